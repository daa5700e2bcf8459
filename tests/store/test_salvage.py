"""What is whole in a damaged journal is read, and nothing that was never written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
import shutil
import sqlite3

import pytest

from custom_components.knee_recovery.core.journal import Entry, Pain, Retraction
from custom_components.knee_recovery.store import JournalStore
from custom_components.knee_recovery.store.files import beside
from custom_components.knee_recovery.store.salvage import salvage
from tests.store.entries import MORNING, pain, pains, run, write

PAGE = 4096

type Harm = Callable[[bytearray], None]


def _everything() -> list[Entry]:
    """Return entries of several kinds, short and long ones."""
    told = pains(600)
    long_note = "Stairs, ünd \N{RUNNER}. " * 90
    return [
        *told[:200],
        run("run-1", metres=5_000),
        replace(pain(900), note=long_note),
        replace(pain(901), note=long_note[::-1]),
        *told[200:],
        Retraction(
            id="gone", at=MORNING, local_date=MORNING.date(), recorded_at=MORNING,
            of="pain-000007",
        ),
    ]  # fmt: skip


@pytest.fixture
async def written(path: Path) -> Path:
    await write(path, _everything())
    return path


def _harm(path: Path, harm: Harm) -> None:
    content = bytearray(path.read_bytes())
    harm(content)
    path.write_bytes(content)


def zeros(first: int, count: int) -> Harm:
    def harm(content: bytearray) -> None:
        content[first : first + count] = bytes(len(content[first : first + count]))

    return harm


def noise(first: int, count: int) -> Harm:
    def harm(content: bytearray) -> None:
        length = len(content[first : first + count])
        content[first : first + length] = Random(first).randbytes(length)  # noqa: S311

    return harm


def cut(length: int) -> Harm:
    def harm(content: bytearray) -> None:
        del content[length:]

    return harm


def test_a_whole_file_is_read_whole(written: Path) -> None:
    found = salvage(written)

    assert list(found.entries) == _everything()
    assert found.refused == 0


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(zeros(0, 16), id="no magic"),
        pytest.param(zeros(0, PAGE), id="first page empty"),
        pytest.param(noise(0, PAGE), id="first page noise"),
        pytest.param(noise(16, 40), id="header noise"),
        pytest.param(noise(100, 300), id="schema noise"),
    ],
)
def test_nothing_is_lost_with_the_header(written: Path, harm: Harm) -> None:
    _harm(written, harm)

    assert list(salvage(written).entries) == _everything()


@pytest.mark.parametrize("harm", [zeros, noise])
@pytest.mark.parametrize("page", range(1, 18))
def test_a_page_costs_only_what_was_on_it(
    written: Path, harm: Callable[[int, int], Harm], page: int
) -> None:
    _harm(written, harm(page * PAGE, PAGE))

    found = salvage(written)

    whole = _everything()
    assert [entry for entry in whole if entry in found.entries] == list(found.entries)
    assert len(found.entries) >= len(whole) - 60


@pytest.mark.parametrize("seed", range(25))
def test_flipped_bytes_make_nothing_up(written: Path, seed: int) -> None:
    dice = Random(seed)  # noqa: S311

    def harm(content: bytearray) -> None:
        for _ in range(200):
            content[dice.randrange(len(content))] = dice.randrange(256)

    _harm(written, harm)

    found = salvage(written)

    ids = {entry.id for entry in _everything()}
    assert len(found.entries) > 300
    # A letter of a word cannot be told from another; more than that cannot happen.
    strange = [entry for entry in found.entries if entry.id not in ids]
    assert len(strange) < 20


@pytest.mark.parametrize("length", [0, 50, PAGE, 9 * PAGE + 1000, 14 * PAGE])
def test_what_is_left_of_a_cut_file_is_read(written: Path, length: int) -> None:
    _harm(written, cut(length))

    found = salvage(written)

    whole = _everything()
    assert [entry for entry in whole if entry in found.entries] == list(found.entries)
    assert (len(found.entries) > 0) == (length > PAGE)


async def test_a_log_is_read_without_its_database(path: Path, tmp_path: Path) -> None:
    store = JournalStore(path)
    await store.async_open()
    await store.async_append(pains(50))
    kept = tmp_path / "kept.db"
    shutil.copy(beside(path, "-wal"), beside(kept, "-wal"))
    await store.async_close()

    assert list(salvage(kept).entries) == pains(50)
    # Half a log has what was written until then.
    log = beside(kept, "-wal").read_bytes()
    beside(kept, "-wal").write_bytes(log[: len(log) // 2])
    half = salvage(kept).entries
    assert [entry for entry in pains(50) if entry in half] == list(half)


async def test_a_database_without_its_log_has_what_was_folded_in(
    path: Path, tmp_path: Path
) -> None:
    await write(path, pains(20))
    store = JournalStore(path)
    await store.async_open()
    await store.async_append(pains(5, first=20))
    kept = tmp_path / "kept.db"
    shutil.copy(path, kept)
    both = tmp_path / "both.db"
    shutil.copy(path, both)
    shutil.copy(beside(path, "-wal"), beside(both, "-wal"))
    await store.async_close()

    assert list(salvage(kept).entries) == pains(20)
    assert list(salvage(both).entries) == pains(25)


def test_rows_that_nobody_wrote_are_left_out(written: Path) -> None:
    with sqlite3.connect(written) as connection:
        for number, (column, value) in enumerate(
            (
                ("kind", "from_the_future"),
                ("body", "{"),
                ("body", "[]"),
                ("body", '{"level":99}'),
                ("body", '{"level":"high"}'),
                ("local_date", "2026-03-20"),
                ("local_date", "yesterday"),
                ("at", -5_000_000_000_000_000),
                ("at", 9_000_000_000_000_000_000),
                ("recorded_at", 0),
                ("at_offset", 99_999_999),
                ("id", ""),
            )
        ):
            connection.execute(
                f"UPDATE entries SET {column} = ? WHERE id = ?",  # noqa: S608
                (value, f"pain-{number:06}"),
            )
    connection.close()

    found = salvage(written)

    assert found.refused == 12
    assert list(found.entries) == [
        entry
        for entry in _everything()
        if not isinstance(entry, Pain) or entry.id >= "pain-000012"
    ]


def test_what_is_no_journal_has_no_entries(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE things (a, b, c, d, e, f, g, h, i, j, k, l)")
        connection.execute(
            "INSERT INTO things VALUES (1, 2.5, x'00', NULL, 'x', 1, 1, 1, 1, 1, 1, 1)"
        )
    connection.close()

    assert salvage(other).entries == ()
    assert salvage(tmp_path / "none.db").entries == ()
