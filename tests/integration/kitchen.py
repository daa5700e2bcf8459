"""A kitchen with a satellite that hears what it is told, and speaks into a list."""

from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Final, override

from homeassistant.components import (
    assist_pipeline,
    assist_satellite as satellite,
    stt,
    tts,
)
from homeassistant.config_entries import ConfigEntry, ConfigFlow
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    MockPlatform,
    mock_integration,
    mock_platform,
)

KITCHEN: Final = "kitchen"
SATELLITE: Final = "assist_satellite.kitchen"

_PLATFORMS: Final = [Platform.ASSIST_SATELLITE, Platform.STT, Platform.TTS]
_SILENCE: Final = b"\0\0" * 320


class KitchenFlow(ConfigFlow, domain=KITCHEN):
    """The kitchen is added by the tests."""


@dataclass(kw_only=True)
class Kitchen:
    """What is heard and said in the kitchen."""

    heard: list[str] = field(default_factory=list)
    """What the runner says next; nothing is silence."""
    spoken: list[str] = field(default_factory=list)
    """What the satellite says: answers, questions and announcements."""
    satellite: Satellite | None = None
    entry: MockConfigEntry | None = None

    async def async_hear(self, hass: HomeAssistant, *texts: str) -> None:
        """Say something to the satellite, and answer its questions."""
        self.heard += texts
        assert self.satellite is not None
        await self.satellite.async_listen()
        await hass.async_block_till_done(wait_background_tasks=True)


class Satellite(satellite.AssistSatelliteEntity):
    """A satellite without hardware."""

    _attr_name = "Kitchen"
    _attr_unique_id = "kitchen"
    _attr_supported_features = (
        satellite.AssistSatelliteEntityFeature.ANNOUNCE
        | satellite.AssistSatelliteEntityFeature.START_CONVERSATION
    )
    _attr_device_info = dr.DeviceInfo(identifiers={(KITCHEN, "satellite")})

    def __init__(self, kitchen: Kitchen) -> None:
        self.kitchen = kitchen

    @override
    def async_get_configuration(self) -> satellite.AssistSatelliteConfiguration:
        return satellite.AssistSatelliteConfiguration([], [], 1)

    @override
    async def async_set_configuration(
        self, config: satellite.AssistSatelliteConfiguration
    ) -> None:
        """Nothing can be chosen."""

    @override
    def on_pipeline_event(self, event: assist_pipeline.PipelineEvent) -> None:
        if event.type is assist_pipeline.PipelineEventType.TTS_START and event.data:
            self.kitchen.spoken.append(event.data["tts_input"])
        if event.type is assist_pipeline.PipelineEventType.TTS_END:
            self.tts_response_finished()

    @override
    async def async_announce(
        self, announcement: satellite.AssistSatelliteAnnouncement
    ) -> None:
        self.kitchen.spoken.append(announcement.message)

    @override
    async def async_start_conversation(
        self, start_announcement: satellite.AssistSatelliteAnnouncement
    ) -> None:
        self.kitchen.spoken.append(start_announcement.message)
        self.hass.async_create_background_task(self.async_listen(), "listen")

    async def async_listen(self) -> None:
        """Let through what the microphone hears."""

        async def audio() -> AsyncIterator[bytes]:
            for _ in range(20):
                yield _SILENCE

        await self.async_accept_pipeline_from_satellite(
            audio(), start_stage=assist_pipeline.pipeline.PipelineStage.STT
        )


class Ears(stt.SpeechToTextEntity):
    """Hears what the kitchen is told."""

    _attr_name = "Ears"
    _attr_unique_id = "ears"
    supported_languages = ["en"]  # noqa: RUF012
    supported_formats = [stt.AudioFormats.WAV]  # noqa: RUF012
    supported_codecs = [stt.AudioCodecs.PCM]  # noqa: RUF012
    supported_bit_rates = [stt.AudioBitRates.BITRATE_16]  # noqa: RUF012
    supported_sample_rates = [stt.AudioSampleRates.SAMPLERATE_16000]  # noqa: RUF012
    supported_channels = [stt.AudioChannels.CHANNEL_MONO]  # noqa: RUF012

    def __init__(self, kitchen: Kitchen) -> None:
        self.kitchen = kitchen

    @override
    async def async_process_audio_stream(
        self, metadata: stt.SpeechMetadata, stream: AsyncIterable[bytes]
    ) -> stt.SpeechResult:
        async for _ in stream:
            pass
        said = self.kitchen.heard.pop(0) if self.kitchen.heard else ""
        return stt.SpeechResult(said, stt.SpeechResultState.SUCCESS)


class Mouth(tts.TextToSpeechEntity):
    """Makes a sound of any text."""

    _attr_name = "Mouth"
    _attr_unique_id = "mouth"
    _attr_default_language = "en"
    _attr_supported_languages = ["en"]  # noqa: RUF012

    @override
    async def async_get_tts_audio(
        self, message: str, language: str, options: dict[str, Any]
    ) -> tts.TtsAudioType:
        return "mp3", b"sound"


async def async_kitchen(hass: HomeAssistant) -> Kitchen:
    """Set a kitchen up: its satellite speaks English and uses the default agent."""
    kitchen = Kitchen()
    kitchen.satellite = Satellite(kitchen)
    assert await async_setup_component(hass, "homeassistant", {})

    async def set_up(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        await hass.config_entries.async_forward_entry_setups(entry, _PLATFORMS)
        return True

    async def unload(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        return await hass.config_entries.async_unload_platforms(entry, _PLATFORMS)

    mock_integration(
        hass, MockModule(KITCHEN, async_setup_entry=set_up, async_unload_entry=unload)
    )
    mock_platform(hass, f"{KITCHEN}.config_flow")
    for domain, entity in (
        (satellite.DOMAIN, kitchen.satellite),
        (stt.DOMAIN, Ears(kitchen)),
        (tts.DOMAIN, Mouth()),
    ):

        async def add(
            hass: HomeAssistant,
            entry: ConfigEntry,
            async_add_entities: AddConfigEntryEntitiesCallback,
            entity: Entity = entity,
        ) -> None:
            async_add_entities([entity])

        mock_platform(hass, f"{KITCHEN}.{domain}", MockPlatform(async_setup_entry=add))
    for component in ("assist_pipeline", "assist_satellite"):
        assert await async_setup_component(hass, component, {})
    kitchen.entry = MockConfigEntry(domain=KITCHEN)
    kitchen.entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(kitchen.entry.entry_id)
    pipelines = hass.data[assist_pipeline.pipeline.KEY_ASSIST_PIPELINE].pipeline_store
    made = await pipelines.async_create_item(
        {
            "name": "Kitchen",
            "language": "en",
            "conversation_engine": "conversation.home_assistant",
            "conversation_language": "en",
            "stt_engine": "stt.ears",
            "stt_language": "en",
            "tts_engine": "tts.mouth",
            "tts_language": "en",
            "tts_voice": None,
            "wake_word_entity": None,
            "wake_word_id": None,
        }
    )
    pipelines.async_set_preferred_item(made.id)
    await hass.async_block_till_done()
    return kitchen
