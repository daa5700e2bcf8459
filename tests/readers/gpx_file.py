"""A small GPX writer, so that every file in these tests is our own.

The points lie on a meridian, so that their distance is known without a formula of
the sphere: a degree is one 360th of the circle.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import pi

DEGREE_M = 6_371_008.8 * pi / 180
NAMESPACE = "http://www.topografix.com/GPX/1/1"
EXTENSION = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1"


def iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def point(
    north_m: float, moment: str | None, inside: str = "", *, east: str = "13.4"
) -> str:
    """Return a point so many metres north of 50 degrees."""
    time = "" if moment is None else f"<time>{moment}</time>"
    latitude = f"{50 + north_m / DEGREE_M:.9f}"
    return f'<trkpt lat="{latitude}" lon="{east}"><ele>34.2</ele>{time}{inside}</trkpt>'


def segment(*points: str) -> str:
    return "<trkseg>\n" + "\n".join(points) + "\n</trkseg>"


def track(*segments: str, sport: str | None = "running") -> str:
    kind = "" if sport is None else f"<type>{sport}</type>"
    return f"<trk><name>Morning</name>{kind}{''.join(segments)}</trk>"


def gpx(*tracks: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> bytes:
    inside = "\n".join(tracks)
    return (
        f'{head}<gpx xmlns="{NAMESPACE}" xmlns:gpxtpx="{EXTENSION}" version="1.1">\n'
        f"<metadata><time>2020-01-01T00:00:00Z</time></metadata>\n{inside}\n</gpx>\n"
    ).encode()


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """A run to write: 5 km in half an hour on a May morning, unless told otherwise."""

    start: datetime = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)
    metres: float = 5000
    seconds: int = 1800
    every_s: int = 10
    from_m: float = 0
    inside: str = ""

    def points(self) -> Iterable[str]:
        """Return the points from the first to the last second."""
        for second in range(0, self.seconds + 1, self.every_s):
            yield point(
                self.from_m + self.metres * second / self.seconds,
                iso(self.start + timedelta(seconds=second)),
                self.inside,
            )

    def segment(self) -> str:
        return segment(*self.points())

    def track(self, sport: str | None = "running") -> str:
        return track(self.segment(), sport=sport)

    def file(self, sport: str | None = "running") -> bytes:
        return gpx(self.track(sport))
