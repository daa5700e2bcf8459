"""Files that real watches wrote, against their measured truth and fitdecode.

The files are not ours to publish: they are tried where their folder is, beside
this repository (its SOURCES.md tells where they come from and what is in them).
"""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
import gzip
from io import BytesIO
from pathlib import Path
from typing import Any

import fitdecode
import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    fit,
    read,
)
from custom_components.knee_recovery.readers.accept import Recording, accept
from tests.readers.answers import reason_of, run_of

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FILES = sorted(SAMPLES.glob("*/*.fit")) + sorted(SAMPLES.glob("*/*.fit.gz"))
NAMES = {str(path.relative_to(SAMPLES)) for path in FILES}

# (start, metres, timer, elapsed) as SOURCES.md has them, measured by two programs.
RUNS = {
    "fit/run_1h_devfields.fit": ("2017-01-17T17:06:47", 6753.99, 3424.0),
    "fit/run_2013_smartrec.fit": ("2013-02-06T12:11:14", 4835.38, 2625.14),
    "pairs/a_garmin_original.fit": ("2022-05-29T15:53:35", 3322.95, 1428.04),
    "pairs/b_strava_export.fit.gz": ("2022-05-29T15:53:35", 3322.95, 1428.04),
    "bad/run_bitflip.fit": ("2017-01-17T17:06:47", 6753.99, 3424.0),
}
REFUSED = {
    "fit/run_tiny_157m.fit": Reason.TOO_SHORT,
    "fit/walk_not_run.fit": Reason.NOT_A_RUN,
    "bad/fit_bad_crc.fit": Reason.TOO_SHORT,
    "bad/fit_unexpected_eof.fit": Reason.TOO_SHORT,
    "bad/fit_not_an_activity.fit": Reason.NOT_AN_ACTIVITY,
    "bad/gzip_bomb.fit.gz": Reason.HOSTILE,
    "bad/html_named.fit": Reason.UNSUPPORTED,
}


PARTIAL = "bad/run_truncated_half.fit"
"""The first half of the one-hour run, without its session."""


def content(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def there(*names: str) -> list[str]:
    return sorted(NAMES.intersection(names))


def oracle(name: str, kind: str) -> list[dict[str, Any]]:
    """Return what fitdecode makes of the messages of a kind, as far as it gets."""
    data = content(name)
    with suppress(gzip.BadGzipFile), gzip.open(BytesIO(data)) as packed:
        # Enough of the largest sample, and not all of the bomb.
        data = packed.read(1 << 20)
    found: list[dict[str, Any]] = []
    reader = fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.DISABLED)
    with suppress(fitdecode.FitError):
        found.extend(
            {field.name: field.value for field in frame.fields}
            for frame in reader
            if isinstance(frame, fitdecode.FitDataMessage) and frame.name == kind
        )
    return found


def test_the_samples_are_there_when_their_folder_is() -> None:
    assert NAMES or not SAMPLES.exists()
    assert not NAMES or {*RUNS, *REFUSED, PARTIAL} <= NAMES


@pytest.mark.parametrize("name", there(*RUNS))
def test_a_real_run_is_what_was_measured(name: str) -> None:
    start, metres, seconds = RUNS[name]
    run = run_of(content(name), name)
    assert run.started_at == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert run.distance_m == round(metres)
    assert run.duration_s == pytest.approx(seconds, abs=0.005)
    assert run.elapsed_s == pytest.approx(seconds, abs=0.005)
    assert run.sport == "running"
    assert run.partial == name.startswith("bad/")


@pytest.mark.parametrize("name", there(*REFUSED))
def test_what_is_no_run_says_why(name: str) -> None:
    assert reason_of(content(name), name) is REFUSED[name]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_session_is_as_fitdecode_has_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those too that are refused afterwards, and in files that it gives up on."""
    told: list[Recording] = []

    def overhear(recording: Recording) -> FileRun | Refusal:
        told.append(recording)
        return accept(recording)

    monkeypatch.setattr(fit, "accept", overhear)
    read(name, content(name))
    assert [
        (item.started_at, item.distance_m, item.moving_s, item.elapsed_s)
        for item in told
        if Flaw.FROM_RECORDS not in item.flaws
    ] == [
        (
            session["start_time"],
            session["total_distance"],
            session["total_timer_time"],
            session["total_elapsed_time"],
        )
        for session in oracle(name, "session")
    ]


@pytest.mark.parametrize("name", there(PARTIAL))
def test_half_a_file_is_what_its_records_say(name: str) -> None:
    points = oracle(name, "record")
    run = run_of(content(name), name)
    assert run.started_at == points[0]["timestamp"]
    assert run.distance_m == round(points[-1]["distance"])
    elapsed = points[-1]["timestamp"] - points[0]["timestamp"]
    assert run.elapsed_s == elapsed.total_seconds()
    assert run.warnings == (Flaw.TRUNCATED, Flaw.FROM_RECORDS)
    whole = run_of(content("fit/run_1h_devfields.fit"))
    assert run.external_id == whole.external_id
    assert run.distance_m == pytest.approx(whole.distance_m / 2, rel=0.05)


@pytest.mark.parametrize("name", there("pairs/a_garmin_original.fit"))
def test_the_re_export_is_the_same_run(name: str) -> None:
    original = run_of(content(name))
    assert original == run_of(content("pairs/b_strava_export.fit.gz"))
    assert original.utc_offset == timedelta(hours=2)


@pytest.mark.parametrize("name", there(*RUNS))
def test_a_real_file_cut_short_never_makes_the_run_longer(name: str) -> None:
    data = content(name)
    whole = run_of(data)
    longest = 0
    for size in range(1, len(data), len(data) // 60):
        runs = [item for item in read(name, data[:size]) if isinstance(item, FileRun)]
        assert all(run.partial for run in runs)
        assert all(longest <= run.distance_m <= whole.distance_m for run in runs)
        longest = max([longest, *(run.distance_m for run in runs)])
    assert longest > whole.distance_m // 2
