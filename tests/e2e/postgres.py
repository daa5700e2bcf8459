"""A PostgreSQL of one's own, on loopback, in a folder of one's own."""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import socket
import subprocess
import tempfile

_NOBODY = "nobody"
"""PostgreSQL does not run for root; tests in a container often do."""


def is_here() -> bool:
    """Return whether this machine has a PostgreSQL to start."""
    return all(shutil.which(program) for program in ("initdb", "pg_ctl", "createdb"))


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server with an empty database, give its address, and stop it."""
    folder = Path(tempfile.mkdtemp(prefix="knee-pg-"))
    user = _NOBODY if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(*command: str) -> None:
        subprocess.run(
            command,
            check=True,
            cwd=folder,
            user=user,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=60,
        )

    data = str(folder / "data")
    try:
        run(
            "initdb", "-D", data, "-U", "knee", "-A", "trust", "-E", "UTF8", "--no-sync"
        )
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        run(
            "pg_ctl",
            "-D",
            data,
            "-w",
            "-l",
            str(folder / "log"),
            "-o",
            options,
            "start",
        )
        try:
            run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "knee", "house")
            yield f"postgresql://knee@127.0.0.1:{port}/house"
        finally:
            run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
