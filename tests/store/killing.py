"""Kills the keeper of a journal at random moments, and looks what it left.

`python -m tests.store.killing 1000 [seed]` forks a keeper for each kill: a real store
on a real file, several writers at once, drafts and backups among them, ended by SIGKILL
while it opens, writes, folds the log in or comes to rest. What it acknowledged it says
over a pipe; what is on the disk then is read from a copy, as a house would after it.
"""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import count
import os
from pathlib import Path
from random import Random
import shutil
import signal
import sqlite3
import sys
from tempfile import TemporaryDirectory
import time
from typing import Final, override

from custom_components.knee_recovery.core.journal import Entry
from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import pain, run

_LIVES_S: Final = (0.05, 0.3, 1.5)
"""How long a keeper lives at most: until it opens, writes, folds the log in."""
_LIVES_OF_A_DIARY: Final = 25
_LARGEST: Final = 5
"""Entries of an append."""
_DRAFT: Final = "session"


def append_of(number: int) -> tuple[list[Entry], list[str]]:
    """Return what the append of a number writes, and what it supersedes.

    Every seventh brings one run anew, whose earlier rows give their name up.
    """
    first = number * _LARGEST
    entries: list[Entry] = [
        replace(pain(first + more), note="x" * (number * 37 % 400))
        for more in range(1 + number % _LARGEST)
    ]
    if number % 7:
        return entries, []
    older = [f"run-{number - back * 7}" for back in range(1, 4)]
    return [*entries, run(f"run-{number}", metres=1_000 + number)], older


@dataclass
class Tally:
    """What the kills came to."""

    kills: int = 0
    while_opening: int = 0
    """Kills before anything was acknowledged."""
    acknowledged: int = 0
    unasked: int = 0
    """Appends found whole that were not acknowledged any more."""
    entries: int = 0
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        """Return a line of figures, and what went wrong."""
        figures = (
            f"{self.kills} kills ({self.while_opening} before the first answer), "
            f"{self.acknowledged} appends acknowledged, {len(self.lost)} lost, "
            f"{len(self.broken)} broken; {self.unasked} more found whole, "
            f"{self.entries} entries"
        )
        return "\n".join([figures, *self.lost, *self.broken])


@dataclass
class Diary:
    """A journal that is killed again and again, and what it has to hold."""

    path: Path
    found: list[int] = field(default_factory=list)
    """The appends on disk, in their order, as the last kill left them."""
    draft: int = -1
    """The last draft that was acknowledged."""


# -- the life that ends ---------------------------------------------------------


