"""Deliveries: each app's shape gives the same run, and everything else a reason."""

from datetime import UTC, datetime
import json
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.sources.bodies import read_body
from custom_components.knee_recovery.sources.deliveries import (
    REASONS,
    SOURCES,
    UNDERSTOOD,
    WANTED,
    Household,
    Item,
    Unread,
    items_of,
)
from custom_components.knee_recovery.sources.model import ToldRun

from .app_bodies import (
    APPS,
    HC_WEBHOOK,
    HEALTH_AUTO_EXPORT_1,
    HEALTH_AUTO_EXPORT_2,
    OPEN_WEARABLES,
    PLAIN,
    SAMPLES,
    as_body,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUSE = Household(zone=ZoneInfo("Europe/Amsterdam"), unit="km", now=NOW)
MILES = Household(zone=ZoneInfo("America/New_York"), unit="mi", now=NOW)


def delivered(payload: object, house: Household = HOUSE) -> list[Item]:
    """Return what a payload tells, sent and read as a body."""
    return list(items_of(read_body(as_body(payload), WANTED), house))


def run(payload: object, house: Household = HOUSE) -> ToldRun:
    """Return the first run of a payload."""
    told = delivered(payload, house)[0].told
    assert isinstance(told, ToldRun), told
    return told


def reason(payload: object, house: Household = HOUSE) -> str:
    """Return why the one item of a payload gives no run."""
    (item,) = delivered(payload, house)
    assert isinstance(item.told, Unread), item.told
    assert item.told.reason in dict(REASONS)
    return item.told.reason


@pytest.mark.parametrize("app", APPS)
def test_each_app_tells_of_the_run(app: str) -> None:
    told = run(APPS[app])

    assert told.source == app.removesuffix("_1")
    assert told.source in SOURCES
    assert told.at == datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
    assert told.distance_m == pytest.approx(10012, abs=1)
    if app in {"health_auto_export_1", "hc_webhook"}:
        assert told.duration_s == told.elapsed_s == 3200
    else:
        assert told.duration_s == pytest.approx(3123, abs=1)
    assert told.external_id
    assert not told.rough


def test_the_rest_of_a_delivery_is_told_with_its_reason() -> None:
    first, second = delivered(HEALTH_AUTO_EXPORT_2)

    assert first.name == "8C3E5B0A"
    assert isinstance(second.told, Unread)
    assert second.told == Unread(
        name="walk-1", reason="not_a_run", detail="Outdoor Walk"
    )


def test_a_workout_without_an_id_is_known_by_its_start_and_end() -> None:
    span = "2026-11-22T07:30:00+00:00|2026-11-22T08:23:20+00:00"

    assert run(HEALTH_AUTO_EXPORT_1).external_id == span
    assert run(HC_WEBHOOK).external_id == span


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Outdoor Run", ()),
        ("Outdoor Ausführen", ()),
        ("Innenräume Laufen", ()),
        ("Innenräume Ausführen", ()),
        ("Extérieur Course", ()),
        ("Course en extérieur", ()),
        ("Buiten Hardlopen", ()),
        ("户外跑步", ()),
        ("실외 달리기", ()),
        ("Бег на улице", ()),
        ("Course à pied en extérieur", ()),
        ("Correr al aire libre", ()),
        ("ランニング", ()),
        ("Loipelenkki", ("loipe*",)),
    ],
)
def test_a_run_has_a_name_in_every_language(name: str, words: tuple[str, ...]) -> None:
    house = Household(zone=HOUSE.zone, unit="km", now=NOW, words=words)
    workout = HEALTH_AUTO_EXPORT_1["data"]["workouts"][0] | {"name": name}

    assert run({"data": {"workouts": [workout]}}, house).distance_m == 10012


@pytest.mark.parametrize(
    "name", ["Innenräume Radfahren", "Extérieur Marche", "Skilanglauf", "Swim Run"]
)
def test_another_sport_has_one_too(name: str) -> None:
    workout = HEALTH_AUTO_EXPORT_1["data"]["workouts"][0] | {"name": name}

    assert reason({"data": {"workouts": [workout]}}) == "not_a_run"


