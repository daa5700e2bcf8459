"""Nothing lost: the power goes while several people write, and what was said is there.

`KNEE_KILL_ROUNDS` says how often; every round has its own seed and its own moment.
"""

import asyncio
from collections.abc import AsyncIterator
import os
from pathlib import Path
from random import Random
from typing import Final

import pytest

from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.invariants import (
    all_is_well,
    copy_of,
    is_whole,
    read_copy,
    says_the_same_when_reopened,
    says_what_the_journal_says,
)
from tests.e2e.runner import add_runner, issues, noted
from tests.e2e.writers import House, Writer, writers_of

ROUNDS: Final = int(os.environ.get("KNEE_KILL_ROUNDS", "2"))
WRITERS: Final = 5

# Long enough to be in the middle of it, short enough to be anywhere in it.
_SECONDS: Final = (0.02, 1.5)


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with Host(tmp_path_factory.mktemp("home"), time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            await noted(host.home, runner)
        yield House(host=host, runner=runner)


async def _write_until_the_power_goes(house: House, seed: object) -> list[Writer]:
    """Let people write for a moment that the dice choose, and end the house."""
    dice = Random(f"power {seed}")  # noqa: S311  to be repeated
    connections = [await house.host.connect() for _ in range(WRITERS)]
    writers = writers_of(house, seed, WRITERS)
    writing = [
        asyncio.create_task(writer.write(ha))
        for writer, ha in zip(writers, connections, strict=True)
    ]
    await writers[0].begun.wait()
    await asyncio.sleep(dice.uniform(*_SECONDS))
    await house.host.kill()
    await asyncio.gather(*writing)
    for ha in connections:
        await ha.close()
    return writers


@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_what_was_acknowledged_is_there_after_the_power_went(
    house: House, tmp_path: Path, seed: int
) -> None:
    writers = await _write_until_the_power_goes(house, seed)
    left = copy_of(house.journal, tmp_path)
    await house.host.start()

    assert is_whole(left)
    async with await house.host.connect() as ha:
        await all_is_well(ha, house, writers)


async def test_a_log_that_is_lost_with_the_power_leaves_a_whole_beginning(
    house: House, tmp_path: Path
) -> None:
    """Nothing can bring back what was in it; what was folded in before is there."""
    await _write_until_the_power_goes(house, "log")
    whole = await read_copy(copy_of(house.journal, tmp_path))
    for beside in ("-wal", "-shm"):
        file = house.journal.with_name(f"{house.journal.name}{beside}")
        file.unlink(missing_ok=True)
    await house.host.start()

    found = await read_copy(house.journal)
    assert found == whole[: len(found)]
    async with await house.host.connect() as ha:
        assert await issues(ha) == {}
        await says_what_the_journal_says(ha, house)
        await says_the_same_when_reopened(ha, house)
