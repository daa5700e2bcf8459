"""What a knee's answers come to (PAIN-RUN; vectors V12 and V22)."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.knee_recovery.core import pain as pains
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    Moment,
    Run,
    Symptom,
)
from custom_components.knee_recovery.core.pain import Answers, Light
from custom_components.knee_recovery.core.profile import Profile

from .diary import BERLIN, NEW_YORK, PROFILE, answered, clock, day, pain, run, session


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        pytest.param(0, Light.GREEN, id="0"),
        pytest.param(2, Light.GREEN, id="2"),
        pytest.param(2.1, Light.AMBER, id="2.1"),
        pytest.param(5, Light.AMBER, id="5"),
        pytest.param(5.1, Light.RED, id="5.1"),
        pytest.param(10, Light.RED, id="10"),
    ],
)
def test_bands_agree_for_whole_scores_and_decimals(
    score: float, expected: Light
) -> None:
    """V12: half-open bands, so that 2 and 2.0 are one score."""
    assert pains.light(score, PROFILE) is expected


def test_the_bands_are_the_runners_own() -> None:
    strict = Profile(green_max=1, amber_max=3)
    assert [pains.light(score, strict) for score in (1, 2, 4)] == [
        Light.GREEN,
        Light.AMBER,
        Light.RED,
    ]


def told(
    pre: float | None = 1,
    peak: float | None = 2,
    p60: float | None = 1,
    am0: float | None = 1,
    am1: float | None = 1,
    *symptoms: Symptom,
) -> Answers:
    return Answers(
        pre=pre, peak=peak, p60=p60, am0=am0, am1=am1, symptoms=frozenset(symptoms)
    )


@pytest.mark.parametrize(
    ("answers", "expected", "reasons"),
    [
        pytest.param(told(), Light.GREEN, ("within_limits",), id="all-well"),
        pytest.param(told(peak=3), Light.AMBER, ("peak_over_green",), id="peak-3"),
        pytest.param(
            told(p60=2), Light.AMBER, ("sore_after_hour",), id="after-an-hour"
        ),
        pytest.param(
            told(am0=0), Light.AMBER, ("sore_next_morning",), id="next-morning"
        ),
        pytest.param(
            told(peak=5, p60=4, am1=3),
            Light.AMBER,
            ("peak_over_green", "sore_after_hour", "sore_next_morning"),
            id="sore-all-along",
        ),
        pytest.param(told(peak=6), Light.RED, ("peak_high",), id="peak-6"),
        pytest.param(
            told(1, 1, 1, 1, 1, Symptom.LIMP), Light.RED, ("limp",), id="limp"
        ),
        pytest.param(
            told(1, 2, 1, 1, None),
            Light.INCOMPLETE,
            ("missing_morning_after",),
            id="a-morning-missing",
        ),
        pytest.param(
            told(1, 6, 1, 1, None),
            Light.RED,
            ("peak_high",),
            id="alarm-outranks-what-is-missing",
        ),
        pytest.param(
            told(1, 4, 1, 1, None),
            Light.INCOMPLETE,
            ("missing_morning_after",),
            id="missing-outranks-sore",
        ),
        pytest.param(
            told(None, None, None, None, None),
            Light.INCOMPLETE,
            (
                "missing_before",
                "missing_peak",
                "missing_hour_after",
                "missing_morning_of_run",
                "missing_morning_after",
            ),
            id="nothing-said",
        ),
        pytest.param(
            told(1, 8, 1, 1, 1, *Symptom),
            Light.RED,
            ("locking", "giving_way", "swelling", "limp", "peak_high"),
            id="everything-at-once",
        ),
    ],
)
def test_a_run_is_judged_by_the_worst_that_is_known(
    answers: Answers, expected: Light, reasons: tuple[str, ...]
) -> None:
    """V12."""
    verdict = pains.judge(answers, PROFILE)
    assert (verdict.light, verdict.reasons) == (expected, reasons)


@pytest.mark.parametrize("symptom", list(Symptom))
@pytest.mark.parametrize(
    "where", [Moment.DURING_RUN, Moment.AFTER_RUN, Moment.HOUR_AFTER, Moment.MORNING]
)
def test_a_symptom_told_with_any_answer_makes_a_run_red(
    symptom: Symptom, where: Moment
) -> None:
    said = {
        Moment.DURING_RUN: "2026-05-20 07:15",
        Moment.AFTER_RUN: "2026-05-20 07:40",
        Moment.HOUR_AFTER: "2026-05-20 08:30",
        Moment.MORNING: "2026-05-21 07:00",
    }
    of = run("2026-05-20 07:00", duration_s=1800)
    history = History.of([of, pain(said[where], 1, where, symptoms=(symptom,))])
    assert pains.verdict(of, history, PROFILE).light is Light.RED


def test_answers_are_gathered_from_the_scores_around_a_run() -> None:
    of = run("2026-05-20 07:00", duration_s=1800)
    history = History.of(
        [
            of,
            pain("2026-05-20 06:00", 0.5, Moment.MORNING),
            pain("2026-05-20 06:30", 4, Moment.BEFORE_RUN),
            pain("2026-05-20 06:55", 1, Moment.BEFORE_RUN),
            pain("2026-05-20 07:20", 3, Moment.DURING_RUN),
            pain("2026-05-20 07:31", 2, Moment.AFTER_RUN),
            pain("2026-05-20 07:40", 9, Moment.STAIRS),
            pain("2026-05-20 08:30", 1.5, Moment.HOUR_AFTER),
            pain("2026-05-20 09:00", 7, Moment.HOUR_AFTER),
            pain("2026-05-21 05:00", 2.5, Moment.MORNING),
            pain("2026-05-21 09:00", 6, Moment.MORNING),
        ]
    )
    assert pains.answers(of, history) == told(1, 3, 1.5, 0.5, 2.5)


def test_what_was_said_with_the_run_outranks_the_scores_around_it() -> None:
    of = run("2026-05-20 07:00", duration_s=1800, pain_before=0, pain_peak=0)
    history = History.of(
        [
            of,
            pain("2026-05-20 06:55", 1, Moment.BEFORE_RUN),
            pain("2026-05-20 07:31", 2, Moment.AFTER_RUN),
        ]
    )
    known = pains.answers(of, history)
    assert (known.pre, known.peak) == (0, 0)


@pytest.mark.parametrize("missing", ["pre", "peak", "p60", "am0", "am1"])
def test_any_missing_answer_holds(missing: str) -> None:
    without: dict[str, Any] = {missing: None}
    of, *rest = answered("2026-05-20 07:00", **without)
    assert isinstance(of, Run)
    history = History.of([of, *rest])
    assert pains.verdict(of, history, PROFILE).light is Light.INCOMPLETE


@pytest.mark.parametrize(
    ("minutes", "counts"),
    [
        pytest.param(44.9, False, id="too-early"),
        pytest.param(45, True, id="from-45-minutes"),
        pytest.param(120, True, id="until-120-minutes"),
        pytest.param(120.1, False, id="too-late"),
    ],
)
@pytest.mark.parametrize("moment", [Moment.HOUR_AFTER, Moment.NOW])
def test_the_hour_after_is_answered_between_45_and_120_minutes(
    minutes: float, moment: Moment, *, counts: bool
) -> None:
    of = run("2026-05-20 07:00", duration_s=1800)
    said = pain(of.ended_at + timedelta(minutes=minutes), 3, moment)
    known = pains.answers(of, History.of([of, said]))
    assert known.p60 == (3 if counts else None)


@pytest.mark.parametrize(
    ("ended", "answered_at", "zone", "fold", "counts"),
    [
        pytest.param(
            "2026-10-25 02:40", "2026-10-25 02:30", BERLIN, 1, True, id="autumn-50-min"
        ),
        pytest.param(
            "2026-03-29 01:45", "2026-03-29 03:20", BERLIN, 0, False, id="spring-35-min"
        ),
        pytest.param(
            "2026-03-29 01:45", "2026-03-29 03:30", BERLIN, 0, True, id="spring-45-min"
        ),
        pytest.param(
            "2026-11-01 01:40", "2026-11-01 01:30", NEW_YORK, 1, True, id="new-york"
        ),
    ],
)
def test_an_hour_is_an_hour_when_the_clocks_change(
    ended: str, answered_at: str, zone: ZoneInfo, fold: int, *, counts: bool
) -> None:
    """V22: the wall clock says -10 and 95 minutes."""
    of = run(clock(ended, zone), ended_then=True)
    said = pain(clock(answered_at, zone, fold=fold), 3, Moment.HOUR_AFTER)
    known = pains.answers(of, History.of([of, said]))
    assert known.p60 == (3 if counts else None)


def test_the_hour_after_belongs_to_the_latest_run_whose_window_it_falls_in() -> None:
    first = run("2026-05-20 07:00", duration_s=3600)
    second = run("2026-05-20 08:10", duration_s=1200)
    only_first = pain("2026-05-20 09:10", 1, Moment.HOUR_AFTER)
    both = pain("2026-05-20 09:20", 4, Moment.HOUR_AFTER)
    history = History.of([first, second, both])
    assert pains.answers(first, history).p60 is None
    assert pains.answers(second, history).p60 == 4
    history.add(only_first)
    assert pains.answers(first, history).p60 == 1
    assert pains.answers(second, history).p60 == 4


def test_two_runs_that_ended_together_share_no_answer() -> None:
    first = run("2026-05-20 07:00", duration_s=3600)
    second = run("2026-05-20 07:50", duration_s=600)
    said = pain("2026-05-20 09:00", 4, Moment.HOUR_AFTER)
    history = History.of([first, second, said])
    assert [pains.answers(of, history).p60 for of in (first, second)] == [None, 4]


def test_a_long_run_that_began_earlier_and_ended_later_takes_the_answer() -> None:
    long = run("2026-05-20 04:00", 30.0, duration_s=5 * 3600)
    short = run("2026-05-20 08:00", duration_s=2400)
    said = pain("2026-05-20 09:50", 4, Moment.HOUR_AFTER)
    history = History.of([long, short, said])
    assert [pains.answers(of, history).p60 for of in (long, short)] == [4, None]


def test_what_is_said_of_one_run_answers_for_no_other() -> None:
    """A missing answer is never green: the second run's cannot fill the first's."""
    first = run("2026-05-20 07:00", duration_s=1800)
    second = run("2026-05-20 08:00", duration_s=1800)
    history = History.of(
        [
            first,
            second,
            pain("2026-05-20 06:50", 1, Moment.BEFORE_RUN),
            pain("2026-05-20 08:31", 4, Moment.AFTER_RUN, symptoms=(Symptom.LIMP,)),
        ]
    )
    assert pains.answers(first, history) == told(1, None, None, None, None)
    assert pains.answers(second, history) == told(
        None, 4, None, None, None, Symptom.LIMP
    )


def test_a_word_as_a_run_begins_is_about_that_run() -> None:
    first = run("2026-05-20 07:00", duration_s=1800)
    second = run("2026-05-20 08:00", duration_s=1800)
    said = pain("2026-05-20 08:00", 3, Moment.DURING_RUN)
    history = History.of([first, second, said])
    assert [pains.answers(of, history).peak for of in (first, second)] == [None, 3]


def test_between_two_runs_each_word_finds_its_own() -> None:
    first = run("2026-05-20 07:00", duration_s=1800)
    second = run("2026-05-20 08:00", duration_s=1800)
    history = History.of(
        [
            first,
            second,
            pain("2026-05-20 07:31", 2, Moment.AFTER_RUN),
            pain("2026-05-20 07:59", 1, Moment.BEFORE_RUN),
        ]
    )
    assert pains.answers(first, history).peak == 2
    assert pains.answers(first, history).pre is None
    assert pains.answers(second, history).peak is None
    assert pains.answers(second, history).pre == 1


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        pytest.param("2026-05-21 03:59", False, id="night"),
        pytest.param("2026-05-21 04:00", True, id="from-four"),
        pytest.param("2026-05-21 11:59", True, id="before-noon"),
        pytest.param("2026-05-21 12:00", False, id="noon"),
        pytest.param("2026-05-20 22:00", False, id="the-evening-before"),
    ],
)
@pytest.mark.parametrize("moment", [Moment.MORNING, Moment.NOW])
def test_a_morning_is_from_four_to_noon(
    at: str, moment: Moment, *, counts: bool
) -> None:
    history = History.of([pain(at, 3, moment)])
    found = pains.morning(day("2026-05-21"), history)
    assert (found is not None) is counts


def test_the_first_answer_said_to_be_the_mornings_is_the_mornings() -> None:
    history = History.of(
        [
            pain("2026-05-21 05:00", 1),
            pain("2026-05-21 07:00", 2, Moment.MORNING),
            pain("2026-05-21 08:00", 3, Moment.MORNING),
        ]
    )
    found = pains.morning(day("2026-05-21"), history)
    assert found is not None
    assert found.level == 2


def test_after_a_run_the_knee_no_longer_speaks_of_the_night() -> None:
    """A score without a moment is the morning's only before the first run."""
    history = History.of(
        [run("2026-05-21 06:00", duration_s=600), pain("2026-05-21 09:00", 5)]
    )
    assert pains.morning(day("2026-05-21"), history) is None
    history.add(pain("2026-05-21 05:30", 1))
    found = pains.morning(day("2026-05-21"), history)
    assert found is not None
    assert found.level == 1


