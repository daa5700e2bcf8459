"""Pain: the traffic light of a score, and what a run's answers come to.

After a run a knee is asked three times: at once, about an hour later and the next
morning. Only all the answers together can be green; a missing one holds, it never lets
anything progress (PAIN-RUN, evidence.md 2.2; thresholds from the education arm that
Esculier 2018 and the patellofemoral education site for runners use).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from .bounds import LONGEST_S
from .day import Day
from .history import History
from .journal import Entry, Moment, Pain, Run, Symptom
from .profile import Profile


class Light(StrEnum):
    """The traffic light of a score, a run or a day."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    INCOMPLETE = "incomplete"


UNKNOWN_LIGHT: Final = "unknown"

LIGHTS: Final = (*(lamp.value for lamp in Light), UNKNOWN_LIGHT)
"""Every word for the light of a day."""


def light_word(lamp: Light | None) -> str:
    """Return the word for the light of a day."""
    return lamp.value if lamp else UNKNOWN_LIGHT


class Check(StrEnum):
    """A question about the knee that waits for an answer."""

    AFTER_RUN = "after_run"
    HOUR_AFTER = "hour_after"
    MORNING = "morning"
    WEEKLY = "weekly"


AFTER_RUN_OPEN: Final = timedelta(hours=2)
HOUR_AFTER_FROM: Final = timedelta(minutes=45)
HOUR_AFTER_UNTIL: Final = timedelta(minutes=120)
MORNING_FROM: Final = time(4)
MORNING_UNTIL: Final = time(12)

_ONE_DAY: Final = timedelta(days=1)

LONGEST: Final = timedelta(seconds=LONGEST_S)
"""How long before its end a run can have begun."""

