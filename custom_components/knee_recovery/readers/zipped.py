"""A zip archive that nobody trusts: members are read in memory, within limits.

Nothing is ever unpacked onto a disk, so a name that points elsewhere cannot do harm;
it still tells that the archive was made to. What a member claims to unpack to is a
bound, since no more is taken, and is judged before anything is unpacked.
"""

from copy import copy
import re
import struct
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
import zlib

from .gzipped import HOSTILE_FROM, HOSTILE_RATIO
from .model import Flaw, Reason

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""Of an archive with members, and of an empty one."""

LARGEST_DIRECTORY = 4 << 20
"""Bytes of the table of contents. Forty thousand recordings of Strava fit in."""

# The whole may be larger than its parts allow: many small members can each have any
# ratio. Beyond this, their sum may not.
_HOSTILE_SUM_FROM = 1 << 28

_ENCRYPTED = 0x01 | 0x40
_STEP = 1 << 18
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
# What macOS and Windows leave behind in every folder.
_LITTER = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$)")

BROKEN: tuple[type[Exception], ...] = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""All that `zipfile` raises on bytes that no zip program wrote."""


class ArchiveError(Exception):
    """An archive, or a member of it, that is not read."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        """Keep the reason for the refusal."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


UNREADABLE: tuple[type[Exception], ...] = (ArchiveError, *BROKEN)
"""All that can come of reading a member."""


class _Guarded:
    """An open file that refuses to be read in one huge piece.

    `zipfile` reads the table of contents as long as the archive says it is.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable
        self._read = file.read

    def read(self, size: int) -> bytes:
        if not 0 <= size <= LARGEST_DIRECTORY:
            raise ArchiveError(Reason.HOSTILE, "table of contents")
        return self._read(size)


class Checked:
    """A member that is read from its beginning to its end."""

    def __init__(self, file: IO[bytes], info: ZipInfo) -> None:
        """Take a member as a file, unchecked."""
        self._file = file
        self._promised = info.CRC
        self._sum: int | None = None

    def seek(self, place: int) -> int:
        """Go to a place; only what is read from the beginning can be checked."""
        self._sum = None if place else 0
        return self._file.seek(place)

    def read(self, size: int) -> bytes:
        """Return the next piece; raise `BadZipFile` behind the last of a broken one."""
        piece = self._file.read(size)
        if self._sum is None:
            return piece
        self._sum = zlib.crc32(piece, self._sum)
        if not piece and self._sum != self._promised:
            raise BadZipFile
        return piece


class Archive:
    """The members of an archive, in the order in which they lie in the file."""

    def __init__(self, file: IO[bytes]) -> None:
        """Read the table of contents; raise `ArchiveError` for one that is not used."""
        try:
            self.size = file.seek(0, 2)
            self._zip: ZipFile = ZipFile(_Guarded(file))  # type: ignore[call-overload]
        except BROKEN as error:
            raise ArchiveError(Reason.DAMAGED, "table of contents") from error
        found = self._zip.infolist()
        self.members: list[ZipInfo] = sorted(
            (info for info in found if not _is_nothing(info)),
            key=lambda info: info.header_offset,
        )
        self._judge(found)

    def _judge(self, found: list[ZipInfo]) -> None:
        """Refuse an archive whose members cannot all be where they say they are."""
        if len({info.header_offset for info in found}) < len(found):
            raise ArchiveError(Reason.HOSTILE, "overlapping members")
        if sum(info.compress_size for info in found) > self.size:
            raise ArchiveError(Reason.HOSTILE, "overlapping members")
        unpacked = sum(info.file_size for info in found)
        if unpacked > max(_HOSTILE_SUM_FROM, HOSTILE_RATIO * self.size):
            raise ArchiveError(Reason.HOSTILE, f"{unpacked} bytes")

    def content(self, info: ZipInfo, limit: int) -> tuple[bytes, tuple[Flaw, ...]]:
        """Return what a member unpacks to, and its flaws.

        Raises `ArchiveError` for one that is not read. What a broken or cut member
        still gives is handed on, marked.
        """
        pieces: list[bytes] = []
        with self.open(info) as packed:
            if info.file_size > limit:
                raise ArchiveError(Reason.TOO_LARGE, f"{info.file_size} bytes")
            try:
                pieces.extend(iter(lambda: packed.read(_STEP), b""))
            except BROKEN:
                return b"".join(pieces), (Flaw.PACKING,)
        data = b"".join(pieces)
        whole = len(data) == info.file_size and zlib.crc32(data) == info.CRC
        return data, () if whole else (Flaw.PACKING,)

    def checked(self, info: ZipInfo) -> Checked:
        """Return a member as a file that tells at its end whether it was whole."""
        return Checked(self.open(info), info)

    def open(self, info: ZipInfo, ratio: int = HOSTILE_RATIO) -> IO[bytes]:
        """Return a member as a file; raise `ArchiveError` for one that is not read."""
        if is_outside(info.filename):
            raise ArchiveError(Reason.HOSTILE, "a name that points outside")
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError(Reason.UNSUPPORTED, "encrypted")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise ArchiveError(Reason.UNSUPPORTED, f"method {info.compress_type}")
        if info.file_size > max(HOSTILE_FROM, ratio * info.compress_size):
            raise ArchiveError(Reason.HOSTILE, f"{info.file_size} bytes")
        taken = copy(info)
        # With a checksum to meet, `zipfile` keeps the last piece of what fails it.
        taken.CRC = None  # type: ignore[assignment]
        try:
            return self._zip.open(taken)
        except BROKEN as error:
            raise ArchiveError(Reason.DAMAGED, "header") from error


def is_outside(name: str) -> bool:
    """Tell whether a name, taken as a path, would leave the folder it is put in."""
    return _OUTSIDE.search(name) is not None


def _is_nothing(info: ZipInfo) -> bool:
    """Tell whether a member is a folder, or what a file manager left behind."""
    return info.is_dir() or _LITTER.search(info.filename) is not None
