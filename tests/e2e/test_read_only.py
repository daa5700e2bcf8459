"""The disk of a real house becomes read-only while people write, and is put right."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.connection import Connection, RefusedError
from tests.e2e.day import afternoon
from tests.e2e.disk import Disk
from tests.e2e.host import Host
from tests.e2e.invariants import all_is_well
from tests.e2e.runner import DOMAIN, add_runner, ask, entries, issues, noted
from tests.e2e.writers import House, writers_of

_WRITERS = 3


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Give a disk of the test's own, where one can be had."""
    try:
        mounted = Disk.mounted(tmp_path)
        disk = mounted.__enter__()
    except OSError as error:
        pytest.skip(f"no disk can be mounted here: {error}")
    yield disk
    mounted.__exit__(None, None, None)


async def test_a_disk_that_becomes_read_only_costs_nothing(disk: Disk) -> None:
    async with Host(disk.folder / "home", time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            house = House(host=host, runner=await add_runner(ha, "Sam"), unsure=1)
            await noted(host.home, house.runner)
        await asyncio.to_thread(disk.make_durable)
        connections = [await host.connect() for _ in range(_WRITERS)]
        writers = writers_of(house, "disk", _WRITERS)
        writing = [
            asyncio.create_task(writer.write(ha))
            for writer, ha in zip(writers, connections, strict=True)
        ]
        for writer in writers:
            await writer.begun.wait()
        await asyncio.sleep(0.3)
        disk.fail()
        async with asyncio.timeout(20):
            while len(house.refused) < _WRITERS:  # noqa: ASYNC110  nothing tells
                await asyncio.sleep(0.05)
        for writer in writers:
            writer.tired = True
        await asyncio.gather(*writing)

        ha = connections[0]
        await _is_said(ha, house)
        # What is known is still told.
        told = {entry["entry_id"] for entry in await entries(ha)}
        assert told >= house.diary.keys() - house.gone
        await _is_not_put_right_yet(ha, house)
        for connection in connections:
            await connection.close()

        await host.stop()
        await asyncio.to_thread(disk.repair)
        await host.start()
        async with await host.connect() as ha:
            assert await issues(ha) == {}
            await all_is_well(ha, house, writers)
            await ask(ha, "log_pain", level=2)


async def _is_said(ha: Connection, house: House) -> None:
    """Check that whoever writes is told, and that the house is."""
    with pytest.raises(RefusedError) as refused:
        await ask(ha, "log_pain", level=4)
    assert refused.value.translation_key == "journal_write_failed"
    assert refused.value.placeholders["path"] == str(house.journal)
    assert "check the disk" in refused.value.message
    told = await issues(ha)
    assert told.keys() == {f"journal_write_failed_{house.runner}"}
    assert told.popitem()[1]["domain"] == DOMAIN


async def _is_not_put_right_yet(ha: Connection, house: House) -> None:
    """Try the repairs while the disk is as it was: they say why, and stay."""
    for name in ("journal_write_failed", "journal_unreachable"):
        issue = f"{name}_{house.runner}"
        fix = "/api/repairs/issues/fix"
        shown = await ha.request("POST", fix, {"handler": DOMAIN, "issue_id": issue})
        assert shown["step_id"] == "confirm"
        assert shown["description_placeholders"]["path"] == str(house.journal)
        done = await ha.request("POST", f"{fix}/{shown['flow_id']}", {})
        assert (done["type"], done["reason"]) == ("abort", "still_refused")
        assert done["description_placeholders"]["reason"]
        assert issue in await issues(ha)
        # Set up again, it cannot even be opened.
        reload = f"/api/config/config_entries/entry/{house.runner}/reload"
        await ha.request("POST", reload)
