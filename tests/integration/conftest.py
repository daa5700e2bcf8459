"""A Home Assistant with a runner in it, on a Tuesday morning in Amsterdam."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN

NOW = datetime(2026, 3, 3, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))

type Act = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def hass_config_dir(tmp_path: Path) -> str:
    """Keep each test's files in a folder of its own: the journal is a real file."""
    (tmp_path / ".storage").mkdir()
    return str(tmp_path)


@pytest.fixture(autouse=True)
async def house(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    enable_custom_integrations: None,
) -> None:
    """Set the clock and the place."""
    await hass.config.async_set_time_zone("Europe/Amsterdam")
    freezer.move_to(NOW)


@pytest.fixture
def entry() -> MockConfigEntry:
    """Return a runner with two pairs of shoes."""
    return MockConfigEntry(
        domain=DOMAIN,
        title="Sam",
        unique_id="sam",
        data={"name": "Sam", "knee": "left", "track": "keep_running"},
        subentries_data=[
            ConfigSubentryData(
                data={"name": "Blue", "default": True},
                subentry_id="shoe_blue",
                subentry_type="shoe",
                title="Blue",
                unique_id="shoe_blue",
            ),
            ConfigSubentryData(
                data={"name": "Red", "starting_distance": 600_000},
                subentry_id="shoe_red",
                subentry_type="shoe",
                title="Red",
                unique_id="shoe_red",
            ),
        ],
    )


@pytest.fixture
async def runner(
    hass: HomeAssistant, entry: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set the runner up, and down again."""
    entry.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    yield entry
    await hass.config_entries.async_unload(entry.entry_id)


@pytest.fixture
def act(hass: HomeAssistant, runner: MockConfigEntry) -> Act:
    """Return a way to call an action and get its answer."""

    async def call(action: str, **data: object) -> dict[str, Any]:
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await hass.async_block_till_done()
        assert answer is not None
        return answer

    return call
