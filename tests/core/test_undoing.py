"""What is taken back, and given back exactly as it was."""

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from custom_components.knee_recovery.core.doubts import doubtful
from custom_components.knee_recovery.core.errors import (
    CheckAnsweredError,
    NothingToRedoError,
    NothingToUndoError,
    ThereAgainError,
    UnknownEntryError,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment
from custom_components.knee_recovery.core.mending import (
    join,
    put_right,
    take_apart,
)
from custom_components.knee_recovery.core.undoing import give_back, take_back

from .diary import clock, flare, identity, pain, run
from .test_mending import (
    START,
    merged,
    shifted,
    stands,
    take_in,
    told,
    watch,
    write,
)

NOW = clock("2026-05-22 20:00")
_seconds = count()


def now() -> dict[str, Any]:
    """Return the identity of what is written next."""
    return identity(NOW + timedelta(seconds=next(_seconds)))


def edit(history: History, entry_id: str, **changes: Any) -> str:  # noqa: ANN401
    """Put an entry right, and return the id it has then."""
    return write(history, put_right(entry_id, changes, history, now)).stand_as[0]


def undo(history: History, entry_id: str | None = None, *, whole: bool = False) -> str:
    """Take an entry back, and return the id of what stood."""
    stood, mending = take_back(entry_id, history, now, whole=whole)
    write(history, mending)
    return stood.id


def redo(history: History, entry_id: str | None = None) -> str:
    """Give an entry back, and return its id."""
    return write(history, give_back(entry_id, history, now)).stand_as[0]


def diary(history: History) -> list[Entry]:
    return list(history.entries(date.min, date.max))


def test_what_was_taken_back_last_is_given_back() -> None:
    first, second = pain("2026-05-20 09:00", 4), flare("2026-05-20 10:00")
    history = History.of([first, second])
    before = told(history)

    assert undo(history) == second.id
    assert undo(history) == first.id
    assert diary(history) == []
    assert redo(history) == first.id
    assert redo(history) == second.id
    assert told(history) == before
    assert undo(history) == second.id
    assert redo(history) == second.id
    assert told(history) == before


def test_nothing_is_given_back_that_was_not_taken() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4)])
    for entry_id, error in (
        (None, NothingToRedoError),
        (felt.id, NothingToRedoError),
        ("nothing", UnknownEntryError),
    ):
        with pytest.raises(error):
            redo(history, entry_id)
    with pytest.raises(NothingToUndoError):
        undo(History())
    with pytest.raises(UnknownEntryError):
        undo(history, "nothing")


def test_a_run_comes_back_with_its_copies() -> None:
    history, first, copy = merged()
    before = told(history), history.voices(first.id)

    undo(history, first.id)
    assert diary(history) == []
    assert redo(history, first.id) == first.id
    assert (told(history), history.voices(first.id)) == before

    undo(history, copy.id)
    assert stands(history, first.id) == first
    assert redo(history, copy.id) == copy.id
    assert (told(history), history.voices(first.id)) == before


def test_as_a_whole_a_run_goes_with_what_the_hand_said_of_it() -> None:
    history, first, _ = merged()
    new = edit(history, first.id, distance_m=5_000)
    before = told(history)

    assert undo(history, new, whole=True) == new
    assert diary(history) == []
    redo(history, new)
    assert told(history) == before

    assert undo(history, new) == new
    assert stands(history, first.id).distance_m == 6_000


def test_as_a_whole_an_edited_score_goes_with_what_it_was() -> None:
    history = History.of([felt := pain("2026-05-20 09:00", 4)])
    third = edit(history, edit(history, felt.id, level=3), level=2)
    before = told(history)

    undo(history, third, whole=True)
    assert diary(history) == []
    assert redo(history) == third
    assert told(history) == before
    undo(history, third)
    undo(history)
    assert diary(history) == [felt]


def test_as_a_whole_a_part_does_not_go_back_to_its_run() -> None:
    history, first, _ = merged()
    _, part = write(history, take_apart(first.id, history, now)).stand_as
    before = told(history)

    undo(history, part, whole=True)
    assert [entry.id for entry in diary(history)] == [first.id]
    assert len(history.voices(first.id)) == 1
    assert redo(history, part) == part
    assert told(history) == before


@pytest.mark.parametrize("edited", [False, True])
def test_two_runs_that_were_one_by_mistake_are_two_again(*, edited: bool) -> None:
    """With all that was told of the other one, and the question that was open."""
    history = History.of([first := watch(6.0)])
    other = shifted()
    take_in(history, other)
    copy = shifted(km=6.1, source="file", external_id="f1", zone_unsure=False)
    assert take_in(history, copy).stands_as == other.id
    if edited:
        edit(history, other.id, rpe=4)
    take_in(history, shifted(km=6.07, recorded_at=START + timedelta(hours=5)))
    before = told(history)
    (standing,) = (each for each in diary(history) if each.id != first.id)
    asked = doubtful(history, {START.date()})

    write(history, join(first.id, standing.id, history, now))
    (one,) = diary(history)
    joined = told(history)
    assert not doubtful(history, {START.date()})

    undo(history)
    assert told(history) == before
    assert doubtful(history, {START.date()}) == asked
    redo(history)
    assert told(history) == joined
    assert diary(history) == [one]


def test_a_run_that_was_told_anew_stays_the_one_it_is() -> None:
    history = History.of([first := watch(6.0)])
    undo(history, first.id)
    again = watch(6.4, after=90)
    take_in(history, again)
    with pytest.raises(ThereAgainError):
        redo(history, first.id)
    undo(history, again.id)
    assert redo(history, first.id) == first.id

    by_hand = run("2026-05-22 07:00:10", 5.0, duration_s=1_800)
    history.add(by_hand)
    undo(history, by_hand.id)
    file = run("2026-05-22 07:00:40", 5.0, duration_s=1_800, source="file")
    take_in(history, file)
    with pytest.raises(ThereAgainError):
        redo(history)


def test_a_second_answer_to_a_check_is_not_given_back() -> None:
    ran = run("2026-05-20 08:00", 5.0, duration_s=1_800)
    answer = pain("2026-05-20 09:40", 1, moment=Moment.HOUR_AFTER)
    history = History.of([ran, answer])
    undo(history, answer.id)
    history.add(pain("2026-05-20 09:45", 2, moment=Moment.HOUR_AFTER))
    with pytest.raises(CheckAnsweredError):
        redo(history, answer.id)

    morning = pain("2026-05-21 08:00", 1, moment=Moment.MORNING)
    history.add(morning)
    undo(history, morning.id)
    history.add(pain("2026-05-21 08:00:20", 1, moment=Moment.MORNING))
    with pytest.raises(ThereAgainError):
        redo(history, morning.id)


def test_entries_are_all_counted() -> None:
    history = History.of([pain("2026-05-20 09:00", 4)])
    undo(history)
    redo(history)
    assert len(history) == 3
    assert history.recordings(history.root("nothing")) == ()
