"""A Home Assistant with a runner in it, on a Tuesday morning in Amsterdam."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
from hassil.expression import Sentence
import hassil.intents
from hassil.parse_expression import parse_sentence
from homeassistant.config_entries import ConfigSubentryDataWithId
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.syrupy import HomeAssistantSnapshotExtension
from syrupy.assertion import SnapshotAssertion

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path

from .english import english

NOW = datetime(2026, 3, 3, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))

type Act = Callable[..., Awaitable[dict[str, Any]]]
type Refused = Callable[..., Awaitable[str]]
type Unchanged = Callable[[], AbstractAsyncContextManager[None]]


_parsed = cache(parse_sentence)


def _parse_once(text: str, *, keep_text: bool = False) -> Sentence:
    """Return a sentence as it is before anyone looks up what it needs."""
    return replace(_parsed(text, keep_text))


# Assist parses each of its sentences anew in every house; these are the same in all.
hassil.intents.parse_sentence = _parse_once  # type: ignore[attr-defined, assignment]


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Pin what Home Assistant's things say, not where they are in memory."""
    return snapshot.use_extension(HomeAssistantSnapshotExtension)


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


def runner_called(name: str) -> MockConfigEntry:
    """Return a runner with two pairs of shoes, of which one is nearly used up."""
    mark = name.casefold()
    return MockConfigEntry(
        domain=DOMAIN,
        entry_id=f"{mark}_entry",
        title=name,
        unique_id=mark,
        data={"name": name, "knee": "left", "track": "keep_running"},
        subentries_data=[
            ConfigSubentryDataWithId(
                data={"name": "Blue", "default": True},
                subentry_id=f"{mark}_blue",
                subentry_type="shoe",
                title="Blue",
                unique_id="shoe_blue",
            ),
            ConfigSubentryDataWithId(
                data={"name": "Red", "starting_distance": 600_000},
                subentry_id=f"{mark}_red",
                subentry_type="shoe",
                title="Red",
                unique_id="shoe_red",
            ),
        ],
    )


@pytest.fixture
def entry() -> MockConfigEntry:
    """Return a runner who is not set up yet."""
    return runner_called("Sam")


@pytest.fixture
async def runner(
    hass: HomeAssistant, entry: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set the runner up, and down again."""
    assert await async_setup_component(hass, DOMAIN, {})
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    yield entry
    await hass.async_block_till_done()
    if hass.config_entries.async_get_entry(entry.entry_id):
        await hass.config_entries.async_unload(entry.entry_id)


@pytest.fixture
async def all_entities(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    """Turn on what is off by default."""
    registry = er.async_get(hass)
    for entity in er.async_entries_for_config_entry(registry, runner.entry_id):
        registry.async_update_entity(entity.entity_id, disabled_by=None)
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()


@pytest.fixture
def miles(hass: HomeAssistant) -> None:
    """Count in miles in this house."""
    hass.config.units = US_CUSTOMARY_SYSTEM


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


@pytest.fixture
def unchanged(hass: HomeAssistant, runner: MockConfigEntry, act: Act) -> Unchanged:
    """Return a way to see that nothing was written, down to the bytes on disk."""
    path = journal_path(hass, runner.entry_id)

    async def told() -> tuple[object, ...]:
        return (
            await act("get_entries", include_retracted=True),
            path.read_bytes(),
            path.with_name(f"{path.name}-wal").read_bytes(),
            sorted(hass.states.async_all(), key=lambda state: state.entity_id),
        )

    @asynccontextmanager
    async def watch() -> AsyncIterator[None]:
        before = await told()
        yield
        assert await told() == before

    return watch


@pytest.fixture
def refused(act: Act, unchanged: Unchanged) -> Refused:
    """Return a way to call an action that is refused, and to read why in English."""

    async def call(action: str, **data: object) -> str:
        async with unchanged():
            with pytest.raises(HomeAssistantError) as why:
                await act(action, **data)
        return english(why.value)

    return call
