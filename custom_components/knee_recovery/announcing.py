"""Actions that tell the house: one message, on everything that was chosen.

Speakers, satellites, phones and text notifiers each get it in their own way. One that
fails holds up none of the others. The answer says what became of each, and the test of
reminders in the options shows it.
"""

import asyncio
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from homeassistant.core import HomeAssistant, split_entity_id, valid_entity_id

from . import spoken
from .const import DOMAIN, LOGGER
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.bounds import Range
from .core.errors import NotAChoiceError
from .core.journal import Reminder
from .core.presses import Verb, button, snooze_minutes, token
from .devices import (
    Announcement,
    Outcome,
    Told,
    async_clear_phone,
    async_send_text,
    async_send_to_phone,
    async_speak_on_satellite,
    async_speak_on_speaker,
)

ANNOUNCE_FIELDS: Final = (
    "title",
    "speakers",
    "tts",
    "satellites",
    "phones",
    "notifiers",
    "chime",
    "chime_media",
    "volume",
    "occupied_only",
    "countdown",
    "reminder",
    "tag",
    "buttons",
)

_VOLUME: Final = Range(minimum=0, maximum=100, unit="%")
_COUNTDOWN: Final = Range(minimum=1, maximum=60, unit="min")
_DOMAINS: Final = {
    "speakers": "media_player",
    "satellites": "assist_satellite",
    "notifiers": "notify",
}
_BUTTON_FIELDS: Final = ("say", "title", "number")


async def async_announce(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Tell the devices that are chosen, and answer what became of each."""
    said = _announcement(coordinator, data)
    told = await async_tell(
        coordinator.hass,
        said,
        phones=_named(data, "phones"),
        **{field: _entities(coordinator.hass, data, field) for field in _DOMAINS},
    )
    return {
        "reached": sum(each.outcome in {Outcome.SAID, Outcome.SENT} for each in told),
        "told": [each.as_answer() for each in told],
    }


async def async_clear_announcement(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Take a message off the phones that are chosen."""
    tag = _tag(coordinator, data)
    told = await asyncio.gather(
        *(
            async_clear_phone(coordinator.hass, phone, tag)
            for phone in _named(data, "phones")
        )
    )
    return {"told": [each.as_answer() for each in told]}


async def async_tell(
    hass: HomeAssistant,
    said: Announcement,
    *,
    speakers: tuple[str, ...] = (),
    satellites: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
    notifiers: tuple[str, ...] = (),
) -> list[Told]:
    """Tell all devices at once; return what became of each, in their order."""
    told = await asyncio.gather(
        *(async_send_to_phone(hass, phone, said) for phone in phones),
        *(async_speak_on_speaker(hass, speaker, said) for speaker in speakers),
        *(async_speak_on_satellite(hass, each, said) for each in satellites),
        *(async_send_text(hass, notifier, said) for notifier in notifiers),
    )
    for each in told:
        if each.outcome in {Outcome.FAILED, Outcome.UNAVAILABLE}:
            LOGGER.warning("%s was not told: %s", each.name, each.reason)
    return told


def _announcement(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> Announcement:
    """Return what is to be said, as it was asked for."""
    volume = spoken.optional(data, "volume", partial(bounds.within, bounds=_VOLUME))
    return Announcement(
        message=bounds.text("message", data["message"]),
        title=spoken.optional(data, "title", bounds.text) or coordinator.name,
        tts=spoken.optional(data, "tts", spoken.name),
        chime=data.get("chime") is None or spoken.flag(data, "chime"),
        chime_media=spoken.optional(data, "chime_media", bounds.text),
        volume=None if volume is None else volume / 100,
        occupied_only=spoken.flag(data, "occupied_only"),
        countdown_min=spoken.optional(
            data, "countdown", partial(bounds.within, bounds=_COUNTDOWN)
        ),
        tag=_tag(coordinator, data),
        buttons=tuple(_buttons(coordinator, data)),
    )


def _tag(coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]) -> str:
    """Return by what a later message takes the place of an earlier one."""
    said = spoken.optional(data, "tag", spoken.name) or _reminder(data) or "word"
    return f"{DOMAIN}_{said}_{coordinator.config_entry.entry_id}"


def _reminder(data: Mapping[str, Any]) -> Reminder | None:
    return spoken.optional(data, "reminder", partial(bounds.member, kind=Reminder))


def _buttons(
    coordinator: KneeRecoveryCoordinator, data: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Give the buttons of a phone, as its app takes them."""
    asked = data.get("buttons") or []
    reminder = _reminder(data)
    if not isinstance(asked, list):
        raise NotAChoiceError(
            field="buttons", value=asked, choices=", ".join(_BUTTON_FIELDS)
        )
    if asked and reminder is None:
        raise NotAChoiceError(
            field="reminder", value=data.get("reminder"), choices=", ".join(Reminder)
        )
    if reminder is None:
        return
    state = coordinator.data.reminder(reminder)
    ending = token(state, coordinator.config_entry.entry_id)
    for one in asked:
        if not isinstance(one, Mapping):
            raise NotAChoiceError(
                field="buttons", value=one, choices=", ".join(_BUTTON_FIELDS)
            )
        for field in one:
            bounds.choice("buttons", field, _BUTTON_FIELDS)
        verbs = [verb.lower() for verb in Verb]
        verb = Verb(bounds.choice("buttons", one.get("say"), verbs).upper())
        named = _number(verb, one.get("number"))
        yield {
            "action": button(verb, ending, named),
            "title": bounds.text("buttons", one.get("title")),
            **(
                {"behavior": "textInput"} if verb is Verb.PAIN and named is None else {}
            ),
        }


def _number(verb: Verb, said: object) -> str | None:
    """Return the number of a button as its name has it: minutes, or a level."""
    if said is None or said == "":
        return None
    if verb is Verb.PAIN:
        return f"{bounds.number('level', said):g}"
    return f"{snooze_minutes(said):g}"


def _named(data: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """Return the ids that a field names, each once."""
    said = data.get(field)
    if said is None or said == "":
        return ()
    several = [said] if isinstance(said, str) else said
    if not isinstance(several, list) or not all(
        isinstance(one, str) for one in several
    ):
        raise NotAChoiceError(field=field, value=said, choices="id, [id, id]")
    return tuple(dict.fromkeys(one for one in several if one))


def _entities(
    hass: HomeAssistant, data: Mapping[str, Any], field: str
) -> tuple[str, ...]:
    """Return the entities that a field names: of its domain, whether or not available.

    A message to an entity of another domain would be lost without an error.
    """
    named, domain = _named(data, field), _DOMAINS[field]
    for one in named:
        if not valid_entity_id(one) or split_entity_id(one)[0] != domain:
            there = sorted(hass.states.async_entity_ids(domain))
            raise NotAChoiceError(
                field=field, value=one, choices=", ".join(there) or "-"
            )
    return named
