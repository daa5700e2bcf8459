"""What is written when an entry is put right, taken apart or joined."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import count
from typing import Any, override

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.core.doubts import (
    doubtful,
    looked_again,
    still_doubtful,
)
from custom_components.knee_recovery.core.errors import (
    FieldNotOfKindError,
    IceRunningError,
    KindNotEditableError,
    NothingToChangeError,
    NotMergedError,
    UnknownEntryError,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.intake import Admission, admit
from custom_components.knee_recovery.core.journal import Entry, Pain, Run
from custom_components.knee_recovery.core.mending import (
    Mending,
    fields_of,
    found_run,
    join,
    keep_apart,
    put_right,
    take_apart,
)

from .diary import clock, flare, ice, identity, pain, retraction, run

START = clock("2026-05-20 07:00:10")
NOW = clock("2026-05-21 20:00")
_seconds = count()


def now() -> dict[str, Any]:
    """Return the identity of what is written next."""
    return identity(NOW + timedelta(seconds=next(_seconds)))


def watch(km: float = 6.0, *, after: int = 0, **said: Any) -> Run:  # noqa: ANN401
    own = {
        "source": "watch",
        "external_id": "w1",
        "duration_s": 2_400,
        "elapsed_s": 2_460,
        "recorded_at": START + timedelta(minutes=60 + after),
    }
    return run(START, km, **own | said)


def strava(km: float = 6.05, **said: Any) -> Run:  # noqa: ANN401
    return watch(km, after=5, **{"source": "strava", "external_id": "s1"} | said)


def take_in(history: History, told: Run) -> Admission:
    admission = admit(told, history)
    if admission.entry is not None:
        history.add(admission.entry)
    return admission


def write(history: History, mending: Mending) -> Mending:
    for entry in mending.entries:
        history.add(entry)
    return mending


def edit(history: History, entry_id: str, **changes: Any) -> str:  # noqa: ANN401
    """Put an entry right, and return the id it has then."""
    return write(history, put_right(entry_id, changes, history, now)).stand_as[0]


def stands(history: History, entry_id: str) -> Run:
    standing = history.standing(entry_id)
    assert isinstance(standing, Run)
    return standing


def diary(history: History) -> list[Entry]:
    return list(history.entries(date.min, date.max))


def told(history: History) -> tuple[Any, ...]:
    """Return all that a reader of the diary can see stand."""
    return (
        diary(history),
        history.last_written(),
        [history.shoe_m(shoe) for shoe in ("blue", "red")],
        history.last_run,
        doubtful(history, {START.date()}),
    )


def undo(history: History, entry_id: str) -> None:
    entry = history.told(entry_id)
    assert entry is not None
    history.add(retraction(entry, NOW + timedelta(hours=1)))


# -- putting right ---------------------------------------------------------------


def test_an_edit_has_a_new_id_and_its_undo_gives_back_what_was() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4, note="stairs")])
    before = told(history)

    new = edit(history, felt.id, level=2.5, note=None)

    (standing,) = diary(history)
    assert isinstance(standing, Pain)
    assert (standing.id, standing.level, standing.note) == (new, 2.5, None)
    assert (standing.at, standing.local_date) == (felt.at, felt.local_date)
    assert history.standing(felt.id) is None
    assert history.retracted(date.min, date.max) == [felt]
    assert history.last_written() == standing

    undo(history, new)
    assert told(history) == before
    assert history.standing(felt.id) == felt
    assert history.retracted(date.min, date.max) == [standing]


def test_edits_of_edits_are_undone_one_by_one() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4)])
    second = edit(history, felt.id, level=3)
    third = edit(history, second, level=2)
    assert [entry.id for entry in diary(history)] == [third]

    undo(history, third)
    assert [entry.id for entry in diary(history)] == [second]
    undo(history, second)
    assert diary(history) == [felt]


def test_an_edit_moves_an_entry_to_another_day() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4)])
    at = clock("2026-05-18 21:00")
    edit(history, felt.id, at=at, local_date=at.date())
    assert [entry.local_date for entry in diary(history)] == [date(2026, 5, 18)]


def test_what_the_hand_said_of_a_run_holds_against_later_deliveries() -> None:
    history = History.of([first := watch(6.0)])
    new = edit(history, first.id, distance_m=5_000, note="short")

    later = take_in(history, watch(6.4, after=30, duration_s=2_430))
    assert (later.merged, later.stands_as) == (True, new)
    standing = stands(history, new)
    assert (standing.distance_m, standing.duration_s) == (5_000, 2_430)
    assert (standing.note, standing.source) == ("short", "watch")

    copy = take_in(history, strava(6.1, rpe=4))
    assert (copy.merged, copy.stands_as) == (True, new)
    assert stands(history, new).distance_m == 5_000
    assert stands(history, new).rpe == 4
    assert history.distance_m(START.date(), START.date()) == 5_000
    assert len(diary(history)) == 1

    undo(history, new)
    assert stands(history, first.id).distance_m == 6_400
    assert stands(history, first.id).note is None


def test_a_better_source_does_not_overrule_the_hand() -> None:
    history = History.of([first := watch(6.0)])
    new = edit(history, first.id, distance_m=5_000, pain_peak=None, rpe=3)
    file = watch(6.2, after=9, source="file", external_id="f1", rpe=7, pain_peak=4)
    assert take_in(history, file).stands_as == new
    standing = stands(history, new)
    assert (standing.distance_m, standing.rpe, standing.pain_peak) == (5_000, 3, None)


def test_of_two_edits_the_later_one_holds() -> None:
    history = History.of([first := watch(6.0)])
    second = edit(history, first.id, distance_m=5_000, rpe=2)
    third = edit(history, second, distance_m=4_000)
    standing = stands(history, third)
    assert (standing.distance_m, standing.rpe) == (4_000, 2)
    assert history.standing(first.id) is None
    assert history.standing(second) is None
    undo(history, third)
    assert stands(history, second).distance_m == 5_000


def test_a_copy_is_known_by_what_its_source_said_of_a_run_that_was_put_right() -> None:
    """Otherwise the distance of both would count."""
    history = History.of([first := watch(6.0)])
    at = START - timedelta(hours=11)
    new = edit(history, first.id, at=at, local_date=at.date())
    assert take_in(history, strava()).stands_as == new
    assert [entry.local_date for entry in diary(history)] == [at.date()]


def test_what_a_person_took_back_by_an_edit_is_not_looked_for() -> None:
    history = History.of([said := run(START, 6.0, duration_s=2_400)])
    at = START - timedelta(hours=11)
    edit(history, said.id, at=at, local_date=at.date())
    assert not take_in(history, watch(6.0)).merged


def test_the_pair_of_a_past_run_can_be_changed() -> None:
    history = History.of([first := watch(6.0, shoe="blue")])
    new = edit(history, first.id, shoe="red")
    assert (history.shoe_m("blue"), history.shoe_m("red")) == (0, 6_000)
    take_in(history, watch(6.5, after=30, shoe="blue"))
    assert (history.shoe_m("blue"), history.shoe_m("red")) == (0, 6_500)
    undo(history, new)
    assert (history.shoe_m("blue"), history.shoe_m("red")) == (6_500, 0)


def test_nobody_moves_for_longer_than_it_took() -> None:
    history = History.of([first := watch(6.0)])
    new = edit(history, first.id, duration_s=3_000)
    assert stands(history, new).elapsed_s is None


def test_a_start_that_is_said_is_no_end_any_more() -> None:
    history = History.of([said := run(START, 6.0, ended_then=True)])
    at = START - timedelta(minutes=40)
    new = edit(history, said.id, at=at, local_date=at.date())
    assert (stands(history, new).at, stands(history, new).ended_then) == (at, False)


def test_a_warning_sign_that_an_edit_adds_is_news() -> None:
    history = History.of([first := watch(6.0)])
    new = edit(history, first.id, symptoms=("locking",))
    assert stands(history, new).recorded_at > NOW - timedelta(hours=1)
    assert [entry.id for entry in history.flags_raised] == [new]


def test_a_timer_that_runs_is_no_fact_yet() -> None:
    running = ice(NOW - timedelta(minutes=5), 15, timer=True)
    history = History.of([running])
    with pytest.raises(IceRunningError) as why:
        edit(history, running.id, minutes=10)
    assert why.value.placeholders == {"minutes_left": "10"}
    over = ice(NOW - timedelta(minutes=50), 15, timer=True)
    history.add(over)
    new = edit(history, over.id, minutes=10)
    standing = history.standing(new)
    assert standing is not None
    assert standing.at == over.at + timedelta(minutes=15)


def test_what_is_not_there_cannot_be_put_right() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4)])
    edit(history, felt.id, level=3)
    for entry_id in ("nothing", felt.id):
        with pytest.raises(UnknownEntryError):
            edit(history, entry_id, level=2)


@pytest.mark.parametrize(
    ("entry", "fields", "error"),
    [
        (pain("2026-05-20 09:00", 4), ["level", "distance"], FieldNotOfKindError),
        (pain("2026-05-20 09:00", 4), ["unit", "level"], FieldNotOfKindError),
        (pain("2026-05-20 09:00", 4), [], NothingToChangeError),
        (watch(), ["unit"], NothingToChangeError),
        (flare("2026-05-20 09:00"), ["at"], KindNotEditableError),
    ],
)
def test_a_field_that_a_kind_does_not_have_is_refused(
    entry: Entry, fields: list[str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        fields_of(entry, fields)


def test_the_fields_that_a_kind_has_are_taken() -> None:
    named = ["distance", "unit", "shoe"]
    assert fields_of(watch(), named) == ["distance", "shoe"]


# -- taking apart ----------------------------------------------------------------


def merged() -> tuple[History, Run, Run]:
    history = History.of([first := watch(6.0, shoe="blue")])
    copy = strava()
    take_in(history, copy)
    return history, first, copy


def test_a_run_taken_apart_is_as_many_as_its_recordings() -> None:
    history, first, _ = merged()
    take_in(history, strava(6.2, recorded_at=START + timedelta(hours=3)))
    before = told(history)

    mending = write(history, take_apart(first.id, history, now))

    assert mending.stand_as[0] == first.id
    assert [stands(history, each).distance_m for each in mending.stand_as] == [
        6_000,
        6_200,
    ]
    assert len(mending.superseding) == 2
    assert history.shoe_m("blue") == 12_200
    undo(history, mending.stand_as[1])
    assert told(history) == before


def test_what_was_taken_apart_stays_apart_when_it_is_told_again() -> None:
    history, first, _ = merged()
    _, part = write(history, take_apart(first.id, history, now)).stand_as

    late = START + timedelta(days=3)
    assert take_in(history, strava(6.3, recorded_at=late)).stands_as == part
    assert take_in(history, watch(6.1, recorded_at=late)).stands_as == first.id
    assert [stands(history, each).distance_m for each in (first.id, part)] == [
        6_100,
        6_300,
    ]


def test_a_recording_without_a_name_goes_to_the_run_of_its_source() -> None:
    history = History.of([first := watch(6.0)])
    take_in(history, strava(external_id=None))
    _, part = write(history, take_apart(first.id, history, now)).stand_as
    again = strava(6.2, external_id=None)
    assert take_in(history, again).stands_as == part


def test_an_edit_stays_with_the_run_that_is_taken_apart() -> None:
    history, first, _ = merged()
    new = edit(history, first.id, distance_m=5_000)
    whole, part = write(history, take_apart(new, history, now)).stand_as
    assert whole == new
    assert stands(history, whole).distance_m == 5_000
    assert stands(history, part).distance_m == 6_050


def test_one_recording_cannot_be_taken_apart() -> None:
    history = History.of([first := watch(), felt := pain("2026-05-20 09:00", 4)])
    for entry in (first, felt):
        with pytest.raises(NotMergedError):
            take_apart(entry.id, history, now)
    with pytest.raises(UnknownEntryError):
        take_apart("nothing", history, now)


# -- pairs that may be one ---------------------------------------------------------


def shifted(hours: float = 2, km: float = 6.05, **said: Any) -> Run:  # noqa: ANN401
    own = {"zone_unsure": True, "source": "strava", "external_id": "s1"}
    return replace(watch(km, after=30, **own | said), at=START - timedelta(hours=hours))


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        (shifted(), True),
        (shifted(-2), True),
        (shifted(1), True),
        (shifted(3), True),
        (shifted(2.02), True),
        (shifted(2.03), False),
        (shifted(4), False),
        (shifted(km=6.3), False),
        (shifted(elapsed_s=2_700), False),
        (shifted(elapsed_s=None, duration_s=None), True),
        (shifted(zone_unsure=False), False),
        (shifted(ended_then=True), False),
    ],
)
def test_a_pair_that_is_the_same_but_for_the_offset_is_asked_about(
    other: Run,
    *,
    asked: bool,
) -> None:
    history = History.of([first := watch(6.0)])
    assert not take_in(history, other).merged
    pairs = doubtful(history, [other.local_date])
    assert pairs == still_doubtful(pairs, history)
    assert [set(pair) for pair in pairs] == ([{first.id, other.id}] if asked else [])
    assert history.unsure_days() == ({START.date()} if other.zone_unsure else set())


def test_a_house_on_utc_is_asked_about_an_hour_and_never_about_minutes() -> None:
    one = run("2026-01-05 07:00", 6.0, source="watch", duration_s=2_400)
    greenwich = replace(one, at=one.at.astimezone(UTC))
    minutes = replace(
        greenwich,
        id="minutes",
        at=greenwich.at + timedelta(seconds=80),
        zone_unsure=True,
    )
    hour = replace(minutes, id="hour", at=greenwich.at + timedelta(hours=1))
    assert not doubtful(History.of([greenwich, minutes]), [greenwich.local_date])
    assert doubtful(History.of([greenwich, hour]), [greenwich.local_date])


def test_runs_that_were_one_count_once_at_the_time_that_is_sure() -> None:
    history = History.of([first := watch(6.0, source="health_bridge")])
    other = shifted()
    take_in(history, other)
    before = told(history)
    mending = write(history, join(first.id, other.id, history, now))
    (standing,) = diary(history)
    assert isinstance(standing, Run)
    assert (standing.id, standing.distance_m) == (first.id, 6_050)
    assert (standing.at, standing.zone_unsure) == (first.at, False)
    assert mending.superseding == (other.id,)
    assert not doubtful(history, [START.date()])
    undo(history, mending.entries[0].id)
    assert told(history) == before


def test_what_the_hand_said_goes_with_a_run_that_is_joined() -> None:
    history = History.of([first := watch(6.0)])
    other = shifted()
    take_in(history, other)
    take_in(history, shifted(km=6.07, recorded_at=START + timedelta(hours=5)))
    new = edit(history, other.id, rpe=4)
    mending = write(history, join(first.id, new, history, now))
    (standing,) = diary(history)
    assert isinstance(standing, Run)
    assert (standing.id, standing.rpe) == (mending.stand_as[0], 4)


def test_an_answer_is_kept_and_nobody_is_asked_again() -> None:
    history = History.of([first := watch(6.0)])
    other = shifted()
    take_in(history, other)
    pairs = doubtful(history, [START.date()])
    write(history, keep_apart((first.id, other.id), now))
    assert not still_doubtful(pairs, history)
    assert len(diary(history)) == 2
    edit(history, first.id, note="new")
    assert not doubtful(history, [START.date()])


def test_a_pair_is_no_pair_without_one_of_its_runs() -> None:
    history = History.of([first := watch(6.0)])
    other = shifted()
    take_in(history, other)
    pairs = doubtful(history, [START.date()])
    assert history.memory.runs_changed
    assert looked_again(set(), history) == pairs
    assert not history.memory.runs_changed
    assert looked_again(set(), history) == set()
    undo(history, other.id)
    assert not still_doubtful(pairs, history)
    assert looked_again(pairs, history) == set()
    assert found_run(first.id, history) == first
    with pytest.raises(UnknownEntryError):
        found_run(other.id, history)


# -- whatever is done --------------------------------------------------------------


class Noted(History):
    """A history that keeps all that was written, in the order of writing."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[Entry] = []

    @override
    def add(self, entry: Entry) -> None:
        self.written.append(entry)
        super().add(entry)


