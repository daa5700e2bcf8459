"""The plan of a day: what there is to do, and whether today is the day for it.

Two days a week, not next to each other, in a frame of twelve weeks with a look back
after six (evidence.md 1, G-1). It bends to what the knee answers: an exercise rests,
eases or moves on by itself, a flare-up leaves only gentle work, a pause nothing at all.
Nothing optional is ever owed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from .checks import latest_today
from .exercise import PHASES, Dose, Exercise, Phase
from .history import History
from .holds import is_skipped
from .journal import Reminder
from .library import EXERCISES, is_strength
from .load import week_start
from .mix import OPTIONAL, gentle_mix, mobility_mix, strength_mix, substitute
from .pain import worst
from .profile import Profile
from .progress import (
    EASIER,
    FRAME_WEEKS,
    LOOK_BACK_WEEKS,
    Outcome,
    Programme,
    Progress,
    phase_of,
    programme,
    rests,
    week_of,
)
from .streak import (
    day_counts,
    days_done,
    is_flagged,
    is_flared_up,
    is_paused,
    target_for,
)

SPACING_DAYS: Final = 2
_LAST_STEP: Final = len(PHASES) - 1
_WEEK: Final = timedelta(weeks=1)

LONG_LEVER: Final = Dose(sets=3, reps=6, hold_s=20, variant="copenhagen_3")
"""The Copenhagen plank with the foot on the bench: as far as the plan goes by itself.

It is the third week of the published table (BMJ Open Sport Exerc Med 2019 [V:61]); what
follows there takes a partner."""
PAIN_FREE_WEEKS: Final = 4
"""It loads the knee sideways: a sore one stays on the short lever (evidence.md 5.2)."""

WARM_UP: Final = ("leg_swings_front", "leg_swings_side", "high_knees")

RULES: Final = (
    ("plan_target", "Two sessions a week, three if wanted [V:14, D]"),
    ("plan_spacing", "Not on adjacent dates [V:14, D]"),
    ("plan_lunge", "Lunges optional early and while it hurts [V:24, D]"),
    ("copenhagen_entry", "Three weeks of 5, 10 and 15 seconds before the table [D]"),
    ("copenhagen_cap", "Short lever until four weeks without pain [D]"),
    ("plan_march", "March instead of high knees while it hurts [D]"),
    ("plan_flare_up", "Gentle work only, none of it owed [V:9, D]"),
    ("plan_pause", "Nothing while ill or away [D]"),
    ("plan_red_flag", "Nothing while an urgent flag stands (evidence.md 9)"),
    ("plan_optional", "Mobility and rolling are outside the streak [V:15, D]"),
)


class Why(StrEnum):
    """Why today is, or is not, a day for exercises."""

    PLANNED = "planned"
    DONE_TODAY = "done_today"
    WEEK_DONE = "week_done"
    REST_DAY = "rest_day"
    FLARE_UP = "flare_up"
    PAUSED = "paused"
    RED_FLAG = "red_flag"
    SKIPPED = "skipped"
    """The runner said "not today"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanItem:
    """One exercise of the day."""

    exercise: Exercise
    dose: Dose
    easier: bool = False
    """The version below the first dose."""
    optional: bool = False
    outcome: Outcome | None = None
    """What its last session came to; None for what has no progress."""
    in_place_of: str | None = None
    """The exercise that rests meanwhile."""
    done: bool = False

    @property
    def seconds(self) -> int:
        """About how long it takes, both sides and rests included."""
        return self.exercise.seconds(self.dose)


@dataclass(frozen=True, kw_only=True, slots=True)
class DayPlan:
    """The exercises of one local date."""

    on: date
    due: bool
    """Exercises are planned for this date and not done yet."""
    why: Why
    week: int
    """Of the twelve, the first one being 1; it goes on after them."""
    phase: Phase
    review_due: bool
    """The sixth week, and the one after it: time for a look back."""
    frame_done: bool
    target: int
    done_this_week: int
    next_on: date | None
    """The next planned date, this one included; None while nothing is planned."""
    items: tuple[PlanItem, ...]

    @property
    def owed(self) -> tuple[PlanItem, ...]:
        """What the day asks for, without what is optional."""
        return tuple(item for item in self.items if not item.optional)


