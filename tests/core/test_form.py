"""Steps a minute from a measured base (V17), and a tip a week."""

import pytest

from custom_components.knee_recovery.core.form import TIPS, cadence, tip


@pytest.mark.parametrize(
    ("base", "first", "second", "most", "brisk"),
    [
        pytest.param(164, 172, 176, 180, False, id="slow"),
        pytest.param(170, 179, 183, 187, False, id="at-the-edge"),
        pytest.param(172, 181, 185, 189, True, id="brisk-already"),
    ],
)
def test_a_base_has_its_targets(
    base: int, first: int, second: int, most: int, *, brisk: bool
) -> None:
    """V17."""
    found = cadence(base)
    assert (found.first, found.second, found.most) == (first, second, most)
    assert found.less_likely_to_help is brisk


def test_each_week_has_a_tip_of_its_own() -> None:
    weeks = [tip(week) for week in range(1, 13)]
    assert weeks == list(TIPS)
    assert tip(13) == TIPS[0]
