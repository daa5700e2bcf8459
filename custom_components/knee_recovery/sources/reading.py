"""Reading: what the entities of a group show, as the runs that they tell of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from fnmatch import fnmatchcase
import re
from typing import Any, Final

from ..readers import Refusal  # noqa: TID252
from ..readers.accept import Kind, Recording, accept  # noqa: TID252
from ..readers.words import is_off_foot, kind  # noqa: TID252
from .model import At, Fields, Place, Seen, SourceProfile, ToldRun
from .values import is_local, metres, moment, moment_name, seconds

_LONGEST_NAME: Final = 255
_ATTRIBUTE: Final = "attr:"
_UNIT: Final = "unit_of_measurement"
_BETWEEN_WORDS: Final = re.compile(r"[\s\-_]+")

type Entities = Mapping[str, Seen]
"""What the available entities of a group show, by their unique id."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """One run as it stands somewhere: an item, and the entities around it."""

    item: Mapping[str, Any]
    siblings: Mapping[str, Seen]

    def first(self, places: Iterable[At]) -> tuple[object, str] | None:
        """Return the first value that is known, with its unit."""
        for at in places:
            value, unit = self._value(at.path)
            if at.unit.startswith(_ATTRIBUTE):
                told = _nested(self.item, at.unit.removeprefix(_ATTRIBUTE))
                unit = told if isinstance(told, str) else ""
                if not unit:
                    continue
            elif not unit:
                unit = at.unit
            if value is not None and value != "":
                return value, unit
        return None

    def _value(self, path: str) -> tuple[object, str]:
        kind, _, name = path.partition(":")
        if kind == "attr":
            return _nested(self.item, name), ""
        seen = self.siblings.get(name)
        if seen is None:
            return None, ""
        return seen.state, str(seen.attributes.get(_UNIT) or "")


def _nested(item: Mapping[str, Any], path: str) -> object:
    value: object = item
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def runs_told(
    profile: SourceProfile,
    entities: Entities,
    zone: tzinfo,
    words: tuple[str, ...] = (),
) -> list[ToldRun | Refusal]:
    """Return the runs that a group tells of now, and why the rest is none.

    A group in the middle of an update tells of nothing. Of one run that is told in
    several places the first of the profile's places speaks. `words` are further names
    that the runner has for a run; `zone` is the house's.
    """
    told: dict[object, ToldRun | Refusal] = {}
    for place in profile.places:
        for telling in _tellings(place, entities):
            run = run_told(profile.key, place, telling, zone, words=words)
            if run is not None:
                told.setdefault(
                    run.external_id if isinstance(run, ToldRun) else run, run
                )
    return list(told.values())


def _tellings(place: Place, entities: Entities) -> Iterator[Telling]:
    """Give each run of a place whose entities agree with each other."""
    sets: defaultdict[str, dict[str, Seen]] = defaultdict(dict)
    for unique_id, seen in entities.items():
        if (match := place.match(unique_id)) is not None:
            parts = match.groupdict()
            sets[parts.get("set") or ""][parts.get("role") or ""] = seen
    for siblings in sets.values():
        anchor = siblings.get(place.anchor)
        if anchor is None or _is_torn(place, anchor, siblings):
            continue
        for item in _items(place, anchor):
            yield Telling(item=item, siblings=siblings)


def _is_torn(place: Place, anchor: Seen, siblings: Mapping[str, Seen]) -> bool:
    """Return whether the entities do not speak of the same run (yet)."""
    if not place.agree:
        return False
    needed = {
        at.path.removeprefix("state:")
        for ats in (
            place.fields.start,
            place.fields.distance,
            place.fields.moving,
            place.fields.elapsed,
            place.fields.gear,
        )
        for at in ats
    }
    name = anchor.attributes.get(place.agree)
    return name is None or any(
        seen.attributes.get(place.agree) != name
        for role, seen in siblings.items()
        if role in needed
    )


def _items(place: Place, anchor: Seen) -> Iterator[Mapping[str, Any]]:
    """Give what an anchor lists, or the anchor's own attributes."""
    if not place.items:
        yield anchor.attributes
        return
    listed = anchor.attributes.get(place.items)
    for item in listed if isinstance(listed, list | tuple) else (listed,):
        if isinstance(item, Mapping):
            yield item


