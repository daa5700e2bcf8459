"""Believable diaries: some weeks of a runner's life, in any order, with mistakes.

Moments are drawn around the days on which clocks change, so that every property is
tried there as well.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from custom_components.knee_recovery.core.flags import FLAGS
from custom_components.knee_recovery.core.journal import (
    CheckUp,
    Entry,
    ExerciseDone,
    ExerciseSession,
    Flare,
    Held,
    IceStopped,
    Icing,
    KeptApart,
    Knee,
    Measure,
    Moment,
    Pain,
    Pause,
    RedFlagsCleared,
    Reminder,
    Retraction,
    Run,
    Score,
    ShoeChosen,
    Symptom,
    Target,
    TrackChosen,
)
from custom_components.knee_recovery.core.library import EXERCISES
from custom_components.knee_recovery.core.profile import Profile, Shoe, Track
from custom_components.knee_recovery.core.zone import frozen

ZONES = ("Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe")
"""The second two change their clocks at midnight, and by half an hour."""

SPAN = timedelta(days=24)
_BEGINNINGS = (
    datetime(2026, 3, 1, tzinfo=UTC),
    datetime(2026, 5, 4, tzinfo=UTC),
    datetime(2026, 10, 12, tzinfo=UTC),
    datetime(2026, 12, 14, tzinfo=UTC),
)

SHOES = (Shoe(id="shoe-1", name="Old"), Shoe(id="shoe-2", name="New", replace_m=9_000))

scores = st.sampled_from([0, 1, 2, 2.5, 3, 5, 5.5, 8, 10])
symptom_sets = st.lists(st.sampled_from(list(Symptom)), max_size=1, unique=True).map(
    tuple
)

profiles = st.builds(
    Profile,
    track=st.sampled_from(list(Track)),
    target=st.integers(1, 3),
    ramp_limit=st.sampled_from([5, 10, 30]),
    jump_limit=st.sampled_from([0, 10, 30]),
    green_max=st.sampled_from([1, 2, 3]),
    amber_max=st.sampled_from([4, 5]),
    week_start=st.sampled_from([0, 5, 6]),
    shoes=st.just(SHOES),
)


def maybe[T](values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | values


def moments(beginning: datetime, zone: ZoneInfo) -> st.SearchStrategy[datetime]:
    """Return moments of the span, to the minute, in a zone that goes by its rules."""
    minutes = int(SPAN.total_seconds() // 60)
    return st.integers(0, minutes).map(
        lambda minute: (beginning + timedelta(minutes=minute)).astimezone(zone)
    )


def _identities(at: st.SearchStrategy[datetime]) -> st.SearchStrategy[dict[str, Any]]:
    """Return what every entry has; some reached the journal a good while later."""
    return st.builds(
        lambda moment, hours: {
            "at": frozen(moment),
            "local_date": moment.date(),
            "recorded_at": frozen(moment) + timedelta(hours=hours),
        },
        at,
        st.sampled_from([0, 0, 0, 1, 30]),
    )


def _dates(start: datetime) -> list[datetime]:
    """Return the first dates of a span."""
    return [start + timedelta(days=number) for number in range(6)]


def _fields(kind: type[Entry]) -> dict[str, st.SearchStrategy[Any]]:
    """Return what an entry of a kind can say."""
    return _SAYS[kind]


_SAYS: dict[type[Entry], dict[str, st.SearchStrategy[Any]]] = {
    Run: {
        "distance_m": st.integers(1, 120).map(lambda tenths: tenths * 100),
        "duration_s": maybe(st.integers(5, 180).map(lambda minutes: minutes * 60)),
        "elapsed_s": maybe(st.sampled_from([600.5, 3600, 8 * 3600, 26 * 3600])),
        "ended_then": st.sampled_from([False, False, False, True]),
        "pain_before": maybe(scores),
        "pain_peak": maybe(scores),
        "symptoms": symptom_sets,
        "rpe": maybe(st.integers(0, 10)),
        "shoe": maybe(st.sampled_from(["shoe-1", "shoe-2", "shoe-gone"])),
        "note": maybe(st.just("windy")),
        "partial": st.booleans(),
        "zone_unsure": st.booleans(),
        "shoe_usual": st.booleans(),
        "source": st.sampled_from(["hand", "watch", "file", "strava"]),
        "external_id": maybe(st.sampled_from(["a", "b"])),
    },
    Pain: {
        "level": scores,
        "moment": st.sampled_from(list(Moment)),
        "knee": maybe(st.sampled_from(list(Knee))),
        "symptoms": symptom_sets,
        "note": maybe(st.just("stairs")),
    },
    ExerciseSession: {
        "exercises": st.lists(
            st.builds(
                ExerciseDone,
                key=st.sampled_from([*EXERCISES, "from_the_future"]),
                sets=maybe(st.integers(1, 5)),
                reps=maybe(st.integers(1, 20)),
                hold_s=maybe(st.integers(1, 60)),
                pain=maybe(scores),
            ),
            max_size=2,
        ).map(tuple),
        "sets_planned": maybe(st.integers(0, 12)),
        "pain_peak": maybe(scores),
        "stopped_for_pain": st.booleans(),
        "duration_s": maybe(st.just(900)),
        "part": st.booleans(),
    },
    Icing: {"minutes": st.integers(1, 20), "timer": st.booleans()},
    Flare: {"on": st.booleans()},
    Pause: {"on": st.booleans()},
    RedFlagsCleared: {},
    CheckUp: {
        "flags": st.lists(
            st.sampled_from([flag.key for flag in FLAGS]), max_size=2, unique=True
        ).map(tuple),
        "trauma": st.booleans(),
    },
    Score: {
        "measure": st.sampled_from(list(Measure)),
        "value": scores,
    },
    Target: {"sessions": st.integers(1, 4)},
    ShoeChosen: {"shoe": st.sampled_from(["shoe-1", "shoe-2", "shoe-gone"])},
    KeptApart: {"runs": st.just(("entry-00", "entry-01"))},
    Held: {
        "reminder": st.sampled_from(list(Reminder)),
        "about": st.sampled_from(
            [
                *(f"{on:%Y-%m-%d}" for start in _BEGINNINGS for on in _dates(start)),
                "after_run:entry-00",
                "hour_after:entry-00",
                "morning:entry-01",
            ]
        ),
        "minutes": maybe(st.sampled_from([1, 30, 45.5, 720])),
    },
    TrackChosen: {
        "track": st.sampled_from(list(Track)),
        "level": maybe(st.integers(1, 10)),
    },
}
_OFTEN = (Run, Run, Run, Pain, Pain, Pain, ExerciseSession, ExerciseSession)
KINDS: tuple[type[Entry], ...] = (*_OFTEN, *_SAYS)


@st.composite
def entries(
    draw: st.DrawFn, at: st.SearchStrategy[datetime], kind: type[Entry] | None = None
) -> Callable[[str], Entry]:
    """Return an entry that still wants its id."""
    chosen = kind or draw(st.sampled_from(KINDS))
    identity = draw(_identities(at))
    said = draw(st.fixed_dictionaries(_fields(chosen)))
    return lambda entry_id: chosen(**{"id": entry_id, **identity, **said})


@st.composite
def diaries(
    draw: st.DrawFn, *, max_size: int = 14, mistakes: bool = True
) -> tuple[list[Entry], datetime]:
    """Return a diary, and a moment of the house's clock to look at it."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    beginning = draw(st.sampled_from(_BEGINNINGS))
    at = moments(beginning, zone)
    made = draw(st.lists(entries(at), max_size=max_size))
    diary = [make(f"entry-{number:02}") for number, make in enumerate(made)]
    now = draw(looks(diary, at, zone))
    if runs := [entry for entry in diary if isinstance(entry, Run)]:
        diary += draw(copies(runs))
    if icings := [entry for entry in diary if isinstance(entry, Icing)]:
        diary += draw(stops(icings))
    if mistakes and diary:
        diary += draw(retractions(diary))
    return draw(st.permutations(diary)), now


