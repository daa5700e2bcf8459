"""Running load: weeks, the ramp between them, and the jump of a single run.

Distances are integer metres and comparisons are integer, so that exactly 10 % is 10 %
(evidence.md V1). The single run against the longest of thirty days is the primary rule
(Schuster Brandt Frandsen 2025); the week-on-week ramp is convention (Buist 2008 found
no benefit) and told as such.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean, stdev
from typing import Final

from .day import Day
from .history import History
from .journal import Run
from .levels import WALKING_M
from .profile import Profile

RAMP_FLOOR_M: Final = 5_000
"""Below this week before, a percentage says nothing (evidence.md 3.2)."""

WINDOW_DAYS: Final = 30
_CHRONIC_DAYS: Final = 21
_WEEK: Final = timedelta(days=7)


RULES: Final = (
    ("jump_class", "Single run against the longest of thirty dates [V:4]"),
    ("jump_on_ladder", "Distance on foot, or nothing from jogging alone (4.5) [D]"),
    ("ramp", "Seven dates against the seven before; convention [V:3, V:5, V:36]"),
    ("ramp_floor", "No percentage of a week under 5 km [D]"),
    ("acute_chronic", "Uncoupled, off by default, never a gate [V:4, V:41, V:42]"),
    ("monotony", "Effort times minutes, sample deviation; off by default [V:43]"),
)
"""Every rule of the load by its key, and where it comes from (evidence.md 3)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadState:
    """How much was run lately: metres, None before the first run."""

    distance_7_days_m: int | None
    previous_7_days_m: int | None
    week_started_on: date
    distance_week_m: int | None
    last_week_m: int | None
    mileage_ramp: float | None
    """Percent by which the last seven days differ from the seven before."""
    ramp_limit_percent: int
    """The runner's own limit, week on week."""
    ramp_exceeded: bool | None
    longest_run_30_days_m: int | None
    acute_chronic_ratio: float | None
    training_monotony: float | None
    training_strain: float | None


class JumpClass(StrEnum):
    """How far a run went beyond the longest of thirty days (evidence.md 3.1)."""

    REFERENCE = "reference"
    SMALL = "small"
    MODERATE = "moderate"
    LARGE = "large"


_JUMP_EDGES: Final = (
    (110, JumpClass.REFERENCE),
    (130, JumpClass.SMALL),
    (200, JumpClass.MODERATE),
)
"""Highest percentage of the longest run for each class; beyond the last it is large."""


def days_before(day: date, days: int) -> date:
    """Return the local date so many days before another."""
    return day - timedelta(days=days)


def week_start(day: date, profile: Profile) -> date:
    """Return the first day of the calendar week a local date falls into."""
    return day - timedelta(days=(day.weekday() - profile.week_start) % 7)


def load_state(
    history: History, profile: Profile, today: date, *, is_deaf: bool = False
) -> LoadState:
    """Return how much was run lately.

    While a source of runs `is_deaf`, a day without a run is not known to be one of
    rest, and nothing is made of it.
    """
    now_m, before_m = last_7_days_m(history, today), previous_7_days_m(history, today)
    started_on = week_start(today, profile)
    has_runs = history.last_run_by(today) is not None
    monotony, strain = (None, None) if is_deaf else monotony_and_strain(history, today)
    return LoadState(
        distance_7_days_m=now_m if has_runs else None,
        previous_7_days_m=before_m if has_runs else None,
        week_started_on=started_on,
        distance_week_m=week_m(history, started_on) if has_runs else None,
        last_week_m=week_m(history, started_on - _WEEK) if has_runs else None,
        mileage_ramp=ramp_percent(now_m, before_m),
        ramp_limit_percent=profile.ramp_limit,
        ramp_exceeded=ramp_exceeded(now_m, before_m, profile) if has_runs else None,
        longest_run_30_days_m=longest_m(history, today),
        acute_chronic_ratio=acute_chronic_ratio(history, today),
        training_monotony=monotony,
        training_strain=strain,
    )


def last_7_days_m(history: History, today: date) -> int:
    """Return the metres of today and the six local dates before."""
    return history.distance_m(days_before(today, 6), today)


def previous_7_days_m(history: History, today: date) -> int:
    """Return the metres of the seven local dates before the last seven."""
    return history.distance_m(days_before(today, 13), days_before(today, 7))


