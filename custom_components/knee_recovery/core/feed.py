"""A feed: something that runs come from by themselves, and whether it still speaks.

A source that fell silent is no rest day. What it would have told is not known, and
every answer that builds on its runs says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

RULES: Final = (
    ("source_stale", "Silent beyond its usual time: runs may be missing, said so [D]"),
    ("source_silence_lasts", "A day more, or gone: somebody is told [D]"),
)

LASTING: Final = timedelta(days=1)
"""How long a source is silent beyond its usual time before somebody is told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """One source of runs, as it is heard."""

    id: str
    name: str
    adapter: str
    watched_since: datetime
    last_data: datetime | None = None
    """When it last said something, a run or not."""
    patience: timedelta | None = None
    """How long its silence says nothing; None when it can be silent for ever."""
    is_gone: bool = False
    """What it is read from was removed or turned off."""


def silent_from(feed: Feed) -> datetime | None:
    """Return when a source's silence begins to count, if nothing more is heard."""
    heard = feed.last_data or feed.watched_since
    if feed.is_gone:
        return heard
    return None if feed.patience is None else heard + feed.patience


def is_stale(feed: Feed, now: datetime) -> bool:
    """Return whether a source is silent for longer than is usual."""
    silent = silent_from(feed)
    return silent is not None and silent <= now


def lasts(feed: Feed, now: datetime) -> bool:
    """Return whether a source's silence goes on, so that somebody should look at it."""
    silent = silent_from(feed)
    return silent is not None and (feed.is_gone or silent + LASTING <= now)


def changes(feeds: Iterable[Feed]) -> Iterator[datetime]:
    """Give the moments at which a source's silence begins to count, or to last."""
    for feed in feeds:
        if not feed.is_gone and (silent := silent_from(feed)) is not None:
            yield silent
            yield silent + LASTING
