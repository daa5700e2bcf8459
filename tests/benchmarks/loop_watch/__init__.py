"""An integration for measuring only: how long one thing held the event loop.

What is counted is the time that the loop's own thread worked on one callback. A busy
machine, or another thread that Python lets run, does not make it longer.
"""

from asyncio import events
from cProfile import Profile
from time import thread_time
from typing import Any

from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
)

DOMAIN = "loop_watch"


async def async_setup(hass: HomeAssistant, _config: dict[str, Any]) -> bool:
    """Watch from now on; `loop_watch.longest` answers, and begins anew.

    `loop_watch.profile` begins a profile, or writes it to a file and ends it.
    """
    _offer_profile(hass)
    run = events.Handle._run  # noqa: SLF001  asyncio has no other place to look from
    longest: tuple[float, str] = (0, "")

    def watched(handle: events.Handle) -> None:
        nonlocal longest
        began = thread_time()
        run(handle)
        took = thread_time() - began
        if took > longest[0]:
            called = handle._callback  # type: ignore[attr-defined]  # noqa: SLF001
            longest = took, repr(getattr(called, "__self__", called))

    async def answer(_call: ServiceCall) -> ServiceResponse:
        nonlocal longest
        (took, what), longest = longest, (0, "")
        return {"ms": took * 1_000, "what": what}

    events.Handle._run = watched  # type: ignore[assignment, method-assign]  # noqa: SLF001
    hass.services.async_register(
        DOMAIN, "longest", answer, supports_response=SupportsResponse.ONLY
    )
    return True


def _offer_profile(hass: HomeAssistant) -> None:
    profile = Profile()

    async def handle(call: ServiceCall) -> None:
        profile.disable()
        if file := call.data.get("file"):
            await hass.async_add_executor_job(profile.dump_stats, file)
        else:
            profile.clear()
            profile.enable()

    hass.services.async_register(DOMAIN, "profile", handle)
