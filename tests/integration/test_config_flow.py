"""A runner is set up with a name; all the rest can be left as it stands."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntry,
    ConfigEntryState,
    ConfigFlowResult,
    ConfigSubentry,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    get_schema_suggested_value,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.knee_recovery.const import CONSENT_VERSION, DOMAIN
from custom_components.knee_recovery.core.journal import Entry
from custom_components.knee_recovery.runner import profile_of
from custom_components.knee_recovery.store import JournalStore

from .conftest import Act

AS_IT_STANDS: Mapping[str, Any] = {}


@pytest.fixture(autouse=True)
async def components(hass: HomeAssistant) -> AsyncIterator[None]:
    """Have the integration there, and take down what a flow has set up."""
    assert await async_setup_component(hass, DOMAIN, {})
    yield
    await hass.async_block_till_done()
    for entry in hass.config_entries.async_entries(DOMAIN):
        await hass.config_entries.async_unload(entry.entry_id)


async def _begin(hass: HomeAssistant, name: str) -> ConfigFlowResult:
    """Return the second step of a new runner, or why there is none."""
    flow = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )
    assert flow["step_id"] == "user"
    return await hass.config_entries.flow.async_configure(
        flow["flow_id"], {"name": name}
    )


async def _go_on(
    hass: HomeAssistant, flow: ConfigFlowResult, said: Mapping[str, Any] = AS_IT_STANDS
) -> ConfigFlowResult:
    result = await hass.config_entries.flow.async_configure(flow["flow_id"], dict(said))
    await hass.async_block_till_done()
    return result


async def _add(hass: HomeAssistant, name: str) -> ConfigFlowResult:
    """Return the end of a set-up in which only the name was said."""
    step = await _begin(hass, name)
    while step["type"] is FlowResultType.FORM:
        step = await _go_on(hass, step)
    return step


# -- a new runner ---------------------------------------------------------------


async def test_a_name_is_enough(hass: HomeAssistant) -> None:
    consent = await _begin(hass, "Sam")
    assert (consent["type"], consent["step_id"]) == (FlowResultType.FORM, "consent")
    knee = await _go_on(hass, consent)
    assert (knee["type"], knee["step_id"]) == (FlowResultType.FORM, "knee")
    signs = await _go_on(hass, knee)
    assert (signs["type"], signs["step_id"]) == (FlowResultType.FORM, "warning_signs")
    sources = await _go_on(hass, signs)
    assert (sources["type"], sources["step_id"]) == (FlowResultType.FORM, "sources")
    done = await _go_on(hass, sources)

    assert done["type"] is FlowResultType.CREATE_ENTRY
    entry = done["result"]
    assert entry.title == "Sam"
    assert entry.data == {
        "name": "Sam",
        "consent_version": CONSENT_VERSION,
        "knee": "both",
        "track": "keep_running",
        "check_up": {"flags": [], "trauma": False},
    }
    assert entry.options == {"weekly_target": 2}
    assert entry.state is ConfigEntryState.LOADED


async def test_every_choice_is_kept(hass: HomeAssistant) -> None:
    knee = await _go_on(hass, await _begin(hass, "Sam"))
    signs = await _go_on(
        hass, knee, {"knee": "right", "track": "not_running", "weekly_target": 3.0}
    )
    done = await _go_on(hass, await _go_on(hass, signs))

    entry = done["result"]
    assert (entry.data["knee"], entry.data["track"]) == ("right", "not_running")
    assert entry.options == {"weekly_target": 3}


async def test_the_browser_can_submit_every_later_step_empty(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    url = "/api/config/config_entries/flow"
    answer = await client.post(url, json={"handler": DOMAIN})
    step = await answer.json()
    assert [field["name"] for field in step["data_schema"]] == ["name"]

    said: dict[str, str] = {"name": "Alex"}
    steps = []
    while step["type"] == "form":
        steps.append(step["step_id"])
        answer = await client.post(f"{url}/{step['flow_id']}", json=said)
        assert answer.status == HTTPStatus.OK, await answer.text()
        step, said = await answer.json(), {}

    assert steps == ["user", "consent", "knee", "warning_signs", "sources"]
    assert step["type"] == "create_entry"
    await hass.async_block_till_done()
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert (entry.title, entry.state) == ("Alex", ConfigEntryState.LOADED)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("  Sam \n Lee  ", "Sam Lee", id="spaces"),
        pytest.param("Jose\u0301", "José", id="accent-apart"),
        pytest.param("Sa\x00m\x7f", "Sam", id="control-characters"),
        pytest.param("👩‍⚕️", "👩‍⚕️", id="emoji"),
        pytest.param("x" * 50, "x" * 50, id="longest"),
    ],
)
async def test_a_name_is_kept_as_it_is_seen(
    hass: HomeAssistant, typed: str, kept: str
) -> None:
    done = await _add(hass, typed)

    assert (done["title"], done["data"]["name"]) == (kept, kept)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\n", id="blank"),
        pytest.param("\u200b\u2060", id="invisible"),
        pytest.param("\x00", id="control-character"),
        pytest.param("x" * 51, id="too-long"),
    ],
)
async def test_a_name_that_nobody_can_read_is_asked_for_again(
    hass: HomeAssistant, typed: str
) -> None:
    again = await _begin(hass, typed)

    assert (again["type"], again["step_id"]) == (FlowResultType.FORM, "user")
    assert again["errors"] == {"name": "invalid_name"}
    consent = await _go_on(hass, again, {"name": "Sam"})
    assert consent["step_id"] == "consent"


@pytest.mark.parametrize(
    "typed",
    ["Sam Lee", "SAM LEE", "  sam   lee\t", "\u017fam lee", "Sam\u200b Lee\ufeff"],
)
async def test_the_same_name_twice_is_refused(hass: HomeAssistant, typed: str) -> None:
    await _add(hass, "Sam Lee")

    again = await _begin(hass, typed)

    assert again["type"] is FlowResultType.ABORT
    assert again["reason"] == "already_configured"
    assert len(hass.config_entries.async_entries(DOMAIN)) == 1


async def test_two_runners_live_in_one_house(hass: HomeAssistant) -> None:
    await _add(hass, "Sam")
    done = await _add(hass, "Samir")

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert len(hass.config_entries.async_loaded_entries(DOMAIN)) == 2


async def test_a_set_up_that_was_left_open_stands_in_nobodys_way(
    hass: HomeAssistant,
) -> None:
    left_open = await _begin(hass, "Sam")

    done = await _add(hass, "Sam")

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert left_open["flow_id"] not in {
        flow["flow_id"] for flow in hass.config_entries.flow.async_progress()
    }


async def test_a_name_taken_meanwhile_costs_nobody_their_diary(
    hass: HomeAssistant,
) -> None:
    """Home Assistant would put the second runner in the first one's place."""
    knee = await _go_on(hass, await _begin(hass, "Kim"))
    sam = (await _add(hass, "Sam"))["result"]
    await _reconfigure(hass, sam, {"name": "Kim"})

    refused = await _go_on(hass, await _go_on(hass, await _go_on(hass, knee)))

    assert refused["type"] is FlowResultType.ABORT
    assert refused["reason"] == "already_configured"
    assert hass.config_entries.async_entries(DOMAIN) == [sam]


