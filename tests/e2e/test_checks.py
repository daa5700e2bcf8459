"""The rules of pain and scores in a real house, told afterwards and read from outside.

Worked cases of the evidence: what a run's answers come to (V12), the hour after a run
in the nights on which clocks change (V22), and when a score has changed (V9 to V11).
"""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.connection import Connection, Json, RefusedError
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, ask, entries, standing

BERLIN: Final = "Europe/Berlin"


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Host]:
    """Give a house in Berlin."""
    home: Path = tmp_path_factory.mktemp("berlin")
    async with Host(home, time_zone=BERLIN) as host:
        yield host


@pytest.fixture
async def ha(house: Host) -> AsyncIterator[Connection]:
    async with await house.connect() as connection:
        yield connection


@pytest.fixture
async def runner(ha: Connection) -> AsyncIterator[str]:
    """Give a runner of the test's own, and let them go."""
    entry_id = await add_runner(ha, "Berta")
    yield entry_id
    await ha.request("DELETE", f"/api/config/config_entries/entry/{entry_id}")


V12: Final = [
    pytest.param((1, 2, 1, 1, 1), [], "green", id="green"),
    pytest.param((1, 3, 1, 1, 1), [], "amber", id="peak-3"),
    pytest.param((1, 2, 2, 1, 1), [], "amber", id="sorer-after-an-hour"),
    pytest.param((1, 2, 1, 0, 1), [], "amber", id="sorer-next-morning"),
    pytest.param((1, 6, 1, 1, 1), [], "red", id="peak-6"),
    pytest.param((1, 1, 1, 1, 1), ["limp"], "red", id="limp"),
    pytest.param((1, 2, 1, 1, None), [], "incomplete", id="morning-missing"),
    pytest.param((1, 6, 1, 1, None), [], "red", id="red-outranks-missing"),
]


@pytest.mark.usefixtures("runner")
@pytest.mark.parametrize(("scores", "symptoms", "expected"), V12)
async def test_what_the_answers_come_to(
    ha: Connection, scores: tuple[int | None, ...], symptoms: list[str], expected: str
) -> None:
    before, peak, hour, morning_of, morning_after = scores
    midnight = datetime.now(ZoneInfo(BERLIN)).replace(
        hour=0, minute=0, second=0, microsecond=0, tzinfo=None
    )
    start = midnight - timedelta(days=3) + timedelta(hours=17)
    # The morning of the run is recalled in the evening, as the house asks for it.
    for level, moment, at in (
        (hour, "hour_after", start + timedelta(minutes=90)),
        (morning_of, "morning", start + timedelta(minutes=100)),
        (morning_after, "morning", start + timedelta(hours=14)),
    ):
        if moment == "hour_after":
            await ask(
                ha,
                "log_run",
                distance=5,
                unit="km",
                duration="30:00",
                started_at=start.isoformat(),
                pain_before=before,
                pain_peak=peak,
                symptoms=symptoms,
            )
        if level is not None:
            said = await ask(
                ha, "log_pain", level=level, moment=moment, at=at.isoformat()
            )
            assert said["counts"] is True
    status = await standing(ha)
    assert status["last_run_verdict"] == expected


@pytest.mark.usefixtures("runner")
@pytest.mark.parametrize(
    ("ended", "answered", "counts"),
    [
        pytest.param(
            "2025-10-26T02:40:00+02:00",
            "2025-10-26T02:30:00+01:00",
            True,
            id="autumn-50-minutes",
        ),
        pytest.param(
            "2026-10-25T02:40:00+02:00",
            "2026-10-25T02:30:00+01:00",
            True,
            id="the-worked-case",
        ),
        pytest.param(
            "2026-03-29T01:45:00+01:00",
            "2026-03-29T03:20:00+02:00",
            False,
            id="spring-35-minutes",
        ),
    ],
)
async def test_an_hour_is_an_hour_when_clocks_change(
    ha: Connection, ended: str, answered: str, *, counts: bool
) -> None:
    start = datetime.fromisoformat(ended) - timedelta(minutes=30)
    await ask(
        ha,
        "log_run",
        distance=5,
        unit="km",
        duration="30:00",
        started_at=start.isoformat(),
        pain_before=1,
        pain_peak=1,
    )
    said = await ask(ha, "log_pain", level=1, moment="hour_after", at=answered)
    assert said["counts"] is counts
    assert said["counts_reason"] == (None if counts else "too_early")
    reasons = (await standing(ha))["last_run_verdict_reasons"]
    assert ("missing_hour_after" in reasons) is not counts


CHANGES: Final[tuple[tuple[str, float, float, str], ...]] = (
    ("worst_pain", 6, 4, "clear"),
    ("worst_pain", 7, 5, "possible"),
    ("worst_pain", 3, 2, "possible"),
    ("worst_pain", 10, 7, "clear"),
    ("worst_pain", 4, 3, "no"),
    ("worst_pain", 5, 3.5, "possible"),
    ("worst_pain", 3, 5, "worse"),
    ("worst_pain", 0, 0, "no"),
    ("akps", 75, 91, "clear"),
    ("akps", 75, 86, "possible"),
    ("psfs", 4.6667, 7, "clear"),
    ("lefs", 52, 63, "clear"),
)


@pytest.mark.usefixtures("runner")
@pytest.mark.parametrize(("measure", "first", "second", "change"), CHANGES)
async def test_a_change_is_told_from_noise(
    ha: Connection, measure: str, first: float, second: float, change: str
) -> None:
    for value, at, expected in (
        (first, "2026-09-01T09:00:00", None),
        (second, "2026-10-13T09:00:00", change),
    ):
        said = await ask(ha, "log_score", measure=measure, value=value, at=at)
        assert (said["change"], said["since_last"]) == (expected, expected)


@pytest.mark.usefixtures("runner")
async def test_what_nobody_asked_and_what_was_answered_are_refused(
    ha: Connection,
) -> None:
    at: Json = {"moment": "hour_after", "at": "2026-09-01T08:30:00"}
    with pytest.raises(RefusedError) as refusal:
        await ask(ha, "log_pain", level=2, **at)
    assert refusal.value.translation_key == "check_not_due"
    await ask(
        ha,
        "log_run",
        distance=5,
        unit="km",
        duration="30:00",
        started_at="2026-09-01T07:00:00",
    )
    first = await ask(ha, "log_pain", level=2, **at)
    before = await entries(ha, include_retracted=True)
    with pytest.raises(RefusedError) as refusal:
        await ask(ha, "log_pain", level=3, **at)
    assert refusal.value.translation_key == "check_answered"
    assert first["entry_id"] in refusal.value.message
    assert await entries(ha, include_retracted=True) == before


@pytest.mark.usefixtures("runner")
async def test_an_urgent_sign_leaves_no_exercise_until_it_is_cleared(
    ha: Connection,
) -> None:
    plan = await ask(ha, "get_plan")
    assert plan["exercises"][0]["name"] != plan["exercises"][0]["key"]
    assert plan["exercises"][0]["cues"]
    said = await ask(ha, "log_check_up", flags=["calf_pain_with_breathlessness"])
    assert (said["urgency"], said["reasons"]) == ("emergency", ["red_flag"])
    assert (await ask(ha, "get_plan"))["exercises"] == []
    await ask(ha, "clear_red_flags")
    assert (await ask(ha, "get_plan"))["exercises"]
