"""Voice: what is said to Assist reaches the diary without anyone copying a file.

All sentences are one sentence trigger on the default agent, for every trigger that
matches runs, and of one only the first sentence. It is registered anew when what can be
said changes: runners, shoes, and the languages of the house.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hassil import Intents, RecognizeResult
from homeassistant.components.conversation import ConversationInput
from homeassistant.components.conversation.agent_manager import get_agent_manager
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE, EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import intent
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import language as language_util

from .const import DOMAIN, LOGGER, SUBENTRY_SHOE
from .hearing import Heard, Names, hear, understood_by
from .tongue import ENGLISH, async_tongue, bundled
from .who import runner_meant, runners
from .written_out import Writing

CONVERSATION: Final = "conversation"
LOG_RUN: Final = "KneeLogRun"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """What can be said in this house."""

    names: Names
    languages: tuple[str, ...]
    """Bundled languages, the one of the system first."""
    system: str


@dataclass(kw_only=True, slots=True)
class Voice:
    """The sentences as they are registered."""

    hass: HomeAssistant
    said: _Said | None = None
    understood: Mapping[str, Intents] = field(default_factory=dict)
    forget: CALLBACK_TYPE | None = None
    busy: bool = False
    hears_of_pipelines: bool = False

    @callback
    def look_again(self, _event: Event | None = None) -> None:
        """Register anew when what can be said has changed."""
        if not self.busy:
            self.busy = True
            self.hass.async_create_task(self.async_register(), f"{DOMAIN} sentences")

    @callback
    def runner_changed(self, _change: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Look again when a runner came, went or changed."""
        if entry.domain == DOMAIN:
            self.look_again()

    async def async_register(self) -> None:
        """Register what can be said, until it is what can be said."""
        try:
            while (said := await self._async_can_be_said()) != self.said:
                self._register(
                    said, *await self.hass.async_add_executor_job(_read, said)
                )
        finally:
            self.busy = False

    @callback
    def _register(
        self, said: _Said, understood: Mapping[str, Intents], texts: list[str]
    ) -> None:
        """Put what can be said now in the place of what could be."""
        if self.forget is not None:
            self.forget()
            self.forget = None
        self.said, self.understood = said, understood
        if texts:
            self.forget = get_agent_manager(self.hass).register_trigger(
                texts, self.async_answer
            )

    async def _async_can_be_said(self) -> _Said:
        """Return what can be said now."""
        runners = self.hass.config_entries.async_entries(DOMAIN)
        there = await self.hass.async_add_executor_job(bundled)
        system = self.hass.config.language
        spoken = [system]
        if "assist_pipeline" in self.hass.config.components:
            # It brings packages that are there only once it is set up.
            from homeassistant.components.assist_pipeline import (  # noqa: PLC0415
                async_get_pipelines,
            )

            self._hear_of_pipelines()
            for pipeline in async_get_pipelines(self.hass):
                spoken += [pipeline.language, pipeline.conversation_language]
        known = [
            next(iter(language_util.matches(each, there)), "")
            for each in spoken
            if each != "*"
        ]
        return _Said(
            names=Names(
                runners=tuple(runner.title for runner in runners),
                shoes=tuple(
                    dict.fromkeys(
                        shoe.title
                        for runner in runners
                        for shoe in runner.get_subentries_of_type(SUBENTRY_SHOE)
                    )
                ),
            ),
            languages=tuple(dict.fromkeys(filter(None, known))) or (ENGLISH,)
            if runners
            else (),
            system=system,
        )

    @callback
    def _hear_of_pipelines(self) -> None:
        """Look again when a pipeline comes, goes or speaks another language."""
        # Not before it is set up, as above.
        from homeassistant.components.assist_pipeline.pipeline import (  # noqa: PLC0415
            KEY_ASSIST_PIPELINE,
        )

        if not self.hears_of_pipelines:
            self.hears_of_pipelines = True
            pipelines = self.hass.data[KEY_ASSIST_PIPELINE].pipeline_store
            pipelines.async_add_listener(self._async_pipeline_changed)

    async def _async_pipeline_changed(
        self, _change: str, _pipeline_id: str, _pipeline: object
    ) -> None:
        self.look_again()

    async def async_answer(
        self, told: ConversationInput, _matched: RecognizeResult
    ) -> str:
        """Do what a sentence says, and return something to say in any case."""
        heard: Heard | None = None
        try:
            heard = await self.hass.async_add_executor_job(
                hear, told.text, told.language, self.understood
            )
            if heard is not None:
                return await self._async_do(heard, told)
        except Exception:  # noqa: BLE001
            # Whoever waits for an answer gets one; what went wrong is in the log.
            LOGGER.exception("A sentence could not be answered")
        tongue = await async_tongue(
            self.hass, heard.language if heard else told.language
        )
        return tongue.part("failed" if heard else "not_understood")

    async def _async_do(self, heard: Heard, told: ConversationInput) -> str:
        """Do what was heard, and return the answer."""
        response = await intent.async_handle(
            self.hass,
            DOMAIN,
            heard.intent,
            {
                name: {"value": value, "text": heard.texts.get(name)}
                for name, value in heard.slots.items()
            },
            told.text,
            told.context,
            heard.language,
            assistant=CONVERSATION,
            device_id=told.device_id,
            satellite_id=told.satellite_id,
            conversation_agent_id=told.agent_id,
        )
        done = response.response_type is not intent.IntentResponseType.ERROR
        if heard.intent == LOG_RUN and done and told.satellite_id is not None:
            await self._async_ask_back(heard, told, told.satellite_id)
        return str(response.speech["plain"]["speech"])

    async def _async_ask_back(
        self, heard: Heard, told: ConversationInput, satellite_id: str
    ) -> None:
        """Have the satellite ask how the knee was, once it has answered."""
        # Where there is a satellite, what this is built on is there too.
        from .asking_back import async_ask_pain, can_ask, is_to_ask  # noqa: PLC0415

        runner = runner_meant(
            self.hass,
            runners(self.hass),
            heard.slots.get("runner"),
            told.context,
            satellite_id,
        )
        if (
            runner is not None
            and can_ask(self.hass, satellite_id)
            and is_to_ask(runner.runtime_data)
        ):
            tongue = await async_tongue(self.hass, heard.language)
            runner.async_create_background_task(
                self.hass,
                async_ask_pain(self.hass, satellite_id, runner.runtime_data, tongue),
                f"{DOMAIN} question after a run",
            )


def _read(said: _Said) -> tuple[Mapping[str, Intents], list[str]]:
    """Return the sentences of the languages of a house, understood and written out."""
    understood = {
        language: understood_by(language, said.names) for language in said.languages
    }
    system = language_util.matches(said.system, said.languages)[:1]
    texts = [
        text
        for language, told in understood.items()
        for text in Writing(
            told=told, language=language, is_system=language in system
        ).texts()
    ]
    return understood, texts


async def async_setup_voice(hass: HomeAssistant) -> None:
    """Understand what is said about any runner of the house."""
    voice = Voice(hass=hass)
    async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, voice.runner_changed)
    hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, voice.look_again)
    # By then the pipelines of the house are known.
    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STARTED, voice.look_again)
    voice.look_again()
