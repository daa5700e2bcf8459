"""Stretches, rolling and warm-up: for those who like them, never owed.

They widen movement; an effect on this knee's pain is not established, so they are
outside the streak (evidence.md 5.3).
"""

from typing import Final

from .exercise import Cause, Dose, Equipment, Exercise, Kind, Muscle, Tier


def _stretch(
    key: str, *muscles: Muscle, avoid: tuple[str, ...] = (), strap: bool = False
) -> Exercise:
    """Return a stretch of twice half a minute on each side (ACSM [S:62])."""
    return Exercise(
        key=key,
        kind=Kind.MOBILITY,
        muscles=muscles,
        tier=Tier.LOW,
        equipment=(Equipment.MAT, Equipment.STRAP) if strap else (),
        doses=(Dose(sets=2, hold_s=30),),
        cues=4,
        avoid=avoid,
        causes=(Cause.TIGHT_MUSCLES,),
        source="[S:62]",
    )


def _roll(key: str, *muscles: Muscle) -> Exercise:
    """Return rolling over a muscle for a minute on each side (Behm 2020 [V:15])."""
    return Exercise(
        key=key,
        kind=Kind.MOBILITY,
        muscles=muscles,
        tier=Tier.LOW,
        equipment=(Equipment.ROLLER,),
        doses=(Dose(sets=1, hold_s=60),),
        cues=4,
        avoid=("open_wound", "fracture", "clot_or_inflammation"),
        causes=(Cause.TIGHT_MUSCLES,),
        source="[V:15, V:63, V:64]",
    )


MOBILITY: Final = (
    _stretch("hamstring_stretch", Muscle.HAMSTRINGS, avoid=("tingling_down_the_leg",)),
    _stretch("calf_stretch", Muscle.CALVES),
    _stretch("quad_stretch", Muscle.QUADS, avoid=("kneecap_pain",), strap=True),
    _stretch("lateral_hip_stretch", Muscle.OUTER_HIP),
    _roll("foam_roll_quads", Muscle.QUADS),
    _roll("foam_roll_hams", Muscle.HAMSTRINGS),
    _roll("foam_roll_calves", Muscle.CALVES),
    _roll("foam_roll_glutes", Muscle.GLUTES),
    _roll("foam_roll_outer_thigh", Muscle.OUTER_HIP),
)

WARM_UP: Final = (
    Exercise(
        key="leg_swings_front",
        kind=Kind.WARM_UP,
        muscles=(Muscle.HAMSTRINGS, Muscle.QUADS),
        tier=Tier.LOW,
        doses=(Dose(sets=1, reps=10),),
        cues=3,
        causes=(Cause.FORM_OR_SHOES,),
        source="[D]",
    ),
    Exercise(
        key="leg_swings_side",
        kind=Kind.WARM_UP,
        muscles=(Muscle.OUTER_HIP, Muscle.ADDUCTORS),
        tier=Tier.LOW,
        doses=(Dose(sets=1, reps=10),),
        cues=3,
        causes=(Cause.FORM_OR_SHOES,),
        source="[D]",
    ),
    Exercise(
        key="high_knees",
        kind=Kind.WARM_UP,
        muscles=(Muscle.QUADS, Muscle.CALVES),
        tier=Tier.MODERATE,
        doses=(Dose(sets=2, hold_s=20),),
        per_side=False,
        cues=3,
        instead=("march",),
        causes=(Cause.FORM_OR_SHOES,),
        source="[D]",
    ),
    Exercise(
        key="march",
        kind=Kind.WARM_UP,
        muscles=(Muscle.QUADS,),
        tier=Tier.LOW,
        doses=(Dose(sets=2, hold_s=20),),
        per_side=False,
        cues=3,
        instead=("high_knees",),
        source="[D]",
    ),
)
