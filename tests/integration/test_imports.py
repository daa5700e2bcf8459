"""A file of runs from the browser into the diary, whatever happens on the way."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from os import getpid
from pathlib import Path
from time import sleep
from typing import Any
from unittest.mock import patch

from aiohttp import FormData
from homeassistant.components import file_upload
from homeassistant.components.persistent_notification import (
    _async_get_or_create_notifications,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.knee_recovery import file_import, imports
from custom_components.knee_recovery.import_job import Outcome
from custom_components.knee_recovery.imports import import_of
from custom_components.knee_recovery.store import JournalWriteError
from tests.readers.fit_file import Run as FitRun
from tests.readers.strava_export import zipped

from .conftest import Act

START = datetime(2026, 2, 1, 17, 0, tzinfo=UTC)

type Upload = Callable[..., Awaitable[str]]
type Step = dict[str, Any]


def _fit(day: int, **told: Any) -> bytes:  # noqa: ANN401
    return FitRun(start=START - timedelta(days=day), **told).file()


def _days(count: int) -> bytes:
    return zipped({f"{day:03}.fit": _fit(day) for day in range(count)})


def _files(runner: MockConfigEntry, hass: HomeAssistant) -> list[str]:
    folder = Path(hass.config.path(".storage", "knee_recovery.imports"))
    return sorted(file.name for file in folder.rglob("*") if file.is_file())


def _news(hass: HomeAssistant) -> str:
    """Return what the notification of Sam's import says."""
    told = _async_get_or_create_notifications(hass)
    return told["knee_recovery_import_sam_entry"]["message"]


@pytest.fixture(autouse=True)
def uploads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep uploads apart from those of other tests that run at the same time."""
    monkeypatch.setattr(
        file_upload, "TEMP_DIR_NAME", f"uploads-{tmp_path.name}-{getpid()}"
    )


@pytest.fixture
def upload(
    hass: HomeAssistant, runner: MockConfigEntry, hass_client: ClientSessionGenerator
) -> Upload:
    """Return a way to upload a file as the browser does."""

    async def send(data: bytes, name: str = "export.zip") -> str:
        client = await hass_client()
        form = FormData()
        form.add_field("file", data, filename=name)
        answer = await client.post("/api/file_upload", data=form)
        assert answer.status == 200
        file_id: str = (await answer.json())["file_id"]
        return file_id

    return send


class Dialog:
    """The options of a runner, as the browser shows them."""

    def __init__(self, hass: HomeAssistant, runner: MockConfigEntry) -> None:
        """Show nothing yet."""
        self._flows = hass.config_entries.options
        self._hass = hass
        self._runner = runner
        self.step: Step = {}

    async def open(self, way: str) -> Step:
        """Open the menu, and choose from it."""
        self.step = dict(await self._flows.async_init(self._runner.entry_id))
        assert way in self.step["menu_options"]
        return await self.submit({"next_step_id": way})

    async def submit(self, said: Step | None) -> Step:
        """Answer what is shown."""
        answer = await self._flows.async_configure(self.step["flow_id"], said)
        self.step = dict(answer)
        return self.step

    async def wait(self) -> Step:
        """Return what is shown once there is nothing to wait for."""
        while self.step["type"] is FlowResultType.SHOW_PROGRESS:
            # The clock of the house stands still, and with it every other wait.
            await self._hass.async_add_executor_job(sleep, 0.01)
            # What the browser asks when it is told that something has changed.
            self.step = dict(await self._flows.async_configure(self.step["flow_id"]))
        return self.step

    async def offer(self, file_id: str) -> Step:
        """Offer a file, and return what is said of it."""
        await self.open("import_file")
        step = await self.submit({"file": file_id})
        assert (step["type"], step["progress_action"]) == ("progress", "reading")
        return await self.wait()

    def close(self) -> None:
        """Close the dialog."""
        self._flows.async_abort(self.step["flow_id"])


@pytest.fixture
def dialog(hass: HomeAssistant, runner: MockConfigEntry) -> Dialog:
    """Return a dialog that is not open yet."""
    return Dialog(hass, runner)


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write three runs at a time."""
    monkeypatch.setattr(file_import, "_BATCH", 3)


async def _count(act: Act) -> int:
    return len((await act("get_entries", kinds=["run"]))["entries"])


async def _over(hass: HomeAssistant) -> None:
    job = import_of(hass, "sam_entry")
    assert job is not None
    while not job.is_over:
        await job.async_moved()
    await hass.async_block_till_done()


