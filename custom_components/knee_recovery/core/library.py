"""The exercise library: what a session can be made of.

Strength work carries the streak; stretches, rolling and warm-up are there for those who
like them and never count against anyone (evidence.md 5).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What an exercise is for."""

    STRENGTH = "strength"
    MOBILITY = "mobility"
    WARM_UP = "warm_up"


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercise:
    """One exercise; `sets` is the dose of the first two weeks."""

    key: str
    kind: Kind
    sets: int


def _of(kind: Kind, sets: Mapping[str, int]) -> tuple[Exercise, ...]:
    return tuple(
        Exercise(key=key, kind=kind, sets=count) for key, count in sets.items()
    )


EXERCISES: Final[Mapping[str, Exercise]] = {
    exercise.key: exercise
    for exercise in (
        *_of(
            Kind.STRENGTH,
            {
                "clamshell": 2,
                "lateral_band_walk": 2,
                "step_up": 2,
                "wall_sit": 5,
                "reverse_lunge": 1,
                "copenhagen_plank": 2,
                "single_leg_deadlift": 2,
                "side_lying_hip_abduction": 2,
                "single_leg_bridge": 2,
                "straight_leg_raise": 3,
                "terminal_knee_extension": 3,
            },
        ),
        *_of(
            Kind.MOBILITY,
            {
                "hamstring_stretch": 2,
                "calf_stretch": 2,
                "quad_stretch": 2,
                "lateral_hip_stretch": 2,
                "foam_roll_quads": 1,
                "foam_roll_hams": 1,
                "foam_roll_calves": 1,
                "foam_roll_glutes": 1,
                "foam_roll_outer_thigh": 1,
            },
        ),
        *_of(
            Kind.WARM_UP,
            {"leg_swings_front": 1, "leg_swings_side": 1, "high_knees": 2, "march": 2},
        ),
    )
}
"""Every exercise by its key, in the order of evidence.md 5."""


def is_strength(key: str) -> bool:
    """Return whether an exercise carries the streak."""
    exercise = EXERCISES.get(key)
    return exercise is not None and exercise.kind is Kind.STRENGTH


def planned_sets(keys: tuple[str, ...]) -> int:
    """Return the sets of strength work that these exercises ask for."""
    return sum(EXERCISES[key].sets for key in keys if is_strength(key))
