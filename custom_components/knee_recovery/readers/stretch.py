"""One unbroken stretch of points on the earth, as a satellite receiver saw them.

Distance is the sum of the ways between neighbours, along the surface of a sphere;
heights are too noisy to be counted. What no runner can have done is left out: a
receiver that finds itself elsewhere makes a jump, and a clock that is set makes one.
"""

from collections.abc import Iterable
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
# When every fourth way is such a jump, it was a vehicle and no receiver's mistake.
_VEHICLE = 4
# A clock that leaps further was wrong before or is wrong now.
_LEAP_S = 24 * 3600


class Stretch:
    """What the points say: times in seconds since 1970, ways in metres."""

    __slots__ = (
        "_doubted",
        "_jumped_m",
        "_jumps",
        "_last",
        "_points",
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
        self._doubted: float | None = None
        self._last: tuple[float, float, float] | None = None
        """Of the last point: latitude, its cosine, longitude, in radians."""

    @property
    def metres(self) -> float:
        """How far it went."""
        if self._jumps * _VEHICLE >= self._points:
            return self._steps_m + self._jumped_m
        return self._steps_m

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
                self._weigh(way, time)
                ended = self.ended
        self._last = north, cosine, east
        self._points, self.ended = count, ended
        self._steps_m += steps_m
        self.moving_s += moving_s

    def _weigh(self, way: float, time: float | None) -> None:
        """Count a way that is not plainly a step."""
        self.weighed += 1
        span = None if time is None else self._since_last(time)
        if span is None:
            self._steps_m += way
            return
        jumped = way > _FASTEST_M_S * (span + _SLACK_S)
        if jumped:
            self._jumped_m += way
            self._jumps += 1
        else:
            self._steps_m += way
        if span <= _PAUSE_S or (not jumped and way >= _SLOWEST_M_S * span):
            self.moving_s += span

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
