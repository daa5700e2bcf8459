"""A week of a household: nothing is written that time or people did not cause."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_STATE_CHANGED, EVENT_STATE_REPORTED
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery.coordinator import journal_path

from .conftest import Act

STEP: Final = timedelta(minutes=5)

HOUSEHOLD: Final[tuple[tuple[int, str, dict[str, Any]], ...]] = (
    (18, "log_run", {"distance": 4.2, "duration": "27:00", "pain_peak": 1}),
    (19, "log_pain", {"level": 1, "moment": "hour_after"}),
    (31, "log_pain", {"level": 0, "moment": "morning"}),
    (44, "log_exercises", {}),
    (45, "start_ice", {"minutes": 10}),
    (66, "log_run", {"distance": 4.4, "duration": "28:10", "pain_peak": 6}),
    (67, "undo", {}),
    (90, "log_exercises", {}),
    (92, "log_pain", {"level": 4, "note": "stairs"}),
    (140, "log_run", {"distance": 4.0}),
)
"""What people do, and how many hours after the first midnight."""


@dataclass
class Record:
    """What was written while somebody watched."""

    cause: str = ""
    """What is going on now; nothing while the house is idle."""
    by_cause: Counter[str] = field(default_factory=Counter)
    idle: list[tuple[datetime, str]] = field(default_factory=list)


@contextmanager
def watched(hass: HomeAssistant, ours: set[str]) -> Iterator[Record]:
    """Write down every state of ours that is written, and why."""
    record = Record()

    @callback
    def is_ours(data: Any) -> bool:  # noqa: ANN401  either kind of event
        return data["entity_id"] in ours

    @callback
    def written(event: Event[Any]) -> None:
        record.by_cause[record.cause] += 1
        if not record.cause:
            record.idle.append((dt_util.utcnow(), event.data["entity_id"]))

    stops = [
        hass.bus.async_listen(kind, written, event_filter=is_ours)
        for kind in (EVENT_STATE_CHANGED, EVENT_STATE_REPORTED)
    ]
    yield record
    for stop in stops:
        stop()


@pytest.fixture
def ours(hass: HomeAssistant, all_entities: None, runner: MockConfigEntry) -> set[str]:
    """Return every entity of the runner, those that are off at first too."""
    registry = er.async_get(hass)
    found = er.async_entries_for_config_entry(registry, runner.entry_id)
    assert len(found) > 40
    return {entity.entity_id for entity in found}


async def _moments(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    until: datetime,
) -> AsyncIterator[bool]:
    """Let time pass; say at each step whether the answer had run out by then."""
    while (now := dt_util.utcnow()) < until:
        ends = runner.runtime_data.data.valid_until.astimezone(now.tzinfo)
        freezer.move_to(min(now + STEP, max(ends, now + timedelta(seconds=1)), until))
        yield dt_util.utcnow() >= ends


async def _live(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    record: Record,
    until: datetime,
) -> None:
    """Let time pass, and name it as the cause where an answer runs out."""
    async for ran_out in _moments(hass, runner, freezer, until):
        record.cause = "time" if ran_out else ""
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
    record.cause = ""


def _midnight() -> datetime:
    return dt_util.start_of_local_day() + timedelta(days=1)


def _files(hass: HomeAssistant, runner: MockConfigEntry) -> dict[str, bytes]:
    """Return what lies in the house's folder, byte for byte."""
    path = journal_path(hass, runner.entry_id)
    return {
        file.name: file.read_bytes()
        for file in Path(path).parent.glob("knee_recovery*")
        if file.is_file()
    }


async def test_a_week_of_a_household_writes_what_time_and_people_cause(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    ours: set[str],
    freezer: FrozenDateTimeFactory,
) -> None:
    first = _midnight()
    freezer.move_to(first)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()

    with watched(hass, ours) as record:
        for hours, action, data in HOUSEHOLD:
            await _live(hass, runner, freezer, record, first + timedelta(hours=hours))
            record.cause = action
            await act(action, **data)
        await _live(hass, runner, freezer, record, first + timedelta(days=7))

    assert record.idle == []
    assert record.by_cause["time"] > 0
    assert {action for _, action, _ in HOUSEHOLD} <= set(record.by_cause)
    # Entities that have nothing new to say are not written with the others.
    said = sum(number for cause, number in record.by_cause.items() if cause != "time")
    assert said < len(HOUSEHOLD) * len(ours) / 2


async def test_an_idle_week_leaves_the_files_as_they_are(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    ours: set[str],
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_run", distance=5, pain_peak=1)
    freezer.move_to(_midnight() + timedelta(days=8))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    before = _files(hass, runner)
    assert before

    with watched(hass, ours) as record:
        week = dt_util.utcnow() + timedelta(days=7)
        await _live(hass, runner, freezer, record, week)

    assert _files(hass, runner) == before
    assert record.idle == []
    # A new day is told by the few whose answer it changes.
    assert record.by_cause["time"] < 7 * 12
