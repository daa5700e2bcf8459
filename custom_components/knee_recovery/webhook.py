"""The webhook's door: who may deliver, how much, and what the sender is answered.

Home Assistant answers 200 for an address that it does not know, and when a handler
fails. A sender takes that for kept and never sends it again; so the door is there as
long as the runner is, and every failure has an answer of its own.
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import partial
import hmac
from http import HTTPStatus
from typing import Any, Final, NamedTuple

from aiohttp.hdrs import METH_POST
from aiohttp.web import Request, RequestPayloadError, Response
from homeassistant.components import webhook
from homeassistant.const import CONTENT_TYPE_JSON
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import (
    ADAPTER_WEBHOOK,
    CONF_ADAPTER,
    CONF_LOCAL_ONLY,
    CONF_WEBHOOK_ID,
    DOMAIN,
    LOGGER,
    SUBENTRY_SOURCE,
)
from .coordinator import KneeRecoveryConfigEntry
from .intake import ADDED, MERGED, SKIPPED
from .source_watch import SourceWatch
from .sources.bodies import BadBodyError, TooManyItemsError
from .sources.signature import claims_signature, is_signed
from .store import JournalError
from .webhook_watch import Outcome, WebhookWatch

SECRET_HEADER: Final = "X-Knee-Secret"  # noqa: S105  its name

MOST_BYTES: Final = 5_000_000
"""As long as a body may be (design, section 8)."""

_CHUNK: Final = 65_536

_LONGEST_S: Final = 60
"""A phone with a bad line sends 5 MB in less, and nobody holds a line for ever."""


class _Door(NamedTuple):
    """A door as Home Assistant keeps it."""

    entry_id: str
    title: str
    """The runner whose it is, as Home Assistant's list of webhooks names it."""
    local_only: bool


_OPEN: HassKey[dict[str, _Door]] = HassKey(f"{DOMAIN}_webhooks_open")
"""The doors by webhook id."""

_HEARD: HassKey[dict[str, WebhookWatch]] = HassKey(f"{DOMAIN}_webhooks_heard")
"""Who takes in what is delivered now, by webhook id."""


