"""Guided sessions as a house has them: at most one for each runner."""

from datetime import datetime
from functools import partial
from typing import Any

from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey
from homeassistant.util.ulid import ulid_now

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core import guide as steps
from .core.guide import Guide
from .core.plan import day_plan
from .core.session_presses import Say, SessionPress, level_of, pressed
from .errors import translated
from .guide_words import pain_words, skip_words
from .guided_run import Session
from .speaking import Voice
from .words import Words

_SESSIONS: HassKey[dict[str, Session]] = HassKey(f"{DOMAIN}_sessions")


# -- what others call -------------------------------------------------------------


async def async_take_up_session(coordinator: KneeRecoveryCoordinator) -> None:
    """Go on with what a reload or a restart has interrupted, and be ready for more."""
    entry = coordinator.config_entry
    session = Session(coordinator)
    sessions = coordinator.hass.data.setdefault(_SESSIONS, {})
    sessions[entry.entry_id] = session
    entry.async_on_unload(partial(sessions.__delitem__, entry.entry_id))
    entry.async_on_unload(session.async_close)
    entry.async_on_unload(
        coordinator.hass.bus.async_listen_once(
            EVENT_HOMEASSISTANT_STOP, session.async_rest
        )
    )
    await session.async_take_up()


def is_running(coordinator: KneeRecoveryCoordinator) -> bool:
    """Return whether the runner has a guided session on."""
    return _of(coordinator).guide is not None


def speaker_of(coordinator: KneeRecoveryCoordinator) -> str | None:
    """Return what speaks in the runner's session."""
    return _of(coordinator).voice.speaker


async def async_start(
    coordinator: KneeRecoveryCoordinator,
    voice: Voice,
    *,
    optional: bool = False,
    hands_free: bool = False,
    heard_by: str | None = None,
) -> dict[str, Any]:
    """Begin a session of today's exercises; return its first step.

    Here and below: `heard_by` is the satellite that speaks the answer by itself.
    """

    def begin(now: datetime) -> Guide:
        plan = day_plan(coordinator.history, coordinator.profile, dt_util.now())
        return steps.begin(
            plan, ulid_now(), now, optional=optional, hands_free=hands_free
        )

    with translated():
        return await _of(coordinator).async_begin(begin, voice, heard_by)


async def async_note_pain(
    coordinator: KneeRecoveryCoordinator, level: float, heard_by: str | None = None
) -> dict[str, Any]:
    """Note how much it hurt; up to green the session stays where it is."""
    profile = coordinator.profile

    def move(guide: Guide, now: datetime) -> Guide:
        return steps.note_pain(guide, now, level, hurts=level > profile.green_max)

    def remark(before: Guide, after: Guide, words: Words) -> str:
        return pain_words(before, after, words, level, profile.amber_max)

    with translated():
        return await _of(coordinator).async_move(move, remark, heard_by)


async def async_move_on(
    coordinator: KneeRecoveryCoordinator,
    *,
    level: float | None = None,
    hurts: bool = False,
    leave: bool = False,
    heard_by: str | None = None,
) -> dict[str, Any]:
    """Go on as one answer says; return the step. Refused while no session is on."""
    profile = coordinator.profile

    def move(guide: Guide, now: datetime) -> Guide:
        return steps.move_on(
            guide,
            now,
            green_max=profile.green_max,
            level=level,
            hurts=hurts,
            leave=leave,
        )

    def remark(before: Guide, after: Guide, words: Words) -> str:
        if hurts or level is not None:
            return pain_words(before, after, words, level, profile.amber_max)
        return skip_words(before, words) if leave else ""

    with translated():
        return await _of(coordinator).async_move(move, remark, heard_by)


async def async_take_press(
    coordinator: KneeRecoveryCoordinator, press: SessionPress, typed: str | None
) -> dict[str, Any]:
    """Do what a tap on a phone says; return the step. Refused when it is too late."""
    profile = coordinator.profile

    with translated():
        level = level_of(press, typed)

        def move(guide: Guide, now: datetime) -> Guide:
            return pressed(guide, press, level, now, green_max=profile.green_max)

        def remark(before: Guide, after: Guide, words: Words) -> str:
            match press.say:
                case Say.HURTS | Say.PAIN:
                    return pain_words(before, after, words, level, profile.amber_max)
                case Say.SKIP:
                    return skip_words(before, words)
            return ""

        return await _of(coordinator).async_move(move, remark, None)


async def async_stop(
    coordinator: KneeRecoveryCoordinator,
    pain_peak: float | None = None,
    heard_by: str | None = None,
) -> dict[str, Any]:
    """End the session, and return what was noted of it."""

    def move(guide: Guide, now: datetime) -> Guide:
        return steps.stop(guide, now, pain_peak)

    with translated():
        return await _of(coordinator).async_move(move, _no_remark, heard_by)


def _of(coordinator: KneeRecoveryCoordinator) -> Session:
    sessions: dict[str, Session] = coordinator.hass.data[_SESSIONS]
    # Who was let go of has none on, and the closed journal refuses to begin one.
    return sessions.get(coordinator.config_entry.entry_id) or Session(coordinator)


def _no_remark(_before: Guide, _after: Guide, _words: Words) -> str:
    return ""
