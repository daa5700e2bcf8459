"""Repairs: what somebody of the house can put right in a dialog."""

from types import MappingProxyType
from typing import Any, override

from homeassistant.components.repairs import (
    ConfirmRepairFlow,
    RepairsFlow,
    RepairsFlowResult,
)
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
)
import voluptuous as vol

from .const import CONF_HISTORY_DAYS, SUBENTRY_SOURCE
from .forms import history_days
from .journal_issues import JOURNAL_DAMAGED, TRIED_AGAIN
from .markup import in_markdown
from .salvage_flow import SalvageFlow
from .same_run import SAME_RUN, SameRunFlow
from .source_flow import source_data, unique_id_of
from .source_house import STALE_ISSUE
from .source_registry import find_sources
from .source_words import name_of_source
from .try_again_flow import TryAgainFlow
from .who import runners as runners_of

_RUNNER = "runner"


class NewSourceFlow(RepairsFlow):
    """Gives a source that came into the house to the runner whose it is."""

    def __init__(self, source: str) -> None:
        """Name the source."""
        self._source = source

    async def async_step_init(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Go on to the one question that there is."""
        return await self.async_step_add()

    async def async_step_add(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask whose runs it tells of, and how far back they are wanted."""
        runners = {entry.entry_id: entry for entry in runners_of(self.hass)}
        if user_input is not None:
            for found in find_sources(self.hass):
                if found.key == self._source:
                    self.hass.config_entries.async_add_subentry(
                        runners[user_input[_RUNNER]],
                        ConfigSubentry(
                            data=MappingProxyType(
                                source_data(found, user_input[CONF_HISTORY_DAYS])
                            ),
                            subentry_type=SUBENTRY_SOURCE,
                            title=name_of_source(self.hass, found),
                            unique_id=unique_id_of(found.anchor.id),
                        ),
                    )
                    return self.async_create_entry(data={})
            return self.async_abort(reason="source_gone")
        if not runners:
            return self.async_abort(reason="no_runner")
        options = [
            SelectOptionDict(value=entry_id, label=entry.title)
            for entry_id, entry in runners.items()
        ]
        return self.async_show_form(
            step_id="add",
            data_schema=vol.Schema(
                {
                    vol.Required(_RUNNER, default=next(iter(runners))): SelectSelector(
                        SelectSelectorConfig(options=options)
                    ),
                    **history_days(),
                }
            ),
            description_placeholders=self._placeholders(),
        )

    def _placeholders(self) -> dict[str, str]:
        return {
            "source": next(
                (
                    in_markdown(name_of_source(self.hass, found))
                    for found in find_sources(self.hass)
                    if found.key == self._source
                ),
                "-",
            )
        }


class GoneSourceFlow(ConfirmRepairFlow):
    """Takes a source whose entity is gone out of the runner's settings."""

    def __init__(self, entry_id: str, subentry_id: str) -> None:
        """Name the runner and the source by their ids."""
        self._entry_id, self._subentry_id = entry_id, subentry_id

    @override
    async def async_step_confirm(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Say what became of it, then remove it; its runs stay."""
        if user_input is None:
            return await super().async_step_confirm()
        entry = self.hass.config_entries.async_get_entry(self._entry_id)
        if entry is None or self._subentry_id not in entry.subentries:
            return self.async_abort(reason="not_there")
        self.hass.config_entries.async_remove_subentry(entry, self._subentry_id)
        return self.async_create_entry(data={})


async def async_create_fix_flow(
    hass: HomeAssistant,
    issue_id: str,
    data: dict[str, str | int | float | None] | None,
) -> RepairsFlow:
    """Return the dialog that puts something right."""
    asked = data or {}
    if issue_id.startswith(JOURNAL_DAMAGED):
        return SalvageFlow(str(asked.get("entry_id")))
    if issue_id.startswith(TRIED_AGAIN):
        return TryAgainFlow(str(asked.get("entry_id")))
    if issue_id.startswith(STALE_ISSUE):
        return GoneSourceFlow(str(asked.get("entry_id")), str(asked.get("subentry_id")))
    if issue_id.startswith(SAME_RUN):
        return SameRunFlow(asked)
    return NewSourceFlow(str(asked.get("source")))
