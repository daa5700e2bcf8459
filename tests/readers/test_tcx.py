"""TCX files as apps write them: totals of laps, and points where there are none."""

from dataclasses import replace
from datetime import timedelta
import gzip

import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    read,
    tcx_laps,
)
from tests.readers.answers import refusal_of, run_of
from tests.readers.tcx_file import LAPS, START, Lap, activity, tcx

FILE = tcx(activity(*LAPS))
RUN = FileRun(
    name="run.tcx",
    started_at=START,
    distance_m=5000,
    duration_s=1800.0,
    elapsed_s=1800.0,
    utc_offset=None,
    external_id="tcx-1777876200",
    sport="running",
    partial=False,
)


def altered(old: str, new: str) -> bytes:
    text = FILE.decode()
    assert old in text
    return text.replace(old, new).encode()


def prefixed() -> bytes:
    text = FILE.decode().replace("</", "</t:").replace("xmlns=", "xmlns:t=")
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        text = text.replace(f"<{letter}", f"<t:{letter}")
    return text.encode()


def laps_with(**changes: float | bool | None) -> bytes:
    return tcx(activity(*(replace(lap, **changes) for lap in LAPS)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(FILE, id="plain"),
        pytest.param(prefixed(), id="prefix"),
        pytest.param(gzip.compress(FILE), id="packed"),
        pytest.param(FILE.decode().encode("utf-16"), id="utf-16"),
        pytest.param(b"\xef\xbb\xbf\n" + FILE, id="mark-and-space"),
        pytest.param(b"          " + FILE, id="spaces-before"),
        pytest.param(altered("Running", "running"), id="lower-case"),
        pytest.param(altered('"Running"', "'Run'"), id="other-word"),
        pytest.param(altered("2500</", "2500,0</"), id="decimal-comma"),
        pytest.param(altered("<Lap ", "<Lap\n x='1' "), id="attributes"),
        pytest.param(altered("<Id>", "<!-- <Lap> --><Id>"), id="comment"),
        pytest.param(altered("<Track>", "<Track/><Track>"), id="empty-track"),
        pytest.param(altered("</Track>", "</Track><Track></Track>"), id="two-tracks"),
        pytest.param(altered("<Id>", "<Id>x</Id><Id>"), id="odd-id"),
        pytest.param(
            tcx(
                "<MultiSportSession><FirstSport>"
                + activity(*LAPS)
                + "</FirstSport></MultiSportSession>"
            ),
            id="multisport",
        ),
        pytest.param(
            tcx(
                activity(*LAPS),
                inside="<Courses><Course><Lap><TotalTimeSeconds>9</TotalTimeSeconds>"
                "<DistanceMeters>9</DistanceMeters></Lap><Track><Trackpoint/></Track>"
                "</Course></Courses><History><ActivityRef><Id>x</Id></ActivityRef>"
                "</History>",
            ),
            id="course-beside",
        ),
    ],
)
def test_every_spelling_is_read(data: bytes) -> None:
    assert read("run.tcx", data) == (RUN,)


def test_a_lap_that_is_said_to_begin_late_does_not_make_the_run_longer() -> None:
    data = tcx(activity(*LAPS))
    late = data.replace(b'"2026-05-04T06:45:00Z"', b'"2026-05-04T06:45:07Z"')
    assert late != data
    assert run_of(late, "run.tcx") == run_of(data, "run.tcx")


def test_a_lap_that_lost_its_points_is_as_long_as_it_says() -> None:
    lap = replace(LAPS[1], seconds=1500, start=START + timedelta(minutes=20))
    run = run_of(tcx(activity(LAPS[0], lap)), "run.tcx")
    assert (run.duration_s, run.elapsed_s) == (2400.0, 2700.0)


def test_the_pause_between_laps_is_elapsed_and_not_moving() -> None:
    later = replace(LAPS[1], start=START + timedelta(minutes=25))
    run = run_of(tcx(activity(LAPS[0], later)))
    assert (run.duration_s, run.elapsed_s) == (1800.0, 2400.0)


def test_the_zone_of_the_id_is_the_watchs_own() -> None:
    run = run_of(tcx(activity(*LAPS, ident="2026-05-04T01:30:00-05:00")))
    assert (run.started_at, run.utc_offset) == (START, timedelta(hours=-5))


@pytest.mark.parametrize(
    ("changes", "metres"),
    [
        ({"metres": None}, 5000),
        ({"metres": 0}, 5000),
        ({"metres": None, "placed": False}, 5000),
        ({"metres": None, "counted": False}, 5000),
        ({"metres": None, "seconds": None}, 5000),
    ],
)
def test_points_stand_in_for_totals(
    changes: dict[str, float | bool | None], metres: int
) -> None:
    run = run_of(laps_with(**changes))
    assert run.distance_m == pytest.approx(metres, abs=1)
    assert run.duration_s == 1800.0
    assert run.warnings == (Flaw.FROM_RECORDS,)


def test_points_stand_in_for_the_time_alone_without_a_warning() -> None:
    assert run_of(laps_with(seconds=None)) == replace(RUN, name="run.fit")


