"""Salvage: what can still be read of a damaged journal, row by row.

SQLite gives up on a file whose header or tree is broken, though most of its pages are
whole. Each page that holds rows says by itself where they are, in the file and in its
log, so the rows are taken from there (https://www.sqlite.org/fileformat2.html). Rows
are never changed or deleted in a journal: a row that is found twice is one row, and one
that no version could have written is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from ..core.fitting import misfits  # noqa: TID252
from ..core.journal import Entry  # noqa: TID252
from .errors import DamageFoundError, UnknownWordError
from .files import beside
from .schema import Row, from_rows

_PAGE: Final = 4096
"""The size of page that every journal has been made with."""
_SIZES: Final = frozenset(1 << power for power in range(9, 16))
_SIZE_AT: Final = 16
_FILE_HEADER: Final = 100
_LEAF: Final = 13
"""What a page of rows begins with."""
_LEAF_HEADER: Final = 8
_LOG_HEADER: Final = 32
_LOG_SIZE_AT: Final = 8
_FRAME_HEADER: Final = 24
_COLUMNS: Final = 12
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of a whole number by its serial type."""
_ONE: Final = 9
"""The serial type of the number 1; the one below it is 0, that of nothing is 0."""
_FIRST_TEXT: Final = 13
_MOST_BYTES: Final = 1_000_000
"""Of one row; a length beyond it is damage."""
_APART: Final = timedelta(days=2)
"""How far the local date of an entry can be from its moment."""

