"""The demo home: a house that has known Sam for ten weeks.

It is furnished from outside, by the same dialogues and actions that a person uses, so
whatever it shows can be reached by hand.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from scripts.demo.story import PAIRS, Pair, diary
from tests.e2e.connection import Connection, Json
from tests.e2e.host import REPOSITORY, Host

# Speakers, lamps and the rest of an ordinary house, as Home Assistant's own demo. The
# line is needed once, then the devices stay; without it the visitors, the earthquakes
# and the greeting that come with it are not there again.
_DEVICES: Final = "demo:\n"

RUNNER: Final = "Sam"
BOARD: Final = "knee-today"
"""The dashboard that makes itself, as everyone has it."""
DASHBOARD: Final = "knee-recovery"
"""All cards and entities on one page, for who works on them."""
TODO_LIST: Final = "Shopping"
_TODO_ITEMS: Final = ("Oats", "Bananas", "Resistance band")

_FURNISHED: Final = "furnished"
_SETUP_SECONDS: Final = 30

type Say = Callable[[str], None]


def is_furnished(home: Path) -> bool:
    """Return whether the demo home is complete."""
    return (home / _FURNISHED).exists()


def demo_host(home: Path, *, port: int | None = None, time_zone: str = "UTC") -> Host:
    """Return the host of a demo home, which may not have been furnished yet."""
    samples = REPOSITORY.parent / "shared/samples"
    return Host(
        home,
        port=port,
        time_zone=time_zone,
        allowed=(home / "runs", *((samples,) if samples.exists() else ())),
        configuration="" if is_furnished(home) else _DEVICES,
    )


async def furnish(host: Host, say: Say) -> None:
    """Put Sam, the diary, a dashboard and a to-do list into a running empty house."""
    async with await host.connect() as ha:
        say("a to-do list")
        await _tidy_devices(ha)
        await _add_todo_list(ha)
        say("Sam and two pairs of shoes")
        await _add_runner(ha)
        say("ten weeks of diary")
        await write_diary(ha)
        say("two dashboards")
        await _add_dashboard(
            ha, BOARD, "Knee recovery", {"strategy": {"type": "custom:knee-recovery"}}
        )
        await _add_dashboard(ha, DASHBOARD, "Workbench", await _workbench(ha))
    (host.home / _FURNISHED).touch()


async def write_diary(ha: Connection) -> None:
    """Write Sam's ten weeks into the diary, up to the house's today."""
    zone = ZoneInfo((await ha.command("get_config"))["time_zone"])
    for told in diary(datetime.now(zone).date()):
        await ha.action("knee_recovery", told.action, told.data)


async def _tidy_devices(ha: Connection) -> None:
    """Take away what asks for attention that belongs to nobody's knee."""
    await ha.quiet_action("persistent_notification", "dismiss_all")
    for entity in await ha.command("config/entity_registry/list"):
        if entity["platform"] == "demo" and entity["entity_id"].startswith("update."):
            await ha.command(
                "config/entity_registry/update",
                entity_id=entity["entity_id"],
                disabled_by="user",
            )


async def _add_todo_list(ha: Connection) -> None:
    flow = await ha.start_flow("config", "local_todo")
    await flow.submit({"todo_list_name": TODO_LIST})
    for item in _TODO_ITEMS:
        await ha.quiet_action(
            "todo", "add_item", {"entity_id": _todo_entity(), "item": item}
        )


def _todo_entity() -> str:
    return f"todo.{TODO_LIST.lower()}"


async def _add_runner(ha: Connection) -> None:
    flow = await ha.start_flow("config", "knee_recovery")
    step = await flow.submit({"name": RUNNER})
    while step["type"] == "form":
        step = await flow.submit(suggested(step))
    for pair in PAIRS:
        await _add_pair(ha, step["result"]["entry_id"], pair)


async def _add_pair(ha: Connection, entry_id: str, pair: Pair) -> None:
    flow = await ha.start_flow("subentry", [entry_id, "shoe"])
    answers = suggested(flow.step) | {
        "name": pair.name,
        "starting_distance": pair.start_km,
        "default": pair.default,
    }
    await flow.submit(answers)
    # A new pair sets the runner up again, and meanwhile its actions are refused.
    async with asyncio.timeout(_SETUP_SECONDS):
        while not await _is_set_up(ha, entry_id, pair):  # noqa: ASYNC110  nothing tells
            await asyncio.sleep(0.05)


async def _is_set_up(ha: Connection, entry_id: str, pair: Pair) -> bool:
    devices = await ha.command("config/device_registry/list")
    entry = await ha.command("config_entries/get_single", entry_id=entry_id)
    return (
        pair.name in {device["name"] for device in devices}
        and entry["config_entry"]["state"] == "loaded"
    )


def suggested(step: Json) -> Json:
    """Return the answers that a form shows when nobody has touched it."""
    answers: Json = {}
    for field in step["data_schema"] or ():
        shown = (field.get("description") or {}).get("suggested_value")
        value = field.get("default") if shown is None else shown
        if value is not None:
            answers[field["name"]] = value
    return answers


async def _add_dashboard(
    ha: Connection, path: str, title: str, configuration: Json
) -> None:
    await ha.command(
        "lovelace/dashboards/create",
        url_path=path,
        title=title,
        icon="mdi:run" if path == BOARD else "mdi:view-grid",
        mode="storage",
    )
    await ha.command("lovelace/config/save", url_path=path, config=configuration)


async def _workbench(ha: Connection) -> Json:
    sections: list[list[Json]] = [
        [{"type": "custom:knee-recovery-card"}],
        [await _entities_card(ha, RUNNER)],
        [
            {"type": "custom:knee-recovery-load-card"},
            {"type": "custom:knee-recovery-calendar-card"},
            {"type": "custom:knee-recovery-session-card"},
            {"type": "custom:knee-recovery-shoes-card"},
            *[await _entities_card(ha, pair.name) for pair in PAIRS],
        ],
        [
            {"type": "tile", "entity": "media_player.kitchen"},
            {"type": "tile", "entity": "light.kitchen_lights"},
            {"type": "todo-list", "entity": _todo_entity()},
        ],
    ]
    view: dict[str, Any] = {
        "title": "Today",
        "path": "today",
        "type": "sections",
        "max_columns": len(sections),
        "sections": [{"type": "grid", "cards": cards} for cards in sections],
    }
    return {"views": [view]}


async def _entities_card(ha: Connection, device_name: str) -> Json:
    """Return a card with all that is shown of the runner or of a pair of shoes."""
    (device,) = (
        device["id"]
        for device in await ha.command("config/device_registry/list")
        if device["name"] == device_name
    )
    rows = [
        {"entity": entity["entity_id"], "name": {"type": "entity"}}
        for entity in await ha.command("config/entity_registry/list")
        if entity["device_id"] == device and entity["disabled_by"] is None
    ]
    # One switch in the header would flip flare-up and pause together.
    return {
        "type": "entities",
        "title": device_name,
        "show_header_toggle": False,
        "entities": rows,
    }
