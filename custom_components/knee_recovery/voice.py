"""Voice: what is said to Assist reaches the diary without anyone copying a file.

All sentences are one sentence trigger on the default agent, for every trigger that
matches runs, and of one only the first sentence. It is registered anew when what can be
said changes: runners, shoes, and the languages of the house.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, override

from hassil import Intents, RecognizeResult
from homeassistant.components.conversation import ConversationInput
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import intent
from homeassistant.util import language as language_util

from .const import DOMAIN, LOGGER, SUBENTRY_SHOE
from .ear import Ear, spoken
from .hearing import Heard, Names, hear, understood_by
from .tongue import ENGLISH, async_tongue, bundled
from .who import runner_meant, runners
from .written_out import Writing

LOG_RUN: Final = "KneeLogRun"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """What can be said in this house."""

    names: Names
    languages: tuple[str, ...]
    """Bundled languages, the one of the system first."""
    system: str


class VoiceEar(Ear[_Said]):
    """Hears what is said about the runners of a house, in its languages."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start with nothing understood."""
        super().__init__(hass)
        self._understood: Mapping[str, Intents] = {}
        self._hears_of_pipelines = False

    @override
    async def _async_can_be_said(self) -> _Said:
        """Return what can be said now."""
        runners = self.hass.config_entries.async_entries(DOMAIN)
        there = await self.hass.async_add_executor_job(bundled)
        system = self.hass.config.language
        languages = [system]
        if "assist_pipeline" in self.hass.config.components:
            # It brings packages that are there only once it is set up.
            from homeassistant.components.assist_pipeline import (  # noqa: PLC0415
                async_get_pipelines,
            )

            self._hear_of_pipelines()
            for pipeline in async_get_pipelines(self.hass):
                languages += [pipeline.language, pipeline.conversation_language]
        known = [
            next(iter(language_util.matches(each, there)), "")
            for each in languages
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

    @override
    async def _async_texts(self, said: _Said) -> list[str]:
        """Return the sentences of all languages of the house."""
        self._understood, texts = await self.hass.async_add_executor_job(_read, said)
        return texts

    @callback
    def _hear_of_pipelines(self) -> None:
        """Look again when a pipeline comes, goes or speaks another language."""
        # Not before it is set up, as above.
        from homeassistant.components.assist_pipeline.pipeline import (  # noqa: PLC0415
            KEY_ASSIST_PIPELINE,
        )

        if not self._hears_of_pipelines:
            self._hears_of_pipelines = True
            pipelines = self.hass.data[KEY_ASSIST_PIPELINE].pipeline_store
            pipelines.async_add_listener(self._async_pipeline_changed)

    async def _async_pipeline_changed(
        self, _change: str, _pipeline_id: str, _pipeline: object
    ) -> None:
        self.look_again()

    @override
    async def async_answer(
        self, told: ConversationInput, _matched: RecognizeResult
    ) -> str:
        """Do what a sentence says, and return something to say in any case."""
        heard: Heard | None = None
        try:
            heard = await self.hass.async_add_executor_job(
                hear, told.text, told.language, self._understood
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
        response = await self._async_handle(heard, told)
        done = response.response_type is not intent.IntentResponseType.ERROR
        if heard.intent == LOG_RUN and done and told.satellite_id is not None:
            await self._async_ask_back(heard, told, told.satellite_id)
        return spoken(response)

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
    ear = VoiceEar(hass)
    # By then the pipelines of the house are known.
    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STARTED, ear.look_again)
    ear.async_listen()
