"""Where runs come from is chosen in words, and added, changed and removed."""

from collections.abc import Mapping
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigFlowResult,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import (
    device_registry as dr,
    entity_registry as er,
    issue_registry as ir,
)
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.source_registry import find_sources
from custom_components.knee_recovery.source_words import name_of_source
from tests.sources.house import GARMIN_RUN, seen

from .conftest import Act
from .playback import Played
from .test_sources import entry, play, runs, wait

__all__ = ["entry"]


async def set_up(
    hass: HomeAssistant, said: Mapping[str, Any] | None = None
) -> tuple[ConfigFlowResult, ConfigFlowResult]:
    """Return the question for sources of a new runner, and the end."""
    flow = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )
    step = await hass.config_entries.flow.async_configure(
        flow["flow_id"], {"name": "Kim"}
    )
    while step["step_id"] != "sources":
        step = await hass.config_entries.flow.async_configure(flow["flow_id"], {})
    done = await hass.config_entries.flow.async_configure(
        flow["flow_id"], dict(said or {})
    )
    await hass.async_block_till_done()
    return step, done


def options(step: Mapping[str, Any]) -> dict[str, str]:
    """Return what can be chosen, by its words."""
    fields = {
        str(marker): field for marker, field in step["data_schema"].schema.items()
    }
    return {
        each["label"]: each["value"] for each in fields["sources"].config["options"]
    }


async def add(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    way: str,
    said: Mapping[str, Any] | None = None,
) -> SubentryFlowResult:
    """Go one way of the menu, and say something there."""
    flow = await hass.config_entries.subentries.async_init(
        (runner.entry_id, "source"), context={"source": SOURCE_USER}
    )
    assert flow["type"] is FlowResultType.MENU
    step = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], {"next_step_id": way}
    )
    if said is None or step["type"] is not FlowResultType.FORM:
        return step
    done = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], dict(said)
    )
    await hass.async_block_till_done()
    return done


def the_source(runner: MockConfigEntry) -> Any:  # noqa: ANN401
    """Return the one source of a runner."""
    (source,) = runner.get_subentries_of_type("source")
    return source


async def change(
    hass: HomeAssistant, runner: MockConfigEntry, said: Mapping[str, Any] | None = None
) -> SubentryFlowResult:
    """Change the one source of a runner."""
    flow = await hass.config_entries.subentries.async_init(
        (runner.entry_id, "source"),
        context={
            "source": SOURCE_RECONFIGURE,
            "subentry_id": the_source(runner).subentry_id,
        },
    )
    if said is None or flow["type"] is not FlowResultType.FORM:
        return flow
    done = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], dict(said)
    )
    await hass.async_block_till_done()
    return done


# -- a new runner ---------------------------------------------------------------


