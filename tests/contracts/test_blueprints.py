"""Blueprints are what their sources say, and survive Home Assistant's own hands."""

from pathlib import Path
import re
from typing import Any

from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.components.blueprint import BLUEPRINT_SCHEMA, Blueprint
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import load_yaml_dict, parse_yaml
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.blueprint_files import FOLDER
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.services import ACTIONS
from scripts.blueprints import made, mark, shipped

from .test_wording import broken

FILES = sorted(FOLDER.glob("*.yaml"))


def test_there_is_something_to_look_at() -> None:
    assert {file.stem for file in FILES} == {
        "exercises",
        "ice",
        "ice_timer",
        "knee_check",
        "notices",
        "tag",
        "weekly_review",
    }


def test_they_are_made_of_their_sources() -> None:
    """`python -m scripts.blueprints` writes them."""
    assert {file.name: file.read_text("utf-8") for file in FILES} == dict(made())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_version_that_is_given_away_is_known(file: Path) -> None:
    marks = shipped()[file.name]
    assert mark(file.read_text("utf-8")) in marks
    assert len(set(marks)) == len(marks)


def _inputs(told: dict[str, Any]) -> dict[str, Any]:
    """Return the inputs of a blueprint, those in sections too."""
    found: dict[str, Any] = {}
    for key, value in told.items():
        found |= _inputs(value["input"]) if "input" in value else {key: value}
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_input_has_a_name_and_a_default_but_who_it_is_for(file: Path) -> None:
    told = load_yaml_dict(str(file))
    inputs = _inputs(told["blueprint"]["input"])
    assert all(given["name"] for given in inputs.values())
    without = {key for key, given in inputs.items() if "default" not in given}
    assert without - {"tag"} == {"runner"}
    assert "supported_features" not in str(told)
    assert broken(str(inputs)) == set()
    used = set(re.findall(r"!input (\w+)", file.read_text("utf-8")))
    assert used == set(inputs)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_they_call_only_actions_that_there_are(file: Path) -> None:
    called = set(re.findall(r"action: knee_recovery\.(\w+)", file.read_text("utf-8")))
    assert called <= set(ACTIONS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_saved_and_loaded_by_home_assistant_it_still_works(
    hass: HomeAssistant, enable_custom_integrations: None, tmp_path: Path, file: Path
) -> None:
    """Import by its address writes the file anew, which core has broken before."""
    hass.config.config_dir = str(tmp_path)
    assert await async_setup_component(hass, "automation", {})
    runner = MockConfigEntry(domain=DOMAIN, title="Sam", data={"name": "Sam"})
    runner.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=runner.entry_id, identifiers={(DOMAIN, runner.entry_id)}
    )
    blueprints = async_get_blueprints(hass)
    data = parse_yaml(file.read_text("utf-8"))
    assert isinstance(data, dict)
    path = f"knee-recovery/{file.name}"
    blueprint = Blueprint(
        data, expected_domain="automation", path=path, schema=BLUEPRINT_SCHEMA
    )
    assert blueprint.validate() is None
    await blueprints.async_add_blueprint(blueprint, path)
    await blueprints.async_reset_cache()
    loaded = await blueprints.async_get_blueprint(path)
    assert loaded.inputs.keys() == blueprint.inputs.keys()

    inputs = {"runner": device.id} | ({"tag": "x"} if file.stem == "tag" else {})
    assert await async_setup_component(hass, DOMAIN, {})
    with_it = {"alias": "made", "use_blueprint": {"path": path, "input": inputs}}
    (tmp_path / "configuration.yaml").write_text("automation: !include made.yaml")
    (tmp_path / "made.yaml").write_text(f"[{with_it}]".replace("'", '"'))
    await hass.services.async_call("automation", "reload", blocking=True)
    state = hass.states.get("automation.made")
    assert state is not None
    assert state.state == "on"
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.made"}, blocking=True
    )
