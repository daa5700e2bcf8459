"""Values as integrations write them: numbers, distances, durations and moments.

Everything that is no such value, that is not finite or not of this world, reads as
unknown; nothing raises.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from math import isfinite
import re
from typing import Final

_M_PER_UNIT: Final = {
    "m": 1.0,
    "meter": 1.0,
    "meters": 1.0,
    "km": 1000.0,
    "kilometers": 1000.0,
    "mi": 1609.344,
    "mile": 1609.344,
    "miles": 1609.344,
    "ft": 0.3048,
    "yd": 0.9144,
    "cm": 0.01,
    "mm": 0.001,
}
"""Every length that Home Assistant converts a sensor to, and what apps call them."""

_S_PER_UNIT: Final = {
    "ms": 0.001,
    "s": 1.0,
    "sec": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "d": 86400.0,
}

_CLOCK: Final = re.compile(
    r"(?:(\d{1,4}) days?, )?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:\.\d+)?"
)
_OFFSET: Final = re.compile(r"\s+(?=(?:Z|[+-]\d{2}:?\d{2})$)")
_HALF_DAY: Final = re.compile(r"(\d{1,2}):(\d{2}(?::\d{2})?)\s?([ap])m", re.IGNORECASE)

_LEAST_EPOCH: Final = 946_684_800
"""2000-01-01: a smaller number of seconds is no moment of a run."""
_EPOCH_MS_FROM: Final = 100_000_000_000


def number(value: object) -> float | None:
    """Return a finite number, told as one or as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        amount = float(value)
    except ValueError, OverflowError:
        return None
    return amount if isfinite(amount) else None


def metres(value: object, unit: str) -> float | None:
    """Return a distance in metres; unknown in a unit that is no length."""
    amount, per_unit = number(value), _M_PER_UNIT.get(unit.strip().casefold())
    if amount is None or per_unit is None or amount < 0:
        return None
    product = amount * per_unit
    return product if isfinite(product) else None


def seconds(value: object, unit: str) -> float | None:
    """Return a duration in seconds, from a number in a unit or from `h:mm:ss`."""
    if isinstance(value, timedelta):
        return value.total_seconds() if value > timedelta() else None
    if isinstance(value, str) and (match := _CLOCK.fullmatch(value.strip())):
        days, hours, minutes, secs = (int(part or 0) for part in match.groups())
        return float(((days * 24 + hours) * 60 + minutes) * 60 + secs) or None
    amount, per_unit = number(value), _S_PER_UNIT.get(unit.strip().casefold())
    if amount is None or per_unit is None or amount <= 0:
        return None
    return amount * per_unit


def moment(value: object, zone: tzinfo) -> datetime | None:
    """Return a moment in UTC; one that names no zone is the house's local time.

    Takes moments, ISO 8601 with or without a zone, what Health Auto Export writes
    (`2026-07-06 07:00:00 -0300`, or with AM and PM), and seconds or milliseconds since
    1970.
    """
    try:
        told = _told(value)
        if told is None:
            return None
        if told.tzinfo is None:
            # Of a time that autumn repeats the first is meant.
            told = told.replace(tzinfo=zone)
        return told.astimezone(UTC)
    except ValueError, OverflowError, OSError:
        return None


def _told(value: object) -> datetime | None:
    """Return a moment as it was told."""
    if isinstance(value, datetime):
        return value
    if (epoch := number(value)) is not None:
        epoch = epoch / 1000 if epoch >= _EPOCH_MS_FROM else epoch
        return datetime.fromtimestamp(epoch, UTC) if epoch >= _LEAST_EPOCH else None
    if not isinstance(value, str):
        return None
    text = _OFFSET.sub("", " ".join(value.split()))
    return datetime.fromisoformat(_HALF_DAY.sub(_in_full_days, text))


def _in_full_days(clock: re.Match[str]) -> str:
    """Return a time of the twelve-hour clock as the one of twenty-four has it."""
    hour = int(clock[1]) % 12 + (12 if clock[3] in "pP" else 0)
    return f"{hour:02}:{clock[2]}"


def moment_name(value: object, zone: tzinfo) -> str | None:
    """Return a name for what happened at a moment, the same however it is written.

    A local time keeps its name when the house moves to another zone.
    """
    if (at := moment(value, zone)) is None:
        return None
    if is_local(value):
        return at.astimezone(zone).replace(tzinfo=None).isoformat(timespec="seconds")
    return at.isoformat(timespec="seconds")


def is_local(value: object) -> bool:
    """Return whether a moment, known to be one, names no zone."""
    told = _told(value)
    return told is not None and told.tzinfo is None
