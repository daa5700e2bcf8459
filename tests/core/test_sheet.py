"""A table has a line for each entry, and no cell that a spreadsheet would run."""

import csv
from io import StringIO
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.core.sheet import COLUMNS, sheet


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_table_has_its_columns_also_when_empty() -> None:
    assert sheet([]) == ",".join(COLUMNS) + "\r\n"


def test_an_entry_is_a_line() -> None:
    (line,) = _read(
        sheet(
            [
                {
                    "kind": "exercises",
                    "at": "2026-03-03T09:00:00+01:00",
                    "exercises": [{"key": "clamshell", "sets": 3, "pain": 2}, "squat"],
                    "symptoms": ("limp", "swelling"),
                    "stopped_for_pain": False,
                    "trauma": True,
                    "level": 2.5,
                    "note": None,
                }
            ]
        )
    )

    assert {key: value for key, value in line.items() if value} == {
        "kind": "exercises",
        "at": "2026-03-03T09:00:00+01:00",
        "exercises": "clamshell sets 3 pain 2; squat",
        "symptoms": "limp; swelling",
        "stopped_for_pain": "false",
        "trauma": "true",
        "level": "2.5",
    }


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_is_only_text(begins: str) -> None:
    note = f'{begins}HYPERLINK("x","y")'
    symptom: list[Any] = [f"{begins}1"]

    (line,) = _read(sheet([{"note": note, "symptoms": symptom}]))

    assert line["note"] == f"'{note}"
    assert line["symptoms"] == f"'{begins}1"


@given(note=st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_stays_in_its_cell(note: str) -> None:
    (line,) = _read(sheet([{"note": note, "kind": "pain"}]))

    assert line["kind"] == "pain"
    assert line["note"] in {note, f"'{note}"}
    assert not line["note"].startswith(("=", "+", "-", "@", "\t", "\r"))
