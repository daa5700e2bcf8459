"""Years in graphs: the diary's days as long-term statistics of the recorder.

What a sensor leaves behind is stamped with the moment it was said; a run of last
Saturday belongs on Saturday. So each local date is told to the recorder by itself, and
only dates that come out otherwise than the recorder has them are told again.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import batched
from typing import Final, Literal, cast

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import (
    async_add_external_statistics,
    get_metadata,
    statistics_during_period,
)
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE, UnitOfLength
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util
from homeassistant.util.unit_conversion import DistanceConverter

from .collector import only_new_looked_at
from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core.bounds import EARLIEST
from .core.daily import DayFigures, day_figures, diary_days
from .core.zone import day_start
from .words import async_words

QUIET_S: Final = 5
"""Seconds to wait after a write: an import is told of once and not run by run."""

_AT_ONCE: Final = 20
"""Days worked out before others get their turn."""

_ROWS_AT_ONCE: Final = 100
_REST_S: Final = 0.1
"""Rows handed over before the recorder's thread lets go of Python for a while."""

type _Column = Literal["state", "sum", "mean", "min", "max"]
type _Row = dict[_Column, float | None]
type _Rows = dict[float, _Row]
"""Rows by the instant at which their local date begins, in seconds."""


@dataclass(frozen=True, kw_only=True)
class _Statistic:
    """One curve over the years."""

    key: str
    row: Callable[[DayFigures, float], _Row | None]
    """The row of a day and the total before it; nothing for a day without."""
    nothing: Callable[[float], _Row]
    """The row of a day whose only entry was taken back: rows cannot be."""
    mean_type: StatisticMeanType = StatisticMeanType.NONE
    has_sum: bool = False
    unit: str | None = None
    unit_class: str | None = None


def _total(value: float | None, before: float) -> _Row | None:
    """Return the row of something that adds up."""
    return None if value is None else {"state": value, "sum": before + value}


def _km(day: DayFigures) -> float | None:
    return None if day.distance_m is None else day.distance_m / 1000


_STATISTICS: Final = (
    _Statistic(
        key="distance",
        row=lambda day, before: _total(_km(day), before),
        nothing=lambda before: {"state": 0, "sum": before},
        has_sum=True,
        unit=UnitOfLength.KILOMETERS,
        unit_class=DistanceConverter.UNIT_CLASS,
    ),
    _Statistic(
        key="pain",
        row=lambda day, _before: (
            {
                "mean": day.pain.mean,
                "min": day.pain.lowest,
                "max": day.pain.highest,
            }
            if day.pain
            else None
        ),
        nothing=lambda _before: {"mean": None, "min": None, "max": None},
        mean_type=StatisticMeanType.ARITHMETIC,
    ),
    _Statistic(
        key="sessions",
        row=lambda day, before: _total(day.sessions, before),
        nothing=lambda before: {"state": 0, "sum": before},
        has_sum=True,
    ),
)

_COLUMNS: Final[set[_Column]] = {"state", "sum", "mean", "min", "max"}


def statistic_id(entry_id: str, key: str) -> str:
    """Return the recorder's name for one curve of a runner."""
    return f"{DOMAIN}:{entry_id.lower()}_{key}"


def _ids(entry_id: str) -> dict[str, str]:
    return {each.key: statistic_id(entry_id, each.key) for each in _STATISTICS}


def has_recorder(hass: HomeAssistant) -> bool:
    """Return whether this house keeps statistics at all."""
    return "recorder" in hass.config.components


@callback
def async_keep_statistics(entry: KneeRecoveryConfigEntry) -> None:
    """Keep the recorder's statistics in step with the diary until it is closed."""
    coordinator = entry.runtime_data
    hass = coordinator.hass
    if not has_recorder(hass):
        return
    years = _Years(coordinator)
    written = len(coordinator.history)

    @callback
    def look_again() -> None:
        """Tell the recorder when something was written; time alone changes no day."""
        nonlocal written
        if written != (written := len(coordinator.history)):
            years.async_ask()

    @callback
    def move(_event: Event) -> None:
        """Tell it all anew where days begin at another instant."""
        years.async_ask()

    @callback
    def start(_hass: HomeAssistant) -> None:
        years.async_ask()

    entry.async_on_unload(years.async_rest)
    entry.async_on_unload(coordinator.async_add_listener(look_again))
    entry.async_on_unload(hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, move))
    entry.async_on_unload(async_at_started(hass, start))


@callback
def async_forget_statistics(hass: HomeAssistant, entry_id: str) -> None:
    """Take a removed runner's curves out of the recorder."""
    if has_recorder(hass):
        get_instance(hass).async_clear_statistics(list(_ids(entry_id).values()))


