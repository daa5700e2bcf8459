"""The archive: a journal as a document that any program can read, and this one again.

It holds every fact as it was told, in the order of writing: corrections, copies and
what was taken back too. What was exported, deleted and restored is the same journal.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from .errors import ArchiveError, OutOfRangeError
from .fitting import misfits
from .journal import (
    DIARY_KINDS,
    Entry,
    IceStopped,
    KeptApart,
    Retraction,
    Run,
    Score,
    body,
    restore,
)
from .scores import score_value

FORMAT: Final = "knee_recovery"
"""What a document says it is, so that no other JSON is taken for one."""

_IDENTITY: Final = (
    "entry_id",
    "kind",
    "at",
    "local_date",
    "recorded_at",
    "source",
    "external_id",
)
_A_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


def told(entry: Entry) -> dict[str, Any]:
    """Return everything that an entry says, as plain data without defaults."""
    return {
        "entry_id": entry.id,
        "kind": entry.kind,
        "at": entry.at.isoformat(),
        "local_date": entry.local_date.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
        "source": entry.source,
        **({} if entry.external_id is None else {"external_id": entry.external_id}),
        **body(entry),
    }


def retold(plain: object) -> Entry:
    """Return the entry that `told` was given; raises `ArchiveError` for anything else.

    An entry of a newer version is refused as well: to leave out what is not understood
    of it could make somebody's week look shorter than it was.
    """
    if not isinstance(plain, Mapping):
        raise ArchiveError(detail=f"an entry is a {type(plain).__name__}")
    try:
        entry = restore(
            plain["kind"],
            {field: value for field, value in plain.items() if field not in _IDENTITY},
            id=_id(plain["entry_id"]),
            at=_moment(plain["at"]),
            local_date=date.fromisoformat(plain["local_date"]),
            recorded_at=_moment(plain["recorded_at"]),
            source=_text(plain["source"]),
            external_id=None
            if plain.get("external_id") is None
            else _text(plain["external_id"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ArchiveError(detail=f"{type(error).__name__}: {error}") from error
    wrong = ", ".join(misfits(entry))
    if not wrong and entry.kind in DIARY_KINDS and not _is_dated(entry):
        wrong = "local_date"
    if isinstance(entry, Score) and not _is_scored(entry):
        wrong = "value"
    if wrong:
        raise ArchiveError(detail=f"{entry.kind}, {entry.at.isoformat()}: {wrong}")
    return entry


def _is_scored(score: Score) -> bool:
    """Return whether a score is one of its measure."""
    try:
        score_value(score.measure, score.value)
    except OutOfRangeError:
        return False
    return True


def _is_dated(entry: Entry) -> bool:
    """Return whether the date that an entry counts for is that of its moment."""
    return abs(entry.at.date() - entry.local_date) <= _A_DAY


def belonging(entries: Iterable[Entry], first: date, last: date) -> list[Entry]:
    """Return the entries of a span of dates with all that they are tied to.

    They keep their order. A correction that was made today comes with the run of May
    that it corrects.
    """
    journal = list(entries)
    if (first, last) == (date.min, date.max):
        return journal
    related: dict[str, set[str]] = {}
    for entry in journal:
        for other in _named(entry):
            related.setdefault(entry.id, set()).add(other)
            related.setdefault(other, set()).add(entry.id)
    wanted: set[str] = set()
    waiting = [entry.id for entry in journal if first <= entry.local_date <= last]
    while waiting:
        if (entry_id := waiting.pop()) not in wanted:
            wanted.add(entry_id)
            waiting += related.get(entry_id, ())
    return [entry for entry in journal if entry.id in wanted]


def _named(entry: Entry) -> tuple[str, ...]:
    """Return the ids of the entries that one speaks of."""
    match entry:
        case Run(copy_of=str(root)):
            return (root,)
        case Retraction():
            return (entry.of,) if entry.by is None else (entry.of, entry.by)
        case IceStopped():
            return (entry.of,)
        case KeptApart():
            return entry.runs
    return ()


def _text(value: object) -> str:
    if not isinstance(value, str):
        msg = f"{type(value).__name__} instead of text"
        raise TypeError(msg)
    return value


def _id(value: object) -> str:
    """Return what an entry is known by."""
    if not (told := _text(value)):
        msg = "an entry_id that is empty"
        raise ValueError(msg)
    return told


def _moment(value: object) -> datetime:
    """Return a moment with the offset it was told in, of whole seconds."""
    moment = datetime.fromisoformat(_text(value))
    offset = moment.utcoffset()
    if offset is None or offset % _SECOND:
        msg = "a moment without a whole offset"
        raise ValueError(msg)
    return moment
