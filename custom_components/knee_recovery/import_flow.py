"""A file of runs in the options: uploaded, looked through, agreed to, and watched.

The dialog only looks on: the import is a task of the runner and goes on without it.
"""

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any, Final, override

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import callback
from homeassistant.helpers.selector import FileSelector, FileSelectorConfig
import voluptuous as vol

from .const import DOMAIN, LOGGER
from .coordinator import KneeRecoveryCoordinator
from .forms import NOTHING_ASKED
from .import_job import FileImport
from .import_preview import Preview, async_preview
from .import_words import async_preview_in_words, async_result_in_words
from .imports import (
    async_cancel_import,
    async_import_in_background,
    import_of,
    preview_folder,
    stage,
)
from .markup import in_markdown
from .option_steps import OptionSteps

CONF_FILE: Final = "file"

IMPORT_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_FILE): FileSelector(
            FileSelectorConfig(accept=".fit,.gpx,.tcx,.gz,.zip,.csv,.json,.xml")
        )
    }
)


class ImportSteps(OptionSteps):
    """Takes a file of runs, and shows how far its import is."""

    _staged: Path | None = None
    _preview: Preview | None = None

    def _import_ways(self) -> Iterator[str]:
        """Give what can be done about imports now; one file is read at a time."""
        if self._running_import is None:
            yield "import_file"
        else:
            yield "import_progress"
            yield "import_cancel"

    @property
    def _running_import(self) -> FileImport | None:
        """The import that is not over, watched or not."""
        job = import_of(self.hass, self.handler)
        return job if job is not None and not job.is_over else None

    async def async_step_import_file(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for a file, and keep it until it is agreed to or thrown away."""
        errors: dict[str, str] = {}
        if user_input is not None:
            folder = preview_folder(self.hass, self.config_entry.entry_id, self.flow_id)
            try:
                self._staged = await self.hass.async_add_executor_job(
                    stage, self.hass, folder, user_input[CONF_FILE]
                )
            except ValueError:
                errors["base"] = "upload_gone"
            except OSError as error:
                LOGGER.error("The uploaded file could not be kept: %s", error)
                errors["base"] = "upload_not_kept"
            else:
                return await self.async_step_import_reading()
        return self.async_show_form(
            step_id="import_file", data_schema=IMPORT_SCHEMA, errors=errors
        )

    async def async_step_import_reading(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Look through the file; nothing is written."""
        task = self.async_get_progress_task()
        if task is None:
            task = self.hass.async_create_background_task(
                self._async_look_through(), f"{DOMAIN} preview"
            )
        elif task.done():
            return self.async_show_progress_done(next_step_id="import_preview")
        return self._show_progress("import_reading", "reading", task)

    async def async_step_import_preview(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what the file holds, and import it once that is agreed to."""
        coordinator, staged, preview = self._coordinator, self._staged, self._preview
        if coordinator is None or staged is None or preview is None:
            return self.async_abort(reason="preview_gone")
        told = await async_preview_in_words(self.hass, preview)
        shown = {"file": in_markdown(staged.name), "told": told}
        if not preview.runs:
            return self.async_abort(
                reason="no_runs",
                description_placeholders=shown,
            )
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_begin(coordinator, staged)
            if not errors:
                return await self.async_step_import_progress()
        return self.async_show_form(
            step_id="import_preview",
            data_schema=NOTHING_ASKED,
            errors=errors,
            description_placeholders=shown,
        )

    async def async_step_import_progress(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show how far the import is, for as long as someone looks."""
        job = self._running_import
        if job is None:
            return self.async_show_progress_done(next_step_id="import_done")
        task = self.async_get_progress_task()
        if task is None or task.done():
            task = self.hass.async_create_background_task(
                self._async_watch(job), f"{DOMAIN} import watched"
            )
        return self._show_progress("import_progress", "importing", task, job.name)

    async def async_step_import_done(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what became of the file."""
        job = import_of(self.hass, self.handler)
        if job is None:
            return self.async_abort(reason="import_gone")
        if user_input is not None:
            return self._end()
        return self.async_show_form(
            step_id="import_done",
            data_schema=NOTHING_ASKED,
            description_placeholders={
                "told": await async_result_in_words(self.hass, job)
            },
        )

    async def async_step_import_cancel(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Stop the import once that is confirmed; what was written stays."""
        job = self._running_import
        if job is None:
            return await self.async_step_import_done()
        if user_input is not None:
            await async_cancel_import(self.hass, self.config_entry)
            return await self.async_step_import_done()
        return self.async_show_form(
            step_id="import_cancel",
            data_schema=NOTHING_ASKED,
            description_placeholders={"file": in_markdown(job.name)},
        )

    @override
    @callback
    def async_remove(self) -> None:
        """Throw away a file that was not agreed to when the dialog closes."""
        if self._staged is not None:
            self.hass.async_add_executor_job(
                partial(rmtree, self._staged.parent, ignore_errors=True)
            )

    # -- looking through, beginning and watching --------------------------------

    async def _async_look_through(self) -> None:
        if (coordinator := self._coordinator) is not None and self._staged is not None:
            self._preview = await async_preview(
                coordinator, self._staged, self.async_update_progress
            )

    async def _async_begin(
        self, coordinator: KneeRecoveryCoordinator, staged: Path
    ) -> dict[str, str]:
        """Hand the file over; return why not, as a form shows it."""
        if self._running_import is not None:
            return {"base": "import_running"}
        try:
            await async_import_in_background(coordinator, staged)
        except OSError as error:
            LOGGER.error("The uploaded file could not be kept: %s", error)
            return {"base": "upload_not_kept"}
        self._staged = None
        return {}

    async def _async_watch(self, job: FileImport) -> None:
        while not job.is_over:
            self.async_update_progress(job.share)
            await job.async_moved()

    def _show_progress(
        self,
        step_id: str,
        action: str,
        task: asyncio.Task[None],
        name: str | None = None,
    ) -> ConfigFlowResult:
        if name is None:
            name = self._staged.name if self._staged else ""
        return self.async_show_progress(
            step_id=step_id,
            progress_action=action,
            progress_task=task,
            description_placeholders={"file": in_markdown(name)},
        )
