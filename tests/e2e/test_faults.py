"""Trouble while people write: a full disk, reloads, restarts, shoes that go, damage.

What was acknowledged is there afterwards, what was refused is nowhere, and the answer
is the one that the journal alone gives. `KNEE_FAULT_ROUNDS` says how often.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import os
from pathlib import Path
from random import Random
from resource import RLIM_INFINITY, RLIMIT_FSIZE, prlimit
from typing import Final

import pytest

from tests.e2e.connection import Connection
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.invariants import all_is_well
from tests.e2e.runner import add_runner, add_shoe, ask, entries, issues
from tests.e2e.writers import House, Writer, writers_of

ROUNDS: Final = int(os.environ.get("KNEE_FAULT_ROUNDS", "1"))
WRITERS: Final = 2

type Fault = Callable[[Connection, House, Random], Awaitable[None]]


@pytest.fixture(scope="module")
async def houses(
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[tuple[House, House]]:
    """Give the runner who has the trouble, and another one of the same house."""
    async with Host(tmp_path_factory.mktemp("home"), time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            runners = [await add_runner(ha, name) for name in ("Sam", "Alex")]
        sam, alex = (House(host=host, runner=runner) for runner in runners)
        yield sam, alex


@pytest.fixture
def house(houses: tuple[House, House]) -> House:
    """Give the runner who has the trouble."""
    return houses[0]


@dataclass(frozen=True)
class Writing:
    """Who writes about whom."""

    writers: dict[str, list[Writer]]

    async def all_is_well(self, ha: Connection, houses: Sequence[House]) -> None:
        """Check each runner's diary, and that neither has a word of the other's."""
        for house in houses:
            await all_is_well(ha, house, self.writers[house.runner])
        one, other = (set(house.diary) for house in houses)
        assert one & other == set()


@asynccontextmanager
async def writing(houses: Sequence[House], seed: object) -> AsyncIterator[Writing]:
    """Let people write about each runner until the block ends or the house does."""
    host = houses[0].host
    all_of_them = {
        house.runner: writers_of(house, f"{seed}/{number}", WRITERS)
        for number, house in enumerate(houses)
    }
    writers = [writer for some in all_of_them.values() for writer in some]
    connections = [await host.connect() for _ in writers]
    tasks = [
        asyncio.create_task(writer.write(ha))
        for writer, ha in zip(writers, connections, strict=True)
    ]
    for writer in writers:
        await writer.begun.wait()
    try:
        yield Writing(all_of_them)
        for writer in writers:
            writer.tired = True
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        for ha in connections:
            await ha.close()


async def _is_set_up(ha: Connection, runner: str) -> bool:
    answer = await ha.command("config_entries/get_single", entry_id=runner)
    return bool(answer["config_entry"]["state"] == "loaded")


async def _set_up(ha: Connection, runner: str) -> None:
    """Wait until a runner is set up."""
    async with asyncio.timeout(20):
        while not await _is_set_up(ha, runner):  # noqa: ASYNC110  nothing tells
            await asyncio.sleep(0.05)


async def fill_the_disk(ha: Connection, house: House, dice: Random) -> None:
    """No file may be written beyond what the journal has, then any may again.

    Its log has room of its own, which a disk that is full does not take away.
    """
    size = house.journal.stat().st_size
    before = len(house.refused)
    prlimit(house.host.pid, RLIMIT_FSIZE, (size + 20_000, RLIM_INFINITY))
    try:
        async with asyncio.timeout(20):
            while len(house.refused) == before:  # noqa: ASYNC110  nothing tells
                await asyncio.sleep(0.05)
        told = await issues(ha)
        assert f"journal_write_failed_{house.runner}" in told
    finally:
        prlimit(house.host.pid, RLIMIT_FSIZE, (RLIM_INFINITY, RLIM_INFINITY))
    await asyncio.sleep(dice.uniform(0.3, 1))
    await ask(ha, "log_pain", config_entry_id=house.runner, level=1, note="space")
    assert f"journal_write_failed_{house.runner}" not in await issues(ha)


async def set_up_again(ha: Connection, house: House, dice: Random) -> None:
    """Reload the runner again and again."""
    for _ in range(5):
        await asyncio.sleep(dice.uniform(0, 0.2))
        await ha.request(
            "POST", f"/api/config/config_entries/entry/{house.runner}/reload"
        )
        await _set_up(ha, house.runner)


async def change_shoes(ha: Connection, house: House, dice: Random) -> None:
    """Add a default pair and take it away, under the runs that arrive for it."""
    for number in range(3):
        name = f"pair {number} {dice.random()}"
        pair = await add_shoe(ha, house.runner, name, 0)
        await asyncio.sleep(dice.uniform(0.05, 0.3))
        await ha.command(
            "config_entries/subentries/delete",
            entry_id=house.runner,
            subentry_id=pair,
        )
        await _set_up(ha, house.runner)


async def turn_off_and_on(ha: Connection, house: House, dice: Random) -> None:
    """Disable the runner, and enable it again."""
    for disabled in ("user", None):
        await ha.command(
            "config_entries/disable", entry_id=house.runner, disabled_by=disabled
        )
        await asyncio.sleep(dice.uniform(0.05, 0.3))
    await _set_up(ha, house.runner)


async def take_a_source_away(ha: Connection, house: House, dice: Random) -> None:
    """Add a source, and take it away under the runs that it tells of."""
    house.sources.add("event")
    for _ in range(2):
        flow = await ha.start_flow("subentry", [house.runner, "source"])
        await flow.submit({"next_step_id": "event"})
        assert (await flow.submit({}))["type"] == "create_entry"
        await _set_up(ha, house.runner)
        telling = asyncio.create_task(_tell_of_runs(ha, house, dice))
        await asyncio.sleep(dice.uniform(0.3, 0.6))
        (source,) = await ha.command(
            "config_entries/subentries/list", entry_id=house.runner
        )
        await ha.command(
            "config_entries/subentries/delete",
            entry_id=house.runner,
            subentry_id=source["subentry_id"],
        )
        await telling
        await _set_up(ha, house.runner)
    runs = await entries(ha, config_entry_id=house.runner, kinds=["run"])
    told = [run["at"] for run in runs if run["source"] in house.sources]
    assert len(set(told)) == len(told) > 0, {run["source"] for run in runs}


async def drop_the_log(_ha: Connection, house: House, dice: Random) -> None:
    """Delete what SQLite keeps beside the journal, as a careless tidying does."""
    for _ in range(5):
        await asyncio.sleep(dice.uniform(0, 0.2))
        for beside in ("-wal", "-shm"):
            file = house.journal.with_name(f"{house.journal.name}{beside}")
            file.unlink(missing_ok=True)


async def _tell_of_runs(ha: Connection, house: House, dice: Random) -> None:
    """Tell of run after run, each twice, whether somebody hears or not."""
    for _ in range(20):
        start = datetime.now(UTC) - timedelta(minutes=next(house.minutes_ago))
        event = {
            "distance_km": round(dice.uniform(0.4, 0.8), 3),
            "start": start.replace(microsecond=0).isoformat(),
            "duration": "3:30",
        }
        for _ in range(2):
            await ha.request("POST", "/api/events/knee_recovery_run", event)
        await asyncio.sleep(0.03)


FAULTS: Final[tuple[Fault, ...]] = (
    fill_the_disk,
    set_up_again,
    change_shoes,
    turn_off_and_on,
    take_a_source_away,
    drop_the_log,
)


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
async def test_trouble_costs_nothing_that_was_acknowledged(
    houses: tuple[House, House], fault: Fault, seed: int
) -> None:
    house, _ = houses
    dice = Random(f"{fault.__name__}/{seed}")  # noqa: S311  to be repeated
    async with await house.host.connect() as ha:
        async with writing(houses, f"{fault.__name__}/{seed}") as written:
            await fault(ha, house, dice)
        assert all(len(each.diary) > 0 for each in houses)

        await written.all_is_well(ha, houses)


async def test_a_restart_amid_writing_loses_nothing(
    houses: tuple[House, House],
) -> None:
    host = houses[0].host
    async with writing(houses, "restart") as written:
        await asyncio.sleep(0.3)
        await host.restart()

    async with await host.connect() as ha:
        await written.all_is_well(ha, houses)


async def test_a_damaged_page_is_said_and_kept_and_the_house_goes_on(
    house: House, tmp_path: Path
) -> None:
    async with await house.host.connect() as ha:
        known = await entries(ha, config_entry_id=house.runner)
    assert known
    await house.host.stop()
    whole = house.journal.read_bytes()
    half = len(whole) // 2
    house.journal.write_bytes(whole[:half] + os.urandom(4096) + whole[half + 4096 :])
    await house.host.start()

    async with await house.host.connect() as ha:
        assert f"journal_damaged_{house.runner}" in await issues(ha)
        assert await entries(ha, config_entry_id=house.runner) == []
        answer = await ask(ha, "log_pain", config_entry_id=house.runner, level=2)
        assert answer["entry_id"]
    kept = [
        file
        for file in house.journal.parent.glob(f"{house.journal.name}.damaged-*")
        if not file.name.endswith(("-wal", "-shm"))
    ]
    assert [len(file.read_bytes()) for file in kept] == [len(whole)]

    # A person puts the backup back.
    await house.host.stop()
    for part in house.journal.parent.glob(f"{house.journal.name}*"):
        part.unlink()
    house.journal.write_bytes(whole)
    await house.host.start()
    async with await house.host.connect() as ha:
        assert await entries(ha, config_entry_id=house.runner) == known
        assert f"journal_damaged_{house.runner}" not in await issues(ha)
