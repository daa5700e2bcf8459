"""Which question waits, and the light of the day (design, section 5)."""

from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.checks import DayLight, day_light, waiting
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment, Symptom
from custom_components.knee_recovery.core.pain import Check, Light
from custom_components.knee_recovery.core.profile import Profile, Track

from .diary import (
    NEW_YORK,
    PROFILE,
    answered,
    cleared,
    clock,
    ice,
    pain,
    run,
    session,
    target,
)

LADDER = Profile(track=Track.WALK_RUN)


def asked(now: str, *entries: Entry) -> Check | None:
    found = waiting(History.of(entries), clock(now))
    return found.check if found else None


def light(now: str, *entries: Entry, profile: Profile = PROFILE) -> DayLight:
    return day_light(History.of(entries), profile, clock(now))


def lamp(now: str, *entries: Entry, profile: Profile = PROFILE) -> Light | None:
    return light(now, *entries, profile=profile).light


def keys(found: DayLight) -> list[str]:
    return [reason.key for reason in found.reasons]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-05-20 07:29:59", None, id="still-running"),
        pytest.param("2026-05-20 07:30", Check.AFTER_RUN, id="at-once"),
        pytest.param("2026-05-20 08:14:59", Check.AFTER_RUN, id="before-45-minutes"),
        pytest.param("2026-05-20 08:15", Check.HOUR_AFTER, id="after-45-minutes"),
        pytest.param("2026-05-20 09:29:59", Check.HOUR_AFTER, id="within-two-hours"),
        pytest.param("2026-05-20 09:30", None, id="after-two-hours"),
        pytest.param("2026-05-21 03:59", None, id="night"),
        pytest.param("2026-05-21 04:00", Check.MORNING, id="morning"),
        pytest.param("2026-05-21 11:59", Check.MORNING, id="late-morning"),
        pytest.param("2026-05-21 12:00", None, id="noon"),
        pytest.param("2026-05-22 08:00", None, id="let-go"),
    ],
)
def test_a_run_is_asked_about_three_times_each_in_its_window(
    now: str, expected: Check | None
) -> None:
    assert asked(now, run("2026-05-20 07:00", duration_s=1800)) is expected


@pytest.mark.parametrize(
    ("now", "answer"),
    [
        pytest.param(
            "2026-05-20 07:45",
            pain("2026-05-20 07:40", 2, Moment.AFTER_RUN),
            id="at-once",
        ),
        pytest.param("2026-05-20 09:31", pain("2026-05-20 09:00", 2), id="hour-after"),
        pytest.param("2026-05-21 08:00", pain("2026-05-21 07:00", 2), id="morning"),
    ],
)
def test_what_was_answered_is_not_asked_again(now: str, answer: Entry) -> None:
    assert asked(now, run("2026-05-20 07:00", duration_s=1800), answer) is None


def test_what_was_said_with_the_run_is_not_asked() -> None:
    said = run("2026-05-20 07:00", duration_s=1800, pain_peak=2)
    assert asked("2026-05-20 07:45", said) is None
    assert asked("2026-05-20 08:20", said) is Check.HOUR_AFTER


def test_a_missed_question_leaves_the_later_one() -> None:
    answer = pain("2026-05-20 08:30", 2)
    said = run("2026-05-20 07:00", duration_s=1800)
    assert asked("2026-05-20 08:40", said, answer) is Check.AFTER_RUN


def test_a_run_that_ended_after_midnight_is_asked_about() -> None:
    late = run("2026-05-20 23:40", duration_s=1800)
    assert asked("2026-05-21 00:15", late) is Check.AFTER_RUN
    assert asked("2026-05-21 04:00", late) is Check.MORNING


def test_a_run_through_two_nights_is_asked_about() -> None:
    ultra = run("2026-05-20 22:00", 160.0, duration_s=27 * 3600)
    assert asked("2026-05-22 01:30", ultra) is Check.AFTER_RUN


def test_nobody_is_asked_again_about_a_run_whose_answer_goes_to_a_later_one() -> None:
    """The hour after the second run has begun; that of the first is not over."""
    first = run("2026-05-20 07:00", duration_s=3600, pain_peak=1)
    second = run("2026-05-20 08:10", duration_s=1200, pain_peak=1)
    found = waiting(History.of([first, second]), clock("2026-05-20 09:20"))
    assert found is not None
    assert (found.check, found.run) == (Check.HOUR_AFTER, second)
    answer = pain("2026-05-20 09:20", 1)
    assert asked("2026-05-20 09:25", first, second, answer) is None


