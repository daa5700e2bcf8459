"""Whatever the bytes are, the reader answers, and never with more than was run."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import gzip
import random

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers import FileRun, Refusal, read
from custom_components.knee_recovery.readers.fit_links import is_sound
from tests.readers.answers import run_of
from tests.readers.fit_file import Run, crc16, seal
from tests.thorough import examples

RUN = Run()
FILE = RUN.file()
DUATHLON = seal(
    RUN.file_id()
    + RUN.records()
    + RUN.session()
    + replace(RUN, sport=2, start=RUN.start + timedelta(hours=1)).session()
    + RUN.activity()
)

# How long an example may take is the machine's business.
calm = settings(deadline=None)

NAMES = st.sampled_from(["run.fit", "run.fit.gz", "run.gpx", ""])


def answers(name: str, data: bytes) -> list[FileRun]:
    """Return the runs, having seen that there is at least one answer."""
    items = read(name, data)
    assert items
    assert all(isinstance(item, FileRun | Refusal) for item in items)
    assert all(item.name == name for item in items)
    return [item for item in items if isinstance(item, FileRun)]


@calm
@given(name=NAMES, data=st.binary(max_size=400))
def test_any_bytes_are_answered(name: str, data: bytes) -> None:
    answers(name, data)


@calm
@given(messages=st.binary(max_size=400))
def test_any_messages_in_a_sound_file_are_answered(messages: bytes) -> None:
    answers("run.fit", seal(messages))


@calm
@given(
    pieces=st.lists(
        st.sampled_from(
            [RUN.file_id(), RUN.records()[:60], RUN.session(), RUN.activity(), FILE]
        )
        | st.binary(max_size=20),
        max_size=8,
    )
)
def test_any_mixture_of_pieces_is_answered(pieces: list[bytes]) -> None:
    for run in answers("run.fit", seal(b"".join(pieces))):
        assert run.distance_m <= 5000


@calm
@given(data=st.binary(max_size=200))
def test_anything_packed_is_answered(data: bytes) -> None:
    answers("run.fit.gz", gzip.compress(data))
    answers("run.fit.gz", b"\x1f\x8b\x08\x00" + data)


@pytest.mark.parametrize("file", [FILE, DUATHLON], ids=["run", "duathlon"])
def test_a_cut_anywhere_never_makes_a_run_longer(file: bytes) -> None:
    longest = 0
    for size in range(1, len(file)):
        runs = answers("run.fit", file[:size])
        assert all(run.partial for run in runs)
        distance_m = sum(run.distance_m for run in runs)
        # The more of the file there is, the more of the run there is.
        assert longest <= distance_m <= 5000
        longest = distance_m
    assert longest == 5000


def test_a_cut_packed_file_never_makes_a_run_longer() -> None:
    packed = gzip.compress(FILE)
    for size in range(1, len(packed)):
        assert all(r.distance_m <= 5000 for r in answers("run.fit.gz", packed[:size]))


def flip(file: bytes, bit: int) -> bytes:
    changed = bytearray(file)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@given(bit=st.integers(0, 8 * len(FILE) - 1))
@settings(calm, max_examples=examples(400))
def test_a_flipped_bit_is_survived_and_told(bit: int) -> None:
    for run in answers("run.fit", flip(FILE, bit)):
        assert run.partial
        assert run.warnings


def outside_the_session(at: int) -> bool:
    session = FILE.index(RUN.session())
    return not session <= at < session + len(RUN.session())


@given(
    at=st.integers(14, len(FILE) - 1).filter(outside_the_session),
    value=st.integers(0, 255),
)
@settings(calm, max_examples=examples(400))
def test_damage_around_the_session_does_not_change_the_run(at: int, value: int) -> None:
    """The design's promise: a session that can be read whole is used."""
    file = FILE[:at] + bytes([value]) + FILE[at + 1 :]
    (run,) = answers("run.fit", file)
    assert (run.distance_m, run.duration_s, run.started_at) == (
        5000,
        1800.0,
        RUN.start,
    )


@calm
@given(
    distance_m=st.integers(200, 42_195),
    pace_s=st.integers(180, 500),
    rest_s=st.integers(0, 3600),
    start=st.datetimes(datetime(2000, 1, 1), datetime(2089, 12, 31)),  # noqa: DTZ001
    quarters=st.integers(-48, 56),
    serial=st.integers(1, 0xFFFFFFFF),
    points=st.integers(0, 50),
)
def test_what_was_written_is_read(
    *,
    distance_m: int,
    pace_s: int,
    rest_s: int,
    start: datetime,
    quarters: int,
    serial: int,
    points: int,
) -> None:
    start = start.replace(microsecond=0, tzinfo=UTC)
    timer_ms = distance_m * pace_s
    written = Run(
        start=start,
        distance_cm=distance_m * 100,
        timer_ms=timer_ms,
        elapsed_ms=timer_ms + rest_s * 1000,
        ahead_s=quarters * 900,
        serial=serial,
        points=max(points, 1),
    )
    assert run_of(written.file()) == FileRun(
        name="run.fit",
        started_at=start,
        distance_m=distance_m,
        duration_s=timer_ms / 1000,
        elapsed_s=(timer_ms + rest_s * 1000) / 1000,
        utc_offset=timedelta(seconds=quarters * 900),
        external_id=f"fit-{serial}-{written.time}-{written.time}",
        sport="running",
        partial=False,
    )


# Around the length after which the powers of x come round again, 32767 bytes.
SIZES = [0, 1, 2, 30, 31, 32, 1000, 32_764, 32_765, 32_766, 32_767, 65_535, 100_000]


@pytest.mark.parametrize("size", SIZES)
def test_the_checksum_is_that_of_the_protocol(size: int) -> None:
    content = random.Random(size).randbytes(size)  # noqa: S311
    sealed = b"before" + content + crc16(content).to_bytes(2, "little")
    assert is_sound(sealed, 6, len(sealed))
    assert not is_sound(flip(sealed, 8 * 6 + 3), 6, len(sealed))
    assert not is_sound(flip(sealed, 8 * len(sealed) - 1), 6, len(sealed))


@calm
@given(content=st.binary(min_size=2, max_size=300))
def test_the_checksum_agrees_with_the_slow_one(content: bytes) -> None:
    assert is_sound(content, 0, len(content)) == (crc16(content) == 0)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(
            lambda f, r: f[: r.randrange(len(f))] + r.randbytes(50), id="tail"
        ),
        pytest.param(lambda f, r: r.randbytes(r.randrange(90)) + f, id="head"),
        pytest.param(
            lambda f, r: f[: (k := r.randrange(len(f)))] + f[k + 3 :], id="gap"
        ),
    ],
)
def test_heavier_damage_is_answered_too(
    damage: Callable[[bytes, random.Random], bytes],
) -> None:
    chance = random.Random(11)  # noqa: S311
    for _ in range(300):
        answers("run.fit", damage(FILE, chance))
