"""Measure the budgets that the design promises, and print them beside what is reached.

    scripts/bench            everything, a few minutes
    scripts/bench fit core   only the named parts: fit, gpx, tcx, core and so on
    scripts/bench profiles   where the time goes
    scripts/bench growth     by itself: how costs grow from 200 to 200,000 entries

Figures are medians unless they say otherwise. Machines are noisy: the ratios are what
to compare, and a budget that is missed by little is worth a second run.
"""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
import sys
from tempfile import TemporaryDirectory

from tests.benchmarks import (
    assess,
    cards,
    exports,
    fit,
    gpx,
    growth,
    hold,
    hostile,
    house,
    idle,
    load,
    memory,
    profiles,
    store,
    tcx,
)
from tests.benchmarks.figure import Figure
from tests.e2e.connection import Connection

SMALL, LARGE = store.SIZES


def core_figures() -> Iterator[Figure]:
    """Give what an answer costs."""
    small, large = map(assess.assessing_after_a_word, (SMALL, LARGE))
    yield Figure(
        what=f"assess after one more score, at {LARGE} entries",
        value=large,
        unit="ms",
        budget=2,
    )
    yield Figure(
        what=f"assess, {LARGE} against {SMALL}",
        value=large / small,
        unit="x",
        budget=1.25,
    )
    yield Figure(
        what=f"index of {LARGE} entries", value=assess.building(LARGE), unit="ms"
    )
    stays, most, file = memory.of(LARGE)
    yield Figure(what=f"memory of {LARGE} entries", value=stays, unit="MB", budget=25)
    yield Figure(what="the most while they are read", value=most, unit="MB", budget=25)
    yield Figure(what="their database", value=file, unit="MB")


def store_figures() -> Iterator[Figure]:
    """Give what the journal's file costs."""
    for size in (SMALL, LARGE):
        p50, p99 = store.append(size)
        yield Figure(what=f"durable append at {size}, p50", value=p50, unit="ms")
        yield Figure(what=f"durable append at {size}, p99", value=p99, unit="ms")
    yield Figure(what=f"opening {LARGE} entries", value=store.opening(LARGE), unit="ms")


def fit_figures() -> Iterator[Figure]:
    """Give what reading a run of an hour costs."""
    ours, theirs = fit.reading()
    yield Figure(what="one-hour FIT file", value=ours, unit="ms")
    yield Figure(what="the same with fitdecode", value=theirs, unit="ms")
    yield Figure(
        what="times faster", value=theirs / ours, unit="x", budget=10, at_least=True
    )


def gpx_figures() -> Iterator[Figure]:
    """Give what reading a track of an hour costs."""
    ours, theirs = gpx.reading()
    yield Figure(what="one-hour GPX file", value=ours, unit="ms")
    yield Figure(what="the same with gpxpy", value=theirs, unit="ms")
    yield Figure(
        what="times faster", value=theirs / ours, unit="x", budget=5, at_least=True
    )


def tcx_figures() -> Iterator[Figure]:
    """Give what reading the laps of an hour costs."""
    ours, theirs = tcx.reading()
    yield Figure(what="one-hour TCX file", value=ours, unit="ms")
    yield Figure(what="only its tree with ElementTree", value=theirs, unit="ms")
    yield Figure(
        what="times faster", value=theirs / ours, unit="x", budget=5, at_least=True
    )


