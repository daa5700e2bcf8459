"""What was acknowledged is there after SIGKILL; what was not is whole or absent."""

from pathlib import Path
import subprocess
import sys

import pytest

from tests.store.entries import ids, log, pains, read

ROOT = Path(__file__).parents[2]

# The store needs no Home Assistant, and to load it takes longer than all the rest.
BARE = """
import runpy, sys, types
bare = types.ModuleType("custom_components.knee_recovery")
bare.__path__ = ["custom_components/knee_recovery"]
sys.modules[bare.__name__] = bare
runpy.run_module("tests.store.appender", run_name="__main__")
"""


def append_until_killed(path: Path, *, in_flight: int, answers: int) -> list[int]:
    """Kill a program that appends without end, and return what it had acknowledged."""
    program = [sys.executable, "-c", BARE, str(path), str(in_flight)]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        assert it.stdout.readline() == "ready\n"
        lines = [it.stdout.readline() for _ in range(answers)]
        it.kill()
        lines += it.stdout.readlines()
    # A line that was cut off by the kill was acknowledged to nobody.
    return [int(line) for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("in_flight", [1, 20])
async def test_every_acknowledged_append_survives_sigkill(
    path: Path, in_flight: int
) -> None:
    acknowledged: list[int] = []
    # The third life goes on after two deaths, and until SQLite folds the log in.
    for answers in (3, 100, 550):
        acknowledged += append_until_killed(path, in_flight=in_flight, answers=answers)
        assert log(path).stat().st_size > 0

    assert path.stat().st_size > 100_000
    found = await read(path)

    assert len(acknowledged) >= 653
    durable = [number for id_ in ids(found[::3]) for number in [int(id_[-6:]) // 3]]
    assert set(acknowledged) <= set(durable)
    assert len(set(durable)) == len(durable)
    # Whole appends, in the order in which they were written.
    assert found == [
        entry for number in durable for entry in pains(3, first=3 * number)
    ]
