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
from .coordinator import KneeRecoveryCoordinator
from .core.presses import Press, read_press, said_by
from .core.session_presses import SessionPress, read_session_press
from .core.snapshot import assess
from .errors import translated
from .guided import async_take_press
from .who import runner_set_up

EVENT_TAPPED: Final = "mobile_app_notification_action"
"""What the apps for phones tell the house of a tap."""


@callback
def async_hear_taps(hass: HomeAssistant) -> None:
    """Listen to taps on all phones, for as long as the house runs."""
    one_by_one = asyncio.Lock()

    async def hear(event: Event[dict[str, Any]]) -> None:
        name = str(event.data.get("action", ""))
        press = read_press(name) or read_session_press(name)
        if press is None:
            return
        reply = event.data.get("reply_text")
        typed = None if reply is None else str(reply)
        async with one_by_one:
            await _async_take(hass, press, typed)

    hass.bus.async_listen(EVENT_TAPPED, hear)


async def _async_take(
    hass: HomeAssistant, press: Press | SessionPress, typed: str | None
) -> None:
    """Do what a tap says, or say in the log why nothing came of it."""
    entry = runner_set_up(hass, press.runner)
    if entry is None:
        LOGGER.warning("A button was tapped of a runner who is not set up")
        return
    keeper = entry.runtime_data
    try:
        if isinstance(press, SessionPress):
            await async_take_press(keeper, press, typed)
        else:
            await _async_write(keeper, press, typed)
    except HomeAssistantError as error:
        # Not in its own words: what was typed may be in them.
        verb = press.say if isinstance(press, SessionPress) else press.verb
        why = error.translation_key
        LOGGER.warning("A tap on %s was not noted: %s", verb.lower(), why)


async def _async_write(
    keeper: KneeRecoveryCoordinator, press: Press, typed: str | None
) -> None:
    """Write what a tap on a reminder says."""
    # The answer that stands may have run out a moment ago.
    snapshot = assess(keeper.history, keeper.profile, dt_util.now())
    with translated():
        said = said_by(
            press, typed, keeper.history, keeper.profile, snapshot, keeper.identity
        )
        if said is not None:
            await keeper.async_record(said)
