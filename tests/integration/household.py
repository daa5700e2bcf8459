"""A house that speaks and listens: real entities of real platforms, minus the hardware.

Speakers, a voice, a satellite that asks and hears, a television, a lamp, a person and a
motion sensor are entities as any integration has them. What the house cannot have is an
app on a phone: its notify service is noted, and a tap comes over the bus as the app's
does.
"""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
import time
from typing import Any, override

from homeassistant.components import demo, stt, tts
from homeassistant.components.assist_pipeline import PipelineStage
from homeassistant.components.assist_pipeline.pipeline import (
    async_get_pipeline,
    async_update_pipeline,
)
from homeassistant.components.assist_satellite import (
    AssistSatelliteAnnouncement,
    AssistSatelliteConfiguration,
    AssistSatelliteEntity,
    AssistSatelliteEntityFeature,
)
from homeassistant.components.light import ColorMode, LightEntity
from homeassistant.components.media_player import (
    MediaPlayerEntity,
    MediaPlayerEntityFeature,
    MediaPlayerState,
)
from homeassistant.components.notify import NotifyEntity
from homeassistant.config_entries import ConfigEntry, ConfigFlow
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    MockPlatform,
    async_mock_service,
    mock_config_flow,
    mock_integration,
    mock_platform,
)

HOUSE = "household"
_MP3 = (Path(demo.__file__).parent / "tts.mp3").read_bytes()
"""Already what is asked for, so that no converter outlives a test."""


class Speaker(MediaPlayerEntity):
    """A speaker that plays what it is told."""

    _attr_name = "Kitchen speaker"
    _attr_unique_id = "speaker"
    _attr_state = MediaPlayerState.IDLE
    _attr_supported_features = (
        MediaPlayerEntityFeature.PLAY_MEDIA
        | MediaPlayerEntityFeature.VOLUME_SET
        | MediaPlayerEntityFeature.MEDIA_ANNOUNCE
    )
    _attr_volume_level: float | None = 0.2

    def __init__(self) -> None:
        self.played: list[tuple[str, float | None]] = []
        self.rings_on = False
        """A chime takes a moment."""
        self.heard_before = 0
        """What had been played when the chime was over."""

    def forget_volume(self) -> None:
        """Be one that does not tell how loud it is."""
        self._attr_volume_level = None
        self.async_write_ha_state()

    def go_away(self) -> None:
        """Be without power."""
        self._attr_available = False
        self.async_write_ha_state()

    @override
    async def async_play_media(
        self, media_type: str, media_id: str, **kwargs: Any
    ) -> None:
        assert kwargs["announce"]
        self.played.append((media_id, self.volume_level))
        if self.rings_on and not media_id.startswith("media-source://tts/"):
            self._attr_state = MediaPlayerState.PLAYING
            self.async_write_ha_state()
            self.hass.async_create_task(self._ring_out())

    async def _ring_out(self) -> None:
        await asyncio.sleep(0)
        self.heard_before = len(self.played)
        self._attr_state = MediaPlayerState.IDLE
        self.async_write_ha_state()

    @override
    async def async_set_volume_level(self, volume: float) -> None:
        self._attr_volume_level = volume
        self.async_write_ha_state()


class Voice(tts.TextToSpeechEntity):
    """A voice that notes what it was to say."""

    _attr_name = "Voice"
    _attr_unique_id = "voice"
    _attr_default_language = "en"
    _attr_supported_languages = ["en", "de"]  # noqa: RUF012

    def __init__(self) -> None:
        self.spoken: list[str] = []
        self.fails = False

    @override
    def get_tts_audio(
        self, message: str, language: str, options: dict[str, Any]
    ) -> tts.TtsAudioType:
        if self.fails:
            msg = "the voice is hoarse"
            raise HomeAssistantError(msg)
        self.spoken.append(message)
        return "mp3", _MP3


class Ears(stt.SpeechToTextEntity):
    """Ears that hear the next thing that is to be said to them."""

    _attr_name = "Ears"
    _attr_unique_id = "ears"

    def __init__(self) -> None:
        self.to_hear: list[str] = []

    @property
    @override
    def supported_languages(self) -> list[str]:
        return ["en", "de"]

    @property
    @override
    def supported_formats(self) -> list[stt.AudioFormats]:
        return [stt.AudioFormats.WAV]

    @property
    @override
    def supported_codecs(self) -> list[stt.AudioCodecs]:
        return [stt.AudioCodecs.PCM]

    @property
    @override
    def supported_bit_rates(self) -> list[stt.AudioBitRates]:
        return [stt.AudioBitRates.BITRATE_16]

    @property
    @override
    def supported_sample_rates(self) -> list[stt.AudioSampleRates]:
        return [stt.AudioSampleRates.SAMPLERATE_16000]

    @property
    @override
    def supported_channels(self) -> list[stt.AudioChannels]:
        return [stt.AudioChannels.CHANNEL_MONO]

    @override
    async def async_process_audio_stream(
        self, metadata: stt.SpeechMetadata, stream: AsyncIterable[bytes]
    ) -> stt.SpeechResult:
        async for _ in stream:
            pass
        heard = self.to_hear.pop(0) if self.to_hear else ""
        return stt.SpeechResult(heard, stt.SpeechResultState.SUCCESS)


