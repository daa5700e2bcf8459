"""The diary: what of the journal a person reads back, and takes back.

What set-up asked about warning signs stands in the journal like any other answer. That
there were none is nothing to read, and no undo of what was logged last can mean it.
"""

from collections.abc import Container

from .journal import SET_UP, UNDO_KINDS, CheckUp, Entry


def is_read_back(entry: Entry, kinds: Container[str]) -> bool:
    """Return whether an entry is one of these kinds, with something to read back."""
    return entry.kind in kinds and not (
        entry.source == SET_UP
        and isinstance(entry, CheckUp)
        and not (entry.flags or entry.trauma)
    )


def is_undoable(entry: Entry) -> bool:
    """Return whether a plain undo can mean an entry."""
    return entry.kind in UNDO_KINDS and entry.source != SET_UP
