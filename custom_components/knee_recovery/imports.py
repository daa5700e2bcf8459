"""Imports in the background: one file at a time for each runner, until it is read.

The file and how far it is read are kept on disk. What a restart or a reload interrupts
goes on behind the last batch that is in the journal; reading one twice changes nothing,
for every run has its name.
"""

import asyncio
from contextlib import aclosing
from dataclasses import asdict
from functools import partial
import json
from pathlib import Path
from shutil import move, rmtree
from typing import Any, Final

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN, LOGGER
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .file_import import async_read_in
from .import_job import FileImport, Outcome, Read
from .import_news import async_forget_news, async_tell_of_import
from .store import JournalError

_IMPORTS: HassKey[dict[str, FileImport]] = HassKey(f"{DOMAIN}_imports")

_FILE: Final = "import"
_PREVIEW: Final = "preview"
_STATE: Final = "state.json"


def import_of(hass: HomeAssistant, entry_id: str) -> FileImport | None:
    """Return the import of a runner that runs, or the last one that ran."""
    return hass.data.get(_IMPORTS, {}).get(entry_id)


# -- beginning and ending -------------------------------------------------------


async def async_import_in_background(
    coordinator: KneeRecoveryCoordinator, staged: Path
) -> None:
    """Import a file that was staged, and return at once; none may be running.

    Raises `OSError` when the file cannot be kept; it is then still where it was.
    """
    hass, entry = coordinator.hass, coordinator.config_entry
    job = FileImport(Read(name=staged.name))
    before = import_of(hass, entry.entry_id)
    jobs = hass.data.setdefault(_IMPORTS, {})
    jobs[entry.entry_id] = job
    folder = _folder(hass, entry.entry_id)
    try:
        await hass.async_add_executor_job(_adopt, folder, staged, job.read)
    except OSError:
        job.outcome = Outcome.CANCELLED
        jobs.pop(entry.entry_id)
        if before is not None:
            jobs[entry.entry_id] = before
        raise
    job.is_kept = True
    if entry.state is ConfigEntryState.LOADED:
        _run(entry.runtime_data, job)


async def async_take_up_import(coordinator: KneeRecoveryCoordinator) -> None:
    """Go on with what a reload or a restart has interrupted."""
    hass, entry = coordinator.hass, coordinator.config_entry
    job = import_of(hass, entry.entry_id)
    if job is None:
        folder = _folder(hass, entry.entry_id)
        read = await hass.async_add_executor_job(_left, folder)
        if read is None:
            return
        job = FileImport(read)
        job.is_kept = True
        hass.data.setdefault(_IMPORTS, {})[entry.entry_id] = job
    if job.is_kept and not job.is_over:
        job.outcome = Outcome.RUNNING
        _run(coordinator, job)


async def async_cancel_import(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> None:
    """Stop an import behind the batch that is being written, and forget its file."""
    job = import_of(hass, entry.entry_id)
    if job is None or job.is_over:
        return
    job.is_unwanted = True
    if job.task is not None:
        await asyncio.wait([job.task])
    if not job.is_over:
        await _async_end(hass, entry, job, Outcome.CANCELLED)


async def async_forget_imports(hass: HomeAssistant, entry_id: str) -> None:
    """Delete the files of a runner who was removed."""
    job = hass.data.get(_IMPORTS, {}).pop(entry_id, None)
    if job is not None and not job.is_over:
        job.outcome = Outcome.CANCELLED
        job.tell()
    async_forget_news(hass, entry_id)
    await hass.async_add_executor_job(
        partial(rmtree, _folder(hass, entry_id), ignore_errors=True)
    )


def _run(coordinator: KneeRecoveryCoordinator, job: FileImport) -> None:
    """Read the file in a task that ends with the runner's."""
    job.task = coordinator.config_entry.async_create_background_task(
        coordinator.hass, _async_run(coordinator, job), f"{DOMAIN} import"
    )


async def _async_run(coordinator: KneeRecoveryCoordinator, job: FileImport) -> None:
    hass, entry = coordinator.hass, coordinator.config_entry
    folder = _folder(hass, entry.entry_id)
    file = folder / _FILE / job.name
    told = int(10 * job.share)
    await async_tell_of_import(hass, entry, job)
    try:
        async with aclosing(
            async_read_in(coordinator, file, done=job.read.done)
        ) as batches:
            async for batch in batches:
                job.take(batch)
                await hass.async_add_executor_job(_note, folder, job.read)
                if job.is_unwanted:
                    break
                if (tenth := int(10 * job.share)) > told:
                    told = tenth
                    await async_tell_of_import(hass, entry, job)
    except (JournalError, OSError) as error:
        if not hass.is_stopping:
            LOGGER.error("The import of %s rests: %s", job.name, error)
            job.outcome = Outcome.NOT_KEPT
            await async_tell_of_import(hass, entry, job)
        return
    outcome = Outcome.CANCELLED if job.is_unwanted else Outcome.FINISHED
    await _async_end(hass, entry, job, outcome)


async def _async_end(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    job: FileImport,
    outcome: Outcome,
) -> None:
    """Forget the file, then say what became of it."""
    await hass.async_add_executor_job(_drop, _folder(hass, entry.entry_id))
    job.outcome = outcome
    job.tell()
    await async_tell_of_import(hass, entry, job)


# -- the files, in a worker -----------------------------------------------------


def preview_folder(hass: HomeAssistant, entry_id: str, flow_id: str) -> Path:
    """Return where an uploaded file waits until someone agrees to it."""
    return _folder(hass, entry_id) / _PREVIEW / flow_id


def stage(hass: HomeAssistant, folder: Path, file_id: str) -> Path:
    """Take an uploaded file over, and return where it is.

    Raises `ValueError` when it is not there any more, and `OSError`.
    """
    with process_uploaded_file(hass, file_id) as uploaded:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        staged = folder / uploaded.name
        move(uploaded, staged)
    return staged


def sweep(hass: HomeAssistant) -> None:
    """Throw away what waited for an answer when Home Assistant stopped."""
    for folder in _root(hass).glob(f"*/{_PREVIEW}"):
        rmtree(folder, ignore_errors=True)


def _root(hass: HomeAssistant) -> Path:
    return Path(hass.config.path(".storage", f"{DOMAIN}.imports"))


def _folder(hass: HomeAssistant, entry_id: str) -> Path:
    return _root(hass) / entry_id


def _adopt(folder: Path, staged: Path, read: Read) -> None:
    """Keep a file for as long as it is being imported."""
    _drop(folder)
    kept = folder / _FILE / staged.name
    kept.parent.mkdir(mode=0o700)
    staged.rename(kept)
    try:
        _note(folder, read)
    except OSError:
        kept.rename(staged)
        raise


def _note(folder: Path, read: Read) -> None:
    """Write down how far a file is read; whole or not at all."""
    new = folder / f"{_STATE}.new"
    new.write_text(json.dumps(asdict(read)), encoding="utf-8")
    new.replace(folder / _STATE)


def _left(folder: Path) -> Read | None:
    """Return what is still to be read; what cannot be told is begun anew."""
    found = [*(folder / _FILE).glob("*")]
    if len(found) != 1:
        return None
    try:
        told: Any = json.loads((folder / _STATE).read_text(encoding="utf-8"))
        read = Read(**told)
    except OSError, ValueError, TypeError:
        return Read(name=found[0].name)
    return read if read.name == found[0].name else Read(name=found[0].name)


def _drop(folder: Path) -> None:
    """Forget a file that was imported, if there is one."""
    (folder / _STATE).unlink(missing_ok=True)
    rmtree(folder / _FILE, ignore_errors=True)
