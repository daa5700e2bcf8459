"""When talking to a professional is worth considering."""

from datetime import timedelta

import pytest

from custom_components.knee_recovery.core.care import (
    check_up_due,
    reasons_to_talk,
    standing,
    suggestions,
)
from custom_components.knee_recovery.core.flags import (
    OTTAWA,
    Urgency,
    is_urgent,
    questions,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    DIARY_KINDS,
    SPOKEN_KINDS,
    CheckUp,
    Entry,
    Measure,
    Moment,
    Score,
    Symptom,
    spoken_kind,
)

from .diary import (
    PROFILE,
    cleared,
    clock,
    day,
    identity,
    pain,
    retraction,
    run,
    session,
)


def talk(on: str, *entries: Entry) -> tuple[str, ...]:
    return reasons_to_talk(History.of(entries), PROFILE, day(on))


def test_mostly_there_is_no_reason() -> None:
    assert talk("2026-05-20") == ()
    assert talk("2026-05-20", pain("2026-05-20 08:00", 5)) == ()


@pytest.mark.parametrize("symptom", [Symptom.LOCKING, Symptom.GIVING_WAY])
def test_a_red_flag_stays_a_reason_until_it_is_cleared(symptom: Symptom) -> None:
    raised = pain("2026-01-05 08:00", 1, symptoms=(symptom,))
    assert talk("2026-01-05", raised) == ("red_flag",)
    assert talk("2026-12-31", raised) == ("red_flag",)
    assert talk("2026-01-06", raised, cleared("2026-01-06 09:00")) == ()


def test_one_red_run_is_no_reason_and_two_within_fourteen_days_are() -> None:
    first = run("2026-05-01 08:00", pain_peak=6)
    second = run("2026-05-14 08:00", pain_peak=7)
    assert talk("2026-05-14", first) == ()
    assert talk("2026-05-14", first, second) == ("two_red_runs",)
    assert talk("2026-05-15", first, second) == ()


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(
            pain("2026-05-01 08:00", 1, Moment.STAIRS, symptoms=(Symptom.SWELLING,)),
            id="told-by-itself",
        ),
        pytest.param(
            run("2026-05-01 08:00", symptoms=(Symptom.SWELLING,)), id="told-with-a-run"
        ),
    ],
)
def test_swelling_is_a_reason_for_fourteen_days(entry: Entry) -> None:
    assert talk("2026-05-14", entry) == ("swelling",)
    assert talk("2026-05-15", entry) == ()
    assert talk("2026-05-14", entry, retraction(entry)) == ()


def test_reasons_come_with_the_weightiest_first() -> None:
    assert talk(
        "2026-05-14",
        run("2026-05-10 08:00", symptoms=(Symptom.SWELLING, Symptom.LOCKING)),
        run("2026-05-14 08:00", pain_peak=6),
    ) == ("red_flag", "two_red_runs", "swelling")


# -- check-ups, and weeks without a change ----------------------------------------


def check_up(at: str, *flags: str, trauma: bool = False) -> CheckUp:
    return CheckUp(**identity(clock(at), {"flags": flags, "trauma": trauma}))


def score(at: str, value: float, measure: Measure = Measure.WORST_PAIN) -> Score:
    return Score(**identity(clock(at), {"measure": measure, "value": value}))


def weeks(
    *worst_of_week: float | None, sessions: int = 2, from_: str = "2026-03-02"
) -> list[Entry]:
    """Return weeks of sessions, and a worst pain that is said at each one's end."""
    monday = clock(f"{from_} 18:00")
    entries: list[Entry] = [
        session(monday + timedelta(days=7 * week + 3 * turn))
        for week in range(len(worst_of_week))
        for turn in range(sessions)
    ]
    for week, value in enumerate(worst_of_week):
        if value is not None:
            at = monday + timedelta(days=7 * week + 6)
            said = {"measure": Measure.WORST_PAIN, "value": value}
            entries.append(Score(**identity(at, said)))
    return entries


