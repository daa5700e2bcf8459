"""Each known integration's run is read as the run it was, or not at all."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from custom_components.knee_recovery.readers import Reason, Refusal
from custom_components.knee_recovery.sources.calendars import CALENDAR, events_told
from custom_components.knee_recovery.sources.model import Seen, ToldRun
from custom_components.knee_recovery.sources.profiles import (
    BY_KEY,
    HOUSE,
    SENSOR,
    SENSOR_ALONE,
)
from custom_components.knee_recovery.sources.reading import event_told, runs_told

from .house import GARMIN_RUN, HOUSES, OURA_RUN, ZONE, seen, strava

STARTED = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


def told(
    key: str, entities: Mapping[str, Seen], *words: str
) -> list[ToldRun | Refusal]:
    return runs_told(BY_KEY[key], entities, ZONE, words)


def one(key: str, entities: Mapping[str, Seen]) -> ToldRun:
    (run,) = told(key, entities)
    assert isinstance(run, ToldRun)
    return run


@pytest.mark.parametrize("key", HOUSES)
def test_a_run_is_read_as_it_was(key: str) -> None:
    run = one(key, HOUSES[key])

    assert run.source == key
    assert run.external_id
    assert abs(run.at - STARTED) <= timedelta(seconds=1)
    assert run.distance_m == pytest.approx(10012, abs=6)
    assert run.elapsed_s or run.duration_s == pytest.approx(3123, abs=1)
    assert not run.ended_then
    # Read again, it is the same: nothing is taken for new.
    assert told(key, HOUSES[key]) == [run]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ha_strava", "555"),
        ("garmin_connect", "22562370331"),
        ("polar", "2026-11-22T08:30:00"),
        ("oura", "w-1"),
        ("suunto_app", "2026-11-22T07:30:00+00:00"),
        ("health_bridge", "2026-11-22T08:22:03Z"),
        ("hae_ingest", "hae-1"),
    ],
)
def test_a_run_is_known_by_a_name_that_stays(key: str, name: str) -> None:
    assert one(key, HOUSES[key]).external_id == name


@pytest.mark.parametrize("key", HOUSES)
def test_an_integration_that_is_away_tells_of_nothing(key: str) -> None:
    assert told(key, {}) == []
    nothing = {unique_id: Seen(state=None, attributes={}) for unique_id in HOUSES[key]}
    assert told(key, nothing) == []


# -- an update that is under way ------------------------------------------------


def test_a_torn_group_tells_of_nothing_until_all_of_it_agrees() -> None:
    before, after = strava("1"), strava("555")
    shown = dict(before)
    names = []
    # The title first, the gear last, as captured.
    for unique_id in after:
        shown[unique_id] = after[unique_id]
        names.append([run.external_id for run in told("ha_strava", shown)])  # type: ignore[union-attr]

    assert names[-1] == ["555"]
    assert [name for name in names[:4] if name] == []
    assert all(name in ([], ["555"]) for name in names)


def test_a_group_whose_anchor_names_no_run_tells_of_nothing() -> None:
    group = strava() | {"strava_1513_run": seen("Run", sport_type="Run")}
    assert told("ha_strava", group) == []


def test_a_sibling_that_is_turned_off_is_not_waited_for() -> None:
    group = strava()
    del group["strava_1513_run_gear_name"]
    assert one("ha_strava", group).gear is None
    assert one("ha_strava", strava()).gear == "Pegasus 41"


def test_a_ride_after_the_run_leaves_the_run_in_the_second_place() -> None:
    recent = strava("9", "strava_1513_recent", title="_recent", sport="Ride")
    second = strava("555", "strava_1513_recent_2", title="_recent")

    found = told("ha_strava", recent | second | strava("555"))
    assert [run.external_id for run in found if isinstance(run, ToldRun)] == ["555"]
    assert [one.reason for one in found if isinstance(one, Refusal)] == [
        Reason.NOT_A_RUN
    ]


# -- units and types ------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "unit", "metres"),
    [("6.22", "mi", 10010), ("10010", "m", 10010), ("32841", "ft", 10010)],
)
def test_the_unit_that_is_shown_is_the_one_that_is_read(
    state: str, unit: str, metres: int
) -> None:
    distance = seen(state, activity_id="555", unit_of_measurement=unit)
    assert one("ha_strava", strava(distance=distance)).distance_m == metres


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"activityType": "cycling"}, Reason.NOT_A_RUN),
        ({"activityType": "walking"}, Reason.NOT_A_RUN),
        ({"activityType": None}, Reason.NOT_A_RUN),
        ({"distance": 150.0}, Reason.TOO_SHORT),
        ({"distance": 400_000.0}, Reason.DAMAGED),
        ({"movingDuration": 60.0}, Reason.DAMAGED),
        ({"startTime": "1990-01-01 00:00:00"}, Reason.NO_DATE),
    ],
)
def test_what_is_no_run_is_refused(change: dict[str, Any], reason: Reason) -> None:
    activities = [GARMIN_RUN | change]
    shown = {"01G_lastActivities": seen("1", last_activities=activities)}
    (refused,) = told("garmin_connect", shown)

    assert isinstance(refused, Refusal)
    assert refused.reason is reason


@pytest.mark.parametrize(
    "change",
    [
        {"distance": None},
        {"distance": "nan"},
        {"distance": float("inf")},
        {"startTime": None},
        {"startTime": "soon"},
    ],
)
def test_what_is_not_all_there_is_no_run_yet(change: dict[str, Any]) -> None:
    activities = [GARMIN_RUN | change, "no activity", None]
    shown = {"01G_lastActivities": seen("1", last_activities=activities)}
    assert told("garmin_connect", shown) == []


def test_a_list_tells_of_everything_that_was_missed() -> None:
    earlier = GARMIN_RUN | {"activityId": 1, "startTime": "2026-11-20T17:00:00Z"}
    shown = {"01G_lastActivities": seen("2", last_activities=[earlier, GARMIN_RUN])}
    found = told("garmin_connect", shown)

    assert [run.external_id for run in found if isinstance(run, ToldRun)] == [
        "1",
        "22562370331",
    ]


def test_a_start_can_be_a_moment_as_well_as_text() -> None:
    shown = {
        **HOUSES["garmin_connect"],
        "01G_lastActivities": seen(
            "1", last_activities=[GARMIN_RUN | {"startTime": STARTED}]
        ),
    }
    assert one("garmin_connect", shown).at == STARTED


def test_the_precise_place_speaks_before_the_rough_one() -> None:
    house = dict(HOUSES["suunto_app"])
    assert one("suunto_app", house).distance_m == 10012
    del house["01S_last_workout_start"]
    rough = one("suunto_app", house)
    assert (rough.distance_m, rough.rough) == (10000, True)


def test_without_its_own_distance_a_ring_tells_of_nothing() -> None:
    workout = OURA_RUN | {"distance": None}
    assert told("oura", {"01O_last_workout_type": seen("run", workout=workout)}) == []


def test_a_name_in_another_language_can_be_taught() -> None:
    bridge = HOUSES["health_bridge"]["health_bridge_last_apple_workout_greg"]
    named = Seen(
        state="x", attributes={**bridge.attributes, "workout_type": "Rith - coill"}
    )
    shown = {"health_bridge_last_apple_workout_greg": named}

    assert isinstance(told("health_bridge", shown)[0], Refusal)
    assert isinstance(told("health_bridge", shown, "rith*")[0], ToldRun)


@pytest.mark.parametrize(
    ("name", "is_run"),
    [("Extérieur Course", True), ("户外跑步", True), ("Corsa in bici", False)],
)
def test_a_phone_names_its_workouts_in_its_own_language(
    name: str, *, is_run: bool
) -> None:
    bridge = HOUSES["health_bridge"]["health_bridge_last_apple_workout_greg"]
    named = Seen(state="x", attributes={**bridge.attributes, "workout_type": name})
    (found,) = told("health_bridge", {"health_bridge_last_apple_workout_greg": named})

    assert isinstance(found, ToldRun) == is_run


@pytest.mark.parametrize(
    ("state", "utc"),
    [
        ("2026-03-29T01:30:00", "2026-03-29T00:30:00+00:00"),
        ("2026-03-29T03:30:00", "2026-03-29T01:30:00+00:00"),
        ("2026-10-25T01:30:00", "2026-10-24T23:30:00+00:00"),
        ("2026-10-25T03:30:00", "2026-10-25T02:30:00+00:00"),
    ],
)
def test_a_local_time_is_right_on_days_when_clocks_change(state: str, utc: str) -> None:
    exercise = HOUSES["polar"]["01P_last_exercise"]
    shown = {"01P_last_exercise": Seen(state=state, attributes=exercise.attributes)}
    assert one("polar", shown).at.isoformat() == utc


# -- events ---------------------------------------------------------------------

NOW = datetime(2026, 11, 22, 8, 22, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        {"distance_m": 10012, "start": "2026-11-22T08:30:00", "duration_s": 3123},
        {"distance_km": 10.012, "start": "2026-11-22T07:30:00Z", "duration_min": 52.05},
        {"distance": "10.012", "end": "2026-11-22T08:22:03Z", "duration": "52:03"},
        {"distance": 10.012, "unit": "km", "duration": "0:52:03"},
        {"distance_mi": 6.2212, "duration": 52.05, "duration_unit": "min"},
    ],
)
def test_an_event_tells_of_a_run_in_any_words(data: dict[str, Any]) -> None:
    run = event_told(HOUSE, data, ZONE, NOW)

    assert isinstance(run, ToldRun)
    assert (run.at, run.distance_m) == (STARTED, 10012)
    assert (run.duration_s, run.ended_then) == (3123, False)


def test_an_event_without_any_time_is_of_a_run_that_just_ended() -> None:
    run = event_told(HOUSE, {"distance_km": 6.2}, ZONE, NOW)

    assert isinstance(run, ToldRun)
    assert (run.at, run.ended_then, run.external_id) == (NOW, True, None)


def test_an_event_of_something_else_is_no_run() -> None:
    assert isinstance(
        event_told(HOUSE, {"distance_km": 6.2, "type": "Cycling"}, ZONE, NOW), Refusal
    )
    assert event_told(HOUSE, {"steps": 5000}, ZONE, NOW) is None
    assert event_told(BY_KEY["polar"], {"distance_km": 6.2}, ZONE, NOW) is None


def test_an_event_without_a_start_has_its_own_name_all_the_same() -> None:
    run = event_told(HOUSE, {"distance_km": 6.2, "uuid": "a-1"}, ZONE, NOW)
    assert isinstance(run, ToldRun)
    assert run.external_id == "a-1"


# -- a sensor of one's own ------------------------------------------------------


def test_any_sensor_can_be_the_last_runs_distance() -> None:
    shown = {
        "distance": seen("6.22", unit_of_measurement="mi"),
        "duration": seen("52.05", unit_of_measurement="min"),
        "start": seen("2026-11-22T07:30:00+00:00"),
    }
    (run,) = runs_told(SENSOR, shown, ZONE)
    assert isinstance(run, ToldRun)
    assert (run.at, run.distance_m, run.duration_s) == (STARTED, 10010, 3123)
    alone = event_told(
        SENSOR_ALONE, {"distance_m": 10010.1, "duration_s": None}, ZONE, NOW
    )
    assert isinstance(alone, ToldRun)
    assert (alone.at, alone.ended_then) == (NOW, True)


# -- calendars ------------------------------------------------------------------

EVENT = {
    "start": "2026-11-22T08:30:00+01:00",
    "end": "2026-11-22T09:23:20+01:00",
    "summary": "Run",
}

LAST_WORKOUT = {
    "withings_7_workout_type": seen("run"),
    "withings_7_workout_distance": seen("10012", unit_of_measurement="m"),
    "withings_7_workout_duration": seen("3200", unit_of_measurement="s"),
    "withings_7_workout_pause_duration": seen("77", unit_of_measurement="s"),
}


def of_events(*events: dict[str, str], **entities: Seen) -> list[ToldRun | Refusal]:
    return list(events_told(BY_KEY["withings"], events, entities, ZONE))


def test_a_calendar_and_its_sensors_tell_of_a_run_together() -> None:
    (run,) = of_events(EVENT, **LAST_WORKOUT)

    assert isinstance(run, ToldRun)
    assert (run.at, run.distance_m) == (STARTED, 10012)
    assert (run.duration_s, run.elapsed_s) == (3123, 3200)


@pytest.mark.parametrize(
    "change",
    [
        {"withings_7_workout_duration": seen("1800", unit_of_measurement="s")},
        {"withings_7_workout_duration": seen(None)},
        {"withings_7_workout_distance": seen(None)},
    ],
)
def test_sensors_of_another_workout_are_not_believed(change: dict[str, Seen]) -> None:
    assert of_events(EVENT, **(LAST_WORKOUT | change)) == []
    assert of_events(EVENT) == []


def test_a_calendar_without_times_tells_of_nothing() -> None:
    assert of_events({"summary": "Run"}, **LAST_WORKOUT) == []


@pytest.mark.parametrize(
    ("summary", "description", "metres"),
    [
        ("Running - 10.0 km", "", 10_000),
        ("Run 6,2 km", "", 6_200),
        ("Laufen", "5 km easy", 5_000),
        ("Morning run: 6.2 mi", "", 9_978),
    ],
)
def test_a_calendar_can_say_the_distance_itself(
    summary: str, description: str, metres: int
) -> None:
    event = EVENT | {"summary": summary, "description": description}
    (run,) = events_told(CALENDAR, [event], {}, ZONE)
    assert isinstance(run, ToldRun)
    assert run.distance_m == metres


def test_other_sports_of_a_calendar_are_no_runs() -> None:
    (refused,) = events_told(CALENDAR, [EVENT | {"summary": "Ride - 20 km"}], {}, ZONE)
    assert isinstance(refused, Refusal)


@pytest.mark.parametrize(("key", "is_unsure"), [("polar", True), ("suunto_app", False)])
def test_a_start_without_a_zone_is_noted(key: str, *, is_unsure: bool) -> None:
    """It can be hours off, and is asked about where another run looks like it."""
    assert one(key, HOUSES[key]).zone_unsure is is_unsure
