"""What holds for every diary, whatever was logged and in whatever order it came."""

from dataclasses import replace
from datetime import date, datetime, timedelta
import json
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    KINDS,
    Entry,
    IceStopped,
    Icing,
    Pain,
    Retraction,
    Run,
    body,
    restore,
)
from custom_components.knee_recovery.core.pain import Light, answers, verdict
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import Snapshot, assess
from custom_components.knee_recovery.core.zone import frozen
from tests.thorough import examples

from .strategies import KINDS as WRITTEN, diaries, entries, profiles

type Diary = tuple[list[Entry], datetime]

_SAID = (Run, Pain, Icing)


def told(history: History) -> list[Any]:
    """Return all that can be looked up in a history, retracted entries too."""
    return [
        list(history.entries(date.min, date.max)),
        history.retracted(date.min, date.max),
        history.last_written(),
        [history.shoe_m(f"shoe-{name}") for name in (1, 2, "gone")],
    ]


@given(diaries(), st.data(), profiles)
def test_the_order_in_which_entries_arrive_does_not_matter(
    diary: Diary, data: st.DataObject, profile: Profile
) -> None:
    there, now = diary
    shuffled = data.draw(st.permutations(there))
    one, other = History.of(there), History.of(shuffled)
    assert assess(one, profile, now) == assess(other, profile, now)
    assert told(one) == told(other)


@given(diaries(), st.data(), profiles)
def test_what_was_retracted_might_as_well_never_have_been_said(
    diary: Diary, data: st.DataObject, profile: Profile
) -> None:
    """Also for copies and newer versions of a run: it is again as it was before."""
    there, now = diary
    history = History.of(there)
    before = assess(history, profile, now), told(history)[0], told(history)[2:]
    mistake = data.draw(entries(st.just(now)))("mistake")
    runs = [entry for entry in there if isinstance(entry, Run)]
    if isinstance(mistake, Run) and runs:
        root = data.draw(st.sampled_from(runs))
        mistake = replace(
            mistake,
            copy_of=data.draw(st.sampled_from([None, root.copy_of or root.id])),
            external_id=root.external_id,
            source=root.source,
        )
    history.add(mistake)
    assess(history, profile, now)
    history.add(
        Retraction(
            id="retraction",
            at=mistake.at,
            local_date=mistake.local_date,
            recorded_at=mistake.recorded_at,
            of=mistake.id,
        )
    )
    after = assess(history, profile, now), told(history)[0], told(history)[2:]
    assert after == before


@given(diaries(), profiles)
def test_a_history_that_grew_says_what_one_built_anew_says(
    diary: Diary, profile: Profile
) -> None:
    """Nothing that is remembered between two looks outlives a change."""
    there, now = diary
    grown = History()
    for number, entry in enumerate(there):
        grown.add(entry)
        anew = History.of(there[: number + 1])
        assert assess(grown, profile, now) == assess(anew, profile, now)
        assert told(grown) == told(anew)
    assert len(grown) == len(History.of(there))


@given(diaries(), st.data(), profiles)
def test_looking_at_later_and_earlier_dates_leaves_no_trace(
    diary: Diary, data: st.DataObject, profile: Profile
) -> None:
    there, now = diary
    grown = History()
    for entry in there:
        grown.add(entry)
        days = data.draw(st.integers(-20, 20))
        assess(grown, profile, now + timedelta(days=days))
    assert assess(grown, profile, now) == assess(History.of(there), profile, now)


@given(diaries(), profiles)
def test_the_same_entry_twice_counts_once(diary: Diary, profile: Profile) -> None:
    there, now = diary
    once, twice = History.of(there), History.of([*there, *reversed(there)])
    assert assess(once, profile, now) == assess(twice, profile, now)
    assert told(once) == told(twice)
    assert len(once) == len(twice)


@pytest.mark.parametrize("kind", [*KINDS])
def test_every_kind_of_entry_can_be_written_by_a_diary(kind: str) -> None:
    assert KINDS[kind] in {*WRITTEN, IceStopped, Retraction}


@given(diaries())
def test_every_entry_comes_back_from_plain_data_as_it_was(diary: Diary) -> None:
    for entry in diary[0]:
        plain = json.loads(json.dumps(body(entry)))
        identity = {
            name: getattr(entry, name)
            for name in (
                "id",
                "at",
                "local_date",
                "recorded_at",
                "source",
                "external_id",
            )
        }
        assert restore(entry.kind, plain, **identity) == entry


@given(diaries(), profiles)
def test_what_is_left_of_today_is_within_every_limit(
    diary: Diary, profile: Profile
) -> None:
    there, now = diary
    allowed = assess(History.of(there), profile, now).allowance
    left = [metres for _, metres in allowed.limits_m]
    assert all(metres >= 0 for metres in left)
    if allowed.distance_m is None:
        assert not left
    else:
        assert 0 <= allowed.distance_m <= min(left, default=0)


@given(diaries(), profiles)
def test_a_missing_answer_is_never_green(diary: Diary, profile: Profile) -> None:
    there, _ = diary
    history = History.of(there)
    for entry in history.entries(date.min, date.max):
        if isinstance(entry, Run):
            known = answers(entry, history)
            missing = None in (known.pre, known.peak, known.p60, known.am0, known.am1)
            green = verdict(entry, history, profile).light is Light.GREEN
            assert not (missing and green)


def still(snapshot: Snapshot) -> Snapshot:
    """Return a snapshot without the moment it was taken at."""
    return replace(snapshot, now=snapshot.valid_until)


@settings(max_examples=examples(120))
@given(diaries(), st.floats(0, 1, exclude_max=True), profiles)
def test_an_answer_holds_until_the_moment_it_names(
    diary: Diary, share: float, profile: Profile
) -> None:
    """The property that lets the house set one timer and sleep."""
    there, now = diary
    history = History.of(there)
    snapshot = assess(history, profile, now)
    span = snapshot.valid_until - frozen(now)
    assert timedelta() < span <= timedelta(hours=25)
    for between in (now + timedelta(seconds=1), now, None):
        moment = (
            (frozen(now) + share * span).astimezone(now.tzinfo)
            if between is None
            else between
        )
        if moment < snapshot.valid_until:
            assert still(assess(history, profile, moment)) == still(snapshot)
    last = (snapshot.valid_until - timedelta(microseconds=1)).astimezone(now.tzinfo)
    assert still(assess(history, profile, last)) == still(snapshot)


@given(diaries(mistakes=False), st.integers(1, 20), profiles)
def test_what_a_clock_dated_after_today_waits_for_its_day(
    diary: Diary, days: int, profile: Profile
) -> None:
    """A clock that ran ahead and was put right leaves entries that lie ahead."""
    there, now = diary
    then = now - timedelta(days=days)
    said = [entry for entry in there if isinstance(entry, _SAID)]
    known = [entry for entry in said if entry.local_date <= then.date()]
    alone, with_more = History.of(known), History.of(said)

    def answer(history: History) -> Snapshot:
        # A pair is worn by a run whenever it was.
        return replace(assess(history, profile, then), valid_until=now, shoes=())

    assert answer(with_more) == answer(alone)
