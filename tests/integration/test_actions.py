"""Every action answers what the contract says, and says it about the right runner."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
import shutil
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.websocket_api import TYPE_RESULT
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
from homeassistant.util.yaml import load_yaml_dict
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.knee_recovery import asking
from custom_components.knee_recovery.binary_sensor import (
    BINARY_SENSORS,
    SHOE_BINARY_SENSORS,
)
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.journal import Pain
from custom_components.knee_recovery.sensor import SENSORS, SHOE_SENSORS
from tests.readers.fit_file import Run as FitRun, enum, seal

from .conftest import NOW, Act, Refused, runner_called
from .page import act_in_page

ACTIONS_FILE = Path("custom_components") / DOMAIN / "services.yaml"
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"


async def _entries(act: Act, **span: object) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await act("get_entries", **span))["entries"]
    return entries


async def _only(act: Act) -> dict[str, Any]:
    (entry,) = await _entries(act)
    return entry


# -- who is meant ---------------------------------------------------------------


async def test_actions_are_there_without_a_runner(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, DOMAIN, {})

    described = load_yaml_dict(str(Path(__file__).parents[2] / ACTIONS_FILE))
    assert "log_run" in described
    assert set(hass.services.async_services_for_domain(DOMAIN)) == set(described)
    with pytest.raises(ServiceValidationError) as why:
        await hass.services.async_call(DOMAIN, "log_pain", {"level": 3}, blocking=True)
    assert why.value.translation_key == "service_found_no_config_entry_for_domain"


async def test_actions_say_so_when_the_runner_is_not_loaded(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)

    for named in ({}, {"config_entry_id": runner.entry_id}):
        with pytest.raises(ServiceValidationError) as why:
            await hass.services.async_call(
                DOMAIN, "log_pain", {"level": 3, **named}, blocking=True
            )
        assert why.value.translation_key == "service_config_entry_not_loaded"


async def test_of_two_runners_one_must_be_named(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    kim = runner_called("Kim")
    kim.add_to_hass(hass)
    assert await hass.config_entries.async_setup(kim.entry_id)

    with pytest.raises(ServiceValidationError) as why:
        await act("log_pain", level=3)
    assert why.value.translation_key == "service_found_multiple_config_entry_for_domain"

    await act("log_pain", level=3, config_entry_id=kim.entry_id)
    assert not await _entries(act, config_entry_id=runner.entry_id)
    assert len(await _entries(act, config_entry_id=kim.entry_id)) == 1
    await hass.config_entries.async_unload(kim.entry_id)


async def test_an_entry_of_something_else_is_no_runner(
    hass: HomeAssistant, act: Act
) -> None:
    other = MockConfigEntry(domain="sun")
    other.add_to_hass(hass)

    with pytest.raises(ServiceValidationError) as why:
        await act("log_pain", level=3, config_entry_id=other.entry_id)
    assert why.value.translation_key == "service_config_entry_wrong_domain"


async def test_actions_work_when_nobody_wants_the_answer(
    hass: HomeAssistant, act: Act
) -> None:
    answer = await hass.services.async_call(
        DOMAIN, "log_pain", {"level": 3}, blocking=True
    )

    assert answer is None
    assert (await _only(act))["level"] == 3


async def test_the_browser_reads_the_refusal_and_its_range(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    answer = await act_in_page(client, "log_pain", {"level": 11})

    assert (answer["type"], answer["success"]) == (TYPE_RESULT, False)
    assert answer["error"]["code"] == "service_validation_error"
    assert answer["error"]["translation_domain"] == DOMAIN
    assert answer["error"]["translation_placeholders"] == {
        "field": "level",
        "value": "11",
        "minimum": "0",
        "maximum": "10",
    }
    assert "level cannot be 11: it must be from 0 to 10" in answer["error"]["message"]


# -- log_run --------------------------------------------------------------------


async def test_the_first_run_has_nothing_to_be_compared_with(act: Act) -> None:
    answer = await act("log_run", distance=6.2, duration="34:10")

    entry_id = answer.pop("entry_id")
    assert answer == {
        "merged": False,
        "verdict": "incomplete",
        "reasons": [
            "missing_before",
            "missing_peak",
            "missing_hour_after",
            "missing_morning_of_run",
            "missing_morning_after",
        ],
        "distance_allowed": None,
        "distance_allowed_m": None,
        "unit": "km",
    }
    run = await _only(act)
    assert run["entry_id"] == entry_id
    assert (run["kind"], run["source"]) == ("run", "hand")
    assert (run["distance_m"], run["duration_s"]) == (6200, 2050)
    # It ended now, so it began 34 minutes and 10 seconds ago.
    assert run["at"] == "2026-03-03T08:25:50+01:00"
    assert run["local_date"] == "2026-03-03"


async def test_a_run_answers_what_is_left_of_today(act: Act) -> None:
    await act("log_run", distance=10, started_at="2026-02-27 18:00")

    answer = await act("log_run", distance=4)

    # Ten per cent over the longest run, less what was run today.
    assert (answer["distance_allowed"], answer["distance_allowed_m"]) == (7.0, 7000)


async def test_a_run_that_hurt_is_red_and_asks_for_rest(act: Act) -> None:
    answer = await act(
        "log_run", distance=5, pain_before=1, pain_peak=6, symptoms=["limp"]
    )

    assert answer["verdict"] == "red"
    assert answer["reasons"] == ["limp", "peak_high"]
    assert answer["distance_allowed"] == 0


@pytest.mark.parametrize(
    ("said", "metres"),
    [
        ({"distance": 5}, 5000),
        ({"distance": "5,25"}, 5250),
        ({"distance": 3, "unit": "mi"}, 4828),
        ({"distance": 800, "unit": "m"}, 800),
        ({"distance": 0.1}, 100),
        ({"distance": 300}, 300_000),
    ],
)
async def test_a_distance_is_kept_in_whole_metres(
    act: Act, said: Mapping[str, object], metres: int
) -> None:
    await act("log_run", **said)

    assert (await _only(act))["distance_m"] == metres


async def test_where_miles_are_used_a_distance_is_in_miles(
    hass: HomeAssistant, act: Act
) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM
    await act("log_run", distance=10, started_at="2026-02-27 18:00")

    answer = await act("log_run", distance=4)

    assert [run["distance_m"] for run in await _entries(act)] == [16_093, 6437]
    assert answer["unit"] == "mi"
    assert answer["distance_allowed"] == pytest.approx(7.0, abs=0.002)
    in_metres = await act("log_run", distance=1000, unit="m")
    assert in_metres["distance_allowed"] == in_metres["distance_allowed_m"] == 10_265


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        (1800, 1800),
        (1800.5, 1800.5),
        ("1800", 1800),
        ("30:00", 1800),
        ("90:00", 5400),
        ("1:30:00", 5400),
        ("0:00:01", 1),
        ("48:00:00", 172_800),
        (None, None),
        ("", None),
    ],
)
async def test_a_duration_is_read_as_people_say_it(
    act: Act, said: object, seconds: float | None
) -> None:
    await act("log_run", distance=5, duration=said)

    assert (await _only(act))["duration_s"] == seconds


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("2026-03-02 07:30:00", "2026-03-02T07:30:00+01:00"),
        ("2026-03-02T06:30:00Z", "2026-03-02T07:30:00+01:00"),
        ("2026-03-02T01:30:00-05:00", "2026-03-02T07:30:00+01:00"),
        (datetime(2026, 3, 2, 7, 30), "2026-03-02T07:30:00+01:00"),  # noqa: DTZ001
        (datetime(2026, 3, 2, 6, 30, tzinfo=UTC), "2026-03-02T07:30:00+01:00"),
        ("2025-07-01 07:30", "2025-07-01T07:30:00+02:00"),
        ("2026-03-01T23:30:00Z", "2026-03-02T00:30:00+01:00"),
    ],
)
async def test_a_start_without_a_zone_is_local(act: Act, said: object, at: str) -> None:
    await act("log_run", distance=5, started_at=said)

    run = await _only(act)
    assert (run["at"], run["local_date"]) == (at, at[:10])


async def test_a_run_is_on_the_default_pair_unless_another_is_named(
    act: Act,
    runner: MockConfigEntry,
    device_registry: dr.DeviceRegistry,
    freezer: FrozenDateTimeFactory,
) -> None:
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, "sam_red"), runner.entry_id
    )
    assert device is not None
    for distance, said in enumerate((None, "", "red", " RED ", device.id), 5):
        await act("log_run", distance=distance, shoe=said)
        freezer.tick(60)

    worn = [run["shoe"] for run in await _entries(act)]
    assert worn == ["Blue", "Blue", "Red", "Red", "Red"]
    status = await act("get_status")
    assert [shoe["shoe_distance_m"] for shoe in status["shoes"]] == [11_000, 624_000]


async def test_everything_said_of_a_run_is_kept(act: Act) -> None:
    said = {
        "pain_before": 1,
        "pain_peak": 2.5,
        "symptoms": ["limp", "swelling"],
        "rpe": 6,
        "note": "Windy.",
        "source": "my_watch",
        "external_id": "99895560",
    }
    await act("log_run", distance=5, **said)

    assert (await _only(act)).items() >= said.items()


async def test_one_symptom_needs_no_list(act: Act) -> None:
    await act("log_run", distance=5, symptoms="locking")

    assert (await _only(act))["symptoms"] == ["locking"]
    assert (await act("get_status"))["run_light"] == "red"


# -- one run once ---------------------------------------------------------------


async def test_a_second_delivery_updates_the_run(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    said = {
        "started_at": "2026-03-02 07:30",
        "duration": 1800,
        "source": "my_watch",
        "external_id": "1",
    }
    first = await act("log_run", distance=5, **said)
    freezer.tick(60)
    again = await act("log_run", distance=5, **said)
    freezer.tick(60)
    newer = await act("log_run", distance=5.4, **said)

    assert (first["merged"], again["merged"], newer["merged"]) == (False, True, True)
    assert first["entry_id"] == again["entry_id"] == newer["entry_id"]
    assert (await _only(act))["distance_m"] == 5400
    assert (await act("get_status"))["distance_7_days_m"] == 5400


async def test_a_copy_from_another_device_joins_the_run(act: Act) -> None:
    word = await act(
        "log_run",
        distance=5,
        started_at="2026-03-02 07:30",
        duration="30:00",
        pain_peak=2,
        shoe="Red",
    )
    copy = await act(
        "log_run",
        distance=5.12,
        started_at="2026-03-02 07:31:05",
        duration=1795,
        source="watch",
        external_id="w1",
    )

    assert copy["merged"]
    assert copy["entry_id"] == word["entry_id"]
    run = await _only(act)
    # The watch measures better; what was said by hand stays.
    assert (run["distance_m"], run["duration_s"]) == (5120, 1795)
    assert (run["pain_peak"], run["shoe"]) == (2, "Red")
    assert run["sources"] == ["hand", "watch"]
    assert run["merged"]


async def test_a_double_tap_is_one_run(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    one = await act("log_run", distance=5, duration="30:00")
    freezer.tick(59)
    two = await act("log_run", distance=5, duration="30:00")
    freezer.tick(62)
    three = await act("log_run", distance=5, duration="30:00")

    assert (two["merged"], two["entry_id"]) == (True, one["entry_id"])
    assert not three["merged"]
    assert len(await _entries(act)) == 2


async def test_two_runs_by_hand_that_differ_are_two(act: Act) -> None:
    await act("log_run", distance=5, duration="30:00")
    second = await act("log_run", distance=5, duration="30:01")

    assert not second["merged"]
    assert len(await _entries(act)) == 2


# -- the other things that can be said ------------------------------------------


@pytest.mark.parametrize(
    ("level", "light", "reason"),
    [
        (2, "green", "logged_recently"),
        (2.5, "amber", "pain_today"),
        ("5,0", "amber", "pain_today"),
        (6, "red", "pain_today_high"),
    ],
)
async def test_pain_answers_the_light_of_the_day(
    act: Act, level: object, light: str, reason: str
) -> None:
    answer = await act("log_pain", level=level)

    assert (await _only(act))["entry_id"] == answer.pop("entry_id")
    assert answer == {"light": light, "reasons": [reason], "score_light": light}


async def test_everything_said_of_pain_is_kept(act: Act) -> None:
    said = {
        "level": 4,
        "moment": "stairs",
        "knee": "right",
        "symptoms": ["swelling"],
        "note": "After the cellar.",
    }
    await act("log_pain", at="2026-03-02 21:00", **said)

    pain = await _only(act)
    assert pain.items() >= said.items()
    assert (pain["kind"], pain["at"]) == ("pain", "2026-03-02T21:00:00+01:00")


async def test_exercises_with_nothing_named_are_all_of_todays(act: Act) -> None:
    answer = await act("log_exercises")

    assert answer.pop("entry_id")
    assert answer == {"done_this_week": 1, "target": 2, "streak": 0}
    assert (await _only(act))["exercises"] == []


async def test_two_days_of_exercises_make_a_week(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_exercises")
    freezer.tick(timedelta(days=1))

    answer = await act("log_exercises")

    assert (answer["done_this_week"], answer["streak"]) == (2, 1)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("clamshell", [{"key": "clamshell"}]),
        (["clamshell", "wall_sit"], [{"key": "clamshell"}, {"key": "wall_sit"}]),
        ({"exercise": "wall_sit"}, [{"key": "wall_sit"}]),
        (
            [{"key": "wall_sit", "sets": "3", "reps": 1, "hold": 45.0, "pain": 1.5}],
            [{"key": "wall_sit", "sets": 3, "reps": 1, "hold_s": 45, "pain": 1.5}],
        ),
    ],
)
async def test_exercises_can_be_named_in_words_or_in_full(
    act: Act, said: object, kept: list[dict[str, Any]]
) -> None:
    await act("log_exercises", exercises=said)

    assert (await _only(act))["exercises"] == kept


async def test_parts_of_a_day_count_together_against_what_it_asks_for(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    plan = await act("get_plan")
    owed = [item for item in plan["exercises"] if not item["optional"]]
    counted = []
    for item in owed:
        part = {"key": item["key"], "sets": item["dose"]["sets"]}
        answer = await act("log_exercises", exercises=[part], part=True)
        counted.append(answer["done_this_week"])
        freezer.tick(60)

    assert (counted[0], counted[-1]) == (0, 1)
    assert len(await _entries(act)) == len(owed)


async def test_a_part_that_hurt_before_its_first_set_is_told(act: Act) -> None:
    hurt = {"key": "clamshell", "sets": 0, "pain": 4}
    answer = await act(
        "log_exercises", exercises=[hurt], part=True, stopped_for_pain=True
    )

    assert answer["done_this_week"] == 1
    assert (await _only(act))["exercises"] == [hurt]


async def test_half_of_what_was_planned_is_enough_and_pain_costs_no_day(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    little = await act("log_exercises", exercises=[{"key": "wall_sit", "sets": 2}])
    freezer.tick(60)
    stopped = await act(
        "log_exercises",
        exercises=[{"key": "wall_sit", "sets": 1}],
        stopped_for_pain=True,
        pain_peak=6,
        duration="12:30",
    )

    assert (little["done_this_week"], stopped["done_this_week"]) == (0, 1)
    session = (await _entries(act))[-1]
    assert (session["stopped_for_pain"], session["pain_peak"]) == (True, 6)
    assert session["duration_s"] == 750


async def test_ice_is_a_fact_with_its_minutes(act: Act) -> None:
    answer = await act("log_ice", minutes=12, at="2026-03-03 08:30")

    ice = await _only(act)
    assert answer == {"entry_id": ice["entry_id"]}
    assert (ice["kind"], ice["minutes"]) == ("ice", 12)
    assert ice["at"] == "2026-03-03T08:30:00+01:00"
    assert (await act("get_status"))["ice_today"] == 1


async def test_ice_takes_a_quarter_of_an_hour_unless_it_is_said(act: Act) -> None:
    await act("log_ice")

    assert (await _only(act))["minutes"] == 15


async def test_only_clearing_ends_a_red_flag(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=1, symptoms=["giving_way"])
    freezer.tick(timedelta(days=5))
    flagged = await act("get_status")
    assert flagged["talk_to_professional_reasons"] == ["red_flag"]
    assert (flagged["run_light"], flagged["next_run"]) == ("red", None)

    answer = await act("clear_red_flags")

    assert answer.pop("entry_id")
    assert answer == {
        "talk_to_professional": False,
        "reasons": [],
        "urgency": None,
        "urgencies": {},
    }
    assert (await act("get_status"))["run_light"] == "green"


# -- undo -----------------------------------------------------------------------


async def test_undo_takes_back_what_was_logged_last(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=2)
    freezer.tick(60)
    last = await act("log_pain", level=7, at="2026-03-01 08:00")

    undone = await act("undo")

    assert (undone["entry_id"], undone["level"]) == (last["entry_id"], 7)
    assert (await _only(act))["level"] == 2


async def test_undo_takes_back_the_entry_that_is_named_once(
    act: Act, refused: Refused, freezer: FrozenDateTimeFactory
) -> None:
    first = await act("log_pain", level=2)
    freezer.tick(60)
    await act("log_pain", level=3)

    undone = await act("undo", entry_id=first["entry_id"])

    assert undone["level"] == 2
    assert (await _only(act))["level"] == 3
    message = await refused("undo", entry_id=first["entry_id"])
    assert message == (
        f"entry_id {first['entry_id']} is not in the diary, or was taken back already."
    )


async def test_undo_of_an_empty_diary_says_so(refused: Refused) -> None:
    assert await refused("undo") == "There is nothing to undo."


async def test_undo_of_the_copy_gives_back_the_run_as_it_was(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    said = {"started_at": "2026-03-02 07:30", "duration": "30:00"}
    await act("log_run", distance=5, **said)
    before = await _only(act)
    freezer.tick(60)
    await act("log_run", distance=5.2, source="watch", external_id="w1", **said)

    undone = await act("undo")

    assert (undone["source"], undone["distance_m"]) == ("watch", 5200)
    assert await _only(act) == before
    # What was taken back and is told again is told anew.
    freezer.tick(60)
    await act("log_run", distance=5.2, source="watch", external_id="w1", **said)
    assert (await _only(act))["distance_m"] == 5200


async def test_undo_of_the_run_takes_its_copies_along(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    said = {"started_at": "2026-03-02 07:30", "duration": "30:00"}
    run = await act("log_run", distance=5, **said)
    freezer.tick(60)
    await act("log_run", distance=5.2, source="watch", external_id="w1", **said)

    undone = await act("undo", entry_id=run["entry_id"])

    assert undone["entry_id"] == run["entry_id"]
    assert not await _entries(act)
    assert (await act("get_status"))["last_run"] is None


# -- get_entries ----------------------------------------------------------------


@pytest.fixture
async def diary(act: Act, freezer: FrozenDateTimeFactory) -> None:
    """Say one thing of each kind, the oldest last."""
    await act("log_ice", at="2026-03-02 20:00")
    freezer.tick(60)
    await act("log_exercises", at="2026-03-02 19:00")
    freezer.tick(60)
    await act("log_run", distance=5, started_at="2026-03-01 18:00")
    freezer.tick(60)
    await act("log_pain", level=3, at="2026-02-28 08:00")


@pytest.mark.usefixtures("diary")
@pytest.mark.parametrize(
    ("span", "kinds"),
    [
        ({}, ["pain", "run", "exercises", "ice"]),
        ({"start": "2026-03-01"}, ["run", "exercises", "ice"]),
        ({"end": "2026-03-01"}, ["pain", "run"]),
        ({"start": "2026-03-01", "end": "2026-03-01"}, ["run"]),
        ({"start": "2026-03-01 23:00:00"}, ["run", "exercises", "ice"]),
        ({"start": "2026-02-28T23:30:00Z"}, ["run", "exercises", "ice"]),
        ({"start": NOW}, []),
        ({"start": NOW.date() - timedelta(days=1)}, ["exercises", "ice"]),
        ({"start": "2026-03-02", "end": "2026-03-01"}, []),
        ({"kinds": ["pain", "ice"]}, ["pain", "ice"]),
        ({"kinds": "run"}, ["run"]),
        ({"kinds": []}, ["pain", "run", "exercises", "ice"]),
        ({"limit": 2}, ["exercises", "ice"]),
        ({"limit": 100}, ["pain", "run", "exercises", "ice"]),
        ({"limit": 1, "kinds": ["run", "pain"]}, ["run"]),
    ],
)
async def test_entries_of_a_span_are_told_oldest_first(
    act: Act, span: Mapping[str, object], kinds: list[str]
) -> None:
    assert [entry["kind"] for entry in await _entries(act, **span)] == kinds


@pytest.mark.usefixtures("diary")
async def test_entries_say_what_they_are(act: Act) -> None:
    pain, run, session, ice = await _entries(act)

    common = {"entry_id", "kind", "at", "local_date", "source"}
    assert common | {"level", "moment", "note"} == set(pain)
    assert set(run) == common | {
        "distance_m",
        "duration_s",
        "pain_before",
        "pain_peak",
        "shoe",
        "note",
        "sources",
        "merged",
        "verdict",
    }
    assert (run["merged"], run["verdict"]) == (False, "incomplete")
    assert set(session) == common | {"exercises", "pain_peak", "stopped_for_pain"}
    assert set(ice) == common | {"minutes"}
    assert run["at"] == "2026-03-01T18:00:00+01:00"


@pytest.mark.usefixtures("diary")
async def test_entries_that_were_taken_back_are_told_on_request(act: Act) -> None:
    await act("undo")

    assert len(await _entries(act)) == 3
    assert len(await _entries(act, include_retracted=False)) == 3
    told = await _entries(act, include_retracted=True)
    assert [entry["kind"] for entry in told if entry.get("retracted")] == ["pain"]
    assert len(told) == 4


async def test_the_journals_own_bookkeeping_is_nobodys_entry(act: Act) -> None:
    assert await _entries(act, include_retracted=True) == []


# -- get_status -----------------------------------------------------------------


async def test_the_status_has_a_key_for_every_entity(act: Act) -> None:
    await act("log_run", distance=5)
    status = await act("get_status")

    keys = [d.key for d in (*SENSORS, *BINARY_SENSORS)] + ["flare_up", "pause"]
    assert len(keys) > 20
    assert [key for key in keys if not {key, f"{key}_m"} & set(status)] == []
    assert "reasons" in status
    pair = status["shoes"][0]
    shoe_keys = [d.key for d in (*SHOE_SENSORS, *SHOE_BINARY_SENSORS)]
    assert [key for key in shoe_keys if not {key, f"{key}_m"} & set(pair)] == []


async def test_the_status_and_the_sensors_say_the_same(
    hass: HomeAssistant, act: Act
) -> None:
    await act("log_run", distance=8, started_at="2026-02-22 18:00")
    await act("log_run", distance=5.5, started_at="2026-03-01 18:00", pain_peak=1)
    await act("log_pain", level=3.5)
    await act("log_exercises")
    status = await act("get_status")

    def state(name: str) -> str:
        found = hass.states.get(name)
        assert found is not None
        return found.state

    for key, name in {
        "distance_7_days_m": "distance_last_7_days",
        "distance_week_m": "distance_this_week",
        "longest_run_30_days_m": "longest_run_in_30_days",
        "distance_allowed_m": "distance_left_today",
    }.items():
        assert status[key] == round(1000 * float(state(f"sensor.sam_{name}"))), key
    for key, name in {
        "mileage_ramp": "mileage_ramp",
        "single_run_jump": "single_run_jump",
        "knee_pain": "knee_pain",
        "worst_pain_7_days": "worst_pain_in_7_days",
        "rehab_streak": "exercise_streak",
        "rehab_sessions_week": "exercise_days_this_week",
    }.items():
        assert status[key] == pytest.approx(float(state(f"sensor.sam_{name}")), 0.05)
    for key, name in {"next_run": "earliest_next_run", "last_run": "last_run"}.items():
        told = datetime.fromisoformat(state(f"sensor.sam_{name}"))
        assert datetime.fromisoformat(status[key]) == told, key
    assert status["run_light"] == state("sensor.sam_running_light") == "amber"
    assert (status["check_due"], state("binary_sensor.sam_knee_check")) == (
        False,
        "off",
    )


# -- import_file ----------------------------------------------------------------


@pytest.fixture
def folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Return a folder that Home Assistant may read."""
    folder = tmp_path / "share"
    folder.mkdir()
    hass.config.allowlist_external_dirs = {str(folder)}
    return folder


