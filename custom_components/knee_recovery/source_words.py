"""Sources in words: what each is called, and the newest run that it tells of."""

from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from .const import ADAPTER_CALENDAR, ADAPTER_DAY_TOTAL
from .source_calendar import async_events_told
from .source_registry import FoundSource, shown
from .sources.model import ToldRun, runs_among
from .sources.reading import runs_told
from .words import async_words, distance

_A_WEEK: Final = timedelta(days=7)
_LOOKS_BACK: Final = timedelta(days=30)


def name_of_source(hass: HomeAssistant, found: FoundSource) -> str:
    """Return what a source is called: the app, and whose it is where that is told."""
    device_id = found.anchor.device_id
    device = dr.async_get(hass).async_get(device_id) if device_id else None
    entry = (
        hass.config_entries.async_get_entry(found.config_entry_id)
        if found.config_entry_id
        else None
    )
    which = (device and (device.name_by_user or device.name)) or (entry and entry.title)
    name = found.profile.name
    if not which or name.casefold() in which.casefold():
        return which or name
    return f"{name} ({which})"


async def async_source_in_words(hass: HomeAssistant, found: FoundSource) -> str:
    """Return a source with its newest run: the day, one decimal, minutes."""
    name, words = name_of_source(hass, found), await async_words(hass)
    if found.adapter == ADAPTER_DAY_TOTAL:
        return words["source_on_feet"].format(source=name)
    newest = await async_newest_run(hass, found)
    if newest is None:
        return words["source_no_run"].format(source=name)
    started = dt_util.as_local(newest.at)
    is_recent = dt_util.now() - started < _A_WEEK
    values = {
        "source": name,
        "day": words[f"weekday_{started.weekday()}"]
        if is_recent
        else started.date().isoformat(),
        "distance": distance(hass, newest.distance_m),
    }
    took = newest.duration_s or newest.elapsed_s
    if not took:
        return words["source_run"].format(**values)
    return words["source_run_timed"].format(**values, duration=_minutes(took))


async def async_newest_run(hass: HomeAssistant, found: FoundSource) -> ToldRun | None:
    """Return the newest run that a source tells of now."""
    zone = dt_util.get_default_time_zone()
    if found.adapter == ADAPTER_CALENDAR:
        told = await async_events_told(
            hass, found.profile, found.members, dt_util.now() - _LOOKS_BACK
        )
    else:
        members = shown(hass, found.members)
        told = runs_among(runs_told(found.profile, members, zone))
    return max(told, key=_when, default=None)


def _when(run: ToldRun) -> datetime:
    return run.at


def _minutes(seconds: float) -> str:
    """Return a duration to the minute."""
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
