"""Actions about reminders: how one stands, "later", and "not today".

Blueprints, voice and cards all call these; a tap on a phone says the same through
`phone_buttons`. Nothing here sends anything.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.util import dt as dt_util

from . import spoken
from .answers import check_attributes
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.errors import ReminderOverError
from .core.journal import Reminder
from .core.pain import light_word
from .core.presses import (
    Verb,
    answer_to,
    button,
    hold,
    snooze_minutes,
    token,
)
from .core.quiet import is_quiet
from .core.reminders import DEFAULT_SNOOZE, ReminderState


async def async_get_reminder(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer how a reminder stands, and what its buttons on a phone are called."""
    return reminder_answer(coordinator, _state(coordinator, data))


async def async_snooze_reminder(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Hold a reminder back for some minutes; what it is about stays due."""
    said = spoken.optional(data, "minutes", lambda _field, minutes: minutes)
    return await _async_hold(
        coordinator, _state(coordinator, data), snooze_minutes(said)
    )


async def async_skip_reminder(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Let a thing be: exercises and ice for today, a check altogether."""
    return await _async_hold(coordinator, _state(coordinator, data), None)


def reminder_answer(
    coordinator: KneeRecoveryCoordinator, state: ReminderState
) -> dict[str, Any]:
    """Return how a reminder stands as plain data."""
    asked = check_attributes(coordinator.data)
    is_check = state.reminder is Reminder.CHECK
    ending = token(state, coordinator.config_entry.entry_id)
    return {
        "reminder": state.reminder.value,
        "due": state.due,
        "waits": state.waits,
        "since": state.since.isoformat() if state.since else None,
        "snoozed_until": state.snoozed_until.isoformat()
        if state.snoozed_until
        else None,
        "skipped": state.skipped,
        "quiet": is_quiet(coordinator.profile, dt_util.now()),
        "check": asked["check"] if is_check else None,
        "asks": asked["asks"] if is_check else [],
        "until": asked["until"] if is_check else None,
        "buttons": {
            verb.value.lower(): button(
                verb, ending, str(DEFAULT_SNOOZE) if verb is Verb.SNOOZE else None
            )
            for verb in Verb
        },
        "button_ending": ending,
    }


def _state(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> ReminderState:
    """Return how the reminder stands that was named."""
    named = bounds.member("reminder", data["reminder"], Reminder)
    return coordinator.data.reminder(named)


async def _async_hold(
    coordinator: KneeRecoveryCoordinator, state: ReminderState, minutes: float | None
) -> dict[str, Any]:
    """Write that a reminder waits; raises `ReminderOverError` when nothing is due."""
    if not state.open:
        raise ReminderOverError
    held = hold(
        coordinator.history,
        state.reminder,
        state.about,
        minutes,
        coordinator.identity,
    )
    if held is not None:
        await coordinator.async_record(held)
    return reminder_answer(coordinator, coordinator.data.reminder(state.reminder)) | {
        "entry_id": held.id if held else None
    }


async def async_answer_check(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Note a level as the answer to the check that waits, and answer the light."""
    level = bounds.number("level", data["level"])
    asked = coordinator.data.check
    if asked is None:
        raise ReminderOverError
    answer = answer_to(asked, level, coordinator.identity)
    admission = await coordinator.async_record(answer)
    lamp = coordinator.data.day_light
    return {
        "entry_id": admission.stands_as,
        "check": asked.check.value,
        "light": light_word(lamp.light),
        "reasons": [reason.key for reason in lamp.reasons],
    }
