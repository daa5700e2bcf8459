"""What an action costs in a real Home Assistant: over its websocket, to the commit.

Everything is measured from outside, as a card or an automation would feel it. How long
the event loop was held is measured by another connection that asks for nothing but an
answer, again and again: the longest it waits is the longest the loop was busy.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
import sys
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.journal import Entry
from custom_components.knee_recovery.store import JournalStore
from tests.benchmarks import fit
from tests.benchmarks.store import history
from tests.e2e.connection import Connection
from tests.e2e.host import Host
from tests.e2e.runner import add_runner

NAMES: Final = (
    "Sam", "Alex", "Kim", "Robin", "Charlie", "Jo", "Max", "Noa", "Toni", "Uli"
)  # fmt: skip
_WATCH: Final = Path(__file__).with_name("loop_watch")
_LONG_AGO = datetime(2012, 5, 1, 6, tzinfo=UTC)
"""Before all of the believable history, so that nothing is merged."""


@dataclass(frozen=True, kw_only=True)
class Latency:
    """Milliseconds from call to answer."""

    p50: float
    p99: float

    @classmethod
    def of(cls, costs: list[float]) -> Latency:
        """Summarise single measurements."""
        return cls(p50=median(costs), p99=quantiles(costs, n=100)[98])


@asynccontextmanager
async def house(
    size: int, *folders: Path, watched: bool = False
) -> AsyncIterator[Connection]:
    """Give a connection to a house whose runner has so many entries until today.

    With `watched` it tells how long its event loop was held.
    """
    async with (
        host_of(size, *folders, watched=watched) as host,
        await host.connect() as ha,
    ):
        yield ha


@asynccontextmanager
async def host_of(
    size: int, *folders: Path, runners: int = 1, watched: bool = False
) -> AsyncIterator[Host]:
    """Give a house whose runners have so many entries each until today."""
    with TemporaryDirectory() as home:
        host = Host(
            Path(home),
            allowed=folders,
            configuration="loop_watch:\n" if watched else "",
        )
        if watched:
            components = Path(home, "custom_components")
            components.mkdir()
            (components / _WATCH.name).symlink_to(_WATCH)
        async with host, await host.connect() as ha:
            added = [await add_runner(ha, name) for name in NAMES[:runners]]
        for entry_id in added:
            await _fill(Path(home, ".storage", f"{DOMAIN}.{entry_id}.db"), size)
        async with host:
            yield host


async def _fill(path: Path, size: int) -> None:
    """Put a history into a closed journal."""
    store = JournalStore(path)
    await store.async_open()
    await store.async_append(until_now(size))
    await store.async_close()


def until_now(size: int) -> list[Entry]:
    """Return believable entries of which the last was yesterday."""
    entries = history(size)
    shift = datetime.now(UTC) - timedelta(days=1) - entries[-1].at
    days = timedelta(days=shift.days)
    return [
        replace(
            entry,
            at=entry.at + days,
            recorded_at=entry.recorded_at + days,
            local_date=(entry.at + days).date(),
        )
        for entry in entries
    ]


async def action_latency(ha: Connection, times: int = 400, **whose: object) -> Latency:
    """Return what `log_pain` costs, one after the other."""
    return await _latency(
        lambda number: ha.action(DOMAIN, "log_pain", {"level": number % 4, **whose}),
        times,
    )


async def bare_latency(ha: Connection, times: int = 400) -> Latency:
    """Return what an action that only reads costs: the floor of this machine."""
    return await _latency(lambda _number: ha.action(DOMAIN, "get_status"), times)


async def beside_todo(
    ha: Connection, items: int, times: int = 100
) -> tuple[Latency, Latency]:
    """Return what `log_pain` and core's `todo.add_item` cost, with so many items.

    They are timed in turns, so that a busy machine slows both.
    """
    flow = await ha.start_flow("config", "local_todo")
    await flow.submit({"todo_list_name": "Bench"})
    costs: tuple[list[float], list[float]] = ([], [])
    for number in range(items + times):
        began = perf_counter()
        if number >= items:
            await ha.quiet_action(DOMAIN, "log_pain", {"level": number % 4})
        between = perf_counter()
        await ha.quiet_action(
            "todo", "add_item", {"item": f"item {number}", "entity_id": "todo.bench"}
        )
        if number >= items:
            costs[0].append((between - began) * 1_000)
            costs[1].append((perf_counter() - between) * 1_000)
    return Latency.of(costs[0]), Latency.of(costs[1])


async def _latency(
    call: Callable[[int], Awaitable[object]], times: int, warm_up: int = 20
) -> Latency:
    costs = []
    for number in range(warm_up + times):
        began = perf_counter()
        await call(number)
        costs.append((perf_counter() - began) * 1_000)
    return Latency.of(costs[warm_up:])


def write_files(folder: Path, files: int = 50) -> list[Path]:
    """Write so many runs of an hour."""
    paths = [folder / f"{number}.fit" for number in range(files)]
    for number, path in enumerate(paths):
        path.write_bytes(fit.hour(_LONG_AGO + timedelta(days=number)))
    return paths


async def import_files(ha: Connection, paths: list[Path]) -> None:
    """Import runs, one after the other."""
    for path in paths:
        await ha.action(DOMAIN, "import_file", {"path": str(path)})


async def pain_during_import(ha: Connection, path: Path) -> tuple[Latency, float]:
    """Return what `log_pain` costs while an export is imported, and for how long."""
    began = perf_counter()
    importing = asyncio.create_task(
        ha.action(DOMAIN, "import_file", {"path": str(path)})
    )
    costs: list[float] = []
    while not importing.done():
        said = perf_counter()
        await ha.action(DOMAIN, "log_pain", {"level": len(costs) % 4})
        costs.append((perf_counter() - said) * 1_000)
        # A person speaks now and then, not without a pause.
        await asyncio.sleep(0.02)
    await importing
    return Latency.of(costs), perf_counter() - began


async def set_up_ms(ha: Connection, times: int = 7) -> float:
    """Return the median of unloading and setting a runner up again."""
    (entry,) = await ha.command("config_entries/get", domain=DOMAIN)
    costs = []
    for _ in range(times):
        began = perf_counter()
        await ha.request(
            "POST", f"/api/config/config_entries/entry/{entry['entry_id']}/reload"
        )
        costs.append((perf_counter() - began) * 1_000)
    return median(costs)


async def longest_wait_ms(
    ha: Connection, work: Callable[[], Awaitable[object]]
) -> float:
    """Return how long another client waited at the most while something was done."""
    pinger = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.benchmarks.pinger",
        ha.url,
        ha.token,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert pinger.stdout is not None
    await pinger.stdout.readline()
    await work()
    output, _ = await pinger.communicate()
    return float(output)


async def quiet(seconds: float = 2) -> None:
    """Do nothing: what is waited for all the same is the noise of the machine."""
    await asyncio.sleep(seconds)
