"""A guided session: the day's exercises one after the other, set by set.

It waits before each exercise until someone says to begin; sets, changes of side and
rests then go by the clock. What is done is counted in whole sets, and told to the
journal as one session at the end, however it ends. Every step is a function from one
state to the next, so that a state that was kept goes on after any interruption.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .errors import (
    SessionNothingLeftError,
    SessionPausedError,
    SessionRedFlagError,
)
from .exercise import REST_S, STEADY, Dose, Exercise, Kind
from .library import EXERCISES
from .plan import DayPlan, PlanItem, Why

CHANGE_S: Final = 10
HANDS_FREE_S: Final = 30
WAIT: Final = timedelta(minutes=30)
CLOSING_WAIT: Final = timedelta(minutes=10)
LATE: Final = timedelta(seconds=10)
"""A timer that comes later than this has not watched the set, which is not counted."""
CUE_S: Final = 10
CUE_FROM_S: Final = 20
"""A set or a rest that is shorter is over before "ten seconds left" helps."""

RULES: Final = (
    ("guide_list", "What the day asks for and is not done, in its order [D]"),
    ("guide_clock", "Holds, repetitions by the tempo, and rests are counted [D, S:57]"),
    ("guide_sides", "Left, then right, ten seconds to change [D]"),
    ("guide_begin", "Each exercise waits until it is said to begin [D]"),
    ("guide_pain", "Above green the exercise ends, the session counts (2.4, 11)"),
    ("guide_pain_alone", "Pain without a set is a score, no session [D]"),
    ("guide_worst", "At the end the worst pain is asked: without it no progress (2.4)"),
    ("guide_whole_sets", "Whole sets are noted, both sides done [D]"),
    ("guide_silence", "Half an hour without a word ends it; ten minutes the last [D]"),
    ("guide_gap", "A set that nobody watched to its end is begun again [D]"),
)
"""Every rule of a guided session by its key; numbers are of evidence.md."""


class Phase(StrEnum):
    """What is going on."""

    READY = "ready"
    WORK = "work"
    CHANGE = "change"
    REST = "rest"
    CLOSING = "closing"
    OVER = "over"


class Side(StrEnum):
    """Which leg works, where each works by itself."""

    LEFT = "left"
    RIGHT = "right"


class Cue(StrEnum):
    """What is called out while the clock runs."""

    TEN_LEFT = "ten_left"
    HALFWAY = "halfway"


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One exercise of the session, and how far it came."""

    key: str
    dose: Dose
    easier: bool = False
    done: int = 0
    """Whole sets."""
    pain: float | None = None
    """The worst that was said of it."""
    hurt: bool = False
    """It was ended because it hurt."""

    @property
    def exercise(self) -> Exercise:
        """What the library knows of it."""
        return EXERCISES[self.key]

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """The sides of a set in their order; one nameless side for both legs."""
        return tuple(Side) if self.exercise.per_side else (None,)

    @property
    def seconds(self) -> int:
        """How long one side of a set takes."""
        each = self.dose.hold_s or (self.exercise.tempo or STEADY).seconds
        return each * (self.dose.reps or 1)

    @property
    def is_told(self) -> bool:
        """Whether there is something to note of it."""
        return self.done > 0 or self.hurt or self.pain is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """A guided session as it stands."""

    id: str
    """Also the id of the entry that it becomes, which so is written only once."""
    began_at: datetime
    tasks: tuple[Task, ...]
    hands_free: bool = False
    phase: Phase = Phase.READY
    number: int = 0
    """The place of the exercise in `tasks`."""
    side: int = 0
    """The place of the side in the exercise's `sides`."""
    since: datetime
    until: datetime
    """When it goes on by itself, or stops waiting."""
    acted_at: datetime
    """When something was last done or said."""
    pain_peak: float | None = None

    @property
    def task(self) -> Task:
        """The exercise that is on, the last one when all are through."""
        return self.tasks[min(self.number, len(self.tasks) - 1)]

    @property
    def set(self) -> int:
        """The set that is on or comes next, the first one being 1."""
        return min(self.task.done + 1, self.task.dose.sets)

    @property
    def leg(self) -> Side | None:
        """The side that is on or comes next."""
        return self.task.sides[self.side]

    @property
    def is_timed(self) -> bool:
        """Whether it goes on by itself, rather than wait for someone."""
        if self.phase is Phase.READY:
            return self.hands_free
        return self.phase in {Phase.WORK, Phase.CHANGE, Phase.REST}

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.phase is Phase.OVER


