"""Triggers in automations that run: told once, of whom they ask, with what it was."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.journal import Run
from custom_components.knee_recovery.trigger import TRIGGERS

from .automations import automate, device_of, works
from .conftest import NOW, Act, runner_called
from .story import entity_of, let_pass

type Trigger = dict[str, Any]

NAME = {"name": "{{ trigger.platform }}"}


def trigger(name: str, *, target: object = None, **options: object) -> Trigger:
    """Return a trigger as someone writes it; `from_` stands for `from`."""
    said = {key.rstrip("_"): value for key, value in options.items()}
    return {
        "trigger": f"knee_recovery.{name}",
        **({"target": target} if target is not None else {}),
        **({"options": said} if said else {}),
    }


EVERY = {"triggers": [trigger(name) for name in TRIGGERS]}
"""An automation that listens for everything."""


def names(calls: list[Any]) -> list[str]:
    """Return which triggers fired, and forget them."""
    found = [call.data["name"].removeprefix("knee_recovery.") for call in calls]
    calls.clear()
    return found


@pytest.fixture
async def other(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set up a second runner in the house."""
    entry = runner_called("Kim")
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    yield entry
    await hass.async_block_till_done()
    await hass.config_entries.async_unload(entry.entry_id)


async def test_a_run_is_told_with_its_figures_and_its_runner(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    told = {
        key: f"{{{{ trigger.{key} }}}}"
        for key in ("distance_m", "duration_s", "shoe", "runner", "source")
    }
    ids = {
        key: f"{{{{ trigger.{key} }}}}"
        for key in ("entry_id", "config_entry_id", "device_id")
    }
    calls = await automate(
        hass, {"triggers": [trigger("run_logged")]}, told={**told, **ids}
    )
    answer = await act("log_run", distance=6.2, duration="34:00", shoe="Red")
    assert [call.data for call in calls] == [
        {
            "distance_m": 6200,
            "duration_s": 2040,
            "shoe": "Red",
            "runner": "Sam",
            "source": "hand",
            "entry_id": answer["entry_id"],
            "config_entry_id": runner.entry_id,
            "device_id": device_of(hass, runner),
        }
    ]
    # The same words once more are a double tap; taking back is no run either.
    await act("log_run", distance=6.2, duration="34:00", shoe="Red")
    await act("undo")
    assert len(calls) == 1


async def test_pain_above_a_score_starts_and_the_score_itself_does_not(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass,
        {"triggers": [trigger("pain_logged", above=4)]},
        told={"level": "{{ trigger.level }}", "moment": "{{ trigger.moment }}"},
    )
    await act("log_pain", level=4)
    assert calls == []
    await act("log_pain", level=4.5, moment="stairs")
    assert [call.data for call in calls] == [{"level": 4.5, "moment": "stairs"}]
    await act("undo")
    assert len(calls) == 1


async def test_the_light_changes_from_one_to_another(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass,
        {"triggers": [trigger("light_changed")]},
        {"triggers": [trigger("light_changed", from_="unknown", to=["green", "red"])]},
        {"triggers": [trigger("light_changed", to="red")]},
        told={
            "number": "{{ this.attributes.friendly_name[-1] }}",
            "change": "{{ trigger.from_light }} {{ trigger.light }}",
            "reasons": "{{ trigger.reasons }}",
        },
    )
    for level in (1, 2, 7):
        await act("log_pain", level=level)
    assert [(call.data["number"], call.data["change"]) for call in calls] == [
        (0, "unknown green"),
        (1, "unknown green"),
        (0, "green red"),
        (2, "green red"),
    ]
    assert calls[-1].data["reasons"] == ["pain_today_high"]


async def test_a_question_is_told_when_it_opens(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(
        hass,
        {"triggers": [trigger("check_due")]},
        told={"check": "{{ trigger.check }}"},
    )
    await act("log_run", distance=5, duration=1800)
    await let_pass(hass, freezer, NOW + timedelta(minutes=45))
    await let_pass(hass, freezer, NOW.replace(hour=4) + timedelta(days=1))
    assert [call.data["check"] for call in calls] == [
        "after_run",
        "hour_after",
        "morning",
    ]


async def test_ice_is_offered_and_ends(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(
        hass, {"triggers": [trigger("ice_due"), trigger("ice_ended")]}, told=NAME
    )
    await act("log_pain", level=4)
    assert names(calls) == ["ice_due"]
    freezer.tick(60)
    await act("start_ice", minutes=10)
    assert names(calls) == []
    await let_pass(hass, freezer, NOW + timedelta(minutes=11))
    assert names(calls) == ["ice_ended"]


async def test_exercises_come_due_with_their_day_and_extend_the_streak(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(
        hass,
        {"triggers": [trigger("exercises_due"), trigger("streak_extended")]},
        told=NAME,
    )
    found = []
    for days in range(6):
        await let_pass(hass, freezer, NOW.replace(hour=0) + timedelta(days=days))
        if (await act("get_status"))["exercises_due"]:
            await act("log_exercises")
        found += names(calls)
    assert found.count("streak_extended") == 1
    assert found.count("exercises_due") >= 1


async def test_limits_and_wear_are_told_once(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    red, blue = (device_of(hass, runner, f"sam_{name}") for name in ("red", "blue"))
    calls = await automate(
        hass,
        {"triggers": [trigger("ramp_exceeded")]},
        {"triggers": [trigger("shoe_worn", target={"device_id": red})]},
        {"triggers": [trigger("shoe_worn", target={"device_id": blue})]},
        {
            "triggers": [
                trigger("shoe_worn", target={"device_id": device_of(hass, runner)})
            ]
        },
        told={
            "number": "{{ this.attributes.friendly_name[-1] }}",
            "shoe": "{{ trigger.shoe | default('') }}",
        },
    )
    last_week = str(NOW - timedelta(days=8))
    await act("log_run", distance=100, started_at=last_week, shoe="Red")
    assert calls == []
    await act("log_run", distance=120, shoe="Red")
    assert sorted((call.data["number"], call.data["shoe"]) for call in calls) == [
        (0, ""),
        (1, "Red"),
        (3, "Red"),
    ]
    await act("log_run", distance=10, pain_peak=1, shoe="Red")
    assert len(calls) == 3


async def test_a_warning_sign_is_a_reason_to_talk(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(
        hass,
        {"triggers": [trigger("talk_to_professional")]},
        told={"reasons": "{{ trigger.reasons }}"},
    )
    await act("log_pain", level=2, symptoms=["locking"])
    assert [call.data["reasons"] for call in calls] == [["red_flag"]]
    await act("undo")
    assert len(calls) == 1


async def test_a_step_on_the_ladder_is_told(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entry: MockConfigEntry,
    request: pytest.FixtureRequest,
) -> None:
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entry, data={**entry.data, "track": "walk_run"}
    )
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    calls = await automate(
        hass,
        {"triggers": [trigger("level_changed")]},
        told={"step": "{{ trigger.previous }} {{ trigger.level }}"},
    )

    async def say(action: str, **data: object) -> None:
        await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await hass.async_block_till_done()

    for days in (0, 2):
        day = NOW + timedelta(days=days)
        await let_pass(hass, freezer, day.replace(hour=7))
        await say("log_pain", level=0, moment="morning")
        await let_pass(hass, freezer, day)
        await say("log_run", distance=2, duration=1200, pain_before=0, pain_peak=0)
        await let_pass(hass, freezer, day + timedelta(hours=1))
        await say("log_pain", level=0, moment="hour_after")
        await let_pass(hass, freezer, day.replace(hour=7) + timedelta(days=1))
        await say("log_pain", level=0, moment="morning")
    assert [call.data["step"] for call in calls] == ["1 2"]
    await hass.config_entries.async_unload(entry.entry_id)


async def test_two_runners_are_told_apart(
    hass: HomeAssistant, runner: MockConfigEntry, other: MockConfigEntry, act: Act
) -> None:
    area = ar.async_get(hass).async_create("Hall").id
    own = {"device_id": device_of(hass, runner)}
    theirs = {"entity_id": entity_of(hass, other.entry_id, "run_light")}
    calls = await automate(
        hass,
        {"triggers": [trigger("run_logged", target=own)]},
        {"triggers": [trigger("run_logged", target=theirs)]},
        {"triggers": [trigger("run_logged")]},
        {"triggers": [trigger("run_logged", target={"area_id": area})]},
        told={"who": "{{ this.attributes.friendly_name[-1] }} {{ trigger.runner }}"},
    )
    await act("log_run", distance=5, config_entry_id=runner.entry_id)
    assert [call.data["who"] for call in calls] == ["0 Sam", "2 Sam"]
    calls.clear()
    dr.async_get(hass).async_update_device(device_of(hass, other), area_id=area)
    await act("log_run", distance=5, config_entry_id=other.entry_id)
    assert [call.data["who"] for call in calls] == ["1 Kim", "2 Kim", "3 Kim"]


async def test_what_is_so_at_set_up_is_not_told_and_a_reload_is_outlived(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_run", distance=5, pain_peak=7)
    await act("log_pain", level=7, symptoms=["locking"])
    # The automation is there first, as when the house starts.
    await hass.config_entries.async_unload(runner.entry_id)
    target = {"device_id": device_of(hass, runner)}
    calls = await automate(
        hass,
        {"triggers": [trigger(name, target=target) for name in TRIGGERS]},
        told=NAME,
    )
    assert works(hass)
    for _ in range(2):
        assert await hass.config_entries.async_setup(runner.entry_id)
        await hass.async_block_till_done()
        assert names(calls) == []
        freezer.tick(60)
        await act("log_pain", level=6)
        assert names(calls) == ["pain_logged"]
        await hass.config_entries.async_unload(runner.entry_id)


async def test_a_runner_who_is_removed_takes_nothing_down(
    hass: HomeAssistant, runner: MockConfigEntry, other: MockConfigEntry, act: Act
) -> None:
    calls = await automate(hass, {"triggers": [trigger("pain_logged")]}, told=NAME)
    await hass.config_entries.async_remove(runner.entry_id)
    await act("log_pain", level=3, config_entry_id=other.entry_id)
    assert names(calls) == ["pain_logged"]


async def test_an_automation_that_is_gone_hears_nothing(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(hass, EVERY, told=NAME)
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.number_0"}, blocking=True
    )
    await act("log_pain", level=3)
    assert calls == []


async def test_old_runs_of_a_file_are_read_without_a_word(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    calls = await automate(hass, EVERY, told=NAME)
    coordinator = runner.runtime_data
    for days in (12, 9, 3):
        identity = coordinator.identity(NOW - timedelta(days=days), source="file")
        await coordinator.async_record(Run(**identity, distance_m=20_000 // days))
    await hass.async_block_till_done()
    assert set(names(calls)) <= {"light_changed"}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        pytest.param(trigger("pain_logged", above=11), "above", id="above the scale"),
        pytest.param(trigger("pain_logged", above=-1), "above", id="below the scale"),
        pytest.param(trigger("pain_logged", above="nan"), "above", id="no number"),
        pytest.param(trigger("pain_logged", above="1_0"), "above", id="of a program"),
        pytest.param(trigger("pain_logged", above=True), "above", id="yes"),
        pytest.param(trigger("light_changed", to="blue"), "to", id="blue"),
        pytest.param(trigger("light_changed", from_=[]), "from", id="from nothing"),
        pytest.param(trigger("run_logged", above=3), "above", id="not its option"),
        pytest.param(
            trigger("run_logged", target={"device_id": "gone"}),
            "gone is no runner",
            id="nobody's device",
        ),
        pytest.param(
            trigger("run_logged", target={"entity_id": "sun.sun"}),
            "sun.sun is no runner",
            id="another's entity",
        ),
        pytest.param(
            trigger("run_logged", target={"area_id": []}),
            "the target names nothing",
            id="nobody",
        ),
        pytest.param(trigger("run_planned"), "run_planned", id="no such"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    caplog: pytest.LogCaptureFixture,
    wrong: Trigger,
    why: str,
) -> None:
    await automate(hass, {"triggers": [wrong]})
    assert not works(hass)
    assert why in caplog.text


async def test_a_pair_is_a_target_for_its_wear_alone(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    pair = {"device_id": device_of(hass, runner, "sam_red")}
    await automate(
        hass,
        {"triggers": [trigger("shoe_worn", target=pair)]},
        {"triggers": [trigger("run_logged", target=pair)]},
    )
    assert works(hass, 0)
    assert not works(hass, 1)
