"""Days in figures: what each local date came to, for graphs over the years.

A date on which nothing was said gives nothing: it is neither a rest day nor a day
without pain.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from .history import History
from .pain import day_scores

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class DayPain:
    """The pain scores of one local date, from 0 to 10."""

    mean: float
    lowest: float
    highest: float


@dataclass(frozen=True, kw_only=True, slots=True)
class DayFigures:
    """What one local date came to; None for what nothing was said of."""

    on: date
    distance_m: int | None
    """Metres run."""
    sessions: int | None
    """Exercise sessions, whether or not they count towards the week."""
    pain: DayPain | None


def day_figures(history: History, on: date) -> DayFigures:
    """Return what a local date came to."""
    day = history.day(on)
    scores = tuple(day_scores(day))
    return DayFigures(
        on=on,
        distance_m=day.distance_m if day.runs else None,
        sessions=len(day.sessions) or None,
        pain=DayPain(mean=fmean(scores), lowest=min(scores), highest=max(scores))
        if scores
        else None,
    )


def diary_days(history: History) -> Iterator[date]:
    """Give every local date from the first that figures can speak of to the last."""
    firsts = (history.first_run_on, history.first_pain_on, history.first_session_on)
    lasts = (history.last_run, history.last_pain)
    ends = [entry.local_date for entry in lasts if entry is not None]
    if history.last_session_on is not None:
        ends.append(history.last_session_on)
    on, last = min(filter(None, firsts), default=None), max(ends, default=None)
    while on is not None and last is not None and on <= last:
        yield on
        on += _ONE_DAY
