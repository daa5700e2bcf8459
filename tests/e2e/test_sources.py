"""Runs arrive by themselves in a real Home Assistant: an event, and a sensor."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.e2e.connection import Connection
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, ask

_HOUSE = """
input_text:
  started:
  distance:
template:
  - sensor:
      - name: Last distance
        unique_id: last_distance
        unit_of_measurement: mi
        device_class: distance
        state: "{{ states('input_text.distance') }}"
      - name: Last start
        unique_id: last_start
        device_class: timestamp
        state: "{{ states('input_text.started') }}"
"""


async def _add(
    ha: Connection, runner: str, way: str, said: dict[str, Any] | None = None
) -> None:
    flow = await ha.start_flow("subentry", [runner, "source"])
    assert flow.step["type"] == "menu"
    await flow.submit({"next_step_id": way})
    assert (await flow.submit(said or {}))["type"] == "create_entry"
    await asyncio.sleep(1)


async def _runs(ha: Connection, at_least: int) -> list[dict[str, Any]]:
    """Return the runs once there are so many, or after twenty seconds."""
    told: list[dict[str, Any]] = []
    for _ in range(40):
        told = (await ask(ha, "get_entries", kinds=["run"]))["entries"]
        if len(told) >= at_least:
            break
        await asyncio.sleep(0.5)
    return told


async def test_what_is_told_in_the_house_is_in_the_diary(tmp_path: Path) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    early, late = (now - timedelta(minutes=minutes) for minutes in (9, 3))
    async with Host(home=tmp_path, configuration=_HOUSE) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            await _add(ha, runner, "event")
            await _add(
                ha,
                runner,
                "sensor",
                {
                    "entity": "sensor.last_distance",
                    "start_entity": "sensor.last_start",
                },
            )
            event = {"distance_km": 0.5, "start": early.isoformat(), "duration": "2:30"}
            await ha.request("POST", "/api/events/knee_recovery_run", event)
            await ha.request("POST", "/api/events/knee_recovery_run", event)
            for entity, value in (("started", late.isoformat()), ("distance", "0.56")):
                await ha.quiet_action(
                    "input_text",
                    "set_value",
                    {"entity_id": f"input_text.{entity}", "value": value},
                )
            runs = await _runs(ha, 2)

            assert [run["distance_m"] for run in runs] == [500, 901]
            assert [datetime.fromisoformat(run["at"]) for run in runs] == [early, late]
            quiet = (await ha.states())["binary_sensor.sam_source_of_runs_quiet"]
            assert quiet["state"] == "off"
            assert len(quiet["attributes"]["sources"]) == 2
        await host.restart()
        async with await host.connect() as ha:
            await asyncio.sleep(12)
            assert await _runs(ha, 2) == runs
