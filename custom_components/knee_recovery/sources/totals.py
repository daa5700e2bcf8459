"""Totals: the distance of a day on foot, and which pair of shoes an odometer means."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

_LATE_UNTIL: Final = time(3)
"""What a phone tells before three without having begun anew is still of yesterday."""

_NOTICED_M: Final = 100
"""Odometers are rounded, and change a little with their unit: less is no run."""

_SHARE: Final = 100
_TOLERANCE_M: Final = 20

TOGETHER: Final = timedelta(minutes=30)
"""A run and the odometer of its shoes come within a few polls of each other."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OnFeet:
    """How far somebody went on a local date, walking included."""

    day: date
    metres: float | None
    """None while nothing is known of the day."""
    shown: float
    """What the source showed last, whichever day it was of."""


def on_feet(before: OnFeet | None, shown_m: float, at: datetime) -> OnFeet:
    """Return the day's distance after a source has shown its total at a local time.

    A total that begins anew shows it by falling. Of one day the highest counts, for a
    correction can lower it. What has not begun anew by three in the morning and changes
    after is taken for today's.
    """
    today = at.date()
    if before is None:
        return OnFeet(day=today, metres=shown_m, shown=shown_m)
    if before.day == today and before.metres is not None:
        highest = max(before.metres, shown_m)
        return replace(before, metres=highest, shown=shown_m)
    begun = shown_m < before.shown
    changed_late = shown_m != before.shown and at.time() >= _LATE_UNTIL
    return OnFeet(
        day=today,
        metres=shown_m if begun or changed_late else None,
        shown=shown_m,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Rise:
    """By how much the odometer of a pair of shoes rose."""

    shoe: str
    metres: float
    at: datetime


def rise(shoe: str, before_m: float | None, now_m: float, at: datetime) -> Rise | None:
    """Return by how much an odometer rose, or nothing when it was no run's worth.

    The first reading, one that went backwards and a change of its unit are no run.
    """
    if before_m is None or now_m - before_m < _NOTICED_M:
        return None
    return Rise(shoe=shoe, metres=now_m - before_m, at=at)


def worn(distance_m: float, at: datetime, rises: Iterable[Rise]) -> str | None:
    """Return the pair whose odometer rose by a run's distance about when it arrived.

    Nothing when none did, or several: then it is not known.
    """
    pairs = {
        risen.shoe
        for risen in rises
        if abs(risen.at - at) <= TOGETHER
        and abs(risen.metres - distance_m) <= max(_TOLERANCE_M, distance_m / _SHARE)
    }
    return pairs.pop() if len(pairs) == 1 else None
