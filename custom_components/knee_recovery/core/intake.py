"""The door of the journal: what a new entry is to those that are there.

A second delivery updates, a copy joins the run it is a copy of, a double tap is the
same tap; everything else is a run of its own. What was taken back and is told again is
told anew. A check that has its answer and an ice timer that may not start are turned
away here, where nobody else can come in between.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from .history import History
from .ice import set_timer, still_running
from .journal import HAND, Entry, IceStopped, Icing, Pain, Run
from .merge import delivery, is_same, says_the_same
from .profile import Profile, Shoe
from .replies import hold_to_checks, said_already
from .shoes import default_pair, pair_chosen

_SLOT_S: Final = 4 * 3600
_MARGIN_S: Final = 3600
"""Wider than any tolerance within which two recordings can be of one run."""

REACH: Final = timedelta(hours=48)
"""The longest run that is taken, and so how far away a copy can start."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Admission:
    """What becomes of an entry at the door."""

    entry: Entry | None
    """What is to be written; None when the journal has it word for word."""
    stands_as: str
    """The id of the entry; of a run, of the one that it is or is part of."""
    merged: bool = False
    superseding: tuple[str, ...] = ()
    """Earlier deliveries whose name passes to this one."""


def enter(entry: Entry, history: History, profile: Profile, now: datetime) -> Admission:
    """Return what becomes of an entry.

    Raises the domain's error when it is turned away: `CheckNotDueError` and
    `CheckAnsweredError` for a score, the refusals of `ice` for its timer.
    """
    match entry:
        case Run():
            return admit(entry, history, profile.shoes)
        case Pain():
            if (same := said_already(entry, history)) is not None:
                return Admission(entry=None, stands_as=same.id, merged=True)
            hold_to_checks(entry, history)
        case Icing(timer=True):
            entry = set_timer(entry, history, profile, now)
        case IceStopped():
            still_running(entry, history, now)
    return Admission(entry=entry, stands_as=entry.id)


def admit(
    run: Run,
    history: History,
    shoes: tuple[Shoe, ...] = (),
) -> Admission:
    """Return what a run is to the runs of the journal.

    A run of its own on which nobody named a pair wears one of `shoes`.
    """
    superseding: tuple[str, ...] = ()
    if run.external_id is not None:
        superseding = history.told_as(run.source, run.external_id)
        known = history.delivered(run.source, run.external_id)
        if known is not None:
            return _update(run, known, history, superseding)

    same = same_run(run, history, lambda id_: worn(run, history, shoes, besides=id_))
    if same is None:
        entry = worn(run, history, shoes)
        return Admission(entry=entry, stands_as=run.id, superseding=superseding)
    if _says_no_more(worn(run, history, shoes, besides=same.id), same):
        return Admission(entry=None, stands_as=same.id, merged=True)
    return Admission(
        entry=replace(run, copy_of=history.root(same.id)),
        stands_as=same.id,
        merged=True,
        superseding=superseding,
    )


def worn(
    run: Run,
    history: History,
    shoes: tuple[Shoe, ...],
    *,
    since: date | None = None,
    besides: str | None = None,
) -> Run:
    """Return a run in the pair it wears when nobody said which.

    It is the one that was chosen for it, else the usual one, marked as that: it gives
    way to what a watch tells.
    """
    if run.shoe is not None:
        return run
    chosen = pair_chosen(shoes, history, ended_at=run.ended_at, besides=besides)
    if chosen is not None:
        return replace(run, shoe=chosen)
    usual = default_pair(shoes, run.local_date, since=since)
    return run if usual is None else replace(run, shoe=usual, shoe_usual=True)


def admit_ahead(
    runs: Sequence[Run], history: History, wear: Callable[[Run], Run]
) -> list[Admission]:
    """Return what the first of many runs are, as many as can be written together.

    At least one of them; it ends before a run that may be a recording of one that is
    not in the history yet. A new run of which nobody said the pair is on the usual one.
    """
    admitted: list[Admission] = []
    taken: set[object] = set()
    for run in runs:
        places = set(_places(run))
        if not taken.isdisjoint(places):
            break
        admission = admit(run, history)
        same = history.standing(admission.stands_as)
        if admission.merged and isinstance(same, Run):
            places.update(_places(same))
        if admission.entry is run and run.shoe is None:
            admission = replace(admission, entry=wear(run))
        admitted.append(admission)
        taken |= places
    return admitted


def _places(run: Run) -> Iterator[object]:
    """Give the hours around a run and its name: what copies of it would share."""
    if (name := delivery(run)) is not None:
        yield name
    first = int(run.at.timestamp() - _MARGIN_S) // _SLOT_S
    last = int(run.ended_at.timestamp() + _MARGIN_S) // _SLOT_S
    yield from range(first, last + 1)


def same_run(
    run: Run, history: History, worn: Callable[[str], Run] | None = None
) -> Run | None:
    """Return the run that a recording is of.

    `worn` gives it in the pair that it would wear beside the run of an id: two taps are
    the same when their pairs are too. What a source told is compared as well, for a run
    that was put right by hand does not look like its recordings any more. Where several
    runs fit, as those that were taken apart do, it is the one that the same source
    tells of.
    """
    fits = [
        other
        for other in history.runs_near(run.at, REACH)
        if is_same(worn(other.id) if worn else run, other)
        or any(is_same(run, voice) for voice in _overruled(other, history))
    ]
    own = (
        other
        for other in fits
        if any(voice.source == run.source for voice in history.voices(other.id))
    )
    return next(own, fits[0] if fits else None)


def _overruled(run: Run, history: History) -> list[Run]:
    """Return what sources tell of a run that was put right by hand."""
    voices = history.voices(run.id)
    if not any(voice.edited for voice in voices):
        return []
    return [voice for voice in voices if voice.source != HAND]


def _update(
    run: Run, known: Run, history: History, superseding: tuple[str, ...]
) -> Admission:
    """Return what becomes of a second delivery: nothing new, or a newer version."""
    root = history.root(known.id)
    standing = history.standing_run(root)
    stands_as = root if standing is None else standing.id
    if run.shoe is None:
        # A file that says nothing of the pair does not take it away.
        run = replace(run, shoe=known.shoe, shoe_usual=known.shoe_usual)
    if run.at == known.at and says_the_same(run, known):
        return Admission(entry=None, stands_as=stands_as, merged=True)
    return Admission(
        entry=replace(run, copy_of=root),
        stands_as=stands_as,
        merged=True,
        superseding=superseding,
    )


def _says_no_more(run: Run, same: Run) -> bool:
    """Return whether a run without a name of its own only repeats another one."""
    return (
        run.external_id is None
        and same.external_id is None
        and run.source == same.source
        and says_the_same(run, same)
    )
