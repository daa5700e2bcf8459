"""Presses: a tap says what its button means, once, and while it means something."""

import pytest

from custom_components.knee_recovery.core.errors import (
    KneeRecoveryError,
    NoLevelError,
    OutOfRangeError,
    ReminderOverError,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseSession,
    Held,
    Icing,
    Measure,
    Moment,
    Pain,
    Reminder,
    Score,
)
from custom_components.knee_recovery.core.presses import (
    Press,
    Verb,
    button,
    mark_of,
    read_press,
    said_by,
    token,
)
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import assess

from .diary import PROFILE, clock, held, identity, look, pain, run, session

TODAY = "2026-03-03"
NOON = f"{TODAY}T12:00"
RAN = run(f"{TODAY}T11:00", duration_s=1800)
SORE = pain(f"{TODAY}T10:00", 4)


def tap(
    now: str,
    name: str,
    *entries: Entry,
    typed: str | None = None,
    profile: Profile = PROFILE,
) -> Entry | None:
    """Return what a tap says at a moment."""
    press = read_press(name)
    assert press is not None
    history, at = History.of(entries), clock(now)
    return said_by(
        press,
        typed,
        history,
        profile,
        assess(history, profile, at),
        lambda *_args, **_named: identity(at),
    )


def named(
    verb: Verb,
    reminder: Reminder,
    *entries: Entry,
    now: str = NOON,
    number: str | None = None,
    profile: Profile = PROFILE,
) -> str:
    """Return the name of a button as it was sent at a moment."""
    state = look(now, *entries, profile=profile).reminder(reminder)
    return button(verb, token(state, "sam_entry"), number)


# -- names ------------------------------------------------------------------------


def test_a_name_is_read_as_it_was_given() -> None:
    state = look(NOON).reminder(Reminder.EXERCISES)
    name = button(Verb.SNOOZE, token(state, "01K_x_ICE_1"), "45")
    mark = mark_of(TODAY)
    assert name == f"KNEE_RECOVERY_SNOOZE_45_EXERCISES_01K_x_ICE_1_{mark}"
    assert read_press(name) == Press(
        verb=Verb.SNOOZE,
        number="45",
        reminder=Reminder.EXERCISES,
        runner="01K_x_ICE_1",
        mark=mark,
    )


@pytest.mark.parametrize(
    "name",
    [
        "",
        "OPEN",
        "KNEE_RECOVERY_",
        "KNEE_RECOVERY_DONE",
        "KNEE_RECOVERY_DONE_EXERCISES",
        "KNEE_RECOVERY_CURE_EXERCISES_sam_ABC",
        "KNEE_RECOVERY_DONE_TAXES_sam_ABC",
        "KNEE_RECOVERY_PAIN_-3_CHECK_sam_ABC",
        "KNEE_RECOVERY_DONE_EXERCISES_sam_xyz",
        "x KNEE_RECOVERY_DONE_EXERCISES_sam_ABC",
        "KNEE_RECOVERY_DONE_EXERCISES_sam_ABC\n",
    ],
)
def test_another_name_is_nobodys_tap(name: str) -> None:
    assert read_press(name) is None


# -- what a tap says ----------------------------------------------------------------


def test_done_says_all_of_todays_exercises() -> None:
    entry = tap(f"{TODAY}T19:00", named(Verb.DONE, Reminder.EXERCISES))
    assert isinstance(entry, ExerciseSession)
    assert entry.exercises == ()


def test_done_and_start_of_ice() -> None:
    done = tap(NOON, named(Verb.DONE, Reminder.ICE, SORE), SORE)
    start = tap(NOON, named(Verb.START, Reminder.ICE, SORE), SORE)
    assert isinstance(done, Icing)
    assert isinstance(start, Icing)
    assert (done.minutes, done.timer) == (15, False)
    assert (start.minutes, start.timer) == (15, True)


@pytest.mark.parametrize(
    ("verb", "number", "minutes"),
    [(Verb.SNOOZE, None, 30), (Verb.SNOOZE, "45", 45), (Verb.SKIP, None, None)],
)
@pytest.mark.parametrize("reminder", Reminder)
def test_later_and_not_today(
    verb: Verb, number: str | None, minutes: float | None, reminder: Reminder
) -> None:
    there = (SORE, RAN)
    entry = tap(NOON, named(verb, reminder, *there, number=number), *there)
    assert isinstance(entry, Held)
    about = f"after_run:{RAN.id}" if reminder is Reminder.CHECK else TODAY
    assert (entry.reminder, entry.about, entry.minutes) == (reminder, about, minutes)


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        pytest.param(NOON, Moment.DURING_RUN, id="after the run"),
        pytest.param(f"{TODAY}T12:30", Moment.HOUR_AFTER, id="an hour after"),
        pytest.param("2026-03-04T08:00", Moment.MORNING, id="the next morning"),
    ],
)
def test_a_level_answers_the_check(now: str, moment: Moment) -> None:
    name = named(Verb.PAIN, Reminder.CHECK, RAN, now=now, number="2")
    entry = tap(now, name, RAN)
    assert isinstance(entry, Pain)
    assert (entry.level, entry.moment) == (2, moment)


