"""Wear per pair, and when it will be used up (vector V18; design, section 5)."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, ShoeChosen
from custom_components.knee_recovery.core.profile import Shoe
from custom_components.knee_recovery.core.shoes import (
    Wear,
    default_pair,
    pair_chosen,
    pair_for,
    pair_named,
    shoe_state,
    waiting_since,
)
from custom_components.knee_recovery.core.zone import frozen

from .diary import clock, day, identity, run

TODAY = day("2026-05-20")
PAIR = Shoe(id="pair", name="Old")


@pytest.mark.parametrize(
    ("metres", "expected"),
    [
        pytest.param(0, Wear.FINE, id="new"),
        pytest.param(482_999, Wear.FINE, id="before-a-look"),
        pytest.param(483_000, Wear.INSPECT, id="have-a-look"),
        pytest.param(639_999, Wear.INSPECT, id="before-planning"),
        pytest.param(640_000, Wear.PLAN, id="plan-a-pair"),
        pytest.param(804_999, Wear.PLAN, id="before-the-usual-end"),
        pytest.param(805_000, Wear.PAST, id="past-the-usual-range"),
        pytest.param(900_000, Wear.PAST, id="well-past"),
    ],
)
def test_a_pair_passes_its_stages_at_the_distances_chosen(
    metres: int, expected: Wear
) -> None:
    """V18, with the shoe defaults of the design."""
    found = shoe_state(Shoe(id="pair", name="Old", start_m=metres), History(), TODAY)
    assert found.wear is expected
    assert found.worn is (metres >= 805_000)


def test_a_retired_pair_is_past_telling_of() -> None:
    pair = Shoe(id="pair", name="Old", start_m=900_000, default=True, retired=True)
    history = History.of([run("2026-05-19", 8, shoe="pair")])
    found = shoe_state(pair, history, TODAY)
    assert (found.wear, found.worn, found.replace_on) == (Wear.RETIRED, False, None)
    assert found.distance_m == 908_000
    assert default_pair([pair], TODAY) is None
    assert pair_named([pair], "old") == "pair"


def test_wear_is_of_the_distance_at_which_the_runner_replaces() -> None:
    """V18: 412.0 km of 500 miles are 51.20 %, and 70.80 km are left to 300 miles."""
    miles = Shoe(id="pair", name="Old", start_m=400_000, replace_m=804_672)
    history = History.of([run("2026-01-10 07:00", 12.0, shoe="pair")])
    found = shoe_state(miles, history, TODAY)
    assert found.distance_m == 412_000
    assert found.wear_percent == pytest.approx(51.20, abs=0.005)
    assert found.left_m == 392_672
    past = shoe_state(Shoe(id="pair", name="Old", start_m=1_000_000), history, TODAY)
    assert past.wear_percent == pytest.approx(125.714, abs=0.001)
    assert past.left_m == 0


def test_only_runs_of_the_pair_are_its_own() -> None:
    history = History.of(
        [
            run("2026-05-10 07:00", 7.0, shoe="pair"),
            run("2026-05-11 07:00", 8.0, shoe="other"),
            run("2026-05-12 07:00", 9.0),
        ]
    )
    assert shoe_state(PAIR, history, TODAY).distance_m == 7_000


def weekly(km: float, weeks: int = 6) -> History:
    """Return one run a week in a pair, the latest on 2026-05-20."""
    return History.of(
        run(f"{date.fromordinal(TODAY.toordinal() - 7 * week)} 07:00", km, shoe="pair")
        for week in range(weeks)
    )


def test_the_forecast_is_what_is_left_at_the_pace_of_six_weeks() -> None:
    """V18: 28 km a week reach 500 miles from 412 km in 14.02 weeks, 98 days."""
    miles = Shoe(id="pair", name="Old", start_m=412_000 - 6 * 28_000, replace_m=804_672)
    found = shoe_state(miles, weekly(28.0), TODAY)
    assert found.distance_m == 412_000
    assert found.replace_on == day("2026-08-26")
    assert found.replace_on is not None
    assert (found.replace_on - TODAY).days == 98


@pytest.mark.parametrize(
    ("on", "metres", "known"),
    [
        pytest.param("2026-05-20", 4_999, False, id="hardly-used"),
        pytest.param("2026-05-20", 5_000, True, id="in-use"),
        pytest.param("2026-04-09", 5_000, True, id="forty-second-date"),
        pytest.param("2026-04-08", 5_000, False, id="forty-third-date"),
    ],
)
def test_a_pair_that_is_not_in_use_has_no_forecast(
    on: str, metres: int, *, known: bool
) -> None:
    history = History.of([run(f"{on} 07:00", distance_m=metres, shoe="pair")])
    found = shoe_state(PAIR, history, TODAY)
    assert (found.replace_on is not None) is known


def test_a_worn_pair_is_due_today() -> None:
    worn = Shoe(id="pair", name="Old", start_m=805_000)
    assert shoe_state(worn, weekly(28.0), TODAY).replace_on == TODAY


def test_a_pair_that_outlasts_the_calendar_has_no_date() -> None:
    forever = Shoe(id="pair", name="Old", replace_m=10**12)
    assert shoe_state(forever, weekly(5.0), TODAY).replace_on is None


@pytest.mark.parametrize(
    ("pair", "on", "since", "expected"),
    [
        pytest.param(Shoe(id="a", name="A"), "2026-05-20", None, None, id="no-default"),
        pytest.param(
            Shoe(id="a", name="A", default=True), "2001-01-01", None, "a", id="any-day"
        ),
        pytest.param(
            Shoe(id="a", name="A", default=True, first_day=date(2026, 5, 20)),
            "2026-05-20",
            None,
            "a",
            id="from-its-first-day",
        ),
        pytest.param(
            Shoe(id="a", name="A", default=True, first_day=date(2026, 5, 21)),
            "2026-05-20",
            None,
            None,
            id="not-before-its-first-day",
        ),
        pytest.param(
            Shoe(id="a", name="A", default=True),
            "2026-05-20",
            date(2026, 5, 21),
            None,
            id="not-for-old-files",
        ),
        pytest.param(
            Shoe(id="a", name="A", default=True, first_day=date(2026, 1, 1)),
            "2026-05-20",
            date(2026, 5, 21),
            "a",
            id="its-own-first-day-says-more",
        ),
    ],
)
def test_a_run_is_on_the_default_pair_when_nobody_said_which(
    pair: Shoe, on: str, since: date | None, expected: str | None
) -> None:
    assert default_pair([PAIR, pair], day(on), since=since) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Old", "pair"),
        (" old ", "pair"),
        ("New  Shoe", "new"),
        ("Olds", None),
        ("", None),
        (None, None),
    ],
)
def test_a_pair_is_known_by_its_name(name: str | None, expected: str | None) -> None:
    assert pair_named([PAIR, Shoe(id="new", name="new shoe")], name) == expected


# -- the pair of the next run ---------------------------------------------------

RED = Shoe(id="red", name="Red")
BLUE = Shoe(id="blue", name="Blue", default=True)


def chosen(at: str, shoe: str = "red") -> ShoeChosen:
    return ShoeChosen(**identity(clock(at), {"shoe": shoe}))


@pytest.mark.parametrize(
    ("there", "ended_at", "expected"),
    [
        pytest.param([], None, "blue", id="nothing-chosen"),
        pytest.param([chosen("2026-03-03T08:00")], None, "red", id="chosen"),
        pytest.param(
            [chosen("2026-03-03T08:00", "gone")], None, "blue", id="pair-removed"
        ),
        pytest.param(
            [chosen("2026-03-03T08:00"), run("2026-03-03T09:00")],
            None,
            "blue",
            id="worn-since",
        ),
        pytest.param(
            [run("2026-03-01T09:00"), chosen("2026-03-03T08:00")],
            None,
            "red",
            id="a-run-before",
        ),
        pytest.param(
            [chosen("2026-03-03T08:00")],
            "2026-03-03T07:59",
            "blue",
            id="the-run-was-before",
        ),
        pytest.param(
            [
                chosen("2026-03-03T08:00"),
                run(
                    "2026-03-03T07:40",
                    duration_s=2400,
                    recorded_at=frozen(clock("2026-03-03T08:30")),
                ),
            ],
            None,
            "blue",
            id="chosen-while-running",
        ),
        pytest.param(
            [chosen("2026-03-01T08:00", "blue"), chosen("2026-03-03T08:00")],
            "2026-03-02T08:00",
            "blue",
            id="the-choice-of-its-time",
        ),
    ],
)
def test_a_run_wears_the_pair_that_was_chosen_for_it(
    there: list[Entry], ended_at: str | None, expected: str
) -> None:
    history, pairs = History.of(there), (BLUE, RED)
    at = frozen(clock(ended_at)) if ended_at else None
    chosen_one = pair_chosen(pairs, history, ended_at=at)
    usual = default_pair(pairs, day("2026-03-03"))
    assert (chosen_one or usual) == expected
    if at is None:
        assert pair_for(pairs, history, day("2026-03-03")) == expected


def test_a_choice_of_a_pair_that_was_retired_since_is_void() -> None:
    history = History.of([chosen("2026-03-03T08:00")])
    assert pair_chosen((BLUE, replace(RED, retired=True)), history) is None


def test_a_run_is_not_taken_for_another_than_itself() -> None:
    it = run("2026-03-03T09:00")
    history = History.of([chosen("2026-03-03T08:00"), it])
    assert pair_chosen((BLUE, RED), history, besides=it.id) == "red"


def test_a_pair_waits_until_a_run_wears_it() -> None:
    choice = chosen("2026-03-03T08:00")
    assert waiting_since(History()) is None
    assert waiting_since(History.of([choice])) == choice.at
    assert waiting_since(History.of([choice, run("2026-03-03T09:00")])) is None
