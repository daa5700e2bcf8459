"""The event of a runner: what comes about, each of it once, and nothing replayed."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.event import DOMAIN as EVENT
from homeassistant.core import (
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from .conftest import NOW, Act
from .story import entity_of, let_pass, pin, shown, told


@pytest.fixture
def states(hass: HomeAssistant, runner: MockConfigEntry) -> list[State]:
    """Return the list of what the entity shows from here on."""
    seen: list[State] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        assert state is not None
        seen.append(state)

    entity = entity_of(hass, runner.entry_id, "activity")
    async_track_state_change_event(hass, entity, note)
    return seen


def types(states: list[State]) -> list[str]:
    return [state.attributes["event_type"] for state in states]


async def test_the_event_as_it_is_shown(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, snapshot: SnapshotAssertion
) -> None:
    pin_me = await act("log_run", distance=6.2, duration="34:00", pain_peak=2)
    entity = entity_of(hass, runner.entry_id, "activity")
    state = hass.states.get(entity)
    assert state is not None
    assert state.attributes["entry_id"] == pin_me["entry_id"]
    # The id is another one each time.
    hass.states.async_set(
        entity, state.state, {**state.attributes, "entry_id": "an-id"}
    )
    pin(hass, runner, EVENT, snapshot)


async def test_a_first_session_is_told_apart_from_what_it_reaches(
    act: Act, states: list[State]
) -> None:
    """Three in one moment: each has a moment of its own, so that automations run."""
    await act("log_exercises", at=str(NOW - timedelta(days=1)))
    await act("log_exercises")
    assert types(states) == ["exercises", "milestone", "exercises", "streak"]
    assert states[1].attributes["milestone"] == "first_session"
    assert len({state.state for state in states}) == len(states)


async def test_what_was_told_is_not_told_again_after_a_restart(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, states: list[State]
) -> None:
    await act("log_pain", level=3)
    before = shown(hass, runner.entry_id, "activity")
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert shown(hass, runner.entry_id, "activity") == before
    assert told(hass, runner.entry_id, "activity")["level"] == 3
    assert {state.state for state in states} == {before, "unavailable"}


async def test_ice_is_told_when_its_time_is_up(
    hass: HomeAssistant,
    act: Act,
    states: list[State],
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("start_ice", minutes=15)
    await let_pass(hass, freezer, NOW + timedelta(minutes=15))
    assert types(states) == ["ice_started", "ice_ended"]
    assert states[1].attributes["minutes"] == 15


async def test_years_of_late_runs_are_read_without_a_word(
    act: Act, states: list[State]
) -> None:
    for weeks in range(20):
        await act(
            "log_run",
            distance=8,
            duration=2880,
            started_at=str(NOW - timedelta(weeks=weeks + 1)),
            source="strava",
            external_id=str(weeks),
        )
    assert states == []
