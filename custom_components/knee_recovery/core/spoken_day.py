"""Days and parts of a day as people say them: "yesterday", "last night", "on Monday".

Whoever says so does not know the minute, and the diary asks for none: each word stands
for a moment in the middle of what it names, and never for one that is still to come.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

from .bounds import choice
from .zone import frozen, local_time

_MORNING: Final = time(8)
_NOON: Final = time(12)
_AFTERNOON: Final = time(15)
_EVENING: Final = time(20)

_WEEK_DAYS: Final = 7

_PARTS: Final = {
    "this_morning": (0, _MORNING),
    "this_afternoon": (0, _AFTERNOON),
    "this_evening": (0, _EVENING),
    "yesterday": (1, _NOON),
    "yesterday_morning": (1, _MORNING),
    "yesterday_afternoon": (1, _AFTERNOON),
    "yesterday_evening": (1, _EVENING),
    "day_before_yesterday": (2, _NOON),
}
"""Days back and the time that a word stands for."""

WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
"""Words for the days of the week, in Python's order of weekdays."""

TODAY: Final = "today"

SPOKEN_DAYS: Final = (TODAY, *_PARTS, *WEEKDAYS)
"""Every word that a day is said with."""


def spoken_moment(word: str, now: datetime) -> datetime | None:
    """Return the moment that a day is said for; None for now.

    `now` is aware, in Home Assistant's time zone. Raises `NotAChoiceError` for any
    other word.
    """
    if choice("day", word, SPOKEN_DAYS) == TODAY:
        return None
    if word in _PARTS:
        back, clock = _PARTS[word]
    else:
        back, clock = _days_since(WEEKDAYS.index(word), now.date()), _NOON
    said = local_time(now.date() - timedelta(days=back), clock, now)
    return said if said < frozen(now) else None


def _days_since(weekday: int, today: date) -> int:
    """Return how many days ago a weekday was last; today is not meant."""
    return (today.weekday() - weekday) % _WEEK_DAYS or _WEEK_DAYS
