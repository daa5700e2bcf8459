"""Python's collector of cycles, kept from long looks at what is not garbage.

A full look walks over all that a house has in memory: a quarter of a second in which
nothing else runs.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import gc

_looking_past = 0
"""Imports that run: the collector is one for all of them."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector from walking over entries while they are read.

    None of them can be garbage yet; over ten years of them it takes as long as reading.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was read joins what is looked at least often, without a first look.
        gc.freeze()
        if not _looking_past:
            gc.unfreeze()
        if was_enabled:
            gc.enable()


@contextmanager
def only_new_looked_at() -> Iterator[Callable[[], None]]:
    """Keep the collector to what came since; call what is given to begin anew.

    Thousands of runs make it look at everything. What was there is looked at again
    when the block ends.
    """
    global _looking_past  # noqa: PLW0603
    _looking_past += 1
    gc.freeze()
    try:
        yield gc.freeze
    finally:
        _looking_past -= 1
        if not _looking_past:
            gc.unfreeze()
