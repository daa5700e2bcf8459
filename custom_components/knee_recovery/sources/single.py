"""One sensor that shows the distance of the last run, and nothing that names the run.

A new run is a value that differs from the last one and that could have been run since.
What only came back, was shown in another unit, or flickered, is none.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

_ROUNDING_M: Final = 20
_ROUNDING_SHARE: Final = 100
"""Two units rounded for showing differ by a percent at most."""

_FASTEST_S_PER_KM: Final = 120
"""The readers' fastest pace of a run: nobody has run further since."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A distance that a sensor showed, and since when."""

    metres: float
    since: datetime


def is_new_run(before: Shown | None, now: Shown) -> bool:
    """Return whether a distance is that of another run than the one before it."""
    if before is None or now.metres <= 0:
        return False
    apart = abs(now.metres - before.metres)
    if apart <= _ROUNDING_M or _ROUNDING_SHARE * apart <= before.metres:
        return False
    soonest = timedelta(seconds=_FASTEST_S_PER_KM * now.metres / 1000)
    # A clock that was set back says nothing about how long it was.
    return abs(now.since - before.since) >= soonest
