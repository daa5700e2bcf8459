"""An Apple Health export of our own making, in the older and in the newer way."""

from dataclasses import dataclass, field

HEAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 13 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ELEMENT Workout ((MetadataEntry|WorkoutEvent|WorkoutRoute|WorkoutStatistics)*)>
<!ATTLIST Workout
  workoutActivityType CDATA #REQUIRED
  duration            CDATA #IMPLIED
>
]>
<HealthData locale="en_DE">
 <ExportDate value="2026-05-20 10:00:00 +0200"/>
"""
TAIL = b"</HealthData>\n"
RECORD = (
    b' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Apple\xc2\xa0Watch"'
    b' unit="count/min" startDate="2026-05-04 08:30:00 +0200"'
    b' endDate="2026-05-04 08:30:00 +0200" value="143"/>\n'
)
_STATISTICS = (
    '  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning"'
    ' startDate="x" endDate="y" sum="{}" unit="{}"/>\n'
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Workout:
    """A run of 5 km in half an hour on a May morning, unless told otherwise."""

    sport: str = "Running"
    start: str = "2026-05-04 08:30:00 +0200"
    end: str = "2026-05-04 09:01:00 +0200"
    duration: str = "30"
    duration_unit: str = "min"
    distance: str = "5.0"
    unit: str = "km"
    source: str = "Sam&#8217;s Watch"
    within: str = ""
    more: dict[str, str] = field(default_factory=dict)

    def _tag(self, **more: str) -> str:
        told = {
            "workoutActivityType": f"HKWorkoutActivityType{self.sport}",
            "duration": self.duration,
            "durationUnit": self.duration_unit,
            **more,
            "sourceName": self.source,
            "device": "&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch&gt;",
            "startDate": self.start,
            "endDate": self.end,
            **self.more,
        }
        words = " ".join(f'{name}="{value}"' for name, value in told.items())
        return f" <Workout {words}"

    def older(self) -> bytes:
        tag = self._tag(totalDistance=self.distance, totalDistanceUnit=self.unit)
        return f"{tag}>\n{self.within} </Workout>\n".encode()

    def closed(self) -> bytes:
        tag = self._tag(totalDistance=self.distance, totalDistanceUnit=self.unit)
        return f"{tag}/>\n".encode()

    def newer(self) -> bytes:
        inner = self.within + _STATISTICS.format(self.distance, self.unit)
        return f"{self._tag()}>\n{inner} </Workout>\n".encode()


def health(*elements: bytes) -> bytes:
    """Return an export of such elements among many others."""
    noise = RECORD * 3
    return HEAD + noise + b"".join(one + noise for one in elements) + TAIL
