"""How far each strength exercise has come, by what the knee answered.

Two clean sessions lead one dose up, as far as the phase goes; pain above the limits
holds or leads one down; a missing answer holds (PAIN-STRENGTH, evidence.md 2.4). It is
a fold over the dates with sessions, remembered with the history.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from .exercise import PHASES, Exercise, Phase
from .history import History
from .journal import ExerciseDone, ExerciseSession, Pain
from .library import EXERCISES, is_strength
from .load import days_before
from .mix import strength_mix
from .pain import morning
from .profile import Profile
from .scores import difference, weekly_worst

CLEAN_SESSIONS: Final = 2
EASIER: Final = -1
"""The step below the first dose: the easier version of an exercise."""
STEP_BACK_DAYS: Final = 15
BEGIN_ANEW_DAYS: Final = 28
TREND_POINTS: Final = 2
TREND_DAYS: Final = 7
REST_DAYS: Final = 7
FRAME_WEEKS: Final = 12
REVIEW_WEEK: Final = 6
LOOK_BACK_WEEKS: Final = (REVIEW_WEEK, REVIEW_WEEK + 1)
"""A look back in the sixth week, or in the one after it."""
_ONE_DAY: Final = timedelta(days=1)
_LAST_WEEKS: Final = ((2, Phase.A), (4, Phase.B), (6, Phase.C))

RULES: Final = (
    ("frame", "Twelve weeks, review after six [D, V:22, V:24]"),
    ("phases", "Weeks 1-2, 3-4, 5-6, 7-12 [V:24, D]"),
    ("strength_progress", "Two clean sessions [S:54], pain up to green [V:14]"),
    ("strength_hold", "Above green no progression (evidence.md 2.4)"),
    ("strength_rest", "Above green and worse next morning: not again until it is not"),
    ("strength_easier", "Above amber one step back; Copenhagen above 3 [V:30]"),
    ("strength_trend", "Weekly worst pain up by two: all hold [D]"),
    ("strength_gap", "15 days away one step back, 28 days begin anew [D]"),
)


class Outcome(StrEnum):
    """What the last session of an exercise came to, or why there is none."""

    START = "start"
    EASIER = "easier"
    REST = "rest"
    HOLD = "hold"
    SORE_NEXT_MORNING = "sore_next_morning"
    MISSING_ANSWER = "missing_answer"
    TREND = "trend"
    LESS_DONE = "less_done"
    CLEAN = "clean"
    PROGRESS = "progress"
    GAP = "gap"


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far one exercise has come."""

    step: int = 0
    """0 to 3 are the doses of the phases; -1 is the easier version."""
    clean: int = 0
    """Clean sessions in a row at this step."""
    outcome: Outcome = Outcome.START
    sore_on: date | None = None
    """Date of a session that hurt and left the next morning worse."""
    calm_level: float = 0
    """The morning score before that session."""


_START: Final = Progress()


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme:
    """The twelve weeks that someone is in, after their last session."""

    began_on: date
    last_on: date
    exercises: Mapping[str, Progress] = field(default_factory=dict)

    def of(self, key: str) -> Progress:
        """Return how far an exercise has come."""
        return self.exercises.get(key, _START)


def week_of(began_on: date, day: date) -> int:
    """Return the week of the twelve, the first one being 1; it goes on after them."""
    return (day - began_on).days // 7 + 1


def phase_of(week: int) -> Phase:
    """Return the phase that a week is in."""
    return next((phase for last, phase in _LAST_WEEKS if week <= last), Phase.D)


def programme(history: History, profile: Profile, today: date) -> Programme | None:
    """Return where someone is in their twelve weeks; None before they began.

    After four weeks without a session the twelve weeks begin anew with the next one.
    """
    memo = history.memory.session_days
    memo.keep_for(
        (
            profile.green_max,
            profile.amber_max,
            profile.equipment,
            profile.causes,
            profile.swaps,
        )
    )
    first, last = history.first_session_on, history.last_session_on
    if first is None or last is None:
        return None
    known = memo.up_to(today)
    found: Programme | None = memo.values[known - 1] if known else None
    if known == len(memo.dates):
        day = memo.dates[known - 1] + timedelta(days=1) if known else first
        while day <= min(today, last):
            if history.day(day).sessions:
                found = _after_day(found, day, history, profile)
                memo.note(day, found)
                if memo.dates[-1] > day:
                    # What follows came out the same before.
                    return programme(history, profile, today)
            day += timedelta(days=1)
    return _after_gap(found, today)


def trend_holds(history: History, day: date) -> bool:
    """Return whether the worst pain of a week rose by two points on the week before."""
    now = weekly_worst(history, days_before(day, TREND_DAYS - 1))
    before = weekly_worst(history, days_before(day, 2 * TREND_DAYS - 1))
    if now is None or before is None:
        return False
    return difference(now, before) >= TREND_POINTS


def rests(progress: Progress, history: History, today: date) -> bool:
    """Return whether an exercise rests until a morning is as calm as before it hurt."""
    sore_on = progress.sore_on
    if sore_on is None or not 0 < (today - sore_on).days < REST_DAYS:
        return False
    mornings = (
        morning(sore_on + timedelta(days=days), history)
        for days in range(1, (today - sore_on).days + 1)
    )
    return not any(
        pain is not None and pain.level <= progress.calm_level for pain in mornings
    )


