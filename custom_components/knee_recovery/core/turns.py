"""Turns: what came to be so from one snapshot to the next.

A happening is something that was done; a turn is something that has become true, and is
told at that moment only: not again while it stays so, and not when the house starts and
finds it so. An undo tells of the light and of reminders that are over, and nothing
else. What a source delivers days later tells of the light and of a worn pair only, so
that reading old files is quiet.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .happenings import Value, is_late
from .journal import (
    CheckUp,
    Entry,
    ExerciseSession,
    Held,
    Icing,
    Pain,
    Reminder,
    Retraction,
    Run,
    Score,
)
from .pain import Check, light_word
from .reminders import ReminderState
from .snapshot import Snapshot

RULES: Final = (
    ("turn_again", "Told when it comes true, not again while it stays so [D]"),
    ("turn_undo", "Taking back turns the light, and ends a reminder [D]"),
    ("turn_late", "A late delivery turns only the light and a worn pair [D]"),
    ("turn_check", "Each question is told once, when it opens [D]"),
    ("turn_reminder", "Told when it comes up, and when it was told to wait, then [D]"),
    ("turn_reason", "A new reason to talk is told beside the old ones [D]"),
)


class TurnType(StrEnum):
    """What can come true."""

    LIGHT_CHANGED = "light_changed"
    CHECK_DUE = "check_due"
    EXERCISES_DUE = "exercises_due"
    ICE_DUE = "ice_due"
    RAMP_EXCEEDED = "ramp_exceeded"
    SHOE_WORN = "shoe_worn"
    TALK_TO_PROFESSIONAL = "talk_to_professional"
    REMINDER_OVER = "reminder_over"
    REMINDER_DUE = "reminder_due"


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """Something that came true, with its figures as plain data."""

    type: TurnType
    values: Mapping[str, Value]
    """As a happening's: `entry_id` is what it is about, or what brought it about."""


type _Values = Mapping[str, Value]
type _Find = Callable[[Snapshot, Snapshot], Iterator[_Values]]


def turns(written: Entry | None, before: Snapshot, after: Snapshot) -> tuple[Turn, ...]:
    """Return what came true between two snapshots, in the order of the table.

    `written` is the one entry that came in between, None when only time has passed.
    """
    cause: _Values = {"entry_id": written.id if written else None}
    return tuple(
        Turn(type=turn, values={**cause, **values})
        for turn, is_told, find in _TURNS
        if is_told(written, after)
        for values in find(before, after)
    ) + tuple(_reminders(written, before, after))


# -- what is told of --------------------------------------------------------------


def _always(_written: Entry | None, _after: Snapshot) -> bool:
    return True


def _unless_taken_back(written: Entry | None, _after: Snapshot) -> bool:
    return not isinstance(written, Retraction)


def _as_news(written: Entry | None, after: Snapshot) -> bool:
    return _unless_taken_back(written, after) and (
        written is None or not is_late(written, after.now)
    )


# -- what turned --------------------------------------------------------------------


def _light(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    if after.day_light.light is not before.day_light.light:
        yield {
            "from_light": light_word(before.day_light.light),
            "light": light_word(after.day_light.light),
            "reasons": [reason.key for reason in after.day_light.reasons],
        }


def _check(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    """Give a question that opened; an older one that shows again was told before."""
    was, now = before.check, after.check
    if now is None:
        return
    run_id = now.run.id if now.run else None
    if was is not None:
        # The check of the week can wait behind a morning's, which opens with it.
        unseen = now.check is Check.WEEKLY and now.opens == was.opens
        same = (now.check, run_id) == (was.check, was.run.id if was.run else None)
        if same or (now.opens <= was.opens and not unseen):
            return
    yield {
        "entry_id": run_id,
        "check": now.check.value,
        "closes_at": now.closes.isoformat(),
    }


def _exercises(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    if after.plan.due and not before.plan.due:
        yield {"exercises": [item.exercise.key for item in after.plan.owed]}


def _ice(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    if after.ice.due and not before.ice.due:
        yield {}


def _ramp(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    if after.load.ramp_exceeded and not before.load.ramp_exceeded:
        yield {
            "mileage_ramp": after.load.mileage_ramp,
            "distance_7_days_m": after.load.distance_7_days_m,
            "previous_7_days_m": after.load.previous_7_days_m,
        }


def _shoes(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    fresh = {state.shoe.id for state in before.shoes if not state.worn}
    for state in after.shoes:
        if state.worn and state.shoe.id in fresh:
            yield {
                "shoe": state.shoe.name,
                "shoe_id": state.shoe.id,
                "distance_m": state.distance_m,
            }


def _talk(before: Snapshot, after: Snapshot) -> Iterator[_Values]:
    known = set(before.talk_reasons)
    if fresh := [reason for reason in after.talk_reasons if reason not in known]:
        yield {"reasons": list(after.talk_reasons), "new_reasons": fresh}


def _reminders(
    written: Entry | None, before: Snapshot, after: Snapshot
) -> Iterator[Turn]:
    """Give reminders that are over, then those that are to be said from now on.

    That one is over is told whatever brought it about: it may stand on a screen.
    """
    cause = written.id if written else None
    for was, now in zip(before.reminders, after.reminders, strict=True):
        same = was.about == now.about
        if was.waits and not (same and now.waits):
            yield Turn(
                type=TurnType.REMINDER_OVER,
                values={
                    "entry_id": cause,
                    "reminder": was.reminder.value,
                    "outcome": _outcome(written),
                },
            )
    if not _as_news(written, after):
        return
    for was, now in zip(before.reminders, after.reminders, strict=True):
        if now.waits and _came_up(was, now):
            yield Turn(
                type=TurnType.REMINDER_DUE,
                values={
                    "entry_id": cause,
                    "reminder": now.reminder.value,
                    "check": after.check.check.value
                    if after.check and now.reminder is Reminder.CHECK
                    else None,
                },
            )


def _outcome(written: Entry | None) -> str:
    """Return what became of a reminder that is over."""
    match written:
        case None:
            return "closed"
        case Held(minutes=None):
            return "skipped"
        case Held():
            return "snoozed"
        case Retraction():
            return "taken_back"
        case ExerciseSession() | Icing() | Pain() | Score() | CheckUp() | Run():
            return "done"
    return "closed"


def _came_up(was: ReminderState, now: ReminderState) -> bool:
    """Return whether a reminder that is to be said was not a moment ago.

    An older check that shows again behind an answered one was told before.
    """
    if was.about == now.about:
        return not was.waits
    return was.since is None or now.since is None or now.since > was.since


_TURNS: Final[
    tuple[tuple[TurnType, Callable[[Entry | None, Snapshot], bool], _Find], ...]
] = (
    (TurnType.LIGHT_CHANGED, _always, _light),
    (TurnType.CHECK_DUE, _as_news, _check),
    (TurnType.EXERCISES_DUE, _as_news, _exercises),
    (TurnType.ICE_DUE, _as_news, _ice),
    (TurnType.RAMP_EXCEEDED, _as_news, _ramp),
    (TurnType.SHOE_WORN, _unless_taken_back, _shoes),
    (TurnType.TALK_TO_PROFESSIONAL, _as_news, _talk),
)