class _TurnedAwayError(Exception):
    """A delivery that is not taken in."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


# -- the door -------------------------------------------------------------------


@callback
def async_open_webhooks(hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> None:
    """Have a door for each webhook of a runner, and none for those that are gone."""
    opened = hass.data.setdefault(_OPEN, {})
    wanted = {
        subentry.data[CONF_WEBHOOK_ID]: _Door(
            entry.entry_id,
            entry.title,
            bool(subentry.data.get(CONF_LOCAL_ONLY, True)),
        )
        for subentry in entry.get_subentries_of_type(SUBENTRY_SOURCE)
        if subentry.data[CONF_ADAPTER] == ADAPTER_WEBHOOK
    }
    _close(hass, entry.entry_id, wanted)
    for webhook_id, door in wanted.items():
        if webhook_id not in opened:
            opened[webhook_id] = door
            webhook.async_register(
                hass,
                DOMAIN,
                door.title,
                webhook_id,
                _async_handle,
                local_only=door.local_only,
                allowed_methods=[METH_POST],
            )


@callback
def async_close_webhooks(hass: HomeAssistant, entry_id: str) -> None:
    """Have no more doors for a runner who was removed."""
    _close(hass, entry_id, {})


def _close(hass: HomeAssistant, entry_id: str, wanted: Mapping[str, _Door]) -> None:
    """Close the doors of a runner that are not wanted as they are."""
    opened = hass.data.setdefault(_OPEN, {})
    for webhook_id, door in list(opened.items()):
        if door.entry_id == entry_id and wanted.get(webhook_id) != door:
            webhook.async_unregister(hass, webhook_id)
            del opened[webhook_id]


@callback
def async_hear_webhooks(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    watches: Iterable[SourceWatch],
) -> None:
    """Take in what is delivered, until the runner is unloaded."""
    async_open_webhooks(hass, entry)
    heard = hass.data.setdefault(_HEARD, {})
    for watch in watches:
        if isinstance(watch, WebhookWatch):
            webhook_id = watch.data[CONF_WEBHOOK_ID]
            heard[webhook_id] = watch
            entry.async_on_unload(partial(heard.__delitem__, webhook_id))


# -- one delivery ---------------------------------------------------------------


async def _async_handle(
    hass: HomeAssistant, webhook_id: str, request: Request
) -> Response:
    """Answer a delivery; a failure that is let through would be answered 200."""
    try:
        watch = _watch(hass, webhook_id)
        body = await _async_body(watch, request)
        outcomes = await watch.async_deliver(body)
        return await hass.async_add_executor_job(_answer, outcomes)
    except _TurnedAwayError as error:
        return _refusal(error.status, error.reason)
    except BadBodyError:
        return _refusal(HTTPStatus.BAD_REQUEST, "bad_json")
    except TooManyItemsError:
        return _refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_many")
    except JournalError as error:
        LOGGER.error("What was delivered to a webhook could not be kept: %s", error)
        return _refusal(HTTPStatus.SERVICE_UNAVAILABLE, error.translation_key)
    except Exception:  # noqa: BLE001 - what nobody thought of is not kept either
        LOGGER.exception("What was delivered to a webhook could not be taken in")
        return _refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "unexpected")


def _watch(hass: HomeAssistant, webhook_id: str) -> WebhookWatch:
    """Return who takes in what is delivered; nobody does while a runner is set up."""
    watch = hass.data.get(_HEARD, {}).get(webhook_id)
    if watch is None:
        raise _TurnedAwayError(HTTPStatus.SERVICE_UNAVAILABLE, "not_ready")
    return watch


async def _async_body(watch: WebhookWatch, request: Request) -> bytes:
    """Return what someone who may deliver has sent; a stranger's is not read."""
    headers, secret = request.headers, watch.secret
    said = headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
    is_known = not secret or hmac.compare_digest(said, secret.encode())
    if not is_known and not claims_signature(headers):
        raise _TurnedAwayError(HTTPStatus.UNAUTHORIZED, "wrong_secret")
    body = await _async_read(request)
    if not is_known and not is_signed(headers, body, secret, dt_util.utcnow()):
        raise _TurnedAwayError(HTTPStatus.UNAUTHORIZED, "wrong_signature")
    return body


async def _async_read(request: Request) -> bytes:
    """Return the body, but of one that is too long no more than shows that it is.

    Neither its told length nor its packing is relied on.
    """
    too_large = _TurnedAwayError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large")
    told = request.headers.get("Content-Length", "")
    if told.isdecimal() and int(told[:15]) > MOST_BYTES:
        raise too_large
    stream, body = request.content, bytearray()
    try:
        async with asyncio.timeout(_LONGEST_S):
            while chunk := await stream.read(_CHUNK):
                body += chunk
                if len(body) > MOST_BYTES:
                    raise too_large
    except TimeoutError as error:
        raise _TurnedAwayError(HTTPStatus.REQUEST_TIMEOUT, "too_slow") from error
    except RequestPayloadError as error:
        raise _TurnedAwayError(HTTPStatus.BAD_REQUEST, "bad_packing") from error
    return bytes(body)


def _answer(outcomes: list[Outcome]) -> Response:
    """Return what became of a delivery; many are put into words in a worker.

    One in which nothing was understood is the sender's to mend.
    """
    counts: dict[str, Any] = dict.fromkeys((ADDED, MERGED, SKIPPED), 0)
    for outcome in outcomes:
        counts[outcome.result] += 1
    items = b",".join(json_bytes(asdict(outcome)) for outcome in outcomes)
    is_understood = not outcomes or any(one.is_understood for one in outcomes)
    if not is_understood:
        counts["reason"] = outcomes[0].reason
    return Response(
        status=HTTPStatus.OK if is_understood else HTTPStatus.BAD_REQUEST,
        body=json_bytes(counts)[:-1] + b',"items":[' + items + b"]}",
        content_type=CONTENT_TYPE_JSON,
    )


def _refusal(status: HTTPStatus, reason: str) -> Response:
    """Return why nothing was taken in."""
    return Response(
        status=status,
        body=json_bytes({"reason": reason}),
        content_type=CONTENT_TYPE_JSON,
    )
