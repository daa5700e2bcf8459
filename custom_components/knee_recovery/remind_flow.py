"""Reminders in the options: tried on the devices that are to say them, and installed.

Before anyone relies on a reminder it can be heard: the test goes the way that every
reminder goes, and says of each device what became of it.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.helpers.selector import (
    DeviceFilterSelectorConfig,
    DeviceSelector,
    DeviceSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    EntityWithDeviceFilterSelectorConfig,
)
import voluptuous as vol

from .announcing import async_tell
from .blueprint_files import async_install_blueprints
from .const import DOMAIN
from .devices import Announcement, Told
from .forms import NOTHING_ASKED
from .markup import in_markdown
from .option_steps import OptionSteps
from .words import Words, async_words


def _entities(domain: str, *, several: bool = True) -> EntitySelector:
    return EntitySelector(
        EntitySelectorConfig(
            filter=EntityWithDeviceFilterSelectorConfig(domain=domain), multiple=several
        )
    )


TEST_SCHEMA: Final = vol.Schema(
    {
        vol.Optional("phones", default=list): DeviceSelector(
            DeviceSelectorConfig(
                filter=DeviceFilterSelectorConfig(integration="mobile_app"),
                multiple=True,
            )
        ),
        vol.Optional("speakers", default=list): _entities("media_player"),
        vol.Optional("tts"): _entities("tts", several=False),
        vol.Optional("satellites", default=list): _entities("assist_satellite"),
        vol.Optional("notifiers", default=list): _entities("notify"),
    }
)

_DEVICES: Final = ("phones", "speakers", "satellites", "notifiers")


class ReminderSteps(OptionSteps):
    """Tries reminders, and puts their blueprints into the house."""

    _told: str = ""

    async def async_step_test_reminder(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where a reminder is to be heard, and say one there."""
        errors: dict[str, str] = {}
        if user_input is not None:
            if any(user_input.get(kind) for kind in _DEVICES):
                self._told = await self._async_say(user_input)
                return await self.async_step_test_result()
            errors["base"] = "no_device"
        return self.async_show_form(
            step_id="test_reminder",
            data_schema=self.add_suggested_values_to_schema(TEST_SCHEMA, user_input),
            errors=errors,
        )

    async def _async_say(self, where: Mapping[str, Any]) -> str:
        """Say a reminder on some devices; return what became of each, a line each."""
        words = await async_words(self.hass)
        said = Announcement(
            message=words["test_reminder"],
            title=self.config_entry.title,
            tts=where.get("tts"),
            tag=f"{DOMAIN}_test_{self.config_entry.entry_id}",
        )
        told = await async_tell(
            self.hass, said, **{kind: tuple(where.get(kind, ())) for kind in _DEVICES}
        )
        return "\n".join(f"- {_in_words(words, each)}" for each in told)

    async def async_step_test_result(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what became of the test on each device."""
        if user_input is not None:
            return self._end()
        return self.async_show_form(
            step_id="test_result",
            data_schema=NOTHING_ASKED,
            description_placeholders={"told": self._told},
        )

    async def async_step_blueprints(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say what will be written where, and write it once that is agreed to."""
        if user_input is None:
            return self.async_show_form(step_id="blueprints", data_schema=NOTHING_ASKED)
        became = await async_install_blueprints(self.hass)
        words = await async_words(self.hass)
        self._told = "\n".join(
            f"- {words[f'blueprint_{what}'].format(file=name)}"
            for name, what in became.items()
        )
        return await self.async_step_blueprints_done()

    async def async_step_blueprints_done(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what became of each file."""
        if user_input is not None:
            return self._end()
        return self.async_show_form(
            step_id="blueprints_done",
            data_schema=NOTHING_ASKED,
            description_placeholders={"told": self._told},
        )


def _in_words(words: Words, told: Told) -> str:
    """Return what became of telling a device as a sentence."""
    return words[f"told_{told.outcome}"].format(
        device=in_markdown(told.name), reason=in_markdown(told.reason)
    )
