"""The process that reads files of runs, as long as someone has files to be read.

Python runs one thread at a time. Read in a thread, a file makes the event loop wait
some milliseconds whenever it has something to do; read by another process it does not,
and whatever a file was made to do happens there.
"""

from asyncio import (
    IncompleteReadError,
    StreamReader,
    StreamWriter,
    create_subprocess_exec,
    timeout,
)
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager, suppress
from pathlib import Path
import sys
from typing import Final, cast

from .const import LOGGER
from .readers import Reason, Refusal
from .readers.apart import LENGTH, Portion, Request, asking, read_answer

MOST_MEMORY: Final = 512 << 20
"""Bytes of address space. The hungriest file that is read, 50 MB of UTF-16, takes 260
million, any other less than 80; what wants more is refused, and the house keeps its."""

LONGEST_S: Final = 300
"""For one portion, which ends with the part of a file that half a second falls into.
Here 50 MB take up to three seconds; small boards can be forty times slower."""

_MOST_DEATHS: Final = 5
"""Parts of one file that may end the process before the rest is left unread."""

_PROGRAM: Final = """\
import os, sys, types
# The package itself is Home Assistant's; the readers in it need nothing but Python.
package = types.ModuleType("knee_recovery")
package.__path__ = [sys.argv[1]]
sys.modules["knee_recovery"] = package
from knee_recovery.readers.apart import serve
# The house comes first, also where there is one processor.
os.nice(5)
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
except (ImportError, OSError, ValueError):
    pass  # Not every system can; what a file may hold is bounded all the same.
serve(sys.stdin.buffer, sys.stdout.buffer)
"""


class Reader:
    """Another process, which reads one file after the other."""

    _process: Process

    async def async_start(self) -> None:
        """Start it; raises `OSError` when there is none to be had."""
        self._process = await create_subprocess_exec(
            sys.executable,
            "-I",
            "-c",
            _PROGRAM,
            str(Path(__file__).parent),
            str(MOST_MEMORY),
            stdin=PIPE,
            stdout=PIPE,
        )

    async def async_stop(self) -> None:
        """End it: it only reads, there is nothing that it could leave half done."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    async def read(self, request: Request) -> AsyncGenerator[Portion]:
        """Give what a file holds, one portion read while another is used.

        A process that ends in the middle, killed for want of memory most likely, is
        replaced by one that begins where the last portion ended; what ends that one too
        is left out. Raises nothing for what is wrong with the file or the disk, and
        `OSError` when there is no other process to be had.
        """
        done, total, deaths = request.done, 0, 0
        ended_at: int | None = None
        while True:
            try:
                async with aclosing(self._ask(request._replace(done=done))) as told:
                    async for portion in told:
                        done, total = portion.done, portion.total
                        yield portion
            except OSError, IncompleteReadError:
                LOGGER.error("The process that read %s ended early", request.path)
                await self.async_stop()
                await self.async_start()
            else:
                return
            if ended_at == done:
                deaths += 1
                name = Path(request.path).name
                refusal = Refusal(name=name, reason=Reason.DAMAGED, detail="not read")
                done += 1
                yield Portion(done, max(total, done), (refusal,))
                if deaths == _MOST_DEATHS:
                    return
            ended_at = done

    async def _ask(self, request: Request) -> AsyncGenerator[Portion]:
        """Give what the process answers; raises `OSError` or `IncompleteReadError`.

        What takes too long is a `TimeoutError`, and that is one of the former.
        """
        asked = cast("StreamWriter", self._process.stdin)
        answers = cast("StreamReader", self._process.stdout)
        asked.write(asking(request))
        await asked.drain()
        while True:
            async with timeout(LONGEST_S):
                length = int.from_bytes(await answers.readexactly(LENGTH))
                told = await answers.readexactly(length)
            if not length:
                return
            yield read_answer(told)


@asynccontextmanager
async def reader() -> AsyncGenerator[Reader]:
    """Give a process that reads; it ends with the block, or with the house.

    Raises `OSError` when there is none to be had.
    """
    process = Reader()
    await process.async_start()
    try:
        yield process
    finally:
        await process.async_stop()
