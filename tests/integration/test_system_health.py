"""The system page: counts and sizes, and nobody's name."""

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    get_system_health_info,
)

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from tests.contracts.tree import ENGLISH

from .conftest import Act


async def _told(hass: HomeAssistant) -> dict[str, object]:
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    told = await get_system_health_info(hass, DOMAIN)
    size = await told["journals_size"]
    return {**told, "journals_size": size}


async def test_it_counts_what_is_there(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await act("log_pain", level=6, note="plugh")

    told = await _told(hass)

    assert told["runners"] == told["set_up"] == 1
    assert told["entries"] == len(runner.runtime_data.history) > 0
    assert told["sources_quiet"] == 0
    assert told["in_trouble"] == 0
    assert str(told["journals_size"]).endswith(" kB")
    assert told["journals_size"] != "0 kB"
    assert runner.title not in str(told)
    assert set(told) == set(ENGLISH["system_health"]["info"])


async def test_a_runner_who_is_not_set_up_is_still_there(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)
    assert runner.state is ConfigEntryState.NOT_LOADED

    told = await _told(hass)

    assert (told["runners"], told["set_up"], told["entries"]) == (1, 0, 0)
    assert told["journals_size"] != "0 kB"


async def test_a_diary_with_a_repair_is_counted(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)
    journal_path(hass, runner.entry_id).write_bytes(b"")
    assert await hass.config_entries.async_setup(runner.entry_id)

    assert (await _told(hass))["in_trouble"] == 1
