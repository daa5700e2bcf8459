"""Everything that can be said wrongly to every action, over the websocket.

The actions and their fields are those of `services.yaml`: a new one is tried by itself.
What is refused names its field, and the range or the choices that it has; nothing is
written, and nobody finds a traceback in the log.
"""

from collections.abc import Awaitable, Callable
import logging
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)
import voluptuous as vol

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.core.mending import EDITABLE
from tests.contracts.tree import SERVICES

from .bad_cases import CASES, Case
from .bad_values import is_json
from .conftest import Act
from .english import WORDS, english
from .page import act_in_page

_TOLD: Final = {"speakers", "satellites", "phones", "notifiers", "tts"}
"""Devices that are not there keep none of the others from a message: the answer says
of each what became of it."""

_ROOM: Final = {
    "number": " from ",
    "datetime": " from 2000-01-01 to ",
    "date": " from 2000-01-01 to ",
    "select": ": choose from ",
    "boolean": ": choose from true, false",
    "object": ": choose from ",
}
"""How a message tells what a field takes."""

type Wrong = Callable[[Case], Awaitable[str | None]]


def test_a_few_hundred_things_are_tried() -> None:
    assert all(CASES.values())
    assert sum(map(len, CASES.values())) >= 1000


@pytest.fixture
async def wrong(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> Wrong:
    """Return how something is said wrongly, and what is wrong with the answer."""
    ws = await hass_ws_client()
    entries = await _one_of_each(act)
    journal = journal_path(hass, runner.entry_id)
    log = journal.with_name(f"{journal.name}-wal")

    async def say(case: Case) -> str | None:
        before = journal.read_bytes(), log.read_bytes()
        data = case.data
        if case.action in {"edit_entry", "split_run"} and case.field != "entry_id":
            data["entry_id"] = entries.get(case.field, "x")
        if case.action == "edit_entry" and case.field == "unit":
            data["distance"] = 6
        if is_json(case.value):
            answer = await _over_websocket(ws, case.action, data)
        else:
            answer = await _within(hass, case.action, data)
        await hass.async_block_till_done()
        if (journal.read_bytes(), log.read_bytes()) != before:
            return f"something was written: {answer}"
        return _complaint(case, answer)

    return say


async def _over_websocket(
    ws: MockHAClientWebSocket, action: str, data: dict[str, Any]
) -> str | dict[str, Any]:
    """Say something as a card does; return what is answered, or why not in words."""
    answer = await act_in_page(ws, action, data)
    if answer["success"]:
        response: dict[str, Any] = answer["result"]["response"]
        return response
    error = answer["error"]
    if error.get("translation_domain") == DOMAIN:
        words: str = WORDS["exceptions"][error["translation_key"]]["message"]
        return words.format_map(error["translation_placeholders"])
    assert error["code"] in {"invalid_format", "service_validation_error"}, error
    return str(error["message"])


async def _within(
    hass: HomeAssistant, action: str, data: dict[str, Any]
) -> str | dict[str, Any]:
    """Say what no JSON can hold, as a script of the house may."""
    try:
        response = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
    except vol.Invalid as error:
        return str(error)
    except HomeAssistantError as error:
        return english(error) if error.translation_domain == DOMAIN else str(error)
    assert response is not None
    return response


async def _one_of_each(act: Act) -> dict[str, str]:
    """Write an entry of each kind that can be put right; return one for each field."""
    said: dict[str, tuple[str, dict[str, Any]]] = {
        "run": ("log_run", {"distance": 5, "started_at": "2026-03-02 08:00"}),
        "pain": ("log_pain", {"level": 3, "at": "2026-03-02 08:00"}),
        "exercises": ("log_exercises", {"at": "2026-03-02 08:00"}),
        "ice": ("log_ice", {"at": "2026-03-02 08:00"}),
        "score": ("log_score", {"measure": "worst_pain", "value": 4}),
    }
    written: dict[str, str] = {}
    for kind, fields in EDITABLE.items():
        action, data = said[kind]
        entry_id = (await act(action, **data))["entry_id"]
        written |= {field: entry_id for field in fields if field not in written}
    return written | {"unit": written["distance"]}


def _complaint(case: Case, answer: str | dict[str, Any]) -> str | None:
    """Return what a person could not do with an answer."""
    if isinstance(answer, dict):
        reached_nobody = case.field in _TOLD and not answer.get("reached", 0)
        return None if reached_nobody else f"it was taken: {answer!r:.200}"
    if case.kind == "config_entry" and "config entry with ID" in answer:
        # In Home Assistant's own words.
        return None
    if len(answer) > 700:
        return f"{len(answer)} characters are no message"
    if case.field not in answer:
        return f"the field is not named: {answer}"
    is_cores = "['" in answer
    if (room := _ROOM.get(case.kind)) and room not in answer and not is_cores:
        return f"what it takes is not told: {answer}"
    return None


@pytest.mark.parametrize("action", SERVICES)
async def test_what_is_said_wrongly_is_refused_in_words(
    wrong: Wrong, action: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()

    complaints = [
        f"{case.field}={case.value!r:.40}: {why}"
        for case in CASES[action]
        if (why := await wrong(case)) is not None
    ]

    assert not complaints, "\n".join(complaints)
    assert not [record.getMessage() for record in caplog.records if _alarms(record)]


def _alarms(record: logging.LogRecord) -> bool:
    """Return whether a log line says more than that something was refused.

    Of that, Home Assistant itself writes the message.
    """
    if record.name == "homeassistant.components.websocket_api.http.connection":
        return record.levelno > logging.DEBUG and record.exc_info is not None
    return record.levelno >= logging.ERROR or record.exc_info is not None
