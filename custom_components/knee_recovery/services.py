"""Actions: what a person, an automation or a card says to the diary, and its answer.

Schemas let values through as they were said; `core.bounds` reads them, so that what is
wrong comes back translated, with the field and the range.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import date
from typing import Any, Final

from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import (
    async_get_config_entry,
    async_register_admin_service,
)
from homeassistant.util import dt as dt_util
import voluptuous as vol

from . import spoken
from .answers import entry_answer, light_word, sources_of, status_answer
from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core import bounds
from .core.ice import DEFAULT_MINUTES
from .core.journal import (
    HAND,
    Entry,
    ExerciseSession,
    Icing,
    Knee,
    Moment,
    Pain,
    RedFlagsCleared,
    Run,
)
from .core.pain import light, verdict
from .core.plan import planned_sets
from .errors import translated
from .file_import import async_import_file
from .ice_timer import async_start_ice_answer, async_stop_ice

_AT_ONCE: Final = 500
"""Entries that are gathered before others get a turn in the event loop."""

type _Handler = Callable[
    [KneeRecoveryCoordinator, Mapping[str, Any]], Coroutine[Any, Any, dict[str, Any]]
]


def _schema(*required: str, optional: tuple[str, ...] = ()) -> vol.Schema:
    """Return a schema that knows the fields of an action but not their ranges."""
    return vol.Schema(
        {
            vol.Optional(ATTR_CONFIG_ENTRY_ID): cv.string,
            **{vol.Required(field): object for field in required},
            **{vol.Optional(field): object for field in optional},
        }
    )


async def _log_run(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a run, and answer what it comes to and what is left of today."""
    unit = spoken.unit(coordinator, data)
    started_at = spoken.optional(data, "started_at", spoken.moment)
    duration = spoken.optional(data, "duration", spoken.duration)
    at = started_at
    if at is None and duration is not None:
        at = dt_util.utc_from_timestamp(dt_util.now().timestamp() - duration)
    identity = coordinator.identity(
        at,
        source=spoken.optional(data, "source", spoken.name) or HAND,
        external_id=spoken.optional(data, "external_id", spoken.name),
    )
    run = Run(
        **identity,
        distance_m=bounds.distance_m(data["distance"], unit),
        duration_s=duration,
        ended_then=at is None,
        pain_before=spoken.optional(data, "pain_before", bounds.number),
        pain_peak=spoken.optional(data, "pain_peak", bounds.number),
        symptoms=spoken.symptoms(data),
        rpe=spoken.optional(data, "rpe", bounds.number),
        shoe=spoken.shoe(coordinator, data.get("shoe"), identity["local_date"]),
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


async def _log_pain(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a pain score, and answer the light of the day."""
    level = bounds.number("level", data["level"])
    pain = Pain(
        **coordinator.identity(spoken.optional(data, "at", spoken.moment)),
        level=level,
        moment=spoken.optional(
            data, "moment", lambda field, said: bounds.member(field, said, Moment)
        )
        or Moment.NOW,
        knee=spoken.optional(
            data, "knee", lambda field, said: bounds.member(field, said, Knee)
        ),
        symptoms=spoken.symptoms(data),
        note=spoken.optional(data, "note", bounds.text),
    )
    await coordinator.async_record(pain)
    lamp = coordinator.data.day_light
    return {
        "entry_id": pain.id,
        "light": light_word(lamp.light),
        "reasons": [reason.key for reason in lamp.reasons],
        "score_light": light(level, coordinator.profile).value,
    }


async def _log_exercises(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note an exercise session, and answer how the week goes."""
    exercises = spoken.exercises(data)
    identity = coordinator.identity(spoken.optional(data, "at", spoken.moment))
    session = ExerciseSession(
        **identity,
        exercises=exercises,
        sets_planned=planned_sets(
            coordinator.history,
            coordinator.profile,
            identity["local_date"],
            (done.key for done in exercises),
        )
        if exercises
        else None,
        pain_peak=spoken.optional(data, "pain_peak", bounds.number),
        stopped_for_pain=spoken.flag(data, "stopped_for_pain"),
        duration_s=spoken.optional(data, "duration", spoken.duration),
    )
    await coordinator.async_record(session)
    # Nothing stands when someone took the only session back in the same moment.
    state = coordinator.data.streak
    return {
        "entry_id": session.id,
        "done_this_week": state.done_this_week if state else 0,
        "target": state.target if state else coordinator.profile.target,
        "streak": state.streak.weeks if state else 0,
    }


async def _log_ice(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note that ice was on the knee; `at` is its end."""
    icing = Icing(
        **coordinator.identity(spoken.optional(data, "at", spoken.moment)),
        minutes=bounds.number("minutes", data.get("minutes", DEFAULT_MINUTES)),
    )
    await coordinator.async_record(icing)
    return {"entry_id": icing.id}


async def _start_ice(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Start the ice timer."""
    minutes = spoken.optional(data, "minutes", bounds.number)
    return await async_start_ice_answer(coordinator, minutes or DEFAULT_MINUTES)


async def _stop_ice(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Stop the ice timer."""
    return {"ends_at": (await async_stop_ice(coordinator)).isoformat()}


async def _clear_red_flags(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note that what raised the red flags has been looked at."""
    cleared = RedFlagsCleared(**coordinator.identity())
    await coordinator.async_record(cleared)
    reasons = list(coordinator.data.talk_reasons)
    return {
        "entry_id": cleared.id,
        "talk_to_professional": bool(reasons),
        "reasons": reasons,
    }


async def _undo(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Take back an entry, the last one by default."""
    stood = await coordinator.async_retract(
        spoken.optional(data, "entry_id", spoken.name)
    )
    return entry_answer(stood, coordinator.shoe_names)


async def _get_status(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer how things stand."""
    return status_answer(coordinator.data)


async def _get_entries(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer the entries of a span, oldest first."""
    first = spoken.optional(data, "start", spoken.day) or date.min
    last = spoken.optional(data, "end", spoken.day) or date.max
    limit = spoken.optional(data, "limit", bounds.whole)
    kinds, with_retracted = spoken.kinds(data), spoken.flag(data, "include_retracted")
    history, shoes = coordinator.history, coordinator.shoe_names
    chosen: list[Entry] = []
    for count, entry in enumerate(history.entries(first, last, kinds), 1):
        chosen.append(entry)
        if count % _AT_ONCE == 0:
            await asyncio.sleep(0)
    gone: set[str] = set()
    if with_retracted:
        # What was taken back while the others were gathered is among them already.
        have = {entry.id for entry in chosen}
        taken_back = [
            entry
            for entry in history.retracted(first, last, kinds)
            if entry.id not in have
        ]
        gone = {entry.id for entry in taken_back}
        chosen = sorted([*chosen, *taken_back], key=lambda told: (told.at, told.id))
    if limit is not None:
        chosen = chosen[-limit:]

    def answer() -> list[dict[str, Any]]:
        return [
            entry_answer(entry, shoes)
            | ({"retracted": True} if entry.id in gone else {})
            | (
                {"sources": sources_of(entry, history)}
                if isinstance(entry, Run) and entry.id not in gone
                else {}
            )
            for entry in chosen
        ]

    # Years of entries become text outside the event loop.
    return {"entries": await coordinator.hass.async_add_executor_job(answer)}


async def _import_file(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Read a file of runs, and answer what became of each of them."""
    return await async_import_file(
        coordinator, bounds.text("path", data["path"], bounds.MAX_TEXT)
    )


_COMMON_RUN: Final = ("pain_before", "pain_peak", "symptoms", "rpe", "shoe", "note")

ACTIONS: Final[Mapping[str, tuple[_Handler, vol.Schema, SupportsResponse]]] = {
    "log_run": (
        _log_run,
        _schema(
            "distance",
            optional=(
                "unit",
                "duration",
                "started_at",
                *_COMMON_RUN,
                "source",
                "external_id",
            ),
        ),
        SupportsResponse.OPTIONAL,
    ),
    "log_pain": (
        _log_pain,
        _schema("level", optional=("moment", "knee", "symptoms", "note", "at")),
        SupportsResponse.OPTIONAL,
    ),
    "log_exercises": (
        _log_exercises,
        _schema(
            optional=("exercises", "pain_peak", "stopped_for_pain", "duration", "at")
        ),
        SupportsResponse.OPTIONAL,
    ),
    "log_ice": (
        _log_ice,
        _schema(optional=("minutes", "at")),
        SupportsResponse.OPTIONAL,
    ),
    "start_ice": (
        _start_ice,
        _schema(optional=("minutes",)),
        SupportsResponse.OPTIONAL,
    ),
    "stop_ice": (_stop_ice, _schema(), SupportsResponse.OPTIONAL),
    "clear_red_flags": (_clear_red_flags, _schema(), SupportsResponse.OPTIONAL),
    "undo": (_undo, _schema(optional=("entry_id",)), SupportsResponse.OPTIONAL),
    "get_status": (_get_status, _schema(), SupportsResponse.ONLY),
    "get_entries": (
        _get_entries,
        _schema(optional=("start", "end", "kinds", "limit", "include_retracted")),
        SupportsResponse.ONLY,
    ),
}
"""Every action that anyone of the house may call: handler, fields, answer."""


def _handle(handler: _Handler) -> Callable[[ServiceCall], Any]:
    """Return an action's handler: find the runner, do it, translate what is wrong."""

    async def handle(call: ServiceCall) -> ServiceResponse:
        entry: KneeRecoveryConfigEntry = async_get_config_entry(
            call.hass, DOMAIN, call.data.get(ATTR_CONFIG_ENTRY_ID)
        )
        with translated():
            answer = await handler(entry.runtime_data, call.data)
        return answer if call.return_response else None

    return handle


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    for name, (handler, schema, response) in ACTIONS.items():
        hass.services.async_register(
            DOMAIN,
            name,
            _handle(handler),
            schema=schema,
            supports_response=response,
        )
    # A path reaches beyond the diary, so only those who run the house may name one.
    async_register_admin_service(
        hass,
        DOMAIN,
        "import_file",
        _handle(_import_file),
        schema=_schema("path"),
        supports_response=SupportsResponse.OPTIONAL,
    )
