"""Paths from outside: only files in folders that are allowed, whatever their names."""

from collections.abc import Iterator
from datetime import UTC, datetime
import os
from pathlib import Path
import socket

from homeassistant.core import HomeAssistant
import pytest

from tests.readers.fit_file import Run

from .conftest import Act, Refused

_RUN = Run(start=datetime(2026, 2, 1, 17, tzinfo=UTC)).file()


@pytest.fixture
def share(hass: HomeAssistant, tmp_path: Path) -> Iterator[Path]:
    """Return a folder that is allowed, with things in it that are no files of runs."""
    share = tmp_path / "share"
    (share / "folder").mkdir(parents=True)
    hass.config.allowlist_external_dirs = {str(share)}
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "run.fit").write_bytes(_RUN)
    (share / "run.fit").write_bytes(_RUN)
    (share / "out.fit").symlink_to(outside / "run.fit")
    (share / "far").symlink_to(outside)
    (share / "gone.fit").symlink_to(share / "nowhere.fit")
    (share / "round.fit").symlink_to(share / "round.fit")
    (share / "zero.fit").symlink_to("/dev/zero")
    (share / "self.fit").symlink_to("/proc/self/environ")
    os.mkfifo(share / "pipe.fit")
    (share / "pipe_link.fit").symlink_to(share / "pipe.fit")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(share / "socket.fit"))
        yield share


NOT_ALLOWED = (
    "{share}/../outside/run.fit",
    "{share}/far/run.fit",
    "{share}/far/../outside/run.fit",
    "{share}/out.fit",
    "{share}/zero.fit",
    "{share}/self.fit",
    "{share}x/run.fit",
    "/etc/passwd",
    "/proc/self/environ",
    "/proc/self/root/etc/passwd",
    "/proc/self/fd/0",
    "/dev/zero",
    "/dev/stdin",
    "run.fit",
    "../run.fit",
    "./share/../../x",
    "~/run.fit",
    "file:///etc/passwd",
    "{share}/run.fit\0.txt",
    "\0",
    "/" + "x/" * 400,
    "{share}/" + "y" * 300,
)
NO_FILES = (
    "{share}",
    "{share}/folder",
    "{share}/nowhere.fit",
    "{share}/gone.fit",
    "{share}/round.fit",
    "{share}/pipe.fit",
    "{share}/pipe_link.fit",
    "{share}/socket.fit",
)


@pytest.mark.parametrize("path", [*NOT_ALLOWED, *NO_FILES])
async def test_only_files_of_folders_that_are_allowed_are_read(
    refused: Refused, share: Path, path: str
) -> None:
    why = await refused("import_file", path=path.format(share=share))

    assert why.startswith("path ")
    assert "is in no folder that Home Assistant may read" in why or "not a file" in why


@pytest.mark.parametrize(
    "path", [*NOT_ALLOWED, *NO_FILES[:2], *NO_FILES[3:], "{share}/run.fit"]
)
async def test_only_new_files_of_folders_that_are_allowed_are_written(
    refused: Refused, share: Path, path: str
) -> None:
    before = {file: file.lstat().st_mtime_ns for file in share.parent.rglob("*.fit")}

    why = await refused("export", format="json", path=path.format(share=share))

    assert why.startswith("path ")
    after = {file: file.lstat().st_mtime_ns for file in share.parent.rglob("*.fit")}
    assert after == before


async def test_what_is_allowed_is_read_by_any_of_its_names(
    act: Act, share: Path
) -> None:
    (share / "here.fit").symlink_to(share / "run.fit")

    for name in ("run.fit", "folder/../run.fit", "here.fit"):
        answer = await act("import_file", path=str(share / name))
        assert answer["added"] + answer["merged"] == 1