def begin(
    plan: DayPlan,
    guide_id: str,
    now: datetime,
    *,
    optional: bool = False,
    hands_free: bool = False,
) -> Guide:
    """Return a session of the day's exercises that are not done yet.

    Raises the domain's error when a flag or a pause stands against exercises, or
    nothing is left to do.
    """
    match plan.why:
        case Why.RED_FLAG:
            raise SessionRedFlagError
        case Why.PAUSED:
            raise SessionPausedError
    tasks = tuple(
        Task(key=item.exercise.key, dose=item.dose, easier=item.easier)
        for item in _chosen(plan, optional=optional)
    )
    if not tasks:
        raise SessionNothingLeftError
    return _ready(
        Guide(
            id=guide_id,
            began_at=now,
            tasks=tasks,
            hands_free=hands_free,
            since=now,
            until=now,
            acted_at=now,
        ),
        now,
    )


def _chosen(plan: DayPlan, *, optional: bool) -> list[PlanItem]:
    """Return what there is to do; the warm-up first where it is wanted.

    A flare-up asks for nothing, so its gentle work is what is guided.
    """
    left = [item for item in plan.items if not item.done]
    if optional:
        return sorted(left, key=lambda item: item.exercise.kind is not Kind.WARM_UP)
    owed = [item for item in left if not item.optional]
    gentle = [item for item in left if item.exercise.kind is Kind.STRENGTH]
    return owed or (gentle if plan.why is Why.FLARE_UP else [])


# -- what someone says ----------------------------------------------------------


def go_on(guide: Guide, now: datetime) -> Guide:
    """Return the next step: what is on is done, what is waited for begins."""
    guide = replace(guide, acted_at=now)
    match guide.phase:
        case Phase.READY | Phase.CHANGE | Phase.REST:
            return _timed(guide, Phase.WORK, now, guide.task.seconds)
        case Phase.WORK:
            return _worked(guide, now)
        case Phase.CLOSING:
            return _over(guide, now)
    return guide


def skip(guide: Guide, now: datetime) -> Guide:
    """Return the step behind the exercise that is on; its whole sets stay."""
    guide = replace(guide, acted_at=now)
    return _over(guide, now) if guide.phase is Phase.CLOSING else _left(guide, now)


def note_pain(
    guide: Guide, now: datetime, level: float | None = None, *, hurts: bool = True
) -> Guide:
    """Return the step after pain was said, with its level or only that it hurts.

    When it hurts, the exercise ends; a level alone is noted and nothing moves. Once all
    are through, the level is the worst of the session, and the last that is asked.
    """
    guide = replace(guide, acted_at=now)
    if guide.phase is Phase.CLOSING:
        return guide if level is None else _over(replace(guide, pain_peak=level), now)
    number = hurt_number(guide)
    guide = _with_task(guide, number, _pained(guide.tasks[number], level, hurt=hurts))
    return _left(guide, now) if hurts and number == guide.number else guide


def move_on(
    guide: Guide,
    now: datetime,
    *,
    green_max: float,
    level: float | None = None,
    hurts: bool = False,
    leave: bool = False,
) -> Guide:
    """Return the step after one answer that may say several things at once.

    Pain up to green goes on; above it hurts, and the exercise ends.
    """
    if hurts or level is not None:
        number, closing = guide.number, guide.phase is Phase.CLOSING
        hurts = hurts or (level is not None and level > green_max)
        guide = note_pain(guide, now, level, hurts=hurts)
        if closing or guide.number > number or (hurts and not leave):
            return guide
    return skip(guide, now) if leave else go_on(guide, now)


