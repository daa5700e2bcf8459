"""A guided session at work: kept step by step, counted by the clock, and spoken.

Every step is on disk before it is answered or spoken of, so that a session outlives a
reload, a restart and a power cut; when it ends, what was done becomes one entry.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
import json
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, Event, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.util import dt as dt_util
from homeassistant.util.signal_type import SignalType

from .answers import week_answer
from .const import DOMAIN, LOGGER
from .coordinator import KneeRecoveryCoordinator
from .core import guide as steps
from .core.errors import SessionNotRunningError, SessionRunningError
from .core.guide import Cue, Guide
from .core.guide_kept import from_plain, pain_said, session_said, to_plain
from .core.journal import ExerciseSession, Pain
from .core.session_presses import session_ending
from .guide_words import cue_words, opening_words, step_answer, step_words
from .speaking import Mouth, Voice
from .store import JournalError
from .words import Words, async_words

type Move = Callable[[Guide, datetime], Guide]
type Remark = Callable[[Guide, Guide, Words], str]

SESSIONS_CHANGED: SignalType[()] = SignalType(f"{DOMAIN}_sessions_changed")
"""A session of some runner began or ended."""

_DRAFT: Final = "guided_session"
_SPEECH_WAIT_S: Final = 2
"""An answer waits this long for a speaker to fail; a satellite talks on meanwhile."""
_RETRY: Final = timedelta(minutes=1)
"""A disk that could not be written is tried again."""


class Session:
    """Where a runner's guided session goes on, for as long as the runner is set up."""

    def __init__(self, coordinator: KneeRecoveryCoordinator) -> None:
        """Begin without a session."""
        self.coordinator = coordinator
        self.guide: Guide | None = None
        self.voice = Voice()
        self._mouth = Mouth(coordinator.hass, self._async_show_problem)
        self._text = ""
        self._lock = asyncio.Lock()
        self._cancel_timer: CALLBACK_TYPE | None = None

    async def async_take_up(self) -> None:
        """Go on with the session that was kept."""
        async with self._lock:
            draft = await self._async_draft()
            if draft is None:
                return
            guide, self.voice = draft
            self.guide = guide
            words = await async_words(self.coordinator.hass)
            moved = await self._async_tick(guide)
            if moved is None:
                return
            resumed = moved != guide
            self._async_show(words, step_words(moved, words, resumed=resumed))
            if resumed:
                self._mouth.say(self.voice, self._text)

    async def async_begin(
        self, begin: Callable[[datetime], Guide], voice: Voice, heard_by: str | None
    ) -> dict[str, Any]:
        """Begin a session; return its first step."""

        async def work() -> dict[str, Any]:
            words = await async_words(self.coordinator.hass)
            async with self._lock:
                if self.guide is not None:
                    raise SessionRunningError
                guide = begin(dt_util.utcnow())
                before, self.voice = self.voice, voice
                try:
                    answer = await self._async_take(guide)
                except JournalError:
                    self.voice = before
                    raise
                text = f"{opening_words(guide, words)} {step_words(guide, words)}"
                self._async_show(words, text)
            return await self._async_answer(guide, words, heard_by) | answer

        return await self._async_finish(work())

    async def async_move(
        self, move: Move, remark: Remark, heard_by: str | None
    ) -> dict[str, Any]:
        """Do what somebody says; return the step that it leads to."""

        async def work() -> dict[str, Any]:
            words = await async_words(self.coordinator.hass)
            async with self._lock:
                guide = self.guide
                if guide is None:
                    raise SessionNotRunningError
                moved = move(guide, dt_util.utcnow())
                answer = await self._async_take(moved)
                said = (remark(guide, moved, words), step_words(moved, words))
                text = " ".join(each for each in said if each)
                self._async_show(words, text)
            return await self._async_answer(moved, words, heard_by) | answer

        return await self._async_finish(work())

    async def async_close(self) -> None:
        """Let go of the session; it is on disk as it stands."""
        async with self._lock:
            self._async_cancel_timer()
            self._mouth.stop()
            self.guide = None

    @callback
    def async_rest(self, _event: Event) -> None:
        """Count no further: Home Assistant stops."""
        self._async_cancel_timer()
        self._mouth.stop()

    async def _async_finish[T](self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for work that goes on although its caller may give up waiting."""
        hass, name = self.coordinator.hass, self.coordinator.name
        return await asyncio.shield(
            hass.async_create_task(work, f"{DOMAIN} {name} session")
        )

    # -- keeping --------------------------------------------------------------------

    async def _async_draft(self) -> tuple[Guide, Voice] | None:
        """Return the session that was kept, unless the diary has it already."""
        store = self.coordinator.store
        try:
            draft = await store.async_draft(_DRAFT)
            if draft is None:
                return None
            kept = json.loads(draft)
            guide, voice = from_plain(kept["guide"]), Voice.of(kept["voice"])
            if self.coordinator.history.told(guide.id) is None:
                return guide, voice
            await store.async_keep_draft(_DRAFT, None)
        except (JournalError, KeyError, TypeError, ValueError) as error:
            # Left where it is: the version that wrote it may come back.
            LOGGER.warning("A guided session could not be taken up: %r", error)
        return None

    async def _async_take(self, guide: Guide) -> dict[str, Any]:
        """Keep a step, then make it the one that is on; return what the end answers.

        Raises `JournalError`, and everything is as it was.
        """
        answer: dict[str, Any] = {}
        if guide.is_over:
            answer = await self._async_tell_journal(guide)
        else:
            kept = {"guide": to_plain(guide), "voice": self.voice.plain}
            await self.coordinator.store.async_keep_draft(_DRAFT, json.dumps(kept))
        was_on, self.guide = self.guide is not None, None if guide.is_over else guide
        if was_on is guide.is_over:
            async_dispatcher_send(self.coordinator.hass, SESSIONS_CHANGED)
        self._async_cancel_timer()
        if self.guide is not None:
            self._async_wait_for_next_call(guide, dt_util.utcnow())
        return answer

    async def _async_tell_journal(self, guide: Guide) -> dict[str, Any]:
        """Write the entry that a session becomes, once."""
        coordinator = self.coordinator
        entry = self._entry(guide)
        if entry is not None and coordinator.history.told(guide.id) is None:
            await coordinator.async_record(entry)
        try:
            await coordinator.store.async_keep_draft(_DRAFT, None)
        except JournalError as error:
            # By its id the diary knows it, should it be taken up again.
            LOGGER.warning("A guided session could not be put away: %s", error)
        return {
            "entry_id": None if entry is None else guide.id,
            **week_answer(coordinator.data),
        }

    def _entry(self, guide: Guide) -> ExerciseSession | Pain | None:
        """Return what a session is to the diary; None when nothing came of it."""
        identity = self.coordinator.identity
        if (said := session_said(guide)) is not None:
            return ExerciseSession(
                **identity(guide.began_at) | {"id": guide.id}, **said
            )
        if (level := pain_said(guide)) is not None:
            return Pain(**identity(guide.acted_at) | {"id": guide.id}, level=level)
        return None

    # -- the clock ------------------------------------------------------------------

    @callback
    def _async_wait_for_next_call(self, guide: Guide, after: datetime) -> None:
        at, cue = steps.next_call(guide, after)
        self._async_set_timer(at, guide, cue)

    @callback
    def _async_wait(self, time: timedelta) -> None:
        """Look at the session again after some time."""
        if self.guide is not None:
            self._async_set_timer(dt_util.utcnow() + time, self.guide, None)

    @callback
    def _async_set_timer(self, at: datetime, guide: Guide, cue: Cue | None) -> None:
        self._async_cancel_timer()

        async def called(_now: datetime) -> None:
            self._cancel_timer = None
            async with self._lock:
                # Somebody may have moved on while this waited its turn.
                if self.guide is guide:
                    await self._async_called(at, guide, cue)

        self._cancel_timer = async_track_point_in_utc_time(
            self.coordinator.hass, called, at
        )

    async def _async_tick(self, guide: Guide) -> Guide | None:
        """Keep what time has made of a session; None when that has to wait."""
        moved = steps.tick(guide, dt_util.utcnow())
        try:
            await self._async_take(moved)
        except JournalError as error:
            LOGGER.error("A guided session could not be kept: %s", error)
            self._async_wait(_RETRY)
            return None
        return moved

    async def _async_called(self, at: datetime, guide: Guide, cue: Cue | None) -> None:
        """Call out what is due, or go on as time has it."""
        words = await async_words(self.coordinator.hass)
        if cue is not None:
            text = cue_words(cue, words)
            self._async_wait_for_next_call(guide, at)
        else:
            moved = await self._async_tick(guide)
            if moved is None:
                return
            text = step_words(moved, words, resumed=moved.number == guide.number)
        self._async_show(words, text)
        self._mouth.say(self.voice, text)

    @callback
    def _async_cancel_timer(self) -> None:
        if self._cancel_timer is not None:
            self._cancel_timer()
            self._cancel_timer = None

    # -- telling --------------------------------------------------------------------

    async def _async_answer(
        self, guide: Guide, words: Words, heard_by: str | None
    ) -> dict[str, Any]:
        """Say what is to be said, and return the step."""
        text = self._text
        if heard_by is None or heard_by != self.voice.speaker:
            self._mouth.say(self.voice, text)
            await self._mouth.async_heard(_SPEECH_WAIT_S)
        return self._told(guide, words) | {"text": text}

    def _told(self, guide: Guide, words: Words) -> dict[str, Any]:
        """Return a step as cards, automations and answers have it."""
        speaker, problem = self.voice.speaker, self._mouth.problem
        return {
            **step_answer(guide, words),
            "button_ending": None
            if guide.is_over
            else session_ending(guide, self.coordinator.config_entry.entry_id),
            "text": self._text,
            "speaker": speaker,
            "spoken": None if speaker is None else problem is None,
            "problem": problem,
        }

    @callback
    def _async_show(self, words: Words, text: str | None = None) -> None:
        """Let cards and automations see the step that is on, with its latest words."""
        if text is not None:
            self._text = text
        guide = self.guide
        self.coordinator.session = None if guide is None else self._told(guide, words)
        self._async_publish()

    @callback
    def _async_show_problem(self) -> None:
        """Let them see that the speaker fails, or speaks again."""
        if (shown := self.coordinator.session) is not None:
            problem = self._mouth.problem
            self.coordinator.session = {
                **shown,
                "spoken": problem is None,
                "problem": problem,
            }
            self._async_publish()

    @callback
    def _async_publish(self) -> None:
        coordinator = self.coordinator
        coordinator.async_set_updated_data(
            replace(coordinator.data, session=coordinator.session)
        )
