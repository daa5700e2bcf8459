"""Reminders in a house: snoozed, skipped, tapped away on a phone, and told."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from .automations import automate, passes, works
from .conftest import Act, Refused, Unchanged
from .story import entity_of

TAPPED = "mobile_app_notification_action"


async def later(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, **time: float
) -> None:
    """Let time pass."""
    freezer.tick(timedelta(**time))
    async_fire_time_changed(hass, dt_util.utcnow())
    await hass.async_block_till_done()


async def tap(hass: HomeAssistant, *names: str, **told: str) -> None:
    """Tap buttons on phones, all at once."""
    for name in names:
        hass.bus.async_fire(TAPPED, {"action": name, **told})
    await hass.async_block_till_done()


async def logged(act: Act) -> list[dict[str, Any]]:
    answer = await act("get_entries")
    entries: list[dict[str, Any]] = answer["entries"]
    return entries


def shown(hass: HomeAssistant, key: str) -> tuple[str, str | None]:
    """Return what a binary sensor says, and until when its reminder waits."""
    state = hass.states.get(entity_of(hass, "sam_entry", key))
    assert state is not None
    return state.state, state.attributes.get("snoozed_until")


# -- actions ------------------------------------------------------------------------


async def test_a_snooze_is_kept_over_a_restart(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    answer = await act("snooze_reminder", reminder="exercises", minutes=45)
    until = "2026-03-03T09:45:00+01:00"
    assert answer["snoozed_until"] == until
    assert answer["entry_id"]
    # It is still due: what waits is the reminder.
    assert shown(hass, "exercises_due") == ("on", until)
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert shown(hass, "exercises_due") == ("on", until)
    await later(hass, freezer, minutes=45)
    assert shown(hass, "exercises_due") == ("on", None)
    assert await logged(act) == []


async def test_not_today_turns_the_thing_off_until_tomorrow(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_pain", level=4)
    for reminder in ("exercises", "ice"):
        assert shown(hass, f"{reminder}_due") == ("on", None)
        answer = await act("skip_reminder", reminder=reminder)
        assert (answer["due"], answer["skipped"]) == (False, True)
        assert shown(hass, f"{reminder}_due") == ("off", None)
    assert (await act("get_plan"))["why"] == "skipped"
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert shown(hass, "exercises_due") == ("off", None)
    await later(hass, freezer, hours=15, minutes=1)
    assert shown(hass, "exercises_due") == ("on", None)


async def test_a_skip_is_taken_back_by_its_id_and_not_by_a_plain_undo(
    hass: HomeAssistant, act: Act
) -> None:
    await act("log_pain", level=1)
    skipped = await act("skip_reminder", reminder="exercises")
    assert (await act("undo"))["kind"] == "pain"
    assert shown(hass, "exercises_due") == ("off", None)
    await act("undo", entry_id=skipped["entry_id"])
    assert shown(hass, "exercises_due") == ("on", None)


@pytest.mark.parametrize(
    ("action", "data", "why"),
    [
        (
            "snooze_reminder",
            {"reminder": "exercises", "minutes": 0},
            "minutes cannot be 0: it must be from 1 min to 720 min.",
        ),
        (
            "snooze_reminder",
            {"reminder": "exercises", "minutes": "soon"},
            "minutes cannot be soon: it must be from 1 min to 720 min.",
        ),
        (
            "skip_reminder",
            {"reminder": "taxes"},
            "reminder cannot be taxes: choose from exercises, ice, check.",
        ),
        (
            "snooze_reminder",
            {"reminder": "check"},
            "There is nothing to remind of any more, so nothing was noted.",
        ),
        (
            "get_reminder",
            {"reminder": ""},
            "reminder cannot be : choose from exercises, ice, check.",
        ),
    ],
)
async def test_what_makes_no_sense_is_refused(
    refused: Refused, action: str, data: Mapping[str, Any], why: str
) -> None:
    assert await refused(action, **data) == why


async def test_a_reminder_says_how_it_stands(act: Act) -> None:
    await act("log_run", distance=5, duration="30:00")
    answer = await act("get_reminder", reminder="check")
    assert answer["buttons"]["pain"].startswith("KNEE_RECOVERY_PAIN_CHECK_sam_entry_")
    assert answer["buttons"]["snooze"].startswith("KNEE_RECOVERY_SNOOZE_30_CHECK_")
    assert answer["button_ending"].startswith("CHECK_sam_entry_")
    assert {key: answer[key] for key in answer if "button" not in key} == {
        "reminder": "check",
        "due": True,
        "waits": True,
        "since": "2026-03-03T09:00:00+01:00",
        "snoozed_until": None,
        "skipped": False,
        "quiet": False,
        "check": "after_run",
        "asks": ["pain_peak", "symptoms", "pain_before", "morning_of_run"],
        "until": "2026-03-03T11:00:00+01:00",
    }


# -- taps -----------------------------------------------------------------------------


async def test_a_tap_logs_without_any_automation_and_after_a_restart(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    exercises = (await act("get_reminder", reminder="exercises"))["buttons"]
    await act("log_run", distance=5, duration="30:00")
    check = (await act("get_reminder", reminder="check"))["button_ending"]
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()

    await tap(hass, exercises["done"])
    await tap(hass, f"KNEE_RECOVERY_PAIN_4_{check}")
    ice = (await act("get_reminder", reminder="ice"))["buttons"]
    await tap(hass, ice["start"])
    kinds = {entry["kind"]: entry.get("moment") for entry in await logged(act)}
    assert kinds == {
        "run": None,
        "exercises": None,
        "pain": "during_run",
        "ice": None,
    }
    assert (await act("get_status"))["ice_ends_at"] is not None


async def test_a_level_is_typed_on_the_phone(hass: HomeAssistant, act: Act) -> None:
    await act("log_run", distance=5, duration="30:00")
    pain = (await act("get_reminder", reminder="check"))["buttons"]["pain"]
    await tap(hass, pain, reply_text="2,5 / 10")
    assert (await logged(act))[-1]["level"] == 2.5


async def test_two_phones_at_once_say_it_once(hass: HomeAssistant, act: Act) -> None:
    await act("log_run", distance=5, duration="30:00")
    ending = (await act("get_reminder", reminder="check"))["button_ending"]
    done = (await act("get_reminder", reminder="exercises"))["buttons"]["done"]
    await tap(
        hass,
        f"KNEE_RECOVERY_PAIN_2_{ending}",
        done,
        f"KNEE_RECOVERY_PAIN_7_{ending}",
        done,
    )
    entries = await logged(act)
    assert sorted(entry["kind"] for entry in entries) == ["exercises", "pain", "run"]
    assert {entry.get("level") for entry in entries} == {None, 2}


async def test_a_snooze_and_a_skip_by_tap(
    hass: HomeAssistant, act: Act, unchanged: Unchanged
) -> None:
    ending = (await act("get_reminder", reminder="exercises"))["button_ending"]
    await tap(hass, f"KNEE_RECOVERY_SNOOZE_20_{ending}")
    assert shown(hass, "exercises_due") == ("on", "2026-03-03T09:20:00+01:00")
    async with unchanged():
        # A second phone in the same minute.
        await tap(hass, f"KNEE_RECOVERY_SNOOZE_20_{ending}")
    await tap(hass, f"KNEE_RECOVERY_SKIP_{ending}")
    assert shown(hass, "exercises_due") == ("off", None)


async def test_a_tap_on_yesterdays_notification_writes_nothing(
    hass: HomeAssistant,
    act: Act,
    unchanged: Unchanged,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    buttons = (await act("get_reminder", reminder="exercises"))["buttons"]
    await later(hass, freezer, hours=20)
    async with unchanged():
        await tap(hass, *(buttons[verb] for verb in ("done", "snooze", "skip")))
    assert "was not noted: reminder_over" in caplog.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        pytest.param("DONE_EXERCISES_nobody_entry_ABC", "", id="no such runner"),
        pytest.param("PAIN_99_CHECK_sam_entry_{mark}", "", id="beyond the range"),
        pytest.param("PAIN_CHECK_sam_entry_{mark}", "a lot", id="no level"),
        pytest.param("SNOOZE_9999_CHECK_sam_entry_{mark}", "", id="too long"),
        pytest.param("DONE_CHECK_sam_entry_{mark}", "", id="no answer"),
        pytest.param("OTHER", "", id="another's button"),
    ],
)
async def test_a_tap_that_means_nothing_writes_nothing(
    hass: HomeAssistant, act: Act, unchanged: Unchanged, name: str, typed: str
) -> None:
    await act("log_run", distance=5, duration="30:00")
    ending = (await act("get_reminder", reminder="check"))["button_ending"]
    mark = ending.rsplit("_", 1)[1]
    async with unchanged():
        await tap(hass, f"KNEE_RECOVERY_{name.format(mark=mark)}", reply_text=typed)


async def test_a_tap_of_a_runner_who_was_removed_writes_nothing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    caplog: pytest.LogCaptureFixture,
) -> None:
    done = (await act("get_reminder", reminder="exercises"))["buttons"]["done"]
    await hass.config_entries.async_unload(runner.entry_id)
    await tap(hass, done)
    assert "a runner who is not set up" in caplog.text
    await hass.config_entries.async_setup(runner.entry_id)
    assert await logged(act) == []
    await hass.config_entries.async_remove(runner.entry_id)
    caplog.clear()
    await tap(hass, done)
    assert "a runner who is not set up" in caplog.text


# -- what is told and asked --------------------------------------------------------


async def test_triggers_tell_what_comes_up_and_what_is_over(
    hass: HomeAssistant,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(
        hass,
        {
            "triggers": [
                {
                    "trigger": f"knee_recovery.reminder_{turn}",
                    "options": {"reminder": "check"},
                }
                for turn in ("due", "over")
            ]
        },
        told={"told": "{{ trigger.reminder }} {{ trigger.outcome | default('due') }}"},
    )
    await act("log_run", distance=5, duration="30:00")
    await act("snooze_reminder", reminder="check", minutes=10)
    await later(hass, freezer, minutes=10)
    await act("skip_reminder", reminder="check")
    await later(hass, freezer, minutes=35)
    await act("log_pain", level=1, moment="hour_after")
    assert [call.data["told"] for call in calls] == [
        "check due",
        "check snoozed",
        "check due",
        "check skipped",
        "check due",
        "check done",
    ]


async def test_conditions_ask_what_is_to_be_said_and_whether_it_is_quiet(
    hass: HomeAssistant,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await automate(
        hass,
        {
            "conditions": [
                {
                    "condition": "knee_recovery.reminder_is_due",
                    "options": {"reminder": ["exercises"]},
                }
            ]
        },
        {"conditions": [{"condition": "knee_recovery.is_quiet"}]},
        {"conditions": [{"condition": "knee_recovery.reminder_is_due"}]},
        told={"number": "{{ this.attributes.friendly_name }}"},
    )
    assert not works(hass, 2)
    await passes(hass, calls)
    assert [call.data["number"] for call in calls] == ["number 0"]
    await act("snooze_reminder", reminder="exercises")
    assert not await passes(hass, calls)
    await later(hass, freezer, hours=13)
    calls.clear()
    await passes(hass, calls)
    assert [call.data["number"] for call in calls] == ["number 0", "number 1"]


async def test_quiet_hours_are_the_runners_own(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    calls = await automate(
        hass, {"conditions": [{"condition": "knee_recovery.is_quiet"}]}
    )
    assert not await passes(hass, calls)
    hass.config_entries.async_update_entry(
        runner, options={"quiet_start": "08:30:00", "quiet_end": "09:30:00"}
    )
    await hass.async_block_till_done()
    assert await passes(hass, calls)


async def test_snoozes_from_everywhere_at_once_are_one(
    hass: HomeAssistant, act: Act, unchanged: Unchanged
) -> None:
    await act("snooze_reminder", reminder="exercises", minutes=30)
    async with unchanged():
        await asyncio.gather(
            *(
                act("snooze_reminder", reminder="exercises", minutes=30)
                for _ in range(3)
            )
        )
