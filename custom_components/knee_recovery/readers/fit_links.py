"""The outer form of FIT: header, messages, checksum, and again when chained.

Most broken files are broken here: cut in the upload, never finished by the
watch (length 0), something foreign appended. Each link says which stretch of
the file to read for messages, and what is wrong with it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .model import ExhaustedError, Flaw

# Watches chain two or three recordings; a file of hundreds is made to hurt.
MAX_LINKS = 100

_SIGNATURE = b".FIT"
_SIGNATURE_AT = 8
_HEADER_SIZES = (12, 14)
_CHECKSUM_SIZE = 2

# The checksum is CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, which is
# (x + 1)(x^15 + x + 1). x^15 + x + 1 is primitive: modulo it, x^32767 is 1.
_PERIOD = 32767
_DEGREE = 15


class Link(NamedTuple):
    """The messages of one link: where they are and what is wrong around them."""

    start: int
    end: int
    flaws: tuple[Flaw, ...]


def is_signed(data: bytes, at: int = 0) -> bool:
    """Tell whether a FIT header begins at `at`."""
    return data.startswith(_SIGNATURE, at + _SIGNATURE_AT)


def links(data: bytes) -> Iterator[Link]:
    """Yield every link of a file, the first even without a proper header.

    Raises `ExhaustedError` when there are more than `MAX_LINKS`.
    """
    at = 0
    for _ in range(MAX_LINKS):
        link, at = _link(data, at)
        if is_signed(data, at):
            yield link
            continue
        if at < len(data):
            link = link._replace(flaws=(*link.flaws, Flaw.TRAILING))
        yield link
        return
    raise ExhaustedError


def _link(data: bytes, at: int) -> tuple[Link, int]:
    """Return the link whose header is at `at`, and where the next one would be."""
    size, length = data[at], int.from_bytes(data[at + 4 : at + 8], "little")
    # The header may grow in later versions of the format, never shrink.
    if is_signed(data, at) and size >= min(_HEADER_SIZES):
        start = at + size
    else:
        start = at + (size if size in _HEADER_SIZES else max(_HEADER_SIZES))
        return Link(start, len(data), (Flaw.HEADER,)), len(data)
    end = start + length
    stop = end + _CHECKSUM_SIZE
    if stop > len(data):
        return Link(start, min(end, len(data)), (Flaw.TRUNCATED,)), len(data)
    if is_sound(data, at, stop):
        return Link(start, end, ()), stop
    if stop == len(data) or is_signed(data, stop):
        return Link(start, end, (Flaw.CHECKSUM,)), stop
    # Neither the checksum nor a next link stands where the length says.
    return Link(start, len(data), (Flaw.LENGTH,)), len(data)


def is_sound(data: bytes, start: int, stop: int) -> bool:
    """Tell whether the checksum in the last two bytes of a stretch holds.

    A message with its CRC behind it is a polynomial that the generator divides.
    Divisibility is tested with whole integers instead of byte by byte, which
    takes a thirtieth of the time. Little-endian reading gives the polynomial
    in reverse, so the reversed factors are used: x + 1 and x^15 + x^14 + 1.
    """
    folded = 0
    # Blocks of 8 * 32767 bits are all multiplied by 1: add them up.
    for at in range(start, stop, _PERIOD):
        folded ^= int.from_bytes(data[at : min(at + _PERIOD, stop)], "little")
    if folded.bit_count() % 2:
        return False  # not divided by x + 1
    # For s = 2^k, 1 is x^14s + x^15s (squaring is linear), so the low 14s bits
    # can be added further up and cut off: a power of x has no factor in common.
    for power in range(_PERIOD.bit_length() - 1, -1, -1):
        step = 1 << power
        low_size = (_DEGREE - 1) * step
        while folded.bit_length() > _DEGREE * step:
            low = folded & ((1 << low_size) - 1)
            folded = folded >> low_size ^ low ^ low << step
    return folded == 0
