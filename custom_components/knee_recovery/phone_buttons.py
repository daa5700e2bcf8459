"""Buttons on phones: a tap is heard by the integration itself.

No automation has to run for it: a tap counts after a restart, when an automation gave
up waiting, and while a satellite is still listening. Taps are taken one after the
other, so that two phones at once say a thing once.
"""

import asyncio
from typing import Any, Final

from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .const import LOGGER
from .core.presses import Press, read_press, said_by
from .core.snapshot import assess
from .errors import translated
from .who import runner_set_up

EVENT_TAPPED: Final = "mobile_app_notification_action"
"""What the apps for phones tell the house of a tap."""


@callback
def async_hear_taps(hass: HomeAssistant) -> None:
    """Listen to taps on all phones, for as long as the house runs."""
    one_by_one = asyncio.Lock()

    async def hear(event: Event[dict[str, Any]]) -> None:
        press = read_press(str(event.data.get("action", "")))
        if press is None:
            return
        async with one_by_one:
            await _async_take(hass, press, event.data.get("reply_text"))

    hass.bus.async_listen(EVENT_TAPPED, hear)


async def _async_take(hass: HomeAssistant, press: Press, typed: object) -> None:
    """Write what a tap says, or say in the log why nothing was written."""
    entry = runner_set_up(hass, press.runner)
    if entry is None:
        LOGGER.warning("A button was tapped of a runner who is not set up")
        return
    keeper = entry.runtime_data
    # Time may have passed the answer that stands, by a moment.
    now = assess(keeper.history, keeper.profile, dt_util.now())
    try:
        with translated():
            said = said_by(
                press,
                None if typed is None else str(typed),
                keeper.history,
                keeper.profile,
                now,
                keeper.identity,
            )
            if said is not None:
                await keeper.async_record(said)
    except HomeAssistantError as error:
        # Not in its own words: what was typed may be in them.
        verb, why = press.verb.lower(), error.translation_key
        LOGGER.warning("A tap on %s was not noted: %s", verb, why)
