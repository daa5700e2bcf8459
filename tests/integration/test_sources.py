"""Runs arrive by themselves: states of other integrations are played back."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall, SupportsResponse
from homeassistant.helpers import entity_registry as er, issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery import clock
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from tests.sources.house import GARMIN_RUN, HOUSES, seen, strava

from .conftest import Act, runner_called
from .playback import Played, captured, choose

SUNDAY = "2026-11-22 12:00:00+01:00"
STRAVA_RUN = "strava_1513_run"
STALE = "binary_sensor.sam_source_of_runs_quiet"


@pytest.fixture
def entry(freezer: FrozenDateTimeFactory, house: None) -> MockConfigEntry:
    """Return a runner who was added in the middle of November."""
    freezer.move_to("2026-11-15 09:00:00+01:00")
    sam = runner_called("Sam")
    freezer.move_to(SUNDAY)
    return sam


async def wait(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: float
) -> None:
    """Let time pass."""
    freezer.tick(timedelta(seconds=seconds))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def runs(act: Act) -> list[dict[str, Any]]:
    """Return the runs of the journal."""
    answer = await act("get_entries", kinds=["run"])
    told: list[dict[str, Any]] = answer["entries"]
    return told


def play(
    hass: HomeAssistant,
    platform: str,
    shown: dict[str, Any] | None = None,
    mark: str = "",
) -> Played:
    """Have an integration in the house that shows one run."""
    played = Played(hass, platform, mark=mark)
    for unique_id, one in (shown or HOUSES[platform]).items():
        domain = "event" if unique_id.endswith("completed") else "sensor"
        played.show(unique_id, one.state or "unknown", one.attributes, domain)
    return played


async def follow(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    played: Played,
    unique_id: str,
    **more: str,
) -> None:
    """Choose an integration as a source of the runner's."""
    domain = "event" if unique_id.endswith("completed") else "sensor"
    await choose(
        hass,
        runner,
        title=played.platform,
        adapter="activity",
        profile=played.platform,
        entity=played.registry_id(unique_id, domain),
        **more,
    )


# -- each integration -----------------------------------------------------------


@pytest.mark.parametrize("platform", HOUSES)
async def test_what_is_shown_is_in_the_journal_once(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    platform: str,
) -> None:
    played = play(hass, platform)
    anchor = {"ha_strava": STRAVA_RUN, "suunto_app": "01S_workouts_recent"}
    await follow(
        hass, runner, played, anchor.get(platform, next(iter(HOUSES[platform])))
    )
    await wait(hass, freezer, 6)

    (run,) = await runs(act)
    assert run["source"] == platform
    assert run["distance_m"] == pytest.approx(10012, abs=6)
    assert run["at"].startswith(("2026-11-22T08:30:00", "2026-11-22T08:29:59"))
    # Shown again, and after a restart: nothing is told anew.
    assert await hass.config_entries.async_reload(runner.entry_id)
    await wait(hass, freezer, 6)
    assert await runs(act) == [run]


CAPTURES = [
    pytest.param("ha_strava", STRAVA_RUN, [(5780, 2892)], id="strava"),
    pytest.param(
        "garmin_connect",
        "01GARMIN_lastActivities",
        [(5000, 3111), (10012, 3111)],
        id="garmin",
    ),
    pytest.param("polar", "01POLAR_last_exercise", [(10012, 3612)], id="polar"),
    pytest.param(
        "health_bridge",
        "health_bridge_last_apple_workout_greg",
        [(10010, 3123)],
        id="health-bridge",
    ),
    pytest.param(
        "hae_ingest",
        "01M81V1D9KGRXEYGA1QBM6HQMA_last_workout",
        [(5200, 1800)],
        id="health-auto-export",
    ),
]


@pytest.mark.parametrize(("platform", "anchor", "told"), CAPTURES)
async def test_captured_states_become_runs(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    platform: str,
    anchor: str,
    told: list[tuple[int, int]],
) -> None:
    freezer.move_to("2026-11-23 09:00:00+01:00")
    played = Played(hass, platform)
    shown = captured(f"{platform}_states.json")
    played.show_all(shown)
    await follow(hass, runner, played, anchor, since="2010-01-01")
    await wait(hass, freezer, 6)

    found = [(run["distance_m"], run["duration_s"]) for run in await runs(act)]
    assert found == (told if shown else [])