type _Value = int | str | None
type _Pages = Mapping[int, bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Salvaged:
    """What was read of a damaged journal."""

    entries: tuple[Entry, ...]
    """In the order of writing."""
    refused: int
    """Rows that were found, but cannot be what was written."""


def salvage(path: Path) -> Salvaged:
    """Return the entries that can be read of a file and of the log beside it.

    Nothing is written. Raises `OSError` when neither can be read.
    """
    content = path.read_bytes() if path.exists() else b""
    log_file = beside(path, "-wal")
    log = log_file.read_bytes() if log_file.exists() else b""
    rows = max(
        (_all_rows(content, log, size) for size in _sizes(content, log)), key=len
    )
    entries: dict[str, Entry] = {}
    refused = set()
    for _place, row in sorted(rows.items()):
        entry = _entry(row)
        if entry is None:
            refused.add(row[0])
        else:
            entries.setdefault(entry.id, entry)
    return Salvaged(
        entries=tuple(entries.values()), refused=len(refused - entries.keys())
    )


def _sizes(content: bytes, log: bytes) -> set[int]:
    """Return the sizes that a page may have: what a header says may be wrong."""
    said = {
        _PAGE,
        int.from_bytes(content[_SIZE_AT : _SIZE_AT + 2]),
        int.from_bytes(log[_LOG_SIZE_AT : _LOG_SIZE_AT + 4]),
    }
    return said & _SIZES


def _all_rows(content: bytes, log: bytes, size: int) -> dict[tuple[int, str], Row]:
    """Return every row by its number and id; the newest of those found twice."""
    pages = [
        (at // size + 1, content[at : at + size]) for at in range(0, len(content), size)
    ]
    frame = _FRAME_HEADER + size
    for at in range(_LOG_HEADER, len(log) - _FRAME_HEADER, frame):
        number = int.from_bytes(log[at : at + 4])
        pages.append((number, log[at + _FRAME_HEADER : at + frame]))
    newest = dict(pages)
    rows: dict[tuple[int, str], Row] = {}
    for number, page in pages:
        begin = _FILE_HEADER if number == 1 else 0
        for place, row in _rows_of(page, begin, size, newest):
            rows[place, row[0]] = row
    return rows


def _entry(row: Row) -> Entry | None:
    """Return the entry of a row; None for what no version has written."""
    try:
        (entry,) = from_rows([row])
        if any(misfits(entry)) or not entry.id:
            return None
        near = abs(entry.at.date() - entry.local_date) <= _APART
    except DamageFoundError, UnknownWordError, OverflowError:
        return None
    return entry if near else None


# -- a page -------------------------------------------------------------------------


def _rows_of(
    page: bytes, begin: int, size: int, pages: _Pages
) -> Iterator[tuple[int, Row]]:
    """Give the rows of a page with their numbers; nothing for one of other things."""
    if len(page) < begin + _LEAF_HEADER or page[begin] != _LEAF:
        return
    count = int.from_bytes(page[begin + 3 : begin + 5])
    first = begin + _LEAF_HEADER
    for at in range(first, min(first + 2 * count, len(page) - 1), 2):
        try:
            place, values = _cell(page, int.from_bytes(page[at : at + 2]), size, pages)
            row = _row(values)
        except IndexError, ValueError:
            # One row is not whole; the others on the page may be.
            continue
        yield place, row


def _cell(page: bytes, at: int, size: int, pages: _Pages) -> tuple[int, list[_Value]]:
    """Return the number and the values of a row; raises for what is not whole."""
    length, at = _varint(page, at)
    place, at = _varint(page, at)
    if length > _MOST_BYTES:
        raise ValueError(length)
    here = _local_bytes(length, size)
    payload = page[at : at + here]
    if here < length:
        payload += _overflow(
            int.from_bytes(page[at + here : at + here + 4]), length - here, size, pages
        )
    if len(payload) != length:
        raise ValueError(length)
    return place, _values(payload)


def _local_bytes(length: int, size: int) -> int:
    """Return how much of a row is on its own page (file format, 1.6)."""
    most = size - 35
    if length <= most:
        return length
    least = (size - 12) * 32 // 255 - 23
    spilled = least + (length - least) % (size - 4)
    return spilled if spilled <= most else least


def _overflow(number: int, length: int, size: int, pages: _Pages) -> bytes:
    """Return the rest of a long row from the pages that it goes on in."""
    parts: list[bytes] = []
    while length > 0:
        if number not in pages:
            raise ValueError(number)
        page = pages[number]
        part = page[4 : 4 + min(length, size - 4)]
        if not part:
            raise ValueError(number)
        parts.append(part)
        length -= len(part)
        number = int.from_bytes(page[:4])
    return b"".join(parts)


def _values(payload: bytes) -> list[_Value]:
    """Return the values of a record."""
    header, at = _varint(payload, 0)
    types: list[int] = []
    while at < header:
        kind, at = _varint(payload, at)
        types.append(kind)
    if at != header or len(types) != _COLUMNS:
        raise ValueError(header)
    values: list[_Value] = []
    for kind in types:
        value, at = _value(payload, at, kind)
        values.append(value)
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[_Value, int]:
    """Return one value of a record, and where the next one begins."""
    if kind == 0:
        return None, at
    if kind in {_ONE - 1, _ONE}:
        return kind - _ONE + 1, at
    if (wide := _INTEGERS.get(kind)) is not None:
        end = at + wide
        return int.from_bytes(payload[at:end], signed=True), end
    if kind < _FIRST_TEXT or kind % 2 == 0:
        # A journal has neither fractions nor bytes in a column.
        raise ValueError(kind)
    end = at + (kind - _FIRST_TEXT) // 2
    return payload[at:end].decode(), end


def _row(values: list[_Value]) -> Row:
    """Return values as the schema has them; raises `ValueError` for any others."""
    match values:
        case [
            None, str(id_), str(kind), int(at), int(offset), str(day), int(recorded),
            int(its_offset), str(source), None | str() as name, int(), str(body),
        ]:  # fmt: skip
            return (
                id_, kind, at, offset, day, recorded, its_offset, source, name, body
            )  # fmt: skip
    raise ValueError(values)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    number = 0
    for count in range(8):
        byte = data[at + count]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return number, at + count + 1
    return number << 8 | data[at + 8], at + 9