@st.composite
def looks(
    draw: st.DrawFn, diary: list[Entry], at: st.SearchStrategy[datetime], zone: ZoneInfo
) -> datetime:
    """Return a moment to look at a diary: any, or one soon after something happened."""
    if not diary or draw(st.booleans()):
        return draw(at)
    entry = draw(st.sampled_from(diary))
    since = entry.ended_at if isinstance(entry, Run) else entry.at
    minutes = draw(st.integers(0, 150) | st.sampled_from([9 * 60, 18 * 60, 30 * 60]))
    return (since + timedelta(minutes=minutes)).astimezone(zone)


def _after(at: datetime, least: int, most: int) -> st.SearchStrategy[datetime]:
    """Return moments so many minutes after another."""
    return st.integers(least, most).map(lambda minutes: at + timedelta(minutes=minutes))


_edited = st.lists(
    st.sampled_from(
        ["at", "distance_m", "duration_s", "pain_peak", "symptoms", "shoe", "note"]
    ),
    min_size=1,
    unique=True,
).map(tuple)


@st.composite
def copies(draw: st.DrawFn, runs: list[Run]) -> list[Run]:
    """Return other recordings and newer versions of some runs."""
    found: list[Run] = []
    for number in range(draw(st.integers(0, 3))):
        root = draw(st.sampled_from([*runs, *found]))
        near = _after(root.at, -3, 3)
        said = draw(st.fixed_dictionaries(_fields(Run)))
        identity = draw(_identities(near))
        whole = {"id": f"copy-{number}", **identity, **said, "copy_of": root.id}
        if draw(st.booleans()):
            whole |= {"source": root.source, "external_id": root.external_id}
        if draw(st.booleans()):
            whole |= {"edited": draw(_edited), "source": "hand", "external_id": None}
        found.append(Run(**whole))
    return found


@st.composite
def stops(draw: st.DrawFn, icings: list[Icing]) -> list[Entry]:
    """Return words that a running timer was stopped, some of them late or untrue."""
    of = draw(st.lists(st.sampled_from(icings), max_size=2))
    return [
        IceStopped(
            id=f"stop-{number}",
            of=icing.id,
            **draw(_identities(_after(icing.at, -1, 25))),
        )
        for number, icing in enumerate(of)
    ]


@st.composite
def retractions(draw: st.DrawFn, diary: list[Entry]) -> list[Entry]:
    """Return the retractions of some entries, and of some of these retractions."""
    of = draw(st.lists(st.sampled_from(diary), max_size=4, unique_by=lambda e: e.id))
    by = st.none() | st.sampled_from([entry.id for entry in diary])
    taken_back: list[Entry] = [
        Retraction(
            id=f"retraction-{number}",
            at=entry.recorded_at,
            local_date=entry.local_date,
            recorded_at=entry.recorded_at + timedelta(minutes=1),
            of=entry.id,
            by=draw(by),
        )
        for number, entry in enumerate(of)
    ]
    given_back = [
        Retraction(
            id=f"back-{taking.id}",
            at=taking.at,
            local_date=taking.local_date,
            recorded_at=taking.recorded_at + timedelta(minutes=1),
            of=taking.id,
            along=draw(st.none() | st.just(taking.id)),
        )
        for taking in taken_back
        if draw(st.booleans())
    ]
    return taken_back + given_back
