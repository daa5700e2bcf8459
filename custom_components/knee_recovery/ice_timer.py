"""The ice timer as a house has it: started and stopped, and refused with the reason."""

from homeassistant.util import dt as dt_util

from .coordinator import KneeRecoveryCoordinator
from .core.errors import IceNotRunningError
from .core.ice import DEFAULT_MINUTES, running
from .core.journal import IceStopped, Icing
from .errors import translated


async def async_start_ice(
    coordinator: KneeRecoveryCoordinator, minutes: float = DEFAULT_MINUTES
) -> tuple[Icing, bool]:
    """Start the timer; return the icing, and whether fewer minutes than asked are set.

    Raises `ServiceValidationError` with the minutes left while it may not start.
    """
    asked = Icing(**coordinator.identity(), minutes=minutes, timer=True)
    with translated():
        admission = await coordinator.async_record(asked)
    icing = admission.entry if isinstance(admission.entry, Icing) else asked
    return icing, icing.minutes < minutes


async def async_stop_ice(coordinator: KneeRecoveryCoordinator) -> IceStopped:
    """Stop the running timer; return the stop.

    Raises `ServiceValidationError` when it does not run.
    """
    with translated():
        icing = running(coordinator.history, dt_util.now())
        if icing is None:
            raise IceNotRunningError
        stop = IceStopped(**coordinator.identity(), of=icing.id)
        await coordinator.async_record(stop)
    return stop