# -- torn, flapping, renamed ----------------------------------------------------


async def test_a_torn_update_never_makes_a_phantom_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    before = strava(
        "1",
        date=seen("2026-11-20 07:00:00", activity_id="1"),
        distance=seen("5.78", activity_id="1", unit_of_measurement="km"),
    )
    played = play(hass, "ha_strava", before)
    await follow(hass, runner, played, STRAVA_RUN)
    await wait(hass, freezer, 6)
    assert [run["distance_m"] for run in await runs(act)] == [5780]

    # As captured: the title first, the gear last; here with long pauses between.
    for unique_id, one in strava("555").items():
        played.show(unique_id, one.state or "unknown", one.attributes)
        await wait(hass, freezer, 6)
        assert {run["distance_m"] for run in await runs(act)} <= {5780, 10010}

    assert [run["external_id"] for run in await runs(act)] == ["1", "555"]


async def test_a_renamed_activity_is_the_same_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = play(hass, "ha_strava")
    await follow(hass, runner, played, STRAVA_RUN)
    await wait(hass, freezer, 6)
    (before,) = await runs(act)
    played.show(STRAVA_RUN, "Lunch Run", {"activity_id": "555", "sport_type": "Run"})
    await wait(hass, freezer, 6)

    assert await runs(act) == [before]


async def test_what_flaps_and_jumps_back_is_no_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = play(hass, "polar")
    unique_id, one = next(iter(HOUSES["polar"].items()))
    await follow(hass, runner, played, unique_id)
    for state in ("unavailable", "unknown", one.state, "unavailable", one.state):
        attributes = one.attributes if state == one.state else {}
        played.show(unique_id, str(state), attributes)
        await wait(hass, freezer, 1)

    assert len(await runs(act)) == 1