def _watch(folder: Path, name: str = "run.fit", **told: Any) -> str:  # noqa: ANN401
    """Write a file as a watch would, and return its path."""
    file = folder / name
    told.setdefault("start", datetime(2026, 3, 1, 17, 0, tzinfo=UTC))
    file.write_bytes(FitRun(**told).file())
    return str(file)


async def test_a_file_of_a_watch_becomes_a_run(act: Act, folder: Path) -> None:
    answer = await act("import_file", path=_watch(folder))

    (item,) = answer.pop("items")
    assert answer == {"added": 1, "merged": 0, "skipped": 0, "failed": 0}
    assert item == {
        "name": "run.fit",
        "result": "added",
        "reason": None,
        "entry_id": item["entry_id"],
        "at": "2026-03-01T18:00:00+01:00",
        "distance_m": 5000,
        "partial": False,
        "warnings": [],
    }
    run = await _only(act)
    assert run["entry_id"] == item["entry_id"]
    assert (run["source"], run["duration_s"], run["elapsed_s"]) == ("file", 1800, 1860)


async def test_the_same_file_again_adds_nothing(act: Act, folder: Path) -> None:
    await act("import_file", path=_watch(folder))
    shutil.copy(folder / "run.fit", folder / "copy of run.fit")

    answer = await act("import_file", path=str(folder / "copy of run.fit"))

    assert (answer["added"], answer["merged"]) == (0, 1)
    assert (await act("get_status"))["distance_7_days_m"] == 5000


