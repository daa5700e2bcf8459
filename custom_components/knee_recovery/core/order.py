"""Ordered lists of entries: what they go by, and how an entry finds its place."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Final

from .journal import Entry

type Key = Any
"""What an order goes by: a moment or a date, or a tuple that begins with one."""

type Order = Callable[[Entry], Key]

_TAIL: Final = 64
"""Most questions are about the last weeks: they are looked for there first, so that
they cost the same after ten years."""


def by_moment(entry: Entry) -> tuple[datetime, str]:
    """Order entries by when they happened; the id settles a tie."""
    return entry.at, entry.id


def by_writing(entry: Entry) -> tuple[datetime, str]:
    """Order entries by when they were written down."""
    return entry.recorded_at, entry.id


def by_day(entry: Entry) -> tuple[date, datetime, str]:
    """Order entries by the day they belong to, then by when they happened."""
    return entry.local_date, entry.at, entry.id


def when(entry: Entry) -> datetime:
    """Return when an entry happened."""
    return entry.at


def first_from(ordered: list[Any], key: Key, order: Order) -> int:
    """Return the place of the first entry that is not before a key."""
    return bisect_left(ordered, key, _tail(ordered, key, order), key=order)


def first_after(ordered: list[Any], key: Key, order: Order) -> int:
    """Return the place of the first entry that is after a key."""
    return bisect_right(ordered, key, _tail(ordered, key, order), key=order)


def _tail(ordered: list[Any], key: Key, order: Order) -> int:
    """Return a place near the end that a key lies behind, or the beginning."""
    start = len(ordered) - _TAIL
    return start if start > 0 and order(ordered[start]) < key else 0


def append(ordered: list[Any], entry: Entry, _order: Order) -> None:
    """Put an entry down, to be ordered later."""
    ordered.append(entry)


def insert(ordered: list[Any], entry: Entry, order: Order) -> None:
    """Put an entry in its place; at the end, as most are, without a search."""
    if not ordered or order(ordered[-1]) <= order(entry):
        ordered.append(entry)
    else:
        insort(ordered, entry, key=order)


def remove(ordered: list[Any], entry: Entry, order: Order) -> None:
    """Take an entry out of its place."""
    del ordered[first_from(ordered, order(entry), order)]


def sort(lists: Iterable[tuple[list[Any], Order]]) -> None:
    """Put lists in order, each by its own."""
    for ordered, order in lists:
        ordered.sort(key=order)
