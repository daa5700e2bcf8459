"""The bounds of what can be said: each field, its range, and how it is read.

One table, so that an action, a form and a file are held to the same. What lies outside
raises an error that names the field and the range; nothing is rounded into place and
nothing is half taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import isfinite
import re
from typing import Final, TypeIs

from .errors import NotAChoiceError, OutOfRangeError, TextTooLongError

HAND_MIN_M: Final = 100
"""The smallest run that is taken from a person; sources and files need 200 m."""

MAX_RUN_M: Final = 300_000
EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)
CLOCK_TOLERANCE: Final = timedelta(minutes=1)
"""Clocks of two devices never agree to the second."""

LONGEST_S: Final = 48 * 3600
MAX_TEXT: Final = 1000
MAX_NAME: Final = 255

_SIXTY: Final = 60
M_PER_UNIT: Final = {"m": 1.0, "km": 1000.0, "mi": 1609.344}
_DURATION: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.\d+)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Range:
    """The numbers a field takes, both ends included."""

    minimum: float
    maximum: float
    unit: str = ""

    def says(self, bound: float) -> str:
        """Return a bound as a message shows it."""
        return f"{bound:g} {self.unit}".strip()


SCORE: Final = Range(minimum=0, maximum=10)

RANGES: Final = {
    "level": SCORE,
    "pain": SCORE,
    "pain_before": SCORE,
    "pain_peak": SCORE,
    "rpe": SCORE,
    "minutes": Range(minimum=1, maximum=60, unit="min"),
    "sets": Range(minimum=1, maximum=20),
    "reps": Range(minimum=1, maximum=100),
    "hold": Range(minimum=1, maximum=600, unit="s"),
    "limit": Range(minimum=1, maximum=10_000),
    "ladder_level": Range(minimum=1, maximum=10),
    "cadence": Range(minimum=120, maximum=220),
}
"""Every plain number that an action takes."""


def number(field: str, value: object) -> float:
    """Return a number within its field's range.

    Raises `OutOfRangeError` for anything else, text that is no number included.
    """
    return within(field, value, RANGES[field])


def within(field: str, value: object, bounds: Range) -> float:
    """Return a number within a range, for a field whose range depends on another."""
    amount = as_number(value)
    if amount is None or not bounds.minimum <= amount <= bounds.maximum:
        raise OutOfRangeError(
            field=field,
            value=value,
            minimum=bounds.says(bounds.minimum),
            maximum=bounds.says(bounds.maximum),
        )
    return amount


def whole(field: str, value: object) -> int:
    """Return a whole number within its field's range."""
    amount = number(field, value)
    if amount != int(amount):
        bounds = RANGES[field]
        raise OutOfRangeError(
            field=field,
            value=value,
            minimum=bounds.says(bounds.minimum),
            maximum=bounds.says(bounds.maximum),
        )
    return int(amount)


def unit(field: str, value: object) -> str:
    """Return a unit that distances are said in."""
    return choice(field, value, M_PER_UNIT)


def distance_m(value: object, unit: str, *, field: str = "distance") -> int:
    """Return a run's distance in whole metres, from 100 m to 300 km."""
    per_unit = M_PER_UNIT[choice("unit", unit, M_PER_UNIT)]
    amount = as_number(value)
    # Cut before it is rounded: a finite number of miles can be infinite in metres.
    metres = (
        None if amount is None else round(max(0, min(amount * per_unit, MAX_RUN_M + 1)))
    )
    if metres is None or not HAND_MIN_M <= metres <= MAX_RUN_M:
        bounds = Range(
            minimum=HAND_MIN_M / per_unit, maximum=MAX_RUN_M / per_unit, unit=unit
        )
        raise OutOfRangeError(
            field=field,
            value=value,
            minimum=f"{bounds.minimum:.3g} {unit}",
            maximum=f"{bounds.maximum:.0f} {unit}",
        )
    return metres


def in_unit(metres: int | None, unit: str) -> float | None:
    """Return metres in a unit, cut to what its third decimal says."""
    return None if metres is None else int(1000 * metres / M_PER_UNIT[unit]) / 1000


def duration_s(value: object, *, field: str = "duration") -> float:
    """Return a duration in seconds, from one second to 48 hours.

    Takes seconds, `mm:ss` or `h:mm:ss`.
    """
    seconds = _clock_seconds(value) if isinstance(value, str) else None
    if seconds is None:
        seconds = as_number(value)
    if seconds is None or not 1 <= seconds <= LONGEST_S:
        raise OutOfRangeError(
            field=field, value=value, minimum="0:00:01", maximum="48:00:00"
        )
    return seconds


def moment(value: datetime | None, *, field: str, now: datetime) -> datetime:
    """Return a moment between the year 2000 and now."""
    if value is None or not EARLIEST <= value <= now + CLOCK_TOLERANCE:
        raise OutOfRangeError(
            field=field,
            value="?" if value is None else value.isoformat(timespec="minutes"),
            minimum="2000-01-01",
            maximum=now.isoformat(timespec="minutes"),
        )
    return value


def choice(field: str, value: object, choices: Iterable[str]) -> str:
    """Return one of the words that a field takes."""
    known = list(choices)
    if not isinstance(value, str) or value not in known:
        raise NotAChoiceError(field=field, value=value, choices=", ".join(known))
    return str(value)


def member[E: StrEnum](field: str, value: object, kind: type[E]) -> E:
    """Return the member of an enumeration that a word names."""
    return kind(choice(field, value, [item.value for item in kind]))


def text(field: str, value: object, maximum: int = MAX_TEXT) -> str:
    """Return a text of at least one and at most so many characters."""
    if not is_text(value) or not 0 < len(value.strip()) <= maximum:
        raise TextTooLongError(
            field=field,
            length=len(value) if isinstance(value, str) else 0,
            maximum=maximum,
        )
    return value.strip()


def is_text(value: object) -> TypeIs[str]:
    """Return whether a value is text that UTF-8 can hold: no half of a character."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def as_number(value: object) -> float | None:
    """Return a finite number, or nothing when it is none; true is not one."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str) and "_" in value:
        # A number in a program, where nobody means 10 by 1_0.
        return None
    try:
        amount = float(value.replace(",", ".") if isinstance(value, str) else value)
    except ValueError, OverflowError:
        return None
    return amount if isfinite(amount) else None


def _clock_seconds(value: str) -> float | None:
    """Return the seconds that `mm:ss` or `h:mm:ss` stands for."""
    match = _DURATION.fullmatch(value.strip())
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if seconds >= _SIXTY or (match[1] is not None and minutes >= _SIXTY):
        return None
    return hours * 3600 + minutes * _SIXTY + seconds
