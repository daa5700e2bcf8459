"""What all steps of the options have in common: the diary, and how a dialog ends."""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import (
    ConfigEntryState,
    ConfigFlowResult,
    OptionsFlow,
)

from .coordinator import KneeRecoveryCoordinator


class OptionSteps(OptionsFlow):
    """Steps of the options: each keeps its own choices, or changes none."""

    @property
    def _coordinator(self) -> KneeRecoveryCoordinator | None:
        """The keeper of the diary, while the runner is set up."""
        entry = self.config_entry
        if entry.state is not ConfigEntryState.LOADED:
            return None
        coordinator: KneeRecoveryCoordinator = entry.runtime_data
        return coordinator

    def _save(self, section: Mapping[str, Any]) -> ConfigFlowResult:
        """Keep one section, and every other as it is by now."""
        return self.async_create_entry(data={**self.config_entry.options, **section})

    def _end(self) -> ConfigFlowResult:
        """End without changing an option."""
        return self._save({})
