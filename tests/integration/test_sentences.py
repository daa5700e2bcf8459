"""What runners say is understood: by the sentences alone, and by Assist."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from hassil import Intents, recognize
from hassil.intents import TextSlotList, WildcardSlotList
from hassil.sample import sample_sentence
from home_assistant_intents import get_intents
from homeassistant.components import assist_pipeline
from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.hearing import Names, hear, understood_by
from custom_components.knee_recovery.intent import KINDS
from custom_components.knee_recovery.tongue import ENGLISH, bundled, sentences_of
from custom_components.knee_recovery.written_out import Writing

from .conftest import Act
from .said import LANGUAGES, Sentence, said_in

NAMES = Names(runners=("Sam", "Alex"), shoes=("Blue", "Red"))

WRITES = {
    "KneeLogRun": "run",
    "KneeLogPain": "pain",
    "KneeLogExercises": "exercises",
    "KneeLogIce": "ice",
    "KneeStartIce": "ice",
    "KneeFlareUp": "flare_up",
    "KneePause": "pause",
}
"""The kind of entry that an intent writes."""

M_PER = {"km": 1000, "mi": 1609.344, "m": 1}

THINGS = {
    "name": "Pizza",
    "area": "kitchen",
    "floor": "first floor",
    "message": "dinner is ready",
    "search_query": "the beatles",
    "timer_name": "pizza",
    "timer_command": "open the garage door",
    "shopping_list_item": "apples",
    "todo_list_item": "wash the car",
    "zone": "work",
    "color": "red",
}
"""What the sentences of the house are about."""


def test_every_bundled_language_is_tried_and_none_else() -> None:
    assert bundled() == LANGUAGES, "sentences/ and tests/sentences/ go together"
    assert ENGLISH in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_is_said_and_tried(language: str) -> None:
    everything = {kind.name for kind in KINDS}
    told = sentences_of(language)
    assert set(told["intents"]) == everything
    assert {said.intent for said in said_in(language)} == everything
    answers, english = (
        {
            intent: set(cases)
            for intent, cases in sentences_of(each)["responses"]["intents"].items()
        }
        for each in (language, ENGLISH)
    )
    assert answers == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_means_what_it_says(language: str) -> None:
    understood = {language: understood_by(language, NAMES)}
    meant = {said.text: (said.intent, said.slots) for said in said_in(language)}
    heard = {
        text: (found.intent, dict(found.slots))
        for text in meant
        if (found := hear(text, language, understood))
    }
    assert heard == meant


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_answer_is_a_template(hass: HomeAssistant, language: str) -> None:
    for cases in sentences_of(language)["responses"]["intents"].values():
        for template in cases.values():
            Template(template, hass).ensure_valid()


@pytest.fixture
async def assist(hass: HomeAssistant, runner: MockConfigEntry, language: str) -> None:
    """Set Assist up, for a language beside English, or for all that there are."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "assist_pipeline", {})
    await hass.async_block_till_done()
    # From here on it is known that there are pipelines; those that come are heard of.
    await hass.config.async_update(country="NL")
    await hass.async_block_till_done()
    store = hass.data[assist_pipeline.pipeline.KEY_ASSIST_PIPELINE].pipeline_store
    for each in LANGUAGES if language == ENGLISH else (ENGLISH, language):
        await store.async_create_item(
            {
                "name": each,
                "language": each,
                "conversation_engine": "conversation.home_assistant",
                "conversation_language": each,
                "stt_engine": None,
                "stt_language": None,
                "tts_engine": None,
                "tts_language": None,
                "tts_voice": None,
                "wake_word_entity": None,
                "wake_word_id": None,
            }
        )
    await hass.async_block_till_done()


async def _async_answer(hass: HomeAssistant, text: str, language: str) -> str:
    """Say something to Assist, and return what it answers."""
    result = await async_converse(hass, text, None, Context(), language)
    await hass.async_block_till_done()
    return str(result.response.speech["plain"]["speech"])


async def _async_check(
    hass: HomeAssistant, act: Act, said: Sentence, language: str
) -> None:
    """Say a sentence: it is answered, and what it says is in the diary."""
    answer = await _async_answer(hass, said.text, language)
    parts = sentences_of(language)["responses"]["intents"]["KneeSay"]
    assert answer not in {"", parts["failed"], parts["not_understood"]}, said.text
    assert "None" not in answer, answer
    entries = (await act("get_entries"))["entries"]
    if said.refused or said.intent not in WRITES:
        assert entries == [], (said.text, answer)
        return
    assert [entry["kind"] for entry in entries] == [WRITES[said.intent]], (
        said.text,
        answer,
    )
    assert _facts(entries[0]) == _facts_of(said), (said.text, answer)
    await act("undo")


def _facts(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the numbers of an entry."""
    return {
        field: entry[field]
        for field in ("distance_m", "duration_s", "level", "on")
        if entry.get(field) is not None
    }


def _facts_of(said: Sentence) -> dict[str, Any]:
    """Return the numbers that a sentence says."""
    return dict(_numbers(said))


def _numbers(said: Sentence) -> Iterator[tuple[str, Any]]:
    slots = said.slots
    if said.intent == "KneeLogRun":
        yield "distance_m", round(slots["distance"] * M_PER[slots["unit"]])
        seconds = sum(
            slots.get(name, 0) * each
            for name, each in (("hours", 3600), ("minutes", 60), ("seconds", 1))
        )
        if seconds:
            yield "duration_s", seconds
    if "level" in slots:
        yield "level", slots["level"]
    if "state" in slots:
        yield "on", slots["state"] == "on"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_assist_writes_what_it_hears(
    hass: HomeAssistant, assist: None, act: Act, language: str
) -> None:
    # Whether each sentence is understood does not depend on the house; how it gets
    # to us does, and a part of them tells that.
    for at_home, step in {ENGLISH: 6, language: 1}.items():
        await hass.config.async_update(language=at_home)
        await hass.async_block_till_done()
        for said in islice(said_in(language), 0, None, step):
            await _async_check(hass, act, said, language)


def _of_the_house(language: str) -> Iterator[str]:
    """Give sentences that Home Assistant understands by itself, a few of each kind."""
    told = get_intents(language)
    assert told is not None
    core = Intents.from_dict(told)
    lists = {
        **core.slot_lists,
        **{
            name: TextSlotList.from_strings([each], name=name)
            for name, each in THINGS.items()
        },
    }
    for intent in core.intents.values():
        for block in intent.data:
            for sentence, short in product(block.sentences, (True, False)):
                yield from islice(
                    sample_sentence(
                        sentence,
                        {**lists, **block.slot_lists},
                        {**core.expansion_rules, **block.expansion_rules},
                        language=language,
                        expand_ranges=False,
                        skip_optionals=short,
                    ),
                    3,
                )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_house_is_taken(language: str) -> None:
    """What Home Assistant understands by itself is left to it."""
    theirs = set(_of_the_house(language))
    assert len(theirs) > 500
    told = understood_by(language, NAMES)
    # What either house understands at once: most of it is the same in both.
    texts = dict.fromkeys(
        text
        for at_home in (True, False)
        for text in Writing(told=told, language=language, is_system=at_home).texts()
    )
    ours = Intents.from_dict(
        {
            "language": language,
            "intents": {"Ours": {"data": [{"sentences": list(texts)}]}},
        }
    )
    for anything in ("shoe", "exercise"):
        ours.slot_lists[anything] = WildcardSlotList(anything)
    assert [text for text in theirs if recognize(text, ours)] == []
