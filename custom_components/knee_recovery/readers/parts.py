"""An export of many runs, read part by part.

A part is one recording, one row of a list, or a stretch of a long file. Each says how
far the reading has come, and reading can begin again behind any of them: an import of
hours can be watched, stopped, and taken up after a restart.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .model import FileRun, Reason, Refusal

type Found = tuple[FileRun | Refusal, ...]


class Form(StrEnum):
    """What kind of file runs come from."""

    RECORDING = "recording"
    ARCHIVE = "archive"
    STRAVA = "strava"
    GARMIN = "garmin"
    APPLE_HEALTH = "apple_health"


class Part(NamedTuple):
    """What was found in one part of an export."""

    done: int
    """How much of `Export.total` is read; `Export.parts` can go on from here."""
    found: Found = ()
    """May be empty: nothing was there to tell, but time went by."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Export:
    """A file of runs that was opened, and is read only as far as one asks."""

    form: Form
    total: int
    """The size of the reading, in whatever `Part.done` counts."""
    parts: Callable[[int], Iterator[Part]]
    """Give the parts behind a `Part.done`, 0 for all of them."""


def single(form: Form, read: Callable[[], Found]) -> Export:
    """Return an export of one part."""

    def parts(done: int) -> Iterator[Part]:
        if not done:
            yield Part(1, read())

    return Export(form=form, total=1, parts=parts)


def within_memory(name: str, read: Callable[[], Found]) -> Found:
    """Return what is read, or a refusal where it wants more memory than there is.

    What was made until then is given back, and the next part has all of it again.
    """
    try:
        return read()
    except MemoryError:
        return (Refusal(name=name, reason=Reason.TOO_LARGE, detail="memory"),)


def joined(form: Form, exports: Sequence[Export]) -> Export:
    """Return several exports as one, read one behind the other."""

    def parts(done: int) -> Iterator[Part]:
        base = 0
        for export in exports:
            if done < base + export.total:
                for part in export.parts(max(0, done - base)):
                    yield Part(base + part.done, part.found)
            base += export.total

    return Export(form=form, total=sum(export.total for export in exports), parts=parts)


def refused(form: Form, name: str, reason: Reason, detail: str = "") -> Export:
    """Return an export that is refused as a whole."""
    refusal = Refusal(name=name, reason=reason, detail=detail)
    return single(form, lambda: (refusal,))
