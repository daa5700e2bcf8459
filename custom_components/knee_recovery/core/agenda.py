"""The agenda: what is planned on the coming dates, and what was done on past ones.

A view: what is ahead comes from the plan as it looks now, what is behind from the
entries. Only the dates that are asked for are looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from .history import History
from .journal import ExerciseSession, Run
from .plan import planned_dates
from .profile import Profile

WEEKS_AHEAD: Final = 4
"""Further ahead a plan that answers to the knee says nothing."""

RULES: Final = (
    ("agenda_ahead", "Exercises are shown four weeks ahead, as it looks today [D]"),
)

_A_DAY: Final = timedelta(days=1)


class Subject(StrEnum):
    """What stands in the agenda."""

    EXERCISES = "exercises"
    NEXT_RUN = "next_run"
    RUN = "run"
    SESSION = "session"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One line of the agenda."""

    uid: str
    subject: Subject
    on: date
    at: datetime | None = None
    """When it began; None for what takes a whole date."""
    until: datetime | None = None
    distance_m: int | None = None


def ahead(
    history: History, profile: Profile, today: date, next_run: datetime | None
) -> tuple[Item, ...]:
    """Return what is planned from today on, the earliest first."""
    items = [
        Item(uid=f"{on.isoformat()}_exercises", subject=Subject.EXERCISES, on=on)
        for on in planned_dates(history, profile, today, weeks=WEEKS_AHEAD)
    ]
    if next_run is not None:
        on = next_run.date()
        items.append(
            Item(uid=f"{on.isoformat()}_next_run", subject=Subject.NEXT_RUN, on=on)
        )
    return tuple(sorted(items, key=lambda item: (item.on, item.subject)))


def behind(history: History, first: date, last: date) -> Iterator[Item]:
    """Give the runs and sessions of a span of dates in the order of its days.

    A run or session that is not known to have taken time is a moment of a minute, so
    that a calendar can show it. The parts of a date that were ticked are one session.
    """
    ticked: set[date] = set()
    for entry in _entries(history, first, last):
        match entry:
            case Run():
                yield Item(
                    uid=entry.id,
                    subject=Subject.RUN,
                    on=entry.local_date,
                    at=entry.at,
                    until=max(entry.ended_at, entry.at + timedelta(minutes=1)),
                    distance_m=entry.distance_m,
                )
            case ExerciseSession() if not (entry.part and entry.local_date in ticked):
                if entry.part:
                    ticked.add(entry.local_date)
                yield Item(
                    uid=entry.id,
                    subject=Subject.SESSION,
                    on=entry.local_date,
                    at=entry.at,
                    until=entry.at + timedelta(seconds=max(60, entry.duration_s or 0)),
                )


def _entries(
    history: History, first: date, last: date
) -> Iterator[Run | ExerciseSession]:
    """Give the runs and sessions of a span, without walking where none can be."""
    known = [
        on
        for on in (
            history.first_run_on,
            history.first_session_on,
            history.last_run.local_date if history.last_run else None,
            history.last_session_on,
        )
        if on is not None
    ]
    if not known:
        return
    # A journey west can put a later run on the date before.
    earliest, latest = min(known) - _A_DAY, max(known) + _A_DAY
    for day in history.days(max(first, earliest), min(last, latest)):
        yield from day.runs
        yield from day.sessions
