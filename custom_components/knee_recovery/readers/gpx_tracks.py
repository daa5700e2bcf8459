"""The tracks of a GPX document, point by point.

Nearly all segments hold points that are written alike; such a segment is taken at
once. The others, in any order and spelling that XML allows, are put together from
their tags.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from itertools import islice
import re
from typing import NamedTuple

from .accept import EARLIEST
from .markup import PASSED_OVER, Tags
from .model import ExhaustedError
from .moments import seconds
from .stretch import Point, Stretch

# Two days and nights at a point a second have less than half of that.
MAX_POINTS = 400_000
MAX_SEGMENTS = 20_000
MAX_TRACKS = 5_000
# What is put together from its tags takes five times as long: a day and a half at a
# point a second, with as many tags as such a point has.
MAX_ODD_POINTS = 130_000
MAX_TAGS = 4 * MAX_ODD_POINTS

# How much of a segment is taken at a time: others want to do something meanwhile.
_WINDOW = 1 << 18

# `~` stands for the prefix of GPX.
_POINTS = (
    rb"<~trkpt\s++%b=\"(-?[\d.]{1,40}+)\"\s++%b=\"(-?[\d.]{1,40}+)\"\s*+>"
    rb"(?:\s*+<~ele>[^<]*+</~ele>)?+\s*+<~time>([\d:T.-]{19,30}+(?:Z|\+[\d:]{4,5}))</~time>"
)
_TAGS = (
    rb"<(?:~trkpt(?=[\s/>])([^<>]*+)>"
    rb"|~time\s*+>\s*+(?:<!\[CDATA\[)?+([^<\]]*+)(?=[<\]])"
    rb"|~type\s*+>\s*+(?:<!\[CDATA\[)?+([^<\]]*+)(?=[<\]])"
    rb"|~(trkseg|trk|extensions|link)(?=[\s/>])([^<>]*+)>"
    rb"|/~(trkseg|trk|extensions|link)\s*+>"
    rb"|~name\s*+>\s*+(?:<!\[CDATA\[)?+([^<\]]{1,100}+)(?:\]\]>)?+\s*+</"
    rb"|" + PASSED_OVER + rb")"
)
# What that finds, by the number of the group that tells.
_POINT, _TIME, _TYPE, _NAME, _OPEN, _CLOSE, _TITLE = range(1, 8)

_COORDINATE = re.compile(rb"\b(lat|lon)\s*+=\s*+[\"']([^\"'<>]{1,40}+)[\"']")
# Attributes of a point: a place, and now and then a name.
_LONGEST = 500
_LATITUDES, _LONGITUDES = (-90, 90), (-180, 360)
# Parts of a track in which a type or a time is not its own.
_APART = frozenset({b"extensions", b"link"})
_CLOSED = b"/"


class _Patterns(NamedTuple):
    """What to look for in documents with one prefix."""

    tags: re.Pattern[bytes]
    latitude_first: re.Pattern[bytes]
    longitude_first: re.Pattern[bytes]
    point: bytes
    """How a point begins."""
    tag: bytes
    """How a point, a segment and a track begin."""
    point_end: bytes
    segment: bytes
    segment_end: bytes


@lru_cache(maxsize=8)
def _patterns(prefix: bytes) -> _Patterns:
    def compiled(pattern: bytes) -> re.Pattern[bytes]:
        return re.compile(pattern.replace(b"~", re.escape(prefix)), re.DOTALL)

    return _Patterns(
        compiled(_TAGS),
        compiled(_POINTS % (b"lat", b"lon")),
        compiled(_POINTS % (b"lon", b"lat")),
        b"<" + prefix + b"trkpt",
        b"<" + prefix + b"trk",
        b"</" + prefix + b"trkpt",
        b"<" + prefix + b"trkseg",
        b"</" + prefix + b"trkseg",
    )


class _Columns(NamedTuple):
    """What points say, as it is written."""

    norths: tuple[bytes, ...]
    easts: tuple[bytes, ...]
    times: tuple[bytes, ...]


class Track:
    """One track: what it is called and its unbroken stretches."""

    __slots__ = ("first_time", "stretches", "title", "type")

    def __init__(self) -> None:
        """Begin a track."""
        self.type: bytes | None = None
        self.title: bytes | None = None
        self.first_time = b""
        """As it is written."""
        self.stretches: list[Stretch] = []


class Tracks:
    """The tracks of a document in their order; `broken` tells of damaged points.

    Raises `ExhaustedError` when there is more than in any recording.
    """

    def __init__(self, data: bytes, prefix: bytes) -> None:
        """Read a document whose GPX names have a prefix."""
        self.all: list[Track] = []
        self.broken = False
        self._data = data
        self._patterns = _patterns(prefix)
        self._track: Track | None = None
        self._stretch: Stretch | None = None
        self._waiting: tuple[float, float] | None = None
        """A point whose time, if it has one, is still to come."""
        self._points = self._odd_points = self._closed = 0
        self._unlike = 0
        """Up to where segments are known not to be written alike."""
        self._judge()
        self._read()
        self._closed += data.count(self._patterns.point_end)
        self.broken = self.broken or self._points != self._closed

    def _judge(self) -> None:
        """Count before anything is read: that takes a hundredth of the time."""
        if (
            self._data.count(self._patterns.point) > MAX_POINTS
            or self._data.count(self._patterns.segment) > MAX_SEGMENTS
        ):
            raise ExhaustedError

    def _read(self) -> None:
        tags = Tags(self._patterns.tags, self._data)
        found = iter(tags)
        apart: bytes | None = None
        depth = 0
        for match in islice(found, MAX_TAGS):
            kind = match.lastindex
            if kind is None:
                continue
            if apart:
                if kind == _OPEN and match[_NAME] == apart:
                    depth += not match[_OPEN].endswith(_CLOSED)
                elif kind == _CLOSE and match[_CLOSE] == apart:
                    depth -= 1
                    apart = apart if depth else None
            elif kind == _OPEN and match[_NAME] in _APART:
                depth = not match[_OPEN].endswith(_CLOSED)
                apart = match[_NAME] if depth else None
            else:
                tags.jump = self._tag(kind, match)
        if next(found, None) is not None:
            raise ExhaustedError
        self._settle()

    def _tag(self, kind: int, match: re.Match[bytes]) -> int | None:
        """Take a tag over; return where to go on when more was taken with it."""
        if kind == _POINT:
            self._point(match[_POINT])
        elif kind == _TIME:
            self._settle(match[_TIME])
        elif kind == _TYPE:
            if self._track and self._track.type is None:
                self._track.type = match[_TYPE].strip()
        elif kind == _TITLE:
            if self._track and self._track.title is None:
                self._track.title = match[_TITLE].strip()
        else:
            self._settle()
            self._stretch = None
            if kind == _CLOSE:
                self._track = None if match[_CLOSE] == b"trk" else self._track
            elif match[_NAME] == b"trk":
                self._begin()
            else:
                return self._take_alike(match.end())
        return None

    def _begin(self) -> Track:
        if len(self.all) == MAX_TRACKS:
            raise ExhaustedError
        self._track = Track()
        self.all.append(self._track)
        return self._track

    def _point(self, attributes: bytes) -> None:
        self._settle()
        self._points += 1
        self._odd_points += 1
        if self._odd_points > MAX_ODD_POINTS:
            raise ExhaustedError
        # One that is closed at once has no tag that closes it.
        self._closed += attributes.endswith(_CLOSED)
        said = dict(_COORDINATE.findall(attributes[:_LONGEST]))
        try:
            north, east = float(said[b"lat"]), float(said[b"lon"])
        except KeyError, ValueError:
            self.broken = True
            return
        if not (_within(_LATITUDES, north) and _within(_LONGITUDES, east)):
            self.broken = True
        # At 0, 0 is a receiver that has not yet found out where it is.
        elif north or east:
            self._waiting = north, east

    def _settle(self, time: bytes = b"") -> None:
        """Take over the point that waits, if one does, with its time."""
        if self._waiting is None:
            return
        point, self._waiting = (*self._waiting, seconds(time) if time else None), None
        self.broken = self.broken or (point[2] is None and bool(time))
        self._follow([point], time)

    def _follow(self, points: list[Point], first_time: bytes) -> None:
        track = self._track or self._begin()
        if self._stretch is None:
            self._stretch = Stretch()
            track.stretches.append(self._stretch)
        track.first_time = track.first_time or first_time
        self._stretch.follow(points)

    def _take_alike(self, start: int) -> int | None:
        """Take over a segment that is written alike; return where it ends."""
        if start < self._unlike:
            return None
        end = self._data.find(self._patterns.segment_end, start)
        self._unlike = len(self._data) if end < 0 else end
        if end < 0 or self._data.find(b"<!", start, end) >= 0:
            return None
        tags = self._data.count(self._patterns.tag, start, end)
        if tags != self._data.count(self._patterns.point_end, start, end):
            return None
        stretch = Stretch()
        count, first_time = 0, b""
        for columns in self._columns(start, end):
            points = _points(columns)
            if points is None:
                break
            stretch.follow(points)
            count += len(points)
            if stretch.weighed > MAX_ODD_POINTS:
                raise ExhaustedError
            first_time = first_time or columns.times[0]
        if not 0 < count == tags:
            if tags > MAX_ODD_POINTS:
                raise ExhaustedError
            return None
        self._points += count
        track = self._track or self._begin()
        track.stretches.append(stretch)
        track.first_time = track.first_time or first_time
        return end

    def _columns(self, start: int, end: int) -> Iterator[_Columns]:
        """Yield the points between two places, some thousands at a time."""
        data, begin = self._data, self._patterns.point
        at = data.find(begin, start, end)
        wanted = self._patterns.latitude_first
        turned = at >= 0 and not wanted.match(data, at, end)
        if turned:
            wanted = self._patterns.longitude_first
        while 0 <= at < end:
            stop = data.find(begin, at + _WINDOW, end)
            stop = end if stop < 0 else stop
            if rows := wanted.findall(data, at, stop):
                one, other, times = zip(*rows, strict=True)
                yield (
                    _Columns(other, one, times)
                    if turned
                    else _Columns(one, other, times)
                )
            at = stop


def _points(columns: _Columns) -> list[Point] | None:
    """Return what points say, `None` when one of them says what it cannot."""
    try:
        norths = list(map(float, columns.norths))
        easts = list(map(float, columns.easts))
        texts = b"\n".join(columns.times).decode("ascii").split("\n")
        times = [told.timestamp() for told in map(datetime.fromisoformat, texts)]
    except ValueError:
        return None
    sound = (
        _within(_LATITUDES, min(norths), max(norths))
        and _within(_LONGITUDES, min(easts), max(easts))
        and min(times) >= EARLIEST.timestamp()
        and 0.0 not in norths
    )
    return list(zip(norths, easts, times, strict=True)) if sound else None


def _within(limits: tuple[int, int], *values: float) -> bool:
    lowest, highest = limits
    return all(lowest <= value <= highest for value in values)
