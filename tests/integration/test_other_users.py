"""What other people of the house get to see, each with a login of their own.

Whose diary it is reads its words; everyone else gets the numbers and not a word,
whatever they ask and however.
"""

from collections.abc import Awaitable, Callable
import json
from typing import Any, Final

from aiohttp.test_utils import TestClient
from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.knee_recovery import long_answer
from custom_components.knee_recovery.const import CONF_USER, DOMAIN
from tests.contracts.tree import SERVICES

from .bad_cases import Case
from .conftest import Act

WORD: Final = "Zebrafinch"
CLIENT: Final = "https://example.com/app"

pytestmark = pytest.mark.usefixtures("all_entities")

type Ask = Callable[..., Awaitable[dict[str, Any]]]


class Person:
    """Somebody of the house, with a login and a browser of their own."""

    def __init__(
        self, user_id: str, ws: MockHAClientWebSocket, http: TestClient[Any, Any]
    ) -> None:
        self.user_id = user_id
        self.http = http
        self._ws = ws

    async def ask(self, kind: str, **said: object) -> dict[str, Any]:
        """Return the whole answer to a command."""
        await self._ws.send_json_auto_id({"type": kind, **said})
        answer: dict[str, Any] = await self._ws.receive_json()
        return answer

    async def act(self, action: str, **data: object) -> dict[str, Any]:
        """Return the whole answer to an action."""
        return await self.ask(
            "call_service",
            domain=DOMAIN,
            service=action,
            service_data=data,
            return_response=action != "install_blueprints",
        )


type Login = Callable[[str, str], Awaitable[Person]]


@pytest.fixture
def login(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_client: ClientSessionGenerator,
) -> Login:
    """Return how somebody gets a login and uses it."""

    async def _login(name: str, group: str) -> Person:
        user = await hass.auth.async_create_user(name, group_ids=[group])
        refresh = await hass.auth.async_create_refresh_token(user, CLIENT)
        token = hass.auth.async_create_access_token(refresh)
        ws = await hass_ws_client(hass, token)
        return Person(user.id, ws, await hass_client(token))

    return _login


@pytest.fixture
async def diary(hass: HomeAssistant, act: Act) -> str:
    """Return the newest entry of a diary in which every kind of entry has words."""
    for needed in (
        "homeassistant",
        "config",
        "api",
        "intent",
        "conversation",
        "diagnostics",
    ):
        assert await async_setup_component(hass, needed, {})
    await act("log_run", distance=5, started_at="2026-03-03 07:00", note=f"{WORD} sang")
    told = await act("log_pain", level=3, moment="stairs", note=f"{WORD} flew")
    entry_id: str = told["entry_id"]
    return entry_id


@pytest.mark.parametrize("action", SERVICES)
async def test_no_action_tells_another_user_what_was_written(
    login: Login, diary: str, action: str
) -> None:
    """Whatever it answers, or why not; a new action is tried by itself."""
    kim = await login("Kim", GROUP_ID_USER)
    said = Case(action=action, field="config_entry_id", value="sam_entry", kind="").data
    if "entry_id" in said:
        said["entry_id"] = diary
    if action == "edit_entry":
        said["level"] = 4

    answer = await kim.act(action, **said)

    assert WORD not in json.dumps(answer)