_DURING: Final = frozenset({Moment.DURING_RUN, Moment.AFTER_RUN})
_HOUR_AFTER: Final = frozenset({Moment.HOUR_AFTER, Moment.NOW})


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """Why an answer is what it is: a key to translate, and the values it speaks of."""

    key: str
    values: tuple[tuple[str, float | str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the knee said about one run."""

    pre: float | None
    """Just before."""
    peak: float | None
    """The worst during it."""
    p60: float | None
    """45 to 120 minutes after its end."""
    am0: float | None
    """The morning of its day."""
    am1: float | None
    """The morning after."""
    symptoms: frozenset[Symptom] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What the answers about one run come to."""

    light: Light
    reasons: tuple[str, ...]


RULES: Final = (
    ("pain_light", "Green to 2, amber to 5, red above (Thomeé 1997 [M], [S:27])"),
    ("run_red", "Locking, giving way, new swelling, a limp, peak above amber (2.2)"),
    ("run_incomplete", "One of five answers missing: holds, never progresses (2.2)"),
    ("run_amber", "Peak above green, or more an hour or a morning on [S:10, V:29]"),
    ("run_green", "All five answers within the limits [S:10, V:2]"),
    ("check_after_run", "At once, for two hours [D]"),
    ("check_hour_after", "45 to 120 minutes after the end [S:10, D]"),
    ("check_morning", "04:00 to 12:00 of the next date [S:10, S:26, D]"),
)
"""Every rule of a run's answers by its key, and where it comes from (evidence.md 2)."""


def light(score: float, profile: Profile) -> Light:
    """Return the light of a pain score (pain-monitoring model, Thomeé 1997)."""
    if score <= profile.green_max:
        return Light.GREEN
    return Light.AMBER if score <= profile.amber_max else Light.RED


_RED_SYMPTOMS: Final = (
    (Symptom.LOCKING, "locking"),
    (Symptom.GIVING_WAY, "giving_way"),
    (Symptom.SWELLING, "swelling"),
    (Symptom.LIMP, "limp"),
)
_ANSWER_NAMES: Final = (
    ("pre", "missing_before"),
    ("peak", "missing_peak"),
    ("p60", "missing_hour_after"),
    ("am0", "missing_morning_of_run"),
    ("am1", "missing_morning_after"),
)


def judge(answers: Answers, profile: Profile) -> Verdict:
    """Return what the answers about a run come to (PAIN-RUN, evidence.md 2.2).

    What is alarming outranks what is missing, and what is missing outranks the rest.
    """
    for lamp, find in (
        (Light.RED, _alarming),
        (Light.INCOMPLETE, _missing),
        (Light.AMBER, _sore),
    ):
        if reasons := tuple(find(answers, profile)):
            return Verdict(light=lamp, reasons=reasons)
    return Verdict(light=Light.GREEN, reasons=("within_limits",))


def _alarming(answers: Answers, profile: Profile) -> Iterator[str]:
    yield from (key for symptom, key in _RED_SYMPTOMS if symptom in answers.symptoms)
    if answers.peak is not None and answers.peak > profile.amber_max:
        yield "peak_high"


def _missing(answers: Answers, _profile: Profile) -> Iterator[str]:
    yield from (key for name, key in _ANSWER_NAMES if getattr(answers, name) is None)


def _sore(answers: Answers, profile: Profile) -> Iterator[str]:
    if _more(answers.peak, profile.green_max):
        yield "peak_over_green"
    if _more(answers.p60, answers.pre):
        yield "sore_after_hour"
    if _more(answers.am1, answers.am0):
        yield "sore_next_morning"


def _more(score: float | None, than: float | None) -> bool:
    """Return whether one known score is higher than another known one."""
    return score is not None and than is not None and score > than


def verdict(run: Run, history: History, profile: Profile) -> Verdict:
    """Return what is known about a run so far.

    It is remembered with the history until something near the run changes.
    """
    limits = profile.green_max, profile.amber_max
    known = history.memory.verdicts.get(run.id)
    if known is None or known[0] is not run or known[1] != limits:
        known = run, limits, judge(answers(run, history), profile)
        history.memory.verdicts[run.id] = known
    found: Verdict = known[2]
    return found


def answers(run: Run, history: History) -> Answers:
    """Return what the knee said about a run, in the run and in scores around it.

    A score is about one run at the most: what was said of another cannot stand in for
    an answer that is missing. It is remembered with the history until something near
    the run changes.
    """
    known = history.memory.answers.get(run.id)
    if known is None or known[0] is not run:
        known = history.memory.answers[run.id] = run, _gather(run, history)
    found: Answers = known[1]
    return found


def _gather(run: Run, history: History) -> Answers:
    before, told = _before(run, history), _told(run, history)
    hour = hour_scores(run, history)
    next_morning = morning(run.local_date + _ONE_DAY, history)
    return Answers(
        pre=_or(run.pain_before, before, lambda pains: pains[-1].level),
        peak=_or(run.pain_peak, told, lambda pains: max(pain.level for pain in pains)),
        p60=hour[0].level if hour else None,
        am0=_level(morning_of(run.local_date, history)),
        am1=_level(next_morning),
        symptoms=frozenset(run.symptoms).union(
            *(pain.symptoms for pain in (*told, *hour)),
            next_morning.symptoms if next_morning is not None else (),
        ),
    )


def _or(
    said: float | None, pains: list[Pain], pick: Callable[[list[Pain]], float]
) -> float | None:
    """Return what was said with the run, else what the scores around it say."""
    if said is not None:
        return said
    return pick(pains) if pains else None


def _level(pain: Pain | None) -> float | None:
    return None if pain is None else pain.level


def _before(run: Run, history: History) -> list[Pain]:
    """Return the scores from before a run that are not about the run before it.

    Whoever said nothing then may say it while the run itself is asked about, unless
    another run follows: what is said before that one is about that one.
    """
    other = history.run_before(run)
    said = [
        pain
        for pain in history.pains_between(run.at - AFTER_RUN_OPEN, run.ended_at)
        if pain.moment is Moment.BEFORE_RUN
        and (other is None or pain.at > other.ended_at)
    ]
    if said:
        return said
    other, closes = history.run_after(run), told_until(run, history)
    return [
        pain
        for pain in history.pains_between(run.ended_at, closes)
        if pain.moment is Moment.BEFORE_RUN
        and pain.at < closes
        and (other is None or pain.at < other.at - AFTER_RUN_OPEN)
    ]


def told_until(run: Run, history: History) -> datetime:
    """Return when it is too late to say how a run was: two hours on, or at the next."""
    closes = run.ended_at + AFTER_RUN_OPEN
    other = history.run_after(run)
    return closes if other is None else min(closes, other.at)


def _told(run: Run, history: History) -> list[Pain]:
    """Return the scores from during a run and from right after it."""
    closes = told_until(run, history)
    return [
        pain
        for pain in history.pains_between(run.at, closes)
        if pain.moment in _DURING and pain.at < closes
    ]


def hour_scores(run: Run, history: History) -> list[Pain]:
    """Return the scores in a run's one-hour window that no later run's window holds."""
    return [
        pain
        for pain in history.pains_between(
            run.ended_at + HOUR_AFTER_FROM, run.ended_at + HOUR_AFTER_UNTIL
        )
        if pain.moment in _HOUR_AFTER
        and (of := run_of_hour(pain.at, history)) is not None
        and of.id == run.id
    ]


def run_of_hour(at: datetime, history: History) -> Run | None:
    """Return the latest run whose one-hour window holds a moment."""
    return max(
        (
            run
            for run in ended_within(at, HOUR_AFTER_UNTIL, history)
            if at - run.ended_at >= HOUR_AFTER_FROM
        ),
        key=lambda run: (run.ended_at, run.id),
        default=None,
    )


def ended_within(at: datetime, reach: timedelta, history: History) -> list[Run]:
    """Return the runs that ended no longer than `reach` before a moment."""
    return [
        run
        for run in history.runs_near(at, LONGEST + reach)
        if timedelta() <= at - run.ended_at <= reach
    ]


def morning(day: date, history: History) -> Pain | None:
    """Return a morning's answer: the first one said to be it, else the first score.

    A score that was not said to be the morning's counts only before the day's first
    run, for after it the knee speaks of the run.
    """
    on = history.day(day)
    of_morning = [pain for pain in on.pains if is_morning(pain)]
    for pain in of_morning:
        if pain.moment is Moment.MORNING:
            return pain
    for pain in of_morning:
        if pain.moment is Moment.NOW and not (on.runs and pain.at >= on.runs[0].at):
            return pain
    return None


def said_morning(day: date, history: History) -> Pain | None:
    """Return the first score of a morning that was said to be it."""
    return next(
        (
            pain
            for pain in history.day(day).pains
            if pain.moment is Moment.MORNING and is_morning(pain)
        ),
        None,
    )


def morning_of(day: date, history: History) -> Pain | None:
    """Return the answer for the morning of a run's own date, said later if need be.

    A run is asked about when it is over, and then its morning is as well: what is said
    of it on that date still tells how the knee began the day ([D], evidence.md 2.2).
    """
    recalled = (pain for pain in history.day(day).pains if is_recalled(pain))
    return said_morning(day, history) or next(recalled, None) or morning(day, history)


def is_recalled(pain: Pain) -> bool:
    """Return whether a score speaks of a morning that it was not said in."""
    return pain.moment is Moment.MORNING and not is_morning(pain)


def felt_at(pain: Pain) -> datetime:
    """Return the moment that a score speaks of; of a recalled morning its beginning."""
    if not is_recalled(pain):
        return pain.at
    began = datetime.combine(pain.local_date, MORNING_FROM, pain.at.tzinfo)
    return min(pain.at, began)


def is_morning(entry: Entry) -> bool:
    """Return whether something happened between 04:00 and 12:00 where it happened."""
    return MORNING_FROM <= entry.at.time() < MORNING_UNTIL


def worst(history: History, first: date, last: date) -> float | None:
    """Return the highest score of a span of local dates, runs and sessions included."""
    highest: float | None = None
    while first <= last:
        score = _worst_on(history, first)
        if score is not None and (highest is None or score > highest):
            highest = score
        first += _ONE_DAY
    return highest


def _worst_on(history: History, day: date) -> float | None:
    """Return the highest score of a local date, remembered until the date changes."""
    try:
        return history.memory.worst[day]
    except KeyError:
        found = history.memory.worst[day] = max(
            day_scores(history.day(day)), default=None
        )
        return found


def day_scores(day: Day) -> Iterator[float]:
    """Give every pain score of a day, those in runs and sessions too."""
    yield from (pain.level for pain in day.pains)
    for run in day.runs:
        yield from _known(run.pain_before, run.pain_peak)
    for session in day.sessions:
        yield from _known(session.pain_peak, *(done.pain for done in session.exercises))


def _known(*scores: float | None) -> Iterator[float]:
    yield from (score for score in scores if score is not None)
