"""A day of the diary: what stands on one local date."""

from dataclasses import dataclass, field
from typing import Any, Final

from .journal import Entry, ExerciseSession, Icing, Pain, Run
from .order import by_moment


@dataclass(slots=True)
class Day:
    """What stands on one local date, each list in the order it happened."""

    runs: list[Run] = field(default_factory=list)
    pains: list[Pain] = field(default_factory=list)
    sessions: list[ExerciseSession] = field(default_factory=list)
    icings: list[Icing] = field(default_factory=list)
    others: list[Entry] = field(default_factory=list)

    @property
    def distance_m(self) -> int:
        """Metres run on this day."""
        return sum(run.distance_m for run in self.runs)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on this day any more."""
        return not any(self.lists)

    @property
    def entries(self) -> list[Entry]:
        """Everything of the day in the order it happened."""
        return sorted((entry for some in self.lists for entry in some), key=by_moment)

    @property
    def lists(self) -> tuple[list[Any], ...]:
        """Every list of the day."""
        return self.runs, self.pains, self.sessions, self.icings, self.others

    def list_for(self, entry: Entry) -> list[Any]:
        """Return the list that an entry belongs to."""
        name = _LIST_NAMES.get(entry.kind, "others")
        ordered: list[Any] = getattr(self, name)
        return ordered


_LIST_NAMES: Final = {
    Run.kind: "runs",
    Pain.kind: "pains",
    ExerciseSession.kind: "sessions",
    Icing.kind: "icings",
}
