"""The rig itself: what the other end-to-end tests rely on."""

import asyncio
import os
from pathlib import Path
import signal
import sys

import pytest

from tests.e2e.connection import Connection, RefusedError
from tests.e2e.host import REPOSITORY, Host, NotRunningError

# Starts a Home Assistant in the folder of its first argument, says so, and waits.
_STARTER = """
import asyncio, pathlib, sys
from tests.e2e.host import Host

async def main():
    async with Host(home=pathlib.Path(sys.argv[1])) as host:
        print(host.url, host.pid, flush=True)
        await host.wait()

asyncio.run(main())
"""


async def test_it_runs_the_home_assistant_that_is_promised(ha: Connection) -> None:
    config = await ha.command("get_config")
    assert config["version"] == "2026.11.0"
    assert config["state"] == "RUNNING"


async def test_it_listens_on_loopback_only(ha: Connection, host: Host) -> None:
    settings = await ha.command("http/config")
    assert settings["stable"]["server_host"] == ["127.0.0.1"]
    assert settings["stable"]["server_port"] == host.port
    assert settings["pending"] is None


async def test_a_refusal_carries_its_code(ha: Connection) -> None:
    with pytest.raises(RefusedError) as refusal:
        await ha.action("no_such", "action")
    assert refusal.value.code == "not_found"


async def test_a_restart_keeps_the_home(host: Host) -> None:
    async with await host.connect() as before:
        await before.quiet_action("persistent_notification", "create", {"message": "a"})
        area = await before.command("config/area_registry/create", name="Hall")
    await host.restart()
    async with await host.connect() as after:
        areas = await after.command("config/area_registry/list")
    assert area["area_id"] in {found["area_id"] for found in areas}


async def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    starter = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        _STARTER,
        tmp_path / "home",
        cwd=REPOSITORY,
        stdout=asyncio.subprocess.PIPE,
    )
    assert starter.stdout is not None
    _url, pid = (await starter.stdout.readline()).split()
    starter.send_signal(signal.SIGKILL)
    await starter.wait()
    async with asyncio.timeout(60):
        while _is_alive(int(pid)):  # noqa: ASYNC110  it is no child of ours
            await asyncio.sleep(0.1)


async def test_what_does_not_run_cannot_be_waited_for(tmp_path: Path) -> None:
    with pytest.raises(NotRunningError):
        await Host(home=tmp_path).wait()


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
