"""Restore: an export of a diary is read in again, all of it or nothing.

What is there already stays, so that the same export twice changes nothing. It is read
by the line in a worker: Python runs one thread at a time, and one long text would make
the house wait.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
import json
from os import fstat
from pathlib import Path
import re
from types import MappingProxyType
from typing import IO, Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import CONF_NAME

from .aside import stepping_aside
from .collector import only_new_looked_at
from .const import (
    CONF_DEFAULT,
    CONF_FIRST_DAY,
    CONF_RETIRED,
    CONF_STARTING_DISTANCE,
    SUBENTRY_SHOE,
)
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.archive import FORMAT, retold
from .core.bounds import Range
from .core.errors import ArchiveError, KneeRecoveryError
from .core.journal import Entry
from .core.restoring import lacking
from .core.shoes import pair_named
from .forms import as_seen, name_errors
from .shoe_flow import SHOE_DISTANCES, shoe_errors, unique_id_of_pair
from .store.schema import known_version

_MOST: Final = 200_000_000
"""Bytes of a file; twice what Home Assistant takes as an upload."""
_LONGEST_LINE: Final = 1_000_000
_METRES: Final = Range(minimum=1, maximum=10_000_000, unit="m")
_STARTING_METRES: Final = replace(_METRES, minimum=0)
_BEGINS: Final = re.compile(rf'\s*\{{\s*"format"\s*:\s*"{FORMAT}"')
_JOURNAL: Final = '"journal": ['
_NEXT: Final = ",\n"
_END: Final = "]}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Archive:
    """What an export says."""

    entries: list[Entry]
    pairs: Mapping[str, dict[str, Any]]
    """What was known of each pair of shoes, by its id."""


def is_archive(file: Path) -> bool:
    """Return whether a file is an export of a diary; runs in a worker."""
    try:
        with file.open(encoding="utf-8") as opened:
            return _BEGINS.match(opened.read(1000)) is not None
    except OSError, UnicodeDecodeError:
        return False


async def async_restore(
    coordinator: KneeRecoveryCoordinator, file: Path
) -> dict[str, Any]:
    """Write what a diary lacks of an export, and return how much that was.

    Raises `ArchiveError` for one that cannot be read, and `JournalError` when it could
    not be kept; nothing was written then. The runner is set up again after it.
    """
    with only_new_looked_at():
        return await _async_restore(coordinator, file)


async def _async_restore(
    coordinator: KneeRecoveryCoordinator, file: Path
) -> dict[str, Any]:
    hass, entry = coordinator.hass, coordinator.config_entry
    archive = await hass.async_add_executor_job(read_archive, file)
    shoes = coordinator.profile.shoes
    has_default = any(shoe.default for shoe in shoes)
    here: dict[str, str] = {}
    missing: list[ConfigSubentry] = []
    for pair_id, data in archive.pairs.items():
        if (known := pair_named(shoes, data[CONF_NAME])) is not None:
            here[pair_id] = known
        elif pair_id not in entry.subentries:
            missing.append(_pair(pair_id, data, may_be_default=not has_default))
    added = await coordinator.async_restore(
        lambda journal, history: lacking(
            archive.entries, stepping_aside(journal), history, here
        )
    )
    for pair in missing:
        hass.config_entries.async_add_subentry(entry, pair)
    if added:
        await hass.config_entries.async_reload(entry.entry_id)
    return {
        "added": added,
        "merged": len(archive.entries) - added,
        "skipped": 0,
        "failed": 0,
        "items": [],
    }


def _pair(
    pair_id: str, data: Mapping[str, Any], *, may_be_default: bool
) -> ConfigSubentry:
    """Return a pair of shoes as the house keeps it, under the id that it had."""
    name = data[CONF_NAME]
    return ConfigSubentry(
        data=MappingProxyType(
            {**data, CONF_DEFAULT: may_be_default and data[CONF_DEFAULT]}
        ),
        subentry_id=pair_id,
        subentry_type=SUBENTRY_SHOE,
        title=name,
        unique_id=unique_id_of_pair(name),
    )


# -- the file, in a worker --------------------------------------------------------


def read_archive(file: Path) -> Archive:
    """Return what an export says; raises `ArchiveError` for anything else."""
    try:
        with file.open(encoding="utf-8") as opened:
            return _read(opened)
    except ArchiveError:
        raise
    except (
        AttributeError,
        KeyError,
        KneeRecoveryError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise ArchiveError(detail=f"{type(error).__name__}: {error}") from error


def _read(opened: IO[str]) -> Archive:
    if fstat(opened.fileno()).st_size > _MOST:
        raise ArchiveError(detail=f"more than {_MOST} bytes")
    first = opened.readline(_LONGEST_LINE)
    if first.endswith(_NEXT):
        head = json.loads(f"{first.removesuffix(_NEXT)}}}")
        journal: Iterable[object] = map(json.loads, _journal(opened))
    else:
        # Somebody has laid it out anew.
        opened.seek(0)
        head = json.load(opened)
        journal = head["journal"]
    if head["format"] != FORMAT or not isinstance(head["schema"], int):
        raise ArchiveError(detail="another format")
    if head["schema"] > known_version():
        raise ArchiveError(detail=f"schema {head['schema']}, of a newer version")
    pairs = {
        bounds.text("shoe", pair["id"], bounds.MAX_NAME): _pair_data(pair["data"])
        for pair in head["shoes"]
    }
    names = {unique_id_of_pair(data[CONF_NAME]) for data in pairs.values()}
    if len(names) < len(head["shoes"]):
        raise ArchiveError(detail="shoes: two pairs of one name")
    return Archive(
        entries=[retold(each) for each in stepping_aside(journal)], pairs=pairs
    )


def _line(opened: IO[str]) -> str:
    """Return the next line, which a program has written and is not too long."""
    line = opened.readline(_LONGEST_LINE)
    if not line.endswith("\n"):
        raise ArchiveError(detail="it is cut off")
    return line.rstrip()


def _journal(opened: IO[str]) -> Iterator[str]:
    """Give each entry as the text of its line."""
    while _line(opened) != _JOURNAL:
        pass
    while (line := _line(opened)) != _END:
        yield line.rstrip(",")


def _pair_data(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a pair of shoes is, and nothing that a form would not take."""
    data: dict[str, Any] = {
        CONF_NAME: as_seen(bounds.text(CONF_NAME, said[CONF_NAME], bounds.MAX_NAME)),
        CONF_DEFAULT: said.get(CONF_DEFAULT) is True,
    }
    if said.get(CONF_RETIRED) is True:
        data |= {CONF_RETIRED: True, CONF_DEFAULT: False}
    if (first_day := said.get(CONF_FIRST_DAY)) is not None:
        data[CONF_FIRST_DAY] = date.fromisoformat(first_day).isoformat()
    for field in SHOE_DISTANCES:
        if field in said:
            taken = _STARTING_METRES if field == CONF_STARTING_DISTANCE else _METRES
            data[field] = int(bounds.within(field, said[field], taken))
    if wrong := name_errors(data[CONF_NAME]) or shoe_errors(data, []):
        raise ArchiveError(detail=", ".join(f"{each}: {wrong[each]}" for each in wrong))
    return data
