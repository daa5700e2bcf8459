"""When talking to a professional is worth considering."""

import pytest

from custom_components.knee_recovery.core.care import reasons_to_talk
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment, Symptom

from .diary import PROFILE, cleared, day, pain, retraction, run


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
