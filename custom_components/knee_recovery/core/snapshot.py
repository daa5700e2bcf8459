"""The snapshot: how things stand at one moment, and how long that is true.

Sensors, cards, voice, triggers and reports all read this one answer; none of them has
an opinion of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from .advice import not_now
from .agenda import Item, ahead
from .allowance import Allowance, allowance
from .care import reasons_to_talk, suggestions, urgency
from .checklist import checklist
from .checks import Asked, DayLight, changes, day_light, waiting
from .feed import Feed, changes as feed_changes, is_stale
from .flags import Urgency
from .history import History
from .holds import changes as hold_changes
from .ice import IceState, changes as ice_changes, ice_state
from .journal import Reminder, Run
from .ladder import LadderState, ladder_state
from .load import (
    JumpClass,
    LoadState,
    days_before,
    is_jog_only,
    jump_baseline_m,
    jump_class,
    jump_percent,
    load_state,
)
from .milestones import Milestone, reached
from .order import by_moment
from .pain import Reason, Verdict, felt_at, verdict, worst
from .plan import DayPlan, PlanItem, day_plan
from .profile import Profile
from .reminders import ReminderState, reminders
from .shoes import ShoeState, pair_for, shoe_state
from .streak import StreakState, is_flared_up, is_paused, streak_state
from .usual import weeks_at_usual
from .weekly import changes as weekly_changes, weekly
from .zone import day_start, frozen

PAIN_DAYS: Final = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class LastRun:
    """The latest run, what it came to, and how it compares."""

    run: Run
    verdict: Verdict
    jump_percent: float | None
    jump_class: JumpClass | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """How things stand; distances in metres, None for what the journal cannot say."""

    now: datetime
    valid_until: datetime
    """The answer changes by itself no sooner than this."""
    load: LoadState
    weeks_at_usual: int | None
    """In a row, four at the most; None when nobody said what was usual."""
    last_run: LastRun | None
    allowance: Allowance
    ladder: LadderState | None
    """None on another track."""
    not_now: tuple[Reason, ...]
    """What today's scores say against starting a run right now."""
    plan: DayPlan
    """Today's exercises."""
    checklist: tuple[PlanItem, ...]
    """What there is to tick today, and what was done."""
    next_run: datetime | None
    ahead: tuple[Item, ...]
    """What is planned from today on."""
    day_light: DayLight
    knee_pain: float | None
    worst_pain_7_days: float | None
    check: Asked | None
    talk_reasons: tuple[str, ...]
    talk_urgency: tuple[Urgency, ...]
    """How soon each of the reasons is to be looked at."""
    suggestions: tuple[str, ...]
    """What to try before that: keys of `care.suggestions`."""
    streak: StreakState | None
    """None before the first session."""
    milestones: frozenset[Milestone]
    """What stands reached; a new one is told when it comes."""
    ice: IceState
    flare_up: bool
    paused: bool
    reminders: tuple[ReminderState, ...]
    """What the house is to remind of, in the order of `Reminder`."""
    shoes: tuple[ShoeState, ...]
    next_shoe: str | None
    """The pair that the next run wears unless another is named."""
    feeds: tuple[Feed, ...] = ()
    """Where runs come from, and when each was last heard of."""
    session: Mapping[str, Any] | None = None
    """The guided session that is on, as it is shown; None while there is none."""

    @property
    def stale_feeds(self) -> tuple[Feed, ...]:
        """The sources that fell silent: runs may be missing from every answer."""
        return tuple(feed for feed in self.feeds if is_stale(feed, self.now))

    def reminder(self, reminder: Reminder) -> ReminderState:
        """Return how one reminder stands."""
        return {state.reminder: state for state in self.reminders}[reminder]

    def shoe(self, shoe_id: str) -> ShoeState:
        """Return the state of one pair; raises `LookupError` for an unknown one."""
        return {state.shoe.id: state for state in self.shoes}[shoe_id]

    def shoe_name(self, shoe_id: str | None) -> str | None:
        """Return the name of a pair, or its id when it is no longer there."""
        names = {state.shoe.id: state.shoe.name for state in self.shoes}
        return names.get(shoe_id, shoe_id) if shoe_id else None


