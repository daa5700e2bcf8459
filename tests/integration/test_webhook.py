"""A webhook of a runner, over the real HTTP of Home Assistant."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
import gzip
from http import HTTPStatus
import json
import logging
import random
import tracemalloc
from typing import Any
from unittest.mock import patch
import zlib

from aiohttp import ServerDisconnectedError
from aiohttp.test_utils import TestClient
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntryState,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.knee_recovery import webhook
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.webhook import MOST_BYTES, SECRET_HEADER
from tests.fuzz.mutation import damaged
from tests.fuzz.targets import TARGETS
from tests.sources.app_bodies import APPS, HEALTH_AUTO_EXPORT_2, OPEN_WEARABLES, PLAIN
from tests.sources.test_signature import SECRET as SIGNING_SECRET, signed
from tests.thorough import examples

from .conftest import Act, runner_called
from .playback import choose

SUNDAY = "2026-11-22 12:00:00+01:00"
SECRET = "0123456789abcdef"  # noqa: S105
WEBHOOK: dict[str, Any] = {
    "adapter": "webhook",
    "name": "Phone",
    "local_only": True,
    "webhook_id": "f" * 64,
    "secret": SECRET,
}

type Answered = tuple[int, dict[str, Any]]
type Send = Callable[..., Awaitable[Answered]]


@pytest.fixture
def entry(freezer: FrozenDateTimeFactory, house: None) -> MockConfigEntry:
    """Return a runner who was added in the middle of November."""
    freezer.move_to("2026-11-15 09:00:00+01:00")
    sam = runner_called("Sam")
    freezer.move_to(SUNDAY)
    return sam


@pytest.fixture
async def client(
    hass: HomeAssistant,
    hass_client_no_auth: ClientSessionGenerator,
    runner: MockConfigEntry,
) -> TestClient[Any, Any]:
    """Return somebody outside, once the runner has a webhook."""
    await choose(hass, runner, title="Phone", **WEBHOOK)
    outside: TestClient[Any, Any] = await hass_client_no_auth()
    return outside


@pytest.fixture
def send(client: TestClient[Any, Any]) -> Send:
    """Return how something is sent to the webhook, and what is answered."""

    async def _send(
        payload: object = None,
        *,
        body: bytes | None = None,
        url: str = f"/api/webhook/{WEBHOOK['webhook_id']}",
        method: str = "POST",
        **headers: str,
    ) -> Answered:
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        response = await client.request(
            method,
            url,
            data=json.dumps(payload).encode() if body is None else body,
            headers={SECRET_HEADER: SECRET} | said,
        )
        text = await response.text()
        return response.status, json.loads(text) if text else {}

    return _send


async def runs(act: Act) -> list[dict[str, Any]]:
    """Return the runs of the journal."""
    told: list[dict[str, Any]] = (await act("get_entries", kinds=["run"]))["entries"]
    return told


# -- what is taken in -----------------------------------------------------------


@pytest.mark.parametrize("app", APPS)
async def test_what_is_sent_is_in_the_journal_once(
    send: Send, act: Act, app: str
) -> None:
    status, answer = await send(APPS[app])

    assert status == HTTPStatus.OK
    assert (answer["added"], answer["merged"]) == (1, 0)
    (run,) = await runs(act)
    assert answer["items"][0]["entry_id"] == run["entry_id"]
    assert answer["items"][0]["result"] == "added"
    assert run["source"] == app.removesuffix("_1")
    assert run["at"] == "2026-11-22T08:30:00+01:00"
    assert run["distance_m"] == pytest.approx(10012, abs=1)
    # Sent again, it is there already.
    status, again = await send(APPS[app])
    assert (status, again["added"], again["merged"]) == (HTTPStatus.OK, 0, 1)
    assert await runs(act) == [run]


async def test_the_items_that_are_no_runs_have_their_reason(send: Send) -> None:
    status, answer = await send(HEALTH_AUTO_EXPORT_2)

    assert status == HTTPStatus.OK
    assert answer["skipped"] == 1
    assert answer["items"][1] == {
        "name": "walk-1",
        "result": "skipped",
        "reason": "not_a_run",
        "detail": "Outdoor Walk",
        "entry_id": None,
    }


async def test_a_longer_version_of_a_run_updates_it(send: Send, act: Act) -> None:
    await send(PLAIN)

    await send({**PLAIN, "distance": 10.5})

    (run,) = await runs(act)
    assert run["distance_m"] == 10500


async def test_two_apps_tell_of_one_run(send: Send, act: Act) -> None:
    for app in APPS.values():
        await send(app)

    assert len(await runs(act)) == 1


async def test_the_pair_is_the_one_that_is_named_or_usual(send: Send, act: Act) -> None:
    await send(PLAIN)
    (run,) = await runs(act)
    assert run["shoe"] == "Blue"

    await send({**PLAIN, "shoe": "red"})

    (run,) = await runs(act)
    assert run["shoe"] == "Red"


async def test_gear_wins_over_a_pair_that_nobody_named(send: Send, act: Act) -> None:
    run = {"distance": 5, "unit": "km", "duration": "25:00"}
    await act("log_run", **run, started_at=PLAIN["started_at"])
    (logged,) = await runs(act)
    assert (logged["source"], logged["shoe"]) == ("hand", "Blue")

    _, answer = await send({**PLAIN, "shoe": "red"})

    assert answer["merged"] == 1
    (joined,) = await runs(act)
    assert joined["shoe"] == "Red"


async def test_a_run_without_a_moment_has_just_ended(
    send: Send, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    tap = {"distance": 6.2, "unit": "km", "duration": 2040, "external_id": "t-1"}
    status, answer = await send(tap)
    assert (status, answer["added"]) == (HTTPStatus.OK, 1)

    freezer.tick(timedelta(hours=3))
    status, answer = await send(tap)

    assert (status, answer["items"][0]["reason"]) == (HTTPStatus.OK, "known")
    (run,) = await runs(act)
    assert run["at"].startswith("2026-11-22T11:26:00")


async def test_runs_before_set_up_count_only_on_request(
    hass: HomeAssistant, runner: MockConfigEntry, send: Send, act: Act
) -> None:
    old = {**PLAIN, "started_at": "2026-11-14T08:30:00+01:00"}
    status, answer = await send([old])
    assert status == HTTPStatus.OK
    assert answer["items"][0]["reason"] == "before_set_up"
    assert await runs(act) == []

    await choose(
        hass,
        runner,
        **{**WEBHOOK, "webhook_id": "e" * 64, "since": "2026-11-01"},
    )
    status, answer = await send([old], url=f"/api/webhook/{'e' * 64}")
    assert answer["added"] == 1


async def test_a_run_that_was_taken_back_stays_away(send: Send, act: Act) -> None:
    await send(PLAIN)
    await act("undo")

    status, answer = await send(PLAIN)

    assert status == HTTPStatus.OK
    assert answer["items"][0]["reason"] == "taken_back"
    assert await runs(act) == []


async def test_many_runs_share_commits_and_come_in_order(send: Send, act: Act) -> None:
    start = dt_util.parse_datetime("2026-11-15T10:00:00+01:00")
    assert start is not None
    many = [
        {**PLAIN, "external_id": f"m-{n}", "duration": 1800, "distance": 5}
        | {"started_at": (start + timedelta(minutes=40 * n)).isoformat()}
        for n in range(200)
    ]

    status, answer = await send(list(reversed(many)))

    assert (status, answer["added"]) == (HTTPStatus.OK, 200)
    assert [item["name"] for item in answer["items"][:2]] == ["m-199", "m-198"]
    told = await runs(act)
    assert len(told) == 200
    assert {item["entry_id"] for item in answer["items"]} == {
        run["entry_id"] for run in told
    }


async def test_many_senders_at_once_lose_nothing(send: Send, act: Act) -> None:
    start = dt_util.parse_datetime("2026-11-16T06:00:00+01:00")
    assert start is not None
    sent = [
        {**PLAIN, "external_id": f"c-{n % 50}", "duration": 1800, "distance": 5}
        | {"started_at": (start + timedelta(hours=n % 50)).isoformat()}
        for n in range(100)
    ]

    answers = await asyncio.gather(*(send(one) for one in sent))

    assert {status for status, _ in answers} == {HTTPStatus.OK}
    assert sum(answer["added"] for _, answer in answers) == 50
    assert len(await runs(act)) == 50


# -- what is turned away --------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "PUT"])
async def test_only_posts_are_taken(send: Send, method: str) -> None:
    status, _ = await send(PLAIN, method=method)

    assert status == HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.parametrize("secret", ["", "wrong", "é", f"{SECRET}x"])
async def test_who_does_not_know_the_secret_is_turned_away(
    send: Send, act: Act, secret: str
) -> None:
    status, answer = await send(PLAIN, X_Knee_Secret=secret)

    assert (status, answer["reason"]) == (HTTPStatus.UNAUTHORIZED, "wrong_secret")
    assert await runs(act) == []


async def test_a_signature_stands_in_for_the_secret(
    hass: HomeAssistant, runner: MockConfigEntry, send: Send, act: Act
) -> None:
    await choose(
        hass,
        runner,
        **{**WEBHOOK, "webhook_id": "e" * 64, "secret": SIGNING_SECRET},
    )
    url = f"/api/webhook/{'e' * 64}"
    body = json.dumps(OPEN_WEARABLES).encode()

    old = signed(body, at=dt_util.utcnow() - timedelta(minutes=6))
    for headers in (old, signed(b"other", at=dt_util.utcnow())):
        status, answer = await send(body=body, url=url, **headers)
        assert (status, answer["reason"]) == (
            HTTPStatus.UNAUTHORIZED,
            "wrong_signature",
        )
    assert await runs(act) == []

    status, answer = await send(body=body, url=url, **signed(body, at=dt_util.utcnow()))
    assert (status, answer["added"]) == (HTTPStatus.OK, 1)


@pytest.mark.parametrize("body", [b"", b"{", b"distance=6", b"\xff\xfe\xfd", b"NaN"])
async def test_what_is_no_json_is_refused(send: Send, act: Act, body: bytes) -> None:
    status, answer = await send(body=body)

    assert (status, answer) == (HTTPStatus.BAD_REQUEST, {"reason": "bad_json"})
    assert await runs(act) == []


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        ({**PLAIN, "distance": "bad"}, "bad_distance"),
        ({**PLAIN, "duration": 0}, "bad_duration"),
        ({**PLAIN, "started_at": "2026-11-22T12:16:00+01:00"}, "in_the_future"),
        ({"foo": 1}, "unsupported"),
        ([{**PLAIN, "distance": 400}, {**PLAIN, "started_at": "?"}], "damaged"),
    ],
)
async def test_what_nobody_can_use_is_the_senders_to_mend(
    send: Send, act: Act, payload: object, reason: str
) -> None:
    status, answer = await send(payload)

    assert (status, answer["reason"]) == (HTTPStatus.BAD_REQUEST, reason)
    assert answer["items"][0]["reason"] == reason
    assert await runs(act) == []


async def test_a_bad_item_does_not_keep_the_others_out(send: Send) -> None:
    status, answer = await send([PLAIN, {**PLAIN, "distance": -1}, 7])

    assert status == HTTPStatus.OK
    assert (answer["added"], answer["skipped"]) == (1, 2)


async def test_a_walk_is_understood(send: Send) -> None:
    status, answer = await send({**PLAIN, "type": "walking"})

    assert (status, answer["skipped"]) == (HTTPStatus.OK, 1)


async def test_an_empty_delivery_is_fine(send: Send) -> None:
    status, answer = await send({"data": {"workouts": []}})

    assert (status, answer) == (
        HTTPStatus.OK,
        {"added": 0, "merged": 0, "skipped": 0, "items": []},
    )


async def test_a_body_has_a_longest(send: Send, act: Act) -> None:
    fits = {**PLAIN, "route": "x" * (MOST_BYTES - 1_000)}
    assert (await send(fits))[0] == HTTPStatus.OK

    status, answer = await send(body=b" " * MOST_BYTES + b"1")
    assert (status, answer) == (413, {"reason": "too_large"})
    # Packed, or sent in pieces, its length is not told beforehand.
    packed = gzip.compress(b" " * 2 * MOST_BYTES)
    status, answer = await send(body=packed, Content_Encoding="gzip")
    assert (status, answer) == (413, {"reason": "too_large"})
    assert len(await runs(act)) == 1


DEEP = b'{"a":' * 100_000
_RUN = json.dumps(PLAIN).encode()
HOSTILE = {
    "deep": (DEEP, 400),
    "deep-list": (b"[" * 2_000_000, 400),
    "deep-and-closed": (b"[" * 50_000 + b"]" * 50_000, 400),
    "deep-under-a-run": (_RUN[:-1] + b', "x": ' + b"[" * 99_999 + b"}", 400),
    "cut": (_RUN[:-1], 400),
    "twice": (_RUN + _RUN, 400),
    "nan": (b'{"distance": NaN}', 400),
    "infinite": (b'{"distance": 1e999}', 400),
    "minus-infinite": (b'{"distance": -Infinity}', 400),
    "huge": (b'{"distance": ' + b"9" * 4_000 + b"}", 400),
    "endless-number": (b'{"distance": ' + b"9" * 100_000 + b"}", 400),
    "half-a-character": (b'{"distance": "\\ud83d"}', 400),
    "bad-utf-8": (b'{"distance": "\xc3\x28"}', 400),
    "null-byte": (b'{"distance": 5\0}', 400),
    "true": (b'{"distance": true}', 400),
    "word": (b'"run"', 400),
    "number": (b"5", 400),
    "null": (b"null", 400),
    "markup": (b'{"distance": "<script>"}', 400),
    "long-ago": (json.dumps(PLAIN | {"started_at": "1999-12-31"}).encode(), 400),
    "far-ahead": (json.dumps(PLAIN | {"started_at": "9999-12-31"}).encode(), 400),
    "million-keys": (b"{" + b'"a":1,' * 500_000 + b'"b":1}', 400),
    "long-key": (b'{"' + b"k" * 2_000_000 + b'": 1}', 400),
}


@pytest.mark.parametrize("kind", HOSTILE)
async def test_what_is_made_to_hurt_is_refused(
    send: Send, act: Act, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    body, expected = HOSTILE[kind]

    status, answer = await send(body=body)

    assert (status, set(answer) >= {"reason"}) == (expected, True)
    assert await runs(act) == []
    loud = [record for record in caplog.records if record.levelno >= logging.ERROR]
    # It takes the time, and the clock of the tests stands still.
    assert not [record for record in loud if record.name != "aiohttp.access"]


async def test_of_a_key_that_is_there_twice_the_last_counts(
    send: Send, act: Act
) -> None:
    status, answer = await send(body=_RUN[:-1] + b', "distance": 6, "unit": "km"}')

    assert (status, answer["added"]) == (HTTPStatus.OK, 1)
    assert [run["distance_m"] for run in await runs(act)] == [6000]


async def test_words_of_a_run_are_kept_as_they_are_and_no_longer(
    send: Send, act: Act
) -> None:
    wild = "<b>'; DROP TABLE entries; --{{ 1 }}\0" + "x" * 10_000

    status, answer = await send(PLAIN | {"external_id": wild, "shoe": wild})

    assert (status, answer["added"]) == (HTTPStatus.OK, 1)
    assert answer["items"][0]["name"] == wild[:255]
    assert len(await runs(act)) == 1


async def test_nothing_is_answered_200_that_is_not_there(send: Send, act: Act) -> None:
    """Whatever is done to a body."""
    chance = random.Random(5)  # noqa: S311
    (target,) = (each for each in TARGETS if each.name == "Webhook")
    told: set[str] = set()
    for _ in range(examples(300)):
        seed = chance.choice(target.seeds)
        body = damaged(chance, seed, target.words, target.seeds)
        status, answer = await send(body=target.renew(chance, body))
        assert status in {200, 400, 413}, body
        items = answer.get("items", [])
        if status == HTTPStatus.OK:
            assert answer["added"] + answer["merged"] + answer["skipped"] == len(items)
        told |= {item["entry_id"] for item in items if item["entry_id"]}

    assert told
    assert told <= {run["entry_id"] for run in await runs(act)} | {
        run["entry_id"]
        for run in (await act("get_entries", include_retracted=True))["entries"]
    }


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
async def test_a_bomb_is_not_unpacked(send: Send, act: Act, packing: str) -> None:
    """200 MB in 200 KB: no more of it is unpacked than shows that it is too long."""
    packer = zlib.compressobj(wbits=31 if packing == "gzip" else 15)
    body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200))
    body += packer.flush()

    tracemalloc.start()
    status, answer = await send(body=body, Content_Encoding=packing)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (status, answer) == (413, {"reason": "too_large"})
    assert most < 4 * MOST_BYTES


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
async def test_a_broken_packing_is_no_success(
    send: Send, act: Act, packing: str
) -> None:
    for body in (_RUN, gzip.compress(_RUN)[:-12] + b"x" * 12, b"\x1f\x8b\x08"):
        try:
            status, _ = await send(body=body, Content_Encoding=packing)
        except ServerDisconnectedError:
            # The server below gives up on the line by itself.
            continue
        assert status == HTTPStatus.BAD_REQUEST
    assert await runs(act) == []


async def test_who_sends_too_slowly_is_sent_away(
    client: TestClient[Any, Any], act: Act
) -> None:
    never = asyncio.Event()

    async def drops() -> AsyncIterator[bytes]:
        yield b"{"
        await never.wait()

    with patch.object(webhook, "_LONGEST_S", 0):
        response = await client.post(
            f"/api/webhook/{WEBHOOK['webhook_id']}",
            data=drops(),
            headers={SECRET_HEADER: SECRET},
        )

    assert response.status == HTTPStatus.REQUEST_TIMEOUT
    assert await response.json() == {"reason": "too_slow"}
    assert await runs(act) == []


async def test_address_and_secret_are_in_no_log_and_no_repr(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    send: Send,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger=f"custom_components.{DOMAIN}")

    await send(PLAIN)
    await send(PLAIN, X_Knee_Secret="")
    await send(body=b"{")
    await send({**PLAIN, "distance": "bad"})
    await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()

    said = [record.getMessage() for record in caplog.records if DOMAIN in record.name]
    said += [repr(runner), repr(runner.runtime_data), repr(vars(runner.runtime_data))]
    for line in said:
        assert SECRET not in line
        assert WEBHOOK["webhook_id"] not in line


async def test_a_packed_body_is_unpacked(send: Send) -> None:
    packed = gzip.compress(json.dumps(PLAIN).encode())

    status, answer = await send(body=packed, Content_Encoding="gzip")

    assert (status, answer["added"]) == (HTTPStatus.OK, 1)


async def test_a_delivery_has_a_most(send: Send, act: Act) -> None:
    many = [{**PLAIN, "external_id": f"{n}"} for n in range(10_000)]

    status, answer = await send({"data": {"workouts": many}})

    assert (status, answer) == (413, {"reason": "too_many"})
    assert await runs(act) == []


async def test_what_cannot_be_kept_is_sent_again(
    runner: MockConfigEntry, send: Send, act: Act
) -> None:
    await runner.runtime_data.store.async_close()

    status, answer = await send(PLAIN)

    assert (status, answer) == (503, {"reason": "journal_write_failed"})


async def test_a_failure_that_nobody_thought_of_is_no_success(
    hass: HomeAssistant, runner: MockConfigEntry, send: Send
) -> None:
    del runner.runtime_data.history

    status, answer = await send(PLAIN)

    assert (status, answer) == (500, {"reason": "unexpected"})
    await hass.config_entries.async_reload(runner.entry_id)


async def test_while_the_runner_is_away_it_is_sent_again(
    hass: HomeAssistant, runner: MockConfigEntry, send: Send, act: Act
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)
    assert await send(PLAIN) == (503, {"reason": "not_ready"})

    assert await hass.config_entries.async_setup(runner.entry_id)
    assert (await send(PLAIN))[0] == HTTPStatus.OK


async def test_a_webhook_is_there_before_its_runner_is(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    entry.add_to_hass(hass)
    await choose(hass, entry, **WEBHOOK)
    journal_path(hass, entry.entry_id).mkdir()
    assert await async_setup_component(hass, DOMAIN, {})
    assert entry.state is ConfigEntryState.SETUP_RETRY

    client = await hass_client_no_auth()
    response = await client.post(f"/api/webhook/{WEBHOOK['webhook_id']}")

    assert response.status == HTTPStatus.SERVICE_UNAVAILABLE


async def test_a_cloud_or_the_websocket_can_deliver_too(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    await choose(hass, runner, **WEBHOOK)
    ws = await hass_ws_client()

    await ws.send_json_auto_id(
        {
            "type": "webhook/handle",
            "webhook_id": WEBHOOK["webhook_id"],
            "method": "POST",
            "body": json.dumps(PLAIN),
            "headers": {SECRET_HEADER: SECRET},
            "query": "",
        }
    )
    answer = (await ws.receive_json())["result"]

    assert answer["status"] == HTTPStatus.OK
    assert json.loads(answer["body"])["added"] == 1


# -- adding and changing it -----------------------------------------------------


async def begin(
    hass: HomeAssistant, runner: MockConfigEntry, subentry_id: str | None = None
) -> Any:  # noqa: ANN401 - what a step is made of
    """Return the first step of adding or changing a webhook."""
    context: dict[str, Any] = {"source": SOURCE_USER}
    if subentry_id is not None:
        context = {"source": SOURCE_RECONFIGURE, "subentry_id": subentry_id}
    flows = hass.config_entries.subentries
    step = await flows.async_init((runner.entry_id, "source"), context=context)  # type: ignore[arg-type]
    if step["type"] is FlowResultType.MENU:
        step = await flows.async_configure(step["flow_id"], {"next_step_id": "webhook"})
    return step


async def submit(hass: HomeAssistant, step: Any, **said: Any) -> Any:  # noqa: ANN401
    """Return the step after a step."""
    flows = hass.config_entries.subentries
    return await flows.async_configure(step["flow_id"], said)


def path(step: Any) -> str:  # noqa: ANN401
    """Return the address that a step shows, without the house."""
    url: str = step["description_placeholders"]["url"]
    return url[url.index("/api/") :]


async def test_a_webhook_is_added_as_it_stands_and_shows_its_address(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    step = await submit(hass, await begin(hass, runner))
    assert step["step_id"] == "webhook_ready"
    url, secret = path(step), step["description_placeholders"]["secret"]
    step = await submit(hass, step)
    assert step["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()

    client = await hass_client_no_auth()
    assert (await client.post(url, json=PLAIN)).status == HTTPStatus.UNAUTHORIZED
    response = await client.post(url, json=PLAIN, headers={"X-Knee-Secret": secret})
    assert response.status == HTTPStatus.OK
    ws = await hass_ws_client()
    await ws.send_json_auto_id({"type": "webhook/list"})
    (listed,) = (await ws.receive_json())["result"]
    assert listed["local_only"]
    assert listed["allowed_methods"] == ["POST"]


async def test_a_webhook_can_be_chosen_at_set_up(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    flows = hass.config_entries.flow
    step: Any = await flows.async_init(DOMAIN, context={"source": SOURCE_USER})
    step = await flows.async_configure(step["flow_id"], {"name": "Kim"})
    while step.get("step_id") != "sources":
        step = await flows.async_configure(step["flow_id"], {})
    step = await flows.async_configure(step["flow_id"], {"sources": ["webhook"]})
    assert step["step_id"] == "webhook_ready"
    url, secret = path(step), step["description_placeholders"]["secret"]
    step = await flows.async_configure(step["flow_id"], {})
    assert step["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()

    client = await hass_client_no_auth()
    response = await client.post(
        url,
        json={**PLAIN, "started_at": "2026-11-22T08:30:00+01:00"},
        headers={"X-Knee-Secret": secret},
    )
    assert (response.status, (await response.json())["added"]) == (HTTPStatus.OK, 1)
    await hass.config_entries.async_unload(step["result"].entry_id)


async def test_changing_it_shows_address_and_secret_and_leaves_them(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    subentry = await choose(hass, runner, title=WEBHOOK["name"], **WEBHOOK)

    step = await begin(hass, runner, subentry.subentry_id)
    assert path(step) == f"/api/webhook/{WEBHOOK['webhook_id']}"
    assert step["description_placeholders"]["secret"] == SECRET
    step = await submit(hass, step, history_days=30, run_words="lauf*")

    assert step["reason"] == "reconfigure_successful"
    await hass.async_block_till_done()
    kept = runner.subentries[subentry.subentry_id].data
    assert kept == {
        **WEBHOOK,
        "since": "2026-10-23",
        "run_words": "lauf*",
    }


async def test_address_and_secret_can_be_made_anew(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    client: TestClient[Any, Any],
    send: Send,
) -> None:
    (subentry,) = runner.get_subentries_of_type("source")
    step = await begin(hass, runner, subentry.subentry_id)

    step = await submit(hass, step, new_url=True, new_secret=True)
    assert step["step_id"] == "webhook_ready"
    url, secret = path(step), step["description_placeholders"]["secret"]
    await submit(hass, step)
    await hass.async_block_till_done()

    assert WEBHOOK["webhook_id"] not in url
    assert secret != SECRET
    # Home Assistant says of an address that it does not know what it says of any.
    assert await send(PLAIN) == (HTTPStatus.OK, {})
    assert (await send(PLAIN, url=url))[0] == HTTPStatus.UNAUTHORIZED
    status, answer = await send(PLAIN, url=url, X_Knee_Secret=secret)
    assert (status, answer["added"]) == (HTTPStatus.OK, 1)


async def test_a_secret_can_be_ones_own_or_none(
    hass: HomeAssistant, runner: MockConfigEntry, client: TestClient[Any, Any]
) -> None:
    step = await begin(hass, runner)
    step = await submit(hass, step, secret="tab\tin it")  # noqa: S106
    assert step["errors"] == {"secret": "invalid_secret"}
    step = await submit(hass, step, name=" ")
    assert step["errors"] == {"name": "invalid_name"}
    step = await submit(hass, step, secret=SIGNING_SECRET)
    assert step["description_placeholders"]["secret"] == SIGNING_SECRET

    step = await submit(
        hass, await begin(hass, runner), ask_secret=False, local_only=False
    )
    url = path(step)
    await submit(hass, step)
    await hass.async_block_till_done()
    assert (await client.post(url, json=PLAIN)).status == HTTPStatus.OK


async def test_a_house_that_does_not_know_its_address_shows_the_usual_one(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    hass.config.api = None

    step = await submit(hass, await begin(hass, runner))

    url = step["description_placeholders"]["url"]
    assert url.startswith("http://homeassistant.local:8123/api/webhook/")


async def test_a_runner_who_is_removed_leaves_no_door(
    hass: HomeAssistant, runner: MockConfigEntry, send: Send
) -> None:
    await hass.config_entries.async_remove(runner.entry_id)

    assert await send(PLAIN) == (HTTPStatus.OK, {})


async def test_the_list_of_webhooks_names_a_renamed_runner(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    send: Send,
    hass_ws_client: WebSocketGenerator,
) -> None:
    hass.config_entries.async_update_entry(runner, title="Samira")
    await hass.async_block_till_done()
    ws = await hass_ws_client()

    await ws.send_json_auto_id({"type": "webhook/list"})
    listed = (await ws.receive_json())["result"]

    assert [door["name"] for door in listed if door["domain"] == DOMAIN] == ["Samira"]
    assert (await send(PLAIN))[1]["added"] == 1


async def test_diagnostics_name_neither_address_nor_secret(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    send: Send,
) -> None:
    assert await async_setup_component(hass, "diagnostics", {})
    await send(PLAIN)

    told = json.dumps(await get_diagnostics_for_config_entry(hass, hass_client, runner))

    assert '"adapter": "webhook"' in told
    assert SECRET not in told
    assert WEBHOOK["webhook_id"] not in told
