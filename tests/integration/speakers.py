"""A speaker, a voice and a satellite as a house has them, but for the sound."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, override

from homeassistant.components.assist_satellite import (
    AssistSatelliteAnnouncement,
    AssistSatelliteConfiguration,
    AssistSatelliteEntity,
    AssistSatelliteEntityFeature,
)
from homeassistant.components.media_player import (
    MediaPlayerEntity,
    MediaPlayerEntityFeature,
)
from homeassistant.components.tts import TextToSpeechEntity, TtsAudioType
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity_component import EntityComponent
from homeassistant.setup import async_setup_component
from yarl import URL

SPEAKER = "media_player.kitchen"
SATELLITE = "assist_satellite.kitchen"
VOICE = "tts.flat_voice"


class Speaker(MediaPlayerEntity):
    """A speaker that keeps what it is asked to play."""

    _attr_name = "Kitchen"
    _attr_unique_id = "kitchen_speaker"
    _attr_should_poll = False
    _attr_supported_features = MediaPlayerEntityFeature.PLAY_MEDIA
    entity_id = SPEAKER

    def __init__(self) -> None:
        self.played: list[dict[str, str]] = []
        self.fault: Exception | None = None

    @override
    async def async_play_media(
        self, media_type: str, media_id: str, **kwargs: Any
    ) -> None:
        if self.fault is not None:
            raise self.fault
        assert kwargs["announce"] is True
        self.played.append(dict(URL(media_id).query))

    @property
    def said(self) -> list[str]:
        """Everything that was said, without what it was said with."""
        return [each["message"] for each in self.played]

    def gone(self) -> None:
        """Leave the network."""
        self._attr_available = False
        self.async_write_ha_state()


class FlatVoice(TextToSpeechEntity):
    """A voice that says every sentence the same way."""

    _attr_name = "Flat voice"
    _attr_unique_id = "flat_voice"
    _attr_default_language = "en"
    _attr_supported_languages = ["en"]  # noqa: RUF012
    entity_id = VOICE

    @override
    async def async_get_tts_audio(
        self, message: str, language: str, options: dict[str, Any]
    ) -> TtsAudioType:
        return "mp3", b"flat"


class Satellite(AssistSatelliteEntity):
    """A satellite that keeps what it announces."""

    _attr_name = "Kitchen satellite"
    _attr_unique_id = "kitchen_satellite"
    _attr_supported_features = AssistSatelliteEntityFeature.ANNOUNCE
    entity_id = SATELLITE

    def __init__(self) -> None:
        self.said: list[str] = []
        self.talking: asyncio.Event | None = None

    @override
    def async_get_configuration(self) -> AssistSatelliteConfiguration:
        return AssistSatelliteConfiguration([], [], 1)

    @override
    async def async_set_configuration(
        self, config: AssistSatelliteConfiguration
    ) -> None:
        raise NotImplementedError

    @override
    def on_pipeline_event(self, event: object) -> None:
        raise HomeAssistantError

    @override
    async def async_announce(self, announcement: AssistSatelliteAnnouncement) -> None:
        assert announcement.preannounce_media_id is None
        if self.talking is not None:
            await self.talking.wait()
        self.said.append(announcement.message)


@dataclass
class Sound:
    """What can be heard in the house."""

    speaker: Speaker = field(default_factory=Speaker)
    satellite: Satellite = field(default_factory=Satellite)
    voice: FlatVoice = field(default_factory=FlatVoice)

    async def set_up(self, hass: HomeAssistant, *, voice: bool = True) -> None:
        """Put it into the house."""
        assert await async_setup_component(hass, "homeassistant", {})
        for domain, entity in (
            ("media_player", self.speaker),
            ("assist_satellite", self.satellite),
            *([("tts", self.voice)] if voice else []),
        ):
            assert await async_setup_component(hass, domain, {})
            component: EntityComponent[Any] = hass.data[domain]
            await component.async_add_entities([entity])
        await hass.async_block_till_done()
