"""The door of the journal: what a new run is to the runs that are there."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.intake import Admission, admit
from custom_components.knee_recovery.core.journal import Run

from .diary import clock, retraction, run

START = clock("2026-05-20 07:00:10")
MINUTE = timedelta(minutes=1)


def watch(km: float = 6.0, **said: Any) -> Run:  # noqa: ANN401
    own = {"source": "watch", "external_id": "w1", "duration_s": 2_400} | said
    return run(START, km, **own)


def hand(after: timedelta = timedelta(), km: float = 6.0, **said: Any) -> Run:  # noqa: ANN401
    return run(START + after, km, **said)


def take_in(history: History, told: Run) -> Admission:
    """Let a run in as the glue does."""
    admission = admit(told, history)
    if admission.entry is not None:
        history.add(admission.entry)
    return admission


def total_m(history: History) -> int:
    return history.distance_m(START.date() - timedelta(days=1), START.date())


def test_a_run_that_nobody_told_of_is_a_run_of_its_own() -> None:
    history = History()
    told = watch()
    assert take_in(history, told) == Admission(entry=told, stands_as=told.id)
    other = run("2026-05-20 18:00", 6.0, duration_s=2_400)
    assert not take_in(history, other).merged
    assert total_m(history) == 12_000


def test_a_copy_joins_the_run_it_is_a_copy_of() -> None:
    history = History()
    said = hand(45 * MINUTE, ended_then=True, pain_peak=2)
    take_in(history, said)
    admission = take_in(history, watch(6.2))
    assert (admission.merged, admission.stands_as) == (True, said.id)
    standing = history.standing(said.id)
    assert isinstance(standing, Run)
    assert (standing.distance_m, standing.pain_peak) == (6_200, 2)
    assert total_m(history) == 6_200


def test_the_same_delivery_again_writes_nothing() -> None:
    history = History()
    first = watch()
    take_in(history, first)
    again = admit(watch(), history)
    assert again == Admission(entry=None, stands_as=first.id, merged=True)


def test_a_changed_delivery_is_a_newer_version_and_takes_over_the_name() -> None:
    history = History()
    first = watch(6.0)
    take_in(history, first)
    second = watch(5.8, recorded_at=START + 60 * MINUTE)
    admission = take_in(history, second)
    assert (admission.merged, admission.stands_as) == (True, first.id)
    assert admission.superseding == (first.id,)
    assert total_m(history) == 5_800
    third = watch(5.9, recorded_at=START + 90 * MINUTE)
    assert take_in(history, third).superseding == (first.id, second.id)
    assert total_m(history) == 5_900
    history.add(retraction(third))
    assert total_m(history) == 5_800


def test_a_delivery_that_moved_in_time_is_a_newer_version() -> None:
    history = History()
    first = watch()
    take_in(history, first)
    before = START - 9 * 60 * MINUTE
    moved = run(before, 6.0, source="watch", external_id="w1", duration_s=2_400)
    late = replace(moved, recorded_at=START + 60 * MINUTE)
    assert take_in(history, late).stands_as == first.id
    standing = history.standing(first.id)
    assert standing is not None
    assert standing.at == before
    assert total_m(history) == 6_000


def test_a_newer_version_of_a_copy_is_one_of_the_run() -> None:
    history = History()
    said = hand(pain_peak=2, duration_s=2_400)
    take_in(history, said)
    take_in(history, watch(6.2))
    admission = take_in(history, watch(6.3, recorded_at=START + 60 * MINUTE))
    assert admission.stands_as == said.id
    assert total_m(history) == 6_300


def test_a_double_tap_is_the_same_tap() -> None:
    history = History()
    first = hand()
    take_in(history, first)
    tapped = take_in(history, hand(timedelta(seconds=59)))
    assert tapped == Admission(entry=None, stands_as=first.id, merged=True)
    later = take_in(history, hand(timedelta(seconds=61)))
    assert not later.merged
    assert total_m(history) == 12_000


def test_the_same_words_with_one_more_are_another_run() -> None:
    """Two entries by hand are the same only when equal in every given field."""
    history = History()
    take_in(history, hand())
    assert not take_in(history, hand(timedelta(seconds=5), rpe=3)).merged


def test_what_a_source_without_names_repeats_is_not_written_again() -> None:
    history = History()
    take_in(history, watch(external_id=None))
    assert admit(watch(external_id=None), history).entry is None
    more = admit(watch(external_id=None, rpe=4), history)
    assert more.merged
    assert more.entry is not None


def test_what_was_taken_back_and_is_told_again_is_told_anew() -> None:
    history = History()
    first = watch()
    take_in(history, first)
    history.add(retraction(first))
    again = watch()
    admission = take_in(history, again)
    assert admission == Admission(
        entry=again, stands_as=again.id, superseding=(first.id,)
    )
    assert total_m(history) == 6_000


def test_a_copy_that_began_long_before_is_found() -> None:
    history = History()
    ultra = run(START - timedelta(hours=30), 160.0, duration_s=44 * 3600)
    take_in(history, ultra)
    part = run(START, 30.0, duration_s=10 * 3600, source="watch", external_id="w1")
    assert take_in(history, part).stands_as == ultra.id
