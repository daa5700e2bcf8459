"""What the repairs say about a journal: kept aside damaged, or not to be written."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .store import JournalError

JOURNAL_DAMAGED: Final = "journal_damaged"
"""What the issues about damaged journals begin with."""


@callback
def async_tell_of_damage(
    hass: HomeAssistant, *, entry_id: str, runner: str, kept: list[str]
) -> None:
    """Say that damaged journals are kept here under these names, while there are any.

    Said anew at each set-up: a persistent issue would put the runner's name into
    everyone's diagnostics.
    """
    issue_id = _damage(entry_id)
    if not kept:
        ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id,
        data={"entry_id": entry_id},
        is_fixable=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key=JOURNAL_DAMAGED,
        translation_placeholders={"runner": runner, "kept_as": ", ".join(kept)},
    )


@callback
def async_tell_of_refusal(
    hass: HomeAssistant, *, entry_id: str, runner: str, error: JournalError
) -> None:
    """Say that the disk takes nothing more; whoever asked was refused as well.

    Runs come by themselves, and nobody would see that they are not kept.
    """
    ir.async_create_issue(
        hass,
        DOMAIN,
        _refusal(entry_id),
        is_fixable=False,
        severity=ir.IssueSeverity.ERROR,
        translation_key="journal_write_failed",
        translation_placeholders={"runner": runner, **error.placeholders},
    )


@callback
def async_tell_of_acceptance(hass: HomeAssistant, *, entry_id: str) -> None:
    """Take back that the disk takes nothing; costs nothing when it was never said."""
    if (DOMAIN, _refusal(entry_id)) in ir.async_get(hass).issues:
        ir.async_delete_issue(hass, DOMAIN, _refusal(entry_id))


@callback
def async_forget_journal_issues(hass: HomeAssistant, entry_id: str) -> None:
    """Take back all that was said about a journal that is no more."""
    ir.async_delete_issue(hass, DOMAIN, _damage(entry_id))
    ir.async_delete_issue(hass, DOMAIN, _refusal(entry_id))


def _damage(entry_id: str) -> str:
    """Return the name of the issue that damaged journals of one runner are kept."""
    return f"{JOURNAL_DAMAGED}_{entry_id}"


def _refusal(entry_id: str) -> str:
    """Return the name of the issue that one runner's disk takes nothing."""
    return f"journal_write_failed_{entry_id}"
