"""The journal on disk: a private SQLite file per runner, and one thread to keep it.

An append is one transaction, answered after it is durable, and costs the same whatever
the length of the history. Only one store may have the file open: the history in memory
is built from it once, so a second writer would make the two disagree.

A file that cannot be trusted is not written to. A damaged one is moved aside, a newer
or foreign one is left as it is, and all of that is said aloud.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from os import stat_result
from os.path import samestat
from pathlib import Path
import sqlite3
from typing import Final

from ..core.journal import Entry  # noqa: TID252
from .errors import (
    DamageFoundError,
    DuplicateDeliveryError,
    JournalDamagedError,
    JournalError,
    JournalTooNewError,
    JournalUnreachableError,
    JournalWriteError,
    UnknownWordError,
    is_damage,
)
from .files import (
    APPLICATION_ID,
    beside,
    check_version,
    give_room,
    kept_aside,
    mark_recovered,
    prepare,
    remove,
    remove_kept,
    set_aside,
)
from .schema import (
    DRAFT,
    DROP_DRAFT,
    GIVE_ROOM,
    GIVE_UP_NAME,
    HAS_DRAFTS,
    INSERT,
    KEEP_DRAFT,
    MAKE_DRAFTS,
    SELECT,
    STANDING,
    SUPERSEDE,
    TAKE_ROOM,
    from_rows,
    known_version,
    migrate,
    to_row,
    transaction,
    version_of,
)

__all__ = [
    "APPLICATION_ID",
    "DuplicateDeliveryError",
    "JournalDamagedError",
    "JournalError",
    "JournalStore",
    "JournalTooNewError",
    "JournalUnreachableError",
    "JournalWriteError",
    "kept_aside",
    "mark_recovered",
    "remove",
    "remove_kept",
]

_LOCK_WAIT_S: Final = 1.0
"""A store that is being closed lets go of its file within milliseconds."""

_LOG_PAGES: Final = 512
"""How much the log takes before it is folded in: about 200 entries."""
_LOG_BYTES: Final = 32 + (_LOG_PAGES + 8) * (24 + 4096)
"""The room for them: what SQLite's file format puts before a log, and before a page."""


