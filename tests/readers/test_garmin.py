"""Garmin's lists: the web page's CSV in many languages, and the data export."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from io import BytesIO
import json
import random
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Reason,
    Refusal,
    garmin,
)
from custom_components.knee_recovery.readers.export import open_export
from custom_components.knee_recovery.readers.parts import Form
from tests.readers.answers import found_in, opened, reasons_in, runs_in
from tests.readers.fit_file import Run, enum, message, seal
from tests.readers.strava_export import START, Activity, listed, zipped
from tests.thorough import examples

BERLIN = ZoneInfo("Europe/Berlin")
calm = settings(deadline=None, max_examples=examples(200))

ENGLISH = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,"
    "Avg Stride Length,Moving Time,Elapsed Time\n"
)
ROW = (
    'Running,2026-05-04 08:30:00,false,"Berlin Running","5.00","1,020","00:30:00",'
    '"151","166","1.00","00:29:50","00:31:00"\n'
)


def runs(
    text: str, zone: tzinfo = BERLIN, name: str = "Activities.csv"
) -> list[FileRun]:
    return runs_in(text.encode(), name, zone)


def test_the_list_of_today() -> None:
    assert runs(ENGLISH + ROW) == [
        FileRun(
            name="Activities.csv 2026-05-04 08:30:00",
            started_at=START,
            distance_m=5000,
            duration_s=1800,
            elapsed_s=1860,
            utc_offset=None,
            external_id="20260504T063000",
            sport="Running",
            partial=False,
            origin="garmin",
            title="Berlin Running",
            zone_guessed=True,
        )
    ]


def test_the_list_of_2012_in_german() -> None:
    text = (
        "Meine Aktivitäten\n\n"
        "Aktivitätsname;Aktivitätstyp;Start;Zeit;Entfernung;Kalorien\n"
        'Abendlauf;Laufen;"Fr, 25 Mai 2012 20:31";1:02:03;"10,20";700\n'
        'Rad;Radfahren;"Sa, 26 Mai 2012 10:00";1:02:03;"30,20";700\n'
    )
    (run, refusal) = found_in(text.encode(), "activities.csv", BERLIN)
    assert isinstance(run, FileRun)
    assert run.started_at == datetime(2012, 5, 25, 18, 31, tzinfo=UTC)
    assert (run.distance_m, run.duration_s) == (10_200, 3723)
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.detail) == (Reason.NOT_A_RUN, "Radfahren")


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (
            "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit",
            'Laufen,2026-05-04 08:30:00,false,"x","5,00","1.020","00:30:00"\n',
        ),
        (
            "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée",
            'Course à pied,2026-05-04 08:30:00,false,"x","5.00","407","00:30:00"\n',
        ),
        (
            "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo",
            'Carrera,2026-05-04 08:30:00,false,"x","5,00","407","00:30:00"\n',
        ),
        (
            "Urheilulaji,Päivä,Suosikki,Nimi,Matka,Kalorit,Aika",
            'Juoksu,2026-05-04 08:30:00,false,"x","5,00","407","00:30:00,4"\n',
        ),
        (
            "Activity Type,Date,Favorite,Title,Distance (km),Calories,Time",
            "Running,2026-05-04 08:30:00,false,x,5.00,407,30:00\n",
        ),
        (
            "Activity Type\tDate\tFavorite\tTitle\tDistance\tCalories\tTime",
            "trail_running\t04.05.2026 08:30\tfalse\tx\t5 km\t407\t0:30:00\n",
        ),
        (
            "\ufeffActivity Type,Start Time,Distance,Distance Unit,Time\r",
            "Treadmill Running,2026-05-04 08:30,3.107,mi,1800\r\n",
        ),
        (
            "Activity Type,Date,Distance [m],Moving Time",
            "Running,5/4/2026 8:30 AM,5000,30:00\n",
        ),
    ],
)
def test_the_same_run_in_many_lists(headings: str, row: str) -> None:
    (run,) = runs(f"{headings}\n{row}")
    assert run.started_at == START
    assert run.distance_m == pytest.approx(5000, abs=1)
    assert run.duration_s == pytest.approx(1800, abs=1)


def test_what_steps_and_stride_come_to_tells_the_unit() -> None:
    """166 steps of a metre a minute for half an hour are 4,980 m."""
    assert runs(ENGLISH + ROW.replace('"5.00"', '"3.11"'))[0].distance_m == 5005
    # A stride that fits neither says nothing, and the house's unit counts.
    odd = ENGLISH + ROW.replace('"1.00"', '"9.00"')
    assert runs(odd)[0].distance_m == 5000


def test_a_house_that_counts_in_miles_is_believed() -> None:
    text = ENGLISH + ROW.replace('"166"', '"--"').replace('"5.00"', '"3.11"')
    export = open_export("a.csv", BytesIO(text.encode()), zone=UTC, miles=True)
    (part,) = export.parts(0)
    (run,) = part.found
    assert isinstance(run, FileRun)
    assert run.distance_m == 5005


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (ROW.replace("Running,", "Walking,"), Reason.NOT_A_RUN),
        (ROW.replace("2026-05-04 08:30:00", "--"), Reason.NO_DATE),
        (ROW.replace('"5.00"', '"--"'), Reason.TOO_SHORT),
        (ROW.replace('"00:30:00"', '"00:02:00"'), Reason.DAMAGED),
    ],
)
def test_a_row_that_gives_no_run_says_why(row: str, reason: Reason) -> None:
    assert reasons_in((ENGLISH + row).encode(), "a.csv") == [reason]


def test_an_empty_list_is_empty() -> None:
    assert reasons_in(ENGLISH.encode(), "a.csv") == [Reason.EMPTY]


def test_a_list_is_read_as_far_as_it_goes() -> None:
    text = ENGLISH + ROW + '"' + "x" * 200_000 + '"\n' + ROW
    assert len(runs(text)) == 1


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "\0\1", "x" * 300_000, "a,b,c,d,e,f,g\n" * 2]
)
def test_any_other_table_is_none(text: str) -> None:
    (refusal,) = found_in(text.encode(), "a.csv")
    assert isinstance(refusal, Refusal)


def test_the_list_of_strava_without_its_files() -> None:
    data = listed([Activity(file="activities/1.fit"), Activity(id="2", sport="Ride")])
    run, refusal = found_in(data, "activities.csv")
    assert isinstance(run, FileRun)
    assert (run.origin, run.warnings, run.name) == ("strava", (), "activities.csv 901")
    assert isinstance(refusal, Refusal)


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        pytest.param(b"," * 200_000, Reason.EMPTY, id="a-row-without-end"),
        pytest.param(b'"' * 200_000 + b"\n", Reason.EMPTY, id="quotes-without-end"),
        pytest.param(b"\n" * 20_000_000, Reason.UNSUPPORTED, id="rows-of-nothing"),
    ],
)
def test_a_table_beyond_measure_is_not_read(rest: bytes, reason: Reason) -> None:
    endless = b"Activity Type," * 20_000
    assert reasons_in(endless, "Activities.csv") == [Reason.UNSUPPORTED]
    data = ENGLISH.encode() + rest
    assert reasons_in(data, "Activities.csv") == [reason]


def test_lists_in_an_archive() -> None:
    data = zipped(
        {"Activities.csv": (ENGLISH + ROW).encode(), "b.csv": b"a,b", "c.fit": b""}
    )
    run, refusal = found_in(data)
    assert isinstance(run, FileRun)
    assert run.name.startswith("Activities.csv")
    assert isinstance(refusal, Refusal)
    outside = zipped({"../Activities.csv": (ENGLISH + ROW).encode()})
    assert reasons_in(outside) == [Reason.HOSTILE]


@calm
@given(text=st.text(alphabet='Ab,;\t\n" 0123.:-/km', max_size=200))
def test_any_text_behind_the_headings_is_answered(text: str) -> None:
    assert found_in((ENGLISH + text).encode(), "a.csv")


# -- the data export ------------------------------------------------------------

JSON = "DI_CONNECT/DI-Connect-Fitness/sam_0_summarizedActivities.json"
ACTIVITY: dict[str, Any] = {
    "activityId": 111,
    "name": "Morning Run",
    "activityType": "running",
    "beginTimestamp": START.timestamp() * 1000,
    "duration": 1_800_000.0,
    "elapsedDuration": 1_860_000.0,
    "distance": 500_000.0,
    "splits": [{"measurements": [{"unitEnum": "CENTIMETER", "value": 100000.0}]}],
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "活动类型,日期,标题,距离,热量消耗,时间,移动时间,全程耗时\n"
            '跑步,2026-05-04 08:30:00,"x","5.00",9,"00:30:00","00:29:50","00:31:00"\n',
            id="chinese",
        ),
        pytest.param(
            "アクティビティタイプ,日付,タイトル,距離,タイム,移動時間,経過時間\n"
            "ラン,2026-05-04 08:30:00,x,5.00,00:30:00,00:29:50,00:31:00\n",
            id="japanese",
        ),
        pytest.param(
            "Start Time,Activity Name,Duration (h:m:s),Elapsed Duration (h:m:s),"
            "Activity Type,Distance (km)\n"
            '"2026-05-04T02:30:00-04:00","x","00:30:00","00:31:00","Running","5.0"\n',
            id="fetched",
        ),
    ],
)
def test_lists_with_headings_of_their_own(text: str) -> None:
    (run,) = runs(text)
    assert (run.started_at, run.distance_m) == (START, 5000)
    assert (run.duration_s, run.elapsed_s, run.title) == (1800, 1860, "x")
    assert run.zone_guessed == ("-04:00" not in text)


def test_runkeepers_list_is_its_own() -> None:
    header = "Activity Id,Date,Type,Route Name,Distance ({}),Duration,GPX File\n"
    run, ride = (
        "b2a1,2026-05-04 08:30:00,{},,{},30:00,\n".format(sport, "{}")
        for sport in ("Running", "Cycling")
    )
    for unit, distance in (("km", "5.00"), ("mi", "3.10686")):
        text = header.format(unit) + run.format(distance) + ride.format(distance)
        first, second = found_in(text.encode(), "cardioActivities.csv", BERLIN)
        assert isinstance(first, FileRun)
        assert (first.started_at, first.distance_m) == (START, 5000)
        assert (first.duration_s, first.origin) == (1800, "runkeeper")
        assert (first.external_id, first.zone_guessed) == ("b2a1", True)
        assert isinstance(second, Refusal)
        assert second.reason is Reason.NOT_A_RUN


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_lists_in_the_bytes_of_spreadsheets(encoding: str) -> None:
    text = (
        "Aktivitätstyp;Datum;Titel;Distanz;Zeit\n"
        "Laufen;04.05.2026 08:30;Grüner Weg früh;5,00;00:30:00\n"
    )
    (run,) = runs_in(text.encode(encoding), "Activities.csv", BERLIN)
    assert (run.distance_m, run.title) == (5000, "Grüner Weg früh")


def test_a_broken_byte_does_not_make_a_list_one_of_windows() -> None:
    text = "Aktivitätstyp;Datum;Titel;Distanz\nLaufen;04.05.2026 08:30;Grün?;5,00\n"
    (run,) = runs_in(text.encode().replace(b"?", b"\xff"), "Activities.csv", BERLIN)
    assert (run.distance_m, run.title) == (5000, "Grün\ufffd")


def activities(*told: object) -> bytes:
    return json.dumps([{"summarizedActivitiesExport": list(told)}]).encode()


def test_the_activities_of_a_data_export() -> None:
    data = activities(ACTIVITY, ACTIVITY | {"activityId": 2, "activityType": "cycling"})

    assert opened(data, "x.json").form is Form.GARMIN
    run, refusal = found_in(data, "x.json")
    assert run == FileRun(
        name="x.json 111",
        started_at=START,
        distance_m=5000,
        duration_s=1800,
        elapsed_s=1860,
        utc_offset=None,
        external_id="111",
        sport="running",
        partial=False,
        origin="garmin",
        title="Morning Run",
    )
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("x.json 2", Reason.NOT_A_RUN)


@pytest.mark.parametrize(
    "changed",
    [
        {"activityType": {"typeKey": "trail_running"}},
        {"activityType": None},
        {"beginTimestamp": None, "startTimeGmt": START.timestamp() * 1000},
        {"name": None},
        {"activityId": None},
    ],
)
def test_what_a_run_may_lack(changed: dict[str, Any]) -> None:
    (run,) = runs_in(activities(ACTIVITY | changed), "x.json")
    assert (run.started_at, run.distance_m) == (START, 5000)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"beginTimestamp": "soon"}, Reason.NO_DATE),
        ({"beginTimestamp": 1e300}, Reason.NO_DATE),
        ({"beginTimestamp": True}, Reason.NO_DATE),
        ({"distance": 10**400}, Reason.TOO_SHORT),
        ({"distance": float("nan")}, Reason.TOO_SHORT),
        ({"distance": -5}, Reason.TOO_SHORT),
        ({"activityType": "walking"}, Reason.NOT_A_RUN),
    ],
)
def test_an_activity_that_is_no_run_says_why(
    changed: dict[str, Any], reason: Reason
) -> None:
    assert reasons_in(activities(ACTIVITY | changed), "x.json") == [reason]


def test_things_that_are_no_activities_are_passed_over() -> None:
    (run,) = runs_in(activities(1, "x", None, [], ACTIVITY), "x.json")
    assert run.external_id == "111"


def test_a_list_that_is_cut_gives_what_there_is() -> None:
    data = activities(ACTIVITY, ACTIVITY | {"activityId": 2})
    for cut in (data[:-40], data[:-3]):
        *found, last = found_in(cut, "x.json")
        assert found
        assert all(isinstance(one, FileRun) for one in found)
        assert isinstance(last, Refusal)
        assert last.reason is Reason.DAMAGED


def test_a_list_that_goes_too_deep_is_damaged() -> None:
    deep = b'[{"summarizedActivitiesExport": [' + b"[" * 200_000
    assert reasons_in(deep, "x.json") == [Reason.DAMAGED]


def test_an_activity_without_end_is_not_waited_for() -> None:
    with patch.multiple(garmin, _CHUNK=100, _LARGEST=1000):
        data = activities(ACTIVITY | {"name": "x" * 5000}, ACTIVITY)
        assert reasons_in(data, "x.json") == [Reason.DAMAGED]


@pytest.mark.parametrize("chunk", [1, 5, 29, 100, 1000])
def test_wherever_the_pieces_end_the_activities_are_the_same(chunk: int) -> None:
    one = activities(ACTIVITY | {"name": "Lauf über die Brücke"})
    data = one[:-1] + b', {"other": 1},\n ' + activities(ACTIVITY)[1:]
    whole = found_in(data, "x.json")
    with patch.object(garmin, "_CHUNK", chunk):
        assert found_in(data, "x.json") == whole
    assert len(whole) == 2


DATA = activities(*[ACTIVITY | {"activityId": number} for number in range(5)])


@calm
@given(chance=st.randoms(use_true_random=False), changes=st.integers(1, 12))
def test_any_damage_is_answered(chance: random.Random, changes: int) -> None:
    data = bytearray(DATA)
    for _ in range(changes):
        data[chance.randrange(40, len(data))] = chance.randrange(256)
    found_in(bytes(data), "x.json")


def test_a_whole_data_export() -> None:
    """Recordings are packed twice, among thousands of nights and steps."""
    night = seal(message(0, {0: enum(32)}))
    files = zipped({"sam_1.fit": Run(start=START).file(), "sam_2.fit": night})
    data = zipped(
        {
            "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0.zip": files,
            "DI_CONNECT/DI-Connect-Wellness/x.json": b"{}",
            "DI_CONNECT/x.csv": b"a,b",
            JSON: activities(ACTIVITY, ACTIVITY | {"activityType": "yoga"}),
        }
    )

    assert opened(data).form is Form.GARMIN
    recording, listed_run, refusal = found_in(data)
    assert isinstance(recording, FileRun)
    assert isinstance(listed_run, FileRun)
    assert (recording.origin, listed_run.origin) == ("file", "garmin")
    assert recording.started_at == listed_run.started_at
    assert isinstance(refusal, Refusal)
    assert refusal.name == f"{JSON} 111"


def test_a_list_in_an_archive_that_is_not_read() -> None:
    data = zipped({JSON: b"[" * 5_000_000})
    assert reasons_in(data) == [Reason.HOSTILE]


def test_a_zone_far_from_the_house() -> None:
    east = timezone(timedelta(hours=9))
    (run,) = runs(ENGLISH + ROW, zone=east)
    assert run.started_at == START - timedelta(hours=7)
