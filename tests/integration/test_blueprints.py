"""Blueprints, driven: an automation is made of each, and a day goes by."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery.blueprint_files import FOLDER
from custom_components.knee_recovery.const import DOMAIN

from .automations import device_of
from .conftest import Act
from .household import Household, move_in, settle

SPEAKER = "media_player.kitchen_speaker"
SATELLITE = "assist_satellite.kitchen_satellite"

type Use = Callable[..., Awaitable[None]]
type At = Callable[[str], Awaitable[None]]


@pytest.fixture
async def home(hass: HomeAssistant, house: None, runner: MockConfigEntry) -> Household:
    return await move_in(hass)


@pytest.fixture
def act(hass: HomeAssistant, home: Household) -> Act:
    """Return a way to call an action while automations are waiting."""

    async def call(action: str, **data: object) -> dict[str, Any]:
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await settle(hass)
        assert answer is not None
        return answer

    return call


@pytest.fixture
async def use(
    hass: HomeAssistant, runner: MockConfigEntry, home: Household
) -> AsyncIterator[Use]:
    """Return a way to make an automation of a blueprint, as the editor does."""
    folder = Path(hass.config.path("blueprints", "automation", "knee_recovery"))
    folder.mkdir(parents=True)
    for file in FOLDER.glob("*.yaml"):
        copy(file, folder)

    async def make(blueprint: str, **inputs: object) -> None:
        config = {
            "automation": {
                "id": "knee",
                "alias": "Knee",
                "use_blueprint": {
                    "path": f"knee_recovery/{blueprint}.yaml",
                    "input": {"runner": device_of(hass, runner), **inputs},
                },
            }
        }
        if "automation" not in hass.config.components:
            assert await async_setup_component(hass, "automation", config)
        else:
            with patch(
                "homeassistant.config.load_yaml_config_file", return_value=config
            ):
                await hass.services.async_call("automation", "reload", blocking=True)
        await hass.async_block_till_done()
        state = hass.states.get("automation.knee")
        assert state is not None
        assert state.state == "on"

    yield make
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.knee"}, blocking=True
    )
    await settle(hass)


@pytest.fixture
def at(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> At:
    """Return a way to let it become a time of today, or of a later day."""

    async def go(clock: str) -> None:
        now = dt_util.now()
        day, _, time = clock.rpartition(" ")
        then = now.replace(
            hour=int(time[:2]), minute=int(time[3:5]), second=0, microsecond=0
        ) + timedelta(days=int(day or 0))
        assert then >= now
        freezer.move_to(then)
        async_fire_time_changed(hass, dt_util.utcnow())
        await settle(hass)

    return go


async def entries(act: Act) -> list[tuple[str, object]]:
    """Return what stands in the diary: kinds, and levels where there are some."""
    told = (await act("get_entries"))["entries"]
    return [(each["kind"], each.get("level")) for each in told]


def everywhere(home: Household) -> dict[str, Any]:
    return {
        "phones": [home.phone],
        "speakers": [SPEAKER],
        "voice": "tts.voice",
        "satellites": [SATELLITE],
        "notifiers": ["notify.television"],
    }


MESSAGE = "Time for your knee exercises."


# -- exercises ----------------------------------------------------------------------


async def test_exercises_are_reminded_of_everywhere_at_their_time(
    act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", **everywhere(home))
    await at("17:59")
    assert home.pushes == []
    await at("18:00")
    assert home.on_the_phone == [MESSAGE]
    assert list(home.buttons) == ["Done", "Later", "Not today"]
    assert home.satellite.announced == [MESSAGE]
    assert home.television.shown == [("Knee Recovery", MESSAGE)]
    assert len(home.speaker.played) == 1


async def test_done_by_voice(act: Act, home: Household, use: Use, at: At) -> None:
    home.ears.to_hear = ["Yes, I did them.", "all done"]
    await use("exercises", phones=[home.phone], ask_on=SATELLITE)
    await at("18:00")
    assert len(home.satellite.asked) == 1
    # Not one of the sentences: it is asked again the next time.
    assert await entries(act) == []
    await at("18:30")
    assert await entries(act) == [("exercises", None)]
    assert home.on_the_phone == [MESSAGE, MESSAGE, "clear_notification"]
    await at("22:30")
    assert len(home.satellite.asked) == 2


async def test_done_by_a_tap(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", **everywhere(home))
    await at("18:00")
    home.tap("Done")
    await settle(hass)
    assert await entries(act) == [("exercises", None)]
    assert home.on_the_phone == [MESSAGE, "clear_notification"]
    await at("21:00")
    assert home.on_the_phone == [MESSAGE, "clear_notification"]
    assert len(home.satellite.announced) == 1


async def test_done_elsewhere_clears_the_phone(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", phones=[home.phone])
    await at("18:00")
    await hass.services.async_call(
        "button", "press", {"entity_id": "button.sam_exercises_done"}, blocking=True
    )
    await settle(hass)
    assert home.on_the_phone == [MESSAGE, "clear_notification"]


async def test_silence_is_reminded_a_few_times_and_then_let_be(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", phones=[home.phone], every=20, times=3)
    for clock in ("18:00", "18:20", "18:40", "19:00", "19:20", "20:00"):
        await at(clock)
    assert home.on_the_phone == [MESSAGE] * 3
    # It stays there, and a tap still counts; then it is cleared everywhere.
    home.tap("Done")
    await settle(hass)
    assert await entries(act) == [("exercises", None)]
    assert home.on_the_phone[-1] == "clear_notification"


async def test_snoozed_by_voice_for_as_long_as_was_said(
    act: Act, home: Household, use: Use, at: At
) -> None:
    home.ears.to_hear = ["remind me in twenty minutes", "yes"]
    await use("exercises", phones=[home.phone], ask_on=SATELLITE, every=5)
    await at("18:00")
    assert (await act("get_reminder", reminder="exercises"))["snoozed_until"] == (
        "2026-03-03T18:20:00+01:00"
    )
    assert home.on_the_phone == [MESSAGE, "clear_notification"]
    await at("18:19")
    assert len(home.satellite.asked) == 1
    await at("18:20")
    assert await entries(act) == [("exercises", None)]


async def test_snoozed_by_a_tap_over_a_restart(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    home: Household,
    use: Use,
    at: At,
) -> None:
    await use("exercises", phones=[home.phone], snooze=45)
    await at("18:00")
    home.tap("Later")
    await settle(hass)
    # All that an automation knew is gone.
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.knee"}, blocking=True
    )
    assert await hass.config_entries.async_reload(runner.entry_id)
    await settle(hass)
    await hass.services.async_call(
        "automation", "turn_on", {"entity_id": "automation.knee"}, blocking=True
    )
    await at("18:44")
    assert home.on_the_phone == [MESSAGE, "clear_notification"]
    await at("18:45")
    assert home.on_the_phone == [MESSAGE, "clear_notification", MESSAGE]


async def test_a_tap_counts_when_nothing_of_the_automation_is_left(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", phones=[home.phone])
    await at("18:00")
    # As after a restart: the automation is there, but it is not in the middle of it.
    for switch in ("turn_off", "turn_on"):
        await hass.services.async_call(
            "automation", switch, {"entity_id": "automation.knee"}, blocking=True
        )
    home.tap("Done")
    await settle(hass)
    assert await entries(act) == [("exercises", None)]
    assert home.on_the_phone == [MESSAGE, "clear_notification"]


async def test_skipped_for_today_and_there_again_tomorrow(
    act: Act, home: Household, use: Use, at: At
) -> None:
    home.ears.to_hear = ["not today"]
    await use("exercises", phones=[home.phone], ask_on=SATELLITE)
    await at("18:00")
    assert (await act("get_plan"))["why"] == "skipped"
    await at("21:00")
    assert home.on_the_phone == [MESSAGE, "clear_notification"]
    await at("1 00:00")
    await at("18:00")
    assert home.on_the_phone[2:] == [MESSAGE]


async def test_quiet_hours_are_kept(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    home: Household,
    use: Use,
    at: At,
) -> None:
    hass.config_entries.async_update_entry(
        runner, options={"quiet_start": "18:30:00", "quiet_end": "07:00:00"}
    )
    await hass.async_block_till_done()
    await use("exercises", **everywhere(home))
    await at("18:00")
    await at("18:30")
    await at("19:00")
    assert home.on_the_phone == [MESSAGE]
    # A snooze that ends in them is not said either.
    await act("snooze_reminder", reminder="exercises", minutes=10)
    await at("19:10")
    assert home.on_the_phone.count(MESSAGE) == 1
    await use("exercises", **everywhere(home), keep_quiet=False, time="20:00:00")
    await at("20:00")
    assert home.on_the_phone.count(MESSAGE) == 2


async def test_nobody_is_home_or_awake(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    hass.states.async_set("person.sam", "not_home")
    hass.states.async_set("input_boolean.awake", "off")
    await use(
        "exercises",
        **everywhere(home),
        ask_on=SATELLITE,
        people=["person.sam"],
        awake=["input_boolean.awake"],
    )
    await at("18:00")
    hass.states.async_set("person.sam", "home")
    await at("18:30")
    assert home.on_the_phone == [MESSAGE] * 2
    assert (home.satellite.announced, home.speaker.played) == ([], [])
    assert home.satellite.asked == []
    hass.states.async_set("input_boolean.awake", "on")
    await at("19:00")
    assert home.satellite.announced == [MESSAGE]
    assert len(home.satellite.asked) == 1


async def test_the_phone_has_it_alone_at_first(
    act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", **everywhere(home), aloud_from=2)
    await at("18:00")
    assert (home.on_the_phone, home.satellite.announced) == ([MESSAGE], [])
    await at("18:30")
    assert home.satellite.announced == [MESSAGE]


async def test_a_voice_that_fails_keeps_nothing_back(
    act: Act,
    home: Household,
    use: Use,
    at: At,
    caplog: pytest.LogCaptureFixture,
) -> None:
    home.voice.fails = True
    await use("exercises", **everywhere(home))
    await at("18:00")
    assert home.speaker.played == []
    assert home.on_the_phone == [MESSAGE]
    assert home.television.shown
    assert "Kitchen speaker was not told" in caplog.text
    await at("18:30")
    assert home.on_the_phone == [MESSAGE] * 2


async def test_a_speaker_that_is_away_keeps_nothing_back(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    home.speaker.go_away()
    await use("exercises", **everywhere(home))
    await at("18:00")
    assert home.speaker.played == []
    assert home.satellite.announced == [MESSAGE]


async def test_what_fell_due_while_the_house_was_down_is_said_when_it_is_back(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await at("18:20")
    hass.set_state(CoreState.starting)
    await use("exercises", phones=[home.phone])
    assert home.pushes == []
    hass.set_state(CoreState.not_running)
    hass.bus.async_fire("homeassistant_start")
    await settle(hass)
    assert home.on_the_phone == []


async def test_one_reminder_that_does_not_fit_is_no_ones(
    act: Act, home: Household, use: Use, at: At
) -> None:
    await use("exercises", phones=[home.phone])
    await act("log_exercises")
    await at("18:00")
    assert MESSAGE not in home.on_the_phone


# -- ice ------------------------------------------------------------------------------

OFFER = "Your knee spoke up. Some ice, if you like it?"


@pytest.mark.parametrize(
    "hurt",
    [
        ("log_pain", {"level": 4}),
        ("log_run", {"distance": 5, "pain_peak": 4}),
    ],
)
async def test_ice_is_offered_when_the_knee_spoke_up_and_started_by_voice(
    hass: HomeAssistant,
    act: Act,
    home: Household,
    use: Use,
    hurt: tuple[str, dict[str, Any]],
) -> None:
    home.ears.to_hear = ["yes please"]
    await use("ice", phones=[home.phone], ask_on=SATELLITE)
    await act("log_pain", level=1)
    assert home.pushes == []
    action, data = hurt
    await act(action, **data)
    await settle(hass)
    assert home.on_the_phone == [OFFER, "clear_notification"]
    assert (await act("get_status"))["ice_ends_at"] is not None


async def test_ice_started_by_a_tap(
    hass: HomeAssistant, act: Act, home: Household, use: Use
) -> None:
    await use("ice", **everywhere(home))
    await act("log_pain", level=4)
    await settle(hass)
    assert home.satellite.announced == [OFFER]
    home.tap("Start 15 minutes")
    await settle(hass)
    assert (await act("get_status"))["ice_ends_at"] is not None
    assert home.buttons == {}


async def test_the_ice_timer_counts_down_and_its_end_is_said(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("ice_timer", **everywhere(home), lamp="light.ice_lamp")
    await act("start_ice", minutes=15)
    await settle(hass)
    push = home.pushes[-1].data
    assert (push["message"], push["data"]["when"]) == ("Ice is on.", 900)
    assert home.lamp.rgb_color == (120, 190, 255)
    assert home.satellite.announced == []
    await at("09:15")
    ended = "Time is up. Take the ice off your knee."
    assert home.on_the_phone == ["Ice is on.", "clear_notification", ended]
    assert home.satellite.announced == [ended]
    assert home.lamp.rgb_color == (255, 200, 100)


async def test_at_night_the_phone_has_the_end_of_ice_alone(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    home: Household,
    use: Use,
    at: At,
) -> None:
    hass.config_entries.async_update_entry(
        runner, options={"quiet_start": "09:00:00", "quiet_end": "10:00:00"}
    )
    await hass.async_block_till_done()
    await use("ice_timer", **everywhere(home))
    await act("start_ice", minutes=15)
    await at("09:15")
    assert home.on_the_phone[-1] == "Time is up. Take the ice off your knee."
    assert home.satellite.announced == []


async def test_the_end_of_ice_is_said_after_a_restart_too(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    home: Household,
    use: Use,
    at: At,
) -> None:
    await use("ice_timer", **everywhere(home), lamp="light.ice_lamp")
    await act("start_ice", minutes=15)
    await settle(hass)
    assert await hass.config_entries.async_reload(runner.entry_id)
    # What an automation made on its way is not there any more.
    await hass.services.async_call(
        "scene",
        "delete",
        {"entity_id": "scene.knee_recovery_ice_sam_entry"},
        blocking=True,
    )
    await at("09:15")
    assert not home.lamp.is_on
    assert home.satellite.announced == ["Time is up. Take the ice off your knee."]


# -- checks -------------------------------------------------------------------------


async def test_a_check_is_answered_by_voice(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    home.ears.to_hear = ["it's a three out of ten", "2/10"]
    await use("knee_check", phones=[home.phone], ask_on=SATELLITE)
    await act("log_run", distance=5, duration="30:00")
    await settle(hass)
    assert await entries(act) == [("run", None), ("pain", 3)]
    assert home.on_the_phone[-1] == "clear_notification"
    await at("09:45")
    assert home.satellite.asked == [
        "How bad was your knee at its worst during the run, from zero to ten?",
        "How is your knee now, from zero to ten?",
    ]
    assert (await entries(act))[-1] == ("pain", 2)


async def test_a_check_is_answered_on_the_phone(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("knee_check", phones=[home.phone])
    await act("log_run", distance=5, duration="30:00", pain_peak=1)
    await at("09:45")
    assert list(home.buttons) == ["0", "2", "Another level", "Later", "Not now"]
    home.tap("Another level", reply_text="3,5")
    await settle(hass)
    assert (await entries(act))[-1] == ("pain", 3.5)
    await at("1 07:30")
    assert home.on_the_phone[-1] == "Good morning. How is your knee, from zero to ten?"
    home.tap("2")
    await settle(hass)
    assert (await entries(act))[-1] == ("pain", 2)
    assert home.buttons == {}


async def test_an_answer_that_is_no_level_is_asked_again(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    home.ears.to_hear = ["eleven", "a four"]
    await use("knee_check", phones=[home.phone], ask_on=SATELLITE, every=20, times=2)
    await act("log_run", distance=5, duration="30:00")
    await settle(hass)
    assert await entries(act) == [("run", None)]
    await at("09:20")
    assert (await entries(act))[-1] == ("pain", 4)


async def test_the_check_of_the_week_asks_for_what_is_missing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    home: Household,
    use: Use,
    at: At,
) -> None:
    hass.config_entries.async_update_entry(runner, options={"check_day": "wednesday"})
    await hass.async_block_till_done()
    await use("knee_check", phones=[home.phone], keep_quiet=False)
    await at("1 04:00")
    worst = "What was the worst your knee was this week, from zero to ten?"
    assert home.on_the_phone == [worst]
    home.tap("2")
    await settle(hass)
    assert await entries(act) == [("score", None)]


# -- notices, review, tag -----------------------------------------------------------


async def test_a_worn_pair_is_said_and_not_at_night(
    hass: HomeAssistant, act: Act, home: Household, use: Use, at: At
) -> None:
    await use("notices", **everywhere(home))
    await at("22:30")
    for distance in (90, 91, 92):
        await act("log_run", distance=distance, shoe="Red")
    await settle(hass)
    assert home.pushes == []
    for clock in ("22:35", "1 06:55", "07:00", "07:05"):
        await at(clock)
    assert any("Red has run 8" in told for told in home.on_the_phone)


async def test_only_the_notices_that_are_wanted(
    hass: HomeAssistant, act: Act, home: Household, use: Use
) -> None:
    await use("notices", **everywhere(home), notices=["talk_to_professional"])
    for distance in (90, 91, 92):
        await act("log_run", distance=distance, shoe="Red")
    await act("log_pain", level=2, symptoms=["locking"])
    await settle(hass)
    (told,) = home.on_the_phone
    assert told.startswith("Your log has a new reason to talk to")


async def test_the_week_is_summed_up(
    act: Act, home: Household, use: Use, at: At
) -> None:
    await act("log_run", distance=5.2, pain_peak=3)
    await act("log_exercises")
    await use("weekly_review", **everywhere(home), weekday="tue")
    await at("18:00")
    (told,) = home.satellite.announced
    assert told.startswith("Your week: 5.2 kilometers run, 1 of 2 exercise days.")
    assert told.endswith("The worst your knee was is 3.0 of ten.")
    await at("1 18:00")
    assert len(home.satellite.announced) == 1


@pytest.mark.parametrize(
    ("does", "expected"),
    [
        pytest.param({"does": "ice"}, [("ice", None)], id="ice"),
        pytest.param({"does": "exercise"}, [("exercises", None)], id="roller"),
        pytest.param({"does": "all"}, [("exercises", None)], id="mat"),
    ],
)
async def test_a_tag_is_scanned(
    hass: HomeAssistant,
    act: Act,
    use: Use,
    does: dict[str, str],
    expected: list[tuple[str, object]],
) -> None:
    await use("tag", tag="pack", **does)
    hass.bus.async_fire("tag_scanned", {"tag_id": "other"})
    hass.bus.async_fire("tag_scanned", {"tag_id": "pack"})
    await settle(hass)
    assert await entries(act) == expected


async def test_a_tag_on_the_ice_pack_stops_it_again(
    hass: HomeAssistant, act: Act, use: Use, at: At
) -> None:
    await use("tag", tag="pack", does="ice")
    hass.bus.async_fire("tag_scanned", {"tag_id": "pack"})
    await settle(hass)
    await at("09:05")
    hass.bus.async_fire("tag_scanned", {"tag_id": "pack"})
    await settle(hass)
    assert (await act("get_status"))["ice_ends_at"] is None


async def test_a_tag_on_a_shoe_chooses_the_pair(
    hass: HomeAssistant, act: Act, use: Use
) -> None:
    choice = "select.sam_shoes_for_the_next_run"
    await use("tag", tag="red", does="shoe", choice=choice, pair="Red")
    hass.bus.async_fire("tag_scanned", {"tag_id": "red"})
    await settle(hass)
    state = hass.states.get(choice)
    assert state is not None
    assert state.state == "Red"


def test_a_day_begins_where_the_tests_think() -> None:
    assert datetime(2026, 3, 3, tzinfo=dt_util.UTC).weekday() == 1
