"""Switches, buttons and the pain number: a tap is an entry, and no tap is two."""

import math

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.button import DOMAIN as BUTTON, SERVICE_PRESS
from homeassistant.components.number import (
    ATTR_VALUE,
    DOMAIN as NUMBER,
    SERVICE_SET_VALUE,
)
from homeassistant.components.switch import DOMAIN as SWITCH
from homeassistant.const import ATTR_ENTITY_ID, SERVICE_TURN_OFF, SERVICE_TURN_ON
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN

from .conftest import Act


def entity_id(
    hass: HomeAssistant, runner: MockConfigEntry, platform: str, key: str
) -> str:
    """Return the entity by what it is, not by what it is called."""
    found = er.async_get(hass).async_get_entity_id(
        platform, DOMAIN, f"{runner.entry_id}_{key}"
    )
    assert found is not None
    return found


async def tap(
    hass: HomeAssistant, domain: str, action: str, entity: str, **data: object
) -> None:
    """Do what a tap on an entity does."""
    await hass.services.async_call(
        domain, action, {ATTR_ENTITY_ID: entity, **data}, blocking=True
    )
    await hass.async_block_till_done()


def shown(hass: HomeAssistant, entity: str) -> str:
    """Return what an entity shows."""
    state = hass.states.get(entity)
    assert state is not None
    return state.state


async def kinds(act: Act) -> list[str]:
    """Return the kinds of what is in the diary."""
    return [entry["kind"] for entry in (await act("get_entries"))["entries"]]


async def test_a_flare_up_holds_the_run_until_it_is_switched_off(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    switch = entity_id(hass, runner, SWITCH, "flare_up")
    await tap(hass, SWITCH, SERVICE_TURN_ON, switch)
    assert shown(hass, switch) == "on"
    status = await act("get_status")
    assert status["distance_allowed_m"] == 0
    assert status["distance_allowed_reason"] == "flare_up"
    assert status["next_run"] == "2026-03-06T00:00:00+01:00"

    freezer.tick(60)
    await tap(hass, SWITCH, SERVICE_TURN_OFF, switch)
    assert shown(hass, switch) == "off"
    assert (await act("get_status"))["distance_allowed_reason"] == "no_baseline"


async def test_switching_off_what_is_off_writes_nothing(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await tap(hass, SWITCH, SERVICE_TURN_OFF, entity_id(hass, runner, SWITCH, "pause"))
    assert await kinds(act) == []


async def test_a_pause_stands_until_it_is_over(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    switch = entity_id(hass, runner, SWITCH, "pause")
    await tap(hass, SWITCH, SERVICE_TURN_ON, switch)
    assert (await act("get_status"))["pause"] is True
    freezer.tick(60)
    await tap(hass, SWITCH, SERVICE_TURN_OFF, switch)
    assert (await act("get_status"))["pause"] is False
    assert await kinds(act) == ["pause", "pause"]


async def test_setting_the_number_logs_the_score(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    number = entity_id(hass, runner, NUMBER, "log_pain")
    assert shown(hass, number) == "unknown"
    await tap(hass, NUMBER, SERVICE_SET_VALUE, number, **{ATTR_VALUE: 4})
    assert shown(hass, number) == "4.0"
    (entry,) = (await act("get_entries"))["entries"]
    assert (entry["kind"], entry["level"], entry["moment"]) == ("pain", 4, "now")


async def test_a_number_that_is_none_is_refused_by_name(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    number = entity_id(hass, runner, NUMBER, "log_pain")
    with pytest.raises(ServiceValidationError) as refused:
        await tap(hass, NUMBER, SERVICE_SET_VALUE, number, **{ATTR_VALUE: math.nan})
    assert (refused.value.translation_placeholders or {})["field"] == "level"
    assert (await act("get_entries"))["entries"] == []


async def test_a_button_notes_the_exercises_and_another_takes_them_back(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await tap(
        hass, BUTTON, SERVICE_PRESS, entity_id(hass, runner, BUTTON, "exercises_done")
    )
    assert (await act("get_status"))["rehab_sessions_week"] == 1
    undo = entity_id(hass, runner, BUTTON, "undo")
    await tap(hass, BUTTON, SERVICE_PRESS, undo)
    assert await kinds(act) == []
    with pytest.raises(ServiceValidationError) as raised:
        await tap(hass, BUTTON, SERVICE_PRESS, undo)
    assert raised.value.translation_key == "nothing_to_undo"
