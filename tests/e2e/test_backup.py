"""A backup made while people write is a diary of that moment, and can be put back."""

import asyncio
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.connection import Connection, Json
from tests.e2e.day import afternoon
from tests.e2e.host import Host, NotStartedError
from tests.e2e.invariants import (
    says_the_same_when_reopened,
    says_what_the_journal_says,
)
from tests.e2e.runner import add_runner, ask, entries, noted, standing
from tests.e2e.writers import House

AGENT: Final = "backup.local"
_SECONDS: Final = 60


async def _state_of(events: asyncio.Queue[Json]) -> str | None:
    """Return what the next event says of a backup in the making."""
    event = await events.get()
    made = event.get("manager_state") == "create_backup"
    return event.get("state") if made else None


async def _backed_up(ha: Connection) -> str:
    """Make a backup, and return its name when it is complete."""
    async with ha.subscribed("backup/subscribe_events") as events:
        await ha.command("backup/generate", agent_ids=[AGENT], name="night")
        async with asyncio.timeout(_SECONDS):
            while (state := await _state_of(events)) != "completed":
                assert state != "failed"
    (backup,) = (await ha.command("backup/info"))["backups"]
    backup_id: str = backup["backup_id"]
    return backup_id


async def test_a_backup_is_put_back_with_every_entry_of_its_moment(
    tmp_path: Path,
) -> None:
    host = Host(tmp_path / "home", time_zone=afternoon(), configuration="backup:\n")
    async with host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            for level in range(8):
                await ask(ha, "log_pain", level=level, note=f"before {level}")
            await ask(ha, "log_run", distance=5, duration="31:00")
            await noted(host.home, runner)
            known, status = await entries(ha), await standing(ha)

            meanwhile = asyncio.create_task(_go_on_writing(ha))
            backup_id = await _backed_up(ha)
            written = await meanwhile

            assert len(await entries(ha)) == len(known) + written
            # Home Assistant ends here to be started with what the backup holds.
            asking = asyncio.create_task(
                ha.command("backup/restore", backup_id=backup_id, agent_id=AGENT)
            )
            await host.wait()
            asking.cancel()
        await host.stop()
        # The first start puts the files back, and asks to be started again.
        with pytest.raises(NotStartedError):
            await host.start()
        await host.start()

        async with await host.connect() as ha:
            restored = await entries(ha)
            assert restored[: len(known)] == known
            # Of what was written meanwhile, the beginning, without a gap.
            later = [entry["note"] for entry in restored[len(known) :]]
            assert later == [f"meanwhile {number}" for number in range(len(later))]
            entry = await ha.command("config_entries/get_single", entry_id=runner)
            assert entry["config_entry"]["state"] == "loaded"
            assert (await standing(ha))["run_light"] == status["run_light"]
            await ask(ha, "log_pain", level=3, note="after")
            assert len(await entries(ha)) == len(restored) + 1
            house = House(host=host, runner=runner)
            await says_what_the_journal_says(ha, house)
            await says_the_same_when_reopened(ha, house)


async def _go_on_writing(ha: Connection) -> int:
    """Write while the backup is made, and return how much was acknowledged."""
    written = 0
    for number in range(20):
        await ask(ha, "log_pain", level=1, note=f"meanwhile {number}")
        written += 1
        await asyncio.sleep(0.05)
    return written
