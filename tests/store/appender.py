"""Appends entries without end, and tells each append once it is durable.

Started by tests as a program of its own, so that it can be killed: three entries an
append, and its number on a line when it is answered.
"""

import asyncio
from itertools import count
from pathlib import Path
import sys

from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import pains


async def main(path: Path, in_flight: int) -> None:
    store = JournalStore(path)
    entries = await store.async_open()
    numbers = count(len(entries) // 3)
    sys.stdout.write("ready\n")
    sys.stdout.flush()

    async def append_without_end() -> None:
        while True:
            number = next(numbers)
            await store.async_append(pains(3, first=3 * number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()

    await asyncio.gather(*(append_without_end() for _ in range(in_flight)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
