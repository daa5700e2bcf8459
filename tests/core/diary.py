"""Entries as the glue writes them, told by the clock on a runner's wall.

What a test says of an entry is passed on as it is, whatever field it is for.
"""

# ruff: noqa: ANN401

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
    Flare,
    Held,
    Icing,
    Moment,
    Pain,
    Pause,
    RedFlagsCleared,
    Reminder,
    Retraction,
    Run,
    Target,
)
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import Snapshot, assess
from custom_components.knee_recovery.core.zone import frozen

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")

PROFILE = Profile()
"""A runner who changed nothing."""

_numbers = count(1)


def clock(text: str, zone: ZoneInfo = BERLIN, *, fold: int = 0) -> datetime:
    """Return what Home Assistant's clock says: aware, in the house's own zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


def day(text: str) -> date:
    return date.fromisoformat(text)


def identity(at: datetime, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what every entry has, as the glue fills it in when it writes."""
    moment = frozen(at)
    return {
        "id": f"entry-{next(_numbers):04}",
        "at": moment,
        "local_date": moment.date(),
        "recorded_at": moment,
        **(given or {}),
    }


def _at(at: str | datetime) -> datetime:
    return clock(at) if isinstance(at, str) else at


def run(at: str | datetime, km: float = 5.0, **said: Any) -> Run:
    own = {"distance_m": round(km * 1000)} | said
    return Run(**identity(_at(at), own))


def pain(
    at: str | datetime, level: float, moment: Moment = Moment.NOW, **said: Any
) -> Pain:
    return Pain(**identity(_at(at), {"level": level, "moment": moment} | said))


def session(
    at: str | datetime, *exercises: ExerciseDone, **said: Any
) -> ExerciseSession:
    return ExerciseSession(**identity(_at(at), {"exercises": exercises} | said))


def ice(at: str | datetime, minutes: float = 15, **said: Any) -> Icing:
    return Icing(**identity(_at(at), {"minutes": minutes} | said))


def flare(at: str | datetime, *, on: bool = True, **said: Any) -> Flare:
    return Flare(**identity(_at(at), {"on": on} | said))


def pause(at: str | datetime, *, on: bool = True, **said: Any) -> Pause:
    return Pause(**identity(_at(at), {"on": on} | said))


def held(
    at: str | datetime, reminder: Reminder, about: str, minutes: float | None = None
) -> Held:
    own = {"reminder": reminder, "about": about, "minutes": minutes}
    return Held(**identity(_at(at), own))


def cleared(at: str | datetime, **said: Any) -> RedFlagsCleared:
    return RedFlagsCleared(**identity(_at(at), said))


def target(at: str | datetime, sessions: int, **said: Any) -> Target:
    return Target(**identity(_at(at), {"sessions": sessions} | said))


def retraction(of: Entry, at: str | datetime | None = None) -> Retraction:
    moment = of.recorded_at if at is None else _at(at)
    return Retraction(**identity(moment, {"of": of.id}))


def answered(
    run_at: str,
    *,
    minutes: int = 30,
    pre: float | None = 1,
    peak: float | None = 2,
    p60: float | None = 1,
    am0: float | None = 1,
    am1: float | None = 1,
    **said: Any,
) -> list[Entry]:
    """Return a run at a wall clock time with its five answers, green as it stands."""
    start = clock(run_at)
    of = run(start, duration_s=minutes * 60, pain_before=pre, pain_peak=peak, **said)
    entries: list[Entry] = [of]
    if am0 is not None:
        entries.append(pain(start.replace(hour=5, minute=0), am0, Moment.MORNING))
    if p60 is not None:
        entries.append(pain(of.ended_at + timedelta(hours=1), p60, Moment.HOUR_AFTER))
    if am1 is not None:
        next_day = start.replace(hour=5, minute=0) + timedelta(days=1)
        entries.append(pain(next_day, am1, Moment.MORNING))
    return entries


def look(now: str | datetime, *entries: Entry, profile: Profile = PROFILE) -> Snapshot:
    """Return how things stand at a wall clock time."""
    return assess(History.of(entries), profile, _at(now))
