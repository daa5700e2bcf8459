"""Answers: entries and snapshots as the plain data that actions and attributes give.

Distances end in `_m`, durations in `_s`, moments are ISO 8601 with their offset.
"""

from collections.abc import Mapping
from typing import Any

from .core.flags import Urgency
from .core.history import History
from .core.journal import (
    Entry,
    ExerciseSession,
    Icing,
    Pain,
    RedFlagsCleared,
    Reminder,
    Run,
    body,
    spoken_kind,
)
from .core.pain import Reason, light_word
from .core.shoes import ShoeState
from .core.snapshot import Snapshot
from .core.streak import StreakState

_ALWAYS: Mapping[type[Entry], tuple[str, ...]] = {
    Run: ("distance_m", "duration_s", "pain_before", "pain_peak", "shoe", "note"),
    Pain: ("level", "moment", "note"),
    ExerciseSession: ("exercises", "pain_peak", "stopped_for_pain"),
    Icing: ("minutes",),
}
"""Fields that an answer names even when they say nothing."""

_NEVER = frozenset(
    {
        "copy_of",
        "sets_planned",
        "ended_then",
        "part",
        "edited",
        "zone_unsure",
        "shoe_usual",
    }
)
"""Fields that are the journal's own business."""


def entry_answer(entry: Entry, shoes: Mapping[str, str]) -> dict[str, Any]:
    """Return an entry as plain data; `shoes` gives the names of pairs by their id."""
    said = {field: value for field, value in body(entry).items() if field not in _NEVER}
    for field in _ALWAYS.get(type(entry), ()):
        if field not in said:
            value = getattr(entry, field)
            said[field] = list(value) if isinstance(value, tuple) else value
    if isinstance(entry, Run) and entry.shoe is not None:
        said["shoe"] = shoes.get(entry.shoe, entry.shoe)
    if isinstance(entry, RedFlagsCleared):
        said["cleared"] = True
    return {
        "entry_id": entry.id,
        "kind": spoken_kind(entry),
        "at": entry.at.isoformat(),
        "local_date": entry.local_date.isoformat(),
        "source": entry.source,
        **({"external_id": entry.external_id} if entry.external_id else {}),
        **said,
    }


def sources_of(entry: Entry, history: History) -> list[str]:
    """Return where a run is known from, the run's own source first."""
    return [voice.source for voice in history.voices(entry.id)]


def reason_details(snapshot: Snapshot) -> dict[str, Any]:
    """Return why the light is what it is: the keys, and the values they speak of."""
    reasons = snapshot.day_light.reasons
    return {
        "reasons": [reason.key for reason in reasons],
        "reason_details": [_detail(reason) for reason in reasons],
    }


def _detail(reason: Reason) -> dict[str, Any]:
    return {"key": reason.key, **dict(reason.values)}


def check_due_attributes(snapshot: Snapshot) -> dict[str, Any]:
    """Return which check waits, and until when its reminder was told to wait."""
    return check_attributes(snapshot) | (_snoozed(snapshot, Reminder.CHECK) or {})


def check_attributes(snapshot: Snapshot) -> dict[str, Any]:
    """Return which check waits, about which run, until when and what it asks."""
    asked = snapshot.check
    return {
        "check": asked.check.value if asked else None,
        "run": asked.run.id if asked and asked.run else None,
        "until": asked.closes.isoformat() if asked else None,
        "asks": [question.value for question in asked.asks] if asked else [],
    }


def exercises_attributes(snapshot: Snapshot) -> dict[str, Any] | None:
    """Return until when the reminder waits, and the session while one is on."""
    session = {} if snapshot.session is None else {"session": snapshot.session}
    return {**(_snoozed(snapshot, Reminder.EXERCISES) or {}), **session} or None


def ice_attributes(snapshot: Snapshot) -> dict[str, Any] | None:
    """Return until when the reminder of ice was told to wait."""
    return _snoozed(snapshot, Reminder.ICE)


def _snoozed(snapshot: Snapshot, reminder: Reminder) -> dict[str, Any] | None:
    """Return until when a reminder waits; nothing of one that does not."""
    state = snapshot.reminder(reminder)
    if not state.due or state.snoozed_until is None:
        return None
    return {"snoozed_until": state.snoozed_until.isoformat()}


