"""The list of activities that Garmin Connect's web page saves as CSV, and the like.

It is translated, headings, sports, dates and numbers alike; its times are local and
name no zone, and most lists do not say whether they count kilometres or miles. What
steps and stride come to does.
"""

from collections.abc import Sequence
import csv
from dataclasses import replace
from datetime import tzinfo
from io import StringIO
import re
from statistics import median
from typing import NamedTuple

from .accept import Kind, Recording, accept
from .model import FileRun, Refusal
from .parts import Found
from .words import any_day_first, folded, is_zoned, kind, moment, number, seconds

ORIGIN = "garmin"
RUNKEEPER = "runkeeper"
_RUNKEEPERS = frozenset({"activity id", "type", "route name"})

MAX_ROWS = 40_000
_PREAMBLE = 6
"""Lines before the headings at the most."""

# English, German, French, Spanish, Italian, Dutch, Portuguese, Chinese, Japanese and
# Korean; without accents. Runkeeper writes "type", and programs that fetch a list from
# Garmin write ids and how a time is to be read.
_NAMES = {
    "id": "activity id",
    "sport": "activity type|aktivitatstyp|type d'activite|tipo de actividad"
    "|tipo di attivita|activiteittype|tipo de atividade|type|活动类型"
    "|アクティビティタイプ|활동 유형",
    "date": "date|datum|fecha|data|start|start time|startzeit|beginn|日期|日付|날짜",
    "title": "title|titel|titre|titulo|titolo|activity name|name der aktivitat|标题"
    "|タイトル|제목",
    "distance": "distance|distanz|distancia|distanza|afstand|entfernung|strecke|距离"
    "|距離|거리",
    "time": "time|zeit|duree|tiempo|tempo|tijd|dauer|duration|activity time|时间"
    "|タイム|시간",
    "moving": "moving time|zeit in bewegung|bewegungszeit|temps de deplacement"
    "|tiempo en movimiento|tempo in movimento|moving duration|移动时间|移動時間",
    "elapsed": "elapsed time|verstrichene zeit|temps ecoule|tiempo transcurrido"
    "|tempo trascorso|elapsed duration|全程耗时|経過時間",
    "unit": "distance unit|unit|einheit|unite|unidad",
    "cadence": "avg run cadence|o schrittfrequenz (laufen)|cadence de course moyenne",
    "stride": "avg stride length|o schrittlange|longueur moyenne des foulees",
}
_KNOWN = {
    folded(name): what for what, names in _NAMES.items() for name in names.split("|")
}
_NEEDED = {"sport", "date", "distance"}
# Where they stand in every language.
_PATTERN = {"sport": 0, "date": 1, "title": 3, "distance": 4, "time": 6}
_YES_NO = ("true", "false")
_FAVOURITE = 2

_UNITS = {"km": 1000.0, "mi": 1609.344, "m": 1.0}
_IN_HEADING = re.compile(r"\s*[(\[](km|mi|m|h:m:s)[)\]]\s*\Z")
_IN_CELL = re.compile(r"(?<=\d)\s*(km|mi|m)\s*\Z", re.IGNORECASE)
_NEAR = 0.12
"""How far what steps and stride come to may be from what was measured."""


class Table(NamedTuple):
    """A list whose headings were understood."""

    columns: dict[str, int]
    unit: str | None
    """Of the distances, where the headings tell it."""
    rows: list[list[str]]
    origin: str = ORIGIN


def read_table(text: str) -> Table | None:
    """Return the rows of such a list; None for a text that is none."""
    lines = text.splitlines(keepends=True)
    for separator in ",;\t":
        for at, row in enumerate(_rows(lines[:_PREAMBLE], separator)):
            found = _columns(row)
            if found is not None:
                columns, unit = found
                names = {folded(cell).strip() for cell in row}
                origin = RUNKEEPER if names >= _RUNKEEPERS else ORIGIN
                return Table(columns, unit, _rows(lines, separator)[at + 1 :], origin)
    head = _rows(lines[:_PREAMBLE], ",")
    if len(head) > 1 and _is_pattern(head[1]):
        return Table(dict(_PATTERN), None, _rows(lines, ",")[1:])
    return None


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    """Return the rows as far as they can be read."""
    rows: list[list[str]] = []
    reader = csv.reader(StringIO("".join(lines), newline=""), delimiter=separator)
    try:
        for _, row in zip(range(MAX_ROWS), reader, strict=False):
            rows.append(row)
    except csv.Error:
        pass
    return rows


