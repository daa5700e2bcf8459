"""During a backup the file is complete and still, and appends go on."""

from dataclasses import replace
from pathlib import Path
import subprocess
import sys

import pytest

from custom_components.knee_recovery.store import JournalStore, JournalWriteError
from tests.store.entries import copy, ids, log, pain, pains, read


async def test_the_file_alone_is_the_journal_of_the_moment_of_rest(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_append(pains(600))
    await store.async_rest()
    still = path.read_bytes()
    await store.async_append(pains(5, first=600))

    alone = copy(path, tmp_path / "alone")
    with_log = copy(path, tmp_path / "with log", with_log=True)
    await store.async_append(pains(5, first=605))

    assert path.read_bytes() == still
    assert await read(alone) == pains(600)
    assert await read(with_log) == pains(605)

    await store.async_resume()
    await store.async_append([pain(900)])
    await store.async_close()
    assert ids(await read(path)) == [*ids(pains(610)), "pain-000900"]


async def test_the_file_is_still_however_much_is_written(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    """More than the 1,000 pages after which SQLite folds the log in by itself."""
    await store.async_append(pains(10))
    await store.async_rest()
    still = path.read_bytes()

    long = [replace(pain(number), note="x" * 4_000) for number in range(10, 1_110)]
    await store.async_append(long)
    await store.async_append([pain(3_000)])

    assert log(path).stat().st_size > 1_000 * 4_096
    assert path.read_bytes() == still
    await store.async_resume()
    assert len(path.read_bytes()) > 1_000_000
    found = await read(copy(path, tmp_path / "copy"))
    assert found == [*pains(10), *long, pain(3_000)]


async def test_closing_during_a_backup_leaves_the_file_still(
    path: Path, store: JournalStore
) -> None:
    await store.async_append(pains(10))
    await store.async_rest()
    still = path.read_bytes()
    await store.async_append(pains(5, first=10))

    await store.async_close()

    assert path.read_bytes() == still
    assert log(path).exists()
    assert await read(path) == pains(15)
    assert not log(path).exists()


async def test_a_second_rest_and_a_lone_resume_do_no_harm(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_resume()
    await store.async_append(pains(5))
    await store.async_rest()
    await store.async_append(pains(5, first=5))
    await store.async_rest()
    assert await read(copy(path, tmp_path / "copy")) == pains(10)
    await store.async_resume()
    await store.async_resume()
    await store.async_append(pains(5, first=10))
    await store.async_close()
    assert await read(path) == pains(15)


async def test_a_file_that_was_moved_away_does_not_come_to_rest(
    path: Path, store: JournalStore
) -> None:
    path.rename(path.with_name("away"))
    with pytest.raises(JournalWriteError, match="moved away"):
        await store.async_rest()
    path.with_name("away").rename(path)


VISITOR = """
import sqlite3, sys
visitor = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    visitor.execute("BEGIN IMMEDIATE")
    print("in", flush=True)
except sqlite3.OperationalError as error:
    print(error, flush=True)
sys.stdin.read()
"""


def visit(path: Path) -> subprocess.Popen[str]:
    """Start another program that wants to write to the file, until it is let go."""
    return subprocess.Popen(
        [sys.executable, "-c", VISITOR, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def answer(visitor: subprocess.Popen[str]) -> str:
    assert visitor.stdout is not None
    return visitor.stdout.readline().strip()


async def test_no_other_program_gets_in_after_a_backup(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    with visit(path) as visitor:
        assert answer(visitor) == "database is locked"
        visitor.kill()

    await store.async_rest()
    # A backup reads the file within the process, and that drops its locks.
    path.read_bytes()
    with visit(path) as visitor:
        assert answer(visitor) == "in"
        visitor.kill()
    await store.async_resume()

    with visit(path) as visitor:
        assert answer(visitor) == "database is locked"
        visitor.kill()


async def test_a_visitor_who_takes_the_log_along_is_noticed(
    path: Path, store: JournalStore
) -> None:
    """The last program that closes a database folds its log in and deletes it."""
    await store.async_rest()
    await store.async_append([pain(1)])
    path.read_bytes()
    with visit(path) as visitor:
        assert answer(visitor) == "in"
        visitor.communicate()

    with pytest.raises(JournalWriteError, match="moved away"):
        await store.async_append([pain(2)])

    await store.async_close()
    assert await read(path) == [pain(1)]


async def test_a_visitor_who_got_in_is_waited_for(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    await store.async_rest()
    path.read_bytes()
    with visit(path) as visitor:
        assert answer(visitor) == "in"
        with pytest.raises(JournalWriteError, match="locked"):
            await store.async_resume()
        with pytest.raises(JournalWriteError, match="locked"):
            await store.async_append([pain(2)])
        visitor.communicate()

    await store.async_append([pain(3)])
    await store.async_close()
    assert await read(path) == [pain(1), pain(3)]
