"""The one answer that everything reads (design, sections 4 and 5)."""

from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.allowance import Binding
from custom_components.knee_recovery.core.journal import CheckUp, Entry, Moment, Score
from custom_components.knee_recovery.core.load import JumpClass
from custom_components.knee_recovery.core.pain import Check, Light
from custom_components.knee_recovery.core.profile import Profile, Shoe, Track
from custom_components.knee_recovery.core.scores import WEEKLY

from .diary import (
    BERLIN,
    NEW_YORK,
    answered,
    clock,
    day,
    flare,
    ice,
    identity,
    look,
    pain,
    pause,
    retraction,
    run,
    session,
)

PAIR = Shoe(id="pair", name="Old pair")


def test_an_empty_journal_says_that_it_does_not_know() -> None:
    """Never 0 for "no data"."""
    found = look("2026-05-20 12:00")
    unknown = [
        found.load.distance_7_days_m,
        found.load.previous_7_days_m,
        found.load.distance_week_m,
        found.load.last_week_m,
        found.load.mileage_ramp,
        found.load.ramp_exceeded,
        found.load.longest_run_30_days_m,
        found.last_run,
        found.allowance.distance_m,
        found.ladder,
        found.day_light.light,
        found.knee_pain,
        found.worst_pain_7_days,
        found.check,
        found.streak,
        found.load.acute_chronic_ratio,
        found.load.training_monotony,
        found.load.training_strain,
    ]
    assert unknown == [None] * len(unknown)
    assert found.allowance.reason is Binding.NO_BASELINE
    assert found.next_run == clock("2026-05-20 00:00")
    assert found.talk_reasons == ()
    assert found.shoes == ()
    assert (found.ice.today, found.flare_up, found.paused) == (0, False, False)


STORY: list[Entry] = [
    run("2026-04-28 18:00", 9.0, duration_s=3_240, rpe=3, shoe="pair"),
    *answered("2026-05-08 07:00", distance_m=6_000, minutes=35, rpe=4),
    *answered("2026-05-10 07:00", distance_m=6_000, minutes=35, rpe=4),
    session("2026-05-12 19:00"),
    session("2026-05-14 19:00"),
    run("2026-05-16 08:00", 5.0, duration_s=1_800, rpe=3),
    session("2026-05-19 19:00", pain_peak=4),
    pain("2026-05-19 21:00", 3, Moment.STAIRS),
    ice("2026-05-20 06:30"),
    run(
        "2026-05-20 07:00",
        10.0,
        duration_s=3_600,
        rpe=6,
        pain_before=1,
        pain_peak=2,
        shoe="pair",
    ),
    pain("2026-05-20 09:00", 1.5, Moment.HOUR_AFTER),
]


def test_a_fortnight_is_told_as_one_answer() -> None:
    found = look("2026-05-20 12:00", *STORY, profile=Profile(shoes=(PAIR,)))
    assert (found.load.distance_7_days_m, found.load.previous_7_days_m) == (
        15_000,
        12_000,
    )
    assert found.load.week_started_on == day("2026-05-18")
    assert (found.load.distance_week_m, found.load.last_week_m) == (10_000, 5_000)
    assert (found.load.mileage_ramp, found.load.ramp_exceeded) == (25.0, True)
    assert found.load.longest_run_30_days_m == 10_000
    assert found.last_run is not None
    assert found.last_run.run is STORY[-2]
    assert found.last_run.verdict.light is Light.INCOMPLETE
    assert found.last_run.jump_percent == pytest.approx(11.11, abs=0.005)
    assert found.last_run.jump_class is JumpClass.SMALL
    assert (found.allowance.distance_m, found.allowance.reason) == (0, Binding.JUMP)
    assert found.next_run == clock("2026-05-20 00:00")
    assert found.day_light.light is Light.GREEN
    assert (found.knee_pain, found.worst_pain_7_days) == (1.5, 4)
    assert found.check is None
    assert found.streak is not None
    assert (found.streak.streak.weeks, found.streak.done_this_week) == (1, 1)
    assert found.streak.adherence_percent == 100
    assert found.ice.today == 1
    assert found.shoe("pair").distance_m == 19_000
    assert found.valid_until == clock("2026-05-21 00:00")


def test_the_last_run_is_compared_with_what_came_before_it_and_not_after() -> None:
    first, second = run("2026-05-20 07:00", 8.0), run("2026-05-20 18:00", 4.0)
    alone = look("2026-05-20 20:00", first).last_run
    assert alone is not None
    assert (alone.jump_percent, alone.jump_class) == (None, None)
    both = look("2026-05-20 20:00", second, first).last_run
    assert both is not None
    assert (both.jump_percent, both.jump_class) == (-50, JumpClass.REFERENCE)


def test_the_knees_pain_is_its_latest_score_of_seven_days() -> None:
    """What a run or a session says counts for the worst, not for the latest."""
    entries = [
        pain("2026-05-14 08:00", 2),
        session("2026-05-15 08:00", pain_peak=6),
        run("2026-05-16 08:00", pain_before=5, pain_peak=7),
    ]
    found = look("2026-05-20 23:59", *entries)
    assert (found.knee_pain, found.worst_pain_7_days) == (2, 7)
    later = look("2026-05-21 00:00", *entries)
    assert (later.knee_pain, later.worst_pain_7_days) == (None, 7)
    gone = look("2026-05-23 00:00", *entries)
    assert (gone.knee_pain, gone.worst_pain_7_days) == (None, None)


