"""What an intent does: the actions that there are, called with what was said.

Each function answers with facts; which words go around them is the tongue's business.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.util import dt as dt_util

from . import spoken, telling
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.bounds import Range
from .core.errors import NothingToUndoError, shown
from .core.journal import ExerciseSession, Flare, Icing, Pain, Pause, Run
from .core.library import EXERCISES
from .core.pain import Light
from .core.plan import PlanItem
from .core.snapshot import Snapshot
from .core.spoken_day import spoken_moment
from .tongue import Tongue

type Facts = dict[str, Any]

CASE: Final = "case"
"""The fact that names the answer; `default` when there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What was said to the diary, and in which tongue it answers."""

    coordinator: KneeRecoveryCoordinator
    tongue: Tongue
    slots: Mapping[str, Any]
    texts: Mapping[str, str]

    @property
    def now(self) -> Snapshot:
        """How things stand."""
        return self.coordinator.data

    @property
    def unit(self) -> str:
        """The unit that was said, or the one of the house."""
        return spoken.unit(self.coordinator, self.slots)

    def given(self, *names: str, **others: str) -> dict[str, Any]:
        """Return the slots that were said, called as an action calls them."""
        fields = dict.fromkeys(names) | others
        return {
            field or name: self.slots[name]
            for name, field in fields.items()
            if name in self.slots
        }

    def at(self) -> str | None:
        """Return the moment of the day that was said, as an action takes it."""
        if (day := self.slots.get("day")) is None:
            return None
        moment = spoken_moment(day, dt_util.now())
        return moment.isoformat() if moment else None

    def number(self, name: str) -> str | None:
        """Return a number that was said, as it is said back."""
        value = self.slots.get(name)
        return None if value is None else self.tongue.number(value, 2)


UNDONE_BY_KIND: Final = (Run.kind, Pain.kind, ExerciseSession.kind, Icing.kind)
"""Kinds of which the last entry can be taken back by the name of the kind."""

_PARTS: Final = {
    name: (seconds, Range(minimum=0, maximum=bounds.LONGEST_S / seconds, unit=unit))
    for name, seconds, unit in (
        ("hours", 3600, "h"),
        ("minutes", 60, "min"),
        ("seconds", 1, "s"),
    )
}
"""What a duration is said in."""

type Act = Callable[[Said], Awaitable[Facts]]


async def async_log_run(said: Said) -> Facts:
    """Note a run; say it back, what it came to and what is left of today."""
    if "distance" not in said.slots:
        return {CASE: "no_distance"}
    seconds = _seconds(said.slots)
    answer = await telling.async_log_run(
        said.coordinator,
        {
            **said.given("distance", "shoe", pain="pain_peak", symptom="symptoms"),
            "unit": said.unit,
            "duration": seconds,
            "started_at": said.at(),
        },
    )
    metres = bounds.distance_m(said.slots["distance"], said.unit)
    serious = answer["verdict"] in {Light.AMBER, Light.RED}
    return {
        "distance": said.tongue.distance(metres, said.unit),
        "time": _time(seconds, said.tongue),
        "day": said.texts.get("day"),
        "shoe": said.slots.get("shoe"),
        "pain": said.number("pain"),
        "merged": answer["merged"],
        "reason": said.tongue.sentence(f"verdict_{answer['reasons'][0]}")
        if serious and answer["reasons"]
        else "",
        "left": _left(said),
    }


async def async_log_pain(said: Said) -> Facts:
    """Note a pain score; say it back, and what it does to the light."""
    if "level" not in said.slots:
        return {CASE: "no_level"}
    moment = said.slots.get("moment")
    at = said.at()
    if moment is None and said.slots.get("day") in {
        "this_morning",
        "yesterday_morning",
    }:
        moment = "morning"
    answer = await telling.async_log_pain(
        said.coordinator,
        {
            **said.given("level", "knee", symptom="symptoms"),
            "moment": moment,
            "at": at,
        },
    )
    uncounted = answer.get("counts_reason")
    return {
        "level": said.number("level"),
        "moment": said.texts.get("moment") or said.texts.get("day"),
        "light": answer["light"],
        "uncounted": said.tongue.sentence(f"uncounted_{uncounted}")
        if uncounted
        else "",
        "reason": _light(said) if at is None else "",
        "talk": _talk(said),
    }


async def async_log_exercises(said: Said) -> Facts:
    """Note exercises; say them back, and how the week goes."""
    key = said.slots.get("exercise")
    if key is not None and (not isinstance(key, str) or key not in EXERCISES):
        names = [_name(said, item.exercise.key) for item in said.now.checklist]
        return {CASE: "unknown", "exercise": shown(key), "known": ", ".join(names)}
    # Wrong is wrong, also of exercises that nobody named.
    done = {
        field: bounds.whole(field, number)
        for field, number in said.given("sets", "reps").items()
    }
    answer = await telling.async_log_exercises(
        said.coordinator,
        {
            "exercises": None if key is None else [{"key": key, **done}],
            **said.given(pain="pain_peak", stopped="stopped_for_pain"),
            "at": said.at(),
        },
    )
    return {
        "exercise": None if key is None else _name(said, key),
        "sets": said.number("sets"),
        "reps": said.number("reps"),
        "stopped": bool(said.slots.get("stopped")),
        "pain": said.number("pain"),
        "day": said.texts.get("day"),
        "done": answer["done_this_week"],
        "target": answer["target"],
        "streak": answer["streak"],
    }


async def async_log_ice(said: Said) -> Facts:
    """Note that ice was on the knee."""
    minutes = said.slots.get("minutes")
    await telling.async_log_ice(
        said.coordinator, said.given("minutes") | {"at": said.at()}
    )
    return {
        "minutes": None if minutes is None else said.tongue.number(minutes),
        "day": said.texts.get("day"),
        "today": said.now.ice.today,
    }


async def async_start_ice(said: Said) -> Facts:
    """Start the ice timer."""
    answer = await telling.async_start_ice(said.coordinator, said.given("minutes"))
    return {
        "minutes": said.tongue.number(answer["minutes"]),
        "clamped": answer["clamped"],
    }


async def async_stop_ice(said: Said) -> Facts:
    """Stop the ice timer."""
    await telling.async_stop_ice(said.coordinator, {})
    return {}


async def async_how_far(said: Said) -> Facts:
    """Say how far the runner may run today, and why."""
    allowance, tongue = said.now.allowance, said.tongue
    held = allowance.next_run_on if not allowance.distance_m else None
    return {
        "distance": tongue.distance(allowance.distance_m, said.unit, at_most=True)
        if allowance.distance_m
        else None,
        "known": allowance.distance_m is not None,
        "reason": tongue.limit_reason(said.now, said.unit),
        "next": tongue.weekday(held.weekday())
        if held is not None and held > said.now.now.date()
        else None,
        "not_now": tongue.not_now(said.now),
        "stale": tongue.sentence("light_source_stale") if said.now.stale_feeds else "",
    }


async def async_status(said: Said) -> Facts:
    """Say how things stand."""
    now, tongue = said.now, said.tongue
    light = now.day_light.light
    return {
        "light": tongue.option("light", light or "unknown"),
        "reason": _light(said),
        "pain": None if now.knee_pain is None else tongue.number(now.knee_pain),
        "week": None
        if now.load.distance_7_days_m is None
        else tongue.distance(now.load.distance_7_days_m, said.unit),
        "exercises_due": now.plan.due,
        "done": now.plan.done_this_week,
        "target": now.plan.target,
        "check": now.check is not None,
        "left": _left(said),
        "talk": _talk(said) or _suggestion(said),
    }


async def async_next_exercise(said: Said) -> Facts:
    """Say the next exercise of today's list, with its dose."""
    to_do = [item for item in said.now.checklist if not item.done]
    owed = [item for item in to_do if not item.optional] or to_do
    if not owed:
        why = said.now.plan.why
        return {CASE: "nothing", "reason": said.tongue.sentence(f"plan_{why}")}
    item, key = owed[0], owed[0].exercise.key
    return {
        **_dose(item),
        "exercise": _name(said, key),
        "cue": said.tongue.sentence(f"exercise_{key}_cue_1"),
        "more": len(owed) - 1,
    }


