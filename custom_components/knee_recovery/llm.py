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

from .const import DOMAIN
from .intent import KINDS
from .who import open_to_models, runners

PROMPT: Final = (
    "The knee_recovery tools are a diary for runners with knee pain. Use them to note"
    " runs, pain, exercises and ice, and to answer how far someone may run today."
    " Repeat what a tool answers, with its reason. Never invent an allowance, never"
    " estimate one, and never advise to run further than the answer or in spite of"
    " it. Do not diagnose: when an answer suggests talking to a professional, say so."
    " Note only what the user said; ask for a missing distance or pain score."
)


@callback
def async_get_tools(
    hass: HomeAssistant, llm_context: LLMContext, api_id: str
) -> LLMTools | None:
    """Return the tools, once a runner has allowed them."""
    if api_id != LLM_API_ASSIST or not any(map(open_to_models, runners(hass))):
        return None
    handlers = {handler.intent_type: handler for handler in intent.async_get(hass)}
    return LLMTools(
        tools=[
            IntentTool(
                f"{DOMAIN}__{kind.name}",
                handlers[kind.name],
                title=kind.title,
                integration=DOMAIN,
                annotations=ToolAnnotations(
                    read_only=kind.read_only,
                    destructive=kind.takes_back,
                    idempotent=kind.read_only,
                    open_world=False,
                ),
            )
            for kind in KINDS
            if kind.name in handlers
        ],
        prompt=PROMPT,
    )
