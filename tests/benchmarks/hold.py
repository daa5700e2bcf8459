"""How long the event loop is held, by whatever a house does with a long diary.

Two figures of each: how long one piece of work held the loop (its own time, whatever
else the machine does), and how long another client waited at the most.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from custom_components.knee_recovery.const import DOMAIN
from tests.benchmarks import house
from tests.benchmarks.figure import Figure
from tests.benchmarks.store import SIZES
from tests.e2e.connection import Connection

ENTRIES = SIZES[-1]

type Work = Callable[[], Awaitable[object]]


def figures() -> Iterator[Figure]:
    """Give how long the loop is held, and others wait."""
    yield from asyncio.run(_figures())


async def _figures() -> list[Figure]:
    found: list[Figure] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        diary = folder / "diary.json"
        async with house.house(ENTRIES, folder, watched=True) as ha:
            for what, work in _works(ha, folder).items():
                found += await _held(ha, what, work)
        async with house.house(20, folder, watched=True) as ha:
            found += await _held(
                ha,
                f"{ENTRIES} entries are restored",
                lambda: house.import_files(ha, [diary]),
            )
    return found


def _works(ha: Connection, folder: Path) -> dict[str, Work]:
    """Return what a house does with a diary, by name."""
    paths = house.write_files(folder)

    def export(**how: object) -> Work:
        return lambda: ha.action(DOMAIN, "export", dict(how))

    return {
        "nothing is done": house.quiet,
        "400 scores are logged": lambda: house.action_latency(ha),
        "50 FIT files are imported": lambda: house.import_files(ha, paths),
        "a year of entries is answered": lambda: ha.action(
            DOMAIN, "get_entries", {"limit": ENTRIES // 10}
        ),
        "all entries are answered": lambda: ha.action(DOMAIN, "get_entries"),
        "a diary is exported as JSON to a file": export(
            format="json", path=str(folder / "diary.json")
        ),
        "a diary is exported as JSON in an answer": export(format="json"),
        "a diary is exported as CSV in an answer": export(format="csv"),
        "a diary becomes the report": export(format="html"),
        "the runner is set up again": lambda: house.set_up_ms(ha, 3),
    }


async def _held(ha: Connection, what: str, work: Work) -> list[Figure]:
    """Return how long something held the loop, and others waited for it."""
    await _longest(ha)
    wait = await house.longest_wait_ms(ha, work)
    held = await _longest(ha)
    return [
        Figure(what=f"held while {what}", value=held, unit="ms", budget=10),
        Figure(what="  longest wait of another client", value=wait, unit="ms"),
    ]


async def _longest(ha: Connection) -> float:
    answer: Any = await ha.action("loop_watch", "longest")
    return float(answer["ms"])
