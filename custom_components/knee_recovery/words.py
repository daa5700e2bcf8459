"""Sentences of the translations, for where Home Assistant does not look them up."""

from collections.abc import Mapping
from typing import Final

from homeassistant.const import UnitOfLength
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import (
    async_get_cached_translations,
    async_get_translations,
)
from homeassistant.util.unit_conversion import DistanceConverter

from .const import DOMAIN

type Words = Mapping[str, str]
"""Sentences by their key."""

_COMMON: Final = "common"
_PREFIX: Final = f"component.{DOMAIN}.{_COMMON}."


async def async_words(hass: HomeAssistant) -> Words:
    """Return every sentence of `common` by its key, in the language of the house."""
    sentences = await async_get_translations(
        hass, hass.config.language, _COMMON, [DOMAIN]
    )
    return {key.removeprefix(_PREFIX): said for key, said in sentences.items()}


@callback
def word(hass: HomeAssistant, key: str, **values: object) -> str:
    """Return a sentence with its values filled in, once `async_words` has read them.

    Its key when there is none.
    """
    words = async_get_cached_translations(hass, hass.config.language, _COMMON, DOMAIN)
    return words.get(f"{_PREFIX}{key}", key).format(**values)


@callback
def unit_of_house(hass: HomeAssistant) -> str:
    """Return the unit in which the house counts long distances: `km` or `mi`."""
    house = hass.config.units.length_unit
    return (
        UnitOfLength.MILES if house == UnitOfLength.MILES else UnitOfLength.KILOMETERS
    )


@callback
def distance(hass: HomeAssistant, metres: float) -> str:
    """Return a distance with one decimal, in the house's unit and way of writing."""
    unit = unit_of_house(hass)
    far = DistanceConverter.convert(metres, UnitOfLength.METERS, unit)
    return f"{far:.1f}".replace(".", word(hass, "decimal_mark")) + f" {unit}"
