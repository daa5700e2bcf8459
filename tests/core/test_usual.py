"""Being back at what was usual: four weeks in a row, and said only to who asked."""

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry
from custom_components.knee_recovery.core.milestones import Milestone
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.usual import weeks_at_usual

from .diary import answered, day, look, run

USUAL = Profile(usual_week_m=10_000)
FRIDAY = "2026-03-27"
"""The week that is on began on the 23rd."""


def green(date: str, km: float = 9.0) -> list[Entry]:
    return answered(f"{date}T08:00", km=km)


ROW = [entry for date in ("03-03", "03-10", "03-17") for entry in green(f"2026-{date}")]
"""A run in each of three weeks, the one that is on not among them."""


def weeks(*entries: Entry, profile: Profile = USUAL, on: str = FRIDAY) -> int | None:
    return weeks_at_usual(History.of(entries), profile, day(on))


def test_nothing_is_said_to_who_did_not_say_what_was_usual() -> None:
    assert weeks(*ROW, profile=Profile()) is None
    assert weeks() == 0


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param([], 3, id="the-week-that-is-on-may-yet-be"),
        pytest.param(green("2026-03-24"), 4, id="it-is"),
        pytest.param(green("2026-03-24", 8.9), 3, id="it-falls-short-so-far"),
        pytest.param([run("2026-03-24", 9)], 3, id="an-answer-is-missing"),
        pytest.param([run("2026-03-24", 9, pain_peak=6)], 0, id="a-red-run"),
        pytest.param(
            [*green("2026-03-24"), *green("2026-02-24")], 4, id="four-at-the-most"
        ),
        pytest.param([*green("2026-02-24")], 4, id="four-closed-weeks"),
        pytest.param([run("2026-03-18", 3, pain_peak=6)], 0, id="a-red-run-last-week"),
        pytest.param([run("2026-03-11", 3)], 1, id="an-answer-never-came"),
    ],
)
def test_weeks_in_a_row_are_counted(more: list[Entry], expected: int) -> None:
    assert weeks(*ROW, *more) == expected


def test_being_back_is_a_milestone() -> None:
    there = [*ROW, *green("2026-03-24")]
    now = f"{FRIDAY}T12:00"
    assert Milestone.BACK_TO_USUAL in look(now, *there, profile=USUAL).milestones
    assert look(now, *there, profile=USUAL).weeks_at_usual == 4
    assert Milestone.BACK_TO_USUAL not in look(now, *there).milestones
