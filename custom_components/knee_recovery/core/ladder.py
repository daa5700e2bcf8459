"""The walk-run ladder: ten levels from mostly walking to twenty minutes of running.

A level is left upwards only on answers: two green runs, never a missing answer. It is
left downwards without shame: after two amber runs in a row, after a red one, after a
gap. The table is a published nineteen-stage one whose stages come in pairs; no ladder
is validated for this knee (evidence.md 4), so the runner decides and the ladder only
says where it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from .day import Day
from .history import History
from .journal import Run, TrackChosen
from .levels import FIRST_LEVEL, LEVELS, TOP_LEVEL, WALKING, Level, Stage
from .load import above_m, days_before, longest_before_m
from .pain import Light, verdict
from .profile import Profile, Track

CREDITS: Final = 2
CREDITS_AT_TOP: Final = 1
CREDIT_DAYS: Final = 14
AMBERS_IN_ROW: Final = 2
REDS: Final = 2
RED_DAYS: Final = 14
PAUSE_DAYS: Final = 14
REST_DAYS: Final = {
    Light.GREEN: 2,
    Light.INCOMPLETE: 2,
    Light.AMBER: 3,
    Light.RED: 3,
}
"""Days from one run to the next: at least one full day between."""
RUNS_PER_WEEK: Final = 4
WEEK_DAYS: Final = 7
WALKING_DAYS: Final = 7
"""After a red run at the first level it is walking only for so long."""
GAP_DROPS: Final = ((30, 2), (15, 2), (8, 1))
"""Days since the last run, and the levels that such a gap costs."""
LONG_GAP_DAYS: Final = 30
LONG_GAP_LEVEL: Final = 3

RULES: Final = (
    ("ladder_levels", "PhysioAdvisor return-to-running table [V:47]"),
    ("ladder_credits", "Each stage twice [V:47, V:52]; 14 days [D]"),
    ("ladder_rest_day", "At least one full day between [V:52]"),
    ("ladder_runs_per_week", "University of Delaware [S:53]"),
    ("ladder_raises_per_week", "University of Delaware [S:53]"),
    ("ladder_amber", "One day more, two in a row one level down [D]"),
    ("ladder_red", "Two days off, drop one session [V:29]"),
    ("ladder_two_reds", "Two red runs in 14 days pause the plan [D]"),
    ("ladder_walking_only", "Level 1 and red: walking for 7 days [D]"),
    ("ladder_gap", "Gap since the last run [D]"),
    ("ladder_build", "Reference class only [V:4]; one increase in 7 days [D]"),
    ("ladder_gate", "Start gate of published programmes [V:47, S:48, S:49]; [D]"),
)
"""Every rule of the ladder by its key, and where it comes from (evidence.md 4)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What the runs so far have made of the ladder, after the last of them."""

    level: int = FIRST_LEVEL
    credits: tuple[date, ...] = ()
    ambers_in_row: int = 0
    reds: tuple[date, ...] = ()
    run_days: tuple[date, ...] = ()
    """The latest dates with a run, as many as a week allows."""
    light: Light = Light.GREEN
    """What the last date with a run came to."""
    walking_until: date | None = None
    paused_until: date | None = None
    building: bool = False
    best: int = FIRST_LEVEL
    """The highest level that green runs led to; one above the top after it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LadderState:
    """How someone stands on the ladder on one local date."""

    level: int
    stage: Stage
    session: Level
    """What the next session is made of."""
    credits: int
    credits_needed: int
    earliest_on: date
    """The first local date on which the ladder has a run again, today at the least."""
    paused_until: date | None
    """Two red runs paused the plan until then; None when it goes on."""
    gate_due: bool
    """The start gate is worth asking before the next run."""
    limit_m: int | None
    """Metres on foot that the ladder has for a day; None when it sets no limit."""
    best_level: int
    """The highest level that green runs led to; one above the top after it."""

    @property
    def on_levels(self) -> bool:
        """Whether its sessions are partly walked (evidence.md 4.5)."""
        return self.stage is not Stage.BUILDING


def ladder_state(history: History, profile: Profile, today: date) -> LadderState | None:
    """Return how the runner stands on the ladder; None on another track.

    What was logged before the first choice of a track counts as if it had been made
    before, like the weeks before the first target.
    """
    if profile.track is not Track.WALK_RUN:
        return None
    standing = _standing(history, profile, today) or Standing()
    last = standing.run_days[-1] if standing.run_days else None
    gap = (today - last).days if last is not None else 0
    standing = _after_gap(standing, gap)
    stage = _stage(standing, today)
    return LadderState(
        level=standing.level,
        stage=stage,
        session=WALKING if stage is Stage.WALKING else LEVELS[standing.level - 1],
        credits=len(_valid(standing.credits, today)),
        credits_needed=_needed(standing),
        earliest_on=max(_earliest_on(standing), today),
        paused_until=_future(standing.paused_until, today),
        gate_due=last is None
        or gap >= LONG_GAP_DAYS
        or standing.walking_until is not None
        or standing.paused_until is not None,
        limit_m=_limit_m(standing, stage, history, today),
        best_level=standing.best,
    )


