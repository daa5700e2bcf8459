"""Knee checks: which question waits, and the light of the day.

A run is asked about at once, after an hour and the next morning; each question has a
window and closes by itself. An unanswered one shows until noon of the day after, then
it is let go: nobody is reminded of what can no longer be answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from .allowance import RED_REST_DAYS, amber_rest_days
from .history import History
from .holds import hold_of
from .journal import Reminder, Run
from .load import days_before
from .pain import (
    HOUR_AFTER_FROM,
    HOUR_AFTER_UNTIL,
    MORNING_FROM,
    MORNING_UNTIL,
    Answers,
    Check,
    Light,
    Reason,
    answers,
    felt_at,
    light,
    told_until,
    verdict,
)
from .profile import Profile
from .streak import is_flagged
from .zone import local_time

LOGGED_DAYS: Final = 7

_ONE_DAY: Final = timedelta(days=1)


RULES: Final = (
    ("light_red", "Red flag, red run in its days off, pain today above amber [V:29]"),
    ("light_amber", "Amber run within its extra day, pain now above green [S:10, D]"),
    ("light_incomplete", "An answer that was due is missing, until noon [D]"),
    ("light_green", "Something was logged in seven dates, and nothing above [D]"),
    ("light_unknown", "Nothing was logged in seven dates: missing is not well [D]"),
)
"""Every rule of the day's light by its key, the first that holds."""


class Question(StrEnum):
    """What a check wants to hear; its words are `ask_<key>`."""

    PAIN_BEFORE = "pain_before"
    PAIN_PEAK = "pain_peak"
    SYMPTOMS = "symptoms"
    MORNING_OF_RUN = "morning_of_run"
    HOUR_AFTER = "hour_after"
    MORNING_AFTER = "morning_after"
    WORST_PAIN = "worst_pain"
    USUAL_PAIN = "usual_pain"
    CHECK_UP = "check_up"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One check: when it opens, when it closes, what it asks and whether it is done."""

    check: Check
    run: Run | None
    """The run that it is about; None for the check of the week."""
    opens: datetime
    closes: datetime
    asks: tuple[Question, ...]
    """What is missing and can still be said, the check's own question first."""
    answered: bool

    @property
    def about(self) -> str:
        """What tells this check from all others."""
        of = self.run.id if self.run else self.opens.date().isoformat()
        return f"{self.check}:{of}"


@dataclass(frozen=True, kw_only=True, slots=True)
class DayLight:
    """The light of the day, and why."""

    light: Light | None
    reasons: tuple[Reason, ...]


def asked_about(run: Run, history: History, now: datetime) -> tuple[Asked, ...]:
    """Return the three questions about a run, each with its window."""
    known = answers(run, history)
    next_day = run.local_date + _ONE_DAY
    closes = told_until(run, history)
    before = tuple(_asks_of_before(run, known, now, closes))
    return (
        Asked(
            check=Check.AFTER_RUN,
            run=run,
            opens=run.ended_at,
            closes=closes,
            asks=(Question.PAIN_PEAK, Question.SYMPTOMS, *before),
            answered=known.peak is not None,
        ),
        Asked(
            check=Check.HOUR_AFTER,
            run=run,
            opens=run.ended_at + HOUR_AFTER_FROM,
            closes=run.ended_at + HOUR_AFTER_UNTIL,
            asks=(Question.HOUR_AFTER, *before),
            answered=known.p60 is not None,
        ),
        Asked(
            check=Check.MORNING,
            run=run,
            opens=local_time(next_day, MORNING_FROM, now),
            closes=local_time(next_day, MORNING_UNTIL, now),
            asks=(Question.MORNING_AFTER,),
            answered=known.am1 is not None,
        ),
    )


def _asks_of_before(
    run: Run, known: Answers, now: datetime, closes: datetime
) -> Iterator[Question]:
    """Give what is missing of before a run and can still be said after it.

    Without it no run is ever green, and nobody is asked while nothing was run yet.
    """
    if known.pre is None and now < closes:
        yield Question.PAIN_BEFORE
    day_has_begun = now >= local_time(run.local_date, MORNING_FROM, now)
    if known.am0 is None and day_has_begun and now.date() == run.local_date:
        yield Question.MORNING_OF_RUN


def waiting(history: History, now: datetime) -> Asked | None:
    """Return the question that waits for an answer now, the latest to open first.

    One that was put off for good lets the next one through.
    """
    return next(
        (asked for asked in unanswered(history, now) if not is_let_be(asked, history)),
        None,
    )


def is_let_be(asked: Asked, history: History) -> bool:
    """Return whether the runner does not want to hear of a question again."""
    hold = hold_of(history, Reminder.CHECK, asked.about, asked.opens.date())
    return hold is not None and hold.until is None