def _edits(data: st.DataObject) -> dict[str, Any]:
    said = {
        "distance_m": st.integers(1, 90).map(lambda tenths: tenths * 100),
        "pain_peak": st.none() | st.integers(0, 10),
        "shoe": st.sampled_from([None, "blue", "red"]),
        "rpe": st.integers(0, 10),
    }
    fields = data.draw(st.lists(st.sampled_from(sorted(said)), min_size=1, unique=True))
    return {field: data.draw(said[field]) for field in fields}


def _deliver(history: History, number: int, data: st.DataObject) -> None:
    make: Callable[..., Run] = data.draw(st.sampled_from([watch, strava]))
    km = data.draw(st.sampled_from([5.8, 6.0, 6.3]))
    shoe = data.draw(st.sampled_from([None, "blue", "red"]))
    take_in(
        history,
        make(km, shoe=shoe, recorded_at=START + timedelta(hours=4, minutes=number)),
    )


@given(st.data())
def test_no_delivery_overrules_the_hand_or_counts_twice(data: st.DataObject) -> None:
    history = Noted()
    for number in range(data.draw(st.integers(1, 3))):
        _deliver(history, number, data)
    (standing,) = diary(history)
    before = told(history)

    changes = _edits(data)
    new = edit(history, standing.id, **changes)
    undo_first = data.draw(st.booleans())
    if undo_first:
        undo(history, new)
        assert told(history) == before
        return
    for number in range(10, 10 + data.draw(st.integers(1, 3))):
        _deliver(history, number, data)
    (standing,) = diary(history)
    assert isinstance(standing, Run)
    assert {name: getattr(standing, name) for name in changes} == changes
    worn = sum(history.shoe_m(shoe) for shoe in ("blue", "red"))
    assert worn == (standing.distance_m if standing.shoe else 0)

    if len({voice.source for voice in history.voices(new) if not voice.edited}) > 1:
        whole = told(history)
        apart = write(history, take_apart(new, history, now))
        assert len(diary(history)) == len(apart.stand_as)
        undo(history, apart.stand_as[1])
        assert told(history) == whole
    shuffled = data.draw(st.permutations(history.written))
    assert told(History.of(shuffled)) == told(history)
    grown = History()
    for entry in shuffled:
        grown.add(entry)
    assert told(grown) == told(history)
