"""The report says what the diary says of a span, and leaves out what does not fit."""

from datetime import datetime, timedelta

from hypothesis import given
import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    CheckUp,
    Entry,
    ExerciseDone,
    Measure,
    Score,
    Symptom,
)
from custom_components.knee_recovery.core.pain import Light
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.report import (
    MOST_NOTES,
    MOST_SIGNS,
    Exercised,
    Report,
    Sign,
    dates,
    report,
    told_on,
)
from custom_components.knee_recovery.core.scores import Change
from tests.core.diary import (
    PROFILE,
    cleared,
    clock,
    day,
    flare,
    identity,
    pain,
    pause,
    run,
    session,
    target,
)
from tests.core.strategies import diaries, profiles


def _report(first: str, last: str, *entries: Entry, with_notes: bool = False) -> Report:
    history = History.of(entries)
    days = [told_on(history, PROFILE, on) for on in dates(day(first), day(last))]
    return report(days, with_notes=with_notes)


def _score(at: str, measure: Measure, value: float) -> Score:
    return Score(**identity(clock(at)), measure=measure, value=value)


def test_an_empty_span_says_nothing() -> None:
    empty = _report("2026-03-02", "2026-03-02")

    assert (empty.runs, empty.distance_m, empty.longest_m) == (0, 0, None)
    assert (empty.trained, empty.kept, empty.asked) == (0, 0, 1)
    assert (empty.pains, empty.usual_worst) == ((), None)
    assert (empty.lights, empty.worn, empty.exercises) == ((), (), ())
    assert (empty.measured, empty.flares, empty.pauses) == ((), (), ())
    assert (empty.signs, empty.notes) == ((), ())
    (week,) = empty.stretches
    assert (week.distance_m, week.worst, week.trained) == (0, None, 0)


def test_runs_and_pain_of_weeks() -> None:
    told = _report(
        "2026-03-04",
        "2026-03-15",
        run("2026-03-03 09:00", 9),
        run("2026-03-04 09:00", 5, shoe="blue", pain_peak=6),
        run("2026-03-09 09:00", 7, shoe="red"),
        run("2026-03-10 09:00", 4, shoe="red"),
        run("2026-03-11 09:00", 3),
        pain("2026-03-05 09:00", 2),
        pain("2026-03-05 20:00", 3),
        pain("2026-03-12 20:00", 1),
    )

    assert (told.runs, told.distance_m, told.longest_m) == (4, 19_000, 7_000)
    assert told.lights == ((Light.RED, 1), (Light.INCOMPLETE, 3))
    assert told.worn == (("red", 11_000), ("blue", 5_000))
    assert [level for _, level in told.pains] == [6, 3, 1]
    assert told.usual_worst == 3
    assert not told.in_months
    assert [
        (week.first, week.last, week.distance_m, week.worst) for week in told.stretches
    ] == [
        (day("2026-03-04"), day("2026-03-08"), 5_000, 6),
        (day("2026-03-09"), day("2026-03-15"), 14_000, 1),
    ]


def test_extra_days_do_not_make_up_for_missed_weeks() -> None:
    hip = (ExerciseDone(key="clamshell", sets=3, pain=1),)
    sore = (ExerciseDone(key="clamshell", sets=3, pain=3), ExerciseDone(key="wall_sit"))
    told = _report(
        "2026-03-02",
        "2026-03-16",
        target("2026-03-01 09:00", 2),
        session("2026-03-02 09:00", exercises=hip),
        session("2026-03-03 09:00", exercises=sore),
        session("2026-03-04 09:00", exercises=hip),
        session("2026-03-04 19:00", exercises=hip),
    )

    assert [week.trained for week in told.stretches] == [3, 0, 0]
    # The last week has one day yet.
    assert (told.trained, told.kept, told.asked) == (3, 2, 5)
    assert told.exercises == (
        Exercised(key="clamshell", days=3, worst=3),
        Exercised(key="wall_sit", days=1, worst=None),
    )


