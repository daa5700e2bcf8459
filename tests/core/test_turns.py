"""Turns: told when they come true, once, and never for what was taken back."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from hypothesis import given, settings
import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    HAND,
    Entry,
    Moment,
    Symptom,
)
from custom_components.knee_recovery.core.profile import Profile, Shoe
from custom_components.knee_recovery.core.snapshot import assess
from custom_components.knee_recovery.core.turns import TurnType, turns
from tests.thorough import examples

from .diary import PROFILE, ice, look, pain, retraction, run, session
from .strategies import diaries, profiles

NOON = "2026-03-03T12:00"
PAIR = Profile(shoes=(Shoe(id="blue", name="Blue", replace_m=10_000),))


def told(
    now: str,
    written: Entry | None,
    *there: Entry,
    profile: Profile = PROFILE,
    before: str | None = None,
) -> dict[str, dict[str, Any]]:
    """Return what turns when an entry joins those that are there, or time passes."""
    had = look(before or now, *there, profile=profile)
    has = look(now, *there, *([written] if written else []), profile=profile)
    return {found.type.value: dict(found.values) for found in turns(written, had, has)}


# -- the light --------------------------------------------------------------------


def test_the_light_turns_with_its_reasons() -> None:
    it = pain(NOON, 4)
    assert told(NOON, it)["light_changed"] == {
        "entry_id": it.id,
        "from_light": "unknown",
        "light": "amber",
        "reasons": ["pain_today"],
    }


def test_the_same_light_for_another_reason_is_no_turn() -> None:
    assert told(NOON, pain(NOON, 5), pain("2026-03-03T08:00", 4)) == {}


def test_the_light_turns_with_the_day() -> None:
    turned = told("2026-03-04T00:00", None, pain(NOON, 4), before=NOON)
    assert turned["light_changed"] == {
        "entry_id": None,
        "from_light": "amber",
        "light": "green",
        "reasons": ["logged_recently"],
    }


def test_taking_back_turns_the_light_and_nothing_else() -> None:
    first, mistake = pain("2026-03-03T08:00", 1), pain(NOON, 4)
    back = retraction(mistake)
    assert list(told(NOON, mistake, first)) == [
        "light_changed",
        "ice_due",
        "reminder_due",
    ]
    assert list(told(NOON, back, first, mistake)) == [
        "light_changed",
        "reminder_over",
    ]
    # Taking back the answer shows the question again, without a word.
    asked, answer = run("2026-03-03T11:00", 5), pain(NOON, 1, Moment.HOUR_AFTER)
    assert look(NOON, asked, answer, retraction(answer)).check is not None
    turned = told(NOON, retraction(answer), asked, answer)
    assert turned.keys() <= {"light_changed", "reminder_over"}


# -- questions ----------------------------------------------------------------------


def test_a_question_is_told_when_it_opens() -> None:
    it = run("2026-03-03T11:30", 5, duration_s=1800)
    assert told(NOON, it)["check_due"] == {
        "entry_id": it.id,
        "check": "after_run",
        "closes_at": "2026-03-03T14:00:00+01:00",
    }
    turned = told("2026-03-03T12:45", None, it, before="2026-03-03T12:44")
    assert turned["check_due"]["check"] == "hour_after"
    turned = told("2026-03-04T04:00", None, it, before="2026-03-04T03:59")
    assert turned["check_due"]["check"] == "morning"


def test_an_older_question_that_shows_again_was_told_before() -> None:
    it = run("2026-03-03T11:30", 5, duration_s=1800)
    now = "2026-03-03T12:50"
    answer = pain(now, 1, Moment.HOUR_AFTER)
    left = look(now, it, answer).check
    assert left is not None
    assert left.check == "after_run"
    assert "check_due" not in told(now, answer, it)


def test_the_same_question_is_not_told_again_when_the_run_turns_out_longer() -> None:
    it = run("2026-03-03T11:30", 5, duration_s=1800)
    longer = run(
        "2026-03-03T11:30", 5.1, duration_s=2000, source="strava", copy_of=it.id
    )
    had, has = look("2026-03-03T12:10", it), look("2026-03-03T12:10", it, longer)
    assert had.check is not None
    assert has.check is not None
    assert has.check.opens > had.check.opens
    assert turns(longer, had, has) == ()


def test_a_run_of_last_week_asks_nothing() -> None:
    assert "check_due" not in told(NOON, run("2026-02-24T12:00", 5))


# -- exercises and ice ---------------------------------------------------------------


def test_exercises_come_due_with_their_day() -> None:
    done = session("2026-03-02T18:00")
    turned = told("2026-03-05T00:00", None, done, before="2026-03-04T23:00")
    due = look("2026-03-05T00:00", done).plan
    assert due.due
    assert not look("2026-03-04T23:00", done).plan.due
    assert turned["exercises_due"] == {
        "entry_id": None,
        "exercises": [item.exercise.key for item in due.owed],
    }
    assert len(due.owed) > 2


def test_exercises_that_are_still_due_are_not_told_again() -> None:
    assert look("2026-03-02T12:00").plan.due
    assert look("2026-03-03T12:00").plan.due
    turned = told("2026-03-03T12:00", None, before="2026-03-02T12:00")
    # The exercises are those of another day: that is worth a reminder of its own.
    assert list(turned) == ["reminder_over", "reminder_due"]


def test_ice_is_offered_when_the_knee_speaks_up_and_again_after_the_gap() -> None:
    it = pain(NOON, 4)
    assert told(NOON, it)["ice_due"] == {"entry_id": it.id}
    iced, worse = ice("2026-03-03T12:20"), pain("2026-03-03T13:00", 5)
    assert told("2026-03-03T13:00", worse, it, iced) == {}
    turned = told("2026-03-03T14:20", None, it, iced, worse, before="2026-03-03T14:19")
    assert turned.pop("reminder_due")["reminder"] == "ice"
    assert turned == {"ice_due": {"entry_id": None}}


# -- limits -----------------------------------------------------------------------


def test_a_run_that_goes_beyond_the_limit_is_told() -> None:
    before = run("2026-02-22T12:00", 10)
    it = run("2026-03-03T10:00", 12, pain_peak=0)
    assert told(NOON, it, before)["ramp_exceeded"] == {
        "entry_id": it.id,
        "mileage_ramp": 20.0,
        "distance_7_days_m": 12_000,
        "previous_7_days_m": 10_000,
    }
    assert "ramp_exceeded" not in told(NOON, run("2026-03-03T11:00", 1), before, it)


@pytest.mark.parametrize(
    ("source", "is_told"), [(HAND, True), ("file", False), ("strava", False)]
)
def test_a_late_delivery_turns_only_what_stays_turned(
    source: str, *, is_told: bool
) -> None:
    before = run("2026-02-21T12:00", 6, shoe="blue")
    late = run("2026-02-28T10:00", 12, shoe="blue", source=source)
    turned = told(NOON, late, before, profile=PAIR)
    assert ("ramp_exceeded" in turned) is is_told
    assert turned["shoe_worn"] == {
        "entry_id": late.id,
        "shoe": "Blue",
        "shoe_id": "blue",
        "distance_m": 18_000,
    }


def test_a_worn_pair_is_told_once() -> None:
    first, second = (
        run("2026-03-01T10:00", 10, shoe="blue"),
        run("2026-03-03T10:00", 5, shoe="blue"),
    )
    assert "shoe_worn" in told(NOON, first, profile=PAIR)
    assert "shoe_worn" not in told(NOON, second, first, profile=PAIR)
    assert "shoe_worn" not in told(NOON, retraction(second), first, second)


def test_a_pair_that_was_not_there_before_is_not_told() -> None:
    it = run("2026-03-01T10:00", 10, shoe="blue")
    had, has = look(NOON, it), look(NOON, it, profile=PAIR)
    assert has.shoe("blue").worn
    assert turns(None, had, has) == ()


# -- a word with somebody ------------------------------------------------------------


def test_a_new_reason_is_told_beside_the_old_ones() -> None:
    first = pain("2026-03-03T08:00", 1, symptoms=(Symptom.LOCKING,))
    turned = told(NOON, first)["talk_to_professional"]
    assert turned["reasons"] == turned["new_reasons"] == ["red_flag"]
    again = pain(NOON, 1, symptoms=(Symptom.LOCKING,))
    assert "talk_to_professional" not in told(NOON, again, first)
    swollen = pain(NOON, 1, symptoms=(Symptom.SWELLING,))
    turned = told(NOON, swollen, first)["talk_to_professional"]
    assert len(turned["reasons"]) == 2
    assert turned["new_reasons"] == [
        reason for reason in turned["reasons"] if reason != "red_flag"
    ]


# -- whatever the diary --------------------------------------------------------------


@settings(max_examples=examples(60))
@given(diaries(), profiles)
def test_nothing_turns_between_two_looks_at_the_same(
    diary: tuple[list[Entry], datetime], profile: Profile
) -> None:
    written, now = diary
    found = assess(History.of(written), profile, now)
    assert turns(None, found, replace(found)) == ()


@settings(max_examples=examples(60))
@given(diaries(), profiles)
def test_taking_back_turns_at_most_the_light(
    diary: tuple[list[Entry], datetime], profile: Profile
) -> None:
    written, now = diary
    history = History.of(written)
    before = assess(history, profile, now)
    back = retraction(history.last_written() or pain(now, 1), now)
    history.add(back)
    after = assess(history, profile, now)
    assert {turn.type for turn in turns(back, before, after)} <= {
        TurnType.LIGHT_CHANGED,
        TurnType.REMINDER_OVER,
    }
