"""How far today, by the runner's own limits, and which limit it is that binds.

The answer is the smallest of the limits, or nothing at all while something holds. It is
arithmetic over what was logged; whether to run is the runner's own decision.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from .history import History
from .ladder import LadderState
from .load import (
    RAMP_FLOOR_M,
    above_m,
    days_before,
    is_jog_only,
    last_7_days_m,
    longest_before_m,
    previous_7_days_m,
)
from .pain import MORNING_UNTIL, Light, verdict
from .profile import Profile, Track
from .streak import flare_until, is_flagged


class Binding(StrEnum):
    """What the allowance is bound by, the holds in the order they are told."""

    RED_FLAG = "red_flag"
    RED_REST = "red_rest"
    AMBER_REST = "amber_rest"
    FLARE_UP = "flare_up"
    REST_DAY = "rest_day"
    CHECK_PENDING = "check_pending"
    JUMP = "jump"
    RAMP = "ramp"
    LADDER = "ladder"
    NO_BASELINE = "no_baseline"


SOURCES: Final[Mapping[Binding, str]] = {
    Binding.RED_FLAG: "Urgent sign, until the runner clears it [S:89, S:90, V:91]",
    Binding.RED_REST: "Two full days off after red [V:29]",
    Binding.AMBER_REST: "One day more after amber [V:29, D]",
    Binding.FLARE_UP: "Protect for up to three days [V:9, D]",
    Binding.REST_DAY: "Ladder: a full day between runs [V:52]",
    Binding.CHECK_PENDING: "Ladder: the last run waits for its answers [D]",
    Binding.JUMP: "Longest of thirty dates and the runner's limit [V:4]",
    Binding.RAMP: "Week before and the runner's limit; convention [V:3]",
    Binding.LADDER: "Distance on foot of the level [V:47, D]",
    Binding.NO_BASELINE: "Nothing to compare with, so nothing is said [V:4]",
}
"""What each binding rests on."""

RULES: Final = tuple(
    (f"allowance_{binding.value}", source) for binding, source in SOURCES.items()
)
"""Every rule of the allowance by its key, and where it comes from."""

RED_REST_DAYS: Final = 3
"""A red run is followed by two full days without one (evidence.md 2.2)."""

LADDER_REST_DAYS: Final = 2
"""On the ladder there is a full day between runs (evidence.md 4.3)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hold:
    """Something that stands against running today."""

    binding: Binding
    until: date | None
    """First local date on which it is over; None until someone says so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowance:
    """What is left of today by the runner's limits, in metres."""

    distance_m: int | None
    """None when there is nothing to compare with."""
    reason: Binding
    limits_m: tuple[tuple[Binding, int], ...]
    limit_percent: int | None
    """The runner's own limit where a percentage is what binds."""
    longest_m: int
    """Longest run of the thirty dates before today."""
    week_before_m: int
    this_week_m: int
    """Metres of the last seven dates, today's included."""
    today_m: int
    next_run_on: date | None
    """First local date on which nothing holds; None while a red flag stands."""


def allowance(
    history: History,
    profile: Profile,
    now: datetime,
    ladder: LadderState | None = None,
) -> Allowance:
    """Return how far today, and why (design.md 5; evidence.md 3.1, 3.2 and 2.2)."""
    today = now.date()
    stopping = list(holds(history, profile, now))
    longest = longest_before_m(history, today)
    before = previous_7_days_m(history, today)
    this_week = last_7_days_m(history, today)
    run_today = history.day(today).distance_m
    limits: dict[Binding, int] = {}
    on_levels = ladder is not None and ladder.on_levels
    if longest and not (on_levels and is_jog_only(longest)):
        limits[Binding.JUMP] = above_m(longest, profile.jump_limit) - run_today
    if before >= RAMP_FLOOR_M:
        limits[Binding.RAMP] = above_m(before, profile.ramp_limit) - this_week
    if ladder is not None and ladder.limit_m is not None:
        limits[Binding.LADDER] = ladder.limit_m - run_today
    limits = {binding: max(0, left) for binding, left in limits.items()}
    distance, reason = _binding(stopping, limits)
    return Allowance(
        distance_m=distance,
        reason=reason,
        limits_m=tuple(limits.items()),
        limit_percent={
            Binding.JUMP: profile.jump_limit,
            Binding.RAMP: profile.ramp_limit,
        }.get(reason),
        longest_m=longest,
        week_before_m=before,
        this_week_m=this_week,
        today_m=run_today,
        next_run_on=_next_run_on(stopping, today),
    )


def _binding(
    stopping: list[Hold], limits: dict[Binding, int]
) -> tuple[int | None, Binding]:
    """Return the distance that is left, and the limit that is the smallest."""
    if stopping:
        return 0, stopping[0].binding
    if not limits:
        return None, Binding.NO_BASELINE
    reason = min(limits, key=limits.__getitem__)
    return limits[reason], reason


def _next_run_on(stopping: list[Hold], today: date) -> date | None:
    """Return the first local date on which nothing holds."""
    free = today
    for hold in stopping:
        if hold.until is None:
            return None
        free = max(free, hold.until)
    return free


def holds(history: History, profile: Profile, now: datetime) -> Iterator[Hold]:
    """Give what stands against running today, the weightiest first."""
    today = now.date()
    on_ladder = profile.track is Track.WALK_RUN
    if is_flagged(history, today):
        yield Hold(binding=Binding.RED_FLAG, until=None)
    yield from _rest_after(history, profile, today)
    if flare_over := flare_until(history, today):
        yield Hold(binding=Binding.FLARE_UP, until=flare_over)
    last = history.last_run_by(today)
    if on_ladder and last is not None:
        free = last.local_date + timedelta(days=LADDER_REST_DAYS)
        if free > today:
            yield Hold(binding=Binding.REST_DAY, until=free)
        day_after = last.local_date + timedelta(days=1)
        pending = today <= last.local_date or (
            today == day_after and now.time() < MORNING_UNTIL
        )
        if pending and verdict(last, history, profile).light is Light.INCOMPLETE:
            yield Hold(binding=Binding.CHECK_PENDING, until=day_after)


def amber_rest_days(track: Track) -> int:
    """Return after how many days one runs again after amber: one more than usual."""
    return 1 + (LADDER_REST_DAYS if track is Track.WALK_RUN else 1)


def _rest_after(history: History, profile: Profile, today: date) -> Iterator[Hold]:
    """Give the rest that red and amber runs ask for."""
    rests = {
        Light.RED: (Binding.RED_REST, RED_REST_DAYS),
        Light.AMBER: (Binding.AMBER_REST, amber_rest_days(profile.track)),
    }
    found: dict[Binding, date] = {}
    for run in history.runs(days_before(today, RED_REST_DAYS - 1), today):
        lamp = verdict(run, history, profile).light
        if lamp in rests:
            binding, days = rests[lamp]
            until = run.local_date + timedelta(days=days)
            if until > today:
                found[binding] = until
    for binding in (Binding.RED_REST, Binding.AMBER_REST):
        if binding in found:
            yield Hold(binding=binding, until=found[binding])
