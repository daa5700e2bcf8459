"""The index over the journal: what stands, and what can be looked up."""

from datetime import date, timedelta

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Run, Symptom
from custom_components.knee_recovery.core.memo import Memo
from custom_components.knee_recovery.core.order import first_after, first_from, when

from .diary import (
    clock,
    day,
    flare,
    ice,
    pain,
    pause,
    retraction,
    run,
    session,
    target,
)

ALWAYS = (date.min, date.max)


def standing(history: History) -> list[Entry]:
    return list(history.entries(*ALWAYS))


def told(after: int = 0, km: float = 6.0, **said: object) -> Run:
    """Return a run of one watch, written down some minutes after another."""
    at = clock("2026-05-20 07:00")
    own: dict[str, object] = {
        "source": "watch",
        "external_id": "w1",
        "recorded_at": at + timedelta(minutes=60 + after),
    }
    return run(at, km, **(own | said))


def test_an_empty_history_has_nothing_to_say() -> None:
    history = History()
    assert len(history) == 0
    assert standing(history) == history.retracted(*ALWAYS) == []
    nothing: list[object] = [
        history.last_run,
        history.last_pain,
        history.last_icing_by(clock("2026-05-23 00:00")),
        history.first_run_on,
        history.first_session_on,
        history.last_session_on,
        history.last_written(),
        history.standing("nobody"),
        history.told("nobody"),
        history.delivered("watch", "w1"),
    ]
    assert nothing == [None] * len(nothing)
    assert history.told_as("watch", "w1") == ()
    assert history.voices("nobody") == ()
    assert history.shoe_m("shoe-1") == 0
    assert history.day(day("2026-05-20")).is_empty


def test_a_day_is_told_in_the_order_it_happened() -> None:
    there = [
        pause("2026-05-20 06:00"),
        run("2026-05-20 07:00"),
        pain("2026-05-20 08:00", 1),
        flare("2026-05-20 09:00"),
        ice("2026-05-20 10:00"),
        session("2026-05-20 11:00"),
    ]
    history = History.of([*reversed(there), target("2026-05-20 12:00", 3)])
    assert standing(history) == there
    assert list(history.entries(day("2026-05-21"), date.max)) == []
    assert history.day(day("2026-05-20")).entries[:-1] == there


def test_the_first_and_the_last_are_found() -> None:
    runs = [run("2026-05-20 07:00"), run("2026-05-18 07:00"), run("2026-05-22 07:00")]
    sessions = [session("2026-05-19 07:00"), session("2026-05-21 07:00")]
    scores = [pain("2026-05-20 08:00", 1), pain("2026-05-19 08:00", 2)]
    icings = [ice("2026-05-20 08:00"), ice("2026-05-19 08:00")]
    history = History.of([*runs, *sessions, *scores, *icings])
    assert history.last_run is runs[2]
    assert history.first_run_on == day("2026-05-18")
    assert history.last_pain is scores[0]
    assert history.last_icing_by(clock("2026-05-23 00:00")) is icings[0]
    assert history.first_session_on == day("2026-05-19")
    assert history.last_session_on == day("2026-05-21")


def test_the_runs_around_a_run_are_found() -> None:
    first, second, third = (run(f"2026-05-{on} 07:00") for on in (18, 20, 22))
    history = History.of([third, first, second])
    assert history.run_before(first) is None
    assert history.run_before(second) is first
    assert history.run_after(second) is third
    assert history.run_after(third) is None
    near = history.runs_near(clock("2026-05-20 07:00"), timedelta(days=2))
    assert near == [first, second, third]
    nearer = timedelta(hours=47, minutes=59)
    assert history.runs_near(clock("2026-05-20 07:00"), nearer) == [second]


def test_an_entry_that_was_retracted_is_gone_and_not_forgotten() -> None:
    mistake, kept = pain("2026-05-20 08:00", 9), pain("2026-05-19 08:00", 1)
    history = History.of([mistake, kept])
    history.add(retraction(mistake))
    assert standing(history) == [kept]
    assert history.last_pain is kept
    assert history.standing(mistake.id) is None
    assert history.told(mistake.id) is mistake
    assert history.retracted(*ALWAYS) == [mistake]
    assert history.retracted(day("2026-05-21"), date.max) == []
    assert history.retracted(*ALWAYS, kinds={"run"}) == []
    assert history.day(day("2026-05-20")).is_empty
    assert len(history) == 3


