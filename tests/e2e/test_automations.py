"""Automations in a real house: found by the editor, saved by it, and run."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.connection import Connection
from tests.e2e.host import Host
from tests.e2e.runner import DOMAIN, add_runner, ask

CONDITIONS = 7
TRIGGERS = 15


async def _device(ha: Connection, runner: str) -> str:
    devices = await ha.command("config/device_registry/list")
    (found,) = (
        device["id"] for device in devices if [DOMAIN, runner] in device["identifiers"]
    )
    return str(found)


@pytest.fixture
async def ha(tmp_path: Path) -> AsyncIterator[Connection]:
    """Give a house of its own whose automations are kept by the editor."""
    (tmp_path / "automations.yaml").write_text("[]\n")
    included = "automation: !include automations.yaml\n"
    async with (
        Host(home=tmp_path, configuration=included) as host,
        await host.connect() as connection,
    ):
        yield connection


async def test_the_editor_finds_them_and_what_it_saves_runs(ha: Connection) -> None:
    runner = await add_runner(ha, "Ada")
    for kind, count in (("trigger", TRIGGERS), ("condition", CONDITIONS)):
        async with ha.subscribed(f"{kind}_platforms/subscribe") as told:
            found: dict[str, object] = {}
            while sum(name.startswith(f"{DOMAIN}.") for name in found) < count:
                found |= await told.get()
        ours = {name: it for name, it in found.items() if name.startswith(DOMAIN)}
        assert len(ours) == count
        assert all(isinstance(it, dict) and it["target"] for it in ours.values())

    target = {"device_id": await _device(ha, runner)}
    saved = {
        "alias": "Sore and not green",
        "triggers": [
            {
                "trigger": f"{DOMAIN}.pain_logged",
                "target": target,
                "options": {"above": 3},
            }
        ],
        "conditions": [
            {
                "condition": f"{DOMAIN}.run_light_is",
                "target": target,
                "options": {"light": ["amber", "red"]},
            }
        ],
        "actions": [
            {
                "event": "sore",
                "event_data": {
                    "level": "{{ trigger.level }}",
                    "runner": "{{ trigger.runner }}",
                },
            }
        ],
    }
    await ha.request("POST", "/api/config/automation/config/sore", saved)
    async with ha.subscribed("subscribe_events", event_type="sore") as events:
        await ask(ha, "log_pain", level=3, config_entry_id=runner)
        await ask(ha, "log_pain", level=4, config_entry_id=runner)
        event = await events.get()
        assert event["data"] == {"level": 4.0, "runner": "Ada"}
        # Once more after the runner was set up again.
        await ha.request("POST", f"/api/config/config_entries/entry/{runner}/reload")
        await ask(ha, "log_pain", level=5, config_entry_id=runner)
        assert (await events.get())["data"]["level"] == 5.0
        assert events.empty()
    await ha.request("DELETE", "/api/config/automation/config/sore")
    await ha.request("DELETE", f"/api/config/config_entries/entry/{runner}")