async def _some(hass: HomeAssistant) -> int:
    """Wait until some of the file is written, and return how much."""
    job = import_of(hass, "sam_entry")
    assert job is not None
    while not job.read.done:
        await job.async_moved()
    return job.read.done


async def test_a_file_is_looked_through_then_imported(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
) -> None:
    """One bad file in a batch costs nothing but itself."""
    await act("log_run", distance=5, started_at="2026-02-01 18:00")
    data = zipped(
        {
            "new.fit": _fit(1),
            "copy of new.fit": _fit(1),
            "twin of new.fit": _fit(1, serial=7),
            "known.fit": _fit(0),
            "bad.fit": b"\x0e\x20" + b"\xff" * 200,
            "bomb.gpx": b"<!DOCTYPE x [<!ENTITY a 'aa'>]><gpx>&a;</gpx>",
        }
    )

    step = await dialog.offer(await upload(data))

    assert (step["type"], step["step_id"]) == (FlowResultType.FORM, "import_preview")
    told = step["description_placeholders"]
    assert told["file"] == "export.zip"
    assert told["told"].splitlines()[:2] == [
        "Runs: 4, from 2026-01-31 to 2026-02-01, 20.0 km in all.",
        "In the diary already, or in the file twice: 3. These are not counted again.",
    ]
    assert len(told["told"].splitlines()) == 4
    assert await _count(act) == 1

    await dialog.submit({})
    step = await dialog.wait()

    assert (step["type"], step["step_id"]) == (FlowResultType.FORM, "import_done")
    lines = step["description_placeholders"]["told"].splitlines()
    assert lines[0] == "export.zip was read to its end."
    assert lines[2] == (
        "Added: 1. Joined to a run that was there: 3. Skipped: 0. Not readable: 2."
    )
    assert _news(hass).splitlines() == lines
    assert (await dialog.submit({}))["type"] is FlowResultType.CREATE_ENTRY
    assert await _count(act) == 2
    assert _files(runner, hass) == []


async def test_the_import_goes_on_when_the_dialog_closes(
    hass: HomeAssistant,
    act: Act,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
) -> None:
    await dialog.offer(await upload(_days(30)))
    step = await dialog.submit({})
    assert (step["type"], step["progress_action"]) == ("progress", "importing")
    dialog.close()
    await _some(hass)

    step = await dialog.open("import_progress")
    assert (step["type"], step["progress_action"]) == ("progress", "importing")
    assert step["description_placeholders"] == {"file": "export.zip"}
    assert "%" in _news(hass)
    step = await dialog.wait()

    assert "Added: 30." in step["description_placeholders"]["told"]
    await hass.async_block_till_done()
    assert await _count(act) == 30


async def test_a_file_that_is_not_agreed_to_is_thrown_away(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
) -> None:
    await dialog.offer(await upload(_days(2)))
    assert _files(runner, hass) == ["export.zip"]

    dialog.close()
    await hass.async_block_till_done(wait_background_tasks=True)

    assert _files(runner, hass) == []
    assert await _count(act) == 0


async def test_a_reload_in_between_costs_nothing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
) -> None:
    await dialog.offer(await upload(_days(30)))
    await dialog.submit({})
    done = await _some(hass)
    assert await hass.config_entries.async_reload(runner.entry_id)
    assert 0 < done < 30

    step = await dialog.wait()

    assert await _count(act) == 30
    assert "was read to its end" in step["description_placeholders"]["told"]


@pytest.mark.parametrize("state", ["whole", "gone", "nonsense"])
async def test_a_restart_goes_on_behind_what_is_written(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
    state: str,
) -> None:
    await dialog.offer(await upload(_days(30)))
    await dialog.submit({})
    await _some(hass)
    dialog.close()
    await hass.config_entries.async_unload(runner.entry_id)
    hass.data.pop(imports._IMPORTS)  # noqa: SLF001  what a restart forgets
    assert _files(runner, hass) == ["export.zip", "state.json"]
    kept = Path(hass.config.path(".storage/knee_recovery.imports/sam_entry/state.json"))
    if state == "gone":
        kept.unlink()
    elif state == "nonsense":
        kept.write_text('{"done": 3}')

    assert await hass.config_entries.async_setup(runner.entry_id)
    await _over(hass)

    assert await _count(act) == 30
    job = import_of(hass, runner.entry_id)
    assert job is not None
    total = job.counts["added"] + job.counts["merged"]
    assert total >= 30
    assert (job.counts["merged"] == 0) or state != "whole"
    assert _files(runner, hass) == []


