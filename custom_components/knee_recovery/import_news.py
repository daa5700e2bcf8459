"""News of an import as a notification: while it runs, and once when it is over."""

from homeassistant.components import persistent_notification
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .import_job import FileImport
from .import_words import async_result_in_words
from .words import async_words


async def async_tell_of_import(
    hass: HomeAssistant, entry: ConfigEntry, job: FileImport
) -> None:
    """Say how an import stands, in the place of what was said of it before."""
    words = await async_words(hass)
    persistent_notification.async_create(
        hass,
        await async_result_in_words(hass, job),
        words["import_title"].format(runner=entry.title),
        _notification(entry.entry_id),
    )


@callback
def async_forget_news(hass: HomeAssistant, entry_id: str) -> None:
    """Take back what was said for a runner who was removed."""
    persistent_notification.async_dismiss(hass, _notification(entry_id))


def _notification(entry_id: str) -> str:
    return f"{DOMAIN}_import_{entry_id}"