def talk_attributes(snapshot: Snapshot) -> dict[str, Any]:
    """Return why talking to a professional is worth considering, and how soon."""
    urgency = [each.value for each in snapshot.talk_urgency]
    return {
        "reasons": list(snapshot.talk_reasons),
        "urgency": min(snapshot.talk_urgency, key=list(Urgency).index).value
        if urgency
        else None,
        "urgencies": dict(zip(snapshot.talk_reasons, urgency, strict=True)),
    }


def talk_answer(snapshot: Snapshot) -> dict[str, Any]:
    """Return whether talking to a professional is worth considering, and why."""
    return {
        "talk_to_professional": bool(snapshot.talk_reasons),
        **talk_attributes(snapshot),
    }


def _not_now(snapshot: Snapshot) -> dict[str, Any]:
    """Return what today's scores say against starting a run right now."""
    return {
        "not_now": [reason.key for reason in snapshot.not_now],
        "not_now_details": [_detail(reason) for reason in snapshot.not_now],
    }


def allowance_attributes(snapshot: Snapshot) -> dict[str, Any]:
    """Return the limits behind the allowance, in metres, and the one that binds."""
    allowance = snapshot.allowance
    return {
        "reason": allowance.reason.value,
        "reasons": allowance_reasons(snapshot),
        "limits": {binding.value: left for binding, left in allowance.limits_m},
        "longest_m": allowance.longest_m or None,
        "week_before_m": allowance.week_before_m,
        "last_7_days_m": allowance.this_week_m,
        "run_today_m": allowance.today_m,
        "limit_percent": allowance.limit_percent,
        "until": allowance.next_run_on.isoformat() if allowance.next_run_on else None,
        **_not_now(snapshot),
    }


def allowance_reasons(snapshot: Snapshot) -> list[str]:
    """Return what the allowance is bound by, and that runs may be missing from it."""
    deaf = ["source_stale"] if snapshot.stale_feeds else []
    return [snapshot.allowance.reason.value, *deaf]


def feed_attributes(snapshot: Snapshot) -> dict[str, Any]:
    """Return how each source of runs is doing."""
    return {
        "sources": [
            {
                "name": feed.name,
                "adapter": feed.adapter,
                "last_data": feed.last_data.isoformat() if feed.last_data else None,
                "threshold_h": feed.patience.total_seconds() / 3600
                if feed.patience
                else None,
                "stale": feed in snapshot.stale_feeds,
            }
            for feed in snapshot.feeds
        ]
    }


def last_run_attributes(snapshot: Snapshot) -> dict[str, Any] | None:
    """Return what is known of the latest run."""
    if (last := snapshot.last_run) is None:
        return None
    return {
        "distance": last.run.distance_m / 1000,
        "duration": _minutes(last.run.duration_s),
        "shoe": snapshot.shoe_name(last.run.shoe),
        "source": last.run.source,
        "verdict": last.verdict.light.value,
        "verdict_reasons": list(last.verdict.reasons),
    }


def _minutes(seconds: float | None) -> float | None:
    """Return minutes, the unit of every duration that an entity shows."""
    return None if seconds is None else round(seconds / 60, 2)


def ladder_attributes(snapshot: Snapshot) -> dict[str, Any] | None:
    """Return what the next session on the ladder is made of, and when it may be."""
    if (ladder := snapshot.ladder) is None:
        return None
    paused_until = ladder.paused_until
    return {
        "stage": ladder.stage.value,
        "earliest_on": ladder.earliest_on.isoformat(),
        "paused_until": paused_until.isoformat() if paused_until else None,
        "walk_s": ladder.session.walk_s,
        "jog_s": ladder.session.jog_s,
        "credits": ladder.credits,
        "credits_needed": ladder.credits_needed,
        "start_gate_due": ladder.gate_due,
    }


