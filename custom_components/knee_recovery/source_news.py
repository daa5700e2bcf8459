"""A source that came into the house later: told once, and added with one tap."""

from datetime import timedelta
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.start import async_at_started

from .const import (
    ADAPTER_DAY_TOTAL,
    CONF_ENTITY,
    CONF_OFFERED,
    DOMAIN,
    SUBENTRY_SOURCE,
)
from .coordinator import KneeRecoveryConfigEntry
from .issues import async_take_back_issues
from .markup import in_markdown
from .source_house import async_on_registry_rest
from .source_registry import FoundSource, find_sources
from .source_words import async_source_in_words

NEW_SOURCE: Final = "new_source"
_PREFIX: Final = f"{NEW_SOURCE}_"

_SETTLED: Final = timedelta(seconds=30)
"""A new integration adds its entities one after the other; then it is told of once."""


@callback
def async_tell_of_new_sources(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> None:
    """Look for new sources now and whenever the house has changed."""

    @callback
    def look(_hass: HomeAssistant | None = None) -> None:
        entry.async_create_task(hass, _async_tell(hass), f"{DOMAIN} new sources")

    entry.async_on_unload(async_on_registry_rest(hass, _SETTLED, look))
    entry.async_on_unload(async_at_started(hass, look))


async def _async_tell(hass: HomeAssistant) -> None:
    """Raise a repair for each source that no runner has or was offered.

    One for the house, not for each runner. Ignored, it stays ignored; totals of a day
    are asked for, never proposed.
    """
    news = {f"{_PREFIX}{found.anchor.id}": found for found in _unknown_sources(hass)}
    async_take_back_issues(hass, _PREFIX, but=news)
    for issue_id, found in news.items():
        ir.async_create_issue(
            hass,
            DOMAIN,
            issue_id,
            data={"source": found.key},
            is_fixable=True,
            severity=ir.IssueSeverity.WARNING,
            translation_key=NEW_SOURCE,
            translation_placeholders={
                "source": in_markdown(await async_source_in_words(hass, found))
            },
        )


@callback
def async_forget_new_sources(hass: HomeAssistant) -> None:
    """Offer no source any more: the last runner is gone."""
    async_take_back_issues(hass, _PREFIX)


def _unknown_sources(hass: HomeAssistant) -> list[FoundSource]:
    """Return the sources of runs that nobody of the house has or was offered."""
    runners = hass.config_entries.async_entries(DOMAIN)
    known = {key for runner in runners for key in runner.data.get(CONF_OFFERED, ())}
    taken = {
        subentry.data.get(CONF_ENTITY)
        for runner in runners
        for subentry in runner.get_subentries_of_type(SUBENTRY_SOURCE)
    }
    return [
        found
        for found in find_sources(hass)
        if found.adapter != ADAPTER_DAY_TOTAL
        and found.key not in known
        and not taken & {member.id for member in found.members.values()}
    ]
