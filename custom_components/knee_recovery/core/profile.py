"""The runner's own limits and shoes: what the facts are measured against.

Every number has a default from the literature or from convention and is the runner's to
change; none of them is a fact about the runner's knee.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

DEFAULT_LIMIT_PERCENT: Final = 10
"""Week on week: convention, no benefit in a trial (Buist 2008). Single run: the
reference class of Schuster Brandt Frandsen 2025."""

DEFAULT_GREEN_MAX: Final = 2.0
DEFAULT_AMBER_MAX: Final = 5.0
"""Edges of the pain-monitoring model (Thomeé 1997), evidence.md 2.1."""

DEFAULT_TARGET: Final = 2
"""Exercise days a week (ACSM 2009 for novices: two to three)."""

DEFAULT_INSPECT_M: Final = 483_000
DEFAULT_PLAN_M: Final = 640_000
DEFAULT_REPLACE_M: Final = 805_000
"""The trade's 300 to 500 miles; a mechanical basis only (evidence.md 7)."""


DEFAULT_QUIET: Final = (time(22), time(7))
"""From when to when nothing is said aloud."""


class Track(StrEnum):
    """How the runner goes about running at present (evidence.md 4.1)."""

    KEEP_RUNNING = "keep_running"
    WALK_RUN = "walk_run"
    NOT_RUNNING = "not_running"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shoe:
    """A pair of running shoes; distances in metres."""

    id: str
    name: str
    first_day: date | None = None
    start_m: int = 0
    inspect_m: int = DEFAULT_INSPECT_M
    plan_m: int = DEFAULT_PLAN_M
    replace_m: int = DEFAULT_REPLACE_M
    default: bool = False
    retired: bool = False
    """It is not worn any more; what it has run stays."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """One runner's choices."""

    track: Track = Track.KEEP_RUNNING
    target: int = DEFAULT_TARGET
    ramp_limit: int = DEFAULT_LIMIT_PERCENT
    jump_limit: int = DEFAULT_LIMIT_PERCENT
    green_max: float = DEFAULT_GREEN_MAX
    """Highest pain score that is green."""
    amber_max: float = DEFAULT_AMBER_MAX
    """Highest pain score that is amber; above it is red."""
    week_start: int = 0
    """Weekday on which weeks begin, 0 is Monday."""
    check_day: int | None = None
    """Weekday of the weekly questions; None is the one of the first answer."""
    shoes: tuple[Shoe, ...] = ()
    equipment: tuple[str, ...] | None = None
    """What there is to exercise with (keys of `exercise.Equipment`); None is all."""
    causes: tuple[str, ...] = ()
    """What the runner thinks came before the pain (keys of `exercise.Cause`)."""
    swaps: tuple[tuple[str, str], ...] = ()
    """Exercises that the runner does instead of others."""
    usual_week_m: int | None = None
    """What was run in a week before the pain, as the runner says."""
    cadence: int | None = None
    """Steps a minute of an easy run, as measured."""
    ice_flags: tuple[str, ...] = ()
    """What speaks against ice (keys of `ice.Contraindication`)."""
    quiet_start: time = DEFAULT_QUIET[0]
    """When the hours begin in which nothing is said aloud."""
    quiet_end: time = DEFAULT_QUIET[1]
    """When they end; the same time as their beginning is for none."""
