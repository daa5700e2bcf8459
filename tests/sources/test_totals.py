"""Totals: a day on foot, an odometer's pair, and a sensor that shows the last run."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from custom_components.knee_recovery.sources.single import Shown, is_new_run
from custom_components.knee_recovery.sources.totals import (
    OnFeet,
    Rise,
    on_feet,
    rise,
    worn,
)

DAY = datetime(2026, 3, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)


def told(*shown: tuple[float, float]) -> list[float | None]:
    """Return the day's metres after each total; hours count on over midnight."""
    day: OnFeet | None = None
    days = []
    for hours, metres in shown:
        day = on_feet(day, metres, DAY + hours * HOUR)
        days.append(day.metres)
    return days


@pytest.mark.parametrize(
    ("shown", "metres"),
    [
        pytest.param([(8, 100), (9, 2500)], [100, 2500], id="grows"),
        pytest.param(
            [(8, 2500), (9, 2400), (10, 2600)], [2500, 2500, 2600], id="put right"
        ),
        pytest.param(
            [(22, 9000), (24.1, 9000), (24.5, 40)], [9000, None, 40], id="reset late"
        ),
        pytest.param(
            [(22, 9000), (24.1, 9100)], [9000, None], id="late word of yesterday"
        ),
        pytest.param([(22, 3000), (32, 5000)], [3000, 5000], id="reset while away"),
        pytest.param([(22, 3000), (32, 3000)], [3000, None], id="phone still off"),
        pytest.param(
            [(22, 3000), (24, 0), (24.2, 0), (34, 700)], [3000, 0, 0, 700], id="zero"
        ),
    ],
)
def test_a_day_on_foot_is_its_highest_total(
    shown: list[tuple[float, float]], metres: list[float | None]
) -> None:
    assert told(*shown) == metres


def test_an_odometer_tells_what_was_run() -> None:
    assert rise("blue", None, 388_206, DAY) is None
    assert rise("blue", 388_206, 388_210, DAY) is None
    assert rise("blue", 388_206, 100, DAY) is None
    assert rise("blue", 388_206, 398_218, DAY) == Rise(
        shoe="blue", metres=10_012, at=DAY
    )


@pytest.mark.parametrize(
    ("rises", "pair"),
    [
        pytest.param([("blue", 10_012, 0)], "blue", id="to the metre"),
        pytest.param([("blue", 10_100, 29)], "blue", id="within one percent"),
        pytest.param([("blue", 10_150, 0)], None, id="another distance"),
        pytest.param([("blue", 10_012, 31)], None, id="another time"),
        pytest.param([("blue", 10_012, 0), ("red", 10_000, 5)], None, id="two pairs"),
        pytest.param([("blue", 10_012, 0), ("red", 4_000, 5)], "blue", id="one of two"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_pair_is_known_when_one_odometer_fits(
    rises: list[tuple[str, float, float]], pair: str | None
) -> None:
    risen = [
        Rise(shoe=shoe, metres=metres, at=DAY + timedelta(minutes=minutes))
        for shoe, metres, minutes in rises
    ]
    assert worn(10_012, DAY, risen) == pair


@pytest.mark.parametrize(
    ("shown", "new"),
    [
        pytest.param([(0, 6000), (24, 8200)], [False, True], id="another run"),
        pytest.param([(0, 6000), (24, 6000)], [False, False], id="the same"),
        pytest.param([(0, 6000), (24, 6035)], [False, False], id="in another unit"),
        pytest.param([(0, 6000), (24, 0)], [False, False], id="set to nothing"),
        pytest.param(
            [(0, 6000), (0.1, 8200)], [False, False], id="sooner than can be run"
        ),
        pytest.param([(0, 6000), (1, 4000)], [False, True], id="a shorter one"),
        pytest.param([(50, 6000), (2, 4000)], [False, True], id="a clock set back"),
    ],
)
def test_a_distance_is_a_new_run_when_it_can_be_one(
    shown: list[tuple[float, float]], new: list[bool]
) -> None:
    seen = [Shown(metres=metres, since=DAY + hours * HOUR) for hours, metres in shown]
    first = is_new_run(None, seen[0])

    assert [first, *(is_new_run(*pair) for pair in pairwise(seen))] == new
