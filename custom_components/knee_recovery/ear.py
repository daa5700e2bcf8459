"""An ear: the sentences that the conversation agent hands to us, and the way they go.

They are one sentence trigger on the default agent, registered anew whenever what can be
said in the house has changed, and handled as intents.
"""

from abc import ABC, abstractmethod
from typing import Final

from hassil import RecognizeResult
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

from .const import DOMAIN
from .hearing import Heard

_CONVERSATION: Final = "conversation"


class Ear[SaidT](ABC):
    """Hears what can be said in a house, for as long as the house runs."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start with nothing registered."""
        self.hass = hass
        self._said: SaidT | None = None
        self._forget: CALLBACK_TYPE | None = None
        self._is_busy = False

    @callback
    def async_listen(self) -> None:
        """Register what can be said, now and whenever a runner or the house changes."""
        async_dispatcher_connect(
            self.hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._runner_changed
        )
        self.hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, self.look_again)
        self.look_again()

    @callback
    def look_again(self, _event: Event | None = None) -> None:
        """Register anew when what can be said has changed."""
        if not self._is_busy:
            self._is_busy = True
            self.hass.async_create_task(self._async_register(), f"{DOMAIN} sentences")

    @callback
    def _runner_changed(self, _change: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Look again when a runner came, went or changed."""
        if entry.domain == DOMAIN:
            self.look_again()

    async def _async_register(self) -> None:
        """Register what can be said, until nothing has changed meanwhile."""
        try:
            while (said := await self._async_can_be_said()) != self._said:
                texts = [] if said is None else await self._async_texts(said)
                if self._forget is not None:
                    self._forget()
                    self._forget = None
                self._said = said
                if texts:
                    self._forget = get_agent_manager(self.hass).register_trigger(
                        texts, self.async_answer
                    )
        finally:
            self._is_busy = False

    @abstractmethod
    async def _async_can_be_said(self) -> SaidT | None:
        """Return what decides about the sentences now; None when there are none."""

    @abstractmethod
    async def _async_texts(self, said: SaidT) -> list[str]:
        """Return the sentences, written out for the agent."""

    @abstractmethod
    async def async_answer(
        self, told: ConversationInput, _matched: RecognizeResult
    ) -> str | None:
        """Do what a sentence says, and return the answer; None when it is not ours."""

    async def _async_handle(
        self, heard: Heard, told: ConversationInput
    ) -> intent.IntentResponse:
        """Hand over what was heard to the handler of its intent."""
        return await intent.async_handle(
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
            assistant=_CONVERSATION,
            device_id=told.device_id,
            satellite_id=told.satellite_id,
            conversation_agent_id=told.agent_id,
        )


def spoken(response: intent.IntentResponse) -> str:
    """Return what a response says aloud."""
    return str(response.speech["plain"]["speech"])
