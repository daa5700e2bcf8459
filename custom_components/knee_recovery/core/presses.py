"""Presses: buttons on a notification, and what a tap on one says to the diary.

A button's name holds all that its tap needs: what was meant, of which reminder, of whom
and about which day or check. So it counts after a restart and on any phone, and one of
yesterday's notification is known for what it is. What a tap says is decided against the
journal as it is by then: two phones that are tapped at once say it once.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
import re
from typing import Final

from .bounds import SCORE, within
from .checks import Asked, Question, unanswered
from .errors import NoLevelError, ReminderOverError
from .history import History
from .holds import hold_of
from .ice import DEFAULT_MINUTES
from .journal import (
    Entry,
    ExerciseSession,
    Held,
    Icing,
    Measure,
    Moment,
    Pain,
    Reminder,
    Score,
)
from .mending import Identity
from .profile import Profile
from .reminders import DEFAULT_SNOOZE, SNOOZE, ReminderState
from .snapshot import Snapshot
from .weekly import weekly_open

PREFIX: Final = "KNEE_RECOVERY_"
SAME_TAP: Final = timedelta(seconds=60)
"""The same said again within this is one tap of two phones, or a double one."""

RULES: Final = (
    ("press_stale", "A tap on what is over, done or of another day writes nothing [D]"),
    ("press_twice", "The same within a minute is one tap [D]"),
)


class Verb(StrEnum):
    """What a button says."""

    DONE = "DONE"
    START = "START"
    SNOOZE = "SNOOZE"
    SKIP = "SKIP"
    PAIN = "PAIN"


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A tap on a button."""

    verb: Verb
    number: str | None
    """Minutes of a snooze, or a level; None when the button does not say it."""
    reminder: Reminder
    runner: str
    mark: str


_BUTTON: Final = re.compile(
    rf"{PREFIX}({'|'.join(Verb)})(?:_(\d+(?:\.\d+)?))?"
    rf"_({'|'.join(word.upper() for word in Reminder)})_(.+)_([0-9A-F]+)"
)

_LEVEL: Final = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(?:/\s*10)?\s*")

ANSWERS: Final[dict[Question, Moment | Measure]] = {
    Question.PAIN_PEAK: Moment.DURING_RUN,
    Question.HOUR_AFTER: Moment.HOUR_AFTER,
    Question.MORNING_AFTER: Moment.MORNING,
    Question.WORST_PAIN: Measure.WORST_PAIN,
    Question.USUAL_PAIN: Measure.USUAL_PAIN,
}
"""How the first question of a check is answered by a level."""


def mark_of(about: str) -> str:
    """Return a short mark of what a reminder is about."""
    return sha256(about.encode()).hexdigest()[:12].upper()


def token(state: ReminderState, runner: str) -> str:
    """Return the end of the names of a reminder's buttons."""
    return f"{state.reminder.upper()}_{runner}_{mark_of(state.about)}"


def button(verb: Verb, ending: str, number: str | None = None) -> str:
    """Return the name of a button."""
    said = verb if number is None else f"{verb}_{number}"
    return f"{PREFIX}{said}_{ending}"


def read_press(name: str) -> Press | None:
    """Return what a button of ours says; None for any other."""
    if (found := _BUTTON.fullmatch(name)) is None:
        return None
    verb, number, reminder, runner, mark = found.groups()
    return Press(
        verb=Verb(verb),
        number=number,
        reminder=Reminder(reminder.lower()),
        runner=runner,
        mark=mark,
    )


def said_by(
    press: Press,
    typed: str | None,
    history: History,
    profile: Profile,
    snapshot: Snapshot,
    identity: Identity,
) -> Entry | None:
    """Return what a tap says; None when it was said a moment ago.

    `typed` is the answer to a button that asks for one. Raises `ReminderOverError` when
    nothing is left to say it of, `NoLevelError` when it is no level, and what is wrong
    with minutes or a level.
    """
    if press.reminder is Reminder.CHECK:
        return _of_check(press, typed, history, profile, snapshot.now, identity)
    state = snapshot.reminder(press.reminder)
    if not state.open or mark_of(state.about) != press.mark:
        raise ReminderOverError
    match press.verb, press.reminder:
        case ((Verb.SNOOZE | Verb.SKIP), _):
            minutes = _minutes(press)
            return hold(history, press.reminder, state.about, minutes, identity)
        case Verb.DONE, Reminder.EXERCISES:
            return ExerciseSession(**identity())
        case Verb.DONE, Reminder.ICE:
            return Icing(**identity(), minutes=DEFAULT_MINUTES)
        case Verb.START, Reminder.ICE:
            return Icing(**identity(), minutes=DEFAULT_MINUTES, timer=True)
    raise ReminderOverError


def hold(
    history: History,
    reminder: Reminder,
    about: str,
    minutes: float | None,
    identity: Identity,
) -> Held | None:
    """Return that a reminder waits for so long, or None for what was just said.

    Without minutes it is let be.
    """
    held = Held(**identity(), reminder=reminder, about=about, minutes=minutes)
    last = hold_of(history, reminder, about, held.local_date)
    if last is not None and last.minutes == minutes and held.at - last.at <= SAME_TAP:
        return None
    return held


def open_checks(history: History, profile: Profile, now: datetime) -> tuple[Asked, ...]:
    """Return every check that can be answered now, those told to let be as well."""
    week = weekly_open(history, profile, now)
    return *unanswered(history, now), *([] if week is None else [week])


def _of_check(
    press: Press,
    typed: str | None,
    history: History,
    profile: Profile,
    now: datetime,
    identity: Identity,
) -> Entry | None:
    for asked in open_checks(history, profile, now):
        if mark_of(asked.about) == press.mark:
            if press.verb is Verb.PAIN:
                return _level_of(press, typed, asked, identity)
            if press.verb in {Verb.SNOOZE, Verb.SKIP}:
                minutes = _minutes(press)
                return hold(history, Reminder.CHECK, asked.about, minutes, identity)
    raise ReminderOverError


def _level_of(
    press: Press, typed: str | None, asked: Asked, identity: Identity
) -> Entry:
    """Return the level of a button, or the one that was typed, as an answer."""
    said = press.number if press.number is not None else typed or ""
    return answer_to(asked, read_level(said), identity)


def answer_to(asked: Asked, level: float, identity: Identity) -> Entry:
    """Return a level as the answer that a check waits for.

    Raises `ReminderOverError` when what it asks is not answered by a level.
    """
    moment = ANSWERS.get(asked.asks[0])
    if moment is None:
        raise ReminderOverError
    if isinstance(moment, Measure):
        return Score(**identity(), measure=moment, value=level)
    return Pain(**identity(), level=level, moment=moment)


def read_level(typed: str) -> float:
    """Return the level of a button or a reply: "3", "3,5" or "3/10".

    Raises `NoLevelError` for what is none, `OutOfRangeError` for one beyond ten.
    """
    if (found := _LEVEL.fullmatch(typed)) is None:
        raise NoLevelError(value=typed)
    return within("level", found[1].replace(",", "."), SCORE)


def _minutes(press: Press) -> float | None:
    """Return the minutes of a snooze; None for a skip."""
    if press.verb is Verb.SKIP:
        return None
    return snooze_minutes(press.number)


def snooze_minutes(said: object) -> float:
    """Return for how long to wait, half an hour when nothing was said."""
    return DEFAULT_SNOOZE if said is None else within("minutes", said, SNOOZE)
