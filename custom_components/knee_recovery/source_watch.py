"""Watching sources: what entities tell of runs is read once it stands still.

A watch hears one source and decides nothing: what a run is, and whether an update is
whole, is said in `sources`; what becomes of a run, in `intake`.
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Final, override

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import (
    async_call_later,
    async_track_state_change_event,
)
from homeassistant.util import dt as dt_util

from .const import (
    CONF_ADAPTER,
    CONF_ENTITY,
    CONF_PROFILE,
    CONF_RUN_WORDS,
    CONF_SINCE,
    DOMAIN,
    LOGGER,
)
from .coordinator import KneeRecoveryCoordinator
from .core.feed import Feed
from .intake import IN_THE_FUTURE, SKIPPED, async_take
from .shoe_rack import ShoeRack
from .source_registry import group_of, registered, shown
from .sources.model import SourceProfile, ToldRun, runs_among
from .sources.profiles import BY_KEY
from .sources.reading import event_told, runs_told
from .store import JournalError

ABSENT: Final = timedelta(days=1)
"""What speaks only when there is something to say may be away for so long."""

_ONCE_MORE: Final = timedelta(minutes=5)
"""When a run that could not be kept is tried again."""


class SourceWatch:
    """Hears one source of a runner."""

    profile: SourceProfile

    def __init__(
        self,
        hass: HomeAssistant,
        coordinator: KneeRecoveryCoordinator,
        subentry: ConfigSubentry,
        rack: ShoeRack,
    ) -> None:
        """Name the source; nothing is heard before `async_start`."""
        self.hass = hass
        self.coordinator = coordinator
        self.subentry = subentry
        self.rack = rack
        self.members: Mapping[str, er.RegistryEntry] = {}
        """The entities that are read, by unique id or by role."""
        self._heard: datetime | None = None
        self._watched_since = dt_util.utcnow()
        self._taken: dict[object, ToldRun] = {}
        self._reading = asyncio.Lock()
        self._untrack: CALLBACK_TYPE | None = None
        self._unlisten: CALLBACK_TYPE | None = None
        self._settling: CALLBACK_TYPE | None = None
        self._is_over = False
        self.resolve()

    # -- what is heard ----------------------------------------------------------

    @property
    def data(self) -> Mapping[str, Any]:
        """The runner's choices for this source."""
        return self.subentry.data

    @property
    def words(self) -> tuple[str, ...]:
        """Further names that the runner has for a run."""
        said = str(self.data.get(CONF_RUN_WORDS) or "")
        return tuple(word for part in said.split(",") if (word := part.strip()))

    @property
    def since(self) -> date:
        """The first local date whose runs count."""
        set_up_on = self.coordinator.set_up_on
        asked = self.data.get(CONF_SINCE)
        return min(date.fromisoformat(asked), set_up_on) if asked else set_up_on

    def resolve(self) -> None:
        """Find the entities anew, whatever they are called now."""
        entry = registered(self.hass, self.data[CONF_ENTITY])
        is_there = entry is not None and entry.disabled_by is None
        self.members = {entry.unique_id: entry} if entry and is_there else {}

    @property
    def _states(self) -> list[State]:
        """What the source's entities show, without those that are away."""
        states = (
            self.hass.states.get(entry.entity_id) for entry in self.members.values()
        )
        return [
            state
            for state in states
            if state is not None and state.state != STATE_UNAVAILABLE
        ]

    @property
    def feed(self) -> Feed:
        """How the source is doing."""
        states = self._states
        if states:
            self._heard = max(state.last_reported for state in states)
        patience = self.profile.silence or (None if states else ABSENT)
        return replace(self._patient_feed, patience=patience, is_gone=not self.members)

    @property
    def _patient_feed(self) -> Feed:
        """How a source is doing that can be silent for ever."""
        return Feed(
            id=self.subentry.subentry_id,
            name=self.subentry.title,
            adapter=self.data[CONF_ADAPTER],
            watched_since=self._watched_since,
            last_data=self._heard,
        )

    # -- starting and stopping --------------------------------------------------

    @callback
    def async_start(self) -> None:
        """Hear the source from now on, and read what it shows already."""
        self._async_track()
        self.async_read_soon()

    @callback
    def async_stop(self) -> None:
        """Hear it no more."""
        self._is_over = True
        for cancel in (self._untrack, self._unlisten, self._settling):
            if cancel is not None:
                cancel()
        self._untrack = self._unlisten = self._settling = None

    @callback
    def async_resolve(self) -> None:
        """Find the entities anew after the registry has changed."""
        before = {entry.entity_id for entry in self.members.values()}
        self.resolve()
        if before != {entry.entity_id for entry in self.members.values()}:
            self._async_track()
            self.async_read_soon()
            self.coordinator.async_look_again()

    @callback
    def _async_track(self) -> None:
        if self._untrack is not None:
            self._untrack()
        self._untrack = async_track_state_change_event(
            self.hass,
            [entry.entity_id for entry in self.members.values()],
            self._async_changed,
        )

    @callback
    def _async_changed(self, event: Event[EventStateChangedData]) -> None:
        """Wait until nothing changes any more, then read."""
        is_away = len({_is_away(event.data[key]) for key in ("old_state", "new_state")})
        stale = {feed.id for feed in self.coordinator.data.stale_feeds}
        if is_away > 1 or self.subentry.subentry_id in stale:
            self.coordinator.async_look_again()
        if not _is_away(event.data["new_state"]):
            self.async_read_soon()

    @callback
    def _async_listen(self, event_type: str) -> None:
        """Hear an event of the house that tells of runs."""
        self._unlisten = self.hass.bus.async_listen(event_type, self._async_event)

    @callback
    def _async_event(self, event: Event) -> None:
        """Take in the run that an event tells of, if it is one."""
        self._heard = event.time_fired
        told = event_told(
            self.profile,
            event.data,
            dt_util.get_default_time_zone(),
            event.time_fired,
            self.words,
        )
        if isinstance(told, ToldRun):
            self.coordinator.config_entry.async_create_task(
                self.hass, self._async_hear(told), f"{DOMAIN} source event"
            )

    async def _async_hear(self, told: ToldRun) -> None:
        async with self._reading:
            await self._async_take_one(told)

    # -- reading ----------------------------------------------------------------

    @callback
    def async_read_soon(self, wait: timedelta | None = None) -> None:
        """Read once nothing has changed for as long as this source needs."""
        if self._is_over:
            # What was under way found the journal closed; the next watch reads it.
            return
        if self._settling is not None:
            self._settling()
            self._settling = None
        wait = self.profile.settle if wait is None else wait
        if wait:
            self._settling = async_call_later(self.hass, wait, self._async_settled)
        else:
            self._async_settled()

    @callback
    def _async_settled(self, _now: datetime | None = None) -> None:
        self._settling = None
        self.coordinator.config_entry.async_create_task(
            self.hass,
            self._async_read(),
            f"{DOMAIN} source {self.subentry.subentry_id}",
        )

    async def _async_read(self) -> None:
        """Read what the source tells now, and take it in."""
        async with self._reading:
            await self._async_take(await self._async_told())

    async def _async_told(self) -> list[ToldRun]:
        """Return the runs that the source tells of now."""
        return []

    async def _async_take(self, told: Iterable[ToldRun]) -> None:
        """Take in runs; what was told word for word before is not looked at again."""
        before, self._taken = self._taken, {}
        # The oldest first, so that each is compared with what came before it.
        for run in sorted(told, key=lambda run: run.at):
            name = run.external_id or (run.at, run.distance_m)
            if before.get(name) != run and not await self._async_take_one(run):
                return
            self._taken[name] = run

    async def _async_take_one(self, run: ToldRun) -> bool:
        """Take in a run; return whether it is settled what became of it."""
        try:
            receipt = await async_take(self.coordinator, run, since=self.since)
        except JournalError as error:
            LOGGER.error("A run of %s could not be kept: %s", run.source, error)
            self.async_read_soon(_ONCE_MORE)
            return False
        if receipt.reason == IN_THE_FUTURE:
            # Read again with whatever changes next, the clock for one.
            return False
        if receipt.entry_id is not None and receipt.result != SKIPPED:
            await self.rack.async_ran(receipt.entry_id, run)
        return True


def _is_away(state: State | None) -> bool:
    return state is None or state.state == STATE_UNAVAILABLE


class GroupWatch(SourceWatch):
    """Hears the entities of one person in a known integration."""

    @override
    def resolve(self) -> None:
        """Find the group anew."""
        self.profile = BY_KEY[self.data[CONF_PROFILE]]
        anchor = registered(self.hass, self.data[CONF_ENTITY])
        group = group_of(self.hass, anchor) if anchor else None
        self.members = group.members if group else {}

    @override
    @callback
    def async_start(self) -> None:
        """Hear the group, and its events."""
        if self.profile.event_type:
            self._async_listen(self.profile.event_type)
        super().async_start()

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Return the runs that the group tells of."""
        told = runs_told(
            self.profile,
            shown(self.hass, self.members),
            dt_util.get_default_time_zone(),
            self.words,
        )
        return runs_among(told)

    @override
    @callback
    def _async_event(self, event: Event) -> None:
        """Take in the run of an event, if it can only be this person's."""
        entries = self.hass.config_entries.async_entries(self.profile.platform)
        # Of several, the event does not say whose it is; the entities do.
        if len(entries) == 1:
            super()._async_event(event)
