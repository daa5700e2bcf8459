"""The door of the journal: what a new run is to the runs that are there."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.intake import Admission, admit, admit_ahead
from custom_components.knee_recovery.core.journal import Run, ShoeChosen
from custom_components.knee_recovery.core.profile import Shoe

from .diary import clock, identity, retraction, run

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


# -- many at once ---------------------------------------------------------------


def nobody(run: Run) -> Run:
    return run


def morning(days: int, **said: Any) -> Run:  # noqa: ANN401
    return run(
        START + timedelta(days=days), 6.0, duration_s=2_400, source="file", **said
    )


def test_runs_that_do_not_meet_are_written_together() -> None:
    runs = [morning(number, external_id=str(number)) for number in range(20)]
    evening = replace(
        morning(3, external_id="e"), at=START + timedelta(days=3, hours=11)
    )

    admitted = admit_ahead([*runs, evening], History(), nobody)

    assert [told.entry for told in admitted] == [*runs, evening]
    assert not any(told.merged for told in admitted)


def test_a_copy_of_a_run_that_is_not_written_yet_waits_for_it() -> None:
    first, second = morning(0, external_id="a"), morning(1, external_id="b")
    copy = replace(morning(0, external_id="c"), at=START + 40 * MINUTE)

    assert len(admit_ahead([first, second, copy], History(), nobody)) == 2


def test_runs_without_a_name_are_admitted_together_too() -> None:
    runs = [morning(0, external_id=None), morning(1, external_id=None)]

    assert [told.entry for told in admit_ahead(runs, History(), nobody)] == runs


def test_the_same_delivery_twice_in_one_import_waits_too() -> None:
    first = morning(0, external_id="a")
    moved = morning(9, external_id="a")

    assert len(admit_ahead([first, moved], History(), nobody)) == 1


def test_what_joins_a_run_keeps_others_from_joining_it_before_that_is_written() -> None:
    history = History()
    long = replace(watch(), duration_s=6 * 3600.0)
    take_in(history, long)
    first = replace(morning(0, external_id="a"), duration_s=6 * 3600.0)
    second = replace(morning(0, external_id="b"), at=START + 290 * MINUTE)

    admitted = admit_ahead([first, second], history, nobody)

    assert [told.merged for told in admitted] == [True]


def test_only_a_new_run_of_which_nobody_said_the_pair_is_on_the_usual_one() -> None:
    history = History()
    take_in(history, watch(shoe="worn"))
    new, said = morning(1, external_id="a"), morning(2, external_id="b", shoe="other")
    copy = morning(0, external_id="c")

    admitted = admit_ahead(
        [new, said, copy], history, lambda run: replace(run, shoe="usual")
    )

    told = [one.entry for one in admitted if isinstance(one.entry, Run)]
    assert [one.shoe for one in told] == ["usual", "other", None]
    assert admitted[2].merged


BLUE = Shoe(id="blue", name="Blue", default=True)
RED = Shoe(id="red", name="Red")


def test_the_usual_pair_gives_way_to_what_a_watch_tells() -> None:
    """Nobody named it: the gear of a watch that joins later is a better word."""
    history, pairs = History(), (BLUE, RED)
    logged = admit(hand(), history, pairs).entry
    assert isinstance(logged, Run)
    assert (logged.shoe, logged.shoe_usual) == ("blue", True)
    history.add(logged)

    joined = take_in(history, watch(shoe="red"))

    assert joined.merged
    (standing,) = history.runs(START.date(), START.date())
    assert (standing.shoe, standing.shoe_usual) == ("red", False)
    assert (history.shoe_m("blue"), history.shoe_m("red")) == (0, standing.distance_m)


@pytest.mark.parametrize("chosen", [False, True])
def test_a_pair_that_was_named_or_chosen_stays(*, chosen: bool) -> None:
    history, pairs = History(), (BLUE, RED)
    if chosen:
        said = {"shoe": "red"}
        before = START - timedelta(hours=1)
        history.add(ShoeChosen(**identity(before, said)))
    logged = admit(hand(shoe=None if chosen else "red"), history, pairs).entry
    assert isinstance(logged, Run)
    assert (logged.shoe, logged.shoe_usual) == ("red", False)
    history.add(logged)

    take_in(history, watch(shoe="blue"))

    (standing,) = history.runs(START.date(), START.date())
    assert standing.shoe == "red"


def test_the_same_tap_twice_is_one_whoever_named_the_pair() -> None:
    history, pairs = History(), (BLUE, RED)
    logged = admit(hand(), history, pairs).entry
    assert logged is not None
    history.add(logged)
    again = admit(hand(timedelta(seconds=20), shoe="blue"), history, pairs)
    assert again.merged
    other = admit(hand(timedelta(seconds=20), shoe="red"), history, pairs)
    assert not other.merged


def test_a_newer_version_of_a_run_keeps_its_usual_pair_as_that() -> None:
    history = History()
    first = admit(watch(), history, (BLUE,)).entry
    assert first is not None
    history.add(first)
    newer = admit(watch(6.5), history, (BLUE,)).entry
    assert isinstance(newer, Run)
    assert (newer.shoe, newer.shoe_usual) == ("blue", True)


def test_a_delivery_that_is_silent_about_the_pair_does_not_take_it_away() -> None:
    history = History()
    take_in(history, watch(shoe="worn"))

    assert take_in(history, watch()).entry is None
    newer = take_in(history, watch(6.5)).entry
    assert isinstance(newer, Run)
    assert newer.shoe == "worn"
    assert take_in(history, watch(6.5, shoe="other")).entry is not None


def test_a_newer_version_that_names_a_pair_is_on_it() -> None:
    first = admit(watch(shoe="blue"), History()).entry
    assert first is not None
    history = History.of([first])
    unsaid = admit(watch(rpe=3), history).entry
    named = admit(watch(shoe="red"), history).entry
    assert isinstance(unsaid, Run)
    assert isinstance(named, Run)
    assert (unsaid.shoe, named.shoe) == ("blue", "red")


def test_runs_without_a_name_are_written_together_too() -> None:
    runs = [morning(number) for number in range(3)]
    assert [told.entry for told in admit_ahead(runs, History(), nobody)] == runs
