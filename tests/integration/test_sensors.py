"""Sensors show what the journal says, nothing it cannot say, and only what is new."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.sensor import (
    DOMAIN as SENSOR,
    SensorDeviceClass,
    SensorEntityDescription,
)
from homeassistant.const import (
    EVENT_STATE_CHANGED,
    EVENT_STATE_REPORTED,
    STATE_UNKNOWN,
    UnitOfLength,
)
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.sensor import SENSORS, SHOE_SENSORS

from .conftest import NOW, Act
from .story import entity_of, let_pass, live, pin, shown, told

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SAM = "sam_entry"
BLUE, RED = "sam_blue", "sam_red"

KNOWN_FROM_THE_START = {"next_run", "ice_today"}
"""Nothing holds on the first day, and no ice is a count, not a gap."""

OVER_YEARS = {
    "distance_week",
    "longest_run_30_days",
    "knee_pain",
    "worst_pain_7_days",
    "rehab_sessions_week",
    "ladder_level",
    "ice_today",
    "acute_chronic_ratio",
    "training_monotony",
    "training_strain",
    "shoe_distance",
}
"""What the recorder keeps for good: each costs 288 rows a day until it is thinned."""


@pytest.mark.usefixtures("all_entities")
async def test_a_lived_in_runner(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    snapshot: SnapshotAssertion,
) -> None:
    await live(act, freezer)

    pin(hass, runner, SENSOR, snapshot)


def test_the_recorder_keeps_years_of_little() -> None:
    kept = {sensor.key for sensor in SENSORS if sensor.state_class}

    assert kept | {shoe.key for shoe in SHOE_SENSORS if shoe.state_class} == OVER_YEARS


def test_every_number_is_drawn_as_a_line() -> None:
    every: list[SensorEntityDescription] = [*SENSORS, *SHOE_SENSORS]
    lines = {None, SensorDeviceClass.DISTANCE}
    numbers = [sensor for sensor in every if sensor.device_class in lines]

    assert len(numbers) > 15
    assert all(each.native_unit_of_measurement or each.state_class for each in numbers)


# -- before anything was said ---------------------------------------------------


@pytest.mark.usefixtures("all_entities", "runner")
async def test_no_data_is_unknown_and_never_0(hass: HomeAssistant) -> None:
    keys = {sensor.key for sensor in SENSORS} - KNOWN_FROM_THE_START
    states = {key: shown(hass, SAM, key) for key in keys}

    assert len(states) > 15
    assert set(states.values()) == {STATE_UNKNOWN}, states
    assert shown(hass, SAM, "next_run") == "2026-03-02T23:00:00+00:00"


async def test_a_pair_is_as_far_as_it_was_said_to_be(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    assert shown(hass, BLUE, "shoe_distance") == "0.0"
    assert shown(hass, RED, "shoe_distance") == "600.0"
    assert shown(hass, RED, "shoe_distance_left") == "205.0"
    assert told(hass, RED, "shoe_wear")["stage"] == "inspect"
    assert shown(hass, RED, "shoe_replace_on") == STATE_UNKNOWN


# -- what they are --------------------------------------------------------------


async def test_unique_ids_are_those_of_the_contract(
    runner: MockConfigEntry, entity_registry: er.EntityRegistry
) -> None:
    sensors = {
        entity.unique_id: entity
        for entity in er.async_entries_for_config_entry(
            entity_registry, runner.entry_id
        )
        if entity.domain == SENSOR
    }

    assert set(sensors) == {f"{SAM}_{sensor.key}" for sensor in SENSORS} | {
        f"{pair}_{sensor.key}" for sensor in SHOE_SENSORS for pair in (BLUE, RED)
    }
    assert all(
        entity.unique_id.endswith(f"_{entity.translation_key}")
        for entity in sensors.values()
    )
    off = {entity.unique_id for entity in sensors.values() if entity.disabled_by}
    assert off == {
        f"{SAM}_acute_chronic_ratio",
        f"{SAM}_training_monotony",
        f"{SAM}_training_strain",
    }


async def test_a_runner_and_each_pair_are_devices(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    device_registry: dr.DeviceRegistry,
    entity_registry: er.EntityRegistry,
) -> None:
    devices = dr.async_entries_for_config_entry(device_registry, runner.entry_id)

    assert {
        (device.name, device.entry_type, device.config_subentry_id)
        for device in devices
    } == {
        ("Sam", dr.DeviceEntryType.SERVICE, None),
        ("Blue", dr.DeviceEntryType.SERVICE, BLUE),
        ("Red", dr.DeviceEntryType.SERVICE, RED),
    }
    wear = entity_registry.async_get(entity_of(hass, BLUE, "shoe_wear"))
    assert wear is not None
    assert wear.config_subentry_id == BLUE
    blue = device_registry.async_get_device_by_identifier(
        (DOMAIN, BLUE), runner.entry_id
    )
    assert blue is not None
    assert wear.device_id == blue.id


async def test_where_miles_are_used_distances_are_shown_in_miles(
    hass: HomeAssistant, miles: None, act: Act
) -> None:
    await act("log_run", distance=5, unit="km")

    for owner, key in ((SAM, "distance_7_days"), (BLUE, "shoe_distance")):
        assert told(hass, owner, key)["unit_of_measurement"] == UnitOfLength.MILES
        assert float(shown(hass, owner, key)) == pytest.approx(3.106856)


# -- a total and its beginning --------------------------------------------------


async def test_the_week_says_when_it_began(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5)
    assert told(hass, SAM, "distance_week")["last_reset"] == "2026-03-02T00:00:00+01:00"

    await let_pass(hass, freezer, datetime(2026, 3, 9, tzinfo=AMSTERDAM))

    assert shown(hass, SAM, "distance_week") == "0.0"
    assert told(hass, SAM, "distance_week")["last_reset"] == "2026-03-09T00:00:00+01:00"
    assert told(hass, SAM, "distance_week")["last_week_m"] == 5000


async def test_an_empty_week_after_an_empty_week_begins_too(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    """Nothing but the beginning changes, over the spring change of the clocks."""
    await act("log_run", distance=5)
    for day in range(4, 31):
        await let_pass(hass, freezer, datetime(2026, 3, day, tzinfo=AMSTERDAM))

    assert told(hass, SAM, "distance_week")["last_reset"] == "2026-03-30T00:00:00+02:00"


# -- time alone -----------------------------------------------------------------


async def test_a_day_leaves_the_week_by_itself(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5, started_at="2026-02-25 18:00")
    assert shown(hass, SAM, "distance_7_days") == "5.0"

    await let_pass(hass, freezer, datetime(2026, 3, 3, 23, 59, 59, tzinfo=AMSTERDAM))
    assert shown(hass, SAM, "distance_7_days") == "5.0"
    await let_pass(hass, freezer, datetime(2026, 3, 4, tzinfo=AMSTERDAM))
    assert shown(hass, SAM, "distance_7_days") == "0.0"


async def test_rest_after_a_red_run_ends_by_itself(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=10, started_at="2026-02-20 18:00")
    await act("log_run", distance=5, pain_peak=7)
    assert shown(hass, SAM, "distance_allowed") == "0.0"
    assert told(hass, SAM, "distance_allowed")["reason"] == "red_rest"
    assert shown(hass, SAM, "run_light") == "red"

    for day in (4, 5):
        await let_pass(hass, freezer, datetime(2026, 3, day, tzinfo=AMSTERDAM))
        assert shown(hass, SAM, "run_light") == "red"
    await let_pass(hass, freezer, datetime(2026, 3, 6, tzinfo=AMSTERDAM))

    assert shown(hass, SAM, "run_light") == "green"
    assert shown(hass, SAM, "distance_allowed") == "11.0"
    assert shown(hass, SAM, "next_run") == "2026-03-05T23:00:00+00:00"


async def test_the_timer_goes_off_when_the_answer_says_it_ends(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    """From answer to answer, the light ends where the contract says it does."""
    await act("log_run", distance=5, duration="30:00", started_at="2026-03-03 07:00:00")
    lights = {shown(hass, SAM, "run_light")}
    moments = []
    while (now := dt_util.now()) < datetime(2026, 3, 5, tzinfo=AMSTERDAM):
        until = datetime.fromisoformat((await act("get_status"))["valid_until"])
        assert until > now
        moments.append(f"{until:%d %H:%M}")
        await let_pass(hass, freezer, until)
        lights.add(shown(hass, SAM, "run_light"))

    # After-run closes, hour-after closes, midnight, morning opens and closes, midnight.
    assert moments == [
        "03 09:30",
        "04 00:00",
        "04 04:00",
        "04 12:00",
        "05 00:00",
    ]
    assert lights == {"incomplete", "green"}


async def test_nothing_said_for_a_week_is_no_light(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=1)
    for day in range(4, 10):
        await let_pass(hass, freezer, datetime(2026, 3, day, tzinfo=AMSTERDAM))
        assert shown(hass, SAM, "run_light") == "green"
        assert shown(hass, SAM, "knee_pain") == "1.0"

    await let_pass(hass, freezer, datetime(2026, 3, 10, tzinfo=AMSTERDAM))

    assert shown(hass, SAM, "run_light") == "unknown"
    assert shown(hass, SAM, "knee_pain") == STATE_UNKNOWN
    assert shown(hass, SAM, "worst_pain_7_days") == STATE_UNKNOWN


async def test_a_house_that_moves_looks_again(hass: HomeAssistant, act: Act) -> None:
    await act("log_run", distance=5)
    assert shown(hass, SAM, "next_run") == "2026-03-02T23:00:00+00:00"

    await hass.config.async_update(time_zone="America/New_York")
    await hass.async_block_till_done()

    assert shown(hass, SAM, "next_run") == "2026-03-03T05:00:00+00:00"
    assert (await act("get_entries"))["entries"][0]["local_date"] == "2026-03-03"


# -- only what is new -----------------------------------------------------------

# As plain text: the typed names carry the type of their data.
CHANGED = str(EVENT_STATE_CHANGED)
REPORTED = str(EVENT_STATE_REPORTED)


@pytest.fixture
async def written(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[dict[str, set[str]]]:
    """Collect which of our entities were written, with news and without."""
    seen: dict[str, set[str]] = {CHANGED: set(), REPORTED: set()}
    ours = {
        entity.entity_id: entity.unique_id
        for entity in er.async_get(hass).entities.values()
        if entity.platform == DOMAIN
    }

    @callback
    def note(event: Event[Any]) -> None:
        if (unique_id := ours.get(event.data["entity_id"])) is not None:
            seen[str(event.event_type)].add(unique_id)

    stop: list[Callable[[], None]] = [
        hass.bus.async_listen(CHANGED, note),
        hass.bus.async_listen(
            REPORTED, note, event_filter=callback(lambda _data: True)
        ),
    ]
    yield seen
    for each in stop:
        each()


async def test_a_score_writes_only_what_it_changes(
    act: Act, written: dict[str, set[str]], freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=1)

    assert {
        f"{SAM}_knee_pain",
        f"{SAM}_worst_pain_7_days",
        f"{SAM}_run_light",
    } <= written[CHANGED]
    assert not {f"{SAM}_distance_7_days", f"{BLUE}_shoe_wear"} & written[CHANGED]
    assert not written[REPORTED]

    written[CHANGED].clear()
    freezer.tick(60)
    await act("log_pain", level=1)
    assert not {f"{SAM}_knee_pain", f"{SAM}_run_light"} & written[CHANGED]
    assert not written[REPORTED]


async def test_an_idle_house_writes_nothing(
    hass: HomeAssistant,
    written: dict[str, set[str]],
    freezer: FrozenDateTimeFactory,
) -> None:
    for hour in range(10, 24):
        await let_pass(hass, freezer, datetime(2026, 3, 3, hour, tzinfo=AMSTERDAM))
    assert not written[CHANGED] | written[REPORTED]

    await let_pass(hass, freezer, datetime(2026, 3, 4, tzinfo=AMSTERDAM))
    # The first day on which nothing holds is a new one.
    assert f"{SAM}_next_run" in written[CHANGED]
    assert f"{SAM}_run_light" not in written[CHANGED]
    assert not written[REPORTED]


# -- setting up again -----------------------------------------------------------


async def test_everything_is_there_after_a_reload(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await live(act, freezer)

    def all_of_it() -> dict[str, tuple[str, dict[str, object]]]:
        return {
            state.entity_id: (state.state, dict(state.attributes))
            for state in hass.states.async_all()
        }

    before, entries = all_of_it(), await act("get_entries", include_retracted=True)
    assert len(before) > 25
    assert len(entries["entries"]) > 80

    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()

    assert all_of_it() == before
    assert await act("get_entries", include_retracted=True) == entries


async def test_a_run_is_told_in_the_last_run(hass: HomeAssistant, act: Act) -> None:
    await act("log_run", distance=6.2, duration="34:00", shoe="Red")

    at = datetime.fromisoformat(shown(hass, SAM, "last_run"))
    assert at == (NOW - timedelta(minutes=34)).astimezone(UTC)
    assert (
        told(hass, SAM, "last_run").items()
        >= {
            "distance": 6.2,
            "duration": 34,
            "shoe": "Red",
            "source": "hand",
            "verdict": "incomplete",
        }.items()
    )
