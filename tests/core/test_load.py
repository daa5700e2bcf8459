"""Running load, by the worked numbers of the evidence (vectors V1 to V8, V20, V21)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.knee_recovery.core import load
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.load import JumpClass
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.zone import frozen

from .diary import BERLIN, NEW_YORK, PROFILE, clock, day, run


@pytest.mark.parametrize(
    ("distance_m", "expected"),
    [
        pytest.param(8_000, JumpClass.REFERENCE, id="shorter"),
        pytest.param(10_000, JumpClass.REFERENCE, id="equal"),
        pytest.param(11_000, JumpClass.REFERENCE, id="exactly-10-percent"),
        pytest.param(11_001, JumpClass.SMALL, id="one-metre-over-10-percent"),
        pytest.param(13_000, JumpClass.SMALL, id="exactly-30-percent"),
        pytest.param(13_010, JumpClass.MODERATE, id="over-30-percent"),
        pytest.param(20_000, JumpClass.MODERATE, id="exactly-double"),
        pytest.param(20_010, JumpClass.LARGE, id="over-double"),
    ],
)
def test_jump_classes_end_where_the_percentage_does(
    distance_m: int, expected: JumpClass
) -> None:
    """V1: in floats 11.0 / 10.0 - 1 is more than 0.10."""
    assert load.jump_class(distance_m, 10_000) is expected


def test_without_a_baseline_there_is_no_jump() -> None:
    assert load.jump_class(5_000, 0) is None
    assert load.jump_percent(5_000, 0) is None


@pytest.mark.parametrize(
    ("on", "km", "longest_m", "percent", "expected"),
    [
        pytest.param(
            "2026-05-31", 8.0, 12_000, -33.33, JumpClass.REFERENCE, id="day-30"
        ),
        pytest.param(
            "2026-06-01", 8.0, 9_000, -11.11, JumpClass.REFERENCE, id="day-31"
        ),
        pytest.param(
            "2026-06-01", 9.9, 9_000, 10.0, JumpClass.REFERENCE, id="10-percent"
        ),
        pytest.param(
            "2026-06-02", 8.0, 7_000, 14.29, JumpClass.SMALL, id="a-day-later"
        ),
        pytest.param(
            "2026-06-02", 9.9, 7_000, 41.43, JumpClass.MODERATE, id="same-plan"
        ),
    ],
)
def test_a_run_is_compared_with_thirty_local_dates_before_it(
    on: str, km: float, longest_m: int, percent: float, expected: JumpClass
) -> None:
    """V2: a long run counts on its thirtieth day and is gone on the next."""
    told = run(f"{on} 18:00", km)
    history = History.of(
        [
            run("2026-05-01 07:00", 12.0),
            run("2026-05-02 23:30", 9.0),
            run("2026-05-20 07:00", 7.0),
            told,
        ]
    )
    baseline_m = load.jump_baseline_m(told, history)
    assert baseline_m == longest_m
    assert load.longest_before_m(history, day(on)) == longest_m
    assert load.jump_percent(told.distance_m, baseline_m) == pytest.approx(
        percent, abs=0.005
    )
    assert load.jump_class(told.distance_m, baseline_m) is expected


def test_earlier_runs_of_the_day_are_in_the_baseline_and_later_ones_are_not() -> None:
    first = run("2026-05-20 07:00", 4.0)
    second = run("2026-05-20 12:00", 6.0)
    third = run("2026-05-20 18:00", 5.0)
    history = History.of([run("2026-05-10 07:00", 3.0), third, second, first])
    assert load.jump_baseline_m(first, history) == 3_000
    assert load.jump_baseline_m(second, history) == 4_000
    assert load.jump_baseline_m(third, history) == 6_000


@pytest.mark.parametrize(
    ("baseline_m", "percent", "expected"),
    [
        pytest.param(7_000, 10, 7_700, id="even"),
        pytest.param(3_333, 10, 3_666, id="cut-to-whole-metres"),
        pytest.param(3_333, 0, 3_333, id="no-rise"),
        pytest.param(10_000, 25, 12_500, id="own-limit"),
    ],
)
def test_what_a_limit_leaves_is_whole_metres(
    baseline_m: int, percent: int, expected: int
) -> None:
    """V3."""
    assert load.above_m(baseline_m, percent) == expected


@pytest.mark.parametrize(
    ("now_m", "before_m", "expected"),
    [
        pytest.param(22_000, 20_000, 10.0, id="ten-percent-more"),
        pytest.param(26_000, 20_000, 30.0, id="thirty-percent-more"),
        pytest.param(26_100, 20_000, 30.5, id="more-than-thirty"),
        pytest.param(14_000, 20_000, -30.0, id="less"),
        pytest.param(6_000, 0, None, id="from-nothing"),
    ],
)
def test_the_ramp_is_the_change_from_one_week_to_the_next(
    now_m: int, before_m: int, expected: float | None
) -> None:
    """V4."""
    assert load.ramp_percent(now_m, before_m) == expected


def test_ten_percent_a_week_more_than_doubles_in_eight_weeks() -> None:
    """V4: why the same percentage every week is no small thing."""
    weeks = [10_000]
    for _ in range(8):
        weeks.append(load.above_m(weeks[-1], 10))
    assert weeks[1:] == [11_000, 12_100, 13_310, 14_641, 16_105, 17_715, 19_486, 21_434]


@pytest.mark.parametrize(
    ("now_m", "before_m", "limit", "expected"),
    [
        pytest.param(22_000, 20_000, 10, False, id="exactly-the-limit"),
        pytest.param(22_001, 20_000, 10, True, id="one-metre-over"),
        pytest.param(5_501, 5_000, 10, True, id="over-from-the-floor"),
        pytest.param(50_000, 4_999, 10, False, id="below-the-floor-says-nothing"),
        pytest.param(9_000, 0, 10, False, id="from-nothing"),
        pytest.param(26_000, 20_000, 30, False, id="own-limit-kept"),
        pytest.param(26_001, 20_000, 30, True, id="own-limit-passed"),
    ],
)
def test_the_ramp_is_exceeded_only_above_a_floor_of_five_kilometres(
    now_m: int, before_m: int, limit: int, *, expected: bool
) -> None:
    profile = Profile(ramp_limit=limit)
    assert load.ramp_exceeded(now_m, before_m, profile) is expected


def test_rolling_weeks_are_local_dates_that_share_none() -> None:
    today = day("2026-05-31")
    history = History.of(
        run(clock("2026-05-31 23:59") - timedelta(days=back), 1.0) for back in range(20)
    )
    assert load.last_7_days_m(history, today) == 7_000
    assert load.previous_7_days_m(history, today) == 7_000
    edge = History.of([run("2026-05-25 00:00", 3.0), run("2026-05-24 23:59", 4.0)])
    assert load.last_7_days_m(edge, today) == 3_000
    assert load.previous_7_days_m(edge, today) == 4_000
    assert load.previous_7_days_m(edge, day("2026-06-07")) == 3_000


def test_the_longest_of_thirty_days_takes_in_today() -> None:
    history = History.of([run("2026-05-01 07:00", 12.0), run("2026-05-31 07:00", 3.0)])
    assert load.longest_m(history, day("2026-05-31")) == 12_000
    assert load.longest_m(history, day("2026-06-01")) == 3_000
    assert load.longest_before_m(history, day("2026-05-01")) == 0
    assert load.longest_m(history, day("2026-04-30")) is None


@pytest.mark.parametrize(
    ("week_starts", "expected"),
    [
        pytest.param(0, "2026-05-25", id="monday"),
        pytest.param(6, "2026-05-31", id="sunday"),
        pytest.param(5, "2026-05-30", id="saturday"),
    ],
)
def test_weeks_start_on_the_day_the_runner_chose(
    week_starts: int, expected: str
) -> None:
    profile = Profile(week_start=week_starts)
    assert load.week_start(day("2026-05-31"), profile) == day(expected)


def test_a_calendar_week_has_seven_dates() -> None:
    history = History.of(
        run(clock("2026-05-24 12:00") + timedelta(days=on), 1.0 + on) for on in range(9)
    )
    assert load.week_m(history, day("2026-05-25")) == 1_000 * sum(range(2, 9))


@pytest.mark.parametrize(
    ("instant", "zone", "local", "week"),
    [
        pytest.param("2026-03-22T22:30", BERLIN, "2026-03-22", 12, id="cet-sunday"),
        pytest.param("2026-03-22T23:30", BERLIN, "2026-03-23", 13, id="cet-monday"),
        pytest.param("2026-03-29T21:30", BERLIN, "2026-03-29", 13, id="cest-sunday"),
        pytest.param("2026-03-29T22:30", BERLIN, "2026-03-30", 14, id="cest-monday"),
        pytest.param("2026-03-09T03:30", NEW_YORK, "2026-03-08", 10, id="edt-sunday"),
        pytest.param("2026-03-09T04:30", NEW_YORK, "2026-03-09", 11, id="edt-monday"),
        pytest.param("2026-11-02T04:30", NEW_YORK, "2026-11-01", 44, id="est-sunday"),
        pytest.param("2026-11-02T05:30", NEW_YORK, "2026-11-02", 45, id="est-monday"),
    ],
)
def test_a_week_is_of_local_dates_and_not_of_168_hours(
    instant: str, zone: ZoneInfo, local: str, week: int
) -> None:
    """V20: the same UTC clock time falls into other weeks before and after a change."""
    at = datetime.fromisoformat(instant).replace(tzinfo=UTC).astimezone(zone)
    told = run(at)
    assert told.local_date == day(local)
    start = load.week_start(told.local_date, PROFILE)
    assert start == date.fromisocalendar(2026, week, 1)
    assert load.week_m(History.of([told]), start) == told.distance_m


def test_a_monday_after_a_short_week_is_not_pulled_into_it() -> None:
    """V20: New York's week 10 of 2026 has 167 hours."""
    start = frozen(clock("2026-03-02 00:00", NEW_YORK))
    monday = run(clock("2026-03-09 00:30", NEW_YORK))
    assert monday.at - start < timedelta(hours=168)
    history = History.of([monday])
    assert load.week_m(history, day("2026-03-02")) == 0
    assert load.week_m(history, day("2026-03-09")) == monday.distance_m


