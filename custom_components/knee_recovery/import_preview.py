"""What a file of runs holds, told before any of it is written."""

from collections import Counter
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .coordinator import KneeRecoveryCoordinator
from .core.history import History
from .core.intake import admit
from .file_import import as_run, async_read
from .readers import FileRun


@dataclass(kw_only=True, slots=True)
class Preview:
    """The runs of a file in numbers."""

    runs: int = 0
    known: int = 0
    """Of these, what is in the diary already, or in the file twice."""
    distance_m: int = 0
    first: date | None = None
    last: date | None = None
    refused: Counter[str] = field(default_factory=Counter)
    """How often each reason stood against something in the file."""


async def async_preview(
    coordinator: KneeRecoveryCoordinator, file: Path, watch: Callable[[float], None]
) -> Preview:
    """Return what a file holds; `watch` is told how much of it is read, 0 to 1."""
    preview, within = Preview(), History()
    async with aclosing(async_read(coordinator.hass, file)) as stretches:
        async for stretch in stretches:
            for found in stretch.found:
                if isinstance(found, FileRun):
                    _count(preview, coordinator, found, within)
                else:
                    preview.refused[found.reason] += 1
            watch(stretch.done / max(stretch.total, 1))
    return preview


def _count(
    preview: Preview,
    coordinator: KneeRecoveryCoordinator,
    found: FileRun,
    within: History,
) -> None:
    """Add a run to the numbers, as the door of the journal would take it."""
    run = as_run(coordinator, found)
    preview.runs += 1
    preview.distance_m += run.distance_m
    preview.first = min(preview.first or run.local_date, run.local_date)
    preview.last = max(preview.last or run.local_date, run.local_date)
    if admit(run, coordinator.history).merged or admit(run, within).merged:
        preview.known += 1
    within.add(run)
