"""A full house: ten runners with ten years each, and everyone speaks at once.

What is counted is what was answered; of that, nothing may be missing from a diary.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter
from typing import Any

from aiohttp import ClientSession, TCPConnector

from custom_components.knee_recovery.const import DOMAIN
from tests.benchmarks import house
from tests.benchmarks.figure import Figure
from tests.e2e.connection import Connection
from tests.e2e.host import Host
from tests.e2e.runner import add_runner
from tests.e2e.test_webhook import Phone, add_webhook, plain

ENTRIES = 20_000
RUNNERS = len(house.NAMES)
IN_FLIGHT = 200
POSTS = 500
AT_ONCE = 50
"""Connections that an app, or a service that catches up, has open."""


@dataclass
class Burst:
    """What was asked for at once, and what came back."""

    costs: list[float]
    kept: Counter[str]
    """The entries that were answered with, of each runner."""
    seconds: float = 0


def figures() -> Iterator[Figure]:
    """Give what many runners, many words and many posts at once cost."""
    yield from asyncio.run(_figures())


async def _figures() -> list[Figure]:
    async with (
        house.host_of(ENTRIES, runners=RUNNERS) as host,
        await host.connect() as ha,
    ):
        entries = await ha.command("config_entries/get", domain=DOMAIN)
        runners = [entry["entry_id"] for entry in entries]
        one = await house.action_latency(ha, config_entry_id=runners[0])
        words: list[Burst] = []
        wait = await house.longest_wait_ms(
            ha, lambda: _into(words, _actions(ha, runners))
        )
        posts: list[Burst] = []
        # Someone new: what is posted is of runs that nobody has told of.
        posts_wait = await _posts(host, ha, await add_runner(ha, "Vic"), posts)
        return [
            Figure(
                what=f"log_pain, {RUNNERS} runners of {ENTRIES}, p50",
                value=one.p50,
                unit="ms",
                budget=3,
            ),
            Figure(
                what=f"log_pain, {RUNNERS} runners of {ENTRIES}, p99",
                value=one.p99,
                unit="ms",
                budget=15,
            ),
            *_of_burst(f"{IN_FLIGHT} actions in flight", words[0], wait),
            *_of_burst(f"{POSTS} posts to a webhook", posts[0], posts_wait),
        ]


def _of_burst(what: str, burst: Burst, wait: float) -> Iterator[Figure]:
    latency = house.Latency.of(burst.costs)
    yield Figure(what=f"{what}: all answered after", value=burst.seconds, unit="s")
    yield Figure(what=f"{what}, p50", value=latency.p50, unit="ms")
    yield Figure(what=f"{what}, p99", value=latency.p99, unit="ms")
    yield Figure(what=f"{what}: longest wait of another client", value=wait, unit="ms")


async def _into(bursts: list[Burst], burst: Awaitable[Burst]) -> None:
    bursts.append(await burst)


async def _timed(
    count: int, call: Callable[[int], Awaitable[tuple[str, str]]]
) -> Burst:
    """Call all at once; `call` returns whose entry was answered with, and its id."""
    costs: list[float] = []
    began = perf_counter()

    async def one(number: int) -> tuple[str, str]:
        answer = await call(number)
        costs.append((perf_counter() - began) * 1_000)
        return answer

    answered = await asyncio.gather(*(one(number) for number in range(count)))
    seconds = perf_counter() - began
    assert len(set(answered)) == count, "two were answered with one entry"
    return Burst(costs=costs, kept=Counter(id_ for _, id_ in answered), seconds=seconds)


async def _actions(ha: Connection, runners: list[str]) -> Burst:
    """Say so many things at once, each to another runner than the one before."""

    async def say(number: int) -> tuple[str, str]:
        runner = runners[number % len(runners)]
        answer = await ha.action(
            DOMAIN, "log_pain", {"level": number % 4, "config_entry_id": runner}
        )
        assert answer is not None
        return runner, answer["entry_id"]

    burst = await _timed(IN_FLIGHT, say)
    await _assert_kept(ha, runners, burst)
    return burst


async def _posts(host: Host, ha: Connection, runner: str, into: list[Burst]) -> float:
    """Post so many runs to the webhook of a runner, as many at once as an app does."""
    url, secret = await add_webhook(ha, host, runner, history_days=POSTS + 2)
    async with ClientSession(connector=TCPConnector(limit=AT_ONCE)) as session:
        phone = Phone(host=host, runner=runner, session=session, url=url, secret=secret)

        async def post(number: int) -> tuple[str, str]:
            # One a day, as people run.
            status, answer = await phone.send(plain(24 * number))
            assert status == HTTPStatus.OK, answer
            return runner, answer["items"][0]["entry_id"]

        wait = await house.longest_wait_ms(ha, lambda: _into(into, _timed(POSTS, post)))
    await _assert_kept(ha, [runner], into[0])
    return wait


async def _assert_kept(ha: Connection, runners: list[str], burst: Burst) -> None:
    """Look whether everything that was answered with stands in a diary."""
    standing: set[str] = set()
    for runner in runners:
        answer: Any = await ha.action(
            DOMAIN, "get_entries", {"config_entry_id": runner, "limit": 2 * POSTS}
        )
        standing |= {entry["entry_id"] for entry in answer["entries"]}
    assert burst.kept.keys() <= standing, "something that was answered is lost"
