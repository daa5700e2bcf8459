"""Exports of many runs: read in a worker, written batch by batch, each run once."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import gzip
from pathlib import Path
import shutil
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery import file_import
from custom_components.knee_recovery.file_import import async_read_in
from tests.readers.fit_file import Run as FitRun
from tests.readers.gpx_file import Course
from tests.readers.strava_export import Activity, export, zipped

from .conftest import Act

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
START = datetime(2026, 2, 1, 17, 0, tzinfo=UTC)


@pytest.fixture
def folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Return a folder that Home Assistant may read."""
    folder = tmp_path / "share"
    folder.mkdir()
    hass.config.allowlist_external_dirs = {str(folder)}
    return folder


def _fit(days: int, **told: Any) -> bytes:  # noqa: ANN401
    return FitRun(start=START + timedelta(days=days), **told).file()


def _put(folder: Path, data: bytes, name: str = "export.zip") -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


async def _runs(act: Act) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await act("get_entries", kinds=["run"]))["entries"]
    return entries


async def test_an_export_is_read_whole_whatever_is_wrong_with_a_part(
    act: Act, folder: Path
) -> None:
    rows = [
        Activity(id="1", date="Feb 1, 2026, 5:00:00 PM", gear="red", file="1.fit"),
        Activity(id="2", date="Feb 2, 2026, 5:00:00 PM", file="2.fit"),
        Activity(id="3", date="Feb 3, 2026, 5:00:00 PM", sport="Ride", file="3.fit"),
        Activity(id="4", date="Feb 4, 2026, 5:00:00 PM", file="../4.fit"),
        Activity(id="5", date="Feb 5, 2026, 5:00:00 PM", gear="A pair long gone"),
    ]
    files = {"1.fit": _fit(0), "2.fit": b"<html>", "3.fit": _fit(2)}

    answer = await act("import_file", path=_put(folder, export(rows, files)))

    assert {key: answer[key] for key in ("added", "merged", "skipped", "failed")} == {
        "added": 3,
        "merged": 0,
        "skipped": 1,
        "failed": 1,
    }
    assert [(item["result"], item["reason"]) for item in answer["items"]] == [
        ("added", None),
        ("added", None),
        ("skipped", "not_a_run"),
        ("failed", "hostile"),
        ("added", None),
    ]
    assert answer["items"][1]["warnings"] == ["from_list"]
    assert [(run["source"], run["shoe"]) for run in await _runs(act)] == [
        ("file", "Red"),
        ("strava", None),
        ("strava", None),
    ]


async def test_an_export_after_its_recordings_adds_nothing_but_the_pair(
    act: Act, folder: Path
) -> None:
    single = _put(folder, _fit(0), "run.fit")
    await act("import_file", path=single)
    row = Activity(date="Feb 1, 2026, 5:00:00 PM", gear="Red", file="1.fit.gz")
    whole = _put(folder, export([row], {"1.fit.gz": gzip.compress(_fit(0))}))

    for path in (whole, single, whole):
        answer = await act("import_file", path=path)
        assert (answer["added"], answer["merged"]) == (0, 1)
        (run,) = await _runs(act)
        assert run["shoe"] == "Red"


async def test_a_copy_does_not_take_the_run_from_the_pair_it_was_run_in(
    act: Act, folder: Path
) -> None:
    """The usual pair is for runs of which nobody said the pair."""
    new = replace(FitRun(), start=datetime(2026, 3, 3, 5, 0, tzinfo=UTC))
    await act("log_run", distance=5, started_at="2026-03-03 06:00", shoe="Red")

    answer = await act("import_file", path=_put(folder, new.file(), "run.fit"))

    assert answer["merged"] == 1
    (run,) = await _runs(act)
    assert run["shoe"] == "Red"


async def test_two_recordings_of_one_run_in_one_export_are_one(
    act: Act, folder: Path
) -> None:
    data = zipped(
        {
            "a.fit": _fit(0),
            "b.fit": _fit(0, serial=1),
            "copy of a.fit": _fit(0),
            "c.fit": _fit(1),
        }
    )

    answer = await act("import_file", path=_put(folder, data))

    assert [item["result"] for item in answer["items"]] == [
        "added",
        "merged",
        "merged",
        "added",
    ]
    assert len(await _runs(act)) == 2