class JournalStore:
    """The one keeper of a journal file."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is touched before `async_open`."""
        self._path = path
        self._log = beside(path, "-wal")
        self._worker: ThreadPoolExecutor | None = None
        self._connection: sqlite3.Connection | None = None
        self._place: tuple[stat_result, ...] = ()
        self._written_at = 0
        """In nanoseconds, the log aside."""

    async def async_open(self) -> list[Entry]:
        """Open or create the journal; return its entries in the order of writing.

        Raises `JournalDamagedError` after moving the file aside (opening again begins a
        new one), `JournalTooNewError` or `JournalUnreachableError` without touching it.
        The store is closed after any of them.
        """
        if self._worker is not None:
            msg = "The journal is open already"
            raise RuntimeError(msg)
        self._worker = ThreadPoolExecutor(1, f"journal {self._path.name}")
        try:
            return await self._run(self._open)
        except BaseException:
            await self.async_close()
            raise

    async def async_append(
        self, entries: Sequence[Entry], *, superseding: Collection[str] = ()
    ) -> None:
        """Write entries in one transaction and return when it is durable.

        The rows of `superseding` give up their source and external id to a new one.
        Raises `DuplicateDeliveryError`, `JournalWriteError`, or `ValueError` for an
        entry that could not be read back; nothing is written then. When the caller is
        cancelled, all of it is written or nothing.
        """
        await self._run(self._append, tuple(entries), tuple(superseding))

    async def async_read(self) -> list[Entry]:
        """Return every entry that was written, in the order of writing.

        Corrections and what was taken back are among them. Raises `JournalWriteError`
        for a file that is out of reach.
        """
        return await self._run(self._read_again)

    async def async_restore(self, entries: Sequence[Entry]) -> None:
        """Write entries of an archive in one transaction; the newest has its name.

        Raises as `async_append` does.
        """
        await self._run(self._restore, tuple(entries))

    async def async_draft(self, name: str) -> str | None:
        """Return a draft that was kept; raises `JournalWriteError`."""
        return await self._run(self._draft, name)

    async def async_keep_draft(self, name: str, body: str | None) -> None:
        """Keep what is to become an entry, and return when it is durable.

        There is one draft of a name; None drops it. Raises `JournalWriteError`, and
        what was kept before stands.
        """
        await self._run(self._keep_draft, name, body)

    async def async_try(self) -> None:
        """Write something that leaves no trace; raises `JournalWriteError`."""
        await self._run(self._try)

    async def async_rest(self) -> None:
        """Make the database file complete, and leave it alone until `async_resume`.

        Appends go on, as durable as ever, but into the log only. A copy of the file is
        then the journal of this moment; with any part of the log beside it, that of a
        later one. To let them wait instead would make every action hang for the
        minutes that a backup takes. Raises `JournalWriteError`.
        """
        await self._run(self._rest)

    async def async_resume(self) -> None:
        """Let the database file be written again; harmless without a rest."""
        await self._run(self._resume)

    async def async_close(self) -> None:
        """Fold the log into the database and end the thread; harmless when closed."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        closed = asyncio.get_running_loop().run_in_executor(worker, self._close)
        worker.shutdown(wait=False)
        # A caller who is cancelled must not leave the file locked.
        await asyncio.shield(closed)
        worker.shutdown(wait=True)

    @staticmethod
    async def async_remove(path: Path) -> None:
        """Delete a journal that nobody has open; raises `JournalWriteError`."""
        await asyncio.to_thread(remove, path)

    async def _run[*Args, Result](
        self, work: Callable[[*Args], Result], *args: *Args
    ) -> Result:
        """Do blocking work in the journal's own thread, in the order of asking."""
        if self._worker is None:
            raise JournalWriteError(path=self._path, reason="it is closed")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, work, *args)

    # Everything from here on runs in the thread.

    def _open(self) -> list[Entry]:
        """Read the file, or say what is wrong with it."""
        try:
            prepare(self._path)
            connection = self._connect()
            entries = self._read(connection)
            self._settle(connection)
        except UnknownWordError as error:
            known = known_version()
            raise JournalTooNewError(
                found=known, known=known, unknown=str(error)
            ) from error
        except (OSError, sqlite3.Error, DamageFoundError) as error:
            self._close()
            raise self._refusal(error) from error
        return entries

    def _refusal(self, error: Exception) -> JournalError:
        """Return what to say about a file that does not open; move a damaged one."""
        reason = str(error)
        if is_damage(error):
            try:
                kept_as = set_aside(self._path)
            except OSError as immovable:
                reason = f"{reason}; {immovable}"
            else:
                return JournalDamagedError(kept_as=kept_as, reason=reason)
        return JournalUnreachableError(path=self._path, reason=reason)

    def _connect(self) -> sqlite3.Connection:
        """Take the file for this store alone, and leave it as it is for now."""
        connection = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=_LOCK_WAIT_S,
            isolation_level=None,
        )
        try:
            _keep_log(connection, keep=True)
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            # The log may hold a newer schema than the header that `prepare` saw.
            check_version(version_of(connection))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # What is in here is nobody's business in a folder for temporary files.
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
            # A file that cannot be written is noticed now, not at the next run.
            with transaction(connection):
                self._place = self._path.stat(), self._log.stat()
            self._written_at = self._path.stat().st_mtime_ns
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _read(self, connection: sqlite3.Connection) -> list[Entry]:
        """Return every entry of a file that is whole."""
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise DamageFoundError(verdict)
        migrate(connection)
        with closing(connection.execute(SELECT)) as rows:
            return from_rows(rows)

    def _append(self, entries: Sequence[Entry], superseding: Sequence[str]) -> None:
        """Write all of it, or nothing."""
        rows = [to_row(entry) for entry in entries]
        with self._writing() as connection:
            try:
                with transaction(connection):
                    connection.executemany(SUPERSEDE, [(id_,) for id_ in superseding])
                    connection.executemany(INSERT, rows)
            except sqlite3.IntegrityError as error:
                if "entries.external_id" not in str(error):
                    raise
                raise DuplicateDeliveryError(
                    standing_id=_holder(connection, entries, superseding)
                ) from error

    def _read_again(self) -> list[Entry]:
        """Read what is written by now."""
        with self._writing() as connection, closing(connection.execute(SELECT)) as rows:
            return from_rows(rows)

    def _restore(self, entries: Sequence[Entry]) -> None:
        """Write all of it, or nothing."""
        rows = [(to_row(entry), (entry.source, entry.external_id)) for entry in entries]
        with self._writing() as connection, transaction(connection):
            for row, name in rows:
                connection.execute(GIVE_UP_NAME, name)
                connection.execute(INSERT, row)

    def _draft(self, name: str) -> str | None:
        with self._writing() as connection:
            if connection.execute(HAS_DRAFTS).fetchone() is None:
                return None
            row = connection.execute(DRAFT, (name,)).fetchone()
        return None if row is None else str(row[0])

    def _keep_draft(self, name: str, body: str | None) -> None:
        with self._writing() as connection, transaction(connection):
            connection.execute(MAKE_DRAFTS)
            if body is None:
                connection.execute(DROP_DRAFT, (name,))
            else:
                connection.execute(KEEP_DRAFT, (name, body))

    def _try(self) -> None:
        with self._writing() as connection, transaction(connection):
            connection.execute(MAKE_DRAFTS)
            connection.execute(TAKE_ROOM)
            connection.execute(GIVE_ROOM)

    def _rest(self) -> None:
        """Fold the log in now, and never again until `_resume`."""
        with self._writing() as connection:
            _keep_log(connection, keep=True)
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _resume(self) -> None:
        """Open the file anew.

        A backup reads it within this very process, and by the rules of POSIX closing
        any copy of a file drops the locks that the process has on it.
        """
        with self._writing() as connection:
            _keep_log(connection, keep=False)
            self._close()
            self._reconnect()

    def _close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        if not self._is_in_place() and not self._lost_its_log():
            # The log beside the path may be another database's by now.
            _keep_log(connection, keep=True)
        connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Turn whatever goes wrong with the disk into one error."""
        try:
            connection = self._connection or self._reconnect()
            if not self._is_in_place():
                connection = self._begin_new_log(connection)
            yield connection
            with suppress(FileNotFoundError):
                self._written_at = self._path.stat().st_mtime_ns
        except (OSError, sqlite3.Error) as error:
            raise JournalWriteError(path=self._path, reason=str(error)) from error

    def _begin_new_log(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Fold a log that somebody deleted into the file: it is still open here.

        What else was moved is not written to: SQLite would go on writing into files
        that have no name any more.
        """
        if not self._lost_its_log():
            raise JournalWriteError(path=self._path, reason="it was moved away")
        _keep_log(connection, keep=True)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection = None
        connection.close()
        return self._reconnect()

    def _lost_its_log(self) -> bool:
        """Return whether only the log can be gone: nobody has written to the file.

        Another program that got in has folded it in before it deleted it, and what it
        wrote after that would be written over.
        """
        try:
            file = self._path.stat()
        except OSError:
            return False
        is_ours = samestat(file, self._place[0])
        return is_ours and file.st_mtime_ns == self._written_at

    def _reconnect(self) -> sqlite3.Connection:
        """Take a file again that was found whole before."""
        connection = self._connect()
        self._settle(connection)
        return connection

    def _settle(self, connection: sqlite3.Connection) -> None:
        """Write to a file from now on that was found whole."""
        _keep_log(connection, keep=False)
        give_room(self._log, _LOG_BYTES)

    def _is_in_place(self) -> bool:
        """Return whether the files that are open are those that the path names."""
        try:
            place = self._path.stat(), self._log.stat()
        except OSError:
            return False
        return all(map(samestat, place, self._place, strict=True))


def _keep_log(connection: sqlite3.Connection, *, keep: bool) -> None:
    """Say whether closing leaves the log, and so the database file, as it is."""
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep)


def _holder(
    connection: sqlite3.Connection, entries: Sequence[Entry], superseding: Sequence[str]
) -> str | None:
    """Return the id of the row that has the key of one of these entries already."""
    keys = [(entry.source, entry.external_id) for entry in entries]
    found = [row[0] for key in keys for row in connection.execute(STANDING, key)]
    return next((id_ for id_ in found if id_ not in superseding), None)
