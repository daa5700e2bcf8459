"""Days and parts of a day as people say them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from custom_components.knee_recovery.core.errors import NotAChoiceError
from custom_components.knee_recovery.core.spoken_day import SPOKEN_DAYS, spoken_moment

HOME = ZoneInfo("Europe/Amsterdam")

TUESDAY_NOON = datetime(2026, 3, 3, 12, 30, tzinfo=HOME)


@pytest.mark.parametrize(
    ("word", "moment"),
    [
        ("today", None),
        ("this_morning", "2026-03-03T08:00:00+01:00"),
        ("this_evening", None),
        ("yesterday", "2026-03-02T12:00:00+01:00"),
        ("yesterday_morning", "2026-03-02T08:00:00+01:00"),
        ("yesterday_afternoon", "2026-03-02T15:00:00+01:00"),
        ("yesterday_evening", "2026-03-02T20:00:00+01:00"),
        ("day_before_yesterday", "2026-03-01T12:00:00+01:00"),
        ("monday", "2026-03-02T12:00:00+01:00"),
        ("tuesday", "2026-02-24T12:00:00+01:00"),
        ("wednesday", "2026-02-25T12:00:00+01:00"),
    ],
)
def test_a_word_stands_for_a_moment(word: str, moment: str | None) -> None:
    said = spoken_moment(word, TUESDAY_NOON)
    assert (said.isoformat() if said else None) == moment


@pytest.mark.parametrize("word", SPOKEN_DAYS)
def test_no_word_stands_for_what_is_to_come(word: str) -> None:
    early = TUESDAY_NOON.replace(hour=0, minute=1)
    said = spoken_moment(word, early)
    assert said is None or said < early


def test_a_day_across_the_clock_change_is_the_time_on_the_wall() -> None:
    monday = datetime(2026, 3, 30, 9, tzinfo=HOME)
    said = spoken_moment("day_before_yesterday", monday)
    assert said is not None
    assert said.isoformat() == "2026-03-28T12:00:00+01:00"


def test_another_word_is_refused() -> None:
    with pytest.raises(NotAChoiceError):
        spoken_moment("tomorrow", TUESDAY_NOON)
