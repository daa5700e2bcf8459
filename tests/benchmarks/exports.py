"""What reading the exports of services costs: speed, and memory beside an idle Python.

    python -m tests.benchmarks.exports apple FILE

reads a file in this process and prints the megabytes a second and the peak of memory
above what was there before: other work must not count.
"""

from collections.abc import Callable
from datetime import timedelta
import gzip
from pathlib import Path
import subprocess
import sys
from time import perf_counter
from zipfile import ZipFile

from custom_components.knee_recovery.readers import FileRun
from custom_components.knee_recovery.readers.export import open_export
from tests.readers.apple_export import HEAD, RECORD, TAIL, Workout
from tests.readers.fit_file import Run
from tests.readers.strava_export import START, Activity, listed

_MB = 1_000_000


def apple_file(path: Path, megabytes: int) -> None:
    """Write an export of so many megabytes, a workout in every four of them."""
    stretch = RECORD * (4 * _MB // len(RECORD)) + Workout().newer()
    with path.open("wb") as file:
        file.write(HEAD)
        for _ in range(megabytes // 4):
            file.write(stretch)
        file.write(TAIL)


def strava_file(path: Path, runs: int, points: int = 1800) -> None:
    """Write a bulk export of so many recorded runs, one a day until the start."""
    days = [timedelta(days=number) for number in range(runs)]
    rows = [
        Activity(
            id=str(number),
            date=f"{START - day:%Y-%m-%d %H:%M:%S}",
            file=f"activities/{number}.fit.gz",
            gear="Pegasus 41",
        )
        for number, day in enumerate(days)
    ]
    with ZipFile(path, "w") as archive:
        archive.writestr("activities.csv", listed(rows))
        for number, day in enumerate(days):
            run = Run(start=START - day, points=points).file()
            archive.writestr(f"activities/{number}.fit.gz", gzip.compress(run, 1))


def apart(path: Path) -> tuple[int, float, float]:
    """Return the runs, the seconds and the megabytes of memory of reading a file.

    In a process of its own, whose memory nothing else has touched.
    """
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.exports", str(path)],
        capture_output=True,
        check=True,
        text=True,
    )
    runs, seconds, megabytes = told.stdout.split()
    return int(runs), float(seconds), float(megabytes)


def _read(path: Path) -> int:
    """Return how many runs a file has, keeping none of them."""
    with path.open("rb") as file:
        export = open_export(path.name, file)
        return sum(
            isinstance(one, FileRun) for part in export.parts(0) for one in part.found
        )


def _measured(work: Callable[[], int]) -> tuple[int, float, float]:
    # The peak so far is that of the process this one came from.
    Path("/proc/self/clear_refs").write_text("5")
    before = _peak_mb()
    began = perf_counter()
    runs = work()
    return runs, perf_counter() - began, _peak_mb() - before


def _peak_mb() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    (told,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(told) / 1024


if __name__ == "__main__":
    print(*_measured(lambda: _read(Path(sys.argv[1]))))
