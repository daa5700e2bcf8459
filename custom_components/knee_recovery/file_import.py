"""Import of a file of runs: read in a worker, recorded through the one door.

A file may hold one run or the runs of ten years. It is read a batch at a time, and each
batch is on disk before the next one is read: an import can be watched, stopped between
two batches, and taken up again behind the last one.
"""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import IO, Any, Final

from homeassistant.const import UnitOfLength
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core.journal import Run
from .core.shoes import pair_named
from .readers import FileRun, Reason, Refusal
from .readers.export import open_export
from .readers.parts import Part

CLOCK_TOLERANCE: Final = timedelta(minutes=15)
"""How far a watch's clock may run ahead of the house's."""

NOT_COUNTED: Final = frozenset({Reason.NOT_A_RUN, Reason.TOO_SHORT})
"""What is whole but not a run is skipped; everything else that gives none failed."""

_BATCH: Final = 25
"""Runs that share a commit: what they hold up stays within a few milliseconds."""
_REST: Final = 2
"""Python runs one thread at a time, and the house comes first: after each part the
worker rests this many times as long as it took."""
_BATCH_S: Final = 0.5
"""A batch is read for no longer, so that even one without a run can be stopped."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """What a part of a file says; nothing of it is written yet."""

    done: int
    total: int
    found: list[FileRun | Refusal]


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """What became of a part of a file that is on disk by now."""

    done: int
    """How much of `total` is read; an import can be taken up behind it."""
    total: int
    items: list[dict[str, Any]]


async def async_import_file(
    coordinator: KneeRecoveryCoordinator, path: str
) -> dict[str, Any]:
    """Record the runs of a file, and return what became of each.

    Raises `ServiceValidationError` for a path outside the folders that Home Assistant
    may read, and for one where no file is.
    """
    hass = coordinator.hass
    file = await hass.async_add_executor_job(_checked, hass, path)
    counts = dict.fromkeys(("added", "merged", "skipped", "failed"), 0)
    items: list[dict[str, Any]] = []
    async for batch in async_read_in(coordinator, file):
        for item in batch.items:
            counts[item["result"]] += 1
        items += batch.items
    return {**counts, "items": items}


async def async_read_in(
    coordinator: KneeRecoveryCoordinator, file: Path, *, done: int = 0
) -> AsyncGenerator[Batch]:
    """Record the runs of a file behind `done`, and tell of each batch once it is kept.

    Stopping to ask is enough to stop the import. Raises `JournalError` when a batch
    could not be kept.
    """
    async with aclosing(async_read(coordinator.hass, file, done=done)) as stretches:
        async for read in stretches:
            items = await _async_record(coordinator, read.found)
            yield Batch(done=read.done, total=read.total, items=items)


async def async_read(
    hass: HomeAssistant, file: Path, *, done: int = 0
) -> AsyncGenerator[Stretch]:
    """Read a file behind `done` without writing anything."""
    miles = hass.config.units.length_unit == UnitOfLength.MILES
    reading = _Reading(file, done, miles=miles)
    try:
        while (read := await hass.async_add_executor_job(reading.batch)) is not None:
            found = [_dated(one) for one in read]
            yield Stretch(done=reading.done, total=reading.total, found=found)
    finally:
        await hass.async_add_executor_job(reading.close)


def _checked(hass: HomeAssistant, path: str) -> Path:
    """Return a file that may be read; runs in a worker, for disks are slow."""
    file = Path(path)
    if not hass.config.is_allowed_path(path):
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="path_not_allowed",
            translation_placeholders={"field": "path", "path": path},
        )
    if not file.is_file():
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="file_not_found",
            translation_placeholders={"field": "path", "path": path},
        )
    return file


class _Reading:
    """A file that is being read; all of it happens in a worker."""

    def __init__(self, path: Path, done: int, *, miles: bool) -> None:
        """Name the file, and what of it was read before."""
        self.done = done
        self.total = 0
        self._path = path
        self._miles = miles
        self._is_open = False
        # A reader that nobody waits for reads on: the file stays open until then.
        self._using = Lock()
        self._file: IO[bytes] | None = None
        self._parts: Iterator[Part] = iter(())

    def batch(self) -> list[FileRun | Refusal] | None:
        """Return what the next parts hold; None behind the last one."""
        try:
            with self._using:
                return self._batch()
        except OSError as error:
            # The disk, not the file: what was read before it stays.
            self._parts = iter(())
            detail = error.strerror or ""
            return [Refusal(name=self._path.name, reason=Reason.DAMAGED, detail=detail)]

    def _batch(self) -> list[FileRun | Refusal] | None:
        if not self._is_open:
            self._is_open = True
            self._open()
        began = monotonic()
        found: list[FileRun | Refusal] = []
        part: Part | None = None
        while len(found) < _BATCH and monotonic() - began < _BATCH_S:
            began_part = monotonic()
            part = next(self._parts, None)
            if part is None:
                break
            self.done = part.done
            found += part.found
            sleep(_REST * (monotonic() - began_part))
        return None if part is None and not found else found

    def _open(self) -> None:
        self._file = self._path.open("rb")
        zone = dt_util.get_default_time_zone()
        export = open_export(self._path.name, self._file, zone=zone, miles=self._miles)
        self.total = export.total
        self._parts = export.parts(self.done)

    def close(self) -> None:
        """Let go of the file."""
        with self._using:
            if self._file is not None:
                self._file.close()


async def _async_record(
    coordinator: KneeRecoveryCoordinator, found: list[FileRun | Refusal]
) -> list[dict[str, Any]]:
    """Record the runs among what was found, and return what became of each."""
    runs = [as_run(coordinator, one) for one in found if isinstance(one, FileRun)]
    admitted = iter(zip(runs, await coordinator.async_record_many(runs), strict=True))
    items = []
    for one in found:
        if isinstance(one, Refusal):
            items.append(_refused(one))
            continue
        run, admission = next(admitted)
        items.append(
            {
                "name": one.name,
                "result": "merged" if admission.merged else "added",
                "reason": None,
                "entry_id": admission.stands_as,
                "at": run.at.isoformat(),
                "distance_m": run.distance_m,
                "partial": one.partial,
                "warnings": [str(warning) for warning in one.warnings],
            }
        )
    return items


def _dated(found: FileRun | Refusal) -> FileRun | Refusal:
    """Refuse a run of a watch without a date: it would be taken for one of tomorrow."""
    if (
        isinstance(found, FileRun)
        and found.started_at > dt_util.utcnow() + CLOCK_TOLERANCE
    ):
        return Refusal(name=found.name, reason=Reason.NO_DATE)
    return found


def _refused(refusal: Refusal) -> dict[str, Any]:
    """Return a session that gave no run."""
    return {
        "name": refusal.name,
        "result": "skipped" if refusal.reason in NOT_COUNTED else "failed",
        "reason": refusal.reason.value,
        "detail": refusal.detail,
        "entry_id": None,
    }


def as_run(coordinator: KneeRecoveryCoordinator, found: FileRun) -> Run:
    """Return a run of a file as an entry."""
    return Run(
        **coordinator.identity(
            found.started_at, source=found.origin, external_id=found.external_id
        ),
        distance_m=found.distance_m,
        duration_s=found.duration_s,
        elapsed_s=found.elapsed_s,
        shoe=pair_named(coordinator.profile.shoes, found.shoe),
        partial=found.partial,
    )
