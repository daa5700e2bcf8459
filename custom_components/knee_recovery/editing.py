"""Actions that put right what the diary has: edit an entry, take a merged run apart.

An edit is an entry in the place of another, written together with what takes the other
back; an undo of it gives the other back as it was.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.util import dt as dt_util

from . import spoken
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.journal import Entry, Knee, Measure, Moment, Score
from .core.mending import check_fields, found, put_right, take_apart
from .core.plan import planned_sets
from .core.scores import score_value
from .core.zone import frozen

_NOT_FIELDS: Final = frozenset({"entry_id", ATTR_CONFIG_ENTRY_ID})

_SCORES: Final = ("pain_before", "pain_peak", "rpe")
_MOMENTS: Final = ("started_at", "at")


async def async_edit_entry(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Put an entry right, and answer the id that it goes by from now on."""
    entry_id = spoken.name("entry_id", data["entry_id"])
    standing = found(entry_id, coordinator.history)
    fields = [field for field in data if field not in _NOT_FIELDS]
    check_fields(standing, fields)
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


def _change(
    coordinator: KneeRecoveryCoordinator,
    standing: Entry,
    data: Mapping[str, Any],
    field: str,
) -> dict[str, Any]:
    """Return what a field that was said changes; said to be nothing, it is cleared."""
    said = data[field]
    if field in _SCORES:
        return {field: spoken.optional(data, field, bounds.number)}
    if field in _MOMENTS:
        at = frozen(dt_util.as_local(spoken.moment(field, said)))
        return {"at": at, "local_date": at.date()}
    match field:
        case "distance":
            unit = spoken.unit(coordinator, data)
            return {"distance_m": bounds.distance_m(said, unit)}
        case "duration":
            return {"duration_s": spoken.optional(data, field, spoken.duration)}
        case "shoe":
            blank = said is None or said == ""
            pair = None if blank else spoken.shoe(coordinator, said)
            return {field: pair}
        case "measure" | "value":
            return _score(standing, data)
    return {field: _plain(data, field)}


def _plain(data: Mapping[str, Any], field: str) -> object:
    """Return a field of an entry that is named and told as the entry has it."""
    match field:
        case "symptoms":
            return spoken.symptoms(data)
        case "exercises":
            return spoken.exercises(data)
        case "stopped_for_pain":
            return spoken.flag(data, field)
        case "knee":
            return spoken.optional(data, field, partial(bounds.member, kind=Knee))
        case "moment":
            return bounds.member(field, data[field], Moment)
        case "note":
            return spoken.optional(data, field, bounds.text)
    return bounds.number(field, data[field])


def _score(standing: Entry, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a score's measure and its value, which has the measure's range."""
    assert isinstance(standing, Score)
    measure = bounds.member("measure", data.get("measure", standing.measure), Measure)
    value = data.get("value", standing.value)
    return {"measure": measure, "value": score_value(measure, value)}