def day_plan(
    history: History, profile: Profile, now: datetime, on: date | None = None
) -> DayPlan:
    """Return the plan of a date, today's by default, as it looks now.

    Of a date that is over: as it stood then, by all that is known of it.
    """
    on = now.date() if on is None else on
    today = min(on, now.date())
    current = programme(history, profile, today)
    week = week_of(current.began_on, on) if current else 1
    why = _why(history, profile, today, on)
    if why is Why.PLANNED and on < now.date():
        # What was not done is over, and nobody is reminded of it.
        why = Why.REST_DAY
    start = week_start(on, profile)
    return DayPlan(
        on=on,
        due=why is Why.PLANNED,
        why=why,
        week=max(1, week),
        phase=phase_of(week),
        review_due=week in LOOK_BACK_WEEKS,
        frame_done=week > FRAME_WEEKS,
        target=target_for(history, profile, start),
        done_this_week=days_done(history, start),
        next_on=next(iter(planned_dates(history, profile, now.date())), None),
        items=()
        if why in {Why.PAUSED, Why.RED_FLAG}
        else tuple(_items(history, profile, current, on, why)),
    )


def last_date(now: datetime) -> date:
    """Return the last date that a plan is answered for: twelve weeks ahead."""
    return now.date() + timedelta(weeks=FRAME_WEEKS)


def planned_sets(
    history: History, profile: Profile, on: date, keys: Iterable[str]
) -> int:
    """Return the sets of strength work that a date has of these exercises.

    Any exercise of the library can be named, for swapping is free; the sets are those
    of the dose that it has come to by then.
    """
    current = programme(history, profile, on)
    return sum(
        _item(history, current, on, key).dose.sets for key in keys if is_strength(key)
    )


def planned_dates(
    history: History, profile: Profile, today: date, weeks: int = 2
) -> tuple[date, ...]:
    """Return the dates from today on that are planned for exercises.

    What is left of this week is spread over it; the weeks after are planned evenly.
    Nothing is planned while a red flag, a flare-up or a pause stands.
    """
    if _held(history, today) is not None:
        return ()
    wanted = [*_rest_of_week(history, profile, today)]
    for number in range(1, weeks):
        start = week_start(today, profile) + timedelta(weeks=number)
        target = target_for(history, profile, start)
        step = _step(target)
        wanted += [
            start + timedelta(days=days)
            for days in range(0, min(7, target * step), step)
        ]
    planned: list[date] = []
    last = _last_done(history, today)
    for on in wanted:
        apart = on if last is None else max(on, last + timedelta(days=SPACING_DAYS))
        planned.append(apart)
        last = apart
    return tuple(planned)


