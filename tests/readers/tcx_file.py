"""A small TCX writer, so that every file in these tests is our own."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.readers.gpx_file import DEGREE_M, iso

NAMESPACE = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
START = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)


def trackpoint(moment: str, metres: float | None, north_m: float | None = None) -> str:
    place = (
        ""
        if north_m is None
        else f"<Position><LatitudeDegrees>{50 + north_m / DEGREE_M:.9f}"
        "</LatitudeDegrees><LongitudeDegrees>13.4</LongitudeDegrees></Position>"
    )
    way = "" if metres is None else f"<DistanceMeters>{metres}</DistanceMeters>"
    return (
        f"<Trackpoint><Time>{moment}</Time>{place}"
        f"<AltitudeMeters>34</AltitudeMeters>{way}"
        "<HeartRateBpm><Value>140</Value></HeartRateBpm></Trackpoint>"
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Lap:
    """A lap to write: 2.5 km in a quarter of an hour, unless told otherwise."""

    start: datetime = START
    metres: float | None = 2500
    seconds: float | None = 900
    before_m: float = 0
    """What the counter of the points has at the beginning."""
    counted: bool = True
    placed: bool = True

    def text(self) -> str:
        stamp = iso(self.start)
        total = (
            ""
            if self.seconds is None
            else (f"<TotalTimeSeconds>{self.seconds}</TotalTimeSeconds>")
        )
        way = (
            ""
            if self.metres is None
            else (f"<DistanceMeters>{self.metres}</DistanceMeters>")
        )
        points = "\n".join(self.points())
        return (
            f'<Lap StartTime="{stamp}">{total}{way}<Calories>94</Calories>'
            f"<Track>\n{points}\n</Track><Extensions><LX><Steps>900</Steps>"
            "<DistanceMeters>7</DistanceMeters></LX></Extensions></Lap>"
        )

    def points(self) -> list[str]:
        """Return a point every ten seconds, of 2.5 km in a quarter of an hour."""
        found = []
        for second in range(0, 901, 10):
            metres = self.before_m + 2500 * second / 900
            found.append(
                trackpoint(
                    iso(self.start + timedelta(seconds=second)),
                    metres if self.counted else None,
                    metres if self.placed else None,
                )
            )
        return found


LAPS = (Lap(), Lap(start=START + timedelta(minutes=15), before_m=2500))


def activity(*laps: Lap, sport: str | None = "Running", ident: str = "") -> str:
    kind = "" if sport is None else f' Sport="{sport}"'
    stamp = ident or iso(laps[0].start)
    inside = "".join(lap.text() for lap in laps)
    return f"<Activity{kind}><Id>{stamp}</Id>{inside}</Activity>"


def tcx(*activities: str, inside: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns='
        f'"{NAMESPACE}">{inside}<Activities>{"".join(activities)}</Activities>\n'
        "</TrainingCenterDatabase>\n"
    ).encode()
