"""The streak: weeks in a row on target, with a reserve and no scolding.

Counted in weeks, not days, because a missed day does no harm to a habit (Lally 2010)
and a reserve beats both strict and easy goals (Sharif & Shu 2017). A flare-up, an
illness or a journey freezes it; a streak can only break when a week has closed. The
rules are evidence.md 11.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from .day import Day
from .history import History
from .journal import Entry, ExerciseDone, ExerciseSession
from .library import EXERCISES, is_strength
from .load import week_start
from .profile import Profile

START_BANK: Final = 1
MAX_BANK: Final = 2
HITS_FOR_A_FREEZE: Final = 4
NEUTRAL_DAYS: Final = 4
FLARE_DAYS: Final = 3
ADHERENCE_WEEKS: Final = 4

RULES: Final = (
    ("streak_weeks", "Counted in weeks on target, not in days [V:105, D]"),
    ("streak_session", "Half of the sets, or stopped for pain; a date counts once [D]"),
    ("streak_target", "The target of the week's beginning [D, V:14]"),
    ("streak_open_week", "The open week adds and never breaks [V:106, D]"),
    ("streak_bank", "One freeze to begin with, one more for four hits, two at most"),
    ("streak_neutral", "Four of seven days ill, away, flared up or flagged [V:106, D]"),
    ("streak_adherence", "Four closed weeks, each at most its target [V:103, D]"),
    ("flare_up_days", "Over by itself after three days unless renewed [V:9, D]"),
)
"""Every rule of the streak by its key; the reserve is [V:107], its size [D]."""

_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Streak:
    """Weeks in a row on target, and the freezes held in reserve."""

    weeks: int = 0
    best: int = 0
    bank: int = START_BANK
    hits_in_row: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class StreakState:
    """How the runner's weeks stand today."""

    streak: Streak
    target: int
    done_this_week: int
    """Days of this week with a session that counts."""
    adherence_percent: float | None
    """Of the target over the last four closed weeks; None before there is one."""


def counts(session: ExerciseSession) -> bool:
    """Return whether a session counts towards the week.

    Half of what was planned is enough, and stopping for pain never costs a day
    (evidence.md 11). With nothing named, all of the day's exercises were done.
    """
    if not session.exercises:
        return True
    strength = [done for done in session.exercises if is_strength(done.key)]
    if not strength:
        return False
    if session.stopped_for_pain:
        return True
    planned = session.sets_planned or 0
    return 2 * sum(_sets(done) for done in strength) >= planned


def day_counts(day: Day) -> bool:
    """Return whether what was done on a date counts as a session.

    What was ticked one by one is taken together, against what the day asked for when
    the last of it was ticked. Stopping for pain never costs a day, in a part neither.
    """
    parts = [session for session in day.sessions if session.part]
    if any(
        counts(session)
        for session in day.sessions
        if session.stopped_for_pain or not session.part
    ):
        return True
    sets = sum(
        _sets(done)
        for session in parts
        for done in session.exercises
        if is_strength(done.key)
    )
    return sets > 0 and 2 * sets >= (parts[-1].sets_planned or 0)


def _sets(done: ExerciseDone) -> int:
    """Return the sets that were done; one that is named without them was done whole.

    Whole is as many as any phase has, so that it is so in each of them.
    """
    return EXERCISES[done.key].most_sets if done.sets is None else done.sets


def days_done(history: History, start: date) -> int:
    """Return the days of a week with at least one session that counts."""
    known = history.memory.days_done.get(start)
    if known is None:
        known = history.memory.days_done[start] = sum(
            day_counts(day)
            for day in history.days(start, start + _WEEK - timedelta(days=1))
        )
    return known


def is_flared_up(history: History, day: date) -> bool:
    """Return whether a flare-up stands at the end of a local date.

    It ends by itself after three days unless it was renewed.
    """
    return flare_until(history, day) is not None


def flare_until(history: History, day: date) -> date | None:
    """Return the first date after a flare-up that stands; None when none does."""
    flare = _last_before(history.flares, day)
    if flare is None or not flare.on:
        return None
    until = flare.local_date + timedelta(days=FLARE_DAYS)
    return until if day < until else None


def is_paused(history: History, day: date) -> bool:
    """Return whether the runner is ill or away at the end of a local date."""
    pause = _last_before(history.pauses, day)
    return pause is not None and pause.on


def is_flagged(history: History, day: date) -> bool:
    """Return whether a red flag stands at the end of a local date."""
    return any(True for _ in standing_flags(history, day))


def standing_flags(history: History, day: date) -> Iterator[Entry]:
    """Give what raised the red flags that stand at the end of a local date."""
    cleared = next(
        (entry for entry in reversed(history.flags_cleared) if entry.local_date <= day),
        None,
    )
    for raised in reversed(history.flags_raised):
        if cleared is not None and raised.recorded_at < cleared.recorded_at:
            break
        if raised.local_date <= day:
            yield raised