async def test_an_export_of_runkeeper_counts_each_run_once(
    hass: HomeAssistant, act: Act, folder: Path
) -> None:
    """Its list has the local time; what a track is called tells what it was."""
    local = START.astimezone(ZoneInfo(hass.config.time_zone)).replace(tzinfo=None)
    rows = (
        "Activity Id,Date,Type,Route Name,Distance (km),Duration,GPX File",
        f"a1,{local},Running,,5.00,30:00,run.gpx",
        f"a2,{local + timedelta(days=1)},Running,,4.20,25:00,",
        f"a3,{local + timedelta(days=2)},Cycling,,9.00,30:00,ride.gpx",
    )
    run = Course(start=START).file(None)
    ride = Course(start=START + timedelta(days=2), metres=9000).file(None)
    named = ride.replace(b">Morning<", b"><![CDATA[Cycling 2/3/26 5:00 pm]]><")
    data = zipped(
        {
            "cardioActivities.csv": "\n".join(rows).encode(),
            "run.gpx": run,
            "ride.gpx": named,
        }
    )

    answer = await act("import_file", path=_put(folder, data))

    assert (answer["added"], answer["merged"], answer["skipped"]) == (2, 1, 2)
    first, second = await _runs(act)
    assert (first["distance_m"], first["source"]) == (5000, "file")
    assert (second["distance_m"], second["source"]) == (4200, "runkeeper")


async def test_an_import_can_be_stopped_and_taken_up_again(
    runner: MockConfigEntry, act: Act, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_import, "_BATCH", 3)
    path = _put(folder, zipped({f"{day:02}.fit": _fit(day) for day in range(10)}))
    coordinator = runner.runtime_data

    async with aclosing(async_read_in(coordinator, Path(path))) as batches:
        first = await anext(batches)
    assert (first.done, first.total, len(first.items)) == (3, 10, 3)
    assert len(await _runs(act)) == 3

    rest = [
        batch async for batch in async_read_in(coordinator, Path(path), done=first.done)
    ]
    assert [batch.done for batch in rest] == [6, 9, 10]
    names = [item["name"] for batch in rest for item in batch.items]
    assert names == [f"{day:02}.fit" for day in range(3, 10)]
    assert len(await _runs(act)) == 10


async def test_old_runs_share_a_commit_and_a_word_finds_its_place_between(
    runner: MockConfigEntry, act: Act, folder: Path
) -> None:
    path = _put(folder, zipped({f"{day:03}.fit": _fit(-day) for day in range(120)}))
    store = runner.runtime_data.store

    with patch.object(store, "async_append", wraps=store.async_append) as append:
        answer, *_ = await asyncio.gather(
            act("import_file", path=path),
            *(act("log_pain", level=level) for level in range(5)),
        )

    assert answer["added"] == 120
    sizes = [len(call.args[0]) for call in append.call_args_list]
    assert sorted(sizes) == [1] * 5 + [10] * 12
    assert len(await _runs(act)) == 120


async def test_a_run_of_today_is_told_by_itself(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, folder: Path
) -> None:
    """Years of old files are read without a word; what is new is news."""
    heard: list[Any] = []
    stop = runner.runtime_data.async_listen_happenings(heard.append)
    files = {f"{day}.fit": _fit(day) for day in range(5)}
    today = replace(FitRun(), start=datetime(2026, 3, 3, 5, 0, tzinfo=UTC)).file()

    await act("import_file", path=_put(folder, zipped(files | {"today.fit": today})))
    stop()

    assert [happening.values["distance_m"] for happening in heard] == [5000]


async def test_a_file_that_vanishes_fails_without_a_run(
    runner: MockConfigEntry, folder: Path
) -> None:
    reading = async_read_in(runner.runtime_data, folder / "gone.zip")

    (batch,) = [batch async for batch in reading]
    assert [item["result"] for item in batch.items] == ["failed"]
    assert batch.items[0]["reason"] == "damaged"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real files are not here")
async def test_the_real_copies_of_one_run_are_one(act: Act, folder: Path) -> None:
    """A Garmin file, Strava's file of it in its export, and Strava's row alone."""
    shutil.copy(SAMPLES / "pairs" / "a_garmin_original.fit", folder / "a.fit")
    shutil.copy(SAMPLES / "pairs" / "b_strava_bulk_export.zip", folder / "b.zip")
    row = (SAMPLES / "pairs" / "b_strava_activities_en.csv").read_bytes()
    _put(folder, zipped({"activities.csv": row}), "c.zip")

    for name, added in (("c.zip", 1), ("a.fit", 0), ("b.zip", 0)):
        answer = await act("import_file", path=str(folder / name))
        assert (answer["added"], answer["merged"]) == (added, 1 - added)
    (run,) = await _runs(act)
    assert (run["distance_m"], run["source"]) == (3323, "file")
    assert run["duration_s"] == pytest.approx(1428, abs=0.1)
