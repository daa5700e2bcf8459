"""Home Assistant's hooks around a backup."""

from pathlib import Path
from types import SimpleNamespace

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.backup import async_post_backup, async_pre_backup
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import copy, pains, read


def runner(
    hass: HomeAssistant,
    title: str,
    store: JournalStore,
    state: ConfigEntryState = ConfigEntryState.LOADED,
) -> None:
    entry = MockConfigEntry(domain=DOMAIN, title=title, state=state)
    entry.runtime_data = SimpleNamespace(store=store)
    entry.add_to_hass(hass)


async def test_a_backup_holds_whole_journals(
    hass: HomeAssistant, path: Path, store: JournalStore, tmp_path: Path
) -> None:
    runner(hass, "Ada", store)
    await store.async_append(pains(5))

    await async_pre_backup(hass)
    await store.async_append(pains(5, first=5))
    assert await read(copy(path, tmp_path / "copy")) == pains(5)
    await async_post_backup(hass)

    await store.async_close()
    assert await read(path) == pains(10)


async def test_a_journal_in_trouble_costs_neither_the_backup_nor_the_others(
    hass: HomeAssistant,
    path: Path,
    store: JournalStore,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    runner(hass, "Not loaded", JournalStore(tmp_path), ConfigEntryState.NOT_LOADED)
    runner(hass, "Bob", JournalStore(tmp_path / "closed.db"))
    runner(hass, "Ada", store)
    await store.async_append(pains(5))

    await async_pre_backup(hass)
    assert await read(copy(path, tmp_path / "copy")) == pains(5)
    assert "The journal of Bob could not be brought to rest" in caplog.text
    await async_post_backup(hass)
    assert "The journal of Bob could not go on" in caplog.text

    warnings = [record for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 2
