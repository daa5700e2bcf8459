"""Knee Recovery: a running and exercise diary that keeps to the runner's own limits."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components.frontend import add_extra_js_url
from homeassistant.components.http import StaticPathConfig
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType
from homeassistant.setup import async_when_setup

from .blueprint_files import async_remove_blueprints
from .const import DOMAIN
from .coordinator import (
    KneeRecoveryConfigEntry,
    KneeRecoveryCoordinator,
    journal_path,
)
from .guided import async_take_up_session
from .imports import async_forget_imports, async_take_up_import, sweep
from .inbox import async_forget_inbox, async_watch_inbox
from .journal_issues import async_forget_journal_issues
from .names import async_take_over_names
from .phone_buttons import async_hear_taps
from .report import async_serve_report
from .same_run import async_ask_about_doubts, async_forget_doubts
from .services import async_setup_services
from .source_house import async_forget_silence, async_hear_sources, watches_of
from .source_news import async_forget_new_sources, async_tell_of_new_sources
from .statistics import async_forget_statistics, async_keep_statistics
from .store import remove
from .webhook import async_close_webhooks, async_hear_webhooks, async_open_webhooks
from .words import async_words

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)

PLATFORMS: Final = [
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.NUMBER,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.TODO,
]

CARDS_URL: Final = f"/{DOMAIN}_static/knee-recovery.js"


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up what is there without a runner too: the actions, the words, the cards."""
    async_setup_services(hass)
    await async_words(hass)
    async_hear_taps(hass)
    # Before any runner is set up: who delivers meanwhile is asked to send it again.
    for entry in hass.config_entries.async_entries(DOMAIN):
        async_open_webhooks(hass, entry)
    await hass.async_add_executor_job(sweep, hass)
    await _async_serve_cards(hass)
    async_when_setup(hass, "conversation", _async_listen)
    async_serve_report(hass)
    return True


async def async_setup_entry(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> bool:
    """Set up a runner."""
    async_take_over_names(hass, entry)
    # Changes of shoes and sources arrive here too, and setting up again is cheap. The
    # listener comes first, so that nothing that changes meanwhile is overlooked.
    entry.async_on_unload(entry.add_update_listener(_async_reload))
    coordinator = KneeRecoveryCoordinator(hass, entry)
    # Also when setting up fails further on: a retry opens the file anew.
    entry.async_on_unload(coordinator.async_close)
    watches = coordinator.watches = watches_of(hass, coordinator)
    coordinator.feeds = lambda: tuple(watch.feed for watch in watches.values())
    await coordinator.async_config_entry_first_refresh()
    entry.runtime_data = coordinator
    async_hear_sources(hass, entry, watches)
    async_tell_of_new_sources(hass, entry)
    async_hear_webhooks(hass, entry, watches.values())
    entry.async_on_unload(async_ask_about_doubts(coordinator))
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    async_keep_statistics(entry)
    await async_take_up_session(coordinator)
    await async_take_up_import(coordinator)
    await async_watch_inbox(entry)
    return True


async def async_unload_entry(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> bool:
    """Unload a runner."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry
) -> None:
    """Delete the runner's journal, and what was said about it."""
    async_close_webhooks(hass, entry.entry_id)
    await hass.async_add_executor_job(remove, journal_path(hass, entry.entry_id))
    await async_forget_imports(hass, entry.entry_id)
    async_forget_statistics(hass, entry.entry_id)
    async_forget_journal_issues(hass, entry.entry_id)
    async_forget_doubts(hass, entry.entry_id)
    async_forget_silence(hass, entry.entry_id)
    async_forget_inbox(hass, entry.entry_id)
    if not hass.config_entries.async_entries(DOMAIN):
        async_forget_new_sources(hass)
        await async_remove_blueprints(hass)


async def _async_listen(hass: HomeAssistant, _component: str) -> None:
    """Understand what is said to Assist, in a house that has it."""
    # Both import the conversation integration, which not every house has.
    from .session_voice import async_setup_session_voice  # noqa: PLC0415
    from .voice import async_setup_voice  # noqa: PLC0415

    await async_setup_voice(hass)
    await async_setup_session_voice(hass)


async def _async_reload(hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> None:
    """Set up a runner again after a choice has changed."""
    hass.config_entries.async_schedule_reload(entry.entry_id)


async def _async_serve_cards(hass: HomeAssistant) -> None:
    """Serve the cards to every dashboard.

    The address carries a mark of the content, so that a browser keeps a version as
    long as it likes and never an old one.
    """
    bundle = Path(__file__).parent / "frontend" / "knee-recovery.js"
    mark = await hass.async_add_executor_job(_mark_of, bundle)
    await hass.http.async_register_static_paths(
        [StaticPathConfig(CARDS_URL, str(bundle), cache_headers=True)]
    )
    add_extra_js_url(hass, f"{CARDS_URL}?v={mark}")


def _mark_of(file: Path) -> str:
    """Return a short mark that changes with the content of a file."""
    return sha256(file.read_bytes()).hexdigest()[:12]