async def test_a_long_answer_tells_another_user_no_more(
    login: Login, diary: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its JSON is worked out before it is sent, and after notes were taken out."""
    monkeypatch.setattr(long_answer, "_LONG_LIST", 2)
    kim = await login("Kim", GROUP_ID_USER)

    answer = await kim.act("get_entries")

    entries = answer["result"]["response"]["entries"]
    assert [entry["note"] for entry in entries] == [None, None]
    assert WORD not in json.dumps(answer)


async def test_the_runner_reads_what_others_do_not(
    hass: HomeAssistant, runner: MockConfigEntry, login: Login, diary: str
) -> None:
    sam = await login("Sam", GROUP_ID_USER)
    kim = await login("Kim", GROUP_ID_USER)
    boss = await login("Boss", GROUP_ID_ADMIN)
    hass.config_entries.async_update_entry(
        runner, options={**runner.options, CONF_USER: sam.user_id}
    )
    await hass.async_block_till_done()

    for person, reads in ((sam, True), (kim, False), (boss, True)):
        entries = await person.act("get_entries", include_retracted=True)
        assert (WORD in json.dumps(entries)) is reads
        export = await person.act("export", format="json")
        assert export["success"] is reads
        link = await person.ask(
            f"{DOMAIN}/report_link", entry_id=runner.entry_id, notes=True
        )
        assert link["success"] is reads
        page = await person.http.get(
            f"/api/{DOMAIN}/report/{runner.entry_id}?notes=1&start=2026-01-01"
        )
        assert (page.status == 200) is reads
        assert (WORD in await page.text()) is reads


async def test_a_runner_reads_nothing_of_another_one(
    hass: HomeAssistant, runner: MockConfigEntry, login: Login, diary: str
) -> None:
    """One's own diary opens no other."""
    alex = await login("Alex", GROUP_ID_USER)
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Alex",
        entry_id="alex_entry",
        unique_id="alex",
        data={"name": "Alex", "knee": "left", "track": "keep_running"},
        options={CONF_USER: alex.user_id},
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()

    for action in ("get_entries", "get_status", "get_plan"):
        answer = await alex.act(action, config_entry_id=runner.entry_id)
        assert answer["success"]
        assert WORD not in json.dumps(answer)
    refused = await alex.act(
        "export", config_entry_id=runner.entry_id, format="json", notes=True
    )
    assert refused["error"]["translation_key"] == "not_your_diary"
    await hass.config_entries.async_unload(entry.entry_id)


async def test_nothing_else_that_a_user_may_ask_has_a_note(
    hass: HomeAssistant, runner: MockConfigEntry, login: Login, diary: str
) -> None:
    kim = await login("Kim", GROUP_ID_USER)
    asked = [
        await kim.ask("get_states"),
        await kim.ask("get_config"),
        await kim.ask("config_entries/get", domain=DOMAIN),
        await kim.ask("config/entity_registry/list"),
        await kim.ask("config/device_registry/list"),
        await kim.ask("persistent_notification/get"),
        await kim.ask("repairs/list_issues"),
        await kim.ask("todo/item/list", entity_id="todo.sam_exercises"),
        await kim.ask("render_template", template="{{ states | list }}", timeout=5),
    ]
    for path in (
        "/api/states",
        "/api/calendars/calendar.sam_plan?start=2026-02-01&end=2026-04-01",
        f"/api/diagnostics/config_entry/{runner.entry_id}",
        "/api/error_log",
        f"/api/config/config_entries/entry/{runner.entry_id}",
    ):
        response = await kim.http.get(path)
        asked.append({path: await response.text()})
    asked += [
        await kim.ask("conversation/process", text=sentence, language="en")
        for sentence in (
            "how is my knee",
            "undo my last knee entry",
            "how far may I run",
        )
    ]
    for intent in ("KneeStatus", "KneeHowFar", "KneeUndo", "KneeShoeStatus"):
        response = await kim.http.post("/api/intent/handle", json={"name": intent})
        asked.append(await response.json())

    assert sum(bool(answer.get("success")) for answer in asked) >= 8
    for answer in asked:
        assert WORD not in json.dumps(answer), answer


@pytest.mark.parametrize(
    "path",
    [
        "/api/diagnostics/config_entry/sam_entry",
        "/api/config/config_entries/options/flow",
        "/api/config/config_entries/subentries/flow",
        "/api/config/config_entries/flow",
    ],
)
async def test_forms_and_diagnostics_are_for_administrators(
    login: Login, diary: str, path: str
) -> None:
    kim = await login("Kim", GROUP_ID_USER)

    method = kim.http.get if "diagnostics" in path else kim.http.post
    handler: Any = ["sam_entry", "shoe"] if "subentries" in path else "sam_entry"
    response = await method(path, json={"handler": handler})

    assert response.status in {401, 403}


async def test_the_trace_of_an_automation_has_no_note(
    hass: HomeAssistant, login: Login, diary: str, act: Act
) -> None:
    """Not with our triggers and conditions; and it is for administrators anyway."""
    assert await async_setup_component(
        hass,
        AUTOMATION,
        {
            AUTOMATION: {
                "id": "heard",
                "alias": "Heard",
                "triggers": [
                    {
                        "trigger": f"{DOMAIN}.{kind}",
                        "target": {"entity_id": "sensor.sam_knee_pain"},
                    }
                    for kind in ("pain_logged", "run_logged", "light_changed")
                ],
                "conditions": [
                    {
                        "condition": f"{DOMAIN}.has_run_today",
                        "target": {"entity_id": "sensor.sam_knee_pain"},
                    }
                ],
                "actions": [{"action": f"{DOMAIN}.get_status"}],
            }
        },
    )
    await hass.async_block_till_done()
    await act("log_pain", level=6, note=f"{WORD} fell")

    boss = await login("Boss", GROUP_ID_ADMIN)
    listed = await boss.ask("trace/list", domain=AUTOMATION, item_id="heard")
    assert listed["result"]
    for run in listed["result"]:
        trace = await boss.ask(
            "trace/get", domain=AUTOMATION, item_id="heard", run_id=run["run_id"]
        )
        assert trace["success"]
        assert WORD not in json.dumps(trace)
    kim = await login("Kim", GROUP_ID_USER)
    refused = await kim.ask("trace/list", domain=AUTOMATION, item_id="heard")
    assert refused["error"]["code"] == "unauthorized"
