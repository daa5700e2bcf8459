"""What the repairs say about a journal: damaged, or not to be opened or written."""

from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .store import (
    JournalError,
    JournalTooNewError,
    JournalUnreachableError,
    JournalWriteError,
)

JOURNAL_DAMAGED: Final = "journal_damaged"
"""What the issues about damaged journals begin with."""
_WRITE_FAILED: Final = JournalWriteError.translation_key
_UNREACHABLE: Final = JournalUnreachableError.translation_key
_TOO_NEW: Final = JournalTooNewError.translation_key
TRIED_AGAIN: Final = (_WRITE_FAILED, _UNREACHABLE)
"""What may have passed, and what the issues about it begin with."""


@callback
def async_tell_of_damage(
    hass: HomeAssistant, entry: ConfigEntry[Any], kept: list[str]
) -> None:
    """Say that damaged journals are kept here under these names, while there are any.

    Said anew at each set-up: a persistent issue would put the runner's name into
    everyone's diagnostics.
    """
    issue_id = f"{JOURNAL_DAMAGED}_{entry.entry_id}"
    if not kept:
        ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id,
        data={"entry_id": entry.entry_id},
        is_fixable=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key=JOURNAL_DAMAGED,
        translation_placeholders={"runner": entry.title, "kept_as": ", ".join(kept)},
    )


@callback
def async_tell_of_refusal(
    hass: HomeAssistant, entry: ConfigEntry[Any], error: JournalError
) -> None:
    """Say that the disk takes nothing more, or that the journal does not open.

    Runs come by themselves, and nobody would see that they are not kept.
    """
    key = error.translation_key
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"{key}_{entry.entry_id}",
        data={"entry_id": entry.entry_id},
        is_fixable=key in TRIED_AGAIN,
        severity=ir.IssueSeverity.ERROR,
        translation_key=key,
        translation_placeholders={"runner": entry.title, **error.placeholders},
    )


@callback
def async_tell_of_acceptance(hass: HomeAssistant, *, entry_id: str) -> None:
    """Take back that the disk takes nothing; costs nothing when it was never said."""
    if (DOMAIN, f"{_WRITE_FAILED}_{entry_id}") in ir.async_get(hass).issues:
        ir.async_delete_issue(hass, DOMAIN, f"{_WRITE_FAILED}_{entry_id}")


@callback
def async_tell_of_opening(hass: HomeAssistant, *, entry_id: str) -> None:
    """Take back that the journal does not open."""
    for key in (_UNREACHABLE, _TOO_NEW):
        ir.async_delete_issue(hass, DOMAIN, f"{key}_{entry_id}")


@callback
def async_troubles(hass: HomeAssistant, entry_id: str) -> list[str]:
    """Return what the repairs say of a runner's journal, by their keys."""
    issues = ir.async_get(hass).issues
    keys = (JOURNAL_DAMAGED, _WRITE_FAILED, _UNREACHABLE, _TOO_NEW)
    return [key for key in keys if (DOMAIN, f"{key}_{entry_id}") in issues]


@callback
def async_forget_journal_issues(hass: HomeAssistant, entry_id: str) -> None:
    """Take back all that was said about a journal that is no more."""
    async_tell_of_opening(hass, entry_id=entry_id)
    for key in (JOURNAL_DAMAGED, _WRITE_FAILED):
        ir.async_delete_issue(hass, DOMAIN, f"{key}_{entry_id}")
