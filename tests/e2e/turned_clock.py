"""A wall clock that can be turned while a process runs, as by hand or by a time server.

The tether installs it before Home Assistant is loaded, which keeps what it takes from
`datetime` and `time`. How many seconds it is off is read from a file at each look; what
counts seconds that went by (`monotonic`, the event loop) goes on as it does in reality.
"""

import ctypes
from datetime import UTC, datetime, tzinfo
import gc
import mmap
from pathlib import Path
import struct
import time
from typing import Any, Self, override

OFF = struct.Struct("d")
"""What the file holds: seconds that the clock is ahead."""


class Clock:
    """The clock of a house, turned from outside."""

    def __init__(self, file: Path) -> None:
        """Begin with the right time."""
        self.file = file
        self._off = 0.0
        self._set(0)

    def now(self) -> datetime:
        """Return what the clock shows."""
        return datetime.fromtimestamp(time.time() + self._off, UTC)

    def turn_to(self, moment: datetime) -> None:
        """Let it show a moment, and go on from there."""
        self._set(moment.timestamp() - time.time())

    def _set(self, off: float) -> None:
        self._off = off
        # In place: the house looks at this very file.
        with self.file.open("r+b" if self.file.exists() else "wb") as file:
            file.write(OFF.pack(off))


def install(file: Path) -> None:
    """Let everything in this process see the turned clock, what is written in C too."""
    with file.open("rb") as told:
        off = mmap.mmap(told.fileno(), OFF.size, access=mmap.ACCESS_READ)
    real_time, real_time_ns = time.time, time.time_ns

    def turned() -> float:
        return real_time() + float(OFF.unpack_from(off)[0])

    def turned_ns() -> int:
        return real_time_ns() + int(OFF.unpack_from(off)[0] * 1e9)

    class Turned(datetime):
        @classmethod
        @override
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromtimestamp(turned(), tz)

        @classmethod
        @override
        def utcnow(cls) -> Self:
            return cls.fromtimestamp(turned(), UTC).replace(tzinfo=None)

    time.time, time.time_ns = turned, turned_ns
    # `today` asks `time`; these two ask the machine, and a type of C is changed in the
    # dictionary behind it, or not at all: a class of our own in its place is no
    # `datetime` to the many that look.
    (names,) = (each for each in gc.get_referents(datetime.__dict__))
    names |= {name: Turned.__dict__[name] for name in ("now", "utcnow")}
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime))
    _let_ids_follow(turned)


def _let_ids_follow(turned: Any) -> None:  # noqa: ANN401  a function of a module
    """Let ids that begin with the time begin with this one."""
    import ulid_transform  # noqa: PLC0415  Home Assistant's, not the tests'

    ulid_transform.ulid_now = lambda: ulid_transform.ulid_at_time(turned())
