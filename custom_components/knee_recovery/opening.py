"""Opening a journal: what can stand in the way, and whom it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady

from .const import DOMAIN, LOGGER
from .core.journal import Entry
from .journal_issues import (
    async_tell_of_damage,
    async_tell_of_opening,
    async_tell_of_refusal,
)
from .store import (
    JournalDamagedError,
    JournalError,
    JournalStore,
    JournalTooNewError,
    kept_aside,
)


async def async_open_journal(
    hass: HomeAssistant, entry: ConfigEntry[Any], store: JournalStore, path: Path
) -> list[Entry]:
    """Open a runner's journal at set-up, and return its entries.

    A damaged one is kept aside, and the diary goes on in a new one. A repair says so
    for as long as the damaged one is there, and that a journal does not open.
    """
    with setting_up(hass, entry):
        try:
            entries = await store.async_open()
        except JournalDamagedError as error:
            LOGGER.error("The journal is damaged and was kept as %s", error.kept_as)
            entries = await store.async_open()
    async_tell_of_opening(hass, entry_id=entry.entry_id)
    kept = await hass.async_add_executor_job(kept_aside, path)
    async_tell_of_damage(hass, entry, [file.name for file in kept])
    return entries


@contextmanager
def setting_up(hass: HomeAssistant, entry: ConfigEntry[Any]) -> Iterator[None]:
    """Stop the set-up of a runner whose journal does not open, or takes nothing.

    It is tried again by itself, except of a journal that a newer version has written.
    """
    try:
        yield
    except JournalError as error:
        async_tell_of_refusal(hass, entry, error)
        is_final = isinstance(error, JournalTooNewError)
        stop = ConfigEntryError if is_final else ConfigEntryNotReady
        raise stop(
            translation_domain=DOMAIN,
            translation_key=error.translation_key,
            translation_placeholders=error.placeholders,
        ) from error