@pytest.mark.parametrize(
    ("changed", "duration_s"),
    [
        ({"duration": 3123.4}, 3123.4),
        ({"duration": 3200}, 3200),
        ({"duration": 52.05}, 3200),
        ({"duration": 4000}, 3200),
        ({"duration": None}, 3200),
        ({"duration": 3123.4, "end": None}, 3123.4),
        ({"duration": 52.05, "id": "a-1", "distance": {"qty": 0.2, "units": "km"}}, 52),
    ],
)
def test_a_duration_is_believed_when_it_fits(
    changed: dict[str, Any], duration_s: float
) -> None:
    """Pauses are between start and end, and version 1 had minutes at times."""
    workout = HEALTH_AUTO_EXPORT_1["data"]["workouts"][0] | changed
    told = run({"data": {"workouts": [workout]}})

    assert told.duration_s == pytest.approx(duration_s, abs=0.5)


@pytest.mark.parametrize("kind", ["56", 56, "57", "RUNNING", "EXERCISE_TYPE_RUNNING"])
def test_android_numbers_its_sports(kind: object) -> None:
    (exercise,) = HC_WEBHOOK["exercise"]

    assert run({"exercise": [{**exercise, "type": kind}]}).distance_m == 10012
    assert reason({"exercise": [{**exercise, "type": "79"}]}) == "not_a_run"


@pytest.mark.parametrize(
    "payload",
    [
        {"data": {"metrics": []}},
        {"data": {"workouts": []}},
        {"timestamp": "2026-11-22T09:00:00Z", "app_version": "1.0", "steps": []},
        [],
        {"runs": []},
    ],
)
def test_a_delivery_can_be_empty(payload: object) -> None:
    assert delivered(payload) == []


def test_another_event_of_open_wearables_is_understood() -> None:
    sleep = {"type": "sleep.created", "data": {"id": "s-1"}}

    assert reason(sleep) == "not_an_activity"
    assert "not_an_activity" in UNDERSTOOD
    ride: dict[str, Any] = {**OPEN_WEARABLES}
    ride["data"] = ride["data"] | {"type": "cycling", "distance_meters": None}
    assert reason(ride) == "not_a_run"
    ride["data"] = ride["data"] | {"type": "running"}
    assert reason(ride) == "no_distance"


# -- the plain shape ------------------------------------------------------------

STRAVA = {
    "id": 99895560,
    "name": "Lunch",
    "distance": 5781.1,
    "moving_time": 2892,
    "elapsed_time": 3140,
    "type": "Run",
    "sport_type": "TrailRun",
    "start_date": "2026-11-22T07:30:00Z",
    "start_date_local": "2026-11-22T08:30:00Z",
    "gear": {"id": "g1", "name": "Pegasus 41", "distance": 388},
}


def test_an_activity_of_strava_is_in_metres() -> None:
    """Whoever fetches it sends it on as it is; Intervals.icu writes the same keys."""
    told = run(STRAVA, MILES)

    assert (told.distance_m, told.duration_s, told.elapsed_s) == (5781, 2892, 3140)
    assert told.at == datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
    assert (told.external_id, told.gear) == ("99895560", "Pegasus 41")
    assert reason(STRAVA | {"sport_type": "Hike"}) == "not_a_run"
    assert [item.name for item in delivered([STRAVA, STRAVA | {"id": 2}])] == [
        "99895560",
        "2",
    ]


@pytest.mark.parametrize(
    ("said", "metres"),
    [
        ({"distance": 6.2}, 6200),
        ({"distance": "6,2"}, 6200),
        ({"distance": 6.2, "unit": "km"}, 6200),
        ({"distance": 4, "unit": "mi"}, 6437),
        ({"distance": 6200, "unit": "m"}, 6200),
        ({"distance_m": 6200}, 6200),
        ({"distance_km": "6.2"}, 6200),
    ],
)
def test_a_distance_can_be_told_in_several_ways(
    said: dict[str, Any], metres: int
) -> None:
    assert run({"started_at": "2026-11-22T08:30:00", **said}).distance_m == metres


def test_without_a_unit_it_is_the_one_of_the_house() -> None:
    plain = {"distance": 4, "started_at": "2026-11-22T08:30:00"}

    assert run(plain, MILES).distance_m == 6437
    assert run(plain, MILES).at == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)


def test_several_come_as_a_list_or_under_a_key() -> None:
    other = {**PLAIN, "external_id": "a-2", "started_at": "2026-11-21T08:30:00+01:00"}

    for payload in ([PLAIN, other], {"runs": [PLAIN, other]}):
        told = [item.told for item in delivered(payload)]
        assert [one.external_id for one in told if isinstance(one, ToldRun)] == [
            "a-1",
            "a-2",
        ]


