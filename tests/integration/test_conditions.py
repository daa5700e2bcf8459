"""Conditions in automations that run: yes is yes, and nobody's answer is no."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    label_registry as lr,
)
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from .automations import automate, device_of, passes, works
from .conftest import NOW, Act, runner_called
from .story import entity_of, let_pass

type Condition = dict[str, Any]


def condition(name: str, *, target: object = None, **options: object) -> Condition:
    """Return a condition as someone writes it."""
    return {
        "condition": f"knee_recovery.{name}",
        **({"target": target} if target is not None else {}),
        **({"options": options} if options else {}),
    }


@pytest.fixture
async def other(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set up a second runner in the house."""
    entry = runner_called("Kim")
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    yield entry
    await hass.async_block_till_done()
    if hass.config_entries.async_get_entry(entry.entry_id):
        await hass.config_entries.async_unload(entry.entry_id)


async def test_the_light_is_one_of_these(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass, {"conditions": [condition("run_light_is", light=["amber", "red"])]}
    )
    assert not await passes(hass, calls)
    await act("log_pain", level=1)
    assert not await passes(hass, calls)
    await act("log_pain", level=4)
    assert await passes(hass, calls)
    await act("log_pain", level=7)
    assert await passes(hass, calls)


async def test_one_light_needs_no_list(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass, {"conditions": [condition("run_light_is", light="unknown")]}
    )
    assert await passes(hass, calls)
    await act("log_pain", level=1)
    assert not await passes(hass, calls)


