"""The plan of a day as plain data, with the words that go with it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .core.advice import PreCheck, RunAdvice
from .core.exercise import ALWAYS_AVOID, STOP_SIGNS, Dose
from .core.form import cadence, tip
from .core.levels import BLOCKS, WALK_BEFORE_AND_AFTER_S
from .core.plan import DayPlan, PlanItem
from .core.profile import Profile
from .core.snapshot import Snapshot
from .words import Words


def plan_answer(
    plan: DayPlan, suggestions: Iterable[str], words: Words
) -> dict[str, Any]:
    """Return the exercises of a date, with what to keep in mind beside them."""
    lesson = tip(plan.week)
    return {
        "date": plan.on.isoformat(),
        "due": plan.due,
        "why": plan.why.value,
        "why_text": words.get(f"plan_{plan.why}"),
        "week": plan.week,
        "phase": plan.phase.value,
        "review_due": plan.review_due,
        "frame_done": plan.frame_done,
        "target": plan.target,
        "done_this_week": plan.done_this_week,
        "next_on": plan.next_on.isoformat() if plan.next_on else None,
        "exercises": [_item(item, words) for item in plan.items],
        "avoid": _worded(words, "avoid", ALWAYS_AVOID),
        "stop_signs": _worded(words, "stop", STOP_SIGNS),
        "suggestions": _worded(words, "suggest", suggestions),
        "tip": {"key": lesson, "text": words.get(f"tip_{lesson}")},
    }


def _item(item: PlanItem, words: Words) -> dict[str, Any]:
    """Return one exercise, told so that it can be done."""
    exercise, tempo = item.exercise, item.exercise.tempo
    told = f"exercise_{exercise.key}"
    return {
        "key": exercise.key,
        "name": words.get(f"{told}_name", exercise.key),
        "kind": exercise.kind.value,
        "cues": _listed(words, f"{told}_cue", exercise.cues),
        "errors": _listed(words, f"{told}_error", exercise.errors),
        "dose": _dose(item.dose, words),
        "sides": 2 if exercise.per_side else 1,
        "tempo": asdict(tempo) if tempo else None,
        "seconds": item.seconds,
        "muscles": [each.value for each in exercise.muscles],
        "equipment": [each.value for each in exercise.equipment],
        "avoid": _worded(words, "avoid", exercise.avoid),
        "optional": item.optional,
        "done": item.done,
        "easier": item.easier,
        "easier_text": words.get(f"{told}_easier") if item.easier else None,
        "harder_text": words.get(f"{told}_harder")
        if item.dose == exercise.doses[-1]
        else None,
        "in_place_of": item.in_place_of,
        "why": item.outcome.value if item.outcome else None,
        "why_text": words.get(f"progress_{item.outcome}") if item.outcome else None,
    }


def _listed(words: Words, stem: str, count: int) -> list[str]:
    """Return numbered sentences in their order."""
    keys = [f"{stem}_{number}" for number in range(1, count + 1)]
    return [words[key] for key in keys if key in words]


def _worded(words: Words, stem: str, keys: Iterable[str]) -> list[dict[str, Any]]:
    """Return things by their keys, with their words."""
    return [{"key": key, "text": words.get(f"{stem}_{key}")} for key in keys]


def _dose(dose: Dose, words: Words) -> dict[str, Any]:
    return {
        "sets": dose.sets,
        "reps": dose.reps,
        "hold_s": dose.hold_s,
        "variant": dose.variant,
        "variant_text": words.get(f"variant_{dose.variant}") if dose.variant else None,
    }


def run_answer(advice: RunAdvice | None, profile: Profile) -> dict[str, Any] | None:
    """Return what there is to run on a date; nothing of a date that is over."""
    if advice is None:
        return None
    level = advice.session
    return {
        "track": advice.track.value,
        "may_run": advice.may_run,
        "reason": advice.reason,
        "distance_allowed_m": advice.distance_m,
        "next_run": advice.next_run_on.isoformat() if advice.next_run_on else None,
        "session": None
        if level is None
        else {
            "level": level.number,
            "blocks": BLOCKS,
            "walk_s": level.walk_s,
            "jog_s": level.jog_s,
            "walk_before_s": WALK_BEFORE_AND_AFTER_S,
            "walk_after_s": WALK_BEFORE_AND_AFTER_S,
            "run_minutes": level.run_minutes,
            "distance_m": level.distance_m,
        },
        "offers": list(advice.offers),
        "shorter_runs": None
        if advice.shorter is None
        else dict(zip(("distance_m", "runs"), advice.shorter, strict=True)),
        "slower_pace_s": [round(pace_s) for pace_s in advice.slower_pace_s],
        "back_again": list(advice.back_again),
        "cadence": asdict(cadence(profile.cadence)) if profile.cadence else None,
    }


def pre_check_answer(found: PreCheck, snapshot: Snapshot) -> dict[str, Any]:
    """Return what speaks against a session that is about to start."""
    return {
        "run": list(found.run),
        "strength": list(found.strength),
        "strength_warnings": list(found.strength_warnings),
        "not_now": [reason.key for reason in snapshot.not_now],
    }
