"""The ice timer as a house has it: started and stopped, and refused with the reason."""

from datetime import datetime
from typing import Any

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core.ice import DEFAULT_MINUTES, IceRefused, may_start, running
from .core.journal import IceStopped, Icing


async def async_start_ice(
    coordinator: KneeRecoveryCoordinator, minutes: float = DEFAULT_MINUTES
) -> tuple[Icing, bool]:
    """Start the timer; return the icing, and whether fewer minutes than asked are set.

    Raises `ServiceValidationError` with the minutes left while it may not start.
    """
    answer = may_start(coordinator.history, coordinator.profile, dt_util.now(), minutes)
    if isinstance(answer, IceRefused):
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=f"ice_{answer.reason.value}",
            translation_placeholders={"minutes_left": str(answer.minutes_left or 0)},
        )
    icing = Icing(**coordinator.identity(), minutes=answer.minutes, timer=True)
    await coordinator.async_record(icing)
    return icing, answer.clamped


async def async_stop_ice(coordinator: KneeRecoveryCoordinator) -> datetime:
    """Stop the running timer; return when that was."""
    icing = running(coordinator.history, dt_util.now())
    if icing is None:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="ice_not_running"
        )
    stop = IceStopped(**coordinator.identity(), of=icing.id)
    await coordinator.async_record(stop)
    return stop.at


async def async_start_ice_answer(
    coordinator: KneeRecoveryCoordinator, minutes: float
) -> dict[str, Any]:
    """Start the timer, and answer when it ends."""
    icing, clamped = await async_start_ice(coordinator, minutes)
    ends_at = coordinator.data.ice.ends_at
    return {
        "entry_id": icing.id,
        "ends_at": ends_at.isoformat() if ends_at else None,
        "minutes": icing.minutes,
        "clamped": clamped,
    }
