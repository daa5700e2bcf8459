"""The ice timer: comfort, never a goal.

The guideline of 2019 advises against cold for this knee; some like it all the same. So
the timer is offered with its limits and counts for nothing (evidence.md 6). Starting it
is a fact of the journal with the minutes it is set for; its end follows from that, also
when the house restarts in between. Stopping it early is a fact of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Final, assert_never

from .checks import latest_today
from .errors import (
    IceContraindicationError,
    IceEnoughTodayError,
    IceGapError,
    IceNotRunningError,
    IceRunningError,
)
from .history import History
from .holds import is_skipped
from .journal import IceStopped, Icing, Reminder
from .profile import Profile
from .zone import day_start, frozen

DEFAULT_MINUTES: Final = 15
MAX_MINUTES: Final = 20
GAP: Final = timedelta(minutes=120)
"""From the end of one to the start of the next: the skin stays short of blood."""
PER_DAY: Final = 4

RULES: Final = (
    ("ice_minutes", "15 by default, 20 at most [S:11, S:12, S:66]"),
    ("ice_gap", "Two hours between [S:11, S:12]"),
    ("ice_per_day", "Four a day [D]"),
    ("ice_contraindications", "Not with these [S:67, S:70]"),
    ("ice_due", "Offered after a score above green, until iced [D]"),
)


class Contraindication(StrEnum):
    """What speaks against cold on the skin."""

    RAYNAUD = "raynaud"
    COLD_ALLERGY = "cold_allergy"
    CRYOGLOBULINAEMIA = "cryoglobulinaemia"
    REDUCED_SENSATION = "reduced_sensation"
    POOR_CIRCULATION = "poor_circulation"
    OPEN_WOUND = "open_wound"
    HEART_DISEASE = "heart_disease"
    """Severe heart disease or high blood pressure: ask a professional first."""


class Refusal(StrEnum):
    """Why the timer does not start."""

    CONTRAINDICATION = "contraindication"
    RUNNING = "running"
    ENOUGH_TODAY = "enough_today"
    GAP = "gap"


@dataclass(frozen=True, kw_only=True, slots=True)
class IceAllowed:
    """The timer may start."""

    minutes: float
    """As many as were asked for, twenty at most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IceRefused:
    """The timer does not start now."""

    reason: Refusal
    minutes_left: int | None
    """Minutes until it would; None when they are not what stands against it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IceState:
    """How things stand with ice."""

    today: int
    """Times ice was put on today, one that is running included."""
    ends_at: datetime | None
    """When the running timer ends; None when none runs."""
    icing: Icing | None
    """What is going on, by its end; None when nothing is."""
    due: bool
    """The knee spoke up today and was not iced since; offered, never owed, and not
    again on a date that was told "not today"."""
    since: datetime | None
    """When the knee spoke up; None while there is nothing to offer ice for."""


def may_start(
    history: History,
    profile: Profile,
    now: datetime,
    minutes: float = DEFAULT_MINUTES,
) -> IceAllowed | IceRefused:
    """Return whether the timer may start now, and for how long (evidence.md 6)."""
    if profile.ice_flags:
        return IceRefused(reason=Refusal.CONTRAINDICATION, minutes_left=None)
    if (on := running(history, now)) is not None:
        return IceRefused(reason=Refusal.RUNNING, minutes_left=_minutes(now, on.at))
    if len(history.day(now.date()).icings) >= PER_DAY:
        tomorrow = day_start(now.date() + timedelta(days=1), now)
        return IceRefused(
            reason=Refusal.ENOUGH_TODAY, minutes_left=_minutes(now, tomorrow)
        )
    last = history.last_icing_by(frozen(now))
    if last is not None and frozen(now) < last.at + GAP:
        return IceRefused(reason=Refusal.GAP, minutes_left=_minutes(now, last.at + GAP))
    return IceAllowed(minutes=min(minutes, MAX_MINUTES))


def set_timer(icing: Icing, history: History, profile: Profile, now: datetime) -> Icing:
    """Return a timer as it starts, with no more minutes than it may have.

    Raises the error of its refusal while it may not start.
    """
    answer = may_start(history, profile, now, icing.minutes)
    if isinstance(answer, IceAllowed):
        return replace(icing, minutes=answer.minutes)
    left = answer.minutes_left or 0
    match answer.reason:
        case Refusal.CONTRAINDICATION:
            raise IceContraindicationError
        case Refusal.RUNNING:
            raise IceRunningError(minutes_left=left)
        case Refusal.ENOUGH_TODAY:
            raise IceEnoughTodayError(minutes_left=left)
        case Refusal.GAP:
            raise IceGapError(minutes_left=left)
        case unknown:
            assert_never(unknown)


def still_running(stop: IceStopped, history: History, now: datetime) -> None:
    """Raise `IceNotRunningError` when the timer that is to be stopped does not run."""
    icing = running(history, now)
    if icing is None or icing.id != stop.of:
        raise IceNotRunningError


def running(history: History, now: datetime) -> Icing | None:
    """Return the icing that is going on now."""
    last = history.last_icing_by(frozen(now))
    if last is None or not frozen(now) < last.at:
        return None
    return last


def ice_state(history: History, profile: Profile, now: datetime) -> IceState:
    """Return how things stand with ice."""
    on, today = running(history, now), now.date()
    since = _asked_for_since(history, profile, now)
    allowed = isinstance(may_start(history, profile, now), IceAllowed)
    return IceState(
        today=len(history.day(today).icings),
        ends_at=None if on is None else on.at,
        icing=on,
        due=allowed
        and since is not None
        and not is_skipped(history, Reminder.ICE, today),
        since=since if allowed else None,
    )


def _asked_for_since(
    history: History, profile: Profile, now: datetime
) -> datetime | None:
    """Return when today's latest score came, if above green and not iced since."""
    latest = latest_today(history, now.date())
    if latest is None or latest[1] <= profile.green_max:
        return None
    last = history.last_icing_by(frozen(now))
    return latest[0] if last is None or last.at < latest[0] else None


def changes(history: History, now: datetime) -> Iterator[datetime]:
    """Give the moments after which ice stands otherwise without a new fact."""
    # After a clock was put back, several can lie ahead.
    for icing in history.icings_since(frozen(now) - GAP):
        for moment in (icing.started_at, icing.at, icing.at + GAP):
            yield moment.astimezone(now.tzinfo)


def _minutes(now: datetime, then: datetime) -> int:
    """Return the minutes from now to a moment, each one that was begun counted."""
    return ceil((frozen(then) - frozen(now)) / timedelta(minutes=1))
