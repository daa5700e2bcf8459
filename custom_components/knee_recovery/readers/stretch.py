"""One unbroken stretch of points on the earth, as a satellite receiver saw them.

Distance is the sum of the ways between neighbours, along the surface of a sphere;
heights are too noisy to be counted. What no runner can have done is left out: a
receiver that finds itself elsewhere makes a jump, and a clock that is set makes one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

type Point = tuple[float, float, float | None]
"""Latitude and longitude in degrees, seconds since 1970 if known."""

# The mean radius (wearables.md, section 3.2): with the equatorial one of gpxpy every
# run is 0.11 % longer.
_DIAMETER_M = 2 * 6_371_008.8

# A longer gap is a pause (wearables.md, section 3.2), unless the runner got on
# meanwhile at 20:00 per km or faster: some receivers write few points.
_PAUSE_S = 60
_SLOWEST_M_S = 1000 / 1200
# Faster than a sprinter, so that only jumps are left out. A second more, because
# times are cut to whole seconds.
_FASTEST_M_S = 12
_SLACK_S = 1
# A receiver that lagged behind catches up in one way: what that has too much, the ways
# before had too little. One that goes further at once finds itself elsewhere.
_CAUGHT_UP_M = 50
# When every fourth way is such a jump, it was a vehicle and no receiver's mistake.
_VEHICLE = 4
# Nor does a receiver's mistake get on like one for so long, in so many ways.
_RIDE_S = 15
_RIDE_WAYS = 3
# A clock that leaps further was wrong before or is wrong now.
_LEAP_S = 24 * 3600


type _Place = tuple[float, float, float]
"""Latitude, its cosine, longitude, in radians."""


@dataclass(slots=True)
class _Leap:
    """Ways in a row that no runner can have made, from one place to another."""

    origin: _Place
    place: _Place
    end: int
    """Which of the points the last way led to."""
    metres: float = 0.0
    seconds: float = 0.0
    ways: int = 0

    @property
    def runnable_m(self) -> float:
        """How far one can have run meanwhile."""
        return _FASTEST_M_S * (self.seconds + _SLACK_S)

    @property
    def direct_m(self) -> float:
        """How far the first place is from the last."""
        return _way(self.origin, self.place)

    @property
    def kept_m(self) -> float:
        """How much of it was run."""
        if self.direct_m <= self.runnable_m:
            # It went astray and came back.
            return self.direct_m
        caught_up = self.ways == 1 and self.metres <= self.runnable_m + _CAUGHT_UP_M
        return self.metres if caught_up else 0.0

    @property
    def is_ride(self) -> bool:
        """Whether it got on so fast for long."""
        return (
            self.ways >= _RIDE_WAYS
            and self.seconds >= _RIDE_S
            and self.direct_m > self.runnable_m
        )


class Stretch:
    """What the points say: times in seconds since 1970, ways in metres."""

    __slots__ = (
        "_doubted",
        "_jumped_m",
        "_jumps",
        "_kept_m",
        "_last",
        "_leap",
        "_points",
        "_rode",
        "_steps_m",
        "began",
        "ended",
        "moving_s",
        "weighed",
    )

    def __init__(self) -> None:
        """Begin a stretch."""
        self.began: float | None = None
        self.ended = 0.0
        self.moving_s = 0.0
        self.weighed = 0
        """Ways that were not plainly steps: in a recording there are few."""
        self._points = 0
        self._steps_m = 0.0
        self._jumped_m = 0.0
        self._jumps = 0
        self._kept_m = 0.0
        """Of the jumps, what was run all the same; those of the last leap not yet."""
        self._leap: _Leap | None = None
        self._rode = False
        self._doubted: float | None = None
        self._last: _Place | None = None

    @property
    def metres(self) -> float:
        """How far it went."""
        if self._is_all_jumps:
            return self._steps_m + self._jumped_m
        kept_m = self._leap.kept_m if self._leap else 0.0
        return self._steps_m + self._kept_m + kept_m

    @property
    def is_partly_ridden(self) -> bool:
        """Whether some of it, though not so much that its pace tells, was a ride."""
        rode = self._rode or (self._leap is not None and self._leap.is_ride)
        return rode and not self._is_all_jumps

    @property
    def _is_all_jumps(self) -> bool:
        return self._jumps * _VEHICLE >= self._points

    def follow(self, points: Iterable[Point]) -> None:
        """Go on to the points, one after the other."""
        north, cosine, east = self._last or (0.0, 0.0, 0.0)
        count, ended = self._points, self.ended
        steps_m = moving_s = 0.0
        for latitude, longitude, time in points:
            from_north, from_cosine, from_east = north, cosine, east
            north, east = radians(latitude), radians(longitude)
            cosine = cos(north)
            across, along = sin((north - from_north) / 2), sin((east - from_east) / 2)
            bow = across * across + from_cosine * cosine * along * along
            way = _DIAMETER_M * asin(sqrt(bow if bow < 1 else 1.0)) if count else 0.0
            count += 1
            # Nearly all points are a moment and a step after the last one.
            if (
                ended
                and time is not None
                and 0 <= (span := time - ended) <= _PAUSE_S
                and way <= _FASTEST_M_S * (span + _SLACK_S)
            ):
                steps_m += way
                moving_s += span
                ended = time
                self._doubted = None
            else:
                self.ended = ended
                if (took := self._weigh(way, time)) is not None:
                    origin = from_north, from_cosine, from_east
                    self._jump(way, took, origin, (north, cosine, east), count)
                ended = self.ended
        self._last = north, cosine, east
        self._points, self.ended = count, ended
        self._steps_m += steps_m
        self.moving_s += moving_s

    def _weigh(self, way: float, time: float | None) -> float | None:
        """Count a way that is not plainly a step; return how long it took if a jump."""
        self.weighed += 1
        span = None if time is None else self._since_last(time)
        if span is None:
            self._steps_m += way
            return None
        jumped = way > _FASTEST_M_S * (span + _SLACK_S)
        if not jumped:
            self._steps_m += way
        if span <= _PAUSE_S or (not jumped and way >= _SLOWEST_M_S * span):
            self.moving_s += span
        return span if jumped else None

    def _jump(
        self, way: float, span: float, origin: _Place, place: _Place, count: int
    ) -> None:
        """Count a way that no runner can have made."""
        self._jumped_m += way
        self._jumps += 1
        leap = self._leap
        if leap is None or leap.end != count - 1:
            if leap is not None:
                self._kept_m += leap.kept_m
                self._rode = self._rode or leap.is_ride
            self._leap = leap = _Leap(origin, place, count)
        leap.place, leap.end = place, count
        leap.metres += way
        leap.seconds += span
        leap.ways += 1

    def _since_last(self, time: float) -> float | None:
        """Return the seconds since the last point with a time that is believed."""
        if self.began is None:
            self.began = self.ended = time
            return None
        span = time - self.ended
        if 0 <= span <= _LEAP_S:
            self._doubted = None
            self.ended = time
            return span
        # A clock that leapt is believed when it goes on from there: it has been set,
        # and what came before is as long before it.
        if self._doubted is not None and 0 <= time - self._doubted <= _PAUSE_S:
            self.began += self._doubted - self.ended
            span, self.ended, self._doubted = time - self._doubted, time, None
            return span
        self._doubted = time
        return None


def _way(one: _Place, other: _Place) -> float:
    """Return how far two places are from each other."""
    north, cosine, east = one
    to_north, to_cosine, to_east = other
    across, along = sin((to_north - north) / 2), sin((to_east - east) / 2)
    bow = across * across + cosine * to_cosine * along * along
    return _DIAMETER_M * asin(sqrt(min(bow, 1.0)))