def test_of_two_runs_at_once_the_one_that_ended_later_is_asked_about() -> None:
    long = run("2026-05-20 04:00", 30.0, duration_s=5 * 3600, pain_peak=1)
    short = run("2026-05-20 08:00", duration_s=2_400, pain_peak=1)
    found = waiting(History.of([long, short]), clock("2026-05-20 09:50"))
    assert found is not None
    assert (found.check, found.run) == (Check.HOUR_AFTER, long)


def test_the_next_run_ends_the_question_how_the_one_before_was() -> None:
    first = run("2026-05-20 07:00", duration_s=1800)
    second = run("2026-05-20 08:00", duration_s=1800, pain_peak=1)
    assert asked("2026-05-20 07:59", first, second) is Check.AFTER_RUN
    assert asked("2026-05-20 08:10", first, second) is None


def test_one_morning_answers_for_every_run_of_the_date_before() -> None:
    runs = [
        run("2026-05-20 07:00", duration_s=1800),
        run("2026-05-20 18:00", duration_s=1800),
    ]
    found = waiting(History.of(runs), clock("2026-05-21 08:00"))
    assert found is not None
    assert (found.check, found.run) == (Check.MORNING, runs[1])
    answer = pain("2026-05-21 08:00", 1, Moment.MORNING)
    assert asked("2026-05-21 08:01", *runs, answer) is None


def test_windows_are_as_long_as_they_say_when_the_clocks_change() -> None:
    """V22: by the wall the window would open and close an hour off."""
    before = run(clock("2026-10-25 02:40"), ended_then=True)
    history = History.of([before])
    opens = clock("2026-10-25 02:25", fold=1)
    found = waiting(history, opens)
    assert found is not None
    assert found.check is Check.HOUR_AFTER
    assert found.opens - before.at == timedelta(minutes=45)
    earlier = waiting(history, clock("2026-10-25 02:24", fold=1))
    assert earlier is not None
    assert earlier.check is Check.AFTER_RUN
    assert waiting(history, clock("2026-10-25 03:40")) is None


def test_the_morning_begins_at_four_on_the_wall_where_the_house_is() -> None:
    said = run(clock("2026-10-31 18:00", NEW_YORK))
    history = History.of([said])
    for now, expected in (("2026-11-01 03:59", None), ("2026-11-01 04:00", "morning")):
        found = waiting(history, clock(now, NEW_YORK))
        assert (found.check.value if found else None) == expected


# -- the light ------------------------------------------------------------------


def test_an_empty_diary_has_no_light() -> None:
    found = light("2026-05-20 12:00")
    assert (found.light, keys(found)) == (None, ["nothing_logged"])


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(run("2026-05-14 08:00"), id="run"),
        pytest.param(pain("2026-05-14 08:00", 2), id="pain"),
        pytest.param(session("2026-05-14 08:00"), id="exercises"),
        pytest.param(ice("2026-05-14 08:00"), id="ice"),
    ],
)
def test_green_needs_something_logged_in_the_last_seven_days(entry: Entry) -> None:
    assert lamp("2026-05-20 23:59", entry) is Light.GREEN
    assert lamp("2026-05-21 00:00", entry) is None


def test_a_choice_of_target_is_nothing_that_was_logged() -> None:
    assert lamp("2026-05-20 12:00", target("2026-05-20 08:00", 3)) is None


def test_a_red_flag_is_red_until_it_is_cleared() -> None:
    raised = pain("2026-05-01 08:00", 1, symptoms=(Symptom.LOCKING,))
    assert keys(light("2026-05-30 12:00", raised)) == ["red_flag"]
    assert lamp("2026-05-30 12:00", raised) is Light.RED
    done = cleared("2026-05-30 11:00")
    assert lamp("2026-05-30 12:00", raised, done) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-05-20 08:00", Light.RED, id="its-day"),
        pytest.param("2026-05-22 23:59", Light.RED, id="second-full-day"),
        pytest.param("2026-05-23 00:00", Light.GREEN, id="after-two-full-days"),
    ],
)
def test_a_red_run_is_red_for_two_full_days(now: str, expected: Light) -> None:
    assert lamp(now, run("2026-05-20 07:00", pain_peak=6)) is expected


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        pytest.param(2, Light.GREEN, id="2"),
        pytest.param(2.1, Light.AMBER, id="2.1"),
        pytest.param(5, Light.AMBER, id="5"),
        pytest.param(5.1, Light.RED, id="5.1"),
    ],
)
def test_pain_of_today_has_its_band(level: float, expected: Light) -> None:
    entry = pain("2026-05-20 08:00", level)
    assert lamp("2026-05-20 12:00", entry) is expected
    assert lamp("2026-05-21 12:00", entry) is Light.GREEN


