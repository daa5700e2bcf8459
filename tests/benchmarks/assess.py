"""What an answer costs, and what the index over a journal costs."""

from collections.abc import Callable
from datetime import timedelta
from statistics import median
from time import perf_counter

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import assess
from tests.benchmarks.store import history


def assess_ms(size: int, times: int = 300) -> float:
    """Return the median of one answer the morning after so many entries, in ms."""
    entries = history(size)
    index, profile = History.of(entries), Profile()
    now = entries[-1].at + timedelta(hours=12)
    return _median_ms(lambda: assess(index, profile, now), times)


def history_ms(size: int, times: int = 7) -> float:
    """Return the median of building the index of so many entries, in ms."""
    entries = history(size)
    return _median_ms(lambda: History.of(entries), times)


def _median_ms(work: Callable[[], object], times: int) -> float:
    """Return the median of doing something, the first time not counted."""
    costs = []
    for _ in range(times + 1):
        began = perf_counter()
        work()
        costs.append((perf_counter() - began) * 1_000)
    return median(costs[1:])
