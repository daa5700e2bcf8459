"""A webhook in a real house: every answer, and nothing lost of what was answered."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession, TCPConnector
import pytest

from tests.e2e.connection import Connection, Json
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, ask
from tests.sources.test_signature import signed

SENT: Final = 500
AT_ONCE: Final = 50


@dataclass(frozen=True)
class Phone:
    """A phone that knows the address and the secret."""

    host: Host
    runner: str
    session: ClientSession
    url: str
    secret: str

    async def send(
        self, payload: object = None, *, body: bytes | None = None, method: str = "POST"
    ) -> tuple[int, Any]:
        """Return what is answered to what the phone sends."""
        return await self.say(
            json.dumps(payload).encode() if body is None else body,
            method=method,
            headers={"X-Knee-Secret": self.secret},
        )

    async def say(
        self, body: bytes, *, headers: dict[str, str], method: str = "POST"
    ) -> tuple[int, Any]:
        """Return what is answered to a body with headers of one's own."""
        async with self.session.request(
            method, self.url, data=body, headers=headers
        ) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text else None


async def add_webhook(
    ha: Connection, host: Host, runner: str, *, history_days: int = 60
) -> tuple[str, str]:
    """Add a webhook for old runs too, and return its address and its secret."""
    flow = await ha.start_flow("subentry", [runner, "source"])
    await flow.submit({"next_step_id": "webhook"})
    async with ha.subscribed("config_entries/subscribe") as changes:
        step = await flow.submit({"history_days": history_days})
        shown = step["description_placeholders"]
        step = await flow.submit({})
        assert step["type"] == "create_entry"
        while not _is_loaded(await changes.get()):
            pass
    url = shown["url"]
    return f"{host.url}{url[url.index('/api/') :]}", shown["secret"]


def _is_loaded(changes: Any) -> bool:  # noqa: ANN401  JSON
    """Return whether the runner was set up again."""
    return any(
        change["type"] == "updated" and change["entry"]["state"] == "loaded"
        for change in changes
    )


@pytest.fixture(scope="module")
async def phone(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Phone]:
    home: Path = tmp_path_factory.mktemp("home")
    async with Host(home, time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            url, secret = await add_webhook(ha, host, runner)
        async with ClientSession(connector=TCPConnector(limit=AT_ONCE)) as session:
            yield Phone(
                host=host, runner=runner, session=session, url=url, secret=secret
            )


@pytest.fixture
async def journal(phone: Phone) -> AsyncIterator[Callable[[], Awaitable[list[Json]]]]:
    """Return how the runs are asked for."""
    async with await phone.host.connect() as ha:

        async def _runs() -> list[Json]:
            runs: list[Json] = (await ask(ha, "get_entries", kinds=["run"]))["entries"]
            return runs

        yield _runs


def plain(number: int) -> dict[str, object]:
    """Return a run of its own, `number` hours before another one."""
    started_at = datetime.now(UTC).replace(minute=0, second=0) - timedelta(
        hours=number + 1
    )
    return {
        "distance": 5,
        "unit": "km",
        "duration": 1500,
        "external_id": f"r-{number}",
        "started_at": started_at.isoformat(timespec="seconds"),
    }


async def test_every_answer(phone: Phone, journal: Any) -> None:  # noqa: ANN401
    body = json.dumps(plain(0)).encode()

    assert (await phone.send(plain(0), method="GET"))[0] == 405
    assert (await phone.send(plain(0), method="PUT"))[0] == 405
    assert (await phone.say(body, headers={}))[0] == 401
    assert (await phone.say(body, headers={"X-Knee-Secret": "no"}))[0] == 401
    assert (await phone.say(body, headers=signed(body, at=datetime.now(UTC))))[0] == 401
    assert (await phone.send(body=b"{"))[0] == 400
    assert (await phone.send({"distance": -1}))[0] == 400
    assert (await phone.send(body=b" " * 5_300_000))[0] == 413
    assert (await phone.send([plain(0)] * 10_000))[0] == 413
    assert await journal() == []

    status, answer = await phone.say(
        body, headers=signed(body, key=phone.secret.encode(), at=datetime.now(UTC))
    )
    assert (status, answer["added"]) == (200, 1)
    status, answer = await phone.send([plain(0), {"distance": "?"}])
    assert (status, answer["merged"], answer["skipped"]) == (200, 1, 1)
    (run,) = await journal()
    assert run["distance_m"] == 5000
    async with await phone.host.connect() as ha:
        await ask(ha, "undo")


async def test_of_many_at_once_nothing_is_lost(
    phone: Phone,
    journal: Any,  # noqa: ANN401
) -> None:
    runs = [plain(number) for number in range(1, SENT + 1)]

    answers = await asyncio.gather(*(phone.send(run) for run in runs))

    assert {(status, answer["added"]) for status, answer in answers} == {(200, 1)}
    kept = {run["entry_id"] for run in await journal()}
    assert kept == {answer["items"][0]["entry_id"] for _, answer in answers}
    assert len(kept) == SENT
    # Sent again, together this time and after the power went: nothing is added.
    await phone.host.kill()
    await phone.host.start()
    status, answer = await _until_ready(phone, runs)
    assert (status, answer["added"], answer["merged"]) == (200, 0, SENT)
    async with await phone.host.connect() as ha:
        told = (await ask(ha, "get_entries", kinds=["run"]))["entries"]
    assert {run["entry_id"] for run in told} == kept


async def _until_ready(phone: Phone, payload: object) -> tuple[int, Any]:
    """Send again what was not taken, as an app does; what answers 200 is kept."""
    while True:
        status, answer = await phone.send(payload)
        if status != 503:
            return status, answer
        await asyncio.sleep(0.2)