async def test_a_renamed_entity_goes_on_being_heard(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = play(hass, "polar")
    unique_id, one = next(iter(HOUSES["polar"].items()))
    await follow(hass, runner, played, unique_id)
    registry = er.async_get(hass)
    before = played.there(unique_id).entity_id
    registry.async_update_entity(before, new_entity_id="sensor.laufuhr")
    hass.states.async_remove(before)
    await wait(hass, freezer, 2)
    freezer.tick(timedelta(days=1))
    played.show(unique_id, "2026-11-23T08:30:00", dict(one.attributes))
    await wait(hass, freezer, 1)

    assert hass.states.get("sensor.laufuhr") is not None
    assert len(await runs(act)) == 2


async def test_what_was_missed_is_caught_up_on(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    missed = [
        GARMIN_RUN | {"activityId": day, "startTime": f"2026-11-{day}T07:00:00Z"}
        for day in (14, 17, 19)
    ]
    listed = {"01G_lastActivities": seen("4", last_activities=[*missed, GARMIN_RUN])}
    played = play(hass, "garmin_connect", listed)
    await follow(hass, runner, played, "01G_lastActivities")
    await wait(hass, freezer, 1)

    # The one of the 14th is older than the runner.
    days = [run["local_date"] for run in await runs(act)]
    assert days == ["2026-11-17", "2026-11-19", "2026-11-22"]


# -- taken back, and told by several --------------------------------------------


async def test_a_run_that_was_taken_back_stays_away(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = play(hass, "garmin_connect")
    await follow(hass, runner, played, "01G_lastActivities")
    await wait(hass, freezer, 1)
    await act("undo")
    assert await runs(act) == []

    # Told again, with other figures, after a restart, and by another watch.
    again = GARMIN_RUN | {"distance": 10020.0}
    played.show("01G_lastActivities", "1", {"last_activities": [again]})
    await wait(hass, freezer, 1)
    assert await hass.config_entries.async_reload(runner.entry_id)
    await wait(hass, freezer, 6)
    await follow(hass, runner, play(hass, "ha_strava"), STRAVA_RUN)
    await wait(hass, freezer, 6)

    assert await runs(act) == []


async def test_what_was_mistyped_and_taken_back_is_told_by_the_watch(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act(
        "log_run", distance=10, started_at="2026-11-22T08:30:00", duration="53:20"
    )
    await act("undo")
    await follow(hass, runner, play(hass, "ha_strava"), STRAVA_RUN)
    await wait(hass, freezer, 6)

    assert [run["source"] for run in await runs(act)] == ["ha_strava"]


async def test_two_watches_on_one_wrist_are_one_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    for platform, anchor in (
        ("ha_strava", STRAVA_RUN),
        ("health_bridge", "health_bridge_last_apple_workout_greg"),
        ("garmin_connect", "01G_lastActivities"),
    ):
        await follow(hass, runner, play(hass, platform), anchor)
        await wait(hass, freezer, 6)

    # The watch's own distance stands.
    assert [run["distance_m"] for run in await runs(act)] == [10012]


async def test_two_people_have_two_watches(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    sams, alexs = (play(hass, "garmin_connect", mark=mark) for mark in "sa")
    other = {"01X_lastActivities": seen("1", last_activities=[GARMIN_RUN])}
    for unique_id, one in other.items():
        alexs.show(unique_id, str(one.state), one.attributes)
    await follow(hass, runner, sams, "01G_lastActivities")
    later = GARMIN_RUN | {"activityId": 9, "startTime": "2026-11-22T10:00:00Z"}
    alexs.show("01X_lastActivities", "1", {"last_activities": [later]})
    await wait(hass, freezer, 1)

    assert [run["external_id"] for run in await runs(act)] == ["22562370331"]


# -- units ----------------------------------------------------------------------


async def test_a_unit_that_changes_midway_makes_no_second_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    miles: None,
) -> None:
    played = play(hass, "ha_strava")
    await follow(hass, runner, played, STRAVA_RUN)
    await wait(hass, freezer, 6)
    (before,) = await runs(act)
    played.show(
        f"{STRAVA_RUN}_distance",
        "6.22",
        {"activity_id": "555", "unit_of_measurement": "mi"},
    )
    await wait(hass, freezer, 6)

    (after,) = await runs(act)
    assert (before["distance_m"], after["distance_m"]) == (10010, 10010)


# -- single sensors, events, calendars ------------------------------------------


async def test_a_sensor_of_ones_own_tells_of_runs(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = Played(hass, "template")
    unit = {"unit_of_measurement": "km"}
    played.show("last", "5.0", unit)
    played.show("took", "30", {"unit_of_measurement": "min"})
    await choose(
        hass,
        runner,
        adapter="sensor",
        entity=played.registry_id("last"),
        duration_entity=played.registry_id("took"),
    )
    await wait(hass, freezer, 61)
    for state, attributes in (
        ("unavailable", {}),
        ("5.0", unit),
        ("3.1", {"unit_of_measurement": "mi"}),
        ("0", unit),
        ("5.0", unit),
    ):
        played.show("last", state, attributes)
        await wait(hass, freezer, 61)
    assert await runs(act) == []

    freezer.tick(timedelta(hours=5))
    played.show("took", "34", {"unit_of_measurement": "min"})
    played.show("last", "6.2", unit)
    await wait(hass, freezer, 30)
    assert await runs(act) == []
    await wait(hass, freezer, 31)

    (run,) = await runs(act)
    assert (run["distance_m"], run["duration_s"]) == (6200, 2040)


async def test_a_sensor_with_a_start_beside_it_is_known_by_it(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = Played(hass, "template")
    played.show("last", "6.2", {"unit_of_measurement": "km"})
    played.show("start", "2026-11-22T07:30:00+00:00")
    await choose(
        hass,
        runner,
        adapter="sensor",
        entity=played.registry_id("last"),
        start_entity=played.registry_id("start"),
    )
    await wait(hass, freezer, 11)

    (run,) = await runs(act)
    assert run["external_id"] == "2026-11-22T07:30:00+00:00"


async def test_an_event_of_the_house_tells_of_a_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await choose(hass, runner, adapter="event", event_type="knee_recovery_run")
    run = {"distance_km": 6.2, "start": "2026-11-22T08:30:00", "duration": "34:10"}
    hass.bus.async_fire("knee_recovery_run", run)
    hass.bus.async_fire("knee_recovery_run", run)
    hass.bus.async_fire("knee_recovery_run", run | {"runner": "Alex", "id": "x"})
    hass.bus.async_fire("knee_recovery_run", {"distance_km": "far"})
    await hass.async_block_till_done()

    (told,) = await runs(act)
    assert (told["distance_m"], told["duration_s"]) == (6200, 2050)


async def test_an_event_entity_tells_of_a_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = Played(hass, "mqtt")
    played.show("watch", "unknown", domain="event")
    await choose(
        hass, runner, adapter="event", entity=played.registry_id("watch", "event")
    )
    told = {"event_type": "run", "distance_km": 6.2, "duration": "34:10"}
    played.show("watch", "2026-11-22T10:55:00+00:00", told, domain="event")
    await wait(hass, freezer, 1)
    assert await hass.config_entries.async_reload(runner.entry_id)
    await wait(hass, freezer, 1)

    (run,) = await runs(act)
    assert run["at"] == "2026-11-22T11:20:50+01:00"


@pytest.mark.parametrize("entries", [1, 2])
async def test_an_event_without_a_name_is_of_the_only_person_it_can_be(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    entries: int,
) -> None:
    played = play(hass, "hae_ingest")
    for mark in range(1, entries):
        Played(hass, "hae_ingest", mark=str(mark))
    await follow(hass, runner, played, "01A_last_workout")
    earlier = dict(HOUSES["hae_ingest"]["01A_last_workout"].attributes) | {
        "id": "hae-0",
        "start": "2026-11-21 07:00:00 +0100",
        "end": "2026-11-21 07:53:20 +0100",
    }
    hass.bus.async_fire("hae_ingest_workout", earlier)
    hass.bus.async_fire("hae_ingest_workout", earlier)
    await wait(hass, freezer, 1)

    assert len(await runs(act)) == {1: 2, 2: 1}[entries]


async def test_withings_tells_of_runs_through_its_calendar(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    async def get_events(call: ServiceCall) -> dict[str, Any]:
        return {
            entity_id: {
                "events": [
                    {
                        "start": "2026-11-22T08:30:00+01:00",
                        "end": "2026-11-22T09:23:20+01:00",
                        "summary": "Run",
                    }
                ]
            }
            for entity_id in call.data["entity_id"]
        }

    played = Played(hass, "withings")
    played.show("withings_7_workout", "off", domain="calendar")
    await choose(
        hass,
        runner,
        adapter="calendar",
        profile="withings",
        entity=played.registry_id("withings_7_workout", "calendar"),
    )
    # Nothing answers yet.
    await wait(hass, freezer, 6)
    hass.services.async_register(
        "calendar", "get_events", get_events, supports_response=SupportsResponse.ONLY
    )
    await wait(hass, freezer, 3600)
    assert await runs(act) == []
    seconds = {"unit_of_measurement": "s"}
    played.show("withings_7_workout_distance", "10012", {"unit_of_measurement": "m"})
    played.show("withings_7_workout_duration", "3200", seconds)
    played.show("withings_7_workout_pause_duration", "77", seconds)
    await wait(hass, freezer, 1)
    await wait(hass, freezer, 3600)

    (run,) = await runs(act)
    assert (run["distance_m"], run["duration_s"]) == (10012, 3123)


# -- shoes ----------------------------------------------------------------------


@pytest.mark.parametrize("odometer_first", [False, True])
async def test_the_pair_whose_odometer_rose_was_worn(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    *,
    odometer_first: bool,
) -> None:
    metres = {"unit_of_measurement": "m"}
    played = play(
        hass, "garmin_connect", {"01G_lastActivities": seen("0", last_activities=[])}
    )
    played.show("01G_gear_9a1b", "388206", metres)
    await follow(hass, runner, played, "01G_lastActivities")
    await choose(
        hass,
        runner,
        adapter="odometer",
        entity=played.registry_id("01G_gear_9a1b"),
        shoe="sam_red",
    )
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("01G_lastActivities", "1", {"last_activities": [GARMIN_RUN]}),
        ("01G_gear_9a1b", "398218", metres),
    ]
    for unique_id, state, attributes in steps[:: -1 if odometer_first else 1]:
        played.show(unique_id, state, attributes)
        await wait(hass, freezer, 300)

    assert [run["shoe"] for run in await runs(act)] == ["Red"]
    # Told again, it keeps its pair.
    played.show(
        "01G_lastActivities",
        "2",
        {"last_activities": [GARMIN_RUN | {"distance": 10013}]},
    )
    await wait(hass, freezer, 1)
    assert [(run["distance_m"], run["shoe"]) for run in await runs(act)] == [
        (10013, "Red")
    ]


async def test_the_pair_that_the_source_names_was_worn(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await follow(hass, runner, play(hass, "garmin_connect"), "01G_lastActivities")
    await wait(hass, freezer, 1)
    assert [run["shoe"] for run in await runs(act)] == ["Blue"]
    named = strava(gear_name=seen("red", activity_id="555"))
    await follow(hass, runner, play(hass, "ha_strava", named), STRAVA_RUN)
    await wait(hass, freezer, 6)

    assert [run["shoe"] for run in await runs(act)] == ["Red"]


async def test_a_pair_that_was_said_stays(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act(
        "log_run",
        distance=10,
        started_at="2026-11-22T08:30:00",
        duration="53:20",
        shoe="Blue",
    )
    named = strava(gear_name=seen("Red", activity_id="555"))
    await follow(hass, runner, play(hass, "ha_strava", named), STRAVA_RUN)
    await wait(hass, freezer, 6)

    assert [(run["shoe"], run["distance_m"]) for run in await runs(act)] == [
        ("Blue", 10010)
    ]


# -- health ---------------------------------------------------------------------


async def test_a_source_that_falls_silent_is_told_and_forgiven(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    played = play(hass, "polar")
    unique_id, one = next(iter(HOUSES["polar"].items()))
    await follow(hass, runner, played, unique_id)
    await wait(hass, freezer, 1)
    quiet = hass.states.get(STALE)
    assert quiet is not None
    assert quiet.state == "off"
    (source,) = quiet.attributes["sources"]
    assert (source["name"], source["threshold_h"]) == ("polar", 24)

    played.show(unique_id, "unavailable")
    await wait(hass, freezer, 25 * 3600)
    quiet = hass.states.get(STALE)
    assert quiet is not None
    assert quiet.state == "on"
    status = await act("get_status")
    assert status["source_stale"] is True
    assert "source_stale" in status["reasons"]
    assert "source_stale" in status["distance_allowed_reasons"]
    allowed = hass.states.get("sensor.sam_distance_left_today")
    assert allowed is not None
    assert "source_stale" in allowed.attributes["reasons"]
    assert not [one for _, one in issue_registry.issues if "stale" in one]

    await wait(hass, freezer, 24 * 3600)
    (issue,) = [one for _, one in issue_registry.issues if "stale" in one]
    played.show(unique_id, str(one.state), one.attributes)
    await wait(hass, freezer, 1)
    quiet = hass.states.get(STALE)
    assert quiet is not None
    assert quiet.state == "off"
    assert (DOMAIN, issue) not in issue_registry.issues


async def test_a_source_that_is_turned_off_is_told_at_once(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    played = play(hass, "polar")
    unique_id = next(iter(HOUSES["polar"]))
    await follow(hass, runner, played, unique_id)
    er.async_get(hass).async_update_entity(
        played.there(unique_id).entity_id,
        disabled_by=er.RegistryEntryDisabler.USER,
    )
    await wait(hass, freezer, 2)

    (issue,) = [one for key, one in issue_registry.issues.items() if "stale" in key[1]]
    assert issue.translation_key == "source_gone"
    assert (await act("get_status"))["source_stale"] is True
    (subentry_id,) = [
        one.subentry_id
        for one in runner.subentries.values()
        if one.subentry_type == "source"
    ]
    hass.config_entries.async_remove_subentry(runner, subentry_id)
    await hass.async_block_till_done()
    assert not [key for key in issue_registry.issues if "stale" in key[1]]


async def test_a_run_of_later_than_the_clock_says_comes_once_it_is_put_right(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A computer without a clock of its own woke up two days ago."""
    monkeypatch.setattr(clock, "monotonic", lambda: 1000.0)
    freezer.move_to("2026-11-20 12:00:00+01:00")
    played = play(hass, "polar")
    await follow(hass, runner, played, next(iter(HOUSES["polar"])))
    await wait(hass, freezer, 6)
    assert await runs(act) == []

    freezer.move_to(SUNDAY)
    await wait(hass, freezer, 10)
    await wait(hass, freezer, 6)
    (run,) = await runs(act)
    assert run["at"].startswith("2026-11-22T08:30:00")


async def test_a_runner_who_is_removed_leaves_no_question(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    played = play(hass, "polar")
    unique_id = next(iter(HOUSES["polar"]))
    await follow(hass, runner, played, unique_id)
    er.async_get(hass).async_update_entity(
        played.there(unique_id).entity_id,
        disabled_by=er.RegistryEntryDisabler.USER,
    )
    play(hass, "garmin_connect")
    await wait(hass, freezer, 40)
    asked = {issue.translation_key for issue in issue_registry.issues.values()}
    assert asked == {"source_gone", "new_source"}
    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()
    assert not issue_registry.issues


# -- at the edges ---------------------------------------------------------------


async def test_a_run_of_tomorrow_is_of_a_clock_that_is_wrong(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    tomorrow = GARMIN_RUN | {"startTime": "2026-11-23T11:00:00Z"}
    listed = {"01G_lastActivities": seen("1", last_activities=[tomorrow])}
    await follow(hass, runner, play(hass, "garmin_connect", listed), next(iter(listed)))
    await wait(hass, freezer, 1)

    assert await runs(act) == []


async def test_a_rough_figure_never_changes_a_precise_one(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = play(hass, "suunto_app")
    await follow(hass, runner, played, "01S_workouts_recent")
    await wait(hass, freezer, 3)
    # The next workout takes the place of the last one; the list still has both.
    for role in ("activity", "workout_start", "distance", "duration"):
        played.show(f"01S_last_{role}", "unknown")
    await wait(hass, freezer, 3)

    assert [run["distance_m"] for run in await runs(act)] == [10012]


async def test_a_run_that_could_not_be_kept_is_tried_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    played = Played(hass, "polar")
    unique_id, one = next(iter(HOUSES["polar"].items()))
    played.show(unique_id, "unknown")
    await follow(hass, runner, played, unique_id)
    journal = journal_path(hass, runner.entry_id)
    away = journal.with_suffix(".away")
    journal.rename(away)
    played.show(unique_id, str(one.state), one.attributes)
    await wait(hass, freezer, 1)
    assert "could not be kept" in caplog.text
    away.rename(journal)
    await wait(hass, freezer, 301)

    assert len(await runs(act)) == 1


async def test_what_was_still_being_read_is_the_next_watchs(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    played = Played(hass, "polar")
    unique_id, one = next(iter(HOUSES["polar"].items()))
    played.show(unique_id, "unknown")
    await follow(hass, runner, played, unique_id)
    (watch,) = runner.runtime_data.watches.values()
    await hass.config_entries.async_unload(runner.entry_id)
    played.show(unique_id, str(one.state), one.attributes)
    await watch._async_read()  # noqa: SLF001  what was under way when it was let go
    assert caplog.text.count("could not be kept") == 1
    await wait(hass, freezer, 301)
    assert caplog.text.count("could not be kept") == 1

    await hass.config_entries.async_setup(runner.entry_id)
    await wait(hass, freezer, 1)
    assert len(await runs(act)) == 1


async def test_an_odometer_and_a_total_of_nothing_are_no_matter(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    played = Played(hass, "mqtt")
    played.show("odometer", "unknown")
    await choose(
        hass,
        runner,
        adapter="odometer",
        entity=played.registry_id("odometer"),
        shoe="sam_red",
    )
    for state, unit in (("5", "kg"), ("388", "km"), ("241", "mi"), ("2", "km")):
        played.show("odometer", state, {"unit_of_measurement": unit})
        await wait(hass, freezer, 1)

    assert await runs(act) == []


async def test_a_source_whose_integration_is_not_known_any_more_is_gone(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    played = Played(hass, "mqtt")
    await choose(
        hass,
        runner,
        adapter="activity",
        profile="polar",
        entity=played.registry_id("other"),
    )
    assert (await act("get_status"))["source_stale"] is True
