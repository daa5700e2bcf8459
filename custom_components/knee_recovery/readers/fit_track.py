"""The points of a FIT run, for a recording whose totals are missing.

A watch writes the session last, so a file cut short has none; what it has is a
record every few seconds with the distance so far. The last believable one is
how far the run certainly went.
"""

from dataclasses import dataclass

from .fit_links import Link
from .fit_messages import Messages, Tape, Wanted

_TIMESTAMP = 253
_SPORT, _LAP, _RECORD, _EVENT = 12, 19, 20, 21
_DISTANCE = 5
_WHAT = 0

# Where the type of the recording stands: sport and sub sport.
_TYPES = {_SPORT: (0, 1), _LAP: (25, 39)}
_CYCLING = 2
_GEARS = (42, 43)
"""Events: the front gear was changed, or the rear one."""
_WANTED = Wanted(
    {
        _SPORT: frozenset({_TIMESTAMP, *_TYPES[_SPORT]}),
        _LAP: frozenset({_TIMESTAMP, *_TYPES[_LAP]}),
        _RECORD: frozenset({_TIMESTAMP, _DISTANCE}),
        _EVENT: frozenset({_TIMESTAMP, _WHAT}),
    },
    of_others=frozenset({_TIMESTAMP}),
)

_TICKS = 32

# A longer gap is a pause (wearables.md, section 3.2), unless the runner got on
# meanwhile at 20:00 per km or faster: some watches write few points.
_PAUSE_S = 60
_SLOWEST_CM_S = 100_000 / 1200
# A clock that leaps further was damaged in the file.
_LEAP_S = 24 * 3600
# Faster than a sprinter, so that only damage is left out.
_FASTEST_CM_S = 1200


@dataclass(kw_only=True, slots=True)
class Track:
    """What the points say: times in FIT seconds, distances in centimetres."""

    began: int | None = None
    ended: int = 0
    moving_s: int = 0
    first_cm: float | None = None
    last_cm: float = 0
    sport: float | None = None
    sub_sport: float | None = None
    _measured: int = 0
    """When `last_cm` was reached."""

    def add(self, time: int, distance_cm: float | None) -> None:
        """Go on to the next point, unless it cannot follow the last one."""
        if self.began is None:
            self.began = self.ended = time
        gap = time - self.ended
        if not 0 <= gap <= _LEAP_S:
            return
        self.ended = time
        if distance_cm is None:
            return
        if self.first_cm is None:
            self.first_cm = self.last_cm = distance_cm
            self._measured = time
        span, way = time - self._measured, distance_cm - self.last_cm
        # A second more, because times are cut to whole seconds.
        if not 0 <= way <= _FASTEST_CM_S * (span + 1):
            return
        if span <= _PAUSE_S or way >= _SLOWEST_CM_S * span:
            self.moving_s += span
        self.last_cm, self._measured = distance_cm, time


def follow(
    tape: Tape, link: Link, since: float = 0, until: float = float("inf")
) -> Track:
    """Return the track of a link's points between two times in FIT seconds."""
    track = Track()
    clock: int | None = None
    for kind, values, tick in Messages(tape, link.start, link.end, _WANTED):
        if _TIMESTAMP in values:
            clock = int(values[_TIMESTAMP])
        elif tick is not None and clock is not None:
            clock += (tick - clock) % _TICKS
        if kind in _TYPES and track.sport is None:
            track.sport, track.sub_sport = map(values.get, _TYPES[kind])
        if kind == _EVENT and values.get(_WHAT) in _GEARS:
            track.sport = track.sport or _CYCLING
        if kind == _RECORD and clock is not None and since <= clock <= until:
            track.add(clock, values.get(_DISTANCE))
    return track
