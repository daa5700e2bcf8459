"""Buttons of a guided session on a phone, and what a tap on one says to it.

A button's name holds whose session is meant, which exercise and which step. A phone is
slower than the clock of a session: that it hurts counts as long as the exercise is on,
to go on only from the very step that was shown.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
import re
from typing import Final

from .errors import ReminderOverError
from .guide import Guide, hurt_number, move_on, note_pain, stop
from .presses import PREFIX, read_level

_MARK: Final = 12

RULES: Final = (
    ("session_press_step", "To go on, a tap is of the step that is on [D]"),
    ("session_press_exercise", "Pain, skip and stop: of its exercise, at any step [D]"),
)


class Say(StrEnum):
    """What a button says."""

    NEXT = "NEXT"
    SKIP = "SKIP"
    HURTS = "HURTS"
    PAIN = "PAIN"
    STOP = "STOP"


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionPress:
    """A tap on a button of a session."""

    say: Say
    number: str | None
    """The level, when the button says it."""
    runner: str
    mark: str


_BUTTON: Final = re.compile(
    rf"{PREFIX}({'|'.join(Say)})(?:_(\d+(?:\.\d+)?))?"
    rf"_SESSION_(.+)_([0-9A-F]{{{2 * _MARK}}})"
)


def session_ending(guide: Guide, runner: str) -> str:
    """Return the end of the names of the buttons of a step."""
    exercise = _exercise_mark(guide, guide.number)
    return f"SESSION_{runner}_{exercise}{_step_mark(guide)}"


def read_session_press(name: str) -> SessionPress | None:
    """Return what a button of a session says; None for any other."""
    if (found := _BUTTON.fullmatch(name)) is None:
        return None
    say, number, runner, mark = found.groups()
    return SessionPress(say=Say(say), number=number, runner=runner, mark=mark)


def level_of(press: SessionPress, typed: str | None) -> float | None:
    """Return the level of a tap: the button's own, or what was typed into it.

    None where none is asked for. Raises `NoLevelError` for what is no level, and
    `OutOfRangeError` for one beyond ten.
    """
    said = press.number or typed
    if said is None and press.say is not Say.PAIN:
        return None
    return read_level(said or "")


def pressed(
    guide: Guide,
    press: SessionPress,
    level: float | None,
    now: datetime,
    *,
    green_max: float,
) -> Guide:
    """Return the step after a tap; raises `ReminderOverError` when it is too late."""
    exercise, step = press.mark[:_MARK], press.mark[_MARK:]
    meant = {guide.number}
    if press.say in {Say.HURTS, Say.PAIN}:
        # Of the one that the clock has just ended, too.
        meant.add(hurt_number(guide))
    if exercise not in {_exercise_mark(guide, number) for number in meant}:
        raise ReminderOverError
    match press.say:
        case Say.SKIP:
            return move_on(guide, now, green_max=green_max, leave=True)
        case Say.HURTS:
            return move_on(guide, now, green_max=green_max, level=level, hurts=True)
        case Say.PAIN:
            hurts = level is not None and level > green_max
            return note_pain(guide, now, level, hurts=hurts)
        case Say.STOP:
            return stop(guide, now, level)
    if step != _step_mark(guide):
        raise ReminderOverError
    return move_on(guide, now, green_max=green_max)


def _exercise_mark(guide: Guide, number: int) -> str:
    return _short(f"{guide.id} {number}")


def _step_mark(guide: Guide) -> str:
    return _short(f"{guide.phase} {guide.since.isoformat()}")


def _short(about: str) -> str:
    return sha256(about.encode()).hexdigest()[:_MARK].upper()
