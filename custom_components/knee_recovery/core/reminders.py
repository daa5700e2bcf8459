"""Reminders: what is still to be said of what is due, and what was told to wait.

Three things are reminded of: the exercises of a planned day, ice once the knee spoke
up, and the check that waits. "Later" holds back the reminder, not the thing: it stays
due and every surface says so. "Not today" lets the thing itself be for that day; it is
neither done nor missed, and nobody comments on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from .bounds import Range
from .checks import Asked
from .history import History
from .holds import hold_of, is_skipped
from .ice import IceState
from .journal import Reminder
from .plan import DayPlan, Why
from .zone import day_start, frozen

SNOOZE: Final = Range(minimum=1, maximum=720, unit="min")
DEFAULT_SNOOZE: Final = 30

RULES: Final = (
    ("reminder_later", "Held back for one minute to twelve hours; it stays due [D]"),
    ("reminder_not_today", "Exercises and ice: not due for the rest of the date [D]"),
    ("reminder_not_this", "A check: let be; the light stays as it is without it [D]"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderState:
    """How one reminder stands."""

    reminder: Reminder
    about: str
    """Which one: the date that it is of, or the check and its run; empty for none."""
    open: bool
    """There is something to do, or to answer."""
    since: datetime | None
    """When it came up, or was told to; None while nothing is open."""
    snoozed_until: datetime | None = None
    """When it is said again; None unless it was told to wait."""
    skipped: bool = False

    @property
    def due(self) -> bool:
        """Whether the thing is due."""
        return self.open and not self.skipped

    @property
    def waits(self) -> bool:
        """Whether it is to be said now."""
        return self.due and self.snoozed_until is None


def reminders(
    history: History, plan: DayPlan, ice: IceState, check: Asked | None, now: datetime
) -> tuple[ReminderState, ...]:
    """Return how each reminder stands, in the order of `Reminder`."""
    return tuple(_states(history, plan, ice, check, now))


def _states(
    history: History, plan: DayPlan, ice: IceState, check: Asked | None, now: datetime
) -> Iterator[ReminderState]:
    today = now.date()
    to_do = plan.why in {Why.PLANNED, Why.SKIPPED}
    began = day_start(today, now) if to_do else None
    about = check.about if check else ""
    for reminder, subject, since, skipped in (
        (Reminder.EXERCISES, today.isoformat(), began, plan.why is Why.SKIPPED),
        (
            Reminder.ICE,
            today.isoformat(),
            ice.since,
            is_skipped(history, Reminder.ICE, today),
        ),
        (Reminder.CHECK, about, check.opens if check else None, False),
    ):
        until = _told_until(history, reminder, subject, today)
        waiting = until is not None and until > frozen(now)
        yield ReminderState(
            reminder=reminder,
            about=subject,
            open=since is not None,
            since=max(since, until) if since and until and not waiting else since,
            snoozed_until=until if waiting else None,
            skipped=skipped,
        )


def _told_until(
    history: History, reminder: Reminder, about: str, today: date
) -> datetime | None:
    """Return until when a reminder was told to wait last; None when it was not."""
    hold = hold_of(history, reminder, about, today)
    return None if hold is None else hold.until
