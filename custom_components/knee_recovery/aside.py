"""Long work in a worker that steps aside for the event loop.

Python runs one thread at a time, and a busy one gives way only after five milliseconds.
The event loop would wait as long for each thing that it reads or sends.
"""

from collections.abc import Iterable, Iterator
from time import sleep
from typing import Final

_AT_ONCE: Final = 100
"""Entries that are worked on, for half a millisecond or so, before others may."""
_BREATH_S: Final = 0.0001


def stepping_aside[T](items: Iterable[T]) -> Iterator[T]:
    """Give items to whoever works on them in a worker, with a breath now and then."""
    for count, item in enumerate(items, 1):
        yield item
        if count % _AT_ONCE == 0:
            sleep(_BREATH_S)


def used_up[T](items: list[T]) -> Iterator[T]:
    """Give items in their order and let go of each, with a breath now and then.

    The list is empty then: to drop years of entries at once would hold up the loop.
    """
    items.reverse()
    return stepping_aside(items.pop() for _ in range(len(items)))
