"""Worked cases in a real house: weeks told today, and what the house makes of them.

Each case is a runner of its own whose past is told with back-dated entries; the answer
is read from `get_status`. The numbers were worked out by hand from evidence.md, none of
them is one that is printed there.
"""

from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.connection import Connection, Json, RefusedError
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.runner import DOMAIN, add_shoe, ask

ZONE = afternoon()
GREEN: dict[str, Any] = {"peak": 2}
AMBER: dict[str, Any] = {"peak": 3}
RED: dict[str, Any] = {"peak": 6}
SORE_IN_THE_MORNING: dict[str, Any] = {"peak": 1, "after": 2}
UNANSWERED: dict[str, Any] = {"peak": 1, "after": None}


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Connection]:
    """Give a house in which it is afternoon."""
    home = tmp_path_factory.mktemp("worked")
    async with Host(home, time_zone=ZONE) as host, await host.connect() as ha:
        yield ha


class Runner:
    """A runner of a case: what is told of days ago, and how things stand."""

    def __init__(self, ha: Connection, entry_id: str) -> None:
        """Start with an empty diary."""
        self.ha, self.entry_id = ha, entry_id
        self.now = datetime.now(ZoneInfo(ZONE))

    @classmethod
    async def added(
        cls, ha: Connection, name: str, track: str = "keep_running"
    ) -> Runner:
        """Add a runner on a track; the rest is submitted as it stands."""
        flow = await ha.start_flow("config", DOMAIN)
        step = await flow.submit({"name": name})
        while step["type"] == "form":
            fields = {field["name"] for field in step["data_schema"]}
            step = await flow.submit({"track": track} if "track" in fields else {})
        return cls(ha, step["result"]["entry_id"])

    def day(self, ago: int) -> date:
        """Return the local date so many days ago."""
        return self.now.date() - timedelta(days=ago)

    def at(self, ago: int, hour: int, minute: int = 0) -> str:
        """Return a moment so many days ago."""
        wall = datetime.combine(self.day(ago), time(hour, minute), self.now.tzinfo)
        return wall.isoformat()

    async def tell(self, action: str, **said: Any) -> Json:  # noqa: ANN401  as said
        """Call an action for this runner."""
        return await ask(self.ha, action, config_entry_id=self.entry_id, **said)

    async def ran(
        self, ago: int, km: float = 2.1, *, peak: float = 1, after: float | None = 1
    ) -> None:
        """Tell of a run of half an hour at seven, and of the knee around it."""
        pains = [(ago, 5, "morning", 1.0), (ago, 8, "hour_after", 1.0)]
        if after is not None:
            pains.append((ago - 1, 5, "morning", after))
        await self.tell(
            "log_run",
            distance=km,
            unit="km",
            duration="30:00",
            started_at=self.at(ago, 7),
            pain_before=1,
            pain_peak=peak,
        )
        for days, hour, moment, level in pains:
            at = self.at(days, hour, 30)
            await self.tell("log_pain", level=level, moment=moment, at=at)

    async def status(self) -> Json:
        """Return how things stand."""
        return await self.tell("get_status")