def test_one_run_without_a_moment_has_just_ended() -> None:
    told = run({"distance": 6.2, "duration": "34:10", "shoe": "Blue"})

    assert (NOW - told.at).total_seconds() == 2050
    assert told.rough
    assert told.external_id is None
    assert told.gear == "Blue"
    assert reason([{"distance": 6.2}]) == "no_date"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"distance": 0}, "bad_distance"),
        ({"distance": -3}, "bad_distance"),
        ({"distance": "bad"}, "bad_distance"),
        ({"distance": {"qty": 3}}, "bad_distance"),
        ({"unit": "parsec"}, "bad_distance"),
        ({"distance": None}, "no_distance"),
        ({"distance": 0.15}, "too_short"),
        ({"distance": 400}, "damaged"),
        ({"duration": 0}, "bad_duration"),
        ({"duration": -60}, "bad_duration"),
        ({"duration": "soon"}, "bad_duration"),
        ({"duration": 3 * 86400}, "damaged"),
        ({"duration": 1e300}, "damaged"),
        ({"duration": 60}, "damaged"),
        ({"started_at": "yesterday"}, "no_date"),
        ({"started_at": "1999-12-31T10:00:00Z"}, "no_date"),
        ({"started_at": None, "end": "0001-01-01T00:00:00Z"}, "no_date"),
        ({"type": "cycling"}, "not_a_run"),
        ({"type": "walking"}, "not_a_run"),
    ],
)
def test_what_cannot_be_a_run_has_its_reason(change: dict[str, Any], why: str) -> None:
    assert reason({**PLAIN, **change}) == why


@pytest.mark.parametrize("payload", ["text", 7, None, True, {}, {"foo": 1}, [[1]]])
def test_what_is_no_workout_is_unsupported(payload: object) -> None:
    assert reason(payload) == "unsupported"


def test_every_item_of_a_long_list_has_a_name() -> None:
    assert [item.name for item in delivered([1, {"id": 7}, {"external_id": "x"}])] == [
        "1",
        "7",
        "x",
    ]


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30)
    | st.sampled_from(
        ["running", "workout.created", "km", "2026-11-22T08:30:00", "34:10", "\ud800"]
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(sorted(WANTED)) | st.text(max_size=5), inner, max_size=6
        )
    ),
    max_leaves=40,
)


@given(VALUES)
def test_whatever_comes_is_told_or_has_a_reason(payload: object) -> None:
    body = json.dumps(payload).encode()
    for item in items_of(read_body(body, WANTED), HOUSE):
        item.name.encode()
        if isinstance(item.told, Unread):
            assert item.told.reason in dict(REASONS)
            item.told.detail.encode()
        else:
            assert item.told.distance_m >= 200
            assert item.told.at.tzinfo is not None
            (item.told.external_id or "").encode()


@given(
    st.dictionaries(
        st.sampled_from(sorted(WANTED)),
        st.floats(allow_nan=False, allow_infinity=False)
        | st.integers()
        | st.sampled_from(["9999-12-31T23:59:59Z", "0001-01-01T00:00:00", "9" * 400])
        | st.from_regex(r"\d{1,4} days, \d{1,2}:\d\d:\d\d", fullmatch=True)
        | st.from_regex(r"\d{400} days, \d{1,2}:\d\d:\d\d", fullmatch=True),
    ).map(lambda said: {**PLAIN, **said})
)
def test_no_number_is_too_odd(payload: dict[str, object]) -> None:
    (item,) = delivered(payload)

    assert item.name


def test_a_duration_of_ages_is_none() -> None:
    assert reason({**PLAIN, "duration": f"{'9' * 400} days, 0:34:10"}) == "bad_duration"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
@pytest.mark.parametrize(
    ("file", "metres"),
    [
        ("hae_workout_v2_constructed.json", 10012),
        ("hc_webhook_exercise_constructed.json", 10012),
        ("open_wearables_workout_created.json", 8500),
    ],
)
def test_the_samples_tell_of_runs(file: str, metres: int) -> None:
    payload = json.loads((SAMPLES / file).read_text(encoding="utf-8"))

    assert run(payload).distance_m == pytest.approx(metres, abs=1)
    assert all(isinstance(item.told, ToldRun) for item in delivered(payload))
