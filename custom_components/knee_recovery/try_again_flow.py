"""The dialog that tries a journal again, once somebody has looked after the disk."""

from typing import override

from homeassistant.components.repairs import ConfirmRepairFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from .coordinator import KneeRecoveryConfigEntry
from .journal_issues import async_tell_of_acceptance
from .store import JournalError


class TryAgainFlow(ConfirmRepairFlow):
    """Opens and writes the journal, and sets the runner up again when that works.

    So whatever has waited for the disk goes on: an import, the runs of a source.
    """

    def __init__(self, entry_id: str) -> None:
        """Name the runner by the id of the config entry."""
        self._entry_id = entry_id

    @override
    async def async_step_confirm(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Say what happened and what to do, then try."""
        if user_input is None:
            return await super().async_step_confirm()
        entry: KneeRecoveryConfigEntry | None = (
            self.hass.config_entries.async_get_entry(self._entry_id)
        )
        if entry is None:
            return self.async_abort(reason="not_there")
        if (against := await _async_against(self.hass, entry)) is not None:
            return self.async_abort(
                reason="still_refused", description_placeholders={"reason": against}
            )
        return self.async_create_entry(data={})


async def _async_against(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> str | None:
    """Return what still stands against the journal; None when it takes entries."""
    if entry.state is ConfigEntryState.LOADED:
        try:
            await entry.runtime_data.store.async_try()
        except JournalError as error:
            return error.placeholders["reason"]
        async_tell_of_acceptance(hass, entry_id=entry.entry_id)
    await hass.config_entries.async_reload(entry.entry_id)
    # Nobody else told the checker that the state may be another one by now.
    state: ConfigEntryState = entry.state
    return None if state is ConfigEntryState.LOADED else entry.reason or state.value
