"""GPX and TCX files that real apps wrote, against their measured truth and gpxpy."""

from datetime import UTC, datetime
from pathlib import Path

import gpxpy
import pytest

from custom_components.knee_recovery.readers import Reason, gpx_tracks, markup
from tests.readers.answers import refusal_of, run_of

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
NAMES = {
    str(path.relative_to(SAMPLES))
    for suffix in ("gpx", "tcx")
    for path in SAMPLES.glob(f"*/*.{suffix}")
}

# (start, metres, moving) as SOURCES.md has them, measured by two programs.
RUNS = {
    "gpx/run_utf8_bom.gpx": ("2026-01-01T07:00:00", 1112, 360.0),
    "tcx/run_3_laps.tcx": ("2012-12-26T21:29:53", 4689, 1992.78),
    "tcx/run_no_hr.tcx": ("2012-12-26T21:29:53", 4689, 1992.78),
}
REFUSED = {
    "gpx/run_nike_offset_fraction.gpx": Reason.TOO_SHORT,
    "gpx/hike_multitrack.gpx": Reason.NOT_A_RUN,
    "gpx/no_times.gpx": Reason.NO_DATE,
    "tcx/ride_strava.tcx": Reason.NOT_A_RUN,
    "bad/bomb_billion_laughs.gpx": Reason.HOSTILE,
    "bad/xxe_external_entity.tcx": Reason.HOSTILE,
    "bad/gpx_bad_latlon.gpx": Reason.DAMAGED,
    "bad/empty.gpx": Reason.EMPTY,
}
# gpxpy takes the radius of the equator, we take the mean one.
GPXPY = 6_378_137 / 6_371_008.8


def there(*names: str) -> list[str]:
    return sorted(NAMES.intersection(names))


def test_the_samples_are_there_when_their_folder_is() -> None:
    assert NAMES or not SAMPLES.exists()
    assert not NAMES or {*RUNS, *REFUSED} == NAMES


@pytest.mark.parametrize("name", there(*RUNS))
def test_a_real_run_is_what_was_measured(name: str) -> None:
    start, metres, moving_s = RUNS[name]
    run = run_of((SAMPLES / name).read_bytes(), name)
    assert run.started_at == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert (run.distance_m, run.duration_s) == (metres, moving_s)
    assert not run.warnings


@pytest.mark.parametrize("name", there(*REFUSED))
def test_what_is_no_run_says_why(name: str) -> None:
    assert refusal_of((SAMPLES / name).read_bytes(), name).reason is REFUSED[name]


@pytest.mark.parametrize(
    "name", there("gpx/no_times.gpx", "gpx/run_utf8_bom.gpx", "gpx/hike_multitrack.gpx")
)
def test_every_track_is_as_long_as_gpxpy_has_it(name: str) -> None:
    """But for jumps: one track of the hike has some, and comes out shorter."""
    data = markup.plain((SAMPLES / name).read_bytes())
    ours = [
        sum(stretch.metres for stretch in track.stretches)
        for track in gpx_tracks.Tracks(data, b"").all
    ]
    theirs = [one.length_2d() / GPXPY for one in gpxpy.parse(data.decode()).tracks]
    assert len(ours) == len(theirs)
    jumped = [
        mine for mine, other in zip(ours, theirs, strict=True) if mine < 0.999 * other
    ]
    assert len(jumped) <= 1
    assert all(
        mine == pytest.approx(other, rel=1e-3)
        for mine, other in zip(ours, theirs, strict=True)
        if mine not in jumped
    )