def _step(target: int) -> int:
    """Return how far apart a week's sessions are when they are spread over it."""
    return max(SPACING_DAYS, 7 // target)


def _rest_of_week(history: History, profile: Profile, today: date) -> Iterator[date]:
    """Give the dates that are left for what is left of this week's target."""
    start = week_start(today, profile)
    target = target_for(history, profile, start)
    step = _step(target)
    left = target - days_done(history, start)
    last, end = _last_done(history, today), start + timedelta(days=6)
    # What is not for today goes on to the dates that are left.
    on = today + timedelta(days=is_skipped(history, Reminder.EXERCISES, today))
    if last is not None:
        # Well apart when there is time for it, and never on the date after.
        nearest = last + timedelta(days=SPACING_DAYS)
        on = max(on, nearest, min(last + timedelta(days=step), end))
    for _ in range(left):
        if on > end:
            return
        yield on
        on += timedelta(days=SPACING_DAYS if (end - on).days < step else step)


def _last_done(history: History, today: date) -> date | None:
    """Return the last date of a week, today included, with a session that counts."""
    for back in range(7):
        on = today - timedelta(days=back)
        if day_counts(history.day(on)):
            return on
    return None


def _held(history: History, today: date) -> Why | None:
    """Return what stands against planning anything, the weightiest first."""
    for why, holds in (
        (Why.RED_FLAG, is_flagged),
        (Why.PAUSED, is_paused),
        (Why.FLARE_UP, is_flared_up),
    ):
        if holds(history, today):
            return why
    return None


def _why(history: History, profile: Profile, today: date, on: date) -> Why:
    """Return why a date is, or is not, one for exercises."""
    if day_counts(history.day(on)):
        return Why.DONE_TODAY
    if (held := _held(history, today)) is not None:
        return held
    if is_skipped(history, Reminder.EXERCISES, on):
        return Why.SKIPPED
    weeks = (week_start(on, profile) - week_start(today, profile)).days // 7
    if on in planned_dates(history, profile, today, max(2, weeks + 1)):
        return Why.PLANNED
    start = week_start(on, profile)
    if days_done(history, start) >= target_for(history, profile, start):
        return Why.WEEK_DONE
    return Why.REST_DAY


# -- the list -------------------------------------------------------------------


def _items(
    history: History,
    profile: Profile,
    current: Programme | None,
    on: date,
    why: Why,
) -> Iterator[PlanItem]:
    """Give the exercises of a date: strength, stretches, and the warm-up of a run."""
    day = history.day(on)
    named = {done.key for session in day.sessions for done in session.exercises}
    everything = any(not session.exercises for session in day.sessions)
    latest = latest_today(history, on)
    sore = latest is not None and latest[1] > profile.green_max
    flared = why is Why.FLARE_UP
    strength = _gentle(profile) if flared else _strength(history, profile, current, on)
    for item in strength:
        key = item.exercise.key
        yield replace(
            item,
            optional=flared or item.optional or (key == "reverse_lunge" and sore),
            done=key in named or (everything and not item.optional),
        )
    warm_up = [
        "march" if key == "high_knees" and (sore or flared) else key for key in WARM_UP
    ]
    for key in (*mobility_mix(profile), *warm_up):
        exercise = EXERCISES[key]
        yield PlanItem(
            exercise=exercise,
            dose=exercise.doses[0],
            optional=True,
            done=key in named,
        )


def _strength(
    history: History, profile: Profile, current: Programme | None, on: date
) -> Iterator[PlanItem]:
    """Give the strength work, with a stand-in for each exercise that rests."""
    mix = strength_mix(profile)
    taken = mix
    for key in mix:
        known = current.of(key) if current else Progress()
        if rests(known, history, on):
            other = substitute(key, profile, taken)
            if other is not None:
                taken += (other,)
                yield _item(history, current, on, other, in_place_of=key)
            continue
        yield _item(history, current, on, key)


def _is_pain_free(history: History, on: date) -> bool:
    """Return whether each of the last four weeks has scores, and all of them are 0."""
    ends = (on - weeks * _WEEK for weeks in range(PAIN_FREE_WEEKS))
    return all(worst(history, last - timedelta(days=6), last) == 0 for last in ends)


def _item(
    history: History,
    current: Programme | None,
    on: date,
    key: str,
    in_place_of: str | None = None,
) -> PlanItem:
    """Return an exercise at the dose that it has come to."""
    exercise = EXERCISES[key]
    known = current.of(key) if current else Progress()
    phase = PHASES[max(0, known.step)]
    dose = exercise.dose(phase)
    at_the_end = key == "copenhagen_plank" and known.step == _LAST_STEP
    if at_the_end and _is_pain_free(history, on):
        dose = LONG_LEVER
    return PlanItem(
        exercise=exercise,
        dose=dose,
        easier=known.step == EASIER,
        # One set of shallow lunges is a taste: nobody has to (evidence.md 5.2).
        optional=key in OPTIONAL or (key == "reverse_lunge" and phase is Phase.A),
        outcome=known.outcome,
        in_place_of=in_place_of,
    )


def _gentle(profile: Profile) -> Iterator[PlanItem]:
    """Give the work of a flare-up, each at its first dose."""
    for key in gentle_mix(profile):
        exercise = EXERCISES[key]
        yield PlanItem(exercise=exercise, dose=exercise.doses[0], optional=True)