# -- the fold -------------------------------------------------------------------


def _standing(history: History, profile: Profile, today: date) -> Standing | None:
    """Return what came of the runs up to today; None off the ladder.

    Each date builds on the one before, and is remembered with the history until
    something before it changes.
    """
    memo = history.memory.ladder_days
    memo.keep_for((profile.green_max, profile.amber_max))
    first, last = _span(history, today)
    known = memo.up_to(today)
    standing: Standing | None = (
        memo.values[known - 1] if known else _before_all(history)
    )
    if known < len(memo.dates):
        return standing
    day = memo.dates[known - 1] + timedelta(days=1) if known else first
    while day <= last:
        on = history.day(day)
        if on.runs or any(isinstance(entry, TrackChosen) for entry in on.others):
            standing = _after_day(standing, on, day, history, profile)
            memo.note(day, standing)
            if memo.dates[-1] > day:
                # What follows came out the same before.
                return _standing(history, profile, today)
        day += timedelta(days=1)
    return standing


def _span(history: History, today: date) -> tuple[date, date]:
    """Return the first and last date that can say something about the ladder."""
    choices = [choice.local_date for choice in history.tracks]
    first_run, last_run = history.first_run_on, history.last_run
    if first_run is not None and last_run is not None:
        # A journey west can put a later run on an earlier date.
        choices += [
            first_run - timedelta(days=1),
            last_run.local_date + timedelta(days=1),
        ]
    return min(choices, default=today), min(max(choices, default=today), today)


def _first_choice(history: History) -> TrackChosen | None:
    """Return the choice that holds for all that was logged before there was one.

    Of several on the first date it is the last: what was changed on the day of set-up
    was never lived by.
    """
    chosen = history.tracks
    first_day = chosen[0].local_date if chosen else None
    return next(
        (choice for choice in reversed(chosen) if choice.local_date == first_day), None
    )


def _before_all(history: History) -> Standing | None:
    """Return where the runner stands before anything was logged."""
    first = _first_choice(history)
    return Standing() if first is None else _chosen(None, first)


def _after_day(
    standing: Standing | None,
    on: Day,
    day: date,
    history: History,
    profile: Profile,
) -> Standing | None:
    """Return where the runner stands after a date, its runs and choices in order."""
    waiting = on.runs
    first = _first_choice(history)
    for choice in on.others:
        if isinstance(choice, TrackChosen) and not _is_told_before(choice, first):
            earlier = [run for run in waiting if run.at < choice.at]
            waiting = waiting[len(earlier) :]
            standing = _after_runs(standing, earlier, day, history, profile)
            standing = _chosen(standing, choice)
    return _after_runs(standing, waiting, day, history, profile)


def _is_told_before(choice: TrackChosen, first: TrackChosen | None) -> bool:
    """Return whether a choice holds from before all runs, and so ends no pause."""
    return (
        first is not None
        and choice.local_date == first.local_date
        and choice.level is None
    )


def _chosen(standing: Standing | None, choice: TrackChosen) -> Standing | None:
    """Return where the runner stands after choosing a track, or a level by hand."""
    if choice.track is not Track.WALK_RUN:
        return None
    standing = replace(
        standing or Standing(), walking_until=None, paused_until=None, reds=()
    )
    if choice.level is None:
        return standing
    return replace(_moved(standing, choice.level), building=False)


def _after_runs(
    standing: Standing | None,
    runs: list[Run],
    day: date,
    history: History,
    profile: Profile,
) -> Standing | None:
    """Return where the runner stands after the runs of one date, taken together."""
    if standing is None or not runs:
        return standing
    lights = [verdict(run, history, profile).light for run in runs]
    light = next(lamp for lamp in _WEIGHTIEST_FIRST if lamp in lights)
    last = standing.run_days[-1] if standing.run_days else day
    standing = _after_gap(standing, (day - last).days)
    in_time = day >= _earliest_on(standing)
    standing = replace(
        standing,
        light=light,
        run_days=tuple(dict.fromkeys((*standing.run_days, day)))[-RUNS_PER_WEEK:],
        walking_until=_future(standing.walking_until, day),
        paused_until=_future(standing.paused_until, day),
    )
    match light:
        case Light.GREEN:
            # Too soon earns nothing; two ambers with a green between are not in a row.
            return (
                _green(standing, day) if in_time else replace(standing, ambers_in_row=0)
            )
        case Light.AMBER:
            return _amber(standing)
        case Light.RED:
            return _red(standing, day, lights.count(Light.RED))
    return standing


