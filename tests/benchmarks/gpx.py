"""What reading an hour of running costs, beside gpxpy."""

from datetime import UTC, datetime, timedelta
from math import cos, sin

import gpxpy

from custom_components.knee_recovery.readers import FileRun, read
from tests.readers.gpx_file import gpx, iso, segment, track

from .timing import side_by_side

_START = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)


def hour() -> bytes:
    """Return an hour of running as Garmin and Strava write it, a point every second."""
    return gpx(track(segment(*(_point(second) for second in range(3600)))))


def _point(second: int) -> str:
    """Return a point with place, height, time, heart rate and cadence."""
    return (
        f'   <trkpt lat="{52.5 + 0.005 * sin(second / 300):.7f}" '
        f'lon="{13.4 + 0.01 * cos(second / 300):.7f}">\n'
        f"    <ele>{35 + second % 50 / 10}</ele>\n"
        f"    <time>{iso(_START + timedelta(seconds=second))}</time>\n"
        "    <extensions>\n     <gpxtpx:TrackPointExtension>\n"
        f"      <gpxtpx:hr>{140 + second % 20}</gpxtpx:hr>\n"
        f"      <gpxtpx:cad>{85 + second % 3}</gpxtpx:cad>\n"
        "     </gpxtpx:TrackPointExtension>\n    </extensions>\n   </trkpt>"
    )


def reading(file: bytes | None = None) -> tuple[float, float]:
    """Return the medians of our reader and of gpxpy on a file, in ms.

    The file is an hour of our own making unless another is given. Both read all that
    we answer: start, distance, moving and elapsed time.
    """
    return side_by_side(_ours, _gpxpy, hour() if file is None else file)


def _ours(file: bytes) -> list[int]:
    return [x.distance_m for x in read("run.gpx", file) if isinstance(x, FileRun)]


def _gpxpy(file: bytes) -> list[int]:
    found = []
    for one in gpxpy.parse(file.decode()).tracks:
        one.get_time_bounds()
        one.get_moving_data()
        found.append(round(one.length_2d()))
    return found
