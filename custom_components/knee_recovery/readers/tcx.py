"""Runs from TCX files: activities made of laps, each with its totals.

A run is read without its points. Where a lap lacks a total, its points stand in:
their counter of the distance, or their places. The counter is never taken as it
stands, for it may go on from one activity to the next.

The `external_id` of a run is `tcx-<start>`, in whole seconds since 1970: there is
nothing else that every copy of a recording keeps.
"""

from datetime import UTC, datetime
import re
from typing import Literal, NamedTuple

from . import markup
from .accept import Kind, Recording, accept
from .fit_track import Track
from .model import HARMLESS, ExhaustedError, FileRun, Flaw, Reason, Refusal
from .moments import offset, seconds
from .spoken_sports import sport_of
from .stretch import Stretch
from .tcx_laps import Activities, Activity, Lap, TrackPoint, number_of, points_of

_ROOT = b"TrainingCenterDatabase"
_CM = 100
_LATE_S = 60
"""Longer behind the last point, a lap went on without any."""


# Garmin Connect knows running, so what it calls "Other" is another sport: all such
# files that were found are of swims, walks, boards and skis.
_GARMIN_CONNECT = re.compile(
    rb"<(?:[\w.-]+:)?Author\b[^<>]*+>\s*+<(?:[\w.-]+:)?Name>"
    rb"\s*+(?:Garmin )?Connect API",
    re.IGNORECASE,
)
_TAIL = 4096
"""Bytes at the end of a document within which its author stands."""
_OTHER = "other"


class _Document(NamedTuple):
    """Where points are looked up."""

    data: bytes
    prefix: bytes


class _Measured(NamedTuple):
    """What the points of laps say."""

    metres: float
    seconds: float


def is_signed(data: bytes) -> bool:
    """Tell whether a document is TCX."""
    return markup.is_signed(data, _ROOT)


def read(
    name: str, data: bytes, flaws: tuple[Flaw, ...] = ()
) -> tuple[FileRun | Refusal, ...]:
    """Return a run or a refusal for each activity of a TCX file, at least one.

    `flaws` are those that were seen before, in the packing around the file.
    """
    root = markup.opened(name, data, _ROOT)
    if isinstance(root, Refusal):
        return (root,)
    if flaw := markup.ending(data, root):
        flaws = (*flaws, flaw)
    document = _Document(data, root.prefix)
    try:
        activities = Activities(*document)
        if activities.broken:
            flaws = (*flaws, Flaw.UNREADABLE)
        items = tuple(
            accept(_recording(name, document, one, flaws)) for one in activities.all
        )
    except ExhaustedError:
        return (Refusal(name=name, reason=Reason.HOSTILE, detail="too many laps"),)
    if items:
        return items
    if HARMLESS.issuperset(flaws):
        return (
            Refusal(name=name, reason=Reason.NOT_AN_ACTIVITY, detail="no activity"),
        )
    return (Refusal(name=name, reason=Reason.DAMAGED, detail=", ".join(flaws)),)


def _recording(
    name: str, document: _Document, activity: Activity, flaws: tuple[Flaw, ...]
) -> Recording:
    kind, sport = sport_of(markup.words(activity.sport))
    if activity.sport.strip().lower() == _OTHER.encode() and _is_garmins(document.data):
        kind, sport = Kind.OTHER, _OTHER
    began, ended = _span(document, activity)
    if _complete(document, activity.laps):
        flaws = (*flaws, Flaw.FROM_RECORDS)
    # A lap that was cut before its distance tells nothing of the pace.
    timed = [lap for lap in activity.laps if lap.metres is not None]
    moving_s = sum(lap.seconds or 0 for lap in timed) or None
    elapsed_s = None if began is None else max(ended - began, moving_s or 0) or None
    return Recording(
        name=name,
        kind=kind,
        sport=sport,
        started_at=None if began is None else datetime.fromtimestamp(began, UTC),
        distance_m=sum(lap.metres or 0 for lap in timed),
        moving_s=moving_s,
        elapsed_s=elapsed_s,
        utc_offset=offset(activity.id, *(lap.start for lap in activity.laps[:1])),
        external_id=f"tcx-{int(began or 0)}",
        flaws=flaws,
    )


def _is_garmins(data: bytes) -> bool:
    return _GARMIN_CONNECT.search(data, max(0, len(data) - _TAIL)) is not None


def _complete(document: _Document, laps: list[Lap]) -> bool:
    """Give laps what they lack from their points; tell whether a distance was."""
    if any(lap.metres for lap in laps):
        groups = [[lap] for lap in laps if lap.metres is None or lap.seconds is None]
    else:
        # All in one go: a counter goes on over the laps.
        groups = [laps]
    given = False
    for group in groups:
        measured = _measured(document, group)
        if measured is None:
            continue
        if not any(lap.metres for lap in group):
            _share(group, "metres", measured.metres)
            given = True
        if not any(lap.seconds for lap in group):
            _share(group, "seconds", measured.seconds)
    return given


def _share(laps: list[Lap], total: Literal["metres", "seconds"], value: float) -> None:
    """Write a total of several laps to the first, and nothing to the others."""
    for lap in laps:
        setattr(lap, total, 0.0)
    setattr(laps[0], total, value)


def _measured(document: _Document, laps: list[Lap]) -> _Measured | None:
    """Return what the points of laps say, `None` where there are none."""
    counter, stretch = Track(), Stretch()
    for point in points_of(*document, laps):
        time = seconds(point.get(b"Time") or b"")
        centimetres = number_of(point.get(b"DistanceMeters"))
        if time is not None and centimetres is not None:
            counter.add(int(time), centimetres * _CM)
        elif (place := _place(point)) is not None:
            stretch.follow([(*place, time)])
    if counter.last_cm > (counter.first_cm or 0):
        way_cm = counter.last_cm - (counter.first_cm or 0)
        return _Measured(way_cm / _CM, counter.moving_s)
    return _Measured(stretch.metres, stretch.moving_s) if stretch.metres else None


def _place(point: TrackPoint) -> tuple[float, float] | None:
    try:
        north = float(point.get(b"LatitudeDegrees") or b"")
        east = float(point.get(b"LongitudeDegrees") or b"")
    except ValueError:
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 360 else None  # noqa: PLR2004 degrees


def _span(document: _Document, activity: Activity) -> tuple[float | None, float]:
    """Return the first and the last moment of an activity that are told."""
    laps = activity.laps
    starts = [start for lap in laps if (start := seconds(lap.start)) is not None]
    told = starts or [time for time in (seconds(activity.id),) if time is not None]
    ends = [
        start + (lap.seconds or 0)
        for lap in laps
        if (start := seconds(lap.start)) is not None
    ]
    # Watches write that a lap began some seconds after it did: its points know better.
    last = _last_time(document, laps[-1]) if laps else None
    if last is not None:
        ends = [last, *(end for end in ends if end > last + _LATE_S)]
    if not told:
        first = next(points_of(*document, laps), None)
        time = seconds(first.get(b"Time") or b"") if first else None
        told = [] if time is None else [time]
    began = min(told, default=None)
    return began, max(ends, default=began or 0.0)


def _last_time(document: _Document, lap: Lap) -> float | None:
    opening = b"<" + document.prefix + b"Time>"
    for start, end in reversed(lap.points):
        at = document.data.rfind(opening, start, end)
        if at >= 0:
            point = TrackPoint(document.data[at:end], document.prefix)
            return seconds(point.get(b"Time") or b"")
    return None
