"""The ice timer in a house: it ends by itself, outlives a restart and says no."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from .conftest import Act


async def pass_time(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, minutes: float
) -> None:
    """Let time go by, and everything that waits for it happen."""
    freezer.tick(timedelta(minutes=minutes))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def test_the_timer_ends_by_itself(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    answer = await act("start_ice")
    assert answer["ends_at"] == "2026-03-03T09:15:00+01:00"
    assert answer["clamped"] is False
    status = await act("get_status")
    assert status["ice_ends_at"] == "2026-03-03T09:15:00+01:00"
    assert status["ice_today"] == 1
    await pass_time(hass, freezer, 15.1)
    status = await act("get_status")
    assert status["ice_ends_at"] is None
    assert status["ice_today"] == 1
    (entry,) = (await act("get_entries"))["entries"]
    assert (entry["kind"], entry["minutes"]) == ("ice", 15)


async def test_more_than_twenty_minutes_are_twenty(act: Act) -> None:
    answer = await act("start_ice", minutes=25)
    assert (answer["minutes"], answer["clamped"]) == (20, True)


async def test_the_gap_is_refused_with_the_minutes_left(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_ice", minutes=15)
    await pass_time(hass, freezer, 115)
    with pytest.raises(ServiceValidationError) as raised:
        await act("start_ice")
    assert raised.value.translation_key == "ice_gap"
    assert raised.value.translation_placeholders == {"minutes_left": "5"}
    await pass_time(hass, freezer, 5)
    assert (await act("start_ice"))["ends_at"]


async def test_four_times_are_enough_for_a_day(act: Act) -> None:
    for hour in ("01", "03", "05", "07"):
        await act("log_ice", at=f"2026-03-03 {hour}:00:00")
    with pytest.raises(ServiceValidationError) as raised:
        await act("start_ice")
    assert raised.value.translation_key == "ice_enough_today"


async def test_stopping_early_keeps_what_was(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("start_ice")
    with pytest.raises(ServiceValidationError) as raised:
        await act("start_ice")
    assert raised.value.translation_key == "ice_running"
    await pass_time(hass, freezer, 6)
    stopped = await act("stop_ice")
    (entry,) = (await act("get_entries"))["entries"]
    assert entry["minutes"] == 6
    with pytest.raises(ServiceValidationError) as raised:
        await act("stop_ice")
    assert raised.value.translation_key == "ice_not_running"
    assert (await act("get_status"))["ice_ends_at"] is None
    await act("undo", entry_id=stopped["entry_id"])
    assert (await act("get_status"))["ice_ends_at"] is not None


async def test_the_timer_outlives_a_reload(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    ends_at = (await act("start_ice"))["ends_at"]
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert (await act("get_status"))["ice_ends_at"] == ends_at
