"""What is chosen about a webhook, and how its address and its secret are shown."""

from collections.abc import Mapping
import re
import secrets
from typing import Any, Final

from homeassistant.components import webhook
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant
from homeassistant.helpers.network import NoURLAvailableError
from homeassistant.helpers.selector import (
    TextSelector,
)
import voluptuous as vol

from .const import (
    ADAPTER_WEBHOOK,
    CONF_ADAPTER,
    CONF_ASK_SECRET,
    CONF_HISTORY_DAYS,
    CONF_LOCAL_ONLY,
    CONF_NEW_SECRET,
    CONF_NEW_URL,
    CONF_RUN_WORDS,
    CONF_SECRET,
    CONF_SINCE,
    CONF_WEBHOOK_ID,
    SUBENTRY_SOURCE,
)
from .forms import (
    YesOrNoSelector,
    as_seen,
    history_days,
    name_errors,
    since,
)

DEFAULT_NAME: Final = "Webhook"

WEBHOOK_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_NAME, default=DEFAULT_NAME): TextSelector(),
        vol.Optional(CONF_LOCAL_ONLY, default=True): YesOrNoSelector(),
        vol.Optional(CONF_ASK_SECRET, default=True): YesOrNoSelector(),
        vol.Optional(CONF_SECRET): TextSelector(),
        **history_days(),
        vol.Optional(CONF_RUN_WORDS, default=""): TextSelector(),
    }
)

WEBHOOK_CHANGE_SCHEMA: Final = WEBHOOK_SCHEMA.extend(
    {
        vol.Optional(CONF_NEW_URL, default=False): YesOrNoSelector(),
        vol.Optional(CONF_NEW_SECRET, default=False): YesOrNoSelector(),
    }
)

SUGGESTED: Final = frozenset({CONF_SECRET})

_LONGEST_WORDS: Final = 500
_SECRET_BYTES: Final = 16
_READABLE: Final = re.compile(r"[!-~]{8,200}")
"""What every app can put into a header, and nobody guesses."""


def webhook_of(
    said: Mapping[str, Any], before: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return a webhook as it is kept, its address and secret made up where needed."""
    before = before or {}
    keeps_url = CONF_WEBHOOK_ID in before and not said.get(CONF_NEW_URL)
    secret = str(said.get(CONF_SECRET) or "").strip()
    if not said[CONF_ASK_SECRET]:
        secret = ""
    elif said.get(CONF_NEW_SECRET) or not (
        secret := secret or before.get(CONF_SECRET, "")
    ):
        secret = secrets.token_hex(_SECRET_BYTES)
    data: dict[str, Any] = {
        CONF_ADAPTER: ADAPTER_WEBHOOK,
        CONF_NAME: as_seen(str(said[CONF_NAME])),
        CONF_WEBHOOK_ID: (
            before[CONF_WEBHOOK_ID] if keeps_url else webhook.async_generate_id()
        ),
        CONF_LOCAL_ONLY: said[CONF_LOCAL_ONLY],
        CONF_SECRET: secret,
    }
    if CONF_SINCE in before:
        data[CONF_SINCE] = before[CONF_SINCE]
    data |= since(said[CONF_HISTORY_DAYS])
    if words := as_seen(str(said.get(CONF_RUN_WORDS) or "")):
        data[CONF_RUN_WORDS] = words
    return data


def webhook_errors(said: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with what was chosen."""
    secret = str(said.get(CONF_SECRET) or "").strip()
    if secret and not _READABLE.fullmatch(secret):
        return {CONF_SECRET: "invalid_secret"}
    return name_errors(as_seen(str(said[CONF_NAME]))) or words_errors(said)


def words_errors(said: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with further names of a run: each is tried on every run."""
    words = str(said.get(CONF_RUN_WORDS) or "")
    return {CONF_RUN_WORDS: "invalid_run_words"} if len(words) > _LONGEST_WORDS else {}


def webhook_shown(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a webhook as its form shows it."""
    return {**data, CONF_ASK_SECRET: bool(data[CONF_SECRET])}


def webhook_placeholders(
    hass: HomeAssistant, data: Mapping[str, Any]
) -> dict[str, str]:
    """Return the address and the secret to type into an app."""
    webhook_id = data[CONF_WEBHOOK_ID]
    is_local = data[CONF_LOCAL_ONLY]
    try:
        url = webhook.async_generate_url(
            hass,
            webhook_id,
            allow_external=not is_local,
            prefer_external=not is_local,
        )
    except NoURLAvailableError:
        # Nobody has told Home Assistant its own address.
        path = webhook.async_generate_path(webhook_id)
        url = f"http://homeassistant.local:8123{path}"
    return {"url": url, "secret": data[CONF_SECRET] or "-"}


def webhook_subentry(data: dict[str, Any]) -> ConfigSubentryData:
    """Return a webhook as a new runner is added with it."""
    return ConfigSubentryData(
        data=data, subentry_type=SUBENTRY_SOURCE, title=data[CONF_NAME], unique_id=None
    )
