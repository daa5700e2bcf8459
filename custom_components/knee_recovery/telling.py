"""Actions that tell the diary something: one entry each, and what it comes to.

What was said is read by `spoken` and `core.bounds`; what cannot be raises the domain's
error before anything is written.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from homeassistant.util import dt as dt_util

from . import ice_timer, spoken
from .answers import entry_answer, talk_answer, week_answer
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.checklist import owed_sets
from .core.ice import DEFAULT_MINUTES
from .core.journal import (
    HAND,
    CheckUp,
    ExerciseSession,
    Icing,
    Knee,
    Measure,
    Moment,
    Pain,
    RedFlagsCleared,
    Run,
    Score,
)
from .core.pain import light, light_word, verdict
from .core.plan import day_plan, planned_sets
from .core.replies import ANSWERS, not_counted
from .core.scores import score_change, score_value


async def async_log_run(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a run, and answer what it comes to and what is left of today."""
    unit = spoken.unit(coordinator, data)
    started_at = spoken.optional(data, "started_at", spoken.moment)
    duration = spoken.optional(data, "duration", spoken.duration)
    at = started_at
    if at is None and duration is not None:
        at = dt_util.utc_from_timestamp(dt_util.now().timestamp() - duration)
    source = spoken.optional(data, "source", spoken.name) or HAND
    identity = coordinator.identity(
        at,
        source=source,
        external_id=spoken.optional(data, "external_id", spoken.name),
    )
    run = Run(
        **identity,
        distance_m=bounds.distance_m(data["distance"], unit),
        duration_s=duration,
        ended_then=at is None,
        zone_unsure=source != HAND and spoken.names_no_zone(data, "started_at"),
        pain_before=spoken.optional(data, "pain_before", bounds.number),
        pain_peak=spoken.optional(data, "pain_peak", bounds.number),
        symptoms=spoken.symptoms(data),
        rpe=spoken.optional(data, "rpe", bounds.number),
        shoe=spoken.shoe(coordinator, data.get("shoe")),
        note=spoken.optional(data, "note", bounds.text),
    )
    admission = await coordinator.async_record(run)
    standing = coordinator.history.standing(admission.stands_as)
    # Someone may have taken it back in the same moment: then it speaks for itself.
    told = standing if isinstance(standing, Run) else run
    came_to = verdict(told, coordinator.history, coordinator.profile)
    allowed_m = coordinator.data.allowance.distance_m
    return {
        "entry_id": admission.stands_as,
        "merged": admission.merged,
        "verdict": came_to.light.value,
        "reasons": list(came_to.reasons),
        "distance_allowed": bounds.in_unit(allowed_m, unit),
        "distance_allowed_m": allowed_m,
        "unit": unit,
    }


async def async_log_pain(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a pain score, and answer the light of the day."""
    level = bounds.number("level", data["level"])
    pain = Pain(
        **coordinator.identity(spoken.optional(data, "at", spoken.moment)),
        level=level,
        moment=spoken.optional(data, "moment", partial(bounds.member, kind=Moment))
        or Moment.NOW,
        knee=spoken.optional(data, "knee", partial(bounds.member, kind=Knee)),
        symptoms=spoken.symptoms(data),
        note=spoken.optional(data, "note", bounds.text),
    )
    admission = await coordinator.async_record(pain)
    lamp = coordinator.data.day_light
    answer: dict[str, Any] = {
        "entry_id": admission.stands_as,
        "light": light_word(lamp.light),
        "reasons": [reason.key for reason in lamp.reasons],
        "score_light": light(level, coordinator.profile).value,
    }
    if pain.moment in ANSWERS:
        missed = None if admission.merged else not_counted(pain, coordinator.history)
        answer["counts"] = missed is None
        answer["counts_reason"] = missed.value if missed else None
    return answer


async def async_log_exercises(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note an exercise session, and answer how the week goes."""
    exercises = spoken.exercises(data)
    identity = coordinator.identity(spoken.optional(data, "at", spoken.moment))
    is_part = spoken.flag(data, "part") and bool(exercises)
    history, profile, on = (
        coordinator.history,
        coordinator.profile,
        identity["local_date"],
    )
    planned = None
    if is_part:
        planned = owed_sets(day_plan(history, profile, dt_util.now(), on))
    elif exercises:
        planned = planned_sets(history, profile, on, (done.key for done in exercises))
    session = ExerciseSession(
        **identity,
        exercises=exercises,
        sets_planned=planned,
        part=is_part,
        pain_peak=spoken.optional(data, "pain_peak", bounds.number),
        stopped_for_pain=spoken.flag(data, "stopped_for_pain"),
        duration_s=spoken.optional(data, "duration", spoken.duration),
    )
    await coordinator.async_record(session)
    return {"entry_id": session.id, **week_answer(coordinator.data)}


async def async_log_ice(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note that ice was on the knee; `at` is its end."""
    icing = Icing(
        **coordinator.identity(spoken.optional(data, "at", spoken.moment)),
        minutes=bounds.number("minutes", data.get("minutes", DEFAULT_MINUTES)),
    )
    await coordinator.async_record(icing)
    return {"entry_id": icing.id}


async def async_start_ice(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Start the ice timer, and answer when it ends."""
    minutes = spoken.optional(data, "minutes", bounds.number)
    icing, clamped = await ice_timer.async_start_ice(
        coordinator, minutes or DEFAULT_MINUTES
    )
    ends_at = coordinator.data.ice.ends_at
    return {
        "entry_id": icing.id,
        "ends_at": ends_at.isoformat() if ends_at else None,
        "minutes": icing.minutes,
        "clamped": clamped,
    }


async def async_stop_ice(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Stop the ice timer."""
    stop = await ice_timer.async_stop_ice(coordinator)
    return {"entry_id": stop.id, "ends_at": stop.at.isoformat()}


async def async_log_score(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a score of the week or a total, and answer whether it has changed."""
    measure = bounds.member("measure", data["measure"], Measure)
    score = Score(
        **coordinator.identity(spoken.optional(data, "at", spoken.moment)),
        measure=measure,
        value=score_value(measure, data["value"]),
    )
    await coordinator.async_record(score)
    found = score_change(coordinator.history, score)
    return {
        "entry_id": score.id,
        "measure": measure.value,
        "value": score.value,
        "change": found.change.value if found.change else None,
        "since_last": found.since_last.value if found.since_last else None,
    }


async def async_log_check_up(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note the answers about warning signs, and answer whom to talk to and how soon."""
    trauma = spoken.flag(data, "trauma")
    check_up = CheckUp(
        **coordinator.identity(),
        flags=spoken.warning_signs(data, trauma=trauma),
        trauma=trauma,
    )
    await coordinator.async_record(check_up)
    return {"entry_id": check_up.id, **talk_answer(coordinator.data)}


async def async_clear_red_flags(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note that what raised the red flags has been looked at."""
    cleared = RedFlagsCleared(**coordinator.identity())
    await coordinator.async_record(cleared)
    return {"entry_id": cleared.id, **talk_answer(coordinator.data)}


async def async_undo(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Take back an entry, the last one by default."""
    stood = await coordinator.async_retract(
        spoken.optional(data, "entry_id", spoken.name), whole=spoken.flag(data, "whole")
    )
    return entry_answer(stood, coordinator.shoe_names)
