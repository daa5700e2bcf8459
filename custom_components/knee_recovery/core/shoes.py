"""Shoes: what a pair has run, what is left, and when that will be used up.

The distances are the trade's habit, not a threshold of injury (evidence.md 7): a worn
pair is information, said once and calmly.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from .bounds import LONGEST_S
from .history import History
from .journal import ShoeChosen
from .profile import Shoe

FORECAST_DAYS: Final = 42
FORECAST_FLOOR_M: Final = 5_000
"""Under this in six weeks a pair is not in use, and no date is foretold."""


RULES: Final = (
    ("shoe_wear", "Inspect, plan, past the usual range; mechanical only [V:74, S:76]"),
    ("shoe_forecast", "At the pace of the last 42 dates, from 5 km in them [D]"),
    ("shoe_default", "A run without a pair is on the default one [D]"),
    ("shoe_retired", "A retired pair keeps its runs, and takes them only by name [D]"),
)
"""Every rule of shoes by its key, and where it comes from (evidence.md 7)."""


class Wear(StrEnum):
    """Where a pair stands between new and past the usual range."""

    FINE = "fine"
    INSPECT = "inspect"
    PLAN = "plan"
    PAST = "past"
    RETIRED = "retired"
    """Not worn any more, and so nothing to be told of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShoeState:
    """What is known about one pair."""

    shoe: Shoe
    distance_m: int
    wear_percent: float
    """Of the distance at which the runner replaces a pair; can pass 100."""
    left_m: int
    wear: Wear
    replace_on: date | None

    @property
    def worn(self) -> bool:
        """Whether the pair has reached the distance at which it is replaced."""
        return self.wear is Wear.PAST


def default_pair(
    shoes: Iterable[Shoe], day: date, *, since: date | None = None
) -> str | None:
    """Return the pair that a run of a day is on when nobody said which.

    A pair without a first day takes any run, or those from `since` on: years of old
    files were not run in the shoes of today.
    """
    for shoe in shoes:
        first = shoe.first_day or since
        if shoe.default and not shoe.retired and (first is None or first <= day):
            return shoe.id
    return None


def pair_named(shoes: Iterable[Shoe], name: str | None) -> str | None:
    """Return the pair that goes by a name, however it is spaced or capitalised."""
    meant = " ".join((name or "").split()).casefold()
    for shoe in shoes:
        if " ".join(shoe.name.split()).casefold() == meant:
            return shoe.id
    return None


def pair_for(shoes: Iterable[Shoe], history: History, day: date) -> str | None:
    """Return the pair that a run to come wears: the one chosen for it, or the usual."""
    shoes = tuple(shoes)
    return pair_chosen(shoes, history) or default_pair(shoes, day)


def pair_chosen(
    shoes: Iterable[Shoe],
    history: History,
    *,
    ended_at: datetime | None = None,
    besides: str | None = None,
) -> str | None:
    """Return the pair that was chosen for the next run, if a run is that one.

    It is when it ended after the choice and no other was written down meanwhile.
    Without an end the run is the one to come. `besides` is a run that is not taken for
    another.
    """
    choice = next(
        (
            made
            for made in reversed(history.shoe_choices)
            if ended_at is None or made.at <= ended_at
        ),
        None,
    )
    if (
        choice is not None
        and any(shoe.id == choice.shoe and not shoe.retired for shoe in shoes)
        and not _is_used(choice, history, besides)
    ):
        return choice.shoe
    return None


def waiting_since(history: History) -> datetime | None:
    """Return when the pair for a run to come was chosen; None when none waits."""
    choice = next(reversed(history.shoe_choices), None)
    if choice is None or _is_used(choice, history, None):
        return None
    return choice.at


def _is_used(choice: ShoeChosen, history: History, besides: str | None) -> bool:
    """Return whether a run was written down that a choice was made for."""
    last = history.last_run
    if last is not None and last.id == besides:
        last = history.run_before(last)
    around = history.runs_near(choice.at, timedelta(seconds=LONGEST_S))
    return any(
        run.id != besides
        and run.ended_at >= choice.at
        and run.recorded_at > choice.recorded_at
        for run in (*around, *([last] if last else []))
    )


def shoe_state(shoe: Shoe, history: History, today: date) -> ShoeState:
    """Return how a pair stands today."""
    distance_m = shoe.start_m + history.shoe_m(shoe.id)
    left_m = max(0, shoe.replace_m - distance_m)
    return ShoeState(
        shoe=shoe,
        distance_m=distance_m,
        wear_percent=100 * distance_m / shoe.replace_m,
        left_m=left_m,
        wear=_wear(shoe, distance_m),
        replace_on=_replace_on(shoe, left_m, history, today),
    )


def _wear(shoe: Shoe, distance_m: int) -> Wear:
    """Return the stage of a pair (evidence.md 7, SHOE)."""
    if shoe.retired:
        return Wear.RETIRED
    for edge_m, wear in (
        (shoe.replace_m, Wear.PAST),
        (shoe.plan_m, Wear.PLAN),
        (shoe.inspect_m, Wear.INSPECT),
    ):
        if distance_m >= edge_m:
            return wear
    return Wear.FINE


def _replace_on(shoe: Shoe, left_m: int, history: History, today: date) -> date | None:
    """Return the day a pair is used up at the pace of the last six weeks."""
    if shoe.retired:
        return None
    lately_m = sum(
        run.distance_m
        for run in history.runs(today - timedelta(days=FORECAST_DAYS - 1), today)
        if run.shoe == shoe.id
    )
    if lately_m < FORECAST_FLOOR_M:
        return None
    days = left_m * FORECAST_DAYS // lately_m
    # A pair that lasts beyond the calendar has no date.
    return today + timedelta(days=days) if days < (date.max - today).days else None
