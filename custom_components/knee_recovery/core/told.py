"""What was told to the journal, and what of it was taken back or put right since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .journal import Entry, Retraction, Run


class Told:
    """Every entry by its id, and those that others took back or stand in for."""

    def __init__(self) -> None:
        """Start with nothing told."""
        self._entries: dict[str, Entry] = {}
        self._retracted: set[str] = set()
        self._instead: defaultdict[str, set[str]] = defaultdict(set)
        """Of what was put right: the entries that were written in its place."""
        self._mended: defaultdict[str, set[str]] = defaultdict(set)
        """Of an entry: what it was written in the place of."""
        self._named: defaultdict[tuple[str, str], list[str]] = defaultdict(list)

    def __len__(self) -> int:
        """Return how many entries there are, retracted ones and retractions too."""
        mended = sum(len(by) for by in self._instead.values())
        return len(self._entries) + len(self._retracted) + mended

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
            self._retracted.add(entry.of)
        else:
            self._instead[entry.of].add(entry.by)
            self._mended[entry.by].add(entry.of)

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
        if entry_id in self._retracted:
            return True
        # Few entries are ever put right.
        return entry_id in self._instead and any(
            self.root(by) != self.root(entry_id) for by in self._stand_ins(entry_id)
        )

    def is_replaced(self, entry_id: str) -> bool:
        """Return whether an entry was taken back, or another says it better."""
        return entry_id in self._retracted or any(self._stand_ins(entry_id))

    def _stand_ins(self, entry_id: str) -> Iterator[str]:
        """Give what was written in the place of an entry, and not taken back."""
        for by in self._instead.get(entry_id, ()):
            if by in self._entries and by not in self._retracted:
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
