"""Import of a file of runs: read in a worker, recorded through the one door.

A file may hold one run or the runs of ten years. It is read a batch at a time, and each
batch is on disk before the next one is read: an import can be watched, stopped between
two batches, and taken up again behind the last one.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Final

from homeassistant.const import UnitOfLength
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .collector import only_new_looked_at
from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core.journal import Run
from .core.shoes import pair_named
from .intake import CLOCK_TOLERANCE
from .reader import Reader, reader
from .readers import FileRun, Reason, Refusal
from .readers.apart import Portion, Request
from .readers.parts import Found
from .words import unit_of_house

NOT_COUNTED: Final = frozenset({Reason.NOT_A_RUN, Reason.TOO_SHORT})
"""What is whole but not a run is skipped; everything else that gives none failed."""

_BATCH: Final = 10
"""Runs that share a commit: what they hold up stays within a few milliseconds."""
_REST: Final = 2
"""The house comes first: after each batch this many times as long as it took."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """What became of a part of a file that is on disk by now."""

    done: int
    """How much of `total` is read; an import can be taken up behind it."""
    total: int
    items: list[dict[str, Any]]


async def async_import_file(
    coordinator: KneeRecoveryCoordinator, file: Path
) -> dict[str, Any]:
    """Record the runs of a file, and return what became of each.

    Raises `HomeAssistantError` when there is no process to read it with.
    """
    counts = dict.fromkeys(("added", "merged", "skipped", "failed"), 0)
    items: list[dict[str, Any]] = []
    try:
        async for batch in async_read_in(coordinator, file):
            for item in batch.items:
                counts[item["result"]] += 1
            items += batch.items
    except OSError as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="file_not_read",
            translation_placeholders={"path": str(file), "reason": str(error)},
        ) from error
    return {**counts, "items": items}


async def async_read_in(
    coordinator: KneeRecoveryCoordinator,
    file: Path,
    *,
    done: int = 0,
    by: Reader | None = None,
) -> AsyncGenerator[Batch]:
    """Record the runs of a file behind `done`, and give each batch once it is kept.

    `by` is a process that reads several files; without it this one has its own. The
    import stops when nobody asks for the next batch. Raises `JournalError` when a batch
    could not be kept.
    """
    coordinator.importing += 1
    try:
        async with aclosing(
            async_read(coordinator.hass, file, done=done, by=by)
        ) as portions:
            with only_new_looked_at() as look_past:
                async for read in portions:
                    began = monotonic()
                    items = await _async_record(coordinator, read.found)
                    yield Batch(done=read.done, total=read.total, items=items)
                    look_past()
                    await asyncio.sleep(_REST * (monotonic() - began))
    finally:
        coordinator.importing -= 1


async def async_read(
    hass: HomeAssistant, file: Path, *, done: int = 0, by: Reader | None = None
) -> AsyncGenerator[Portion]:
    """Read a file behind `done` without writing anything."""
    request = Request(
        path=str(file),
        done=done,
        most=_BATCH,
        zone=hass.config.time_zone,
        miles=unit_of_house(hass) == UnitOfLength.MILES,
    )
    async with (
        nullcontext(by) if by else reader() as process,
        aclosing(process.read(request)) as portions,
    ):
        async for portion in portions:
            yield portion._replace(found=tuple(map(_dated, portion.found)))


async def _async_record(
    coordinator: KneeRecoveryCoordinator, found: Found
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
        zone_unsure=found.zone_guessed,
    )