async def async_shoe_status(said: Said) -> Facts:
    """Say how far the pairs have run."""
    asked = said.slots.get("shoe")
    wanted = None if asked is None else spoken.shoe(said.coordinator, asked)
    now, tongue = said.now, said.tongue
    return {
        "shoes": [
            {
                "name": state.shoe.name,
                "distance": tongue.distance(state.distance_m, said.unit),
                "left": tongue.distance(state.left_m, said.unit, at_most=True),
                "worn": state.worn,
            }
            for state in now.shoes
            if wanted == state.shoe.id or (wanted is None and not state.shoe.retired)
        ],
        "next": now.shoe_name(now.next_shoe) if len(now.shoes) > 1 else None,
    }


async def async_undo(said: Said) -> Facts:
    """Take back what was said last, or the last entry of a kind."""
    last = None
    if (kind := said.slots.get("kind")) is not None:
        kind = bounds.choice("kind", kind, UNDONE_BY_KIND)
        last = said.coordinator.history.last_written({kind})
        if last is None:
            raise NothingToUndoError
    gone = await telling.async_undo(
        said.coordinator, {} if last is None else {"entry_id": last.id}
    )
    level, metres = gone.get("level"), gone.get("distance_m")
    return {
        "kind": gone["kind"],
        "level": None if level is None else said.tongue.number(level),
        "distance": None if metres is None else said.tongue.distance(metres, said.unit),
    }


