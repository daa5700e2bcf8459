"""Calendars of the house, asked for the workouts that they hold."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .const import LOGGER
from .source_registry import shown
from .sources.calendars import events_told
from .sources.model import SourceProfile, ToldRun, runs_among


async def async_events_told(
    hass: HomeAssistant,
    profile: SourceProfile,
    members: Mapping[str, er.RegistryEntry],
    start: datetime,
    words: tuple[str, ...] = (),
) -> list[ToldRun]:
    """Return the runs that calendars hold from a moment until now.

    A calendar that is away holds none; nor does one that does not answer.
    """
    entities = shown(hass, members)
    calendars = [
        entry.entity_id
        for key, entry in members.items()
        if entry.domain == Platform.CALENDAR and key in entities
    ]
    if not calendars:
        return []
    try:
        answer = await hass.services.async_call(
            Platform.CALENDAR,
            "get_events",
            {
                "entity_id": calendars,
                "start_date_time": start,
                "end_date_time": dt_util.now(),
            },
            blocking=True,
            return_response=True,
        )
    except HomeAssistantError as error:
        LOGGER.debug("The calendar of %s did not answer: %s", profile.name, error)
        return []
    events: list[Any] = [
        event
        for calendar in (answer or {}).values()
        if isinstance(calendar, dict)
        and isinstance(listed := calendar.get("events"), list)
        for event in listed
    ]
    told = events_told(
        profile, events, entities, dt_util.get_default_time_zone(), words
    )
    return runs_among(told)
