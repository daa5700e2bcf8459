"""Deliveries: what apps send to a webhook, as the runs that they tell of.

Each app has a shape of its own, recognised by its keys; there is a plain one for
everybody else. What counts as a run is judged by the readers' one set of rules.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, tzinfo
from typing import Any, Final

from ..readers import Reason, Refusal  # noqa: TID252
from ..readers.accept import LONGEST_S, Kind  # noqa: TID252
from ..readers.words import is_off_foot, kind  # noqa: TID252
from .model import At, Fields, Place, ToldRun
from .profiles import EVENT_RUN, RUN_NAMES
from .reading import Telling, as_type, is_like, run_told
from .values import metres, moment, moment_name, number, seconds

REASONS: Final = (
    ("not_a_run", "Another sport, or nothing like running: understood, left out [F]"),
    ("too_short", "Under 200 m: understood, left out [D]"),
    ("not_an_activity", "Something else than a workout: understood, left out [F]"),
    ("no_distance", "Without a distance no run can be counted [D]"),
    ("no_date", "Without a moment, or one before 2000: nobody knows the day [D]"),
    ("bad_duration", "A duration that is none, or zero [D]"),
    ("bad_distance", "A distance that is no number of a known unit [D]"),
    ("damaged", "No person runs so far, so long, so fast or so slowly [D]"),
    ("unsupported", "Nothing in it has the shape of a workout [D]"),
)
"""Why an item of a delivery gives no run."""

UNDERSTOOD: Final = frozenset({"not_a_run", "too_short", "not_an_activity"})
"""What is whole, but no run that counts; everything else is the sender's to mend."""

_LONGEST_NAME: Final = 255

_RUNNING: Final = "running"


