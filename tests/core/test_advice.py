"""The run advice of a day, and what speaks against starting."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.advice import (
    BACK_AGAIN,
    MODIFICATIONS,
    PreCheck,
    RunAdvice,
    advice_on,
    pre_check,
    shorter_runs,
    slower_pace_s,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment, Run, Symptom
from custom_components.knee_recovery.core.levels import LEVELS, WALKING
from custom_components.knee_recovery.core.profile import Profile, Track

from .diary import PROFILE, answered, clock, day, flare, look, pain, run

WALK_RUN = replace(PROFILE, track=Track.WALK_RUN)


def advised(at: str, *entries: Entry, profile: Profile = PROFILE) -> RunAdvice:
    now = clock(at)
    found = advice_on(History.of(entries), profile, now, now.date())
    assert found is not None
    return found


def test_the_allowance_is_what_there_is_to_run() -> None:
    found = advised("2026-06-04 13:00", *answered("2026-06-01 07:00", distance_m=5_000))
    assert (found.may_run, found.reason, found.distance_m) == (True, "jump", 5_500)
    assert (found.session, found.offers, found.back_again) == (None, (), ())


def test_without_a_baseline_running_is_the_runners_own_decision() -> None:
    found = advised("2026-06-04 13:00")
    assert (found.may_run, found.reason, found.distance_m) == (
        True,
        "no_baseline",
        None,
    )


def test_what_was_run_already_leaves_nothing() -> None:
    told = [run("2026-06-01 07:00", 5.0), run("2026-06-04 07:00", 6.0)]
    found = advised("2026-06-04 13:00", *told)
    assert (found.may_run, found.reason, found.distance_m) == (False, "jump", 0)


def test_the_ladder_has_its_session() -> None:
    found = advised("2026-06-04 13:00", profile=WALK_RUN)
    assert (found.may_run, found.reason, found.session) == (True, "ladder", LEVELS[0])
    rest = advised("2026-06-02 13:00", *answered("2026-06-01 07:00"), profile=WALK_RUN)
    assert (rest.may_run, rest.reason) == (False, "rest_day")
    assert rest.next_run_on == day("2026-06-03")


def test_after_a_red_first_level_there_is_walking() -> None:
    told = answered("2026-06-01 07:00", peak=6)
    resting = advised("2026-06-02 13:00", *told, profile=WALK_RUN)
    assert (resting.may_run, resting.reason) == (False, "red_rest")
    walking = advised("2026-06-05 13:00", *told, profile=WALK_RUN)
    assert (walking.may_run, walking.reason) == (False, "walking")
    assert walking.session is WALKING


def test_jogging_without_its_walking_is_no_baseline_in_the_plan_either() -> None:
    told = run("2026-06-01 07:00", 0.9)
    advice = advised("2026-06-04 09:00", told, profile=WALK_RUN)
    assert (advice.reason, advice.distance_m) == ("ladder", LEVELS[0].distance_m)
    allowed = look("2026-06-04 09:00", told, profile=WALK_RUN).allowance
    assert (allowed.reason, allowed.distance_m) == ("ladder", LEVELS[0].distance_m)


def test_building_up_has_no_fixed_session() -> None:
    told = [
        entry
        for n in range(19)
        for entry in answered(
            f"{day('2026-06-01') + timedelta(days=2 * n)} 07:00", distance_m=3_000
        )
    ]
    found = advised("2026-07-10 13:00", *told, profile=WALK_RUN)
    assert (found.session, found.may_run) == (None, True)


def test_who_does_not_run_is_not_told_to() -> None:
    resting = replace(PROFILE, track=Track.NOT_RUNNING)
    found = advised("2026-06-04 13:00", profile=resting)
    assert (found.may_run, found.reason) == (False, "not_running")


def test_a_hold_has_its_reason() -> None:
    found = advised("2026-06-04 13:00", flare("2026-06-04 08:00"))
    assert (found.may_run, found.reason, found.distance_m) == (False, "flare_up", 0)


@pytest.mark.parametrize(
    ("cadence", "steps"),
    [
        pytest.param(None, True, id="not-measured"),
        pytest.param(170, True, id="at-the-edge"),
        pytest.param(171, False, id="brisk-already"),
    ],
)
def test_a_sore_run_is_answered_with_ways_to_make_it_easier(
    cadence: int | None, *, steps: bool
) -> None:
    told = answered("2026-06-01 07:00", peak=4)
    profile = replace(PROFILE, cadence=cadence)
    offers = advised("2026-06-03 13:00", *told, profile=profile).offers
    assert ("more_steps" in offers) is steps
    assert offers[0] == "shorter_more_often"
    assert set(offers) <= set(dict(MODIFICATIONS))


def test_two_green_runs_after_a_sore_one_bring_things_back_one_at_a_time() -> None:
    sore = answered("2026-06-01 07:00", peak=4)
    one = answered("2026-06-04 07:00")
    two = answered("2026-06-07 07:00")
    assert advised("2026-06-06 13:00", *sore, *one).back_again == ()
    found = advised("2026-06-09 13:00", *sore, *one, *two)
    assert (found.back_again, found.offers) == (BACK_AGAIN, ())
    assert advised("2026-06-09 13:00", *one, *two).back_again == ()


def test_what_is_offered_is_told_in_numbers() -> None:
    """V16."""
    week = [run(f"2026-06-0{on} 07:00", 5.0, duration_s=1500) for on in (1, 3)]
    sore = answered("2026-06-05 07:00", peak=4)
    found = advised("2026-06-06 13:00", *week, *sore)
    assert found.shorter == (3_000, 5)
    assert list(found.slower_pace_s) == [400, 450]
    untimed = [
        replace(told, duration_s=None) if isinstance(told, Run) else told
        for told in sore
    ]
    assert advised("2026-06-06 13:00", *untimed).slower_pace_s == ()


def test_what_is_not_offered_or_long_ago_has_no_numbers() -> None:
    fine = advised("2026-06-06 13:00", *answered("2026-06-05 07:00"))
    assert (fine.shorter, fine.slower_pace_s) == (None, ())
    past = advised("2026-06-14 13:00", *answered("2026-06-05 07:00", peak=4))
    assert (past.offers[:1], past.shorter) == (("shorter_more_often",), None)


def test_the_same_week_in_shorter_runs() -> None:
    """V16."""
    assert shorter_runs(5_000, 3) == (3_000, 5)


@pytest.mark.parametrize(
    ("pace_s", "percent", "expected"),
    [(300, 10, 333.3), (300, 20, 375.0), (300, 16.67, 360.0)],
)
def test_slower_is_less_speed_and_not_more_seconds(
    pace_s: float, percent: int, expected: float
) -> None:
    """V16: 12 km/h less 10 % is 5:33, less 20 % is 6:15."""
    assert slower_pace_s(pace_s, percent) == pytest.approx(expected, abs=0.05)


def asked(
    at: str, pre: float | None, *entries: Entry, profile: Profile = PROFILE
) -> PreCheck:
    return pre_check(History.of(entries), profile, clock(at), pre)


def test_nothing_speaks_against_a_calm_knee() -> None:
    assert asked("2026-06-04 13:00", 2) == PreCheck(
        run=(), strength=(), strength_warnings=()
    )


@pytest.mark.parametrize(
    ("pre", "run_reasons", "warnings"),
    [
        pytest.param(None, ("missing_before",), (), id="not-said"),
        pytest.param(2.5, ("pain_before",), (), id="above-green"),
        pytest.param(5, ("pain_before",), (), id="five"),
        pytest.param(5.5, ("pain_before",), ("pain_before",), id="above-five"),
    ],
)
def test_pain_before_a_session(
    pre: float | None, run_reasons: tuple[str, ...], warnings: tuple[str, ...]
) -> None:
    found = asked("2026-06-04 13:00", pre)
    assert (found.run, found.strength, found.strength_warnings) == (
        run_reasons,
        (),
        warnings,
    )


def test_own_limits_are_those_before_a_session_too() -> None:
    own = replace(PROFILE, green_max=3, amber_max=4)
    found = asked("2026-06-04 13:00", 4.5, profile=own)
    assert found.strength_warnings == ("pain_before",)
    assert asked("2026-06-04 13:00", 3, profile=own).run == ()


@pytest.mark.parametrize(
    ("yesterday", "today", "expected"),
    [
        pytest.param(1, 2, (), id="one-more"),
        pytest.param(1, 2.5, ("worse_morning",), id="more-than-one-more"),
        pytest.param(3, 1, (), id="better"),
        pytest.param(3.1, 4.1, (), id="one-more-in-decimals"),
    ],
)
def test_a_worse_morning_speaks_against_running(
    yesterday: float, today: float, expected: tuple[str, ...]
) -> None:
    told = [
        pain("2026-06-03 06:00", yesterday, Moment.MORNING),
        pain("2026-06-04 06:00", today, Moment.MORNING),
    ]
    assert asked("2026-06-04 13:00", 0, *told).run == expected


def test_holds_speak_against_running_and_a_flag_against_everything() -> None:
    locked = pain("2026-06-03 12:00", 1, symptoms=(Symptom.LOCKING,))
    found = asked("2026-06-04 13:00", 0, locked)
    assert (found.run, found.strength) == (("red_flag",), ("red_flag",))
    ran = answered("2026-06-03 07:00")
    assert asked("2026-06-04 13:00", 0, *ran, profile=WALK_RUN).run == ("rest_day",)
    assert asked("2026-06-04 13:00", 0, *ran).run == ()
