"""Six weeks of a runner's life, up to the Tuesday morning of the test house."""

from datetime import datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)
from syrupy.assertion import SnapshotAssertion

from custom_components.knee_recovery.const import DOMAIN

from .conftest import NOW, Act

RUN_DAYS = {1: 5.0, 3: 4.0, 6: 7.0}
"""Kilometres by weekday: Tuesdays, Thursdays and Sundays."""

EXERCISE_DAYS = (0, 4)

WEEKS = 6


async def live(act: Act, freezer: FrozenDateTimeFactory) -> None:
    """Tell the diary of six weeks that get a little longer each time."""
    monday = datetime(2026, 1, 19, tzinfo=NOW.tzinfo)
    for week in range(WEEKS):
        for weekday in range(7):
            day = monday + timedelta(weeks=week, days=weekday)
            await _tell_of(day, week, act)
            # A second between two words, as people need it.
            freezer.tick(1)
    await act("log_pain", level=1, moment="morning", at=str(NOW - timedelta(hours=1)))


async def _tell_of(day: datetime, week: int, act: Act) -> None:
    """Tell the diary of one day."""
    at = day.replace(hour=18)
    if (km := RUN_DAYS.get(day.weekday())) is not None:
        await act("log_pain", level=1, moment="morning", at=str(day.replace(hour=7)))
        await act(
            "log_run",
            distance=km + 0.3 * week,
            duration=(km + 0.3 * week) * 360,
            started_at=str(at),
            pain_before=1,
            pain_peak=2 if day.weekday() != 6 else 3,
            rpe=4,
            shoe="Red" if day.weekday() == 6 else "Blue",
        )
        hour_after = at + timedelta(seconds=(km + 0.3 * week) * 360, minutes=60)
        await act("log_pain", level=1, moment="hour_after", at=str(hour_after))
        next_morning = str(day + timedelta(days=1, hours=7))
        await act("log_pain", level=1, moment="morning", at=next_morning)
    if day.weekday() in EXERCISE_DAYS:
        await act("log_exercises", at=str(at))


def entity_of(hass: HomeAssistant, owner: str, key: str) -> str:
    """Return the entity of a runner or of a pair by what it is."""
    (found,) = (
        entity.entity_id
        for entity in er.async_get(hass).entities.values()
        if entity.platform == DOMAIN and entity.unique_id == f"{owner}_{key}"
    )
    return found


def shown(hass: HomeAssistant, owner: str, key: str) -> str:
    """Return what an entity shows."""
    state = hass.states.get(entity_of(hass, owner, key))
    assert state is not None
    return state.state


def told(hass: HomeAssistant, owner: str, key: str) -> dict[str, Any]:
    """Return what an entity tells beside its state."""
    state = hass.states.get(entity_of(hass, owner, key))
    assert state is not None
    return dict(state.attributes)


async def let_pass(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, until: datetime
) -> None:
    """Let time pass, and nothing else happen."""
    freezer.move_to(until)
    async_fire_time_changed(hass, until)
    await hass.async_block_till_done()


def pin(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    platform: str,
    snapshot: SnapshotAssertion,
) -> None:
    """Compare all entities of a platform, as registered and as shown, with the pin."""
    registry = er.async_get(hass)
    entities = [
        entity
        for entity in er.async_entries_for_config_entry(registry, entry.entry_id)
        if entity.domain == platform
    ]
    assert entities
    for entity in sorted(entities, key=lambda entity: entity.entity_id):
        assert entity == snapshot(name=f"{entity.entity_id}-entry")
        assert entity.disabled_by is None
        state = hass.states.get(entity.entity_id)
        assert state == snapshot(name=f"{entity.entity_id}-state")