def is_frozen(history: History, day: date) -> bool:
    """Return whether a day asks nothing of the runner."""
    return (
        is_flared_up(history, day)
        or is_paused(history, day)
        or is_flagged(history, day)
    )


def target_for(history: History, profile: Profile, start: date) -> int:
    """Return the target that was in force when a week began.

    A change applies from the following week; weeks before the first one that was set
    count at today's target.
    """
    before = _last_before(history.targets, start - timedelta(days=1))
    if before is not None:
        return before.sessions
    first = next(iter(history.targets), None)
    if first is not None and week_start(first.local_date, profile) == start:
        return first.sessions
    return profile.target


def close(streak: Streak, *, done: int, target: int, is_neutral: bool) -> Streak:
    """Return the streak after a week has closed."""
    if done >= target:
        hits = streak.hits_in_row + 1
        earned = hits % HITS_FOR_A_FREEZE == 0
        return Streak(
            weeks=streak.weeks + 1,
            best=max(streak.best, streak.weeks + 1),
            bank=min(MAX_BANK, streak.bank + 1) if earned else streak.bank,
            hits_in_row=hits,
        )
    if is_neutral:
        return streak
    if streak.bank > 0:
        return replace(streak, bank=streak.bank - 1, hits_in_row=0)
    return replace(streak, weeks=0, hits_in_row=0)


def streak_state(history: History, profile: Profile, today: date) -> StreakState:
    """Return how the runner's weeks stand on a local date."""
    this_week = week_start(today, profile)
    closed = _closed(history, profile, this_week)
    target = target_for(history, profile, this_week)
    done = days_done(history, this_week)
    # The open week counts as soon as it is on target, and can never break anything.
    streak = (
        replace(
            closed,
            weeks=closed.weeks + 1,
            best=max(closed.best, closed.weeks + 1),
        )
        if done >= target
        else closed
    )
    return StreakState(
        streak=streak,
        target=target,
        done_this_week=done,
        adherence_percent=_adherence(history, profile, this_week),
    )


def _closed(history: History, profile: Profile, this_week: date) -> Streak:
    """Return the streak of all weeks before this one.

    Closed weeks are remembered with the history, so that ten years of them cost
    nothing on an ordinary day.
    """
    first = history.first_session_on
    if first is None:
        return Streak()
    memo = history.memory.closed_weeks
    start = week_start(first, profile)
    memo.keep_for((start, profile.target, profile.week_start))
    memo.forget_from(this_week)
    streak: Streak = memo.values[-1] if memo.values else Streak()
    week = memo.dates[-1] + _WEEK if memo.dates else start
    while week < this_week:
        done, target = days_done(history, week), target_for(history, profile, week)
        streak = close(
            streak,
            done=done,
            target=target,
            is_neutral=done < target and _is_neutral(history, week),
        )
        memo.note(week, streak)
        week += _WEEK
    return streak


def _is_neutral(history: History, week: date) -> bool:
    """Return whether most of a week asked nothing of the runner."""
    if not (history.flares or history.pauses or history.flags_raised):
        return False
    frozen = (is_frozen(history, week + timedelta(days=day)) for day in range(7))
    return sum(frozen) >= NEUTRAL_DAYS


def _adherence(history: History, profile: Profile, this_week: date) -> float | None:
    """Return how much of the target was done in the last four closed weeks."""
    first = history.first_session_on
    if first is None:
        return None
    start = week_start(first, profile)
    weeks = [
        week
        for back in range(ADHERENCE_WEEKS, 0, -1)
        if (week := this_week - back * _WEEK) >= start
    ]
    if not weeks:
        return None
    done, asked = done_of_target(history, profile, weeks)
    return 100 * done / asked


def done_of_target(
    history: History, profile: Profile, weeks: Iterable[date]
) -> tuple[int, int]:
    """Return the exercise days done in weeks, and those that were asked for.

    Each week counts up to its target: extra sessions do not make up for missed ones
    (evidence.md 11). A week can begin on any date; its target is the one of the
    calendar week that the date lies in.
    """
    done, asked = 0, 0
    for start in weeks:
        target = target_for(history, profile, week_start(start, profile))
        done += min(target, days_done(history, start))
        asked += target
    return done, asked


def _last_before[T: Entry](ordered: list[T], day: date) -> T | None:
    """Return the last word on a subject up to the end of a local date."""
    place = bisect_right(ordered, day, key=_local_date)
    return ordered[place - 1] if place else None


def _local_date(entry: Entry) -> date:
    return entry.local_date
