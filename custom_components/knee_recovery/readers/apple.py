"""An Apple Health export: the running workouts among everything a phone ever noted.

Older exports tell the distance in the workout's own tag, newer ones in a statistic
within. The moment of start and end, and who noted it, are the only name a workout has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
import posixpath
from xml.parsers import expat
from zipfile import ZipInfo
import zlib

from .accept import Kind, Recording, accept
from .apple_scan import OPEN, TAG, Stream, find_workouts
from .model import FileRun, Flaw, Reason, Refusal
from .parts import Export, Form, Part
from .words import moment, number
from .zipped import UNREADABLE, Archive

ORIGIN = "apple_health"

_HEAD = 1 << 16
"""Bytes within which the root of the file stands; its DTD has ten thousand."""
_ROOTS = (b"<HealthData", b"<!DOCTYPE HealthData")
_FOLDER = "apple_health_export"

_ACTIVITY = "HKWorkoutActivityType"
_RUNNING = "Running"
_DISTANCE = "HKQuantityTypeIdentifierDistanceWalkingRunning"
_INDOOR = "HKIndoorWorkout"

_METRES = {
    "km": 1000.0,
    "mi": 1609.344,
    "m": 1.0,
    "yd": 0.9144,
    "ft": 0.3048,
    "cm": 0.01,
}
_SECONDS = {"min": 60.0, "hr": 3600.0, "h": 3600.0, "s": 1.0, "sec": 1.0}

_ROUTE, _ROUTE_END = b"<WorkoutRoute ", b"</WorkoutRoute>"

_MOST = 100_000
"""Workouts: thirty a day, for ten years. A file with more is made to hurt."""


def is_health_data(head: bytes) -> bool:
    """Tell whether a file that begins like this is an Apple Health export."""
    return any(root in head for root in _ROOTS)


def find_export(archive: Archive) -> ZipInfo | None:
    """Return the list of everything in an archive that Apple Health made."""
    for info in archive.members:
        folder, name = posixpath.split(info.filename)
        # The name is translated, and so is that of the one in a doctors' format.
        if not name.lower().endswith(".xml") or (
            posixpath.basename(folder) != _FOLDER and name.lower() != "export.xml"
        ):
            continue
        try:
            with archive.open(info) as packed:
                head = packed.read(_HEAD)
        except UNREADABLE:
            continue
        if is_health_data(head):
            return info
    return None


def open_apple(name: str, file: Stream, size: int) -> Export:
    """Return the workouts of an export of so many bytes."""
    # Its end is a part of its own: that it is cut is known behind the last workout.
    total = size + 1

    def parts(done: int) -> Iterator[Part]:
        count = 0
        if done >= total:
            return
        try:
            for find in find_workouts(file, done):
                if not find.element:
                    yield Part(find.done)
                    continue
                count += 1
                if count > _MOST:
                    detail = f"more than {_MOST} workouts"
                    yield Part(total, (_refusal(name, Reason.HOSTILE, detail),))
                    return
                yield Part(find.done, (_told(name, find.element, find.done),))
        except EOFError:
            detail = "the archive is cut"
            yield Part(total, (_refusal(name, Reason.DAMAGED, detail),))
            return
        if not (count or done):
            yield Part(total, (_refusal(name, Reason.NOT_AN_ACTIVITY, "no workout"),))
        else:
            yield Part(total)

    return Export(form=Form.APPLE_HEALTH, total=total, parts=parts)


def _refusal(name: str, reason: Reason, detail: str) -> Refusal:
    return Refusal(name=name, reason=reason, detail=detail)


@dataclass(kw_only=True, slots=True)
class _Workout:
    """What the tags of a workout say."""

    tag: dict[str, str] = field(default_factory=dict)
    distance: dict[str, str] = field(default_factory=dict)
    is_indoor: bool = False
    depth: int = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            self.tag = attributes
        elif self.depth == 2:  # noqa: PLR2004 - deeper are the legs of a multisport one
            if name == "WorkoutStatistics" and attributes.get("type") == _DISTANCE:
                self.distance = attributes
            elif name == "MetadataEntry" and attributes.get("key") == _INDOOR:
                self.is_indoor = attributes.get("value") == "1"

    def end(self, _name: str) -> None:
        self.depth -= 1


def _told(name: str, element: bytes, at: int) -> FileRun | Refusal:
    """Return the run that a workout is, or why it is none."""
    if element == OPEN:
        return _refusal(f"{name} {at}", Reason.DAMAGED, "a workout")
    # Most workouts of most people are walks: their tag is enough.
    is_run = _ACTIVITY.encode() + _RUNNING.encode() in element
    workout = _Workout()
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = workout.begin
    parser.EndElementHandler = workout.end
    flaws: tuple[Flaw, ...] = ()
    try:
        parser.Parse(_without_routes(element) if is_run else _only_tag(element))
        parser.Parse(b"", True)  # noqa: FBT003 - it is the last
    except expat.ExpatError:
        # The tag itself was whole, or there would be nothing to say.
        flaws = (Flaw.UNREADABLE,)
    if not workout.tag:
        return _refusal(f"{name} {at}", Reason.DAMAGED, "a workout")
    return _judged(name, workout, flaws)


def _only_tag(element: bytes) -> bytes:
    """Return a workout without what is in it."""
    tag = TAG.match(element)
    if tag is None or tag[0].endswith(b"/>"):
        return element
    return tag[0] + b"</Workout>"


def _without_routes(element: bytes) -> bytes:
    """Return a workout without its routes, which are nearly all of it."""
    kept, place = [], 0
    while (begin := element.find(_ROUTE, place)) >= 0:
        kept.append(element[place:begin])
        end = element.find(_ROUTE_END, begin)
        if end < 0:
            return b"".join(kept)
        place = end + len(_ROUTE_END)
    return b"".join((*kept, element[place:]))


def _judged(name: str, workout: _Workout, flaws: tuple[Flaw, ...]) -> FileRun | Refusal:
    tag = workout.tag
    sport = tag.get("workoutActivityType", "").removeprefix(_ACTIVITY)
    start, end = (moment(tag.get(which, ""), UTC) for which in ("startDate", "endDate"))
    elapsed_s = (end - start).total_seconds() if start and end and end > start else None
    judged = accept(
        Recording(
            name=f"{name} {tag.get('startDate', '')}".strip(),
            kind=Kind.RUN if sport == _RUNNING else Kind.OTHER,
            sport="indoor_running" if workout.is_indoor else sport.lower(),
            started_at=start,
            distance_m=_measured(workout),
            moving_s=_scaled(tag.get("duration"), tag.get("durationUnit"), _SECONDS),
            elapsed_s=elapsed_s,
            # The offset that is told is the phone's when it made the export.
            utc_offset=None,
            external_id=_name(start, end, tag.get("sourceName", "")),
            flaws=flaws,
        )
    )
    return replace(judged, origin=ORIGIN) if isinstance(judged, FileRun) else judged


def _measured(workout: _Workout) -> float | None:
    """Return the metres, by the newer way of telling them or the older one."""
    tag, distance = workout.tag, workout.distance
    newer = _scaled(distance.get("sum"), distance.get("unit"), _METRES)
    if newer is not None:
        return newer
    return _scaled(tag.get("totalDistance"), tag.get("totalDistanceUnit"), _METRES)


def _scaled(
    text: str | None, unit: str | None, units: dict[str, float]
) -> float | None:
    value = number(text or "")
    factor = units.get(unit or "")
    return None if value is None or factor is None or value < 0 else value * factor


def _name(start: datetime | None, end: datetime | None, source: str) -> str:
    """Return the name of a workout; who noted it is in there as a mark only."""
    times = (f"{at:%Y%m%dT%H%M%S}" if at else "" for at in (start, end))
    return "-".join((*times, f"{zlib.crc32(source.encode()):08x}"))
