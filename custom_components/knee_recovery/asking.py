"""Actions that ask the diary something: they answer with data and write nothing."""

import asyncio
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from homeassistant.util import dt as dt_util

from . import spoken
from .answers import entry_answer, sources_of, status_answer
from .aside import stepping_aside
from .collector import only_new_looked_at
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.advice import advice_on, pre_check
from .core.care import suggestions
from .core.diary import is_read_back
from .core.history import History
from .core.journal import Entry, Run
from .core.merge import recordings
from .core.pain import verdict
from .core.plan import day_plan, last_date
from .plan_answer import plan_answer, pre_check_answer, run_answer
from .words import async_words

_AT_ONCE: Final = 100
"""Entries that are gathered before others get a turn in the event loop."""


async def async_get_status(
    coordinator: KneeRecoveryCoordinator, _data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer how things stand."""
    return status_answer(coordinator.data)


async def async_get_plan(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer the exercises of a date, today's by default, and what there is to run."""
    now = dt_util.now()
    until = partial(spoken.day, last=last_date(now))
    on = spoken.optional(data, "date", until) or now.date()
    pre = spoken.optional(data, "pain_before", bounds.number)
    history, profile = coordinator.history, coordinator.profile
    suggested = suggestions(history, profile, now.date())
    words = await async_words(coordinator.hass)
    return {
        **plan_answer(day_plan(history, profile, now, on), suggested, words),
        "run": run_answer(advice_on(history, profile, now, on), profile),
        "pre_check": pre_check_answer(
            pre_check(history, profile, now, pre), coordinator.data
        )
        if on == now.date()
        else None,
    }


async def async_get_entries(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer the entries of a span, oldest first."""
    first = spoken.optional(data, "start", spoken.day) or date.min
    last = spoken.optional(data, "end", spoken.day) or date.max
    limit = spoken.optional(data, "limit", bounds.whole)
    kinds, with_retracted = spoken.kinds(data), spoken.flag(data, "include_retracted")
    history, shoes = coordinator.history, coordinator.shoe_names
    chosen: list[Entry] = []
    come_to: dict[str, str] = {}
    # Counted before they are chosen: a few among many years are a long look too.
    for count, entry in enumerate(history.entries(first, last), 1):
        if is_read_back(entry, kinds):
            chosen.append(entry)
            if isinstance(entry, Run):
                # Remembered with the history, so this is no work for another thread.
                found = verdict(entry, history, coordinator.profile)
                come_to[entry.id] = found.light.value
        if count % _AT_ONCE == 0:
            await asyncio.sleep(0)
    gone: set[str] = set()
    if with_retracted:
        # What was taken back while the others were gathered is among them already.
        have = {entry.id for entry in chosen}
        taken_back = [
            entry
            for entry in history.retracted(first, last, kinds)
            if entry.id not in have
        ]
        gone = {entry.id for entry in taken_back}
        chosen = sorted([*chosen, *taken_back], key=lambda told: (told.at, told.id))
    if limit is not None:
        chosen = chosen[-limit:]

    def answer() -> list[dict[str, Any]]:
        return [
            entry_answer(entry, shoes)
            | ({"retracted": True} if entry.id in gone else {})
            | (
                _of_run(entry, history, come_to[entry.id])
                if isinstance(entry, Run) and entry.id not in gone
                else {}
            )
            for entry in stepping_aside(chosen)
        ]

    # Years of entries become text outside the event loop.
    with only_new_looked_at():
        return {"entries": await coordinator.hass.async_add_executor_job(answer)}


def _of_run(run: Run, history: History, came_to: str) -> dict[str, Any]:
    """Return what is told of a standing run beside its own fields."""
    root, *copies = history.voices(run.id) or (run,)
    return {
        "sources": sources_of(run, history),
        "merged": len(recordings(root, copies)) > 1,
        "verdict": came_to,
    }
