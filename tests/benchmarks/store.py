"""What the journal's file costs: an append, and opening a history."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
    Icing,
    Moment,
    Pain,
    Run,
)
from custom_components.knee_recovery.store import JournalStore

SIZES = (200, 20_000)
"""Entries of a first month, and of a decade."""


def history(size: int, seed: int = 1) -> list[Entry]:
    """Return believable entries: every second is pain, every fifth a run of its own."""
    random = Random(seed)  # noqa: S311
    moment = datetime(2016, 1, 4, 6, tzinfo=UTC)
    entries: list[Entry] = []
    for number in range(size):
        moment += timedelta(hours=random.uniform(2, 7), microseconds=number)
        at = moment.astimezone(timezone(timedelta(hours=1 + (3 < moment.month < 11))))
        entries.append(_entry(number, at, random))
    return entries


def _entry(number: int, at: datetime, random: Random) -> Entry:
    """Return one entry of the mixture."""
    who = f"01BENCH{number:019d}"
    day: date = at.date()
    match number % 10:
        case 0 | 1:
            return Run(
                id=who,
                at=at,
                local_date=day,
                recorded_at=at + timedelta(hours=1),
                source="watch",
                external_id=f"activity-{number}",
                distance_m=random.randint(2_000, 15_000),
                duration_s=round(random.uniform(700, 6_000), 1),
                elapsed_s=round(random.uniform(700, 6_000), 1),
                rpe=float(random.randint(2, 8)),
                shoe="01SHOE0000000000000000000A",
            )
        case 2 | 3 | 4 | 5 | 6:
            return Pain(
                id=who,
                at=at,
                local_date=day,
                recorded_at=at,
                level=random.randint(0, 20) / 2,
                moment=random.choice(list(Moment)),
            )
        case 7 | 8:
            done = [
                ExerciseDone(key=key, sets=3, reps=random.randint(8, 15))
                for key in ("squat", "bridge", "clamshell", "calf_raise")
            ]
            return ExerciseSession(
                id=who,
                at=at,
                local_date=day,
                recorded_at=at,
                exercises=tuple(done),
                sets_planned=12,
                pain_peak=float(random.randint(0, 4)),
            )
    return Icing(id=who, at=at, local_date=day, recorded_at=at, minutes=15)


@contextmanager
def journal(size: int) -> Iterator[Path]:
    """Give the path of a closed journal with so many entries."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.db")
        asyncio.run(_fill(path, size))
        yield path


async def _fill(path: Path, size: int) -> None:
    """Write a history in one go."""
    store = JournalStore(path)
    await store.async_open()
    await store.async_append(history(size))
    await store.async_close()


def append(size: int, times: int = 500) -> tuple[float, float]:
    """Return the median and the 99th percentile of one durable append, in ms."""
    with journal(size) as path:
        costs = asyncio.run(_append(path, size, times))
    return median(costs), quantiles(costs, n=100)[98]


async def _append(path: Path, size: int, times: int) -> list[float]:
    """Append entries one by one, each answered before the next is asked for."""
    store = JournalStore(path)
    await store.async_open()
    costs = []
    for entry in history(size + times)[size:]:
        began = perf_counter()
        await store.async_append([entry])
        costs.append((perf_counter() - began) * 1_000)
    await store.async_close()
    return costs


def opening(size: int, times: int = 7) -> float:
    """Return the median of opening a journal and reading all of it, in ms."""
    with journal(size) as path:
        return median(asyncio.run(_open(path)) for _ in range(times))


async def _open(path: Path) -> float:
    """Open and close a journal, and return how long opening took."""
    store = JournalStore(path)
    began = perf_counter()
    await store.async_open()
    cost = (perf_counter() - began) * 1_000
    await store.async_close()
    return cost
