"""The agenda: what is ahead as it looks now, what is behind as it was logged."""

from datetime import date

from custom_components.knee_recovery.core.agenda import Subject, behind
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import ExerciseDone

from .diary import day, flare, look, pain, run, session

NOW = "2026-03-03T09:00"


def test_a_new_diary_plans_its_weeks_and_has_nothing_behind() -> None:
    ahead = look(NOW).ahead
    assert [item.on for item in ahead][:3] == [
        day("2026-03-03"),
        day("2026-03-03"),
        day("2026-03-06"),
    ]
    assert [item.subject for item in ahead].count(Subject.NEXT_RUN) == 1
    assert len({item.uid for item in ahead}) == len(ahead)
    assert list(behind(History(), date.min, date.max)) == []


def test_a_flare_up_plans_no_exercises_and_a_later_run() -> None:
    (item,) = look(NOW, flare("2026-03-03T08:00")).ahead
    assert (item.subject, item.on) == (Subject.NEXT_RUN, day("2026-03-06"))


def test_all_time_can_be_asked_for() -> None:
    parts = [
        session(f"2026-03-02T1{hour}:00", ExerciseDone(key="step_up"), part=True)
        for hour in range(2)
    ]
    history = History.of(
        [
            run("2024-01-01T08:00", duration_s=1800),
            pain("2024-01-01T09:00", 1),
            *parts,
            session("2026-03-02T18:00", duration_s=900),
        ]
    )
    items = list(behind(history, date.min, date.max))
    assert [(item.subject, item.on) for item in items] == [
        (Subject.RUN, day("2024-01-01")),
        (Subject.SESSION, day("2026-03-02")),
        (Subject.SESSION, day("2026-03-02")),
    ]
    spans = [
        (item.until - item.at).total_seconds()
        for item in items
        if item.at and item.until
    ]
    assert spans == [1800, 60, 900]
    assert list(behind(history, day("2024-01-02"), day("2026-03-01"))) == []
