"""The check of the week, what each check asks, and what speaks against now."""

import pytest

from custom_components.knee_recovery.core.advice import RunAdvice, advice_on
from custom_components.knee_recovery.core.care import suggestions, urgency
from custom_components.knee_recovery.core.checks import Question
from custom_components.knee_recovery.core.flags import Urgency
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    CheckUp,
    Entry,
    Measure,
    Moment,
    Score,
    Symptom,
)
from custom_components.knee_recovery.core.pain import Check
from custom_components.knee_recovery.core.plan import Why, day_plan, last_date
from custom_components.knee_recovery.core.profile import Profile, Track
from custom_components.knee_recovery.core.turns import turns

from .diary import PROFILE, cleared, clock, day, identity, look, pain, run, session

RUN = run("2026-05-20 07:00", duration_s=1800)
WEDNESDAY = Profile(check_day=2)


def asks(now: str, *entries: Entry, profile: Profile = PROFILE) -> list[str]:
    found = look(now, *entries, profile=profile).check
    return [] if found is None else [str(found.check), *map(str, found.asks)]


def score(at: str, measure: Measure, value: float = 3) -> Score:
    return Score(**identity(clock(at), {"measure": measure, "value": value}))


def check_up(at: str, *flags: str, trauma: bool = False) -> CheckUp:
    return CheckUp(**identity(clock(at), {"flags": flags, "trauma": trauma}))


def test_after_a_run_what_is_missing_is_asked_while_it_can_be_said() -> None:
    whole = ["after_run", "pain_peak", "symptoms", "pain_before", "morning_of_run"]
    assert asks("2026-05-20 07:40", RUN) == whole
    morning = pain("2026-05-20 06:00", 1, Moment.MORNING)
    said = run("2026-05-20 07:00", duration_s=1800, pain_before=1)
    assert asks("2026-05-20 07:40", said, morning) == whole[:3]


def test_the_hour_after_asks_what_the_run_was_logged_without() -> None:
    said = run("2026-05-20 07:00", duration_s=1800, pain_before=1, pain_peak=2)
    assert asks("2026-05-20 08:30", said) == [
        "hour_after",
        "hour_after",
        "morning_of_run",
    ]
    assert asks("2026-05-21 08:30", said) == ["morning", "morning_after"]


def test_a_morning_that_is_not_there_yet_or_is_over_is_not_asked_for() -> None:
    night = run("2026-05-20 02:00", duration_s=1800, pain_before=1)
    assert asks("2026-05-20 02:40", night) == ["after_run", "pain_peak", "symptoms"]
    late = run("2026-05-20 23:20", duration_s=2700, pain_before=1)
    assert asks("2026-05-21 00:10", late) == ["after_run", "pain_peak", "symptoms"]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-05-20 03:59", []),
        ("2026-05-20 04:00", ["weekly", "worst_pain", "usual_pain", "check_up"]),
        ("2026-05-20 23:59", ["weekly", "worst_pain", "usual_pain", "check_up"]),
        ("2026-05-21 08:00", []),
    ],
)
def test_the_week_is_asked_about_on_the_runners_day(
    now: str, expected: list[str]
) -> None:
    assert asks(now, profile=WEDNESDAY) == expected


def test_the_check_of_the_week_asks_what_is_missing_and_comes_after_the_runs() -> None:
    said: list[Entry] = [score("2026-05-20 08:00", Measure.WORST_PAIN)]
    assert asks("2026-05-20 09:00", *said, profile=WEDNESDAY) == [
        "weekly",
        "usual_pain",
        "check_up",
    ]
    said += [
        score("2026-05-20 08:01", Measure.USUAL_PAIN),
        check_up("2026-05-20 08:02"),
    ]
    assert asks("2026-05-20 09:00", *said, profile=WEDNESDAY) == []
    assert asks("2026-05-20 07:40", RUN, profile=WEDNESDAY)[0] == Check.AFTER_RUN


def test_the_check_of_the_week_says_until_when_and_opens_by_itself() -> None:
    before = look("2026-05-20 03:00", profile=WEDNESDAY)
    assert before.valid_until == clock("2026-05-20 04:00")
    found = look("2026-05-20 04:00", profile=WEDNESDAY).check
    assert found is not None
    assert (found.run, found.closes) == (None, clock("2026-05-21 00:00"))


def test_a_red_run_asks_about_warning_signs_at_once() -> None:
    red = run("2026-05-18 07:00", pain_before=1, pain_peak=7)
    assert asks("2026-05-18 14:00", red) == ["weekly", Question.CHECK_UP]
    assert asks("2026-05-18 14:00", red, check_up("2026-05-18 13:00")) == []
    assert asks("2026-05-25 14:00", red) == []


