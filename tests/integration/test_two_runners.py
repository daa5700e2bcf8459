"""Two runners in one house: renamed, removed, turned off, changed in a session."""

from collections.abc import AsyncIterator

from homeassistant.components.conversation import async_converse
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN

from .conftest import Act, runner_called


@pytest.fixture
async def other(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Set a second runner of the house up, and down again."""
    other = runner_called("Kim")
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    yield other
    if hass.config_entries.async_get_entry(other.entry_id):
        await hass.config_entries.async_unload(other.entry_id)


async def test_one_goes_and_the_other_goes_on(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, other: MockConfigEntry
) -> None:
    await act("start_session", config_entry_id=runner.entry_id)
    await act("start_session", config_entry_id=other.entry_id)
    await hass.config_entries.async_remove(other.entry_id)
    await hass.async_block_till_done()
    assert (await act("get_status"))["session"]["phase"] == "ready"
    assert (await act("session_next"))["phase"] == "work"


async def test_options_that_change_leave_both_sessions_on(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, other: MockConfigEntry
) -> None:
    for each in (runner, other):
        await act("start_session", config_entry_id=each.entry_id)
    await act("session_next", config_entry_id=other.entry_id)
    hass.config_entries.async_update_entry(other, options={"weekly_target": 2})
    await hass.async_block_till_done()
    assert other.state is ConfigEntryState.LOADED
    told = await act("get_status", config_entry_id=other.entry_id)
    assert told["session"]["phase"] == "work"
    told = await act("session_next", config_entry_id=runner.entry_id)
    assert told["phase"] == "work"


async def test_one_who_is_turned_off_and_on_goes_on_where_it_was(
    hass: HomeAssistant, act: Act, other: MockConfigEntry
) -> None:
    await act("start_session", config_entry_id=other.entry_id)
    await hass.config_entries.async_set_disabled_by(
        other.entry_id, ConfigEntryDisabler.USER
    )
    await hass.async_block_till_done()
    # Nobody has to say who is meant while there is one.
    assert (await act("get_status"))["session"] is None
    await hass.config_entries.async_set_disabled_by(other.entry_id, None)
    await hass.async_block_till_done()
    told = await act("get_status", config_entry_id=other.entry_id)
    assert told["session"]["phase"] == "ready"


async def said_to(hass: HomeAssistant, text: str) -> str:
    """Say something to Assist; return its answer."""
    result = await async_converse(hass, text, None, Context(), "en")
    await hass.async_block_till_done()
    return str(result.response.speech["plain"]["speech"])


async def test_a_runner_who_comes_later_is_heard_at_once(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "assist_pipeline", {})
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    later = runner_called("Kim")
    later.add_to_hass(hass)
    assert await hass.config_entries.async_setup(later.entry_id)
    await hass.async_block_till_done()
    assert "Exercise 1 of" in await said_to(hass, "start my exercises")
    hass.config_entries.async_update_entry(later, options={"weekly_target": 2})
    await hass.async_block_till_done()
    assert "running already" in await said_to(hass, "start my exercises")
    await hass.config_entries.async_unload(later.entry_id)


async def test_a_name_from_home_assistants_own_pencil_is_the_name(
    hass: HomeAssistant, act: Act, other: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(other, title="Alex")
    hass.config_entries.async_update_subentry(
        other, other.subentries["kim_blue"], title="Sky"
    )
    await hass.async_block_till_done()
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, other.entry_id), other.entry_id
    )
    assert device is not None
    assert device.name == "Alex"
    await act("log_run", config_entry_id=other.entry_id, distance=5, shoe="sky")
    status = await act("get_status", config_entry_id=other.entry_id)
    assert status["last_run_shoe"] == "Sky"
    assert other.data["name"] == "Alex"
    assert await why_not_added(hass, "Alex") == "already_configured"
    assert await why_not_added(hass, "Kim") is None


@pytest.mark.parametrize("name", ["sam", " ", "x" * 51])
async def test_a_name_that_no_form_would_take_is_put_back(
    hass: HomeAssistant, other: MockConfigEntry, name: str
) -> None:
    hass.config_entries.async_update_entry(other, title=name)
    await hass.async_block_till_done()
    assert (other.title, other.unique_id) == ("Kim", "kim")


async def test_a_pair_is_not_called_as_another_is(
    hass: HomeAssistant, other: MockConfigEntry
) -> None:
    pair = other.subentries["kim_blue"]
    hass.config_entries.async_update_subentry(other, pair, title="RED")
    await hass.async_block_till_done()
    assert (pair.title, pair.unique_id) == ("Blue", "shoe_blue")


async def why_not_added(hass: HomeAssistant, name: str) -> str | None:
    """Return why a runner of that name is refused; None when they are not."""
    flow = await hass.config_entries.flow.async_init(DOMAIN, context={"source": "user"})
    went_on = await hass.config_entries.flow.async_configure(
        flow["flow_id"], {"name": name}
    )
    return went_on.get("reason")
