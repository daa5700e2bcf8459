"""The streak: weeks on target, a reserve, and no scolding (vectors V20 to V24)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
    Symptom,
)
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.streak import (
    StreakState,
    counts,
    days_done,
    is_flagged,
    is_flared_up,
    is_paused,
    streak_state,
)

from .diary import (
    BERLIN,
    NEW_YORK,
    PROFILE,
    cleared,
    clock,
    day,
    flare,
    pain,
    pause,
    retraction,
    session,
    target,
)

THIS_WEEK = clock("2026-05-18 08:00")
"""A Monday; the week that is open."""


def weeks(*done: int, monday: datetime = THIS_WEEK) -> list[Entry]:
    """Return sessions on so many days of each week, the last week being open."""
    return [
        session(monday - timedelta(weeks=len(done) - 1 - week, days=-on))
        for week, count in enumerate(done)
        for on in range(count)
    ]


def state(
    *entries: Entry, on: str = "2026-05-20", profile: Profile = PROFILE
) -> StreakState:
    return streak_state(History.of(entries), profile, day(on))


def bounded(sessions: int) -> Profile:
    return Profile(target=sessions)


@pytest.mark.parametrize(
    ("done", "expected", "best", "bank"),
    [
        pytest.param([2, 3, 2, 1], 3, 3, 1, id="open-week-breaks-nothing"),
        pytest.param([2, 2, 1, 2, 0], 3, 3, 0, id="a-freeze-is-spent"),
        pytest.param([2, 2, 1, 0, 2], 1, 2, 0, id="a-miss-and-a-new-beginning"),
        pytest.param([2, 2, 2, 2, 2, 1, 1, 3, 0], 6, 6, 0, id="earned-and-spent"),
        pytest.param([2] * 9, 9, 9, 2, id="the-reserve-has-a-cap"),
        pytest.param([2], 1, 1, 1, id="open-week-counts-as-soon-as-it-is-hit"),
    ],
)
def test_weeks_in_a_row_count_and_a_reserve_bridges(
    done: Sequence[int], expected: int, best: int, bank: int
) -> None:
    """V23, target 2."""
    streak = state(*weeks(*done)).streak
    assert (streak.weeks, streak.best, streak.bank) == (expected, best, bank)


def test_a_week_in_which_the_runner_was_away_changes_nothing() -> None:
    """V23: [2,2,0(paused),2,1] is 3 and the reserve is untouched."""
    away = pause(THIS_WEEK - timedelta(weeks=2))
    back = pause(THIS_WEEK - timedelta(weeks=1), on=False)
    streak = state(*weeks(2, 2, 0, 2, 1), away, back).streak
    assert (streak.weeks, streak.bank) == (3, 1)
    assert state(*weeks(2, 2, 0, 2, 1)).streak.bank == 0


def test_without_a_reserve_a_missed_week_starts_anew() -> None:
    """V23: target 3, bank 0, [3,2,3,3] is 2; a first week spends the bank."""
    streak = state(*weeks(1, 3, 2, 3, 3), profile=bounded(3)).streak
    assert (streak.weeks, streak.best, streak.bank) == (2, 2, 0)


def test_hits_need_to_be_in_a_row_to_earn_a_freeze() -> None:
    """A frozen week keeps the streak and starts the count to the next freeze anew."""
    assert state(*weeks(2, 2, 2, 1, 2, 0)).streak.bank == 0
    assert state(*weeks(2, 2, 2, 2, 0)).streak.bank == 2


def test_two_sessions_on_one_date_are_one_day() -> None:
    """V23."""
    twice = [session("2026-05-18 08:00"), session("2026-05-18 20:00")]
    assert state(*twice).done_this_week == 1
    assert state(*twice).streak.weeks == 0


@pytest.mark.parametrize(
    ("frozen_days", "expected"),
    [pytest.param(4, 2, id="four-of-seven"), pytest.param(3, 1, id="three-of-seven")],
)
@pytest.mark.parametrize("kind", ["pause", "flare", "flag"])
def test_four_frozen_days_of_seven_make_a_week_neutral(
    kind: str, frozen_days: int, expected: int
) -> None:
    begins = THIS_WEEK - timedelta(weeks=1)
    ends = begins + timedelta(days=frozen_days)
    frozen: list[Entry]
    match kind:
        case "pause":
            frozen = [pause(begins), pause(ends, on=False)]
        case "flare":
            renewed = begins + timedelta(days=2)
            frozen = [flare(begins), flare(renewed), flare(ends, on=False)]
        case _:
            raised = pain(begins, 1, symptoms=(Symptom.LOCKING,))
            frozen = [raised, cleared(ends)]
    # The first week has spent the reserve, so that only a neutral week can bridge.
    assert state(*weeks(1, 2, 0, 2), *frozen).streak.weeks == expected


def test_a_week_that_was_hit_counts_though_most_of_it_was_frozen() -> None:
    away = pause(THIS_WEEK - timedelta(weeks=1))
    assert state(*weeks(2, 2, 0), away).streak.weeks == 2


def test_a_flare_up_ends_by_itself_after_three_days_unless_renewed() -> None:
    history = History.of([flare("2026-05-20 23:00")])
    assert [is_flared_up(history, day(f"2026-05-{on}")) for on in range(19, 24)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    history.add(flare("2026-05-22 08:00"))
    assert is_flared_up(history, day("2026-05-24"))
    assert not is_flared_up(history, day("2026-05-25"))
    history.add(flare("2026-05-23 08:00", on=False))
    assert is_flared_up(history, day("2026-05-22"))
    assert not is_flared_up(history, day("2026-05-23"))


def test_a_pause_lasts_until_it_is_over() -> None:
    history = History.of([pause("2026-05-01 08:00")])
    assert not is_paused(history, day("2026-04-30"))
    assert is_paused(history, day("2026-12-31"))
    history.add(pause("2026-05-03 08:00", on=False))
    assert is_paused(history, day("2026-05-02"))
    assert not is_paused(history, day("2026-05-03"))


def test_a_flag_stands_from_its_day_until_the_day_it_is_cleared() -> None:
    raised = pain("2026-05-01 08:00", 1, symptoms=(Symptom.LOCKING,))
    again = pain("2026-05-05 08:00", 1, symptoms=(Symptom.LOCKING,))
    done = cleared("2026-05-03 08:00")
    history = History.of([raised, done, again])
    standing = [is_flagged(history, day(f"2026-05-{on:02}")) for on in range(7)[1:]]
    assert standing == [True, True, False, False, True, True]
    assert not is_flagged(history, day("2026-04-30"))
    history.add(retraction(done))
    assert is_flagged(history, day("2026-05-04"))


# -- what counts ----------------------------------------------------------------


def done(key: str, sets: int | None = None) -> ExerciseDone:
    return ExerciseDone(key=key, sets=sets)


AT = "2026-05-20 08:00"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(session(AT), True, id="nothing-named-is-everything"),
        pytest.param(session(AT, stopped_for_pain=True), True, id="stopped-unnamed"),
        pytest.param(
            session(AT, done("step_up", 2), sets_planned=4), True, id="half-is-enough"
        ),
        pytest.param(
            session(AT, done("step_up", 2), sets_planned=5), False, id="less-than-half"
        ),
        pytest.param(
            session(AT, done("step_up", 1), sets_planned=9, stopped_for_pain=True),
            True,
            id="stopping-for-pain-never-costs-a-day",
        ),
        pytest.param(
            session(AT, done("reverse_lunge"), sets_planned=3),
            True,
            id="an-exercise-without-sets-was-done-as-planned",
        ),
        pytest.param(
            session(AT, done("step_up")), True, id="without-a-plan-anything-is-enough"
        ),
        pytest.param(
            session(AT, done("calf_stretch", 2), stopped_for_pain=True),
            False,
            id="stretching-carries-no-streak",
        ),
        pytest.param(
            session(AT, done("calf_stretch", 9), done("step_up", 1), sets_planned=4),
            False,
            id="stretches-are-no-sets",
        ),
        pytest.param(
            session(AT, done("from_the_future", 3)), False, id="unknown-exercise"
        ),
    ],
)
def test_a_session_counts_when_half_of_its_strength_work_was_done(
    entry: ExerciseSession, *, expected: bool
) -> None:
    assert counts(entry) is expected


def test_a_day_with_one_session_that_counts_is_done() -> None:
    stretched = session("2026-05-18 07:00", done("calf_stretch"))
    assert state(stretched).done_this_week == 0
    assert state(stretched, session("2026-05-18 20:00")).done_this_week == 1


# -- targets --------------------------------------------------------------------


def test_a_change_of_target_applies_from_the_following_week() -> None:
    history = [target("2026-05-04 08:00", 2), target("2026-05-18 08:00", 3)]
    on_monday = state(*weeks(2), *history)
    assert (on_monday.target, on_monday.streak.weeks) == (2, 1)
    assert state(*weeks(2), *history, on="2026-05-25").target == 3
    assert state(*weeks(2), *history, on="2026-05-10").target == 2


def test_weeks_before_set_up_count_at_todays_target() -> None:
    """Back-dated sessions are not measured by what was chosen later."""
    chosen = target("2026-05-13 08:00", 1)
    entries = [*weeks(3, 1, 1), chosen]
    assert state(*entries, profile=bounded(3)).streak.weeks == 3
    assert state(*entries, profile=bounded(4)).streak.weeks == 2


def test_the_week_of_set_up_has_the_target_that_was_chosen_then() -> None:
    chosen = target("2026-05-20 08:00", 1)
    assert state(*weeks(1), chosen, profile=bounded(3)).target == 1


def test_without_a_choice_the_target_is_todays() -> None:
    assert state(*weeks(1), profile=bounded(3)).target == 3


def test_a_back_dated_session_mends_the_week_it_belongs_to() -> None:
    entries = weeks(2, 1, 1, 2)
    history = History.of(entries)
    assert streak_state(history, PROFILE, day("2026-05-20")).streak.weeks == 1
    history.add(session("2026-05-16 21:00"))
    assert streak_state(history, PROFILE, day("2026-05-20")).streak.weeks == 3


@pytest.mark.parametrize(
    "frozen",
    [
        pytest.param(
            [pain("2026-05-11 08:00", 1, symptoms=(Symptom.LOCKING,))], id="flag"
        ),
        pytest.param(
            [pause("2026-05-11 08:00"), pause("2026-05-18 07:00", on=False)], id="pause"
        ),
        pytest.param(
            [flare("2026-05-11 08:00"), flare("2026-05-14 08:00")], id="flare"
        ),
    ],
)
def test_what_froze_a_week_counts_though_it_is_told_late_or_taken_back(
    frozen: list[Entry],
) -> None:
    """What was worked out of closed weeks does not outlive a word about them."""
    history = History.of([*weeks(1, 2, 0, 1), cleared("2026-05-18 07:00")])
    today = day("2026-05-20")
    assert streak_state(history, PROFILE, today).streak.weeks == 0
    for entry in frozen:
        history.add(entry)
    assert streak_state(history, PROFILE, today).streak.weeks == 1
    for entry in frozen:
        history.add(retraction(entry))
    assert streak_state(history, PROFILE, today).streak.weeks == 0


def test_before_the_first_session_there_is_neither_streak_nor_adherence() -> None:
    found = state()
    assert (found.streak.weeks, found.streak.best, found.streak.bank) == (0, 0, 1)
    assert (found.done_this_week, found.adherence_percent) == (0, None)


# -- adherence ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done_in", "sessions", "percent"),
    [
        pytest.param([3, 2, 4, 1, 0], 3, 75.0, id="extra-days-make-up-for-nothing"),
        pytest.param([9, 3, 2, 4, 1, 3], 3, 75.0, id="only-the-last-four"),
        pytest.param([2, 1, 0], 2, 75.0, id="only-since-the-first-session"),
        pytest.param([2], 2, None, id="no-closed-week"),
        pytest.param([1, 0, 0, 0, 0, 0], 2, 0.0, id="nothing-lately"),
    ],
)
def test_adherence_is_of_the_last_four_closed_weeks(
    done_in: Sequence[int], sessions: int, percent: float | None
) -> None:
    """V24."""
    found = state(
        *weeks(*(min(7, count) for count in done_in)), profile=bounded(sessions)
    )
    assert found.adherence_percent == percent


# -- weeks on the calendar ------------------------------------------------------


def test_week_53_and_week_1_are_neighbours() -> None:
    """V21."""
    monday = clock("2027-01-04 08:00")
    entries = weeks(2, 2, 0, monday=monday + timedelta(weeks=1))
    found = state(*entries, on="2027-01-12")
    assert found.streak.weeks == 2


@pytest.mark.parametrize(
    ("zone", "sunday", "monday"),
    [
        pytest.param(
            BERLIN, "2026-03-29 23:30", "2026-03-30 00:30", id="berlin-spring"
        ),
        pytest.param(
            BERLIN, "2026-10-25 23:30", "2026-10-26 00:30", id="berlin-autumn"
        ),
        pytest.param(NEW_YORK, "2026-03-08 23:30", "2026-03-09 00:30", id="new-york"),
    ],
)
def test_a_session_around_midnight_belongs_to_its_own_week(
    zone: ZoneInfo, sunday: str, monday: str
) -> None:
    """V20."""
    history = History.of([session(clock(sunday, zone)), session(clock(monday, zone))])
    starts = day(monday[:10])
    assert days_done(history, starts - timedelta(days=7)) == 1
    assert days_done(history, starts) == 1


def test_the_streak_uses_the_weeks_that_the_runner_chose() -> None:
    entries = [session("2026-05-17 08:00"), session("2026-05-18 08:00")]
    from_sunday = Profile(week_start=6)
    assert state(*entries).done_this_week == 1
    assert state(*entries, profile=from_sunday).done_this_week == 2
    history = History.of([*weeks(2, 2, 2), *entries])
    for profile in (PROFILE, from_sunday, PROFILE):
        anew = History.of([*weeks(2, 2, 2), *entries])
        today = day("2026-05-20")
        assert streak_state(history, profile, today) == streak_state(
            anew, profile, today
        )


def test_moving_house_does_not_move_a_session_to_another_week() -> None:
    """evidence.md 13, rule 4: the day is frozen when it is written."""
    late = session(clock("2026-05-17 23:30", NEW_YORK))
    assert late.at.astimezone(BERLIN).date() == day("2026-05-18")
    assert days_done(History.of([late]), day("2026-05-11")) == 1


def test_exercises_named_without_sets_were_done_whole() -> None:
    done = (ExerciseDone(key="wall_sit"), ExerciseDone(key="clamshell"))
    assert counts(session(THIS_WEEK, exercises=done, sets_planned=7))
