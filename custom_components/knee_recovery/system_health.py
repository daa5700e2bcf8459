"""System health: how many diaries there are, and whether they can be kept."""

from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry, journal_path
from .journal_issues import async_troubles
from .store.schema import known_version


@callback
def async_register(hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Register what the system page shows."""
    register.async_register_info(_async_info)


async def _async_info(hass: HomeAssistant) -> dict[str, Any]:
    """Return counts and sizes: no name of a runner, nothing out of a diary."""
    entries: list[KneeRecoveryConfigEntry] = hass.config_entries.async_entries(DOMAIN)
    loaded = [entry for entry in entries if entry.state is ConfigEntryState.LOADED]
    return {
        "runners": len(entries),
        "set_up": len(loaded),
        "entries": sum(len(entry.runtime_data.history) for entry in loaded),
        "journals_size": hass.async_add_executor_job(_size, hass, entries),
        "journal_schema": known_version(),
        "in_trouble": sum(
            bool(async_troubles(hass, entry.entry_id)) for entry in entries
        ),
        "sources_quiet": sum(
            len(entry.runtime_data.data.stale_feeds) for entry in loaded
        ),
    }


def _size(hass: HomeAssistant, entries: list[KneeRecoveryConfigEntry]) -> str:
    """Return the room that all journals take together."""
    paths = [journal_path(hass, entry.entry_id) for entry in entries]
    size = sum(path.stat().st_size for path in paths if path.exists())
    return f"{size / 1000:,.0f} kB"
