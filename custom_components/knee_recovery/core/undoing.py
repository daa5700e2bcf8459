"""Undoing: what is taken back, and how it is given back exactly as it was.

Nothing is deleted. A retraction takes an entry out with all that hangs on it, and a
retraction of that one lets it in again: the same entry, under the same id.
"""

from .errors import (
    NothingToRedoError,
    NothingToUndoError,
    ThereAgainError,
    UnknownEntryError,
)
from .history import History
from .intake import same_run
from .journal import Entry, Pain, Retraction, Run
from .mending import Identity, Mending
from .merge import delivery, stand
from .replies import hold_to_checks, said_already


def take_back(
    entry_id: str | None, history: History, identity: Identity, *, whole: bool = False
) -> tuple[Entry, Mending]:
    """Return what stood, and what takes it back: what was logged last by default.

    An edit gives back what it put right, a copy leaves its run, and recordings that
    became part of another run leave it together. As a `whole`, an entry goes with all
    of that. Raises `UnknownEntryError`, or `NothingToUndoError` for an empty diary.
    """
    told = history.last_written() if entry_id is None else history.told(entry_id)
    if told is None and entry_id is None:
        raise NothingToUndoError
    if told is None or (stood := history.standing(told.id)) is None:
        raise UnknownEntryError(entry_id=entry_id)
    first = history.root(told.id) if whole else told.id
    others = history.behind(first) if whole else history.moved_with(first) - {first}
    head = Retraction(**identity(), of=first)
    return stood if whole or stood.id == told.id else told, Mending(
        entries=(
            *(Retraction(**identity(), of=of, along=head.id) for of in sorted(others)),
            head,
        ),
        stand_as=(),
    )


def give_back(entry_id: str | None, history: History, identity: Identity) -> Mending:
    """Return what gives back an entry, and all that was taken back together with it.

    By default it is what was taken back last. Raises `UnknownEntryError`,
    `NothingToRedoError` when it is not out, `ThereAgainError` when it was told anew,
    and what a second answer to a check raises.
    """
    if entry_id is None:
        last = history.last_taking()
        if last is None:
            raise NothingToRedoError
        entry_id = last.of
    told = history.told(entry_id)
    if told is None:
        raise UnknownEntryError(entry_id=entry_id)
    takings = history.takings(told.id) or history.takings(history.root(told.id))
    if not takings:
        raise NothingToRedoError
    for taking in takings:
        _hold_against_diary(history.told(taking.of), history)
    return Mending(
        entries=tuple(Retraction(**identity(), of=taking.id) for taking in takings),
        stand_as=(told.id,),
    )


def _hold_against_diary(entry: Entry | None, history: History) -> None:
    """Raise the domain's error when the diary has by now what an entry says."""
    match entry:
        case Run(copy_of=None) if not history.voices(entry.id):
            root, *copies = history.recordings(entry.id)
            names = filter(None, map(delivery, (root, *copies)))
            told_anew = any(history.delivered(*name) is not None for name in names)
            same = same_run(stand(root, copies), history)
            if told_anew or (same is not None and not _apart(root, same, history)):
                raise ThereAgainError
        case Pain():
            if said_already(entry, history) is not None:
                raise ThereAgainError
            hold_to_checks(entry, history)


def _apart(root: Run, other: Run, history: History) -> bool:
    """Return whether somebody said that two runs which look alike are different."""
    pair = {root.id, history.root(other.id)}
    return any(pair <= set(kept.runs) for kept in history.kept_apart)
