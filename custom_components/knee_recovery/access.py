"""Access: whose diary it is, and who else of the house may read its words.

Home Assistant lets every user of a house call every action. What a person has written
is held back here: it is for the runner, and for administrators, who could read the
files anyway. An automation acts for the house, and whoever may write one is trusted.
"""

from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import Context, HomeAssistant, ServiceCall
from homeassistant.exceptions import ServiceValidationError, Unauthorized, UnknownUser

from .aside import stepping_aside
from .const import CONF_USER, DOMAIN

_NOTE: Final = "note"
_WHOLE_DIARY: Final = frozenset({"export"})
"""Actions that answer with everything there is."""


def may_read(user: User | None, entry: ConfigEntry[Any]) -> bool:
    """Return whether somebody may read what a runner has written; None is the house."""
    return user is None or user.is_admin or user.id == entry.options.get(CONF_USER)


async def async_user_of(hass: HomeAssistant, context: Context) -> User | None:
    """Return who is behind a call, None for the house; raises `UnknownUser`."""
    if context.user_id is None:
        return None
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context)
    return user


async def async_check_access(call: ServiceCall, entry: ConfigEntry[Any]) -> bool:
    """Return whether the answer of an action may hold what the runner has written.

    Raises `ServiceValidationError` for an action that consists of it, and
    `Unauthorized` for a path that someone else than an administrator names.
    """
    user = await async_user_of(call.hass, call.context)
    reads = may_read(user, entry)
    if call.service in _WHOLE_DIARY:
        if not reads:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="not_your_diary",
                translation_placeholders={"runner": entry.title},
            )
        # A path reaches beyond the diary.
        if call.data.get("path") and user is not None and not user.is_admin:
            raise Unauthorized(context=call.context)
    return reads


def without_notes(answer: Any) -> Any:  # noqa: ANN401  plain data
    """Return an answer in which no note says anything."""
    match answer:
        case dict():
            return {
                key: None if key == _NOTE else without_notes(value)
                for key, value in answer.items()
            }
        case list():
            return [without_notes(item) for item in stepping_aside(answer)]
    return answer