@pytest.mark.parametrize(
    ("local", "year", "week"),
    [
        pytest.param("2025-12-29", 2026, 1, id="starts-in-the-year-before"),
        pytest.param("2026-12-31", 2026, 53, id="week-53"),
        pytest.param("2027-01-03", 2026, 53, id="week-53-in-the-next-year"),
        pytest.param("2027-01-04", 2027, 1, id="first-of-the-next"),
    ],
)
def test_weeks_run_on_over_the_turn_of_the_year(
    local: str, year: int, week: int
) -> None:
    """V21."""
    start = load.week_start(day(local), PROFILE)
    assert start == date.fromisocalendar(year, week, 1)


def weekly(*km: float, until: str = "2026-05-31") -> History:
    """Return a history of weeks that end on a date, each run on its first day."""
    first = clock(f"{until} 08:00") - timedelta(days=7 * len(km) - 1)
    return History.of(
        run(first + timedelta(weeks=number), distance)
        for number, distance in enumerate(km)
        if distance
    )


def test_the_acute_chronic_ratio_is_uncoupled() -> None:
    """V5: 30 over the mean of the three weeks before, which do not contain it."""
    today = day("2026-05-31")
    uncoupled = load.acute_chronic_ratio(weekly(20, 20, 20, 30), today)
    assert uncoupled == 1.5
    assert 4 * uncoupled / (uncoupled + 3) == pytest.approx(1.333333, abs=1e-6)


