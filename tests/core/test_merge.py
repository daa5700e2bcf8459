"""One run once: which recordings are of the same run, and what they say together."""

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from custom_components.knee_recovery.core.journal import Run, Symptom
from custom_components.knee_recovery.core.merge import (
    find_same,
    is_same,
    rank,
    stand,
)

from .diary import clock, run

START = clock("2026-05-20 07:00:10")


def watch(after: timedelta = timedelta(), km: float = 6.0, **said: Any) -> Run:  # noqa: ANN401
    """Return what a watch tells, an exact start and forty minutes."""
    own = {"source": "watch", "external_id": "w1", "duration_s": 2_400} | said
    return run(START + after, km, **own)


def other(after: timedelta = timedelta(), km: float = 6.0, **said: Any) -> Run:  # noqa: ANN401
    """Return what another service tells of a run."""
    return watch(after, km, **({"source": "strava", "external_id": "s1"} | said))


def hand(after: timedelta = timedelta(), km: float = 6.0, **said: Any) -> Run:  # noqa: ANN401
    return run(START + after, km, **said)


MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param(watch(), other(), True, id="the-same-in-two-services"),
        pytest.param(
            watch(), other(km=3.0), True, id="overlap-says-more-than-distance"
        ),
        pytest.param(
            watch(), other(20 * MINUTE, km=2.0), True, id="half-of-the-shorter-overlaps"
        ),
        pytest.param(
            watch(),
            other(20 * MINUTE + SECOND, km=6.0),
            False,
            id="less-than-half-overlaps",
        ),
        pytest.param(
            watch(elapsed_s=4_800), other(25 * MINUTE), True, id="pauses-count-as-span"
        ),
        pytest.param(watch(), other(12 * 60 * MINUTE), False, id="morning-and-evening"),
        pytest.param(watch(), watch(external_id="w2"), True, id="another-id"),
        pytest.param(
            watch(duration_s=None),
            other(3 * MINUTE, duration_s=None),
            True,
            id="near-starts",
        ),
        pytest.param(
            watch(duration_s=None),
            other(3 * MINUTE + SECOND, duration_s=None),
            False,
            id="starts-too-far-apart",
        ),
        pytest.param(
            watch(-10 * SECOND, duration_s=None),
            other(4 * MINUTE - 10 * SECOND, duration_s=None),
            True,
            id="a-start-to-the-minute-is-less-exact",
        ),
        pytest.param(
            watch(-10 * SECOND, duration_s=None),
            other(4 * MINUTE - 9 * SECOND, duration_s=None),
            False,
            id="but-no-more-than-a-minute",
        ),
        pytest.param(
            watch(km=6.0, duration_s=None),
            other(km=5.4, duration_s=None),
            True,
            id="ten-percent-shorter",
        ),
        pytest.param(
            watch(km=6.0, duration_s=None),
            other(distance_m=5_399, duration_s=None),
            False,
            id="over-ten-percent-shorter",
        ),
        pytest.param(
            watch(km=0.5, duration_s=None),
            other(km=0.7, duration_s=None),
            True,
            id="two-hundred-metres-are-near",
        ),
        pytest.param(
            watch(),
            hand(40 * MINUTE, ended_then=True),
            True,
            id="told-as-it-ended",
        ),
        pytest.param(
            watch(),
            hand(70 * MINUTE, ended_then=True),
            True,
            id="told-half-an-hour-later",
        ),
        pytest.param(
            watch(),
            hand(70 * MINUTE + SECOND, ended_then=True),
            False,
            id="told-too-late-to-be-sure",
        ),
        pytest.param(
            watch(),
            hand(40 * MINUTE, km=8.0, ended_then=True),
            False,
            id="told-with-another-distance",
        ),
        pytest.param(hand(), hand(60 * SECOND), True, id="double-tap"),
        pytest.param(hand(), hand(61 * SECOND), False, id="two-taps-are-two-runs"),
        pytest.param(
            hand(), hand(SECOND, pain_peak=1), False, id="other-words-are-another-run"
        ),
        pytest.param(
            hand(), hand(SECOND, km=6.001), False, id="another-distance-is-another-run"
        ),
        pytest.param(
            hand(duration_s=2_400, external_id="h1"),
            hand(duration_s=2_400, shoe="shoe-1"),
            True,
            id="a-name-from-elsewhere-is-no-tap",
        ),
    ],
)
def test_recordings_are_of_one_run_only_when_it_is_sure(
    one: Run, two: Run, *, same: bool
) -> None:
    """wearables.md 5.3: joining two real runs would halve the load the knee had."""
    assert is_same(one, two) is same
    assert is_same(two, one) is same


