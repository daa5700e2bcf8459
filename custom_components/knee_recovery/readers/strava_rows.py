"""The list of activities in a Strava export: one row each, in the owner's language.

The columns have kept their order over the years while their names are translated, and
two of them are there twice: elapsed time, and distance, first in the owner's unit and
then in metres. What is known by name is taken by name, the rest by that pattern.
"""

from collections.abc import Iterable, Iterator
import csv
from dataclasses import replace
from datetime import UTC
from typing import NamedTuple

from .accept import Kind, Recording, accept
from .model import FileRun, Flaw, Refusal
from .words import folded, is_other_sport, kind, moment, number, seconds

ORIGIN = "strava"

MAX_ROWS = 40_000
"""Thirty activities a day, for ten years."""

# In English and German, without accents.
_NAMES = {
    "id": ("activity id", "aktivitats-id"),
    "date": ("activity date", "aktivitatsdatum"),
    "title": ("activity name", "name der aktivitat"),
    "sport": ("activity type", "aktivitatsart"),
    "elapsed": ("elapsed time", "verstrichene zeit"),
    "distance": ("distance", "distanz"),
    "gear": ("activity gear", "aktivitatsausrustung"),
    "file": ("filename", "dateiname"),
    "moving": ("moving time", "bewegungszeit"),
}
_NEEDED = {"id", "date", "sport"}

# Where they stand in every language: at the beginning, and behind the file's name.
_FIRST = {"id": 0, "date": 1, "title": 2, "sport": 3, "elapsed": 5, "distance": 6}
_FROM_FILE = {"gear": -1, "file": 0, "moving": 4, "metres": 5}
_ELAPSED_AGAIN = 3
"""Columns from the file's name to the second elapsed time."""

# A single column of distances has kilometres, unless nobody runs so many.
_MOST_KM = 300
# The second one has metres; where it only repeats the first, it has not.
_REPEATED = 1.1


class Row(NamedTuple):
    """One activity as the list tells it."""

    id: str
    date: str
    title: str
    sport: str
    kind: Kind
    elapsed_s: float | None
    moving_s: float | None
    distance_m: float | None
    gear: str
    file: str

    def run(self, name: str, *, day_first: bool) -> FileRun | Refusal:
        """Return the run that the row alone tells of, or why it is none."""
        # The list is in UTC: files of the same activities show it.
        start = moment(self.date, UTC, day_first=day_first)
        judged = accept(
            Recording(
                name=name,
                kind=self.kind,
                sport=self.sport,
                started_at=start,
                distance_m=self.distance_m,
                moving_s=self.moving_s,
                elapsed_s=self.elapsed_s,
                utc_offset=None,
                external_id=self.id,
                flaws=(Flaw.FROM_LIST,) if self.file else (),
            )
        )
        return self.worn(judged, ORIGIN) if isinstance(judged, FileRun) else judged

    def worn(self, run: FileRun, origin: str) -> FileRun:
        """Return a run with what only the list knows of it."""
        shoe = self.gear.strip() or None
        return replace(run, origin=origin, shoe=shoe, title=self.title.strip())


def columns(header: list[str]) -> dict[str, int] | None:
    """Return which column has what; None for a header that is not of such a list."""
    names = [folded(name).strip() for name in header]
    found = {
        what: names.index(name)
        for what, known in _NAMES.items()
        for name in known
        if name in names
    }
    if found.keys() >= _NEEDED:
        if (distance := found.get("distance")) is not None:
            again = _again(names, distance)
            found |= {} if again is None else {"metres": again}
        return found
    return _by_pattern(names)


def _by_pattern(names: list[str]) -> dict[str, int] | None:
    """Return the columns by the names that come twice, whatever they are."""
    if len(names) <= max(_FIRST.values()):
        return None
    again = _again(names, _FIRST["elapsed"])
    if again is None:
        return None
    file = again - _ELAPSED_AGAIN
    found = _FIRST | {what: file + step for what, step in _FROM_FILE.items()}
    if _again(names, _FIRST["distance"]) != found["metres"]:
        return None
    return found


def _again(names: list[str], at: int) -> int | None:
    """Return where the name of a column comes a second time."""
    try:
        return names.index(names[at], at + 1)
    except ValueError:
        return None


def rows(lines: Iterable[str]) -> Iterator[Row]:
    """Give the activities of a list, as far as it can be read.

    Gives nothing when the header is not of such a list.
    """
    reader = csv.reader(lines)
    try:
        header = next(reader, [])
        found = columns(header)
        if found is None:
            return
        names = {folded(header[found["sport"]]).strip()}
        # A word in a language that nobody here knows may well mean running.
        is_known = not names.isdisjoint(_NAMES["sport"])
        for _, cells in zip(range(MAX_ROWS), reader, strict=False):
            row = _row(cells, found, is_known=is_known)
            if row.id or row.date:
                yield row
    except csv.Error:
        return


def _row(cells: list[str], found: dict[str, int], *, is_known: bool) -> Row:
    def cell(what: str) -> str:
        at = found.get(what)
        return cells[at] if at is not None and at < len(cells) else ""

    sport = cell("sport").strip()
    meant = kind(sport)
    if meant is Kind.OTHER and not (is_known or is_other_sport(sport)):
        meant = Kind.UNTYPED
    return Row(
        id=cell("id").strip(),
        date=cell("date"),
        title=cell("title"),
        sport=sport,
        kind=meant,
        elapsed_s=seconds(cell("elapsed")),
        moving_s=seconds(cell("moving")),
        distance_m=_metres(number(cell("distance")), number(cell("metres"))),
        gear=cell("gear"),
        file=cell("file").strip(),
    )


def _metres(first: float | None, second: float | None) -> float | None:
    """Return the distance that the two columns tell."""
    if second is not None and (first is None or second > _REPEATED * first):
        return second
    if first is None:
        return None
    return first if first > _MOST_KM else 1000 * first
