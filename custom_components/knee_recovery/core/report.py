"""The report: what a span of the diary comes to, on one page for a physiotherapist.

It is worked out in two steps: each day is read from the history by itself, so that
years of them can be read a few at a time, and what they come to needs only the days.
Nothing is judged that the diary does not judge anyway.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from statistics import median

from .history import History
from .journal import CheckUp, Entry, Measure, Pain, RedFlagsCleared, Run, Score
from .load import week_start
from .pain import Light, day_scores, verdict
from .profile import Profile
from .scores import Change, score_change
from .streak import day_counts, is_flared_up, is_paused, target_for

MOST_WEEKS = 53
"""A longer span is drawn in months."""
MOST_NOTES = 14
MOST_SIGNS = 8
MOST_EXERCISES = 8
"""More of it would not fit on a page; the newest, and the most frequent, are shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """What stood out on a day: symptoms, answers about warning signs, or their end."""

    on: date
    symptoms: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    cleared: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """What the runner wrote about a run or a score."""

    on: date
    kind: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Scored:
    """A score, and what it is against the first of its measure."""

    on: date
    measure: Measure
    value: float
    change: Change | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DayTold:
    """What the diary says of one local date."""

    on: date
    week: date
    """The first day of its week."""
    target: int
    """Exercise days that the week asked for."""
    runs: tuple[tuple[int, Light], ...]
    """Metres of each run, and what it came to."""
    worn: tuple[tuple[str, int], ...]
    """Metres on each pair of shoes."""
    worst: float | None
    trained: bool
    """It had an exercise session that counts."""
    exercises: tuple[tuple[str, float | None], ...]
    """Each exercise that was done, and the pain that was said of it."""
    flared_up: bool
    paused: bool
    signs: tuple[Sign, ...]
    scores: tuple[Scored, ...]
    notes: tuple[Note, ...]

    @property
    def distance_m(self) -> int:
        """Metres run."""
        return sum(metres for metres, _ in self.runs)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A week, or a month, of the span."""

    first: date
    last: date
    distance_m: int
    worst: float | None
    trained: int
    """Days with an exercise session that counts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """A measure over the span."""

    first: Scored
    last: Scored


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercised:
    """An exercise over the span."""

    key: str
    days: int
    worst: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What a span of the diary comes to."""

    first: date
    last: date
    in_months: bool
    stretches: tuple[Stretch, ...]
    pains: tuple[tuple[date, float], ...]
    """The highest score of each date that has one."""
    usual_worst: float | None
    """The median of these."""
    runs: int
    distance_m: int
    longest_m: int | None
    lights: tuple[tuple[Light, int], ...]
    worn: tuple[tuple[str, int], ...]
    trained: int
    asked: int
    """Exercise days that the weeks of the span asked for."""
    kept: int
    """Of these, how many were done; extra days do not make up for missed weeks."""
    exercises: tuple[Exercised, ...]
    measured: tuple[Measured, ...]
    flares: tuple[tuple[date, date], ...]
    pauses: tuple[tuple[date, date], ...]
    signs: tuple[Sign, ...] = field(default=())
    notes: tuple[Note, ...] = field(default=())


# -- a day --------------------------------------------------------------------------


def told_on(history: History, profile: Profile, on: date) -> DayTold:
    """Return what the diary says of one local date."""
    day = history.day(on)
    week = week_start(on, profile)
    return DayTold(
        on=on,
        week=week,
        target=target_for(history, profile, week),
        runs=tuple(
            (run.distance_m, verdict(run, history, profile).light) for run in day.runs
        ),
        worn=tuple((run.shoe, run.distance_m) for run in day.runs if run.shoe),
        worst=max(day_scores(day), default=None),
        trained=day_counts(day),
        exercises=tuple(
            (done.key, done.pain)
            for session in day.sessions
            for done in session.exercises
        ),
        flared_up=is_flared_up(history, on),
        paused=is_paused(history, on),
        signs=tuple(_signs(day.entries)),
        scores=tuple(
            Scored(
                on=on,
                measure=score.measure,
                value=score.value,
                change=score_change(history, score).change,
            )
            for score in day.others
            if isinstance(score, Score)
        ),
        notes=tuple(_notes(day.entries)),
    )


def _signs(entries: Iterable[Entry]) -> Iterator[Sign]:
    """Give what stood out among the entries of a day."""
    for entry in entries:
        match entry:
            case Run() | Pain() if entry.symptoms:
                yield Sign(on=entry.local_date, symptoms=tuple(entry.symptoms))
            case CheckUp() if entry.flags:
                yield Sign(on=entry.local_date, flags=entry.flags)
            case RedFlagsCleared():
                yield Sign(on=entry.local_date, cleared=True)


def _notes(entries: Iterable[Entry]) -> Iterator[Note]:
    """Give what was written on a day."""
    for entry in entries:
        if isinstance(entry, Run | Pain) and entry.note:
            yield Note(on=entry.local_date, kind=entry.kind, text=entry.note)


# -- what they come to ----------------------------------------------------------------


def report(days: Sequence[DayTold], *, with_notes: bool = False) -> Report:
    """Return what days in a row come to; there is at least one."""
    weeks = [list(each) for _, each in groupby(days, lambda day: day.week)]
    in_months = len(weeks) > MOST_WEEKS
    months = (
        list(each) for _, each in groupby(days, lambda day: day.on.replace(day=1))
    )
    runs = [run for day in days for run in day.runs]
    pains = [(day.on, day.worst) for day in days if day.worst is not None]
    lights = Counter(light for _, light in runs)
    worn = Counter[str]()
    for day in days:
        for shoe, metres in day.worn:
            worn[shoe] += metres
    notes = [note for day in days for note in day.notes] if with_notes else []
    return Report(
        first=days[0].on,
        last=days[-1].on,
        in_months=in_months,
        stretches=tuple(map(_stretch, months if in_months else weeks)),
        pains=tuple(pains),
        usual_worst=median([worst for _, worst in pains]) if pains else None,
        runs=len(runs),
        distance_m=sum(metres for metres, _ in runs),
        longest_m=max((metres for metres, _ in runs), default=None),
        lights=tuple((light, lights[light]) for light in Light if lights[light]),
        worn=tuple(worn.most_common()),
        trained=sum(day.trained for day in days),
        asked=sum(map(_asked, weeks)),
        kept=sum(min(_asked(week), sum(day.trained for day in week)) for week in weeks),
        exercises=_exercises(days),
        measured=_measured(days),
        flares=_spans(days, lambda day: day.flared_up),
        pauses=_spans(days, lambda day: day.paused),
        signs=tuple(sign for day in days for sign in day.signs)[-MOST_SIGNS:],
        notes=tuple(notes[-MOST_NOTES:]),
    )


def _stretch(days: Sequence[DayTold]) -> Stretch:
    """Return what a week or a month comes to."""
    return Stretch(
        first=days[0].on,
        last=days[-1].on,
        distance_m=sum(day.distance_m for day in days),
        worst=max((day.worst for day in days if day.worst is not None), default=None),
        trained=sum(day.trained for day in days),
    )


def _asked(week: Sequence[DayTold]) -> int:
    """Return what a week asked for; a part of one cannot ask for more than its days."""
    return min(week[0].target, len(week))


def _exercises(days: Sequence[DayTold]) -> tuple[Exercised, ...]:
    """Return the exercises that were done most, on how many days, and how they felt."""
    done = Counter[str]()
    worst: dict[str, float] = {}
    for day in days:
        done.update({key for key, _ in day.exercises})
        for key, pain in day.exercises:
            if pain is not None:
                worst[key] = max(pain, worst.get(key, 0))
    return tuple(
        Exercised(key=key, days=count, worst=worst.get(key))
        for key, count in sorted(done.items(), key=lambda item: (-item[1], item[0]))
    )[:MOST_EXERCISES]


def _measured(days: Sequence[DayTold]) -> tuple[Measured, ...]:
    """Return each measure with its first and its last score."""
    scores = [score for day in days for score in day.scores]
    by_measure = (
        [score for score in scores if score.measure is measure] for measure in Measure
    )
    return tuple(Measured(first=some[0], last=some[-1]) for some in by_measure if some)


def _spans(
    days: Sequence[DayTold], holds: Callable[[DayTold], bool]
) -> tuple[tuple[date, date], ...]:
    """Return the first and last date of each row of days on which something holds."""
    rows = (list(row) for held, row in groupby(days, holds) if held)
    return tuple((row[0].on, row[-1].on) for row in rows)


def dates(first: date, last: date) -> Iterator[date]:
    """Give every local date of a span."""
    on = first
    while on <= last:
        yield on
        on += timedelta(days=1)
