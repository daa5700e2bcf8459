"""Moments as text formats write them: ISO 8601, in UTC unless they say otherwise."""

from datetime import UTC, datetime, timedelta

from .accept import EARLIEST

_LONGEST = 40
_EARLIEST_S = EARLIEST.timestamp()


def moment(text: bytes) -> datetime | None:
    """Return the aware moment that a text says, `None` where it says none.

    GPX and TCX mean UTC; a time without a zone is taken for that too.
    """
    if len(text) > _LONGEST:
        return None
    try:
        told = datetime.fromisoformat(text.decode("ascii").strip())
    except ValueError:
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def seconds(text: bytes) -> float | None:
    """Return a moment in seconds since 1970, `None` before there were watches."""
    told = moment(text)
    if told is None:
        return None
    since = told.timestamp()
    return since if since >= _EARLIEST_S else None


def offset(*texts: bytes) -> timedelta | None:
    """Return by how much the local time of the first text that has one was ahead.

    Zero is the zone of computers; nobody can tell whether it was the runner's too.
    """
    told = (moment(text) for text in texts)
    return next(
        (ahead for each in told if each and (ahead := each.utcoffset())),
        None,
    )
