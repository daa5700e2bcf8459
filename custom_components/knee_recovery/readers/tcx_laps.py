"""The activities of a TCX document: laps with their totals, points only when asked.

The totals stand before the points, so the points are stepped over at once.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from math import isfinite
import re

from .markup import PASSED_OVER, Tags
from .model import ExhaustedError

# A day of laps of 100 m, or years of them in one file.
MAX_TAGS = 500_000
MAX_ACTIVITIES = 5_000
# A lap has one, and for each the search begins anew.
MAX_TRACKS = 100_000
MAX_POINTS = 250_000

# `~` stands for the prefix of TCX.
_TAGS = (
    rb"<(?:~(Activity|Lap|Track|Extensions)(?=[\s/>])([^<>]*+)>"
    rb"|~(Id|TotalTimeSeconds|DistanceMeters)\s*+>([^<]*+)(?=<)"
    rb"|/~(Activity|Lap|Extensions)\s*+>"
    rb"|" + PASSED_OVER + rb")"
)
# What that finds, by the number of the group that tells.
_NAME, _OPEN, _VALUE_NAME, _VALUE, _CLOSE = range(1, 6)

_SPORT = re.compile(rb"\bSport\s*+=\s*+[\"']([^\"'<>]*+)[\"']")
_START = re.compile(rb"\bStartTime\s*+=\s*+[\"']([^\"'<>]*+)[\"']")
_CLOSED = b"/"


@lru_cache(maxsize=8)
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(_TAGS.replace(b"~", re.escape(prefix)), re.DOTALL)


class Lap:
    """One lap: what it says of itself, and where its points are."""

    __slots__ = ("metres", "points", "seconds", "start")

    def __init__(self, start: bytes) -> None:
        """Begin a lap."""
        self.start = start
        """As it is written."""
        self.metres: float | None = None
        self.seconds: float | None = None
        self.points: list[tuple[int, int]] = []


class Activity:
    """One recording: its sport, what it is called by, and its laps."""

    __slots__ = ("id", "laps", "sport")

    def __init__(self, sport: bytes) -> None:
        """Begin an activity."""
        self.sport = sport
        self.id = b""
        self.laps: list[Lap] = []


class Activities:
    """The activities of a document in their order; `broken` tells of damage.

    Raises `ExhaustedError` when there is more than in any recording.
    """

    def __init__(self, data: bytes, prefix: bytes) -> None:
        """Read a document whose TCX names have a prefix."""
        self.all: list[Activity] = []
        self.broken = False
        self._data = data
        self._prefix = prefix
        self._activity: Activity | None = None
        self._lap: Lap | None = None
        self._tracks = iter(range(MAX_TRACKS))
        self._read()

    def _read(self) -> None:
        tags = Tags(_pattern(self._prefix), self._data)
        found = iter(tags)
        depth = 0
        for match in islice(found, MAX_TAGS):
            kind = match.lastindex
            if kind == _OPEN and match[_NAME] == b"Extensions":
                depth += not match[_OPEN].endswith(_CLOSED)
            elif kind == _CLOSE and match[_CLOSE] == b"Extensions":
                depth = max(depth - 1, 0)
            elif kind == _OPEN and match[_NAME] == b"Track" and not depth:
                if not match[_OPEN].endswith(_CLOSED):
                    tags.jump = self._step_over(match.end())
            elif kind is not None and not depth:
                self._tag(kind, match)
        if next(found, None) is not None:
            raise ExhaustedError

    def _tag(self, kind: int, match: re.Match[bytes]) -> None:
        if kind == _OPEN:
            self._lap = None
            if match[_NAME] == b"Activity":
                self._begin(match[_OPEN])
            elif self._activity:
                start = _START.search(match[_OPEN])
                self._lap = Lap(start[1] if start else b"")
                self._activity.laps.append(self._lap)
        elif kind == _CLOSE:
            self._lap = None
            if match[_CLOSE] == b"Activity":
                self._activity = None
        else:
            self._value(match[_VALUE_NAME], match[_VALUE])

    def _begin(self, attributes: bytes) -> None:
        if len(self.all) == MAX_ACTIVITIES:
            raise ExhaustedError
        sport = _SPORT.search(attributes)
        self._activity = Activity(sport[1] if sport else b"")
        self.all.append(self._activity)

    def _value(self, name: bytes, text: bytes) -> None:
        lap = self._lap
        if name == b"Id":
            if self._activity and lap is None:
                self._activity.id = self._activity.id or text
        elif lap is None:
            return
        elif name == b"DistanceMeters" and lap.metres is None:
            lap.metres = self._number(text)
        elif name == b"TotalTimeSeconds" and lap.seconds is None:
            lap.seconds = self._number(text)

    def _number(self, text: bytes) -> float | None:
        number = number_of(text)
        self.broken = self.broken or (number is None and bool(text.strip()))
        return number

    def _step_over(self, start: int) -> int:
        """Remember where the points are that begin here; return where they end."""
        if next(self._tracks, None) is None:
            raise ExhaustedError
        data = self._data
        end = data.find(b"</" + self._prefix + b"Track>", start)
        end = len(data) if end < 0 else end
        # Where the end of the points is lost, the next lap must not be lost too.
        lap = data.find(b"<" + self._prefix + b"Lap", start, end)
        if lap >= 0:
            self.broken, end = True, lap
        if self._lap:
            self._lap.points.append((start, end))
        return end


def number_of(text: bytes | None) -> float | None:
    """Return a total, `None` where there is none; some apps write a decimal comma."""
    try:
        number = float((text or b"").replace(b",", b"."))
    except ValueError:
        return None
    return number if isfinite(number) and number >= 0 else None


class TrackPoint:
    """One point of a lap, as it is written."""

    __slots__ = ("_body", "_prefix")

    def __init__(self, body: bytes, prefix: bytes) -> None:
        """Take what stands between the tags of a point."""
        self._body = body
        self._prefix = prefix

    def get(self, name: bytes) -> bytes | None:
        """Return the text of the first element of a name."""
        opening = b"<" + self._prefix + name + b">"
        _, found, rest = self._body.partition(opening)
        text, closing, _ = rest.partition(b"<")
        return text.strip() if found and closing else None


def points_of(data: bytes, prefix: bytes, laps: list[Lap]) -> Iterator[TrackPoint]:
    """Yield the points of laps, in their order.

    Raises `ExhaustedError` when there are more than in any recording.
    """
    turns = iter(range(MAX_POINTS))
    opening = b"<" + prefix + b"Trackpoint>"
    for lap in laps:
        for start, end in lap.points:
            at = data.find(opening, start, end)
            while at >= 0:
                if next(turns, None) is None:
                    raise ExhaustedError
                following = data.find(opening, at + 1, end)
                stop = end if following < 0 else following
                yield TrackPoint(data[at + len(opening) : stop], prefix)
                at = following
