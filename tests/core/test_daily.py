"""Days in figures: what graphs over the years are drawn from."""

from custom_components.knee_recovery.core.daily import (
    DayPain,
    day_figures,
    diary_days,
)
from custom_components.knee_recovery.core.history import History

from .diary import day, pain, run, session


def test_an_empty_diary_has_no_days() -> None:
    assert list(diary_days(History())) == []


def test_days_go_from_the_first_entry_to_the_last_whatever_their_kinds() -> None:
    history = History.of(
        [
            session("2026-03-04 18:00"),
            run("2026-03-02 18:00"),
            pain("2026-03-03 08:00", 2),
        ]
    )

    assert list(diary_days(history)) == [
        day("2026-03-02"),
        day("2026-03-03"),
        day("2026-03-04"),
    ]


def test_a_day_without_words_says_nothing_and_not_zero() -> None:
    figures = day_figures(History.of([run("2026-03-02 18:00")]), day("2026-03-03"))

    assert (figures.distance_m, figures.sessions, figures.pain) == (None, None, None)


def test_a_day_adds_up_its_runs_and_sessions() -> None:
    history = History.of(
        [
            run("2026-03-02 07:00", 4.2),
            run("2026-03-02 18:00", 3.0),
            session("2026-03-02 19:00"),
            session("2026-03-02 20:00"),
        ]
    )

    figures = day_figures(history, day("2026-03-02"))

    assert (figures.distance_m, figures.sessions) == (7200, 2)


def test_pain_of_a_day_is_every_score_of_it() -> None:
    history = History.of(
        [
            run("2026-03-02 07:00", pain_before=0, pain_peak=4),
            pain("2026-03-02 08:00", 2),
            session("2026-03-02 19:00", pain_peak=6),
        ]
    )

    assert day_figures(history, day("2026-03-02")).pain == DayPain(
        mean=3, lowest=0, highest=6
    )
