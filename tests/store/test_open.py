"""A journal is made private, opened by one, and left alone when it is not for us."""

from collections.abc import Callable
from contextlib import closing
import os
from pathlib import Path
import re
import sqlite3
import stat

import pytest

from custom_components.knee_recovery.store import (
    APPLICATION_ID,
    JournalStore,
    JournalTooNewError,
    JournalUnreachableError,
    JournalWriteError,
    remove,
    schema,
)
from tests.store.entries import alter, copy, log, pain, pains, read, write


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


async def test_only_the_owner_can_read_it_from_the_start(path: Path) -> None:
    before = os.umask(0)
    try:
        store = JournalStore(path)
        await store.async_open()
        await store.async_append([pain(1)])
    finally:
        os.umask(before)

    assert modes(path.parent) == {path.name: 0o600, log(path).name: 0o600}
    await store.async_close()
    assert modes(path.parent) == {path.name: 0o600}


async def test_a_copy_put_back_by_hand_becomes_private_again(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_append([pain(1)])
    put_back = copy(path, tmp_path / "put back", with_log=True)
    put_back.chmod(0o644)
    log(put_back).chmod(0o666)

    other = JournalStore(put_back)
    assert await other.async_open() == [pain(1)]

    assert set(modes(put_back.parent).values()) == {0o600}
    await other.async_close()


async def test_a_start_that_was_interrupted_is_no_obstacle(path: Path) -> None:
    path.with_name(f"{path.name}.new").write_bytes(b"half of")
    log(path).touch()

    await write(path, [pain(1)])

    assert await read(path) == [pain(1)]
    assert list(content(path.parent)) == [path.name]


async def test_it_is_a_durable_sqlite_file_of_our_own(
    path: Path, store: JournalStore
) -> None:
    connection = store._connection  # noqa: SLF001
    assert connection is not None

    def pragma(name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    names = ("application_id", "user_version", "journal_mode", "synchronous")
    found = [await store._run(pragma, name) for name in names]  # noqa: SLF001

    full = 2
    assert found == [APPLICATION_ID, schema.known_version(), "wal", full]


async def test_it_has_one_keeper_at_a_time(path: Path, store: JournalStore) -> None:
    second = JournalStore(path)

    with pytest.raises(JournalUnreachableError, match="locked"):
        await second.async_open()
    with pytest.raises(RuntimeError, match="open already"):
        await store.async_open()

    await store.async_append([pain(1)])
    await store.async_close()
    assert await second.async_open() == [pain(1)]
    await second.async_close()


async def test_removing_leaves_nothing_but_what_is_anothers(path: Path) -> None:
    await write(path, pains(3))
    for ending in (
        "-wal",
        "-shm",
        ".new",
        ".damaged-20260101T000000Z",
        ".damaged-20260101T000000Z-wal",
        ".recovered-20260101T000000Z-2",
    ):
        path.with_name(path.name + ending).write_bytes(b"something")
    other = path.with_name("knee_recovery.01OTHER.db.damaged-20260101T000000Z")
    other.write_bytes(b"something")

    await JournalStore.async_remove(path)
    await JournalStore.async_remove(path)

    assert list(content(path.parent)) == [other.name]


def test_what_cannot_be_removed_is_said(path: Path) -> None:
    path.mkdir()
    with pytest.raises(JournalWriteError, match=re.escape(path.name)):
        remove(path)


# -- files that are not for this version, or not ours ------------------------------


async def test_a_newer_schema_is_left_as_it_is(path: Path) -> None:
    await write(path, pains(3))
    alter(path, "ALTER TABLE entries ADD COLUMN mood TEXT", "PRAGMA user_version = 8")
    before = content(path.parent)

    with pytest.raises(JournalTooNewError) as refused:
        await read(path)

    assert (refused.value.found, refused.value.known) == (8, schema.known_version())
    assert refused.value.placeholders == {
        "found": "8",
        "known": str(schema.known_version()),
        "unknown": "",
    }
    assert content(path.parent) == before


async def test_a_newer_schema_that_is_still_in_the_log_is_seen(
    path: Path, tmp_path: Path
) -> None:
    await write(path, pains(3))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("PRAGMA user_version = 8")
        killed = copy(path, tmp_path / "killed", with_log=True)
    before = content(killed.parent)

    with pytest.raises(JournalTooNewError) as refused:
        await read(killed)

    assert refused.value.found == 8
    assert content(killed.parent) == before


@pytest.mark.parametrize(
    ("change", "unknown"),
    [
        pytest.param("kind = 'sleep', body = '{}'", "sleep", id="kind"),
        pytest.param('body = \'{"level":3,"mood":"low"}\'', "mood", id="field"),
        pytest.param(
            'body = \'{"level":3,"moment":"downhill"}\'', "downhill", id="word"
        ),
    ],
)
async def test_a_word_of_a_newer_version_is_not_left_out(
    path: Path, change: str, unknown: str
) -> None:
    await write(path, pains(3))
    alter(path, f"UPDATE entries SET {change} WHERE seq = 2")  # noqa: S608
    before = path.read_bytes()

    with pytest.raises(JournalTooNewError) as refused:
        await read(path)

    assert unknown in refused.value.placeholders["unknown"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "application", [0, 1, 0x7FFFFFFF, -5], ids=["none", "one", "large", "negative"]
)
async def test_the_file_of_another_program_is_left_as_it_is(
    path: Path, application: int
) -> None:
    alter(
        path,
        f"PRAGMA application_id = {application}",
        "CREATE TABLE entries (id TEXT)",
        "PRAGMA user_version = 1",
    )
    path.chmod(0o644)
    before, mode = content(path.parent), modes(path.parent)

    with pytest.raises(JournalUnreachableError, match="another program") as refused:
        await read(path)

    assert refused.value.placeholders["path"] == str(path)
    assert (content(path.parent), modes(path.parent)) == (before, mode)


async def test_a_folder_of_that_name_is_not_a_journal(path: Path) -> None:
    path.mkdir()
    with pytest.raises(JournalUnreachableError, match="not a file"):
        await read(path)


async def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(JournalUnreachableError, match="No such file"):
        await read(tmp_path / "nowhere" / "journal.db")
    assert list(tmp_path.iterdir()) == []


# -- what the system does not allow --------------------------------------------------


async def test_a_folder_that_cannot_be_written_keeps_no_journal(
    bound_by_modes: Path,
) -> None:
    bound_by_modes.chmod(0o500)
    with pytest.raises(JournalUnreachableError, match="Permission denied"):
        await read(bound_by_modes / "journal.db")
    bound_by_modes.chmod(0o700)


@pytest.mark.parametrize(
    "forbid",
    [
        pytest.param(lambda path: path.chmod(0), id="file-unreadable"),
        pytest.param(lambda path: path.chmod(0o400), id="file-read-only"),
        pytest.param(lambda path: path.parent.chmod(0o500), id="folder-read-only"),
        pytest.param(lambda path: path.parent.chmod(0), id="folder-closed"),
    ],
)
async def test_a_journal_that_is_out_of_reach_is_left_as_it_is(
    bound_by_modes: Path, forbid: Callable[[Path], None]
) -> None:
    path = bound_by_modes / "journal.db"
    await write(path, pains(3))
    before = path.read_bytes()

    forbid(path)
    with pytest.raises(JournalUnreachableError):
        await read(path)

    bound_by_modes.chmod(0o700)
    path.chmod(0o600)
    assert path.read_bytes() == before
    assert await read(path) == pains(3)


# -- growing ---------------------------------------------------------------------------


def _add_mood(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE entries ADD COLUMN mood TEXT")


def _stumble(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM entries")
    connection.execute("CREATE TABLE entries (id TEXT)")


async def test_an_older_schema_grows_and_keeps_its_entries(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await write(path, pains(3))
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, _add_mood))

    assert await read(path) == pains(3)
    await write(path, pains(3, first=3))
    assert await read(path) == pains(6)

    monkeypatch.undo()
    with pytest.raises(JournalTooNewError) as refused:
        await read(path)
    assert (refused.value.found, refused.value.known) == (
        schema.known_version() + 1,
        schema.known_version(),
    )


async def test_a_new_journal_has_the_newest_schema(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, _add_mood))
    await write(path, pains(3))
    alter(path, "UPDATE entries SET mood = 'low'")
    assert await read(path) == pains(3)


async def test_a_step_that_fails_leaves_the_older_schema_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await write(path, pains(3))
    grown = (*schema.MIGRATIONS, _add_mood, _stumble)
    monkeypatch.setattr(schema, "MIGRATIONS", grown)
    with pytest.raises(JournalUnreachableError, match="already exists"):
        await read(path)

    monkeypatch.setattr(schema, "MIGRATIONS", grown[:-1])
    assert await read(path) == pains(3)
