"""Asking back: the question after a run, on a satellite that can listen.

It is asked once the answer was spoken: a question in the middle of it would cut it off.
Silence is an answer too, and the check stays open.
"""

import asyncio
from typing import Any, Final

from hassil import Intents, recognize_best
from homeassistant.components.assist_satellite import (
    DOMAIN as SATELLITE,
    AssistSatelliteEntityFeature,
)
from homeassistant.components.assist_satellite.entity import AssistSatelliteState
from homeassistant.const import ATTR_ENTITY_ID, ATTR_SUPPORTED_FEATURES
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_track_state_change_event

from . import saying
from .const import LOGGER
from .coordinator import KneeRecoveryCoordinator
from .core.checks import Question
from .core.journal import Moment
from .core.pain import Check
from .errors import translated
from .hearing import folded, tenths
from .saying import Said
from .tongue import Tongue, sentences_of

_SPEAKS_AT_MOST_S: Final = 60
"""An answer is spoken within this, or the question is let go."""

_ANSWER: Final = "knee_answer"


@callback
def can_ask(hass: HomeAssistant, satellite_id: str | None) -> bool:
    """Return whether a satellite can ask a question and hear the answer."""
    if satellite_id is None or (state := hass.states.get(satellite_id)) is None:
        return False
    features = state.attributes.get(ATTR_SUPPORTED_FEATURES, 0)
    return bool(features & AssistSatelliteEntityFeature.START_CONVERSATION)


@callback
def is_to_ask(coordinator: KneeRecoveryCoordinator) -> bool:
    """Return whether the check right after a run waits for its score."""
    asked = coordinator.data.check
    return (
        asked is not None
        and asked.check is Check.AFTER_RUN
        and Question.PAIN_PEAK in asked.asks
    )


async def async_ask_pain(
    hass: HomeAssistant,
    satellite_id: str,
    coordinator: KneeRecoveryCoordinator,
    tongue: Tongue,
) -> None:
    """Ask how the knee was, note the score, and say it back."""
    if not await _async_idle(hass, satellite_id) or not is_to_ask(coordinator):
        return
    try:
        answer = await hass.services.async_call(
            SATELLITE,
            "ask_question",
            {ATTR_ENTITY_ID: satellite_id, "question": tongue.part("ask_pain")},
            blocking=True,
            return_response=True,
        )
        sentence = str((answer or {}).get("sentence") or "")
        said = await _async_note(hass, sentence, coordinator, tongue)
        await hass.services.async_call(
            SATELLITE,
            "announce",
            {ATTR_ENTITY_ID: satellite_id, "message": said, "preannounce": False},
            blocking=True,
        )
    except HomeAssistantError as error:
        # Nobody answered, or the satellite was needed elsewhere.
        LOGGER.debug("The question after the run was not answered: %s", error)


async def _async_note(
    hass: HomeAssistant,
    sentence: str,
    coordinator: KneeRecoveryCoordinator,
    tongue: Tongue,
) -> str:
    """Note the score of an answer, and return what is said to it."""
    slots = await hass.async_add_executor_job(score_in, sentence, tongue.language)
    if slots is None:
        return tongue.part("ask_missed")
    said = Said(
        coordinator=coordinator,
        tongue=tongue,
        slots={**slots, "moment": Moment.DURING_RUN.value},
        texts={},
    )
    try:
        with translated():
            facts = await saying.async_log_pain(said)
    except HomeAssistantError as error:
        return tongue.wrong(error, "log_pain")
    return tongue.say("KneeLogPain", "default", {**facts, "runner": None})


def score_in(sentence: str, language: str) -> dict[str, Any] | None:
    """Return the score that an answer names; None when it names none."""
    told = sentences_of(language)
    answers = Intents.from_dict(
        {
            "language": language,
            "intents": {_ANSWER: {"data": [{"sentences": [f"<{_ANSWER}>"]}]}},
            "lists": told["lists"],
            "expansion_rules": told["expansion_rules"],
        }
    )
    text, exact = tenths(sentence, language)
    found = recognize_best(text, answers, language=language)
    return folded(found, exact)[0] if found else None


async def _async_idle(hass: HomeAssistant, satellite_id: str) -> bool:
    """Wait until a satellite has spoken its answer; return whether it has."""
    silent = asyncio.Event()

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        if state is not None and state.state == AssistSatelliteState.IDLE:
            silent.set()

    stop = async_track_state_change_event(hass, satellite_id, changed)
    try:
        state = hass.states.get(satellite_id)
        if state is not None and state.state == AssistSatelliteState.IDLE:
            return True
        async with asyncio.timeout(_SPEAKS_AT_MOST_S):
            await silent.wait()
    except TimeoutError:
        return False
    finally:
        stop()
    return True
