"""The mix: which exercises a session is made of, for this runner.

What the runner thinks came before the pain steers it, the equipment bounds it, and a
swap is always free, since which exercise matters less than keeping at it (Hott 2020:
no difference between programmes after a year).
"""

from collections.abc import Mapping
from typing import Final

from .exercise import Cause, Equipment, Tier
from .library import EXERCISES, is_strength, within_reach
from .profile import Profile

USUAL: Final = (
    "clamshell",
    "lateral_band_walk",
    "step_up",
    "wall_sit",
    "reverse_lunge",
    "single_leg_deadlift",
    "copenhagen_plank",
)
GENTLE: Final = (
    "clamshell",
    "side_lying_hip_abduction",
    "single_leg_bridge",
    "straight_leg_raise",
    "terminal_knee_extension",
)
"""After a fall or a blow, and in a flare-up: nothing that asks much of the joint."""

OPTIONAL: Final[Mapping[str, str]] = {
    "copenhagen_plank": "[D]: no trial for this knee, loads it sideways",
}
"""Strength work that is offered and never asked for, and why."""

STRETCHES: Final = (
    "hamstring_stretch",
    "calf_stretch",
    "quad_stretch",
    "lateral_hip_stretch",
)
ROLLING: Final = (
    "foam_roll_quads",
    "foam_roll_hams",
    "foam_roll_calves",
    "foam_roll_glutes",
    "foam_roll_outer_thigh",
)

RULES: Final = (
    ("mix_causes", "Exercises that serve what the runner named come first [D, V:19]"),
    ("mix_trauma", "After a fall or a blow the gentle ones [D]"),
    ("mix_equipment", "What cannot be done gives way to one that serves the same [D]"),
    ("mix_swaps", "Swapping is free [V:25]"),
)


def equipment_of(profile: Profile) -> frozenset[Equipment]:
    """Return what the runner has; everything until they say otherwise."""
    if profile.equipment is None:
        return frozenset(Equipment)
    return frozenset(item for item in Equipment if item in profile.equipment)


def causes_of(profile: Profile) -> frozenset[Cause]:
    """Return what the runner thinks came before the pain."""
    return frozenset(cause for cause in Cause if cause in profile.causes)


def strength_mix(profile: Profile) -> tuple[str, ...]:
    """Return the strength exercises of a session, in the order they are done."""
    causes, has = causes_of(profile), equipment_of(profile)
    wanted = GENTLE if Cause.TRAUMA in causes else USUAL
    ordered = sorted(
        wanted, key=lambda key: not causes.intersection(EXERCISES[key].causes)
    )
    swaps = dict(profile.swaps)
    mix: list[str] = []
    for key in ordered:
        swap = swaps.get(key, key)
        wish = EXERCISES[swap if is_strength(swap) else key]
        for candidate in (wish.key, *wish.instead):
            if candidate not in mix and within_reach(EXERCISES[candidate], has):
                mix.append(candidate)
                break
    return tuple(mix)


def gentle_mix(profile: Profile) -> tuple[str, ...]:
    """Return the exercises of a flare-up: those that ask little of the joint."""
    has = equipment_of(profile)
    return tuple(
        key
        for key in GENTLE
        if within_reach(EXERCISES[key], has) and EXERCISES[key].tier is Tier.LOW
    )


def mobility_mix(profile: Profile) -> tuple[str, ...]:
    """Return stretches, and rolling for who feels tight; all of it optional."""
    has = equipment_of(profile)
    tight = Cause.TIGHT_MUSCLES in causes_of(profile)
    keys = (*STRETCHES, *(ROLLING if tight else ()))
    return tuple(key for key in keys if within_reach(EXERCISES[key], has))


def substitute(key: str, profile: Profile, taken: tuple[str, ...]) -> str | None:
    """Return an exercise that serves the same as one that rests; None without one."""
    has = equipment_of(profile)
    return next(
        (
            other
            for other in EXERCISES[key].instead
            if other not in taken and within_reach(EXERCISES[other], has)
        ),
        None,
    )
