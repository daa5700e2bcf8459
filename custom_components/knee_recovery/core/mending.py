"""Mending: what is written when an entry is put right, taken apart or joined.

Facts are never changed. What is put right is an entry in the place of another: the
retraction names what stands instead, and when that is taken back, all is as before.
Everything here is to be written together or not at all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any, Final

from .errors import (
    FieldNotOfKindError,
    IceRunningError,
    KindNotEditableError,
    NothingToChangeError,
    NotMergedError,
    UnknownEntryError,
)
from .history import History
from .intake import Admission
from .journal import (
    Entry,
    ExerciseSession,
    Icing,
    KeptApart,
    Pain,
    Retraction,
    Run,
    Score,
    spoken_kind,
)
from .merge import recordings

type Identity = Callable[[], dict[str, Any]]
"""Gives what makes an entry of now one: id, moment, day and time of writing."""

EDITABLE: Final[Mapping[str, tuple[str, ...]]] = {
    Run.kind: (
        "distance",
        "duration",
        "started_at",
        "pain_before",
        "pain_peak",
        "symptoms",
        "rpe",
        "shoe",
        "note",
    ),
    Pain.kind: ("level", "moment", "knee", "symptoms", "note", "at"),
    ExerciseSession.kind: (
        "exercises",
        "pain_peak",
        "stopped_for_pain",
        "duration",
        "at",
    ),
    Icing.kind: ("minutes", "at"),
    Score.kind: ("measure", "value", "at"),
}
"""What of an entry can be put right, by its kind, in the words of the actions."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mending:
    """Entries to be written together."""

    entries: tuple[Entry, ...]
    stand_as: tuple[str, ...]
    """The ids of the entries that stand then."""
    superseding: tuple[str, ...] = ()
    """Earlier deliveries whose name passes to one of these."""

    @property
    def admissions(self) -> list[Admission]:
        """The entries as the door of the journal takes them: none is turned away."""
        return [
            Admission(entry=entry, stands_as=entry.id, superseding=self.superseding)
            for entry in self.entries
        ]


def found(entry_id: str, history: History) -> Entry:
    """Return an entry as it stands; raises `UnknownEntryError` when none does.

    A copy of a run is named for the run that it is part of.
    """
    standing = history.standing(entry_id)
    if standing is None:
        raise UnknownEntryError(entry_id=entry_id)
    return standing


def found_run(root_id: str, history: History) -> Run:
    """Return a run by its first recording; raises `UnknownEntryError` without one."""
    run = history.standing_run(root_id)
    if run is None:
        raise UnknownEntryError(entry_id=root_id)
    return run


def fields_of(entry: Entry, named: Iterable[str]) -> list[str]:
    """Return the fields that are named, when an entry has them all and one is named.

    Raises the domain's error otherwise. The unit of a distance is no field of a run,
    but says something beside one.
    """
    has = EDITABLE.get(entry.kind)
    if has is None:
        raise KindNotEditableError(
            kind=spoken_kind(entry), choices=", ".join(sorted(EDITABLE))
        )
    choices = ", ".join(has)
    said = [field for field in named if field != "unit" or entry.kind != Run.kind]
    for field in said:
        if field not in has:
            raise FieldNotOfKindError(field=field, kind=entry.kind, choices=choices)
    if not said:
        raise NothingToChangeError(choices=choices)
    return said


def put_right(
    entry_id: str, changes: Mapping[str, Any], history: History, identity: Identity
) -> Mending:
    """Return what puts an entry right by hand; `changes` are values of its fields.

    A moment comes with its `local_date`. Of a run only what the hand says is written,
    so that its sources go on telling the rest. Raises `UnknownEntryError`, and
    `IceRunningError` for a timer that has yet to become a fact.
    """
    standing = found(entry_id, history)
    own = identity()
    if isinstance(standing, Icing) and own["at"] < standing.at:
        left = (standing.at - own["at"]).total_seconds() / 60
        raise IceRunningError(minutes_left=ceil(left))
    if isinstance(standing, Run):
        kept = {name: getattr(standing, name) for name in ("at", "local_date")}
        right: Entry = Run(
            **{**own, **kept, "distance_m": standing.distance_m, **changes},
            copy_of=history.root(standing.id),
            edited=tuple(sorted(set(changes) - {"local_date"})),
        )
    else:
        news = {name: own[name] for name in ("id", "recorded_at")}
        right = replace(standing, **{**news, **changes})
    instead = Retraction(**identity(), of=standing.id, by=right.id)
    return Mending(entries=(right, instead), stand_as=(right.id,))


def take_apart(entry_id: str, history: History, identity: Identity) -> Mending:
    """Return what makes each recording of a run a run of its own.

    Raises `NotMergedError` for a run that one source alone tells of. A part of which
    nobody said the pair keeps the pair of the whole.
    """
    whole = found(entry_id, history)
    own, *others = _recordings(whole, history)
    if not isinstance(whole, Run) or not others:
        raise NotMergedError(entry_id=entry_id)
    parts, instead = _anew(
        others,
        identity,
        lambda run: {"copy_of": None, "shoe": run.shoe or whole.shoe},
    )
    apart = KeptApart(**identity(), runs=(own[0].id, *(part.id for part in parts)))
    return Mending(
        entries=(*parts, apart, *instead),
        stand_as=(whole.id, *(part.id for part in parts)),
        superseding=_named(parts, history),
    )


def join(one_id: str, other_id: str, history: History, identity: Identity) -> Mending:
    """Return what makes the recordings of one run those of another.

    Raises `UnknownEntryError` when one of the two does not stand any more.
    """
    one, other = found(one_id, history), found(other_id, history)
    root_id = history.root(one.id)
    copies, instead = _anew(
        _recordings(other, history), identity, lambda _run: {"copy_of": root_id}
    )
    # What the hand said last of either names the whole.
    edits = [copy.id for copy in copies if copy.edited]
    return Mending(
        entries=(*copies, *instead),
        stand_as=(edits[-1] if edits else one.id,),
        superseding=_named(copies, history),
    )


def keep_apart(ids: Sequence[str], identity: Identity) -> Mending:
    """Return what says that runs which look alike are different ones."""
    apart = KeptApart(**identity(), runs=tuple(ids))
    return Mending(entries=(apart,), stand_as=tuple(ids))


def _recordings(run: Entry, history: History) -> list[list[Run]]:
    """Return the recordings of a run; none of what is no run."""
    root, *copies = history.voices(run.id) or (None,)
    return recordings(root, copies) if root is not None else [[]]


def _anew(
    told: Sequence[Sequence[Run]],
    identity: Identity,
    changes: Callable[[Run], dict[str, Any]],
) -> tuple[list[Run], list[Retraction]]:
    """Return recordings written down anew, and what takes them from where they are.

    The older versions of a recording are taken away with it; what a person said of it
    by hand is written anew beside it.
    """
    anew: list[Run] = []
    instead: list[Retraction] = []
    for versions in told:
        sourced = [run for run in versions if not run.edited]
        for newest, all_of_it in (
            (sourced[-1], sourced),
            *((run, [run]) for run in versions if run.edited),
        ):
            own = identity()
            news = {name: own[name] for name in ("id", "recorded_at")}
            anew.append(replace(newest, **news | changes(newest)))
            instead += [
                Retraction(**identity(), of=run.id, by=own["id"]) for run in all_of_it
            ]
    return anew, instead


def _named(runs: Iterable[Run], history: History) -> tuple[str, ...]:
    """Return all that was delivered under the names of some runs."""
    return tuple(
        told
        for run in runs
        if run.external_id is not None
        for told in history.told_as(run.source, run.external_id)
    )
