"""The house's clock, when it is turned.

A small computer without a battery for its clock starts after a power cut with an old
time, and is put right minutes later, by days; somebody may also set it by hand. Timers
count the seconds that go by and do not notice, so that the diary would answer for the
wrong day. So the clock is compared with those seconds now and then.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

LOOK_EVERY: Final = timedelta(seconds=10)
_TURNED_S: Final = 2.0
"""A time server that corrects a running clock moves it by milliseconds."""


@callback
def async_on_clock_turned(
    hass: HomeAssistant, act: Callable[[], object]
) -> CALLBACK_TYPE:
    """Act whenever the clock was turned, forward or back; returns how to stop."""
    ahead = _ahead()

    @callback
    def look(_now: datetime) -> None:
        nonlocal ahead
        before, ahead = ahead, _ahead()
        if abs(ahead - before) > _TURNED_S:
            act()

    return async_track_time_interval(hass, look, LOOK_EVERY, cancel_on_shutdown=True)


def _ahead() -> float:
    """Return how many seconds the clock is ahead of those that went by."""
    return dt_util.utcnow().timestamp() - monotonic()