def export_figures() -> Iterator[Figure]:
    """Give what reading the exports of services costs."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "export.xml")
        exports.apple_file(path, 1_000)
        runs, seconds, megabytes = exports.apart(path)
        assert runs == 250, runs
        yield Figure(
            what="Apple Health export of 1 GB",
            value=path.stat().st_size / 1e6 / seconds,
            unit="MB/s",
            budget=300,
            at_least=True,
        )
        yield Figure(
            what="memory above idle while it is read",
            value=megabytes,
            unit="MB",
            budget=64,
        )
        path.unlink()
        path = Path(folder, "strava.zip")
        exports.strava_file(path, 2_000)
        runs, seconds, megabytes = exports.apart(path)
        assert runs == 2_000, runs
        yield Figure(what="Strava export of 2000 files", value=seconds, unit="s")
        yield Figure(what="memory above idle of that", value=megabytes, unit="MB")


def import_figures() -> Iterator[Figure]:
    """Give what others wait for while 5000 runs are imported."""
    yield from asyncio.run(_import())


async def _import(runs: int = 5_000) -> list[Figure]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "strava.zip")
        exports.strava_file(path, runs, points=120)
        async with house.house(LARGE, Path(folder)) as ha:
            before = await house.action_latency(ha)
            latency, seconds = await house.pain_during_import(ha, path)
        async with house.house(LARGE, Path(folder)) as ha:
            wait = await house.longest_wait_ms(
                ha, lambda: house.import_files(ha, [path])
            )
    return [
        Figure(what=f"import of {runs} runs", value=seconds, unit="s"),
        Figure(what="log_pain in that house before, p50", value=before.p50, unit="ms"),
        Figure(what="log_pain in that house before, p99", value=before.p99, unit="ms"),
        Figure(
            what=f"log_pain while {runs} runs are imported, p50",
            value=latency.p50,
            unit="ms",
            budget=3,
        ),
        Figure(
            what=f"log_pain while {runs} runs are imported, p99",
            value=latency.p99,
            unit="ms",
            budget=15,
        ),
        Figure(
            what=f"longest wait while {runs} runs are imported",
            value=wait,
            unit="ms",
            budget=10,
        ),
    ]


def house_figures() -> Iterator[Figure]:
    """Give what an action costs in a real Home Assistant."""
    figures = asyncio.run(_house())
    yield from figures


async def _house() -> list[Figure]:
    found: list[Figure] = []
    costs: dict[int, house.Latency] = {}
    for size in (SMALL, LARGE):
        with TemporaryDirectory() as folder:
            async with house.house(size, Path(folder)) as ha:
                costs[size] = await house.action_latency(ha)
                floor = await house.bare_latency(ha)
                found.append(
                    Figure(
                        what=f"get_status over the websocket at {size}, p50",
                        value=floor.p50,
                        unit="ms",
                    )
                )
                if size == LARGE:
                    found += await _at_size(ha, Path(folder))
    small, large = costs[SMALL], costs[LARGE]
    return [
        Figure(
            what=f"log_pain over the websocket at {LARGE}, p50",
            value=large.p50,
            unit="ms",
            budget=3,
        ),
        Figure(
            what=f"log_pain over the websocket at {LARGE}, p99",
            value=large.p99,
            unit="ms",
            budget=15,
        ),
        Figure(
            what=f"log_pain, {LARGE} against {SMALL}",
            value=large.p50 / small.p50,
            unit="x",
            budget=1.15,
        ),
        *found,
    ]


async def _at_size(ha: Connection, folder: Path) -> list[Figure]:
    """Return what is measured on the large history only."""
    paths = house.write_files(folder)
    quiet = await house.longest_wait_ms(ha, house.quiet)
    logging = await house.longest_wait_ms(ha, lambda: house.action_latency(ha))
    importing = await house.longest_wait_ms(ha, lambda: house.import_files(ha, paths))
    return [
        Figure(
            what=f"set-up with {LARGE} entries (unload and set up)",
            value=await house.set_up_ms(ha),
            unit="ms",
            budget=200,
        ),
        Figure(what="longest wait of another client, idle", value=quiet, unit="ms"),
        Figure(
            what="longest wait while 400 scores are logged",
            value=logging,
            unit="ms",
            budget=10,
        ),
        Figure(
            what="longest wait while 50 FIT files are imported",
            value=importing,
            unit="ms",
            budget=10,
        ),
    ]


def cards_figures() -> Iterator[Figure]:
    """Give how long the cards hold a page in a real Chromium."""
    yield Figure(
        what="all cards, packed", value=cards.bundle_kb(), unit="KB", budget=60
    )
    longest, drawn = asyncio.run(cards.holding(LARGE))
    for held in longest:
        yield Figure(what=held.what, value=held.longest_ms, unit="ms", budget=50)
    yield Figure(
        what="today card, opened to drawn", value=drawn.ms, unit="ms", budget=200
    )


def todo_figures() -> Iterator[Figure]:
    """Give how much quicker an entry is than an item of core's to-do list."""
    ours, theirs = asyncio.run(_todo())
    yield Figure(what="todo.add_item at 1500 items, p50", value=theirs, unit="ms")
    yield Figure(
        what="times faster, log_pain at 1500 entries",
        value=theirs / ours,
        unit="x",
        budget=30,
        at_least=True,
    )


async def _todo(size: int = 1_500) -> tuple[float, float]:
    async with house.house(size) as ha:
        ours, theirs = await house.beside_todo(ha, size)
    return ours.p50, theirs.p50


PARTS: dict[str, Callable[[], Iterator[Figure]]] = {
    "fit": fit_figures,
    "gpx": gpx_figures,
    "tcx": tcx_figures,
    "hostile": hostile.figures,
    "core": core_figures,
    "store": store_figures,
    "exports": export_figures,
    "house": house_figures,
    "hold": hold.figures,
    "import": import_figures,
    "cards": cards_figures,
    "todo": todo_figures,
    "load": load.figures,
    "idle": idle.figures,
}


def main(names: list[str]) -> None:
    """Measure the named parts, or all, and print a row for each figure."""
    if names[:1] == ["growth"]:
        growth.main(names[1:])
        return
    if names == ["profiles"]:
        profiles.main()
        return
    for name in names or PARTS:
        for figure in PARTS[name]():
            print(figure, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
