"""When it is more than training: what stands out enough to talk to someone about.

The diary never says what is wrong. It says what was logged and that a physiotherapist
is the one to ask (evidence.md 9 and 12).
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from .day import Day
from .history import History
from .journal import Pain, Run, Symptom
from .load import days_before
from .pain import Light, verdict
from .profile import Profile
from .streak import is_flagged

RED_RUN_DAYS: Final = 14
RED_RUNS: Final = 2


def reasons_to_talk(history: History, profile: Profile, today: date) -> tuple[str, ...]:
    """Return why talking to a professional is worth considering; mostly nothing."""
    runs = list(history.runs(days_before(today, RED_RUN_DAYS - 1), today))
    red = [run for run in runs if verdict(run, history, profile).light is Light.RED]
    swollen = any(
        Symptom.SWELLING in entry.symptoms
        for day in history.days(days_before(today, RED_RUN_DAYS - 1), today)
        for entry in _with_symptoms(day)
    )
    return tuple(
        key
        for key, holds in (
            ("red_flag", is_flagged(history, today)),
            ("two_red_runs", len(red) >= RED_RUNS),
            ("swelling", swollen),
        )
        if holds
    )


def _with_symptoms(day: Day) -> Iterator[Run | Pain]:
    """Give the entries of a day that can speak of symptoms."""
    yield from day.runs
    yield from day.pains
