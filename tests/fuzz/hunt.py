"""A hunt: one reader is given damaged files until the time is over.

What took a new branch is kept and damaged further, so the hunt finds its own way into
the format. How long each file took is measured, and of some how much memory.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter, process_time
import traceback
import tracemalloc
from typing import Final

from .branches import Branches
from .mutation import damaged
from .targets import Target

MOST_S: Final = 2.0
"""Of a processor: no file of 60 KB may take longer."""
MOST_BYTES: Final = 64_000_000
"""Nor more memory beside itself."""
_WEIGHED_EVERY: Final = 97
_LONGEST_SAMPLE: Final = 60_000


@dataclass(kw_only=True)
class Result:
    """What became of a hunt."""

    name: str
    inputs: int = 0
    kept: int = 0
    percent: float = 0
    slowest_s: float = 0
    most_bytes: int = 0
    faults: list[tuple[str, bytes]] = field(default_factory=list)


def hunt(
    target: Target,
    seconds: float,
    seed: int = 1,
    *,
    most: int = 10**12,
    samples: Path | None = None,
) -> Result:
    """Hunt for so long, or for so many files; return what was found."""
    chance = Random(seed)  # noqa: S311
    corpus = [*target.seeds, *_samples(samples)]
    whole = list(corpus)
    result = Result(name=target.name)
    until = perf_counter() + seconds
    with Branches(target.modules) as branches:
        for data in whole:
            _try(target, data, result)
        while result.inputs < most and perf_counter() < until and not result.faults:
            data = damaged(chance, chance.choice(corpus), target.words, whole)
            if chance.random() < 0.5:
                data = target.renew(chance, data)
            known = len(branches.taken)
            _try(target, data, result)
            if len(branches.taken) > known:
                corpus.append(data)
        result.kept = len(corpus) - len(whole)
        result.percent = branches.percent
    return result


def _try(target: Target, data: bytes, result: Result) -> None:
    result.inputs += 1
    is_weighed = result.inputs % _WEIGHED_EVERY == 0
    if is_weighed:
        tracemalloc.start()
    began = process_time()
    try:
        target.try_out(data)
    except Exception as error:  # noqa: BLE001  whatever comes out is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        result.faults.append(
            (f"{type(error).__name__}: {error} ({where.name}:{where.lineno})", data)
        )
    took = process_time() - began
    if is_weighed:
        result.most_bytes = max(result.most_bytes, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        if result.most_bytes > MOST_BYTES:
            result.faults.append((f"{result.most_bytes} bytes of memory", data))
        return
    result.slowest_s = max(result.slowest_s, took)
    if took > MOST_S:
        result.faults.append((f"{took:.1f} s", data))


def _samples(folder: Path | None) -> list[bytes]:
    """Return the small files of a folder."""
    if folder is None:
        return []
    return [
        file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.stat().st_size <= _LONGEST_SAMPLE
    ]
