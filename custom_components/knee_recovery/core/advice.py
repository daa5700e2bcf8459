"""The run advice of a day: what there is to run, and what to try before stopping.

Symptom-managed running did as well as anything added to it (Esculier 2018), so a sore
run is answered with ways to make it easier first; the allowance says how far, the
ladder in which parts (evidence.md 2.5 and 2.6).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from .allowance import Allowance, Binding, allowance, holds
from .checks import latest_today
from .history import History
from .journal import Run
from .ladder import LadderState, ladder_state
from .levels import Level, Stage
from .load import days_before
from .pain import Light, Reason, morning_of, verdict
from .profile import Profile, Track
from .scores import difference
from .streak import is_flagged
from .zone import day_start

BRISK_CADENCE: Final = 170
"""Above this, more steps a minute are less likely to help (evidence.md 10)."""
LOOK_BACK_DAYS: Final = 14
WEEK_DAYS: Final = 7
WORSE_MORNING: Final = 1
"""Points by which a morning may be worse than the one before."""
SLOWER_PERCENT: Final = (10, 20)

MODIFICATIONS: Final = (
    ("shorter_more_often", "[S:10], V16"),
    ("slower", "10 to 20 % slower [S:10]"),
    ("run_walk", "Four minutes running, one walking [S:10]"),
    ("no_downhill_or_stairs", "Until two of ten or less [S:10]"),
    ("more_steps", "5 to 10 % more steps a minute [S:10, V:16, V:17]"),
)
"""What is offered before stopping, and where it comes from."""

RULES: Final = (
    ("not_now_pain", "Latest score of today above green: not this minute [D]"),
    ("not_now_morning", "A worse morning: not now (evidence.md 2.5) [D]"),
    *((f"offer_{key}", source) for key, source in MODIFICATIONS),
    ("back_again", "Distance, then speed, then hills, one at a time [M]"),
    ("before_run", "Score above green, a morning worse by more than one, holds [D]"),
    ("before_strength", "A red flag stops it, a score above amber is a warning [D]"),
)
"""Every rule of advice by its key, and where it comes from (evidence.md 2.5, 2.6)."""

BACK_AGAIN: Final = ("distance", "speed", "hills")
"""What comes back first once it has settled, one at a time ([M], evidence.md 2.6)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunAdvice:
    """What there is to run today."""

    track: Track
    may_run: bool
    reason: str
    """A binding of the allowance, `not_running` or `walking`."""
    distance_m: int | None
    """Left by the runner's limits; None when there is nothing to compare with."""
    next_run_on: date | None
    session: Level | None
    """On the ladder: seconds of walking and jogging, four times."""
    offers: tuple[str, ...]
    """Keys of modifications, after a run that was not green."""
    shorter: tuple[int, int] | None
    """Metres of each and how many: the runs of the last seven dates, more and shorter;
    None when that is not offered or there were none."""
    slower_pace_s: tuple[float, ...]
    """Seconds per kilometre of the last run at 10 and at 20 % less speed; none when
    that is not offered or its time is not known."""
    back_again: tuple[str, ...]
    """What to bring back one at a time, once two runs in a row were green again."""


def advice_on(
    history: History, profile: Profile, now: datetime, on: date
) -> RunAdvice | None:
    """Return what there is to run on a date as it looks now; None when it is over.

    The runner decides.
    """
    if on < now.date():
        return None
    then = now if on == now.date() else day_start(on, now).astimezone(now.tzinfo)
    ladder = ladder_state(history, profile, on)
    allowed = allowance(history, profile, then, ladder)
    reason = _reason(allowed, ladder, profile)
    lights = _latest_lights(history, profile, on)
    # Nothing is suggested while an urgent flag stands (evidence.md 9).
    flagged = is_flagged(history, on)
    sore = not flagged and lights[-1:] in ([Light.AMBER], [Light.RED])
    settled = not flagged and lights[-2:] == [Light.GREEN] * 2 and Light.AMBER in lights
    return RunAdvice(
        track=profile.track,
        may_run=reason in _DISTANCES and allowed.distance_m != 0,
        reason=reason,
        distance_m=allowed.distance_m,
        next_run_on=allowed.next_run_on,
        session=ladder.session if ladder and ladder.on_levels else None,
        offers=_offers(profile) if sore else (),
        shorter=_shorter(history, on) if sore else None,
        slower_pace_s=_slower(history.last_run_by(on)) if sore else (),
        back_again=BACK_AGAIN if settled else (),
    )


