"""Files read in a process of their own, and what is said between it and the house.

Python runs one thread at a time: a reader beside the event loop makes everyone wait,
however politely it is written. So another process reads, and this is all of it: a line
of JSON asks for a file, and each batch comes back as JSON behind its length.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
import json
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, Final, NamedTuple
from zoneinfo import ZoneInfo

from .export import open_export
from .model import FileRun, Flaw, Reason, Refusal
from .parts import Found

LENGTH: Final = 4
"""Bytes that say how long an answer is; one of no length ends the file."""

_BATCH_S: Final = 0.5
"""A batch is read for no longer, so that even one without a run can be stopped."""


class Request(NamedTuple):
    """What is to be read, and how much of it at a time."""

    path: str
    done: int
    """What of it was read before."""
    most: int
    """Runs and refusals in a batch; one more part may bring some more."""
    zone: str
    """The house's, for lists that tell the time without one."""
    miles: bool
    """What the house counts in, for lists that do not say."""


class Portion(NamedTuple):
    """What the next parts of a file hold."""

    done: int
    total: int
    found: Found


def asking(request: Request) -> bytes:
    """Return a request as it is sent."""
    return json.dumps(request).encode() + b"\n"


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Read each file that is asked for, until nothing more is."""
    for line in requests:
        request = Request(*json.loads(line))
        for portion in portions(request):
            told = _told(portion)
            answers.write(len(told).to_bytes(LENGTH) + told)
            answers.flush()
        answers.write(bytes(LENGTH))
        answers.flush()


def portions(request: Request) -> Iterator[Portion]:
    """Give what a file holds; a disk that fails ends it with a refusal."""
    path = Path(request.path)
    done, total = request.done, 0
    try:
        with path.open("rb") as file:
            zone = ZoneInfo(request.zone)
            export = open_export(path.name, file, zone=zone, miles=request.miles)
            total = export.total
            began, found = monotonic(), list[FileRun | Refusal]()
            for part in export.parts(done):
                done = part.done
                found += part.found
                if len(found) >= request.most or monotonic() - began >= _BATCH_S:
                    yield Portion(done, total, tuple(found))
                    began, found = monotonic(), []
            if found:
                yield Portion(done, total, tuple(found))
    except OSError as error:
        # The disk, not the file: what was read before it stays.
        detail = error.strerror or ""
        refusal = Refusal(name=path.name, reason=Reason.DAMAGED, detail=detail)
        yield Portion(done, total, (refusal,))
    except MemoryError:
        # Of a list that is read as it goes, for a single recording says so itself.
        refusal = Refusal(name=path.name, reason=Reason.TOO_LARGE, detail="memory")
        yield Portion(done, total, (refusal,))


# -- batches as bytes -----------------------------------------------------------


def _told(portion: Portion) -> bytes:
    found = [
        _refusal(one) if isinstance(one, Refusal) else _run(one)
        for one in portion.found
    ]
    return json.dumps([portion.done, portion.total, found]).encode()


def read_answer(told: bytes) -> Portion:
    """Return a batch as the other process has sent it."""
    done, total, found = json.loads(told)
    return Portion(done, total, tuple(map(_one, found)))


def _refusal(refusal: Refusal) -> dict[str, Any]:
    return {"name": refusal.name, "reason": refusal.reason, "detail": refusal.detail}


def _run(run: FileRun) -> dict[str, Any]:
    offset = run.utc_offset
    return {name: getattr(run, name) for name in FileRun.__slots__} | {
        "started_at": run.started_at.isoformat(),
        "utc_offset": None if offset is None else offset.total_seconds(),
    }


def _one(told: dict[str, Any]) -> FileRun | Refusal:
    if "reason" in told:
        return Refusal(**told | {"reason": Reason(told["reason"])})
    offset = told["utc_offset"]
    return FileRun(
        **told
        | {
            "started_at": datetime.fromisoformat(told["started_at"]),
            "utc_offset": None if offset is None else timedelta(seconds=offset),
            "warnings": tuple(map(Flaw, told["warnings"])),
        }
    )
