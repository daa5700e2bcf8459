"""One import of a file: how far it is, and what became of it until now."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from .file_import import Batch


class Outcome(StrEnum):
    """How an import stands or ended."""

    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    NOT_KEPT = "not_kept"
    """The journal could not be written; it is tried again at the next set-up."""


@dataclass(kw_only=True, slots=True)
class Read:
    """How far a file is read, and what became of that; as it is kept on disk."""

    name: str
    done: int = 0
    total: int = 0
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(
            ("added", "merged", "skipped", "failed"), 0
        )
    )
    refused: dict[str, int] = field(default_factory=dict)


class FileImport:
    """An import that runs or ran; it outlives reloads of its runner."""

    def __init__(self, read: Read) -> None:
        """Begin behind what is read."""
        self.read = read
        self.outcome = Outcome.RUNNING
        self.is_kept = False
        """Whether the file is where it stays until it is read."""
        self.is_unwanted = False
        self.task: asyncio.Task[None] | None = None
        self._moved = asyncio.Event()

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.read.name

    @property
    def counts(self) -> dict[str, int]:
        """How many of its sessions were `added`, `merged`, `skipped` and `failed`."""
        return self.read.counts

    @property
    def refused(self) -> dict[str, int]:
        """How often each reason stood against a session."""
        return self.read.refused

    @property
    def share(self) -> float:
        """How much of the file is read, 0 to 1."""
        return self.read.done / max(self.read.total, 1)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.outcome in {Outcome.FINISHED, Outcome.CANCELLED}

    def take(self, batch: Batch) -> None:
        """Count what became of a part of the file."""
        read = self.read
        read.done, read.total = batch.done, batch.total
        refused = Counter(read.refused)
        for item in batch.items:
            read.counts[item["result"]] += 1
            if item["reason"]:
                refused[item["reason"]] += 1
        read.refused = dict(refused)
        self.tell()

    def tell(self) -> None:
        """Wake whoever looks on."""
        self._moved.set()
        self._moved = asyncio.Event()

    async def async_moved(self) -> None:
        """Return once something has changed."""
        await self._moved.wait()
