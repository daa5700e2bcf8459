"""A believable month: green more often than not, one sore run, and seven levels."""

import pytest

from custom_components.knee_recovery.core.progress import Outcome

from .month import answer, read, seen, story, told

# What a physiotherapist may look for: two green runs are a level (4, 8, 19); the amber
# tenth costs one more day and no level; the sixteenth has no morning score, so its run
# holds and is not a step; a missing answer is never a green one.
STORY = story("recovery.txt")

DIARY = told(STORY)


@pytest.mark.parametrize(
    ("on", "expected"), [(on, says) for on, _, says in read(STORY)]
)
def test_each_day_is_answered_by_what_was_known_then(on: int, expected: str) -> None:
    assert answer(DIARY, on) == expected


def test_the_month_ends_where_it_should() -> None:
    end = seen(DIARY, 31)
    assert end.ladder is not None
    assert end.ladder.session.run_minutes == 14
    assert end.streak is not None
    assert end.streak.streak.weeks == 4
    assert end.plan.week == 5
    assert end.talk_reasons == ()


def test_exercises_move_on_in_the_third_week_and_not_on_a_missing_morning() -> None:
    told = {}
    for on in (14, 16, 24, 31):
        (step_up,) = (
            item
            for item in seen(DIARY, on).plan.items
            if item.exercise.key == "step_up"
        )
        told[on] = (step_up.dose.sets, step_up.outcome)
    assert told == {
        14: (2, Outcome.CLEAN),
        # The sixteenth has no morning score: the session of the day before holds.
        16: (2, Outcome.MISSING_ANSWER),
        24: (3, Outcome.PROGRESS),
        31: (3, Outcome.CLEAN),
    }