async def test_what_is_in_the_house_is_offered_with_its_newest_run(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    play(hass, "garmin_connect")
    play(hass, "ha_strava")
    play(hass, "health_bridge", {"health_bridge_distance_greg": seen("1")})
    Played(hass, "polar").show("01P_last_exercise", "unavailable")
    calendar = Played(hass, "withings")
    calendar.show("withings_7_workout", "off", domain="calendar")

    step, done = await set_up(hass)
    assert (
        list(options(step))
        == [
            "Garmin Connect: Sun 10.0 km, 52 min",
            "Health Bridge: distance on foot of the day, never a run",
            "Polar: no run yet",
            "Strava: Sun 10.0 km, 52 min",
            "Withings: no run yet",
            "I log by hand",
        ]
        or list(options(step))[-1] == "I log by hand"
    )
    # Nothing chosen is an answer.
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["result"].subentries == {}


async def test_distances_are_in_the_unit_of_the_house(
    hass: HomeAssistant, runner: MockConfigEntry, miles: None
) -> None:
    old = GARMIN_RUN | {"startTime": "2026-11-02T07:00:00Z", "movingDuration": 4500.0}
    play(
        hass, "garmin_connect", {"01G_lastActivities": seen("1", last_activities=[old])}
    )
    step, _ = await set_up(hass)

    (words, *_) = options(step)
    assert words.endswith(": 2026-11-02 6.2 mi, 1 h 15 min")


async def test_a_source_that_is_chosen_at_set_up_tells_of_runs(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    early = GARMIN_RUN | {"activityId": 1, "startTime": "2026-11-18T07:00:00Z"}
    listed = {"01G_lastActivities": seen("2", last_activities=[early, GARMIN_RUN])}
    play(hass, "garmin_connect", listed)
    step, _ = await set_up(hass)
    garmin, _webhook, by_hand = options(step).values()
    kim = hass.config_entries.async_entries(DOMAIN)[1]
    await hass.config_entries.async_remove(kim.entry_id)

    _, done = await set_up(hass, {"sources": [garmin, by_hand], "history_days": 30})
    await wait(hass, freezer, 2)

    kim = done["result"]
    assert [one.subentry_type for one in kim.subentries.values()] == ["source"]
    told = await hass.services.async_call(
        DOMAIN,
        "get_entries",
        {"config_entry_id": kim.entry_id, "kinds": ["run"]},
        blocking=True,
        return_response=True,
    )
    assert told is not None
    assert len(told["entries"]) == 2  # type: ignore[arg-type]
    await hass.config_entries.async_unload(kim.entry_id)


# -- added later ----------------------------------------------------------------


async def test_a_source_of_the_house_is_added_changed_and_removed(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    play(hass, "garmin_connect")
    step = await add(hass, runner, "found")
    (key,) = options(step).values()
    done = await add(hass, runner, "found", {"sources": key})
    await wait(hass, freezer, 1)

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert len(await runs(act)) == 1
    # It is offered once.
    again = await add(hass, runner, "found")
    assert again["reason"] == "no_sources"
    changed = await change(hass, runner, {"history_days": 20, "run_words": "bieg"})
    assert changed["reason"] == "reconfigure_successful"
    assert the_source(runner).data["since"] == "2026-11-02"
    assert the_source(runner).data["run_words"] == "bieg"
    hass.config_entries.async_remove_subentry(runner, the_source(runner).subentry_id)
    await hass.async_block_till_done()
    # Its runs stay.
    assert len(await runs(act)) == 1


async def test_a_source_that_goes_while_it_is_chosen_is_refused(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    played = play(hass, "polar")
    flow = await hass.config_entries.subentries.async_init(
        (runner.entry_id, "source"), context={"source": SOURCE_USER}
    )
    step = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], {"next_step_id": "found"}
    )
    (key,) = options(step).values()
    er.async_get(hass).async_remove(played.there("01P_last_exercise").entity_id)
    done = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], {"sources": key}
    )
    assert done["reason"] == "source_gone"


