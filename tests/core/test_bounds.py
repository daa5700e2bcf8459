"""What can be said: each field, its range, and how it is read (design, section 8)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
import math

import pytest

from custom_components.knee_recovery.core import bounds
from custom_components.knee_recovery.core.errors import (
    KneeRecoveryError,
    NotAChoiceError,
    OutOfRangeError,
    TextTooLongError,
)
from custom_components.knee_recovery.core.journal import Moment

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(0, 0, id="lowest"),
        pytest.param(10, 10, id="highest"),
        pytest.param(2.5, 2.5, id="decimal"),
        pytest.param("4", 4, id="text"),
        pytest.param(" 3,5 ", 3.5, id="decimal-comma"),
    ],
)
def test_a_score_is_from_0_to_10(value: object, expected: float) -> None:
    assert bounds.number("level", value) == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(-1, id="-1"),
        pytest.param(11, id="11"),
        pytest.param(10.01, id="just-over"),
        pytest.param(math.nan, id="nan"),
        pytest.param(math.inf, id="inf"),
        pytest.param("nan", id="nan-as-text"),
        pytest.param("bad", id="text"),
        pytest.param("", id="empty"),
        pytest.param(True, id="bool"),
        pytest.param(None, id="none"),
        pytest.param([4], id="list"),
        pytest.param(10**400, id="beyond-floats"),
    ],
)
def test_what_is_no_score_is_refused_with_the_field_and_the_range(
    value: object,
) -> None:
    with pytest.raises(OutOfRangeError) as refused:
        bounds.number("level", value)
    said = refused.value.placeholders
    assert (said["field"], said["minimum"], said["maximum"]) == ("level", "0", "10")
    assert len(said["value"]) <= 40


def test_a_range_is_told_with_its_unit() -> None:
    with pytest.raises(OutOfRangeError) as refused:
        bounds.number("minutes", 0)
    assert refused.value.placeholders == {
        "field": "minutes",
        "value": "0",
        "minimum": "1 min",
        "maximum": "60 min",
    }


def test_a_count_is_whole() -> None:
    assert bounds.whole("reps", 12.0) == 12
    assert bounds.whole("sets", "3") == 3
    with pytest.raises(OutOfRangeError) as refused:
        bounds.whole("reps", 2.5)
    assert refused.value.placeholders["maximum"] == "100"


@pytest.mark.parametrize(
    ("value", "unit", "metres"),
    [
        pytest.param(6.2, "km", 6_200, id="kilometres"),
        pytest.param("6,2", "km", 6_200, id="decimal-comma"),
        pytest.param(100, "m", 100, id="smallest"),
        pytest.param(300, "km", 300_000, id="longest"),
        pytest.param(1, "mi", 1_609, id="mile"),
        pytest.param(26.2188, "mi", 42_195, id="marathon"),
    ],
)
def test_a_distance_is_whole_metres(value: object, unit: str, metres: int) -> None:
    assert bounds.distance_m(value, unit) == metres


@pytest.mark.parametrize(
    ("value", "unit", "minimum", "maximum"),
    [
        pytest.param(0, "km", "0.1 km", "300 km", id="zero"),
        pytest.param(-5, "km", "0.1 km", "300 km", id="negative"),
        pytest.param(400, "km", "0.1 km", "300 km", id="too-long"),
        pytest.param(99, "m", "100 m", "300000 m", id="too-short"),
        pytest.param(187, "mi", "0.0621 mi", "186 mi", id="miles"),
        pytest.param(math.inf, "km", "0.1 km", "300 km", id="inf"),
        pytest.param(math.nan, "km", "0.1 km", "300 km", id="nan"),
        pytest.param(1e308, "mi", "0.0621 mi", "186 mi", id="infinite-in-metres"),
        pytest.param(-1e308, "mi", "0.0621 mi", "186 mi", id="minus-infinite"),
        pytest.param("far", "km", "0.1 km", "300 km", id="text"),
    ],
)
def test_what_is_no_run_is_refused_in_the_unit_it_was_said_in(
    value: object, unit: str, minimum: str, maximum: str
) -> None:
    with pytest.raises(OutOfRangeError) as refused:
        bounds.distance_m(value, unit)
    said = refused.value.placeholders
    assert (said["field"], said["minimum"], said["maximum"]) == (
        "distance",
        minimum,
        maximum,
    )


def test_an_unknown_unit_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(NotAChoiceError) as refused:
        bounds.distance_m(5, "furlong")
    assert refused.value.placeholders == {
        "field": "unit",
        "value": "furlong",
        "choices": "m, km, mi",
    }


@pytest.mark.parametrize(
    ("metres", "unit", "expected"),
    [
        pytest.param(7_700, "km", 7.7, id="kilometres"),
        pytest.param(10_000, "mi", 6.213, id="miles-are-cut"),
        pytest.param(3_666, "m", 3_666, id="metres"),
        pytest.param(None, "km", None, id="unknown"),
    ],
)
def test_a_limit_is_never_rounded_up_in_another_unit(
    metres: int | None, unit: str, expected: float | None
) -> None:
    assert bounds.in_unit(metres, unit) == expected


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param(1, 1, id="one-second"),
        pytest.param(2_400.5, 2_400.5, id="seconds"),
        pytest.param("2400", 2_400, id="seconds-as-text"),
        pytest.param("5:03", 303, id="minutes"),
        pytest.param("75:00", 4_500, id="many-minutes"),
        pytest.param("1:05:03", 3_903, id="hours"),
        pytest.param("0:40:00.25", 2_400, id="with-fraction"),
        pytest.param("48:00:00", 172_800, id="longest"),
    ],
)
def test_a_duration_is_seconds_or_a_clock(value: object, seconds: float) -> None:
    assert bounds.duration_s(value) == seconds


@pytest.mark.parametrize(
    "value",
    [
        *(0, -1, 172_801, math.nan, True, None),
        *("0:00", "48:00:01", "1:60", "1:60:00", "1:2:3", ":30", "1:-5", "later"),
    ],
)
def test_what_is_no_duration_is_refused(value: object) -> None:
    with pytest.raises(OutOfRangeError) as refused:
        bounds.duration_s(value)
    assert refused.value.placeholders["maximum"] == "48:00:00"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(NOW, id="now"),
        pytest.param(NOW + timedelta(minutes=1), id="a-clock-that-is-fast"),
        pytest.param(datetime(2000, 1, 1, tzinfo=UTC), id="earliest"),
    ],
)
def test_a_moment_is_between_the_year_2000_and_now(value: datetime) -> None:
    assert bounds.moment(value, field="at", now=NOW) is value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(
            NOW + timedelta(seconds=61), "2026-05-20T12:01+00:00", id="in-the-future"
        ),
        pytest.param(
            datetime(1999, 12, 31, 23, 59, tzinfo=UTC),
            "1999-12-31T23:59+00:00",
            id="before-2000",
        ),
        pytest.param(None, "?", id="no-moment"),
    ],
)
def test_a_moment_outside_is_refused(value: datetime | None, shown: str) -> None:
    with pytest.raises(OutOfRangeError) as refused:
        bounds.moment(value, field="at", now=NOW)
    assert refused.value.placeholders == {
        "field": "at",
        "value": shown,
        "minimum": "2000-01-01",
        "maximum": "2026-05-20T12:00+00:00",
    }


def test_a_word_is_one_of_its_enumeration() -> None:
    assert bounds.member("moment", "hour_after", Moment) is Moment.HOUR_AFTER
    for wrong in ("lunch", 3, None):
        with pytest.raises(NotAChoiceError) as refused:
            bounds.member("moment", wrong, Moment)
        assert "hour_after, morning" in refused.value.placeholders["choices"]


def test_a_text_is_kept_without_the_space_around_it() -> None:
    assert bounds.text("note", "  windy \n") == "windy"
    assert bounds.text("name", "x" * 255, bounds.MAX_NAME) == "x" * 255


@pytest.mark.parametrize(
    ("value", "length"),
    [
        pytest.param("", "0", id="empty"),
        pytest.param("   ", "3", id="blank"),
        pytest.param("x" * 1001, "1001", id="too-long"),
        pytest.param(5, "0", id="no-text"),
        pytest.param("half \ud83e", "6", id="half-a-character"),
    ],
)
def test_a_text_that_is_empty_or_too_long_is_refused(
    value: object, length: str
) -> None:
    with pytest.raises(TextTooLongError) as refused:
        bounds.text("note", value)
    assert refused.value.placeholders == {
        "field": "note",
        "length": length,
        "maximum": "1000",
    }


@pytest.mark.parametrize(
    "refuse",
    [
        partial(bounds.number, "level", "x" * 500),
        partial(bounds.distance_m, "x" * 500, "km"),
        partial(bounds.choice, "moment", "x" * 500, ["now"]),
    ],
)
def test_an_error_shows_no_more_than_a_line_of_what_was_said(
    refuse: Callable[[], object],
) -> None:
    with pytest.raises(KneeRecoveryError) as refused:
        refuse()
    assert refused.value.placeholders["value"] == "x" * 39 + "…"


def test_a_number_in_a_program_is_no_number_of_a_person() -> None:
    assert bounds.as_number("1_0") is None
    assert bounds.as_number("10") == 10


def test_a_unit_is_one_of_three() -> None:
    assert bounds.unit("unit", "mi") == "mi"
    with pytest.raises(NotAChoiceError):
        bounds.unit("unit", "furlong")
