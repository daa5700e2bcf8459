"""The journal's files as files: made, looked at, moved aside, removed; never read."""

from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
import os
from pathlib import Path
import sqlite3
import stat
from typing import Final

from .errors import (
    DamageFoundError,
    JournalTooNewError,
    JournalUnreachableError,
    JournalWriteError,
)
from .schema import known_version, migrate

APPLICATION_ID: Final = 0x4B6E6565
"""What tells a journal from any other SQLite file: "Knee" in ASCII."""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_VERSION_AT: Final = 60
_APPLICATION_AT: Final = 68
"""Where SQLite keeps what `PRAGMA user_version` and `application_id` say."""

_DAMAGED: Final = ".damaged-"
"""Between the name of a journal and the time it was found broken."""
_RECOVERED: Final = ".recovered-"
"""In its place once the runner has back what could be read."""

_PRIVATE: Final = 0o600
_OWNER: Final = 0o700


def beside(path: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a database."""
    return path.with_name(path.name + ending)


def prepare(path: Path) -> None:
    """Make a new journal, or see that the file which is there may be opened.

    Everything is decided on the file's first bytes, without SQLite, which would write
    beside a file that is not ours.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        _create(path)
        return
    if not stat.S_ISREG(found.st_mode):
        raise JournalUnreachableError(path=path, reason="it is not a file")
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        msg = "the header is not one of SQLite"
        raise DamageFoundError(msg)
    if _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise JournalUnreachableError(path=path, reason="another program made it")
    check_version(_number(header, _VERSION_AT))
    for ours in (path, beside(path, "-wal")):
        # A copy that was put back by hand may have become readable for everyone. Some
        # file systems have no modes, which is no reason to keep no journal.
        with suppress(OSError):
            ours.chmod(stat.S_IMODE(ours.stat().st_mode) & _OWNER)


def check_version(found: int) -> None:
    """Raise `JournalTooNewError` for a schema that this version does not know."""
    if found > known_version():
        raise JournalTooNewError(found=found, known=known_version())


def give_room(log: Path, size: int) -> None:
    """Fill a log up to a size with zeros, which SQLite takes for its end.

    An append then overwrites what the file has already. To make a longer file durable
    takes the file system twice the time, and when the disk fails in that moment ext4
    may say that it was done, and forget it. A disk that is too full has no room to
    give, and does without.
    """
    with log.open("r+b", buffering=0) as file:
        used = file.seek(0, os.SEEK_END)
        missing = max(0, size - used)
        try:
            is_given = file.write(bytes(missing)) == missing
            os.fsync(file.fileno())
        except OSError:
            is_given = False
        if not is_given:
            file.truncate(used)


def set_aside(path: Path) -> Path:
    """Move a damaged journal out of the way, and return where it is kept.

    Its log goes with it: what SQLite cannot read today a person may recover tomorrow.
    """
    # A log without its database is all there is then.
    witness = path if path.exists() else beside(path, "-wal")
    changed = datetime.fromtimestamp(witness.stat().st_mtime, UTC)
    name = f"{path.name}{_DAMAGED}{changed:%Y%m%dT%H%M%SZ}"
    kept, copies = path.with_name(name), 1
    while kept.exists() or beside(kept, "-wal").exists():
        copies += 1
        kept = path.with_name(f"{name}-{copies}")
    for ending in ("", "-wal", "-shm"):
        file = beside(path, ending)
        with suppress(FileNotFoundError):
            if ending and not file.stat().st_size:
                file.unlink()
            else:
                file.rename(beside(kept, ending))
    _sync(path.parent)
    return kept


def kept_aside(path: Path) -> list[Path]:
    """Return the damaged journals that `set_aside` kept, the oldest first."""
    return sorted(
        file
        for file in path.parent.glob(f"{path.name}{_DAMAGED}*")
        if not file.name.endswith(("-wal", "-shm"))
    )


def remove(path: Path) -> None:
    """Delete a journal that nobody has open, and all that was kept of it.

    Damaged copies go too: who removes a runner wants nothing left in the house. Raises
    `JournalWriteError`.
    """
    try:
        for ending in ("-wal", "-shm", ".new", ""):
            beside(path, ending).unlink(missing_ok=True)
        for kept in (_DAMAGED, _RECOVERED):
            remove_kept(path.parent.glob(f"{path.name}{kept}*"))
    except OSError as error:
        raise JournalWriteError(path=path, reason=str(error)) from error


def remove_kept(files: Iterable[Path]) -> None:
    """Delete copies that were kept aside, with their logs; raises `OSError`."""
    for file in list(files):
        for ending in ("-wal", "-shm", ""):
            beside(file, ending).unlink(missing_ok=True)


def mark_recovered(file: Path) -> None:
    """Give a damaged copy the name of one that was read; raises `OSError`."""
    name = file.name.replace(_DAMAGED, _RECOVERED)
    for ending in ("-wal", ""):
        with suppress(FileNotFoundError):
            beside(file, ending).rename(file.with_name(name + ending))


def _create(path: Path) -> None:
    """Make an empty journal, which appears whole or not at all.

    So a file without content is always damage, never a beginning that was interrupted.
    """
    log = beside(path, "-wal")
    if log.exists() and log.stat().st_size:
        # SQLite would play this log into the new database.
        msg = "the database is gone, its log is here"
        raise DamageFoundError(msg)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        content = connection.serialize()
    new = beside(path, ".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
    new.rename(path)
    _sync(path.parent)


def _number(header: bytes, position: int) -> int:
    """Return a signed number of SQLite's header."""
    return int.from_bytes(header[position : position + 4], signed=True)


def _sync(folder: Path) -> None:
    """Make a change of names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