def status_answer(snapshot: Snapshot) -> dict[str, Any]:
    """Return the snapshot, one key for each entity."""
    last, allowance = snapshot.last_run, snapshot.allowance
    check, talk = check_attributes(snapshot), talk_attributes(snapshot)
    return {
        "at": snapshot.now.isoformat(),
        "valid_until": snapshot.valid_until.isoformat(),
        "distance_7_days_m": snapshot.load.distance_7_days_m,
        "previous_7_days_m": snapshot.load.previous_7_days_m,
        "distance_week_m": snapshot.load.distance_week_m,
        "last_week_m": snapshot.load.last_week_m,
        "weeks_at_usual": snapshot.weeks_at_usual,
        "mileage_ramp": snapshot.load.mileage_ramp,
        "ramp_exceeded": snapshot.load.ramp_exceeded,
        "longest_run_30_days_m": snapshot.load.longest_run_30_days_m,
        "single_run_jump": last.jump_percent if last else None,
        "single_run_jump_class": last.jump_class if last else None,
        "distance_allowed_m": allowance.distance_m,
        "distance_allowed_reason": allowance.reason.value,
        "distance_allowed_reasons": allowance_reasons(snapshot),
        "distance_allowed_limits_m": {
            binding.value: left for binding, left in allowance.limits_m
        },
        **_not_now(snapshot),
        "next_run": snapshot.next_run.isoformat() if snapshot.next_run else None,
        **_last_run_answer(snapshot),
        "run_light": light_word(snapshot.day_light.light),
        "reasons": [reason.key for reason in snapshot.day_light.reasons],
        "reason_details": [_detail(reason) for reason in snapshot.day_light.reasons],
        "knee_pain": snapshot.knee_pain,
        "worst_pain_7_days": snapshot.worst_pain_7_days,
        "check_due": snapshot.check is not None,
        "check": check["check"],
        "check_run": check["run"],
        "check_until": check["until"],
        "check_asks": check["asks"],
        "talk_to_professional": bool(snapshot.talk_reasons),
        "talk_to_professional_reasons": talk["reasons"],
        "talk_to_professional_urgency": talk["urgency"],
        "talk_to_professional_urgencies": talk["urgencies"],
        "suggestions": list(snapshot.suggestions),
        **_streak_answer(snapshot.streak),
        "ladder_level": snapshot.ladder.level if snapshot.ladder else None,
        "exercises_due": snapshot.plan.due,
        "session": snapshot.session,
        "ice_today": snapshot.ice.today,
        "ice_ends_at": snapshot.ice.ends_at.isoformat()
        if snapshot.ice.ends_at
        else None,
        "ice_due": snapshot.ice.due,
        "source_stale": bool(snapshot.stale_feeds),
        "flare_up": snapshot.flare_up,
        "pause": snapshot.paused,
        "acute_chronic_ratio": snapshot.load.acute_chronic_ratio,
        "training_monotony": snapshot.load.training_monotony,
        "training_strain": snapshot.load.training_strain,
        "shoe": snapshot.shoe_name(snapshot.next_shoe),
        "shoes": [_shoe_answer(state) for state in snapshot.shoes],
    }


def _last_run_answer(snapshot: Snapshot) -> dict[str, Any]:
    last = snapshot.last_run
    return {
        "last_run": last.run.at.isoformat() if last else None,
        "last_run_distance_m": last.run.distance_m if last else None,
        "last_run_duration_s": last.run.duration_s if last else None,
        "last_run_shoe": snapshot.shoe_name(last.run.shoe) if last else None,
        "last_run_verdict": last.verdict.light.value if last else None,
        "last_run_verdict_reasons": list(last.verdict.reasons) if last else [],
    }


def _streak_answer(state: StreakState | None) -> dict[str, Any]:
    return {
        "rehab_streak": state.streak.weeks if state else None,
        "rehab_streak_best": state.streak.best if state else None,
        "rehab_streak_bank": state.streak.bank if state else None,
        "rehab_target": state.target if state else None,
        "rehab_sessions_week": state.done_this_week if state else None,
        "rehab_adherence": state.adherence_percent if state else None,
    }


def week_answer(snapshot: Snapshot) -> dict[str, Any]:
    """Return how the week of exercises goes, as it is told after a session."""
    plan, state = snapshot.plan, snapshot.streak
    return {
        "done_this_week": plan.done_this_week,
        "target": plan.target,
        "streak": state.streak.weeks if state else 0,
    }


def _shoe_answer(state: ShoeState) -> dict[str, Any]:
    return {
        "name": state.shoe.name,
        "retired": state.shoe.retired,
        "shoe_distance_m": state.distance_m,
        "shoe_wear": state.wear_percent,
        "shoe_distance_left_m": state.left_m,
        "shoe_replace_on": state.replace_on.isoformat() if state.replace_on else None,
        "shoe_worn": state.worn,
    }
