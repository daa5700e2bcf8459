"""The to-do list: a view of the plan, in which a tick is an entry."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.todo import DOMAIN as TODO
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
from syrupy.assertion import SnapshotAssertion

from .conftest import NOW, Act, Unchanged
from .english import english
from .story import entity_of, let_pass, pin, shown

type Item = dict[str, Any]


class List:
    """The list as a person has it: read and ticked by actions."""

    def __init__(self, hass: HomeAssistant, entity: str) -> None:
        self._hass, self._entity = hass, entity

    async def items(self) -> list[Item]:
        answer = await self._hass.services.async_call(
            TODO,
            "get_items",
            {"entity_id": self._entity},
            blocking=True,
            return_response=True,
        )
        assert answer is not None
        items: list[Item] = answer[self._entity]["items"]  # type: ignore[assignment, call-overload, index]
        return items

    async def set(self, item: str, status: str, **more: object) -> None:
        await self._hass.services.async_call(
            TODO,
            "update_item",
            {"entity_id": self._entity, "item": item, "status": status, **more},
            blocking=True,
        )
        await self._hass.async_block_till_done()

    async def done(self) -> list[str]:
        return [
            key(item) for item in await self.items() if item["status"] == "completed"
        ]


def key(item: Item) -> str:
    day, _, name = item["uid"].partition("_")
    assert day == item["due"]
    return str(name)


def uid(name: str, day: str = "2026-03-03") -> str:
    return f"{day}_{name}"


@pytest.fixture
def todo(hass: HomeAssistant, runner: MockConfigEntry) -> List:
    """Return the runner's list."""
    return List(hass, entity_of(hass, runner.entry_id, "exercises"))


OWED = [
    "clamshell",
    "lateral_band_walk",
    "step_up",
    "wall_sit",
    "single_leg_deadlift",
]


async def test_the_list_as_it_is_shown(
    hass: HomeAssistant, runner: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    pin(hass, runner, TODO, snapshot)


async def test_an_item_says_what_to_do_and_how(todo: List) -> None:
    items = {key(item): item for item in await todo.items()}
    owed = [name for name, item in items.items() if "(optional)" not in item["summary"]]
    assert owed == OWED
    step_up = items["step_up"]
    assert step_up["summary"] == "Step-up, 2 x 8 each side"
    assert step_up["status"] == "needs_action"
    assert len(step_up["description"].splitlines()) >= 5
    assert items["wall_sit"]["summary"] == "Wall sit, 5 x 10 s"
    assert items["calf_stretch"]["summary"].endswith("(optional)")
    said = [text for item in items.values() for text in item.values()]
    assert not [text for text in said if "exercise_" in text or "{" in text]


async def test_a_tick_logs_and_taking_it_away_takes_back_just_that(
    todo: List, act: Act
) -> None:
    await todo.set(uid("step_up"), "completed")
    await todo.set(uid("clamshell"), "completed")
    first, second = sorted(
        (await act("get_entries"))["entries"],
        key=lambda entry: entry["exercises"][0]["key"],
        reverse=True,
    )
    assert first["exercises"] == [{"key": "step_up", "sets": 2, "reps": 8}]
    assert second["exercises"][0]["key"] == "clamshell"

    await todo.set(uid("step_up"), "needs_action")
    assert await todo.done() == ["clamshell"]
    assert (await act("get_entries"))["entries"] == [second]


async def test_all_that_is_owed_ticked_is_one_day_of_the_week(
    hass: HomeAssistant, runner: MockConfigEntry, todo: List, act: Act
) -> None:
    await todo.set(uid(OWED[0]), "completed")
    assert not (await act("get_status"))["rehab_sessions_week"]
    assert (await act("get_status"))["exercises_due"] is True
    for name in OWED[1:]:
        await todo.set(uid(name), "completed")
    status = await act("get_status")
    assert (status["rehab_sessions_week"], status["exercises_due"]) == (1, False)
    # What is optional stays on the list that is being ticked.
    assert await todo.done() == OWED
    assert int(shown(hass, runner.entry_id, "exercises")) > 0


async def test_ticking_twice_is_ticking_once(todo: List, act: Act) -> None:
    await todo.set(uid("step_up"), "completed")
    await todo.set(uid("step_up"), "completed")
    assert len((await act("get_entries"))["entries"]) == 1


async def test_a_restart_keeps_the_ticks(
    hass: HomeAssistant, runner: MockConfigEntry, todo: List
) -> None:
    await todo.set("Step-up, 2 x 8 each side", "completed")
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert await todo.done() == ["step_up"]


async def test_the_next_day_has_its_own_list(
    hass: HomeAssistant, todo: List, freezer: FrozenDateTimeFactory, act: Act
) -> None:
    for name in OWED:
        await todo.set(uid(name), "completed")
    await let_pass(hass, freezer, NOW.replace(hour=0) + timedelta(days=1))
    assert (await act("get_status"))["exercises_due"] is False
    assert await todo.items() == []
    with pytest.raises(ServiceValidationError) as why:
        await todo.set(uid("step_up"), "needs_action")
    assert why.value.translation_key == "item_not_found"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        pytest.param({}, [name for name in OWED if name != "step_up"], id="all"),
        pytest.param(
            {"exercises": ["step_up", "wall_sit"], "pain_peak": 1},
            ["wall_sit"],
            id="named",
        ),
    ],
)
async def test_an_exercise_is_taken_out_of_a_session_told_in_one(
    todo: List, act: Act, said: dict[str, Any], left: list[str]
) -> None:
    told = await act("log_exercises", **said)
    await todo.set(uid("step_up"), "needs_action")
    assert await todo.done() == left
    (entry,) = (await act("get_entries"))["entries"]
    assert entry["entry_id"] != told["entry_id"]
    assert [done["key"] for done in entry["exercises"]] == left
    assert entry["pain_peak"] == said.get("pain_peak")
    await act("undo")
    (entry,) = (await act("get_entries"))["entries"]
    assert entry["entry_id"] == told["entry_id"]