@pytest.mark.parametrize(
    "said",
    [
        {"knee": "elbow"},
        {"track": "sprint"},
        {"weekly_target": 0},
        {"weekly_target": 4},
        {"weekly_target": "nan"},
        {"weekly_target": float("nan")},
    ],
)
async def test_what_is_no_choice_is_not_taken(
    hass: HomeAssistant, said: dict[str, Any]
) -> None:
    knee = await _go_on(hass, await _begin(hass, "Sam"))

    with pytest.raises(InvalidData) as why:
        await _go_on(hass, knee, said)

    assert list(why.value.schema_errors) == list(said)
    assert not hass.config_entries.async_entries(DOMAIN)


# -- reconfigure ----------------------------------------------------------------


async def _reconfigure(
    hass: HomeAssistant, entry: ConfigEntry, said: Mapping[str, Any]
) -> ConfigFlowResult:
    flow = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_RECONFIGURE, "entry_id": entry.entry_id}
    )
    assert flow["step_id"] == "reconfigure"
    return await _go_on(hass, flow, said)


async def test_a_runner_can_be_renamed(
    hass: HomeAssistant, runner: MockConfigEntry, device_registry: dr.DeviceRegistry
) -> None:
    done = await _reconfigure(
        hass, runner, {"name": "Samantha", "knee": "right", "track": "not_running"}
    )

    assert done["type"] is FlowResultType.ABORT
    assert done["reason"] == "reconfigure_successful"
    assert (runner.title, runner.unique_id) == ("Samantha", "samantha")
    assert runner.data["knee"] == "right"
    assert profile_of(runner).track == "not_running"
    assert runner.runtime_data.profile.track == "not_running"
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, runner.entry_id), runner.entry_id
    )
    assert device is not None
    assert device.name == "Samantha"


