"""Import of one file of runs: read in a worker, recorded through the one door."""

from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core.journal import Run
from .core.shoes import default_pair
from .readers import LARGEST, FileRun, Reason, Refusal, read

SOURCE_FILE: Final = "file"

CLOCK_TOLERANCE: Final = timedelta(minutes=15)
"""How far a watch's clock may run ahead of the house's."""

_NOT_COUNTED: Final = frozenset({Reason.NOT_A_RUN, Reason.TOO_SHORT})
"""What is whole but not a run is skipped; everything else that gives none failed."""


async def async_import_file(
    coordinator: KneeRecoveryCoordinator, path: str
) -> dict[str, Any]:
    """Record the runs of a file, and return what became of each.

    Raises `ServiceValidationError` for a path outside the folders that Home Assistant
    may read, and for one where no file is.
    """
    hass = coordinator.hass
    found = await hass.async_add_executor_job(_read, hass.config.is_allowed_path, path)
    counts = dict.fromkeys(("added", "merged", "skipped", "failed"), 0)
    items = []
    for one in found:
        item = (
            _refused(one)
            if isinstance(one, Refusal)
            else await _async_record(coordinator, one)
        )
        counts[item["result"]] += 1
        items.append(item)
    return {**counts, "items": items}


def _read(is_allowed: Any, path: str) -> tuple[FileRun | Refusal, ...]:  # noqa: ANN401
    """Return what a file holds; runs in a worker, for disks are slow."""
    file = Path(path)
    if not is_allowed(path):
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
    with file.open("rb") as opened:
        # One byte more than is read tells a file that is too large from one that fits,
        # whatever the file system says about its size.
        return read(file.name, opened.read(LARGEST + 1))


def _refused(refusal: Refusal) -> dict[str, Any]:
    """Return a session that gave no run."""
    return {
        "name": refusal.name,
        "result": "skipped" if refusal.reason in _NOT_COUNTED else "failed",
        "reason": refusal.reason.value,
        "detail": refusal.detail,
        "entry_id": None,
    }


async def _async_record(
    coordinator: KneeRecoveryCoordinator, found: FileRun
) -> dict[str, Any]:
    """Record a run of a file, and return what became of it."""
    if found.started_at > dt_util.utcnow() + CLOCK_TOLERANCE:
        # A watch without a date: the run would be taken for one of tomorrow.
        return _refused(Refusal(name=found.name, reason=Reason.NO_DATE))
    identity = coordinator.identity(
        found.started_at, source=SOURCE_FILE, external_id=found.external_id
    )
    run = Run(
        **identity,
        distance_m=found.distance_m,
        duration_s=found.duration_s,
        elapsed_s=found.elapsed_s,
        shoe=default_pair(
            coordinator.profile.shoes,
            identity["local_date"],
            since=coordinator.set_up_on,
        ),
        partial=found.partial,
    )
    admission = await coordinator.async_record(run)
    return {
        "name": found.name,
        "result": "merged" if admission.merged else "added",
        "reason": None,
        "entry_id": admission.stands_as,
        "at": run.at.isoformat(),
        "distance_m": run.distance_m,
        "partial": found.partial,
        "warnings": [str(warning) for warning in found.warnings],
    }