class _Years:
    """The curves of one runner, and what the recorder has of them."""

    def __init__(self, coordinator: KneeRecoveryCoordinator) -> None:
        """Start with nothing known of the recorder."""
        self._coordinator = coordinator
        self._hass = coordinator.hass
        self._ids = _ids(coordinator.config_entry.entry_id)
        self._known: dict[str, _Rows] = {}
        self._named: dict[str, str | None] = {}
        self._asked = self._telling = False
        self._cancel_timer: CALLBACK_TYPE | None = None

    @callback
    def async_ask(self) -> None:
        """Tell the recorder in a moment, and once more for what comes meanwhile."""
        self._asked = True
        if self._cancel_timer is None and not self._telling:
            self._cancel_timer = async_call_later(self._hass, QUIET_S, self._start)

    @callback
    def async_rest(self) -> None:
        """Wait for nothing any more."""
        if self._cancel_timer is not None:
            self._cancel_timer()
            self._cancel_timer = None

    @callback
    def _start(self, _now: datetime) -> None:
        """Begin to tell, now that the quiet time is over."""
        self._cancel_timer = None
        if self._coordinator.importing:
            # It would be told again and again, and slow the import down.
            self.async_ask()
            return
        self._telling = True
        self._coordinator.config_entry.async_create_background_task(
            self._hass, self._async_tell(), f"{DOMAIN} statistics"
        )

    async def _async_tell(self) -> None:
        """Tell until nothing was asked for while telling."""
        try:
            while self._asked:
                self._asked = False
                await self._async_tell_once()
        finally:
            self._telling = False

    async def _async_tell_once(self) -> None:
        """Tell the recorder each date that it does not have as the diary has it."""
        if not self._known:
            self._known, self._named = await get_instance(
                self._hass
            ).async_add_executor_job(_read, self._hass, self._ids)
        names = await self._async_names()
        wanted = await self._async_rows()
        with only_new_looked_at() as look_past:
            for each in _STATISTICS:
                key = each.key
                rows = self._news(each, wanted[key], self._known[key], names[key])
                metadata = self._metadata(each, names[key])
                for some in batched(sorted(rows.items()), _ROWS_AT_ONCE, strict=False):
                    async_add_external_statistics(
                        self._hass, metadata, [_data(start, row) for start, row in some]
                    )
                    self._known[key].update(some)
                    look_past()
                    if len(rows) > len(some):
                        await asyncio.sleep(_REST_S)
        self._named = dict(names)

    def _news(self, each: _Statistic, wanted: _Rows, known: _Rows, name: str) -> _Rows:
        """Return the rows of one curve that the recorder lacks, or has otherwise."""
        gone = known.keys() - wanted.keys()
        if any(not self._begins_a_day(start) for start in gone):
            # The house has moved: days begin elsewhere now.
            get_instance(self._hass).async_clear_statistics([self._ids[each.key]])
            known.clear()
        elif gone:
            _fill(each, wanted, gone)
        told = {start: row for start, row in wanted.items() if known.get(start) != row}
        if not told and wanted and name != self._named.get(each.key):
            # A new name is told with a row.
            told = dict([wanted.popitem()])
        return told

    def _metadata(self, each: _Statistic, name: str) -> StatisticMetaData:
        """Return what the recorder has to know of one curve."""
        return StatisticMetaData(
            mean_type=each.mean_type,
            has_sum=each.has_sum,
            name=name,
            source=DOMAIN,
            statistic_id=self._ids[each.key],
            unit_class=each.unit_class,
            unit_of_measurement=each.unit,
        )

    @staticmethod
    def _begins_a_day(start: float) -> bool:
        """Return whether a local date of this house begins at an instant."""
        at = dt_util.as_local(datetime.fromtimestamp(start, UTC))
        return day_start(at.date(), at).timestamp() == start

    async def _async_names(self) -> dict[str, str]:
        """Return what the curves are called, in the house's language."""
        words = await async_words(self._hass)
        runner = self._coordinator.config_entry.title
        return {
            each.key: words[f"statistic_{each.key}"].format(runner=runner)
            for each in _STATISTICS
        }

    async def _async_rows(self) -> dict[str, _Rows]:
        """Return the rows that the diary comes to."""
        history, now = self._coordinator.history, dt_util.now()
        rows: dict[str, _Rows] = {each.key: {} for each in _STATISTICS}
        totals = dict.fromkeys(rows, 0.0)
        for count, on in enumerate(tuple(diary_days(history)), 1):
            figures = day_figures(history, on)
            start = day_start(on, now).timestamp()
            for each in _STATISTICS:
                if (row := each.row(figures, totals[each.key])) is not None:
                    rows[each.key][start] = row
                    totals[each.key] = row.get("sum") or 0.0
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)
        return rows


def _fill(each: _Statistic, rows: _Rows, gone: set[float]) -> None:
    """Put an empty row where the recorder has one that the diary no longer has."""
    total = 0.0
    for start in sorted(rows.keys() | gone):
        if start in gone:
            rows[start] = each.nothing(total)
        else:
            total = rows[start].get("sum") or 0.0


def _data(start: float, row: _Row) -> StatisticData:
    """Return a row as the recorder takes it."""
    at = dt_util.as_local(datetime.fromtimestamp(start, UTC))
    return cast("StatisticData", {"start": at, **row})


def _read(
    hass: HomeAssistant, ids: Mapping[str, str]
) -> tuple[dict[str, _Rows], dict[str, str | None]]:
    """Return what the recorder has: rows and names; runs in the recorder's worker."""
    found = statistics_during_period(
        hass, EARLIEST, None, set(ids.values()), "hour", None, set(_COLUMNS)
    )
    named = get_metadata(hass, statistic_ids=set(ids.values()))
    rows: dict[str, _Rows] = {}
    for each in _STATISTICS:
        columns = each.nothing(0).keys()
        rows[each.key] = {
            row["start"]: {column: row.get(column) for column in columns}
            for row in found.get(ids[each.key], ())
        }
    return rows, {
        key: named[name][1]["name"] if name in named else None
        for key, name in ids.items()
    }
