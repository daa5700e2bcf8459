"""The process that reads files: it may end early, and the house goes on."""

import asyncio
import gc
from pathlib import Path
from unittest.mock import patch

from homeassistant.core import HomeAssistant

from custom_components.knee_recovery import reader as reader_module
from custom_components.knee_recovery.collector import only_new_looked_at
from custom_components.knee_recovery.reader import reader
from custom_components.knee_recovery.readers import Reason, Refusal
from custom_components.knee_recovery.readers.apart import Request
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


async def test_a_process_that_is_killed_costs_the_file_and_no_more(
    tmp_path: Path,
) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{day}.fit": Run().file() for day in range(3000)}))
    started: list[asyncio.subprocess.Process] = []

    async def start(*args: str, **pipes: int) -> asyncio.subprocess.Process:
        started.append(await asyncio.create_subprocess_exec(*args, **pipes))  # type: ignore[arg-type]
        return started[0]

    with patch.object(reader_module, "create_subprocess_exec", start):
        async with reader() as process:
            told = []
            async for portion in process.read(_request(path)):
                told.append(portion)
                if len(told) == 1:
                    started[0].kill()
            after = [each async for each in process.read(_request(path, 7))]

    (refusal,) = told[-1].found
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("many.zip", Reason.DAMAGED)
    assert len(told) < 3000
    assert [each.done for each in after] == [7]
    assert started[0].returncode is not None


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
