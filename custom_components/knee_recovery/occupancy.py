"""Occupancy: whether somebody is near a device, as far as its area can say."""

from typing import Final

from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

_TELLING: Final = frozenset({"motion", "occupancy", "presence"})
"""Classes of binary sensors that notice people."""


@callback
def is_somebody_near(hass: HomeAssistant, entity_id: str) -> bool:
    """Return whether somebody is in the area of a device.

    Yes as well where no sensor could tell, or its speakers would never be heard.
    """
    area = _area_of(hass, entity_id)
    if area is None:
        return True
    noticing = [
        state
        for entry in er.async_get(hass).entities.values()
        if entry.domain == "binary_sensor"
        and _area_of(hass, entry.entity_id) == area
        and (state := hass.states.get(entry.entity_id)) is not None
        and state.attributes.get("device_class") in _TELLING
    ]
    return not noticing or any(state.state == STATE_ON for state in noticing)


def _area_of(hass: HomeAssistant, entity_id: str) -> str | None:
    """Return the area of an entity, its own or its device's."""
    entry = er.async_get(hass).async_get(entity_id)
    if entry is None:
        return None
    if entry.area_id is not None or entry.device_id is None:
        return entry.area_id
    device = dr.async_get(hass).async_get(entry.device_id)
    return None if device is None else device.area_id
