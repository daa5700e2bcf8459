"""Years in graphs on a real host, on the recorder's own database and on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.connection import Connection
from tests.e2e.host import Host
from tests.e2e.postgres import is_here, postgres
from tests.e2e.runner import add_runner

BERLIN = ZoneInfo("Europe/Berlin")
RECORDERS = ["sqlite", *(["postgresql"] if is_here() else [])]


@pytest.fixture(params=RECORDERS)
async def ha(
    request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[Connection]:
    """Connect to a house whose recorder writes to one of the databases."""
    with ExitStack() as stack:
        address = ""
        if request.param == "postgresql":
            address = stack.enter_context(postgres())
        host = Host(home=tmp_path, time_zone=BERLIN.key, recorder=address)
        async with host, await host.connect() as connection:
            yield connection


async def _curves(ha: Connection, key: str, column: str) -> dict[str, Any]:
    """Return one curve by local date, as a statistics graph asks for it."""
    known = await ha.command("recorder/list_statistic_ids")
    (name,) = (
        each["statistic_id"]
        for each in known
        if each["statistic_id"].startswith("knee_recovery:")
        and each["statistic_id"].endswith(key)
    )
    found = await ha.command(
        "recorder/statistics_during_period",
        start_time="2020-01-01T00:00:00+00:00",
        statistic_ids=[name],
        period="day",
        types=[column],
    )
    return {
        datetime.fromtimestamp(row["start"] / 1000, BERLIN).date().isoformat(): row[
            column
        ]
        for row in found.get(name, ())
    }


async def _until_shown(
    ha: Connection, key: str, column: str, day: str
) -> dict[str, Any]:
    """Wait until a curve has a date; writes are gathered for a few seconds."""
    for _ in range(60):
        known = await ha.command("recorder/list_statistic_ids")
        if any(each["statistic_id"].endswith(key) for each in known):
            shown = await _curves(ha, key, column)
            if day in shown:
                return shown
        await asyncio.sleep(0.5)
    pytest.fail(f"{day} never came to be shown")


async def test_the_years_are_there_on_the_first_day(ha: Connection) -> None:
    await add_runner(ha, "Sam")
    summer = datetime(2025, 3, 28, 23, 30, tzinfo=BERLIN)
    days = [summer + timedelta(days=number) for number in range(4)]
    for at in days:
        await ha.action(
            "knee_recovery", "log_run", {"distance": 5, "started_at": str(at)}
        )
    await ha.action("knee_recovery", "log_pain", {"level": 2})
    await ha.action("knee_recovery", "log_pain", {"level": 4})
    await ha.action("knee_recovery", "log_exercises")
    today = datetime.now(BERLIN).date().isoformat()

    assert await _until_shown(ha, "_distance", "change", "2025-03-31") == {
        "2025-03-28": 5,
        "2025-03-29": 5,
        "2025-03-30": 5,
        "2025-03-31": 5,
    }
    assert (await _until_shown(ha, "_pain", "mean", today))[today] == 3
    assert (await _until_shown(ha, "_sessions", "change", today))[today] == 1