async def test_exercises_are_due_until_they_are_done(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(hass, {"conditions": [condition("exercises_are_due")]})
    assert await passes(hass, calls)
    await act("log_exercises")
    assert not await passes(hass, calls)
    await act("undo")
    assert await passes(hass, calls)


async def test_ice_is_allowed_to_the_minute(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(hass, {"conditions": [condition("ice_is_allowed")]})
    assert await passes(hass, calls)
    await act("start_ice", minutes=15)
    assert not await passes(hass, calls)
    # No timer has fired: the answer is worked out when it is asked for.
    freezer.move_to(NOW + timedelta(minutes=15 + 119, seconds=59))
    assert not await passes(hass, calls)
    freezer.move_to(NOW + timedelta(minutes=15 + 120))
    assert await passes(hass, calls)


async def test_a_run_of_yesterday_is_not_of_today(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(hass, {"conditions": [condition("has_run_today")]})
    await act("log_run", distance=5, started_at=str(NOW - timedelta(days=1)))
    assert not await passes(hass, calls)
    await act("log_run", distance=4)
    assert await passes(hass, calls)
    await let_pass(hass, freezer, NOW.replace(hour=0) + timedelta(days=1))
    assert not await passes(hass, calls)


async def test_a_flare_up_is_on_until_it_is_over(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(hass, {"conditions": [condition("is_flared_up")]})
    assert not await passes(hass, calls)
    switch = {"entity_id": entity_of(hass, runner.entry_id, "flare_up")}
    await hass.services.async_call("switch", "turn_on", switch, blocking=True)
    assert await passes(hass, calls)


async def test_two_runners_are_told_apart(
    hass: HomeAssistant, runner: MockConfigEntry, other: MockConfigEntry, act: Act
) -> None:
    theirs = {"device_id": device_of(hass, other)}
    own = {"entity_id": entity_of(hass, runner.entry_id, "run_light")}
    calls = await automate(
        hass,
        {"conditions": [condition("has_run_today", target=own)]},
        {"conditions": [condition("has_run_today", target=theirs)]},
        {"conditions": [condition("has_run_today")]},
        {"conditions": [condition("has_run_today", behavior="all")]},
        told={"number": "{{ this.attributes.friendly_name }}"},
    )
    await act("log_run", distance=5, config_entry_id=runner.entry_id)
    await passes(hass, calls)
    assert [call.data["number"] for call in calls] == ["number 0", "number 2"]

    calls.clear()
    await act("log_run", distance=5, config_entry_id=other.entry_id)
    await passes(hass, calls)
    assert len(calls) == 4


async def test_a_target_is_looked_up_when_it_is_asked_about(
    hass: HomeAssistant, runner: MockConfigEntry, other: MockConfigEntry, act: Act
) -> None:
    area = ar.async_get(hass).async_create("Bathroom").id
    label = lr.async_get(hass).async_create("Athletes").label_id
    calls = await automate(
        hass,
        {"conditions": [condition("has_run_today", target={"area_id": area})]},
        {"conditions": [condition("has_run_today", target={"label_id": label})]},
    )
    assert works(hass, 0)
    assert works(hass, 1)
    await act("log_run", distance=5, config_entry_id=runner.entry_id)
    assert not await passes(hass, calls)

    devices, mine = dr.async_get(hass), device_of(hass, runner)
    devices.async_update_device(device_of(hass, other), area_id=area)
    assert not await passes(hass, calls)
    devices.async_update_device(mine, area_id=area)
    assert await passes(hass, calls)
    devices.async_update_device(mine, area_id=None, labels={label})
    assert await passes(hass, calls)
    devices.async_update_device(mine, labels=set())
    # A pair in the area is not its runner.
    pair = device_of(hass, runner, "sam_blue")
    devices.async_update_device(pair, area_id=area, labels={label})
    assert not await passes(hass, calls)
    # One entity of the runner in the area stands for the runner.
    light = entity_of(hass, runner.entry_id, "run_light")
    er.async_get(hass).async_update_entity(light, area_id=area)
    assert await passes(hass, calls)


async def test_a_runner_who_is_not_there_has_no_answer(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass,
        {"conditions": [condition("exercises_are_due")]},
        {"conditions": [condition("exercises_are_due", behavior="all")]},
        told={"number": "{{ this.attributes.friendly_name }}"},
    )
    await passes(hass, calls)
    assert len(calls) == 2
    await hass.config_entries.async_unload(runner.entry_id)
    assert not await passes(hass, calls)
    await hass.config_entries.async_setup(runner.entry_id)
    assert await passes(hass, calls)
    await hass.config_entries.async_reload(runner.entry_id)
    assert await passes(hass, calls)
    await hass.config_entries.async_remove(runner.entry_id)
    assert not await passes(hass, calls)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        pytest.param(condition("run_light_is"), "light", id="nothing asked"),
        pytest.param(condition("run_light_is", light=[]), "light", id="no light"),
        pytest.param(condition("run_light_is", light=["blue"]), "light", id="blue"),
        pytest.param(
            condition("has_run_today", light=["red"]), "light", id="not its option"
        ),
        pytest.param(
            condition("is_flared_up", behavior="most"), "behavior", id="behaviour"
        ),
        pytest.param(
            condition("is_flared_up", target={"device_id": "gone"}),
            "gone is no runner",
            id="nobody's device",
        ),
        pytest.param(
            condition("is_flared_up", target={"entity_id": "sun.sun"}),
            "sun.sun is no runner",
            id="another's entity",
        ),
        pytest.param(
            condition("is_flared_up", target={"device_id": []}),
            "the target names nothing",
            id="nobody",
        ),
        pytest.param(
            condition("is_flared_up", target={"entity_id": "sensor.blue_wear"}),
            "sensor.blue_wear is a pair of shoes; choose its runner",
            id="a pair",
        ),
        pytest.param(condition("will_run_today"), "will_run_today", id="no such"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    caplog: pytest.LogCaptureFixture,
    wrong: Condition,
    why: str,
) -> None:
    registry = er.async_get(hass)
    registry.async_update_entity(
        entity_of(hass, "sam_blue", "shoe_wear"), new_entity_id="sensor.blue_wear"
    )
    calls = await automate(hass, {"conditions": [wrong]})
    assert not works(hass)
    assert why in caplog.text
    assert not await passes(hass, calls)


async def test_another_integrations_device_is_no_runner(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    stranger = MockConfigEntry(domain="stranger")
    stranger.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=stranger.entry_id, identifiers={("stranger", "lamp")}
    )
    await automate(
        hass,
        {"conditions": [condition("is_flared_up", target={"device_id": device.id})]},
    )
    assert not works(hass)
