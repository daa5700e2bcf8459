"""Holds: reminders that were told "later" or "not today".

A hold is about one thing: the exercises of a date, the ice of a date, one check of one
run. So it ends by itself with what it is about, and nobody has to take it off again.
What was said last about a thing counts.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from .history import History
from .journal import Held, Reminder

_REACH: Final = timedelta(days=2)
"""How long before a thing a hold on it can have been written: a journey west moves a
date, and the check of a run in the night opens on the date after."""


def hold_of(history: History, reminder: Reminder, about: str, on: date) -> Held | None:
    """Return what was said last about a thing of a date; None when nothing was."""
    for hold in _lately(history, on):
        if (hold.reminder, hold.about) == (reminder, about):
            return hold
    return None


def is_skipped(history: History, reminder: Reminder, on: date) -> bool:
    """Return whether a date was told "not today"."""
    hold = hold_of(history, reminder, on.isoformat(), on)
    return hold is not None and hold.until is None


def changes(history: History, today: date) -> Iterator[datetime]:
    """Give the moments at which reminders that were told to wait are said again."""
    for hold in _lately(history, today):
        if hold.until is not None:
            yield hold.until


def _lately(history: History, on: date) -> Iterator[Held]:
    """Give the holds that can be about a date, the last that was said first."""
    for hold in reversed(history.holds):
        if hold.local_date < on - _REACH:
            return
        yield hold
