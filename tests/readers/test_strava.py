"""A Strava bulk export: a row and its file are one run."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import gzip
from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from custom_components.knee_recovery.readers import FileRun, Flaw, Reason, Refusal, read
from custom_components.knee_recovery.readers.parts import Form
from tests.readers.answers import found_in, opened, reasons_in, runs_in
from tests.readers.fit_file import Run
from tests.readers.strava_export import (
    ENGLISH,
    FINNISH,
    GERMAN,
    START,
    Activity,
    export,
    listed,
    zipped,
)

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"

RUN = Run(start=START)
FILE = "activities/77.fit.gz"
PACKED = gzip.compress(RUN.file())
ROW = Activity(file=FILE, gear="Pegasus 41 ")


def test_a_row_and_its_file_are_one_run() -> None:
    data = export([ROW], {FILE: PACKED})

    assert opened(data).form is Form.STRAVA
    (run,) = runs_in(data)
    (alone,) = read(FILE, PACKED)
    assert isinstance(alone, FileRun)
    # What the file says by itself, and the name that each of its copies has.
    assert run == replace(alone, shoe="Pegasus 41", title="Morning Run")


def test_a_row_without_a_file_is_a_run_by_itself() -> None:
    assert runs_in(export([Activity(gear="Pegasus 41")])) == [
        FileRun(
            name="activities.csv 901",
            started_at=START,
            distance_m=5002,
            duration_s=1795.0,
            elapsed_s=1860.0,
            utc_offset=None,
            external_id="901",
            sport="Run",
            partial=False,
            origin="strava",
            shoe="Pegasus 41",
            title="Morning Run",
        )
    ]


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<html>", id="page"),
        pytest.param(b"\x0e\x10 nothing of a recording", id="damaged"),
        pytest.param(PACKED[:20], id="cut"),
        pytest.param(gzip.compress(bytes(1 << 24)), id="bomb"),
        pytest.param(
            gzip.compress(replace(RUN, sport=2).file()), id="a-ride-corrected"
        ),
        pytest.param(None, id="missing"),
    ],
)
def test_a_row_stands_in_for_its_broken_file(file: bytes | None) -> None:
    (run,) = runs_in(export([ROW], {} if file is None else {FILE: file}))

    assert (run.name, run.origin, run.external_id) == (FILE, "strava", "901")
    assert (run.distance_m, run.duration_s, run.partial) == (5002, 1795.0, False)
    assert run.warnings == (Flaw.FROM_LIST,)


def test_of_a_file_cut_short_the_row_knows_how_far_it_went() -> None:
    cut = RUN.file()[:-200]
    (partial,) = read("x.fit", cut)
    assert isinstance(partial, FileRun)
    assert partial.partial

    (run,) = runs_in(export([ROW], {FILE: cut}))

    # It keeps the name that the whole file has.
    assert (run.origin, run.external_id) == ("file", partial.external_id)
    assert (run.distance_m, run.duration_s, run.elapsed_s) == (5002, 1795.0, 1860.0)
    assert (run.partial, run.warnings) == (False, (*partial.warnings, Flaw.FROM_LIST))


def test_a_row_of_another_day_says_nothing_about_a_file_cut_short() -> None:
    cut = RUN.file()[:-200]
    row = replace(ROW, date="May 5, 2026, 6:30:00 AM")

    (run,) = runs_in(export([row], {FILE: cut}))

    assert (run.partial, run.started_at) == (True, START)


def test_what_the_owner_calls_a_walk_is_no_run() -> None:
    data = export([replace(ROW, sport="Walk")], {FILE: PACKED})

    (refusal,) = found_in(data)
    assert refusal == Refusal(name=FILE, reason=Reason.NOT_A_RUN, detail="Walk")


def test_a_file_that_no_row_names_is_read_too() -> None:
    other = replace(RUN, start=START + timedelta(days=1))

    first, second = runs_in(
        export([ROW], {FILE: PACKED, "activities/78.fit": other.file()})
    )

    assert (first.shoe, second.shoe) == ("Pegasus 41", None)
    assert second.name == "activities/78.fit"


def test_an_export_in_a_folder_is_the_same() -> None:
    data = zipped({"mine/activities.csv": listed([ROW]), f"mine/{FILE}": PACKED})

    (run,) = runs_in(data)
    assert (run.name, run.shoe) == (f"mine/{FILE}", "Pegasus 41")


def test_the_list_in_german() -> None:
    row = replace(
        ROW,
        date="04.05.2026, 06:30:00",
        sport="Lauf",
        km="5,00",
        moving="1795,0",
        metres="5001,5",
    )
    broken = export([row], {FILE: b""}, GERMAN)

    (run,) = runs_in(broken)
    assert (run.started_at, run.distance_m, run.duration_s) == (START, 5002, 1795.0)
    ride = export([replace(row, sport="Radfahrt")], {FILE: PACKED}, GERMAN)
    assert reasons_in(ride) == [Reason.NOT_A_RUN]


@pytest.mark.parametrize(
    ("file", "distance_m", "origin"), [(PACKED, 5000, "file"), (b"", 5002, "strava")]
)
def test_the_list_in_a_language_that_nobody_here_knows(
    file: bytes, distance_m: int, origin: str
) -> None:
    """The file says what it is; without one the pace does."""
    row = replace(ROW, sport="Lenkki", date="04.05.2026 06:30:00")

    (run,) = runs_in(export([row], {FILE: file}, FINNISH))

    assert (run.distance_m, run.origin, run.shoe) == (distance_m, origin, "Pegasus 41")


def test_a_ride_in_such_a_language_is_known_by_its_file() -> None:
    row = replace(ROW, sport="Melonta", date="04.05.2026 06:30:00")
    ride = replace(RUN, sport=2).file()

    assert reasons_in(export([row], {FILE: ride}, FINNISH)) == [Reason.NOT_A_RUN]
    tiny = replace(RUN, distance_cm=15_000, timer_ms=60_000).file()
    assert reasons_in(export([row], {FILE: tiny}, FINNISH)) == [Reason.TOO_SHORT]


@pytest.mark.parametrize(
    "sport",
    ["Vélo", "Fietsrit", "Pyöräily", "Ciclismo", "Randonnée", "骑行", "E-Bike-Fahrt"],
)
def test_a_ride_without_a_file_is_known_by_its_word(sport: str) -> None:
    """Many a ride is as fast as a runner."""
    row = replace(ROW, sport=sport, date="04.05.2026 06:30:00", file="")

    assert reasons_in(export([row], header=FINNISH)) == [Reason.NOT_A_RUN]
    lenkki = replace(row, sport="Hölkkä")
    assert runs_in(export([lenkki], header=FINNISH))[0].distance_m == 5002


@pytest.mark.parametrize(
    ("date", "start"),
    [
        ("May 4, 2026, 6:30:00 AM", START),
        ("May 4, 2026, 6:30:00\u202fPM", START + timedelta(hours=12)),
        ("2026-05-04 06:30:00", START),
        ("4 May 2026, 06:30:00", START),
        ("4 mai 2026 à 06:30:00", START),
    ],
)
def test_dates_as_the_years_have_seen_them(date: str, start: datetime) -> None:
    (run,) = runs_in(export([Activity(date=date)]))
    assert run.started_at == start


def test_one_date_that_can_only_begin_with_a_day_tells_the_order_of_all() -> None:
    rows = [
        Activity(id="1", date="05/04/2026 06:30:00"),
        Activity(id="2", date="30/04/2026 06:30:00"),
    ]

    assert [run.started_at.date().isoformat() for run in runs_in(export(rows))] == [
        "2026-04-05",
        "2026-04-30",
    ]


@pytest.mark.parametrize(
    ("km", "metres", "distance_m"),
    [
        ("5.00", "5001.5", 5002),
        ("5.00", "", 5000),
        ("", "5001.5", 5002),
        pytest.param("3.11", "5001.5", 5002, id="miles"),
        pytest.param("5.00", "5.00", 5000, id="repeated"),
        pytest.param("5001.5", "", 5002, id="metres-only"),
    ],
)
def test_the_distance_of_a_row(km: str, metres: str, distance_m: int) -> None:
    (run,) = runs_in(export([Activity(km=km, metres=metres)]))
    assert run.distance_m == distance_m


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (Activity(date="yesterday"), Reason.NO_DATE),
        (Activity(km="0.10", metres="100"), Reason.TOO_SHORT),
        (Activity(km="", metres=""), Reason.TOO_SHORT),
        (Activity(moving="60"), Reason.DAMAGED),
        (replace(ROW, file="../../secrets.fit"), Reason.HOSTILE),
        (replace(ROW, file="/etc/passwd"), Reason.HOSTILE),
        (replace(ROW, file="C:\\run.fit"), Reason.HOSTILE),
    ],
)
def test_a_row_that_gives_no_run_says_why(row: Activity, reason: Reason) -> None:
    good = Activity(id="902", date="May 6, 2026, 6:30:00 AM")

    first, second = found_in(export([row, good]))

    assert isinstance(first, Refusal)
    assert first.reason is reason
    assert isinstance(second, FileRun)


def test_lines_broken_within_a_note_do_not_break_the_list() -> None:
    rows = [replace(ROW, note='Windy,\n"very"\r\n\nwindy'), Activity(id="902")]

    assert [run.external_id for run in runs_in(export(rows))] == ["901", "902"]


def test_a_narrow_list_of_early_years() -> None:
    header = (*ENGLISH[:7], "Commute", "Activity Gear", "Filename")
    cells = [
        "901",
        "2026-05-04 06:30:00",
        "x",
        "Run",
        "",
        "1860",
        "5.00",
        "",
        "Old",
        FILE,
    ]
    text = ",".join(header) + "\n" + ",".join(cells) + "\n"

    (run,) = runs_in(zipped({"activities.csv": text.encode()}))

    assert (run.distance_m, run.elapsed_s, run.duration_s) == (5000, 1860.0, None)
    assert (run.shoe, run.name) == ("Old", FILE)


@pytest.mark.parametrize(
    "text",
    [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b"x" * 200_000, listed([])],
    ids=["empty", "foreign", "bytes", "one-word", "no-rows"],
)
def test_a_list_that_is_none_leaves_the_files(text: bytes) -> None:
    data = zipped({"activities.csv": text, FILE: PACKED})

    assert opened(data).form is Form.ARCHIVE
    (run,) = runs_in(data)
    assert (run.name, run.shoe) == (FILE, None)


def test_a_list_is_read_as_far_as_it_goes() -> None:
    good = listed([ROW])
    text = good + b'902,"' + b"x" * 200_000 + b'",a\n' + good.splitlines()[1]

    (run,) = runs_in(zipped({"activities.csv": text, FILE: PACKED}))
    assert run.shoe == "Pegasus 41"


def test_what_a_damaged_list_says_alone_is_not_the_whole() -> None:
    """A column that slipped would make a heart rate a distance."""
    text = listed([ROW])
    packed = zipped({"activities.csv": text}, ZIP_STORED)
    assert packed.count(text) == 1
    (whole,) = runs_in(packed)
    assert not whole.partial
    (run,) = runs_in(packed.replace(text, text.replace(b"Run", b"run", 1)))
    assert run.partial
    assert Flaw.PACKING in run.warnings


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
def test_the_real_pair_is_one_run() -> None:
    data = (SAMPLES / "pairs" / "b_strava_bulk_export.zip").read_bytes()

    (run,) = runs_in(data)

    assert run.started_at == datetime(2022, 5, 29, 15, 53, 35, tzinfo=UTC)
    assert (run.distance_m, run.title) == (3323, "Laufen Landal Park")
    original = (SAMPLES / "pairs" / "a_garmin_original.fit").read_bytes()
    (watch,) = read("watch.fit", original)
    assert isinstance(watch, FileRun)
    assert run.external_id == watch.external_id


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
@pytest.mark.parametrize(
    "name", ["pairs/b_strava_activities_en.csv", "csv/strava_activities_de_derived.csv"]
)
def test_a_real_row_stands_in_for_its_file(name: str) -> None:
    data = zipped({"activities.csv": (SAMPLES / name).read_bytes()})

    (run,) = runs_in(data)

    assert run.started_at == datetime(2022, 5, 29, 15, 53, 35, tzinfo=UTC)
    assert (run.distance_m, run.duration_s, run.elapsed_s) == (3323, 1411, 1428)
    assert (run.external_id, run.origin) == ("12070555079", "strava")
