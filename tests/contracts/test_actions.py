"""Every action can be found, read and filled in by someone who reads no code."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import selector
from homeassistant.setup import async_setup_component
import pytest
import voluptuous as vol

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.flags import FLAGS
from custom_components.knee_recovery.core.journal import (
    SPOKEN_KINDS,
    Knee,
    Measure,
    Moment,
    Symptom,
)
from custom_components.knee_recovery.services import ACTIONS

from .tree import ENGLISH, ICONS, SERVICES

CONTRACT = {
    "log_run",
    "log_pain",
    "log_exercises",
    "log_ice",
    "undo",
    "get_status",
    "get_entries",
    "get_plan",
    "log_score",
    "log_check_up",
    "import_file",
}
"""The actions that were promised first; more may have come."""


def _fields() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for action, described in SERVICES.items():
        for field, details in described.get("fields", {}).items():
            yield action, field, details


def test_there_is_something_to_look_at() -> None:
    assert set(SERVICES) >= CONTRACT
    assert len(list(_fields())) > 30


async def test_what_is_described_is_what_is_there(
    hass: HomeAssistant, enable_custom_integrations: None
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})

    there = hass.services.async_services_for_domain(DOMAIN)
    assert set(there) == set(SERVICES)
    for action, service in there.items():
        schema = service.schema
        assert isinstance(schema, vol.Schema)
        taken = {
            str(marker): isinstance(marker, vol.Required) for marker in schema.schema
        }
        described = {
            field: details.get("required", False)
            for field, details in SERVICES[action]["fields"].items()
        }
        assert taken == described, action


@pytest.mark.parametrize("action", SERVICES)
def test_an_action_has_its_words_and_its_icon(action: str) -> None:
    words = ENGLISH["services"][action]

    assert words["name"]
    assert words["description"].endswith(".")
    assert ICONS["services"][action]["service"].startswith("mdi:")
    fields = SERVICES[action]["fields"]
    assert set(words["fields"]) == set(fields)
    for field in fields:
        assert words["fields"][field]["name"]
        assert words["fields"][field]["description"].endswith(".")


def test_no_words_are_left_of_an_action_that_is_gone() -> None:
    assert set(ENGLISH["services"]) == set(ICONS["services"]) == set(SERVICES)
    assert set(ACTIONS) <= set(SERVICES)


@pytest.mark.parametrize(
    ("action", "field", "details"),
    [pytest.param(*each, id=f"{each[0]}-{each[1]}") for each in _fields()],
)
def test_a_field_has_a_selector_with_words_for_its_choices(
    action: str, field: str, details: dict[str, Any]
) -> None:
    made = selector(details["selector"])

    if made.selector_type == "select":
        key = made.config["translation_key"]
        words = ENGLISH["selector"][key]["options"]
        assert set(words) == set(made.config["options"]), (action, field)


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("moment", Moment),
        ("knee", Knee),
        ("symptom", Symptom),
        ("measure", Measure),
    ],
)
def test_choices_are_those_of_the_domain(key: str, choices: type[StrEnum]) -> None:
    assert list(ENGLISH["selector"][key]["options"]) == [
        choice.value for choice in choices
    ]


def test_warning_signs_are_asked_in_the_same_words_everywhere() -> None:
    options = ENGLISH["selector"]["warning_sign"]["options"]

    assert options == {
        flag.key: ENGLISH["common"][f"flag_{flag.key}"] for flag in FLAGS
    }


def test_every_kind_that_is_read_back_can_be_asked_for() -> None:
    asked = SERVICES["get_entries"]["fields"]["kinds"]["selector"]["select"]
    assert set(asked["options"]) == set(SPOKEN_KINDS)
