"""Ordered lists of entries: what they go by, and how an entry finds its place."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from .journal import Entry

type Order = Callable[[Entry], Any]


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
    place = bisect_left(ordered, order(entry), key=order)
    del ordered[place]


def sort(lists: Iterable[tuple[list[Any], Order]]) -> None:
    """Put lists in order, each by its own."""
    for ordered, order in lists:
        if len(ordered) > 1:
            ordered.sort(key=order)
