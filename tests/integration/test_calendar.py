"""The calendar: what is planned, when the next run is, and what was done."""

from datetime import datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import DOMAIN as CALENDAR
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from .conftest import NOW, Act
from .story import entity_of, let_pass, pin, shown


async def events(
    hass: HomeAssistant, runner: MockConfigEntry, start: str, end: str
) -> list[tuple[str, str]]:
    """Return when each event of a span begins, and what it is."""
    entity = entity_of(hass, runner.entry_id, "plan")
    answer: Any = await hass.services.async_call(
        CALENDAR,
        "get_events",
        {"entity_id": entity, "start_date_time": start, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    return [(each["start"], each["summary"]) for each in answer[entity]["events"]]


async def test_the_calendar_as_it_is_shown(
    hass: HomeAssistant, runner: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    pin(hass, runner, CALENDAR, snapshot)


async def test_the_next_weeks_hold_the_planned_days_and_the_next_run(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    found = await events(hass, runner, "2026-03-03 00:00:00", "2026-03-17 00:00:00")
    assert found == [
        ("2026-03-03", "Earliest run"),
        ("2026-03-03", "Exercises"),
        ("2026-03-06", "Exercises"),
        ("2026-03-09", "Exercises"),
        ("2026-03-12", "Exercises"),
        ("2026-03-16", "Exercises"),
    ]


async def test_a_span_holds_what_touches_it_and_nothing_else(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await act("log_run", distance=5, duration=3600, started_at="2026-02-20 23:30")
    await act("log_exercises", at="2026-02-20 12:00")
    run, session = (
        ("2026-02-20T23:30:00+01:00", "Run, 5.0 km"),
        ("2026-02-20T12:00:00+01:00", "Exercises done"),
    )
    day = await events(hass, runner, "2026-02-20 00:00:00", "2026-02-21 00:00:00")
    assert day == [session, run]
    # It went on after midnight.
    night = await events(hass, runner, "2026-02-21 00:00:00", "2026-02-22 00:00:00")
    assert night == [run]
    ended = await events(hass, runner, "2026-02-21 00:30:00", "2026-02-22 00:00:00")
    assert ended == []


@pytest.mark.usefixtures("miles")
async def test_distances_are_in_the_unit_of_the_house(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await act("log_run", distance=5, unit="km", started_at="2026-03-01 09:00")
    found = await events(hass, runner, "2026-03-01 00:00:00", "2026-03-02 00:00:00")
    assert [summary for _, summary in found] == ["Run, 3.1 mi"]


async def test_clocks_that_change_leave_each_run_on_its_day(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    """On 29 March the hour from two to three is not there."""
    await let_pass(hass, freezer, datetime(2026, 3, 30, 9, tzinfo=NOW.tzinfo))
    for at in ("2026-03-28 23:30", "2026-03-29 01:30", "2026-03-29 03:30"):
        await act("log_run", distance=3, duration=900, started_at=at)
    found = await events(hass, runner, "2026-03-29 00:00:00", "2026-03-30 00:00:00")
    assert [start for start, _ in found] == [
        "2026-03-29T01:30:00+01:00",
        "2026-03-29T03:30:00+02:00",
    ]


async def test_it_is_on_while_today_has_exercises(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    assert shown(hass, runner.entry_id, "plan") == "on"
    await act("log_exercises")
    assert shown(hass, runner.entry_id, "plan") == "off"
    await let_pass(hass, freezer, NOW + timedelta(days=3))
    assert shown(hass, runner.entry_id, "plan") == "on"


async def test_what_is_ticked_on_a_day_is_one_session(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    for name in ("step_up", "clamshell"):
        await hass.services.async_call(
            "todo",
            "update_item",
            {
                "entity_id": entity_of(hass, runner.entry_id, "exercises"),
                "item": f"2026-03-03_{name}",
                "status": "completed",
            },
            blocking=True,
        )
    found = await events(hass, runner, "2026-03-03 08:00:00", "2026-03-03 20:00:00")
    assert [summary for _, summary in found].count("Exercises done") == 1


async def test_a_pause_plans_nothing(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    switch = entity_of(hass, runner.entry_id, "pause")
    await hass.services.async_call(
        "switch", "turn_on", {"entity_id": switch}, blocking=True
    )
    await hass.async_block_till_done()
    assert shown(hass, runner.entry_id, "plan") == "off"
    found = await events(hass, runner, "2026-03-04 00:00:00", "2026-04-04 00:00:00")
    assert "Exercises" not in {summary for _, summary in found}
