"""What was acknowledged is there after SIGKILL; what was not is whole or absent."""

import asyncio
from pathlib import Path
import subprocess
import sys

import pytest

from tests.store.entries import ids, log, pains, read, write
from tests.store.killing import Diary, Tally, append_of, look_at

ROOT = Path(__file__).parents[2]
BARE = (sys.executable, "-m", "tests.store.bare")


def append_until_killed(path: Path, *, in_flight: int, answers: int) -> list[int]:
    """Kill a program that appends without end, and return what it had acknowledged."""
    program = [*BARE, "tests.store.appender", str(path), str(in_flight)]
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


def test_kills_at_any_moment_lose_nothing() -> None:
    """The short form of `scripts/kill`, which does it a thousand times."""
    program = [*BARE, "tests.store.killing", "12", "short"]
    told = subprocess.run(
        program, cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert told.stdout.startswith("12 kills"), told.stdout + told.stderr
    assert " 0 lost, 0 broken" in told.stdout
    assert told.returncode == 0, told.stdout + told.stderr


def test_what_is_lost_or_broken_is_found(tmp_path: Path) -> None:
    """A check that finds nothing would say the same of a journal that loses."""
    tally = Tally()
    diary = Diary(tmp_path / "0.db", found=[0, 1])
    look_at(diary, ["a0"], tally, "no file")
    asyncio.run(write(diary.path, [*append_of(0)[0], *append_of(2)[0][:-1]]))
    look_at(diary, ["a0", "a3", "d4"], tally, "half")

    assert tally.lost == [
        "no file: no file, but ['a0']",
        "half: append 1",
        "half: append 3",
        "half: draft 4, found -1",
    ]
    assert tally.broken == [
        "half: append 2 is not whole",
        "half: what was written before has another order",
    ]