def _after_gap(before: Programme | None, day: date) -> Programme | None:
    """Return where the programme is on a date, after some time without a session."""
    if before is None:
        return None
    away = (day - before.last_on).days
    if away >= BEGIN_ANEW_DAYS:
        # Time alone makes nothing harder: what was eased stays so.
        eased = {
            key: Progress(step=EASIER, outcome=Outcome.GAP)
            for key, known in before.exercises.items()
            if known.step == EASIER
        }
        return Programme(began_on=day, last_on=before.last_on, exercises=eased)
    if away < STEP_BACK_DAYS:
        return before
    eased = {
        key: replace(
            known, step=min(known.step, max(0, known.step - 1)), outcome=Outcome.GAP
        )
        for key, known in before.exercises.items()
    }
    return replace(before, exercises=eased)


def _after_day(
    before: Programme | None, day: date, history: History, profile: Profile
) -> Programme:
    """Return where the programme is after the sessions of a date."""
    before = _after_gap(before, day) or Programme(began_on=day, last_on=day)
    told: dict[str, list[_Told]] = {}
    for session in history.day(day).sessions:
        for done in _done(session, profile):
            pain = done.pain if done.pain is not None else session.pain_peak
            told.setdefault(done.key, []).append((done, pain))
    exercises = before.exercises
    if told:
        answers = _Answers(
            day=day,
            before=morning(day, history),
            after=morning(day + _ONE_DAY, history),
            ceiling=PHASES.index(phase_of(week_of(before.began_on, day))),
            history=history,
        )
        exercises = dict(exercises)
        for key, all_of_it in told.items():
            known = before.of(key)
            outcome = _outcome(known, EXERCISES[key], all_of_it, answers, profile)
            exercises[key] = _moved(known, outcome, answers)
    return Programme(began_on=before.began_on, last_on=day, exercises=exercises)


def _done(session: ExerciseSession, profile: Profile) -> list[ExerciseDone]:
    """Return the strength work of a session; with nothing named, what was planned."""
    if not session.exercises:
        return [ExerciseDone(key=key) for key in strength_mix(profile)]
    return [done for done in session.exercises if is_strength(done.key)]


type _Told = tuple[ExerciseDone, float | None]
"""What was done of an exercise, and how much it hurt."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Answers:
    """What a date with a session says about each of its exercises."""

    day: date
    before: Pain | None
    after: Pain | None
    ceiling: int
    history: History

    @property
    def missing(self) -> bool:
        """Whether one of the two mornings was not said."""
        return self.before is None or self.after is None

    @property
    def trend(self) -> bool:
        """Whether the week is worse than the one before; looked at when it matters."""
        return trend_holds(self.history, self.day)

    @property
    def worse(self) -> bool:
        """Whether the next morning was worse than the one of the day."""
        return (
            self.before is not None
            and self.after is not None
            and self.after.level > self.before.level
        )


def _outcome(
    known: Progress,
    exercise: Exercise,
    told: list[_Told],
    answers: _Answers,
    profile: Profile,
) -> Outcome:
    """Return what the sessions of a date came to for an exercise."""
    pains = [pain for _, pain in told if pain is not None]
    peak = max(pains, default=0)
    stops_above = profile.amber_max
    if exercise.easier_above is not None:
        stops_above = min(stops_above, exercise.easier_above)
    if peak > stops_above:
        return Outcome.EASIER
    if peak > profile.green_max:
        return Outcome.REST if answers.worse else Outcome.HOLD
    if answers.worse:
        return Outcome.SORE_NEXT_MORNING
    if answers.missing or len(pains) < len(told):
        return Outcome.MISSING_ANSWER
    return _calm_outcome(known, exercise, told, answers)


def _calm_outcome(
    known: Progress, exercise: Exercise, told: list[_Told], answers: _Answers
) -> Outcome:
    """Return what sessions came to that were answered, and within the limits."""
    if answers.trend:
        return Outcome.TREND
    if not all(_as_planned(known, exercise, done) for done, _ in told):
        return Outcome.LESS_DONE
    if known.clean + 1 >= CLEAN_SESSIONS and known.step < answers.ceiling:
        return Outcome.PROGRESS
    return Outcome.CLEAN


def _moved(known: Progress, outcome: Outcome, answers: _Answers) -> Progress:
    """Return how far an exercise has come with what a date came to.

    Two clean sessions lead on when nothing lies between them; only a week that is
    worse holds what was earned.
    """
    step, clean, sore_on, calm_level = known.step, 0, None, 0.0
    match outcome:
        case Outcome.EASIER:
            step = max(EASIER, step - 1)
        case Outcome.REST if answers.before is not None:
            sore_on, calm_level = answers.day, answers.before.level
        case Outcome.TREND:
            clean = known.clean
        case Outcome.CLEAN:
            clean = min(known.clean + 1, CLEAN_SESSIONS)
        case Outcome.PROGRESS:
            step += 1
    return Progress(
        step=step,
        clean=clean,
        outcome=outcome,
        sore_on=sore_on,
        calm_level=calm_level,
    )


def _as_planned(known: Progress, exercise: Exercise, done: ExerciseDone) -> bool:
    """Return whether an exercise was done as its dose has it, as far as was said."""
    dose = exercise.doses[max(0, known.step)]
    return all(
        said is None or asked is None or said >= asked
        for said, asked in (
            (done.sets, dose.sets),
            (done.reps, dose.reps),
            (done.hold_s, dose.hold_s),
        )
    )