def test_one_lap_without_a_distance_is_completed() -> None:
    run = run_of(tcx(activity(LAPS[0], replace(LAPS[1], metres=None))))
    assert (run.distance_m, run.partial) == (5000, True)


def test_a_counter_that_goes_on_is_not_the_distance() -> None:
    laps = [replace(lap, metres=None, before_m=lap.before_m + 42_000) for lap in LAPS]
    assert run_of(tcx(activity(*laps))).distance_m == 5000


def test_without_the_start_of_a_lap_the_id_tells_and_then_the_first_point() -> None:
    bare = altered("StartTime", "Start")
    assert read("run.tcx", bare) == (RUN,)
    text = bare.decode().replace("<Id>2026-05-04T06:30:00Z", "<Id>none")
    assert read("run.tcx", text.encode()) == (RUN,)


def test_activities_are_runs_of_their_own() -> None:
    ride = activity(*LAPS, sport="Biking")
    evening = activity(Lap(start=START + timedelta(hours=12)))
    assert read("run.tcx", tcx(activity(*LAPS), ride, evening)) == (
        RUN,
        Refusal(name="run.tcx", reason=Reason.NOT_A_RUN, detail="biking"),
        replace(
            RUN,
            started_at=START + timedelta(hours=12),
            distance_m=2500,
            duration_s=900.0,
            elapsed_s=900.0,
            external_id="tcx-1777919400",
        ),
    )


@pytest.mark.parametrize("author", ["Connect Api", "Garmin Connect API"])
def test_what_garmin_calls_other_is_no_run(author: str) -> None:
    def by_garmin(sport: str) -> bytes:
        told = f'<Author xsi:type="Application_t">\n<Name>{author}</Name></Author>'
        end = "</TrainingCenterDatabase>"
        data = tcx(activity(*LAPS, sport=sport)).decode()
        return data.replace(end, told + end).encode()

    assert refusal_of(by_garmin("Other"), "run.tcx").detail == "other"
    assert run_of(by_garmin("Running"), "run.tcx") == RUN


@pytest.mark.parametrize("sport", [None, "", "Other"])
def test_without_a_sport_the_pace_decides(sport: str | None) -> None:
    assert run_of(tcx(activity(*LAPS, sport=sport))).sport == "generic"
    walk = replace(LAPS[0], metres=1200)
    assert refusal_of(tcx(activity(walk, sport=sport))).detail == "12:30 per km"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (tcx(), Reason.NOT_AN_ACTIVITY),
        (b"<TrainingCenterDatabase/>", Reason.NOT_AN_ACTIVITY),
        (
            tcx(inside="<Courses><Course><Lap/></Course></Courses>"),
            Reason.NOT_AN_ACTIVITY,
        ),
        (
            tcx("<Activity Sport='Running'><Id>2026-05-04</Id></Activity>"),
            Reason.TOO_SHORT,
        ),
        (tcx(activity(replace(LAPS[0], metres=150, seconds=60))), Reason.TOO_SHORT),
        (FILE.replace(b"2026-", b"1999-"), Reason.NO_DATE),
        (tcx("<Activity Sport='Running'><Lap/></Activity>"), Reason.NO_DATE),
        (b"<TrainingCenterDatabase", Reason.DAMAGED),
        (b"no markup", Reason.DAMAGED),
    ],
)
def test_what_is_no_run_says_why(data: bytes, reason: Reason) -> None:
    assert refusal_of(data, "run.tcx").reason is reason


@pytest.mark.parametrize(
    ("data", "metres", "warning"),
    [
        (FILE[:-30], 5000, Flaw.TRUNCATED),
        (FILE[: FILE.rindex(b"<Track>") + 200], 5000, Flaw.TRUNCATED),
        (FILE[: FILE.rindex(b"<TotalTimeSeconds>")], 2500, Flaw.TRUNCATED),
        (FILE[: FILE.rindex(b"2500</Dist")], 2500, Flaw.TRUNCATED),
        (FILE.replace(b"</Track>", b"</Trac>", 1), 5000, Flaw.UNREADABLE),
        (FILE.replace(b"900</Tot", b"9x0</Tot", 1), 5000, Flaw.UNREADABLE),
        (FILE + b"\0", 5000, Flaw.TRAILING),
    ],
)
def test_what_is_wrong_around_the_run_is_told(
    data: bytes, metres: int, warning: Flaw
) -> None:
    run = run_of(data)
    assert (run.distance_m, run.warnings) == (metres, (warning,))
    assert run.partial == (warning is not Flaw.TRAILING)


@pytest.mark.parametrize(
    ("limit", "size"), [("MAX_TAGS", 5), ("MAX_ACTIVITIES", 0), ("MAX_POINTS", 100)]
)
def test_more_than_any_recording_has_is_hostile(
    limit: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = laps_with(metres=None)
    monkeypatch.setattr(tcx_laps, limit, size)
    assert refusal_of(data, "run.tcx").reason is Reason.HOSTILE


def test_places_that_are_none_are_passed_over() -> None:
    data = laps_with(metres=None, counted=False).decode()
    for old, new in (("50.0", "95.0"), ("<LatitudeDegrees>", "<Latitude>")):
        assert refusal_of(data.replace(old, new).encode()).detail == "0 m"
