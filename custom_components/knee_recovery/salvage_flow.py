"""The dialog that brings back what can be read of a damaged journal."""

from pathlib import Path
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
import voluptuous as vol

from .coordinator import journal_path
from .core.journal import Entry
from .core.restoring import lacking
from .forms import YesOrNoSelector
from .store import JournalError, kept_aside, mark_recovered, remove_kept
from .store.salvage import Salvaged, salvage
from .who import runner_set_up

CONF_DELETE: Final = "delete"

SALVAGE_SCHEMA: Final = vol.Schema(
    {vol.Required(CONF_DELETE, default=False): YesOrNoSelector()}
)


class SalvageFlow(RepairsFlow):
    """Says what can be read, and puts it into the diary once somebody agrees."""

    def __init__(self, entry_id: str) -> None:
        """Name the runner by the id of the config entry."""
        self._entry_id = entry_id
        self._files: list[Path] = []
        self._found: list[Entry] = []
        self._refused = 0

    async def async_step_init(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Read what can be read; nothing is written yet."""
        if runner_set_up(self.hass, self._entry_id) is None:
            return self.async_abort(reason="not_loaded")
        self._files = await self.hass.async_add_executor_job(
            kept_aside, journal_path(self.hass, self._entry_id)
        )
        try:
            read = await self.hass.async_add_executor_job(_read, self._files)
        except OSError:
            return self.async_abort(reason="not_readable")
        self._found = [each for some in read for each in some.entries]
        self._refused = sum(some.refused for some in read)
        return await (
            self.async_step_found() if self._found else self.async_step_none()
        )

    async def async_step_found(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Say how much it is and from when, then write what the diary lacks of it."""
        if user_input is None:
            days = [entry.local_date for entry in self._found]
            return self.async_show_form(
                step_id="found",
                data_schema=SALVAGE_SCHEMA,
                description_placeholders={
                    "count": str(len({entry.id for entry in self._found})),
                    "first": min(days).isoformat(),
                    "last": max(days).isoformat(),
                    "refused": str(self._refused),
                },
            )
        entry = runner_set_up(self.hass, self._entry_id)
        if entry is None:
            return self.async_abort(reason="not_loaded")
        try:
            await entry.runtime_data.async_restore(
                lambda journal, history: lacking(self._found, journal, history, {})
            )
            await self._async_put_away(delete=user_input[CONF_DELETE])
        except JournalError, OSError:
            return self.async_abort(reason="not_kept")
        await self.hass.config_entries.async_reload(self._entry_id)
        return self.async_create_entry(data={})

    async def async_step_none(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Say that nothing can be read, and ask whether the copies are wanted."""
        if user_input is None:
            return self.async_show_form(step_id="none", data_schema=SALVAGE_SCHEMA)
        try:
            await self._async_put_away(delete=user_input[CONF_DELETE])
        except OSError:
            return self.async_abort(reason="not_kept")
        return self.async_create_entry(data={})

    async def _async_put_away(self, *, delete: bool) -> None:
        """Delete the damaged copies, or name them as what was looked through."""

        def put_away() -> None:
            if delete:
                remove_kept(self._files)
                return
            for file in self._files:
                mark_recovered(file)

        await self.hass.async_add_executor_job(put_away)


def _read(files: list[Path]) -> list[Salvaged]:
    """Read damaged copies, the oldest first; runs in a worker."""
    return [salvage(file) for file in files]
