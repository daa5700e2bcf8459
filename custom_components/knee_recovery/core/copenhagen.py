"""The Copenhagen plank's own eight weeks, and how far up a sore knee goes.

The published progression (BMJ Open Sport Exerc Med 2019 [V:61]) ends with a partner and
a straight leg on the bench, which loads the knee sideways: until four weeks without
pain, the short lever is where it stays (evidence.md 5.2).
"""

from dataclasses import dataclass
from typing import Final

from .exercise import Dose

CAP_LEVEL: Final = 2
PAIN_FREE_WEEKS: Final = 4
ENTRY_WEEKS: Final = 3
"""Weeks before the table: six times 5, 10 and 15 seconds, five more each week [D]."""
ENTRY_S: Final = 5
LONG_LEVER_WEEK: Final = 6
"""As far as the plan goes by itself; the rest of the table is for who is coached."""


RULES: Final = (
    ("copenhagen_entry", "Three weeks of 5, 10 and 15 seconds before the table [D]"),
    ("copenhagen_cap", "Short lever until four weeks without pain [D]"),
)
"""Every rule of the plank by its key, and where it comes from (evidence.md 5.2)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One week of the published table."""

    level: int
    sets: int
    reps: int
    hold_s: int
    """Seconds of a repetition; of the last level three up and three down."""


WEEKS: Final = (
    Row(level=1, sets=2, reps=6, hold_s=20),
    Row(level=2, sets=2, reps=6, hold_s=20),
    Row(level=3, sets=3, reps=6, hold_s=20),
    Row(level=4, sets=3, reps=8, hold_s=20),
    Row(level=5, sets=3, reps=8, hold_s=20),
    Row(level=6, sets=3, reps=6, hold_s=6),
    Row(level=6, sets=3, reps=8, hold_s=6),
    Row(level=6, sets=3, reps=10, hold_s=6),
)


def dose_of_week(week: int, *, pain_free_weeks: int) -> Dose:
    """Return the dose of a week since the plank was begun, the first one being 1."""
    if week <= ENTRY_WEEKS:
        hold_s = ENTRY_S * max(1, week)
        return Dose(sets=2, reps=6, hold_s=hold_s, variant="copenhagen_1")
    row = WEEKS[min(week - ENTRY_WEEKS, len(WEEKS)) - 1]
    if pain_free_weeks < PAIN_FREE_WEEKS:
        lower = [known for known in WEEKS if known.level <= CAP_LEVEL]
        row = min(row, lower[-1], key=lambda known: known.level)
    return Dose(
        sets=row.sets,
        reps=row.reps,
        hold_s=row.hold_s,
        variant=f"copenhagen_{row.level}",
    )
