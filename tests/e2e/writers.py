"""People who write as fast as the house answers, and what they were told of it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from tests.e2e.connection import Connection, Json, RefusedError
from tests.e2e.host import Host
from tests.e2e.runner import ask

WORD: Final = "Zebrafinch"
"""In every note, and nowhere else: whoever finds it has found a note."""
LEVELS: Final = (0, 0.6251, 2, 3.8757, 5, 6.3759, 9.6254)
"""Scores of pain, some of which nothing else looks like."""


@dataclass(frozen=True)
class House:
    """A house with one runner, and what the runner's diary has to hold."""

    host: Host
    runner: str
    diary: dict[str, Json] = field(default_factory=dict)
    """Every entry that was acknowledged, by its id, as it was said."""
    gone: set[str] = field(default_factory=set)
    """The entries of which it was acknowledged that they were taken back."""
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    """What the house's clock showed at first; no clock is ever turned back beyond it
    by a day, so that a run before that is never one of the future."""
    hours_ago: count[int] = field(default_factory=lambda: count(24, 6))
    """Moments for runs that do not meet, so that none is taken for another one."""
    minutes_ago: count[int] = field(default_factory=lambda: count(5, 12))
    """The same for runs of today."""
    refused: set[str] = field(default_factory=set)
    """The notes of what was refused, which therefore is nowhere."""
    kept: set[str] = field(default_factory=set)
    """The entries that could not be taken back, which therefore are there."""
    unsure: int = 0
    """How much of the refused may have been done all the same: when a disk fails in
    the middle of making it durable, nobody can know until it was read again."""
    sources: set[str] = field(default_factory=set)
    """What tells of runs beside the people."""

    @property
    def journal(self) -> Path:
        """The file of the diary."""
        return self.host.home / f".storage/knee_recovery.{self.runner}.db"


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
    tired: bool = False
    """Whether enough was said, and no more follows."""

    async def write(self, ha: Connection) -> None:
        """Say one thing after another; what is acknowledged goes into the diary."""
        with suppress(ConnectionError):
            while not self.tired:
                if self.mine and self.dice.random() < 0.1:
                    await self._undo(ha)
                else:
                    await self._log(ha)

    async def _log(self, ha: Connection) -> None:
        self.said += 1
        action, data = self._thought()
        try:
            answer = await ask(ha, action, config_entry_id=self.house.runner, **data)
        except RefusedError:
            self.house.refused.add(data["note"])
            # Nobody goes on at full speed against a closed door.
            await asyncio.sleep(0.02)
            return
        self.house.diary[answer["entry_id"]] = data
        self.begun.set()
        self.mine.append(answer["entry_id"])

    async def _undo(self, ha: Connection) -> None:
        self.undoing = self.mine.pop()
        try:
            await ask(
                ha,
                "undo",
                config_entry_id=self.house.runner,
                entry_id=self.undoing,
            )
        except RefusedError:
            self.mine.append(self.undoing)
            self.house.kept.add(self.undoing)
        else:
            self.house.gone.add(self.undoing)
        self.undoing = None

    def _thought(self) -> tuple[str, Json]:
        """Return something to write down that nobody has written before."""
        note = f"{self.name} {self.said} {WORD} " + "x" * self.dice.randrange(1, 900)
        if self.dice.random() < 0.8:
            return "log_pain", {"level": self.dice.choice(LEVELS), "note": note}
        start = self.house.began - timedelta(hours=next(self.house.hours_ago))
        return "log_run", {
            "distance": self.dice.randrange(1_000, 20_000),
            "unit": "m",
            "duration": 1_800,
            "started_at": start.isoformat(),
            "source": self.name,
            "external_id": note[:200],
            "note": note,
        }


def writers_of(house: House, seed: object, number: int) -> list[Writer]:
    """Return people who have not begun yet, each with dice of their own."""
    begun = asyncio.Event()
    return [
        Writer(
            name=f"{seed}/{each}",
            dice=Random(f"{seed}/{each}"),  # noqa: S311  to be repeated
            house=house,
            begun=begun,
        )
        for each in range(number)
    ]
