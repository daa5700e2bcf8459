"""What a history has worked out, kept until an entry near it comes or goes.

It holds answers only, never facts: forgetting too much costs time, and nothing else.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, Final

from .journal import (
    Entry,
    ExerciseSession,
    Icing,
    Pain,
    Run,
    Score,
    ShoeChosen,
    Target,
    TrackChosen,
)
from .memo import Memo

_WEEK: Final = timedelta(days=6)
"""The week of a date began at most so long before it."""
_NEAR: Final = timedelta(days=4)
"""A score is about a run that began up to three dates before it: the longest takes two
days, and is asked about until the next morning. One date more is for journeys."""

_TREND: Final = timedelta(days=14)
"""A week is held against the one before it, so a score speaks of so many dates."""


class Memory:
    """Answers about the past that most new entries leave as they are."""

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self.closed_weeks = Memo()
        self.ladder_days = Memo()
        self.session_days = Memo()
        self.answers: dict[str, Any] = {}
        """What the knee said about runs."""
        self.verdicts: dict[str, Any] = {}
        """What that came to."""
        self.worst: dict[date, float | None] = {}
        """Highest score of local dates."""
        self.days_done: dict[date, int] = {}
        """Days done in the weeks from a date."""
        self.runs_changed: set[date] = set()
        """Local dates whose runs came or went since doubtful pairs were looked for."""

    def forget(
        self,
        entry: Entry,
        runs: Callable[[date, date], Iterable[Run]],
        scores: Iterable[Pain],
    ) -> None:
        """Forget what may come out otherwise with an entry, or without it.

        `runs` gives the runs of a span of dates, `scores` are those of the entry's day.
        """
        day = entry.local_date
        self.worst.pop(day, None)
        if isinstance(entry, Run):
            self.runs_changed.add(day)
        if isinstance(entry, Run | Pain):
            self._forget_the_knee(entry, runs, scores)
        elif isinstance(entry, Target):
            self.closed_weeks.forget()
        elif isinstance(entry, TrackChosen):
            self.ladder_days.forget()
        elif not isinstance(entry, Icing | ShoeChosen):
            if isinstance(entry, ExerciseSession):
                self.days_done.clear()
            if isinstance(entry, ExerciseSession | Score):
                self.session_days.forget_from(day)
            self.closed_weeks.forget_from(day - _WEEK)

    def _forget_the_knee(
        self,
        entry: Run | Pain,
        runs: Callable[[date, date], Iterable[Run]],
        scores: Iterable[Pain],
    ) -> None:
        """Forget what a run or a score can be an answer to."""
        day = entry.local_date
        self.ladder_days.forget_from(day - _NEAR, until=day + _NEAR)
        if not _says_nothing_of_the_knee(entry) or any(scores):
            self.session_days.forget_from(day - _NEAR, until=day + _NEAR + _TREND)
        for run in runs(day - _NEAR, day + _NEAR):
            self.answers.pop(run.id, None)
            self.verdicts.pop(run.id, None)
        if entry.symptoms:
            self.closed_weeks.forget_from(day - _WEEK)


def _says_nothing_of_the_knee(entry: Run | Pain) -> bool:
    """Return whether an entry is a run without a score: thousands come with an import.

    Exercises answer to scores alone. A run matters to them only beside a score of its
    day, which it can make one of after the run.
    """
    return (
        isinstance(entry, Run)
        and entry.pain_before is None
        and entry.pain_peak is None
        and not entry.symptoms
    )
