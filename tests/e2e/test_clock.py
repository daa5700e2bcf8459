"""The house's clock is turned while people write: by days, hours, over midnight.

As after a power cut in a house whose computer has no clock of its own. What was said is
there in the order in which it was said, the answer is that of the day which it is now,
and no run came about that nobody ran.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.connection import Connection, Json
from tests.e2e.host import Host
from tests.e2e.invariants import all_is_well
from tests.e2e.runner import add_runner, add_shoe, ask, entries
from tests.e2e.turned_clock import Clock
from tests.e2e.writers import House, writers_of

_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_BEGINNING: Final = datetime(2026, 10, 22, 14, 0, tzinfo=_ZONE)
_WRITERS: Final = 3

# The integration looks at the clock every ten seconds.
_NOTICED_SECONDS: Final = 25

# A sensor that tells of the last run by its length alone, and an odometer of a pair.
_SENSORS: Final = """
input_number:
  last_run: {min: 0, max: 100, step: 0.1, initial: 5}
  odometer: {min: 0, max: 1000, step: 0.1, initial: 100}
template:
  - sensor:
      - name: Last run
        unique_id: last_run
        unit_of_measurement: km
        device_class: distance
        state: "{{ states('input_number.last_run') }}"
      - name: Odometer
        unique_id: odometer
        unit_of_measurement: km
        device_class: distance
        state_class: total_increasing
        state: "{{ states('input_number.odometer') }}"
"""


def _at(day: int, clock: str, *, month: int = 10, year: int = 2026) -> datetime:
    hour, minute, second = map(int, clock.split(":"))
    return datetime(year, month, day, hour, minute, second, tzinfo=_ZONE)


# From 02:59:59 the clocks of Amsterdam go back to 02:00 on 25 October 2026, and from
# 01:59:59 on to 03:00 on 28 March 2027.
TURNS: Final = {
    "forward by two days": _at(24, "14:00:00"),
    "back by five hours": _at(24, "09:00:00"),
    "over midnight": _at(24, "23:59:58"),
    "over the hour that comes twice": _at(25, "02:59:58"),
    "back by three days": _at(22, "16:00:00"),
    "forward by months and over the hour that is not": _at(
        28, "01:59:58", month=3, year=2027
    ),
    "back by months": _at(26, "12:00:00"),
}


@pytest.fixture(scope="module")
async def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock") / "off")
    clock.turn_to(_BEGINNING)
    return clock


@pytest.fixture(scope="module")
async def house(
    clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    async with Host(
        tmp_path_factory.mktemp("home"),
        time_zone=_ZONE.key,
        clock=clock,
        configuration=_SENSORS,
    ) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            pair = await add_shoe(ha, runner, "Daily", 100)
            await _add_source(ha, runner, "sensor", {"entity": "sensor.last_run"})
            await _add_source(
                ha, runner, "odometer", {"entity": "sensor.odometer", "shoe": pair}
            )
        yield House(host=host, runner=runner, began=_BEGINNING)


async def _add_source(ha: Connection, runner: str, way: str, said: Json) -> None:
    flow = await ha.start_flow("subentry", [runner, "source"])
    await flow.submit({"next_step_id": way})
    step = await flow.submit(said)
    assert step["type"] == "create_entry", step
    await asyncio.sleep(1)


async def _answers_for(ha: Connection, house: House, moment: datetime) -> None:
    """Wait until the house answers for a moment's date, however nobody writes."""
    async with asyncio.timeout(_NOTICED_SECONDS):
        while True:
            told = await ask(ha, "get_status", config_entry_id=house.runner)
            at = datetime.fromisoformat(told["at"])
            if abs((at - moment).total_seconds()) < _NOTICED_SECONDS:
                return
            await asyncio.sleep(0.2)


async def test_a_turned_clock_costs_nothing_that_was_said(
    house: House, clock: Clock
) -> None:
    connections = [await house.host.connect() for _ in range(_WRITERS)]
    writers = writers_of(house, "clock", _WRITERS)
    writing = [
        asyncio.create_task(writer.write(ha))
        for writer, ha in zip(writers, connections, strict=True)
    ]
    for turn, moment in TURNS.items():
        said = len(house.diary)
        clock.turn_to(moment)
        await asyncio.sleep(2.5 if "over" in turn else 0.5)
        assert len(house.diary) > said
    for writer in writers:
        writer.tired = True
    await asyncio.gather(*writing)
    for ha in connections:
        await ha.close()

    # Whoever was signed in has to sign in anew: that is Home Assistant's own way.
    async with await house.host.connect() as ha:
        await _answers_for(ha, house, clock.now())
        await all_is_well(ha, house, writers)
        # Neither what the sensor shows nor the odometer became one with a new day.
        assert await _from_sources(ha, house) == []


async def test_the_answer_is_that_of_today_although_nobody_writes(
    house: House, clock: Clock
) -> None:
    async with await house.host.connect() as ha:
        later = _at(3, "11:00:00", month=11)
        clock.turn_to(later)
        await _answers_for(ha, house, later)
        # The scores of last week are not of the last seven days any more.
        assert (await ha.states())["sensor.sam_knee_pain"]["state"] == "unknown"


async def test_undo_takes_what_was_said_last_whatever_the_clock_showed(
    house: House, clock: Clock
) -> None:
    said = []
    for moment in (_at(23, "15:00:00"), _at(23, "10:00:00"), _at(29, "10:00:00")):
        clock.turn_to(moment)
        async with await house.host.connect() as ha:
            answer = await ask(ha, "log_pain", config_entry_id=house.runner, level=1)
            said.append(answer["entry_id"])
    clock.turn_to(_at(24, "08:00:00"))

    async with await house.host.connect() as ha:
        undone = [await ask(ha, "undo", config_entry_id=house.runner) for _ in range(3)]
        assert [each["entry_id"] for each in undone] == said[::-1]
        assert [each["local_date"] for each in undone] == [
            "2026-10-29",
            "2026-10-23",
            "2026-10-23",
        ]


async def _from_sources(ha: Connection, house: House) -> list[int]:
    """Return the metres of the runs that no person told of."""
    runs = await entries(ha, config_entry_id=house.runner, kinds=["run"])
    return [run["distance_m"] for run in runs if run["note"] is None]
