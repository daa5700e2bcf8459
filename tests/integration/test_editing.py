"""Entries put right and runs taken apart, through the actions of a real house."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN

from .conftest import Act, Refused

pytestmark = pytest.mark.usefixtures("runner")

WATCH = {"source": "watch", "external_id": "w1", "started_at": "2026-03-03T07:00:00+01"}
STRAVA = WATCH | {"source": "strava", "external_id": "s1"}


async def _entries(act: Act, **span: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await act("get_entries", **span))["entries"]
    return found


async def _only(act: Act) -> dict[str, Any]:
    (entry,) = await _entries(act)
    return entry


def _worn(hass: HomeAssistant, pair: str) -> float:
    entity_id = er.async_get(hass).async_get_entity_id(
        "sensor", DOMAIN, f"sam_{pair}_shoe_distance"
    )
    assert entity_id is not None
    state = hass.states.get(entity_id)
    assert state is not None
    return float(state.state)


async def test_an_edited_run_has_a_new_id_and_undo_gives_it_back(act: Act) -> None:
    first = await act("log_run", distance=6, duration="40:00", pain_peak=2)
    before = await _only(act)

    edited = await act(
        "edit_entry",
        entry_id=first["entry_id"],
        distance=5200,
        unit="m",
        duration="35:30",
        started_at="2026-03-02T18:00:00",
        pain_before=1,
        pain_peak=None,
        symptoms=["swelling"],
        rpe=4,
        note="by the river",
    )

    after = await _only(act)
    assert edited["entry_id"] == after["entry_id"] != first["entry_id"]
    assert edited["replaces"] == first["entry_id"]
    assert after["at"] == "2026-03-02T18:00:00+01:00"
    assert after["local_date"] == "2026-03-02"
    said = ("distance_m", "duration_s", "pain_before", "pain_peak", "rpe", "note")
    assert [after[field] for field in said] == [5200, 2130, 1, None, 4, "by the river"]
    assert after["symptoms"] == ["swelling"]
    gone = await _entries(act, include_retracted=True)
    assert [e["entry_id"] for e in gone if e.get("retracted")] == [first["entry_id"]]

    assert (await act("undo"))["entry_id"] == edited["entry_id"]
    assert await _only(act) == before


@pytest.mark.parametrize(
    ("logged", "changes", "expected"),
    [
        (
            ("log_pain", {"level": 5, "note": "stairs"}),
            {"level": 3.5, "moment": "stairs", "knee": "left", "note": ""},
            {"level": 3.5, "moment": "stairs", "knee": "left", "note": None},
        ),
        (
            ("log_pain", {"level": 5}),
            {"at": "2026-03-01T08:00:00", "symptoms": "limp"},
            {"level": 5, "local_date": "2026-03-01", "symptoms": ["limp"]},
        ),
        (
            ("log_exercises", {"exercises": ["clamshell"]}),
            {"exercises": [{"key": "clamshell", "sets": 2}], "pain_peak": 1},
            {"exercises": [{"key": "clamshell", "sets": 2}], "pain_peak": 1},
        ),
        (
            ("log_exercises", {"exercises": ["clamshell"]}),
            {"exercises": [], "stopped_for_pain": True, "duration": "20:00"},
            {"exercises": [], "stopped_for_pain": True, "duration_s": 1200},
        ),
        (
            ("log_ice", {"minutes": 15}),
            {"minutes": 20, "at": "2026-03-02T20:00:00"},
            {"minutes": 20, "at": "2026-03-02T20:00:00+01:00"},
        ),
        (
            ("log_score", {"measure": "akps", "value": 70}),
            {"value": 75},
            {"measure": "akps", "value": 75},
        ),
        (
            ("log_score", {"measure": "akps", "value": 7}),
            {"measure": "psfs"},
            {"measure": "psfs", "value": 7},
        ),
    ],
)
async def test_every_kind_can_be_edited_and_given_back(
    act: Act,
    logged: tuple[str, dict[str, Any]],
    changes: dict[str, Any],
    expected: dict[str, Any],
) -> None:
    action, said = logged
    first = await act(action, **said)
    before = await _only(act)

    edited = await act("edit_entry", entry_id=first["entry_id"], **changes)
    after = await _only(act)
    assert after["entry_id"] == edited["entry_id"]
    assert {field: after[field] for field in expected} == expected

    await act("undo", entry_id=edited["entry_id"])
    assert await _only(act) == before


async def test_the_hand_holds_against_later_deliveries_and_better_sources(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    first = await act("log_run", distance=6, duration="40:00", **WATCH)
    edited = await act("edit_entry", entry_id=first["entry_id"], distance=5)

    again = await act("log_run", distance=6.4, duration="41:00", **WATCH)
    file = await act("log_run", distance=6.5, **WATCH | {"source": "file"})

    assert {again["entry_id"], file["entry_id"]} == {edited["entry_id"]}
    entry = await _only(act)
    assert (entry["distance_m"], entry["duration_s"]) == (5000, 2460)

    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert await _only(act) == entry

    await act("undo", entry_id=edited["entry_id"])
    entry = await _only(act)
    assert (entry["entry_id"], entry["distance_m"]) == (first["entry_id"], 6500)


async def test_a_past_run_moves_to_another_pair(hass: HomeAssistant, act: Act) -> None:
    first = await act("log_run", distance=6)
    assert (_worn(hass, "blue"), _worn(hass, "red")) == (6, 600)

    edited = await act("edit_entry", entry_id=first["entry_id"], shoe=" red ")
    assert (_worn(hass, "blue"), _worn(hass, "red")) == (0, 606)

    await act("edit_entry", entry_id=edited["entry_id"], shoe="")
    assert (_worn(hass, "blue"), _worn(hass, "red")) == (0, 600)
    assert (await _only(act))["shoe"] is None


async def test_an_edit_is_no_news(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    first = await act("log_run", distance=6)
    (event,) = hass.states.async_all("event")

    freezer.tick(timedelta(seconds=5))
    await act("edit_entry", entry_id=first["entry_id"], distance=5)
    assert hass.states.async_all("event") == [event]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"distance": 0}, "distance cannot be 0: it must be from 0.1 km to 300 km."),
        ({"distance": None}, "distance cannot be None: it must be from 0.1 km"),
        ({"pain_peak": 11}, "pain_peak cannot be 11: it must be from 0 to 10."),
        ({"duration": "3 days"}, "duration cannot be 3 days: it must be from 0:00:01"),
        ({"started_at": "2027-01-01 08:00"}, "started_at cannot be 2027-01-01T08:00"),
        ({"started_at": None}, "started_at cannot be None: it must be from 2000-01-01"),
        ({"shoe": "green"}, "shoe cannot be green: choose from Blue, Red."),
        ({"symptoms": ["itch"]}, "symptoms cannot be itch: choose from limp"),
        ({"level": 3}, "level is nothing that an entry of kind run has: choose from"),
        ({}, "entry_id alone changes nothing: name at least one of distance"),
        ({"distance": 5, "rpe": "hard"}, "rpe cannot be hard: it must be from 0 to 10"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_written(
    act: Act, refused: Refused, said: dict[str, Any], told: str
) -> None:
    first = await act("log_run", distance=6)

    assert (await refused("edit_entry", entry_id=first["entry_id"], **said)).startswith(
        told
    )


async def test_what_is_not_in_the_diary_is_refused(act: Act, refused: Refused) -> None:
    first = await act("log_pain", level=3)
    second = await act("edit_entry", entry_id=first["entry_id"], level=2)
    await act("undo", entry_id=second["entry_id"])
    await act("undo", entry_id=first["entry_id"])
    for entry_id in ("nobody", first["entry_id"], second["entry_id"]):
        for action, said in (("edit_entry", {"level": 1}), ("split_run", {})):
            told = await refused(action, entry_id=entry_id, **said)
            assert told.startswith(f"entry_id {entry_id} is not in the diary")


async def test_what_is_said_anew_instead_is_not_edited(
    act: Act, refused: Refused
) -> None:
    cleared = await act("clear_red_flags")
    told = await refused("edit_entry", entry_id=cleared["entry_id"], note="x")
    assert told.startswith("The entry_id names an entry of kind red_flag")


async def test_a_timer_is_edited_once_it_is_over(
    act: Act, refused: Refused, freezer: FrozenDateTimeFactory
) -> None:
    await act("start_ice", minutes=15)
    running = (await _only(act))["entry_id"]
    told = await refused("edit_entry", entry_id=running, minutes=10)
    assert told == "The ice timer is running already. Minutes left: 15."

    freezer.tick(timedelta(minutes=16))
    await act("edit_entry", entry_id=running, minutes=10)
    assert (await _only(act))["minutes"] == 10


async def test_a_merged_run_is_split_for_good(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    first = await act("log_run", distance=6, duration="40:00", **WATCH)
    copy = await act("log_run", distance=6.1, duration="40:00", **STRAVA)
    assert copy["merged"]
    merged = await _only(act)

    split = await act("split_run", entry_id=first["entry_id"])

    assert split["entry_ids"][0] == split["entry_id"] == first["entry_id"]
    assert len(split["entry_ids"]) == 2
    assert {e["entry_id"]: e["distance_m"] for e in await _entries(act)} == dict(
        zip(split["entry_ids"], (6000, 6100), strict=True)
    )
    assert _worn(hass, "blue") == 12.1

    again = await act("log_run", distance=6.2, duration="40:00", **STRAVA)
    assert again["entry_id"] == split["entry_ids"][1]
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert len(await _entries(act)) == 2

    await act("undo", entry_id=split["entry_ids"][1])
    assert await _only(act) == merged


async def test_one_recording_is_not_split(act: Act, refused: Refused) -> None:
    first = await act("log_run", distance=6)
    told = await refused("split_run", entry_id=first["entry_id"])
    assert told.endswith("is not a merged run, so there is nothing to split.")


# -- taken back and given back -----------------------------------------------------


async def test_a_removed_run_comes_back_with_its_copies_after_a_restart_too(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    first = await act("log_run", distance=6, duration="40:00", **WATCH)
    await act("log_run", distance=6.1, duration="40:10", **STRAVA)
    edited = await act("edit_entry", entry_id=first["entry_id"], pain_peak=2)
    before = await _entries(act, include_retracted=True)
    status = (await act("get_status"))["distance_7_days_m"]

    gone = await act("undo", entry_id=edited["entry_id"], whole=True)
    assert gone["entry_id"] == edited["entry_id"]
    assert await _entries(act) == []
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert await _entries(act) == []

    back = await act("redo", entry_id=edited["entry_id"])
    assert (back["entry_id"], back["pain_peak"]) == (edited["entry_id"], 2)
    assert await _entries(act, include_retracted=True) == before
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert await _entries(act, include_retracted=True) == before
    assert (await act("get_status"))["distance_7_days_m"] == status


async def test_redo_gives_back_the_last_or_says_why_not(
    act: Act, refused: Refused
) -> None:
    assert "nothing to give back" in await refused("redo")
    felt = await act("log_pain", level=3)
    await act("undo")
    assert (await act("redo"))["level"] == 3
    assert "nothing to give back" in await refused("redo", entry_id=felt["entry_id"])

    await act("log_run", distance=6, duration="40:00", **WATCH)
    await act("undo")
    await act("log_run", distance=6.2, duration="41:00", **WATCH)
    assert "has this again" in await refused("redo")
    assert [each["kind"] for each in await _entries(act)] == ["run", "pain"]