async def test_a_sensor_is_followed_by_an_id_that_stays(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    played = Played(hass, "template")
    entity_id = played.show(
        "last", "6.2", {"unit_of_measurement": "km", "device_class": "distance"}
    )
    hass.states.async_set("sensor.loose", "5")
    refused = await add(hass, runner, "sensor", {"entity": "sensor.loose"})
    assert refused["errors"] == {"entity": "not_registered"}
    done = await add(hass, runner, "sensor", {"entity": entity_id})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert the_source(runner).data == {
        "adapter": "sensor",
        "entity": played.registry_id("last"),
    }
    start = played.show("start", "unknown", {"device_class": "timestamp"})
    await change(hass, runner, {"entity": entity_id, "start_entity": start})
    assert the_source(runner).data["start_entity"] == played.registry_id("start")


@pytest.mark.parametrize("event_type", ["", "two words", "state_changed", "x" * 65])
async def test_an_event_has_a_type_of_its_own(
    hass: HomeAssistant, runner: MockConfigEntry, event_type: str
) -> None:
    refused = await add(hass, runner, "event", {"event_type": event_type})
    assert refused["errors"] == {"event_type": "invalid_event_type"}


async def test_events_calendars_and_odometers_are_added_and_changed(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    played = Played(hass, "mqtt")
    watch = played.show("watch", "unknown", domain="event")
    workouts = played.show("workouts", "off", domain="calendar")
    odometer = played.show("odometer", "388", {"unit_of_measurement": "km"})
    for way, said, changed in (
        ("event", {}, {"event_type": "my_run", "run_words": "bieg"}),
        ("event", {"entity": watch}, {"entity": watch, "run_words": "bieg"}),
        ("calendar", {"entity": workouts}, {"entity": workouts, "history_days": 5}),
        (
            "odometer",
            {"entity": odometer, "shoe": "sam_blue"},
            {"entity": odometer, "shoe": "sam_red"},
        ),
    ):
        done = await add(hass, runner, way, said)
        assert done["type"] is FlowResultType.CREATE_ENTRY, way
        done = await change(hass, runner, changed)
        assert done["reason"] == "reconfigure_successful", way
        hass.config_entries.async_remove_subentry(
            runner, the_source(runner).subentry_id
        )
        await hass.async_block_till_done()


async def test_an_odometer_needs_a_pair(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    for subentry_id in list(runner.subentries):
        hass.config_entries.async_remove_subentry(runner, subentry_id)
        await hass.async_block_till_done()
    assert (await add(hass, runner, "odometer"))["reason"] == "no_shoes"


# -- names ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "device", "name"),
    [
        ("garmin_connect", None, "Garmin Connect (garmin_connect)"),
        ("Garmin Connect", None, "Garmin Connect"),
        ("x", "Sam's Forerunner", "Garmin Connect (Sam's Forerunner)"),
        ("x", "Garmin Connect (sam)", "Garmin Connect (sam)"),
    ],
)
async def test_a_source_is_called_by_its_app_and_whose_it_is(
    hass: HomeAssistant, title: str, device: str | None, name: str
) -> None:
    played = Played(hass, "garmin_connect", title)
    entity_id = played.there("01G_lastActivities").entity_id
    if device:
        made = dr.async_get(hass).async_get_or_create(
            config_entry_id=played.entry.entry_id,
            identifiers={("garmin_connect", "x")},
            name=device,
        )
        er.async_get(hass).async_update_entity(entity_id, device_id=made.id)

    (found,) = find_sources(hass)
    assert name_of_source(hass, found) == name


# -- found later ----------------------------------------------------------------


async def test_a_source_that_comes_later_is_told_of_once_and_added(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    assert await async_setup_component(hass, REPAIRS, {})
    play(hass, "garmin_connect")
    play(hass, "google_health", {"01_distance": seen("5", unit_of_measurement="km")})
    await wait(hass, freezer, 31)
    (issue,) = issue_registry.issues.values()
    assert issue.translation_key == "new_source"
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["source"].endswith("Sun 10.0 km, 52 min")

    flows = hass.data[REPAIRS]["flow_manager"]
    flow = await flows.async_init(DOMAIN, data={"issue_id": issue.issue_id})
    assert flow["step_id"] == "add"
    assert (flow["description_placeholders"] or {})["source"].startswith("Garmin")
    done = await flows.async_configure(flow["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await wait(hass, freezer, 31)

    assert not issue_registry.issues
    assert len(await runs(act)) == 1


async def test_what_was_offered_at_set_up_is_no_news(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    played = play(hass, "garmin_connect")
    _, done = await set_up(hass)
    await wait(hass, freezer, 31)
    assert not issue_registry.issues

    strava = play(hass, "ha_strava")
    await wait(hass, freezer, 31)
    assert len(issue_registry.issues) == 1
    for entity in er.async_entries_for_config_entry(
        er.async_get(hass), strava.entry.entry_id
    ):
        er.async_get(hass).async_remove(entity.entity_id)
    await wait(hass, freezer, 31)
    assert not issue_registry.issues
    assert played.registry_id("01G_lastActivities")
    await hass.config_entries.async_unload(done["result"].entry_id)


# -- distance on foot -----------------------------------------------------------


async def test_a_days_distance_on_foot_is_shown_and_never_a_run(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    unique_id = "secret-webhook_health_connect_distance"
    metres = {"unit_of_measurement": "m", "device_class": "distance"}
    phone = Played(hass, "mobile_app", "Pixel")
    phone.show(unique_id, "4200", metres)
    step = await add(hass, runner, "found")
    (key,) = options(step).values()
    await add(hass, runner, "found", {"sources": key})
    await wait(hass, freezer, 1)

    def shown() -> str:
        state = hass.states.get("sensor.companion_app_pixel_distance_on_foot_today")
        assert state is not None
        return state.state

    assert float(shown()) == 4.2
    phone.show(unique_id, "9000", metres)
    await wait(hass, freezer, 1)
    phone.show(unique_id, "unknown", metres)
    await wait(hass, freezer, 1)
    assert float(shown()) == 9
    freezer.move_to("2026-11-23 00:00:01+01:00")
    await wait(hass, freezer, 1)
    assert shown() == "unknown"
    phone.show(unique_id, "150", metres)
    await wait(hass, freezer, 1)
    assert float(shown()) == 0.15
    assert await runs(act) == []
    assert (await change(hass, runner))["reason"] == "nothing_to_change"
    # The phone's secret is nowhere in what is kept.
    assert "secret-webhook" not in str(runner.as_dict())
    hass.config_entries.async_remove_subentry(runner, the_source(runner).subentry_id)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.companion_app_pixel_distance_on_foot_today") is None
