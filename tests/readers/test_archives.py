"""Archives of recordings, plain and hostile ones."""

from datetime import timedelta
import gzip
from io import BytesIO
from pathlib import Path
import random
import struct
from unittest.mock import patch
from zipfile import ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    archives,
    read,
    zipped as unpacking,
)
from custom_components.knee_recovery.readers.parts import Form
from tests.readers.answers import found_in, opened, reasons_in, runs_in
from tests.readers.fit_file import Run
from tests.readers.strava_export import START, Activity, export, zipped
from tests.thorough import examples

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"

calm = settings(deadline=None, max_examples=examples(300))


def day(number: int) -> bytes:
    return Run(start=START + timedelta(days=number)).file()


FIVE = {f"{number}.fit": day(number) for number in range(5)}


@pytest.mark.parametrize("name", ["run.fit", "run.fit.gz"])
def test_one_recording_goes_through_the_same_door(name: str) -> None:
    data = day(0) if name == "run.fit" else gzip.compress(day(0))

    assert opened(data, name).form is Form.RECORDING
    assert runs_in(data, name) == list(read(name, data))


def test_any_folder_of_recordings() -> None:
    data = zipped(
        {
            "2026/a.FIT": day(0),
            "2026/b.fit.gz": gzip.compress(day(1)),
            "2026/notes.txt": b"nothing",
            "__MACOSX/2026/._a.FIT": b"litter",
            "2026/._b.fit": b"litter",
            "2026/": b"",
            "2026/c.fit": b"",
        }
    )

    first, second, third = found_in(data)

    assert opened(data).form is Form.ARCHIVE
    assert isinstance(first, FileRun)
    assert isinstance(second, FileRun)
    assert (first.name, second.name) == ("2026/a.FIT", "2026/b.fit.gz")
    assert third == Refusal(name="2026/c.fit", reason=Reason.EMPTY)


def test_runs_are_read_one_at_a_time() -> None:
    parts = opened(zipped(FIVE)).parts(0)

    with patch.object(unpacking.Archive, "content", return_value=(b"", ())) as member:
        next(parts)
        next(parts)

    assert member.call_count == 2


def test_an_archive_in_an_archive_is_looked_into_once() -> None:
    inner = zipped({"a.fit": day(0), "b.fit": day(1), "notes.txt": b""})
    deep = zipped({"c.fit": day(2), "deeper.zip": inner}, ZIP_STORED)

    found = found_in(zipped({"x.zip": inner, "y.zip": deep, "z.fit": day(3)}))

    assert [one.name for one in found] == [
        "x.zip/a.fit",
        "x.zip/b.fit",
        "y.zip/c.fit",
        "y.zip/deeper.zip",
        "z.fit",
    ]
    assert [one.reason for one in found if isinstance(one, Refusal)] == [Reason.HOSTILE]


def test_one_bad_archive_within_does_not_spoil_the_rest() -> None:
    data = zipped({"x.zip": b"PK\x03\x04 not at all", "z.fit": day(3)})

    first, second = found_in(data)

    assert isinstance(first, Refusal)
    assert (first.name, first.reason) == ("x.zip", Reason.DAMAGED)
    assert isinstance(second, FileRun)


def test_archives_without_end_within_an_archive() -> None:
    inner = zipped({"a.fit": b""})
    with patch.object(archives, "_MOST_NESTED", 3):
        found = found_in(zipped({f"{number}.zip": inner for number in range(9)}))

    assert len(found) == 4
    assert found[-1] == Refusal(
        name="3.zip", reason=Reason.HOSTILE, detail="more than 3 archives within"
    )


@pytest.mark.parametrize(
    ("members", "reason"),
    [({}, Reason.EMPTY), ({"a.txt": b"x"}, Reason.UNSUPPORTED)],
)
def test_an_archive_without_a_recording(
    members: dict[str, bytes], reason: Reason
) -> None:
    assert reasons_in(zipped(members)) == [reason]


# -- hostile and broken ones ----------------------------------------------------


@pytest.mark.parametrize(
    "name", ["../run.fit", "/run.fit", "..\\run.fit", "a/../../run.fit", "C:\\run.fit"]
)
def test_a_name_that_points_outside_is_not_read(name: str) -> None:
    first, second = found_in(zipped({name: day(0), "good.fit": day(1)}))

    assert isinstance(first, Refusal)
    assert (first.reason, first.detail) == (
        Reason.HOSTILE,
        "a name that points outside",
    )
    assert isinstance(second, FileRun)


def test_what_is_no_recording_and_points_outside_is_told() -> None:
    assert reasons_in(zipped({"../../secrets.yaml": b"x"})) == [Reason.HOSTILE]


def test_a_name_with_two_dots_in_it_points_nowhere() -> None:
    assert runs_in(zipped({"..a/b..fit/run..fit": day(0)}))


def _patched(data: bytes, at: bytes, offset: int, value: bytes) -> bytes:
    """Return an archive with bytes changed behind every such signature."""
    changed = bytearray(data)
    place = data.find(at)
    while place >= 0:
        changed[place + offset : place + offset + len(value)] = value
        place = data.find(at, place + 1)
    return bytes(changed)


def test_what_is_encrypted_says_so() -> None:
    data = zipped({"run.fit": day(0)})
    data = _patched(data, b"PK\x01\x02", 8, b"\x01\x00")
    data = _patched(data, b"PK\x03\x04", 6, b"\x01\x00")

    (refusal,) = found_in(data)
    assert refusal == Refusal(
        name="run.fit", reason=Reason.UNSUPPORTED, detail="encrypted"
    )


