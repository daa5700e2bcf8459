"""The voice timer of a device: the ice counts down where it was asked for.

The ice timer itself is the diary's, and survives a restart; the device's own one shows
the ring of light, and sounds at the end.
"""

from typing import Any, Final

from homeassistant.components.intent import async_device_supports_timers
from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent

from .const import DOMAIN, LOGGER

_START: Final = "HassStartTimer"
_CANCEL: Final = "HassCancelTimer"


async def async_start_timer(
    hass: HomeAssistant, device_id: str | None, name: str, minutes: float
) -> None:
    """Start a timer on the device that was spoken to, if it has one."""
    whole, seconds = divmod(round(minutes * 60), 60)
    await _async_timer(
        hass,
        device_id,
        _START,
        {
            "minutes": {"value": whole},
            **({"seconds": {"value": seconds}} if seconds else {}),
            "name": {"value": name},
        },
    )


async def async_cancel_timer(
    hass: HomeAssistant, device_id: str | None, name: str
) -> None:
    """Cancel the timer on the device that was spoken to, if there is one."""
    await _async_timer(hass, device_id, _CANCEL, {"name": {"value": name}})


async def _async_timer(
    hass: HomeAssistant, device_id: str | None, what: str, slots: dict[str, Any]
) -> None:
    """Do something to a device's timer, when it can have one."""
    if device_id is None or not async_device_supports_timers(hass, device_id):
        return
    try:
        await intent.async_handle(hass, DOMAIN, what, slots, device_id=device_id)
    except intent.IntentError as error:
        LOGGER.debug("The device has no such timer: %s", error)
