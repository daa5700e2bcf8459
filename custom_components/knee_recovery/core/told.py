"""What was told to the journal, and what of it was taken back or put right since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .journal import Entry, Retraction, Run
from .order import by_writing


class Told:
    """Every entry by its id, and those that others took back or stand in for."""

    def __init__(self) -> None:
        """Start with nothing told."""
        self._entries: dict[str, Entry] = {}
        self._takings: dict[str, Retraction] = {}
        self._retracted: defaultdict[str, set[str]] = defaultdict(set)
        """Of what was taken back: the retractions that say so."""
        self._instead: defaultdict[str, set[str]] = defaultdict(set)
        """Of what was put right: the entries that were written in its place."""
        self._mended: defaultdict[str, set[str]] = defaultdict(set)
        """Of an entry: what it was written in the place of."""
        self._named: defaultdict[tuple[str, str], list[str]] = defaultdict(list)

    def __len__(self) -> int:
        """Return how many entries there are, retracted ones and retractions too."""
        mended = sum(len(by) for by in self._instead.values())
        return len(self._entries) + len(self._takings) + mended

    def get(self, entry_id: str) -> Entry | None:
        """Return an entry as it was told, whether or not it was taken back."""
        return self._entries.get(entry_id)

    def know(self, entry: Entry) -> bool:
        """Take note of what was told; return whether it is new and no retraction."""
        if isinstance(entry, Retraction) or entry.id in self._entries:
            return False
        self._entries[entry.id] = entry
        if entry.external_id is not None:
            self._named[entry.source, entry.external_id].append(entry.id)
        return True

    def retract(self, entry: Retraction) -> None:
        """Take note of what was taken back, and of what stands in its place."""
        if entry.by is None:
            self._takings[entry.id] = entry
            self._retracted[entry.of].add(entry.id)
        else:
            self._instead[entry.of].add(entry.by)
            self._mended[entry.by].add(entry.of)

    def meant_by(self, entry: Retraction) -> str:
        """Return the entry that a retraction takes back, or gives back."""
        given_back = self._takings.get(entry.of)
        return entry.of if given_back is None else given_back.of

    def takings(self, entry_id: str) -> list[Retraction]:
        """Return the retractions that keep an entry out, with those written along."""
        heads = {
            taking.along or taking.id
            for taking in map(self._takings.__getitem__, self._holding(entry_id))
        }
        return [
            taking
            for taking in self._takings.values()
            if (taking.along or taking.id) in heads and not self._is_void(taking.id)
        ]

    def last_taking(self) -> Retraction | None:
        """Return the latest retraction of an entry that still keeps it out.

        Of those written together it is the one that the others go along with.
        """
        return max(
            (
                taking
                for taking in self._takings.values()
                if taking.of in self._entries
                and taking.along is None
                and not self._is_void(taking.id)
            ),
            key=by_writing,
            default=None,
        )

    def moved_with(self, entry_id: str) -> set[str]:
        """Return the recordings that came from another run with this one, it too."""
        here = self.root(entry_id)
        elsewhere = {self.root(old) for old in self.mended_by(entry_id)} - {here}
        return {entry_id} | {
            by
            for old in self._instead
            if self.root(old) in elsewhere
            for by in self._stand_ins(old)
            if self.root(by) == here
        }

    def _holding(self, entry_id: str) -> Iterator[str]:
        """Give the retractions of an entry that were not taken back themselves."""
        for taking in self._retracted.get(entry_id, ()):
            if not self._is_void(taking):
                yield taking

    def _is_void(self, retraction_id: str) -> bool:
        """Return whether a retraction was taken back; that is the last word on it."""
        return retraction_id in self._retracted

    def _is_taken_back(self, entry_id: str) -> bool:
        # Few entries are ever taken back.
        return entry_id in self._retracted and any(self._holding(entry_id))

    def mended_by(self, entry_id: str) -> set[str]:
        """Return what an entry was written in the place of."""
        return self._mended.get(entry_id, set())

    def out_of(self, ids: Iterable[str]) -> dict[str, bool]:
        """Return of each entry whether it is out."""
        return {entry_id: self.is_out(entry_id) for entry_id in sorted(ids)}

    def is_out(self, entry_id: str) -> bool:
        """Return whether an entry was taken back, or left its place to another.

        A run that was put right by hand does neither: it goes on telling what the hand
        did not say.
        """
        if self._is_taken_back(entry_id):
            return True
        # Few entries are ever put right.
        return entry_id in self._instead and any(
            self.root(by) != self.root(entry_id) for by in self._stand_ins(entry_id)
        )

    def is_replaced(self, entry_id: str) -> bool:
        """Return whether an entry was taken back, or another says it better."""
        return self._is_taken_back(entry_id) or any(self._stand_ins(entry_id))

    def _stand_ins(self, entry_id: str) -> Iterator[str]:
        """Give what was written in the place of an entry, and not taken back."""
        for by in self._instead.get(entry_id, ()):
            if by in self._entries and not self._is_taken_back(by):
                yield by

    def root(self, run_id: str) -> str:
        """Return the id of the first recording of the run that one belongs to."""
        entry = self._entries.get(run_id)
        return (isinstance(entry, Run) and entry.copy_of) or run_id

    def named(self, source: str, external_id: str) -> tuple[str, ...]:
        """Return the ids of all that was ever delivered under a source's own name."""
        return tuple(self._named.get((source, external_id), ()))

    def mistakes(self) -> Iterator[Entry]:
        """Give the entries that were taken back or put right."""
        for entry_id in {*self._retracted, *self._instead}:
            entry = self._entries.get(entry_id)
            if entry is not None and self.is_replaced(entry_id):
                yield entry
