"""Happenings: what comes about when something is written, or when time passes.

A figure can be read again and again; a happening is told once, when it comes. It
follows from what was written and from how things stood before and after, so that
nothing has to be kept, and nothing is told again when the house starts anew. Taking
something back is not a happening, and neither is a run that a watch delivers days later
or a second time: years of old files are read without a word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .journal import (
    HAND,
    Entry,
    ExerciseSession,
    IceStopped,
    Icing,
    Pain,
    Retraction,
    Run,
)
from .milestones import Milestone
from .snapshot import Snapshot

LATE: Final = timedelta(hours=48)
"""What a source tells later than this is history, not news."""
BOOKKEEPING: Final = timedelta(days=7)
"""What a person says of longer ago is noted, but nothing comes of it by name."""

RULES: Final = (
    ("happening_late", "From a source, older than 48 hours: no news [D]"),
    ("happening_old", "Told of more than a week ago: only the entry itself [D]"),
    ("happening_again", "A copy or a newer version of a run is no second run [D]"),
    ("happening_undo", "Taking back tells of nothing reached [V:106, D]"),
)


class HappeningType(StrEnum):
    """What can come about."""

    RUN = "run"
    PAIN = "pain"
    EXERCISES = "exercises"
    ICE_STARTED = "ice_started"
    ICE_ENDED = "ice_ended"
    LEVEL_UP = "level_up"
    LEVEL_DOWN = "level_down"
    STREAK = "streak"
    MILESTONE = "milestone"


type Value = str | float | bool | list[str] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """Something that came about, with its figures as plain data."""

    type: HappeningType
    values: Mapping[str, Value]
    """Metres end in `_m`, seconds in `_s`; `entry_id` is the entry that it is about, or
    that brought it about: None when time alone did."""


def happenings(
    written: Entry | None, before: Snapshot, after: Snapshot
) -> tuple[Happening, ...]:
    """Return what came about between two snapshots, in the order it is told.

    `written` is the one entry that came in between, None when only time has passed.
    """
    return tuple(_find(written, before, after))


def _find(
    written: Entry | None, before: Snapshot, after: Snapshot
) -> Iterator[Happening]:
    yield from _ice_ended(written, before, after)
    if written is None:
        yield from _level(written, before, after)
        return
    if isinstance(written, Retraction) or is_late(written, after.now):
        return
    yield from _told(written, after)
    if after.now - written.at <= BOOKKEEPING:
        yield from _level(written, before, after)
        yield from _streak(written, before, after)
        yield from _milestones(written, before, after)


def is_late(entry: Entry, now: datetime) -> bool:
    """Return whether a source tells of something that nobody waits for any more."""
    return entry.source != HAND and now - entry.at > LATE


def _told(entry: Entry, after: Snapshot) -> Iterator[Happening]:
    """Give what an entry is by itself."""
    match entry:
        case Run(copy_of=None):
            yield Happening(
                type=HappeningType.RUN,
                values={
                    **_of(entry),
                    "distance_m": entry.distance_m,
                    "duration_s": entry.duration_s,
                    "pain_peak": entry.pain_peak,
                    "shoe": after.shoe_name(entry.shoe),
                    "source": entry.source,
                },
            )
        case Pain():
            yield Happening(
                type=HappeningType.PAIN,
                values={
                    **_of(entry),
                    "level": entry.level,
                    "moment": entry.moment.value,
                    "symptoms": [symptom.value for symptom in entry.symptoms],
                },
            )
        case ExerciseSession():
            yield Happening(
                type=HappeningType.EXERCISES,
                values={
                    **_of(entry),
                    "exercises": [done.key for done in entry.exercises],
                    "pain_peak": entry.pain_peak,
                    "stopped_for_pain": entry.stopped_for_pain,
                },
            )
        case Icing(timer=True) if after.ice.icing and after.ice.icing.id == entry.id:
            yield Happening(
                type=HappeningType.ICE_STARTED,
                values={
                    **_of(entry),
                    "minutes": entry.minutes,
                    "ends_at": after.ice.icing.at.isoformat(),
                },
            )
        case Icing(timer=False):
            # Said afterwards: what is told is its end.
            yield _ice(entry)


def _of(entry: Entry) -> dict[str, Value]:
    """Return which entry it is, and when it happened."""
    return {"entry_id": entry.id, "at": entry.at.isoformat()}


# -- ice ------------------------------------------------------------------------


def _ice_ended(
    written: Entry | None, before: Snapshot, after: Snapshot
) -> Iterator[Happening]:
    """Give the end of a timer: its time is up, or somebody stopped it."""
    icing, on = before.ice.icing, after.ice.icing
    if icing is None or (on is not None and on.id == icing.id):
        return
    match written:
        case IceStopped() if written.of == icing.id:
            minutes = (written.at - icing.started_at).total_seconds() / 60
            yield _ice(replace(icing, at=written.at, minutes=minutes))
        case Retraction() if written.of == icing.id:
            # Taken back while it went on: it did not end, it was not there.
            return
        case _ if icing.at <= after.now:
            yield _ice(icing)


def _ice(icing: Icing) -> Happening:
    return Happening(
        type=HappeningType.ICE_ENDED, values={**_of(icing), "minutes": icing.minutes}
    )


# -- what follows ---------------------------------------------------------------


def _level(
    written: Entry | None, before: Snapshot, after: Snapshot
) -> Iterator[Happening]:
    """Give a step on the ladder; time alone, a gap, leads only down."""
    if before.ladder is None or after.ladder is None:
        return
    was, now = before.ladder.level, after.ladder.level
    if now == was or (now > was and written is None):
        return
    yield Happening(
        type=HappeningType.LEVEL_UP if now > was else HappeningType.LEVEL_DOWN,
        values={
            "entry_id": written.id if written else None,
            "level": now,
            "previous": was,
        },
    )


def _streak(written: Entry, before: Snapshot, after: Snapshot) -> Iterator[Happening]:
    """Give a week that came to be on target; only a session makes one."""
    weeks = after.streak.streak.weeks if after.streak else 0
    was = before.streak.streak.weeks if before.streak else 0
    if weeks > was and after.streak and isinstance(written, ExerciseSession):
        yield Happening(
            type=HappeningType.STREAK,
            values={
                "entry_id": written.id,
                "weeks": weeks,
                "best": after.streak.streak.best,
            },
        )


def _milestones(
    written: Entry, before: Snapshot, after: Snapshot
) -> Iterator[Happening]:
    """Give what was reached by doing or answering, in the order of the table."""
    if not isinstance(written, Run | Pain | ExerciseSession):
        return
    for milestone in Milestone:
        if milestone in after.milestones - before.milestones:
            yield Happening(
                type=HappeningType.MILESTONE,
                values={"entry_id": written.id, "milestone": milestone.value},
            )