@pytest.mark.parametrize(
    ("history", "today"),
    [
        pytest.param(History(), "2026-05-31", id="nothing"),
        pytest.param(weekly(20, 20, 20, 30), "2026-05-30", id="27-days"),
        pytest.param(weekly(20, 0, 0, 0, 30), "2026-05-31", id="three-empty-weeks"),
    ],
)
def test_the_acute_chronic_ratio_is_hidden_while_it_says_nothing(
    history: History, today: str
) -> None:
    assert load.acute_chronic_ratio(history, day(today)) is None


def sessions_of(*loads: tuple[float, float]) -> History:
    """Return a week of runs by effort and minutes that ends on 2026-05-31."""
    return History.of(
        run(
            clock("2026-05-25 08:00") + timedelta(days=number),
            rpe=effort,
            duration_s=minutes * 60,
        )
        for number, (effort, minutes) in enumerate(loads)
        if minutes
    )


@pytest.mark.parametrize(
    ("loads", "monotony", "strain"),
    [
        pytest.param(
            ((3, 30), (4, 40), (0, 0), (3, 30), (4, 40), (0, 0), (5, 50)),
            1.1791,
            884.32,
            id="mixed-week",
        ),
        pytest.param(
            ((10, 60), (4, 50), (5, 80), (5, 100), (2, 50), (10, 65), (0, 0)),
            1.3817,
            3385.16,
            id="published-week-with-the-sample-spread",
        ),
    ],
)
def test_monotony_and_strain_use_the_spread_of_a_sample(
    loads: tuple[tuple[float, float], ...], monotony: float, strain: float
) -> None:
    """V8: population spread would give 1.2736 and 955.18."""
    found = load.monotony_and_strain(sessions_of(*loads), day("2026-05-31"))
    assert found[0] == pytest.approx(monotony, abs=5e-5)
    assert found[1] == pytest.approx(strain, abs=5e-3)


@pytest.mark.parametrize(
    "history",
    [
        pytest.param(History(), id="rest-days-only"),
        pytest.param(sessions_of(*[(3, 30)] * 7), id="equal-days"),
        pytest.param(sessions_of(*[(0.7, 0.1)] * 7), id="equal-days-of-odd-fractions"),
    ],
)
def test_equal_days_have_no_monotony(history: History) -> None:
    """V8: a spread of nothing divides nothing."""
    assert load.monotony_and_strain(history, day("2026-05-31")) == (None, None)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"duration_s": 1800}, id="no-effort"),
        pytest.param({"rpe": 4}, id="no-duration"),
    ],
)
def test_a_missing_answer_is_not_a_rest_day(said: dict[str, float]) -> None:
    history = sessions_of((3, 30), (4, 40))
    history.add(run("2026-05-30 08:00", **said))
    assert load.monotony_and_strain(history, day("2026-05-31")) == (None, None)


def test_two_runs_of_a_day_are_one_load() -> None:
    """V8: 600 and 0 come to the same as 200 and 400 on one date."""
    parts = sessions_of((10, 20), (4, 50), (5, 80), (5, 100), (2, 50), (10, 65))
    parts.add(run("2026-05-25 18:00", rpe=8, duration_s=50 * 60))
    monotony, _ = load.monotony_and_strain(parts, day("2026-05-31"))
    assert monotony == pytest.approx(1.3817, abs=5e-5)
