"""Another client of the house, in a process of its own: how long does it wait?

    python -m tests.benchmarks.pinger URL TOKEN

asks for nothing but an answer, again and again, until its standard input is closed, and
prints the longest it waited in milliseconds. The longest wait is the longest that the
event loop of Home Assistant was busy with something else.
"""

import asyncio
import sys
from time import perf_counter

from tests.e2e.connection import Connection


async def longest_wait_ms(url: str, token: str) -> float:
    """Return the longest wait until standard input is closed."""
    is_over = asyncio.ensure_future(asyncio.to_thread(sys.stdin.read))
    longest = 0.0
    async with await Connection.open(url, token) as ha:
        await ha.command("auth/current_user")
        print("ready", flush=True)
        while not is_over.done():
            began = perf_counter()
            await ha.command("auth/current_user")
            longest = max(longest, perf_counter() - began)
    return longest * 1_000


if __name__ == "__main__":
    print(asyncio.run(longest_wait_ms(*sys.argv[1:])))
