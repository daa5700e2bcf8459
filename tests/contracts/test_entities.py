"""Every entity has a name, an icon, and words for what it can show."""

from collections.abc import Iterator
from importlib import import_module

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.helpers.entity import EntityDescription
import pytest

from custom_components.knee_recovery import PLATFORMS

from .tree import ENGLISH, ICONS


def _descriptions() -> Iterator[tuple[str, EntityDescription]]:
    """Give every description of every platform's module."""
    for platform in PLATFORMS:
        module = import_module(f"custom_components.knee_recovery.{platform}")
        for value in vars(module).values():
            for each in value if isinstance(value, tuple) else (value,):
                # Home Assistant's own descriptions are of no class that one can name.
                if hasattr(each, "entity_registry_enabled_default") and not isinstance(
                    each, type
                ):
                    yield platform.value, each


FOUND = list(_descriptions())


def test_there_is_something_to_look_at() -> None:
    assert {platform for platform, _ in FOUND} == {each.value for each in PLATFORMS}
    assert len(FOUND) > 25


@pytest.mark.parametrize(
    ("platform", "description"),
    [pytest.param(*each, id=f"{each[0]}-{each[1].key}") for each in FOUND],
)
def test_an_entity_has_its_words_and_its_icon(
    platform: str, description: EntityDescription
) -> None:
    assert description.translation_key == description.key
    words = ENGLISH["entity"][platform][description.key]
    assert words["name"]
    assert ICONS["entity"][platform][description.key]["default"].startswith("mdi:")
    options = getattr(description, "options", None)
    if description.device_class == SensorDeviceClass.ENUM or options:
        assert set(words["state"]) == set(options or ())


def test_no_words_are_left_of_an_entity_that_is_gone() -> None:
    there = {(platform, description.key) for platform, description in FOUND}

    for tree in (ENGLISH, ICONS):
        told = {
            (platform, key) for platform, keys in tree["entity"].items() for key in keys
        }
        assert told == there