def run_told(
    source: str,
    place: Place,
    telling: Telling,
    zone: tzinfo,
    *,
    now: datetime | None = None,
    words: tuple[str, ...] = (),
) -> ToldRun | Refusal | None:
    """Return one run, why it is none, or nothing while it is not all there.

    Without a start and an end it ended `now`, where that is given: what is told as it
    happens needs no time.
    """
    fields = place.fields
    distance_m = _distance(telling, fields)
    if distance_m is None:
        return None
    moving_s, elapsed_s = _durations(telling, fields)
    start, end = (
        _moment(telling, places, zone) for places in (fields.start, fields.end)
    )
    if start and end and elapsed_s is None and end > start:
        elapsed_s = (end - start).total_seconds()
    if (over := start or end or now) is None:
        return None
    try:
        took = timedelta(seconds=elapsed_s or moving_s or 0)
        at = start or over - took
    except OverflowError:
        # It would have begun before there were calendars.
        return None
    name = _name(telling, fields, zone)
    found = accept(
        Recording(
            name=source,
            kind=_kind(place, telling, words),
            sport=_sport(telling, fields),
            started_at=at,
            distance_m=distance_m,
            moving_s=moving_s,
            elapsed_s=elapsed_s,
            utc_offset=None,
            external_id=name or "",
            flaws=(),
        )
    )
    if isinstance(found, Refusal):
        return found
    gear = telling.first(fields.gear)
    return ToldRun.of(
        found,
        source=source,
        gear=str(gear[0]).strip() if gear else None,
        ended_then=start is None and not took,
        rough=place.rough,
        named=name is not None,
        zone_unsure=(start or end) is not None
        and _is_unsure(telling, fields.start if start else fields.end),
    )


def _distance(telling: Telling, fields: Fields) -> float | None:
    told = telling.first(fields.distance)
    return None if told is None else metres(*told)


def _durations(telling: Telling, fields: Fields) -> tuple[float | None, float | None]:
    """Return moving and elapsed time; pauses are taken off where only they are told."""
    moving_s, elapsed_s, pause_s = (
        None if (told := telling.first(places)) is None else seconds(*told)
        for places in (fields.moving, fields.elapsed, fields.pause)
    )
    if moving_s is None and elapsed_s is not None and fields.pause:
        moving_s = elapsed_s - (pause_s or 0)
    if moving_s is not None and moving_s <= 0:
        moving_s = None
    return moving_s, elapsed_s


def _moment(telling: Telling, places: tuple[At, ...], zone: tzinfo) -> datetime | None:
    told = telling.first(places)
    return None if told is None else moment(told[0], zone)


def _is_unsure(telling: Telling, places: tuple[At, ...]) -> bool:
    """Return whether a moment was told without its time zone."""
    told = telling.first(places)
    return told is not None and is_local(told[0])


def _name(telling: Telling, fields: Fields, zone: tzinfo) -> str | None:
    """Return the name by which a run is known again: the source's own, or its start."""
    if (told := telling.first(fields.id)) is not None:
        return str(told[0])[:_LONGEST_NAME]
    for places in (fields.start, fields.end):
        if (told := telling.first(places)) is not None:
            return moment_name(told[0], zone)
    return None


def _sport(telling: Telling, fields: Fields) -> str:
    """Return the type of an activity in small letters, its words joined by `_`."""
    told = telling.first(fields.type)
    return "" if told is None else as_type(str(told[0]))


def as_type(text: str) -> str:
    """Return a type as patterns have it: small letters, words joined by `_`."""
    return "_".join(_BETWEEN_WORDS.split(text.strip().casefold()))


def _kind(place: Place, telling: Telling, words: tuple[str, ...]) -> Kind:
    """Return whether an activity calls itself a run."""
    sport = _sport(telling, place.fields)
    if not sport:
        return Kind.RUN if place.untyped else Kind.OTHER
    if is_like(sport, map(as_type, words)):
        return Kind.RUN
    is_run = is_like(sport, place.types) or (place.spoken and kind(sport) is Kind.RUN)
    off_foot = place.spoken and is_off_foot(sport.replace("_", " "))
    return Kind.RUN if is_run and not off_foot else Kind.OTHER


def is_like(sport: str, patterns: Iterable[str]) -> bool:
    """Return whether a type is like one of the patterns."""
    return any(fnmatchcase(sport, pattern) for pattern in patterns)


def event_told(
    profile: SourceProfile,
    data: Mapping[str, Any],
    zone: tzinfo,
    now: datetime,
    words: tuple[str, ...] = (),
) -> ToldRun | Refusal | None:
    """Return the run that an event tells of, why it is none, or nothing."""
    if profile.events is None:
        return None
    telling = Telling(item=data, siblings={})
    return run_told(profile.key, profile.events, telling, zone, now=now, words=words)
