"""Form: steps a minute from a measured base, and one thing worth knowing each week.

Ten percent more steps took 14 % off the peak force behind the kneecap (Lenhart 2014),
but added nothing to education alone (Esculier 2018): it is a tool to try, not a duty.
180 is nobody's target (evidence.md 10).
"""

from dataclasses import dataclass
from typing import Final

from .advice import BRISK_CADENCE

TIPS: Final = (
    "pain_is_not_damage",
    "load_and_capacity",
    "sleep",
    "stress",
    "keep_running_within_limits",
    "consistency",
    "one_change_at_a_time",
    "stairs_and_sitting",
    "shoes",
    "surface",
    "ups_and_downs",
    "when_to_talk",
)
"""One for each week of the twelve: `tip_<key>` ([V:6], evidence.md 10)."""

RULES: Final = (
    ("cadence", "5 to 7.5 % more steps, never above 10 % [V:16, V:17]; less above 170"),
    ("tip", "One a week; education is the active ingredient [V:2, V:6]"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cadence:
    """Steps a minute to try, from what was measured."""

    base: int
    first: int
    """5 % more."""
    second: int
    """7.5 % more."""
    most: int
    """10 % more: never beyond."""
    less_likely_to_help: bool
    """The base is brisk already."""


def cadence(base: int) -> Cadence:
    """Return the steps a minute to try for a measured base (evidence.md V17)."""
    return Cadence(
        base=base,
        first=_more(base, 1050),
        second=_more(base, 1075),
        most=_more(base, 1100),
        less_likely_to_help=base > BRISK_CADENCE,
    )


def tip(week: int) -> str:
    """Return the key of a week's tip, the first week being 1; they come round again."""
    return TIPS[(week - 1) % len(TIPS)]


def _more(base: int, per_mille: int) -> int:
    """Return a base times so many thousandths, rounded half up in whole numbers."""
    return (base * per_mille + 500) // 1000