async def test_a_file_meets_the_run_that_was_told_by_hand(
    act: Act, folder: Path
) -> None:
    word = await act(
        "log_run", distance=5.2, started_at="2026-03-01 18:00", note="Windy."
    )

    answer = await act("import_file", path=_watch(folder))

    assert answer["items"][0]["result"] == "merged"
    assert answer["items"][0]["entry_id"] == word["entry_id"]
    run = await _only(act)
    assert (run["distance_m"], run["note"]) == (5000, "Windy.")


@pytest.mark.parametrize(
    ("told", "result", "reason"),
    [
        ({"sport": 2}, "skipped", "not_a_run"),
        ({"distance_cm": 15_000, "timer_ms": 60_000}, "skipped", "too_short"),
        ({"start": datetime(2026, 3, 3, 8, 30, tzinfo=UTC)}, "failed", "no_date"),
    ],
)
async def test_what_is_no_run_is_told_with_its_reason(
    act: Act, folder: Path, told: dict[str, Any], result: str, reason: str
) -> None:
    answer = await act("import_file", path=_watch(folder, **told))

    (item,) = answer["items"]
    assert (item["result"], item["reason"], item["entry_id"]) == (result, reason, None)
    assert answer[result] == 1
    assert not await _entries(act)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"<html>404</html>", "unsupported")],
)
async def test_a_file_that_cannot_be_read_fails_with_its_reason(
    act: Act, folder: Path, content: bytes, reason: str
) -> None:
    (folder / "run.fit").write_bytes(content)

    answer = await act("import_file", path=str(folder / "run.fit"))

    assert (answer["failed"], answer["items"][0]["reason"]) == (1, reason)
    assert not await _entries(act)


