"""The start gate: the diary answers what it knows, the runner the rest."""

import pytest

from custom_components.knee_recovery.core.gate import GATE, gate, unmet
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Entry, Moment, Symptom

from .diary import PROFILE, day, pain

TODAY = day("2026-06-10")


def met(*entries: Entry, **said: bool) -> dict[str, bool | None]:
    found = gate(History.of(entries), PROFILE, TODAY, said)
    return {answer.item.key: answer.met for answer in found}


def test_an_empty_diary_knows_only_that_nothing_alarming_was_said() -> None:
    known = met()
    assert known.pop("no_red_flag") is True
    assert set(known.values()) == {None}
    assert list(met()) == [item.key for item in GATE]


def test_a_red_flag_is_said() -> None:
    assert (
        met(pain("2026-06-09 12:00", 1, symptoms=(Symptom.LOCKING,)))["no_red_flag"]
        is False
    )


@pytest.mark.parametrize(
    ("yesterday", "today", "expected"),
    [
        pytest.param(2, 2, True, id="both-low"),
        pytest.param(None, 2, None, id="a-day-without-a-score"),
        pytest.param(None, 3, False, id="one-high-is-enough"),
        pytest.param(2.5, 0, False, id="high-yesterday"),
    ],
)
def test_daily_pain_takes_a_score_on_both_days(
    yesterday: float | None, today: float | None, *, expected: bool | None
) -> None:
    told = [pain("2026-06-08 09:00", 8)]
    told += [pain("2026-06-09 09:00", yesterday)] if yesterday is not None else []
    told += [pain("2026-06-10 09:00", today)] if today is not None else []
    assert met(*told)["daily_pain_low"] is expected


def test_stairs_are_as_they_were_last() -> None:
    better = (
        pain("2026-06-05 09:00", 4, Moment.STAIRS),
        pain("2026-06-07 09:00", 1, Moment.STAIRS),
        pain("2026-06-08 09:00", 6),
    )
    assert met(*better)["stairs_down_low"] is True
    assert met(better[0])["stairs_down_low"] is False
    assert met(pain("2026-06-03 09:00", 1, Moment.STAIRS))["stairs_down_low"] is None


def test_the_runners_word_counts() -> None:
    said = met(ten_hops=True, daily_pain_low=False)
    assert said["ten_hops"] is True
    assert said["daily_pain_low"] is False


def test_what_is_optional_is_never_missing() -> None:
    history = History.of(())
    assert unmet(gate(history, PROFILE, TODAY)) == (
        "brisk_walk_30_min_twice",
        "daily_pain_low",
        "stairs_down_low",
    )
    said = {item.key: not item.optional for item in GATE}
    assert unmet(gate(history, PROFILE, TODAY, said)) == ()
