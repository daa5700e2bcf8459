"""What has to hold after every trouble, whatever it was.

Every acknowledged entry is there, as it was said; what was refused or taken back is
not; nothing is half written; entries are in the order of their writing; and the house
answers what its journal alone gives: read from a copy of the file and worked out anew
here, and once more by the house after the journal was closed and opened. Nobody else is
told: no note and no score is in the log, the repairs or the diagnostics.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime
import json
from pathlib import Path
import shutil
import sqlite3
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry

from custom_components.knee_recovery.answers import entry_answer, status_answer
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry
from custom_components.knee_recovery.core.snapshot import assess
from custom_components.knee_recovery.runner import profile_of
from custom_components.knee_recovery.store import JournalStore
from tests.e2e.connection import Connection, Json
from tests.e2e.runner import ask, entries, issues, shown
from tests.e2e.writers import LEVELS, WORD, House, Writer

_OF_SOURCES: Final = ("source_stale", "distance_allowed_reasons")
"""What a status says of sources, which the journal does not know."""
_WRITTEN_DOWN_SECONDS: Final = 30


async def all_is_well(ha: Connection, house: House, writers: Sequence[Writer]) -> None:
    """Check everything that has to hold once people have stopped to write."""
    await holds_what_was_said(ha, house, writers)
    await says_what_the_journal_says(ha, house)
    await says_the_same_when_reopened(ha, house)
    await tells_nobody_else(ha, house)


async def tells_nobody_else(ha: Connection, house: House) -> None:
    """Check that no note and no score is in the log, a repair or the diagnostics."""
    about = f"/api/diagnostics/config_entry/{house.runner}"
    told = [
        house.host.log.read_text(),
        json.dumps(await issues(ha)),
        json.dumps(await ha.request("GET", about)),
    ]
    secrets = [WORD, *(str(level) for level in LEVELS if level % 1)]
    assert [secret for secret in secrets if any(secret in text for text in told)] == []


async def holds_what_was_said(
    ha: Connection, house: House, writers: Sequence[Writer]
) -> None:
    """Check that all is there that has to be, whole, and hardly anything else."""
    told = {
        entry["entry_id"]: entry
        for entry in await entries(ha, config_entry_id=house.runner)
    }
    came_back = {entry.get("note") for entry in told.values()} & house.refused
    undoing = {writer.undoing for writer in writers}
    lost = house.diary.keys() - told.keys() - house.gone - undoing
    assert lost <= house.kept
    assert len(came_back) + len(lost) <= house.unsure
    house.refused.difference_update(came_back)
    assert told.keys() & house.gone == set()
    for entry_id in told.keys() & house.diary.keys():
        said = house.diary[entry_id]
        entry = told[entry_id]
        assert entry["note"] == said["note"]
        assert entry.get("level") == said.get("level")
        assert entry.get("distance_m") == said.get("distance")
    # What was written and could not be acknowledged any more: one thing each. What
    # came from a source is nobody's word.
    unasked = [
        told[entry_id]
        for entry_id in told.keys() - house.diary.keys()
        if told[entry_id]["source"] not in house.sources
    ]
    assert len(unasked) <= len(writers)
    for entry in unasked:
        assert {"note", "at", "local_date"} <= entry.keys()
        house.diary[entry["entry_id"]] = entry | {"distance": entry.get("distance_m")}
    house.gone.update(house.diary.keys() - told.keys())


async def says_what_the_journal_says(ha: Connection, house: House) -> None:
    """Check that the answers are those of the file, read and worked out here."""
    profile = profile_of(await _kept_entry(ha, house))
    zone = ZoneInfo((await ha.command("get_config"))["time_zone"])
    told = await ask(ha, "get_status", config_entry_id=house.runner)
    journal = await read_copy(house.journal)

    _in_order_of_writing(journal, zone)
    history = History.of(journal)
    now = datetime.fromisoformat(told["at"]).astimezone(zone)
    anew = json.loads(json.dumps(status_answer(assess(history, profile, now))))
    for status in (told, anew):
        for key in _OF_SOURCES:
            del status[key]
    assert told == anew
    shoes = {shoe.id: shoe.name for shoe in profile.shoes}
    wanted = [
        json.loads(json.dumps(entry_answer(entry, shoes)))
        for entry in history.entries(date.min, date.max)
    ]
    listed = await entries(ha, config_entry_id=house.runner)
    # Beside what it says, a run is told with what others say of it.
    assert [
        {key: entry[key] for key in same}
        for entry, same in zip(listed, wanted, strict=True)
    ] == wanted


async def says_the_same_when_reopened(ha: Connection, house: House) -> None:
    """Check that the diary, closed and opened in good order, gives the same answer."""

    async def answers() -> tuple[Json, list[Json]]:
        about = {"config_entry_id": house.runner}
        status = await ask(ha, "get_status", **about)
        # The moment of the answer, and what it brought with it.
        for passing in ("at", "valid_until"):
            del status[passing]
        return status, await entries(ha, **about, include_retracted=True)

    before, states = await answers(), await shown(ha)
    await ha.request("POST", f"/api/config/config_entries/entry/{house.runner}/reload")
    assert await answers() == before
    assert await shown(ha) == states


def copy_of(journal: Path, folder: Path) -> Path:
    """Return a copy of a file as the power cut left it, with what lies beside it."""
    for part in journal.parent.glob(f"{journal.name}*"):
        shutil.copy(part, folder)
    return folder / journal.name


def is_whole(journal: Path) -> bool:
    """Return whether SQLite finds nothing wrong anywhere in a file."""
    with closing(sqlite3.connect(journal)) as database:
        answer: list[tuple[str]] = database.execute("PRAGMA integrity_check").fetchall()
        return answer == [("ok",)]


async def read_copy(journal: Path) -> list[Entry]:
    """Return what a copy of a file says that is open in the house."""
    with TemporaryDirectory() as folder:
        copy = copy_of(journal, Path(folder))
        assert is_whole(copy)
        store = JournalStore(copy)
        try:
            return await store.async_open()
        finally:
            await store.async_close()


def _in_order_of_writing(journal: Sequence[Entry], zone: ZoneInfo) -> None:
    """Check that what somebody said later was recorded later, and dated as it is there.

    What several people say at once may reach the disk in any order.
    """
    recorded = [entry.recorded_at for entry in journal]
    assert len(set(recorded)) == len(recorded)
    said: defaultdict[str, list[datetime]] = defaultdict(list)
    for entry in journal:
        if note := getattr(entry, "note", None):
            said[note.split()[0]].append(entry.recorded_at)
        there = entry.at.astimezone(zone)
        assert entry.local_date == there.date()
        assert entry.at.utcoffset() == there.utcoffset()
    for each in said.values():
        assert each == sorted(each)


async def _kept_entry(ha: Connection, house: House) -> ConfigEntry[Any]:
    """Return the runner as the house has written it down, once it has the last pair."""
    known = await ha.command("config_entries/subentries/list", entry_id=house.runner)
    file = house.host.home / ".storage/core.config_entries"
    async with asyncio.timeout(_WRITTEN_DOWN_SECONDS):
        while True:
            kept = json.loads(file.read_text())["data"]["entries"]
            (entry,) = (each for each in kept if each["entry_id"] == house.runner)
            subentries = [SimpleNamespace(**each) for each in entry["subentries"]]
            if {each.subentry_id for each in subentries} == {
                each["subentry_id"] for each in known
            }:
                break
            await asyncio.sleep(0.1)

    def of_type(kind: str) -> list[SimpleNamespace]:
        return [each for each in subentries if each.subentry_type == kind]

    # What a profile is made of; the rest is Home Assistant's.
    return cast(
        "ConfigEntry[Any]",
        SimpleNamespace(
            data=entry["data"],
            options=entry["options"],
            get_subentries_of_type=of_type,
        ),
    )
