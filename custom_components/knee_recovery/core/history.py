"""The index over the journal: days, ordered look-ups and running totals.

It is built entry by entry, in any order, and says the same whatever the order was. Each
entry costs the time to find its place; a question about the last weeks costs the same
after ten years as on the first day.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final, Self

from .day import Day
from .diary import is_read_back, is_undoable
from .flags import raises_flag
from .journal import (
    DIARY_KINDS,
    CheckUp,
    Entry,
    ExerciseSession,
    Flare,
    Held,
    IceStopped,
    Icing,
    KeptApart,
    Pain,
    Pause,
    RedFlagsCleared,
    Retraction,
    Run,
    Score,
    ShoeChosen,
    Target,
    TrackChosen,
)
from .memory import Memory
from .merge import delivery, stand
from .order import (
    Order,
    append,
    by_day,
    by_moment,
    by_writing,
    first_after,
    first_from,
    insert,
    remove,
    sort,
    when,
)
from .told import Told

_ONE_DAY: Final = timedelta(days=1)
_NOTHING: Final = Day()


class History:
    """All entries of one journal, and what can be looked up in them."""

    def __init__(self) -> None:
        """Start with an empty journal."""
        self._told = Told()
        self._copies: defaultdict[str, list[Run]] = defaultdict(list)
        self._stops: defaultdict[str, list[IceStopped]] = defaultdict(list)
        self._standing: dict[str, Run | Icing] = {}
        self._deliveries: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
        self._days: defaultdict[date, Day] = defaultdict(Day)
        self._written: list[Entry] = []
        self._runs: list[Run] = []
        self._pains: list[Pain] = []
        self._sessions: list[ExerciseSession] = []
        self._icings: list[Icing] = []
        self._shoe_m: Counter[str] = Counter()
        self.flares: list[Flare] = []
        self.pauses: list[Pause] = []
        self.targets: list[Target] = []
        self.tracks: list[TrackChosen] = []
        self.shoe_choices: list[ShoeChosen] = []
        self.flags_raised: list[Entry] = []
        self.flags_cleared: list[RedFlagsCleared] = []
        self.check_ups: list[CheckUp] = []
        self.scores: list[Score] = []
        self.kept_apart: list[KeptApart] = []
        self.holds: list[Held] = []
        self._lists: dict[str, tuple[tuple[list[Any], Order], ...]] = {
            Run.kind: ((self._runs, by_moment),),
            Pain.kind: ((self._pains, by_moment),),
            ExerciseSession.kind: ((self._sessions, by_day),),
            Icing.kind: ((self._icings, by_moment),),
            Flare.kind: ((self.flares, by_day),),
            Pause.kind: ((self.pauses, by_day),),
            Target.kind: ((self.targets, by_day),),
            TrackChosen.kind: ((self.tracks, by_day),),
            ShoeChosen.kind: ((self.shoe_choices, by_moment),),
            RedFlagsCleared.kind: ((self.flags_cleared, by_writing),),
            CheckUp.kind: ((self.check_ups, by_day),),
            Score.kind: ((self.scores, by_day),),
            KeptApart.kind: ((self.kept_apart, by_day),),
            Held.kind: ((self.holds, by_writing),),
        }
        self.memory = Memory()
        self._insert: Callable[[list[Any], Entry, Order], None] = insert
        self._late: dict[str, None] | None = None
        """Runs and icings to work out once everything is there."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """Return the history of a journal."""
        history = cls()
        history._add_all(list(entries))
        return history

    def __len__(self) -> int:
        """Return how many entries there are, retracted ones and retractions too."""
        return len(self._told)

    # -- writing ----------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        """Take in one entry; the same entry twice is taken once."""
        if isinstance(entry, Retraction):
            self._retract(entry)
            return
        before = self._told.out_of(self._told.mended_by(entry.id))
        if self._told.know(entry):
            if not self._told.is_out(entry.id):
                self._put_in(entry)
            self._settle(before)

    def _retract(self, entry: Retraction) -> None:
        """Take an entry out, and let in again what it was written in the place of."""
        meant = self._told.meant_by(entry)
        before = self._told.out_of({meant} | self._told.mended_by(meant))
        self._told.retract(entry)
        self._settle(before)

    def _settle(self, before: dict[str, bool]) -> None:
        """Put in what is not out any more, and take out what is by now."""
        if self._late is not None:
            return
        for entry_id, was_out in before.items():
            entry = self._told.get(entry_id)
            if entry is not None and self._told.is_out(entry_id) != was_out:
                if was_out:
                    self._put_in(entry)
                else:
                    self._take_out(entry)

    def _add_all(self, entries: list[Entry]) -> None:
        """Take in a whole journal: put everything down first, and order it once."""
        self._insert, self._late = append, {}
        for entry in entries:
            if isinstance(entry, Retraction):
                self._retract(entry)
        # What stands in the place of another is known before that one is put in.
        told = [entry for entry in entries if self._told.know(entry)]
        for entry in told:
            if not self._told.is_out(entry.id):
                self._put_in(entry)
        late, self._late = self._late, None
        sort(self._recordings())
        for root_id in late:
            self._regroup(root_id)
        sort(self._ordered())
        self._insert = insert

    def _recordings(self) -> Iterator[tuple[list[Any], Order]]:
        """Give the lists of what was told of one run or icing."""
        for by_name in (self._copies, self._stops, self._deliveries):
            for told in by_name.values():
                if len(told) > 1:
                    yield told, by_writing

    def _ordered(self) -> Iterator[tuple[list[Any], Order]]:
        """Give the lists of what stands, and of what was written."""
        yield self._written, by_writing
        yield self.flags_raised, by_writing
        for lists in self._lists.values():
            yield from lists
        for day in self._days.values():
            for ordered in day.lists:
                if len(ordered) > 1:
                    yield ordered, by_moment

    def _put_in(self, entry: Entry) -> None:
        if is_undoable(entry):
            self._insert(self._written, entry, by_writing)
        match entry:
            case Run():
                if (name := delivery(entry)) is not None:
                    self._insert(self._deliveries[name], entry, by_writing)
                if entry.copy_of is not None:
                    self._insert(self._copies[entry.copy_of], entry, by_writing)
                self._regroup_or_wait(entry.copy_of or entry.id)
            case Icing():
                self._regroup_or_wait(entry.id)
            case IceStopped():
                self._insert(self._stops[entry.of], entry, by_writing)
                self._regroup_or_wait(entry.of)
            case _:
                self._index(entry)

    def _take_out(self, entry: Entry) -> None:
        if is_undoable(entry):
            remove(self._written, entry, by_writing)
        match entry:
            case Run():
                if (name := delivery(entry)) is not None:
                    remove(self._deliveries[name], entry, by_writing)
                if entry.copy_of is not None:
                    remove(self._copies[entry.copy_of], entry, by_writing)
                self._regroup(entry.copy_of or entry.id)
            case Icing():
                self._regroup(entry.id)
            case IceStopped():
                remove(self._stops[entry.of], entry, by_writing)
                self._regroup(entry.of)
            case _:
                self._unindex(entry)

    def _regroup_or_wait(self, root_id: str) -> None:
        """Work out a run or an icing now, or once the whole journal is there."""
        if self._late is None:
            self._regroup(root_id)
        else:
            self._late[root_id] = None

    def _regroup(self, root_id: str) -> None:
        """Work out anew what a run or an icing is, as all that was told of it says."""
        if (before := self._standing.pop(root_id, None)) is not None:
            self._unindex(before)
        if self._told.is_out(root_id):
            return
        standing: Run | Icing
        match self._told.get(root_id):
            case Run(copy_of=None) as root:
                standing = stand(root, self._copies.get(root_id, ()))
            case Icing() as root:
                stops = self._stops.get(root_id, ())
                standing = root.ended(stop.at for stop in stops)
            case _:
                return
        self._standing[root_id] = standing
        self._index(standing)

    def _index(self, entry: Entry) -> None:
        day = self._days[entry.local_date]
        self._insert(day.list_for(entry), entry, by_moment)
        for ordered, order in self._orders(entry):
            self._insert(ordered, entry, order)
        self._wear(entry, 1)
        if self._insert is insert:
            self.memory.forget(entry, self.runs, self.day(entry.local_date).pains)

    def _unindex(self, entry: Entry) -> None:
        day = self._days[entry.local_date]
        remove(day.list_for(entry), entry, by_moment)
        if day.is_empty:
            del self._days[entry.local_date]
        for ordered, order in self._orders(entry):
            remove(ordered, entry, order)
        self._wear(entry, -1)
        self.memory.forget(entry, self.runs, self.day(entry.local_date).pains)

    def _orders(self, entry: Entry) -> tuple[tuple[list[Any], Order], ...]:
        """Return the ordered lists that an entry stands in."""
        ordered = self._lists.get(entry.kind, ())
        if not raises_flag(entry):
            return ordered
        return *ordered, (self.flags_raised, by_writing)

    def _wear(self, entry: Entry, sign: int) -> None:
        """Keep the metres that each pair of shoes has run."""
        if isinstance(entry, Run) and entry.shoe is not None:
            self._shoe_m[entry.shoe] += sign * entry.distance_m

    # -- looking up -------------------------------------------------------------

    def day(self, day: date) -> Day:
        """Return what stands on a local date."""
        return self._days.get(day, _NOTHING)

    def days(self, first: date, last: date) -> Iterator[Day]:
        """Give what stands on each local date from `first` to `last`, both included."""
        find, day = self._days.get, first
        while day <= last:
            yield find(day, _NOTHING)
            day += _ONE_DAY

    def runs(self, first: date, last: date) -> Iterator[Run]:
        """Give the runs of a span of local dates in the order they happened."""
        for day in self.days(first, last):
            yield from day.runs

    def runs_near(self, at: datetime, reach: timedelta) -> list[Run]:
        """Return the runs whose moment lies within `reach` of another moment."""
        start = first_from(self._runs, at - reach, when)
        return self._runs[start : first_after(self._runs, at + reach, when)]

    def unsure_days(self) -> set[date]:
        """Return the local dates of runs that were told without a time zone."""
        return {run.local_date for run in self._runs if run.zone_unsure}

    def run_before(self, run: Run) -> Run | None:
        """Return the run that began just before another."""
        place = first_from(self._runs, by_moment(run), by_moment)
        return self._runs[place - 1] if place else None

    def run_after(self, run: Run) -> Run | None:
        """Return the run that began just after another."""
        place = first_after(self._runs, by_moment(run), by_moment)
        return self._runs[place] if place < len(self._runs) else None

    def distance_m(self, first: date, last: date) -> int:
        """Return the metres run on a span of local dates."""
        return sum(day.distance_m for day in self.days(first, last))

    def shoe_m(self, shoe: str) -> int:
        """Return the metres logged on a pair of shoes."""
        return self._shoe_m[shoe]

    def pains_between(self, first: datetime, last: datetime) -> list[Pain]:
        """Return the pain scores felt in a span of time, both ends included."""
        start = first_from(self._pains, first, when)
        return self._pains[start : first_after(self._pains, last, when)]

    @property
    def last_run(self) -> Run | None:
        """The latest run."""
        return self._runs[-1] if self._runs else None

    def last_run_by(self, day: date) -> Run | None:
        """Return the latest run of a date and those before it.

        A clock that ran ahead has dated runs after today; they wait for their day.
        """
        return _last(self._runs, lambda run: run.local_date <= day)

    def last_pain_by(self, day: date) -> Pain | None:
        """Return the latest pain score, logged by itself, up to a date."""
        return _last(self._pains, lambda pain: pain.local_date <= day)

    def last_icing_by(self, now: datetime) -> Icing | None:
        """Return the latest ice that had begun by a moment."""
        return _last(self._icings, lambda icing: icing.started_at <= now)

    def icings_since(self, moment: datetime) -> list[Icing]:
        """Return the times ice was on the knee that ended at a moment or later."""
        return self._icings[first_from(self._icings, moment, when) :]

    @property
    def last_pain(self) -> Pain | None:
        """The latest pain score that was logged by itself."""
        return self._pains[-1] if self._pains else None

    @property
    def first_pain_on(self) -> date | None:
        """The local date of the earliest pain score that was logged by itself."""
        return self._pains[0].local_date if self._pains else None

    @property
    def first_run_on(self) -> date | None:
        """The local date of the earliest run."""
        return self._runs[0].local_date if self._runs else None

    @property
    def first_session_on(self) -> date | None:
        """The local date of the earliest exercise session."""
        return self._sessions[0].local_date if self._sessions else None

    @property
    def last_session_on(self) -> date | None:
        """The local date of the latest exercise session."""
        return self._sessions[-1].local_date if self._sessions else None

    # -- single entries ---------------------------------------------------------

    def standing(self, entry_id: str) -> Entry | None:
        """Return an entry that stands, a run as all its recordings tell it."""
        if self._told.is_replaced(entry_id):
            return None
        match entry := self._told.get(entry_id):
            case Run():
                return self._standing.get(entry.copy_of or entry.id)
            case Icing():
                return self._standing.get(entry.id)
            case IceStopped():
                return entry if entry.of in self._standing else None
        return entry

    def voices(self, run_id: str) -> tuple[Run, ...]:
        """Return the recordings of a standing run, its first one first."""
        root_id = self.root(run_id)
        return self.recordings(root_id) if root_id in self._standing else ()

    def recordings(self, root_id: str) -> tuple[Run, ...]:
        """Return what was told of a run, its first recording first; it may be gone."""
        own = self._told.get(root_id)
        if not isinstance(own, Run):
            return ()
        return own, *self._copies.get(root_id, ())

    def standing_run(self, root_id: str) -> Run | None:
        """Return the run whose first recording has an id, as it stands."""
        standing = self._standing.get(root_id)
        return standing if isinstance(standing, Run) else None

    def root(self, run_id: str) -> str:
        """Return the id of the first recording of the run that one belongs to."""
        return self._told.root(run_id)

    def told(self, entry_id: str) -> Entry | None:
        """Return an entry as it was told, whether or not it was taken back."""
        return self._told.get(entry_id)

    def behind(self, entry_id: str) -> set[str]:
        """Return all that an entry was written in the place of, one after the other."""
        found, waiting = set[str](), [entry_id]
        while waiting:
            fresh = self._told.mended_by(waiting.pop()) - found
            found |= fresh
            waiting += fresh
        return found

    def moved_with(self, entry_id: str) -> set[str]:
        """Return the recordings that came from another run with this one, it too."""
        return self._told.moved_with(entry_id)

    def takings(self, entry_id: str) -> list[Retraction]:
        """Return the retractions that keep an entry out, with those written along."""
        return self._told.takings(entry_id)

    def last_taking(self) -> Retraction | None:
        """Return the latest retraction of an entry that still keeps it out."""
        return self._told.last_taking()

    def delivered(self, source: str, external_id: str) -> Run | None:
        """Return the newest delivery of a run under a source's own name for it."""
        for run in reversed(self._deliveries.get((source, external_id), ())):
            if (run.copy_of or run.id) in self._standing:
                return run
        return None

    def told_as(self, source: str, external_id: str) -> tuple[str, ...]:
        """Return the ids of all that was ever delivered under a source's own name."""
        return self._told.named(source, external_id)

    @property
    def written_until(self) -> datetime | None:
        """When the diary was last written to."""
        return self._written[-1].recorded_at if self._written else None

    def last_written(self, kinds: Container[str] | None = None) -> Entry | None:
        """Return what was written down last and still stands, as it was told.

        Of some kinds only, when they are given.
        """
        for entry in reversed(self._written):
            if (kinds is None or entry.kind in kinds) and (
                self.standing(entry.id) is not None
            ):
                return entry
        return None

    def entries(self, first: date, last: date) -> Iterator[Entry]:
        """Give what stands on a span of local dates, oldest first."""
        for on in sorted(day for day in self._days if first <= day <= last):
            for entry in self.day(on).entries:
                if is_read_back(entry, DIARY_KINDS):
                    yield entry

    def retracted(
        self, first: date, last: date, kinds: Container[str] = DIARY_KINDS
    ) -> list[Entry]:
        """Return what was taken back of a span of local dates, oldest first."""
        mistakes = (
            entry
            for entry in self._told.mistakes()
            if first <= entry.local_date <= last and is_read_back(entry, kinds)
        )
        return sorted(mistakes, key=by_moment)


def _last[Told: Entry](
    ordered: list[Told], is_meant: Callable[[Told], bool]
) -> Told | None:
    """Return the last entry that is meant, which is near the end."""
    return next(filter(is_meant, reversed(ordered)), None)
