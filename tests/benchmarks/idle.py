"""What a day costs a house: its state machine, its recorder and its logbook."""

from collections.abc import Iterator
import json
from pathlib import Path
import subprocess
import sys
from typing import Any, Final

from tests.benchmarks.figure import Figure

_FILE: Final = str(Path(__file__).with_name("days.py"))
_MARK: Final = "FIGURES "
_KINDS: Final = {"idle": "an idle day", "used": "a day of normal use"}
_ROWS: Final = {
    "written": "states written",
    "states": "rows of states",
    "logbook": "lines of the logbook",
}
_STATISTICS: Final = {
    "statistics": "hourly statistics, kept",
    "statistics_short_term": "five-minute statistics, kept ten days",
}


def figures() -> Iterator[Figure]:
    """Give what a day leaves behind, idle and in normal use."""
    told = _days()
    plain, whole = told["plain"], told["with_statistics"]
    yield Figure(
        what="states written on idle days that time did not cause",
        value=plain["idle"]["written_without_a_cause"],
        unit="",
        budget=0,
    )
    for kind, what in _KINDS.items():
        for key, name in _ROWS.items():
            yield Figure(what=f"{what}: {name}", value=plain[kind][key], unit="")
        yield Figure(
            what=f"{what}: bytes of the recorder's database",
            value=plain[kind]["bytes"] / 1_000,
            unit="kB",
        )
        for key, name in _STATISTICS.items():
            yield Figure(what=f"{what}: {name}", value=whole[kind][key], unit="")
        yield Figure(
            what=f"{what}: bytes with those statistics",
            value=whole[kind]["bytes"] / 1_000,
            unit="kB",
        )


def _days() -> dict[str, Any]:
    """Let days pass in a process of their own, and return what they left."""
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "-n", "0", _FILE],
        capture_output=True,
        check=True,
        text=True,
    )
    lines = told.stdout.splitlines()
    found = [line.removeprefix(_MARK) for line in lines if line.startswith(_MARK)]
    return {kind: days for line in found for kind, days in json.loads(line).items()}
