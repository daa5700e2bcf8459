"""Reminders in a real house: an app on a phone, a restart in between, and a tap."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.connection import Connection, Json
from tests.e2e.host import Host
from tests.e2e.runner import DOMAIN, add_runner, ask, entries

QUESTION = "How bad was your knee at its worst during the run, from zero to ten?"


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    """Give a house of its own whose automations are kept by the editor."""
    (tmp_path / "automations.yaml").write_text("[]\n")
    included = "automation: !include automations.yaml\n"
    async with Host(home=tmp_path, configuration=included) as host:
        yield host


async def _device(ha: Connection, domain: str, owner: str) -> str:
    devices = await ha.command("config/device_registry/list")
    (found,) = (
        device["id"] for device in devices if [domain, owner] in device["identifiers"]
    )
    return str(found)


async def _phone(ha: Connection) -> tuple[str, str]:
    """Register a phone as its app does; return its address and its device."""
    registered = await ha.request(
        "POST",
        "/api/mobile_app/registrations",
        {
            "app_data": {"push_websocket_channel": True},
            "app_id": "io.robbie.HomeAssistant",
            "app_name": "Home Assistant",
            "app_version": "2026.11.0",
            "device_id": "pixel",
            "device_name": "Ada's Pixel",
            "manufacturer": "Google",
            "model": "Pixel",
            "os_name": "Android",
            "os_version": "16",
            "supports_encryption": False,
        },
    )
    return registered["webhook_id"], await _device(ha, "mobile_app", "pixel")


async def _triggered(ha: Connection, *, since: str | None = "") -> str | None:
    """Return when the automation last ran, once it listens and has run again."""
    async with asyncio.timeout(30):
        while True:
            state = (await ha.states()).get("automation.knee_check")
            if state and state["state"] == "on":
                last: str | None = state["attributes"]["last_triggered"]
                if last != since:
                    return last
            await asyncio.sleep(0.05)


def _buttons(push: Json) -> dict[str, str]:
    return {each["title"]: each["action"] for each in push["data"]["actions"]}


async def test_a_tap_counts_after_a_restart_and_clears_the_phone(host: Host) -> None:
    async with await host.connect() as ha:
        runner = await add_runner(ha, "Ada")
        address, phone = await _phone(ha)
        files = (await ask(ha, "install_blueprints"))["files"]
        assert set(files.values()) == {"installed"}
        blueprints = await ha.command("blueprint/list", domain="automation")
        ours = {path for path in blueprints if path.startswith(f"{DOMAIN}/")}
        assert len(ours) == len(files)
        assert all("metadata" in blueprints[path] for path in ours)
        automation = {
            "alias": "Knee check",
            "use_blueprint": {
                "path": "knee_recovery/knee_check.yaml",
                "input": {
                    "runner": await _device(ha, DOMAIN, runner),
                    "phones": [phone],
                    "keep_quiet": False,
                },
            },
        }
        await ha.request("POST", "/api/config/automation/config/check", automation)
        # It is saved before it is listening.
        await _triggered(ha)
        async with ha.subscribed(
            "mobile_app/push_notification_channel", webhook_id=address
        ) as pushes:
            await ask(ha, "log_run", distance=5, duration="30:00")
            push = await pushes.get()
        assert push["message"] == QUESTION
        buttons = _buttons(push)
        assert list(buttons) == ["0", "2", "Another level", "Later", "Not now"]
        last = await _triggered(ha)

    await host.restart()
    async with (
        await host.connect() as ha,
        ha.subscribed(
            "mobile_app/push_notification_channel", webhook_id=address
        ) as pushes,
    ):
        # A house that has just started looks at once whether something waits.
        await _triggered(ha, since=last)
        event = {
            "event_type": "mobile_app_notification_action",
            "event_data": {"action": buttons["2"]},
        }
        await ha.request(
            "POST", f"/api/webhook/{address}", {"type": "fire_event", "data": event}
        )
        while (push := await pushes.get())["message"] != "clear_notification":
            # What waits after a restart is said once more.
            assert push["message"] == QUESTION
        told = [(each["kind"], each.get("level")) for each in await entries(ha)]
        assert told == [("run", None), ("pain", 2)]
