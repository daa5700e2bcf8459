"""Buttons of a guided session: a tap says what it was shown for, and nothing later."""

from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.errors import (
    NoLevelError,
    OutOfRangeError,
    ReminderOverError,
)
from custom_components.knee_recovery.core.exercise import Dose
from custom_components.knee_recovery.core.guide import Guide, Phase, go_on
from custom_components.knee_recovery.core.presses import read_press
from custom_components.knee_recovery.core.session_presses import (
    SessionPress,
    level_of,
    pressed,
    read_session_press,
    session_ending,
)

from .test_guide import GREEN, NOW, at, guide


def tap(there: Guide, say: str, shown: Guide, typed: str | None = None) -> Guide:
    """Return a session after a tap on a button that a phone showed."""
    press = named(f"{say}_{session_ending(shown, 'RUNNER_1')}")
    level = level_of(press, typed)
    return pressed(there, press, level, NOW + timedelta(seconds=5), green_max=GREEN)


def named(name: str) -> SessionPress:
    press = read_session_press(f"KNEE_RECOVERY_{name}")
    assert press is not None
    return press


def short() -> Guide:
    """Return a session of two exercises of one set for both legs."""
    dose = Dose(sets=1, hold_s=30)
    return guide(("wall_sit", dose), ("calf_stretch", dose))


def test_a_button_says_whose_session_it_is() -> None:
    press = named(f"PAIN_2.5_{session_ending(guide(), 'RUNNER_1')}")
    assert (press.say, press.number, press.runner) == ("PAIN", "2.5", "RUNNER_1")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "KNEE_RECOVERY_NEXT",
        "KNEE_RECOVERY_NEXT_SESSION_RUNNER_12",
        f"KNEE_RECOVERY_DONE_{session_ending(guide(), 'R')}",
        f"OTHER_NEXT_{session_ending(guide(), 'R')}",
        "KNEE_RECOVERY_SKIP_CHECK_R_0123456789AB",
    ],
)
def test_other_buttons_are_not_of_a_session(name: str) -> None:
    assert read_session_press(name) is None
    ours = f"KNEE_RECOVERY_SKIP_{session_ending(guide(), 'R')}"
    assert read_press(ours) is None


def test_next_is_of_the_step_that_is_on() -> None:
    there = guide()
    working = tap(there, "NEXT", there)
    assert (working.phase, working.acted_at) == (
        Phase.WORK,
        NOW + timedelta(seconds=5),
    )
    with pytest.raises(ReminderOverError):
        tap(working, "NEXT", there)


def test_what_hurts_counts_at_any_step_of_its_exercise() -> None:
    there = guide()
    resting = at(there, 4)
    hurt = tap(resting, "HURTS", there)
    assert (hurt.number, hurt.tasks[0].hurt, hurt.tasks[0].pain) == (1, True, None)
    assert tap(resting, "HURTS", there, "4").tasks[0].pain == 4
    assert tap(resting, "SKIP", there).number == 1
    noted = tap(resting, "PAIN_2", there)
    assert (noted.number, noted.tasks[0].pain) == (0, 2)
    assert tap(resting, "PAIN", there, "3,5").number == 1
    assert tap(resting, "STOP", there).is_over


def test_what_hurts_counts_of_the_exercise_that_was_just_done() -> None:
    there = short()
    second = at(there, 2)
    assert (second.number, second.phase) == (1, Phase.READY)
    hurt = tap(second, "HURTS", there)
    assert (hurt.number, hurt.tasks[0].hurt) == (1, True)
    assert tap(second, "PAIN_1", there).tasks[0].pain == 1
    for say in ("SKIP", "STOP", "NEXT"):
        with pytest.raises(ReminderOverError):
            tap(second, say, there)
    with pytest.raises(ReminderOverError):
        tap(go_on(second, NOW), "HURTS", there)


def test_at_the_end_a_level_is_the_worst_of_the_session() -> None:
    there = short()
    while there.phase is not Phase.CLOSING:
        there = go_on(there, NOW)
    over = tap(there, "PAIN_3", there)
    assert (over.is_over, over.pain_peak) == (True, 3)
    assert tap(there, "STOP", there, "1").pain_peak == 1


@pytest.mark.parametrize(
    ("say", "typed", "error"),
    [
        ("PAIN", None, NoLevelError),
        ("PAIN", "ouch", NoLevelError),
        ("PAIN_11", None, OutOfRangeError),
        ("HURTS", "ouch", NoLevelError),
    ],
)
def test_what_is_no_level_is_refused(
    say: str, typed: str | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        tap(guide(), say, guide(), typed)
