"""The sources of one runner: started with the runner, and looked after together."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from .clock import async_on_clock_turned
from .const import (
    ADAPTER_ACTIVITY,
    ADAPTER_CALENDAR,
    ADAPTER_DAY_TOTAL,
    ADAPTER_EVENT,
    ADAPTER_ODOMETER,
    ADAPTER_SENSOR,
    ADAPTER_WEBHOOK,
    CONF_ADAPTER,
    DOMAIN,
    SUBENTRY_SOURCE,
)
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core.feed import lasts
from .issues import async_take_back_issues
from .markup import in_markdown
from .shoe_rack import ShoeRack
from .source_listen import (
    CalendarWatch,
    DayTotalWatch,
    EventWatch,
    OdometerWatch,
    SensorWatch,
)
from .source_watch import GroupWatch, SourceWatch
from .webhook_watch import WebhookWatch

WATCHES: Final[Mapping[str, type[SourceWatch]]] = {
    ADAPTER_ACTIVITY: GroupWatch,
    ADAPTER_CALENDAR: CalendarWatch,
    ADAPTER_DAY_TOTAL: DayTotalWatch,
    ADAPTER_EVENT: EventWatch,
    ADAPTER_ODOMETER: OdometerWatch,
    ADAPTER_SENSOR: SensorWatch,
    ADAPTER_WEBHOOK: WebhookWatch,
}
"""How each kind of source is heard; a kind of a newer version is not in here."""

_REGISTRY_RESTS: Final = timedelta(seconds=1)
"""Integrations register their entities in a burst; once it is over is soon enough."""

STALE_ISSUE: Final = "source_stale"


def watches_of(
    hass: HomeAssistant, coordinator: KneeRecoveryCoordinator
) -> dict[str, SourceWatch]:
    """Return a watch for each of the runner's sources, by subentry."""
    rack = ShoeRack(coordinator)
    entry = coordinator.config_entry
    return {
        subentry.subentry_id: WATCHES[adapter](hass, coordinator, subentry, rack)
        for subentry in entry.get_subentries_of_type(SUBENTRY_SOURCE)
        if (adapter := subentry.data[CONF_ADAPTER]) in WATCHES
    }


@callback
def async_hear_sources(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    watches: Mapping[str, SourceWatch],
) -> None:
    """Hear the sources of a runner until the runner is unloaded."""
    prefix = _prefix(entry.entry_id)
    there = {f"{prefix}{subentry_id}" for subentry_id in entry.subentries}
    async_take_back_issues(hass, prefix, but=there)
    coordinator = entry.runtime_data

    @callback
    def start(_hass: HomeAssistant) -> None:
        for watch in watches.values():
            watch.async_start()
            entry.async_on_unload(watch.async_stop)
        _tell_of_silence(hass, entry)

    entry.async_on_unload(
        async_on_registry_rest(
            hass,
            _REGISTRY_RESTS,
            lambda: [watch.async_resolve() for watch in watches.values()],
        )
    )
    entry.async_on_unload(
        async_on_clock_turned(
            hass, lambda: [watch.async_read_soon() for watch in watches.values()]
        )
    )
    entry.async_on_unload(
        coordinator.async_add_listener(lambda: _tell_of_silence(hass, entry))
    )
    entry.async_on_unload(async_at_started(hass, start))


@callback
def async_on_registry_rest(
    hass: HomeAssistant, rest: timedelta, act: Callable[[], object]
) -> CALLBACK_TYPE:
    """Act whenever the entity registry has changed and come to rest again."""
    waiting: list[CALLBACK_TYPE] = []

    @callback
    def stop() -> None:
        while waiting:
            waiting.pop()()

    @callback
    def rested(_now: datetime) -> None:
        waiting.clear()
        act()

    @callback
    def changed(_event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        stop()
        waiting.append(async_call_later(hass, rest, rested))

    unlisten = hass.bus.async_listen(er.EVENT_ENTITY_REGISTRY_UPDATED, changed)

    @callback
    def end() -> None:
        unlisten()
        stop()

    return end


@callback
def _tell_of_silence(hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> None:
    """Raise a repair for each source whose silence lasts, and take it back after."""
    snapshot = entry.runtime_data.data
    for feed in snapshot.feeds:
        issue_id = f"{_prefix(entry.entry_id)}{feed.id}"
        if not lasts(feed, snapshot.now):
            ir.async_delete_issue(hass, DOMAIN, issue_id)
            continue
        heard = feed.last_data or feed.watched_since
        ir.async_create_issue(
            hass,
            DOMAIN,
            issue_id,
            # What is away for a while comes back by itself.
            is_fixable=feed.is_gone,
            data={"entry_id": entry.entry_id, "subentry_id": feed.id},
            severity=ir.IssueSeverity.WARNING,
            translation_key="source_gone" if feed.is_gone else STALE_ISSUE,
            translation_placeholders={
                "runner": entry.title,
                "source": in_markdown(feed.name),
                "since": dt_util.as_local(heard).date().isoformat(),
            },
        )


@callback
def async_forget_silence(hass: HomeAssistant, entry_id: str) -> None:
    """Take back what was said of the sources of a runner who is gone."""
    async_take_back_issues(hass, _prefix(entry_id))


def _prefix(entry_id: str) -> str:
    return f"{STALE_ISSUE}_{entry_id}_"
