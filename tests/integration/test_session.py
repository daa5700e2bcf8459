"""A guided session in a house: spoken, timed, interrupted, and noted whole."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery import guided
from custom_components.knee_recovery.phone_buttons import EVENT_TAPPED
from custom_components.knee_recovery.speaking import Mouth, Voice
from custom_components.knee_recovery.store import JournalWriteError

from .conftest import NOW, Act, Refused, runner_called
from .english import english
from .speakers import SATELLITE, SPEAKER, VOICE, Sound
from .story import told

type Disk = Callable[..., Awaitable[None]]
type Wait = Callable[[int], Awaitable[None]]


@pytest.fixture
async def sound(hass: HomeAssistant, runner: MockConfigEntry) -> Sound:
    """Return a speaker and a satellite in the house."""
    sound = Sound()
    await sound.set_up(hass)
    return sound


@pytest.fixture
def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Wait:
    """Return a way to let seconds go by, one after the other."""

    async def seconds(number: int) -> None:
        for _ in range(number):
            freezer.tick(timedelta(seconds=1))
            async_fire_time_changed(hass)
            await hass.async_block_till_done()

    return seconds


@pytest.fixture
def disk(runner: MockConfigEntry) -> Disk:
    """Return a way to fill the disk of the diary, and to clear it."""

    async def turn(*, full: bool) -> None:
        store = runner.runtime_data.store
        connection = store._connection  # noqa: SLF001
        await store._run(connection.execute, f"PRAGMA query_only = {full}")  # noqa: SLF001

    return turn


async def reload(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()


def on(hass: HomeAssistant, runner: MockConfigEntry) -> dict[str, Any] | None:
    """Return the session as cards see it."""
    session: dict[str, Any] | None = told(hass, runner.entry_id, "exercises_due").get(
        "session"
    )
    return session


async def noted(act: Act) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await act("get_entries"))["entries"]
    return [entry for entry in entries if entry["kind"] == "exercises"]


async def test_a_session_is_spoken_step_by_step(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, sound: Sound
) -> None:
    step = await act("start_session", target=SPEAKER)
    assert (step["phase"], step["exercise"], step["spoken"]) == (
        "ready",
        "clamshell",
        True,
    )
    assert step["text"] == sound.speaker.said[0]
    assert "Clamshell, 2 times 12 on each side, without a band." in step["text"]
    assert "Hold for two seconds at the top." in step["text"]
    assert step["text"].endswith("Say next when you are ready.")
    assert step["next_at"] is None
    assert step["waits_until"] == "2026-03-03T09:30:00+01:00"
    step = await act("session_next")
    assert sound.speaker.said[1:] == ["Set 1 of 2, left side. Go."]
    assert (step["seconds"], step["next_at"]) == (72, "2026-03-03T09:01:12+01:00")
    assert on(hass, runner) == step
    assert (await act("get_status"))["session"] == step
    await act("session_stop")
    assert on(hass, runner) is None
    assert (await act("get_status"))["session"] is None


async def test_sets_and_rests_go_by_the_clock_with_spoken_cues(
    act: Act, sound: Sound, wait: Wait, hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    await act("start_session", target=SPEAKER)
    await act("session_next")
    await wait(72 + 10 + 72 + 60)
    assert sound.speaker.said[1:] == [
        "Set 1 of 2, left side. Go.",
        "Halfway.",
        "Other side. 10 seconds to change.",
        "Set 1 of 2, right side. Go.",
        "Halfway.",
        "Rest for 60 seconds. Then set 2 of 2.",
        "Ten seconds left.",
        "Set 2 of 2, left side. Go.",
    ]
    session = on(hass, runner)
    assert session is not None
    assert (session["set"], session["side"]) == (2, "left")
    assert session["done"] == [
        {"key": "clamshell", "sets": 1, "pain": None, "hurt": False}
    ]


async def test_a_whole_session_is_noted_at_its_end(act: Act, sound: Sound) -> None:
    step = await act("start_session", target=SPEAKER)
    while step["phase"] != "closing":
        assert await noted(act) == []
        step = await act("session_next")
    assert step["text"].startswith("That was the last one.")
    over = await act("session_next", pain=1)
    assert (over["phase"], over["done_this_week"], over["target"]) == ("over", 1, 2)
    assert sound.speaker.said[-1] == over["text"]
    (entry,) = await noted(act)
    assert entry["entry_id"] == over["entry_id"] == over["session_id"]
    assert entry["pain_peak"] == 1
    plan = await act("get_plan")
    assert {done["key"]: done["sets"] for done in entry["exercises"]} == {
        item["key"]: item["dose"]["sets"]
        for item in plan["exercises"]
        if not item["optional"]
    }
    assert plan["why"] == "done_today"


async def test_it_hurts_and_the_session_counts(act: Act, sound: Sound) -> None:
    await act("start_session", target=SPEAKER)
    await act("session_next")
    step = await act("session_next", pain=6)
    assert (step["phase"], step["number"]) == ("ready", 2)
    assert step["text"].startswith(
        "Noted: 6 of 10. That is it for Clamshell today. If the pain was sharp,"
    )
    step = await act("session_next", hurts=True)
    assert step["text"].startswith("Noted. That is it for ")
    step = await act("session_next", skip=True)
    assert " is left out. Exercise 4 of " in step["text"]
    await act("session_next")
    step = await act("session_next", pain=1)
    assert step["text"].startswith("Noted: 1 of 10. ")
    over = await act("session_stop", pain_peak=6)
    assert over["done_this_week"] == 1
    (entry,) = await noted(act)
    assert entry["stopped_for_pain"] is True
    assert entry["exercises"][0] == {
        "key": "clamshell",
        "sets": 0,
        "reps": 12,
        "pain": 6,
    }


async def test_nothing_done_is_not_noted(act: Act) -> None:
    step = await act("start_session")
    assert (step["speaker"], step["spoken"], step["problem"]) == (None, None, None)
    over = await act("session_stop")
    assert over["entry_id"] is None
    assert over["text"] == "The session is over. Nothing was done, so nothing is noted."
    assert await noted(act) == []


async def test_a_satellite_announces(act: Act, sound: Sound) -> None:
    step = await act("start_session", target=SATELLITE)
    await act("session_next")
    assert sound.satellite.said == [step["text"], "Set 1 of 2, left side. Go."]


async def test_the_satellite_that_was_asked_speaks_the_answer_itself(
    act: Act, sound: Sound, runner: MockConfigEntry
) -> None:
    coordinator = runner.runtime_data
    await act("start_session", target=SATELLITE)
    assert guided.is_running(coordinator)
    step = await guided.async_move_on(coordinator, heard_by=SATELLITE)
    assert (step["phase"], len(sound.satellite.said)) == ("work", 1)
    await guided.async_move_on(
        coordinator, leave=True, heard_by="assist_satellite.hall"
    )
    assert len(sound.satellite.said) == 2
    step = await guided.async_move_on(coordinator, level=1, hurts=True)
    assert (step["number"], step["done"][0]["hurt"]) == (3, True)
    await guided.async_stop(coordinator)
    assert not guided.is_running(coordinator)


async def test_hands_free_needs_no_word(act: Act, sound: Sound, wait: Wait) -> None:
    step = await act("start_session", target=SPEAKER, hands_free=True, tts=VOICE)
    assert step["text"].endswith("It begins in 30 seconds.")
    await wait(30)
    assert sound.speaker.said[-1] == "Set 1 of 2, left side. Go."


async def test_stretches_are_there_when_asked_for(act: Act) -> None:
    await act("log_exercises")
    step = await act("start_session", optional=True)
    assert (step["exercise"], step["sets"]) == ("leg_swings_front", 1)
    assert "Leg swings, front and back, 10 times on each side." in step["text"]


# -- interruptions ----------------------------------------------------------------


async def test_a_session_outlives_a_reload_and_goes_on_in_the_same_set(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, sound: Sound, wait: Wait
) -> None:
    await act("start_session", target=SPEAKER)
    before = await act("session_next")
    await wait(10)
    await reload(hass, runner)
    session = on(hass, runner)
    assert session is not None
    assert session["next_at"] == before["next_at"]
    await wait(62)
    assert sound.speaker.said[-1] == "Other side. 10 seconds to change."


async def test_a_set_that_was_interrupted_is_begun_again(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    sound: Sound,
    wait: Wait,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("start_session", target=SPEAKER)
    for _ in range(5):
        await act("session_next")
    await hass.config_entries.async_unload(runner.entry_id)
    freezer.tick(timedelta(minutes=5))
    assert await hass.config_entries.async_setup(runner.entry_id)
    await hass.async_block_till_done()
    session = on(hass, runner)
    assert session is not None
    assert (session["phase"], session["set"], session["side"]) == ("ready", 2, "left")
    again = "Clamshell: set 2 of 2 comes next. Say next when you are ready."
    assert sound.speaker.said[-1] == again
    await act("session_stop")
    (entry,) = await noted(act)
    assert entry["exercises"][0]["sets"] == 1


async def test_a_session_that_nobody_goes_on_with_is_noted(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("start_session")
    for _ in range(8):
        await act("session_next")
    freezer.tick(timedelta(minutes=31))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert on(hass, runner) is None
    (entry,) = await noted(act)
    assert entry["exercises"][0]["sets"] == 2
    await act("start_session")
    await reload(hass, runner)
    freezer.tick(timedelta(hours=3))
    await reload(hass, runner)
    assert on(hass, runner) is None
    assert len(await noted(act)) == 1


async def test_a_session_belongs_to_the_day_on_which_it_began(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2026-03-03T23:55:00+01:00")
    await act("start_session")
    for _ in range(4):
        await act("session_next")
    freezer.tick(timedelta(minutes=10))
    await act("session_stop")
    (entry,) = await noted(act)
    assert entry["local_date"] == "2026-03-03"


async def test_a_draft_of_another_version_is_left_alone(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await runner.runtime_data.store.async_keep_draft("guided_session", '{"guide": {}}')
    await reload(hass, runner)
    assert "could not be taken up" in caplog.text
    assert await runner.runtime_data.store.async_draft("guided_session")
    await act("start_session")
    assert on(hass, runner) is not None


async def test_a_session_is_noted_once_also_when_its_draft_came_back(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry
) -> None:
    await act("start_session")
    for _ in range(4):
        await act("session_next")
    draft = await runner.runtime_data.store.async_draft("guided_session")
    await act("session_stop")
    await runner.runtime_data.store.async_keep_draft("guided_session", draft)
    await reload(hass, runner)
    assert on(hass, runner) is None
    assert await runner.runtime_data.store.async_draft("guided_session") is None
    assert len(await noted(act)) == 1


# -- what goes wrong --------------------------------------------------------------


async def test_a_speaker_that_fails_does_not_stop_the_session(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    sound: Sound,
    wait: Wait,
    caplog: pytest.LogCaptureFixture,
) -> None:
    sound.speaker.fault = OSError("no route to the kitchen")
    step = await act("start_session", target=SPEAKER)
    assert (step["spoken"], step["problem"]) == (
        False,
        "Kitchen could not speak: no route to the kitchen",
    )
    session = on(hass, runner)
    assert session is not None
    assert session["problem"] == step["problem"]
    assert caplog.text.count("goes on unheard: Kitchen could not speak: no route") == 1
    await act("session_next")
    await wait(72)
    session = on(hass, runner)
    assert session is not None
    assert session["phase"] == "change"
    sound.speaker.fault = None
    await act("session_next")
    session = on(hass, runner)
    assert session is not None
    assert (session["spoken"], session["problem"]) == (True, None)


async def test_a_speaker_that_is_gone_is_named(act: Act, sound: Sound) -> None:
    sound.speaker.gone()
    step = await act("start_session", target=SPEAKER)
    assert step["problem"] == "Kitchen is not available."


async def test_without_a_voice_the_answer_says_so(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry
) -> None:
    await Sound().set_up(hass, voice=False)
    step = await act("start_session", target=SPEAKER)
    assert step["problem"] == "There is no text-to-speech engine to speak with."


async def test_a_voice_of_the_old_kind_speaks(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry
) -> None:
    sound = Sound()
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "tts", {"tts": {"platform": "demo"}})
    await sound.set_up(hass, voice=False)
    step = await act("start_session", target=SPEAKER, tts="demo")
    assert step["spoken"] is True
    assert sound.speaker.said == [step["text"]]


@pytest.mark.parametrize(
    ("action", "said", "words"),
    [
        ("start_session", {"target": "media_player.attic"}, "target cannot be"),
        ("start_session", {"target": "light.kitchen"}, "target cannot be"),
        ("start_session", {"target": 5}, "target cannot be 5"),
        ("start_session", {"tts": "tts.nobody"}, "tts cannot be tts.nobody"),
        ("start_session", {"optional": "maybe"}, "optional cannot be maybe"),
        ("session_next", {"pain": 11}, "pain cannot be 11: it must be from 0 to 10."),
        ("session_next", {"hurts": 1}, "hurts cannot be 1"),
        ("session_stop", {"pain_peak": -1}, "pain_peak cannot be -1"),
        ("session_next", {}, "No guided session is running."),
        ("session_stop", {}, "No guided session is running."),
    ],
)
async def test_what_cannot_be_is_refused(
    refused: Refused, action: str, said: dict[str, Any], words: str
) -> None:
    assert (await refused(action, **said)).startswith(words)


async def test_one_session_at_a_time(act: Act, refused: Refused) -> None:
    await act("start_session")
    assert (await refused("start_session")).startswith("A guided session is running")


async def test_two_runners_at_once(hass: HomeAssistant, act: Act) -> None:
    other = runner_called("Kim")
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    await act("start_session", config_entry_id="sam_entry")
    await act("start_session", config_entry_id="kim_entry")
    for _ in range(4):
        await act("session_next", config_entry_id="kim_entry")
    await act("session_stop", config_entry_id="kim_entry")
    assert on(hass, other) is None
    assert (await act("get_status", config_entry_id="sam_entry"))["session"][
        "phase"
    ] == "ready"
    await hass.config_entries.async_unload(other.entry_id)


@pytest.mark.parametrize(
    ("first", "said", "words"),
    [
        ("log_pain", {"level": 3, "symptoms": ["locking"]}, "A warning sign is noted"),
        ("log_exercises", {}, "Everything on today's list is done."),
    ],
)
async def test_a_day_without_a_list_has_no_session(
    act: Act, refused: Refused, first: str, said: dict[str, Any], words: str
) -> None:
    await act(first, **said)
    assert (await refused("start_session")).startswith(words)


async def test_a_disk_that_is_full_stops_what_is_said_not_what_was_done(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, wait: Wait, disk: Disk
) -> None:
    await act("start_session")
    for _ in range(3):
        await act("session_next")
    step = await act("session_next")
    await disk(full=True)
    for action in ("session_next", "session_stop"):
        with pytest.raises(HomeAssistantError) as raised:
            await act(action)
        assert english(raised.value)
    assert on(hass, runner) == step
    await wait(61)
    session = on(hass, runner)
    assert session is not None
    assert session["phase"] == "rest"
    await disk(full=False)
    await wait(60)
    session = on(hass, runner)
    assert session is not None
    assert (session["phase"], session["set"]) == ("ready", 2)
    await act("session_stop")
    (entry,) = await noted(act)
    assert entry["exercises"][0]["sets"] == 1


async def test_a_session_that_cannot_be_kept_does_not_begin(
    act: Act, runner: MockConfigEntry, hass: HomeAssistant, disk: Disk
) -> None:
    await disk(full=True)
    with pytest.raises(HomeAssistantError):
        await act("start_session")
    assert on(hass, runner) is None
    await disk(full=False)
    assert (await act("start_session"))["phase"] == "ready"


async def test_what_timed_out_while_the_disk_was_full_is_noted_later(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    disk: Disk,
    wait: Wait,
) -> None:
    await act("start_session")
    for _ in range(8):
        await act("session_next")
    await disk(full=True)
    freezer.tick(timedelta(minutes=31))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert on(hass, runner) is not None
    await disk(full=False)
    await wait(61)
    assert on(hass, runner) is None
    assert len(await noted(act)) == 1


async def test_a_draft_that_cannot_be_put_away_is_no_second_session(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await act("start_session")
    for _ in range(4):
        await act("session_next")
    coordinator = runner.runtime_data
    with monkeypatch.context() as patch:

        async def full(_name: str, _body: str | None) -> None:
            raise JournalWriteError(path=Path("journal"), reason="disk full")

        patch.setattr(coordinator.store, "async_keep_draft", full)
        assert (await act("session_stop"))["entry_id"]
    assert "could not be put away" in caplog.text
    await reload(hass, runner)
    assert on(hass, runner) is None
    assert len(await noted(act)) == 1


async def test_a_session_rests_when_home_assistant_stops(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, sound: Sound, wait: Wait
) -> None:
    await act("start_session", target=SPEAKER)
    step = await act("session_next")
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hass.async_block_till_done()
    await wait(75)
    assert on(hass, runner) == step


async def test_both_legs_at_once_have_no_side(act: Act) -> None:
    step = await act("start_session")
    while step["exercise"] != "wall_sit":
        step = await act("session_next", skip=True)
    assert "Wall sit, 5 times 10 seconds, knees bent up to 45°." in step["text"]
    step = await act("session_next")
    assert (step["text"], step["side"]) == ("Set 1 of 5. Go.", None)


async def test_the_easier_version_is_told(act: Act) -> None:
    for days in (3, 1):
        at = str(NOW - timedelta(days=days))
        clamshell = {"key": "clamshell", "sets": 2, "reps": 12, "pain": 6}
        await act("log_exercises", exercises=[clamshell], at=at)
    step = await act("start_session")
    assert step["exercise"] == "clamshell"
    assert "Do it without a band." in step["text"]


async def test_a_newer_word_takes_the_place_of_one_that_waits(
    hass: HomeAssistant, sound: Sound
) -> None:
    """A satellite that still talks hears only the latest of what was said meanwhile."""
    sound.satellite.talking = asyncio.Event()
    mouth, voice = Mouth(hass, lambda: None), Voice(speaker=SATELLITE)
    for text in ("One.", "Two.", "Three."):
        mouth.say(voice, text)
    sound.satellite.talking.set()
    await mouth.async_heard(5)
    assert sound.satellite.said == ["One.", "Three."]


# -- on a phone --------------------------------------------------------------------


def button(step: dict[str, Any], say: str) -> dict[str, str]:
    return {"action": f"KNEE_RECOVERY_{say}_{step['button_ending']}"}


async def tapped(
    hass: HomeAssistant, act: Act, step: dict[str, Any], say: str, **typed: str
) -> dict[str, Any] | None:
    """Tap a button of a step, and return the step that is on then."""
    hass.bus.async_fire(EVENT_TAPPED, button(step, say) | typed)
    await hass.async_block_till_done(wait_background_tasks=True)
    session: dict[str, Any] | None = (await act("get_status"))["session"]
    return session


async def test_a_session_is_led_from_a_phone(
    hass: HomeAssistant, act: Act, caplog: pytest.LogCaptureFixture
) -> None:
    first = await act("start_session")
    working = await tapped(hass, act, first, "NEXT")
    assert working is not None
    assert working["phase"] == "work"
    assert await tapped(hass, act, first, "NEXT") == working
    assert "A tap on next was not noted: reminder_over" in caplog.text

    second = await tapped(hass, act, first, "HURTS", reply_text="4")
    assert second is not None
    assert (second["number"], second["done"][0]["pain"]) == (2, 4)
    third = await tapped(hass, act, second, "SKIP")
    assert third is not None
    assert third["number"] == 3
    assert await tapped(hass, act, third, "STOP", reply_text="2") is None
    (entry,) = await noted(act)
    assert (entry["stopped_for_pain"], entry["pain_peak"]) == (True, 2)

    await tapped(hass, act, third, "NEXT")
    assert "A tap on next was not noted: session_not_running" in caplog.text


async def test_pain_without_a_set_is_noted_as_a_score(act: Act) -> None:
    await act("start_session")
    await act("session_next", pain=1)
    over = await act("session_stop")
    assert over["text"] == (
        "The session is over. No set was done; how your knee was is noted."
    )
    (entry,) = (await act("get_entries"))["entries"]
    assert (entry["entry_id"], entry["kind"]) == (over["entry_id"], "pain")
    assert (entry["level"], over["done_this_week"]) == (1, 0)
