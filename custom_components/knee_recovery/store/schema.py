"""How the journal lies in the database: its tables, and an entry as a row.

A moment is kept as an integer beside the offset it was told in: it sorts, and is read
back ten times faster than text. What an entry says beyond its identity is JSON, so a
new field needs no new column. It needs a new schema number all the same (a migration
that does nothing), because a version that knows less must refuse the file: leaving out
what it cannot read would make a wrong sum of somebody's week.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
import json
import sqlite3
from sys import intern
from typing import Any, Final

from ..core.journal import KINDS, Entry, body, said  # noqa: TID252
from .errors import DamageFoundError, UnknownWordError

type Row = tuple[str, str, int, int, str, int, int, str, str | None, str]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_SECOND: Final = timedelta(seconds=1)
_DECODER: Final = json.JSONDecoder()


def _create(connection: sqlite3.Connection) -> None:
    """Make the table of schema 1."""
    connection.execute(
        """
        CREATE TABLE entries (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,               -- microseconds since 1970, UTC
            at_offset INTEGER NOT NULL,        -- seconds east of UTC
            local_date TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            recorded_offset INTEGER NOT NULL,
            source TEXT NOT NULL,
            external_id TEXT,
            standing INTEGER NOT NULL DEFAULT 1,
            body TEXT NOT NULL                 -- JSON, without what is default
        ) STRICT
        """
    )
    connection.execute(
        """
        CREATE UNIQUE INDEX delivered_once ON entries (source, external_id)
        WHERE external_id IS NOT NULL AND standing
        """
    )


def _learn_words(_connection: sqlite3.Connection) -> None:
    """Say that there are words that an older version does not know."""


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _create,
    # 2: the pair for the next run, and parts of a day's exercises.
    _learn_words,
    # 3: what was put right by hand or is kept apart, and times without a zone.
    _learn_words,
    # 4: reminders that were told to wait.
    _learn_words,
    # 5: a guided session that goes on.
    _learn_words,
    # 6: pairs that nobody named.
    _learn_words,
    # 7: what was taken back and given back.
    _learn_words,
)
"""How schema n becomes schema n + 1."""

SELECT: Final = """
    SELECT id, kind, at, at_offset, local_date, recorded_at, recorded_offset,
           source, external_id, body
    FROM entries ORDER BY seq
"""
INSERT: Final = """
    INSERT INTO entries (id, kind, at, at_offset, local_date, recorded_at,
                         recorded_offset, source, external_id, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
SUPERSEDE: Final = "UPDATE entries SET standing = 0 WHERE id = ?"
GIVE_UP_NAME: Final = """
    UPDATE entries SET standing = 0
    WHERE source = ? AND external_id = ? AND standing
"""
STANDING: Final = """
    SELECT id FROM entries WHERE source = ? AND external_id = ? AND standing
"""

HAS_DRAFTS: Final = "SELECT 1 FROM sqlite_schema WHERE name = 'drafts'"
MAKE_DRAFTS: Final = """
    CREATE TABLE IF NOT EXISTS drafts (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL                     -- JSON
    ) STRICT, WITHOUT ROWID
"""
"""What is not an entry yet. The table is there once someone needed it: in most diaries
it would be a page between the entries."""
DRAFT: Final = "SELECT body FROM drafts WHERE name = ?"
KEEP_DRAFT: Final = "INSERT OR REPLACE INTO drafts (name, body) VALUES (?, ?)"
DROP_DRAFT: Final = "DELETE FROM drafts WHERE name = ?"

TAKE_ROOM: Final = """
    INSERT OR REPLACE INTO drafts (name, body) VALUES ('room', hex(zeroblob(8192)))
"""
"""As much as an entry may need."""
GIVE_ROOM: Final = "DELETE FROM drafts WHERE name = 'room'"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all of what is written within durable at the end, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite ends a transaction by itself when the disk fails under it.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def known_version() -> int:
    """Return the newest schema that this version can read."""
    return len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema that the database has."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an older schema up to date, each step whole or not at all."""
    found = version_of(connection)
    for number, step in enumerate(MIGRATIONS[found:], found + 1):
        with transaction(connection):
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")


def to_row(entry: Entry) -> Row:
    """Return an entry as `INSERT` takes it.

    Raises `ValueError` for what could not be read back as it is: a moment without a
    time zone, a number that is not finite.
    """
    return (
        entry.id,
        entry.kind,
        *_told(entry.at),
        entry.local_date.isoformat(),
        *_told(entry.recorded_at),
        entry.source,
        entry.external_id,
        json.dumps(
            body(entry), allow_nan=False, ensure_ascii=False, separators=(",", ":")
        ),
    )


def from_rows(rows: Iterable[Row]) -> list[Entry]:
    """Return the entries that `to_row` was given.

    Raises `DamageFoundError` for what no version wrote, `UnknownWordError` for what
    only a newer one can have written.
    """
    entries: list[Entry] = []
    # Most of what a runner says has been said before: a three in the morning, fifteen
    # minutes of ice. Each is decoded once, and its values are shared.
    heard: dict[str, dict[str, Any]] = {}
    for id_, kind, at, offset, day, recorded, its_offset, source, name, text in rows:
        words = heard.get(text)
        if words is None:
            words = heard[text] = _words(text)
        try:
            moment = _moment(at, offset)
            # What is said about now was recorded when it happened.
            is_now = recorded == at and its_offset == offset
            entries.append(
                KINDS[kind](
                    id=id_,
                    at=moment,
                    local_date=date.fromisoformat(day),
                    recorded_at=moment if is_now else _moment(recorded, its_offset),
                    source=intern(source),
                    external_id=name,
                    **words,
                )
            )
        except (KeyError, TypeError) as error:
            msg = f"{kind}: {error}"
            raise UnknownWordError(msg) from error
        except (OverflowError, ValueError) as error:
            raise DamageFoundError(str(error)) from error
    return entries


def _words(text: str) -> dict[str, Any]:
    """Return what a body says, as the values of an entry."""
    try:
        plain = _decode(text)
    except ValueError as error:
        raise DamageFoundError(str(error)) from error
    if not isinstance(plain, dict):
        msg = f"a body that is a {type(plain).__name__}"
        raise DamageFoundError(msg)
    try:
        return said(plain)
    except (TypeError, ValueError) as error:
        raise UnknownWordError(str(error)) from error


def _decode(text: str) -> object:
    """Return what a body says as plain data; raises `ValueError`.

    `to_row` leaves no space around it: looking for some takes as long as decoding.
    """
    if text.startswith("{"):
        plain, end = _DECODER.raw_decode(text)
        if end == len(text):
            return plain
    return json.loads(text)


def _told(moment: datetime) -> tuple[int, int]:
    """Return a moment as microseconds since 1970, and its seconds east of UTC."""
    offset = moment.utcoffset()
    if offset is None or offset % _SECOND:
        msg = f"An offset of whole seconds is needed, not {offset}"
        raise ValueError(msg)
    return (moment - _EPOCH) // _MICROSECOND, offset // _SECOND


def _moment(microseconds: int, offset: int) -> datetime:
    """Return a moment as it was told."""
    return _epoch(offset) + timedelta(0, 0, microseconds)


@cache
def _epoch(offset: int) -> datetime:
    """Return the first moment of 1970 UTC, told so many seconds east of it."""
    return _EPOCH.astimezone(timezone(timedelta(seconds=offset)))