async def test_an_exercise_that_is_not_planned_can_be_taken_back(
    todo: List, act: Act
) -> None:
    await act("log_exercises", exercises=["single_leg_bridge"])
    assert await todo.done() == ["single_leg_bridge"]
    await todo.set(uid("single_leg_bridge"), "needs_action")
    assert (await act("get_entries"))["entries"] == []


async def test_an_item_cannot_be_changed(todo: List, unchanged: Unchanged) -> None:
    async with unchanged():
        with pytest.raises(ServiceValidationError) as why:
            await todo.set(uid("step_up"), "completed", rename="Ice cream")
    assert english(why.value) == (
        "This list follows your plan: exercises can be ticked, not changed."
    )


async def test_nothing_is_listed_while_paused(
    todo: List, hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    switch = entity_of(hass, runner.entry_id, "pause")
    await hass.services.async_call(
        "switch", "turn_on", {"entity_id": switch}, blocking=True
    )
    await hass.async_block_till_done()
    assert await todo.items() == []
    assert shown(hass, runner.entry_id, "exercises") == "0"


async def test_who_looks_at_the_list_sees_it_change(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    todo: List,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """As the to-do panel has it: over the real websocket commands."""
    entity = entity_of(hass, runner.entry_id, "exercises")
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "todo/item/list", "entity_id": entity})
    listed = (await client.receive_json())["result"]["items"]
    assert [item["uid"] for item in listed] == [
        item["uid"] for item in await todo.items()
    ]
    await client.send_json_auto_id({"type": "todo/item/subscribe", "entity_id": entity})
    assert (await client.receive_json())["success"]
    await client.receive_json()
    await todo.set(uid("step_up"), "completed")
    seen = (await client.receive_json())["event"]["items"]
    assert [item["uid"] for item in seen if item["status"] == "completed"] == [
        uid("step_up")
    ]