EVENT_KEYS: Final = frozenset(
    at.path.partition(":")[2] for at in (*EVENT_RUN.distance, *EVENT_RUN.moving)
)
UNIT_KEYS: Final = ("distance_units", "distance_unit", "unit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """An item of a delivery that gave no run."""

    name: str
    reason: str
    """One of `REASONS`."""
    detail: str = ""
    """The fact behind the reason in plain data, e.g. `walking` or `157 m`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One item of a delivery: what the sender calls it, and what it is."""

    name: str
    told: ToldRun | Unread


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shape:
    """One app's way to tell of workouts."""

    source: str
    """The journal's word for it; ranks in `core.merge` name some of them."""
    fields: Fields
    listed: Callable[[object], Sequence[object] | None]
    """The items of a payload; None when it has another shape."""
    timed: Callable[[Mapping[str, Any]], bool] = lambda _item: True
    """Whether the duration that an item tells can be believed."""
    spans: bool = False
    """Without a better word, a run took from its start to its end without a pause."""
    bare: bool = False
    """Written by hand: it is a run unless it says otherwise, and may have just ended;
    what cannot be read in it is the writer's to know."""


def _of_health_auto_export(payload: object) -> Sequence[object] | None:
    data = payload.get("data") if isinstance(payload, Mapping) else None
    if not isinstance(data, Mapping) or not {"workouts", "metrics"} & data.keys():
        return None
    workouts = data.get("workouts", ())
    return workouts if isinstance(workouts, list | tuple) else [workouts]


def _is_timed(item: Mapping[str, Any]) -> bool:
    """Return whether Health Auto Export tells the duration in seconds.

    Version 1, which has no ids, had minutes at times. Seconds fit between start and
    end, where these are told, and fill most of what is between them.
    """
    took_s = number(item.get("duration"))
    start, end = (moment(item.get(key), UTC) for key in ("start", "end"))
    if item.get("id") or took_s is None or start is None or end is None:
        return True
    span_s = (end - start).total_seconds()
    return span_s <= 2 * took_s <= 2 * (span_s + 1)


def _of_hc_webhook(payload: object) -> Sequence[object] | None:
    if not isinstance(payload, Mapping):
        return None
    exercise = payload.get("exercise")
    if isinstance(exercise, list):
        return exercise
    # Steps or sleep without a workout among them.
    is_its = {"app_version", "timestamp"} <= payload.keys()
    return () if is_its and not EVENT_KEYS & payload.keys() else None


def _of_open_wearables(payload: object) -> Sequence[object] | None:
    if not isinstance(payload, Mapping) or not isinstance(payload.get("type"), str):
        return None
    data = payload.get("data")
    if not isinstance(data, Mapping):
        return None
    is_workout = payload["type"].startswith("workout.")
    return [data if is_workout else {_OTHER: payload["type"]}]


def _of_anybody(payload: object) -> Sequence[object] | None:
    if isinstance(payload, list):
        return payload
    if isinstance(payload, Mapping):
        for key in ("runs", "workouts"):
            if isinstance(several := payload.get(key), list):
                return several
    return [payload]


_STRAVAS: Final = "moving_time"
"""A key of Strava's and Intervals.icu's activities: their distances are in metres."""

_OTHER: Final = "\0other"
"""Marks what tells of something else than a workout; no key of a payload is it."""

_START: Final = (At("attr:start"), At("attr:start_time"))
_END: Final = (At("attr:end"), At("attr:end_time"))

_SHAPES: Final = (
    _Shape(
        source="health_auto_export",
        listed=_of_health_auto_export,
        fields=Fields(
            id=(At("attr:id"),),
            start=_START,
            end=_END,
            distance=(
                At("attr:distance.qty", "attr:distance.units"),
                At("attr:distance", "attr:distance_units"),
            ),
            moving=(At("attr:duration", "s"),),
            type=(At("attr:name"),),
        ),
        timed=_is_timed,
        spans=True,
    ),
    _Shape(
        source="hc_webhook",
        listed=_of_hc_webhook,
        fields=Fields(
            start=_START,
            end=_END,
            distance=(At("attr:distance_meters", "m"),),
            moving=(At("attr:duration_seconds", "s"),),
            type=(At("attr:type"),),
        ),
        spans=True,
    ),
    _Shape(
        source="open_wearables",
        listed=_of_open_wearables,
        fields=Fields(
            id=(At("attr:id"),),
            start=_START,
            end=_END,
            distance=(At("attr:distance_meters", "m"),),
            moving=(At("attr:duration_seconds", "s"),),
            type=(At("attr:type"),),
        ),
        spans=True,
    ),
    _Shape(
        source="webhook",
        listed=_of_anybody,
        # Many a run is called "Lunch"; only a type says what it is.
        fields=replace(
            EVENT_RUN,
            moving=(*EVENT_RUN.moving, At(f"attr:{_STRAVAS}", "s")),
            elapsed=(At("attr:elapsed_time", "s"),),
            type=(At("attr:sport_type"), At("attr:type"), At("attr:sport")),
            gear=(At("attr:gear.name"), *EVENT_RUN.gear),
        ),
        spans=True,
        bare=True,
    ),
)
"""The first whose keys a payload has is taken for its sender."""

SOURCES: Final = tuple(shape.source for shape in _SHAPES)

_HEALTH_CONNECT: Final = frozenset({"56", "57"})
"""Running, and running on a treadmill, by the numbers of Android's Health Connect."""


def _keys(shapes: Sequence[_Shape]) -> Iterator[str]:
    """Give every key that some shape looks at."""
    yield from ("data", "workouts", "metrics", "exercise", "app_version", "runs")
    yield "timestamp"
    for shape in shapes:
        for field in fields(shape.fields):
            for at in getattr(shape.fields, field.name):
                for path in (at.path, at.unit):
                    yield from path.rpartition(":")[2].split(".")


WANTED: Final = frozenset(_keys(_SHAPES)) - {""}
"""What `bodies.read_body` has to keep of a body."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """What a delivery leaves unsaid because the house knows it."""

    zone: tzinfo
    unit: str
    """In which long distances are counted, `km` or `mi`."""
    now: datetime
    words: tuple[str, ...] = ()
    """Further names that the runner has for a run."""


def items_of(payload: object, house: Household) -> Iterator[Item]:
    """Give what a payload tells, item by item, whatever it is."""
    shape, listed = next(
        (shape, listed)
        for shape in _SHAPES
        if (listed := shape.listed(payload)) is not None
    )
    # Of many runs that ended just now nobody knows which was when.
    is_alone = not isinstance(payload, list) and len(listed) == 1
    for place, item in enumerate(listed, 1):
        yield _item(shape, item, house, str(place), is_alone=is_alone)


def _item(
    shape: _Shape, item: object, house: Household, place: str, *, is_alone: bool
) -> Item:
    if not isinstance(item, Mapping):
        return Item(name=place, told=Unread(name=place, reason="unsupported"))
    name = _text(item.get("id") or item.get("external_id") or place)
    if _OTHER in item:
        reason = Reason.NOT_AN_ACTIVITY.value
        other = Unread(name=name, reason=reason, detail=_text(item[_OTHER]))
        return Item(name=name, told=other)
    told = _told(shape, _plain(shape, item, house), house, name, is_alone=is_alone)
    return Item(name=name, told=told)


def _plain(
    shape: _Shape, item: Mapping[str, Any], house: Household
) -> Mapping[str, Any]:
    """Return an item in words that the fields are read in."""
    said = dict(item)
    if shape.bare:
        for key in EVENT_KEYS & said.keys():
            said[key] = _with_point(said[key])
        if not any(said.get(key) for key in UNIT_KEYS):
            said["unit"] = "m" if _STRAVAS in said else house.unit
    elif not shape.timed(item):
        said.pop("duration", None)
    for at in shape.fields.type:
        key = at.path.partition(":")[2]
        word = said.get(key)
        if word is not None and word != "":
            said[key] = _RUNNING if _is_run(_text(word), house.words) else _text(word)
    return said


def _is_run(sport: str, words: tuple[str, ...]) -> bool:
    """Return whether a word for a sport means running.

    Phones write it in the language of their owner, or as a number.
    """
    name = as_type(sport)
    if sport in _HEALTH_CONNECT or is_like(name, map(as_type, words)):
        return True
    is_run = is_like(name, RUN_NAMES) or kind(sport) is Kind.RUN
    return is_run and not is_off_foot(sport)


def _with_point(value: object) -> object:
    """Return a number as programs write it: phones take the comma of their language."""
    if isinstance(value, str) and value.count(",") == 1 and "." not in value:
        return value.replace(",", ".")
    return value


def _told(
    shape: _Shape,
    item: Mapping[str, Any],
    house: Household,
    name: str,
    *,
    is_alone: bool,
) -> ToldRun | Unread:
    """Return the run that an item tells of, or why it gives none."""
    telling = Telling(item=item, siblings={})
    fields = shape.fields
    place = Place(unique_id="", fields=fields, types=(_RUNNING,), untyped=shape.bare)
    is_dated = telling.first((*fields.start, *fields.end)) is not None
    if wrong := _unreadable(telling, shape, house.zone, is_dated=is_dated):
        return Unread(name=name, reason=wrong[0], detail=wrong[1])
    just_ended = None if is_dated or not (shape.bare and is_alone) else house.now
    found = run_told(shape.source, place, telling, house.zone, now=just_ended)
    if found is None:
        return Unread(name=name, reason=Reason.NO_DATE.value)
    if isinstance(found, Refusal):
        return Unread(name=name, reason=found.reason.value, detail=_text(found.detail))
    if shape.spans and found.duration_s is None:
        found = replace(found, duration_s=found.elapsed_s)
    # Told again, a run that ended just now would end just now once more.
    return replace(
        found,
        external_id=_external_id(telling, fields, house.zone),
        rough=just_ended is not None,
    )


def _unreadable(
    telling: Telling, shape: _Shape, zone: tzinfo, *, is_dated: bool
) -> tuple[str, str] | None:
    """Return what an item says that cannot be read, and how it says it."""
    return (
        _no_distance(telling, shape, is_dated=is_dated)
        or _no_moment(telling, shape, zone)
        or _no_duration(telling, shape)
    )


def _no_distance(
    telling: Telling, shape: _Shape, *, is_dated: bool
) -> tuple[str, str] | None:
    """Return why an item has no distance of a run; other sports need none."""
    sport = telling.first(shape.fields.type)
    if sport is not None and sport[0] != _RUNNING:
        return Reason.NOT_A_RUN.value, _text(sport[0])
    if (distance := telling.first(shape.fields.distance)) is None:
        is_workout = is_dated or sport is not None
        return "no_distance" if is_workout else Reason.UNSUPPORTED.value, ""
    return None if metres(*distance) else ("bad_distance", _text(distance[0]))


def _no_moment(telling: Telling, shape: _Shape, zone: tzinfo) -> tuple[str, str] | None:
    """Return which moment of an item is none."""
    for places in (shape.fields.start, shape.fields.end):
        told = telling.first(places)
        if told is not None and moment(told[0], zone) is None:
            return Reason.NO_DATE.value, _text(told[0])
    return None


def _no_duration(telling: Telling, shape: _Shape) -> tuple[str, str] | None:
    """Return why an item has no duration of a run, though it tells one."""
    if (took := telling.first(shape.fields.moving)) is None:
        return None
    took_s = seconds(*took)
    if took_s is None:
        # What an app leaves at zero is its way of not knowing.
        return ("bad_duration", _text(took[0])) if shape.bare else None
    return (Reason.DAMAGED.value, f"{took_s:.0f} s") if took_s > LONGEST_S else None


def _external_id(telling: Telling, fields: Fields, zone: tzinfo) -> str | None:
    """Return the name by which a run is known again.

    The sender's own, or its start and end as one.
    """
    if (told := telling.first(fields.id)) is not None:
        return _text(told[0])
    moments = (telling.first(fields.start), telling.first(fields.end))
    names = [moment_name(told[0], zone) or "" for told in moments if told is not None]
    return "|".join(names) or None


def _text(value: object) -> str:
    """Return a text that can be kept: short, and without halves of characters."""
    return str(value)[:_LONGEST_NAME].encode("utf-8", "replace").decode()
