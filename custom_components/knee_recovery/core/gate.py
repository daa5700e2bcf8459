"""The start gate: what is worth having before running again, asked and shown.

It is not validated for this knee (evidence.md 4.1): what is not met is said, and the
runner decides. What the diary knows it answers itself; the rest is the runner's word.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from .history import History
from .journal import Moment
from .load import days_before
from .pain import worst
from .profile import Profile
from .streak import is_flagged

CALM_DAYS: Final = 2
"""Dates of daily life that are looked at, today included."""
STAIRS_DAYS: Final = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class GateItem:
    """One thing that is worth having before the first run."""

    key: str
    source: str
    optional: bool = False


GATE: Final = (
    GateItem(key="no_red_flag", source="evidence.md 9"),
    GateItem(key="brisk_walk_30_min_twice", source="[V:47, S:48, S:49]"),
    GateItem(key="daily_pain_low", source="[D]"),
    GateItem(key="stairs_down_low", source="[D]"),
    GateItem(key="ten_hops", source="[S:48]", optional=True),
    GateItem(key="step_down_15_in_30_s", source="[S:50]; [D]", optional=True),
)


RULES: Final = tuple((f"gate_{item.key}", item.source) for item in GATE)
"""Every item of the gate by its key, and where it comes from (evidence.md 4.1)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GateAnswer:
    """Whether an item is met; None when only the runner can say."""

    item: GateItem
    met: bool | None


def gate(
    history: History,
    profile: Profile,
    today: date,
    said: Mapping[str, bool] | None = None,
) -> tuple[GateAnswer, ...]:
    """Return how the start gate stands; what the runner says counts over the diary."""
    said = said or {}
    return tuple(
        GateAnswer(
            item=item,
            met=said[item.key]
            if item.key in said
            else _KNOWN.get(item.key, _not_known)(history, profile, today),
        )
        for item in GATE
    )


def unmet(answers: Iterable[GateAnswer]) -> tuple[str, ...]:
    """Return what is not met, or not known to be, of what is not optional."""
    return tuple(
        answer.item.key
        for answer in answers
        if not answer.met and not answer.item.optional
    )


def _no_red_flag(history: History, _profile: Profile, today: date) -> bool:
    return not is_flagged(history, today)


def _daily_pain_low(history: History, profile: Profile, today: date) -> bool | None:
    """Return whether each of the last two dates has a score, and none above green."""
    highest = [
        worst(history, on, on)
        for on in (days_before(today, back) for back in range(CALM_DAYS))
    ]
    known = [score for score in highest if score is not None]
    if any(score > profile.green_max for score in known):
        return False
    return True if len(known) == CALM_DAYS else None


def _stairs_low(history: History, profile: Profile, today: date) -> bool | None:
    """Return whether the latest score on stairs of the last week is green."""
    latest = None
    for day in history.days(days_before(today, STAIRS_DAYS - 1), today):
        for pain in day.pains:
            if pain.moment is Moment.STAIRS:
                latest = pain.level
    return None if latest is None else latest <= profile.green_max


def _not_known(_history: History, _profile: Profile, _today: date) -> None:
    return None


_KNOWN: Final[Mapping[str, Callable[[History, Profile, date], bool | None]]] = {
    "no_red_flag": _no_red_flag,
    "daily_pain_low": _daily_pain_low,
    "stairs_down_low": _stairs_low,
}
