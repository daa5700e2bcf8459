"""The ice timer, by the worked case of the evidence (V19); its end is derived."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.ice import (
    Contraindication,
    IceAllowed,
    IceRefused,
    Refusal,
    ice_state,
    may_start,
    running,
)
from custom_components.knee_recovery.core.journal import (
    Entry,
    IceStopped,
    Icing,
    body,
    restore,
)
from custom_components.knee_recovery.core.snapshot import assess

from .diary import PROFILE, clock, day, ice, identity, pain, retraction, run


def last_of(history: History) -> Icing | None:
    """Return the last ice of the day that these tests tell of."""
    return history.last_icing_by(clock("2026-06-02 00:00"))


def started(at: str, minutes: float = 15) -> Icing:
    return ice(at, minutes, timer=True)


def stopped(of: Icing, at: str) -> IceStopped:
    return IceStopped(**identity(clock(at), {"of": of.id}))


def ask(
    at: str, *entries: Entry, minutes: float = 15, fold: int = 0
) -> IceAllowed | IceRefused:
    now = clock(at, fold=fold)
    return may_start(History.of(entries), PROFILE, now, minutes)


def refused(reason: Refusal, minutes_left: int | None) -> IceRefused:
    return IceRefused(reason=reason, minutes_left=minutes_left)


ENDED = ice("2026-06-01 10:15")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param("12:10", refused(Refusal.GAP, 5), id="five-minutes-left"),
        pytest.param("12:14:30", refused(Refusal.GAP, 1), id="half-a-minute-is-one"),
        pytest.param("12:15", IceAllowed(minutes=15), id="two-hours"),
    ],
)
def test_there_are_two_hours_from_end_to_start(
    at: str, expected: IceAllowed | IceRefused
) -> None:
    """V19."""
    assert ask(f"2026-06-01 {at}", ENDED) == expected


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        pytest.param(25, IceAllowed(minutes=20), id="clamped"),
        pytest.param(20, IceAllowed(minutes=20), id="the-most"),
        pytest.param(10, IceAllowed(minutes=10), id="less"),
    ],
)
def test_twenty_minutes_are_the_end_of_it(minutes: float, expected: IceAllowed) -> None:
    """V19."""
    assert ask("2026-06-01 12:15", minutes=minutes) == expected


def test_four_a_day_are_enough_until_midnight() -> None:
    """V19."""
    four = [ice(f"2026-06-01 {hour}:00") for hour in ("08", "11", "14", "17")]
    assert ask("2026-06-01 22:30", *four) == refused(Refusal.ENOUGH_TODAY, 90)
    assert isinstance(ask("2026-06-02 00:00", *four), IceAllowed)


def test_midnight_is_where_the_clocks_put_it() -> None:
    four = [ice(f"2026-10-25 00:{minute}") for minute in ("10", "20", "30", "40")]
    left = ask("2026-10-25 01:00", *four)
    assert left == refused(Refusal.ENOUGH_TODAY, 24 * 60)


def test_the_gap_is_of_true_minutes_when_clocks_change() -> None:
    before = ice(clock("2026-10-25 02:30"))
    assert ask("2026-10-25 02:30", before, fold=1) == refused(Refusal.GAP, 60)
    assert isinstance(ask("2026-10-25 03:30", before), IceAllowed)


@pytest.mark.parametrize("flag", Contraindication)
def test_a_contraindication_outranks_everything(flag: Contraindication) -> None:
    """V19."""
    profile = replace(PROFILE, ice_flags=(flag.value,))
    now = clock("2026-06-01 18:00")
    assert may_start(History(), profile, now) == refused(Refusal.CONTRAINDICATION, None)
    assert not ice_state(History.of([pain("2026-06-01 17:00", 6)]), profile, now).due


def test_a_timer_ends_by_itself() -> None:
    timer = started("2026-06-01 10:00")
    history = History.of([timer])
    on = running(history, clock("2026-06-01 10:05"))
    assert on is not None
    assert on.at == clock("2026-06-01 10:15")
    state = ice_state(history, PROFILE, clock("2026-06-01 10:05"))
    assert (state.ends_at, state.today) == (on.at, 1)
    assert ask("2026-06-01 10:05", timer) == refused(Refusal.RUNNING, 10)
    after = ice_state(history, PROFILE, clock("2026-06-01 10:15"))
    assert (after.ends_at, after.today) == (None, 1)
    assert ask("2026-06-01 10:15", timer) == refused(Refusal.GAP, 120)


def test_a_timer_is_read_back_after_a_restart() -> None:
    timer = started("2026-06-01 10:00", 12)
    stop = stopped(timer, "2026-06-01 10:07")
    kept = [
        restore(
            told.kind,
            body(told),
            **{
                name: getattr(told, name)
                for name in ("id", "at", "local_date", "recorded_at")
            },
        )
        for told in (timer, stop)
    ]
    assert kept == [timer, stop]
    assert last_of(History.of(kept)) == last_of(History.of([timer, stop]))


def test_stopping_early_makes_it_as_long_as_it_was() -> None:
    timer = started("2026-06-01 10:00")
    history = History.of([timer, stopped(timer, "2026-06-01 10:06")])
    last = last_of(history)
    assert last is not None
    assert (last.id, last.at, last.minutes) == (timer.id, clock("2026-06-01 10:06"), 6)
    assert last.started_at == timer.at
    assert running(history, clock("2026-06-01 10:06")) is None
    entries = list(history.entries(day("2026-06-01"), day("2026-06-01")))
    assert entries == [last]
    assert history.standing(timer.id) == last


def test_a_stop_after_the_end_or_before_the_start_changes_nothing() -> None:
    timer = started("2026-06-01 10:00")
    plain = History.of([timer])
    for at in ("2026-06-01 10:30", "2026-06-01 09:59"):
        assert last_of(History.of([timer, stopped(timer, at)])) == last_of(plain)


def test_the_first_of_two_stops_counts() -> None:
    timer = started("2026-06-01 10:00")
    stops = [stopped(timer, f"2026-06-01 10:0{minute}") for minute in (9, 4)]
    for order in (stops, stops[::-1]):
        last = last_of(History.of([*order, timer]))
        assert last is not None
        assert last.minutes == 4


def test_undo_takes_back_the_stop_then_the_start() -> None:
    timer = started("2026-06-01 10:00")
    stop = stopped(timer, "2026-06-01 10:06")
    history = History.of([stop, timer])
    assert history.last_written() == stop
    history.add(retraction(stop))
    assert running(history, clock("2026-06-01 10:06")) is not None
    assert history.last_written() == timer
    history.add(retraction(timer))
    assert last_of(history) is None
    assert history.last_written() is None


def test_a_stop_of_nothing_cannot_be_undone() -> None:
    timer = started("2026-06-01 10:00")
    stop = stopped(timer, "2026-06-01 10:06")
    history = History.of([timer, stop, retraction(timer)])
    assert history.standing(stop.id) is None
    assert history.standing(timer.id) is None
    assert history.last_written() is None


def test_a_stop_of_something_else_is_nothing() -> None:
    told = run("2026-06-01 10:00")
    stop = IceStopped(**identity(clock("2026-06-01 10:10"), {"of": told.id}))
    history = History.of([told, stop])
    assert history.last_run == told
    assert last_of(history) is None


@pytest.mark.parametrize(
    ("entries", "due"),
    [
        pytest.param((), False, id="nothing-said"),
        pytest.param((pain("2026-06-01 17:00", 2),), False, id="green"),
        pytest.param((pain("2026-06-01 17:00", 3),), True, id="above-green"),
        pytest.param(
            (pain("2026-06-01 14:00", 3), ice("2026-06-01 15:00")), False, id="iced"
        ),
        pytest.param(
            (ice("2026-06-01 15:00"), pain("2026-06-01 17:00", 3)), True, id="again"
        ),
        pytest.param(
            (ice("2026-06-01 16:30"), pain("2026-06-01 17:00", 3)), False, id="too-soon"
        ),
        pytest.param((pain("2026-05-31 23:00", 6),), False, id="yesterday"),
    ],
)
def test_ice_is_offered_when_the_knee_speaks_up(
    entries: tuple[Entry, ...], *, due: bool
) -> None:
    state = ice_state(History.of(entries), PROFILE, clock("2026-06-01 18:00"))
    assert state.due is due


def test_the_snapshot_changes_when_the_timer_and_the_gap_end() -> None:
    timer = started("2026-06-01 18:00")
    history = History.of([timer])
    on = assess(history, PROFILE, clock("2026-06-01 18:05"))
    assert on.ice.ends_at == on.valid_until == timer.at + timedelta(minutes=15)
    assert on.ice.today == 1
    gap = assess(history, PROFILE, clock("2026-06-01 18:15"))
    assert gap.valid_until == timer.at + timedelta(minutes=135)
    assert isinstance(ask("2026-06-01 20:15", timer), IceAllowed)


def test_after_a_clock_was_put_back_every_icing_ahead_is_waited_for() -> None:
    history = History.of([ice("2026-06-01 07:53", 1), ice("2026-06-01 10:45", 1)])
    now, allowed = clock("2026-06-01 06:00"), dict[str, bool]()
    while now < clock("2026-06-01 13:00"):
        snapshot = assess(history, PROFILE, now)
        answer = may_start(history, PROFILE, now)
        allowed[f"{now:%H:%M}"] = isinstance(answer, IceAllowed)
        now = snapshot.valid_until
    assert allowed == {
        "06:00": True,
        "07:52": False,
        "07:53": False,
        "09:53": True,
        "10:44": False,
        "10:45": False,
        "12:45": True,
    }
