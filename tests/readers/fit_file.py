"""A small FIT writer, so that every file in these tests is our own.

It is written apart from the reader, from the same public description: messages
are built piece by piece, so that a test can say exactly what is odd about them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
import struct
from typing import NamedTuple

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)

FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, ACTIVITY = 0, 12, 18, 19, 20, 21, 34


class Base(Enum):
    """A base type: its code, its struct letter and its invalid value."""

    ENUM = (0x00, "B", 0xFF)
    SINT8 = (0x01, "b", 0x7F)
    UINT8 = (0x02, "B", 0xFF)
    STRING = (0x07, "s", 0)
    BYTE = (0x0D, "B", 0xFF)
    SINT16 = (0x83, "h", 0x7FFF)
    UINT16 = (0x84, "H", 0xFFFF)
    SINT32 = (0x85, "i", 0x7FFFFFFF)
    UINT32 = (0x86, "I", 0xFFFFFFFF)
    FLOAT32 = (0x88, "f", 0)
    FLOAT64 = (0x89, "d", 0)
    UINT8Z = (0x0A, "B", 0)
    UINT16Z = (0x8B, "H", 0)
    UINT32Z = (0x8C, "I", 0)
    SINT64 = (0x8E, "q", 0x7FFFFFFFFFFFFFFF)
    UINT64 = (0x8F, "Q", 0xFFFFFFFFFFFFFFFF)
    UINT64Z = (0x90, "Q", 0)

    def __init__(self, code: int, letter: str, invalid: int) -> None:
        self.code = code
        self.letter = letter
        self.invalid = invalid


class Field(NamedTuple):
    """One field with its values; `None` writes the invalid one."""

    base: Base
    values: Sequence[float | bytes | None]

    @property
    def size(self) -> int:
        return len(self.values) * struct.calcsize(self.base.letter)

    def pack(self, order: str) -> bytes:
        return b"".join(
            struct.pack(order + self.base.letter, self.base.invalid if v is None else v)
            for v in self.values
        )


type Fields = dict[int, Field]


def u32(value: float | None) -> Field:
    return Field(Base.UINT32, [value])


def u16(value: float | None) -> Field:
    return Field(Base.UINT16, [value])


def enum(value: float | None) -> Field:
    return Field(Base.ENUM, [value])


def define(
    kind: int, fields: Fields, *, local: int = 0, order: str = "<", developer: int = 0
) -> bytes:
    """Return a definition; `developer` is how many bytes of developer fields follow."""
    parts = [
        struct.pack(
            order + "BBBHB",
            0x40 | (0x20 if developer else 0) | local,
            0,
            order == ">",
            kind,
            len(fields),
        )
    ]
    parts += [bytes([n, f.size, f.base.code]) for n, f in fields.items()]
    if developer:
        parts.append(bytes([1, 0, developer, 0]))
    return b"".join(parts)


def data(
    fields: Fields,
    *,
    local: int = 0,
    order: str = "<",
    developer: int = 0,
    tick: int | None = None,
) -> bytes:
    """Return a data message, with a compressed timestamp when `tick` is given."""
    header = local if tick is None else 0x80 | local << 5 | tick
    body = b"".join(field.pack(order) for field in fields.values())
    return bytes([header]) + body + b"\xaa" * developer


def message(
    kind: int, fields: Fields, *, local: int = 0, order: str = "<", developer: int = 0
) -> bytes:
    """Return a message right behind its definition, as most watches write it."""
    return define(kind, fields, local=local, order=order, developer=developer) + data(
        fields, local=local, order=order, developer=developer
    )


def crc16(content: bytes) -> int:
    """Return the checksum, bit by bit as the protocol's description has it."""
    crc = 0
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def seal(
    messages: bytes,
    *,
    header_size: int = 14,
    length: int | None = None,
    checksum: int | None = None,
) -> bytes:
    """Return a file of the messages; `length` and `checksum` can be made to lie."""
    length = len(messages) if length is None else length
    header = struct.pack("<BBHI4s", header_size, 0x20, 2100, length, b".FIT")
    if header_size > len(header):
        header += struct.pack("<H", crc16(header)).ljust(header_size - 12, b"\0")
    content = header + messages
    checksum = crc16(content) if checksum is None else checksum
    return content + struct.pack("<H", checksum)


def time(moment: datetime) -> int:
    return int((moment - EPOCH).total_seconds())


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A run to write: 5 km in half an hour on a May morning, unless told otherwise."""

    start: datetime = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)
    distance_cm: int | None = 500_000
    timer_ms: int | None = 1_800_000
    elapsed_ms: int | None = 1_860_000
    sport: int | None = 1
    sub_sport: int | None = 0
    ahead_s: int | None = 7200
    serial: int | None = 4711
    points: int = 60

    @property
    def time(self) -> int:
        return time(self.start)

    def file_id(self, file_type: int | None = 4, created: int | None = -1) -> bytes:
        """Return the first message; it was created at the start of the run."""
        return message(
            FILE_ID,
            {
                0: enum(file_type),
                3: Field(Base.UINT32Z, [self.serial]),
                4: u32(self.time if created == -1 else created),
            },
        )

    def records(self) -> bytes:
        """Return points with time, distance and heart rate, half a minute apart."""
        rows = [
            {253: u32(t), 5: u32(cm), 3: Field(Base.UINT8, [140 + t % 7])}
            for t, cm in self.track()
        ]
        return define(RECORD, rows[0], local=1) + b"".join(
            data(row, local=1) for row in rows
        )

    def track(self) -> list[tuple[int, int]]:
        """Return the time and distance of each point, from 0 to the full distance."""
        full = self.distance_cm or 0
        steps = self.points
        return [(self.time + 30 * i, full * i // steps) for i in range(steps + 1)]

    def session_fields(self) -> dict[int, Field]:
        return {
            253: u32(self.time + 1860),
            2: u32(self.time),
            7: u32(self.elapsed_ms),
            8: u32(self.timer_ms),
            9: u32(self.distance_cm),
            5: enum(self.sport),
            6: enum(self.sub_sport),
        }

    def session(self, *, local: int = 2, order: str = "<", developer: int = 0) -> bytes:
        return message(
            SESSION,
            self.session_fields(),
            local=local,
            order=order,
            developer=developer,
        )

    def activity(self) -> bytes:
        end = self.time + 1860
        local = None if self.ahead_s is None else end + self.ahead_s
        return message(ACTIVITY, {253: u32(end), 5: u32(local)}, local=3)

    def messages(self) -> bytes:
        return self.file_id() + self.records() + self.session() + self.activity()

    def file(self) -> bytes:
        return seal(self.messages())