def test_a_retraction_may_arrive_first_or_twice_or_for_nothing() -> None:
    mistake = run("2026-05-20 08:00")
    history = History()
    for entry in (retraction(mistake), mistake, retraction(mistake), mistake):
        history.add(entry)
    assert standing(history) == []
    assert history.last_run is None
    assert history.retracted(*ALWAYS) == [mistake]
    strange = History.of([retraction(mistake)])
    assert strange.retracted(*ALWAYS) == []


def test_shoes_are_credited_with_what_stands() -> None:
    worn = run("2026-05-20 07:00", 5.0, shoe="shoe-1")
    history = History.of(
        [worn, run("2026-05-21 07:00", 3.0, shoe="shoe-1"), run("2026-05-22 07:00")]
    )
    assert history.shoe_m("shoe-1") == 8_000
    history.add(retraction(worn))
    assert history.shoe_m("shoe-1") == 3_000


# -- one run once ---------------------------------------------------------------


def test_a_copy_counts_once_and_its_undo_gives_the_run_back_as_it_was() -> None:
    said = run("2026-05-20 07:00", 6.0, pain_peak=2, shoe="shoe-1")
    history = History.of([said])
    copy = told(km=6.3, copy_of=said.id)
    history.add(copy)
    [merged] = standing(history)
    assert isinstance(merged, Run)
    assert (merged.id, merged.distance_m, merged.pain_peak) == (said.id, 6_300, 2)
    assert history.shoe_m("shoe-1") == 6_300
    assert history.standing(copy.id) == history.standing(said.id) == merged
    assert history.voices(said.id) == (said, copy)
    assert history.last_written() is copy
    history.add(retraction(copy))
    assert standing(history) == [said]
    assert history.shoe_m("shoe-1") == 6_000
    assert history.standing(copy.id) is None
    assert history.last_written() is said


def test_undo_of_the_run_takes_it_with_its_copies() -> None:
    said = run("2026-05-20 07:00", shoe="shoe-1")
    copy = told(copy_of=said.id)
    history = History.of([said, copy])
    history.add(retraction(said))
    assert standing(history) == []
    assert history.standing(copy.id) is None
    assert history.last_written() is None
    assert history.delivered("watch", "w1") is None
    assert history.voices(said.id) == ()
    assert history.shoe_m("shoe-1") == 0
    late = told(5, copy_of=said.id)
    history.add(late)
    assert standing(history) == []


def test_a_copy_may_arrive_before_its_run() -> None:
    said = run("2026-05-20 07:00", 6.0)
    copy = told(km=6.3, copy_of=said.id)
    history = History()
    history.add(copy)
    assert standing(history) == []
    assert history.standing(copy.id) is None
    history.add(said)
    assert standing(history) == standing(History.of([said, copy]))
    assert len(standing(history)) == 1


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_copy_of_a_copy_is_no_run_of_its_own(order: tuple[int, ...]) -> None:
    root = run("2026-05-20 07:00", 6.0)
    copy = told(km=6.3, copy_of=root.id)
    stray = told(5, km=6.4, external_id="w2", copy_of=copy.id)
    history = History()
    for place in order:
        history.add((root, copy, stray)[place])
    assert len(standing(history)) == 1
    assert history.last_run == History.of([root, copy]).last_run


def test_a_second_delivery_updates_and_its_undo_gives_the_first_back() -> None:
    first = told(km=6.0)
    second = told(5, km=5.8, copy_of=first.id)
    history = History.of([first, second])
    assert history.distance_m(*(day("2026-05-20"),) * 2) == 5_800
    assert history.delivered("watch", "w1") is second
    assert history.told_as("watch", "w1") == (first.id, second.id)
    history.add(retraction(second))
    assert history.distance_m(*(day("2026-05-20"),) * 2) == 6_000
    assert history.delivered("watch", "w1") is first
    assert history.told_as("watch", "w1") == (first.id, second.id)


