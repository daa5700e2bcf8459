"""What a day of a house writes: states, rows and bytes, idle and in normal use.

    pytest -s tests/benchmarks/days.py

lets days pass in a house with a real recorder, its hourly statistics too, and prints
what they left in its tables. Time is set, so this has to run within pytest.
"""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
import json
import logging
from pathlib import Path
import sqlite3
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.logbook.helpers import async_determine_event_types
from homeassistant.components.logbook.processor import EventProcessor
from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from tests.integration.conftest import (
    NOW,
    Act,
    act as act,  # noqa: PLC0414
    entry as entry,  # noqa: PLC0414
    hass_config_dir as hass_config_dir,  # noqa: PLC0414
    runner as runner,  # noqa: PLC0414
)
from tests.integration.test_week import HOUSEHOLD, Record, _live, _midnight, watched

WEEKS: Final = {False: 2, True: 1}
"""Weeks that are counted without and with the recorder's own statistics."""
type Deed = tuple[int, str, dict[str, Any]]
TABLES: Final = ("states", "state_attributes", "statistics", "statistics_short_term")

pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def recorder_db_url(
    tmp_path_factory: pytest.TempPathFactory, freezer: FrozenDateTimeFactory
) -> str:
    """Keep what is recorded in a file, as a house does, from a set day on."""
    freezer.move_to(NOW)
    return f"sqlite:///{tmp_path_factory.mktemp('recorder') / 'home.db'}"


@pytest.fixture
def expected_lingering_timers() -> bool:
    """Let the recorder wait for its next night."""
    return True


@pytest.fixture(autouse=True)
async def house(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    enable_custom_integrations: None,
) -> AsyncIterator[None]:
    """Set the clock and the place of a house that records and has a logbook."""
    logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
    await hass.config.async_set_time_zone("Europe/Amsterdam")
    for component in ("history", "logbook", "sensor"):
        assert await async_setup_component(hass, component, {})
    yield
    await get_instance(hass).async_block_till_done()


class House:
    """What lies in the tables of a house, looked at from outside."""

    def __init__(self, hass: HomeAssistant, runner: MockConfigEntry) -> None:
        """Look at the runner's part of a house."""
        self.hass = hass
        self.file = Path(get_instance(hass).db_url.removeprefix("sqlite:///"))
        registry = er.async_get(hass)
        self.ours = {
            entity.entity_id
            for entity in er.async_entries_for_config_entry(registry, runner.entry_id)
            if entity.disabled_by is None
        }

    async def look(self) -> Counter[str]:
        """Return how many rows and bytes there are now."""
        await async_wait_recording_done(self.hass)
        return await get_instance(self.hass).async_add_executor_job(self._look)

    def _look(self) -> Counter[str]:
        found: Counter[str] = Counter()
        with closing(sqlite3.connect(self.file)) as connection:
            for table in TABLES:
                (found[table],) = connection.execute(
                    f"SELECT count(*) FROM {table}"  # noqa: S608
                ).fetchone()
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            (free,) = connection.execute("PRAGMA freelist_count").fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
        found["bytes"] = (pages - free) * size
        return found

    async def logbook(self, since: datetime, until: datetime) -> int:
        """Return how many lines the logbook shows of us in a span."""
        ours = sorted(self.ours)
        lines = EventProcessor(
            self.hass, async_determine_event_types(self.hass, ours, None), ours
        )
        return len(
            await get_instance(self.hass).async_add_executor_job(
                lines.get_events, since, until
            )
        )


@dataclass(frozen=True, kw_only=True)
class Life:
    """What passes in a house: people, and time."""

    hass: HomeAssistant
    runner: MockConfigEntry
    act: Act
    freezer: FrozenDateTimeFactory

    async def week(self, ours: set[str], deeds: Iterable[Deed]) -> Record:
        """Let a week pass in which people do something, and say what was written."""
        start = dt_util.utcnow()
        with watched(self.hass, ours) as seen:
            for hours, action, data in deeds:
                await self._until(seen, start + timedelta(hours=hours))
                seen.cause = action
                await self.act(action, **data)
            await self._until(seen, start + timedelta(days=7))
        return seen

    async def _until(self, seen: Record, moment: datetime) -> None:
        await _live(self.hass, self.runner, self.freezer, seen, moment)


@pytest.fixture
def life(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> Life:
    """Return what passes in the house."""
    return Life(hass=hass, runner=runner, act=act, freezer=freezer)


@pytest.mark.parametrize("enable_statistics", [False, True])
async def test_days(*, enable_statistics: bool, life: Life) -> None:
    """Let weeks pass, first of use and then of nothing, and tell of each."""
    home = House(life.hass, life.runner)
    life.freezer.move_to(_midnight())
    async_fire_time_changed(life.hass)
    await life.hass.async_block_till_done()
    told: dict[str, Any] = {}
    weeks = WEEKS[enable_statistics]
    for kind, deeds in (("used", HOUSEHOLD), ("idle", ())):
        # The first settles what comes once: names, attributes, a streak that ends.
        await life.week(home.ours, deeds)
        before, since = await home.look(), dt_util.utcnow()
        seen = [await life.week(home.ours, deeds) for _ in range(weeks)]
        after, days = await home.look(), 7 * weeks
        told[kind] = {
            **{name: (count - before[name]) / days for name, count in after.items()},
            "written": sum(week.by_cause.total() for week in seen) / days,
            "written_without_a_cause": sum(len(week.idle) for week in seen),
            "logbook": await home.logbook(since, dt_util.utcnow()) / days,
        }
    name = "with_statistics" if enable_statistics else "plain"
    print(f"\nFIGURES {json.dumps({name: told})}")