def stop(guide: Guide, now: datetime, pain_peak: float | None = None) -> Guide:
    """Return the session ended here, with the worst pain if it was said."""
    peak = guide.pain_peak if pain_peak is None else pain_peak
    return _over(replace(guide, acted_at=now, pain_peak=peak), now)


def hurt_number(guide: Guide) -> int:
    """Return the place of the exercise that pain is said of.

    Between two it is the one that was just done, unless its answer is there already.
    """
    if guide.phase is Phase.READY and guide.task.done == 0 and guide.number > 0:
        before = guide.tasks[guide.number - 1]
        if before.done and not before.hurt and before.pain is None:
            return guide.number - 1
    return guide.number


# -- what the clock does --------------------------------------------------------


def tick(guide: Guide, now: datetime) -> Guide:
    """Return the step after time has gone by, the same one while it lasts.

    What ended while nobody watched, the house being away, waits to be begun again.
    """
    if guide.is_over or now < guide.until:
        return guide
    if not guide.is_timed:
        return _over(guide, now)
    if now - guide.until <= LATE:
        return go_on(guide, now)
    if now - guide.acted_at >= WAIT:
        return _over(guide, now)
    return _ready(replace(guide, hands_free=False, side=0), now)


def next_call(guide: Guide, after: datetime) -> tuple[datetime, Cue | None]:
    """Return when something is to be called out or done next, and what is called."""
    for at, cue in _cues(guide):
        if after < at:
            return at, cue
    return guide.until, None


def _cues(guide: Guide) -> Iterator[tuple[datetime, Cue]]:
    """Give what is called out during this step."""
    length = (guide.until - guide.since).total_seconds()
    if guide.phase not in {Phase.WORK, Phase.REST} or length < CUE_FROM_S:
        return
    if guide.phase is Phase.WORK and guide.task.dose.reps:
        yield guide.since + timedelta(seconds=length / 2), Cue.HALFWAY
    else:
        yield guide.until - timedelta(seconds=CUE_S), Cue.TEN_LEFT


# -- steps ----------------------------------------------------------------------


def _timed(guide: Guide, phase: Phase, now: datetime, seconds: float) -> Guide:
    return replace(
        guide, phase=phase, since=now, until=now + timedelta(seconds=seconds)
    )


def _ready(guide: Guide, now: datetime) -> Guide:
    """Return the session waiting for the exercise that is on to be begun."""
    wait = timedelta(seconds=HANDS_FREE_S) if guide.hands_free else WAIT
    return _timed(guide, Phase.READY, now, wait.total_seconds())


def _over(guide: Guide, now: datetime) -> Guide:
    return _timed(guide, Phase.OVER, now, 0)


def _worked(guide: Guide, now: datetime) -> Guide:
    """Return the step behind one side of a set."""
    if guide.side + 1 < len(guide.task.sides):
        return _timed(replace(guide, side=guide.side + 1), Phase.CHANGE, now, CHANGE_S)
    done = replace(guide.task, done=guide.task.done + 1)
    guide = _with_task(replace(guide, side=0), guide.number, done)
    if done.done < done.dose.sets:
        return _timed(guide, Phase.REST, now, REST_S)
    return _left(guide, now)


def _left(guide: Guide, now: datetime) -> Guide:
    """Return the step behind an exercise."""
    guide = replace(guide, number=guide.number + 1, side=0)
    if guide.number < len(guide.tasks):
        return _ready(guide, now)
    return _timed(guide, Phase.CLOSING, now, CLOSING_WAIT.total_seconds())


def _with_task(guide: Guide, number: int, task: Task) -> Guide:
    tasks = guide.tasks
    return replace(guide, tasks=(*tasks[:number], task, *tasks[number + 1 :]))


def _pained(task: Task, level: float | None, *, hurt: bool) -> Task:
    levels = [said for said in (task.pain, level) if said is not None]
    return replace(task, pain=max(levels, default=None), hurt=task.hurt or hurt)
