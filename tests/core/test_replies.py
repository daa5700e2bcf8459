"""Answers to checks: refused, kept without counting, or counted."""

from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.errors import (
    CheckAnsweredError,
    CheckNotDueError,
    IceGapError,
    IceNotRunningError,
    IceRunningError,
    KneeRecoveryError,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.intake import enter
from custom_components.knee_recovery.core.journal import (
    Entry,
    IceStopped,
    Icing,
    Moment,
    Pain,
)
from custom_components.knee_recovery.core.pain import Light, answers, verdict
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.replies import NotCounted, not_counted

from .diary import (
    PROFILE,
    answered,
    clock,
    ice,
    identity,
    look,
    pain,
    retraction,
    run,
    session,
)

RUN = run("2026-05-20 07:00", duration_s=1800)


def let_in(said: Pain, *entries: Entry) -> NotCounted | None:
    """Return why a score does not count, once the door has let it in."""
    history = History.of(entries)
    admission = enter(said, history, PROFILE, said.at)
    assert admission.entry == said
    history.add(said)
    return not_counted(said, history)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-05-20 08:14:59", NotCounted.TOO_EARLY),
        ("2026-05-20 08:15", None),
        ("2026-05-20 09:30", None),
        ("2026-05-20 09:30:01", NotCounted.TOO_LATE),
        ("2026-05-21 07:30", NotCounted.TOO_LATE),
    ],
)
def test_an_hour_after_counts_in_its_window(
    at: str, expected: NotCounted | None
) -> None:
    assert let_in(pain(at, 2, Moment.HOUR_AFTER), RUN) is expected


@pytest.mark.parametrize("at", ["2026-05-20 07:29", "2026-05-21 07:31"])
def test_an_hour_after_nothing_is_refused(at: str) -> None:
    with pytest.raises(CheckNotDueError) as refused:
        let_in(pain(at, 2, Moment.HOUR_AFTER), RUN)
    assert refused.value.placeholders["field"] == "moment"


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    """V22: fifty minutes in autumn, thirty-five in spring, whatever the wall says."""
    autumn = run(clock("2026-10-25 02:40"), ended_then=True)
    said = pain(clock("2026-10-25 02:30", fold=1), 1, Moment.HOUR_AFTER)
    assert let_in(said, autumn) is None
    spring = run(clock("2026-03-29 01:45"), ended_then=True)
    said = pain(clock("2026-03-29 03:20"), 1, Moment.HOUR_AFTER)
    assert let_in(said, spring) is NotCounted.TOO_EARLY


def test_an_answer_stands_until_it_is_undone() -> None:
    first = pain("2026-05-20 08:30", 1, Moment.HOUR_AFTER)
    again = pain("2026-05-20 08:40", 3, Moment.HOUR_AFTER)
    with pytest.raises(CheckAnsweredError) as refused:
        let_in(again, RUN, first)
    assert refused.value.placeholders == {
        "field": "moment",
        "value": "hour_after",
        "level": "1",
        "at": "2026-05-20 08:30+02:00",
        "entry_id": first.id,
    }
    assert let_in(again, RUN, first, retraction(first)) is None


def test_a_score_of_now_is_no_first_answer() -> None:
    unsaid = pain("2026-05-20 08:30", 1)
    assert let_in(pain("2026-05-20 08:40", 3, Moment.HOUR_AFTER), RUN, unsaid) is None


def test_each_of_two_runs_has_its_answer() -> None:
    second = run("2026-05-20 09:00", duration_s=1800)
    first = pain("2026-05-20 08:30", 1, Moment.HOUR_AFTER)
    said = pain("2026-05-20 10:20", 1, Moment.HOUR_AFTER)
    assert let_in(said, RUN, first, second) is None


def test_the_morning_after_is_answered_once() -> None:
    first = pain("2026-05-21 07:00", 1, Moment.MORNING)
    with pytest.raises(CheckAnsweredError):
        let_in(pain("2026-05-21 08:00", 2, Moment.MORNING), RUN, first)
    assert let_in(first, RUN) is None


def test_the_same_morning_said_for_two_runs_is_one_answer() -> None:
    first = pain("2026-05-21 07:00", 1, Moment.MORNING)
    history = History.of([RUN, first])
    again = enter(
        pain("2026-05-21 07:01", 1, Moment.MORNING), history, PROFILE, first.at
    )
    assert (again.entry, again.stands_as, again.merged) == (None, first.id, True)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        pytest.param("2026-05-21 07:01:01", {}, id="later"),
        pytest.param("2026-05-21 07:00", {"note": "stiff"}, id="more-words"),
    ],
)
def test_a_morning_that_says_something_else_is_another_answer(
    at: str, said: dict[str, str]
) -> None:
    first = pain("2026-05-21 07:00", 1, Moment.MORNING)
    with pytest.raises(CheckAnsweredError):
        let_in(pain(at, 1, Moment.MORNING, **said), RUN, first)


