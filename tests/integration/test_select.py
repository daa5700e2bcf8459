"""The pair for the next run: chosen once, worn once."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.select import DOMAIN as SELECT
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from .conftest import NOW, Act, Unchanged
from .story import entity_of, pin, shown, told


@pytest.fixture
def choose(hass: HomeAssistant, runner: MockConfigEntry) -> Any:  # noqa: ANN401
    """Return a way to choose a pair."""

    async def choose(name: str) -> None:
        entity = entity_of(hass, runner.entry_id, "shoe")
        await hass.services.async_call(
            SELECT,
            "select_option",
            {"entity_id": entity, "option": name},
            blocking=True,
        )
        await hass.async_block_till_done()

    return choose


async def worn(act: Act) -> list[str]:
    return [entry["shoe"] for entry in (await act("get_entries"))["entries"]]


async def test_the_choice_as_it_is_shown(
    hass: HomeAssistant, runner: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    pin(hass, runner, SELECT, snapshot)


async def test_the_next_run_wears_the_pair_and_the_one_after_the_usual_one(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    choose: Any,  # noqa: ANN401
    freezer: FrozenDateTimeFactory,
) -> None:
    await choose("Red")
    assert shown(hass, runner.entry_id, "shoe") == "Red"
    freezer.tick(3600)
    await act("log_run", distance=5)
    assert shown(hass, runner.entry_id, "shoe") == "Blue"
    # The same words again within a minute are a double tap, in the same pair.
    freezer.tick(10)
    assert (await act("log_run", distance=5))["merged"] is True
    freezer.tick(86400)
    await act("log_run", distance=5)
    assert await worn(act) == ["Red", "Blue"]

    await act("undo")
    await act("undo")
    assert shown(hass, runner.entry_id, "shoe") == "Red"


async def test_a_run_from_before_the_choice_is_not_meant(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    choose: Any,  # noqa: ANN401
) -> None:
    await choose("Red")
    earlier = str(NOW - timedelta(hours=5))
    await act("log_run", distance=5, duration=1800, started_at=earlier)
    assert await worn(act) == ["Blue"]
    assert shown(hass, runner.entry_id, "shoe") == "Red"


async def test_a_recording_of_the_same_run_keeps_the_pair(
    act: Act,
    choose: Any,  # noqa: ANN401
    freezer: FrozenDateTimeFactory,
) -> None:
    await choose("Red")
    freezer.tick(3600)
    started_at = str(NOW + timedelta(minutes=20))
    watch = {"distance": 5, "duration": 1800, "source": "watch", "external_id": "1"}
    await act("log_run", started_at=started_at, **watch)
    await act("log_run", started_at=started_at, **watch | {"distance": 5.1})
    await act("log_run", distance=5, pain_peak=2)
    assert await worn(act) == ["Red"]


async def test_a_choice_survives_a_restart_and_choosing_it_again_writes_nothing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Any,  # noqa: ANN401
    unchanged: Unchanged,
) -> None:
    await choose("Red")
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()
    assert shown(hass, runner.entry_id, "shoe") == "Red"
    async with unchanged():
        await choose("Red")


async def test_a_chosen_pair_that_is_removed_gives_way_to_the_usual_one(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    choose: Any,  # noqa: ANN401
) -> None:
    await choose("Red")
    hass.config_entries.async_remove_subentry(runner, "sam_red")
    await hass.async_block_till_done()
    assert shown(hass, runner.entry_id, "shoe") == "Blue"
    await act("log_run", distance=5)
    assert await worn(act) == ["Blue"]


async def test_a_retired_pair_keeps_its_runs_and_is_offered_for_no_other(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    choose: Any,  # noqa: ANN401
) -> None:
    await act("log_run", distance=5, shoe="Blue")
    await choose("Blue")
    flow = await runner.start_subentry_reconfigure_flow(hass, "sam_blue")
    await hass.config_entries.subentries.async_configure(
        flow["flow_id"], {"name": "Blue", "default": True, "retired": True}
    )
    await hass.async_block_till_done()

    assert told(hass, runner.entry_id, "shoe")["options"] == ["Red"]
    await act("log_run", distance=3)
    assert (await act("get_status"))["shoe"] is None
    await choose("Red")
    assert (await act("get_status"))["shoe"] == "Red"
    pairs = (await act("get_status"))["shoes"]
    assert [(pair["name"], pair["retired"]) for pair in pairs] == [
        ("Blue", True),
        ("Red", False),
    ]
    await act("log_run", distance=4, shoe="Blue")
    entries = (await act("get_entries"))["entries"]
    assert {entry["distance_m"]: entry["shoe"] for entry in entries} == {
        5_000: "Blue",
        3_000: None,
        4_000: "Blue",
    }

    flow = await runner.start_subentry_reconfigure_flow(hass, "sam_blue")
    assert flow["data_schema"]({"name": "Blue"})["retired"] is True
    await hass.config_entries.subentries.async_configure(
        flow["flow_id"], {"name": "Blue", "retired": False}
    )
    await hass.async_block_till_done()
    assert told(hass, runner.entry_id, "shoe")["options"] == ["Blue", "Red"]


async def test_without_pairs_there_is_nothing_to_choose(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Any,  # noqa: ANN401
) -> None:
    for pair in ("sam_red", "sam_blue"):
        hass.config_entries.async_remove_subentry(runner, pair)
        await hass.async_block_till_done()
    assert shown(hass, runner.entry_id, "shoe") == "unknown"
    with pytest.raises(ServiceValidationError):
        await choose("Red")
