"""Every trigger and condition can be found and filled in without reading code."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import (
    async_get_all_descriptions as async_get_all_conditions,
)
from homeassistant.helpers.selector import selector
from homeassistant.helpers.trigger import (
    async_get_all_descriptions as async_get_all_triggers,
)
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import load_yaml_dict
import pytest

from custom_components.knee_recovery.condition import CONDITIONS
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.trigger import TRIGGERS

from .tree import ENGLISH, ICONS, INTEGRATION

PROMISED: Final[Mapping[str, set[str]]] = {
    "triggers": {
        "run_logged",
        "pain_logged",
        "light_changed",
        "check_due",
        "exercises_due",
        "ice_due",
        "ice_ended",
        "ice_started",
        "ramp_exceeded",
        "shoe_worn",
        "streak_extended",
        "level_changed",
        "talk_to_professional",
        "reminder_due",
        "reminder_over",
    },
    "conditions": {
        "run_light_is",
        "exercises_are_due",
        "ice_is_allowed",
        "has_run_today",
        "is_flared_up",
        "is_quiet",
        "reminder_is_due",
    },
}
"""What design.md 6 promises, by the name of the file that describes it."""

MADE: Final[Mapping[str, Mapping[str, object]]] = {
    "triggers": TRIGGERS,
    "conditions": CONDITIONS,
}

DESCRIBED: Final[Mapping[str, Mapping[str, Any]]] = {
    kind: {
        name: described
        for name, described in load_yaml_dict(str(INTEGRATION / f"{kind}.yaml")).items()
        if not name.startswith(".")
    }
    for kind in PROMISED
}


def _each() -> Iterator[tuple[str, str]]:
    for kind, names in PROMISED.items():
        for name in sorted(names):
            yield kind, name


@pytest.mark.parametrize("kind", PROMISED)
def test_all_that_is_promised_is_there_and_nothing_else(kind: str) -> None:
    assert set(MADE[kind]) == PROMISED[kind]
    assert set(DESCRIBED[kind]) == PROMISED[kind]
    assert set(ENGLISH[kind]) == PROMISED[kind]
    assert set(ICONS[kind]) == PROMISED[kind]


@pytest.mark.parametrize(("kind", "name"), _each())
def test_it_has_its_words_and_its_icon(kind: str, name: str) -> None:
    words = ENGLISH[kind][name]
    fields = DESCRIBED[kind][name].get("fields", {})

    assert words["name"]
    assert words["description"].endswith(".")
    assert ICONS[kind][name][kind.removesuffix("s")].startswith("mdi:")
    assert set(words.get("fields", {})) == set(fields)
    assert all(field["name"] for field in words.get("fields", {}).values())


@pytest.mark.parametrize(("kind", "name"), _each())
def test_it_takes_a_target_and_its_options_have_words(kind: str, name: str) -> None:
    described = DESCRIBED[kind][name]

    assert {one["integration"] for one in described["target"]["entity"]} == {DOMAIN}
    for details in described.get("fields", {}).values():
        made = selector(details["selector"])
        if made.selector_type == "select":
            words = ENGLISH["selector"][made.config["translation_key"]]["options"]
            assert list(words) == made.config["options"]


def test_the_light_has_the_same_words_everywhere() -> None:
    states = ENGLISH["entity"]["sensor"]["run_light"]["state"]

    assert ENGLISH["selector"]["light"]["options"] == states


async def test_home_assistant_reads_the_descriptions(
    hass: HomeAssistant, enable_custom_integrations: None
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    read: dict[str, Mapping[str, Any]] = {
        "triggers": await async_get_all_triggers(hass),
        "conditions": await async_get_all_conditions(hass),
    }

    for kind, name in _each():
        described = read[kind][f"{DOMAIN}.{name}"]
        assert described is not None
        assert described["target"]["entity"]
