"""Speaking: what a guided session says, sentence after sentence, on one device.

A reminder is told to many devices at once (`devices`); here one speaker or satellite is
talked to for half an hour, and the session goes on without it when it fails.
"""

import asyncio
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final, Self

from homeassistant.const import ATTR_ENTITY_ID, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant, callback, split_entity_id

from .const import DOMAIN, LOGGER
from .devices import async_why_not, name_of_entity
from .words import word

SATELLITE: Final = "assist_satellite"
PLAYER: Final = "media_player"
ENGINE: Final = "tts"
_SAY: Final = "_say"
_TOO_LONG_S: Final = 90


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """What speaks."""

    speaker: str | None = None
    """The entity of a speaker or a satellite; None for nobody."""
    engine: str | None = None
    """The text-to-speech engine of a speaker; None for the first there is."""

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Self:
        """Return the voice that `plain` was taken from."""
        return cls(**plain)

    @property
    def plain(self) -> dict[str, Any]:
        """The voice as JSON has it."""
        return asdict(self)


def engines(hass: HomeAssistant) -> tuple[str, ...]:
    """Return what can turn text into speech: entities, then engines of the old kind."""
    old = (
        name.removesuffix(_SAY)
        for name in hass.services.async_services_for_domain(ENGINE)
        if name.endswith(_SAY)
    )
    return (*hass.states.async_entity_ids(ENGINE), *old)


async def async_speak(hass: HomeAssistant, voice: Voice, text: str) -> str | None:
    """Say a text, and return once it was handed over, or why it could not be."""
    if voice.speaker is None:
        return None
    state = hass.states.get(voice.speaker)
    if state is None or state.state == STATE_UNAVAILABLE:
        name = name_of_entity(hass, voice.speaker)
        return word(hass, "guide_no_speaker", speaker=name)
    call = _call(hass, voice, voice.speaker, text)
    if call is None:
        return word(hass, "guide_no_voice")
    domain, action, data = call
    saying = hass.services.async_call(domain, action, data, blocking=True)
    reason = await async_why_not(hass, saying, _TOO_LONG_S)
    if reason is None:
        return None
    name = name_of_entity(hass, voice.speaker)
    return word(hass, "guide_speech_failed", speaker=name, reason=reason)


def _call(
    hass: HomeAssistant, voice: Voice, speaker: str, text: str
) -> tuple[str, str, dict[str, Any]] | None:
    """Return the action that says a text; None when there is no voice for it."""
    if split_entity_id(speaker)[0] == SATELLITE:
        data = {ATTR_ENTITY_ID: speaker, "message": text, "preannounce": False}
        return SATELLITE, "announce", data
    engine = voice.engine or next(iter(engines(hass)), None)
    if engine is None:
        return None
    if "." not in engine:
        return ENGINE, f"{engine}{_SAY}", {ATTR_ENTITY_ID: speaker, "message": text}
    return (
        ENGINE,
        "speak",
        {
            ATTR_ENTITY_ID: engine,
            "media_player_entity_id": speaker,
            "message": text,
        },
    )


class Mouth:
    """One sentence at a time; a newer one takes the place of one that still waits."""

    def __init__(self, hass: HomeAssistant, changed: Callable[[], None]) -> None:
        """Begin silent; `changed` is called when speaking begins or ceases to fail."""
        self._hass = hass
        self._changed = changed
        self._waiting: tuple[Voice, str] | None = None
        self._task: asyncio.Task[None] | None = None
        self.problem: str | None = None
        """Why the last sentence was not said."""

    @callback
    def say(self, voice: Voice, text: str) -> None:
        """Say a text as soon as the one before it is over."""
        self._waiting = voice, text
        if self._task is None or self._task.done():
            self._task = self._hass.async_create_background_task(
                self._async_say(), f"{DOMAIN} speech"
            )

    async def async_heard(self, seconds: float) -> None:
        """Return once everything was handed over, or after so many seconds."""
        if self._task is not None:
            await asyncio.wait([self._task], timeout=seconds)

    @callback
    def stop(self) -> None:
        """Say nothing more."""
        self._waiting = None
        if self._task is not None:
            self._task.cancel()

    async def _async_say(self) -> None:
        while self._waiting is not None:
            voice, text = self._waiting
            self._waiting = None
            before, self.problem = (
                self.problem,
                await async_speak(self._hass, voice, text),
            )
            if self.problem != before:
                if self.problem is not None:
                    LOGGER.warning("A guided session goes on unheard: %s", self.problem)
                self._changed()
