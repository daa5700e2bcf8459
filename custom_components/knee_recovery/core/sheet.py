"""The sheet: a diary as a table that spreadsheets open, a line for each entry."""

from collections.abc import Iterable, Mapping
import csv
from io import StringIO
from typing import Any, Final

COLUMNS: Final = (
    "local_date",
    "at",
    "kind",
    "distance_m",
    "duration_s",
    "elapsed_s",
    "pain_before",
    "pain_peak",
    "level",
    "moment",
    "knee",
    "symptoms",
    "rpe",
    "shoe",
    "verdict",
    "minutes",
    "exercises",
    "stopped_for_pain",
    "measure",
    "value",
    "flags",
    "trauma",
    "cleared",
    "on",
    "note",
    "source",
    "entry_id",
)
"""What a person looks for first comes first."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins like this is run by spreadsheets (wearables.md 6)."""


def sheet(entries: Iterable[Mapping[str, Any]]) -> str:
    """Return entries, as answers have them, as CSV with a line of column names."""
    text = StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for entry in entries:
        lines.writerow([_cell(entry.get(column)) for column in COLUMNS])
    return text.getvalue()


def _cell(value: object) -> str | float:
    """Return a value as one cell, and no text as a formula."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return value
        case list() | tuple():
            return _cell("; ".join(map(_item, value)))
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _item(value: object) -> str:
    """Return one of several values: a word, or an exercise with what was done of it."""
    if not isinstance(value, Mapping):
        return str(value)
    key, *rest = value.items()
    return " ".join([str(key[1]), *(f"{field} {said}" for field, said in rest)])
