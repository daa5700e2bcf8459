"""How far today, and why (design, section 5; evidence.md 2.2, 3.1, 3.2)."""

from datetime import date, timedelta

import pytest

from custom_components.knee_recovery.core.allowance import (
    Allowance,
    Binding,
    allowance,
    holds,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment, Symptom
from custom_components.knee_recovery.core.ladder import ladder_state
from custom_components.knee_recovery.core.profile import Profile, Track

from .diary import PROFILE, answered, cleared, clock, day, flare, look, pain, run

LADDER = Profile(track=Track.WALK_RUN)


def allowed(now: str, *entries: Entry, profile: Profile = PROFILE) -> Allowance:
    history, at = History.of(entries), clock(now)
    return allowance(history, profile, at, ladder_state(history, profile, at.date()))


def holding(now: str, *entries: Entry, profile: Profile = PROFILE) -> list[Binding]:
    found = holds(History.of(entries), profile, clock(now))
    return [hold.binding for hold in found]


def green(on: str, km: float = 5.0) -> list[Entry]:
    return answered(f"{on} 07:00", distance_m=round(km * 1000))


def test_with_nothing_to_compare_with_nothing_is_said() -> None:
    found = allowed("2026-05-20 12:00")
    assert (found.distance_m, found.reason) == (None, Binding.NO_BASELINE)
    assert found.limits_m == ()
    assert found.next_run_on == day("2026-05-20")


def test_the_first_run_is_nothing_to_compare_with_on_its_own_day() -> None:
    found = allowed("2026-05-20 12:00", run("2026-05-20 07:00"))
    assert (found.distance_m, found.reason) == (None, Binding.NO_BASELINE)


def test_the_jump_is_of_the_longest_of_thirty_dates_less_what_was_run_today() -> None:
    entries = [run("2026-04-20 07:00", 7.0)]
    found = allowed("2026-05-20 12:00", *entries)
    assert (found.distance_m, found.reason) == (7_700, Binding.JUMP)
    assert found.longest_m == 7_000
    today = allowed("2026-05-20 12:00", *entries, run("2026-05-20 07:00", 3.0))
    assert (today.distance_m, today.today_m) == (4_700, 3_000)
    later = allowed("2026-05-21 12:00", *entries)
    assert later.distance_m is None


def test_a_longer_run_of_today_raises_no_limit_of_today() -> None:
    entries = [run("2026-05-10 07:00", 4.0), run("2026-05-20 07:00", 9.0)]
    found = allowed("2026-05-20 12:00", *entries)
    assert (found.distance_m, found.reason) == (0, Binding.JUMP)


def test_the_ramp_binds_where_it_is_the_smaller() -> None:
    week_before = [run(f"2026-05-{on:02} 07:00", 5.0) for on in (8, 10, 12)]
    this_week = [run(f"2026-05-{on:02} 07:00", 5.0) for on in (15, 17, 19)]
    found = allowed("2026-05-20 12:00", *week_before, *this_week)
    assert dict(found.limits_m) == {Binding.JUMP: 5_500, Binding.RAMP: 1_500}
    assert (found.distance_m, found.reason) == (1_500, Binding.RAMP)
    assert (found.week_before_m, found.this_week_m) == (15_000, 15_000)


@pytest.mark.parametrize(
    ("before_m", "limits"),
    [
        pytest.param(4_999, {Binding.JUMP: 5_498}, id="below-the-floor"),
        pytest.param(
            5_000, {Binding.JUMP: 5_500, Binding.RAMP: 5_500}, id="from-the-floor"
        ),
    ],
)
def test_the_ramp_says_nothing_below_five_kilometres(
    before_m: int, limits: dict[Binding, int]
) -> None:
    before = run("2026-05-10 07:00", distance_m=before_m)
    assert dict(allowed("2026-05-20 12:00", before).limits_m) == limits


def test_the_limits_are_the_runners_own() -> None:
    own = Profile(jump_limit=25, ramp_limit=30)
    found = allowed("2026-05-20 12:00", run("2026-05-10 07:00", 10.0), profile=own)
    assert dict(found.limits_m) == {Binding.JUMP: 12_500, Binding.RAMP: 13_000}
    assert found.limit_percent == 25
    ramp = allowed(
        "2026-05-20 12:00",
        *(run(f"2026-05-{on:02} 07:00", 5.0) for on in (8, 15)),
        profile=Profile(jump_limit=100, ramp_limit=30),
    )
    assert (ramp.reason, ramp.limit_percent) == (Binding.RAMP, 30)


def test_the_ladder_binds_on_the_ladder() -> None:
    entries = green("2026-05-17", 8.0)
    found = allowed("2026-05-20 12:00", *entries, profile=LADDER)
    assert (found.distance_m, found.reason) == (2_100, Binding.LADDER)
    assert found.limit_percent is None
    alone = allowed("2026-05-20 12:00", profile=LADDER)
    assert (alone.distance_m, alone.reason) == (2_100, Binding.LADDER)


def test_what_is_left_is_never_negative() -> None:
    entries = [run("2026-05-10 07:00", 5.0), run("2026-05-20 07:00", 20.0)]
    found = allowed("2026-05-20 12:00", *entries, profile=LADDER)
    assert dict(found.limits_m) == {
        Binding.JUMP: 0,
        Binding.RAMP: 0,
        Binding.LADDER: 0,
    }
    assert found.distance_m == 0


# -- what holds -----------------------------------------------------------------


def test_a_red_flag_holds_until_it_is_cleared() -> None:
    raised = pain("2026-05-01 08:00", 1, symptoms=(Symptom.GIVING_WAY,))
    base = green("2026-05-10")
    found = allowed("2026-05-20 12:00", *base, raised)
    assert (found.distance_m, found.reason) == (0, Binding.RED_FLAG)
    assert found.next_run_on is None
    free = allowed("2026-05-20 12:00", *base, raised, cleared("2026-05-19 08:00"))
    assert (free.distance_m, free.reason) == (5_500, Binding.JUMP)
    assert free.next_run_on == day("2026-05-20")


def test_a_later_flag_is_not_cleared_by_an_earlier_word() -> None:
    entries = [
        cleared("2026-05-19 08:00"),
        pain("2026-05-19 09:00", 1, symptoms=(Symptom.LOCKING,)),
    ]
    assert holding("2026-05-20 12:00", *entries) == [Binding.RED_FLAG]


def test_a_flag_told_late_is_not_cleared_by_an_earlier_word() -> None:
    told_late = pain(
        "2026-05-18 09:00",
        1,
        symptoms=(Symptom.LOCKING,),
        recorded_at=clock("2026-05-19 10:00"),
    )
    entries = [told_late, cleared("2026-05-19 08:00")]
    assert holding("2026-05-20 12:00", *entries) == [Binding.RED_FLAG]


def test_a_late_copy_of_a_run_does_not_raise_its_flag_anew() -> None:
    said = run("2026-05-19 07:00", symptoms=(Symptom.LOCKING,), source="hand")
    copy = run(
        "2026-05-19 07:00",
        source="watch",
        external_id="1",
        copy_of=said.id,
        recorded_at=clock("2026-05-19 20:00"),
    )
    entries = [said, copy, cleared("2026-05-19 12:00")]
    assert Binding.RED_FLAG not in holding("2026-05-20 12:00", *entries)
    assert Binding.RED_FLAG in holding("2026-05-20 12:00", said, copy)


def test_a_copy_that_is_the_first_to_tell_of_it_raises_a_flag() -> None:
    watch = run("2026-05-19 07:00", source="watch", external_id="1")
    said = run(
        "2026-05-19 07:00",
        symptoms=(Symptom.LOCKING,),
        copy_of=watch.id,
        recorded_at=clock("2026-05-19 20:00"),
    )
    entries = [watch, said, cleared("2026-05-19 12:00")]
    assert Binding.RED_FLAG in holding("2026-05-20 12:00", *entries)


def red(on: str) -> list[Entry]:
    return [run(f"{on} 07:00", pain_peak=7)]


def amber(on: str) -> list[Entry]:
    return answered(f"{on} 07:00", peak=3)


def incomplete(on: str) -> list[Entry]:
    return [run(f"{on} 07:00")]


@pytest.mark.parametrize(
    ("entries", "profile", "binding", "days"),
    [
        pytest.param(red("2026-05-20"), PROFILE, Binding.RED_REST, 3, id="red"),
        pytest.param(amber("2026-05-20"), PROFILE, Binding.AMBER_REST, 2, id="amber"),
        pytest.param(green("2026-05-20"), PROFILE, None, 0, id="green"),
        pytest.param(incomplete("2026-05-20"), PROFILE, None, 0, id="incomplete"),
        pytest.param(
            red("2026-05-20"), LADDER, Binding.RED_REST, 3, id="red-on-the-ladder"
        ),
        pytest.param(
            amber("2026-05-20"), LADDER, Binding.AMBER_REST, 3, id="amber-on-the-ladder"
        ),
        pytest.param(
            green("2026-05-20"), LADDER, Binding.REST_DAY, 2, id="green-on-the-ladder"
        ),
        pytest.param(
            incomplete("2026-05-20"),
            LADDER,
            Binding.REST_DAY,
            2,
            id="incomplete-ladder",
        ),
    ],
)
def test_the_next_run_is_on_the_first_date_on_which_nothing_holds(
    entries: list[Entry], profile: Profile, binding: Binding | None, days: int
) -> None:
    """Keep running: amber + 2, red + 3; ladder: green + 2, amber + 3, red + 3."""
    base = run("2026-05-12 07:00", 6.0)
    ran_on = day("2026-05-20")
    for later in range(5):
        now = clock("2026-05-20 13:00") + timedelta(days=later)
        found = allowance(History.of([base, *entries]), profile, now)
        held = later < days
        assert (found.reason is binding) is held
        assert (found.distance_m == 0) is held
        free = max(ran_on + timedelta(days=days), now.date())
        assert found.next_run_on == free


def test_a_red_run_holds_on_though_an_amber_one_came_after_it() -> None:
    entries = [*red("2026-05-20"), *amber("2026-05-21")]
    assert holding("2026-05-22 13:00", *entries) == [
        Binding.RED_REST,
        Binding.AMBER_REST,
    ]
    found = allowed("2026-05-22 13:00", *entries)
    assert found.reason is Binding.RED_REST
    assert found.next_run_on == day("2026-05-23")


def test_of_two_red_runs_the_later_one_decides_when_it_is_over() -> None:
    found = allowed("2026-05-21 13:00", *red("2026-05-20"), *red("2026-05-21"))
    assert found.next_run_on == day("2026-05-24")


@pytest.mark.parametrize("track", list(Track))
def test_a_flare_up_holds_for_three_days(track: Track) -> None:
    profile = Profile(track=track)
    entries = [run("2026-05-10 07:00"), flare("2026-05-20 10:00")]
    for on in (20, 21, 22):
        found = allowed(f"2026-05-{on} 12:00", *entries, profile=profile)
        assert (found.distance_m, found.reason) == (0, Binding.FLARE_UP)
        assert found.next_run_on == day("2026-05-23")
    over = allowed("2026-05-23 00:00", *entries, profile=profile)
    assert over.reason in {Binding.JUMP, Binding.LADDER}


def test_a_renewed_flare_up_holds_from_its_renewal() -> None:
    entries = [flare("2026-05-20 10:00"), flare("2026-05-22 10:00")]
    assert allowed("2026-05-22 12:00", *entries).next_run_on == day("2026-05-25")
    ended = flare("2026-05-23 10:00", on=False)
    assert holding("2026-05-23 12:00", *entries, ended) == []


def test_a_flare_up_that_is_dated_tomorrow_does_not_end_one_of_today() -> None:
    """Whoever flew west can have declared it over on what is tomorrow here."""
    entries = [flare("2026-05-20 10:00"), flare("2026-05-22 01:00", on=False)]
    assert allowed("2026-05-21 20:00", *entries).next_run_on == day("2026-05-23")


def test_on_the_ladder_a_missing_answer_holds_until_noon() -> None:
    said = incomplete("2026-05-20")
    pending = Binding.CHECK_PENDING
    assert pending in holding("2026-05-20 13:00", *said, profile=LADDER)
    assert pending in holding("2026-05-21 11:59", *said, profile=LADDER)
    assert pending not in holding("2026-05-21 12:00", *said, profile=LADDER)
    assert pending not in holding("2026-05-20 13:00", *said)
    done = green("2026-05-20")
    assert pending not in holding("2026-05-21 11:00", *done, profile=LADDER)


def test_what_holds_is_told_with_the_weightiest_first() -> None:
    entries = [
        run("2026-05-19 07:00", pain_peak=7, symptoms=(Symptom.LOCKING,)),
        *amber("2026-05-20"),
        flare("2026-05-21 09:00"),
        run("2026-05-21 10:00"),
    ]
    assert holding("2026-05-21 11:00", *entries, profile=LADDER) == [
        Binding.RED_FLAG,
        Binding.RED_REST,
        Binding.AMBER_REST,
        Binding.FLARE_UP,
        Binding.REST_DAY,
        Binding.CHECK_PENDING,
    ]
    assert list(Binding)[:6] == holding("2026-05-21 11:00", *entries, profile=LADDER)


def test_runs_on_consecutive_days_are_a_matter_of_the_ladder_only() -> None:
    entries = green("2026-05-20")
    assert holding("2026-05-21 12:00", *entries) == []
    assert holding("2026-05-21 12:00", *entries, profile=LADDER) == [Binding.REST_DAY]


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        pytest.param(2.1, {Binding.JUMP: 2_310, Binding.LADDER: 2_100}, id="on-foot"),
        pytest.param(2.0, {Binding.JUMP: 2_200, Binding.LADDER: 2_100}, id="walking"),
        pytest.param(1.9, {Binding.LADDER: 2_100}, id="jogging-alone"),
    ],
)
def test_the_jump_is_not_read_from_jogging_alone_on_the_ladder(
    longest: float, expected: dict[Binding, int]
) -> None:
    """evidence.md 4.5: the distance on foot, or nothing."""
    entries = [run("2026-05-10 07:00", longest)]
    found = look("2026-05-20 12:00", *entries, profile=LADDER)
    assert dict(found.allowance.limits_m) == expected
    kept = look("2026-05-20 12:00", *entries)
    assert dict(kept.allowance.limits_m) == {
        Binding.JUMP: round(longest * 1000) * 110 // 100
    }


