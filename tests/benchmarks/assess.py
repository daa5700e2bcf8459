"""What an answer costs, and what the index over a journal costs."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from statistics import median
from time import perf_counter

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Pain, Retraction
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import assess
from tests.benchmarks.store import history

PROFILE = Profile()


def assessing(size: int, times: int = 300) -> float:
    """Return the median of one answer the morning after so many entries, in ms."""
    index, now = _index(size)
    return _median_ms(lambda: assess(index, PROFILE, now), times)


def assessing_after_a_word(size: int, times: int = 300) -> float:
    """Return the median of the answer to one more score, in ms.

    What was remembered about the runs around it is worked out anew.
    """
    index, now = _index(size)
    assess(index, PROFILE, now)
    costs = []
    for number in range(times):
        score = Pain(
            id=f"score-{number}",
            at=now,
            local_date=now.date(),
            recorded_at=now,
            level=1,
        )
        index.add(score)
        costs.append(_cost_ms(lambda: assess(index, PROFILE, now)))
        index.add(
            Retraction(
                id=f"retraction-{number}",
                at=now,
                local_date=now.date(),
                recorded_at=now,
                of=score.id,
            )
        )
    return median(costs)


def assessing_anew(size: int, times: int = 5) -> float:
    """Return the median of the first answer after the journal was read, in ms."""
    costs = []
    for _ in range(times):
        index, now = _index(size)
        costs.append(_cost_ms(partial(assess, index, PROFILE, now)))
    return median(costs)


def building(size: int, times: int = 7) -> float:
    """Return the median of building the index of so many entries, in ms."""
    entries = history(size)
    return _median_ms(lambda: History.of(entries), times)


def _index(size: int) -> tuple[History, datetime]:
    """Return an index of so many entries, and the morning after them."""
    entries = history(size)
    return History.of(entries), entries[-1].at + timedelta(hours=12)


def _median_ms(work: Callable[[], object], times: int) -> float:
    """Return the median of doing something, the first time not counted."""
    return median([_cost_ms(work) for _ in range(times + 1)][1:])


def _cost_ms(work: Callable[[], object]) -> float:
    """Return how long something takes, in ms."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1_000
