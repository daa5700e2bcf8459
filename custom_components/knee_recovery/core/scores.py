"""Scores that are asked for now and then, and whether a change is more than noise.

Worst and usual pain once a week, the runner's own activities every other week, totals
of questionnaires that a professional uses. None of the questionnaires is copied here:
of most, the licence forbids it or is not settled (evidence.md 8).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean
from typing import Final

from .bounds import SCORE, Range, within
from .history import History
from .journal import Measure, Score
from .load import week_start
from .pain import worst
from .profile import Profile

POINTS: Final = 2
SHARE_PERCENT: Final = 30
_DECIMALS: Final = 6
WEEK_DAYS: Final = 7
_HUNDRED: Final = Range(minimum=0, maximum=100)


class Change(StrEnum):
    """Whether a score has changed."""

    CLEAR = "clear"
    POSSIBLE = "possible"
    """May be real; worth watching."""
    NO = "no"
    WORSE = "worse"


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """What a measure takes, and how much of a change is one."""

    range: Range
    thresholds: tuple[float, ...]
    """Smallest change that is beyond noise, and that matters; empty when not known."""
    source: str
    higher_is_better: bool = True


SCALES: Final[Mapping[Measure, Scale]] = {
    Measure.WORST_PAIN: Scale(
        range=SCORE,
        thresholds=(POINTS,),
        source="2 points [V:31]; 30 % [V:33]",
        higher_is_better=False,
    ),
    Measure.USUAL_PAIN: Scale(
        range=SCORE,
        thresholds=(POINTS,),
        source="2 points [V:31]; 30 % [V:33]",
        higher_is_better=False,
    ),
    Measure.PSFS: Scale(range=SCORE, thresholds=(2,), source="MDC90 of a mean [S:80]"),
    Measure.AKPS: Scale(range=_HUNDRED, thresholds=(13, 11), source="[V:82]"),
    Measure.LEFS: Scale(
        range=Range(minimum=0, maximum=80), thresholds=(9,), source="[V:83]"
    ),
    Measure.IKDC: Scale(range=_HUNDRED, thresholds=(), source="not established"),
    Measure.KOOS_PF: Scale(range=_HUNDRED, thresholds=(14.2,), source="[M]"),
}


RULES: Final = (
    ("score_pain_change", "Two points and 30 %: clear; one: possible [V:31, V:33]"),
    ("score_weekly", "Worst and usual pain once a week, on the same day [V:31, D]"),
    ("score_kujala", "Thirteen items, one missing leaves no total [V:86]"),
    *((f"score_{measure.value}", scale.source) for measure, scale in SCALES.items()),
)
"""Every rule of scores by its key, and where it comes from (evidence.md 2.7 and 8)."""

WEEKLY: Final = (Measure.WORST_PAIN, Measure.USUAL_PAIN)
"""What is asked once a week (Crossley 2004 uses these two, evidence.md 2.7)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreChange:
    """A score against the first one and the one before."""

    value: float
    change: Change | None
    """None for the first score, and where no threshold is known."""
    since_last: Change | None


def score_value(measure: Measure, said: object) -> float:
    """Return a score within its measure's range.

    Raises `OutOfRangeError` for anything else.
    """
    return within("value", said, SCALES[measure].range)


def difference(one: float, other: float) -> float:
    """Return one score less another; 4.1 less 2.1 is two points, also in binary."""
    return round(one - other, _DECIMALS)


def pain_change(before: float, now: float) -> Change:
    """Return what a change of a pain score is (evidence.md 2.7).

    Two points less and 30 % less are clear; one of the two may be noise.
    """
    less = difference(before, now)
    points = less >= POINTS
    share = before > 0 and difference(100 * less, SHARE_PERCENT * before) >= 0
    if points and share:
        return Change.CLEAR
    if points or share:
        return Change.POSSIBLE
    return Change.WORSE if -less >= POINTS else Change.NO


