"""Damage: small changes to a file, of its bytes or of its parts.

The usual ones: a bit, a byte, a number at its edge, a piece cut out, doubled, moved, or
taken from another file; and words that mean something to the format.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

_EDGES: Final = tuple(
    number.to_bytes(size, order)
    for size in (1, 2, 4)
    for number in (
        0,
        1,
        (1 << 8 * size - 1) - 1,
        1 << 8 * size - 1,
        (1 << 8 * size) - 1,
    )
    for order in ("little", "big")
)
_MOST: Final = 60_000
"""Bytes: time goes with size, and what is wrong shows in small files as well."""

type Damage = Callable[[Random, bytes, Sequence[bytes]], bytes]


def _place(chance: Random, data: bytes) -> int:
    return chance.randrange(len(data) + 1)


def _span(chance: Random, data: bytes) -> tuple[int, int]:
    at = _place(chance, data)
    return at, min(len(data), at + 1 + int(chance.expovariate(0.02)))


def _bit(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    if not data:
        return b"\0"
    changed = bytearray(data)
    changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _byte(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    at = _place(chance, data)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _edge(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    at, edge = _place(chance, data), chance.choice(_EDGES)
    return data[:at] + edge + data[at + len(edge) :]


def _cut(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    begin, end = _span(chance, data)
    return data[:begin] + data[end:]


def _end(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    return data[: _place(chance, data)]


def _double(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    begin, end = _span(chance, data)
    return data[:end] + data[begin:end] * chance.choice((1, 1, 2, 30)) + data[end:]


def _move(chance: Random, data: bytes, _words: Sequence[bytes]) -> bytes:
    begin, end = _span(chance, data)
    rest = data[:begin] + data[end:]
    at = _place(chance, rest)
    return rest[:at] + data[begin:end] + rest[at:]


def _word(chance: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    at, word = _place(chance, data), chance.choice(words)
    over = chance.choice((0, len(word)))
    return data[:at] + word + data[at + over :]


def _instead(chance: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    """Put a word in the place of another that is there."""
    there = [word for word in words if word and word in data]
    if not there:
        return _word(chance, data, words)
    old, new = chance.choice(there), chance.choice(words)
    return data.replace(old, new, chance.choice((1, 1, -1)))


_DAMAGES: Final[Sequence[Damage]] = (
    _bit,
    _byte,
    _edge,
    _cut,
    _end,
    _double,
    _move,
    _word,
    _word,
    _instead,
    _instead,
)


def damaged(
    chance: Random, data: bytes, words: Sequence[bytes], others: Sequence[bytes]
) -> bytes:
    """Return a file with a few damages."""
    for _ in range(1 + int(chance.expovariate(0.6))):
        if chance.random() < 0.05:
            other = chance.choice(others)
            data = data[: _place(chance, data)] + other[_place(chance, other) :]
        else:
            data = chance.choice(_DAMAGES)(chance, data, words)
    return data[:_MOST]