@pytest.mark.parametrize(
    ("flags", "trauma", "reasons", "urgency"),
    [
        pytest.param((), False, (), None, id="nothing"),
        pytest.param(
            ("calf_pain_with_breathlessness",),
            False,
            ("red_flag",),
            Urgency.EMERGENCY,
            id="emergency",
        ),
        pytest.param(
            ("badly_swollen",), False, ("red_flag",), Urgency.SAME_DAY, id="same-day"
        ),
        pytest.param(
            ("night_or_rest_pain",),
            False,
            ("appointment",),
            Urgency.APPOINTMENT,
            id="appointment",
        ),
        pytest.param(("age_55_or_over",), False, (), None, id="ottawa-without-injury"),
        pytest.param(
            ("age_55_or_over",), True, ("red_flag",), Urgency.SAME_DAY, id="ottawa"
        ),
        pytest.param(("from_the_future",), True, (), None, id="unknown"),
    ],
)
def test_a_check_up_says_how_soon(
    flags: tuple[str, ...],
    reasons: tuple[str, ...],
    urgency: Urgency | None,
    *,
    trauma: bool,
) -> None:
    told = check_up("2026-05-20 08:00", *flags, trauma=trauma)
    assert talk("2026-05-20", told) == reasons
    found = standing(History.of([told]), day("2026-05-20"))
    assert found == ({urgency} if urgency else set())


def test_an_urgent_answer_stands_until_the_runner_clears_it() -> None:
    told = check_up("2026-05-20 08:00", "badly_swollen", "weight_loss")
    calm = check_up("2026-05-27 08:00")
    assert talk("2026-05-27", told, calm) == ("red_flag",)
    assert talk("2026-05-27", told) == ("red_flag", "appointment")
    assert talk("2026-05-27", told, cleared("2026-05-21 08:00")) == ()
    assert talk("2026-05-19", told) == ()
    assert talk("2026-05-20", told, retraction(told)) == ()


def test_ottawa_questions_are_asked_only_after_an_injury() -> None:
    usual, injured = questions(trauma=False), questions(trauma=True)
    assert set(injured) - set(usual) == set(OTTAWA)
    assert is_urgent(("locking",), trauma=False)
    assert not is_urgent(("night_or_rest_pain",), trauma=True)


def test_the_check_up_is_due_weekly_and_after_a_red_run() -> None:
    told = check_up("2026-05-19 08:00")
    red = run("2026-05-20 08:00", pain_peak=6)
    assert check_up_due(History(), PROFILE, day("2026-05-20"))
    history = History.of([told, run("2026-05-20 06:00", pain_peak=1)])
    assert not check_up_due(history, PROFILE, day("2026-05-24"))
    assert check_up_due(history, PROFILE, day("2026-05-25"))
    history.add(red)
    assert check_up_due(history, PROFILE, day("2026-05-20"))
    history.add(check_up("2026-05-20 10:00"))
    assert not check_up_due(history, PROFILE, day("2026-05-20"))


@pytest.mark.parametrize(
    ("worst_of_week", "on", "expected"),
    [
        pytest.param((4, 5, 6), "2026-03-23", ("worse_after_three_weeks",), id="n1"),
        pytest.param((4, 5, 5), "2026-03-23", (), id="n1-not-worse"),
        pytest.param((4, 5, 6), "2026-03-22", (), id="n1-not-yet"),
        pytest.param(
            (4, 5, 6, 6, 6), "2026-04-02", ("worse_after_three_weeks",), id="n1-still"
        ),
        pytest.param((4, 5, 6, 5, 5), "2026-04-06", (), id="n1-over"),
        pytest.param((4, None, None), "2026-03-23", (), id="n1-not-said"),
    ],
)
def test_worse_after_three_weeks(
    worst_of_week: tuple[float, ...], on: str, expected: tuple[str, ...]
) -> None:
    assert talk(on, *weeks(*worst_of_week)) == expected


def hinted(on: str, *entries: Entry) -> tuple[str, ...]:
    return suggestions(History.of(entries), PROFILE, day(on))


def test_six_weeks_done_without_a_change_are_a_reason() -> None:
    stuck = weeks(5, 5, 5, 5, 5, 5)
    assert talk("2026-04-13", *stuck) == ("no_improvement_after_six_weeks",)
    assert talk("2026-04-12", *stuck) == ()
    assert hinted("2026-04-13", *stuck) == ()
    assert talk("2026-04-13", *weeks(5, 5, 5, 5, 5, 3)) == ()
    assert talk("2026-04-13", *weeks(5, 5, 5, 5, 5, None)) == ()


def test_six_weeks_hardly_done_ask_for_a_smaller_plan_first() -> None:
    little = weeks(5, 5, 5, 5, 5, 5, sessions=1)
    assert talk("2026-04-13", *little) == ()
    assert hinted("2026-04-13", *little) == ("smaller_plan",)
    assert hinted("2026-04-13") == ()
    two_thirds = [*little, session("2026-03-05 18:00"), session("2026-03-12 18:00")]
    assert talk("2026-04-13", *two_thirds) == ("no_improvement_after_six_weeks",)


