"""Unpacking one gzip file without trusting it.

A few bytes can unpack to gigabytes, so the output is taken in small steps and
counted. What a broken or cut file still gives is handed on, marked.
"""

from collections.abc import Iterator
from contextlib import suppress
import zlib

from .model import Flaw, Reason

SIGNATURE = b"\x1f\x8b"

# Deflate cannot do better than 1032 to 1; a FIT file gives 2 to 5, one of equal
# bytes the most. Small files may have any ratio: they cannot hurt.
HOSTILE_RATIO = 200
HOSTILE_FROM = 1 << 20

_GZIP = 16 + zlib.MAX_WBITS
_BITE = 16 << 10
_STEP = 1 << 20


def unpack(data: bytes, limit: int) -> tuple[bytes, tuple[Flaw, ...]] | Reason:
    """Return what is packed in `data` and its flaws, or why it was not unpacked.

    At most `limit` bytes come out (more is `too_large`), and no more than
    `HOSTILE_RATIO` times what went in (more is `hostile`).
    """
    unpacker = zlib.decompressobj(_GZIP)
    pieces: list[bytes] = []
    produced = 0
    for at in range(0, len(data), _BITE):
        bite = data[at : at + _BITE]
        before, whole = unpacker.copy(), len(pieces)
        try:
            for piece in _steps(unpacker, bite):
                pieces.append(piece)
                produced += len(piece)
                consumed = at + len(bite) - len(unpacker.unconsumed_tail)
                if produced > max(HOSTILE_FROM, HOSTILE_RATIO * consumed):
                    return Reason.HOSTILE
                if produced > limit:
                    return Reason.TOO_LARGE
        except zlib.error:
            # Byte by byte up to the one that breaks it: the checksum is the last
            # thing in the file, so where only that is wrong, all of it is there.
            # A bite gives 16 MiB at most.
            del pieces[whole:]
            with suppress(zlib.error):
                pieces.extend(
                    before.decompress(bite[i : i + 1]) for i in range(len(bite))
                )
            break
        if unpacker.eof:
            return b"".join(pieces), ()
    return b"".join(pieces), (Flaw.PACKING,)


def _steps(unpacker: zlib._Decompress, bite: bytes) -> Iterator[bytes]:
    """Yield what a bite unpacks to, a bounded piece at a time."""
    while True:
        piece = unpacker.decompress(bite, _STEP)
        yield piece
        bite = unpacker.unconsumed_tail
        # A full piece may have more behind it though all of the bite is taken.
        if not bite and len(piece) < _STEP:
            return