class Satellite(AssistSatelliteEntity):
    """A satellite that announces, and listens once it has asked."""

    _attr_name = "Kitchen satellite"
    _attr_unique_id = "satellite"
    _attr_supported_features = (
        AssistSatelliteEntityFeature.ANNOUNCE
        | AssistSatelliteEntityFeature.START_CONVERSATION
    )

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.asked: list[str] = []
        self.fails = False

    @override
    def async_get_configuration(self) -> AssistSatelliteConfiguration:
        return AssistSatelliteConfiguration([], [], 1)

    @override
    async def async_set_configuration(
        self, config: AssistSatelliteConfiguration
    ) -> None:
        """Keep what it is."""

    @override
    def on_pipeline_event(self, event: Any) -> None:
        if event.type == "tts-end":
            self.tts_response_finished()

    @override
    async def async_announce(self, announcement: AssistSatelliteAnnouncement) -> None:
        if self.fails:
            msg = "the satellite is mute"
            raise HomeAssistantError(msg)
        self.announced.append(announcement.message)

    @override
    async def async_start_conversation(
        self, start_announcement: AssistSatelliteAnnouncement
    ) -> None:
        self.asked.append(start_announcement.message)
        self.hass.async_create_background_task(self._listen(), "listen")

    async def _listen(self) -> None:
        async def audio() -> AsyncIterator[bytes]:
            for _ in range(20):
                yield b"\0\0" * 320

        await self.async_accept_pipeline_from_satellite(
            audio(), start_stage=PipelineStage.STT
        )


class Television(NotifyEntity):
    """A television that shows what it is sent."""

    _attr_name = "Television"
    _attr_unique_id = "television"

    def __init__(self) -> None:
        self.shown: list[tuple[str | None, str]] = []

    @override
    async def async_send_message(self, message: str, title: str | None = None) -> None:
        self.shown.append((title, message))


class Lamp(LightEntity):
    """A lamp with a colour."""

    _attr_name = "Ice lamp"
    _attr_unique_id = "lamp"
    _attr_color_mode = ColorMode.RGB
    _attr_supported_color_modes = {ColorMode.RGB}  # noqa: RUF012
    _attr_is_on = True
    _attr_rgb_color = (255, 200, 100)

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self._attr_is_on = True
        self._attr_rgb_color = kwargs.get("rgb_color", self._attr_rgb_color)
        self.async_write_ha_state()

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self._attr_is_on = False
        self.async_write_ha_state()


@dataclass(kw_only=True)
class Household:
    """The devices of the house, and what they were told."""

    hass: HomeAssistant
    speaker: Speaker = field(default_factory=Speaker)
    voice: Voice = field(default_factory=Voice)
    ears: Ears = field(default_factory=Ears)
    satellite: Satellite = field(default_factory=Satellite)
    television: Television = field(default_factory=Television)
    lamp: Lamp = field(default_factory=Lamp)
    phone: str = ""
    """The device of a phone."""
    pushes: list[ServiceCall] = field(default_factory=list)

    @property
    def buttons(self) -> dict[str, str]:
        """The buttons that the phone shows by their titles; none when it shows none."""
        for push in reversed(self.pushes):
            if push.data["message"] == "clear_notification":
                return {}
            return {
                each["title"]: each["action"]
                for each in push.data["data"].get("actions", [])
            }
        return {}

    @property
    def on_the_phone(self) -> list[str]:
        """What the phone was sent, in order."""
        return [push.data["message"] for push in self.pushes]

    def tap(self, title: str, **told: str) -> None:
        """Tap a button of the notification that the phone shows."""
        self.hass.bus.async_fire(
            "mobile_app_notification_action", {"action": self.buttons[title], **told}
        )


class _Flow(ConfigFlow):
    """Set-up of the devices, which nobody walks through."""


async def move_in(hass: HomeAssistant) -> Household:
    """Furnish the house."""
    house = Household(hass=hass)
    platforms: dict[str, Entity] = {
        "media_player": house.speaker,
        "tts": house.voice,
        "stt": house.ears,
        "assist_satellite": house.satellite,
        "notify": house.television,
        "light": house.lamp,
    }

    async def set_up(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        await hass.config_entries.async_forward_entry_setups(entry, list(platforms))
        return True

    async def unload(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        return await hass.config_entries.async_unload_platforms(entry, list(platforms))

    for needed in ("homeassistant", "conversation", "assist_pipeline", "scene"):
        assert await async_setup_component(hass, needed, {})
    mock_integration(
        hass,
        MockModule(HOUSE, async_setup_entry=set_up, async_unload_entry=unload),
    )
    mock_platform(hass, f"{HOUSE}.config_flow")
    for domain, entity in platforms.items():
        mock_platform(
            hass,
            f"{HOUSE}.{domain}",
            MockPlatform(async_setup_entry=_adds(entity)),
        )
    with mock_config_flow(HOUSE, _Flow):
        entry = MockConfigEntry(domain=HOUSE)
        entry.add_to_hass(hass)
        assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    await async_update_pipeline(
        hass,
        async_get_pipeline(hass),
        stt_engine="stt.ears",
        stt_language="en",
        tts_engine="tts.voice",
        tts_language="en",
    )
    app = MockConfigEntry(domain="mobile_app")
    app.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=app.entry_id,
        identifiers={("mobile_app", "pixel")},
        name="Sam's Pixel",
    )
    house.phone = device.id
    house.pushes = async_mock_service(hass, "notify", "mobile_app_sam_s_pixel")
    return house


def _adds(entity: Entity) -> Any:  # noqa: ANN401
    async def add(_hass: HomeAssistant, _entry: ConfigEntry, add: Any) -> None:  # noqa: ANN401
        add([entity])

    return add


async def settle(hass: HomeAssistant, rounds: int = 25) -> None:
    """Let everything run that can, while the clock stands still.

    An automation that waits never ends, so there is no waiting until all is done; and a
    loop whose clock is frozen never wakes from a sleep. Threads have their own time.
    """
    for _ in range(rounds):
        for _ in range(20):
            await asyncio.sleep(0)
        await hass.async_add_executor_job(time.sleep, 0.004)
