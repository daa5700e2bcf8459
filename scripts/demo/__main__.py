"""The terminal side of scripts/develop: a Home Assistant to look at and to try."""

import argparse
import asyncio
from contextlib import suppress
import os
from pathlib import Path
import signal
import socket
import sys
import time

from scripts.demo.home import BOARD, demo_host, furnish, is_furnished
from tests.e2e.host import OWNER, REPOSITORY, Host, NotStartedError, erase

_DEFAULT_PORT = 8123
_RESTART_EXIT_CODE = 100  # Home Assistant's word for "start me again"
_STARTED = time.monotonic()


def _say(text: str) -> None:
    print(f"[{time.monotonic() - _STARTED:5.1f} s] {text}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/develop",
        description="Starts Home Assistant 2026.11.0 on a demo home.",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="an empty home instead of the demo home"
    )
    parser.add_argument(
        "--renew", action="store_true", help="make the demo home anew, up to today"
    )
    parser.add_argument("--port", type=int, help=f"default {_DEFAULT_PORT}, if free")
    parser.add_argument(
        "--log", action="store_true", help="show Home Assistant's log as it is written"
    )
    return parser.parse_args()


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _port(asked: int | None) -> int | None:
    """Return the port to use; nothing means whichever is free."""
    if asked is not None and not _is_free(asked):
        sys.exit(f"Port {asked} is in use.")
    if asked is None and not _is_free(_DEFAULT_PORT):
        _say(f"port {_DEFAULT_PORT} is in use, taking another")
        return None
    return asked or _DEFAULT_PORT


def _time_zone() -> str:
    """Return the machine's time zone by name, as far as it tells."""
    with suppress(OSError):
        _, found, name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")
        if found:
            return os.environ.get("TZ") or name
    return os.environ.get("TZ") or "UTC"


async def _demo(home: Path, port: int | None, *, renew: bool) -> Host:
    """Start the demo home, and furnish it the first time."""
    first = renew or not is_furnished(home)
    if first:
        erase(home)
    _say("starting Home Assistant" + (" for the first time" if first else ""))
    host = demo_host(home, port=port, time_zone=_time_zone())
    await host.start()
    if first:
        _say("furnishing the demo home with")
        try:
            await furnish(host, lambda text: _say(f"  {text}"))
        except BaseException:
            await host.stop()
            raise
    return host


async def _fresh(home: Path, port: int | None) -> Host:
    """Start an empty home with nothing but its first user."""
    erase(home)
    _say("starting Home Assistant in an empty home")
    host = Host(home, port=port, time_zone=_time_zone())
    await host.start()
    return host


async def _show_log(host: Host) -> None:
    """Print what is added to the log, until cancelled."""
    with host.log.open() as log:
        while True:
            text = log.read()
            if text:
                print(text, end="", flush=True)
            else:
                await asyncio.sleep(0.5)


async def _main(arguments: argparse.Namespace) -> int:
    port = _port(arguments.port)
    homes = REPOSITORY / ".dev"
    host = (
        await _fresh(homes / "fresh", port)
        if arguments.fresh
        else await _demo(homes / "demo", port, renew=arguments.renew)
    )
    async with host:
        page = "" if arguments.fresh else f"/{BOARD}/today"
        _say("ready")
        print(
            f"""
    {host.url}{page}
    user {OWNER.username}, password {OWNER.password}

    Log: {host.log.relative_to(REPOSITORY)}    Stop: Ctrl-C
""",
            flush=True,
        )
        while True:
            log = asyncio.create_task(_show_log(host)) if arguments.log else None
            code = await host.wait()
            if log is not None:
                log.cancel()
            if code != _RESTART_EXIT_CODE:
                _say(f"Home Assistant ended by itself (exit code {code})")
                return 1
            _say("restarting Home Assistant")
            await host.start()
            _say("ready")


async def _until_interrupted(arguments: argparse.Namespace) -> int:
    """Run until done, or until the terminal says stop; then stop in good order."""
    main = asyncio.create_task(_main(arguments))
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(sign, main.cancel)
    try:
        return await main
    except asyncio.CancelledError:
        _say("stopped")
        return 0
    except NotStartedError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(asyncio.run(_until_interrupted(_arguments())))