async def keep(path: Path, pipe: int, dice: Random) -> None:
    """Keep a journal without end, and say what is durable."""
    store = JournalStore(path)
    entries = await store.async_open()
    said = {int(entry.id.rpartition("-")[2]) // _LARGEST for entry in _pains(entries)}
    numbers = count(max(said, default=-1) + 1)
    drafts = count(int(await store.async_draft(_DRAFT) or -1) + 1)

    async def write() -> None:
        for number in numbers:
            appended, superseding = append_of(number)
            await store.async_append(appended, superseding=superseding)
            os.write(pipe, f"a{number}\n".encode())

    async def draft() -> None:
        for number in drafts:
            await asyncio.sleep(0.005)
            await store.async_keep_draft(_DRAFT, str(number))
            os.write(pipe, f"d{number}\n".encode())

    async def back_up() -> None:
        while True:
            await asyncio.sleep(dice.uniform(0.01, 0.1))
            await store.async_rest()
            await asyncio.sleep(dice.uniform(0, 0.02))
            await store.async_resume()

    writers = [write() for _ in range(dice.choice((1, 2, 8)))]
    await asyncio.gather(draft(), back_up(), *writers)


def live_and_die(diary: Diary, dice: Random) -> list[str]:
    """Let a keeper live for a moment, and return what it acknowledged."""
    hear, say = os.pipe()
    child = os.fork()
    if not child:
        # The other half of this program: it ends by the kill alone.
        try:
            asyncio.run(keep(diary.path, say, dice))
        finally:
            os._exit(1)
    os.close(say)
    time.sleep(dice.uniform(0, dice.choice(_LIVES_S)))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(hear, "rb") as answers:
        # A line that was cut off by the kill was acknowledged to nobody.
        heard = answers.read().decode().split("\n")[:-1]
    if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        heard.append("ended by itself")
    return heard


# -- what is left ---------------------------------------------------------------


def look_at(diary: Diary, heard: list[str], tally: Tally, name: str) -> None:
    """Compare what a kill has left with what was acknowledged."""
    tally.kills += 1
    tally.while_opening += not heard
    if not diary.path.exists():
        # Killed before the first file was there: nothing can have been acknowledged.
        tally.lost += [f"{name}: no file, but {heard}"] if heard else []
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / diary.path.name
        for part in diary.path.parent.glob(f"{diary.path.name}*"):
            shutil.copy(part, folder)
        entries, draft = asyncio.run(_read(copy))
        with closing(sqlite3.connect(copy)) as database:
            verdict = database.execute("PRAGMA integrity_check").fetchall()
    if verdict != [("ok",)]:
        tally.broken.append(f"{name}: {verdict}")
    found = list(_appends(entries, tally, name))
    acknowledged = {int(line[1:]) for line in heard if line.startswith("a")}
    drafts = [int(line[1:]) for line in heard if line.startswith("d")]
    lost = (acknowledged | set(diary.found)) - set(found)
    tally.lost += [f"{name}: append {number}" for number in sorted(lost)]
    if found[: len(diary.found)] != diary.found:
        tally.broken.append(f"{name}: what was written before has another order")
    if "ended by itself" in heard:
        tally.broken.append(f"{name}: the keeper ended by itself")
    diary.draft = max([diary.draft, *drafts])
    if draft not in {diary.draft, diary.draft + 1}:
        tally.lost.append(f"{name}: draft {diary.draft}, found {draft}")
    diary.draft = draft
    new = len(found) - len(diary.found)
    tally.acknowledged += len(acknowledged)
    tally.unasked += new - len(acknowledged)
    tally.entries += sum(len(append_of(number)[0]) for number in found[-new:] if new)
    diary.found = found


async def _read(copy: Path) -> tuple[list[Entry], int]:
    store = JournalStore(copy)
    try:
        entries = await store.async_open()
        return entries, int(await store.async_draft(_DRAFT) or -1)
    finally:
        await store.async_close()


def _pains(entries: list[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if entry.kind == "pain")


def _appends(entries: list[Entry], tally: Tally, name: str) -> Iterator[int]:
    """Give the numbers of the appends that are there; each has to be whole."""
    place = 0
    while place < len(entries):
        number = int(entries[place].id.rpartition("-")[2]) // _LARGEST
        wanted, _ = append_of(number)
        if entries[place : place + len(wanted)] != wanted:
            tally.broken.append(f"{name}: append {number} is not whole")
            return
        yield number
        place += len(wanted)


def kill(times: int, seed: str, folder: Path, say: int = 0) -> Tally:
    """Kill keepers of one diary after the other; every `say` kills a line tells."""
    tally = Tally()
    diary = Diary(folder / "0.db")
    for number in range(times):
        dice = Random(f"{seed}/{number}")  # noqa: S311  to be repeated
        if number % _LIVES_OF_A_DIARY == 0:
            diary = Diary(folder / f"{number}.db")
        heard = live_and_die(diary, dice)
        look_at(diary, heard, tally, f"seed {seed} kill {number}")
        if say and tally.kills % say == 0:
            sys.stdout.write(f"{tally}\n")
            sys.stdout.flush()
    return tally


def main(times: int, seed: str = "0") -> int:
    """Kill, say what it came to, and return whether nothing was lost or broken."""
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        tally = kill(times, seed, Path(folder), say=100)
    sys.stdout.write(f"{tally}\nin {time.monotonic() - began:.0f} s\n")
    return bool(tally.lost or tally.broken)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:3]))
