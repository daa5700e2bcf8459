"""Actions that put right what the diary has: edit, take apart, give back.

An edit is an entry in the place of another, written together with what takes the other
back; an undo of it gives the other back as it was.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.util import dt as dt_util

from . import spoken
from .answers import entry_answer
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.journal import Entry, Knee, Measure, Moment, body
from .core.mending import fields_of, found, put_right, take_apart
from .core.plan import planned_sets
from .core.scores import score_value
from .core.undoing import give_back
from .core.zone import frozen

_NOT_FIELDS: Final = frozenset({"entry_id", ATTR_CONFIG_ENTRY_ID})

type _Read = Callable[[Mapping[str, Any], str], Any]


async def async_edit_entry(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Put an entry right, and answer the id that it goes by from now on."""
    entry_id = spoken.name("entry_id", data["entry_id"])
    standing = found(entry_id, coordinator.history)
    fields = fields_of(standing, (field for field in data if field not in _NOT_FIELDS))
    changes: dict[str, Any] = {}
    for field in fields:
        changes |= _change(coordinator, standing, data, field)
    if exercises := changes.get("exercises"):
        changes["sets_planned"] = planned_sets(
            coordinator.history,
            coordinator.profile,
            changes.get("local_date", standing.local_date),
            (done.key for done in exercises),
        )
    elif "exercises" in changes:
        changes["sets_planned"] = None
    mending = await coordinator.async_mend(partial(put_right, entry_id, changes))
    return {"entry_id": mending.stand_as[0], "replaces": standing.id}


async def async_split_run(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Take a merged run apart, and answer the ids of its recordings."""
    entry_id = spoken.name("entry_id", data["entry_id"])
    mending = await coordinator.async_mend(partial(take_apart, entry_id))
    return {"entry_id": mending.stand_as[0], "entry_ids": list(mending.stand_as)}


async def async_redo(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Give back what was taken back, the last by default, and answer what it is."""
    entry_id = spoken.optional(data, "entry_id", spoken.name)
    mending = await coordinator.async_mend(partial(give_back, entry_id))
    (given_back,) = mending.stand_as
    history = coordinator.history
    # Someone may have taken it back once more in the same moment.
    entry = history.standing(given_back) or history.told(given_back)
    return {} if entry is None else entry_answer(entry, coordinator.shoe_names)


def _change(
    coordinator: KneeRecoveryCoordinator,
    standing: Entry,
    data: Mapping[str, Any],
    field: str,
) -> dict[str, Any]:
    """Return what a field that was said changes."""
    match field:
        case "started_at" | "at":
            at = frozen(dt_util.as_local(spoken.moment(field, data[field])))
            return {"at": at, "local_date": at.date()}
        case "distance":
            unit = spoken.unit(coordinator, data)
            return {"distance_m": bounds.distance_m(data[field], unit)}
        case "shoe":
            return {field: spoken.shoe(coordinator, data[field])}
        case "measure" | "value":
            return _score(standing, data)
    name, read = _READ[field]
    return {name: read(data, field)}


def _cleared[T](read: Callable[[str, object], T]) -> _Read:
    """Return how a field is read that says nothing when it is emptied."""
    return lambda data, field: spoken.optional(data, field, read)


_READ: Final[Mapping[str, tuple[str, _Read]]] = {
    "duration": ("duration_s", _cleared(spoken.duration)),
    "pain_before": ("pain_before", _cleared(bounds.number)),
    "pain_peak": ("pain_peak", _cleared(bounds.number)),
    "rpe": ("rpe", _cleared(bounds.number)),
    "note": ("note", _cleared(bounds.text)),
    "knee": ("knee", _cleared(partial(bounds.member, kind=Knee))),
    "symptoms": ("symptoms", lambda data, _field: spoken.symptoms(data)),
    "exercises": ("exercises", lambda data, _field: spoken.exercises(data)),
    "stopped_for_pain": ("stopped_for_pain", spoken.flag),
    "moment": (
        "moment",
        lambda data, field: bounds.member(field, data[field], Moment),
    ),
    "level": ("level", lambda data, field: bounds.number(field, data[field])),
    "minutes": ("minutes", lambda data, field: bounds.number(field, data[field])),
}
"""What a field that means the same in every house changes, and how it is read."""


def _score(standing: Entry, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a score's measure and its value, which has the measure's range."""
    was = body(standing)
    measure = bounds.member("measure", data.get("measure", was["measure"]), Measure)
    return {
        "measure": measure,
        "value": score_value(measure, data.get("value", was["value"])),
    }
