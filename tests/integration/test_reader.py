"""The process that reads files: it may end early, and the house goes on."""

import asyncio
from contextlib import suppress
import gc
from pathlib import Path
from unittest.mock import patch
from zipfile import ZIP_STORED, ZipFile

from homeassistant.core import HomeAssistant
import pytest

from custom_components.knee_recovery import reader as reader_module
from custom_components.knee_recovery.collector import only_new_looked_at
from custom_components.knee_recovery.reader import reader
from custom_components.knee_recovery.readers import FileRun, Reason, Refusal
from custom_components.knee_recovery.readers.apart import Portion, Request
from tests.readers.fit_file import Run
from tests.readers.strava_export import zipped

from .conftest import Refused


def _request(path: Path, done: int = 0) -> Request:
    return Request(str(path), done, 1, "Europe/Amsterdam", miles=False)


async def test_a_process_reads_one_file_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "two.zip"
    path.write_bytes(zipped({"a.fit": Run().file(), "b.fit": b"no recording"}))

    async with reader() as process:
        first = [portion.done async for portion in process.read(_request(path))]
        second = [portion.done async for portion in process.read(_request(path, 1))]

    assert (first, second) == ([1, 2], [2])


async def test_a_process_that_is_killed_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{day}.fit": Run().file() for day in range(40)}))
    started: list[asyncio.subprocess.Process] = []

    async def start(*args: str, **pipes: int) -> asyncio.subprocess.Process:
        started.append(await asyncio.create_subprocess_exec(*args, **pipes))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(reader_module, "create_subprocess_exec", start)
    told: list[Portion] = []
    async with reader() as process:
        async for portion in process.read(_request(path)):
            told.append(portion)
            if len(told) in {1, 20}:
                with suppress(ProcessLookupError):
                    started[-1].kill()
                await started[-1].wait()
        after = [each.done async for each in process.read(_request(path, 38))]

    assert [portion.done for portion in told] == list(range(1, 41))
    assert all(isinstance(one, FileRun) for each in told for one in each.found)
    assert after == [39, 40]
    assert all(each.returncode is not None for each in started)


_POISON = """
from knee_recovery.readers import members
whole = members._read
def read(recorded):
    if "poison" in recorded.name:
        os.kill(os.getpid(), 9)
    return whole(recorded)
members._read = read
serve("""


@pytest.mark.parametrize(
    ("names", "left"),
    [
        pytest.param(["0", "poison", "2"], 3, id="one"),
        pytest.param(["poison", "1", "poison 2", "3"], 4, id="two"),
        pytest.param([f"poison {each}" for each in range(8)], 5, id="too many"),
    ],
)
async def test_a_part_that_ends_the_process_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], left: int
) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{name}.fit": Run().file() for name in names}))
    program = reader_module._PROGRAM  # noqa: SLF001
    monkeypatch.setattr(reader_module, "_PROGRAM", program.replace("serve(", _POISON))

    async with reader() as process:
        told = [portion async for portion in process.read(_request(path))]

    assert len(told) == left
    for name, portion in zip(names, told, strict=False):
        (one,) = portion.found
        assert isinstance(one, Refusal) == ("poison" in name)
        if isinstance(one, Refusal):
            assert (one.name, one.reason) == ("many.zip", Reason.DAMAGED)


async def test_what_wants_more_memory_than_there_is_is_refused_and_the_rest_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text in another alphabet is held thrice while it becomes one in ours."""
    point = '<trkpt lat="52.1" lon="4.1"><time>2026-02-01T10:00:00Z</time></trkpt>\n'
    hungry = f"<gpx><trk><name>\U0001f3c3</name><trkseg>{point * 250_000}"
    path = tmp_path / "many.zip"
    with ZipFile(path, "w", ZIP_STORED) as archive:
        archive.writestr("a.fit", Run().file())
        archive.writestr("hungry.gpx", hungry.encode("utf-16"))
        archive.writestr("z.fit", Run().file())
    monkeypatch.setattr(reader_module, "MOST_MEMORY", 120 << 20)

    async with reader() as process:
        found = [
            one async for told in process.read(_request(path)) for one in told.found
        ]

    first, refused, last = found
    assert isinstance(first, FileRun)
    assert isinstance(last, FileRun)
    assert refused == Refusal(
        name="hungry.gpx", reason=Reason.TOO_LARGE, detail="memory"
    )


async def test_what_takes_too_long_costs_the_file_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "run.fit"
    path.write_bytes(Run().file())

    async with reader() as process:
        with patch.object(reader_module, "LONGEST_S", 0):
            told = [each async for each in process.read(_request(path))]
        after = [each async for each in process.read(_request(path))]

    (refusal,) = told[0].found
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("run.fit", Reason.DAMAGED)
    assert not isinstance(after[0].found[0], Refusal)


async def test_a_house_without_a_process_to_spare_says_so(
    hass: HomeAssistant, refused: Refused, tmp_path: Path
) -> None:
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    path = tmp_path / "run.fit"
    path.write_bytes(Run().file())
    with patch.object(
        reader_module, "create_subprocess_exec", side_effect=OSError(12, "No memory")
    ):
        told = await refused("import_file", path=str(path))
    assert "No memory" in told


def test_the_collector_looks_at_everything_again_when_the_last_import_is_over() -> None:
    with only_new_looked_at() as look_past:
        with only_new_looked_at():
            assert gc.get_freeze_count() > 1000
        frozen = gc.get_freeze_count()
        assert frozen > 1000
        new = [[number] for number in range(2000)]
        look_past()
        assert gc.get_freeze_count() > frozen + 1500
        assert len(new) == 2000
    assert gc.get_freeze_count() == 0
