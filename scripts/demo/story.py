"""Ten weeks of Sam's diary, told backwards from the day on which it is asked for.

Sam runs about three times a week, in two pairs of shoes, and does exercises twice a
week. Five weeks ago a long run was too long; the knee complained, the week after was
quiet, and the weeks since have been built up again, up to two days ago.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

DAILY: Final = "Blue daily pair"
LONG: Final = "Long run pair"


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A pair of shoes; distance in kilometres at the first page of the diary."""

    name: str
    start_km: int
    default: bool = False


PAIRS: Final = (
    Pair(name=DAILY, start_km=420, default=True),
    Pair(name=LONG, start_km=95),
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One sentence of the diary, as the action that writes it down."""

    action: str
    data: dict[str, Any]


@dataclass(frozen=True)
class _Outing:
    """A run, and what the knee said: before, at worst, an hour later, next morning."""

    days_ago: int
    km: float
    shoe: str
    knee: tuple[float, float, float, float]
    note: str = ""


_CALM: Final = (0, 1, 1, 0)
_AWARE: Final = (1, 2, 1, 1)

_OUTINGS: Final = (
    _Outing(69, 3.5, DAILY, _CALM, "First one of the diary."),
    _Outing(67, 4.0, DAILY, (2, 4, 3, 2), "The stairs were not nice afterwards."),
    _Outing(64, 4.5, LONG, _CALM),
    _Outing(62, 3.6, DAILY, _CALM),
    _Outing(60, 4.2, DAILY, _CALM),
    _Outing(57, 5.0, LONG, _AWARE),
    _Outing(55, 4.0, DAILY, _CALM),
    _Outing(53, 4.4, DAILY, _CALM),
    _Outing(50, 5.4, LONG, _CALM),
    _Outing(48, 4.2, DAILY, _CALM),
    _Outing(46, 4.8, DAILY, _AWARE),
    _Outing(43, 5.8, LONG, _CALM),
    _Outing(41, 4.4, DAILY, _CALM),
    _Outing(39, 5.0, DAILY, _AWARE),
    _Outing(36, 8.2, LONG, (1, 4, 5, 4), "Felt good until the hill. Too far."),
    _Outing(33, 3.0, DAILY, (2, 6, 4, 3), "Stopped early, walked home."),
    _Outing(25, 2.4, DAILY, (1, 2, 2, 1), "Back, short and flat."),
    _Outing(22, 3.0, DAILY, _AWARE),
    _Outing(20, 3.2, DAILY, _AWARE),
    _Outing(18, 3.4, DAILY, _CALM),
    _Outing(15, 4.0, LONG, _AWARE),
    _Outing(12, 3.6, DAILY, _CALM),
    _Outing(10, 3.8, DAILY, _CALM),
    _Outing(8, 4.4, LONG, _CALM),
    _Outing(5, 4.0, DAILY, _CALM),
    _Outing(2, 4.2, DAILY, _AWARE),
)

_MINUTES_PER_KM: Final = 6.2
_RUNS_AT: Final = time(17, 40)
_MORNING: Final = time(7, 10)
_EXERCISES_AT: Final = time(19, 30)
_ICE_AT: Final = time(20, 45)

# Twice a week, but for one evening after the knee had complained.
_MISSED: Final = 32
_EXERCISED: Final = tuple(
    day for week in range(10) for day in (7 * week + 1, 7 * week + 4) if day != _MISSED
)
_ICED: Final = (36, 33)
_ROUTINE: Final = (
    {"key": "clamshell", "sets": 2, "reps": 12},
    {"key": "lateral_band_walk", "sets": 2, "reps": 10},
    {"key": "step_up", "sets": 2, "reps": 10},
    {"key": "wall_sit", "sets": 5, "hold": 30},
    {"key": "single_leg_bridge", "sets": 2, "reps": 10},
    {"key": "side_lying_hip_abduction", "sets": 2, "reps": 12},
)


def diary(today: date) -> list[Told]:
    """Return the whole diary in the order in which it was lived."""
    told = [*_runs(today), *_sessions(today), *_icings(today)]
    return [sentence for _when, sentence in sorted(told, key=lambda pair: pair[0])]


def _runs(today: date) -> Iterator[tuple[datetime, Told]]:
    for outing in _OUTINGS:
        day = today - timedelta(days=outing.days_ago)
        start = datetime.combine(day, _RUNS_AT)
        duration = timedelta(minutes=outing.km * _MINUTES_PER_KM)
        before, peak, hour_after, morning_after = outing.knee
        run = {
            "distance": outing.km,
            "unit": "km",
            "duration": round(duration.total_seconds()),
            "started_at": start.isoformat(),
            "pain_before": before,
            "pain_peak": peak,
            "shoe": outing.shoe,
        }
        if outing.note:
            run["note"] = outing.note
        yield start, Told(action="log_run", data=run)
        after = start + duration + timedelta(minutes=60)
        yield _score(datetime.combine(day, _MORNING), before, "morning")
        yield _score(after, hour_after, "hour_after")
        next_morning = datetime.combine(day + timedelta(days=1), _MORNING)
        yield _score(next_morning, morning_after, "morning")


def _score(at: datetime, level: float, moment: str) -> tuple[datetime, Told]:
    data = {"level": level, "moment": moment, "at": at.isoformat(timespec="seconds")}
    return at, Told(action="log_pain", data=data)


def _sessions(today: date) -> Iterator[tuple[datetime, Told]]:
    for days_ago in _EXERCISED:
        at = datetime.combine(today - timedelta(days=days_ago), _EXERCISES_AT)
        data = {
            "exercises": list(_ROUTINE),
            "pain_peak": 1,
            "duration": "24:00",
            "at": at.isoformat(),
        }
        yield at, Told(action="log_exercises", data=data)


def _icings(today: date) -> Iterator[tuple[datetime, Told]]:
    for days_ago in _ICED:
        at = datetime.combine(today - timedelta(days=days_ago), _ICE_AT)
        yield at, Told(action="log_ice", data={"minutes": 15, "at": at.isoformat()})
