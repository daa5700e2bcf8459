"""The journal in a house where disks fill up, files break and people change plans."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path
import shutil
import sqlite3
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.backup import DOMAIN as BACKUP
from homeassistant.components.backup.const import DATA_MANAGER
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.store import JournalStore
from custom_components.knee_recovery.store.schema import known_version

from .conftest import Act, Refused, runner_called
from .english import english


@pytest.fixture
def path(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    """Return where the runner's journal is kept."""
    return journal_path(hass, entry.entry_id)


async def _entries(act: Act, **span: object) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await act("get_entries", **span))["entries"]
    return entries


async def _on_disk(path: Path) -> History:
    """Return what a journal that nobody has open says."""
    store = JournalStore(path)
    try:
        return History.of(await store.async_open())
    finally:
        await store.async_close()


def _state(entry: MockConfigEntry) -> ConfigEntryState:
    """Return how an entry stands; a call, for a state changes behind the checker."""
    state: ConfigEntryState = entry.state
    return state


def _ids(history: History) -> set[str]:
    """Return what stands in a diary."""
    return {entry.id for entry in history.entries(date.min, date.max)}


def _change(path: Path, *statements: str) -> None:
    """Change a journal that nobody has open, as no version of ours would."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


async def _unload(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()


async def _set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


# -- files that cannot be used as they are --------------------------------------


async def test_a_damaged_journal_is_kept_and_the_diary_goes_on(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    path: Path,
    issue_registry: ir.IssueRegistry,
) -> None:
    await act("log_pain", level=3)
    await _unload(hass, runner)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)

    await _set_up(hass, runner)

    assert _state(runner) is ConfigEntryState.LOADED
    issue = issue_registry.async_get_issue(DOMAIN, f"journal_damaged_{runner.entry_id}")
    assert issue is not None
    assert issue.severity is ir.IssueSeverity.ERROR
    assert issue.translation_placeholders is not None
    kept = path.with_name(issue.translation_placeholders["kept_as"])
    assert kept.read_bytes() == content
    assert issue.translation_placeholders["runner"] == "Sam"
    assert await _entries(act) == []
    await act("log_pain", level=4)
    assert len(await _entries(act)) == 1


async def test_the_notice_of_damage_stays_as_long_as_the_file(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    path: Path,
    issue_registry: ir.IssueRegistry,
) -> None:
    await _unload(hass, runner)
    path.write_bytes(b"")
    await _set_up(hass, runner)
    issue_id = f"journal_damaged_{runner.entry_id}"
    issue_registry.async_delete(DOMAIN, issue_id)

    await hass.config_entries.async_reload(runner.entry_id)
    issue = issue_registry.async_get_issue(DOMAIN, issue_id)
    assert issue is not None
    assert issue.translation_placeholders is not None

    path.with_name(issue.translation_placeholders["kept_as"]).unlink()
    await hass.config_entries.async_reload(runner.entry_id)
    assert issue_registry.async_get_issue(DOMAIN, issue_id) is None


async def test_a_journal_of_a_newer_version_is_left_untouched(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, path: Path
) -> None:
    await act("log_pain", level=3)
    await _unload(hass, runner)
    _change(path, "PRAGMA user_version = 99")
    content = path.read_bytes()

    await _set_up(hass, runner)

    assert _state(runner) is ConfigEntryState.SETUP_ERROR
    assert runner.error_reason_translation_key == "journal_too_new"
    assert runner.error_reason_translation_placeholders == {
        "found": "99",
        "known": str(known_version()),
        "unknown": "",
    }
    assert path.read_bytes() == content
    assert not list(path.parent.glob(f"{path.name}.damaged*"))
    with pytest.raises(ServiceValidationError) as why:
        await act("log_pain", level=3)
    assert why.value.translation_key == "service_config_entry_not_loaded"


async def test_a_journal_out_of_reach_is_tried_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    path: Path,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_pain", level=3)
    await _unload(hass, runner)
    away = path.with_name("away")
    path.rename(away)
    path.mkdir()

    await _set_up(hass, runner)
    assert _state(runner) is ConfigEntryState.SETUP_RETRY
    assert runner.error_reason_translation_key == "journal_unreachable"

    path.rmdir()
    away.rename(path)
    freezer.tick(timedelta(minutes=1))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)

    assert _state(runner) is ConfigEntryState.LOADED
    assert len(await _entries(act)) == 1


@pytest.mark.parametrize("changed", ["target", "track"])
async def test_a_journal_that_takes_nothing_at_set_up_is_let_go_of(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    path: Path,
    freezer: FrozenDateTimeFactory,
    changed: str,
) -> None:
    """A store that stayed open would lock the file against every retry."""
    await _unload(hass, runner)
    _change(
        path,
        "CREATE TRIGGER full BEFORE INSERT ON entries"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    )
    if changed == "target":
        hass.config_entries.async_update_entry(runner, options={"weekly_target": 3})
    else:
        hass.config_entries.async_update_entry(
            runner, data={**runner.data, "track": "walk_run"}
        )

    await _set_up(hass, runner)
    assert _state(runner) is ConfigEntryState.SETUP_RETRY
    assert runner.error_reason_translation_key == "journal_write_failed"
    assert "disk is full" in (runner.error_reason_translation_placeholders or {}).get(
        "reason", ""
    )

    _change(path, "DROP TRIGGER full")
    freezer.tick(timedelta(minutes=1))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert _state(runner) is ConfigEntryState.LOADED


# -- writes that fail -----------------------------------------------------------


async def _limit(runner: MockConfigEntry, pages: int) -> None:
    """Let SQLite find the disk full, or not any more."""
    store: JournalStore = runner.runtime_data.store
    connection = store._connection  # noqa: SLF001
    assert connection is not None
    await store._run(  # noqa: SLF001
        connection.execute, f"PRAGMA max_page_count = {pages}"
    )


async def test_a_full_disk_is_told_and_costs_nothing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    refused: Refused,
    path: Path,
    issue_registry: ir.IssueRegistry,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = (DOMAIN, f"journal_write_failed_{runner.entry_id}")
    await act("log_pain", level=3)
    assert told not in issue_registry.issues
    await _limit(runner, 1)
    noted = 1
    with suppress(HomeAssistantError):
        while noted < 100:
            freezer.tick(1)
            await act("log_pain", level=1, note="x" * 1000)
            noted += 1
    assert noted < 100

    message = await refused("log_pain", level=9, note="y" * 1000)
    assert message == (
        f"Nothing was written to {path}: database or disk is full. Free some space or"
        " check the disk, then say it again."
    )
    assert "The journal could not be written" in caplog.text
    assert "y" * 10 not in caplog.text
    assert "Nothing was written" in await refused(
        "log_run", distance=5, note="y" * 1000
    )

    issue = issue_registry.issues[told]
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["path"] == str(path)
    assert "disk is full" in issue.translation_placeholders["reason"]

    await _limit(runner, 1_000_000)
    await act("log_pain", level=2)
    assert told not in issue_registry.issues
    entries = await _entries(act)
    assert len(entries) == noted + 1
    await _unload(hass, runner)
    kept = await _on_disk(path)
    assert all(kept.standing(entry["entry_id"]) for entry in entries)


async def test_a_journal_that_is_moved_away_takes_nothing_until_it_is_back(
    hass: HomeAssistant, act: Act, path: Path, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_pain", level=3)
    away = path.with_name("away")
    path.rename(away)

    with pytest.raises(HomeAssistantError) as why:
        await act("log_pain", level=9)
    assert "Nothing was written" in english(why.value)
    assert hass.states.get("sensor.sam_knee_pain") is not None
    assert (await act("get_status"))["knee_pain"] == 3

    away.rename(path)
    freezer.tick(60)
    await act("log_pain", level=2)
    assert [entry["level"] for entry in await _entries(act)] == [3, 2]


async def test_home_assistant_stops_and_the_journal_is_whole(
    hass: HomeAssistant, act: Act, path: Path, issue_registry: ir.IssueRegistry
) -> None:
    await act("log_pain", level=3)

    hass.bus.async_fire(EVENT_HOMEASSISTANT_CLOSE)
    await hass.async_block_till_done()

    assert not path.with_name(f"{path.name}-wal").exists()
    kept = await _on_disk(path)
    assert kept.last_pain is not None
    assert kept.last_pain.level == 3
    with pytest.raises(HomeAssistantError) as why:
        await act("log_pain", level=4)
    assert "it is closed" in english(why.value)
    # The disk is not to blame.
    assert not any("write_failed" in name for _, name in issue_registry.issues)


# -- people who change plans ----------------------------------------------------


async def test_unloading_amid_fifty_actions_loses_nothing_acknowledged(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, path: Path
) -> None:
    calls: list[asyncio.Future[dict[str, Any]]] = [
        asyncio.ensure_future(act("log_pain", level=number % 11, note=str(number)))
        for number in range(50)
    ]
    await asyncio.sleep(0)
    unloaded = await hass.config_entries.async_unload(runner.entry_id)
    answers = await asyncio.gather(*calls, return_exceptions=True)

    assert unloaded
    kept = await _on_disk(path)
    acknowledged = [answer for answer in answers if isinstance(answer, dict)]
    refused = [answer for answer in answers if isinstance(answer, Exception)]
    assert acknowledged
    assert all(isinstance(each, HomeAssistantError) for each in refused), refused
    assert {answer["entry_id"] for answer in acknowledged} <= _ids(kept)
    assert len(acknowledged) == len(_ids(kept))


async def test_reloading_amid_fifty_actions_keeps_index_and_disk_equal(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, path: Path
) -> None:
    calls: list[asyncio.Future[dict[str, Any]]] = [
        asyncio.ensure_future(act("log_pain", level=number % 11))
        for number in range(50)
    ]
    await asyncio.sleep(0)
    assert await hass.config_entries.async_reload(runner.entry_id)
    answers = await asyncio.gather(*calls, return_exceptions=True)

    entries = await _entries(act)
    assert len(entries) == sum(isinstance(answer, dict) for answer in answers)


@pytest.mark.parametrize("patience", [0, 0.0001, 0.001, 0.005])
async def test_a_caller_who_gives_up_leaves_index_and_disk_equal(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    path: Path,
    patience: float,
) -> None:
    for number in range(10):
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await act("log_run", distance=5 + number, note=str(number))
    await hass.async_block_till_done()

    entries = await _entries(act)
    await _unload(hass, runner)
    kept = await _on_disk(path)
    assert {entry["entry_id"] for entry in entries} == _ids(kept)


# -- two runners, and none ------------------------------------------------------


@pytest.fixture
async def kim(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set a second runner up."""
    kim = runner_called("Kim")
    kim.add_to_hass(hass)
    await _set_up(hass, kim)
    yield kim
    if hass.config_entries.async_get_entry(kim.entry_id):
        await hass.config_entries.async_unload(kim.entry_id)


