"""The day's list: what there is to tick, and what ticking and unticking mean.

The list is a view of the plan and of what was done; it keeps nothing. A tick is a part
of the day's session with the planned dose; the parts of a day count together. Taking a
tick away takes back exactly that, also out of a session that was told in one.
"""

from collections.abc import Iterator
from typing import Any, Final

from .day import Day
from .journal import ExerciseDone, ExerciseSession
from .library import EXERCISES
from .plan import DayPlan, PlanItem, Why

RULES: Final = (
    ("list_parts", "Exercises ticked on one date count as one session [D]"),
    ("list_empty", "Nothing is listed on a date without a plan but what was done [D]"),
)


def checklist(plan: DayPlan, day: Day) -> tuple[PlanItem, ...]:
    """Return what there is to tick on a date, and what was done on it.

    What is left of a list that somebody ticks on stays there; a session that was told
    in one leaves nothing open.
    """
    listed = {item.exercise.key for item in plan.items}
    done = dict.fromkeys(
        done.key for session in day.sessions for done in session.exercises
    )
    besides = tuple(
        PlanItem(
            exercise=EXERCISES[key],
            dose=EXERCISES[key].doses[0],
            optional=True,
            done=True,
        )
        for key in done
        if key in EXERCISES and key not in listed
    )
    is_open = plan.why in {Why.PLANNED, Why.FLARE_UP} or (
        plan.why is Why.DONE_TODAY and any(session.part for session in day.sessions)
    )
    return tuple(item for item in (*plan.items, *besides) if is_open or item.done)


def ticked(item: PlanItem, plan: DayPlan) -> dict[str, Any]:
    """Return what a tick says: the exercise with its dose, as a part of the day."""
    return {
        "exercises": (_as_planned(item),),
        "sets_planned": owed_sets(plan),
        "part": True,
    }


def unticked(
    key: str, plan: DayPlan, day: Day
) -> Iterator[tuple[ExerciseSession, dict[str, Any] | None]]:
    """Give each session of a date that did an exercise, and what it says without it.

    None for a session that says nothing without it.
    """
    owed = {item.exercise.key: item for item in plan.owed}
    for session in day.sessions:
        if session.exercises:
            had = session.exercises
            planned = session.sets_planned
        else:
            had = tuple(_as_planned(item) for item in owed.values())
            planned = owed_sets(plan)
        left = tuple(done for done in had if done.key != key)
        if len(left) < len(had):
            yield (
                session,
                {"exercises": left, "sets_planned": planned} if left else None,
            )


def owed_sets(plan: DayPlan) -> int:
    """Return the sets that a date asks for."""
    return sum(item.dose.sets for item in plan.owed)


def _as_planned(item: PlanItem) -> ExerciseDone:
    """Return an exercise done as its dose has it."""
    return ExerciseDone(
        key=item.exercise.key,
        sets=item.dose.sets,
        reps=item.dose.reps,
        hold_s=item.dose.hold_s,
    )
