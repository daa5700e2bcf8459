"""Packed files: sound, broken, cut, and made to fill the memory."""

from dataclasses import replace
import gzip
import random
import tracemalloc

import pytest

from custom_components.knee_recovery.readers import Flaw, Reason, read
from custom_components.knee_recovery.readers.gzipped import unpack
from tests.readers.answers import reason_of, refusal_of, run_of
from tests.readers.fit_file import Run

FILE = Run().file()
PACKED = gzip.compress(FILE, mtime=0)
WHOLE = run_of(FILE)


@pytest.mark.parametrize("name", ["run.fit.gz", "RUN.FIT.GZ", "12866632127", "run.fit"])
def test_a_packed_run_is_the_run(name: str) -> None:
    assert run_of(PACKED, name) == replace(WHOLE, name=name)


def test_a_packed_run_with_a_broken_beginning_goes_by_its_name() -> None:
    packed = gzip.compress(b"\x0e" + bytes(13) + FILE[14:])
    assert run_of(packed, "Run.Fit.Gz").warnings[0] == Flaw.HEADER


@pytest.mark.parametrize("cut", [4, 8, 9])
def test_a_pack_that_lacks_its_end_gives_the_run_and_warns(cut: int) -> None:
    run = run_of(PACKED[:-cut])
    assert (run.distance_m, run.warnings[0]) == (WHOLE.distance_m, Flaw.PACKING)


def test_a_pack_with_a_wrong_checksum_gives_the_run_and_warns() -> None:
    packed = bytearray(PACKED)
    packed[-6] ^= 0x40
    run = run_of(bytes(packed))
    assert run == replace(WHOLE, partial=True, warnings=(Flaw.PACKING,))


def test_half_a_pack_is_half_a_run() -> None:
    run = run_of(PACKED[: len(PACKED) // 2])
    assert 500 < run.distance_m < WHOLE.distance_m
    assert run.warnings == (Flaw.PACKING, Flaw.TRUNCATED, Flaw.FROM_RECORDS)


def test_what_breaks_in_the_middle_is_used_up_to_there() -> None:
    noise = random.Random(5).randbytes(100_000)  # noqa: S311
    packed = bytearray(gzip.compress(noise, compresslevel=0))
    # Stored blocks: behind the gzip header of 10 bytes a kind, the length and its
    # complement. The second block's length will contradict its complement.
    first_block = int.from_bytes(packed[11:13], "little")
    packed[10 + 5 + first_block + 1] ^= 0xFF
    assert unpack(bytes(packed), 1 << 20) == (noise[:first_block], (Flaw.PACKING,))


def test_a_pack_of_nothing_is_empty() -> None:
    assert reason_of(gzip.compress(b""), "run.fit.gz") is Reason.EMPTY


def test_a_pack_that_gives_nothing_is_damaged() -> None:
    refusal = refusal_of(PACKED[:10], "run.fit.gz")
    assert (refusal.reason, refusal.detail) == (Reason.DAMAGED, "packing")
    assert reason_of(b"\x1f\x8bnonsense", "run.fit.gz") is Reason.DAMAGED


def test_what_is_packed_twice_is_unsupported() -> None:
    assert reason_of(gzip.compress(PACKED), "run.fit.gz") is Reason.UNSUPPORTED


def test_a_bomb_is_hostile_and_costs_little() -> None:
    bomb = gzip.compress(bytes(64 << 20))
    tracemalloc.start()
    reason = reason_of(bomb, "run.fit.gz")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reason is Reason.HOSTILE
    assert peak < 8 << 20


def test_a_pack_over_the_limit_is_too_large() -> None:
    noise = random.Random(5).randbytes(3 << 20)  # noqa: S311
    packed = gzip.compress(noise, compresslevel=1)
    assert unpack(packed, len(noise) - 1) is Reason.TOO_LARGE
    assert unpack(packed, len(noise)) == (noise, ())


def test_full_steps_are_followed_to_their_end() -> None:
    """Output may be left when a bite is used up exactly at a full step."""
    even = random.Random(5).randbytes(1 << 14) * (3 << 6)  # noqa: S311
    assert unpack(gzip.compress(even), 1 << 24) == (even, ())


def test_what_is_behind_a_pack_is_passed_over() -> None:
    assert read("run.fit", PACKED + b"\0" * 100_000) == (WHOLE,)
