"""Language models: the intents as tools, for runners who allow it.

Models, and through Home Assistant's MCP server programs elsewhere, get the same
handlers as our own sentences. A diary of a knee is nobody's business until its runner
says so.
"""

from typing import Final

from homeassistant.components.llm import LLMTools
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import intent
from homeassistant.helpers.llm import (
    LLM_API_ASSIST,
    IntentTool,
    LLMContext,
    ToolAnnotations,
)

from . import guided
from .const import DOMAIN
from .intent import KINDS, Kind
from .session_intents import SESSION_KINDS, START
from .who import open_to_models, runners

PROMPT: Final = (
    "The knee_recovery tools are a diary for runners with knee pain. Use them to note"
    " runs, pain, exercises and ice, to be led through today's exercises, and to answer"
    " how far someone may run today."
    " Repeat what a tool answers, with its reason. Never invent an allowance, never"
    " estimate one, and never advise to run further than the answer or in spite of"
    " it. Do not diagnose: when an answer suggests talking to a professional, say so."
    " Note only what the user said; ask for a missing distance or pain score."
)


_WRITES: Final = ToolAnnotations(
    read_only=False, destructive=False, idempotent=False, open_world=False
)


def _annotated(kind: Kind) -> tuple[str, ToolAnnotations]:
    """Return what a tool is called, and what is to be expected of it."""
    return kind.title, ToolAnnotations(
        read_only=kind.read_only,
        destructive=kind.takes_back,
        idempotent=kind.read_only,
        open_world=False,
    )


@callback
def async_get_tools(
    hass: HomeAssistant, llm_context: LLMContext, api_id: str
) -> LLMTools | None:
    """Return the tools, once a runner has allowed them."""
    allowing = [runner for runner in runners(hass) if open_to_models(runner)]
    if api_id != LLM_API_ASSIST or not allowing:
        return None
    is_on = any(guided.is_running(runner.runtime_data) for runner in allowing)
    kinds = {
        **{kind.name: _annotated(kind) for kind in KINDS},
        **{
            name: (kind.title, _WRITES)
            for name, kind in SESSION_KINDS.items()
            # What is said to a session means nothing without one.
            if is_on is not (name == START)
        },
    }
    return LLMTools(
        tools=[
            IntentTool(
                f"{DOMAIN}__{handler.intent_type}",
                handler,
                title=kinds[handler.intent_type][0],
                integration=DOMAIN,
                annotations=kinds[handler.intent_type][1],
            )
            for handler in intent.async_get(hass)
            if handler.intent_type in kinds
        ],
        prompt=PROMPT,
    )
