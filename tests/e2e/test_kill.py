"""Nothing lost: the power goes while several people write, and what was said is there.

`KNEE_KILL_ROUNDS` says how often; every round has its own seed and its own moment.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
import os
from pathlib import Path
from random import Random
import shutil
import sqlite3
from typing import Final

import pytest

from tests.e2e.connection import Connection, Json
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, ask, entries, shown, standing

ROUNDS: Final = int(os.environ.get("KNEE_KILL_ROUNDS", "3"))
WRITERS: Final = 5

# Long enough to be in the middle of it, short enough to be anywhere in it.
_SECONDS: Final = (0.02, 1.5)


@dataclass(frozen=True)
class House:
    """A house with one runner, and what the runner's diary has to hold."""

    host: Host
    runner: str
    diary: dict[str, Json] = field(default_factory=dict)
    """Every entry that was acknowledged, by its id, as it was said."""
    gone: set[str] = field(default_factory=set)
    """The entries of which it was acknowledged that they were taken back."""
    hours_ago: count[int] = field(default_factory=lambda: count(24, 6))
    """Moments for runs that do not meet, so that none is taken for another one."""

    @property
    def journal(self) -> Path:
        """The file of the diary."""
        return self.host.home / f".storage/knee_recovery.{self.runner}.db"


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with Host(tmp_path_factory.mktemp("home"), time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
        yield House(host=host, runner=runner)


@dataclass
class Writer:
    """Somebody who writes as fast as the house answers, until it answers no more."""

    name: str
    dice: Random
    house: House
    begun: asyncio.Event
    said: int = 0
    mine: list[str] = field(default_factory=list)
    undoing: str | None = None
    """The entry that is being taken back, of which it is not known yet."""

    async def write(self, ha: Connection) -> None:
        """Say one thing after another; what is acknowledged goes into the diary."""
        with suppress(ConnectionError):
            while True:
                if self.mine and self.dice.random() < 0.1:
                    await self._undo(ha)
                else:
                    await self._log(ha)

    async def _log(self, ha: Connection) -> None:
        self.said += 1
        action, data = self._thought()
        answer = await ask(ha, action, **data)
        self.house.diary[answer["entry_id"]] = data
        self.begun.set()
        self.mine.append(answer["entry_id"])

    async def _undo(self, ha: Connection) -> None:
        self.undoing = self.mine.pop()
        await ask(ha, "undo", entry_id=self.undoing)
        self.house.gone.add(self.undoing)
        self.undoing = None

    def _thought(self) -> tuple[str, Json]:
        """Return something to write down that nobody has written before."""
        note = f"{self.name} {self.said} " + "x" * self.dice.randrange(1, 900)
        if self.dice.random() < 0.8:
            return "log_pain", {"level": self.dice.randrange(11), "note": note}
        start = datetime.now(UTC) - timedelta(hours=next(self.house.hours_ago))
        return "log_run", {
            "distance": self.dice.randrange(1_000, 20_000),
            "unit": "m",
            "duration": 1_800,
            "started_at": start.isoformat(),
            "source": self.name,
            "external_id": note[:200],
            "note": note,
        }


@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_what_was_acknowledged_is_there_after_the_power_went(
    house: House, tmp_path: Path, seed: int
) -> None:
    dice, begun = Random(seed), asyncio.Event()  # noqa: S311  to be repeated
    connections = [await house.host.connect() for _ in range(WRITERS)]
    writers = [
        Writer(
            name=f"{seed}/{number}",
            dice=Random(f"{seed}/{number}"),  # noqa: S311  to be repeated
            house=house,
            begun=begun,
        )
        for number in range(WRITERS)
    ]
    writing = [
        asyncio.create_task(writer.write(ha))
        for writer, ha in zip(writers, connections, strict=True)
    ]
    await begun.wait()
    await asyncio.sleep(dice.uniform(*_SECONDS))
    await house.host.kill()
    left = _copy(house.journal, tmp_path)
    await house.host.start()
    await asyncio.gather(*writing)
    for ha in connections:
        await ha.close()

    assert _is_whole(left)
    async with await house.host.connect() as ha:
        await _holds_what_was_said(ha, house, writers)
        await _says_the_same_when_reopened(ha, house)


def _copy(journal: Path, folder: Path) -> Path:
    """Return a copy of a file as the power cut left it, with what lies beside it."""
    for part in journal.parent.glob(f"{journal.name}*"):
        shutil.copy(part, folder)
    return folder / journal.name


def _is_whole(journal: Path) -> bool:
    """Return whether SQLite finds nothing wrong anywhere in a file."""
    with closing(sqlite3.connect(journal)) as database:
        answer: list[tuple[str]] = database.execute("PRAGMA integrity_check").fetchall()
        return answer == [("ok",)]


async def _holds_what_was_said(
    ha: Connection, house: House, writers: list[Writer]
) -> None:
    """Check that all is there that has to be, whole, and hardly anything else."""
    told = {entry["entry_id"]: entry for entry in await entries(ha)}
    undoing = {writer.undoing for writer in writers}
    lost = house.diary.keys() - told.keys() - house.gone - undoing
    assert lost == set()
    assert told.keys() & house.gone == set()
    for entry_id in told.keys() & house.diary.keys():
        said = house.diary[entry_id]
        entry = told[entry_id]
        assert entry["note"] == said["note"]
        assert entry.get("level") == said.get("level")
        assert entry.get("distance_m") == said.get("distance")
    # What was written and could not be acknowledged any more: one thing each.
    unasked = [told[entry_id] for entry_id in told.keys() - house.diary.keys()]
    assert len(unasked) <= len(writers)
    for entry in unasked:
        assert {"note", "at", "local_date"} <= entry.keys()
        house.diary[entry["entry_id"]] = entry | {"distance": entry.get("distance_m")}
    house.gone.update(house.diary.keys() - told.keys())


async def _says_the_same_when_reopened(ha: Connection, house: House) -> None:
    """Check that the diary, closed and opened in good order, gives the same answer."""
    before = await standing(ha), await entries(ha, include_retracted=True)
    states = await shown(ha)
    await ha.request("POST", f"/api/config/config_entries/entry/{house.runner}/reload")
    assert await standing(ha) == before[0]
    assert await entries(ha, include_retracted=True) == before[1]
    assert await shown(ha) == states
