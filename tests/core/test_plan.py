"""The plan of a day: what there is to do, and whether today is the day for it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core import plan
from custom_components.knee_recovery.core.exercise import Kind
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
    Moment,
    Symptom,
)
from custom_components.knee_recovery.core.plan import (
    DayPlan,
    PlanItem,
    Why,
    day_plan,
    planned_dates,
    planned_sets,
)
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.progress import Outcome
from tests.thorough import examples

from .diary import PROFILE, cleared, clock, day, flare, pain, pause, session, target

MONDAY = "2026-06-01"


def plan_at(
    at: str, *entries: Entry, profile: Profile = PROFILE, on: str | None = None
) -> DayPlan:
    date_ = None if on is None else day(on)
    return day_plan(History.of(entries), profile, clock(at), date_)


def planned(today: str, *entries: Entry, profile: Profile = PROFILE) -> list[str]:
    found = planned_dates(History.of(entries), profile, day(today))
    return [on.strftime("%a %d") for on in found]


def item(found: DayPlan, key: str) -> PlanItem:
    return next(one for one in found.items if one.exercise.key == key)


def keys(found: DayPlan) -> list[str]:
    return [one.exercise.key for one in found.items]


def test_the_first_day_has_a_list_at_the_first_doses() -> None:
    found = plan_at(f"{MONDAY} 08:00")
    assert (found.due, found.why, found.week, found.phase.value) == (
        True,
        Why.PLANNED,
        1,
        "a",
    )
    assert [one.exercise.key for one in found.owed] == [
        "clamshell",
        "lateral_band_walk",
        "step_up",
        "wall_sit",
        "single_leg_deadlift",
    ]
    assert all(one.dose is one.exercise.doses[0] for one in found.items)
    assert item(found, "reverse_lunge").optional
    assert item(found, "copenhagen_plank").optional
    assert not any(one.exercise.kind is not Kind.STRENGTH for one in found.owed)
    assert item(found, "step_up").seconds == 252


@pytest.mark.parametrize(
    ("today", "done", "expected"),
    [
        pytest.param("06-01", [], ["Mon 01", "Thu 04"], id="a-new-week"),
        pytest.param("06-02", [], ["Tue 02", "Fri 05"], id="a-day-later"),
        pytest.param("06-05", [], ["Fri 05", "Sun 07"], id="late-in-the-week"),
        pytest.param("06-07", [], ["Sun 07"], id="the-last-day"),
        pytest.param("06-01", ["06-01"], ["Thu 04"], id="done-today"),
        pytest.param("06-02", ["06-01"], ["Thu 04"], id="done-yesterday"),
        pytest.param("06-05", ["06-04"], ["Sun 07"], id="second-one-still-fits"),
        pytest.param("06-07", ["06-06"], [], id="no-longer-fits"),
        pytest.param("06-05", ["06-01", "06-04"], [], id="week-done"),
        pytest.param("06-01", ["05-31"], ["Wed 03", "Sat 06"], id="done-on-sunday"),
    ],
)
def test_what_is_left_is_spread_over_what_is_left_of_the_week(
    today: str, done: list[str], expected: list[str]
) -> None:
    entries = [session(f"2026-{on} 18:00") for on in done]
    this_week = [on for on in planned(f"2026-{today}", *entries) if int(on[-2:]) < 8]
    assert this_week == expected


def test_the_week_after_is_planned_evenly_and_not_on_adjacent_dates() -> None:
    assert planned(MONDAY) == ["Mon 01", "Thu 04", "Mon 08", "Thu 11"]
    three = replace(PROFILE, target=3)
    assert planned(MONDAY, profile=three)[3:] == ["Mon 08", "Wed 10", "Fri 12"]
    assert planned("2026-06-07") == ["Sun 07", "Tue 09", "Thu 11"]


@pytest.mark.parametrize(
    ("entries", "why", "has_items"),
    [
        pytest.param([session(f"{MONDAY} 07:00")], Why.DONE_TODAY, True, id="done"),
        pytest.param([session("2026-05-31 07:00")], Why.REST_DAY, True, id="rest"),
        pytest.param([flare("2026-05-31 07:00")], Why.FLARE_UP, True, id="flare-up"),
        pytest.param([pause("2026-05-20 07:00")], Why.PAUSED, False, id="pause"),
        pytest.param(
            [pain("2026-05-31 07:00", 1, symptoms=(Symptom.LOCKING,))],
            Why.RED_FLAG,
            False,
            id="red-flag",
        ),
    ],
)
def test_why_today_is_not_the_day(
    entries: list[Entry], why: Why, *, has_items: bool
) -> None:
    found = plan_at(f"{MONDAY} 08:00", *entries)
    assert (found.why, found.due, bool(found.items)) == (why, False, has_items)


def test_a_week_on_target_asks_for_no_more() -> None:
    done = [session(f"2026-06-0{n} 18:00") for n in (1, 4)]
    found = plan_at("2026-06-06 08:00", *done)
    assert (found.why, found.due, found.done_this_week) == (Why.WEEK_DONE, False, 2)
    assert found.next_on == day("2026-06-08")


def test_a_flare_up_leaves_gentle_work_and_owes_nothing() -> None:
    found = plan_at(f"{MONDAY} 08:00", flare(f"{MONDAY} 07:00"))
    assert found.owed == ()
    assert "reverse_lunge" not in keys(found)
    assert "march" in keys(found)
    assert "high_knees" not in keys(found)
    assert found.next_on is None
    after = plan_at("2026-06-04 08:00", flare(f"{MONDAY} 07:00"))
    assert after.due


def test_a_cleared_flag_gives_the_plan_back() -> None:
    locked = pain("2026-05-30 07:00", 1, symptoms=(Symptom.LOCKING,))
    assert plan_at(f"{MONDAY} 08:00", locked, cleared("2026-05-31 09:00")).due


def test_while_it_hurts_lunges_are_optional_and_high_knees_are_marched() -> None:
    told = [
        session(
            f"{date(2026, 5, 1) + timedelta(days=offset)} 18:00",
            ExerciseDone(key="reverse_lunge", pain=1),
        )
        for offset in (0, 3, 14, 17, 28)
    ] + [
        pain(f"{date(2026, 5, 1) + timedelta(days=offset)} 06:00", 1, Moment.MORNING)
        for offset in (0, 1, 3, 4, 14, 15, 17, 18, 28, 29)
    ]
    calm = plan_at(f"{MONDAY} 08:00", *told)
    assert not item(calm, "reverse_lunge").optional
    sore = plan_at(f"{MONDAY} 08:00", *told, pain(f"{MONDAY} 07:30", 3))
    assert item(sore, "reverse_lunge").optional
    assert "march" in keys(sore)


def done(key: str, **said: float) -> ExerciseSession:
    return session(f"{MONDAY} 07:00", ExerciseDone(key=key, **said))  # type: ignore[arg-type]


def test_what_was_done_is_ticked_and_the_rest_is_not() -> None:
    found = plan_at(f"{MONDAY} 08:00", done("clamshell"), done("calf_stretch"))
    assert item(found, "clamshell").done
    assert item(found, "calf_stretch").done
    assert not item(found, "step_up").done
    everything = plan_at(f"{MONDAY} 08:00", session(f"{MONDAY} 07:00"))
    assert all(one.done for one in everything.owed)
    assert not item(everything, "calf_stretch").done


def test_the_sets_of_a_named_session_are_those_of_its_date() -> None:
    monday = date(2026, 6, 1)
    told: list[Entry] = []
    for offset in (0, 3, 14):
        on = monday + timedelta(days=offset)
        told += [
            session(f"{on} 18:00", ExerciseDone(key="reverse_lunge", pain=1)),
            pain(f"{on} 06:00", 1, Moment.MORNING),
            pain(f"{on + timedelta(days=1)} 06:00", 1, Moment.MORNING),
        ]
    history, named = History.of(told), ("reverse_lunge", "wall_sit", "calf_stretch")
    assert planned_sets(history, PROFILE, day("2026-05-31"), named) == 1 + 5
    assert planned_sets(history, PROFILE, day("2026-06-14"), named) == 1 + 5
    assert planned_sets(history, PROFILE, day("2026-06-17"), named) == 2 + 5
    assert planned_sets(history, PROFILE, day("2026-06-17"), ("gone",)) == 0


def test_a_resting_exercise_has_a_stand_in() -> None:
    told = [
        done("step_up", pain=4),
        pain(f"{MONDAY} 06:00", 1, Moment.MORNING),
        pain("2026-06-02 06:00", 3, Moment.MORNING),
    ]
    found = plan_at("2026-06-04 08:00", *told)
    assert "step_up" not in keys(found)
    stand_in = item(found, "terminal_knee_extension")
    assert stand_in.in_place_of == "step_up"
    bare = plan_at(
        "2026-06-04 08:00", *told, profile=replace(PROFILE, equipment=("step",))
    )
    assert not any(one.in_place_of for one in bare.items)


def test_an_exercise_that_hurt_is_the_easier_version() -> None:
    found = plan_at("2026-06-04 08:00", done("step_up", pain=6))
    eased = item(found, "step_up")
    assert (eased.easier, eased.outcome) == (True, Outcome.EASIER)
    assert eased.dose is eased.exercise.doses[0]


def test_the_copenhagen_plank_gets_a_long_lever_after_four_weeks_without_pain() -> None:
    first = date(2026, 3, 2)
    told: list[Entry] = []
    for offset in range(92):
        on = first + timedelta(days=offset)
        told.append(pain(f"{on} 06:00", 0, Moment.MORNING))
        if offset % 3 == 0:
            plank = ExerciseDone(key="copenhagen_plank", pain=0)
            told.append(session(f"{on} 18:00", plank))
    calm = plan_at(f"{MONDAY} 08:00", *told)
    assert item(calm, "copenhagen_plank").dose.variant == "copenhagen_3"
    twinge = pain("2026-05-20 12:00", 1)
    sore = plan_at(f"{MONDAY} 08:00", *told, twinge)
    assert item(sore, "copenhagen_plank").dose.variant == "copenhagen_2"


def test_the_frame_has_a_review_and_an_end() -> None:
    weekly = [
        session(f"{date(2026, 3, 2) + timedelta(weeks=week)} 18:00")
        for week in range(13)
    ]
    before = plan_at("2026-04-05 08:00", *weekly[:5])
    assert (before.week, before.review_due, before.phase.value) == (5, False, "c")
    review = plan_at("2026-04-06 08:00", *weekly[:6])
    assert (review.week, review.review_due, review.phase.value) == (6, True, "c")
    late = plan_at("2026-04-13 08:00", *weekly[:6])
    assert (late.week, late.review_due, late.phase.value) == (7, True, "d")
    assert not plan_at("2026-04-20 08:00", *weekly[:7]).review_due
    over = plan_at("2026-05-25 08:00", *weekly[:12])
    assert (over.week, over.review_due, over.frame_done) == (13, False, True)


def test_other_dates_can_be_asked_for() -> None:
    done_on_monday = session(f"{MONDAY} 18:00")
    thursday = plan_at("2026-06-02 08:00", done_on_monday, on="2026-06-04")
    assert (thursday.on, thursday.due) == (day("2026-06-04"), True)
    assert plan_at("2026-06-02 08:00", done_on_monday, on=MONDAY).why is Why.DONE_TODAY
    past = plan_at("2026-06-02 08:00", done_on_monday, on="2026-05-20")
    assert (past.why, past.week) == (Why.REST_DAY, 1)


def test_a_change_of_target_counts_from_the_next_week() -> None:
    told = [target("2026-05-01 08:00", 2), target("2026-06-02 08:00", 3)]
    found = planned("2026-06-02", *told)
    assert found == ["Tue 02", "Fri 05", "Mon 08", "Wed 10", "Fri 12"]


@given(
    st.lists(st.integers(0, 20), max_size=8),
    st.integers(0, 20),
    st.integers(1, 3),
    st.integers(0, 6),
)
@settings(max_examples=examples(100), deadline=None)
def test_planned_dates_are_apart_and_enough_when_there_is_time(
    offsets: list[int], now: int, aim: int, week_start: int
) -> None:
    first = day(MONDAY)
    today = first + timedelta(days=now)
    told = [
        session(f"{first + timedelta(days=offset)} 18:00")
        for offset in offsets
        if offset <= now
    ]
    profile = replace(PROFILE, target=aim, week_start=week_start)
    found = planned_dates(History.of(told), profile, today)
    done_on = sorted({entry.local_date for entry in told})
    last = [done_on[-1]] if done_on else []
    for before, after in zip([*last, *found], found, strict=False):
        assert before == after or (after - before).days >= 2
    assert all(on >= today for on in found)
    assert aim <= len(found) <= 2 * aim


def test_rules_have_keys() -> None:
    assert len(dict(plan.RULES)) == len(plan.RULES)