@pytest.mark.parametrize("weekday", range(7))
def test_the_six_weeks_are_those_of_the_plan_on_whatever_day_it_began(
    weekday: int,
) -> None:
    """N2: begun on a Sunday, the first week of the calendar had one day."""
    began = clock("2026-03-02 18:00") + timedelta(days=weekday)
    told: list[Entry] = []
    for week, sessions in enumerate((1, 1, 1, 1, 2, 2)):
        at = began + timedelta(weeks=week)
        told += [
            Score(
                **identity(at + timedelta(days=6)),
                measure=Measure.WORST_PAIN,
                value=5,
            ),
            *(session(at + timedelta(days=5 * number)) for number in range(sessions)),
        ]
    six_weeks_on = f"{began + timedelta(weeks=6):%Y-%m-%d}"

    assert talk(six_weeks_on, *told) == ("no_improvement_after_six_weeks",)
    assert hinted(six_weeks_on, *told) == ()
    assert talk(six_weeks_on, *told[:-1]) == ()
    assert hinted(six_weeks_on, *told[:-1]) == ("smaller_plan",)


def test_what_was_felt_stands_in_for_a_week_that_was_not_scored() -> None:
    felt = [
        pain(clock("2026-03-03 12:00") + timedelta(weeks=week), 5) for week in range(6)
    ]
    told = [*weeks(None, None, None, None, None, None), *felt]
    assert talk("2026-04-13", *told) == ("no_improvement_after_six_weeks",)


def test_who_logs_no_exercises_is_told_of_a_worse_knee_all_the_same() -> None:
    told = [pain("2026-03-03 12:00", 4), pain("2026-03-23 12:00", 6)]
    assert talk("2026-03-23", *told) == ()
    assert talk("2026-03-24", *told) == ("worse_after_three_weeks",)
    still = [*told, pain("2026-04-20 12:00", 4)]
    # Of a plan that was not begun nothing is said.
    assert talk("2026-04-20", *still) == ()
    assert hinted("2026-04-20", *still) == ()
    said = [score("2026-03-03 12:00", 4), score("2026-03-23 12:00", 6)]
    assert talk("2026-03-24", *said) == ("worse_after_three_weeks",)


@pytest.mark.parametrize(
    ("on", "now", "expected"),
    [
        pytest.param("2026-03-25", 3, ("twelve_weeks",), id="twelve-weeks"),
        pytest.param("2026-03-24", 3, (), id="a-day-less"),
        pytest.param("2026-03-31", 3, ("twelve_weeks",), id="said-for-a-week"),
        pytest.param("2026-04-01", 3, (), id="then-not"),
        pytest.param("2026-04-22", 3, (), id="four-weeks-on-but-years-between"),
        pytest.param("2026-03-25", 2.5, (), id="low-by-now"),
        pytest.param("2026-03-25", None, (), id="nothing-said-lately"),
    ],
)
def test_twelve_weeks_of_pain_are_said_one_week_in_four(
    on: str, now: float | None, expected: tuple[str, ...]
) -> None:
    told: list[Entry] = [pain("2025-12-31 12:00", 4)]
    if now is not None:
        told.append(pain(f"{on} 12:00", now))
    assert talk(on, *told) == expected


def test_twelve_weeks_of_weekly_scores_are_twelve_weeks_of_pain() -> None:
    told = [score("2026-01-01 12:00", 5), score("2026-03-26 09:00", 4)]
    assert talk("2026-03-25", *told) == ()
    assert talk("2026-03-26", *told) == ("twelve_weeks",)


def test_pain_that_went_on_is_said_again_after_four_weeks() -> None:
    told = [
        pain(clock("2025-12-31 12:00") + timedelta(days=7 * week), 4)
        for week in range(20)
    ]
    assert talk("2026-04-22", *told) == ("twelve_weeks",)
    assert talk("2026-04-15", *told) == ()


def test_a_check_up_and_its_clearing_are_one_kind_to_a_person() -> None:
    told = check_up("2026-05-20 08:00", "locking")
    assert spoken_kind(told) == spoken_kind(cleared("2026-05-20 09:00")) == "red_flag"
    assert spoken_kind(run("2026-05-20 08:00")) == "run"
    assert spoken_kind(retraction(told)) == "retraction"
    assert frozenset().union(*SPOKEN_KINDS.values()) == DIARY_KINDS
    assert "check_up" not in SPOKEN_KINDS
