"""Entries of every kind, and a look at a journal's file from outside."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
import shutil
import sqlite3

from custom_components.knee_recovery.core.journal import Entry, Pain, Run
from custom_components.knee_recovery.store import JournalStore

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=timezone(timedelta(hours=1)))


def pain(number: int, level: float = 3) -> Pain:
    at = MORNING + timedelta(minutes=number)
    return Pain(
        id=f"pain-{number:06}",
        at=at,
        local_date=at.date(),
        recorded_at=at.astimezone(UTC),
        level=level,
    )


def pains(count: int, first: int = 0) -> list[Entry]:
    """Return pain scores that no two are alike of, so that they fill pages."""
    return [pain(number, number / 1000) for number in range(first, first + count)]


def run(
    id_: str, external_id: str | None = "ride-7", *, source: str = "watch", metres: int
) -> Run:
    return Run(
        id=id_,
        at=MORNING,
        local_date=MORNING.date(),
        recorded_at=MORNING,
        source=source,
        external_id=external_id,
        distance_m=metres,
    )


async def write(path: Path, entries: Sequence[Entry]) -> None:
    """Append entries to a journal that nobody has open."""
    store = JournalStore(path)
    await store.async_open()
    await store.async_append(entries)
    await store.async_close()


async def read(path: Path) -> list[Entry]:
    """Return all that a journal which nobody has open says."""
    store = JournalStore(path)
    try:
        return await store.async_open()
    finally:
        await store.async_close()


def ids(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def used(path: Path) -> int:
    """Return how much of its log a journal has used: the rest is room, all zeros."""
    return len(log(path).read_bytes().rstrip(b"\0"))


def alter(path: Path, *statements: str) -> None:
    """Change a closed journal as another program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def copy(path: Path, folder: Path, *, with_log: bool = False) -> Path:
    """Copy a journal, open or not, as a backup does: file by file."""
    folder.mkdir()
    if with_log:
        shutil.copy(log(path), folder)
    return Path(shutil.copy(path, folder))
