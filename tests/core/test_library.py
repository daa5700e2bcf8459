"""The exercise library: whole, worded, and true to the published tables."""

import json
from pathlib import Path

import pytest

from custom_components.knee_recovery import core
from custom_components.knee_recovery.core.exercise import (
    ALWAYS_AVOID,
    STOP_SIGNS,
    Cause,
    Dose,
    Equipment,
    Exercise,
    Kind,
    Phase,
)
from custom_components.knee_recovery.core.library import (
    EXERCISES,
    is_strength,
    within_reach,
)
from custom_components.knee_recovery.core.plan import LONG_LEVER
from custom_components.knee_recovery.core.strength import STRENGTH

WORDS = json.loads(
    (Path(core.__path__[0]).parent / "translations" / "en.json").read_text("utf-8")
)["common"]

EVERY = [pytest.param(told, id=told.key) for told in EXERCISES.values()]


def test_the_articles_exercises_are_there() -> None:
    of_the_article = {
        "step_up",
        "clamshell",
        "lateral_band_walk",
        "copenhagen_plank",
        "single_leg_deadlift",
        "wall_sit",
        "reverse_lunge",
        "hamstring_stretch",
        "calf_stretch",
        "quad_stretch",
        "lateral_hip_stretch",
        "leg_swings_front",
        "high_knees",
    }
    assert of_the_article <= set(EXERCISES)
    assert sum(key.startswith("foam_roll_") for key in EXERCISES) == 5


@pytest.mark.parametrize("told", EVERY)
def test_each_exercise_is_worded_and_points_to_others_that_exist(
    told: Exercise,
) -> None:
    said = {key for key in WORDS if key.startswith(f"exercise_{told.key}_")}
    assert said == set(told.words)
    assert {f"avoid_{key}" for key in told.avoid} <= set(WORDS)
    variants = {dose.variant for dose in told.doses if dose.variant}
    assert {f"variant_{variant}" for variant in variants} <= set(WORDS)
    assert told.key not in told.instead
    assert set(told.instead) <= set(EXERCISES)
    assert told.source


@pytest.mark.parametrize("told", EVERY)
def test_a_dose_is_possible_and_never_shrinks_with_the_phases(told: Exercise) -> None:
    assert len(told.doses) in {1, 4}
    work = [
        dose.sets * (dose.reps or 1) * (dose.hold_s or 1)
        for dose in map(told.dose, Phase)
    ]
    assert work == sorted(work)
    for dose in told.doses:
        assert dose.reps or dose.hold_s
        assert 20 <= told.seconds(dose) <= 20 * 60


@pytest.mark.parametrize("told", [pytest.param(one, id=one.key) for one in STRENGTH])
def test_strength_work_has_a_substitute_of_its_kind_and_a_cause(
    told: Exercise,
) -> None:
    assert told.kind is Kind.STRENGTH
    assert told.causes
    assert told.instead
    assert all(is_strength(key) for key in told.instead)


def test_every_word_of_the_tables_is_translated() -> None:
    words = {
        *(f"avoid_{key}" for key in ALWAYS_AVOID),
        *(f"stop_{key}" for key in STOP_SIGNS),
        f"variant_{LONG_LEVER.variant}",
    }
    assert words <= set(WORDS)


def test_every_cause_has_exercises() -> None:
    assert {cause for told in EXERCISES.values() for cause in told.causes} == {*Cause}


def test_only_strength_work_carries_the_streak() -> None:
    assert is_strength("clamshell")
    assert not is_strength("calf_stretch")
    assert not is_strength("from_the_future")


def test_doses_follow_the_phases() -> None:
    assert EXERCISES["step_up"].dose(Phase.A) == Dose(sets=2, reps=8, variant="step_10")
    assert EXERCISES["step_up"].dose(Phase.D).variant == "step_20"
    assert EXERCISES["calf_stretch"].dose(Phase.D).hold_s == 30


def test_how_long_a_dose_takes() -> None:
    step_up, wall_sit = EXERCISES["step_up"], EXERCISES["wall_sit"]
    assert step_up.seconds(step_up.dose(Phase.A)) == 2 * 8 * 6 * 2 + 60
    assert wall_sit.seconds(wall_sit.dose(Phase.A)) == 5 * 10 + 4 * 60


def test_equipment_decides_what_is_within_reach() -> None:
    assert within_reach(EXERCISES["wall_sit"], ())
    assert not within_reach(EXERCISES["copenhagen_plank"], (Equipment.MAT,))
    assert within_reach(EXERCISES["copenhagen_plank"], tuple(Equipment))