def unanswered(history: History, now: datetime) -> list[Asked]:
    """Return the questions that are open and not answered, the latest to open first.

    Of several runs only the latest is asked about, for an answer would be about it.
    """
    open_now: dict[Check, Asked] = {}
    for asked in _asked_lately(history, now):
        if asked.opens <= now < asked.closes:
            known = open_now.get(asked.check)
            if known is None or known.opens <= asked.opens:
                open_now[asked.check] = asked
    left = [asked for asked in open_now.values() if not asked.answered]
    return sorted(left, key=lambda asked: asked.opens, reverse=True)


def changes(history: History, now: datetime) -> Iterator[datetime]:
    """Give the moments at which a question opens, closes or is let go.

    A run in the night is also asked about the morning of its own date, which is still
    to come when it ends.
    """
    known = tuple(_asked_lately(history, now))
    for asked in known:
        yield asked.opens
        yield asked.closes
    for day in {asked.run.local_date for asked in known if asked.run}:
        yield local_time(day, MORNING_FROM, now)


def _asked_lately(history: History, now: datetime) -> Iterator[Asked]:
    """Give the questions about every run that one can still be open about.

    A run can end two dates after it began, and whoever moved west can have run on what
    is tomorrow here.
    """
    today = now.date()
    for run in history.runs(days_before(today, 2), today + _ONE_DAY):
        yield from asked_about(run, history, now)


def day_light(
    history: History, profile: Profile, now: datetime, *, is_deaf: bool = False
) -> DayLight:
    """Return the light of the day, the first that holds (design.md 5).

    While a source of runs `is_deaf`, that is said too: the light is of what was told.
    """
    lamp = _lamp(history, profile, now)
    if not is_deaf:
        return lamp
    return replace(lamp, reasons=(*lamp.reasons, Reason(key="source_stale")))


def _lamp(history: History, profile: Profile, now: datetime) -> DayLight:
    """Return the first light that holds, with its own reasons."""
    for lamp, find in (
        (Light.RED, _red),
        (Light.AMBER, _amber),
        (Light.INCOMPLETE, _incomplete),
        (Light.GREEN, _green),
    ):
        if reasons := tuple(find(history, profile, now)):
            return DayLight(light=lamp, reasons=reasons)
    return DayLight(light=None, reasons=(Reason(key="nothing_logged"),))


def _red(history: History, profile: Profile, now: datetime) -> Iterator[Reason]:
    today = now.date()
    if is_flagged(history, today):
        yield Reason(key="red_flag")
    if _has_run(Light.RED, RED_REST_DAYS, history, profile, today):
        yield Reason(key="red_run")
    highest = max((pain.level for pain in history.day(today).pains), default=0.0)
    if light(highest, profile) is Light.RED:
        yield _pain_reason("pain_today_high", highest, profile.amber_max)


def _amber(history: History, profile: Profile, now: datetime) -> Iterator[Reason]:
    today = now.date()
    days = amber_rest_days(profile.track)
    if _has_run(Light.AMBER, days, history, profile, today):
        yield Reason(key="amber_run")
    latest = latest_today(history, today)
    if latest is not None and light(latest[1], profile) is not Light.GREEN:
        yield _pain_reason("pain_today", latest[1], profile.green_max)


def _incomplete(history: History, _profile: Profile, now: datetime) -> Iterator[Reason]:
    last = history.last_run_by(now.date())
    if last is None:
        return
    let_go = local_time(last.local_date + _ONE_DAY, MORNING_UNTIL, now)
    if now >= let_go:
        return
    for asked in asked_about(last, history, now):
        if asked.opens <= now and not asked.answered:
            yield Reason(key="check_missing", values=(("check", asked.check.value),))


def _green(history: History, _profile: Profile, now: datetime) -> Iterator[Reason]:
    today = now.date()
    recent = history.days(days_before(today, LOGGED_DAYS - 1), today)
    if any(day.runs or day.pains or day.sessions or day.icings for day in recent):
        yield Reason(key="logged_recently")


def _has_run(
    lamp: Light, days: int, history: History, profile: Profile, today: date
) -> bool:
    """Return whether a run of the last `days` dates, today included, came out so."""
    return any(
        verdict(run, history, profile).light is lamp
        for run in history.runs(days_before(today, days - 1), today)
    )


def latest_today(history: History, today: date) -> tuple[datetime, float] | None:
    """Return the latest score of today and its moment; a run's worst has its end's."""
    day = history.day(today)
    scores = [(felt_at(pain), pain.level) for pain in day.pains]
    scores += [
        (run.ended_at, run.pain_peak) for run in day.runs if run.pain_peak is not None
    ]
    return max(scores, default=None)


def _pain_reason(key: str, level: float, limit: float) -> Reason:
    return Reason(key=key, values=(("level", level), ("limit", limit)))
