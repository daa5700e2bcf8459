"""Restoring: which entries of an archive a journal lacks, and as what they come in.

An entry is known by its id, so that the same archive twice changes nothing. A run that
its source has told anew meanwhile is that run; one that was logged again in another way
is joined to it, as a recording from elsewhere would be.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from .history import History
from .intake import same_run
from .journal import Entry, KeptApart, Retraction, Run, ShoeChosen


def lacking(
    archive: Sequence[Entry],
    journal: Iterable[Entry],
    history: History,
    pairs: Mapping[str, str],
) -> list[Entry]:
    """Return what is to be written of an archive, in its order.

    `history` is that of `journal`; `pairs` gives the id that a pair of shoes has here
    by the one it had there.
    """
    told, names = {}, {}
    for entry in journal:
        told[entry.id] = entry
        if entry.external_id is not None:
            names[entry.source, entry.external_id] = entry.id
    theirs = {entry.id for entry in archive}
    roots: dict[str, str] = {}
    left_out: set[str] = set()
    wanted: dict[str, Entry] = {}
    for entry in archive:
        if entry.id in told or entry.id in wanted:
            continue
        name = (entry.source, entry.external_id or "")
        if (here := names.get(name)) is not None:
            roots[entry.id] = history.root(here)
            left_out.add(entry.id)
            continue
        if isinstance(entry, Retraction) and entry.of in left_out:
            # Its source has told it anew since, and that stands.
            left_out.add(entry.id)
            continue
        root = _logged_again(entry, history, theirs)
        if root is not None:
            roots[entry.id] = root
        wanted[entry.id] = _told_here(entry, roots, pairs)
    return list(wanted.values())


def _logged_again(entry: Entry, history: History, theirs: Container[str]) -> str | None:
    """Return the run here that one of an archive is another recording of.

    Runs that the archive has itself were told apart or joined by those who were there.
    """
    if not isinstance(entry, Run) or entry.copy_of is not None:
        return None
    same = same_run(entry, history)
    return None if same is None or same.id in theirs else history.root(same.id)


def _told_here(
    entry: Entry, roots: Mapping[str, str], pairs: Mapping[str, str]
) -> Entry:
    """Return an entry that names runs and pairs of shoes as they are called here."""
    match entry:
        case Run():
            return replace(
                entry,
                copy_of=roots.get(entry.copy_of or entry.id, entry.copy_of),
                shoe=pairs.get(entry.shoe or "", entry.shoe),
            )
        case ShoeChosen():
            return replace(entry, shoe=pairs.get(entry.shoe, entry.shoe))
        case KeptApart():
            runs = tuple(roots.get(run, run) for run in entry.runs)
            return replace(entry, runs=runs)
    return entry