def test_a_level_answers_the_check_of_the_week() -> None:
    profile = Profile(check_day=1)
    name = named(Verb.PAIN, Reminder.CHECK, number="6", profile=profile)
    entry = tap(NOON, name, profile=profile)
    assert isinstance(entry, Score)
    assert (entry.measure, entry.value) == (Measure.WORST_PAIN, 6)


@pytest.mark.parametrize(
    ("typed", "level"), [("3", 3), (" 3,5 ", 3.5), ("4/10", 4), ("10 / 10", 10)]
)
def test_a_level_can_be_typed(typed: str, level: float) -> None:
    entry = tap(NOON, named(Verb.PAIN, Reminder.CHECK, RAN), RAN, typed=typed)
    assert isinstance(entry, Pain)
    assert entry.level == level


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        (None, NoLevelError),
        ("", NoLevelError),
        ("bad", NoLevelError),
        ("-1", NoLevelError),
        ("3/5", NoLevelError),
        ("nan", NoLevelError),
        ("11", OutOfRangeError),
    ],
)
def test_what_is_no_level_is_refused(
    typed: str | None, error: type[KneeRecoveryError]
) -> None:
    name = named(Verb.PAIN, Reminder.CHECK, RAN)
    with pytest.raises(error):
        tap(NOON, name, RAN, typed=typed)


@pytest.mark.parametrize("number", ["0", "721"])
def test_a_snooze_has_its_range(number: str) -> None:
    name = named(Verb.SNOOZE, Reminder.EXERCISES, number=number)
    with pytest.raises(OutOfRangeError):
        tap(NOON, name)


# -- what is over -------------------------------------------------------------------


def test_a_check_of_before_is_answered_while_it_is_open() -> None:
    """The first notification is tapped when the second question has opened."""
    name = named(Verb.PAIN, Reminder.CHECK, RAN, now=NOON, number="3")
    entry = tap(f"{TODAY}T12:40", name, RAN)
    assert isinstance(entry, Pain)
    assert entry.moment is Moment.DURING_RUN


def test_who_skipped_may_change_their_mind() -> None:
    skip = held(f"{TODAY}T11:50", Reminder.EXERCISES, TODAY)
    let_be = held(f"{TODAY}T11:50", Reminder.CHECK, f"after_run:{RAN.id}")
    done = named(Verb.DONE, Reminder.EXERCISES, RAN)
    level = named(Verb.PAIN, Reminder.CHECK, RAN, number="1")
    assert isinstance(tap(NOON, done, RAN, skip), ExerciseSession)
    assert isinstance(tap(NOON, level, RAN, let_be), Pain)


ANSWERED = pain(f"{TODAY}T11:55", 1, Moment.DURING_RUN)


@pytest.mark.parametrize(
    ("name", "now", "there"),
    [
        pytest.param(
            named(Verb.DONE, Reminder.EXERCISES),
            f"{TODAY}T18:00",
            [session(f"{TODAY}T17:00")],
            id="done already",
        ),
        pytest.param(
            named(Verb.DONE, Reminder.EXERCISES), "2026-03-04T08:00", [], id="yesterday"
        ),
        pytest.param(named(Verb.DONE, Reminder.ICE, SORE), NOON, [], id="no ice due"),
        pytest.param(
            named(Verb.PAIN, Reminder.CHECK, RAN, number="3"),
            NOON,
            [RAN, ANSWERED],
            id="answered",
        ),
        pytest.param(
            named(Verb.PAIN, Reminder.CHECK, RAN, number="3"),
            f"{TODAY}T14:00",
            [RAN],
            id="closed",
        ),
        pytest.param(
            named(Verb.SKIP, Reminder.CHECK, RAN),
            f"{TODAY}T14:00",
            [RAN],
            id="skipped when closed",
        ),
        pytest.param(named(Verb.DONE, Reminder.CHECK, RAN), NOON, [RAN], id="no level"),
        pytest.param(
            named(Verb.PAIN, Reminder.EXERCISES, number="3"), NOON, [], id="no check"
        ),
        pytest.param(
            named(Verb.START, Reminder.EXERCISES), NOON, [], id="nothing to start"
        ),
    ],
)
def test_what_is_over_is_not_said(name: str, now: str, there: list[Entry]) -> None:
    with pytest.raises(ReminderOverError):
        tap(now, name, *there)


def test_the_signs_of_the_week_are_not_answered_by_a_level() -> None:
    profile = Profile(check_day=1)
    scores = [
        Score(**identity(clock(f"{TODAY}T08:00")), measure=measure, value=2)
        for measure in (Measure.WORST_PAIN, Measure.USUAL_PAIN)
    ]
    name = named(Verb.PAIN, Reminder.CHECK, *scores, number="2", profile=profile)
    with pytest.raises(ReminderOverError):
        tap(NOON, name, *scores, profile=profile)


def test_two_phones_at_once_say_it_once() -> None:
    first = held(NOON, Reminder.EXERCISES, TODAY, 30)
    name = named(Verb.SNOOZE, Reminder.EXERCISES)
    assert tap(f"{TODAY}T12:01", name, first) is None
    assert tap(f"{TODAY}T12:02", name, first) is not None
    other = named(Verb.SKIP, Reminder.EXERCISES)
    assert tap(NOON, other, first) is not None
