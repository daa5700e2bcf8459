"""A guided session as it is kept: its state on the disk, and its entry at the end."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from .exercise import Dose
from .guide import Guide, Phase, Task
from .journal import ExerciseDone
from .library import EXERCISES, is_strength

_MOMENTS: Final = ("began_at", "since", "until", "acted_at")


def session_said(guide: Guide) -> dict[str, Any] | None:
    """Return what an `ExerciseSession` says of a session; None when nothing was done.

    An exercise that hurt before its first set is named too, with no sets.
    """
    told = [task for task in guide.tasks if task.is_told]
    if not any(task.done or task.hurt for task in told):
        return None
    return {
        "exercises": tuple(
            ExerciseDone(
                key=task.key,
                sets=task.done,
                reps=task.dose.reps,
                hold_s=task.dose.hold_s,
                pain=task.pain,
            )
            for task in told
        ),
        "sets_planned": sum(
            task.dose.sets for task in guide.tasks if is_strength(task.key)
        ),
        "stopped_for_pain": any(task.hurt for task in told),
        "pain_peak": guide.pain_peak,
        "duration_s": max(0.0, (guide.acted_at - guide.began_at).total_seconds()),
    }


def pain_said(guide: Guide) -> float | None:
    """Return the worst level of a session in which nothing else came about.

    It is a score like any other then: a session without a set would look like work.
    """
    if session_said(guide) is not None:
        return None
    levels = (guide.pain_peak, *(task.pain for task in guide.tasks))
    return max((level for level in levels if level is not None), default=None)


def to_plain(guide: Guide) -> dict[str, Any]:
    """Return a session as JSON has it."""
    plain = asdict(guide)
    return plain | {name: plain[name].isoformat() for name in _MOMENTS}


def from_plain(plain: Mapping[str, Any]) -> Guide:
    """Return the session that `to_plain` was given.

    Raises `KeyError`, `TypeError` or `ValueError` for what this version does not know.
    """
    tasks = tuple(
        Task(**task | {"dose": Dose(**task["dose"])}) for task in plain["tasks"]
    )
    guide = Guide(
        **dict(plain)
        | {name: datetime.fromisoformat(plain[name]) for name in _MOMENTS}
        | {"tasks": tasks, "phase": Phase(plain["phase"])}
    )
    for task in guide.tasks:
        # Raises for an exercise of a newer version, before anything relies on it.
        EXERCISES[task.key]
    return guide