def test_weeks_without_a_run_are_zero_once_there_was_one() -> None:
    found = look("2026-05-20 12:00", run("2026-01-20 07:00"))
    assert (found.load.distance_7_days_m, found.load.distance_week_m) == (0, 0)
    assert (found.load.mileage_ramp, found.load.ramp_exceeded) == (None, False)
    assert found.load.longest_run_30_days_m is None


def test_the_week_starts_when_the_runner_says() -> None:
    entries = [run("2026-05-17 07:00", 3.0), run("2026-05-18 07:00", 4.0)]
    monday = look("2026-05-20 12:00", *entries)
    assert (monday.load.distance_week_m, monday.load.last_week_m) == (4_000, 3_000)
    sunday = look("2026-05-20 12:00", *entries, profile=Profile(week_start=6))
    assert (sunday.load.distance_week_m, sunday.load.last_week_m) == (7_000, 0)
    assert sunday.load.week_started_on == day("2026-05-17")


def test_a_flare_up_and_a_pause_show_while_they_stand() -> None:
    entries = [flare("2026-05-19 08:00"), pause("2026-05-19 09:00")]
    found = look("2026-05-20 12:00", *entries)
    assert (found.flare_up, found.paused) == (True, True)
    later = look("2026-05-22 12:00", *entries)
    assert (later.flare_up, later.paused) == (False, True)


def test_the_ladder_limits_what_is_left_on_the_ladder_only() -> None:
    on_it = look("2026-05-20 12:00", profile=Profile(track=Track.WALK_RUN))
    assert on_it.ladder is not None
    assert on_it.ladder.level == 1
    assert on_it.allowance.reason is Binding.LADDER
    assert on_it.allowance.distance_m == on_it.ladder.limit_m


def test_a_pair_is_found_by_its_id() -> None:
    found = look("2026-05-20 12:00", profile=Profile(shoes=(PAIR,)))
    assert found.shoe("pair").shoe is PAIR
    with pytest.raises(LookupError):
        found.shoe("gone")
    assert found.shoe_name("pair") == "Old pair"
    assert found.shoe_name("gone") == "gone"
    assert found.shoe_name(None) is None


# -- how long it is true --------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "until"),
    [
        pytest.param("2026-05-20 06:00", "2026-05-20 07:30", id="the-run-ends"),
        pytest.param("2026-05-20 07:30", "2026-05-20 08:15", id="the-hour-opens"),
        pytest.param("2026-05-20 08:15", "2026-05-20 09:30", id="two-hours-are-over"),
        pytest.param("2026-05-20 09:30", "2026-05-21 00:00", id="midnight"),
        pytest.param("2026-05-21 00:00", "2026-05-21 04:00", id="the-morning-opens"),
        pytest.param("2026-05-21 04:00", "2026-05-21 12:00", id="noon"),
        pytest.param("2026-05-21 12:00", "2026-05-22 00:00", id="the-next-midnight"),
    ],
)
def test_an_answer_names_the_moment_at_which_it_changes_by_itself(
    now: str, until: str
) -> None:
    entry = run("2026-05-20 07:00", duration_s=1_800)
    assert look(now, entry).valid_until == clock(until)


def test_a_house_in_which_nothing_happens_is_woken_once_a_day() -> None:
    """And once more on Sundays, when the check of the week opens at four."""
    now, wakes = clock("2026-03-20 12:00"), 0
    end = clock("2026-04-20 12:00")
    while now < end:
        now = look(now, run("2026-03-01 07:00")).valid_until.astimezone(BERLIN)
        wakes += 1
    assert wakes == 32 + 5


def test_the_next_change_lies_ahead_in_the_hour_that_comes_twice() -> None:
    """By the wall the ice that ended 02:50 would end after 02:10, an hour later."""
    iced = ice(clock("2026-10-25 02:50"))
    now = clock("2026-10-25 02:10", fold=1)
    found = look(now, iced)
    assert found.valid_until > now
    assert found.valid_until == clock("2026-10-25 03:50")
    assert found.valid_until - iced.at == timedelta(hours=2)


def test_the_next_day_begins_where_the_house_is() -> None:
    now = clock("2026-03-07 23:00", NEW_YORK)
    found = look(now, run(clock("2026-01-01 07:00", NEW_YORK)))
    assert found.valid_until == clock("2026-03-08 00:00", NEW_YORK)
    # The Sunday has its check of the week, and what it asks is answered already.
    said = [
        CheckUp(**identity(found.now)),
        *(
            Score(**identity(found.now, {"measure": measure, "value": 1}))
            for measure in WEEKLY
        ),
    ]
    next_day = look(found.valid_until.astimezone(NEW_YORK), *said)
    assert next_day.valid_until - found.valid_until == timedelta(hours=23)


def test_a_question_falls_due_without_a_new_fact() -> None:
    entry = run("2026-05-20 07:00", duration_s=1_800)
    before = look("2026-05-20 07:29", entry)
    assert before.check is None
    after = look(before.valid_until.astimezone(BERLIN), entry)
    assert after.check is not None
    assert after.check.check is Check.AFTER_RUN


def test_a_retraction_gives_back_the_answer_as_it_was() -> None:
    mistake = run("2026-05-20 08:00", 42.0, shoe="pair")
    profile = Profile(shoes=(PAIR,))
    found = look(
        "2026-05-20 12:00", *STORY, mistake, retraction(mistake), profile=profile
    )
    assert found == look("2026-05-20 12:00", *STORY, profile=profile)


def test_a_run_in_the_night_is_asked_about_its_morning_once_that_begins() -> None:
    now = clock("2026-05-20 03:16")
    before = look(now, run("2026-05-20 03:16"))

    assert before.valid_until == clock("2026-05-20 04:00")
