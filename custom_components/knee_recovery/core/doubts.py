"""Doubts: pairs of runs that may be one, of which only the runner knows.

A source that tells local times without their zone can be hours off. Joining two runs by
guess would halve what the knee did, so the pair stays apart until someone has said.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from .history import History
from .journal import Run
from .merge import SHIFT_REACH, is_shifted

type Pair = tuple[str, str]
"""The ids of the first recordings of two runs, the earlier run first."""

_ONE_DAY = timedelta(days=1)


def doubtful(history: History, days: Iterable[date]) -> set[Pair]:
    """Return the pairs about which nobody has said yet, one run of them on these days.

    The dates beside them are looked at too: that is as far as a time zone moves a run.
    """
    near = {day + step * _ONE_DAY for day in days for step in (-1, 0, 1)}
    return {
        pair
        for day in near
        for run in history.day(day).runs
        for pair in _pairs(run, history)
    }


def looked_again(pairs: set[Pair], history: History) -> set[Pair]:
    """Return the pairs that are doubtful now, of those that were and of new ones.

    Only dates whose runs came or went since are looked at.
    """
    changed = history.memory.runs_changed
    if not pairs and not changed:
        return pairs
    found = still_doubtful(pairs, history) | doubtful(history, changed)
    changed.clear()
    return found


def still_doubtful(pairs: Iterable[Pair], history: History) -> set[Pair]:
    """Return the pairs of which both runs still stand, and still look like one."""
    return {
        pair
        for pair in pairs
        if (one := history.standing_run(pair[0])) is not None
        and pair in set(_pairs(one, history))
    }


def _pairs(run: Run, history: History) -> Iterator[Pair]:
    """Give the pairs that a run is one of."""
    for other in history.runs_near(run.at, SHIFT_REACH):
        if is_shifted(run, other):
            first, second = sorted((run, other), key=lambda each: (each.at, each.id))
            pair = history.root(first.id), history.root(second.id)
            if not any(set(pair) <= set(kept.runs) for kept in history.kept_apart):
                yield pair
