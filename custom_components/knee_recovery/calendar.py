"""Calendar: planned exercises, the earliest next run, and what was done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .coordinator import KneeRecoveryConfigEntry
from .core.agenda import Item, Subject, behind
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity
from .words import distance, word

PARALLEL_UPDATES = 0

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryCalendarDescription(
    KneeRecoveryDescription[Snapshot, tuple[Item, ...]], CalendarEntityDescription
):
    """A calendar of a runner."""


CALENDARS: tuple[KneeRecoveryCalendarDescription, ...] = (
    KneeRecoveryCalendarDescription(
        key="plan",
        translation_key="plan",
        value_fn=lambda snapshot: snapshot.ahead,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the calendar of a runner."""
    async_add_entities(
        KneeRecoveryCalendar(entry=entry, description=description)
        for description in CALENDARS
    )


def _summary(hass: HomeAssistant, item: Item) -> str:
    """Return an item in words."""
    if item.distance_m is None:
        return word(hass, f"agenda_{item.subject}")
    far = distance(hass, item.distance_m)
    return word(hass, f"agenda_{item.subject}", distance=far)


def _event(hass: HomeAssistant, item: Item) -> CalendarEvent:
    """Return an item as a calendar has it."""
    if item.at is None or item.until is None:
        return CalendarEvent(
            uid=item.uid,
            summary=_summary(hass, item),
            start=item.on,
            end=item.on + _A_DAY,
        )
    return CalendarEvent(
        uid=item.uid,
        summary=_summary(hass, item),
        start=dt_util.as_local(item.at),
        end=dt_util.as_local(item.until),
    )


class KneeRecoveryCalendar(
    KneeRecoveryEntity[Snapshot, tuple[Item, ...]], CalendarEntity
):
    """The runner's plan and diary as a calendar; on while today has exercises."""

    entity_description: KneeRecoveryCalendarDescription

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the next planned date with exercises, today's included."""
        return next(
            (
                _event(self.hass, item)
                for item in self._value
                if item.subject is Subject.EXERCISES
            ),
            None,
        )

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return what lies in a span, the earliest first."""
        first, last = dt_util.as_local(start_date), dt_util.as_local(end_date)
        # A run that reaches into the span can bear a date that is some days earlier.
        done = behind(
            self.coordinator.history,
            max(first.date(), first.date().min + 3 * _A_DAY) - 3 * _A_DAY,
            min(last.date(), last.date().max - _A_DAY) + _A_DAY,
        )
        events = [_event(hass, item) for item in (*self._value, *done)]
        return sorted(
            (
                event
                for event in events
                if event.start_datetime_local < last
                and event.end_datetime_local > first
            ),
            key=lambda event: (event.start_datetime_local, event.summary),
        )
