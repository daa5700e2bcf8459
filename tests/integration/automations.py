"""Automations of the test house, and what they were told when they ran."""

from collections.abc import Mapping
from typing import Any

from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_mock_service,
)

from custom_components.knee_recovery.const import DOMAIN

ASKED = "asked"
"""An event that has automations ask their conditions."""


async def automate(
    hass: HomeAssistant,
    *automations: Mapping[str, Any],
    told: Mapping[str, Any] | None = None,
) -> list[ServiceCall]:
    """Set up automations, and return the calls that they will make.

    `told` are templates; without a trigger an automation runs when it is asked.
    """
    calls: list[ServiceCall] = async_mock_service(hass, "test", "note")
    asked = [{"trigger": "event", "event_type": ASKED}]
    assert await async_setup_component(
        hass,
        AUTOMATION,
        {
            AUTOMATION: [
                {
                    "alias": f"number {number}",
                    "triggers": asked,
                    "mode": "queued",
                    "actions": [{"action": "test.note", "data": told or {}}],
                    **automation,
                }
                for number, automation in enumerate(automations)
            ]
        },
    )
    await hass.async_block_till_done()
    return calls


def works(hass: HomeAssistant, number: int = 0) -> bool:
    """Return whether an automation was accepted as it is written."""
    state = hass.states.get(f"automation.number_{number}")
    assert state is not None
    return state.state == "on"


async def passes(hass: HomeAssistant, calls: list[ServiceCall]) -> bool:
    """Return whether the conditions of the automation hold now."""
    before = len(calls)
    hass.bus.async_fire(ASKED)
    await hass.async_block_till_done()
    return len(calls) > before


def device_of(hass: HomeAssistant, entry: MockConfigEntry, owner: str = "") -> str:
    """Return the device of a runner, or of one of their pairs."""
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, owner or entry.entry_id), entry.entry_id
    )
    assert device is not None
    return device.id