def _columns(row: list[str]) -> tuple[dict[str, int], str | None] | None:
    """Return which column has what, and the unit; None for no row of headings."""
    columns: dict[str, int] = {}
    unit = None
    for at, cell in enumerate(row):
        heading = folded(cell).strip()
        told = _IN_HEADING.search(heading)
        what = _KNOWN.get(_IN_HEADING.sub("", heading)) or _KNOWN.get(heading)
        if what is not None and what not in columns:
            columns[what] = at
            unit = told[1] if told and what == "distance" else unit
    return (columns, unit) if columns.keys() >= _NEEDED else None


def _is_pattern(row: list[str]) -> bool:
    """Tell whether a row is Garmin's, though its headings are in no known language."""
    return (
        len(row) > max(_PATTERN.values())
        and row[_FAVOURITE].strip().lower() in _YES_NO
        and number(row[_PATTERN["distance"]]) is not None
        and seconds(row[_PATTERN["time"]]) is not None
    )


def runs_of(name: str, table: Table, zone: tzinfo, *, miles: bool) -> Found:
    """Return the run, or why it is none, of every row."""
    unit = _unit(table) or ("mi" if miles else "km")
    day_first = any_day_first(_cell(table, row, "date") for row in table.rows)
    return tuple(
        _told(name, table, row, zone, unit=unit, day_first=day_first)
        for row in table.rows
        if any(cell.strip() for cell in row)
    )


def _cell(table: Table, row: list[str], what: str) -> str:
    at = table.columns.get(what)
    return row[at].strip() if at is not None and at < len(row) else ""


def _unit(table: Table) -> str | None:
    """Return the unit of the distances, told or worked out from steps and strides."""
    if table.unit is not None:
        return table.unit
    shares = []
    for row in table.rows:
        stride, cadence, distance = (
            number(_cell(table, row, what))
            for what in ("stride", "cadence", "distance")
        )
        time_s = seconds(_cell(table, row, "time"))
        if stride and cadence and distance and time_s:
            shares.append(stride * cadence * time_s / 60 / distance)
    if not shares:
        return None
    middle = median(shares)
    for unit in ("km", "mi"):
        if abs(middle / _UNITS[unit] - 1) <= _NEAR:
            return unit
    return None


def _told(
    name: str, table: Table, row: list[str], zone: tzinfo, *, unit: str, day_first: bool
) -> FileRun | Refusal:
    date, sport = _cell(table, row, "date"), _cell(table, row, "sport")
    start = moment(date, zone, day_first=day_first)
    in_words = _cell(table, row, "distance")
    told = _IN_CELL.search(in_words)
    own = (told[1] if told else _cell(table, row, "unit")).lower()
    distance = number(_IN_CELL.sub("", in_words))
    factor = _UNITS.get(own, _UNITS[unit])
    time_s, moving_s, elapsed_s = (
        seconds(_cell(table, row, what)) for what in ("time", "moving", "elapsed")
    )
    meant = kind(sport)
    judged = accept(
        Recording(
            name=f"{name} {date}".strip(),
            # Without a word nobody knows; a word that means no running says so.
            kind=meant,
            sport=sport,
            started_at=start,
            distance_m=None if distance is None else distance * factor,
            moving_s=moving_s if time_s is None else time_s,
            elapsed_s=elapsed_s,
            utc_offset=None,
            external_id=_cell(table, row, "id")
            or (f"{start:%Y%m%dT%H%M%S}" if start else ""),
            flaws=(),
        )
    )
    if isinstance(judged, Refusal):
        return judged
    return replace(
        judged,
        origin=table.origin,
        title=_cell(table, row, "title"),
        zone_guessed=not is_zoned(date),
        sport=sport if meant is Kind.RUN else "generic",
    )
