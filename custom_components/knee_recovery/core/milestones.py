"""Milestones: few, and only for what was done or answered.

None of them asks for more running than the runner's own rules have: a distance counts
only when the run kept to the reference class, and a week without pain only when it was
said to be one. A missing answer never reaches anything, and what was reached once is
never taken away with a word (evidence.md 11).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from .history import History
from .ladder import LadderState
from .levels import TOP_LEVEL
from .load import JumpClass, jump_baseline_m, jump_class
from .pain import worst
from .profile import Profile
from .progress import FRAME_WEEKS, REVIEW_WEEK, programme, week_of
from .streak import StreakState
from .usual import WEEKS as USUAL_WEEKS, weeks_at_usual

PAIN_FREE_DAYS: Final = 4
"""Days of a week with a score that make it one that was said to be without pain."""
PAIN_FREE_AGAIN_DAYS: Final = 28
_WEEK_DAYS: Final = 7

RULES: Final = (
    ("milestone_first_session", "A beginning is worth a word [D, V:105]"),
    ("milestone_streak", "Weeks on target: 4, 8 and 12, each once [D, V:106]"),
    ("milestone_frame", "Six weeks and twelve, with a session after [D, V:22, V:24]"),
    ("milestone_pain_free_week", "Scores on four of seven days, all of them 0 [D]"),
    ("milestone_ladder", "Levels 5 and 10, and the ladder done, on green runs [V:47]"),
    ("milestone_usual", "Four weeks at the usual distance, all runs green (4.4) [D]"),
    ("milestone_distance", "5 and 10 km again, in the reference class only [V:4, D]"),
)


class Milestone(StrEnum):
    """What someone can have reached."""

    FIRST_SESSION = "first_session"
    STREAK_4 = "streak_4"
    STREAK_8 = "streak_8"
    STREAK_12 = "streak_12"
    SIX_WEEKS = "six_weeks"
    TWELVE_WEEKS = "twelve_weeks"
    PAIN_FREE_WEEK = "pain_free_week"
    LADDER_LEVEL_5 = "ladder_level_5"
    LADDER_LEVEL_10 = "ladder_level_10"
    LADDER_DONE = "ladder_done"
    BACK_TO_USUAL = "back_to_usual"
    RUN_5_KM = "run_5_km"
    RUN_10_KM = "run_10_km"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Facts:
    """What the milestones are read from."""

    has_session: bool
    best_weeks: int
    """The longest streak there was."""
    frame_week: int
    """Of the twelve weeks, the one that the last session was in; 0 without one."""
    pain_free_week: bool
    best_level: int
    """Of the ladder, earned by green runs; one above the top when it is done."""
    usual_weeks: int
    """In a row at the distance that was usual before the pain."""
    back_m: tuple[int, int]
    """The last run, when it kept to the reference class, and what it is measured by."""


def _streak_of(weeks: int) -> Callable[[_Facts], bool]:
    """Return whether so many weeks in a row were on target, at any time."""
    return lambda facts: facts.best_weeks >= weeks


def _level_of(level: int) -> Callable[[_Facts], bool]:
    """Return whether green runs led to a level of the ladder."""
    return lambda facts: facts.best_level >= level


def _back_at(metres: int) -> Callable[[_Facts], bool]:
    """Return whether the last run is the first of thirty days to come this far."""
    return lambda facts: facts.back_m[1] < metres <= facts.back_m[0]


_TABLE: Final[Mapping[Milestone, Callable[[_Facts], bool]]] = {
    Milestone.FIRST_SESSION: lambda facts: facts.has_session,
    Milestone.STREAK_4: _streak_of(4),
    Milestone.STREAK_8: _streak_of(8),
    Milestone.STREAK_12: _streak_of(12),
    Milestone.SIX_WEEKS: lambda facts: facts.frame_week > REVIEW_WEEK,
    Milestone.TWELVE_WEEKS: lambda facts: facts.frame_week > FRAME_WEEKS,
    Milestone.PAIN_FREE_WEEK: lambda facts: facts.pain_free_week,
    Milestone.LADDER_LEVEL_5: _level_of(5),
    Milestone.LADDER_LEVEL_10: _level_of(TOP_LEVEL),
    Milestone.LADDER_DONE: _level_of(TOP_LEVEL + 1),
    Milestone.BACK_TO_USUAL: lambda facts: facts.usual_weeks >= USUAL_WEEKS,
    Milestone.RUN_5_KM: _back_at(5_000),
    Milestone.RUN_10_KM: _back_at(10_000),
}


def reached(
    history: History,
    profile: Profile,
    today: date,
    streak: StreakState | None,
    ladder: LadderState | None,
) -> frozenset[Milestone]:
    """Return the milestones that stand reached on a local date."""
    current = programme(history, profile, today)
    facts = _Facts(
        has_session=history.first_session_on is not None,
        best_weeks=streak.streak.best if streak else 0,
        frame_week=week_of(current.began_on, current.last_on) if current else 0,
        pain_free_week=_is_pain_free_again(history, today),
        best_level=ladder.best_level if ladder else 0,
        usual_weeks=weeks_at_usual(history, profile, today) or 0,
        back_m=_back_m(history, today),
    )
    return frozenset(key for key, is_reached in _TABLE.items() if is_reached(facts))


def _is_pain_free_again(history: History, today: date) -> bool:
    """Return whether this week is the first of four that was said to be painless."""
    days = PAIN_FREE_AGAIN_DAYS + _WEEK_DAYS - 1
    # Today's score first.
    scores = [
        worst(history, day, day)
        for day in (today - timedelta(days=back) for back in range(days))
    ]
    is_free = [
        _is_pain_free(scores[back : back + _WEEK_DAYS])
        for back in range(PAIN_FREE_AGAIN_DAYS)
    ]
    return is_free[0] and not any(is_free[1:])


def _is_pain_free(scores: list[float | None]) -> bool:
    """Return whether enough days of a week have a score, and all scores are nothing."""
    told = [score for score in scores if score is not None]
    return len(told) >= PAIN_FREE_DAYS and not any(told)


def _back_m(history: History, today: date) -> tuple[int, int]:
    """Return the last run and the longest of thirty days before it, in metres.

    Nothing for a run that is a jump, or that there is nothing to compare with.
    """
    run = history.last_run_by(today)
    if run is None:
        return 0, 0
    baseline_m = jump_baseline_m(run, history)
    if jump_class(run.distance_m, baseline_m) is not JumpClass.REFERENCE:
        return 0, 0
    return run.distance_m, baseline_m
