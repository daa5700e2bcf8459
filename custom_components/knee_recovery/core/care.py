"""When it is more than training: what stands out enough to talk to someone about.

The diary never says what is wrong. It says what was logged and that a physiotherapist
is the one to ask (evidence.md 9 and 12). An urgent flag is for the same day; it blocks
suggestions until the runner says that it was looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from .day import Day
from .flags import Urgency, urgencies
from .history import History
from .journal import CheckUp, Measure, Pain, Run, Symptom
from .load import days_before, week_start
from .pain import Light, verdict
from .profile import Profile
from .progress import programme
from .scores import Change, pain_change, weekly_worst
from .streak import done_of_target, is_flagged, standing_flags

RED_RUN_DAYS: Final = 14
RED_RUNS: Final = 2
WORSE_AFTER_DAYS: Final = 21
REVIEW_AFTER_DAYS: Final = 42
REVIEW_WEEKS: Final = 6
ENOUGH_DONE: Final = (2, 3)
"""Two thirds of what was planned, as a fraction, so that it is exact."""
LONG_DAYS: Final = 84
LONG_AGAIN_DAYS: Final = 28
LONG_PAIN: Final = 3
WEEK_DAYS: Final = 7

_OF_PAIN: Final = frozenset({Measure.WORST_PAIN, Measure.USUAL_PAIN})

RULES: Final = (
    ("red_flag", "Emergency or same day [S:89, S:90, V:91, V:92]"),
    ("appointment", "Appointment within days [V:91]"),
    ("two_red_runs", "Two red runs in 14 days [D]"),
    ("swelling", "New swelling [D, V:29]"),
    ("worse_after_three_weeks", "N1: worse at day 21 [S:89]"),
    ("no_improvement_after_six_weeks", "N2: six weeks done and no change [S:95, V:22]"),
    ("twelve_weeks", "N3: twelve weeks and 3 of 10 or more, every four weeks [V:7]"),
    ("smaller_plan", "N4: little done and no change: make the plan smaller [D]"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Improvement:
    """How the first six weeks and more have gone, by what was logged."""

    days: int
    """Since the twelve weeks began; without exercises, since the first score."""
    change: Change | None
    """Of the worst pain of a week against the first one; None when it is not known."""
    enough_done: bool | None
    """At least two thirds of the target of the last six weeks; None before there were
    as many."""


def reasons_to_talk(history: History, profile: Profile, today: date) -> tuple[str, ...]:
    """Return why talking to a professional is worth considering; mostly nothing."""
    runs = list(history.runs(days_before(today, RED_RUN_DAYS - 1), today))
    red = [run for run in runs if verdict(run, history, profile).light is Light.RED]
    swollen = any(
        Symptom.SWELLING in entry.symptoms
        for day in history.days(days_before(today, RED_RUN_DAYS - 1), today)
        for entry in _with_symptoms(day)
    )
    gone = improvement(history, profile, today)
    return tuple(
        key
        for key, holds in (
            ("red_flag", is_flagged(history, today)),
            ("appointment", Urgency.APPOINTMENT in standing(history, today)),
            ("two_red_runs", len(red) >= RED_RUNS),
            ("swelling", swollen),
            ("worse_after_three_weeks", gone is not None and _is_worse(gone)),
            (
                "no_improvement_after_six_weeks",
                gone is not None and _is_stuck(gone) and gone.enough_done is True,
            ),
            ("twelve_weeks", _is_long(history, today)),
        )
        if holds
    )


def urgency(reason: str, history: History, today: date) -> Urgency:
    """Return how soon a reason to talk is to be looked at (evidence.md 9).

    A symptom that raises a flag is for the same day, as its item of the check-up is; a
    flag stays as urgent as it was answered until the runner clears it.
    """
    if reason != "red_flag":
        return Urgency.APPOINTMENT
    emergency = any(
        Urgency.EMERGENCY in urgencies(told.flags, trauma=told.trauma)
        for told in standing_flags(history, today)
        if isinstance(told, CheckUp)
    )
    return Urgency.EMERGENCY if emergency else Urgency.SAME_DAY


def suggestions(history: History, profile: Profile, today: date) -> tuple[str, ...]:
    """Return what to try first: a smaller plan, when little of it was done (N4).

    Nothing is suggested while an urgent flag stands.
    """
    if is_flagged(history, today):
        return ()
    gone = improvement(history, profile, today)
    if gone is not None and _is_stuck(gone) and gone.enough_done is False:
        return ("smaller_plan",)
    return ()


def standing(history: History, today: date) -> frozenset[Urgency]:
    """Return how soon what was answered in the last check-up is to be looked at.

    A later check-up or the runner's word that it was looked at takes its place.
    """
    last = _last_check_up(history, today)
    if last is None or _was_cleared(last, history, today):
        return frozenset()
    return urgencies(last.flags, trauma=last.trauma)


def check_up_due(history: History, profile: Profile, today: date) -> bool:
    """Return whether a check-up is to be answered: once a week, and after a red run."""
    last = _last_check_up(history, today)
    if last is None or last.local_date < week_start(today, profile):
        return True
    return red_since_check_up(history, profile, today)


def red_since_check_up(history: History, profile: Profile, today: date) -> bool:
    """Return whether a run of the last seven dates was red, with no check-up since."""
    last = _last_check_up(history, today)
    return any(
        verdict(run, history, profile).light is Light.RED
        for run in history.runs(days_before(today, WEEK_DAYS - 1), today)
        if last is None or run.ended_at > last.at
    )


def _last_check_up(history: History, today: date) -> CheckUp | None:
    return next(
        (told for told in reversed(history.check_ups) if told.local_date <= today), None
    )


def improvement(history: History, profile: Profile, today: date) -> Improvement | None:
    """Return how it has gone since the twelve weeks began; None before there was pain.

    Without exercises the days are counted from the first score.
    """
    current = programme(history, profile, today)
    began_on = _first_score_on(history) if current is None else current.began_on
    if began_on is None:
        return None
    before = weekly_worst(history, began_on)
    now = weekly_worst(history, days_before(today, WEEK_DAYS - 1))
    return Improvement(
        days=(today - began_on).days,
        change=None if before is None or now is None else pain_change(before, now),
        enough_done=None
        if current is None
        else _is_enough(history, profile, began_on, today),
    )


def _is_enough(
    history: History, profile: Profile, began_on: date, today: date
) -> bool | None:
    """Return whether two thirds of what the last six weeks asked for were done.

    They are weeks of the programme, counted from its first day: of the calendar's, the
    first one may have had a single day left for its whole target.
    """
    over = (today - began_on).days // WEEK_DAYS
    if over < REVIEW_WEEKS:
        return None
    weeks = range(over - REVIEW_WEEKS, over)
    done, asked = done_of_target(
        history, profile, [began_on + timedelta(weeks=week) for week in weeks]
    )
    share, of = ENOUGH_DONE
    return of * done >= share * asked


def _first_score_on(history: History) -> date | None:
    """Return the local date of the first pain that was logged or said of a week."""
    said = (score.local_date for score in history.scores if score.measure in _OF_PAIN)
    known = (history.first_pain_on, next(said, None))
    return min((on for on in known if on is not None), default=None)


def _is_worse(gone: Improvement) -> bool:
    """Return whether it is worse after three weeks, for as long as it is (N1)."""
    return gone.days >= WORSE_AFTER_DAYS and gone.change is Change.WORSE


def _is_stuck(gone: Improvement) -> bool:
    """Return whether six weeks went by without a change for the better (N2, N4)."""
    return gone.days >= REVIEW_AFTER_DAYS and gone.change in {Change.NO, Change.WORSE}


def _is_long(history: History, today: date) -> bool:
    """Return whether it has hurt for twelve weeks; said one week in four (N3)."""
    first = _first_score_on(history)
    if first is None:
        return False
    days = (today - first).days - LONG_DAYS
    if days < 0 or days % LONG_AGAIN_DAYS >= WEEK_DAYS:
        return False
    # After years without pain, the first score ever says nothing of the last weeks.
    then = (
        weekly_worst(history, days_before(today, LONG_DAYS + back)) for back in (13, 6)
    )
    if not any(then):
        return False
    now = weekly_worst(history, days_before(today, WEEK_DAYS - 1))
    return now is not None and now >= LONG_PAIN


def _was_cleared(check_up: CheckUp, history: History, today: date) -> bool:
    """Return whether the runner said since that it was looked at."""
    return any(
        cleared.local_date <= today and cleared.recorded_at > check_up.recorded_at
        for cleared in history.flags_cleared
    )


def _with_symptoms(day: Day) -> Iterator[Run | Pain]:
    """Give the entries of a day that can speak of symptoms."""
    yield from day.runs
    yield from day.pains
