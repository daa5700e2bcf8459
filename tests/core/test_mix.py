"""The mix: steered by causes, bounded by equipment, and free to be swapped."""

from dataclasses import replace

from hypothesis import given, strategies as st

from custom_components.knee_recovery.core import mix
from custom_components.knee_recovery.core.exercise import Cause, Equipment, Tier
from custom_components.knee_recovery.core.library import (
    EXERCISES,
    is_strength,
    within_reach,
)
from custom_components.knee_recovery.core.mix import (
    GENTLE,
    USUAL,
    equipment_of,
    gentle_mix,
    mobility_mix,
    strength_mix,
    substitute,
)
from custom_components.knee_recovery.core.profile import Profile

from .diary import PROFILE


def test_the_usual_mix_is_the_articles() -> None:
    assert strength_mix(PROFILE) == USUAL


def test_what_serves_the_cause_comes_first() -> None:
    chosen = strength_mix(replace(PROFILE, causes=("form_or_shoes",)))
    assert chosen[:3] == ("lateral_band_walk", "step_up", "single_leg_deadlift")
    assert set(chosen) == set(USUAL)


def test_after_a_fall_the_mix_is_gentle() -> None:
    assert strength_mix(replace(PROFILE, causes=("trauma", "weakness"))) == GENTLE


def test_what_cannot_be_done_gives_way_to_what_serves_the_same() -> None:
    bare = strength_mix(replace(PROFILE, equipment=()))
    assert bare == ("wall_sit", "reverse_lunge", "single_leg_deadlift")
    matted = strength_mix(replace(PROFILE, equipment=("mat",)))
    assert "side_lying_hip_abduction" in matted
    assert "straight_leg_raise" in matted


def test_a_swap_is_taken_and_an_unknown_one_is_let_go() -> None:
    swapped = replace(
        PROFILE, swaps=(("wall_sit", "straight_leg_raise"), ("step_up", "gone"))
    )
    chosen = strength_mix(swapped)
    assert "straight_leg_raise" in chosen
    assert "wall_sit" not in chosen
    assert "step_up" in chosen


def test_rolling_is_for_who_feels_tight() -> None:
    assert not any(key.startswith("foam") for key in mobility_mix(PROFILE))
    tight = replace(PROFILE, causes=("tight_muscles",))
    assert sum(key.startswith("foam") for key in mobility_mix(tight)) == 5
    no_strap = mobility_mix(replace(tight, equipment=()))
    assert no_strap == ("hamstring_stretch", "calf_stretch", "lateral_hip_stretch")


def test_a_flare_up_has_low_work_only() -> None:
    assert {EXERCISES[key].tier for key in gentle_mix(PROFILE)} == {Tier.LOW}
    assert gentle_mix(replace(PROFILE, equipment=())) == ()


def test_a_stand_in_is_not_in_the_mix_already() -> None:
    assert substitute("step_up", PROFILE, USUAL) == "terminal_knee_extension"
    assert substitute("wall_sit", PROFILE, USUAL) == "terminal_knee_extension"
    assert substitute("wall_sit", replace(PROFILE, equipment=()), USUAL) is None


profiles = st.builds(
    Profile,
    equipment=st.one_of(
        st.none(), st.lists(st.sampled_from([*Equipment, "hoop"])).map(tuple)
    ),
    causes=st.lists(st.sampled_from([*Cause, "moon"])).map(tuple),
    swaps=st.lists(
        st.tuples(st.sampled_from(USUAL), st.sampled_from([*EXERCISES, "gone"]))
    ).map(tuple),
)


@given(profiles)
def test_whatever_was_chosen_a_mix_can_be_done(profile: Profile) -> None:
    chosen = strength_mix(profile)
    assert len(chosen) == len(set(chosen))
    assert all(within_reach(EXERCISES[key], equipment_of(profile)) for key in chosen)
    assert all(is_strength(key) for key in chosen)


def test_rules_have_keys() -> None:
    assert len(dict(mix.RULES)) == len(mix.RULES)
