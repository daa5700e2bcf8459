"""A webhook of a runner: what is delivered to it is read in a worker and taken in.

Nothing is told to be there that is not on disk. What cannot be read is told, item by
item, with its reason; told again it adds nothing.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import batched
from time import monotonic, sleep
from typing import Final, override

from homeassistant.core import callback
from homeassistant.util import dt as dt_util

from .collector import only_new_looked_at
from .const import CONF_SECRET
from .core.feed import Feed
from .intake import ADDED, SKIPPED, Receipt, async_take_many
from .source_watch import SourceWatch
from .sources.bodies import read_body
from .sources.deliveries import (
    UNDERSTOOD,
    WANTED,
    Household,
    Item,
    Unread,
    items_of,
)
from .sources.model import ToldRun
from .words import unit_of_house

_BATCH: Final = 10
"""Runs that share a commit."""

_REST: Final = 2
_LONGEST_REST_S: Final = 0.05
"""Before the next batch, others have this many times as long as one took; but someone
waits for an answer."""

_A_STRETCH_S: Final = 0.002
"""For so long a worker reads before the house has its turn."""

_NEWS: Final = timedelta(days=1)
"""Of an older run no odometer tells now in which pair it was."""

_NOT_FAULTY: Final = UNDERSTOOD | {"before_set_up", "known", "taken_back"}
"""What was understood and is left out all the same."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one item of a delivery."""

    name: str
    result: str
    reason: str | None = None
    detail: str = ""
    entry_id: str | None = None

    @property
    def is_understood(self) -> bool:
        """Whether the sender need not send it otherwise."""
        return self.result != SKIPPED or self.reason in _NOT_FAULTY


class WebhookWatch(SourceWatch):
    """Hears what is delivered to a webhook."""

    @override
    def resolve(self) -> None:
        """Need no entities: what is sent says it all."""

    @override
    @callback
    def async_start(self) -> None:
        """Read nothing: what is sent comes through the door."""

    @property
    def secret(self) -> str:
        """What a sender has to know beside the address; empty when nothing."""
        return str(self.data.get(CONF_SECRET) or "")

    @property
    @override
    def feed(self) -> Feed:
        """How it is doing; it can be silent for ever."""
        return self._patient_feed

    async def async_deliver(self, body: bytes) -> list[Outcome]:
        """Take in what was delivered, and return what became of each item.

        Raises `BadBodyError` and `TooManyItemsError`, with nothing written, and
        `JournalError` when not all of it could be kept; sending it again is safe.
        """
        self._heard = dt_util.utcnow()
        house = Household(
            zone=dt_util.get_default_time_zone(),
            unit=unit_of_house(self.hass),
            now=self._heard,
            words=self.words,
        )
        items = await self.hass.async_add_executor_job(_items, body, house)
        told = {
            place: item.told
            for place, item in enumerate(items)
            if isinstance(item.told, ToldRun)
        }
        receipts = await self._async_take_in(told)
        return [
            _left_out(item.name, item.told)
            if isinstance(item.told, Unread)
            else _taken(item.name, receipts[place])
            for place, item in enumerate(items)
        ]

    async def _async_take_in(self, told: Mapping[int, ToldRun]) -> dict[int, Receipt]:
        """Take in runs, the oldest first, and return what became of each."""
        receipts: dict[int, Receipt] = {}
        now = dt_util.utcnow()
        in_order = sorted(told, key=lambda place: told[place].at)
        with only_new_looked_at() as look_past:
            for places in batched(in_order, _BATCH, strict=False):
                began = monotonic()
                runs = [told[place] for place in places]
                taken = await async_take_many(self.coordinator, runs, since=self.since)
                receipts.update(zip(places, taken, strict=True))
                for run, receipt in zip(runs, taken, strict=True):
                    is_news = receipt.result == ADDED and now - run.at <= _NEWS
                    if receipt.entry_id is not None and is_news:
                        await self.rack.async_ran(receipt.entry_id, run)
                if len(in_order) > _BATCH:
                    look_past()
                    took = monotonic() - began
                    await asyncio.sleep(min(_REST * took, _LONGEST_REST_S))
        return receipts


def _items(body: bytes, house: Household) -> list[Item]:
    """Return what a body tells; in a worker, with pauses for everyone else."""
    items: list[Item] = []
    began = monotonic()
    for item in items_of(read_body(body, WANTED), house):
        items.append(item)
        if (took := monotonic() - began) >= _A_STRETCH_S:
            # Python runs one thread at a time: the house comes first.
            sleep(took)
            began = monotonic()
    return items


def _left_out(name: str, unread: Unread) -> Outcome:
    """Return that an item gave no run."""
    return Outcome(
        name=name, result=SKIPPED, reason=unread.reason, detail=unread.detail
    )


def _taken(name: str, receipt: Receipt) -> Outcome:
    """Return what became of a run."""
    return Outcome(
        name=name,
        result=receipt.result,
        reason=receipt.reason,
        entry_id=receipt.entry_id,
    )