async def test_an_import_can_be_stopped(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
) -> None:
    await dialog.offer(await upload(_days(60)))
    await dialog.submit({})
    dialog.close()
    await _some(hass)

    assert (await dialog.open("import_cancel"))["step_id"] == "import_cancel"
    step = await dialog.submit({})

    told = step["description_placeholders"]["told"]
    assert told.startswith("The import of export.zip was stopped.")
    count = await _count(act)
    assert 3 <= count < 60
    assert f"Added: {count}." in told
    assert _files(runner, hass) == []
    await dialog.submit({})
    assert (await dialog.open("import_file"))["step_id"] == "import_file"


async def test_a_journal_that_cannot_be_written_keeps_the_file(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
) -> None:
    await dialog.offer(await upload(_days(5)))
    full = JournalWriteError(path=Path("journal.db"), reason="disk full")
    with patch.object(runner.runtime_data.store, "async_append", side_effect=full):
        await dialog.submit({})
        job = import_of(hass, runner.entry_id)
        assert job is not None
        assert job.task is not None
        await asyncio.wait([job.task])
    assert job.outcome is Outcome.NOT_KEPT
    assert "the journal could not be written" in _news(hass)
    assert await _count(act) == 0

    assert await hass.config_entries.async_reload(runner.entry_id)
    await dialog.wait()
    assert await _count(act) == 5


async def test_what_rests_can_be_stopped_too(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    upload: Upload,
    dialog: Dialog,
) -> None:
    await dialog.offer(await upload(_days(5)))
    full = JournalWriteError(path=Path("journal.db"), reason="disk full")
    with patch.object(runner.runtime_data.store, "async_append", side_effect=full):
        await dialog.submit({})
        dialog.close()
        await hass.async_block_till_done(wait_background_tasks=True)

    await dialog.open("import_cancel")
    step = await dialog.submit({})

    assert "was stopped" in step["description_placeholders"]["told"]
    assert _files(runner, hass) == []


async def test_a_file_without_a_run_is_told_and_not_imported(
    hass: HomeAssistant, runner: MockConfigEntry, upload: Upload, dialog: Dialog
) -> None:
    step = await dialog.offer(await upload(b"<html>", "page.fit"))

    assert (step["type"], step["reason"]) == (FlowResultType.ABORT, "no_runs")
    lines = step["description_placeholders"]["told"].splitlines()
    assert lines[0] == "There is no run in it."
    assert len(lines) == 2
    await hass.async_block_till_done(wait_background_tasks=True)
    assert _files(runner, hass) == []


async def test_an_upload_is_taken_once(upload: Upload, dialog: Dialog) -> None:
    file_id = await upload(_days(1))
    await dialog.offer(file_id)
    dialog.close()

    await dialog.open("import_file")
    step = await dialog.submit({"file": file_id})

    assert step["errors"] == {"base": "upload_gone"}


async def test_a_disk_that_is_full_keeps_nothing_and_says_so(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    upload: Upload,
    dialog: Dialog,
) -> None:
    full = OSError(28, "No space left on device")
    first = await upload(_days(1))
    await dialog.open("import_file")
    with patch.object(imports, "move", side_effect=full):
        step = await dialog.submit({"file": first})
    assert step["errors"] == {"base": "upload_not_kept"}
    dialog.close()

    await dialog.offer(await upload(_days(1)))
    with patch.object(imports, "_note", side_effect=full):
        step = await dialog.submit({})
    assert step["errors"] == {"base": "upload_not_kept"}
    assert await _count(act) == 0
    await dialog.submit({})
    await dialog.wait()
    assert await _count(act) == 1


async def test_one_file_at_a_time(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
) -> None:
    other = Dialog(hass, runner)
    await other.offer(await upload(_days(1), "other.zip"))
    await dialog.offer(await upload(_days(60)))
    await dialog.submit({})

    step = await other.submit({})

    assert step["errors"] == {"base": "import_running"}
    await dialog.wait()


async def test_a_runner_who_is_removed_leaves_no_file(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    upload: Upload,
    dialog: Dialog,
    small_batches: None,
) -> None:
    await dialog.offer(await upload(_days(60)))
    await dialog.submit({})
    await _some(hass)

    await hass.config_entries.async_remove(runner.entry_id)
    step = await dialog.wait()
    await hass.async_block_till_done()

    assert (step["type"], step["reason"]) == (FlowResultType.ABORT, "import_gone")
    assert _files(runner, hass) == []
    assert import_of(hass, runner.entry_id) is None
    assert "knee_recovery_import_sam_entry" not in (
        _async_get_or_create_notifications(hass)
    )