async def test_two_runners_keep_apart(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    kim: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    same = {"source": "watch", "external_id": "1", "started_at": "2026-03-02 07:30"}
    sams = await act("log_run", distance=5, config_entry_id=runner.entry_id, **same)
    kims = await act("log_run", distance=9, config_entry_id=kim.entry_id, **same)

    assert (sams["merged"], kims["merged"]) == (False, False)
    for one, metres, pair in ((runner, 5000, "sam_blue"), (kim, 9000, "kim_blue")):
        status = await act("get_status", config_entry_id=one.entry_id)
        assert status["distance_7_days_m"] == metres
        assert one.runtime_data.history.shoe_m(pair) == metres
    with pytest.raises(ServiceValidationError) as why:
        await act("undo", entry_id=sams["entry_id"], config_entry_id=kim.entry_id)
    assert why.value.translation_key == "unknown_entry"
    with pytest.raises(ServiceValidationError) as why:
        await act("log_run", distance=5, shoe="sam_red", config_entry_id=kim.entry_id)
    assert why.value.translation_key == "not_a_choice"


async def test_a_removed_runner_takes_the_diary_along_and_leaves_the_other(
    hass: HomeAssistant, runner: MockConfigEntry, kim: MockConfigEntry, act: Act
) -> None:
    await act("log_pain", level=3, config_entry_id=runner.entry_id)
    await act("log_pain", level=4, config_entry_id=kim.entry_id)
    sams, kims = (journal_path(hass, one.entry_id) for one in (runner, kim))
    kept = sams.with_name(f"{sams.name}.damaged-20260101T000000Z")
    kept.write_bytes(b"what could be recovered")

    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()

    assert not sams.exists()
    assert not sams.with_name(f"{sams.name}-wal").exists()
    assert not kept.exists()
    assert kims.exists()
    assert not [s for s in hass.states.async_all() if "sam" in s.entity_id]
    assert (await act("get_status"))["knee_pain"] == 4


# -- backups --------------------------------------------------------------------


@pytest.fixture
async def around_a_backup(
    hass: HomeAssistant, runner: MockConfigEntry
) -> tuple[Callable[[], Any], Callable[[], Any]]:
    """Return what Home Assistant's own backup calls before and after it copies."""
    assert await async_setup_component(hass, BACKUP, {})
    await hass.async_block_till_done()
    manager = hass.data[DATA_MANAGER]
    assert DOMAIN in manager.platforms
    return manager.async_pre_backup_actions, manager.async_post_backup_actions


async def test_a_backup_has_everything_in_the_one_file_that_it_copies(
    act: Act,
    path: Path,
    tmp_path: Path,
    around_a_backup: tuple[Callable[[], Any], Callable[[], Any]],
    freezer: FrozenDateTimeFactory,
) -> None:
    before, after = around_a_backup
    first = await act("log_pain", level=3)

    await before()
    freezer.tick(60)
    during = await act("log_pain", level=4)
    shutil.copy(path, tmp_path / path.name)
    await after()
    freezer.tick(60)
    await act("log_pain", level=5)

    copied = await _on_disk(tmp_path / path.name)
    assert copied.standing(first["entry_id"]) is not None
    assert copied.standing(during["entry_id"]) is None
    assert [entry["level"] for entry in await _entries(act)] == [3, 4, 5]


async def test_a_journal_in_trouble_never_costs_the_backup(
    hass: HomeAssistant,
    act: Act,
    path: Path,
    around_a_backup: tuple[Callable[[], Any], Callable[[], Any]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    before, after = around_a_backup
    await act("log_pain", level=3)
    path.rename(path.with_name("away"))

    await before()
    await after()

    assert "could not be brought to rest for the backup" in caplog.text
    assert "could not go on after the backup" in caplog.text
    path.with_name("away").rename(path)
    await act("log_pain", level=4)
    assert len(await _entries(act)) == 2
