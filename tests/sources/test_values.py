"""Values as integrations write them are read, whatever they look like."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.sources.values import (
    metres,
    moment,
    moment_name,
    number,
    seconds,
)

ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("told", "is_read"),
    [
        (5, 5.0),
        ("5.78", 5.78),
        (float("nan"), None),
        ("inf", None),
        (True, None),
        (None, None),
        ("unknown", None),
        (10**400, None),
        ([5], None),
    ],
)
def test_a_number_is_finite_or_unknown(told: object, is_read: float | None) -> None:
    assert number(told) == is_read


@pytest.mark.parametrize(
    ("told", "unit", "is_read"),
    [
        (5.78, "km", 5780.0),
        ("3.59", "mi", 3.59 * 1609.344),
        (10012.35, "m", 10012.35),
        (5, "Miles", 5 * 1609.344),
        (-5, "km", None),
        (5, "kg", None),
        (5, "", None),
        (1e308, "mi", None),
    ],
)
def test_a_distance_is_read_in_its_unit(
    told: object, unit: str, is_read: float | None
) -> None:
    assert metres(told, unit) == is_read


@pytest.mark.parametrize(
    ("told", "unit", "is_read"),
    [
        (2892, "s", 2892.0),
        ("52.05", "min", 3123.0),
        ("1:00:12", "s", 3612.0),
        ("52:03", "min", 3123.0),
        ("1 day, 0:10:00", "s", 87000.0),
        ("2 days, 0:00:01", "", 172801.0),
        (timedelta(minutes=5), "", 300.0),
        (timedelta(), "", None),
        ("0:00", "s", None),
        (0, "s", None),
        (5, "km", None),
        (None, "s", None),
    ],
)
def test_a_duration_is_read_however_it_is_told(
    told: object, unit: str, is_read: float | None
) -> None:
    assert seconds(told, unit) == is_read


SEVEN = datetime(2026, 7, 6, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    [
        SEVEN,
        datetime(2026, 7, 6, 9),  # noqa: DTZ001
        "2026-07-06T07:00:00Z",
        "2026-07-06 07:00:00+00:00",
        "2026-07-06 04:00:00 -0300",
        "2026-07-06 09:00:00",
        "2026-07-06T09:00",
        "2026-07-06 4:00:00 AM -0300",
        "2026-07-06 9:00:00\u202fAM",
        "2026-07-06 09:00 am",
        SEVEN.timestamp(),
        SEVEN.timestamp() * 1000,
        str(int(SEVEN.timestamp())),
    ],
)
def test_a_moment_is_read_however_it_is_told(told: object) -> None:
    assert moment(told, ZONE) == SEVEN


@pytest.mark.parametrize(
    "told",
    [None, "", "unknown", "yesterday", 5, -1, "2026-02-30T07:00:00Z", 1e30, {}, True],
)
def test_what_is_no_moment_is_unknown(told: object) -> None:
    assert moment(told, ZONE) is None
    assert moment_name(told, ZONE) is None


@pytest.mark.parametrize(
    ("told", "utc"),
    [
        pytest.param("2026-07-06 12:05:00 AM +0000", "00:05", id="midnight"),
        pytest.param("2026-07-06 12:05:00 PM +0000", "12:05", id="noon"),
        pytest.param("2026-03-29 02:30:00", "01:30", id="skipped in spring"),
        pytest.param("2026-10-25 02:30:00", "00:30", id="repeated in autumn"),
    ],
)
def test_the_clock_of_the_wall_is_understood(told: str, utc: str) -> None:
    read = moment(told, ZONE)

    assert read is not None
    assert f"{read:%H:%M}" == utc


def test_a_moment_is_known_again_however_it_is_written() -> None:
    assert moment_name(SEVEN, ZONE) == moment_name("2026-07-06 04:00:00 -0300", ZONE)
    # A local time keeps its name when the house moves.
    local = "2026-07-06 09:00:00"
    assert moment_name(local, ZONE) == "2026-07-06T09:00:00"
    assert moment_name(local, ZoneInfo("America/New_York")) == moment_name(local, ZONE)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.booleans()))
def test_nothing_raises(told: object) -> None:
    read = moment(told, ZONE)
    assert read is None or read.tzinfo is UTC
    for value in (number(told), metres(told, "km"), seconds(told, "s")):
        assert value is None or value == value  # noqa: PLR0124
