"""Reminders: "later" holds back the reminder, "not today" lets the thing be."""

from datetime import datetime, time

import pytest

from custom_components.knee_recovery.core.journal import Entry, Moment, Reminder
from custom_components.knee_recovery.core.plan import Why
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.quiet import is_quiet
from custom_components.knee_recovery.core.reminders import ReminderState

from .diary import (
    PROFILE,
    clock,
    day,
    flare,
    held,
    look,
    pain,
    retraction,
    run,
    session,
)
from .test_turns import told

TODAY = "2026-03-03"
NOON = f"{TODAY}T12:00"


def state(now: str, reminder: Reminder, *entries: Entry) -> ReminderState:
    return look(now, *entries).reminder(reminder)


# -- later ------------------------------------------------------------------------


def test_later_holds_back_the_reminder_and_not_the_thing() -> None:
    later = held(NOON, Reminder.EXERCISES, TODAY, 30)
    found = look(f"{TODAY}T12:29", later)
    assert found.plan.due
    exercises = found.reminder(Reminder.EXERCISES)
    assert (exercises.due, exercises.waits) == (True, False)
    assert exercises.snoozed_until == clock(f"{TODAY}T12:30")
    assert found.valid_until == clock(f"{TODAY}T12:30")
    assert state(f"{TODAY}T12:30", Reminder.EXERCISES, later).waits


def test_the_end_of_a_snooze_is_told_once() -> None:
    later = held(NOON, Reminder.EXERCISES, TODAY, 30)
    over = told(NOON, later)
    assert over == {
        "reminder_over": {
            "entry_id": later.id,
            "reminder": "exercises",
            "outcome": "snoozed",
        }
    }
    again = told(f"{TODAY}T12:30", None, later, before=f"{TODAY}T12:29")
    assert again == {
        "reminder_due": {"entry_id": None, "reminder": "exercises", "check": None}
    }
    done = session(f"{TODAY}T12:20")
    assert told(f"{TODAY}T12:30", None, later, done, before=f"{TODAY}T12:29") == {}


def test_what_was_said_last_counts() -> None:
    skip = held(NOON, Reminder.EXERCISES, TODAY)
    later = held(f"{TODAY}T12:05", Reminder.EXERCISES, TODAY, 10)
    assert state(f"{TODAY}T12:06", Reminder.EXERCISES, skip, later).due
    assert not state(f"{TODAY}T12:06", Reminder.EXERCISES, later, skip).waits
    assert state(f"{TODAY}T12:15", Reminder.EXERCISES, skip, later).waits


def test_a_snooze_ends_with_its_day() -> None:
    later = held(f"{TODAY}T23:50", Reminder.EXERCISES, TODAY, 720)
    assert state("2026-03-04T00:00", Reminder.EXERCISES, later).waits


def test_a_snooze_is_counted_in_real_minutes_when_the_clocks_change() -> None:
    later = held("2026-03-29T01:50", Reminder.EXERCISES, "2026-03-29", 20)
    assert not state("2026-03-29T03:09", Reminder.EXERCISES, later).waits
    assert state("2026-03-29T03:10", Reminder.EXERCISES, later).waits


# -- not today --------------------------------------------------------------------


def test_not_today_takes_the_exercises_off_the_day_and_none_off_the_week() -> None:
    skip = held(f"{TODAY}T18:00", Reminder.EXERCISES, TODAY)
    before, after = look(f"{TODAY}T18:00"), look(f"{TODAY}T18:00", skip)
    assert before.plan.next_on == day(TODAY)
    assert (after.plan.due, after.plan.why) == (False, Why.SKIPPED)
    assert after.plan.next_on == day("2026-03-04")
    assert after.plan.target == before.plan.target
    assert after.plan.items == before.plan.items
    exercises = after.reminder(Reminder.EXERCISES)
    assert (exercises.open, exercises.skipped, exercises.due) == (True, True, False)
    assert told(f"{TODAY}T18:00", skip)["reminder_over"]["outcome"] == "skipped"
    assert look("2026-03-04T00:00", skip).plan.due


def test_a_week_that_is_nearly_over_is_not_stretched() -> None:
    """Sunday is skipped: nothing is left of the week, and nothing is said of it."""
    skip = held("2026-03-08T12:00", Reminder.EXERCISES, "2026-03-08")
    assert look("2026-03-08T12:01", skip).plan.next_on == day("2026-03-09")


