"""Actions: what a person, an automation or a card says to the diary, and its answer.

`telling` has those that write an entry, `asking` those that only answer; both are in
one table here. Schemas let values through as said; `core.bounds` reads them, so
that what is wrong comes back translated, with the field and the range.
"""

from collections.abc import Callable, Coroutine, Mapping
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
import voluptuous as vol

from . import announcing, asking, editing, reminding, session_actions, telling
from .access import async_check_access, without_notes
from .blueprint_files import async_install_blueprints
from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core import bounds
from .core.mending import EDITABLE
from .errors import translated
from .export import async_export
from .file_import import async_import_file
from .long_answer import is_long, ready_to_send
from .paths import to_read
from .restore import async_restore, is_archive

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


async def _import_file(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Read a file of runs, or a diary that was exported, and answer what came of it."""
    path = bounds.text("path", data["path"])
    hass = coordinator.hass
    file = await hass.async_add_executor_job(to_read, hass, path)
    if await hass.async_add_executor_job(is_archive, file):
        return await async_restore(coordinator, file)
    return await async_import_file(coordinator, file)


ACTIONS: Final[Mapping[str, tuple[_Handler, vol.Schema]]] = {
    "log_run": (
        telling.async_log_run,
        _schema(
            "distance",
            optional=(
                "unit",
                "duration",
                "started_at",
                "pain_before",
                "pain_peak",
                "symptoms",
                "rpe",
                "shoe",
                "note",
                "source",
                "external_id",
            ),
        ),
    ),
    "log_pain": (
        telling.async_log_pain,
        _schema("level", optional=("moment", "knee", "symptoms", "note", "at")),
    ),
    "log_exercises": (
        telling.async_log_exercises,
        _schema(
            optional=(
                "exercises",
                "part",
                "pain_peak",
                "stopped_for_pain",
                "duration",
                "at",
            )
        ),
    ),
    "log_ice": (telling.async_log_ice, _schema(optional=("minutes", "at"))),
    "start_ice": (telling.async_start_ice, _schema(optional=("minutes",))),
    "stop_ice": (telling.async_stop_ice, _schema()),
    "start_session": (
        session_actions.async_start_session,
        _schema(optional=("target", "tts", "optional", "hands_free")),
    ),
    "session_next": (
        session_actions.async_session_next,
        _schema(optional=("skip", "pain", "hurts")),
    ),
    "session_stop": (
        session_actions.async_session_stop,
        _schema(optional=("pain_peak",)),
    ),
    "log_score": (
        telling.async_log_score,
        _schema("measure", "value", optional=("at",)),
    ),
    "log_check_up": (telling.async_log_check_up, _schema(optional=("flags", "trauma"))),
    "clear_red_flags": (telling.async_clear_red_flags, _schema()),
    "snooze_reminder": (
        reminding.async_snooze_reminder,
        _schema("reminder", optional=("minutes",)),
    ),
    "skip_reminder": (reminding.async_skip_reminder, _schema("reminder")),
    "get_reminder": (reminding.async_get_reminder, _schema("reminder")),
    "answer_check": (reminding.async_answer_check, _schema("level")),
    "announce": (
        announcing.async_announce,
        _schema("message", optional=announcing.ANNOUNCE_FIELDS),
    ),
    "clear_announcement": (
        announcing.async_clear_announcement,
        _schema("phones", optional=("reminder", "tag")),
    ),
    "edit_entry": (
        editing.async_edit_entry,
        _schema(
            "entry_id",
            optional=(
                "unit",
                *dict.fromkeys(field for has in EDITABLE.values() for field in has),
            ),
        ),
    ),
    "split_run": (editing.async_split_run, _schema("entry_id")),
    "undo": (telling.async_undo, _schema(optional=("entry_id", "whole"))),
    "redo": (editing.async_redo, _schema(optional=("entry_id",))),
    "get_plan": (asking.async_get_plan, _schema(optional=("date", "pain_before"))),
    "get_status": (asking.async_get_status, _schema()),
    "get_entries": (
        asking.async_get_entries,
        _schema(optional=("start", "end", "kinds", "limit", "include_retracted")),
    ),
    "export": (
        async_export,
        _schema("format", optional=("start", "end", "notes", "path")),
    ),
}
"""Every action that anyone of the house may call, with its fields."""

_ONLY_ANSWERING: Final = frozenset(
    {"get_reminder", "get_plan", "get_status", "get_entries", "export"}
)
"""Those that are called for their answer: without it, the call is a mistake."""


def _handle(handler: _Handler) -> Callable[[ServiceCall], Any]:
    """Return an action's handler: find the runner, do it, translate what is wrong."""

    async def handle(call: ServiceCall) -> ServiceResponse:
        entry: KneeRecoveryConfigEntry = async_get_config_entry(
            call.hass, DOMAIN, call.data.get(ATTR_CONFIG_ENTRY_ID)
        )
        reads = await async_check_access(call, entry)
        with translated():
            answer = await handler(entry.runtime_data, call.data)
        if not reads:
            # Years of entries take a moment: not in the event loop.
            answer = await call.hass.async_add_executor_job(without_notes, answer)
        if not call.return_response:
            return None
        if is_long(answer):
            answer = await call.hass.async_add_executor_job(ready_to_send, answer)
        return answer

    return handle


async def _async_install_blueprints(call: ServiceCall) -> ServiceResponse:
    """Put the blueprints of reminders into the house, and answer about each file."""
    became = await async_install_blueprints(call.hass)
    return {"files": {name: what.value for name, what in became.items()}}


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    for name, (handler, schema) in ACTIONS.items():
        hass.services.async_register(
            DOMAIN,
            name,
            _handle(handler),
            schema=schema,
            supports_response=SupportsResponse.ONLY
            if name in _ONLY_ANSWERING
            else SupportsResponse.OPTIONAL,
        )
    async_register_admin_service(
        hass,
        DOMAIN,
        "install_blueprints",
        _async_install_blueprints,
        schema=vol.Schema({}),
        supports_response=SupportsResponse.OPTIONAL,
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
