"""What a diary takes of a house's memory, in a process of its own.

    python -m tests.benchmarks.memory JOURNAL

opens a journal as a house does and prints the megabytes that stay, and the most that
it took meanwhile, above what was there before.
"""

import asyncio
from datetime import timedelta
import gc
from pathlib import Path
import subprocess
import sys

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.snapshot import Snapshot, assess
from custom_components.knee_recovery.store import JournalStore
from tests.benchmarks import store
from tests.benchmarks.assess import PROFILE


def of(size: int) -> tuple[float, float, float]:
    """Return the megabytes that stay, the most, and those of the file on disk."""
    with store.journal(size) as path:
        told = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.memory", str(path)],
            capture_output=True,
            check=True,
            text=True,
        )
        stays, most = map(float, told.stdout.split())
        return stays, most, path.stat().st_size / 1e6


async def _open(path: Path) -> tuple[JournalStore, History, Snapshot]:
    """Read a journal into its index, and let go of everything else."""
    journal = JournalStore(path)
    entries = await journal.async_open()
    now = entries[-1].at + timedelta(hours=12)
    history = History.of(entries)
    return journal, history, assess(history, PROFILE, now)


async def _close(path: Path) -> None:
    journal, _, _ = await _open(path)
    await journal.async_close()


async def _measure(path: Path) -> tuple[float, float]:
    # The peak so far is that of the process this one came from.
    Path("/proc/self/clear_refs").write_text("5")
    before = _megabytes("VmRSS")
    kept = await _open(path)
    gc.collect()
    measured = _megabytes("VmRSS") - before, _megabytes("VmHWM") - before
    await kept[0].async_close()
    return measured


def _megabytes(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    (told,) = (line.split()[1] for line in lines if line.startswith(f"{name}:"))
    return int(told) / 1024


if __name__ == "__main__":
    # What every first journal takes (SQLite, the worker) is not the diary's.
    with store.journal(20) as small:
        asyncio.run(_close(small))
    gc.collect()
    print(*asyncio.run(_measure(Path(sys.argv[1]))))
