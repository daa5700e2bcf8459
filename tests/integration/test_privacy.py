"""What a runner writes down stays in the diary, and a score stays out of the log."""

from collections.abc import Iterator
from datetime import UTC, datetime
import logging
from pathlib import Path

from homeassistant.components.calendar import CalendarEntity
from homeassistant.components.todo import DOMAIN as TODO
from homeassistant.const import EVENT_CALL_SERVICE, MATCH_ALL
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN

from .conftest import Act

WORD = "Zebrafinch"
LEVEL = 6.8125

pytestmark = pytest.mark.usefixtures("all_entities")


@pytest.fixture
def heard(hass: HomeAssistant) -> Iterator[list[Event]]:
    """Return every event of the house but the calls that a person makes."""
    events: list[Event] = []
    stop = hass.bus.async_listen(MATCH_ALL, events.append)
    yield events
    stop()


async def _a_day(act: Act) -> None:
    """Tell something of every kind, with words and a score found nowhere else."""
    told = await act(
        "log_run",
        distance=5,
        duration="30:00",
        started_at="2026-03-03 08:00",
        pain_peak=LEVEL,
        note=f"{WORD} on the way",
    )
    await act("edit_entry", entry_id=told["entry_id"], note=f"{WORD} again")
    await act("log_pain", level=LEVEL, moment="stairs", note=f"{WORD} on the stairs")
    await act("log_exercises", pain_peak=LEVEL)
    await act("log_score", measure="worst_pain", value=LEVEL)
    await act("log_check_up", flags=["locking"])
    await act("undo")
    with pytest.raises(Exception, match=r"level cannot be 99"):
        await act("log_pain", level="99.8125", note=WORD)
    await act("export", format="json")
    await act("export", format="html", notes=True)


async def test_the_log_has_neither_a_note_nor_a_score(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger=f"custom_components.{DOMAIN}")

    await _a_day(act)
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()

    ours = [
        record.getMessage()
        for record in caplog.records
        if "knee_recovery" in record.name
    ]
    assert ours
    for line in ours:
        for secret in (WORD, "6.8125", "99.8125"):
            assert secret not in line


async def test_no_state_and_no_event_has_a_note(
    hass: HomeAssistant, act: Act, heard: list[Event]
) -> None:
    await _a_day(act)
    await hass.async_block_till_done()

    assert len(heard) > 20
    for event in heard:
        if event.event_type != EVENT_CALL_SERVICE:
            assert WORD not in repr(event.data), event.event_type
    states = hass.states.async_all()
    assert len(states) > 30
    assert not [state for state in states if WORD in repr(state.as_dict())]
    issues = ir.async_get(hass).issues.values()
    assert WORD not in repr([issue.translation_placeholders for issue in issues])


async def test_calendar_and_list_have_no_note(hass: HomeAssistant, act: Act) -> None:
    await _a_day(act)
    calendar = hass.data["calendar"].get_entity("calendar.sam_plan")
    assert isinstance(calendar, CalendarEntity)

    events = await calendar.async_get_events(
        hass, datetime(2026, 2, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
    )
    (lists,) = [state.entity_id for state in hass.states.async_all(TODO)]
    items = await hass.services.async_call(
        TODO, "get_items", {"entity_id": lists}, blocking=True, return_response=True
    )

    assert events
    assert items
    assert WORD not in repr((events, items))


async def test_nothing_is_left_of_a_runner_who_was_removed(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, tmp_path: Path
) -> None:
    await _a_day(act)
    mark = WORD.encode()
    assert [file for file in _files(tmp_path) if mark in file.read_bytes()]

    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()

    assert not [file for file in _files(tmp_path) if mark in file.read_bytes()]
    assert not [file for file in _files(tmp_path) if DOMAIN in file.name]
    assert not [key for key in ir.async_get(hass).issues if key[0] == DOMAIN]
    assert not [state for state in hass.states.async_all() if "sam_" in state.entity_id]


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
