"""The diary's days in a real recorder."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.components.recorder.statistics import (
    get_metadata,
    statistics_during_period,
)
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from custom_components.knee_recovery.statistics import QUIET_S, statistic_id

from .conftest import NOW, Act

IDS = {key: statistic_id("sam_entry", key) for key in ("distance", "pain", "sessions")}


@pytest.fixture
async def house(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    enable_custom_integrations: None,
) -> AsyncIterator[None]:
    """Set the clock and the place of a house that keeps statistics."""
    await hass.config.async_set_time_zone("Europe/Amsterdam")
    freezer.move_to(NOW)
    yield
    await get_instance(hass).async_block_till_done()


async def _settle(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let the quiet time pass in which writes are gathered."""
    freezer.tick(QUIET_S + 1)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    await async_wait_recording_done(hass)


async def _days(hass: HomeAssistant, key: str, *columns: str) -> dict[str, Any]:
    """Return a curve's values by local date, as a dashboard asks for them."""
    found = await get_instance(hass).async_add_executor_job(
        lambda: statistics_during_period(
            hass,
            datetime(2020, 1, 1, tzinfo=NOW.tzinfo),
            None,
            {IDS[key]},
            "day",
            None,
            set(columns),  # type: ignore[arg-type]
        )
    )
    return {
        dt_util.as_local(dt_util.utc_from_timestamp(row["start"])).date().isoformat(): (
            row[columns[0]]  # type: ignore[literal-required]
            if len(columns) == 1
            else tuple(row[column] for column in columns)  # type: ignore[literal-required]
        )
        for row in found.get(IDS[key], ())
    }


async def test_a_run_of_last_saturday_stands_on_saturday(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=6.2, started_at="2026-02-28 18:00")
    await act("log_run", distance=5, started_at="2026-03-02 18:00")
    await act("log_exercises")
    await act("log_pain", level=3)
    await act("log_pain", level=1)
    await _settle(hass, freezer)

    assert await _days(hass, "distance", "change") == {
        "2026-02-28": pytest.approx(6.2),
        "2026-03-02": pytest.approx(5),
    }
    assert await _days(hass, "sessions", "change") == {"2026-03-03": 1}
    assert await _days(hass, "pain", "mean", "min", "max") == {"2026-03-03": (2, 1, 3)}


async def test_curves_are_named_after_their_runner_and_carry_units(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5)
    await _settle(hass, freezer)

    found = await get_instance(hass).async_add_executor_job(
        lambda: get_metadata(hass, statistic_ids=set(IDS.values()))
    )
    meta = found[IDS["distance"]][1]

    assert meta["name"] == "Sam: distance run"
    assert (meta["unit_of_measurement"], meta["unit_class"]) == ("km", "distance")


async def test_a_back_dated_run_lifts_every_later_total(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5, started_at="2026-03-02 18:00")
    await _settle(hass, freezer)
    await act("log_run", distance=4, started_at="2026-02-10 18:00")
    await _settle(hass, freezer)

    assert await _days(hass, "distance", "sum") == {"2026-02-10": 4, "2026-03-02": 9}


async def test_what_is_taken_back_leaves_nothing_that_counts(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=4, started_at="2026-02-10 18:00", pain_peak=6)
    told = await act("log_run", distance=5, started_at="2026-02-20 18:00", pain_peak=7)
    await act("log_run", distance=3, started_at="2026-03-02 18:00", pain_peak=1)
    await _settle(hass, freezer)
    await act("undo", entry_id=told["entry_id"])
    await _settle(hass, freezer)

    assert (await _days(hass, "distance", "sum"))["2026-03-02"] == 7
    assert (await _days(hass, "distance", "change"))["2026-02-20"] == 0
    pain = await _days(hass, "pain", "max")
    assert (pain["2026-02-10"], pain["2026-03-02"]) == (6, 1)
    assert pain.get("2026-02-20") is None


async def test_days_of_both_clock_changes_stand_on_their_own_dates(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    for on in ("2025-03-29", "2025-03-30", "2025-03-31", "2025-10-26", "2025-10-27"):
        await act("log_run", distance=5, started_at=f"{on} 00:30")
        freezer.tick(1)
    await _settle(hass, freezer)

    changes = await _days(hass, "distance", "change")

    assert {day for day, km in changes.items() if km} == {
        "2025-03-29",
        "2025-03-30",
        "2025-03-31",
        "2025-10-26",
        "2025-10-27",
    }


async def test_a_house_that_moves_tells_its_dates_anew(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5, started_at="2026-03-01 18:00")
    await _settle(hass, freezer)
    await hass.config.async_update(time_zone="Asia/Kolkata")
    await _settle(hass, freezer)

    assert await _days(hass, "distance", "change") == {"2026-03-01": 5}


async def test_a_restart_tells_nothing_that_the_recorder_has(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await act("log_run", distance=5, pain_peak=2)
    await act("log_exercises")
    await _settle(hass, freezer)
    told = []
    monkeypatch.setattr(
        Recorder, "async_import_statistics", lambda *args: told.append(args)
    )

    await hass.config_entries.async_reload(runner.entry_id)
    await _settle(hass, freezer)

    assert told == []
    await act("log_pain", level=3)
    await _settle(hass, freezer)
    assert [meta["statistic_id"] for _, meta, *_ in told] == [IDS["pain"]]


async def test_a_new_name_is_told_without_a_new_entry(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_run", distance=5)
    await _settle(hass, freezer)
    hass.config_entries.async_update_entry(runner, title="Samira")
    await hass.async_block_till_done()
    await _settle(hass, freezer)

    found = await get_instance(hass).async_add_executor_job(
        lambda: get_metadata(hass, statistic_ids={IDS["distance"]})
    )

    assert found[IDS["distance"]][1]["name"] == "Samira: distance run"


async def test_a_removed_runner_leaves_no_curves(
    hass: HomeAssistant,
    act: Act,
    runner: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    await act("log_run", distance=5)
    await _settle(hass, freezer)
    await hass.config_entries.async_remove(runner.entry_id)
    await async_wait_recording_done(hass)

    assert (
        await get_instance(hass).async_add_executor_job(
            lambda: get_metadata(hass, statistic_ids=set(IDS.values()))
        )
        == {}
    )


async def test_more_days_than_are_worked_out_at_once_are_all_told(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    start = NOW - timedelta(days=400)
    for number in range(0, 400, 3):
        await act("log_run", distance=5, started_at=str(start + timedelta(days=number)))
        freezer.tick(1)
    # Time passed while they were told, so some may be told to the recorder by now.
    await _settle(hass, freezer)
    await _settle(hass, freezer)

    assert sum((await _days(hass, "distance", "change")).values()) == 5 * 134


async def test_the_recorder_is_told_when_an_import_is_over(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Told meanwhile, the same days would be told again and again."""
    runner.runtime_data.importing += 1
    await act("log_run", distance=5, started_at="2026-03-01 09:00")
    await _settle(hass, freezer)
    assert await _days(hass, "distance", "change") == {}

    runner.runtime_data.importing -= 1
    await _settle(hass, freezer)

    assert sum((await _days(hass, "distance", "change")).values()) == 5
