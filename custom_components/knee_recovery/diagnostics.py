"""Diagnostics: how the diary is doing, and not a word of what is in it."""

from collections import Counter
from datetime import date
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from .const import (
    CONF_AMBER_MAX,
    CONF_CHECK_DAY,
    CONF_CONSENT,
    CONF_EQUIPMENT,
    CONF_GREEN_MAX,
    CONF_JUMP_LIMIT,
    CONF_KNEE,
    CONF_QUIET_END,
    CONF_QUIET_START,
    CONF_RAMP_LIMIT,
    CONF_TARGET,
    CONF_TRACK,
    CONF_WEEK_START,
    SUBENTRY_SHOE,
)
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .journal_issues import async_troubles

_OPTIONS: Final = frozenset(
    {
        CONF_AMBER_MAX,
        CONF_CHECK_DAY,
        CONF_EQUIPMENT,
        CONF_GREEN_MAX,
        CONF_JUMP_LIMIT,
        CONF_QUIET_END,
        CONF_QUIET_START,
        CONF_RAMP_LIMIT,
        CONF_TARGET,
        CONF_WEEK_START,
    }
)
"""Choices that say nothing of the runner's body; the others stay in the house."""


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> dict[str, Any]:
    """Return counts, choices and states: no name, no note, no score, no distance."""
    told = {
        "state": entry.state.value,
        "error": entry.error_reason_translation_key,
        "troubles": async_troubles(hass, entry.entry_id),
        "choices": {field: entry.data.get(field) for field in (CONF_KNEE, CONF_TRACK)},
        "consent": entry.data.get(CONF_CONSENT),
        "options": {
            field: value for field, value in entry.options.items() if field in _OPTIONS
        },
        "shoes": len(list(entry.get_subentries_of_type(SUBENTRY_SHOE))),
    }
    # What could not be set up is what is asked about most.
    loaded = entry.state is ConfigEntryState.LOADED
    return {**told, **(_standing(entry.runtime_data) if loaded else {})}


def _standing(coordinator: KneeRecoveryCoordinator) -> dict[str, Any]:
    """Return how the diary stands."""
    history = coordinator.history
    snapshot = coordinator.data
    kinds = Counter(told.kind for told in history.entries(date.min, date.max))
    return {
        "sources": [
            {
                "adapter": feed.adapter,
                "last_data": feed.last_data.isoformat() if feed.last_data else None,
                "stale": feed in snapshot.stale_feeds,
                "gone": feed.is_gone,
            }
            for feed in snapshot.feeds
        ],
        "journal": {"entries": len(history), "standing": dict(sorted(kinds.items()))},
        "snapshot": {
            "now": snapshot.now.isoformat(),
            "valid_until": snapshot.valid_until.isoformat(),
            "light": snapshot.day_light.light,
            "light_reasons": [reason.key for reason in snapshot.day_light.reasons],
            "allowance_reason": snapshot.allowance.reason,
        },
    }