@pytest.mark.parametrize(
    ("at", "entries", "expected"),
    [
        pytest.param("2026-05-21 03:00", (RUN,), NotCounted.TOO_EARLY, id="night"),
        pytest.param("2026-05-21 12:00", (RUN,), NotCounted.TOO_LATE, id="noon"),
        pytest.param("2026-05-21 12:00", (), None, id="nothing-asked"),
        pytest.param("2026-05-20 18:00", (RUN,), None, id="recalled"),
        pytest.param(
            "2026-05-20 18:00",
            (RUN, pain("2026-05-20 06:00", 1, Moment.MORNING)),
            NotCounted.ANSWERED,
            id="recalled-too-late",
        ),
        pytest.param(
            "2026-05-20 06:30",
            (RUN, pain("2026-05-20 06:00", 1, Moment.MORNING)),
            NotCounted.ANSWERED,
            id="again-without-a-run-before",
        ),
    ],
)
def test_a_morning_counts_for_what_it_can_answer(
    at: str, entries: tuple[Entry, ...], expected: NotCounted | None
) -> None:
    assert let_in(pain(at, 1, Moment.MORNING), *entries) is expected


@pytest.mark.parametrize(
    "moment", sorted(set(Moment) - {Moment.HOUR_AFTER, Moment.MORNING})
)
def test_any_other_moment_is_always_taken(moment: Moment) -> None:
    assert let_in(pain("2026-05-20 08:30", 1, moment)) is None


def test_a_run_joins_its_copy_and_what_asks_nothing_is_let_in() -> None:
    again = run("2026-05-20 07:00", duration_s=1800)
    admission = enter(again, History.of([RUN]), PROFILE, again.at)
    assert (admission.merged, admission.stands_as) == (True, RUN.id)
    done = session("2026-05-20 18:00")
    assert enter(done, History.of([RUN]), PROFILE, done.at).entry is done


# -- what is said afterwards ----------------------------------------------------


def test_a_morning_that_is_recalled_makes_a_run_green() -> None:
    entries = answered("2026-05-20 17:00", am0=None)
    recalled = pain("2026-05-20 18:00", 1, Moment.MORNING)
    of = entries[0]
    assert verdict(of, History.of(entries), PROFILE).light is Light.INCOMPLETE  # type: ignore[arg-type]
    whole = History.of([*entries, recalled])
    assert verdict(of, whole, PROFILE).light is Light.GREEN  # type: ignore[arg-type]


def test_a_recalled_morning_is_no_morning_after_and_not_how_the_knee_is() -> None:
    before = run("2026-05-19 07:00", duration_s=1800)
    after = pain("2026-05-20 17:40", 4, Moment.AFTER_RUN)
    recalled = pain("2026-05-20 18:00", 1, Moment.MORNING)
    told = [before, run("2026-05-20 17:00", duration_s=1800), after, recalled]
    assert answers(before, History.of(told)).am1 is None
    found = look("2026-05-20 18:05", *told)
    assert found.knee_pain == 4
    assert [reason.key for reason in found.not_now] == ["pain_now"]


def test_how_it_was_before_can_be_said_after() -> None:
    said = pain("2026-05-20 07:40", 1, Moment.BEFORE_RUN)
    assert answers(RUN, History.of([RUN, said])).pre == 1
    earlier = pain("2026-05-20 06:50", 2, Moment.BEFORE_RUN)
    assert answers(RUN, History.of([RUN, said, earlier])).pre == 2


def test_what_is_said_before_the_next_run_is_about_that_one() -> None:
    said = pain("2026-05-20 07:40", 1, Moment.BEFORE_RUN)
    second = run("2026-05-20 08:00", duration_s=1800)
    history = History.of([RUN, said, second])
    assert answers(RUN, history).pre is None
    assert answers(second, history).pre == 1


# -- the ice timer at the door --------------------------------------------------


def timer(at: str, minutes: float = 15) -> Icing:
    return ice(at, minutes, timer=True)


def test_a_timer_is_cut_to_what_it_may_have() -> None:
    said = timer("2026-05-20 10:00", 25)
    admission = enter(said, History(), PROFILE, clock("2026-05-20 10:00"))
    assert isinstance(admission.entry, Icing)
    assert admission.entry.minutes == 20


@pytest.mark.parametrize(
    ("now", "entries", "profile", "key"),
    [
        ("2026-05-20 10:05", 1, PROFILE, "ice_running"),
        ("2026-05-20 11:00", 1, PROFILE, "ice_gap"),
        ("2026-05-20 20:00", 4, PROFILE, "ice_enough_today"),
        (
            "2026-05-20 20:00",
            0,
            Profile(ice_flags=("raynaud",)),
            "ice_contraindication",
        ),
    ],
)
def test_a_timer_that_may_not_start_is_turned_away(
    now: str, entries: int, profile: Profile, key: str
) -> None:
    first = clock("2026-05-20 10:00")
    told = [
        timer((first + timedelta(hours=2 * number)).isoformat()[:16])
        for number in range(entries)
    ]
    with pytest.raises(KneeRecoveryError) as refused:
        enter(timer(now), History.of(told), profile, clock(now))
    assert refused.value.translation_key == key


def test_only_the_timer_that_runs_can_be_stopped() -> None:
    running = timer("2026-05-20 10:00")
    now = clock("2026-05-20 10:05")
    stop = IceStopped(**identity(now, {"of": running.id}))
    assert enter(stop, History.of([running]), PROFILE, now).entry is stop
    for history in (History(), History.of([running, stop])):
        with pytest.raises(IceNotRunningError):
            enter(stop, history, PROFILE, now)
    with pytest.raises(IceGapError):
        enter(
            timer("2026-05-20 10:06"),
            History.of([running, stop]),
            PROFILE,
            clock("2026-05-20 10:06"),
        )
    with pytest.raises(IceRunningError):
        enter(timer("2026-05-20 10:06"), History.of([running]), PROFILE, now)
