"""Export: a diary as a text that leaves the house only by its runner's hand.

Years of entries become text in a worker, entry by entry: Python runs one thread at a
time, and nobody else is to wait for a long line.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
import json
from typing import Any, Final

from homeassistant.util import dt as dt_util

from . import spoken
from .aside import used_up
from .asking import async_get_entries
from .collector import only_new_looked_at
from .const import SUBENTRY_SHOE
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core import bounds
from .core.archive import FORMAT, belonging, told
from .core.sheet import sheet
from .paths import to_write, write
from .report import async_report
from .store.schema import known_version

JSON: Final = "json"
CSV: Final = "csv"
HTML: Final = "html"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What of a diary is wanted."""

    first: date | None
    last: date | None
    notes: bool
    """On the report only: everything else is whole."""


async def async_export(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer a diary, or a span of it, as text; or write it where a path says.

    Raises the domain's error for a word or a date that is none, and for a path that may
    not be written; what is there stays.
    """
    kind = bounds.choice("format", data["format"], WRITERS)
    asked = Asked(
        first=spoken.optional(data, "start", spoken.day),
        last=spoken.optional(data, "end", spoken.day),
        notes=spoken.flag(data, "notes"),
    )
    path = spoken.optional(data, "path", bounds.text)
    hass, file = coordinator.hass, None
    if path is not None:
        file = await hass.async_add_executor_job(to_write, hass, path)
    with only_new_looked_at():
        count, text = await WRITERS[kind](coordinator, asked)
    answer = {"format": kind, "entries": count}
    if file is None:
        return answer | {"text": text}
    await hass.async_add_executor_job(write, file, text)
    return answer | {"path": path}


# -- what is written ------------------------------------------------------------


async def _async_json(
    coordinator: KneeRecoveryCoordinator, asked: Asked
) -> tuple[int, str]:
    """Return a diary as a document that can be read in again."""
    first, last = asked.first or date.min, asked.last or date.max
    entries = await _async_entries(coordinator, asked)
    count = len(entries)
    journal = await coordinator.store.async_read()
    head = _head(coordinator.config_entry)

    def text() -> str:
        wanted = belonging(used_up(journal), first, last)
        answers = used_up(entries)
        return "".join(
            _document(head, entries=answers, journal=map(told, used_up(wanted)))
        )

    return count, await coordinator.hass.async_add_executor_job(text)


async def _async_csv(
    coordinator: KneeRecoveryCoordinator, asked: Asked
) -> tuple[int, str]:
    """Return a diary as a table."""
    entries = await _async_entries(coordinator, asked)
    count = len(entries)
    return count, await coordinator.hass.async_add_executor_job(sheet, used_up(entries))


async def _async_entries(
    coordinator: KneeRecoveryCoordinator, asked: Asked
) -> list[dict[str, Any]]:
    """Return what the diary says of a span."""
    span = {"start": asked.first, "end": asked.last}
    answer = await async_get_entries(coordinator, span)
    entries: list[dict[str, Any]] = answer["entries"]
    return entries


async def _async_html(
    coordinator: KneeRecoveryCoordinator, asked: Asked
) -> tuple[int, str]:
    """Return the report for a physiotherapist."""
    entries = await _async_entries(coordinator, asked)
    return len(entries), await async_report(
        coordinator, asked.first, asked.last, with_notes=asked.notes
    )


WRITERS: Final = {JSON: _async_json, CSV: _async_csv, HTML: _async_html}
"""What writes a diary in each format: the number of entries, and the text."""


def _head(entry: KneeRecoveryConfigEntry) -> dict[str, Any]:
    """Return what a document says before the entries: whose it is, and their choices.

    Addresses and secrets of the sources are no part of a diary.
    """
    return {
        "format": FORMAT,
        "schema": known_version(),
        "exported_at": dt_util.now().isoformat(timespec="seconds"),
        "runner": entry.title,
        "settings": {**entry.data, **entry.options},
        "shoes": [
            {"id": pair.subentry_id, "data": dict(pair.data)}
            for pair in entry.get_subentries_of_type(SUBENTRY_SHOE)
        ],
    }


def _document(
    head: Mapping[str, Any], **lists: Iterable[Mapping[str, Any]]
) -> Iterator[str]:
    """Give a JSON object in pieces, with a line for each entry.

    So it can be read by the line again, and nobody waits for a long one.
    """
    yield json.dumps(head, ensure_ascii=False)[:-1]
    for name, items in lists.items():
        yield f',\n"{name}": ['
        for count, item in enumerate(items):
            yield ",\n" if count else "\n"
            yield json.dumps(item, ensure_ascii=False, separators=(",", ":"))
        yield "\n]"
    yield "}\n"