def test_doing_it_anyway_counts() -> None:
    skip = held(NOON, Reminder.EXERCISES, TODAY)
    found = look(f"{TODAY}T19:00", skip, session(f"{TODAY}T18:00"))
    assert found.plan.why is Why.DONE_TODAY
    assert found.streak is not None
    assert found.streak.done_this_week == 1


def test_taking_it_back_brings_it_back() -> None:
    skip = held(NOON, Reminder.EXERCISES, TODAY)
    assert look(f"{TODAY}T13:00", skip, retraction(skip)).plan.due
    assert told(f"{TODAY}T13:00", retraction(skip), skip) == {}


def test_ice_is_not_offered_again_today() -> None:
    sore, skip = pain(f"{TODAY}T10:00", 4), held(NOON, Reminder.ICE, TODAY)
    assert look(f"{TODAY}T11:00", sore).ice.due
    assert not look(f"{TODAY}T13:00", sore, skip).ice.due
    worse = pain(f"{TODAY}T20:00", 6)
    found = look(f"{TODAY}T20:01", sore, skip, worse)
    assert not found.ice.due
    assert look("2026-03-04T08:01", skip, pain("2026-03-04T08:00", 4)).ice.due


# -- checks -----------------------------------------------------------------------


def test_a_check_that_is_let_be_is_not_asked_and_the_next_one_is() -> None:
    it = run(f"{TODAY}T11:00", duration_s=1800)
    at_once = look(NOON, it).check
    assert at_once is not None
    skip = held(NOON, Reminder.CHECK, at_once.about)
    assert look(f"{TODAY}T12:01", it, skip).check is None
    later = look(f"{TODAY}T12:15", it, skip)
    assert later.check is not None
    assert later.check.check == "hour_after"
    assert [reason.key for reason in later.day_light.reasons] == [
        "check_missing",
        "check_missing",
    ]
    turned = told(f"{TODAY}T12:15", None, it, skip, before=f"{TODAY}T12:14")
    assert turned["reminder_due"]["check"] == "hour_after"


def test_an_older_check_that_shows_again_is_not_told_again() -> None:
    it = run(f"{TODAY}T11:00", duration_s=1800)
    answer = pain(f"{TODAY}T12:30", 1, Moment.HOUR_AFTER)
    turned = told(f"{TODAY}T12:30", answer, it)
    assert turned["reminder_over"]["outcome"] == "done"
    assert "reminder_due" not in turned
    check = look(f"{TODAY}T12:31", it, answer).check
    assert check is not None
    assert check.check == "after_run"


def test_a_check_closes_by_itself() -> None:
    it = run(f"{TODAY}T11:00", duration_s=1800, pain_peak=1)
    turned = told(f"{TODAY}T13:30", None, it, before=f"{TODAY}T13:29")
    assert turned["reminder_over"]["outcome"] == "closed"


def test_the_check_of_the_week_can_be_let_be() -> None:
    profile = Profile(check_day=1)
    week = look(NOON, profile=profile).check
    assert week is not None
    assert week.about == f"weekly:{TODAY}"
    skip = held(NOON, Reminder.CHECK, week.about)
    assert look(NOON, skip, profile=profile).check is None


def test_what_was_said_days_ago_is_not_looked_through() -> None:
    old = held("2026-02-20T12:00", Reminder.EXERCISES, TODAY)
    assert state(NOON, Reminder.EXERCISES, old).waits


def test_a_flare_up_ends_the_reminder_and_nobody_did_anything() -> None:
    turned = told(NOON, flare(NOON))
    assert turned["reminder_over"]["outcome"] == "closed"


# -- quiet ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "quiet"),
    [
        pytest.param(22, 7, ["00:00", "06:59", "22:00", "23:59"], id="night"),
        pytest.param(13, 15, ["13:00", "14:59"], id="nap"),
        pytest.param(7, 7, [], id="none"),
    ],
)
def test_quiet_hours(start: int, end: int, quiet: list[str]) -> None:
    profile = Profile(quiet_start=time(start), quiet_end=time(end))
    clocks = ["00:00", "06:59", "07:00", "12:59", "13:00", "14:59", "15:00"]
    clocks += ["21:59", "22:00", "23:59"]
    assert [at for at in clocks if is_quiet(profile, clock(f"{TODAY}T{at}"))] == quiet


def test_the_night_is_quiet_by_itself() -> None:
    assert is_quiet(PROFILE, datetime.fromisoformat("2026-03-03T03:00+01:00"))
