"""What is said to a guided session: heard while one is on, and everyone's otherwise."""

from typing import Any

from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.hearing import hear
from custom_components.knee_recovery.session_voice import session_sentences
from custom_components.knee_recovery.tongue import ENGLISH, bundled

from .conftest import Act, runner_called
from .speakers import SATELLITE, Sound

MEANT = {
    "start my exercises": "KneeStartSession",
    "begin the guided session": "KneeStartSession",
    "let's do my knee exercises": "KneeStartSession",
    "guide me through my exercises": "KneeStartSession",
    "next": "KneeSessionNext",
    "Next one.": "KneeSessionNext",
    "carry on": "KneeSessionNext",
    "I'm ready": "KneeSessionNext",
    "set done": "KneeSessionNext",
    "skip": "KneeSessionSkip",
    "skip this one": "KneeSessionSkip",
    "leave this one out": "KneeSessionSkip",
    "it hurts": "KneeSessionHurts",
    "that hurts too much": "KneeSessionHurts",
    "ouch": "KneeSessionHurts",
    "stop the session": "KneeStopSession",
    "end my exercises": "KneeStopSession",
    "that's enough for today": "KneeStopSession",
}

ELSEWHERE = {
    "de": {
        "starte meine Übungen": "KneeStartSession",
        "weiter": "KneeSessionNext",
        "überspringen": "KneeSessionSkip",
        "es tut weh": "KneeSessionHurts",
        "drei von zehn": "KneeSessionPain",
        "keine Schmerzen": "KneeSessionPain",
        "beende die Einheit": "KneeStopSession",
        "das reicht für heute": "KneeStopSession",
        "nächste Übung": "KneeSessionNext",
    },
    "nl": {
        "start mijn oefeningen": "KneeStartSession",
        "volgende": "KneeSessionNext",
        "sla over": "KneeSessionSkip",
        "het doet pijn": "KneeSessionHurts",
        "een drie": "KneeSessionPain",
        "geen pijn": "KneeSessionPain",
        "stop de sessie": "KneeStopSession",
    },
    "fr": {
        "commence mes exercices": "KneeStartSession",
        "suivant": "KneeSessionNext",
        "passe": "KneeSessionSkip",
        "ça me fait mal": "KneeSessionHurts",
        "trois sur dix": "KneeSessionPain",
        "aucune douleur": "KneeSessionPain",
        "arrête la séance": "KneeStopSession",
    },
    "es": {
        "empieza mis ejercicios": "KneeStartSession",
        "siguiente": "KneeSessionNext",
        "salta este": "KneeSessionSkip",
        "me duele": "KneeSessionHurts",
        "un tres de diez": "KneeSessionPain",
        "ningún dolor": "KneeSessionPain",
        "termina la sesión": "KneeStopSession",
    },
    "it": {
        "inizia i miei esercizi": "KneeStartSession",
        "avanti": "KneeSessionNext",
        "salta": "KneeSessionSkip",
        "mi fa male": "KneeSessionHurts",
        "tre su dieci": "KneeSessionPain",
        "nessun dolore": "KneeSessionPain",
        "ferma la sessione": "KneeStopSession",
    },
}
"""The same in the other languages that are spoken."""

LEVELS = {
    "it hurts a four": ("KneeSessionHurts", 4),
    "it hurts about 3.5": ("KneeSessionHurts", 3.5),
    "three out of ten": ("KneeSessionPain", 3),
    "it was a two": ("KneeSessionPain", 2),
    "no pain": ("KneeSessionPain", 0),
    "0": ("KneeSessionPain", 0),
}


def test_a_sentence_means_what_it_says() -> None:
    heard = {
        text: found.intent
        for text in (*MEANT, *LEVELS)
        if (found := hear(text, "en", session_sentences()))
    }
    assert heard == MEANT | {text: name for text, (name, _) in LEVELS.items()}


@pytest.mark.parametrize("language", ELSEWHERE)
def test_it_means_the_same_elsewhere(language: str) -> None:
    sentences = {language: session_sentences()[language]}
    assert {
        text: found.intent
        for text in ELSEWHERE[language]
        if (found := hear(text, language, sentences))
    } == ELSEWHERE[language]


