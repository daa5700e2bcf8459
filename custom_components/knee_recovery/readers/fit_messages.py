"""FIT on the wire: a row of messages whose layouts are defined along the way.

A definition message gives the layout of the data messages that follow under the
same local number, 0 to 15, so nothing can be skipped without its definition.
Few kinds of message say what a run is; all others are stepped over by their
size, which is what makes this reader fast. Written from the public description
of the protocol.
"""

from collections.abc import Iterator, Mapping
from math import isfinite
import struct
from typing import NamedTuple

from .model import ExhaustedError, Flaw

# A day at one record a second, with ten times as many messages of the maker's
# own kinds, read twice, stays below. More is no recording, and would only hold
# the worker up.
MAX_MESSAGES = 2_000_000
# Some apps define every point anew. Definitions take longer than other messages.
MAX_DEFINITIONS = 200_000
# As many of them, each with the twenty fields that a full point has.
MAX_FIELDS = 4_000_000

_COMPRESSED = 0x80
_DEFINITION = 0x40
_DEVELOPER = 0x20
_TICK = 0x1F
_LOCALS = 16
_FIXED = 6
"""Bytes of a definition before its fields: header, reserved, order, kind, count."""

# Base type number: struct code and the value that stands for "not known".
# Strings (7) have no place among the numbers read here.
_BASE_TYPES = {
    0: ("B", 0xFF),
    1: ("b", 0x7F),
    2: ("B", 0xFF),
    3: ("h", 0x7FFF),
    4: ("H", 0xFFFF),
    5: ("i", 0x7FFF_FFFF),
    6: ("I", 0xFFFF_FFFF),
    8: ("f", None),
    9: ("d", None),
    10: ("B", 0),
    11: ("H", 0),
    12: ("I", 0),
    13: ("B", 0xFF),
    14: ("q", 0x7FFF_FFFF_FFFF_FFFF),
    15: ("Q", 0xFFFF_FFFF_FFFF_FFFF),
    16: ("Q", 0),
}
_BASE_TYPE = 0x1F
_FORMS = {
    (order, number): (struct.Struct(order + code), invalid)
    for order in "<>"
    for number, (code, invalid) in _BASE_TYPES.items()
}


class Wanted(NamedTuple):
    """The numbers of the fields to read."""

    by_kind: Mapping[int, frozenset[int]]
    of_others: frozenset[int] = frozenset()
    """In every kind of message that is not named."""


class Message(NamedTuple):
    """One data message of a wanted kind."""

    kind: int
    values: dict[int, float]
    """The wanted fields that are known, by field number, unscaled."""
    tick: int | None
    """Of a compressed timestamp: the last five bits of the time."""


class _Field(NamedTuple):
    number: int
    offset: int
    form: struct.Struct
    invalid: int | None


class _Layout(NamedTuple):
    kind: int
    size: int
    fields: tuple[_Field, ...]


class Tape:
    """The bytes of a file, and how much of it may still be read."""

    def __init__(self, data: bytes) -> None:
        """Begin a file."""
        self.data = data
        self.turns = iter(range(MAX_MESSAGES))
        self.definitions = iter(range(MAX_DEFINITIONS))
        self.fields = MAX_FIELDS


class Messages:
    """The messages of the wanted kinds in one stretch of a tape, in order.

    Iterate once; afterwards `flaw` says why the end was not reached, if so.
    Raises `ExhaustedError` when the tape has had more messages than any recording.
    """

    def __init__(self, tape: Tape, start: int, end: int, wanted: Wanted) -> None:
        """Read the wanted fields of `tape` from `start` to `end`."""
        self.flaw: Flaw | None = None
        self._tape = tape
        self._start = start
        self._end = end
        self._wanted = wanted

    def __iter__(self) -> Iterator[Message]:
        """Yield each wanted message with its known values."""
        tape, data, at, end = self._tape, self._tape.data, self._start, self._end
        layouts: list[_Layout | None] = [None] * _LOCALS
        # By header byte: how far it is to the next message, or 0 where a closer
        # look is needed. Nearly all of a file goes this short way.
        steps = [0] * 256
        for _ in tape.turns:
            if at >= end:
                break
            header = data[at]
            if step := steps[header]:
                at += step
                continue
            if header & (_COMPRESSED | _DEFINITION) == _DEFINITION:
                defined = _define(tape, at, end, self._wanted)
                if defined is None:
                    self.flaw = Flaw.TRUNCATED
                    return
                layouts[header & (_LOCALS - 1)], at = defined
                steps = [0] * 256
                continue
            tick = header & _TICK if header & _COMPRESSED else None
            layout = layouts[
                header & (_LOCALS - 1) if tick is None else header >> 5 & 3
            ]
            if layout is None:
                self.flaw = Flaw.UNREADABLE
                return
            if not layout.fields:
                steps[header] = 1 + layout.size
                continue
            body, at = at + 1, at + 1 + layout.size
            if at <= end:
                yield Message(layout.kind, _values(data, body, layout.fields), tick)
        else:
            raise ExhaustedError
        if at > end:
            self.flaw = Flaw.TRUNCATED


def _define(
    tape: Tape, at: int, end: int, wanted: Wanted
) -> tuple[_Layout, int] | None:
    """Return the layout defined at `at` and where the next message begins."""
    if next(tape.definitions, None) is None:
        raise ExhaustedError
    data, first = tape.data, at + _FIXED
    if first > end:
        return None
    tape.fields -= data[at + 5]
    if tape.fields < 0:
        raise ExhaustedError
    big = data[at + 2] == 1
    kind = int.from_bytes(data[at + 3 : at + 5], "big" if big else "little")
    last = stop = first + 3 * data[at + 5]
    size = sum(data[first + 1 : stop : 3])
    if data[at] & _DEVELOPER:
        if stop >= end:
            return None
        stop += 1 + 3 * data[stop]
        size += sum(data[last + 2 : stop : 3])
    if stop > end:
        return None
    fields: tuple[_Field, ...] = ()
    if numbers := wanted.by_kind.get(kind, wanted.of_others):
        fields = tuple(_fields(data[first:last], ">" if big else "<", numbers))
    return _Layout(kind, size, fields), stop


def _fields(triples: bytes, order: str, numbers: frozenset[int]) -> Iterator[_Field]:
    """Yield the wanted numbers among the fields of a definition."""
    offset = 0
    for number, size, base in zip(*(triples[i::3] for i in range(3)), strict=True):
        if number in numbers:
            form, invalid = _FORMS.get((order, base & _BASE_TYPE), (None, None))
            # Of a field with several values the first one counts. A size that is
            # no multiple of the type's is nonsense: bytes are there, no number.
            if form and size and size % form.size == 0:
                yield _Field(number, offset, form, invalid)
        offset += size


def _values(data: bytes, at: int, fields: tuple[_Field, ...]) -> dict[int, float]:
    values: dict[int, float] = {}
    for number, offset, form, invalid in fields:
        (value,) = form.unpack_from(data, at + offset)
        if value != invalid and isfinite(value):
            values[number] = value
    return values
