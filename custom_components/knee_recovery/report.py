"""The report in the house: gathered, written as a page, and opened by a signed link.

A link is for the user who asked for it, for this page alone and for a few minutes.
Nothing is stored, and nothing leaves the house but by the hand of its reader.
"""

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web
from homeassistant.components import websocket_api
from homeassistant.components.http import KEY_HASS, KEY_HASS_USER, HomeAssistantView
from homeassistant.components.http.auth import async_sign_path
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util
import voluptuous as vol
from yarl import URL

from .access import may_read
from .const import CONF_KNEE, DOMAIN
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core.daily import diary_days
from .core.errors import KneeRecoveryError
from .core.report import DayTold, dates, report, told_on
from .report_page import CSP, PURPOSE, Sheet, page
from .spoken import day, optional
from .words import async_words, unit_of_house

PATH: Final = f"/api/{DOMAIN}/report/{{entry_id}}"
LASTS: Final = timedelta(minutes=10)
USUAL: Final = timedelta(weeks=12)

_SPAN: Final = ("start", "end")
_AT_ONCE: Final = 25
"""Days that are read before others get a turn in the event loop."""
_SELECTORS: Final = ("knee", "light", "measure", "symptom")
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": CSP,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@callback
def async_report_link(
    hass: HomeAssistant, entry: KneeRecoveryConfigEntry, said: Mapping[str, str]
) -> str:
    """Return a path that opens the report for whoever asks now, for ten minutes."""
    path = URL(PATH.format(entry_id=entry.entry_id)).with_query(dict(said))
    return async_sign_path(hass, str(path), LASTS)


async def async_report(
    coordinator: KneeRecoveryCoordinator,
    first: date | None,
    last: date | None,
    *,
    with_notes: bool,
) -> str:
    """Return the report of a span as a page; the last twelve weeks by default.

    A span ends today at the latest, and begins with the diary at the earliest.
    """
    hass, entry = coordinator.hass, coordinator.config_entry
    today = dt_util.now().date()
    until = min(last or today, today)
    begun = min(next(diary_days(coordinator.history), until), until)
    since = max(first or until - USUAL + timedelta(days=1), begun)
    history, profile = coordinator.history, coordinator.profile
    days: list[DayTold] = []
    for count, on in enumerate(dates(min(since, until), until), 1):
        days.append(told_on(history, profile, on))
        if count % _AT_ONCE == 0:
            await asyncio.sleep(0)
    words = {**await async_words(hass), **await _async_choices(hass)}
    words[PURPOSE] = await _async_purpose(hass)
    snapshot = coordinator.data

    def written() -> str:
        return page(
            Sheet(
                report=report(days, with_notes=with_notes),
                runner=entry.title,
                knee=words[f"knee.{entry.data[CONF_KNEE]}"],
                made_on=today,
                profile=profile,
                ladder=snapshot.ladder,
                shoes=snapshot.shoes,
                language=hass.config.language,
                unit=unit_of_house(hass),
                words=words,
            )
        )

    return await hass.async_add_executor_job(written)


async def _async_choices(hass: HomeAssistant) -> dict[str, str]:
    """Return the words of choices, as `knee.left`."""
    said = await async_get_translations(
        hass, hass.config.language, "selector", [DOMAIN]
    )
    begin = f"component.{DOMAIN}.selector."
    return {
        f"{name}.{key.rpartition('.')[2]}": text
        for key, text in said.items()
        for name in _SELECTORS
        if key.startswith(f"{begin}{name}.options.")
    }


async def _async_purpose(hass: HomeAssistant) -> str:
    """Return what the diary is for, word for word as it was agreed to at set-up."""
    said = await async_get_translations(hass, hass.config.language, "config", [DOMAIN])
    consent: str = said[f"component.{DOMAIN}.config.step.consent.description"]
    return consent.partition("\n\n")[0]


class ReportView(HomeAssistantView):
    """Shows the report to the runner, and to administrators."""

    url = PATH
    name = f"api:{DOMAIN}:report"

    async def get(self, request: web.Request, entry_id: str) -> web.Response:
        """Answer with the page, for a span of dates, with notes when asked."""
        hass = request.app[KEY_HASS]
        entry: KneeRecoveryConfigEntry | None = hass.config_entries.async_get_entry(
            entry_id
        )
        if entry is None or entry.domain != DOMAIN:
            return _refusal(HTTPStatus.NOT_FOUND)
        if not may_read(request[KEY_HASS_USER], entry):
            return _refusal(HTTPStatus.FORBIDDEN)
        if entry.state is not ConfigEntryState.LOADED:
            return _refusal(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            first, last = (optional(request.query, field, day) for field in _SPAN)
        except KneeRecoveryError:
            return _refusal(HTTPStatus.BAD_REQUEST)
        text = await async_report(
            entry.runtime_data,
            first,
            last,
            with_notes=request.query.get("notes") == "1",
        )
        return web.Response(text=text, content_type="text/html", headers=_HEADERS)


@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/report_link",
        vol.Required("entry_id"): str,
        vol.Optional("start"): str,
        vol.Optional("end"): str,
        vol.Optional("notes", default=False): bool,
    }
)
@callback
def _answer_link(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    message: dict[str, Any],
) -> None:
    """Answer with a path that opens the report for the one who asks."""
    entry: KneeRecoveryConfigEntry | None = hass.config_entries.async_get_entry(
        message["entry_id"]
    )
    if entry is None or entry.domain != DOMAIN:
        connection.send_error(message["id"], websocket_api.ERR_NOT_FOUND, "No runner")
        return
    if not may_read(connection.user, entry):
        connection.send_error(
            message["id"],
            websocket_api.ERR_UNAUTHORIZED,
            f"The diary of {entry.title} is for {entry.title} and for administrators",
        )
        return
    said: dict[str, str] = {
        field: message[field] for field in _SPAN if field in message
    }
    if message["notes"]:
        said["notes"] = "1"
    path = async_report_link(hass, entry, said)
    connection.send_result(message["id"], {"path": path})


@callback
def async_serve_report(hass: HomeAssistant) -> None:
    """Serve the report, and links to it."""
    hass.http.register_view(ReportView())
    websocket_api.async_register_command(hass, _answer_link)


def _refusal(status: HTTPStatus) -> web.Response:
    return web.Response(status=status, headers={"Cache-Control": "no-store"})
