"""The files of an inbox as files: seen, and put away; what is in them is not read here.

All of it happens in a worker. No link is followed: a file that somebody laid down may
point to anywhere in the house.
"""

from collections.abc import Iterable
import os
from pathlib import Path
import stat
from typing import Final, NamedTuple

DONE: Final = "done"
FAILED: Final = "failed"

_MOST: Final = 20_000
"""Files in a folder that are looked at; the rest has its turn when they are gone."""

_UNDER_WAY: Final = (".part", ".partial", ".tmp", ".download", ".crdownload", "~")
"""How programs name what they have not finished."""


class Look(NamedTuple):
    """What tells whether a file has changed."""

    number: int
    size: int
    changed_ns: int


def look_into(folders: Iterable[Path]) -> dict[Path, Look]:
    """Return what lies in folders, the oldest first; a folder that is gone is empty."""
    found = dict[Path, Look]()
    for folder in folders:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if len(found) < _MOST and _counts(entry):
                        seen = entry.stat(follow_symlinks=False)
                        look = Look(seen.st_ino, seen.st_size, seen.st_mtime_ns)
                        found[Path(entry.path)] = look
        except FileNotFoundError:
            continue
    in_order = sorted(found.items(), key=lambda each: (each[1].changed_ns, each[0]))
    return dict(in_order)


def _counts(entry: os.DirEntry[str]) -> bool:
    """Return whether something was laid down to be read, and is whole by its name."""
    return not (
        entry.name.startswith(".")
        or entry.name in {DONE, FAILED}
        or entry.name.lower().endswith(_UNDER_WAY)
        or entry.is_dir(follow_symlinks=False)
    )


def is_file(path: Path) -> bool:
    """Return whether something is a file itself, and no link to one."""
    return stat.S_ISREG(path.lstat().st_mode)


def put_away(file: Path, outcome: str, text: str) -> None:
    """Move a file into the folder of its outcome, beside it a text if there is one.

    What is there already is kept. Raises `OSError`.
    """
    folder = file.parent / outcome
    folder.mkdir(exist_ok=True)
    if folder.is_symlink():
        msg = f"{folder} is a link"
        raise NotADirectoryError(msg)
    target, told = _free(folder, file)
    file.rename(target)
    if text:
        told.write_text(f"{text}\n", encoding="utf-8")


def _free(folder: Path, file: Path) -> tuple[Path, Path]:
    """Return a name that is not taken, and that of the text beside it."""
    number = 1
    while True:
        name = file.name if number == 1 else f"{file.stem} ({number}){file.suffix}"
        target, told = folder / name, folder / f"{name}.txt"
        if not (os.path.lexists(target) or os.path.lexists(told)):
            return target, told
        number += 1