def test_a_morning_said_to_be_one_counts_after_a_run_too() -> None:
    history = History.of(
        [run("2026-05-21 06:00"), pain("2026-05-21 09:00", 5, Moment.MORNING)]
    )
    assert pains.morning(day("2026-05-21"), history) is not None


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(pain("2026-05-20 12:00", 4, Moment.SITTING), 4, id="score"),
        pytest.param(run("2026-05-20 12:00", pain_before=3), 3, id="before-a-run"),
        pytest.param(
            run("2026-05-20 12:00", pain_before=3, pain_peak=6), 6, id="during-a-run"
        ),
        pytest.param(session("2026-05-20 12:00", pain_peak=2), 2, id="session"),
        pytest.param(
            session("2026-05-20 12:00", ExerciseDone(key="step_up", pain=7)),
            7,
            id="exercise",
        ),
        pytest.param(run("2026-05-20 12:00"), None, id="nothing-said"),
        pytest.param(session("2026-05-20 12:00", pain_peak=0), 0, id="zero-is-a-score"),
    ],
)
def test_the_worst_is_of_every_score_those_in_runs_and_sessions_too(
    entry: Entry, expected: float | None
) -> None:
    history = History.of([entry])
    assert pains.worst(history, day("2026-05-19"), day("2026-05-20")) == expected
    assert pains.worst(history, day("2026-05-21"), day("2026-05-22")) is None
