"""What Home Assistant calls around a backup, so that the journals in it are whole."""

from homeassistant.core import HomeAssistant

from .const import DOMAIN, LOGGER


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Bring every journal to rest; never raises, for that would cost the backup."""
    for entry in hass.config_entries.async_loaded_entries(DOMAIN):
        try:
            await entry.runtime_data.store.async_rest()
        except Exception:  # noqa: BLE001  the backup goes on
            LOGGER.warning(
                "The journal of %s could not be brought to rest for the backup; its"
                " last entries may be missing from it",
                entry.title,
                exc_info=True,
            )


async def async_post_backup(hass: HomeAssistant) -> None:
    """Let every journal go on; never raises."""
    for entry in hass.config_entries.async_loaded_entries(DOMAIN):
        try:
            await entry.runtime_data.store.async_resume()
        except Exception:  # noqa: BLE001  the backup goes on
            LOGGER.warning(
                "The journal of %s could not go on after the backup",
                entry.title,
                exc_info=True,
            )
