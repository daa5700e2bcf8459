"""What was said, read: the fields of an action turned into the domain's values.

Nothing is put right in silence. What cannot be read raises the domain's error, which
names the field and what it takes.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.errors import NotAChoiceError, OutOfRangeError
from .core.flags import questions
from .core.journal import SPOKEN_KINDS, ExerciseDone, Symptom
from .core.library import EXERCISES
from .words import unit_of_house

_EXERCISE_FIELDS: Final = ("sets", "reps", "hold")


def _parsed(said: object) -> datetime | None:
    """Return the moment that was said, or nothing when it is none."""
    if isinstance(said, datetime):
        return said
    try:
        return dt_util.parse_datetime(str(said))
    except ValueError:
        # The shape is right, but no calendar has a 30 February.
        return None


def moment(field: str, said: object) -> datetime:
    """Return a moment that was said, in local time when it names no zone."""
    if (parsed := _parsed(said)) is None:
        raise OutOfRangeError(
            field=field,
            value=said,
            minimum=bounds.EARLIEST.date().isoformat(),
            maximum=dt_util.now().isoformat(timespec="minutes"),
        )
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=dt_util.get_default_time_zone())
    return bounds.moment(parsed, field=field, now=dt_util.now())


def names_no_zone(data: Mapping[str, Any], field: str) -> bool:
    """Return whether a moment was said without its time zone."""
    parsed = optional(data, field, lambda _field, said: _parsed(said))
    return parsed is not None and parsed.tzinfo is None


def optional[T](
    data: Mapping[str, Any], field: str, read: Callable[[str, object], T]
) -> T | None:
    """Return a field as it is read, or nothing when it was not said."""
    said = data.get(field)
    return None if said is None or said == "" else read(field, said)


def _several(data: Mapping[str, Any], field: str, choices: Iterable[str]) -> list[Any]:
    """Return what a field that takes one or several holds; nothing when not said."""
    said = data.get(field)
    if said is None or said == "":
        return []
    if isinstance(said, str):
        return [said]
    if not isinstance(said, list | tuple | set | frozenset):
        raise NotAChoiceError(field=field, value=said, choices=", ".join(choices))
    return list(said)


def flag(data: Mapping[str, Any], field: str) -> bool:
    """Return whether something was said to be so."""
    said = data.get(field)
    if said is not None and not isinstance(said, bool):
        raise NotAChoiceError(field=field, value=said, choices="true, false")
    return bool(said)


def symptoms(data: Mapping[str, Any]) -> tuple[Symptom, ...]:
    """Return what the knee did besides hurting."""
    return tuple(
        bounds.member("symptoms", word, Symptom)
        for word in _several(data, "symptoms", Symptom)
    )


def warning_signs(data: Mapping[str, Any], *, trauma: bool) -> tuple[str, ...]:
    """Return what was ticked in a check-up; some is asked only after an injury."""
    asked = [question.key for question in questions(trauma=trauma)]
    ticked = (
        bounds.choice("flags", word, asked) for word in _several(data, "flags", asked)
    )
    return tuple(dict.fromkeys(ticked))


def name(field: str, said: object) -> str:
    """Return a short text: the name of a source, or an id."""
    return bounds.text(field, said, bounds.MAX_NAME)


def duration(field: str, said: object) -> float:
    """Return a duration in seconds."""
    return bounds.duration_s(said, field=field)


def shoe(coordinator: KneeRecoveryCoordinator, said: object) -> str | None:
    """Return the pair that a device id or a name means.

    Nothing when none was said: the door in knows which pair such a run wears.
    """
    shoes = coordinator.profile.shoes
    if said is None or said == "":
        return None
    device = dr.async_get(coordinator.hass).async_get(str(said))
    meant = {str(said).strip().casefold()}
    if device is not None:
        meant = {name for domain, name in device.identifiers if domain == DOMAIN}
    for shoe in shoes:
        if {shoe.id, shoe.name.casefold()} & meant:
            return shoe.id
    names = ", ".join(shoe.name for shoe in shoes)
    raise NotAChoiceError(field="shoe", value=said, choices=names or "-")


def unit(coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]) -> str:
    """Return the unit that distances are said in: the house's, unless one is named."""
    return optional(data, "unit", bounds.unit) or unit_of_house(coordinator.hass)


def exercises(data: Mapping[str, Any]) -> tuple[ExerciseDone, ...]:
    """Return the exercises that are named, one or several."""
    said = data.get("exercises")
    named = (
        [said] if isinstance(said, Mapping) else _several(data, "exercises", EXERCISES)
    )
    return tuple(_exercise(item) for item in named)


def _exercise(said: object) -> ExerciseDone:
    """Return one exercise: its key alone, or with what was done of it."""
    told = {"key": said} if isinstance(said, str) else said
    if not isinstance(told, Mapping):
        raise NotAChoiceError(
            field="exercises", value=said, choices=", ".join(EXERCISES)
        )
    known = ("key", "exercise", *_EXERCISE_FIELDS, "pain")
    for field in told:
        bounds.choice("exercises", field, known)
    key = bounds.choice("exercises", told.get("key", told.get("exercise")), EXERCISES)
    pain = optional(told, "pain", bounds.number)
    # What hurt before its first set was over is told too.
    nothing_done = pain is not None and told.get("sets") == 0
    sets, reps, hold = (
        0 if nothing_done and field == "sets" else optional(told, field, bounds.whole)
        for field in _EXERCISE_FIELDS
    )
    return ExerciseDone(key=key, sets=sets, reps=reps, hold_s=hold, pain=pain)


def day(field: str, said: object, last: date = date.max) -> date:
    """Return a local date from a date, or from a moment of it.

    With a last date that is meant, nothing beyond it or before 2000 is taken.
    """
    first = bounds.EARLIEST.date()
    found = _day(said)
    if found is None or (last < date.max and not first <= found <= last):
        raise OutOfRangeError(
            field=field,
            value=said,
            minimum=first.isoformat(),
            maximum=last.isoformat(),
        )
    return found


def _day(said: object) -> date | None:
    """Return the local date that was said, or nothing when it is none."""
    if isinstance(said, datetime):
        return dt_util.as_local(said).date()
    if isinstance(said, date):
        return said
    if (day := dt_util.parse_date(str(said))) is not None:
        return day
    if (moment := _parsed(said)) is not None:
        return dt_util.as_local(moment).date() if moment.tzinfo else moment.date()
    return None


def kinds(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the kinds of entries that are asked for, all of them by default."""
    words = _several(data, "kinds", SPOKEN_KINDS) or SPOKEN_KINDS
    return frozenset[str]().union(
        *(SPOKEN_KINDS[bounds.choice("kinds", word, SPOKEN_KINDS)] for word in words)
    )
