"""The day's list: ticks of a day are one session, and unticking leaves the rest."""

from dataclasses import replace

from custom_components.knee_recovery.core.checklist import checklist, ticked, unticked
from custom_components.knee_recovery.core.day import Day
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
)
from custom_components.knee_recovery.core.streak import day_counts

from .diary import clock, flare, identity, look, pause, session

NOW = "2026-03-03T09:00"


def keys(*there: Entry, now: str = NOW) -> dict[str, bool]:
    """Return what is on the list, and whether it is done."""
    return {item.exercise.key: item.done for item in look(now, *there).checklist}


def tick(key: str, *there: Entry) -> ExerciseSession:
    """Tick an exercise of the day."""
    had = look(NOW, *there)
    (item,) = (item for item in had.checklist if item.exercise.key == key)
    return ExerciseSession(**identity(clock(NOW)), **ticked(item, had.plan))


def owed() -> list[str]:
    return [item.exercise.key for item in look(NOW).plan.owed]


def test_the_parts_of_a_day_count_together_from_half_of_it_on() -> None:
    ticks: list[ExerciseSession] = []
    counted = []
    for key in owed():
        ticks.append(tick(key, *ticks))
        counted.append(day_counts(Day(sessions=list(ticks))))
    assert counted[0] is False
    assert counted[-1] is True
    assert counted == sorted(counted)
    state = look(NOW, *ticks).streak
    assert state is not None
    assert state.done_this_week == 1


def test_a_part_that_was_stopped_for_pain_costs_no_day() -> None:
    first = tick(owed()[0])
    assert not day_counts(Day(sessions=[first]))
    assert day_counts(Day(sessions=[replace(first, stopped_for_pain=True)]))
    stretch = replace(tick("calf_stretch"), stopped_for_pain=True)
    assert not day_counts(Day(sessions=[stretch]))


def test_stretches_alone_are_no_session() -> None:
    assert not day_counts(Day(sessions=[tick("calf_stretch")]))
    assert not day_counts(Day())


def test_gentle_work_of_a_flare_up_counts_though_none_is_owed() -> None:
    start = flare("2026-03-03T08:00")
    assert look(NOW, start).plan.owed == ()
    assert day_counts(Day(sessions=[tick("clamshell", start)]))


def test_a_list_stays_while_it_is_ticked() -> None:
    ticks: list[ExerciseSession] = []
    for key in owed():
        ticks.append(tick(key, *ticks))
    found = keys(*ticks)
    assert [key for key, done in found.items() if done] == owed()
    assert found["calf_stretch"] is False


def test_a_session_told_in_one_leaves_nothing_open() -> None:
    assert [*keys(session(NOW))] == owed()


def test_a_day_without_a_plan_lists_what_was_done() -> None:
    yesterday = session("2026-03-02T09:00")
    assert keys(yesterday) == {}
    done = session(NOW, ExerciseDone(key="calf_stretch"))
    assert keys(yesterday, done) == {"calf_stretch": True}
    other = session(
        NOW, ExerciseDone(key="single_leg_bridge"), ExerciseDone(key="unheard_of")
    )
    assert keys(pause("2026-03-03T08:00"), other) == {"single_leg_bridge": True}


def without(key: str, done: ExerciseSession) -> list[object]:
    """Return what is left of a session."""
    plan = look(NOW).plan
    return [left for _, left in unticked(key, plan, Day(sessions=[done]))]


def test_unticking_leaves_the_rest() -> None:
    a, b = ExerciseDone(key="step_up", sets=2), ExerciseDone(key="wall_sit", sets=3)
    both = session(NOW, a, b, sets_planned=5)
    assert without("step_up", both) == [{"exercises": (b,), "sets_planned": 5}]
    assert without("step_up", session(NOW, a, sets_planned=2)) == [None]
    assert without("clamshell", both) == []
    # What is optional was not part of "all of it".
    assert without("calf_stretch", session(NOW)) == []
    (left,) = without("step_up", session(NOW))
    assert isinstance(left, dict)
    assert [done.key for done in left["exercises"]] == [
        key for key in owed() if key != "step_up"
    ]


def test_the_list_is_a_function_of_plan_and_day() -> None:
    plan = look(NOW).plan
    assert checklist(plan, Day()) == plan.items