async def test_reconfiguring_as_it_stands_changes_nothing(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    before = dict(runner.data)

    done = await _reconfigure(hass, runner, AS_IT_STANDS)

    assert done["reason"] == "reconfigure_successful"
    assert (dict(runner.data), runner.title) == (before, "Sam")


async def test_a_runner_cannot_take_another_ones_name(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    await _add(hass, "Kim")

    done = await _reconfigure(hass, runner, {"name": " KIM "})

    assert done["reason"] == "already_configured"
    assert runner.title == "Sam"


async def test_a_bad_new_name_is_asked_for_again(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    again = await _reconfigure(hass, runner, {"name": " ", "knee": "both"})

    assert again["errors"] == {"name": "invalid_name"}
    done = await _go_on(hass, again, {"name": "Sammy"})
    assert done["reason"] == "reconfigure_successful"
    assert (runner.title, runner.data["knee"]) == ("Sammy", "both")


# -- shoes ----------------------------------------------------------------------


async def _shoe(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    said: Mapping[str, Any],
    pair: str | None = None,
) -> SubentryFlowResult:
    if pair is None:
        flow = await hass.config_entries.subentries.async_init(
            (entry.entry_id, "shoe"), context={"source": SOURCE_USER}
        )
        assert flow["step_id"] == "user"
    else:
        flow = await entry.start_subentry_reconfigure_flow(hass, pair)
        assert flow["step_id"] == "reconfigure"
    done = await hass.config_entries.subentries.async_configure(
        flow["flow_id"], dict(said)
    )
    await hass.async_block_till_done()
    return done


def _pair(entry: MockConfigEntry, name: str) -> Any:  # noqa: ANN401
    return next(shoe for shoe in profile_of(entry).shoes if shoe.name == name)


async def test_a_pair_needs_only_a_name(
    hass: HomeAssistant, runner: MockConfigEntry, device_registry: dr.DeviceRegistry
) -> None:
    done = await _shoe(hass, runner, {"name": " Green  Trail "})

    assert done["type"] is FlowResultType.CREATE_ENTRY
    pair = _pair(runner, "Green Trail")
    assert (pair.start_m, pair.inspect_m, pair.plan_m, pair.replace_m) == (
        0,
        483_000,
        640_000,
        805_000,
    )
    assert pair.first_day is None
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, pair.id), runner.entry_id
    )
    assert device is not None
    assert (device.name, device.config_subentry_id) == ("Green Trail", pair.id)
    assert hass.states.get("sensor.green_trail_wear") is not None


async def test_a_pair_by_a_name_that_is_there_is_refused(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    again = await _shoe(hass, runner, {"name": " BLUE "})

    assert again["errors"] == {"name": "shoe_exists"}
    done = await hass.config_entries.subentries.async_configure(
        again["flow_id"], {"name": "Light Blue"}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()


@pytest.mark.parametrize(
    "distances",
    [
        {"inspect_distance": 700},
        {"plan_distance": 900},
        {"replace_distance": 300},
        {"inspect_distance": 300, "plan_distance": 200, "replace_distance": 100},
    ],
)
async def test_distances_of_a_pair_must_grow(
    hass: HomeAssistant, runner: MockConfigEntry, distances: dict[str, float]
) -> None:
    again = await _shoe(hass, runner, {"name": "Green", **distances})

    assert again["errors"] == {"replace_distance": "shoe_distances_order"}
    assert len(runner.subentries) == 2


@pytest.mark.parametrize(
    "said",
    [
        {"replace_distance": "nan"},
        {"replace_distance": 0},
        {"replace_distance": 5001},
        {"starting_distance": -1},
        {"first_day": "2026-02-30"},
    ],
)
async def test_a_pair_with_impossible_numbers_is_not_taken(
    hass: HomeAssistant, runner: MockConfigEntry, said: dict[str, Any]
) -> None:
    with pytest.raises(InvalidData) as why:
        await _shoe(hass, runner, {"name": "Green", **said})

    assert list(why.value.schema_errors) == list(said)
    assert len(runner.subentries) == 2


async def test_where_miles_are_used_a_pair_is_told_in_miles(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM

    await _shoe(
        hass, runner, {"name": "Green", "starting_distance": 100, "plan_distance": 400}
    )

    pair = _pair(runner, "Green")
    assert (pair.start_m, pair.plan_m) == (160_934, 643_738)
    assert (pair.inspect_m, pair.replace_m) == (483_000, 805_000)


@pytest.mark.parametrize("units", ["metric", "miles"])
async def test_a_pair_reconfigured_as_it_stands_keeps_every_metre(
    hass: HomeAssistant, runner: MockConfigEntry, units: str
) -> None:
    if units == "miles":
        hass.config.units = US_CUSTOMARY_SYSTEM
    before = _pair(runner, "Red")

    done = await _shoe(hass, runner, AS_IT_STANDS, pair="sam_red")

    assert done["reason"] == "reconfigure_successful"
    assert _pair(runner, "Red") == before


async def test_a_pair_can_be_changed(
    hass: HomeAssistant, runner: MockConfigEntry, device_registry: dr.DeviceRegistry
) -> None:
    done = await _shoe(
        hass,
        runner,
        {
            "name": "Dark Red",
            "first_day": "2026-02-01",
            "starting_distance": 10.5,
            "replace_distance": 900,
        },
        pair="sam_red",
    )

    assert done["reason"] == "reconfigure_successful"
    pair = _pair(runner, "Dark Red")
    assert (pair.id, pair.start_m, pair.replace_m) == ("sam_red", 10_500, 900_000)
    assert str(pair.first_day) == "2026-02-01"
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, "sam_red"), runner.entry_id
    )
    assert device is not None
    assert device.name == "Dark Red"


async def test_the_first_day_of_a_pair_can_be_taken_away_again(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    await _shoe(hass, runner, {"first_day": "2026-02-01"}, pair="sam_red")
    flow = await runner.start_subentry_reconfigure_flow(hass, "sam_red")
    shown = get_schema_suggested_value(flow["data_schema"].schema, "first_day")
    assert shown == "2026-02-01"

    await hass.config_entries.subentries.async_configure(flow["flow_id"], {})

    assert _pair(runner, "Red").first_day is None
    await hass.async_block_till_done()


async def test_a_pair_cannot_take_another_ones_name(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    again = await _shoe(hass, runner, {"name": "blue"}, pair="sam_red")

    assert again["errors"] == {"name": "shoe_exists"}
    assert _pair(runner, "Red").id == "sam_red"


async def test_the_pair_chosen_last_is_the_one_for_runs_that_name_none(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    await _shoe(hass, runner, {"name": "Green", "default": True})
    await act("log_run", distance=5)
    freezer.tick(60)
    assert (await act("get_entries"))["entries"][-1]["shoe"] == "Green"

    await _shoe(hass, runner, {"default": True}, pair="sam_red")
    await act("log_run", distance=7)
    assert (await act("get_entries"))["entries"][-1]["shoe"] == "Red"
    assert [shoe.default for shoe in profile_of(runner).shoes] == [False, True, False]


async def test_a_pair_added_while_the_runner_is_set_up_is_not_overlooked(
    hass: HomeAssistant, runner: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pair that takes the default mark sets the runner up anew in between."""
    assert await hass.config_entries.async_unload(runner.entry_id)
    await hass.async_block_till_done()
    go_on, really_open = asyncio.Event(), JournalStore.async_open

    async def open_later(store: JournalStore) -> list[Entry]:
        """Let set-up last until the pair is there, however fast the disk is."""
        await go_on.wait()
        return await really_open(store)

    monkeypatch.setattr(JournalStore, "async_open", open_later)
    set_up = hass.async_create_task(hass.config_entries.async_setup(runner.entry_id))
    assert runner.state is ConfigEntryState.SETUP_IN_PROGRESS

    green = ConfigSubentry(
        data=MappingProxyType({"name": "Green", "default": True}),
        subentry_type="shoe",
        title="Green",
        unique_id="shoe_green",
    )
    hass.config_entries.async_add_subentry(runner, green)
    go_on.set()
    await set_up
    await hass.async_block_till_done()

    names = {shoe.name for shoe in runner.runtime_data.profile.shoes}
    assert names == {"Blue", "Red", "Green"}
    assert hass.states.get("sensor.green_wear") is not None


async def test_a_removed_pair_leaves_its_runs_and_no_entity(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    device_registry: dr.DeviceRegistry,
    entity_registry: er.EntityRegistry,
) -> None:
    run = await act("log_run", distance=5, shoe="Blue")
    assert hass.states.get("sensor.blue_distance") is not None

    hass.config_entries.async_remove_subentry(runner, "sam_blue")
    await hass.async_block_till_done()

    (kept,) = (await act("get_entries"))["entries"]
    assert (kept["entry_id"], kept["distance_m"]) == (run["entry_id"], 5000)
    assert (await act("get_status"))["distance_7_days_m"] == 5000
    assert not [state for state in hass.states.async_all() if "blue" in state.entity_id]
    assert not [
        entity
        for entity in er.async_entries_for_config_entry(
            entity_registry, runner.entry_id
        )
        if entity.config_subentry_id == "sam_blue"
    ]
    assert not device_registry.async_get_device_by_identifier(
        (DOMAIN, "sam_blue"), runner.entry_id
    )
    assert hass.states.get("sensor.red_distance") is not None
