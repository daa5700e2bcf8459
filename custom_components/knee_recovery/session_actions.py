"""The actions of a guided session, with what is said in their fields."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from homeassistant.core import HomeAssistant, split_entity_id, valid_entity_id

from . import guided, spoken
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.errors import NotAChoiceError
from .speaking import PLAYER, SATELLITE, Voice, engines


async def async_start_session(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Begin a guided session, and answer its first step."""
    hass = coordinator.hass
    voice = Voice(
        speaker=spoken.optional(data, "target", partial(_speaker, hass)),
        engine=spoken.optional(data, "tts", partial(_engine, hass)),
    )
    return await guided.async_start(
        coordinator,
        voice,
        optional=spoken.flag(data, "optional"),
        hands_free=spoken.flag(data, "hands_free"),
    )


async def async_session_next(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Go on with the session, and answer the step that is on then."""
    return await guided.async_move_on(
        coordinator,
        level=spoken.optional(data, "pain", bounds.number),
        hurts=spoken.flag(data, "hurts"),
        leave=spoken.flag(data, "skip"),
    )


async def async_session_stop(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """End the session, and answer what was noted."""
    return await guided.async_stop(
        coordinator, spoken.optional(data, "pain_peak", bounds.number)
    )


def _speaker(hass: HomeAssistant, field: str, said: object) -> str:
    """Return a speaker or a satellite of the house."""
    entity_id = str(said)
    if (
        not valid_entity_id(entity_id)
        or split_entity_id(entity_id)[0] not in {PLAYER, SATELLITE}
        or hass.states.get(entity_id) is None
    ):
        there = hass.states.async_entity_ids((PLAYER, SATELLITE))
        raise NotAChoiceError(
            field=field, value=said, choices=", ".join(sorted(there)) or "-"
        )
    return entity_id


def _engine(hass: HomeAssistant, field: str, said: object) -> str:
    """Return a text-to-speech engine of the house."""
    return bounds.choice(field, said, engines(hass))
