"""Apple Health exports: every running workout, and nothing but those."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
import random
from unittest.mock import patch

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    apple,
    apple_scan,
)
from custom_components.knee_recovery.readers.apple_scan import OPEN, find_workouts
from custom_components.knee_recovery.readers.parts import Form
from tests.readers.answers import found_in, opened, reasons_in, runs_in
from tests.readers.apple_export import HEAD, RECORD, TAIL, Workout, health
from tests.readers.strava_export import zipped
from tests.thorough import examples

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
NAME = "export.xml"
calm = settings(deadline=None, max_examples=examples(200))

RUN = Workout()
ROUTE = (
    '  <WorkoutRoute sourceName="x">\n'
    + '   <Location date="2026-05-04 08:30:00 +0200" latitude="1"/>\n' * 50
    + "  </WorkoutRoute>\n"
)


def run_of(element: bytes) -> FileRun:
    (run,) = runs_in(health(element), NAME)
    return run


@pytest.mark.parametrize(
    "element",
    [
        RUN.older(),
        RUN.newer(),
        RUN.closed(),
        replace(RUN, within=ROUTE).older(),
        replace(RUN, within=ROUTE * 2).newer(),
        replace(RUN, distance="3.106856", unit="mi").newer(),
        replace(RUN, distance="5000", unit="m").older(),
        replace(RUN, duration="0.5", duration_unit="hr").newer(),
    ],
)
def test_a_run_in_every_way_that_it_is_told(element: bytes) -> None:
    assert opened(health(element), NAME).form is Form.APPLE_HEALTH
    run = run_of(element)
    assert run == FileRun(
        name="export.xml 2026-05-04 08:30:00 +0200",
        started_at=datetime(2026, 5, 4, 6, 30, tzinfo=UTC),
        distance_m=5000,
        duration_s=1800,
        elapsed_s=1860,
        utc_offset=None,
        external_id=run.external_id,
        sport="running",
        partial=False,
        origin="apple_health",
    )
    assert run.external_id.startswith("20260504T063000-20260504T070100-")


def test_a_treadmill_is_told_by_what_goes_with_the_workout() -> None:
    indoor = '  <MetadataEntry key="HKIndoorWorkout" value="1"/>\n'
    assert run_of(replace(RUN, within=indoor).newer()).sport == "indoor_running"
    other = indoor.replace('"1"', '"0"').replace("&", "")
    assert run_of(replace(RUN, within=other).newer()).sport == "running"


def test_the_legs_of_a_workout_are_not_the_whole_of_it() -> None:
    leg = (
        "  <WorkoutActivity uuid='1'>\n   <WorkoutStatistics"
        ' type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="2" unit="km"/>\n'
        "  </WorkoutActivity>\n"
        '  <WorkoutStatistics type="HKQuantityTypeIdentifierStepCount" sum="6000"/>\n'
    )
    assert run_of(replace(RUN, within=leg).newer()).distance_m == 5000


def test_who_noted_a_workout_is_part_of_its_name_but_not_told() -> None:
    watch, copy = (
        run_of(replace(RUN, source=source).newer()) for source in ("Sam", "Strava")
    )
    assert watch.external_id != copy.external_id
    assert "Sam" not in watch.external_id


@pytest.mark.parametrize(
    ("workout", "reason", "detail"),
    [
        (replace(RUN, sport="Walking"), Reason.NOT_A_RUN, "walking"),
        (replace(RUN, sport="Cycling"), Reason.NOT_A_RUN, "cycling"),
        (replace(RUN, distance="0.1"), Reason.TOO_SHORT, "100 m"),
        (replace(RUN, unit="parsec"), Reason.TOO_SHORT, "0 m"),
        (replace(RUN, distance="many"), Reason.TOO_SHORT, "0 m"),
        (replace(RUN, start="then"), Reason.NO_DATE, ""),
        (replace(RUN, duration="1"), Reason.DAMAGED, "0:12 per km"),
    ],
)
def test_what_is_no_run_says_why(workout: Workout, reason: Reason, detail: str) -> None:
    for element in (workout.older(), workout.newer(), workout.closed()):
        (refusal,) = found_in(health(element), NAME)
        assert isinstance(refusal, Refusal)
        assert (refusal.reason, refusal.detail) == (reason, detail)


def test_twelve_hour_clocks_of_some_countries() -> None:
    run = run_of(replace(RUN, start="2026-05-04 8:30:00\u202fAM +0200").newer())
    assert run.started_at == datetime(2026, 5, 4, 6, 30, tzinfo=UTC)


def test_an_export_without_a_workout_says_so() -> None:
    assert reasons_in(health(), NAME) == [Reason.NOT_AN_ACTIVITY]


def test_an_export_that_breaks_off_gives_what_there_is() -> None:
    data = health(RUN.newer(), RUN.older())
    cut = data[: data.rfind(b"totalDistance=") + 60]

    first, *rest = found_in(cut, NAME)
    assert isinstance(first, FileRun)
    assert [one.reason for one in rest if isinstance(one, Refusal)] == [Reason.DAMAGED]
    unclosed = data[: data.rfind(b"</Workout>")]
    _, second = runs_in(unclosed, NAME)
    assert (second.distance_m, second.warnings) == (5000, (Flaw.UNREADABLE,))


def test_a_workout_that_is_not_closed_does_not_swallow_the_next() -> None:
    broken = RUN.newer().replace(b"</Workout>", b"")
    first, second = runs_in(health(broken, RUN.newer()), NAME)
    assert (first.partial, second.partial) == (True, False)


@pytest.mark.parametrize(
    "element",
    [
        b"<Workout >",
        b"<Workout <Workout />",
        b'<Workout a="1" a="2"/>',
        b"<Workout a='" + b"x" * 70_000 + b"'/>",
        b'<Workout a="&bomb;"/>',
        b'<Workout a="\xff"/>',
    ],
)
def test_a_broken_tag_spoils_nothing_but_itself(element: bytes) -> None:
    found = found_in(health(element, RUN.newer()), NAME)
    assert all(isinstance(one, Refusal) for one in found[:-1])
    assert isinstance(found[-1], FileRun)


def test_entities_of_the_dtd_are_never_expanded() -> None:
    dtd = b'<!DOCTYPE HealthData [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>\n<HealthData>'
    element = replace(RUN, source="&b;").newer()

    (refusal,) = found_in(dtd + element + TAIL, NAME)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.DAMAGED


def test_a_workout_beyond_measure_is_passed_over() -> None:
    route = ROUTE.replace("WorkoutRoute", "Other")
    big = replace(RUN, within=route * 40).newer()
    with patch.multiple(apple_scan, LARGEST_WORKOUT=1 << 16, _CHUNK=1 << 12):
        first, second = found_in(health(big, RUN.newer()), NAME)
    assert isinstance(first, Refusal)
    assert first.reason is Reason.DAMAGED
    assert isinstance(second, FileRun)


def test_a_file_of_nothing_but_tags_comes_to_an_end() -> None:
    with patch.object(apple, "_MOST", 100):
        parts = opened(health(b"<Workout >" * 500), NAME).parts(0)
        found = [one for part in parts for one in part.found]
    assert len(found) == 101
    assert isinstance(found[-1], Refusal)
    assert found[-1].reason is Reason.HOSTILE


def test_a_long_way_without_a_workout_is_told_in_between() -> None:
    data = HEAD + RECORD * 2000 + RUN.newer() + RECORD * 2000 + TAIL
    with patch.multiple(apple_scan, _CHUNK=1 << 12, _STRETCH=1 << 15):
        parts = list(opened(data, NAME).parts(0))
        assert len(parts) > 10
        for index, part in enumerate(parts):
            rest = opened(data, NAME).parts(part.done)
            later = [one.found for one in parts[index + 1 :] if one.found]
            assert [one.found for one in rest if one.found] == later
    assert sum(len(part.found) for part in parts) == 1


ELEMENTS = (
    RUN.newer(),
    RUN.closed(),
    replace(RUN, within=ROUTE).older(),
    replace(RUN, sport="Walking").newer(),
    b' <WorkoutEvent type="x"/>',
    b"<Workout",
)


@pytest.mark.parametrize("chunk", [1, 2, 7, 8, 9, 10, 11, 64, 333, 4096])
def test_wherever_the_pieces_end_the_workouts_are_the_same(chunk: int) -> None:
    data = health(*ELEMENTS)
    whole = list(find_workouts(BytesIO(data), 0))
    with patch.object(apple_scan, "_CHUNK", chunk):
        assert list(find_workouts(BytesIO(data), 0)) == whole
    assert [find.element == OPEN for find in whole] == [False] * 4 + [True]


@calm
@given(
    order=st.lists(st.sampled_from(ELEMENTS), max_size=6),
    chunk=st.integers(1, 5000),
)
def test_the_runs_are_those_that_were_written(order: list[bytes], chunk: int) -> None:
    with patch.object(apple_scan, "_CHUNK", chunk):
        found = found_in(health(*order), NAME)
    runs = [one for one in found if isinstance(one, FileRun)]
    assert len(runs) == sum(order.count(one) for one in ELEMENTS[:3])


DATA = health(*ELEMENTS[:4])


@calm
@given(chance=st.randoms(use_true_random=False), changes=st.integers(1, 20))
def test_any_damage_is_answered(chance: random.Random, changes: int) -> None:
    data = bytearray(DATA)
    for _ in range(changes):
        data[chance.randrange(len(HEAD), len(data))] = chance.randrange(256)
    assert len([x for x in found_in(bytes(data), NAME) if isinstance(x, FileRun)]) <= 3


# -- in an archive --------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "apple_health_export/export.xml",
        "apple_health_export/Exportación.xml",
        "export.xml",
    ],
)
def test_the_archive_that_a_phone_makes(name: str) -> None:
    data = zipped(
        {
            "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
            name: health(RUN.newer(), replace(RUN, sport="Yoga").newer()),
            "apple_health_export/workout-routes/route_1.gpx": b"<gpx/>",
        }
    )

    assert opened(data).form is Form.APPLE_HEALTH
    run, refusal = found_in(data)
    assert isinstance(run, FileRun)
    assert run.distance_m == 5000
    assert isinstance(refusal, Refusal)


def test_another_page_in_an_archive_is_no_export() -> None:
    assert reasons_in(zipped({"export.xml": b"<page/>"})) == [Reason.UNSUPPORTED]


def test_a_phone_s_archive_that_is_broken_inside() -> None:
    data = zipped({"export.xml": health(RUN.newer(), *[RUN.older()] * 400)})
    middle = len(data) // 2
    broken = data[:middle] + bytes(60) + data[middle + 60 :]
    found = [one for part in opened(broken).parts(0) for one in part.found]

    assert isinstance(found[0], FileRun)
    assert isinstance(found[-1], Refusal)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
def test_the_real_export() -> None:
    data = (SAMPLES / "xml" / "apple_export_ios10.xml").read_bytes()

    (run,) = runs_in(data, NAME)

    assert run.started_at == datetime(2016, 11, 14, 14, 25, 41, tzinfo=UTC)
    assert run.distance_m == 800
    assert run.duration_s == pytest.approx(5.194 * 60, abs=0.1)
    assert run.elapsed_s == 311
