"""Answers to checks: which run a score answers for, and whether it counts.

A score is a fact and is kept whenever it is said. But who says "an hour after the run"
when nothing was run has another moment in mind, and who answers twice wants to correct
the first answer, which undo does: both are told so, and nothing is written. An answer
that comes too early or too late is kept, does not count, and says so.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from .errors import CheckAnsweredError, CheckNotDueError
from .history import History
from .journal import Moment, Pain, body
from .pain import (
    HOUR_AFTER_FROM,
    MORNING_FROM,
    ended_within,
    hour_scores,
    is_morning,
    morning_of,
    run_of_hour,
    said_morning,
)

REACH: Final = timedelta(hours=24)
"""An hour after a run is said within a day of it, or is not about it ([D])."""

SAME_ANSWER: Final = timedelta(seconds=60)
"""Within this the same score of a morning is the same answer ([D])."""

ANSWERS: Final = frozenset({Moment.HOUR_AFTER, Moment.MORNING})
"""Moments that are said to answer a check, and so can fail to."""

_ONE_DAY: Final = timedelta(days=1)

RULES: Final = (
    ("answer_not_due", "An hour after, and no run ended in the 24 hours before [D]"),
    ("answer_twice", "A check that was answered keeps its answer until undone [D]"),
    ("answer_again", "The same morning's score within a minute is one answer [D]"),
    ("answer_recall", "The run's morning later that day; before it, while asked [D]"),
    ("answer_window", "Outside its window it is kept and does not count [D]"),
)


class NotCounted(StrEnum):
    """Why a score does not count as the answer that it was said to be."""

    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    ANSWERED = "answered"
    """What was said first is the answer."""


def hold_to_checks(pain: Pain, history: History) -> None:
    """Raise what speaks against a score as the answer that it is said to be.

    `CheckNotDueError` when no run ended lately, `CheckAnsweredError` when the check has
    its answer. Every other moment is always taken: a watch may bring the run later.
    """
    if pain.moment is Moment.HOUR_AFTER and not ended_within(pain.at, REACH, history):
        raise CheckNotDueError(field="moment", value=pain.moment, at=pain.at)
    if (standing := _answer_that_stands(pain, history)) is not None:
        raise CheckAnsweredError(
            field="moment",
            value=pain.moment,
            level=standing.level,
            at=standing.at,
            entry_id=standing.id,
        )


def said_already(pain: Pain, history: History) -> Pain | None:
    """Return the morning's answer when a score says no more than it.

    A morning is of the run before it and of the one after it, and whoever answers for
    both says it twice. The same score at the same minute is one answer.
    """
    if pain.moment is not Moment.MORNING:
        return None
    standing = _answer_that_stands(pain, history)
    if standing is None or body(pain) != body(standing):
        return None
    return standing if abs(pain.at - standing.at) <= SAME_ANSWER else None


def _answer_that_stands(pain: Pain, history: History) -> Pain | None:
    """Return what was said before in answer to the check that a score answers."""
    match pain.moment:
        case Moment.HOUR_AFTER:
            run = run_of_hour(pain.at, history)
            said = [] if run is None else hour_scores(run, history)
            return next((one for one in said if one.moment is pain.moment), None)
        case Moment.MORNING if is_morning(pain):
            yesterday = history.day(pain.local_date - _ONE_DAY)
            return said_morning(pain.local_date, history) if yesterday.runs else None
    return None


def not_counted(pain: Pain, history: History) -> NotCounted | None:
    """Return why a score of the journal does not count; None when it does.

    Only a score that is said to answer a check can fail to.
    """
    match pain.moment:
        case Moment.HOUR_AFTER:
            return _hour_missed(pain, history)
        case Moment.MORNING:
            return _morning_missed(pain, history)
    return None


def _hour_missed(pain: Pain, history: History) -> NotCounted | None:
    """Return how a score misses the hour after the run that ended last."""
    if run_of_hour(pain.at, history) is not None:
        return None
    ends = [run.ended_at for run in ended_within(pain.at, REACH, history)]
    if ends and pain.at - max(ends) < HOUR_AFTER_FROM:
        return NotCounted.TOO_EARLY
    return NotCounted.TOO_LATE


def _morning_missed(pain: Pain, history: History) -> NotCounted | None:
    """Return how a score misses the mornings that it could answer for."""
    first = said_morning(pain.local_date, history)
    if is_morning(pain):
        return None if first is None or first.id == pain.id else NotCounted.ANSWERED
    if history.day(pain.local_date).runs:
        first = morning_of(pain.local_date, history)
        return None if first is None or first.id == pain.id else NotCounted.ANSWERED
    if not history.day(pain.local_date - _ONE_DAY).runs:
        return None
    early = pain.at.time() < MORNING_FROM
    return NotCounted.TOO_EARLY if early else NotCounted.TOO_LATE
