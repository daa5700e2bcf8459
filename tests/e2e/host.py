"""A real Home Assistant of one's own, on loopback, in a folder of one's own.

    async with Host(home=tmp_path) as host, await host.connect() as ha:
        print(host.url, await ha.command("get_config"))

It is the newest Home Assistant of `.venv-host`, with this repository's integration
linked in and its first user created. It runs in its own process group, ends with
whoever started it, and keeps its folder: a second start finds what the first left.
"""

import asyncio
from contextlib import suppress
from http import HTTPStatus
import json
import os
from pathlib import Path
import shutil
import signal
import socket
from types import TracebackType
from typing import Self

import aiohttp

from tests.e2e.connection import Connection, RefusedError, User, create_owner
from tests.e2e.turned_clock import Clock

REPOSITORY = Path(__file__).resolve().parents[2]
OWNER = User(name="Sam", username="sam", password="knee-demo")  # noqa: S106  loopback only

_PYTHON = REPOSITORY / ".venv-host/bin/python"
_TETHER = Path(__file__).with_name("tether.py")
_START_SECONDS = 120
_STOP_SECONDS = 60

# What an ordinary house has and this integration meets, and nothing that would
# look for devices or the internet.
_CONFIGURATION = """\
homeassistant:
  name: Demo home
  unit_system: {units}
  time_zone: {time_zone}
  country: GB
  language: en
  allowlist_external_dirs: {allowed}

http:
  server_host: 127.0.0.1
  server_port: {port}

logger:
  default: warning
  logs:
    custom_components.knee_recovery: info
    # Nobody watches a camera or converts sound here, and the tools for it may lack.
    haffmpeg: critical
    homeassistant.components.camera.img_util: critical

frontend:
history:
logbook:
recorder: {recorder}
conversation:
assist_pipeline:
mobile_app:
"""

# The welcome page's later steps look for integrations on the internet, so they
# count as taken; the step that creates the first user is left.
_ONBOARDING = {
    "version": 4,
    "minor_version": 1,
    "key": "onboarding",
    "data": {"done": ["core_config", "analytics", "integration"]},
}


class NotStartedError(Exception):
    """Home Assistant did not come up; the message ends with its log."""

    def __init__(self, reason: object, log: str) -> None:
        """Put the reason above the end of the log."""
        super().__init__(f"{reason!r}\n{log}")


class NotRunningError(Exception):
    """Home Assistant does not run, or ended while it was waited for."""


class Host:
    """One Home Assistant: a folder, a port, and the process while it runs."""

    def __init__(
        self,
        home: Path,
        *,
        port: int | None = None,
        time_zone: str = "UTC",
        units: str = "metric",
        allowed: tuple[Path, ...] = (),
        configuration: str = "",
        recorder: str = "",
        clock: Clock | None = None,
    ) -> None:
        """Describe the host; `configuration` is YAML put before the common one.

        `recorder` is the address of the recorder's database, its own file by default.
        `clock` is what it takes for the time, the machine's by default.

        Files below `allowed` may be read by actions such as `import_file`; a folder
        that is not there is made.
        """
        self.home = home
        self.port = port or _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home / "home-assistant.log"
        self._allowed = allowed
        self._configuration = configuration + _CONFIGURATION.format(
            port=self.port,
            time_zone=time_zone,
            units=units,
            allowed=json.dumps([str(path) for path in allowed]),
            recorder=json.dumps({"db_url": recorder}) if recorder else "",
        )
        self._clock = {} if clock is None else {"KNEE_CLOCK": str(clock.file)}
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        """Start, unless `start` was called before."""
        if self._process is None:
            await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop; the folder stays."""
        await self.stop()

    async def start(self) -> None:
        """Start Home Assistant and return when it is running and has its user."""
        await asyncio.to_thread(self._prepare)
        self._process = await asyncio.create_subprocess_exec(
            _PYTHON,
            _TETHER,
            "--config",
            self.home,
            "--skip-pip",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            env=os.environ | self._clock,
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(_START_SECONDS):
                await self._welcome()
        except (
            TimeoutError,
            aiohttp.ClientError,
            NotRunningError,
            RefusedError,
        ) as error:
            await self.kill()
            tail = await asyncio.to_thread(self._log_tail)
            raise NotStartedError(error, tail) from error
        except BaseException:
            await self.kill()
            raise

    @property
    def pid(self) -> int:
        """The process, which is also its group."""
        return self._running().pid

    async def wait(self) -> int:
        """Wait until the process ends by itself and return its exit code."""
        return await self._running().wait()

    async def stop(self) -> None:
        """Stop in good order; does nothing when it does not run."""
        if self._process is None:
            return
        process = self._running()
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await process.wait()
        except TimeoutError:
            pass
        await self.kill()

    async def kill(self) -> None:
        """End the whole process group at once, as a power cut would."""
        process = self._running()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
        self._process = None

    async def restart(self) -> None:
        """Stop in good order and start again in the same folder."""
        await self.stop()
        await self.start()

    async def connect(self) -> Connection:
        """Sign in and open a websocket; the caller closes it."""
        return await Connection.sign_in(self.url, OWNER)

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise NotRunningError
        return self._process

    def _prepare(self) -> None:
        components = self.home / "custom_components"
        components.mkdir(parents=True, exist_ok=True)
        for integration in (REPOSITORY / "custom_components").iterdir():
            link = components / integration.name
            if link.is_dir() and not link.is_symlink():
                # A restored backup has a copy of what was linked.
                shutil.rmtree(link)
            link.unlink(missing_ok=True)
            link.symlink_to(integration)
        for folder in self._allowed:
            folder.mkdir(parents=True, exist_ok=True)
        (self.home / "configuration.yaml").write_text(self._configuration)
        storage = self.home / ".storage"
        storage.mkdir(exist_ok=True)
        onboarding = storage / "onboarding"
        if not onboarding.exists():
            onboarding.write_text(json.dumps(_ONBOARDING))
        # Home Assistant reads the port from its configuration file only once.
        (storage / "http").unlink(missing_ok=True)

    async def _welcome(self) -> None:
        """Wait for the server, sign in and wait until all integrations are up."""
        todo = await self._until_served()
        token = await create_owner(self.url, OWNER) if todo else None
        connection = await (
            Connection.open(self.url, token) if token else self.connect()
        )
        async with connection as ha:
            # Unless someone says that the new port works, Home Assistant goes back
            # to its old one after five minutes.
            await ha.command("http/config/promote")
            # There is no other way to tell it a port, so its advice is not needed.
            await ha.command(
                "repairs/ignore_issue",
                domain="http",
                issue_id="deprecated_yaml",
                ignore=True,
            )
            while (await ha.command("get_config"))["state"] != "RUNNING":  # noqa: ASYNC110  nothing tells
                await asyncio.sleep(0.1)

    async def _until_served(self) -> bool:
        """Return, once the page is served, whether the first user is missing."""
        async with aiohttp.ClientSession(self.url) as session:
            while True:
                if self._running().returncode is not None:
                    raise NotRunningError
                with suppress(aiohttp.ClientConnectionError):
                    async with session.get("/api/onboarding") as response:
                        if response.status == HTTPStatus.NOT_FOUND:  # all done
                            return False
                        if response.ok:
                            steps = await response.json()
                            return any(not step["done"] for step in steps)
                await asyncio.sleep(0.2)

    def _log_tail(self) -> str:
        if not self.log.exists():
            return "(no log)"
        return "\n".join(self.log.read_text().splitlines()[-40:])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def erase(home: Path) -> None:
    """Remove a host's folder; what is linked into it stays."""
    if home.exists():
        shutil.rmtree(home)
