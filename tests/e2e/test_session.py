"""A guided session in a real house: spoken by a voice, and whole after power cuts."""

from pathlib import Path
from random import Random
from typing import Final

from tests.e2e.connection import Connection, Json
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, ask, entries, noted

SPEAKER: Final = "media_player.bedroom"
CUTS: Final = 2
ANSWERS: Final[tuple[Json, ...]] = (
    {},
    {},
    {},
    {},
    {"pain": 1},
    {"pain": 4},
    {"skip": True},
    {"hurts": True},
)


def _done(step: Json) -> dict[str, Json]:
    return {task["key"]: task for task in step["done"]}


async def _session(ha: Connection) -> Json | None:
    """Return the session as the house shows it."""
    session: Json | None = (await ask(ha, "get_status"))["session"]
    return session


async def test_what_was_acknowledged_of_a_session_outlives_power_cuts(
    tmp_path: Path,
) -> None:
    dice = Random(20261124)  # noqa: S311
    async with Host(
        home=tmp_path,
        time_zone=afternoon(),
        configuration="demo:\ntts:\n  - platform: demo\n",
    ) as host:
        async with await host.connect() as ha:
            await noted(host.home, await add_runner(ha, "Sam"))
        async with await host.connect() as ha:
            step = await ask(ha, "start_session", target=SPEAKER, tts="demo")
            assert (step["spoken"], step["problem"]) == (True, None)
            assert (await ha.states())[SPEAKER]["state"] == "playing"
        told: dict[str, Json] = {}
        for _ in range(CUTS):
            async with await host.connect() as ha:
                for _ in range(dice.randrange(1, 9)):
                    answer = dice.choice(ANSWERS)
                    step = await ask(ha, "session_next", **answer)
                    told = _done(step)
                await host.kill()
            await host.start()
            async with await host.connect() as ha:
                session = await _session(ha)
                assert session is not None
                assert _done(session) == told
                assert session["session_id"] == step["session_id"]
        async with await host.connect() as ha:
            over = await ask(ha, "session_stop", pain_peak=4)
            await host.kill()
        await host.start()
        async with await host.connect() as ha:
            assert await _session(ha) is None
            (entry,) = [
                entry for entry in await entries(ha) if entry["kind"] == "exercises"
            ]
            assert entry["entry_id"] == over["entry_id"]
            assert entry["pain_peak"] == 4
            assert {done["key"]: done["sets"] for done in entry["exercises"]} == {
                key: task["sets"] for key, task in told.items()
            }
            assert told
