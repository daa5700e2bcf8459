"""Broken FIT files: what can be read is used, and nothing is invented."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.knee_recovery.readers import FileRun, Flaw, Reason, read
from tests.readers.answers import reason_of, refusal_of, run_of
from tests.readers.fit_file import (
    EVENT,
    LAP,
    RECORD,
    SESSION,
    SPORT,
    Base,
    Field,
    Fields,
    Run,
    data,
    define,
    enum,
    message,
    seal,
    u32,
)

RUN = Run()
WHOLE = run_of(RUN.file())
CUT = RUN.file_id() + RUN.records()
"""Messages of a file that ends before its session."""

# A message under a local number that nobody defined.
UNDEFINED = b"\x0f"


def broken(*flaws: Flaw, whole: FileRun = WHOLE) -> FileRun:
    return replace(whole, partial=True, warnings=flaws)


def test_a_wrong_checksum_warns() -> None:
    assert run_of(seal(RUN.messages(), checksum=0x1234)) == broken(Flaw.CHECKSUM)


def test_a_missing_checksum_warns() -> None:
    assert run_of(RUN.file()[:-2]) == broken(Flaw.TRUNCATED)


def test_a_recording_never_finished_is_read_to_its_end() -> None:
    """A watch that loses power leaves the length at 0 and writes no checksum."""
    run = run_of(seal(RUN.messages(), length=0)[:-2])
    assert run == broken(Flaw.LENGTH)


@pytest.mark.parametrize("length", [1, 40, 700])
def test_a_length_that_is_too_short_is_not_believed(length: int) -> None:
    run = run_of(seal(RUN.messages(), length=length))
    assert (run.distance_m, run.warnings[0]) == (5000, Flaw.LENGTH)


@pytest.mark.parametrize("length", [3000, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_length_that_is_too_long_is_not_believed(length: int) -> None:
    run = run_of(seal(RUN.messages(), length=length))
    assert (run.distance_m, run.warnings[0]) == (5000, Flaw.TRUNCATED)


@pytest.mark.parametrize("rest", [b"\0", b"\0" * 512, b"</body></html>"])
def test_what_is_foreign_behind_a_sound_file_only_warns(rest: bytes) -> None:
    assert run_of(RUN.file() + rest) == replace(WHOLE, warnings=(Flaw.TRAILING,))


def test_a_chained_file_with_a_broken_checksum_does_not_hide_the_next() -> None:
    second = replace(RUN, start=RUN.start + timedelta(days=1))
    chain = seal(RUN.messages(), checksum=1) + second.file()
    assert read("run.fit", chain) == (broken(Flaw.CHECKSUM), run_of(second.file()))


@pytest.mark.parametrize("at", [0, 8, 11])
def test_a_broken_header_is_forgiven_under_the_right_name(at: int) -> None:
    file = bytearray(RUN.file())
    file[at] ^= 0x01
    run = run_of(bytes(file), "RUN.FIT")
    assert run.distance_m == 5000
    assert run.partial
    assert reason_of(b"\x0e" + bytes(99) + bytes(file), "run.bin") is Reason.UNSUPPORTED


def test_a_header_size_that_cannot_be_is_not_believed() -> None:
    assert run_of(b"\x03" + RUN.file()[1:]).warnings[0] == Flaw.HEADER


def test_a_session_before_an_undefined_message_is_used() -> None:
    parts = RUN.file_id() + RUN.session() + RUN.activity() + UNDEFINED
    assert run_of(seal(parts)) == broken(Flaw.UNREADABLE)


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_session_behind_an_undefined_message_is_found(order: str) -> None:
    parts = RUN.file_id() + UNDEFINED + RUN.session(order=order) + RUN.activity()
    assert run_of(seal(parts)) == broken(Flaw.UNREADABLE)


def test_a_session_swallowed_by_a_damaged_definition_is_found() -> None:
    """The damage makes one message so long that it reaches over the session."""
    greedy: Fields = {number: Field(Base.BYTE, [0] * 255) for number in range(90)}
    parts = RUN.file_id() + define(EVENT, greedy) + b"\0" + RUN.records()
    run = run_of(seal(parts + RUN.session() + RUN.activity(), checksum=0))
    assert run == broken(Flaw.CHECKSUM, Flaw.TRUNCATED)


def test_what_only_looks_like_a_session_is_not_one() -> None:
    """Behind the damage, a definition alone proves nothing."""
    undated = message(SESSION, RUN.session_fields() | {2: u32(77)})
    unmeasured = message(SESSION, RUN.session_fields() | {9: u32(None)})
    parts = RUN.file_id() + UNDEFINED + undated + unmeasured
    assert reason_of(seal(parts)) is Reason.DAMAGED


def test_without_a_session_the_points_tell_start_and_distance() -> None:
    run = run_of(seal(CUT))
    assert run == replace(
        WHOLE,
        duration_s=1800.0,
        elapsed_s=1800.0,
        utc_offset=None,
        sport="generic",
        partial=True,
        warnings=(Flaw.FROM_RECORDS,),
    )


def test_a_file_cut_in_half_is_half_a_run() -> None:
    file = RUN.file()
    run = run_of(file[: len(file) // 2])
    assert 1000 < run.distance_m < 4000
    assert run.started_at == RUN.start
    assert run.external_id == WHOLE.external_id
    assert run.warnings == (Flaw.TRUNCATED, Flaw.FROM_RECORDS)


def test_too_little_of_a_broken_file_is_damaged_and_not_short() -> None:
    assert refusal_of(RUN.file()[:80]).reason is Reason.DAMAGED
    assert refusal_of(RUN.file()[:50]).detail == "truncated"


def test_few_points_in_a_sound_file_are_a_short_run() -> None:
    short = replace(RUN, distance_cm=15_000, points=2)
    assert reason_of(seal(short.file_id() + short.records())) is Reason.TOO_SHORT


@pytest.mark.parametrize(
    ("type_message", "expected"),
    [
        pytest.param(message(SPORT, {0: enum(2), 1: enum(0)}), "cycling", id="sport"),
        pytest.param(message(LAP, {25: enum(2)}), "cycling", id="lap"),
        pytest.param(
            message(SPORT, {0: enum(2)}) + message(LAP, {25: enum(1)}),
            "cycling",
            id="the-first-that-tells",
        ),
    ],
)
def test_without_a_session_others_tell_the_sport(
    type_message: bytes, expected: str
) -> None:
    """A slow ride has the pace of a fast run: only its type keeps it out."""
    refusal = refusal_of(seal(RUN.file_id() + type_message + RUN.records()))
    assert (refusal.reason, refusal.detail) == (Reason.NOT_A_RUN, expected)


def test_a_typed_run_without_a_session_keeps_its_type() -> None:
    sport = message(SPORT, {0: enum(1), 1: enum(3)})
    run = run_of(seal(RUN.file_id() + sport + RUN.records()))
    assert run.sport == "trail_running"


def test_a_session_without_a_distance_takes_it_from_the_points() -> None:
    session = replace(RUN, distance_cm=None).session()
    run = run_of(seal(CUT + session + RUN.activity()))
    assert run == broken(Flaw.FROM_RECORDS)


def test_a_session_without_a_start_takes_it_from_the_points() -> None:
    session = message(SESSION, RUN.session_fields() | {2: u32(None)}, local=2)
    run = run_of(seal(CUT + session + RUN.activity()))
    assert run == broken(Flaw.FROM_RECORDS)


def test_each_of_two_sessions_takes_its_own_points() -> None:
    second = replace(RUN, start=RUN.start + timedelta(hours=2))
    rows = [
        {253: u32(t), 5: u32(cm + far)}
        for run, far in ((RUN, 0), (second, 500_000))
        for t, cm in run.track()
    ]
    records = define(RECORD, rows[0]) + b"".join(data(row) for row in rows)
    sessions = replace(RUN, distance_cm=None).session()
    sessions += replace(second, distance_cm=None).session()
    items = read("two.fit", seal(RUN.file_id() + records + sessions))
    assert [item.distance_m for item in items if isinstance(item, FileRun)] == [
        5000,
        5000,
    ]


def test_no_distance_anywhere_is_too_short() -> None:
    """A treadmill without a foot pod, or points with altitude only."""
    points = message(RECORD, {253: u32(RUN.time), 2: Field(Base.UINT16, [2600])})
    session = replace(RUN, distance_cm=None).session()
    assert reason_of(seal(RUN.file_id() + points + session)) is Reason.TOO_SHORT
    assert reason_of(seal(RUN.file_id() + session)) is Reason.TOO_SHORT
    assert reason_of(seal(RUN.file_id() + points)) is Reason.TOO_SHORT


def test_points_with_altitude_only_between_the_others_do_not_stop_the_count() -> None:
    climb: Fields = {253: u32(RUN.time + 1830), 2: Field(Base.UINT16, [2600])}
    run = run_of(seal(CUT + message(RECORD, climb, local=4)))
    assert (run.distance_m, run.elapsed_s) == (5000, 1830.0)


def test_compressed_timestamps_count_on_from_the_last_full_one() -> None:
    """Five bits of the time; what is smaller than before has gone round once."""
    full: Fields = {253: u32(RUN.time), 5: u32(0)}
    steps = [{5: u32(600 * 20 * i)} for i in range(1, 91)]
    parts = RUN.file_id() + message(RECORD, full, local=0)
    parts += define(RECORD, steps[0], local=1)
    for i, row in enumerate(steps, start=1):
        parts += data(row, local=1, tick=(RUN.time + 20 * i) % 32)
    run = run_of(seal(parts))
    assert (run.started_at, run.elapsed_s) == (RUN.start, 1800.0)
    assert run.distance_m == 10_800


def test_compressed_timestamps_count_on_from_any_message() -> None:
    event = message(EVENT, {253: u32(RUN.time)}, local=0)
    rows: list[Fields] = [{5: u32(50_000)}, {5: u32(120_000)}, {5: u32(150_000)}]
    lost = define(RECORD, rows[0], local=1) + data(rows[0], local=1, tick=3)
    late = data(rows[1], local=1, tick=(RUN.time + 10) % 32)
    later = message(RECORD, {253: u32(RUN.time + 300), 5: u32(170_000)}, local=2)
    run = run_of(seal(RUN.file_id() + lost + event + late + later))
    assert (run.started_at, run.elapsed_s) == (RUN.start + timedelta(seconds=10), 290.0)


def test_points_far_apart_are_a_run_and_no_pauses() -> None:
    sparse = replace(RUN, points=10)
    rows = [{253: u32(t + (t - RUN.time) * 5), 5: u32(cm)} for t, cm in sparse.track()]
    records = define(RECORD, rows[0]) + b"".join(data(row) for row in rows)
    run = run_of(seal(RUN.file_id() + records))
    assert (run.elapsed_s, run.duration_s) == (1800.0, 1800.0)


def test_pauses_are_left_out_of_the_moving_time_of_points() -> None:
    rows = [
        {253: u32(t + (600 if cm > 250_000 else 0)), 5: u32(cm)}
        for t, cm in RUN.track()
    ]
    records = define(RECORD, rows[0]) + b"".join(data(row) for row in rows)
    run = run_of(seal(RUN.file_id() + records))
    assert (run.elapsed_s, run.duration_s) == (2400.0, 1770.0)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({5: u32(90_000_000)}, id="a-leap-ahead"),
        pytest.param({5: u32(100)}, id="a-leap-back"),
        pytest.param({253: u32(RUN.time + (1 << 27))}, id="years-later"),
        pytest.param({253: u32(RUN.time - 5000)}, id="earlier"),
    ],
)
def test_a_damaged_point_does_not_move_the_run(odd: Fields) -> None:
    rows: list[Fields] = [{253: u32(t), 5: u32(cm)} for t, cm in RUN.track()]
    rows[30] |= odd
    records = define(RECORD, rows[0]) + b"".join(data(row) for row in rows)
    run = run_of(seal(RUN.file_id() + records))
    assert (run.distance_m, run.elapsed_s) == (5000, 1800.0)


def test_a_cut_within_a_developer_definition_is_noticed() -> None:
    parts = RUN.file_id() + RUN.session() + define(RECORD, {5: u32(0)}, developer=2)
    assert run_of(seal(parts[:-4])).warnings == (Flaw.TRUNCATED,)


@pytest.mark.parametrize("extra", [b"\x40", b"\x40\0\0\0\0\x05\x01"])
def test_a_cut_within_a_definition_is_noticed(extra: bytes) -> None:
    file = seal(RUN.file_id() + RUN.session() + extra)
    assert run_of(file).warnings == (Flaw.TRUNCATED,)


def test_a_header_alone_is_damaged() -> None:
    assert refusal_of(seal(b"")[:14]).detail == "truncated"
    assert reason_of(RUN.file()[:12]) is Reason.DAMAGED


def test_noise_under_a_recordings_name_is_damaged() -> None:
    assert reason_of(bytes(range(1, 200)), "run.fit") is Reason.DAMAGED
    assert reason_of(b"\xff", "run.fit") is Reason.DAMAGED


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(seal(RUN.file_id()) * 101, id="links"),
        pytest.param(
            seal(
                RUN.file_id()
                + b"".join(
                    replace(RUN, start=RUN.start + timedelta(hours=i)).session()
                    for i in range(1001)
                )
            ),
            id="sessions",
        ),
    ],
)
def test_more_than_any_recording_has_is_hostile(hostile: bytes) -> None:
    assert reason_of(hostile) is Reason.HOSTILE


def test_millions_of_messages_are_hostile() -> None:
    empty = define(EVENT, {}) + b"\0" * 2_000_001
    file = seal(b"", length=len(empty))[:-2] + empty + b"\0\0"
    assert reason_of(file) is Reason.HOSTILE


def test_many_definitions_are_hostile_and_a_few_thousand_are_not() -> None:
    """Some apps write a definition before every point."""
    anew = define(EVENT, {}) * 20_000
    file = seal(RUN.messages() + anew, checksum=0)
    assert run_of(file) == broken(Flaw.CHECKSUM)
    many = seal(b"", length=0)[:-2] + define(EVENT, {}) * 200_001
    assert reason_of(many) is Reason.HOSTILE


def test_made_up_finds_are_bounded() -> None:
    """Each looks like a session's definition and leads on to the next."""
    bait = b"\x40\0\0\x12\0\0" * 20_000
    file = seal(b"", length=len(bait))[:-2] + bait + b"\0\0"
    assert reason_of(file) is Reason.DAMAGED


@pytest.mark.parametrize("gear", [42, 43])
def test_who_changes_gears_does_not_run(gear: int) -> None:
    """Without a session nothing else may say that it was a ride."""
    note = message(EVENT, {253: u32(RUN.time + 60), 0: enum(gear)})
    refusal = refusal_of(seal(CUT + note))
    assert (refusal.reason, refusal.detail) == (Reason.NOT_A_RUN, "cycling")
    other = message(EVENT, {253: u32(RUN.time + 60), 0: enum(8)})
    assert run_of(seal(CUT + other)).distance_m == 5000
