"""A Strava bulk export of our own making, in English or in German.

The columns are those of the real list, as far as the pair of shoes and the distance in
metres; the rest of its eighty is of no interest to anybody here.
"""

from collections.abc import Mapping, Sequence
import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

ENGLISH = (
    "Activity ID",
    "Activity Date",
    "Activity Name",
    "Activity Type",
    "Activity Description",
    "Elapsed Time",
    "Distance",
    "Max Heart Rate",
    "Relative Effort",
    "Commute",
    "Activity Private Note",
    "Activity Gear",
    "Filename",
    "Athlete Weight",
    "Bike Weight",
    "Elapsed Time",
    "Moving Time",
    "Distance",
    "Max Speed",
)
GERMAN = (
    "Aktivitäts-ID",
    "Aktivitätsdatum",
    "Name der Aktivität",
    "Aktivitätsart",
    "Aktivitätsbeschreibung",
    "Verstrichene Zeit",
    "Distanz",
    "Max. Herzfrequenz",
    "Relative Leistung",
    "Pendeln",
    "Hinweis zur Privatsphäre für Aktivitäten",
    "Aktivitätsausrüstung",
    "Dateiname",
    "Sportlergewicht",
    "Fahrradgewicht",
    "Verstrichene Zeit",
    "Bewegungszeit",
    "Distanz",
    "Höchstgeschw.",
)
# No table here knows it: found by the pattern alone.
FINNISH = (
    "Tunnus",
    "Päivämäärä",
    "Nimi",
    "Laji",
    "Kuvaus",
    "Kulunut aika",
    "Matka",
    "Maksimisyke",
    "Suhteellinen rasitus",
    "Työmatka",
    "Muistiinpano",
    "Varuste",
    "Tiedosto",
    "Urheilijan paino",
    "Pyörän paino",
    "Kulunut aika",
    "Liikeaika",
    "Matka",
    "Huippunopeus",
)

START = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """A row: 5 km in half an hour on a May morning, unless told otherwise."""

    id: str = "901"
    date: str = "May 4, 2026, 6:30:00 AM"
    title: str = "Morning Run"
    sport: str = "Run"
    note: str = ""
    elapsed: str = "1860"
    km: str = "5.00"
    gear: str = ""
    file: str = ""
    moving: str = "1795.0"
    metres: str = "5001.5"

    def cells(self) -> list[str]:
        first = [self.id, self.date, self.title, self.sport, self.note]
        second = [self.elapsed, self.km, "171.0", "33", "false", "", self.gear]
        return [
            *first,
            *second,
            self.file,
            "70.0",
            "",
            self.elapsed,
            self.moving,
            self.metres,
            "4.5",
        ]


def listed(activities: Sequence[Activity], header: Sequence[str] = ENGLISH) -> bytes:
    """Return activities.csv."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(activity.cells() for activity in activities)
    return text.getvalue().encode()


def zipped(
    members: Mapping[str, bytes] | Sequence[tuple[str, bytes]],
    method: int = ZIP_DEFLATED,
) -> bytes:
    """Return an archive of named contents."""
    pairs = members.items() if isinstance(members, Mapping) else members
    packed = BytesIO()
    with ZipFile(packed, "w", method) as archive:
        for name, content in pairs:
            archive.writestr(name, content)
    return packed.getvalue()


def export(
    activities: Sequence[Activity],
    files: Mapping[str, bytes] | None = None,
    header: Sequence[str] = ENGLISH,
) -> bytes:
    """Return a bulk export."""
    return zipped(
        {
            "activities.csv": listed(activities, header),
            "shoes.csv": b"Shoe Name,Shoe Brand\n",
            **(files or {}),
            "media/1.jpg": b"\xff\xd8\xff\xe0 a picture",
        }
    )
