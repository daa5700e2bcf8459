"""Devices of the house, and how each kind is told something.

A speaker plays what a voice has spoken, a satellite announces, a phone gets a message
with buttons, everything else a plain text. Each answers what became of it in words; a
device that takes its time is given up on, and none raises.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from homeassistant.components.media_player import (
    ATTR_MEDIA_ANNOUNCE,
    ATTR_MEDIA_CONTENT_ID,
    ATTR_MEDIA_CONTENT_TYPE,
    DOMAIN as MEDIA_PLAYER,
    SERVICE_PLAY_MEDIA,
    MediaType,
)
from homeassistant.const import (
    ATTR_ENTITY_ID,
    STATE_PLAYING,
    STATE_UNAVAILABLE,
)
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import slugify

from .occupancy import is_somebody_near
from .volume import async_raise_volume
from .words import word

LONGEST_S: Final = 60
"""After this a device is given up on; no reminder takes that long to say."""
_CHIME_S: Final = 5


class Outcome(StrEnum):
    """What became of telling a device."""

    SAID = "said"
    SENT = "sent"
    NOBODY_NEAR = "nobody_near"
    UNAVAILABLE = "unavailable"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcement:
    """What is to be said, and how."""

    message: str
    title: str
    tts: str | None = None
    """The voice for speakers, an entity of text-to-speech."""
    chime: bool = True
    chime_media: str | None = None
    """A sound to play first; satellites have one of their own."""
    volume: float | None = None
    """Loudness of speakers while it is said, from 0 to 1; None leaves it."""
    occupied_only: bool = False
    """Aloud only where somebody is, as far as sensors of that area can say."""
    countdown_min: float | None = None
    """Minutes that a phone counts down beside the message."""
    tag: str = ""
    buttons: tuple[Mapping[str, Any], ...] = field(default=())


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What became of telling one device."""

    device: str
    name: str
    outcome: Outcome
    reason: str | None = None

    def as_answer(self) -> dict[str, str | None]:
        """Return it as plain data."""
        return {
            "device": self.device,
            "name": self.name,
            "outcome": self.outcome.value,
            "reason": self.reason,
        }


async def async_speak_on_speaker(
    hass: HomeAssistant, entity_id: str, said: Announcement
) -> Told:
    """Play a message on a speaker, in the voice that was chosen."""

    async def speak() -> None:
        if said.tts is None:
            raise HomeAssistantError(word(hass, "device_no_voice"))
        media = await _async_voice(hass, said.tts, said.message)
        if said.volume is not None:
            await async_raise_volume(hass, entity_id, said.volume, said.message)
        if said.chime and said.chime_media is not None:
            await _async_play(hass, entity_id, said.chime_media)
            await _async_until_silent(hass, entity_id)
        await _async_play(hass, entity_id, media)

    return await _async_aloud(hass, entity_id, said, speak)


async def async_speak_on_satellite(
    hass: HomeAssistant, entity_id: str, said: Announcement
) -> Told:
    """Announce a message on a voice satellite; over when it has been played."""

    async def announce() -> None:
        own = {"preannounce_media_id": said.chime_media} if said.chime_media else {}
        await hass.services.async_call(
            "assist_satellite",
            "announce",
            {
                ATTR_ENTITY_ID: entity_id,
                "message": said.message,
                "preannounce": said.chime,
                **(own if said.chime else {}),
            },
            blocking=True,
        )

    return await _async_aloud(hass, entity_id, said, announce)


async def async_send_text(
    hass: HomeAssistant, entity_id: str, said: Announcement
) -> Told:
    """Send a message to a notify entity: a television, an Echo, an app."""

    async def send() -> None:
        await hass.services.async_call(
            "notify",
            "send_message",
            {ATTR_ENTITY_ID: entity_id, "message": said.message, "title": said.title},
            blocking=True,
        )

    return await _async_try(hass, entity_id, send, Outcome.SENT)


async def async_send_to_phone(
    hass: HomeAssistant, device_id: str, said: Announcement
) -> Told:
    """Send a message with its buttons to the app on a phone."""
    extra: dict[str, Any] = {}
    if said.countdown_min is not None:
        seconds = round(said.countdown_min * 60)
        extra = {
            "live_update": True,
            "chronometer": True,
            "when": seconds,
            "when_relative": True,
            "timeout": seconds + 60,
        }
    return await _async_push(
        hass,
        device_id,
        {
            "title": said.title,
            "message": said.message,
            "data": {
                "tag": said.tag,
                "group": "knee_recovery",
                "channel": "Knee Recovery",
                # A knee is nobody else's business on a locked screen.
                "visibility": "private",
                **extra,
                **({"actions": [*said.buttons]} if said.buttons else {}),
            },
        },
    )


async def async_clear_phone(hass: HomeAssistant, device_id: str, tag: str) -> Told:
    """Take a message off a phone."""
    return await _async_push(
        hass, device_id, {"message": "clear_notification", "data": {"tag": tag}}
    )