def test_red_is_of_the_highest_score_and_amber_of_the_latest() -> None:
    high, low = pain("2026-05-20 08:00", 6), pain("2026-05-20 10:00", 1)
    found = light("2026-05-20 12:00", high, low)
    assert (found.light, keys(found)) == (Light.RED, ["pain_today_high"])
    assert dict(found.reasons[0].values) == {"level": 6, "limit": 5}
    sore = pain("2026-05-20 08:00", 4)
    assert lamp("2026-05-20 12:00", sore) is Light.AMBER
    assert lamp("2026-05-20 12:00", sore, low) is Light.GREEN


def test_the_worst_of_a_run_is_a_score_of_today_from_its_end() -> None:
    said = run("2026-05-20 07:00", duration_s=3600, pain_peak=4)
    during, later = pain("2026-05-20 07:30", 1), pain("2026-05-20 11:30", 1)
    found = light("2026-05-20 12:00", said, during)
    assert (found.light, keys(found)) == (Light.AMBER, ["pain_today"])
    assert lamp("2026-05-20 12:00", said, during, later) is Light.INCOMPLETE


@pytest.mark.parametrize(
    ("profile", "last_amber"),
    [
        pytest.param(PROFILE, "2026-05-21 23:59", id="keep-running"),
        pytest.param(LADDER, "2026-05-22 23:59", id="ladder"),
    ],
)
def test_an_amber_run_is_amber_within_its_extra_rest_day(
    profile: Profile, last_amber: str
) -> None:
    entries = answered("2026-05-20 07:00", p60=2)
    found = light(last_amber, *entries, profile=profile)
    assert (found.light, keys(found)) == (Light.AMBER, ["amber_run"])
    the_minute_after = clock(last_amber) + timedelta(minutes=1)
    over = day_light(History.of(entries), profile, the_minute_after)
    assert over.light is Light.GREEN


def test_an_answer_that_was_due_and_is_missing_is_incomplete_until_noon() -> None:
    entries = [
        run("2026-05-20 07:00", duration_s=1800, pain_peak=1),
        pain("2026-05-20 06:00", 1),
    ]
    assert lamp("2026-05-20 08:14", *entries) is Light.GREEN
    found = light("2026-05-20 08:15", *entries)
    assert (found.light, keys(found)) == (Light.INCOMPLETE, ["check_missing"])
    assert found.reasons[0].values == (("check", "hour_after"),)
    assert lamp("2026-05-21 11:59", *entries) is Light.INCOMPLETE
    assert lamp("2026-05-21 12:00", *entries) is Light.GREEN
    both = light("2026-05-21 04:00", *entries)
    assert [reason.values for reason in both.reasons] == [
        (("check", "hour_after"),),
        (("check", "morning"),),
    ]


def test_incomplete_is_of_the_last_run_only() -> None:
    unanswered = run("2026-05-20 07:00", duration_s=1800)
    last = answered("2026-05-20 18:00")
    assert lamp("2026-05-20 18:40", unanswered) is Light.INCOMPLETE
    assert lamp("2026-05-21 08:00", unanswered, *last) is Light.GREEN


def test_what_is_alarming_outranks_what_is_missing() -> None:
    """The first that holds: red, amber, incomplete, green."""
    said = run("2026-05-20 07:00", duration_s=1800)
    assert lamp("2026-05-20 07:40", said) is Light.INCOMPLETE
    assert lamp("2026-05-20 07:40", said, pain("2026-05-20 07:35", 3)) is Light.AMBER
    assert lamp("2026-05-20 07:40", said, pain("2026-05-20 07:35", 7)) is Light.RED