def test_a_jump_between_recordings_of_jogging_alone_is_none() -> None:
    """evidence.md 4.5: 300 m to 600 m is the ladder's second level."""
    entries = [run("2026-05-10 07:00", 0.3), run("2026-05-12 07:00", 0.6)]
    last = look("2026-05-20 12:00", *entries, profile=LADDER).last_run
    assert last is not None
    assert (last.jump_percent, last.jump_class) == (None, None)
    elsewhere = look("2026-05-20 12:00", *entries).last_run
    assert elsewhere is not None
    assert elsewhere.jump_percent == 100


def test_the_limits_are_told_while_something_holds() -> None:
    entries = [run("2026-05-10 07:00", 4.0), flare("2026-05-20 08:00")]
    found = allowed("2026-05-20 12:00", *entries)
    assert (found.distance_m, dict(found.limits_m)) == (0, {Binding.JUMP: 4_400})


def test_days_of_rest_are_local_dates_also_when_the_clocks_change() -> None:
    entries = [run("2026-03-27 20:00", pain_peak=7)]
    assert Binding.RED_REST in holding("2026-03-29 23:59", *entries)
    assert holding("2026-03-30 00:00", *entries) == []


def test_an_answer_given_later_changes_what_holds() -> None:
    of, *rest = amber("2026-05-20")
    morning = [entry for entry in rest if entry.local_date == date(2026, 5, 21)]
    before = [entry for entry in rest if entry not in morning]
    assert holding("2026-05-21 07:00", of, *before) == []
    assert holding("2026-05-21 07:00", of, *rest) == [Binding.AMBER_REST]
    limp = pain("2026-05-21 05:00", 1, Moment.MORNING, symptoms=(Symptom.LIMP,))
    assert holding("2026-05-21 07:00", of, *before, limp) == [Binding.RED_REST]
