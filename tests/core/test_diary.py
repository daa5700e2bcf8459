"""What set-up was told stands, is read back when it says something, is never undone."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import SET_UP, CheckUp

from .diary import pain, retraction

_TOLD = pain("2026-06-10 09:00", 0)
NOTHING = CheckUp(
    id="set-up",
    at=_TOLD.at,
    local_date=_TOLD.local_date,
    recorded_at=_TOLD.recorded_at,
    source=SET_UP,
)
"""What was answered at set-up: nothing of all that."""


@pytest.mark.parametrize(
    ("check_up", "is_read"),
    [
        pytest.param(NOTHING, False, id="nothing"),
        pytest.param(replace(NOTHING, trauma=True), True, id="a-fall"),
        pytest.param(replace(NOTHING, flags=("locking",)), True, id="a-sign"),
        pytest.param(replace(NOTHING, source="hand"), True, id="asked-later"),
    ],
)
def test_an_answer_is_read_back_when_it_says_something(
    check_up: CheckUp, *, is_read: bool
) -> None:
    history = History.of([check_up])
    assert history.check_ups == [check_up]
    assert [*history.entries(date.min, date.max)] == [check_up] * is_read
    history.add(retraction(check_up))
    assert history.retracted(date.min, date.max) == [check_up] * is_read


def test_no_plain_undo_means_what_set_up_was_told() -> None:
    score = pain("2026-06-10 12:00", 2)
    history = History.of([score, replace(NOTHING, flags=("locking",))])
    assert history.last_written() == score
    history.add(retraction(score))
    assert history.last_written() is None
