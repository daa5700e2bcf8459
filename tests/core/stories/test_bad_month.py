"""A bad month: sore runs, a flare-up, a pause of the ladder and a warning sign."""

import pytest

from .month import answer, read, seen, story, told

# What a physiotherapist may look for: below level 1 there is walking, not shame; two
# red runs in a fortnight (7 and 16) pause the ladder until the 30th and are a reason to
# talk; a knee that locks stops every suggestion until the runner says that it was
# looked at; the flare-up ends by itself after three days.
STORY = story("bad_month.txt")

DIARY = told(STORY)


@pytest.mark.parametrize(
    ("on", "expected"), [(on, says) for on, _, says in read(STORY)]
)
def test_each_day_is_answered_by_what_was_known_then(on: int, expected: str) -> None:
    assert answer(DIARY, on) == expected


def test_a_bad_month_costs_no_more_than_it_must() -> None:
    end = seen(DIARY, 31)
    assert end.ladder is not None
    assert end.ladder.level == 1
    assert end.ladder.paused_until is None
    assert end.streak is not None
    assert end.streak.streak.bank == 0


def test_what_hurt_is_easier_afterwards() -> None:
    after = seen(DIARY, 14)
    step_up = next(i for i in after.plan.items if i.exercise.key == "step_up")
    assert step_up.easier
    # Two calm sessions, on the 18th and the 28th, lead back to the first dose.
    end = seen(DIARY, 31)
    step_up = next(i for i in end.plan.items if i.exercise.key == "step_up")
    assert (step_up.easier, step_up.dose) == (False, step_up.exercise.doses[0])