_WEIGHTIEST_FIRST: Final = (Light.RED, Light.AMBER, Light.INCOMPLETE, Light.GREEN)


def _green(standing: Standing, day: date) -> Standing:
    """Return where a green run leads that came no sooner than the ladder had it."""
    earned = (*_valid(standing.credits, day), day)
    standing = replace(standing, credits=earned, ambers_in_row=0)
    if len(earned) < _needed(standing):
        return standing
    standing = replace(standing, best=max(standing.best, standing.level + 1))
    if standing.level == TOP_LEVEL:
        return replace(standing, credits=(), building=True)
    # Two credits, each with a day of rest before it, also keep to two raises a week.
    return _moved(standing, standing.level + 1)


def _amber(standing: Standing) -> Standing:
    """Return where an amber run leads: the same level, or one down after two."""
    in_row = standing.ambers_in_row + 1
    if in_row < AMBERS_IN_ROW:
        return replace(standing, ambers_in_row=in_row)
    return _moved(standing, standing.level - 1)


def _red(standing: Standing, day: date, red_runs: int) -> Standing:
    """Return where red runs of a date lead: one down, walking, or a pause."""
    recent = (on for on in standing.reds if (day - on).days < RED_DAYS)
    reds = (*recent, *[day] * red_runs)
    lowest = standing.level == FIRST_LEVEL
    return replace(
        _moved(standing, standing.level - 1),
        reds=reds,
        walking_until=day + timedelta(days=WALKING_DAYS) if lowest else None,
        paused_until=day + timedelta(days=PAUSE_DAYS) if len(reds) >= REDS else None,
    )


def _after_gap(standing: Standing, days: int) -> Standing:
    """Return where the runner stands after so many days without a run."""
    drop = next((levels for least, levels in GAP_DROPS if days >= least), 0)
    if not drop:
        return standing
    highest = LONG_GAP_LEVEL if days >= LONG_GAP_DAYS else TOP_LEVEL
    return _moved(standing, min(highest, standing.level - drop))


def _moved(standing: Standing, level: int) -> Standing:
    """Return the standing on another level, where everything begins anew."""
    return replace(
        standing,
        level=min(TOP_LEVEL, max(FIRST_LEVEL, level)),
        credits=(),
        ambers_in_row=0,
        building=False,
    )


# -- what follows from it -------------------------------------------------------


def _needed(standing: Standing) -> int:
    return CREDITS_AT_TOP if standing.level == TOP_LEVEL else CREDITS


def _valid(credited: tuple[date, ...], day: date) -> tuple[date, ...]:
    """Return the credits that are not too old on a date."""
    return tuple(on for on in credited if (day - on).days <= CREDIT_DAYS)


def _earliest_on(standing: Standing) -> date:
    """Return the first date on which the ladder has a run again."""
    free = [standing.walking_until, standing.paused_until, date.min]
    if standing.run_days:
        last = standing.run_days[-1]
        free.append(last + timedelta(days=REST_DAYS[standing.light]))
    if len(standing.run_days) == RUNS_PER_WEEK:
        free.append(standing.run_days[0] + timedelta(days=WEEK_DAYS))
    return max(on for on in free if on is not None)


def _future(on: date | None, today: date) -> date | None:
    return on if on is not None and on > today else None


def _stage(standing: Standing, today: date) -> Stage:
    """Return the stage of a date; while the plan is paused there is walking."""
    if _future(standing.walking_until, today) or _future(standing.paused_until, today):
        return Stage.WALKING
    return Stage.BUILDING if standing.building else Stage.LEVELS


def _limit_m(
    standing: Standing, stage: Stage, history: History, today: date
) -> int | None:
    """Return the metres on foot that the ladder has for a date."""
    match stage:
        case Stage.WALKING:
            return WALKING.distance_m
        case Stage.LEVELS:
            return LEVELS[standing.level - 1].distance_m
    longest = longest_before_m(history, today)
    return longest if any(_increases(history, today)) else above_m(longest, 10)


def _increases(history: History, today: date) -> Iterator[bool]:
    """Give whether each run of the six dates before today was a longest one."""
    for run in history.runs(days_before(today, WEEK_DAYS - 1), days_before(today, 1)):
        yield run.distance_m > longest_before_m(history, run.local_date)
