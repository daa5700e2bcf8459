"""Scores and what a change is, by the worked numbers of the evidence (V9 to V11)."""

import pytest

from custom_components.knee_recovery.core.errors import OutOfRangeError
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Measure, Score
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.scores import (
    SCALES,
    Change,
    ScoreChange,
    akps,
    change,
    ikdc,
    koos_pf,
    pain_change,
    psfs,
    score_change,
    score_value,
    weekly_missing,
    worst_score,
)

from .diary import PROFILE, clock, day, identity, pain


def score(at: str, value: float, measure: Measure = Measure.WORST_PAIN) -> Score:
    return Score(**identity(clock(at), {"measure": measure, "value": value}))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        pytest.param(6, 4, Change.CLEAR, id="two-points-and-a-third"),
        pytest.param(7, 5, Change.POSSIBLE, id="two-points-but-28-percent"),
        pytest.param(3, 2, Change.POSSIBLE, id="a-third-but-one-point"),
        pytest.param(10, 7, Change.CLEAR, id="exactly-30-percent"),
        pytest.param(4, 3, Change.NO, id="one-point"),
        pytest.param(5, 3.5, Change.POSSIBLE, id="30-percent-of-five"),
        pytest.param(3, 5, Change.WORSE, id="two-more"),
        pytest.param(0, 0, Change.NO, id="nothing"),
        pytest.param(0, 1.9, Change.NO, id="less-than-two-more"),
        pytest.param(4.1, 2.1, Change.CLEAR, id="two-points-in-decimals"),
        pytest.param(3.3, 2.31, Change.POSSIBLE, id="30-percent-in-decimals"),
        pytest.param(2.1, 4.1, Change.WORSE, id="two-more-in-decimals"),
    ],
)
def test_a_change_of_pain(before: float, now: float, expected: Change) -> None:
    """V9."""
    assert pain_change(before, now) is expected
    assert change(Measure.USUAL_PAIN, before, now) is expected


BEST = {
    "limp": 5,
    "support": 5,
    "walking": 5,
    "stairs": 10,
    "squatting": 5,
    "running": 10,
    "jumping": 10,
    "sitting": 10,
    "pain": 10,
    "swelling": 10,
    "kneecap_movement": 10,
    "thigh_atrophy": 5,
    "flexion": 5,
}
BEFORE = BEST | {
    "stairs": 5,
    "squatting": 3,
    "running": 6,
    "jumping": 7,
    "sitting": 6,
    "pain": 3,
}
AFTER = BEFORE | {
    "stairs": 8,
    "squatting": 4,
    "running": 8,
    "jumping": 10,
    "sitting": 8,
    "pain": 8,
}


def test_the_kujala_total_adds_up() -> None:
    """V10."""
    assert akps(BEST) == 100
    assert akps(dict.fromkeys(BEST, 0)) == 0
    assert akps(BEFORE) == 75
    assert akps(AFTER) == 91


def test_an_item_that_is_missing_or_unknown_leaves_no_total() -> None:
    """V10."""
    assert (
        akps({item: points for item, points in BEST.items() if item != "limp"}) is None
    )
    assert akps(BEST | {"limp": 2}) is None


@pytest.mark.parametrize(
    ("measure", "before", "now", "expected"),
    [
        pytest.param(Measure.AKPS, 75, 91, Change.CLEAR, id="akps-beyond-noise"),
        pytest.param(Measure.AKPS, 75, 86, Change.POSSIBLE, id="akps-within-noise"),
        pytest.param(Measure.AKPS, 75, 85, Change.NO, id="akps-small"),
        pytest.param(Measure.AKPS, 75, 64, Change.WORSE, id="akps-less"),
        pytest.param(Measure.PSFS, 4.6667, 7.0, Change.CLEAR, id="psfs"),
        pytest.param(Measure.LEFS, 52, 63, Change.CLEAR, id="lefs"),
        pytest.param(Measure.LEFS, 52, 60, Change.NO, id="lefs-small"),
        pytest.param(Measure.IKDC, 40, 90, None, id="ikdc-not-established"),
    ],
)
def test_a_change_of_a_total(
    measure: Measure, before: float, now: float, expected: Change | None
) -> None:
    """V10 and V11."""
    assert change(measure, before, now) is expected


def test_totals_from_raw_sums() -> None:
    """V11."""
    assert psfs((3, 5, 6)) == pytest.approx(4.6667, abs=5e-5)
    assert psfs((6, 7, 8)) == 7
    assert psfs(()) is None
    assert koos_pf(15) == pytest.approx(65.9091, abs=5e-5)
    assert ikdc(60) == pytest.approx(68.966, abs=5e-4)


@pytest.mark.parametrize("measure", Measure)
def test_a_score_outside_its_range_is_refused(measure: Measure) -> None:
    top = SCALES[measure].range.maximum
    assert score_value(measure, top) == top
    assert score_value(measure, "0") == 0
    for said in (top + 1, -1, "much", True, float("nan")):
        with pytest.raises(OutOfRangeError):
            score_value(measure, said)


def test_a_score_is_compared_with_the_first_and_the_one_before() -> None:
    first, second = score("2026-05-03 20:00", 6), score("2026-05-10 20:00", 4)
    third = score("2026-05-17 20:00", 6.5)
    usual = score("2026-05-04 20:00", 1, Measure.USUAL_PAIN)
    history = History.of([third, usual, first, second])
    assert score_change(history, first) == ScoreChange(
        value=6, change=None, since_last=None
    )
    assert score_change(history, third) == ScoreChange(
        value=6.5, change=Change.NO, since_last=Change.WORSE
    )


def test_the_worst_that_was_said_of_some_weeks() -> None:
    history = History.of(
        [
            score("2026-05-03 20:00", 6),
            score("2026-05-10 20:00", 4),
            score("2026-05-10 20:01", 9, Measure.USUAL_PAIN),
            pain("2026-05-10 21:00", 8),
        ]
    )
    assert worst_score(history, day("2026-05-04"), day("2026-05-10")) == 4
    assert worst_score(history, day("2026-05-01"), day("2026-05-10")) == 6
    assert worst_score(history, day("2026-05-11"), day("2026-05-17")) is None


def test_the_week_is_asked_about_on_its_last_day_at_first() -> None:
    sunday, saturday = day("2026-05-10"), day("2026-05-09")
    assert weekly_missing(History(), PROFILE, sunday)
    assert not weekly_missing(History(), PROFILE, saturday)
    assert weekly_missing(History(), Profile(week_start=6), saturday)


def test_then_on_the_weekday_of_the_first_time_until_both_are_said() -> None:
    wednesday = score("2026-05-06 20:00", 4)
    usual = score("2026-05-06 20:01", 2, Measure.USUAL_PAIN)
    history = History.of([wednesday])
    assert weekly_missing(history, PROFILE, day("2026-05-06"))
    history.add(usual)
    assert not weekly_missing(history, PROFILE, day("2026-05-06"))
    assert not weekly_missing(history, PROFILE, day("2026-05-10"))
    assert weekly_missing(history, PROFILE, day("2026-05-13"))
