"""Where local days and wall clocks meet instants (evidence.md 13)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.knee_recovery.core.zone import day_start, frozen, local_time

from .diary import BERLIN, NEW_YORK, clock, day

BEIRUT = ZoneInfo("Asia/Beirut")
HAVANA = ZoneInfo("America/Havana")


@pytest.mark.parametrize(
    ("zone", "on", "expected"),
    [
        pytest.param(BERLIN, "2026-05-20", "2026-05-19T22:00", id="summer"),
        pytest.param(BERLIN, "2026-12-20", "2026-12-19T23:00", id="winter"),
        pytest.param(BERLIN, "2026-03-30", "2026-03-29T22:00", id="after-the-change"),
        pytest.param(NEW_YORK, "2026-11-02", "2026-11-02T05:00", id="new-york"),
        pytest.param(
            BEIRUT, "2026-03-29", "2026-03-28T22:00", id="midnight-is-skipped"
        ),
        pytest.param(
            HAVANA, "2026-11-01", "2026-11-01T04:00", id="midnight-comes-twice"
        ),
    ],
)
def test_a_day_begins_with_its_first_instant(
    zone: ZoneInfo, on: str, expected: str
) -> None:
    start = day_start(day(on), clock("2026-05-20 12:00", zone))
    assert start == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert start.date() == day(on)
    assert (start - timedelta(seconds=1)).astimezone(zone).date() < day(on)


@pytest.mark.parametrize(
    ("on", "wall", "expected"),
    [
        pytest.param(
            "2026-03-29", time(2, 30), "2026-03-29T01:30", id="skipped-is-later"
        ),
        pytest.param(
            "2026-10-25", time(2, 30), "2026-10-25T00:30", id="twice-is-first"
        ),
        pytest.param("2026-10-25", time(4), "2026-10-25T03:00", id="morning"),
        pytest.param("2026-10-25", time(12), "2026-10-25T11:00", id="noon"),
    ],
)
def test_a_wall_clock_names_one_instant(on: str, wall: time, expected: str) -> None:
    found = local_time(day(on), wall, clock("2026-05-20 12:00"))
    assert found == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_moments_from_here_are_compared_as_instants() -> None:
    """Two moments in one zone object are compared by the wall, also when it repeats."""
    now = clock("2026-10-25 02:10", fold=1)
    before = local_time(date(2026, 10, 25), time(2, 40), now)
    assert before < frozen(now)
    assert before < now
    assert now - before == timedelta(minutes=30)


def test_a_frozen_moment_keeps_its_place_and_loses_its_rules() -> None:
    summer = frozen(clock("2026-10-25 02:40"))
    winter = frozen(clock("2026-10-25 02:30", fold=1))
    assert winter - summer == timedelta(minutes=50)
    assert [moment.isoformat() for moment in (summer, winter)] == [
        "2026-10-25T02:40:00+02:00",
        "2026-10-25T02:30:00+01:00",
    ]
    assert frozen(summer) == summer
