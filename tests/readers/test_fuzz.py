"""A short hunt through every reader; `scripts/fuzz` hunts for as long as you like."""

import pytest

from tests.fuzz.hunt import hunt
from tests.fuzz.targets import TARGETS, Target
from tests.thorough import examples

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_nothing_but_an_answer_comes_out(target: Target) -> None:
    result = hunt(target, seconds=60, most=examples(1500))

    assert result.faults == []
    assert result.kept > 0
    assert result.percent > 40
