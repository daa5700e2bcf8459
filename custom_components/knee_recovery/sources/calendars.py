"""Calendars of workouts: when each was, and with some luck how far."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
import re
from typing import Any, Final

from ..readers import Refusal  # noqa: TID252
from .model import At, Fields, Place, SourceProfile, ToldRun
from .profiles import RUN_NAMES
from .reading import Entities, Telling, run_told
from .values import metres, moment, seconds

_DISTANCE: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(km|mi|miles|m)\b", re.IGNORECASE)
_BEHIND_TYPE: Final = re.compile(r"\s+[^\w\s]|[:,(]|\s+\d")
"""Where in a summary the name of the sport is over."""

_SAME_SPAN_S: Final = 1.0
"""A sensor's duration is of an event when it is as long as it, to the second."""

_EVENT: Final = Place(
    unique_id="",
    fields=Fields(
        start=(At("attr:start"),),
        end=(At("attr:end"),),
        distance=(At("attr:distance", "attr:unit"),),
        moving=(At("attr:moving", "s"),),
        type=(At("attr:type"),),
    ),
    types=RUN_NAMES,
    spoken=True,
)

CALENDAR: Final = SourceProfile(
    key="calendar", name="Calendar", platform="", calendar=".*"
)
"""Any calendar of workouts that the runner chose."""


def events_told(
    profile: SourceProfile,
    events: Iterable[Mapping[str, Any]],
    entities: Entities,
    zone: tzinfo,
    words: tuple[str, ...] = (),
) -> Iterator[ToldRun | Refusal]:
    """Give the runs of a calendar's events whose distance is known.

    It stands in the event's own words, or on the sensors of the last workout, when they
    are of as long a workout as the event is.
    """
    for event in events:
        item = _item(event) | _last_workout(profile, event, entities, zone)
        told = run_told(
            profile.key, _EVENT, Telling(item=item, siblings={}), zone, words=words
        )
        if told is not None:
            yield told


def _item(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an event says by itself."""
    summary = str(event.get("summary") or "")
    item: dict[str, Any] = {
        "start": event.get("start"),
        "end": event.get("end"),
        # "Running - 10.0 km" is of type running.
        "type": _BEHIND_TYPE.split(summary, maxsplit=1)[0],
    }
    text = f"{summary} {event.get('description') or ''}"
    if (found := _DISTANCE.search(text)) is not None:
        item["distance"] = found[1].replace(",", ".")
        item["unit"] = found[2].casefold()
    return item


def _last_workout(
    profile: SourceProfile,
    event: Mapping[str, Any],
    entities: Entities,
    zone: tzinfo,
) -> dict[str, Any]:
    """Return what the sensors of the last workout add, if it is the event."""
    roles: dict[str, Any] = {
        match["role"]: seen
        for place in profile.places
        for unique_id, seen in entities.items()
        if (match := place.match(unique_id)) is not None
    }
    start, end = (moment(event.get(key), zone) for key in ("start", "end"))
    if not start or not end or not {"distance", "duration"} <= set(roles):
        return {}
    unit = "unit_of_measurement"
    distance_m, took_s, pause_s = (
        convert(seen.state, str(seen.attributes.get(unit) or default))
        if (seen := roles.get(role)) is not None
        else None
        for role, convert, default in (
            ("distance", metres, "m"),
            ("duration", seconds, "s"),
            ("pause_duration", seconds, "s"),
        )
    )
    span_s = (end - start).total_seconds()
    if distance_m is None or took_s is None or abs(took_s - span_s) > _SAME_SPAN_S:
        return {}
    return {"distance": distance_m, "unit": "m", "moving": span_s - (pause_s or 0)}
