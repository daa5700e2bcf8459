"""What is said during a guided session: next, skip, it hurts; and to begin one.

Short words belong to everyone in a house, so they are heard as ours only while a
session is on: the sentences are registered with it and forgotten with it.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple, override

from hassil import Intents, RecognizeResult
from homeassistant.components.conversation import ConversationInput
from homeassistant.core import HomeAssistant
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import language as language_util
from homeassistant.util.yaml import load_yaml_dict

from . import guided
from .const import LOGGER
from .ear import Ear, spoken
from .guided_run import SESSIONS_CHANGED
from .hearing import hear
from .session_intents import START
from .tongue import ENGLISH, SENTENCES, async_tongue
from .who import runners
from .written_out import Writing

_FOLDER: Final = SENTENCES / "session"


@lru_cache
def session_sentences() -> Mapping[str, Intents]:
    """Return what can be said, by language."""
    return {
        file.stem: Intents.from_dict(load_yaml_dict(str(file)))
        for file in sorted(_FOLDER.glob("*.yaml"))
    }


class _Said(NamedTuple):
    """What decides about the sentences that are ours."""

    system: str
    """The language of the house."""
    running: bool
    """Whether a session is on."""


@lru_cache
def _texts(said: _Said) -> list[str]:
    """Return the sentences that are ours, written out."""
    system, running = said
    sentences = session_sentences()
    language = next(iter(language_util.matches(system, sentences)), ENGLISH)
    told = sentences[language]
    if not running:
        told = replace(told, intents={START: told.intents[START]})
    is_system = bool(language_util.matches(system, [language]))
    return Writing(told=told, language=language, is_system=is_system).texts()


class SessionEar(Ear[_Said]):
    """Hears what begins a session, and while one is on what is said to it."""

    @override
    async def _async_can_be_said(self) -> _Said | None:
        """Return what decides about the sentences now; nothing without a runner."""
        there = runners(self.hass)
        if not there:
            return None
        return _Said(
            system=self.hass.config.language,
            running=any(guided.is_running(each.runtime_data) for each in there),
        )

    @override
    async def _async_texts(self, said: _Said) -> list[str]:
        """Return the sentences in the language of the house."""
        return await self.hass.async_add_executor_job(_texts, said)

    @override
    async def async_answer(
        self, told: ConversationInput, _matched: RecognizeResult
    ) -> str | None:
        """Do what a sentence says, and return something to say in any case."""
        tongue = await async_tongue(self.hass, told.language)
        try:
            heard = await self.hass.async_add_executor_job(
                hear, told.text, told.language, session_sentences()
            )
            if heard is None:
                return None
            return spoken(await self._async_handle(heard, told))
        except Exception:  # noqa: BLE001
            # Whoever waits for an answer gets one; what went wrong is in the log.
            LOGGER.exception("A sentence to a session could not be answered")
            return tongue.part("failed")


async def async_setup_session_voice(hass: HomeAssistant) -> None:
    """Understand what is said to the guided sessions of the house."""
    ear = SessionEar(hass)
    async_dispatcher_connect(hass, SESSIONS_CHANGED, ear.look_again)
    ear.async_listen()
