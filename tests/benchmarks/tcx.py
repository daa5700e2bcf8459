"""What reading an hour of running costs, beside ElementTree.

The known readers of TCX (tcxreader, python-tcxparser) build the tree of the document
before they look at it. The tree alone is less than any of them can take.
"""

from datetime import timedelta
from xml.etree import ElementTree as ET

from custom_components.knee_recovery.readers import FileRun, read
from tests.readers.gpx_file import iso
from tests.readers.tcx_file import START, Lap, activity, tcx, trackpoint

from .timing import side_by_side


def hour() -> bytes:
    """Return an hour of running as Garmin writes it: a full point every second."""
    points = "\n".join(
        trackpoint(iso(START + timedelta(seconds=second)), 3.3 * second, 3.3 * second)
        for second in range(3600)
    )
    lap = Lap(metres=12_000, seconds=3600)
    text = activity(lap).replace("\n".join(lap.points()), points)
    return tcx(text)


def reading(file: bytes | None = None) -> tuple[float, float]:
    """Return the medians of our reader and of the tree alone on a file, in ms."""
    return side_by_side(_ours, _tree, hour() if file is None else file)


def _ours(file: bytes) -> list[int]:
    return [x.distance_m for x in read("run.tcx", file) if isinstance(x, FileRun)]


def _tree(file: bytes) -> list[int]:
    return [len(ET.fromstring(file))]  # noqa: S314 our own file
