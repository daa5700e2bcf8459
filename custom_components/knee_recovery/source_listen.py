"""Sources that are not a known group: single sensors, events, calendars and totals."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import CALLBACK_TYPE, Event, State, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

from .const import (
    CONF_DURATION_ENTITY,
    CONF_ENTITY,
    CONF_EVENT_TYPE,
    CONF_PROFILE,
    CONF_SHOE,
    CONF_SINCE,
    CONF_START_ENTITY,
)
from .core.feed import Feed
from .source_calendar import async_events_told
from .source_registry import registered, shown
from .source_watch import GroupWatch, SourceWatch
from .sources.calendars import CALENDAR
from .sources.model import ToldRun, runs_among
from .sources.profiles import BY_KEY, HOUSE, SENSOR, SENSOR_ALONE
from .sources.reading import event_told, runs_told
from .sources.single import Shown, is_new_run
from .sources.totals import OnFeet, on_feet, rise
from .sources.values import metres, seconds

_UNIT: Final = "unit_of_measurement"
_HOURLY: Final = timedelta(hours=1)
_LOOKS_BACK: Final = timedelta(days=3)


def _distance_m(state: State | None) -> float | None:
    """Return the distance that a sensor shows, in metres whatever its unit."""
    if state is None:
        return None
    return metres(state.state, str(state.attributes.get(_UNIT) or ""))


class SensorWatch(SourceWatch):
    """Hears a sensor that shows the distance of the last run."""

    _ROLES: Final = {
        "distance": CONF_ENTITY,
        "duration": CONF_DURATION_ENTITY,
        "start": CONF_START_ENTITY,
    }

    _shown: Shown | None = None

    @override
    def resolve(self) -> None:
        """Find the sensors by the roles that the runner gave them."""
        found = {
            role: entry
            for role, field in self._ROLES.items()
            if (registry_id := self.data.get(field))
            and (entry := registered(self.hass, registry_id)) is not None
            and entry.disabled_by is None
        }
        self.members = found if "distance" in found else {}
        self.profile = SENSOR if self.data.get(CONF_START_ENTITY) else SENSOR_ALONE

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Return the run that is shown, if it is a new one."""
        zone = dt_util.get_default_time_zone()
        if self.profile is SENSOR:
            told = runs_told(SENSOR, shown(self.hass, self.members), zone)
            return runs_among(told)
        states = {
            role: self.hass.states.get(entry.entity_id)
            for role, entry in self.members.items()
        }
        distance = states.get("distance")
        distance_m = _distance_m(distance)
        if distance is None or not distance_m:
            return []
        now = Shown(metres=distance_m, since=distance.last_changed)
        before, is_new = self._shown, is_new_run(self._shown, now)
        if before is None or is_new:
            self._shown = now
        if not is_new:
            return []
        took = states.get("duration")
        took_s = took and seconds(took.state, str(took.attributes.get(_UNIT) or ""))
        run = event_told(
            SENSOR_ALONE,
            {"distance_m": distance_m, "duration_s": took_s},
            zone,
            distance.last_changed,
        )
        return runs_among([run])


class EventWatch(SourceWatch):
    """Hears an event of the house, or an event entity, that tells of each run."""

    @override
    def resolve(self) -> None:
        """Find the event entity, where it is one."""
        self.profile = HOUSE
        if self.data.get(CONF_ENTITY):
            super().resolve()

    @property
    @override
    def feed(self) -> Feed:
        """How the source is doing: an event that does not come says nothing."""
        if self.data.get(CONF_ENTITY):
            return super().feed
        return self._patient_feed

    @override
    @callback
    def async_start(self) -> None:
        """Hear the event from now on."""
        if event_type := self.data.get(CONF_EVENT_TYPE):
            self._async_listen(event_type)
        else:
            super().async_start()

    @override
    @callback
    def _async_event(self, event: Event) -> None:
        """Take in the run that an event tells of, unless it names someone else."""
        runner = event.data.get("runner")
        title = self.coordinator.config_entry.title
        if runner is None or str(runner).strip().casefold() == title.casefold():
            super()._async_event(event)

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Return the run that the event entity told of last."""
        for state in self._states:
            happened = dt_util.parse_datetime(state.state)
            if happened is not None:
                # An event that names no time is known again by its own.
                data = dict(state.attributes)
                data.setdefault("id", data.get("id") or state.state)
                told = event_told(
                    HOUSE, data, dt_util.get_default_time_zone(), happened, self.words
                )
                return runs_among([told])
        return []


class CalendarWatch(GroupWatch):
    """Hears a calendar of workouts, with the sensors that add distances to it."""

    _untick: CALLBACK_TYPE | None = None

    @override
    def resolve(self) -> None:
        """Find the calendar, and the sensors of its integration."""
        if self.data[CONF_PROFILE] != CALENDAR.key:
            super().resolve()
            return
        SourceWatch.resolve(self)
        self.profile = CALENDAR

    @override
    @callback
    def async_start(self) -> None:
        """Look into the calendar every hour, and when it changes."""
        super().async_start()
        self._untick = async_track_time_interval(
            self.hass, self._async_hourly, _HOURLY, cancel_on_shutdown=True
        )

    @override
    @callback
    def async_stop(self) -> None:
        """Look no more."""
        super().async_stop()
        if self._untick is not None:
            self._untick()

    @callback
    def _async_hourly(self, _now: datetime) -> None:
        self.async_read_soon(timedelta())

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Return the runs of the last days."""
        now = dt_util.now()
        start = now - _LOOKS_BACK
        if not self._taken and self.data.get(CONF_SINCE):
            start = min(start, dt_util.start_of_local_day(self.since))
        return await async_events_told(
            self.hass, self.profile, self.members, start, self.words
        )


class OdometerWatch(SourceWatch):
    """Hears what a pair of shoes has run, as its app counts it."""

    _shown_m: float | None = None
    profile = HOUSE

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Note by how much the odometer rose."""
        for state in self._states:
            if (now_m := _distance_m(state)) is None:
                continue
            risen = rise(self.data[CONF_SHOE], self._shown_m, now_m, dt_util.utcnow())
            self._shown_m = now_m
            if risen is not None:
                await self.rack.async_rose(risen)
        return []


class DayTotalWatch(SourceWatch):
    """Hears how far somebody went on foot today; that is never a run."""

    on_feet: OnFeet | None = None
    update: Callable[[], None] | None = None
    """Told when the distance is another one."""

    @override
    def resolve(self) -> None:
        """Find the sensor."""
        super().resolve()
        self.profile = BY_KEY.get(self.data[CONF_PROFILE], HOUSE)

    @property
    def metres(self) -> float | None:
        """Metres on foot today, None while today is not known."""
        day = self.on_feet
        if day is None or day.day != dt_util.now().date():
            return None
        return day.metres

    @override
    async def _async_told(self) -> list[ToldRun]:
        """Note the total that is shown."""
        for state in self._states:
            if state.state == STATE_UNKNOWN or (total := _distance_m(state)) is None:
                continue
            before = self.on_feet
            self.on_feet = on_feet(before, total, dt_util.now())
            if before != self.on_feet and self.update is not None:
                self.update()
        return []
