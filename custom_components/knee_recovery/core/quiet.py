"""Quiet hours: when a house says nothing aloud.

They are the runner's own and count by the clock on the wall, so that a change of the
clocks moves no bedtime.
"""

from datetime import datetime, time
from typing import Final

from .profile import Profile

RULES: Final = (
    ("quiet_hours", "From the first time on, until the second; the same is none [D]"),
)


def is_quiet(profile: Profile, now: datetime) -> bool:
    """Return whether a moment lies in the runner's quiet hours."""
    return is_between(profile.quiet_start, profile.quiet_end, now.time())


def is_between(start: time, end: time, clock: time) -> bool:
    """Return whether a time lies from a start to an end, over midnight if need be."""
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end