def test_every_language_that_is_spoken_has_sessions() -> None:
    assert set(session_sentences()) == {ENGLISH, *ELSEWHERE} == set(bundled())
    for told in session_sentences().values():
        assert set(told.intents) == set(session_sentences()[ENGLISH].intents)


@pytest.mark.parametrize("text", LEVELS)
def test_a_level_is_heard(text: str) -> None:
    found = hear(text, "en", session_sentences())
    assert found is not None
    assert found.slots == {"level": LEVELS[text][1]}


@pytest.fixture
async def assist(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    """Set Assist up."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "assist_pipeline", {})
    await hass.async_block_till_done()


async def say(
    hass: HomeAssistant, text: str, satellite: str | None = None
) -> str | None:
    """Say something to Assist; return its answer, None when it was not ours."""
    result = await async_converse(
        hass, text, None, Context(), "en", satellite_id=satellite
    )
    await hass.async_block_till_done()
    if result.response.error_code is not None:
        return None
    return str(result.response.speech["plain"]["speech"])


async def phase(act: Act, **runner: str) -> str | None:
    session: dict[str, Any] | None = (await act("get_status", **runner))["session"]
    return session["phase"] if session else None


@pytest.mark.usefixtures("assist")
async def test_a_session_by_voice(hass: HomeAssistant, act: Act) -> None:
    said = await say(hass, "start my exercises")
    assert said is not None
    assert "Exercise 1 of" in said
    assert await say(hass, "next") == "Set 1 of 2, left side. Go."
    assert await phase(act) == "work"
    said = await say(hass, "it hurts a four")
    assert said is not None
    assert said.startswith("Noted: 4 of 10. That is it for Clamshell today.")
    said = await say(hass, "skip this one")
    assert said is not None
    assert "is left out. Exercise 3 of" in said
    said = await say(hass, "it was a one")
    assert said is not None
    assert said.startswith("Noted: 1 of 10.")
    assert await phase(act) == "ready"
    assert await say(hass, "start my exercises") == (
        "A guided session is running already. Go on with it, or stop it first."
    )
    said = await say(hass, "stop the session")
    assert said == ("The session is over. No set was done; how your knee was is noted.")
    assert await phase(act) is None


@pytest.mark.usefixtures("assist")
@pytest.mark.parametrize("text", ["next", "skip", "it hurts", "three", "continue"])
async def test_short_words_are_everyones_without_a_session(
    hass: HomeAssistant, act: Act, text: str
) -> None:
    before = await say(hass, text)
    await act("start_session")
    assert await say(hass, text) is not None
    await act("session_stop")
    assert await say(hass, text) == before
    assert before is None


@pytest.mark.usefixtures("assist")
async def test_the_satellite_speaks_its_answer_itself_and_counts_on(
    hass: HomeAssistant, act: Act
) -> None:
    sound = Sound()
    await sound.set_up(hass)
    said = await say(hass, "start my exercises", SATELLITE)
    assert said is not None
    assert (await act("get_status"))["session"]["speaker"] == SATELLITE
    assert sound.satellite.said == []
    await say(hass, "next")
    assert sound.satellite.said == ["Set 1 of 2, left side. Go."]


@pytest.mark.usefixtures("assist")
async def test_with_two_runners_the_session_that_is_on_is_meant(
    hass: HomeAssistant, act: Act
) -> None:
    sound = Sound()
    await sound.set_up(hass)
    other = runner_called("Kim")
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    said = await say(hass, "start my exercises")
    assert said is not None
    assert "Sam or Kim" in said
    await act("start_session", config_entry_id="kim_entry", target=SATELLITE)
    await say(hass, "next")
    assert await phase(act, config_entry_id="kim_entry") == "work"
    await act("start_session", config_entry_id="sam_entry")
    said = await say(hass, "next")
    assert said is not None
    assert "Sam or Kim" in said
    await say(hass, "next", SATELLITE)
    assert await phase(act, config_entry_id="kim_entry") == "change"
    await hass.config_entries.async_unload(other.entry_id)


@pytest.mark.usefixtures("assist")
async def test_without_a_runner_nothing_is_ours(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry
) -> None:
    await act("start_session")
    await hass.config_entries.async_unload(runner.entry_id)
    await hass.async_block_till_done()
    assert await say(hass, "next") is None
    assert await say(hass, "start my exercises") is None