async def async_flare_up(said: Said) -> Facts:
    """Note that a flare-up began, or is over."""
    return await _async_declare(said, Flare, stands=said.now.flare_up)


async def async_pause(said: Said) -> Facts:
    """Note a pause for being ill or away, or its end."""
    return await _async_declare(said, Pause, stands=said.now.paused)


async def _async_declare(
    said: Said, fact: type[Flare | Pause], *, stands: bool
) -> Facts:
    """Note what the runner declares; what is over already is not declared over."""
    on = bounds.choice("state", said.slots.get("state", "on"), ("on", "off")) == "on"
    if on or stands:
        await said.coordinator.async_record(fact(**said.coordinator.identity(), on=on))
    return {"on": on, "changed": on or stands}


def _seconds(slots: Mapping[str, Any]) -> float | None:
    """Return a duration that was said in parts; each of them has to be one."""
    parts = [
        bounds.within("duration", slots[name], taken) * seconds
        for name, (seconds, taken) in _PARTS.items()
        if name in slots
    ]
    return sum(parts) if parts else None


def _time(seconds: float | None, tongue: Tongue) -> str:
    """Return a duration in words; nothing when none was said."""
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return tongue.part("time", hours=hours, minutes=minutes, seconds=rest)


def _left(said: Said) -> str:
    """Return what is left of today and what speaks against it, or why nothing is."""
    left = said.now.allowance.distance_m
    if left:
        distance = said.tongue.distance(left, said.unit, at_most=True)
        part = said.tongue.part("left", distance=distance)
        return f"{part} {said.tongue.not_now(said.now)}"
    return said.tongue.limit_reason(said.now, said.unit)


def _light(said: Said) -> str:
    """Return why the light of the day is what it is, in one sentence."""
    return next(
        (said.tongue.light_reason(each) for each in said.now.day_light.reasons), ""
    )


def _talk(said: Said) -> str:
    """Return why talking to a professional is worth considering."""
    reasons = said.now.talk_reasons
    return said.tongue.sentence(f"talk_{reasons[0]}") if reasons else ""


def _suggestion(said: Said) -> str:
    """Return what to try first while the plan finds little place in the weeks."""
    return " ".join(
        said.tongue.sentence(f"suggest_{key}") for key in said.now.suggestions
    )


def _name(said: Said, key: str) -> str:
    return said.tongue.sentence(f"exercise_{key}_name") or key


def _dose(item: PlanItem) -> Facts:
    return {
        "sets": item.dose.sets,
        "reps": item.dose.reps,
        "hold": item.dose.hold_s,
        "per_side": item.exercise.per_side,
    }