@pytest.mark.parametrize(
    ("name", "told", "level"),
    [
        pytest.param(
            "Two greens", ((12, GREEN), (10, GREEN), (8, AMBER), (5, GREEN)), 2
        ),
        pytest.param(
            "Two ambers",
            ((12, GREEN), (10, GREEN), (8, AMBER), (5, SORE_IN_THE_MORNING)),
            1,
        ),
        pytest.param("Unanswered", ((9, GREEN), (7, UNANSWERED), (5, UNANSWERED)), 1),
        pytest.param("Too soon", ((6, GREEN), (5, GREEN)), 1),
        pytest.param("Old credit", ((19, GREEN), (11, UNANSWERED), (4, GREEN)), 1),
        pytest.param(
            "A break of nine",
            ((15, GREEN), (13, GREEN), (11, GREEN), (9, GREEN)),
            2,
        ),
        pytest.param(
            "A break of twenty",
            tuple((ago, GREEN) for ago in range(30, 18, -2)),
            2,
        ),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else None,
)
async def test_the_ladder(
    house: Connection,
    name: str,
    told: tuple[tuple[int, dict[str, Any]], ...],
    level: int,
) -> None:
    runner = await Runner.added(house, name, "walk_run")
    assert (await runner.status())["ladder_level"] == 1
    for ago, felt in told:
        await runner.ran(ago, **felt)
    assert (await runner.status())["ladder_level"] == level


async def test_a_red_run_the_day_before_yesterday(house: Connection) -> None:
    runner = await Runner.added(house, "Red", "walk_run")
    for ago in (9, 7, 5):
        await runner.ran(ago)
    await runner.ran(2, **RED)
    status = await runner.status()
    assert (status["ladder_level"], status["last_run_verdict"]) == (1, "red")
    assert (status["distance_allowed_m"], status["distance_allowed_reason"]) == (
        0,
        "red_rest",
    )
    assert status["next_run"][:10] == runner.day(-1).isoformat()
    assert status["run_light"] == "red"
    assert status["talk_to_professional_reasons"] == []
    await runner.ran(15, **RED)
    assert (await runner.status())["talk_to_professional_reasons"] == []
    await runner.ran(13, **RED)
    reasons = (await runner.status())["talk_to_professional_reasons"]
    assert reasons == ["two_red_runs"]


async def test_the_load(house: Connection) -> None:
    """12 km drop out of thirty dates overnight; then exactly 10 % is no jump."""
    runner = await Runner.added(house, "Load")
    await runner.ran(31, 12.0)
    await runner.ran(20, 6.0)
    await runner.ran(9, 5.0)
    await runner.ran(1, 7.8)
    status = await runner.status()
    # Thirty dates before yesterday is the one with twelve kilometres; of today not.
    assert status["single_run_jump_class"] == "reference"
    assert status["single_run_jump"] == pytest.approx(-35)
    assert status["longest_run_30_days_m"] == 7_800
    assert status["distance_allowed_limits_m"] == {"jump": 8_580, "ramp": 0}
    assert (status["distance_7_days_m"], status["previous_7_days_m"]) == (7_800, 5_000)
    assert status["mileage_ramp"] == pytest.approx(56)
    assert status["ramp_exceeded"] is True
    await runner.ran(0, 8.58, after=None)
    today = await runner.status()
    assert today["single_run_jump"] == pytest.approx(10)
    assert today["single_run_jump_class"] == "reference"


async def test_the_streak_of_weeks_before_the_diary(house: Connection) -> None:
    """Hits 4, then one and none: both freezes are spent, nothing is broken."""
    runner = await Runner.added(house, "Streak")
    monday = runner.now.date().weekday()
    for week, days in enumerate((2, 3, 2, 2, 1, 0)):
        for day in range(days):
            ago = monday + 7 * (6 - week) - 2 * day
            await runner.tell("log_exercises", at=runner.at(ago, 12))
    status = await runner.status()
    assert status["rehab_streak"] == 4
    assert (status["rehab_streak_best"], status["rehab_streak_bank"]) == (4, 0)
    assert status["rehab_adherence"] == pytest.approx(62.5)
    assert status["rehab_sessions_week"] == 0


async def test_weeks_53_and_1_follow_each_other(house: Connection) -> None:
    runner = await Runner.added(house, "Week 53")
    for on in ("2020-12-28", "2021-01-03", "2021-01-04", "2021-01-10"):
        await runner.tell("log_exercises", at=f"{on}T12:00:00")
    status = await runner.status()
    assert (status["rehab_streak"], status["rehab_streak_best"]) == (0, 2)


async def test_half_of_what_is_named_is_a_session(house: Connection) -> None:
    runner = await Runner.added(house, "Half")
    for sets, done in ((2, 0), (3, 1)):
        answer = await runner.tell(
            "log_exercises", exercises=[{"key": "wall_sit", "sets": sets}]
        )
        assert answer["done_this_week"] == done
    named = [{"key": "clamshell"}, {"key": "step_up"}, {"key": "reverse_lunge"}]
    other = await Runner.added(house, "Named")
    assert (await other.tell("log_exercises", exercises=named))["done_this_week"] == 1


async def test_ice(house: Connection) -> None:
    runner = await Runner.added(house, "Ice")
    long = await runner.tell("start_ice", minutes=25)
    assert (long["minutes"], long["clamped"]) == (20, True)
    gap = await Runner.added(house, "Ice gap")
    ended = (gap.now - timedelta(minutes=100)).isoformat()
    await gap.tell("log_ice", minutes=15, at=ended)
    with pytest.raises(RefusedError) as early:
        await gap.tell("start_ice")
    assert early.value.translation_key == "ice_gap"
    assert 18 <= int(early.value.placeholders["minutes_left"]) <= 20
    often = await Runner.added(house, "Ice often")
    for hour in (1, 4, 7, 10):
        await often.tell("log_ice", minutes=10, at=often.at(0, hour))
    assert (await often.status())["ice_today"] == 4
    with pytest.raises(RefusedError) as enough:
        await often.tell("start_ice")
    assert enough.value.translation_key == "ice_enough_today"


async def test_the_forecast_of_a_pair(house: Connection) -> None:
    """368 km are left at 28 km in six weeks: 552 days; a day earlier does not count."""
    runner = await Runner.added(house, "Shoes")
    await add_shoe(house, runner.entry_id, "Old pair", 400)
    for ago, km in ((43, 9.0), (41, 12.0), (20, 10.0), (3, 6.0)):
        await runner.ran(ago, km)
    (pair,) = (await runner.status())["shoes"]
    assert pair["shoe_distance_m"] == 437_000
    assert pair["shoe_distance_left_m"] == 368_000
    expected = runner.now.date() + timedelta(days=552)
    assert pair["shoe_replace_on"] == expected.isoformat()


@pytest.mark.parametrize(
    ("name", "pains", "reasons"),
    [
        ("Worse", ((22, 4), (0, 6)), ["worse_after_three_weeks"]),
        ("Not yet", ((20, 4), (0, 6)), []),
        ("Long", ((84, 5), (0, 3)), ["twelve_weeks"]),
        ("Long and low", ((84, 5), (0, 2.5)), []),
    ],
)
async def test_when_it_is_more(
    house: Connection,
    name: str,
    pains: tuple[tuple[int, float], ...],
    reasons: list[str],
) -> None:
    runner = await Runner.added(house, name)
    for ago, level in pains:
        await runner.tell("log_pain", level=level, at=runner.at(ago, 12))
    assert (await runner.status())["talk_to_professional_reasons"] == reasons
