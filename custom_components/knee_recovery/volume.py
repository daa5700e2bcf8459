"""Volume: louder while something is said, and as it was afterwards."""

from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.components.media_player import (
    ATTR_MEDIA_VOLUME_LEVEL,
    DOMAIN as MEDIA_PLAYER,
    MediaPlayerEntityFeature,
)
from homeassistant.const import (
    ATTR_ENTITY_ID,
    ATTR_SUPPORTED_FEATURES,
    SERVICE_VOLUME_SET,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers.event import async_call_later
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN

_SPOKEN_S_PER_CHARACTER: Final = 0.09
_AROUND_S: Final = 6
"""A chime before, and what a player takes to begin."""

type _Raised = dict[str, tuple[float, CALLBACK_TYPE]]
_RAISED: HassKey[_Raised] = HassKey(f"{DOMAIN}_raised")
"""Of each speaker that is louder now: how loud it was, and what gives that back."""


async def async_raise_volume(
    hass: HomeAssistant, entity_id: str, volume: float, message: str
) -> None:
    """Set the volume of a speaker for about as long as a message takes to say.

    A speaker that has no volume to set, or does not tell it, is left as it is.
    """
    state = hass.states.get(entity_id)
    features = state.attributes.get(ATTR_SUPPORTED_FEATURES, 0) if state else 0
    was: Any = state.attributes.get(ATTR_MEDIA_VOLUME_LEVEL) if state else None
    if was is None or not features & MediaPlayerEntityFeature.VOLUME_SET:
        return
    raised = hass.data.setdefault(_RAISED, {})
    if (standing := raised.pop(entity_id, None)) is not None:
        # Said again before it was quiet again: what it was before that counts.
        was, cancel = standing
        cancel()
    await _async_set(hass, entity_id, volume)

    async def give_back(_now: datetime) -> None:
        raised.pop(entity_id, None)
        await _async_set(hass, entity_id, was)

    seconds = _AROUND_S + _SPOKEN_S_PER_CHARACTER * len(message)
    raised[entity_id] = (
        was,
        async_call_later(hass, timedelta(seconds=seconds), give_back),
    )


async def _async_set(hass: HomeAssistant, entity_id: str, volume: float) -> None:
    await hass.services.async_call(
        MEDIA_PLAYER,
        SERVICE_VOLUME_SET,
        {ATTR_ENTITY_ID: entity_id, ATTR_MEDIA_VOLUME_LEVEL: volume},
        blocking=True,
    )