def test_a_copy_is_looked_for_among_runs() -> None:
    evening, morning = other(12 * 60 * MINUTE), other()
    assert find_same(watch(), [evening, morning]) is morning
    assert find_same(watch(), [evening]) is None


def test_better_sources_come_first() -> None:
    ranks = [
        rank(source)
        for source in ("file", "watch", "strava", "health_bridge", "calendar", "hand")
    ]
    assert ranks == sorted(set(ranks))
    assert rank("a_watch_nobody_knows") == rank("watch")


def test_a_run_told_once_stands_as_it_was_told() -> None:
    root = hand()
    assert stand(root, ()) is root


def test_distance_and_times_are_the_better_sources_and_words_the_runners() -> None:
    said = hand(
        40 * MINUTE,
        km=6.0,
        ended_then=True,
        pain_before=1,
        pain_peak=2,
        rpe=4,
        shoe="shoe-1",
        note="felt fine",
        symptoms=(Symptom.LIMP,),
    )
    seen = watch(
        km=6.214,
        elapsed_s=2_500,
        rpe=7,
        shoe="shoe-2",
        note="Lunch run",
        symptoms=(Symptom.SWELLING, Symptom.LIMP),
        copy_of=said.id,
    )
    found = stand(said, [seen])
    assert (found.id, found.copy_of) == (said.id, None)
    assert (found.source, found.external_id) == ("watch", "w1")
    assert (found.at, found.distance_m) == (seen.at, 6_214)
    assert (found.duration_s, found.elapsed_s) == (2_400, 2_500)
    assert not found.ended_then
    assert (found.pain_before, found.pain_peak) == (1, 2)
    assert (found.rpe, found.shoe, found.note) == (4, "shoe-1", "felt fine")
    assert found.symptoms == (Symptom.LIMP, Symptom.SWELLING)


def test_what_the_better_source_lacks_the_other_fills_in() -> None:
    root = watch(duration_s=None, rpe=None)
    copy = other(km=6.1, elapsed_s=2_600, rpe=5, copy_of=root.id)
    found = stand(root, [copy])
    assert (found.distance_m, found.duration_s, found.elapsed_s, found.rpe) == (
        6_000,
        2_400,
        2_600,
        5,
    )


def test_of_several_deliveries_only_the_newest_speaks() -> None:
    first = watch(km=6.0, note="Lunch run", recorded_at=START)
    second = watch(
        km=5.8, note="Renamed", copy_of=first.id, recorded_at=START + 60 * MINUTE
    )
    found = stand(first, [second])
    assert (found.id, found.distance_m, found.note) == (first.id, 5_800, "Renamed")
    assert found.recorded_at == START


def test_equally_good_sources_are_told_apart_by_who_came_first() -> None:
    root = watch(km=6.0, recorded_at=START)
    later = watch(km=6.3, external_id="w2", copy_of=root.id, recorded_at=START + MINUTE)
    assert stand(root, [later]).distance_m == 6_000


@pytest.mark.parametrize("pick", [lambda run: run.at, lambda run: run.recorded_at])
def test_recordings_say_the_same_together_in_any_order(
    pick: Callable[[Run], object],
) -> None:
    root = hand(40 * MINUTE, ended_then=True, pain_peak=3)
    copies = [
        watch(copy_of=root.id),
        other(MINUTE, km=6.1, copy_of=root.id),
        other(MINUTE, km=6.2, copy_of=root.id, recorded_at=START + 90 * MINUTE),
    ]
    found = [stand(root, order) for order in permutations(copies)]
    assert len(found) == 6
    assert all(run == found[0] for run in found)
    assert len({pick(run) for run in found}) == 1


def test_a_run_is_known_since_what_is_urgent_about_it_was_told() -> None:
    root = watch(recorded_at=START)
    limp = hand(
        symptoms=(Symptom.LIMP,), copy_of=root.id, recorded_at=START + 60 * MINUTE
    )
    lock = hand(
        symptoms=(Symptom.LOCKING,), copy_of=root.id, recorded_at=START + 90 * MINUTE
    )
    assert stand(root, [limp]).recorded_at == START
    assert stand(root, [limp, lock]).recorded_at == lock.recorded_at
