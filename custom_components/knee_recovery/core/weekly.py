"""The check of the week: worst and usual pain, and the questions about warning signs.

It waits on the runner's own day of the week, from four in the morning on. After a red
run the questions about warning signs do not wait for that day (evidence.md 2.7 and 9).
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from .care import check_up_due, red_since_check_up
from .checks import Asked, Question, is_let_be
from .history import History
from .pain import MORNING_FROM, Check
from .profile import Profile
from .scores import is_weekly_day, weekly_missing
from .zone import day_start, local_time

RULES: Final = (
    ("weekly_check", "On the day of the weekly scores, from 04:00 on [D]"),
    ("weekly_check_up", "Warning signs: weekly, and after a red run [S:89, S:90]"),
)


def weekly(history: History, profile: Profile, now: datetime) -> Asked | None:
    """Return the check of the week while it waits and nobody told it to let be."""
    asked = weekly_open(history, profile, now)
    return None if asked is None or is_let_be(asked, history) else asked


def weekly_open(history: History, profile: Profile, now: datetime) -> Asked | None:
    """Return the check of the week while something of it has no answer."""
    opens, asks = _opens(now), tuple(_asks(history, profile, now.date()))
    if not asks or now < opens:
        return None
    return Asked(
        check=Check.WEEKLY,
        run=None,
        opens=opens,
        closes=day_start(now.date() + timedelta(days=1), now),
        asks=asks,
        answered=False,
    )


def changes(history: History, profile: Profile, now: datetime) -> Iterator[datetime]:
    """Give the moment at which the check of the week opens, when it does today."""
    if any(_asks(history, profile, now.date())):
        yield _opens(now)


def _opens(now: datetime) -> datetime:
    """Return when the check of the week opens on a day: nobody is asked at midnight."""
    return local_time(now.date(), MORNING_FROM, now)


def _asks(history: History, profile: Profile, today: date) -> Iterator[Question]:
    """Give what waits: scores on their day, warning signs after a red run as well."""
    yield from map(Question, weekly_missing(history, profile, today))
    weekly_check_up = is_weekly_day(history, profile, today) and check_up_due(
        history, profile, today
    )
    if weekly_check_up or red_since_check_up(history, profile, today):
        yield Question.CHECK_UP
