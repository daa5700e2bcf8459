"""Runs arrive by themselves: captured states of other integrations are played back."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from .conftest import Act
from .playback import SAMPLES, Played, captured, choose


async def wait(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: float
) -> None:
    """Let time pass."""
    freezer.tick(timedelta(seconds=seconds))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def runs(act: Act) -> list[dict[str, Any]]:
    """Return the runs of the journal."""
    answer = await act("get_entries", kinds=["run"])
    told: list[dict[str, Any]] = answer["entries"]
    return told


samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the captures are elsewhere")

CAPTURES = [
    pytest.param("ha_strava", "strava_1513_run", 5780, 2892, id="strava"),
    pytest.param("garmin_connect", "01GARMIN_lastActivities", 10012, 3111, id="garmin"),
]


@samples
@pytest.mark.parametrize(("platform", "anchor", "metres", "moving"), CAPTURES)
async def test_what_is_shown_is_in_the_journal(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    platform: str,
    anchor: str,
    metres: int,
    moving: int,
) -> None:
    freezer.move_to("2026-11-23 09:00:00+01:00")
    played = Played(hass, platform)
    played.show_all(captured(f"{platform}_states.json"))
    await choose(
        hass,
        runner,
        adapter="activity",
        profile=platform,
        entity=played.registry_id(anchor),
        since="2010-01-01",
    )
    await wait(hass, freezer, 6)

    found = await runs(act)
    assert found[-1]["source"] == platform
    assert (found[-1]["distance_m"], found[-1]["duration_s"]) == (metres, moving)
