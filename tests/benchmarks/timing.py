"""Two readers of the same file, timed in turns so that a busy machine slows both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

type Reader = Callable[[bytes], list[int]]


def side_by_side(
    ours: Reader, theirs: Reader, file: bytes, times: int = 15
) -> tuple[float, float]:
    """Return the medians of both on a file, in ms."""
    both = [(_timed(ours, file), _timed(theirs, file)) for _ in range(times)]
    mine, other = zip(*both, strict=True)
    return median(mine), median(other)


def _timed(reader: Reader, file: bytes) -> float:
    began = perf_counter()
    reader(file)
    return (perf_counter() - began) * 1_000
