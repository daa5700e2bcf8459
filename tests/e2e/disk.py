"""A disk of a test's own, which the kernel makes read-only as it does a failing one.

A file system in a file, mounted. `fail` reports an error to the kernel, which then
takes no more writes, whoever has which file open: the way in which a worn memory card
leaves a house. As there, it is writable again only once it was checked and mounted
anew, and what nobody had asked to be made durable may be gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
from shutil import which
import subprocess
from typing import Final, Self

_MEGABYTES: Final = 128
_PATH: Final = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


class Disk:
    """A mounted file system with its content."""

    def __init__(self, image: Path, folder: Path) -> None:
        """Say where its content is, and where it is seen."""
        self.folder = folder
        self._image = image

    @classmethod
    @contextmanager
    def mounted(cls, beside: Path) -> Iterator[Self]:
        """Give a new disk, mounted; raises `OSError` where that cannot be had."""
        disk = cls(beside / "disk.image", beside / "disk")
        disk.folder.mkdir()
        with disk._image.open("wb") as image:
            image.truncate(_MEGABYTES * 2**20)
        owner = f"root_owner={os.getuid()}:{os.getgid()}"
        _run("mkfs.ext4", "-q", "-F", "-E", owner, str(disk._image))
        disk.mount()
        try:
            yield disk
        finally:
            disk.unmount()

    def mount(self) -> None:
        """Take it into use."""
        options = "loop,errors=remount-ro"
        _run("mount", "-o", options, str(self._image), str(self.folder))

    def unmount(self) -> None:
        """Take it out of use; nobody may have a file of it open."""
        _run("umount", str(self.folder))

    def make_durable(self) -> None:
        """Write down what was written by now: Home Assistant asks for it seldom."""
        _run("sync", "-f", str(self.folder))

    def fail(self) -> None:
        """Let the kernel find an error on it."""
        device = _run("findmnt", "-no", "SOURCE", str(self.folder)).strip()
        trigger = f"/sys/fs/ext4/{Path(device).name}/trigger_fs_error"
        _run("tee", trigger, told="1")

    def repair(self) -> None:
        """Check it and mount it anew, as a machine does that is started again."""
        self.unmount()
        subprocess.run(
            [*_AS_ROOT, _tool("e2fsck"), "-p", "-f", str(self._image)],
            check=False,  # it tells by its code that it had something to repair
            capture_output=True,
        )
        self.mount()


_AS_ROOT: Final = [] if os.geteuid() == 0 else ["sudo", "-n"]


def _tool(name: str) -> str:
    """Return the whole name of a program; raises `FileNotFoundError`."""
    found = which(name, path=_PATH)
    if found is None:
        raise FileNotFoundError(name)
    return found


def _run(name: str, *said: str, told: str = "") -> str:
    """Run a program that only root may run; raises `OSError` when it cannot be done."""
    done = subprocess.run(
        [*_AS_ROOT, _tool(name), *said],
        check=False,
        capture_output=True,
        input=told,
        text=True,
    )
    if done.returncode:
        raise OSError(done.returncode, f"{name}: {done.stderr.strip()}")
    return done.stdout
