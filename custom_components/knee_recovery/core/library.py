"""The exercise library: what a session can be made of.

Strength work carries the streak; stretches, rolling and warm-up are there for those who
like them and never count against anyone (evidence.md 5). Which exercise matters less
than keeping at it, so swapping one for another is always free.
"""

from collections.abc import Container, Mapping
from typing import Final

from .exercise import Equipment, Exercise, Kind
from .mobility import MOBILITY, WARM_UP
from .strength import STRENGTH

EXERCISES: Final[Mapping[str, Exercise]] = {
    exercise.key: exercise for exercise in (*STRENGTH, *MOBILITY, *WARM_UP)
}
"""Every exercise by its key, in the order of evidence.md 5."""


RULES: Final = tuple(
    (f"exercise_{exercise.key}", exercise.source) for exercise in EXERCISES.values()
)
"""Every exercise by its key, and where it comes from (evidence.md 5)."""

_STRENGTH_KEYS: Final = frozenset(
    exercise.key for exercise in EXERCISES.values() if exercise.kind is Kind.STRENGTH
)


def is_strength(key: str) -> bool:
    """Return whether an exercise carries the streak."""
    return key in _STRENGTH_KEYS


def within_reach(exercise: Exercise, equipment: Container[Equipment]) -> bool:
    """Return whether the runner has what an exercise takes."""
    return all(item in equipment for item in exercise.equipment)
