"""Keeps one runner's journal, and tells everyone how things stand."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any, Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE, EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import (
    async_dispatcher_connect,
    async_dispatcher_send,
)
from homeassistant.helpers.event import async_track_point_in_time
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util
from homeassistant.util.signal_type import SignalType
from homeassistant.util.ulid import ulid_now

from .choices import choices
from .clock import async_on_clock_turned
from .collector import collector_at_rest
from .const import DOMAIN, LOGGER
from .core.bounds import EARLIEST
from .core.doubts import Pair, doubtful, looked_again
from .core.errors import ArchiveError
from .core.feed import Feed
from .core.happenings import Happening, happenings, is_late
from .core.history import History
from .core.intake import Admission, admit_ahead, enter, worn
from .core.journal import HAND, Entry, Run
from .core.mending import Identity, Mending
from .core.profile import Profile
from .core.shoes import waiting_since
from .core.snapshot import Snapshot, assess
from .core.turns import Turn, turns
from .core.undoing import take_back
from .core.zone import frozen
from .journal_issues import async_tell_of_acceptance, async_tell_of_refusal
from .opening import async_open_journal, setting_up
from .runner import profile_of
from .store import JournalStore, JournalWriteError

type KneeRecoveryConfigEntry = ConfigEntry[KneeRecoveryCoordinator]


TOLD: SignalType[str, Happening | Turn] = SignalType(f"{DOMAIN}_told")
"""What comes about with any runner of the house, also after they were set up again."""

_A_MOMENT: Final = timedelta(microseconds=1)

_LONG_AGO_DAYS: Final = 90
"""An entry before this is rare, and may change what many weeks came to."""


def journal_path(hass: HomeAssistant, entry_id: str) -> Path:
    """Return where the journal of an entry is kept."""
    return Path(hass.config.path(".storage", f"{DOMAIN}.{entry_id}.db"))


def _history_of(entries: list[Entry], profile: Profile, now: datetime) -> History:
    """Return the history of a journal, with its closed weeks worked out."""
    history = History.of(entries)
    assess(history, profile, now)
    return history


class KneeRecoveryCoordinator(DataUpdateCoordinator[Snapshot]):
    """Keeps the journal of one runner: one door in, one answer out."""

    config_entry: KneeRecoveryConfigEntry

    def __init__(self, hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> None:
        """Initialize the coordinator."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title)
        self.store = JournalStore(journal_path(hass, entry.entry_id))
        self.history = History()
        self.profile = profile_of(entry)
        self.doubts: set[Pair] = set()
        """Runs that may be one, about which nobody has said yet."""
        self._happenings = f"{DOMAIN}_happenings_{entry.entry_id}"
        self.feeds: Callable[[], tuple[Feed, ...]] = tuple
        """How the sources are doing, asked with each answer."""
        self.watches: Mapping[str, object] = {}
        """What hears each source, by subentry."""
        self.importing = 0
        """Files that are being read into the diary."""
        self.session: Mapping[str, Any] | None = None
        """The guided session that is on, as cards and automations see it."""
        self._writing = asyncio.Lock()
        self._closed = False
        self._written_at = EARLIEST
        self._cancel_timer: CALLBACK_TYPE | None = None

    # -- opening and closing ----------------------------------------------------

    @override
    async def _async_setup(self) -> None:
        """Open the journal and read it into the index."""
        entry = self.config_entry
        with collector_at_rest():
            entries = await async_open_journal(
                self.hass, entry, self.store, journal_path(self.hass, entry.entry_id)
            )
            # Years of entries take a moment: not in the event loop.
            self.history = await self.hass.async_add_executor_job(
                _history_of, entries, self.profile, dt_util.now()
            )
            self.doubts = await self.hass.async_add_executor_job(
                doubtful, self.history, self.history.unsure_days()
            )
        self._written_at = self.history.written_until or EARLIEST
        await self._async_note_choices()
        entry.async_on_unload(
            self.hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, self.async_look_again)
        )
        entry.async_on_unload(async_on_clock_turned(self.hass, self.async_look_again))
        entry.async_on_unload(
            self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, self._async_stop)
        )

    async def _async_note_choices(self) -> None:
        """Keep choices whose history counts."""
        made = [*choices(self.config_entry, self.history, self.profile, self.identity)]
        if made:
            with setting_up(self.hass, self.config_entry):
                await self.store.async_append(made)
        for choice in made:
            self.history.add(choice)

    async def async_close(self) -> None:
        """Close the journal once what is being written has been."""
        async with self._writing:
            self._closed = True
            await self.store.async_close()
            # What was written while this waited has set it once more.
            self._async_cancel_timer()

    async def _async_stop(self, _event: Event) -> None:
        """Close the journal, for Home Assistant stops without unloading."""
        await self.async_close()

    @property
    def set_up_on(self) -> date:
        """The local date on which the runner was added."""
        return dt_util.as_local(self.config_entry.created_at).date()

    @property
    def shoe_names(self) -> dict[str, str]:
        """The names of the runner's pairs by their id."""
        return {shoe.id: shoe.name for shoe in self.profile.shoes}

    # -- the door in ------------------------------------------------------------

    def identity(
        self,
        at: datetime | None = None,
        *,
        source: str = HAND,
        external_id: str | None = None,
    ) -> dict[str, Any]:
        """Return what makes an entry one: id, moment, day and time of writing."""
        now = frozen(dt_util.now())
        then = now if at is None else frozen(dt_util.as_local(at))
        # The order of writing decides what is undone and which version is newer; it
        # holds also when a clock is set back.
        self._written_at = max(now, self._written_at + _A_MOMENT)
        return {
            "id": ulid_now(),
            "at": then,
            "local_date": then.date(),
            "recorded_at": self._written_at,
            "source": source,
            "external_id": external_id,
        }

    async def async_record(self, entry: Entry) -> Admission:
        """Write an entry, and return once it is on disk.

        A run that is there already is updated or joined to it. Raises the domain's
        error when the journal turns it away, and `JournalError` when it could not be
        kept; then nothing was written.
        """
        return await self._async_finish(self._async_admit(entry))

    async def async_record_many(self, runs: Sequence[Run]) -> list[Admission]:
        """Write runs of an import, and return what became of each.

        Many share a commit, and others can write in between. Raises `JournalError` when
        one could not be kept; those before it may have been.
        """
        return await self._async_finish(self._async_admit_many(runs))

    async def async_retract(
        self, entry_id: str | None = None, *, whole: bool = False
    ) -> Entry:
        """Take back an entry, the last one by default, and return it as it stood.

        Raises `UnknownEntryError`, or `NothingToUndoError` for an empty diary.
        """
        return await self._async_finish(self._async_take_back(entry_id, whole=whole))

    async def async_mend(self, mend: Callable[[History, Identity], Mending]) -> Mending:
        """Write what `mend` makes of the journal as it is by then, all or nothing.

        What is put right has been told before: it is not a happening. Raises what
        `mend` raises, and `JournalError`; nothing was written then.
        """
        return await self._async_finish(self._async_put_right(mend))

    async def async_restore(
        self, choose: Callable[[list[Entry], History], list[Entry]]
    ) -> int:
        """Write what is chosen of an archive, all or nothing; return how much it is.

        The index does not have it then: the runner is to be set up again. Raises
        `ArchiveError` for what no diary can be made of, and `JournalError`.
        """
        return await self._async_finish(self._async_bring_back(choose))

    async def _async_finish[T](self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for work that goes on although its caller may give up waiting.

        Half of it would leave the index behind the disk.
        """
        return await asyncio.shield(
            self.hass.async_create_task(work, f"{DOMAIN} {self.name} write")
        )

    async def _async_admit(self, entry: Entry) -> Admission:
        async with self._writing:
            admission = enter(entry, self.history, self.profile, dt_util.now())
            await self._async_write([admission])
        return admission

    async def _async_admit_many(self, runs: Sequence[Run]) -> list[Admission]:
        admissions: list[Admission] = []
        while rest := runs[len(admissions) :]:
            # What is news is told by itself; history is written down together.
            old = list(takewhile(self._is_history, rest))
            async with self._writing:
                some = admit_ahead(old or rest[:1], self.history, self._worn)
                await self._async_write(some)
            admissions += some
        return admissions

    def _worn(self, run: Run) -> Run:
        """Return a run of a file in the pair it wears when nobody said which."""
        return worn(run, self.history, self.profile.shoes, since=self.set_up_on)

    def _is_history(self, run: Run) -> bool:
        """Return whether a run is no news, and no pair waits for it."""
        waiting = waiting_since(self.history)
        return is_late(run, dt_util.now()) and (
            waiting is None or run.ended_at < waiting
        )

    async def _async_take_back(self, entry_id: str | None, *, whole: bool) -> Entry:
        async with self._writing:
            stood, mending = take_back(
                entry_id, self.history, self.identity, whole=whole
            )
            await self._async_write(mending.admissions)
        return stood

    async def _async_put_right(
        self, mend: Callable[[History, Identity], Mending]
    ) -> Mending:
        async with self._writing:
            mending = mend(self.history, self.identity)
            await self._async_write(mending.admissions)
        return mending

    async def _async_bring_back(
        self, choose: Callable[[list[Entry], History], list[Entry]]
    ) -> int:
        async with self._writing:
            journal = await self.store.async_read()
            entries = await self.hass.async_add_executor_job(
                choose, journal, self.history
            )
            try:
                await self.hass.async_add_executor_job(
                    _history_of, [*journal, *entries], self.profile, dt_util.now()
                )
            except Exception as error:
                # Whatever it is: written down, the diary could never be opened again.
                raise ArchiveError(detail=f"{type(error).__name__}: {error}") from error
            await self.store.async_restore(entries)
        return len(entries)

    async def _async_write(self, admissions: Sequence[Admission]) -> None:
        """Commit what was admitted, then let everyone know.

        Of several at once only the last is told of: they are of the past, or end with a
        retraction, and neither is news.
        """
        entries = [told.entry for told in admissions if told.entry is not None]
        if not entries:
            return
        if not self.data.now <= dt_util.now() < self.data.valid_until:
            # What time has brought about is not what this entry brings about.
            self._async_tell(None)
        await self._async_keep(
            entries, [old for told in admissions for old in told.superseding]
        )
        for entry in entries:
            self.history.add(entry)
        self.doubts = looked_again(self.doubts, self.history)
        first = min(entry.local_date for entry in entries)
        if (dt_util.now().date() - first).days > _LONG_AGO_DAYS:
            # What builds on the years since is worked out anew: not in the event loop.
            await self.hass.async_add_executor_job(
                assess, self.history, self.profile, dt_util.now()
            )
        self._async_tell(entries[-1])

    async def _async_keep(
        self, entries: Sequence[Entry], superseding: Sequence[str]
    ) -> None:
        """Commit entries; while the disk takes nothing, a repair says so."""
        try:
            await self.store.async_append(entries, superseding=superseding)
        except JournalWriteError as error:
            # A closed journal is not the disk's fault.
            if not self._closed:
                async_tell_of_refusal(self.hass, self.config_entry, error)
            raise
        async_tell_of_acceptance(self.hass, entry_id=self.config_entry.entry_id)

    # -- the door out -----------------------------------------------------------

    @override
    async def _async_update_data(self) -> Snapshot:
        """Work out how things stand."""
        return self._async_assess()

    @callback
    def _async_assess(self) -> Snapshot:
        """Work out how things stand, and when to look again."""
        snapshot = replace(
            assess(self.history, self.profile, dt_util.now(), self.feeds()),
            session=self.session,
        )
        self._async_cancel_timer()
        self._cancel_timer = async_track_point_in_time(
            self.hass, self.async_look_again, snapshot.valid_until
        )
        return snapshot

    @callback
    def async_look_again(self, _moment: datetime | Event[Any] | None = None) -> None:
        """Answer anew, now that the last answer has run out."""
        self.hass.async_create_task(self._async_renew(), f"{DOMAIN} {self.name} renew")

    async def _async_renew(self) -> None:
        """Answer anew once nobody is writing: an answer may be in the making."""
        async with self._writing:
            if not self._closed:
                self._async_tell(None)

    @callback
    def _async_tell(self, written: Entry | None) -> None:
        """Answer anew, and tell once what came about since the last answer."""
        before, runner = self.data, self.config_entry.entry_id
        self.async_set_updated_data(self._async_assess())
        for happening in happenings(written, before, self.data):
            async_dispatcher_send(self.hass, self._happenings, happening)
            async_dispatcher_send(self.hass, TOLD, runner, happening)
        for turn in turns(written, before, self.data):
            async_dispatcher_send(self.hass, TOLD, runner, turn)

    @callback
    def async_listen_happenings(
        self, listener: Callable[[Happening], None]
    ) -> CALLBACK_TYPE:
        """Call a listener with each happening, once, when it is on disk.

        `data` is then what it led to. Nothing is told of what came about before.
        Returns how to stop listening.
        """
        return async_dispatcher_connect(self.hass, self._happenings, listener)

    @callback
    def _async_cancel_timer(self) -> None:
        """Stop waiting for the current answer to run out."""
        if self._cancel_timer is not None:
            self._cancel_timer()
            self._cancel_timer = None