def test_a_method_that_takes_any_memory_is_not_used() -> None:
    (refusal,) = found_in(zipped({"run.fit": day(0)}, ZIP_LZMA))
    assert refusal == Refusal(
        name="run.fit", reason=Reason.UNSUPPORTED, detail="method 14"
    )


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = {"a.fit": bytes(64 << 20), "good.fit": day(1)}

    first, second = found_in(zipped(bomb))

    assert isinstance(first, Refusal)
    assert first.reason is Reason.HOSTILE
    assert isinstance(second, FileRun)


def test_many_small_bombs_are_one() -> None:
    with patch.object(unpacking, "_HOSTILE_SUM_FROM", 1 << 20):
        data = zipped({f"{number}.fit": bytes(1 << 19) for number in range(100)})
        assert reasons_in(data) == [Reason.HOSTILE]


def test_a_member_larger_than_any_recording() -> None:
    noise = random.Random(1).randbytes(51_000_000)  # noqa: S311
    assert reasons_in(zipped({"a.fit": noise}, ZIP_STORED)) == [Reason.TOO_LARGE]


def test_members_that_share_their_bytes() -> None:
    """The bomb of David Fifield: many names for one stretch of the file."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a.fit", day(0))
        again = ZipInfo("a.fit")
        for name in ("file_size", "compress_size", "CRC", "header_offset"):
            setattr(again, name, getattr(archive.filelist[0], name))
        archive.filelist.append(again)

    (refusal,) = found_in(packed.getvalue())
    assert refusal == Refusal(
        name="export.zip", reason=Reason.HOSTILE, detail="overlapping members"
    )


def test_members_larger_than_their_archive() -> None:
    data = _patched(
        zipped({"a.fit": day(0)}), b"PK\x01\x02", 20, struct.pack("<I", 1 << 20)
    )
    assert reasons_in(data) == [Reason.HOSTILE]


def test_a_table_of_contents_beyond_measure_is_not_read() -> None:
    data = _patched(
        zipped({"a.fit": day(0)}), b"PK\x05\x06", 12, struct.pack("<I", 1 << 31)
    )
    with patch.object(unpacking, "LARGEST_DIRECTORY", 100_000):
        assert reasons_in(data) == [Reason.DAMAGED]
        many = zipped({f"{number:0100}.fit": b"" for number in range(800)})
        assert reasons_in(many) == [Reason.HOSTILE]


def test_a_member_with_a_wrong_checksum_is_read_all_the_same() -> None:
    data = _patched(zipped({"a.fit": day(0)}), b"PK\x01\x02", 16, b"\0\0\0\0")

    (run,) = runs_in(data)
    assert (run.distance_m, run.partial) == (5000, True)
    assert run.warnings == (Flaw.PACKING,)


def test_a_member_that_breaks_off_gives_what_there_is() -> None:
    whole = day(0)
    data = bytearray(zipped({"a.fit": whole, "b.fit": day(1)}, ZIP_STORED))
    packed = zipped({"a.fit": whole})
    assert len(packed) < len(data)
    broken = bytearray(packed)
    middle = packed.find(b"a.fit") + 5 + (len(packed) - 100) // 2
    broken[middle : middle + 40] = bytes(40)

    (one,) = found_in(bytes(broken))
    assert isinstance(one, Refusal) or one.partial


def test_a_header_that_is_not_there_spoils_one_member_only() -> None:
    data = zipped(FIVE)
    place = data.find(b"PK\x03\x04", 10)

    found = found_in(data[:place] + b"XX" + data[place + 2 :])

    assert [isinstance(one, Refusal) for one in found] == [0, 1, 0, 0, 0]
    assert [one.reason for one in found if isinstance(one, Refusal)] == [Reason.DAMAGED]


def test_an_archive_that_was_not_downloaded_to_its_end() -> None:
    assert reasons_in(zipped(FIVE)[:-40]) == [Reason.DAMAGED]


MUSEUM = {
    "plain": zipped(FIVE),
    "stored": zipped(FIVE, ZIP_STORED),
    "nested": zipped({"x.zip": zipped(FIVE)}),
    "strava": export(
        [Activity(id=str(n), file=f"activities/{n}.fit") for n in range(5)],
        {f"activities/{n}.fit": day(n) for n in range(5)},
    ),
}


@pytest.mark.parametrize("name", MUSEUM)
@calm
@given(chance=st.randoms(use_true_random=False), changes=st.integers(1, 12))
def test_any_damage_is_answered(name: str, chance: random.Random, changes: int) -> None:
    data = bytearray(MUSEUM[name])
    for _ in range(changes):
        # The ends of an archive say where everything is.
        near_end = chance.random() < 0.6
        low = max(0, len(data) - 400) if near_end else 0
        data[chance.randrange(low, len(data))] = chance.randrange(256)

    found = found_in(bytes(data))

    assert found
    # Where a total itself was hit, a checksum says so.
    runs = [one for one in found if isinstance(one, FileRun)]
    assert all(one.partial or one.distance_m <= 5002 for one in runs)


@calm
@given(data=st.binary(max_size=300))
def test_anything_behind_the_signature_is_answered(data: bytes) -> None:
    assert found_in(b"PK\x03\x04" + data)
    assert found_in(b"PK\x05\x06" + data)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("bad/zip_bomb_256MB.zip", [Reason.HOSTILE]),
        ("bad/zip_path_traversal.zip", [Reason.HOSTILE] * 3),
    ],
)
def test_the_hostile_samples(name: str, reasons: list[Reason]) -> None:
    assert reasons_in((SAMPLES / name).read_bytes()) == reasons
