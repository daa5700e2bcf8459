"""A runner in a real house, seen from outside: what a test tells them and asks them."""

import asyncio
from pathlib import Path
from typing import Any, Final

from tests.e2e.connection import Connection, Json

DOMAIN = "knee_recovery"
_NOTED_SECONDS: Final = 60


async def ask(ha: Connection, action: str, **data: object) -> Json:
    """Call an action that answers."""
    answer = await ha.action(DOMAIN, action, data)
    assert answer is not None
    return answer


async def entries(ha: Connection, **data: object) -> list[Json]:
    """Return what is in the diary."""
    told: list[Json] = (await ask(ha, "get_entries", **data))["entries"]
    return told


async def standing(ha: Connection, **data: object) -> Json:
    """Return how things stand, without the moment at which that was asked."""
    status = await ask(ha, "get_status", **data)
    del status["at"]
    return status


async def add_runner(ha: Connection, name: str) -> str:
    """Add a runner by name, submit the rest as it stands, return the entry's id."""
    flow = await ha.start_flow("config", DOMAIN)
    assert [field["name"] for field in flow.step["data_schema"]] == ["name"]
    step = await flow.submit({"name": name})
    while step["type"] == "form":
        step = await flow.submit({})
    assert step["title"] == name
    entry_id: str = step["result"]["entry_id"]
    return entry_id


async def noted(home: Path, entry_id: str) -> None:
    """Wait until Home Assistant has written down that there is a runner.

    It does so a second later; a power cut before that takes the runner along.
    """
    known = home / ".storage/core.config_entries"
    async with asyncio.timeout(_NOTED_SECONDS):
        while not (  # noqa: ASYNC110  nothing tells
            known.exists() and entry_id in known.read_text()
        ):
            await asyncio.sleep(0.1)


async def add_shoe(ha: Connection, runner: str, name: str, start_km: int) -> str:
    """Add a default pair, return its id once the runner is set up again."""
    flow = await ha.start_flow("subentry", [runner, "shoe"])
    async with ha.subscribed("config_entries/subscribe") as changes:
        step = await flow.submit(
            {"name": name, "default": True, "starting_distance": start_km}
        )
        assert step["type"] == "create_entry"
        while not _is_set_up_again(await changes.get(), runner):
            pass
    pairs = await ha.command("config_entries/subentries/list", entry_id=runner)
    ids: dict[str, str] = {pair["title"]: pair["subentry_id"] for pair in pairs}
    return ids[name]


def _is_set_up_again(changes: Any, runner: str) -> bool:  # noqa: ANN401  JSON
    """Return whether a runner who has shoes was loaded since this was listened to."""
    return any(
        change["type"] == "updated"
        and change["entry"]["entry_id"] == runner
        and change["entry"]["state"] == "loaded"
        and change["entry"]["num_subentries"] > 0
        for change in changes
    )


async def issues(ha: Connection) -> dict[str, Json]:
    """Return the repairs of the integration by their name."""
    told = (await ha.command("repairs/list_issues"))["issues"]
    return {issue["issue_id"]: issue for issue in told if issue["domain"] == DOMAIN}


async def entities(ha: Connection) -> list[Json]:
    """Return every entity of the integration that is on."""
    return [
        entity
        for entity in await ha.command("config/entity_registry/list")
        if entity["platform"] == DOMAIN and not entity["disabled_by"]
    ]


async def shown(ha: Connection) -> dict[str, tuple[str, Json]]:
    """Return the state and the attributes of every entity of the integration."""
    states = await ha.states()
    ids = [entity["entity_id"] for entity in await entities(ha)]
    return {one: (states[one]["state"], states[one]["attributes"]) for one in ids}


async def registered(ha: Connection) -> set[str]:
    """Return the ids of all devices and entities of the house."""
    devices = await ha.command("config/device_registry/list")
    known = await ha.command("config/entity_registry/list")
    return {one["id"] for one in devices} | {one["entity_id"] for one in known}
