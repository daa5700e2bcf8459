"""What is said during a guided session: next, skip, it hurts; and to begin one.

Short words belong to everyone in a house, so they are heard as ours only while a
session is on: the sentences are registered with it and forgotten with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from hassil import Intents, RecognizeResult
from homeassistant.components.conversation import ConversationInput
from homeassistant.components.conversation.agent_manager import get_agent_manager
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import intent
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import language as language_util
from homeassistant.util.yaml import load_yaml_dict

from . import guided
from .const import DOMAIN, LOGGER
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


@dataclass(kw_only=True, slots=True)
class _Ear:
    """The sentences as they are registered."""

    hass: HomeAssistant
    said: _Said | None = None
    forget: CALLBACK_TYPE | None = None
    busy: bool = False

    @callback
    def look_again(self, _event: Event | None = None) -> None:
        """Register anew when what can be said has changed."""
        if not self.busy:
            self.busy = True
            self.hass.async_create_task(
                self.async_listen(), f"{DOMAIN} session sentences"
            )

    @callback
    def runner_changed(self, _change: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Look again when a runner came or went: nothing is ours without one."""
        if entry.domain == DOMAIN:
            self.look_again()

    async def async_listen(self) -> None:
        """Register what can be said, until it is what can be said."""
        try:
            while (said := self._can_be_said()) != self.said:
                texts = (
                    await self.hass.async_add_executor_job(_texts, said) if said else []
                )
                if self.forget is not None:
                    self.forget()
                    self.forget = None
                self.said = said
                if texts:
                    self.forget = get_agent_manager(self.hass).register_trigger(
                        texts, self.async_answer
                    )
        finally:
            self.busy = False

    @callback
    def _can_be_said(self) -> _Said | None:
        """Return what decides about the sentences now; nothing without a runner."""
        there = runners(self.hass)
        if not there:
            return None
        return _Said(
            system=self.hass.config.language,
            running=any(guided.is_running(each.runtime_data) for each in there),
        )

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
            response = await intent.async_handle(
                self.hass,
                DOMAIN,
                heard.intent,
                {name: {"value": value} for name, value in heard.slots.items()},
                told.text,
                told.context,
                heard.language,
                assistant="conversation",
                device_id=told.device_id,
                satellite_id=told.satellite_id,
                conversation_agent_id=told.agent_id,
            )
        except Exception:  # noqa: BLE001
            # Whoever waits for an answer gets one; what went wrong is in the log.
            LOGGER.exception("A sentence to a session could not be answered")
            return tongue.part("failed")
        return str(response.speech["plain"]["speech"])


async def async_setup_session_voice(hass: HomeAssistant) -> None:
    """Understand what is said to the guided sessions of the house."""
    ear = _Ear(hass=hass)
    async_dispatcher_connect(hass, SESSIONS_CHANGED, ear.look_again)
    async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, ear.runner_changed)
    hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, ear.look_again)
    ear.look_again()