def change(measure: Measure, before: float, now: float) -> Change | None:
    """Return what a change of a measure is; None where no threshold is known."""
    scale = SCALES[measure]
    if not scale.higher_is_better:
        return pain_change(before, now)
    if not scale.thresholds:
        return None
    better = difference(now, before)
    if better >= max(scale.thresholds):
        return Change.CLEAR
    if better >= min(scale.thresholds):
        return Change.POSSIBLE
    return Change.WORSE if -better >= min(scale.thresholds) else Change.NO


def score_change(history: History, score: Score) -> ScoreChange:
    """Return a score against the first of its measure and the one before it."""
    order = (score.local_date, score.at, score.id)
    earlier = [
        other
        for other in history.scores
        if other.measure is score.measure
        and (other.local_date, other.at, other.id) < order
    ]
    if not earlier:
        return ScoreChange(value=score.value, change=None, since_last=None)
    first, last = earlier[0], earlier[-1]
    return ScoreChange(
        value=score.value,
        change=change(score.measure, first.value, score.value),
        since_last=change(score.measure, last.value, score.value),
    )


def is_weekly_day(history: History, profile: Profile, today: date) -> bool:
    """Return whether a date is the runner's day of the week for being asked.

    The day that was chosen, else the weekday of the first time; before there was one,
    the week's last day.
    """
    first = next(
        (score for score in history.scores if score.measure is Measure.WORST_PAIN), None
    )
    start = week_start(today, profile)
    asked_on = first.local_date.weekday() if first else (start.weekday() + 6) % 7
    if profile.check_day is not None:
        asked_on = profile.check_day
    return today.weekday() == asked_on


def weekly_missing(
    history: History, profile: Profile, today: date
) -> tuple[Measure, ...]:
    """Return what of worst and usual pain of the week waits to be said.

    Asked once a calendar week, on the runner's day (evidence.md 2.7).
    """
    if not is_weekly_day(history, profile, today):
        return ()
    said = {
        entry.measure
        for day in history.days(week_start(today, profile), today)
        for entry in day.others
        if isinstance(entry, Score)
    }
    return tuple(measure for measure in WEEKLY if measure not in said)


def worst_score(history: History, first: date, last: date) -> float | None:
    """Return the highest weekly worst pain that was said on a span of local dates."""
    return max(
        (
            entry.value
            for day in history.days(first, last)
            for entry in day.others
            if isinstance(entry, Score) and entry.measure is Measure.WORST_PAIN
        ),
        default=None,
    )


def weekly_worst(history: History, start: date) -> float | None:
    """Return the worst pain of seven dates: what was said of it, else what was felt."""
    end = start + timedelta(days=WEEK_DAYS - 1)
    said = worst_score(history, start, end)
    return worst(history, start, end) if said is None else said


# -- totals -----------------------------------------------------------------------


def psfs(activities: Sequence[float]) -> float | None:
    """Return the mean of the runner's own activities, 0 unable to 10 as before."""
    return fmean(activities) if activities else None


def koos_pf(raw: int) -> float:
    """Return KOOS-PF from the sum of its eleven items (0 to 44), 100 the best."""
    return 100 - raw / 11 * 25


def ikdc(raw: int) -> float:
    """Return IKDC from the sum of its items (0 to 87), 100 the best."""
    return 100 * raw / 87


_AKPS: Final[Mapping[str, tuple[int, ...]]] = {
    "limp": (5, 3, 0),
    "support": (5, 3, 0),
    "walking": (5, 3, 2, 0),
    "stairs": (10, 8, 5, 0),
    "squatting": (5, 4, 3, 2, 0),
    "running": (10, 8, 6, 3, 0),
    "jumping": (10, 7, 2, 0),
    "sitting": (10, 8, 6, 4, 0),
    "pain": (10, 8, 6, 3, 0),
    "swelling": (10, 8, 6, 4, 0),
    "kneecap_movement": (10, 6, 4, 2, 0),
    "thigh_atrophy": (5, 3, 0),
    "flexion": (5, 3, 0),
}
"""What each answer scores, facts of the scale [V:86]; its words are not ours."""


def akps(points: Mapping[str, int]) -> int | None:
    """Return the total of the Kujala scale; None when an item is missing or unknown."""
    if any(points.get(item) not in allowed for item, allowed in _AKPS.items()):
        return None
    return sum(points[item] for item in _AKPS)
