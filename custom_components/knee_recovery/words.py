"""Sentences of the translations, for where Home Assistant does not look them up."""

from collections.abc import Mapping

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN


async def async_words(hass: HomeAssistant) -> Mapping[str, str]:
    """Return every sentence of `common` by its key, in the language of the house."""
    category = "common"
    sentences = await async_get_translations(
        hass, hass.config.language, category, [DOMAIN]
    )
    prefix = f"component.{DOMAIN}.{category}."
    return {key.removeprefix(prefix): said for key, said in sentences.items()}
