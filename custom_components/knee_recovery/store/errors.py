"""What can go wrong with the journal's file, told so that someone can act on it."""

from pathlib import Path
import sqlite3
from typing import ClassVar, Final

_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""Everything else that SQLite says is trouble with the disk, and may pass."""


class JournalError(Exception):
    """The journal cannot be read or written; the words are for a translated message."""

    translation_key: ClassVar[str]

    def __init__(self, **placeholders: str) -> None:
        """Keep the words that the translated message fills in."""
        super().__init__(self.translation_key, placeholders)
        self.placeholders = placeholders


class JournalDamagedError(JournalError):
    """The file cannot be trusted; it was moved aside, and a new one may begin."""

    translation_key = "journal_damaged"

    def __init__(self, *, kept_as: Path, reason: str) -> None:
        """Say where the damaged file is kept."""
        super().__init__(kept_as=str(kept_as), reason=reason)
        self.kept_as = kept_as


class JournalTooNewError(JournalError):
    """A newer version of the integration wrote the file, which is left untouched."""

    translation_key = "journal_too_new"

    def __init__(self, *, found: int, known: int, unknown: str = "") -> None:
        """Compare the schemas; `unknown` is what the same schema did not hold yet."""
        super().__init__(found=str(found), known=str(known), unknown=unknown)
        self.found = found
        self.known = known


class JournalUnreachableError(JournalError):
    """The file cannot be opened, or is not ours; nothing was changed."""

    translation_key = "journal_unreachable"

    def __init__(self, *, path: Path, reason: str) -> None:
        """Name the file and what stands in the way."""
        super().__init__(path=str(path), reason=reason)


class JournalWriteError(JournalError):
    """Nothing was written: the disk is full, read-only, or the file is gone."""

    translation_key = "journal_write_failed"

    def __init__(self, *, path: Path, reason: str) -> None:
        """Name the file and what stands in the way."""
        super().__init__(path=str(path), reason=reason)


class DuplicateDeliveryError(JournalError):
    """A standing entry has this source and external id already; nothing was written."""

    translation_key = "duplicate_delivery"

    def __init__(self, *, standing_id: str | None) -> None:
        """Name the entry that stands; None when one append brings the same id twice."""
        super().__init__(entry_id=standing_id or "")
        self.standing_id = standing_id


class DamageFoundError(Exception):
    """The content of the file is broken: a reason to move it aside."""


class UnknownWordError(Exception):
    """A row says something that this version has no word for."""


def is_damage(error: Exception) -> bool:
    """Return whether the content is broken, rather than out of reach for now."""
    if isinstance(error, sqlite3.Error):
        # Python itself complains, without a code, about text that is not UTF-8.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        return code & 0xFF in _DAMAGE
    return isinstance(error, DamageFoundError)
