"""The usual week: what was run before the pain, and how many weeks have it again.

Only who says what was usual is measured by it. Being back is four weeks in a row at
nine tenths of it, all their runs green; a week that falls short takes nothing away but
the row (evidence.md 4.4).
"""

from datetime import date
from typing import Final

from .history import History
from .load import days_before, week_start
from .pain import Light, verdict
from .profile import Profile

WEEKS: Final = 4
SHARE_PERCENT: Final = 90
_DAYS: Final = 7

RULES: Final = (
    ("usual_week", "Four weeks in a row at 90 % of the usual one, all runs green [D]"),
)


def weeks_at_usual(history: History, profile: Profile, today: date) -> int | None:
    """Return how many weeks in a row are at the usual distance, four at the most.

    None when nobody said what was usual. The week that is on counts as soon as it is
    there, and until then leaves the row as it is, unless a run of it was not green.
    """
    if profile.usual_week_m is None:
        return None
    start = week_start(today, profile)
    weeks = [
        _is_there(history, profile, days_before(start, _DAYS * back), today)
        for back in range(WEEKS + 1)
    ]
    row = weeks[1:] if weeks[0] is None else weeks[:WEEKS]
    return next((place for place, there in enumerate(row) if not there), WEEKS)


def _is_there(
    history: History, profile: Profile, start: date, today: date
) -> bool | None:
    """Return whether a week is at the usual distance; None while it may yet be."""
    runs = list(history.runs(start, min(today, days_before(start, 1 - _DAYS))))
    lights = {verdict(run, history, profile).light for run in runs}
    distance_m = sum(run.distance_m for run in runs)
    usual_m = profile.usual_week_m or 0
    if lights == {Light.GREEN} and 100 * distance_m >= SHARE_PERCENT * usual_m:
        return True
    is_on = days_before(start, -_DAYS) > today
    return None if is_on and not lights & {Light.AMBER, Light.RED} else False