def assess(
    history: History, profile: Profile, now: datetime, feeds: tuple[Feed, ...] = ()
) -> Snapshot:
    """Return how things stand.

    `now` is aware, in Home Assistant's time zone; its date is today.
    """
    today = now.date()
    is_deaf = any(is_stale(feed, now) for feed in feeds)
    ladder = ladder_state(history, profile, today)
    allowed = allowance(history, profile, now, ladder)
    next_run = day_start(allowed.next_run_on, now) if allowed.next_run_on else None
    plan = day_plan(history, profile, now)
    streak = streak_state(history, profile, today) if history.first_session_on else None
    ice = ice_state(history, profile, now)
    check = waiting(history, now) or weekly(history, profile, now)
    talk = reasons_to_talk(history, profile, today)
    return Snapshot(
        now=now,
        valid_until=_valid_until(history, profile, now, feeds),
        load=load_state(history, profile, today, is_deaf=is_deaf),
        weeks_at_usual=weeks_at_usual(history, profile, today),
        last_run=_last_run(history, profile, today, ladder),
        allowance=allowed,
        ladder=ladder,
        not_now=not_now(history, profile, now),
        plan=plan,
        checklist=checklist(plan, history.day(today)),
        next_run=next_run,
        ahead=ahead(history, profile, today, next_run),
        day_light=day_light(history, profile, now, is_deaf=is_deaf),
        knee_pain=_latest_pain(history, today),
        worst_pain_7_days=worst(history, days_before(today, PAIN_DAYS - 1), today),
        check=check,
        talk_reasons=talk,
        talk_urgency=tuple(urgency(reason, history, today) for reason in talk),
        suggestions=suggestions(history, profile, today),
        streak=streak,
        milestones=reached(history, profile, today, streak, ladder),
        ice=ice,
        flare_up=is_flared_up(history, today),
        paused=is_paused(history, today),
        reminders=reminders(history, plan, ice, check, now),
        shoes=tuple(shoe_state(shoe, history, today) for shoe in profile.shoes),
        next_shoe=pair_for(profile.shoes, history, today),
        feeds=feeds,
    )


def _valid_until(
    history: History, profile: Profile, now: datetime, feeds: tuple[Feed, ...]
) -> datetime:
    """Return the first moment after now at which the answer may change by itself."""
    # Compared as instants: in the hour that autumn repeats the wall clock goes back.
    at = frozen(now)
    moments = (
        day_start(now.date() + timedelta(days=1), now),
        *changes(history, now),
        *weekly_changes(history, profile, now),
        *ice_changes(history, now),
        *hold_changes(history, now.date()),
        *feed_changes(feeds),
    )
    return min(moment for moment in map(frozen, moments) if moment > at)


def _last_run(
    history: History, profile: Profile, today: date, ladder: LadderState | None
) -> LastRun | None:
    """Return the latest run, what it came to, and how it compares."""
    run = history.last_run_by(today)
    if run is None:
        return None
    baseline_m = jump_baseline_m(run, history)
    if ladder is not None and ladder.on_levels and is_jog_only(baseline_m):
        baseline_m = 0
    return LastRun(
        run=run,
        verdict=verdict(run, history, profile),
        jump_percent=jump_percent(run.distance_m, baseline_m),
        jump_class=jump_class(run.distance_m, baseline_m),
    )


def _latest_pain(history: History, today: date) -> float | None:
    """Return the latest score of the last seven local dates."""
    pain = history.last_pain_by(today)
    if pain is None or pain.local_date < days_before(today, PAIN_DAYS - 1):
        return None
    # A morning that is recalled in the evening is not how the knee is by then.
    pains = history.day(pain.local_date).pains
    return max(pains, key=lambda pain: (felt_at(pain), by_moment(pain))).level