_DISTANCES: Final = frozenset(
    {Binding.JUMP, Binding.RAMP, Binding.LADDER, Binding.NO_BASELINE}
)
"""Bindings that say how far; every other one holds."""


def _reason(allowed: Allowance, ladder: LadderState | None, profile: Profile) -> str:
    """Return what the advice of a date is bound by."""
    if profile.track is Track.NOT_RUNNING:
        return "not_running"
    is_walking = ladder is not None and ladder.stage is Stage.WALKING
    if is_walking and allowed.reason in _DISTANCES:
        return "walking"
    return allowed.reason.value


def _latest_lights(history: History, profile: Profile, today: date) -> list[Light]:
    """Return what the runs of the last two weeks came to, in order."""
    return [
        verdict(run, history, profile).light
        for run in history.runs(days_before(today, LOOK_BACK_DAYS - 1), today)
    ]


def _offers(profile: Profile) -> tuple[str, ...]:
    """Return the modifications that are worth offering."""
    brisk = profile.cadence is not None and profile.cadence > BRISK_CADENCE
    return tuple(key for key, _ in MODIFICATIONS if not (key == "more_steps" and brisk))


def _shorter(history: History, today: date) -> tuple[int, int] | None:
    """Return the runs of the last seven dates as more and shorter ones."""
    runs = [*history.runs(days_before(today, WEEK_DAYS - 1), today)]
    if not runs:
        return None
    return shorter_runs(sum(run.distance_m for run in runs) // len(runs), len(runs))


def _slower(run: Run | None) -> tuple[float, ...]:
    """Return the paces that a run is offered at instead."""
    if run is None or not run.duration_s:
        return ()
    pace_s = run.duration_s * 1000 / run.distance_m
    return tuple(slower_pace_s(pace_s, percent) for percent in SLOWER_PERCENT)


def shorter_runs(distance_m: int, runs: int) -> tuple[int, int]:
    """Return the same week in two more and shorter runs: metres of each, and how many.

    Five kilometres three times are three kilometres five times (evidence.md V16).
    """
    more = runs + 2
    return distance_m * runs // more, more


def slower_pace_s(pace_s: float, percent: int) -> float:
    """Return the seconds per kilometre at so many percent less speed (V16)."""
    return pace_s * 100 / (100 - percent)


# -- before a session -----------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class PreCheck:
    """What speaks against a session that is about to start, by its keys."""

    run: tuple[str, ...]
    """Why not to run now; nothing when nothing speaks against it."""
    strength: tuple[str, ...]
    """Why not to exercise now."""
    strength_warnings: tuple[str, ...]


def pre_check(
    history: History, profile: Profile, now: datetime, pre: float | None
) -> PreCheck:
    """Return what speaks against starting now (evidence.md 2.5).

    `pre` is the knee's score just now; what was not said cannot speak for starting, so
    a run without it waits for the answer.
    """
    today = now.date()
    flagged = is_flagged(history, today)
    reasons = [hold.binding.value for hold in holds(history, profile, now)]
    if pre is None:
        reasons.append("missing_before")
    elif pre > profile.green_max:
        reasons.append("pain_before")
    if _is_worse_morning(history, today):
        reasons.append("worse_morning")
    return PreCheck(
        run=tuple(reasons),
        strength=(Binding.RED_FLAG.value,) if flagged else (),
        strength_warnings=("pain_before",)
        if pre is not None and pre > profile.amber_max
        else (),
    )


def not_now(history: History, profile: Profile, now: datetime) -> tuple[Reason, ...]:
    """Return what today's scores say against starting a run right now.

    Beside the allowance, which says how far and not when: it holds back on what a run
    came to, not on how the knee is this minute (evidence.md 2.5).
    """
    today, found = now.date(), list[Reason]()
    latest = latest_today(history, today)
    if latest is not None and latest[1] > profile.green_max:
        values = (("level", latest[1]), ("limit", profile.green_max))
        found.append(Reason(key="pain_now", values=values))
    if _is_worse_morning(history, today):
        found.append(Reason(key="worse_morning"))
    return tuple(found)


def _is_worse_morning(history: History, today: date) -> bool:
    """Return whether this morning was worse than yesterday's by more than a point."""
    now_am = morning_of(today, history)
    last_am = morning_of(days_before(today, 1), history)
    return (
        now_am is not None
        and last_am is not None
        and difference(now_am.level, last_am.level) > WORSE_MORNING
    )
