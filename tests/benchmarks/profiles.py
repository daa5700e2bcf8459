"""Where the time goes: an answer, an action, a set-up and a FIT file under cProfile.

    scripts/bench profiles

prints a short table of each. A profile makes small functions look dear: what counts is
the order of the rows, not the sum.
"""

import asyncio
from collections.abc import Callable, Iterator
from cProfile import Profile
from datetime import timedelta
from pathlib import Path
from pstats import Stats
from tempfile import TemporaryDirectory
from typing import Any, Final

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import Pain, Retraction
from custom_components.knee_recovery.core.snapshot import assess
from custom_components.knee_recovery.readers import read
from tests.benchmarks import fit, house
from tests.benchmarks.assess import PROFILE
from tests.benchmarks.store import SIZES, history
from tests.e2e.connection import Connection

ENTRIES: Final = SIZES[-1]
_ROWS: Final = 8


def tables() -> Iterator[str]:
    """Give a table for each thing that is worth a look."""
    yield _table("an answer after one more score", 300, _of_answers(300))
    yield _table("reading an hour's FIT file", 20, _of_fit(20))
    actions, set_ups = asyncio.run(_in_a_house(400, 5))
    yield _table("an action, call to answer", 400, actions)
    yield _table("a set-up", 5, set_ups)


def _of_answers(times: int) -> Stats:
    entries = history(ENTRIES)
    index, now = History.of(entries), entries[-1].at + timedelta(hours=12)
    assess(index, PROFILE, now)
    profile = Profile()
    for number in range(times):
        index.add(
            Pain(
                id=f"score-{number}",
                at=now,
                local_date=now.date(),
                recorded_at=now,
                level=1,
            )
        )
        profile.runcall(assess, index, PROFILE, now)
        # A day with hundreds of scores is no ordinary day.
        index.add(
            Retraction(
                id=f"retraction-{number}",
                at=now,
                local_date=now.date(),
                recorded_at=now,
                of=f"score-{number}",
            )
        )
    return Stats(profile)


def _of_fit(times: int) -> Stats:
    file = fit.hour()
    return _profiled(lambda: read("run.fit", file), times)


def _profiled(work: Callable[[], object], times: int) -> Stats:
    profile = Profile()
    for _ in range(times):
        profile.runcall(work)
    return Stats(profile)


async def _in_a_house(actions: int, set_ups: int) -> tuple[Stats, Stats]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with house.house(ENTRIES, watched=True) as ha:

            async def act() -> None:
                for number in range(actions):
                    await ha.action(DOMAIN, "log_pain", {"level": number % 4})

            return (
                await _watched(ha, folder / "actions", act),
                await _watched(
                    ha, folder / "set-ups", lambda: house.set_up_ms(ha, set_ups)
                ),
            )


async def _watched(ha: Connection, file: Path, work: Callable[[], Any]) -> Stats:
    await ha.quiet_action("loop_watch", "profile")
    await work()
    await ha.quiet_action("loop_watch", "profile", {"file": str(file)})
    return Stats(str(file))


def _table(what: str, times: int, stats: Stats) -> str:
    """Return our functions that took the most by themselves, per time.

    What they call of Python and SQLite counts for the last column.
    """
    rows = [
        (own * 1_000 / times, total * 1_000 / times, calls / times, _name(*where))
        for where, (_, calls, own, total, _) in stats.stats.items()  # type: ignore[attr-defined]
        if DOMAIN in where[0]
    ]
    lines = [
        f"| {what} | calls | own ms | with its calls |",
        "| --- | ---: | ---: | ---: |",
    ]
    lines += [
        f"| `{name}` | {calls:,.0f} | {own:.3g} | {total:.3g} |"
        for own, total, calls, name in sorted(rows, reverse=True)[:_ROWS]
    ]
    return "\n".join(lines) + "\n"


def _name(file: str, _line: int, function: str) -> str:
    """Return a function as a person would look for it."""
    place = Path(file)
    return f"{'/'.join(place.parts[-2:]).removesuffix('.py')}: {function}"


def main() -> None:
    """Print the tables."""
    for table in tables():
        print(table, flush=True)