async def _async_push(
    hass: HomeAssistant, device_id: str, push: Mapping[str, Any]
) -> Told:
    """Hand a push to the service of a phone.

    The service bears the name that the phone gave itself, whatever the house calls it.
    """
    device = dr.async_get(hass).async_get(device_id)
    if device is None or device.name is None:
        return Told(
            device=device_id,
            name=device_id,
            outcome=Outcome.UNAVAILABLE,
            reason=word(hass, "device_missing"),
        )
    service = f"mobile_app_{slugify(device.name)}"

    async def send() -> None:
        if not hass.services.has_service("notify", service):
            raise HomeAssistantError(
                word(hass, "device_no_notifications", action=f"notify.{service}")
            )
        await hass.services.async_call("notify", service, dict(push), blocking=True)

    name = device.name_by_user or device.name
    sent = Told(device=device_id, name=name, outcome=Outcome.SENT)
    return await _async_outcome(hass, sent, send)


async def _async_aloud(
    hass: HomeAssistant,
    entity_id: str,
    said: Announcement,
    say: Callable[[], Awaitable[None]],
) -> Told:
    """Say something aloud, where it is wanted only if somebody is near."""
    if said.occupied_only and not is_somebody_near(hass, entity_id):
        return Told(
            device=entity_id,
            name=name_of_entity(hass, entity_id),
            outcome=Outcome.NOBODY_NEAR,
            reason=word(hass, "device_nobody_near"),
        )
    return await _async_try(hass, entity_id, say, Outcome.SAID)


async def _async_try(
    hass: HomeAssistant,
    entity_id: str,
    do: Callable[[], Awaitable[None]],
    done: Outcome,
) -> Told:
    """Tell an entity something, if it is there."""
    name, state = name_of_entity(hass, entity_id), hass.states.get(entity_id)
    if state is None or state.state == STATE_UNAVAILABLE:
        return Told(
            device=entity_id,
            name=name,
            outcome=Outcome.UNAVAILABLE,
            reason=word(hass, "device_missing" if state is None else "device_away"),
        )
    return await _async_outcome(
        hass, Told(device=entity_id, name=name, outcome=done), do
    )


async def _async_outcome(
    hass: HomeAssistant, done: Told, do: Callable[[], Awaitable[None]]
) -> Told:
    """Return what became of telling a device."""
    reason = await async_why_not(hass, do())
    if reason is None:
        return done
    return replace(done, outcome=Outcome.FAILED, reason=reason)


async def async_why_not(
    hass: HomeAssistant, doing: Awaitable[object], seconds: int = LONGEST_S
) -> str | None:
    """Wait for a device to do something; return in words why it did not.

    Whatever goes wrong is such a reason: any integration may raise anything.
    """
    try:
        async with asyncio.timeout(seconds):
            await doing
    except TimeoutError:
        return word(hass, "device_no_answer", seconds=seconds)
    except Exception as error:  # noqa: BLE001
        return str(error) or type(error).__name__
    return None


def name_of_entity(hass: HomeAssistant, entity_id: str) -> str:
    """Return what a person calls an entity."""
    state = hass.states.get(entity_id)
    if state is not None:
        return state.name
    entry = er.async_get(hass).async_get(entity_id)
    return (entry and (entry.name or entry.original_name)) or entity_id


async def _async_voice(hass: HomeAssistant, engine: str, message: str) -> str:
    """Speak a message ahead and return where it is; raises when the voice fails.

    A player that fetches it later would find out alone, and nobody would hear of it.
    """
    from homeassistant.components.tts import (  # noqa: PLC0415  most houses wait for it
        async_get_media_source_audio,
        generate_media_source_id,
    )

    media = generate_media_source_id(hass, message, engine=engine)
    await async_get_media_source_audio(hass, media)
    return media


async def _async_play(hass: HomeAssistant, entity_id: str, media: str) -> None:
    await hass.services.async_call(
        MEDIA_PLAYER,
        SERVICE_PLAY_MEDIA,
        {
            ATTR_ENTITY_ID: entity_id,
            ATTR_MEDIA_CONTENT_ID: media,
            ATTR_MEDIA_CONTENT_TYPE: MediaType.MUSIC,
            ATTR_MEDIA_ANNOUNCE: True,
        },
        blocking=True,
    )


async def _async_until_silent(hass: HomeAssistant, entity_id: str) -> None:
    """Wait until a speaker has played a short sound, a few seconds at most."""
    silent = asyncio.Event()

    @callback
    def look(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        if state is None or state.state != STATE_PLAYING:
            silent.set()

    stop = async_track_state_change_event(hass, entity_id, look)
    try:
        state = hass.states.get(entity_id)
        if state is not None and state.state == STATE_PLAYING:
            async with asyncio.timeout(_CHIME_S):
                await silent.wait()
    except TimeoutError:
        # It goes on by itself: the message takes its place.
        return
    finally:
        stop()
