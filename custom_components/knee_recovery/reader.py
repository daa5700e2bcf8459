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
)
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
import sys
from typing import Final, cast

from .const import LOGGER
from .readers import Reason, Refusal
from .readers.apart import LENGTH, Portion, Request, asking, read_answer

_PROGRAM: Final = """\
import os, sys, types
# The package itself is Home Assistant's; the readers in it need nothing but Python.
package = types.ModuleType("knee_recovery")
package.__path__ = [sys.argv[1]]
sys.modules["knee_recovery"] = package
from knee_recovery.readers.apart import serve
# The house comes first, also where there is one processor.
os.nice(5)
serve(sys.stdin.buffer, sys.stdout.buffer)
"""


class Reader:
    """Another process, which reads one file after the other."""

    def __init__(self, process: Process) -> None:
        """Take a process that waits to be asked."""
        self._asked = cast("StreamWriter", process.stdin)
        self._answers = cast("StreamReader", process.stdout)

    async def read(self, request: Request) -> AsyncGenerator[Portion]:
        """Give what a file holds, one portion read while another is used.

        Raises nothing for what is wrong with the file or the disk.
        """
        answers, done = self._answers, request.done
        try:
            self._asked.write(asking(request))
            await self._asked.drain()
            while length := int.from_bytes(await answers.readexactly(LENGTH)):
                portion = read_answer(await answers.readexactly(length))
                done = portion.done
                yield portion
        except OSError, IncompleteReadError:
            # Killed for want of memory, most likely: the house goes on without it.
            LOGGER.error("The process that read %s ended before the file", request.path)
            name = Path(request.path).name
            refusal = Refusal(name=name, reason=Reason.DAMAGED, detail="not read")
            yield Portion(done, done + 1, (refusal,))


@asynccontextmanager
async def reader() -> AsyncGenerator[Reader]:
    """Give a process that reads; it ends with the block, or with the house.

    Raises `OSError` when there is none to be had.
    """
    process = await create_subprocess_exec(
        sys.executable,
        "-I",
        "-c",
        _PROGRAM,
        str(Path(__file__).parent),
        stdin=PIPE,
        stdout=PIPE,
    )
    try:
        yield Reader(process)
    finally:
        # It only reads: there is nothing that it could leave half done.
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
