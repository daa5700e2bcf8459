"""Finding the workouts in gigabytes of an Apple Health export.

Nearly all of the file is heart beats and steps. Its bytes are searched for the one tag
that counts, and only what is inside is ever read as XML: the DTD at the top is passed
over like everything else, and nothing in it is ever expanded.
"""

from collections.abc import Iterator
import re
from typing import NamedTuple, Protocol

from .zipped import BROKEN

LARGEST_WORKOUT = 8 << 20
"""Bytes of one workout. Old exports keep the whole route inside: ten hours of it."""

_CHUNK = 1 << 20
_STRETCH = 32 << 20
"""How often a reader is told of the way through a file without workouts."""

OPEN, _CLOSE = b"<Workout ", b"</Workout>"
_LONGEST_TAG = 1 << 16
# A sign for more can stand within quotes.
TAG = re.compile(rb"""<Workout (?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>""")


class Stream(Protocol):
    """As much of a file as is needed to read it from a place on."""

    def seek(self, place: int, /) -> int:
        """Go to a place."""
        ...

    def read(self, size: int, /) -> bytes:
        """Return the next piece, nothing behind the last."""
        ...


class Find(NamedTuple):
    """A workout, or the end of a stretch without one."""

    done: int
    """The offset behind it."""
    element: bytes = b""
    """The workout from its first to its last tag, without the last where that is lost;
    only `OPEN` of one that cannot be read, and nothing at the end of a stretch."""


class _Cut(NamedTuple):
    """Where the workouts of a piece of the file are."""

    places: list[tuple[int, int]]
    rest: int
    """Where to go on, with more of the file behind it."""


def find_workouts(file: Stream, start: int) -> Iterator[Find]:
    """Give the workouts of an open file from an offset on.

    Raises `EOFError` behind the last one, when an archive around the file broke off.
    """
    held, offset, told = b"", start, start
    is_whole = True
    try:
        file.seek(start)
    except BROKEN as error:
        raise EOFError from error
    while True:
        try:
            chunk = file.read(_CHUNK)
        except BROKEN:
            chunk, is_whole = b"", False
        data = held + chunk
        cut = _cut(data, is_last=not chunk)
        for begin, end in cut.places:
            told = offset + end
            yield Find(told, data[begin:end])
        rest = cut.rest
        if len(data) - rest > LARGEST_WORKOUT:
            rest += len(OPEN)
            yield Find(offset + rest, OPEN)
        if not chunk:
            break
        held = data[rest:]
        offset += rest
        if offset - told >= _STRETCH:
            told = offset
            yield Find(told)
    if not is_whole:
        raise EOFError


def _cut(data: bytes, *, is_last: bool) -> _Cut:
    """Return where the workouts of a piece are, and where to go on behind them."""
    places: list[tuple[int, int]] = []
    place = close = 0
    while (begin := data.find(OPEN, place)) >= 0:
        tag = TAG.match(data, begin, begin + _LONGEST_TAG)
        if tag is None:
            if len(data) - begin < _LONGEST_TAG and not is_last:
                return _Cut(places, begin)
            place = begin + len(OPEN)
            places.append((begin, place))
            continue
        end = tag.end()
        if not tag[0].endswith(b"/>"):
            # Looked for once behind each, so that no byte is looked at many times.
            if 0 <= close < end:
                close = data.find(_CLOSE, end)
            again = data.find(OPEN, end, close if close >= 0 else len(data))
            if again < 0 and close < 0 and not is_last:
                return _Cut(places, begin)
            # One that is not closed ends where the next begins.
            end = again if again >= 0 else close + len(_CLOSE) if close >= 0 else -1
        places.append((begin, end if end >= 0 else len(data)))
        place = places[-1][1]
    # The beginning of a tag may be the last thing in the piece.
    return _Cut(places, max(place, len(data) - len(OPEN) + 1))
