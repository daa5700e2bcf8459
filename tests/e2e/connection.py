"""A signed-in client of a real Home Assistant: its HTTP API and its websocket.

async with await Connection.sign_in(url, user) as ha:
    flow = await ha.start_flow("config", "knee_recovery")
    await flow.submit({"name": "Sam"})
    answer = await ha.action("knee_recovery", "log_pain", {"level": 4})
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from types import TracebackType
from typing import Any, Literal, Self

import aiohttp

type Json = dict[str, Any]

# Which of Home Assistant's flow managers; each has its own path.
type FlowKind = Literal["config", "options", "subentry"]
_FLOW_PATHS: dict[FlowKind, str] = {
    "config": "/api/config/config_entries/flow",
    "options": "/api/config/config_entries/options/flow",
    "subentry": "/api/config/config_entries/subentries/flow",
}


@dataclass(frozen=True, kw_only=True)
class User:
    """Who signs in."""

    name: str
    username: str
    password: str


class RefusedError(Exception):
    """Home Assistant answered a request with an error."""

    def __init__(self, answer: Json) -> None:
        """Keep the code, the message and the translation that came with it."""
        super().__init__(f"{answer.get('code')}: {answer.get('message')}")
        self.code: str = str(answer.get("code"))
        self.message: str = str(answer.get("message"))
        self.translation_key: str | None = answer.get("translation_key")
        self.placeholders: Json = answer.get("translation_placeholders") or {}


@dataclass
class Flow:
    """A set-up dialogue in progress; `step` is Home Assistant's last answer."""

    connection: Connection
    path: str
    step: Json

    async def submit(self, answers: Json) -> Json:
        """Answer the form that is shown, and return what comes next."""
        self.step = await self.connection.request(
            "POST", f"{self.path}/{self.step['flow_id']}", answers
        )
        return self.step


@dataclass
class Connection:
    """One signed-in client; closing it leaves Home Assistant running."""

    url: str
    token: str
    _session: aiohttp.ClientSession
    _socket: aiohttp.ClientWebSocketResponse
    _ids: count[int] = field(default_factory=lambda: count(1))
    _answers: dict[int, asyncio.Future[Json]] = field(default_factory=dict)
    _events: dict[int, asyncio.Queue[Json]] = field(default_factory=dict)
    _reader: asyncio.Task[None] | None = None

    @classmethod
    async def sign_in(cls, url: str, user: User) -> Self:
        """Sign in as a person does on the login page, and open the websocket."""
        return await cls.open(url, await _token_by_login(url, user))

    @classmethod
    async def open(cls, url: str, token: str) -> Self:
        """Open the websocket with an access token."""
        session = aiohttp.ClientSession(
            url, headers={"Authorization": f"Bearer {token}"}
        )
        try:
            socket = await session.ws_connect("/api/websocket", max_msg_size=0)
            await socket.receive_json()  # "auth_required"
            await socket.send_json({"type": "auth", "access_token": token})
            answer = await socket.receive_json()
        except BaseException:
            await session.close()
            raise
        if answer["type"] != "auth_ok":
            await session.close()
            raise RefusedError({"code": answer["type"], **answer})
        connection = cls(url=url, token=token, _session=session, _socket=socket)
        connection._reader = asyncio.create_task(connection._read())
        return connection

    async def __aenter__(self) -> Self:
        """Return the open connection."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        await self.close()

    async def close(self) -> None:
        """Close the websocket and the HTTP session."""
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        await self._session.close()

    async def command(self, command: str, **fields: object) -> Any:  # noqa: ANN401  JSON
        """Send a websocket command and return its result."""
        return await self._answer_to(next(self._ids), command, fields)

    async def action(
        self, domain: str, action: str, data: Json | None = None
    ) -> Json | None:
        """Call an action that answers, and return its answer."""
        result = await self.command(
            "call_service",
            domain=domain,
            service=action,
            service_data=data or {},
            return_response=True,
        )
        answer: Json | None = result["response"]
        return answer

    async def quiet_action(
        self, domain: str, action: str, data: Json | None = None
    ) -> None:
        """Call an action that has no answer; returns when it is done."""
        await self.command(
            "call_service", domain=domain, service=action, service_data=data or {}
        )

    async def states(self) -> dict[str, Json]:
        """Return the state of every entity by its id."""
        return {state["entity_id"]: state for state in await self.command("get_states")}

    @asynccontextmanager
    async def subscribed(
        self, command: str, **fields: object
    ) -> AsyncIterator[asyncio.Queue[Json]]:
        """Give a queue of the events that a subscribing command sends."""
        number = next(self._ids)
        self._events[number] = asyncio.Queue()
        try:
            await self._answer_to(number, command, fields)
            yield self._events[number]
            await self.command("unsubscribe_events", subscription=number)
        finally:
            del self._events[number]

    async def request(self, method: str, path: str, body: Json | None = None) -> Json:
        """Send an HTTP request with a JSON body and return the JSON answer."""
        async with self._session.request(method, path, json=body) as response:
            answer: Json = await response.json()
            if not response.ok:
                raise RefusedError({"code": response.status, **answer})
            return answer

    async def start_flow(
        self, kind: FlowKind, handler: str | list[str], **fields: object
    ) -> Flow:
        """Open a set-up dialogue.

        The handler is a domain ("config"), an entry id ("options"), or an entry id
        and a subentry type ("subentry").
        """
        path = _FLOW_PATHS[kind]
        step = await self.request("POST", path, {"handler": handler, **fields})
        return Flow(connection=self, path=path, step=step)

    async def _answer_to(
        self, number: int, command: str, fields: dict[str, object]
    ) -> Any:  # noqa: ANN401  JSON
        answer = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._socket.send_json({"id": number, "type": command, **fields})
        message = await answer
        if not message["success"]:
            raise RefusedError(message["error"])
        return message["result"]

    async def _read(self) -> None:
        try:
            async for packet in self._socket:
                message = packet.json()
                number = message["id"]
                if message["type"] == "event":
                    if number in self._events:
                        self._events[number].put_nowait(message["event"])
                else:
                    self._answers.pop(number).set_result(message)
        finally:
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionError("Home Assistant hung up"))


async def create_owner(url: str, user: User) -> str:
    """Create the first user as the welcome page does; return an access token."""
    client = f"{url}/"
    async with aiohttp.ClientSession(url, raise_for_status=True) as session:
        async with session.post(
            "/api/onboarding/users",
            json={
                "name": user.name,
                "username": user.username,
                "password": user.password,
                "client_id": client,
                "language": "en",
            },
        ) as response:
            code = (await response.json())["auth_code"]
        return await _exchange(session, client, code)


async def _token_by_login(url: str, user: User) -> str:
    client = f"{url}/"
    async with aiohttp.ClientSession(url, raise_for_status=True) as session:
        async with session.post(
            "/auth/login_flow",
            json={
                "client_id": client,
                "handler": ["homeassistant", None],
                "redirect_uri": client,
            },
        ) as response:
            flow = (await response.json())["flow_id"]
        async with session.post(
            f"/auth/login_flow/{flow}",
            json={
                "client_id": client,
                "username": user.username,
                "password": user.password,
            },
        ) as response:
            answer = await response.json()
        if answer["type"] != "create_entry":
            raise RefusedError({"code": "sign_in", "message": answer.get("errors")})
        return await _exchange(session, client, answer["result"])


async def _exchange(session: aiohttp.ClientSession, client: str, code: str) -> str:
    async with session.post(
        "/auth/token",
        data={"grant_type": "authorization_code", "client_id": client, "code": code},
    ) as response:
        token: str = (await response.json())["access_token"]
        return token