def week_m(history: History, start: date) -> int:
    """Return the metres of the calendar week that starts on a local date."""
    return history.distance_m(start, start + _WEEK - timedelta(days=1))


def ramp_percent(now_m: int, before_m: int) -> float | None:
    """Return the change from one week to the next in percent; None from nothing."""
    return None if before_m == 0 else 100 * (now_m - before_m) / before_m


def ramp_exceeded(now_m: int, before_m: int, profile: Profile) -> bool:
    """Return whether a week is more than the runner's limit above the one before."""
    return (
        before_m >= RAMP_FLOOR_M and 100 * now_m > (100 + profile.ramp_limit) * before_m
    )


def longest_before_m(history: History, today: date) -> int:
    """Return the longest run of the thirty local dates before today; 0 without one."""
    return max(
        (
            run.distance_m
            for run in history.runs(
                days_before(today, WINDOW_DAYS), days_before(today, 1)
            )
        ),
        default=0,
    )


def longest_m(history: History, today: date) -> int | None:
    """Return the longest run of today and the thirty local dates before."""
    today_m = max((run.distance_m for run in history.day(today).runs), default=0)
    return max(longest_before_m(history, today), today_m) or None


def jump_baseline_m(run: Run, history: History) -> int:
    """Return what a run is compared with: thirty dates, and earlier runs of its day."""
    earlier = (
        other.distance_m
        for other in history.day(run.local_date).runs
        if (other.at, other.id) < (run.at, run.id)
    )
    return max(longest_before_m(history, run.local_date), *earlier, 0)


def jump_percent(distance_m: int, baseline_m: int) -> float | None:
    """Return how far a run went beyond its baseline in percent; None without one."""
    return None if baseline_m == 0 else 100 * (distance_m - baseline_m) / baseline_m


def jump_class(distance_m: int, baseline_m: int) -> JumpClass | None:
    """Return the class of a single run's jump; None without a baseline."""
    if baseline_m == 0:
        return None
    for percent, name in _JUMP_EDGES:
        if 100 * distance_m <= percent * baseline_m:
            return name
    return JumpClass.LARGE


def above_m(baseline_m: int, percent: int) -> int:
    """Return a distance raised by a limit, cut to whole metres."""
    return (100 + percent) * baseline_m // 100


def is_jog_only(distance_m: int) -> bool:
    """Return whether a session of the ladder was recorded without its walking.

    It is shorter than the walking of any level. Such distances grow by half and more
    from level to level while the distance on foot hardly does: no jump is read from
    them (evidence.md 4.5).
    """
    return distance_m < WALKING_M


def acute_chronic_ratio(history: History, today: date) -> float | None:
    """Return the last seven days over the mean week of the three before (uncoupled).

    Shown on request only and never a gate: in runners the relation to injury was
    negative (Schuster Brandt Frandsen 2025; Impellizzeri 2021). None before 28 days of
    runs, and when the three weeks were empty.
    """
    first = history.first_run_on
    if first is None or (today - first).days < _CHRONIC_DAYS + 6:
        return None
    chronic_m = history.distance_m(
        days_before(today, 6 + _CHRONIC_DAYS), days_before(today, 7)
    )
    if chronic_m == 0:
        return None
    return last_7_days_m(history, today) / (chronic_m / 3)


def monotony_and_strain(
    history: History, today: date
) -> tuple[float | None, float | None]:
    """Return Foster's monotony and strain of the last seven days (Foster 2001).

    Load is effort times minutes; the spread is the sample's (n - 1). None while a run
    lacks its effort or its duration, for missing is not rest, and when all days are
    equal.
    """
    loads = [_load(day) for day in history.days(days_before(today, 6), today)]
    known = [load for load in loads if load is not None]
    if len(known) < len(loads) or (spread := stdev(known)) == 0:
        return None, None
    monotony = fmean(known) / spread
    return monotony, sum(known) * monotony


def _load(day: Day) -> float | None:
    """Return a day's session load, 0 for a rest day, None when something is missing."""
    total = 0.0
    for run in day.runs:
        if run.rpe is None or run.duration_s is None:
            return None
        total += run.rpe * run.duration_s / 60
    return total
