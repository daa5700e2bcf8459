"""Reminders in the options: tried on real entities, and installed as files."""

from collections.abc import AsyncIterator
import json
from pathlib import Path
from typing import Any

from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.core import Context, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import Unauthorized
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockUser,
    async_capture_events,
)

from custom_components.knee_recovery.blueprint_files import FOLDER
from custom_components.knee_recovery.const import DOMAIN

from .automations import device_of
from .conftest import Act
from .household import Household, move_in

NAMES = sorted(file.name for file in FOLDER.glob("*.yaml"))


@pytest.fixture
async def home(hass: HomeAssistant, house: None, runner: MockConfigEntry) -> Household:
    return await move_in(hass)


@pytest.fixture
def folder(hass: HomeAssistant) -> Path:
    return Path(hass.config.path("blueprints", "automation", "knee_recovery"))


@pytest.fixture
async def automation(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[None]:
    """Have an automation that is made of a blueprint once that is there."""
    made = {
        "id": "knee",
        "alias": "Knee",
        "use_blueprint": {
            "path": "knee_recovery/tag.yaml",
            "input": {"runner": device_of(hass, runner), "tag": "pack"},
        },
    }
    written = json.dumps({"automation": [made]})
    Path(hass.config.path("configuration.yaml")).write_text(written, "utf-8")
    assert await async_setup_component(hass, "automation", {"automation": [made]})
    await hass.async_block_till_done()
    yield
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


async def step(
    hass: HomeAssistant, runner: MockConfigEntry, name: str, *answers: dict[str, Any]
) -> dict[str, Any]:
    """Choose a step of the options and answer it and what follows."""
    flow = hass.config_entries.options
    shown: Any = await flow.async_init(runner.entry_id)
    shown = await flow.async_configure(shown["flow_id"], {"next_step_id": name})
    for answer in answers:
        shown = await flow.async_configure(shown["flow_id"], answer)
    return dict(shown)


# -- a test reminder ----------------------------------------------------------------


async def test_a_test_says_of_each_device_what_became_of_it(
    hass: HomeAssistant, runner: MockConfigEntry, home: Household
) -> None:
    hass.states.async_set("media_player.bath", "unavailable")
    home.satellite.fails = True
    before = dict(runner.options)
    shown = await step(
        hass,
        runner,
        "test_reminder",
        {
            "phones": [home.phone],
            "speakers": ["media_player.kitchen_speaker", "media_player.bath"],
            "tts": "tts.voice",
            "satellites": ["assist_satellite.kitchen_satellite"],
            "notifiers": ["notify.television"],
        },
    )
    assert shown["step_id"] == "test_result"
    assert shown["description_placeholders"]["told"].splitlines() == [
        "- Sam's Pixel: sent.",
        "- Kitchen speaker: said.",
        "- bath: cannot be reached (it is off or away).",
        "- Kitchen satellite: did not work (the satellite is mute).",
        "- Television: sent.",
    ]
    assert len(home.speaker.played) == 1
    assert home.on_the_phone == ["This is a test of your knee reminders."]
    done: Any = await hass.config_entries.options.async_configure(shown["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert runner.options == before


async def test_a_test_wants_a_device(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    shown = await step(hass, runner, "test_reminder", {})
    assert shown["errors"] == {"base": "no_device"}


# -- blueprints ---------------------------------------------------------------------


async def test_blueprints_are_installed_and_there_at_once(
    hass: HomeAssistant, runner: MockConfigEntry, folder: Path, automation: None
) -> None:
    blueprints = async_get_blueprints(hass)
    before = await blueprints.async_get_blueprints()
    assert not any(path.startswith("knee_recovery/") for path in before)
    shown = await step(hass, runner, "blueprints", {})
    assert shown["step_id"] == "blueprints_done"
    assert shown["description_placeholders"]["told"].splitlines() == [
        f"- {name}: installed." for name in NAMES
    ]
    done: Any = await hass.config_entries.options.async_configure(shown["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert sorted(file.name for file in folder.iterdir()) == NAMES
    there = await blueprints.async_get_blueprints()
    for name in NAMES:
        found = there[f"knee_recovery/{name}"]
        assert found is not None
        assert not isinstance(found, Exception)


async def test_what_is_current_stays_and_what_is_ones_own_is_kept(
    act: Act, folder: Path
) -> None:
    assert set((await act("install_blueprints"))["files"].values()) == {"installed"}
    assert set((await act("install_blueprints"))["files"].values()) == {"current"}
    mine = folder / "ice.yaml"
    mine.write_text(mine.read_text("utf-8") + "# mine\n", "utf-8")
    changed = mine.read_bytes()
    files = (await act("install_blueprints"))["files"]
    assert files["ice.yaml"] == "kept"
    assert mine.read_bytes() == changed


async def test_an_older_version_is_replaced_and_its_automations_run_the_new_one(
    hass: HomeAssistant,
    act: Act,
    folder: Path,
    automation: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = (FOLDER / "tag.yaml").read_text("utf-8").replace("Notes one", "Noted one")
    folder.mkdir(parents=True)
    (folder / "tag.yaml").write_text(old, "utf-8")
    monkeypatch.setattr(
        "custom_components.knee_recovery.blueprint_files._is_ours",
        lambda file, _marks: file.read_text("utf-8") == old,
    )
    await async_get_blueprints(hass).async_reset_cache()
    await hass.services.async_call("automation", "reload", blocking=True)
    reloads = async_capture_events(hass, "automation_reloaded")
    files = (await act("install_blueprints"))["files"]
    await hass.async_block_till_done()
    assert files["tag.yaml"] == "updated"
    assert len(reloads) == 1
    assert (folder / "tag.yaml").read_bytes() == (FOLDER / "tag.yaml").read_bytes()


async def test_a_folder_that_takes_nothing_is_said(
    hass: HomeAssistant, act: Act, folder: Path
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    assert set((await act("install_blueprints"))["files"].values()) == {"failed"}


async def test_only_who_runs_the_house_installs(
    hass: HomeAssistant, runner: MockConfigEntry, hass_read_only_user: MockUser
) -> None:
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "install_blueprints",
            {},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )


async def test_they_go_with_the_last_runner_unless_changed_or_used(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    folder: Path,
    automation: None,
) -> None:
    await act("install_blueprints")
    await hass.services.async_call("automation", "reload", blocking=True)
    mine = folder / "ice.yaml"
    mine.write_text("# mine\n" + mine.read_text("utf-8"), "utf-8")
    other = MockConfigEntry(domain=DOMAIN, title="Kim", data={"name": "Kim"})
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.config_entries.async_remove(other.entry_id)
    await hass.async_block_till_done()
    assert sorted(file.name for file in folder.iterdir()) == NAMES
    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()
    assert {file.name for file in folder.iterdir()} == {"ice.yaml", "tag.yaml"}


async def test_an_empty_folder_goes_as_well(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, folder: Path
) -> None:
    await act("install_blueprints")
    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()
    assert not folder.exists()