def test_a_better_recording_can_move_a_run_to_another_date() -> None:
    said = run("2026-05-21 00:10", ended_then=True)
    seen = run("2026-05-20 23:30", source="watch", copy_of=said.id)
    history = History.of([said])
    assert not history.day(day("2026-05-21")).is_empty
    history.add(seen)
    assert history.day(day("2026-05-21")).is_empty
    assert [entry.id for entry in history.day(day("2026-05-20")).runs] == [said.id]


def test_a_copy_can_be_the_one_to_raise_a_flag() -> None:
    root = told()
    copy = run("2026-05-20 07:00", symptoms=(Symptom.LOCKING,), copy_of=root.id)
    history = History.of([root, copy])
    assert [entry.id for entry in history.flags_raised] == [root.id]
    history.add(retraction(copy))
    assert history.flags_raised == []


# -- the memo -------------------------------------------------------------------


def test_a_memo_forgets_a_date_and_all_that_build_on_it() -> None:
    memo = Memo()
    memo.keep_for("this")
    for on in range(1, 6):
        memo.note(date(2026, 5, on), on)
    assert memo.up_to(date(2026, 5, 3)) == 3
    memo.forget_from(date(2026, 5, 4))
    assert (memo.dates[-1], memo.values) == (date(2026, 5, 3), [1, 2, 3])
    memo.keep_for("this")
    assert memo.values == [1, 2, 3]
    memo.keep_for("that")
    assert memo.dates == memo.values == []


def _days_to(last: int) -> Memo:
    """Return a memo in which the days of a month came to ten times their number."""
    memo = Memo()
    for on in range(1, last + 1):
        memo.note(date(2026, 5, on), 10 * on)
    return memo


def test_a_memo_remembers_again_what_comes_out_as_before() -> None:
    memo = _days_to(9)
    memo.forget_from(date(2026, 5, 3), until=date(2026, 5, 4))
    memo.forget_from(date(2026, 5, 2), until=date(2026, 5, 3))
    assert memo.values == [10]
    for on, told in ((2, 20), (3, 31), (4, 40), (5, 51)):
        memo.note(date(2026, 5, on), told)
        assert len(memo.dates) == on
    memo.note(date(2026, 5, 6), 60)
    assert memo.values == [10, 20, 31, 40, 51, 60, 70, 80, 90]
    assert memo.dates == _days_to(9).dates
    # Nothing is unsure any more: an early date may come out as before as well.
    memo.forget_from(date(2026, 5, 1), until=date(2026, 5, 1))
    memo.note(date(2026, 5, 1), 10)
    memo.note(date(2026, 5, 2), 20)
    assert len(memo.dates) == 9


def test_a_memo_does_not_take_another_date_for_one_that_came_out_as_before() -> None:
    memo = _days_to(4)
    memo.forget_from(date(2026, 5, 2), until=date(2026, 5, 2))
    memo.note(date(2026, 5, 5), 40)
    assert memo.values == [10, 40]
    memo.forget_from(date(2026, 5, 5), until=date(2026, 5, 5))
    memo.forget_from(date(2026, 5, 1))
    memo.note(date(2026, 5, 6), 40)
    assert memo.values == [40]


# -- order ----------------------------------------------------------------------


def test_a_place_is_found_near_the_end_and_far_from_it() -> None:
    """What is looked for is looked for among the latest first, and found anyway."""
    scores = [
        pain(clock("2026-01-01 08:00") + timedelta(hours=hour), 1)
        for hour in range(200)
    ]
    for place in (0, 1, 100, 135, 136, 137, 198, 199):
        moment = scores[place].at
        assert first_from(scores, moment, when) == place
        assert first_after(scores, moment, when) == place + 1
    before, after = timedelta(hours=-1), timedelta(hours=1)
    assert first_from(scores, scores[0].at + before, when) == 0
    assert first_after(scores, scores[-1].at + after, when) == 200
    alike = [pain("2026-01-01 08:00", 1) for _ in range(200)]
    assert first_from(alike, alike[0].at, when) == 0
    assert first_after(alike, alike[0].at, when) == 200


def test_the_diary_knows_when_it_was_last_written_to() -> None:
    assert History().written_until is None
    late = pain("2026-05-18 08:00", 1, recorded_at=clock("2026-05-20 10:00"))
    early = pain("2026-05-19 08:00", 1, recorded_at=clock("2026-05-19 08:00"))
    assert History.of([late, early]).written_until == late.recorded_at
