"""How exercises move on: two clean sessions up, pain down, a missing answer stays."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core import progress
from custom_components.knee_recovery.core.exercise import Phase
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    Measure,
    Moment,
    Score,
)
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.progress import (
    Outcome,
    Programme,
    Progress,
    phase_of,
    programme,
    rests,
    trend_holds,
    week_of,
)
from tests.thorough import examples

from .diary import PROFILE, clock, day, identity, pain, retraction, session

FIRST = date(2026, 6, 1)


def worked(
    offset: int,
    felt: float | None = 1,
    *,
    before: float | None = 1,
    after: float | None = 1,
    key: str = "step_up",
    **done: int,
) -> list[Entry]:
    """Return a session so many days after the first, and the mornings around it."""
    on = FIRST + timedelta(days=offset)
    entries: list[Entry] = [
        session(f"{on} 18:00", ExerciseDone(key=key, pain=felt, **done))
    ]
    if before is not None:
        entries.append(pain(f"{on} 06:00", before, Moment.MORNING))
    if after is not None:
        next_day = on + timedelta(days=1)
        entries.append(pain(f"{next_day} 06:00", after, Moment.MORNING))
    return entries


def at(
    offset: int, entries: Iterable[Entry], profile: Profile = PROFILE
) -> Programme | None:
    return programme(History.of(entries), profile, FIRST + timedelta(days=offset))


def known(offset: int, entries: Iterable[Entry], key: str = "step_up") -> Progress:
    found = at(offset, entries)
    assert found is not None
    return found.of(key)


def both(*days: list[Entry]) -> list[Entry]:
    return [entry for one in days for entry in one]


@pytest.mark.parametrize(
    ("week", "phase"),
    [(1, "a"), (2, "a"), (3, "b"), (4, "b"), (5, "c"), (6, "c"), (7, "d"), (40, "d")],
)
def test_weeks_are_in_phases(week: int, phase: str) -> None:
    assert phase_of(week) == Phase(phase)
    assert week_of(FIRST, FIRST + timedelta(days=7 * week - 1)) == week


def test_nothing_has_begun_before_the_first_session() -> None:
    assert at(0, []) is None
    assert at(-1, worked(0)) is None


def test_two_clean_sessions_lead_up_where_the_phase_allows() -> None:
    early = both(worked(0), worked(3))
    assert known(4, early).step == 0
    assert known(4, early).outcome is Outcome.CLEAN
    third_week = both(early, worked(14))
    assert (known(14, third_week).step, known(14, third_week).outcome) == (
        1,
        Outcome.PROGRESS,
    )
    again = both(third_week, worked(17), worked(21))
    assert known(21, again).step == 1
    assert known(28, both(again, worked(28))).step == 2


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        pytest.param({"felt": None}, Outcome.MISSING_ANSWER, id="no-pain-said"),
        pytest.param({"before": None}, Outcome.MISSING_ANSWER, id="no-morning"),
        pytest.param({"after": None}, Outcome.MISSING_ANSWER, id="no-next-morning"),
        pytest.param({"felt": 3}, Outcome.HOLD, id="above-green"),
        pytest.param({"after": 2}, Outcome.SORE_NEXT_MORNING, id="sore-next-morning"),
        pytest.param({"sets": 2}, Outcome.LESS_DONE, id="fewer-sets"),
        pytest.param({"reps": 7}, Outcome.LESS_DONE, id="fewer-reps"),
    ],
)
def test_nothing_else_leads_up(second: dict[str, float], outcome: Outcome) -> None:
    # The first dose has two sets of eight; the second one three.
    up = both(worked(0), worked(3), worked(14), worked(17), worked(28, **second))  # type: ignore[arg-type]
    found = known(28, up)
    assert (found.step, found.outcome) == (1, outcome)


@pytest.mark.parametrize("between", [{"felt": None}, {"sets": 1}])
def test_two_clean_sessions_have_nothing_between_them(
    between: dict[str, Any],
) -> None:
    told = both(worked(0), worked(14, **between), worked(17))
    assert (known(17, told).step, known(17, told).clean) == (0, 1)
    assert known(21, both(told, worked(21))).step == 1


def test_pain_between_two_clean_sessions_begins_the_count_anew() -> None:
    told = both(worked(0), worked(14, 3), worked(17))
    assert (known(17, told).step, known(17, told).clean) == (0, 1)


def test_more_than_amber_goes_one_step_back_and_ends_at_the_easier_version() -> None:
    up = both(worked(0), worked(3), worked(14))
    assert known(17, both(up, worked(17, 6))).step == 0
    assert known(20, both(up, worked(17, 6), worked(20, 6))).step == -1
    assert known(23, both(up, *[worked(n, 6) for n in (17, 20, 23)])).step == -1
    better = both(*[worked(n, 6) for n in (0,)], worked(3), worked(6))
    assert known(6, better).step == 0


def test_the_copenhagen_plank_eases_above_three() -> None:
    told = worked(0, 3.5, key="copenhagen_plank")
    assert known(0, told, "copenhagen_plank").outcome is Outcome.EASIER
    assert known(0, worked(0, 3.5)).outcome is Outcome.HOLD


def test_an_own_limit_below_three_is_the_planks_too() -> None:
    plank = worked(0, 2.8, key="copenhagen_plank")
    found = at(1, plank, replace(PROFILE, amber_max=2.5))
    assert found is not None
    assert found.of("copenhagen_plank").step == -1
    assert known(1, plank, "copenhagen_plank").outcome is Outcome.HOLD


def test_what_left_the_knee_worse_rests_until_a_morning_is_calm() -> None:
    told = worked(0, 4, before=1, after=3)
    history = History.of(told)
    found = known(1, told)
    assert found.outcome is Outcome.REST
    assert not rests(found, history, FIRST)
    assert rests(found, history, FIRST + timedelta(days=2))
    assert not rests(found, history, FIRST + timedelta(days=7))
    history.add(pain("2026-06-04 06:00", 1, Moment.MORNING))
    assert rests(found, history, FIRST + timedelta(days=2))
    assert not rests(found, history, FIRST + timedelta(days=3))


def test_a_session_with_nothing_named_is_all_of_the_mix() -> None:
    told = [
        session("2026-06-01 18:00", pain_peak=6.0),
        session("2026-06-02 18:00", ExerciseDone(key="calf_stretch")),
    ]
    found = at(1, told)
    assert found is not None
    assert found.of("clamshell").step == -1
    assert found.of("single_leg_bridge").outcome is Outcome.START
    assert set(found.exercises) == {
        "clamshell",
        "lateral_band_walk",
        "step_up",
        "wall_sit",
        "reverse_lunge",
        "single_leg_deadlift",
        "copenhagen_plank",
    }


def test_the_sessions_own_pain_counts_where_an_exercise_has_none() -> None:
    told = session(
        "2026-06-01 18:00",
        ExerciseDone(key="step_up", pain=1),
        ExerciseDone(key="wall_sit"),
        pain_peak=4.0,
    )
    assert known(0, [told]).outcome is Outcome.MISSING_ANSWER
    assert known(0, [told], "wall_sit").outcome is Outcome.HOLD


def test_a_gap_goes_back_and_a_long_one_begins_anew() -> None:
    up = both(worked(0), worked(3), worked(14))
    assert known(28, up).step == 1
    assert (known(29, up).step, known(29, up).outcome) == (0, Outcome.GAP)
    assert known(29, both(up, worked(29, 3))).step == 0
    found = at(29, both(up, worked(29)))
    assert found is not None
    assert found.began_on == FIRST
    waiting = at(42, up)
    assert waiting is not None
    assert waiting.began_on == FIRST + timedelta(days=42)
    anew = at(42, both(up, worked(42)))
    assert anew is not None
    assert anew.began_on == FIRST + timedelta(days=42)
    assert anew.of("step_up").step == 0


def test_time_alone_makes_nothing_harder() -> None:
    hurt = worked(0, 6)
    assert known(0, hurt).step == -1
    assert known(40, hurt).step == -1
    assert known(40, both(hurt, worked(40, None))).step == -1


def test_a_worse_week_holds_everything() -> None:
    worse = [pain(f"{FIRST + timedelta(days=12)} 21:00", 4)]
    told = both(worked(0), worked(3), worked(14))
    assert trend_holds(History.of([*told, *worse]), FIRST + timedelta(days=14))
    found = known(14, [*told, *worse])
    assert (found.step, found.outcome) == (0, Outcome.TREND)
    assert not trend_holds(History.of(worse), FIRST + timedelta(days=14))
    assert not trend_holds(History(), FIRST)
    after = both([*told, *worse], worked(22))
    assert (known(22, after).step, known(22, after).outcome) == (1, Outcome.PROGRESS)


def test_a_week_that_is_said_to_be_worse_holds_everything() -> None:
    said = [
        Score(
            **identity(
                clock(f"{FIRST + timedelta(days=offset)} 20:00"),
                {"measure": Measure.WORST_PAIN, "value": value},
            )
        )
        for offset, value in ((6, 2.1), (13, 4.1))
    ]
    history = History.of(both(worked(0), worked(3), worked(14)))
    trained = programme(history, PROFILE, FIRST + timedelta(days=14))
    assert trained is not None
    assert trained.of("step_up").outcome is Outcome.PROGRESS
    for entry in said:
        history.add(entry)
    held = programme(history, PROFILE, FIRST + timedelta(days=14))
    assert held is not None
    assert held.of("step_up").outcome is Outcome.TREND


def test_an_earlier_date_can_be_asked_for_after_a_later_one() -> None:
    history = History.of(both(worked(0), worked(3), worked(14)))
    steps = []
    for offset in (15, 4, 15, 0):
        found = programme(history, PROFILE, FIRST + timedelta(days=offset))
        assert found is not None
        steps.append(found.of("step_up").step)
    assert steps == [1, 0, 1, 0]


def test_rules_have_keys() -> None:
    assert len(dict(progress.RULES)) == len(progress.RULES)


scores = st.one_of(st.none(), st.integers(0, 7))
diaries = st.lists(
    st.tuples(st.integers(0, 90), scores, scores, scores), max_size=12
).map(
    lambda told: [
        entry
        for offset, felt, before, after in told
        for entry in worked(offset, felt, before=before, after=after)
    ]
)


@given(diaries)
@settings(max_examples=examples(50), deadline=None)
def test_no_step_is_taken_without_two_clean_sessions(entries: list[Entry]) -> None:
    history = History.of(entries)
    step = 0
    for offset in range(95):
        on = FIRST + timedelta(days=offset)
        found = programme(history, PROFILE, on)
        now = found.of("step_up").step if found else 0
        if now > step and history.day(on).sessions:
            assert found is not None
            assert now == step + 1
            assert found.of("step_up").outcome is Outcome.PROGRESS
            done = history.day(on).sessions
            felt = [one.pain for told in done for one in told.exercises]
            assert all(score is not None and score <= 2 for score in felt)
            assert now <= 3
        step = now


@given(diaries, st.randoms(use_true_random=False))
@settings(max_examples=examples(40), deadline=None)
def test_order_does_not_matter_and_undo_restores(
    entries: list[Entry], random: Random
) -> None:
    today = FIRST + timedelta(days=95)
    history = History.of(entries)
    expected = programme(history, PROFILE, today)
    other = History()
    for entry in random.sample(entries, len(entries)):
        other.add(entry)
        programme(other, PROFILE, today)
    assert programme(other, PROFILE, today) == expected
    extra = worked(random.randrange(90), 7)
    for entry in extra:
        history.add(entry)
    programme(history, PROFILE, today)
    for entry in extra:
        history.add(retraction(entry))
    assert programme(history, PROFILE, today) == expected


def test_own_limits_count() -> None:
    told = worked(0, 3)
    mild = replace(PROFILE, green_max=3.0)
    found = at(0, told, mild)
    assert found is not None
    assert found.of("step_up").outcome is Outcome.CLEAN
    assert day("2026-06-01") == FIRST