def test_scores_are_the_first_and_the_last_of_each_measure() -> None:
    told = _report(
        "2026-03-01",
        "2026-03-31",
        _score("2026-03-01 09:00", Measure.AKPS, 60),
        _score("2026-03-08 09:00", Measure.AKPS, 62),
        _score("2026-03-15 09:00", Measure.AKPS, 80),
        _score("2026-03-15 09:00", Measure.WORST_PAIN, 4),
    )

    worst, akps = told.measured
    assert (worst.first, worst.last.change) == (worst.last, None)
    assert (akps.first.value, akps.last.value) == (60, 80)
    assert akps.last.change is Change.CLEAR


def test_what_stood_out_is_told_in_its_order() -> None:
    told = _report(
        "2026-03-01",
        "2026-03-31",
        run("2026-03-02 09:00", symptoms=(Symptom.LIMP,)),
        pain("2026-03-03 09:00", 4, symptoms=(Symptom.SWELLING, Symptom.LIMP)),
        CheckUp(**identity(clock("2026-03-04 09:00"))),
        CheckUp(**identity(clock("2026-03-05 09:00")), flags=("locking",)),
        cleared("2026-03-06 09:00"),
        flare("2026-03-03 09:00"),
        flare("2026-03-10 09:00"),
        flare("2026-03-11 09:00", on=False),
        pause("2026-03-20 09:00"),
        pause("2026-03-22 09:00", on=False),
    )

    assert told.signs == (
        Sign(on=day("2026-03-02"), symptoms=("limp",)),
        Sign(on=day("2026-03-03"), symptoms=("swelling", "limp")),
        Sign(on=day("2026-03-05"), flags=("locking",)),
        Sign(on=day("2026-03-06"), cleared=True),
    )
    assert told.flares == (
        (day("2026-03-03"), day("2026-03-05")),
        (day("2026-03-10"), day("2026-03-10")),
    )
    assert told.pauses == ((day("2026-03-20"), day("2026-03-21")),)


@pytest.mark.parametrize("with_notes", [True, False])
def test_notes_are_there_by_choice_only(*, with_notes: bool) -> None:
    told = _report(
        "2026-03-01",
        "2026-03-31",
        run("2026-03-02 09:00", note="Windy."),
        pain("2026-03-03 09:00", 4, note="Stairs."),
        with_notes=with_notes,
    )

    said = [(note.kind, note.text) for note in told.notes]
    assert said == ([("run", "Windy."), ("pain", "Stairs.")] if with_notes else [])


def test_only_so_much_fits_on_a_page() -> None:
    told = _report(
        "2026-03-01",
        "2026-03-31",
        *(
            pain(
                f"2026-03-{on:02} 09:00", 1, note=f"{on}", symptoms=(Symptom.SWELLING,)
            )
            for on in range(1, 31)
        ),
        with_notes=True,
    )

    assert len(told.notes) == MOST_NOTES
    assert told.notes[-1].text == "30"
    assert len(told.signs) == MOST_SIGNS
    assert told.signs[-1].on == day("2026-03-30")


def test_years_are_told_in_months() -> None:
    told = _report(
        "2025-01-10", "2026-03-05", run("2025-02-28 09:00", 5), run("2025-03-01 09:00")
    )

    assert told.in_months
    assert [month.distance_m for month in told.stretches[:4]] == [0, 5_000, 5_000, 0]
    assert told.stretches[0].first == day("2025-01-10")
    assert told.stretches[1].first == day("2025-02-01")


@given(told=diaries(), profile=profiles)
def test_the_parts_come_to_the_whole(
    told: tuple[list[Entry], datetime], profile: Profile
) -> None:
    diary, now = told
    history = History.of(diary)
    last = now.date()
    first = last - timedelta(days=40)
    days = [told_on(history, profile, on) for on in dates(first, last)]

    whole = report(days, with_notes=True)

    assert whole.distance_m == history.distance_m(first, last)
    assert whole.runs == len(list(history.runs(first, last)))
    assert sum(week.distance_m for week in whole.stretches) == whole.distance_m
    assert sum(week.trained for week in whole.stretches) == whole.trained
    assert sum(count for _, count in whole.lights) == whole.runs
    assert whole.kept <= whole.asked
    assert whole.stretches[0].first == first
    assert whole.stretches[-1].last == last