async def test_a_damaged_file_gives_its_run_and_says_so(act: Act, folder: Path) -> None:
    whole = FitRun(start=datetime(2026, 3, 1, 17, 0, tzinfo=UTC))
    (folder / "run.fit").write_bytes(whole.file()[:-2] + b"\0\0")

    answer = await act("import_file", path=str(folder / "run.fit"))

    (item,) = answer["items"]
    assert (item["result"], item["partial"]) == ("added", True)
    assert item["warnings"]


async def test_one_file_can_hold_several_sessions(act: Act, folder: Path) -> None:
    run = FitRun(start=datetime(2026, 3, 1, 17, 0, tzinfo=UTC))
    ride = FitRun(start=datetime(2026, 3, 1, 18, 0, tzinfo=UTC), sport=2)
    content = run.file_id() + run.records() + run.session() + ride.session()
    (folder / "multi.fit").write_bytes(seal(content + run.activity()))
    assert enum(2).values == [2]

    answer = await act("import_file", path=str(folder / "multi.fit"))

    assert (answer["added"], answer["skipped"]) == (1, 1)


@pytest.mark.parametrize("outside", ["elsewhere/run.fit", "share/../elsewhere/run.fit"])
async def test_a_file_outside_the_allowed_folders_is_not_read(
    refused: Refused, folder: Path, tmp_path: Path, outside: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    _watch(tmp_path / "elsewhere")
    path = str(tmp_path / outside)

    message = await refused("import_file", path=path)

    assert message.startswith(f"path {path} is in no folder")


async def test_a_link_does_not_lead_outside(
    refused: Refused, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "link.fit").symlink_to(_watch(tmp_path / "elsewhere"))

    message = await refused("import_file", path=str(folder / "link.fit"))

    assert "is in no folder that Home Assistant may read" in message


@pytest.mark.parametrize("name", ["missing.fit", "", "x" * 300])
async def test_where_no_file_is_none_is_read(
    refused: Refused, folder: Path, name: str
) -> None:
    path = str(folder / name)

    assert await refused("import_file", path=path) == f"path {path} is not a file."


@pytest.mark.parametrize("path", ["/share/\0run.fit", "run.fit", "~", "http://x/y.fit"])
async def test_a_path_that_names_no_folder_of_ours_is_refused(
    refused: Refused, folder: Path, path: str
) -> None:
    message = await refused("import_file", path=path)

    assert "is in no folder that Home Assistant may read" in message


async def test_only_who_runs_the_house_may_name_a_path(
    hass: HomeAssistant, act: Act, folder: Path, hass_read_only_user: MockUser
) -> None:
    with pytest.raises(HomeAssistantError, match=r"^Unauthorized$"):
        await hass.services.async_call(
            DOMAIN,
            "import_file",
            {"path": _watch(folder)},
            blocking=True,
            return_response=True,
            context=Context(user_id=hass_read_only_user.id),
        )

    assert not await _entries(act)
    # Everyone of the house may speak of their own knee.
    await hass.services.async_call(
        DOMAIN,
        "log_pain",
        {"level": 3},
        blocking=True,
        context=Context(user_id=hass_read_only_user.id),
    )
    assert len(await _entries(act)) == 1


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
@pytest.mark.parametrize(
    ("sample", "distance_m", "duration_s", "at"),
    [
        ("fit/run_1h_devfields.fit", 6754, 3424, "2017-01-17T18:06:47+01:00"),
        ("fit/run_2013_smartrec.fit", 4835, 2625, "2013-02-06T13:11:14+01:00"),
    ],
)
async def test_a_real_run_of_a_real_watch_arrives(
    act: Act, folder: Path, sample: str, distance_m: int, duration_s: int, at: str
) -> None:
    shutil.copy(SAMPLES / sample, folder / "run.fit")

    answer = await act("import_file", path=str(folder / "run.fit"))

    assert answer["added"] == 1
    run = await _only(act)
    assert run["distance_m"] == pytest.approx(distance_m, abs=1)
    assert run["duration_s"] == pytest.approx(duration_s, abs=1)
    assert run["at"] == at


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
async def test_a_real_run_and_its_copy_from_the_cloud_are_one(
    act: Act, folder: Path
) -> None:
    shutil.copy(SAMPLES / "pairs" / "a_garmin_original.fit", folder / "a.fit")
    shutil.copy(SAMPLES / "pairs" / "b_strava_export.fit.gz", folder / "b.fit.gz")

    first = await act("import_file", path=str(folder / "a.fit"))
    second = await act("import_file", path=str(folder / "b.fit.gz"))

    assert (first["added"], second["merged"]) == (1, 1)
    assert (await _only(act))["distance_m"] == pytest.approx(3323, abs=1)


async def test_reading_years_is_not_disturbed_by_a_word_said_meanwhile(
    act: Act, runner: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event loop is let go of in between; what is read stays of one moment."""
    monkeypatch.setattr(asking, "_AT_ONCE", 1)
    coordinator = runner.runtime_data
    pains = [
        Pain(**coordinator.identity(NOW - timedelta(days=day)), level=1)
        for day in range(400)
    ]
    for pain in reversed(pains):
        await coordinator.async_record(pain)
    first = pains[-1].id

    told, *_ = await asyncio.gather(
        act("get_entries", include_retracted=True), act("undo", entry_id=first)
    )

    ids = [entry["entry_id"] for entry in told["entries"]]
    assert len(ids) == len(set(ids)) == 400
    assert (await _entries(act, include_retracted=True))[0]["retracted"]
    assert len(await _entries(act)) == 399


async def test_that_flags_were_cleared_is_told(act: Act) -> None:
    await act("clear_red_flags")

    entry = await _only(act)
    assert (entry["kind"], entry["cleared"]) == ("red_flag", True)


async def test_what_was_said_last_is_undone_also_after_the_clock_went_back(
    act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=1)
    freezer.tick(-3600)
    await act("log_pain", level=2)
    assert (await act("undo"))["level"] == 2
    assert (await act("undo"))["level"] == 1
