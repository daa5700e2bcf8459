"""FIT files as they should be, in all the shapes that the format allows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.knee_recovery.readers import FileRun, Reason, Refusal, read
from tests.readers.answers import refusal_of, run_of
from tests.readers.fit_file import (
    ACTIVITY,
    EVENT,
    RECORD,
    SESSION,
    Base,
    Field,
    Fields,
    Run,
    data,
    define,
    enum,
    message,
    seal,
    u16,
    u32,
)

RUN = Run()


def test_a_run_is_read_whole() -> None:
    assert read("monday.fit", RUN.file()) == (
        FileRun(
            name="monday.fit",
            started_at=datetime(2026, 5, 4, 6, 30, tzinfo=UTC),
            distance_m=5000,
            duration_s=1800.0,
            elapsed_s=1860.0,
            utc_offset=timedelta(hours=2),
            external_id=f"fit-4711-{RUN.time}-{RUN.time}",
            sport="running",
            partial=False,
            warnings=(),
        ),
    )


@pytest.mark.parametrize("header_size", [12, 14, 20])
def test_headers_of_every_age_are_read(header_size: int) -> None:
    file = seal(RUN.messages(), header_size=header_size)
    assert run_of(file) == run_of(RUN.file())


def test_content_decides_whatever_the_name_is() -> None:
    assert run_of(RUN.file(), "holiday.jpg").distance_m == 5000


def test_big_endian_messages_are_read() -> None:
    file = seal(RUN.file_id() + RUN.session(order=">") + RUN.activity())
    assert run_of(file) == run_of(RUN.file())


def test_developer_fields_are_stepped_over() -> None:
    records = define(RECORD, {5: u32(0)}, developer=9) + b"".join(
        data({5: u32(i)}, developer=9) for i in range(20)
    )
    file = seal(RUN.file_id() + records + RUN.session(developer=3) + RUN.activity())
    assert run_of(file) == run_of(RUN.file())


def test_a_session_before_its_records_counts_as_well() -> None:
    parts = RUN.file_id() + RUN.session() + RUN.activity() + RUN.records()
    assert run_of(seal(parts)) == run_of(RUN.file())


def test_a_local_number_may_be_defined_anew() -> None:
    note = {0: Field(Base.UINT8, [9])}
    records = define(RECORD, {5: u32(0)}) + data({5: u32(0)})
    events = define(EVENT, note) + data(note) * 3
    parts = RUN.file_id() + (records + events) * 3 + RUN.session(local=0)
    assert run_of(seal(parts)).distance_m == 5000


def test_two_runs_in_a_file_are_two() -> None:
    second = replace(
        RUN, start=RUN.start + timedelta(hours=9), distance_cm=300_000, sub_sport=3
    )
    file = seal(RUN.file_id() + RUN.session() + second.session() + RUN.activity())
    items = read("two.fit", file)
    assert [item.distance_m for item in items if isinstance(item, FileRun)] == [
        5000,
        3000,
    ]
    assert [item.sport for item in items if isinstance(item, FileRun)] == [
        "running",
        "trail_running",
    ]
    assert len({item.external_id for item in items if isinstance(item, FileRun)}) == 2


def test_of_a_multisport_only_the_run_is_one() -> None:
    ride = replace(RUN, start=RUN.start - timedelta(hours=2), sport=2)
    items = read("duathlon.fit", seal(RUN.file_id() + ride.session() + RUN.session()))
    assert items[0] == Refusal(
        name="duathlon.fit", reason=Reason.NOT_A_RUN, detail="cycling"
    )
    assert isinstance(items[1], FileRun)


def test_a_generic_leg_beside_a_run_is_none() -> None:
    """In an adventure race a boat can be as fast as a runner."""
    boat = replace(RUN, start=RUN.start - timedelta(hours=2), sport=0)
    items = read("race.fit", seal(RUN.file_id() + boat.session() + RUN.session()))
    assert items[0] == Refusal(
        name="race.fit", reason=Reason.NOT_A_RUN, detail="generic"
    )
    assert isinstance(items[1], FileRun)
    later = replace(RUN, sport=0)
    both = read("two.fit", seal(RUN.file_id() + boat.session() + later.session()))
    assert [type(item) for item in both] == [FileRun, FileRun]


def test_chained_files_are_all_read() -> None:
    second = replace(RUN, start=RUN.start + timedelta(days=1), serial=4712)
    items = read("chain.fit", RUN.file() + second.file())
    assert items == (
        run_of(RUN.file(), "chain.fit"),
        run_of(second.file(), "chain.fit"),
    )


def test_settings_chained_to_a_run_are_passed_over() -> None:
    settings = seal(RUN.file_id(file_type=2))
    assert run_of(settings + RUN.file()) == run_of(RUN.file())
    assert run_of(RUN.file() + settings) == run_of(RUN.file())


def test_a_session_written_again_is_one_run_with_its_last_totals() -> None:
    paused = replace(RUN, distance_cm=210_000, timer_ms=700_000)
    file = seal(RUN.file_id() + paused.session() + RUN.session() + RUN.activity())
    assert run_of(file) == run_of(RUN.file())


def test_the_identity_survives_a_re_export() -> None:
    """Strava keeps the messages that matter and writes all bytes anew."""
    original = run_of(RUN.file())
    export = run_of(seal(RUN.file_id() + RUN.session(order=">"), header_size=12))
    assert export.external_id == original.external_id


def test_the_identity_needs_no_serial_number() -> None:
    file = seal(replace(RUN, serial=None).file_id(created=None) + RUN.session())
    assert run_of(file).external_id == f"fit-0-0-{RUN.time}"


@pytest.mark.parametrize(
    ("ahead_s", "hours"),
    [
        pytest.param(0, 0.0, id="greenwich"),
        pytest.param(-7 * 3600, -7.0, id="west"),
        pytest.param(5 * 3600 + 45 * 60, 5.75, id="nepal"),
        pytest.param(14 * 3600, 14.0, id="the-first-to-see-the-day"),
        pytest.param(-12 * 3600, -12.0, id="the-last"),
        pytest.param(7200 - 3, 2.0, id="read-a-moment-apart"),
    ],
)
def test_the_offset_comes_from_the_watch(ahead_s: int, hours: float) -> None:
    run = run_of(replace(RUN, ahead_s=ahead_s).file())
    assert run.utc_offset == timedelta(hours=hours)


@pytest.mark.parametrize("ahead_s", [None, 15 * 3600, -13 * 3600, 400])
def test_an_offset_that_cannot_be_is_none(ahead_s: int | None) -> None:
    assert run_of(replace(RUN, ahead_s=ahead_s).file()).utc_offset is None


def test_moving_time_is_the_timer_and_not_the_makers_estimate() -> None:
    fields = RUN.session_fields() | {59: u32(1_500_000)}
    file = seal(RUN.file_id() + message(SESSION, fields))
    assert run_of(file).duration_s == 1800.0


def test_the_makers_estimate_stands_in_for_a_missing_timer() -> None:
    fields = RUN.session_fields() | {8: u32(None), 59: u32(1_500_000)}
    file = seal(RUN.file_id() + message(SESSION, fields))
    assert run_of(file).duration_s == 1500.0


def test_missing_times_are_unknown_and_not_zero() -> None:
    untimed = replace(RUN, timer_ms=None, elapsed_ms=None)
    run = run_of(seal(RUN.file_id() + untimed.session()))
    assert (run.duration_s, run.elapsed_s) == (None, None)
    heart = {253: u32(RUN.time + 60), 3: Field(Base.UINT8, [140])}
    run = run_of(seal(RUN.file_id() + message(RECORD, heart) + untimed.session()))
    assert run.duration_s is None


def test_a_session_without_a_timer_has_the_time_of_its_points() -> None:
    """Some programs write files with the totals that they show and no more."""
    run = run_of(replace(RUN, timer_ms=None).file())
    assert (run.distance_m, run.duration_s) == (5000, 1800.0)
    assert (run.elapsed_s, run.partial, run.warnings) == (1860.0, False, ())


@pytest.mark.parametrize(
    ("changed", "distance_m"),
    [
        pytest.param({9: Field(Base.FLOAT32, [400_000.0])}, 4000, id="float"),
        pytest.param({9: Field(Base.FLOAT64, [400_000.0])}, 4000, id="double"),
        pytest.param({9: Field(Base.UINT64, [400_000])}, 4000, id="wide"),
        pytest.param({9: Field(Base.SINT32, [400_000])}, 4000, id="signed"),
        pytest.param({9: u16(40_000)}, 400, id="narrow"),
        pytest.param({9: Field(Base.UINT32, [400_000, 1])}, 4000, id="first-of-many"),
    ],
)
def test_a_field_is_read_by_the_type_it_declares(
    changed: Fields, distance_m: int
) -> None:
    fields = RUN.session_fields() | {8: u32(120 * distance_m * 2)} | changed
    file = seal(RUN.file_id() + message(SESSION, fields))
    assert run_of(file).distance_m == distance_m


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(Field(Base.FLOAT32, [float("nan")]), id="nan"),
        pytest.param(Field(Base.FLOAT64, [float("inf")]), id="infinite"),
        pytest.param(Field(Base.SINT32, [-5]), id="negative"),
        pytest.param(Field(Base.STRING, []), id="no-bytes"),
        pytest.param(u32(None), id="all-ones"),
        pytest.param(Field(Base.SINT64, [None]), id="invalid-wide"),
        pytest.param(Field(Base.UINT64Z, [None]), id="zero-of-a-z-type"),
    ],
)
def test_a_time_that_is_no_time_is_unknown(odd: Field) -> None:
    file = seal(RUN.file_id() + message(SESSION, RUN.session_fields() | {7: odd}))
    assert run_of(file).elapsed_s is None


def test_a_string_where_a_number_should_be_is_passed_over() -> None:
    name = message(
        SESSION, RUN.session_fields() | {7: Field(Base.STRING, [b"a", b"b", b"\0"])}
    )
    assert run_of(seal(RUN.file_id() + name)).elapsed_s is None


def test_the_widest_definition_is_stepped_over() -> None:
    wide: Fields = {number: Field(Base.BYTE, [7] * 255) for number in range(255)}
    parts = RUN.file_id() + message(200, wide, local=9) + RUN.session()
    assert run_of(seal(parts)).distance_m == 5000


def test_more_wide_definitions_than_any_watch_writes_are_hostile() -> None:
    wide: Fields = {number: Field(Base.BYTE, [7]) for number in range(255)}
    parts = RUN.file_id() + define(200, wide, local=9) * 16_000 + RUN.session()
    assert refusal_of(seal(parts)).reason is Reason.HOSTILE


def test_messages_without_any_field_are_stepped_over() -> None:
    parts = RUN.file_id() + message(200, {}, local=9) + b"\x09" * 50 + RUN.session()
    assert run_of(seal(parts)).distance_m == 5000


@pytest.mark.parametrize(
    ("sport", "sub_sport", "name"),
    [
        (1, None, "running"),
        (1, 1, "treadmill_running"),
        (1, 58, "virtual_running"),
        (1, 200, "running"),
        (None, None, "generic"),
        (0, 0, "generic"),
        (0, 3, "generic"),
        (0, 45, "indoor_running"),
        (4, 1, "generic"),
        (4, 45, "indoor_running"),
    ],
)
def test_running_goes_by_several_numbers(
    sport: int | None, sub_sport: int | None, name: str
) -> None:
    assert run_of(replace(RUN, sport=sport, sub_sport=sub_sport).file()).sport == name


@pytest.mark.parametrize(
    ("sport", "detail"),
    [(2, "cycling"), (4, "fitness_equipment"), (41, "kayaking"), (99, "sport 99")],
)
def test_other_sports_are_named_in_the_refusal(sport: int, detail: str) -> None:
    refusal = refusal_of(replace(RUN, sport=sport).file())
    assert (refusal.reason, refusal.detail) == (Reason.NOT_A_RUN, detail)


@pytest.mark.parametrize("sub_sport", [13, 15, 17, 27, 46])
def test_a_kind_of_ride_or_swim_is_none_of_running(sub_sport: int) -> None:
    """Track cycling, elliptical, lap swimming, indoor walking, gravel."""
    refusal = refusal_of(replace(RUN, sport=0, sub_sport=sub_sport).file())
    assert refusal.reason is Reason.NOT_A_RUN
    assert refusal.detail == f"sub sport {sub_sport}"


@pytest.mark.parametrize("seconds", [0, 90_000, 0x0FFFFFFF])
def test_a_clock_that_was_never_set_is_no_date(seconds: int) -> None:
    fields = RUN.session_fields() | {2: u32(seconds)}
    refusal = refusal_of(seal(RUN.file_id() + message(SESSION, fields)))
    assert refusal.reason is Reason.NO_DATE


@pytest.mark.parametrize("seconds", [0xFFFF_FFFF, 1 << 60])
def test_a_time_that_no_calendar_has_is_no_date(seconds: int) -> None:
    fields = RUN.session_fields() | {2: Field(Base.UINT64, [seconds])}
    refusal = refusal_of(seal(RUN.file_id() + message(SESSION, fields)))
    assert refusal.reason is Reason.NO_DATE


def test_an_offset_of_giant_numbers_is_none() -> None:
    activity = message(ACTIVITY, {253: u32(1), 5: Field(Base.UINT64, [1 << 63])})
    assert run_of(seal(RUN.file_id() + RUN.session() + activity)).utc_offset is None


@pytest.mark.parametrize("file_type", [2, 6, 32])
def test_files_that_are_no_activity_say_so(file_type: int) -> None:
    """Settings, courses (with points!) and daily monitoring are FIT files too."""
    refusal = refusal_of(seal(RUN.file_id(file_type=file_type) + RUN.records()))
    assert refusal.reason is Reason.NOT_AN_ACTIVITY
    assert refusal.detail == f"file type {file_type}"


def test_a_sound_file_without_any_recording_is_no_activity() -> None:
    refusal = refusal_of(seal(RUN.file_id() + message(EVENT, {0: enum(1)})))
    assert refusal.reason is Reason.NOT_AN_ACTIVITY
