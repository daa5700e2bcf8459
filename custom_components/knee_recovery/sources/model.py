"""What a source is made of: where it tells of runs, and what a told run is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import re
from typing import Any, NamedTuple, Self

from ..readers import FileRun, Refusal  # noqa: TID252


class At(NamedTuple):
    """Where one value stands, and in which unit."""

    path: str
    """`state:<role>` of an entity of the group, or `attr:<key>` of the anchor or of an
    item of its list; dots lead into what is nested."""
    unit: str = ""
    """A unit, or `attr:<key>` where it is told; empty: as the entity says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """Where the parts of a run stand; of several places the first that is known."""

    distance: tuple[At, ...]
    start: tuple[At, ...] = ()
    end: tuple[At, ...] = ()
    moving: tuple[At, ...] = ()
    """Without pauses."""
    pause: tuple[At, ...] = ()
    """What is to be taken off `moving`."""
    elapsed: tuple[At, ...] = ()
    """With pauses."""
    id: tuple[At, ...] = ()
    """The source's own name for a run; without one it is known by its start."""
    type: tuple[At, ...] = ()
    gear: tuple[At, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One entity, or several that belong together, in which runs are told."""

    unique_id: str
    """Matches the whole of a unique id. Its groups: `who` tells people apart, `set` the
    runs of one person, `role` the entities of one run."""
    fields: Fields
    anchor: str = ""
    """The role without which nothing is read."""
    domain: str = "sensor"
    items: str = ""
    """The anchor's attribute that lists several runs."""
    types: tuple[str, ...] = ()
    """Patterns of what counts as a run."""
    spoken: bool = False
    """The type is a name for people, in whatever language theirs is."""
    untyped: bool = False
    """What says nothing of its type is a run too."""
    agree: str = ""
    """An attribute that every entity of one run carries with the same value: until it
    does, an update is under way."""
    rough: bool = False
    """Told to fewer digits than elsewhere: never changes a run that is known."""

    def match(self, unique_id: str) -> re.Match[str] | None:
        """Return the parts of a unique id that belongs here."""
        return re.fullmatch(self.unique_id, unique_id)


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceProfile:
    """One integration as a source: all that is known of it, as data."""

    key: str
    """The journal's word for the source; ranks in `core.merge` name some of them."""
    name: str
    platform: str
    """Of the entity registry; unlike entity ids it cannot be renamed."""
    places: tuple[Place, ...] = ()
    day_totals: tuple[str, ...] = ()
    """Unique ids of distances on foot that begin anew each day."""
    calendar: str = ""
    """Unique id of a calendar of workouts."""
    event_type: str = ""
    """A bus event that tells of each run, in the fields of `events`."""
    events: Place | None = None
    settle: timedelta = timedelta()
    """How long nothing must change before a group is read."""
    silence: timedelta | None = None
    """Without a word for so long it has stopped; None: it speaks only when there is
    something to say, so only its absence counts."""

    @property
    def lists(self) -> bool:
        """Whether it tells of earlier runs too, so that history can be had."""
        return bool(self.calendar) or any(place.items for place in self.places)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What an entity shows: its state, None when unknown, and its attributes."""

    state: str | None
    attributes: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldRun:
    """One run as a source tells it, judged to be one."""

    source: str
    external_id: str | None
    at: datetime
    """Aware: its start, or its end when `ended_then`."""
    distance_m: int
    duration_s: float | None = None
    elapsed_s: float | None = None
    ended_then: bool = False
    gear: str | None = None
    """The name of the pair it was run in, as the source has it."""
    partial: bool = False
    rough: bool = False
    zone_unsure: bool = False
    """Its moment was told without a time zone."""

    @classmethod
    def of(
        cls,
        run: FileRun,
        *,
        source: str,
        gear: str | None = None,
        ended_then: bool = False,
        rough: bool = False,
        named: bool = True,
        zone_unsure: bool = False,
    ) -> Self:
        """Return a run that the readers' rules accepted, as told by a source.

        One that is not `named` has no name by which a second delivery would be known.
        """
        return cls(
            source=source,
            external_id=run.external_id if named else None,
            at=run.started_at,
            distance_m=run.distance_m,
            duration_s=run.duration_s,
            elapsed_s=run.elapsed_s,
            ended_then=ended_then,
            gear=gear,
            partial=run.partial,
            rough=rough,
            zone_unsure=zone_unsure,
        )


def runs_among(told: Iterable[ToldRun | Refusal | None]) -> list[ToldRun]:
    """Return the runs among what a source tells of."""
    return [run for run in told if isinstance(run, ToldRun)]
