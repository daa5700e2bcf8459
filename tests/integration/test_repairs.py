"""For each thing that can go wrong with a diary there is a repair, and a way out."""

from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
import sqlite3
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.repairs import (
    GoneSourceFlow,
    async_create_fix_flow,
)
from custom_components.knee_recovery.store import JournalStore
from custom_components.knee_recovery.try_again_flow import TryAgainFlow

from .conftest import Act


@pytest.fixture
def path(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    """Return where the runner's journal is kept."""
    return journal_path(hass, entry.entry_id)


def _told(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return what the repairs say, by what it is about."""
    issues = ir.async_get(hass).issues.values()
    return {str(one.translation_key): one for one in issues if one.domain == DOMAIN}


async def _fix(
    hass: HomeAssistant, issue: ir.IssueEntry
) -> TryAgainFlow | GoneSourceFlow:
    """Return the dialog of an issue, as Home Assistant starts it."""
    assert issue.is_fixable
    flow = await async_create_fix_flow(hass, issue.issue_id, issue.data)
    assert isinstance(flow, TryAgainFlow | GoneSourceFlow)
    flow.hass, flow.issue_id, flow.data = hass, issue.issue_id, issue.data
    flow.handler = DOMAIN
    return flow


async def _submit(hass: HomeAssistant, issue: ir.IssueEntry) -> Mapping[str, Any]:
    """Look at the dialog of an issue and submit it; return what comes of it."""
    flow = await _fix(hass, issue)
    shown = await flow.async_step_init()
    assert shown["step_id"] == "confirm"
    assert shown["description_placeholders"] == issue.translation_placeholders
    done: Mapping[str, Any] = await flow.async_step_confirm({})
    await hass.async_block_till_done()
    return done


async def _limit(runner: MockConfigEntry, pages: int) -> None:
    """Let SQLite find the disk full, or not any more."""
    store: JournalStore = runner.runtime_data.store
    connection = store._connection  # noqa: SLF001
    assert connection is not None
    await store._run(  # noqa: SLF001
        connection.execute, f"PRAGMA max_page_count = {pages}"
    )


async def _fill(runner: MockConfigEntry, act: Act) -> int:
    """Write until the disk takes nothing more; return how much it took."""
    await _limit(runner, 1)
    taken = 0
    with suppress(HomeAssistantError):
        while taken < 100:
            await act("log_pain", level=taken % 10, note=f"{taken} {'x' * 900}")
            taken += 1
    assert taken < 100
    return taken


def _state(entry: MockConfigEntry) -> ConfigEntryState:
    state: ConfigEntryState = entry.state
    return state


async def test_a_disk_that_takes_nothing_is_tried_again(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    taken = await _fill(runner, act)
    before = await act("get_entries", include_retracted=True)
    assert len(before["entries"]) == taken
    issue = _told(hass)["journal_write_failed"]

    done = await _submit(hass, issue)
    assert done["reason"] == "still_refused"
    assert "full" in done["description_placeholders"]["reason"]
    assert "journal_write_failed" in _told(hass)

    await _limit(runner, 1_000_000)
    first = runner.runtime_data
    done = await _submit(hass, issue)
    assert done["type"] is FlowResultType.CREATE_ENTRY, done
    assert _told(hass) == {}
    # Set up anew, so that imports and sources that were refused go on.
    assert runner.runtime_data is not first
    assert await act("get_entries", include_retracted=True) == before


async def test_a_journal_that_does_not_open_is_tried_again(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, path: Path
) -> None:
    await act("log_pain", level=3)
    before = await act("get_entries")
    await hass.config_entries.async_unload(runner.entry_id)
    away = path.with_name("away")
    path.rename(away)
    path.mkdir()
    await hass.config_entries.async_setup(runner.entry_id)
    issue = _told(hass)["journal_unreachable"]
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["path"] == str(path)

    done = await _submit(hass, issue)
    assert done["reason"] == "still_refused"
    assert "not a file" in done["description_placeholders"]["reason"]

    path.rmdir()
    away.rename(path)
    done = await _submit(hass, issue)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert _state(runner) is ConfigEntryState.LOADED
    assert _told(hass) == {}
    assert await act("get_entries") == before


async def test_a_newer_journal_is_told_until_it_opens(
    hass: HomeAssistant, runner: MockConfigEntry, path: Path
) -> None:
    def says(version: int) -> int:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            (before,) = database.execute("PRAGMA user_version").fetchone()
            database.execute(f"PRAGMA user_version = {version}")
        return int(before)

    await hass.config_entries.async_unload(runner.entry_id)
    known = says(99)
    await hass.config_entries.async_setup(runner.entry_id)
    issue = _told(hass)["journal_too_new"]
    # No dialog can install the newer version.
    assert not issue.is_fixable

    says(known)
    await hass.config_entries.async_reload(runner.entry_id)
    assert _told(hass) == {}


async def test_what_is_said_of_a_runner_goes_with_the_runner(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await _fill(runner, act)
    issue = _told(hass)["journal_write_failed"]
    flow = await _fix(hass, issue)

    await hass.config_entries.async_remove(runner.entry_id)

    assert _told(hass) == {}
    assert (await flow.async_step_confirm({}))["reason"] == "not_there"


async def test_a_source_that_is_gone_is_taken_out(
    hass: HomeAssistant, runner: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    gone = ConfigSubentry(
        data={"adapter": "sensor", "entity": "sensor.nowhere", "name": "Watch"},  # type: ignore[arg-type]
        subentry_type="source",
        title="Watch",
        unique_id="nowhere",
    )
    hass.config_entries.async_add_subentry(runner, gone)
    await hass.async_block_till_done()
    freezer.tick(2)
    issue = _told(hass)["source_gone"]

    done = await _submit(hass, issue)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert gone.subentry_id not in runner.subentries
    assert _told(hass) == {}
    flow = await _fix(hass, issue)
    assert (await flow.async_step_confirm({}))["reason"] == "not_there"