# -- how soon, and what is then suggested ---------------------------------------


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            check_up("2026-05-20 08:00", "calf_pain_with_breathlessness"),
            Urgency.EMERGENCY,
        ),
        (check_up("2026-05-20 08:00", "locking"), Urgency.SAME_DAY),
        (
            check_up("2026-05-20 08:00", "kneecap_tender", trauma=True),
            Urgency.SAME_DAY,
        ),
        (
            pain("2026-05-20 08:00", 1, symptoms=(Symptom.LOCKING,)),
            Urgency.SAME_DAY,
        ),
        (check_up("2026-05-20 08:00", "weight_loss"), Urgency.APPOINTMENT),
    ],
)
def test_each_reason_says_how_soon(entry: Entry, expected: Urgency) -> None:
    assert look("2026-05-20 09:00", entry).talk_urgency == (expected,)


def test_a_flag_stays_as_urgent_as_it_was_until_it_is_cleared() -> None:
    first = check_up("2026-05-20 08:00", "calf_pain_with_breathlessness")
    second = check_up("2026-05-20 09:00")
    history = History.of([first, second])
    assert urgency("red_flag", history, day("2026-05-21")) is Urgency.EMERGENCY
    found = look("2026-05-21 09:00", first, second, cleared("2026-05-20 10:00"))
    assert (found.talk_reasons, found.talk_urgency) == ((), ())


def test_the_ottawa_questions_count_only_after_an_injury() -> None:
    assert (
        look(
            "2026-05-20 09:00", check_up("2026-05-20 08:00", "kneecap_tender")
        ).talk_reasons
        == ()
    )


def advised(at: str, *entries: Entry) -> RunAdvice:
    now = clock(at)
    found = advice_on(History.of(entries), PROFILE, now, now.date())
    assert found is not None
    return found


def test_nothing_is_suggested_while_an_urgent_flag_stands() -> None:
    sore = run("2026-05-19 07:00", pain_peak=6)
    locking = check_up("2026-05-20 08:00", "locking")
    assert advised("2026-05-20 09:00", sore).offers
    advice = advised("2026-05-20 09:00", sore, locking)
    assert (advice.offers, advice.back_again) == ((), ())
    found = look("2026-05-20 09:00", sore, locking)
    assert (found.plan.why, found.plan.items) == (Why.RED_FLAG, ())
    assert suggestions(History.of([locking]), PROFILE, day("2026-05-20")) == ()
    looked_at = cleared("2026-05-20 08:30")
    assert advised("2026-05-20 09:00", sore, locking, looked_at).offers


# -- now, and other days --------------------------------------------------------


def test_a_worse_morning_speaks_against_now() -> None:
    mornings = [
        pain("2026-05-19 07:00", 0, Moment.MORNING),
        pain("2026-05-20 07:00", 2, Moment.MORNING),
    ]
    found = look("2026-05-20 09:00", *mornings)
    assert [reason.key for reason in found.not_now] == ["worse_morning"]


def test_a_calm_knee_and_a_silent_one_speak_against_nothing() -> None:
    assert look("2026-05-20 09:00", pain("2026-05-20 08:00", 2)).not_now == ()
    assert look("2026-05-20 09:00").not_now == ()


def test_the_run_of_another_day_is_as_it_looks_now() -> None:
    history, now = (
        History.of([run("2026-05-19 07:00", pain_peak=7)]),
        clock("2026-05-20 09:00"),
    )
    today = advice_on(history, PROFILE, now, day("2026-05-20"))
    later = advice_on(history, PROFILE, now, day("2026-05-22"))
    assert today is not None
    assert later is not None
    assert (today.may_run, today.reason) == (False, "red_rest")
    assert (later.may_run, later.reason) == (True, "jump")
    assert advice_on(history, PROFILE, now, day("2026-05-19")) is None
    ladder = Profile(track=Track.WALK_RUN)
    found = advice_on(History(), ladder, now, day("2026-05-21"))
    assert found is not None
    assert found.session is not None


def test_the_plan_of_a_date_that_is_over_is_not_due() -> None:
    history = History.of([session("2026-05-18 18:00")])
    now = clock("2026-05-27 09:00")
    over = day_plan(history, PROFILE, now, day("2026-05-18"))
    assert (over.why, over.due, over.week) == (Why.DONE_TODAY, False, 1)
    assert not day_plan(history, PROFILE, now, day("2026-05-21")).due
    assert last_date(now) == day("2026-08-19")
    ahead = [
        day_plan(history, PROFILE, now, day(f"2026-08-{on}")) for on in range(10, 17)
    ]
    assert sum(plan.due for plan in ahead) == 2
    assert {plan.week for plan in ahead} == {13}


def test_the_check_of_the_week_is_told_once_when_a_mornings_was_before_it() -> None:
    yesterday = run("2026-05-19 07:00", duration_s=1800, pain_before=1, pain_peak=1)
    morning = pain("2026-05-20 07:00", 1, Moment.MORNING)
    before = look("2026-05-20 06:59", yesterday, profile=WEDNESDAY)
    after = look("2026-05-20 07:00", yesterday, morning, profile=WEDNESDAY)
    told = [turn.values for turn in turns(morning, before, after)]
    asked = [values for values in told if "closes_at" in values]
    assert [(one["check"], one["entry_id"]) for one in asked] == [("weekly", None)]
    again = look("2026-05-20 07:05", yesterday, morning, profile=WEDNESDAY)
    assert not [
        turn for turn in turns(None, after, again) if "closes_at" in turn.values
    ]
