"""Files of running watches and apps, read into runs.

Pure and bounded: the standard library only, no clock, no file system; every
input gives an answer, in time and memory that grow with its size up to a limit.
Each format is a module that decodes; `accept` holds the rules they share.
"""

from collections.abc import Callable
from typing import NamedTuple

from . import fit, gpx, gzipped, markup, tcx
from .fit_links import is_signed
from .model import FileRun, Flaw, Reason, Refusal

__all__ = ["LARGEST", "FileRun", "Flaw", "Reason", "Refusal", "read"]

LARGEST = 50_000_000
"""Bytes of one file, unpacked. A day of running at one point a second has 10 MB."""

_PACKED_SUFFIX = ".gz"
# A page, a text or an archive under a recording's name is a failed download or
# a wrong name, no recording with a broken beginning.
_FOREIGN = (b"<", b"{", b"[", b"PK", gzipped.SIGNATURE)


class _Format(NamedTuple):
    """One way to write a run down."""

    suffix: str
    signed: Callable[[bytes], bool]
    read: Callable[[str, bytes, tuple[Flaw, ...]], tuple[FileRun | Refusal, ...]]


_FORMATS = (
    _Format(".fit", is_signed, fit.read),
    _Format(".gpx", gpx.is_signed, gpx.read),
    _Format(".tcx", tcx.is_signed, tcx.read),
)


def read(
    name: str, data: bytes, flaws: tuple[Flaw, ...] = ()
) -> tuple[FileRun | Refusal, ...]:
    """Return a run or a refusal for every session in a file, at least one.

    The content says what the file is; its name decides only where the content
    does not. `flaws` are those of the archive around it. Never raises, whatever the
    bytes are.
    """
    inner = name
    if data.startswith(gzipped.SIGNATURE):
        unpacked = gzipped.unpack(data, LARGEST)
        if isinstance(unpacked, Reason):
            return (Refusal(name=name, reason=unpacked),)
        data, within = unpacked
        flaws += within
        inner = name.lower().removesuffix(_PACKED_SUFFIX)
    if not data:
        reason = Reason.DAMAGED if flaws else Reason.EMPTY
        return (Refusal(name=name, reason=reason, detail=", ".join(flaws)),)
    if len(data) > LARGEST:
        return (Refusal(name=name, reason=Reason.TOO_LARGE),)
    data = markup.plain(data)
    if markup.is_bomb(data):
        return (Refusal(name=name, reason=Reason.HOSTILE),)
    found = _format(inner, data)
    if found is None:
        return (Refusal(name=name, reason=Reason.UNSUPPORTED),)
    return found.read(name, data, flaws)


def _format(name: str, data: bytes) -> _Format | None:
    for candidate in _FORMATS:
        if candidate.signed(data):
            return candidate
    if data[:64].lstrip().startswith(_FOREIGN):
        return None
    for candidate in _FORMATS:
        if name.lower().endswith(candidate.suffix):
            return candidate
    return None
