"""Sensors: how far, how the knee is, how the weeks go, how the shoes wear."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfLength, UnitOfRatio, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType
from homeassistant.util import dt as dt_util

from .answers import (
    allowance_attributes,
    ladder_attributes,
    last_run_attributes,
    reason_details,
)
from .const import SUBENTRY_SHOE
from .coordinator import KneeRecoveryConfigEntry
from .core.pain import LIGHTS
from .core.shoes import ShoeState
from .core.snapshot import Snapshot
from .core.streak import StreakState
from .entity import (
    KneeRecoveryDescription,
    KneeRecoveryEntity,
    ShoeEntity,
    no_attributes,
)
from .source_listen import DayTotalWatch
from .source_sensor import DISTANCE_ON_FOOT, DistanceOnFoot

PARALLEL_UPDATES = 0

type Value = StateType | date | datetime


@dataclass(frozen=True, kw_only=True)
class KneeRecoverySensorDescription[SubjectT](
    KneeRecoveryDescription[SubjectT, Value], SensorEntityDescription
):
    """A sensor of a runner or of a pair of shoes."""

    last_reset_fn: Callable[[SubjectT], datetime | None] | None = None


def _km(metres: int | None) -> float | None:
    """Return kilometres, the native unit of every distance."""
    return None if metres is None else metres / 1000


def _rounded(value: float | None, digits: int = 1) -> float | None:
    """Return a figure without digits that mean nothing."""
    return None if value is None else round(value, digits)


def _at_usual(weeks: int | None) -> dict[str, int]:
    """Return the weeks in a row at the usual distance, once that was said."""
    return {} if weeks is None else {"weeks_at_usual": weeks}


def _week_start(snapshot: Snapshot) -> datetime:
    """Return the instant at which the running week began."""
    return dt_util.start_of_local_day(snapshot.load.week_started_on)


def _of_streak(
    value_fn: Callable[[StreakState], Value],
) -> Callable[[Snapshot], Value]:
    """Return a value of the streak, unknown before the first session."""
    return lambda snapshot: (
        None if snapshot.streak is None else value_fn(snapshot.streak)
    )


def _streak_attributes(snapshot: Snapshot) -> Mapping[str, Any] | None:
    """Return what is told beside the weeks in a row."""
    if (state := snapshot.streak) is None:
        return None
    return {
        "best": state.streak.best,
        "bank": state.streak.bank,
        "target": state.target,
        "done_this_week": state.done_this_week,
    }


def _distance(
    key: str,
    metres_fn: Callable[[Snapshot], int | None],
    attributes_fn: Callable[[Snapshot], Mapping[str, Any] | None] = no_attributes,
    state_class: SensorStateClass | None = None,
    last_reset_fn: Callable[[Snapshot], datetime | None] | None = None,
    precision: int = 1,
) -> KneeRecoverySensorDescription[Snapshot]:
    """Return a distance of the runner."""
    return KneeRecoverySensorDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.DISTANCE,
        native_unit_of_measurement=UnitOfLength.KILOMETERS,
        suggested_display_precision=precision,
        state_class=state_class,
        value_fn=lambda snapshot: _km(metres_fn(snapshot)),
        attributes_fn=attributes_fn,
        last_reset_fn=last_reset_fn,
    )


def _figure(
    key: str,
    value_fn: Callable[[Snapshot], Value],
    *,
    unit: str | None = None,
    precision: int = 0,
    attributes_fn: Callable[[Snapshot], Mapping[str, Any] | None] = no_attributes,
    enabled: bool = True,
) -> KneeRecoverySensorDescription[Snapshot]:
    """Return a plain number of the runner.

    One without a unit is drawn as a line only when it has a state class.
    """
    return KneeRecoverySensorDescription(
        key=key,
        translation_key=key,
        native_unit_of_measurement=unit,
        suggested_display_precision=precision,
        state_class=None if unit else SensorStateClass.MEASUREMENT,
        value_fn=value_fn,
        attributes_fn=attributes_fn,
        entity_registry_enabled_default=enabled,
    )


# A state class makes the recorder write a row every five minutes, for as long as the
# house stands: only what says something over years has one. The diary's own distance,
# pain and sessions of each date are told to the recorder by `statistics`.
SENSORS: tuple[KneeRecoverySensorDescription[Snapshot], ...] = (
    _distance(
        "distance_7_days",
        lambda snapshot: snapshot.load.distance_7_days_m,
        lambda snapshot: {"previous_7_days_m": snapshot.load.previous_7_days_m},
    ),
    _distance(
        "distance_week",
        lambda snapshot: snapshot.load.distance_week_m,
        lambda snapshot: {
            "this_week_m": snapshot.load.distance_week_m,
            "last_week_m": snapshot.load.last_week_m,
            **_at_usual(snapshot.weeks_at_usual),
        },
        SensorStateClass.TOTAL,
        _week_start,
    ),
    _figure(
        "mileage_ramp",
        lambda snapshot: _rounded(snapshot.load.mileage_ramp),
        unit=UnitOfRatio.PERCENTAGE,
        attributes_fn=lambda snapshot: {
            "limit_percent": snapshot.load.ramp_limit_percent
        },
    ),
    _distance(
        "longest_run_30_days",
        lambda snapshot: snapshot.load.longest_run_30_days_m,
        state_class=SensorStateClass.MEASUREMENT,
    ),
    _figure(
        "single_run_jump",
        lambda snapshot: (
            _rounded(snapshot.last_run.jump_percent) if snapshot.last_run else None
        ),
        unit=UnitOfRatio.PERCENTAGE,
        attributes_fn=lambda snapshot: (
            {"class": snapshot.last_run.jump_class} if snapshot.last_run else None
        ),
    ),
    _distance(
        "distance_allowed",
        lambda snapshot: snapshot.allowance.distance_m,
        allowance_attributes,
        # One digit would round a limit up.
        precision=2,
    ),
    KneeRecoverySensorDescription(
        key="next_run",
        translation_key="next_run",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda snapshot: snapshot.next_run,
    ),
    KneeRecoverySensorDescription(
        key="last_run",
        translation_key="last_run",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda snapshot: (
            snapshot.last_run.run.at if snapshot.last_run else None
        ),
        attributes_fn=last_run_attributes,
    ),
    KneeRecoverySensorDescription(
        key="run_light",
        translation_key="run_light",
        device_class=SensorDeviceClass.ENUM,
        options=list(LIGHTS),
        value_fn=lambda snapshot: snapshot.day_light.light,
        attributes_fn=reason_details,
    ),
    # Half a point can be the difference between two lights.
    _figure("knee_pain", lambda snapshot: snapshot.knee_pain, precision=1),
    _figure(
        "worst_pain_7_days", lambda snapshot: snapshot.worst_pain_7_days, precision=1
    ),
    _figure(
        "rehab_streak",
        _of_streak(lambda state: state.streak.weeks),
        unit=UnitOfTime.WEEKS,
        attributes_fn=_streak_attributes,
    ),
    _figure("rehab_sessions_week", _of_streak(lambda state: state.done_this_week)),
    _figure(
        "rehab_adherence",
        _of_streak(lambda state: _rounded(state.adherence_percent)),
        unit=UnitOfRatio.PERCENTAGE,
    ),
    _figure(
        "ladder_level",
        lambda snapshot: snapshot.ladder.level if snapshot.ladder else None,
        attributes_fn=ladder_attributes,
    ),
    _figure("ice_today", lambda snapshot: snapshot.ice.today),
    KneeRecoverySensorDescription(
        key="ice_ends_at",
        translation_key="ice_ends_at",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda snapshot: snapshot.ice.ends_at,
    ),
    _figure(
        "acute_chronic_ratio",
        lambda snapshot: _rounded(snapshot.load.acute_chronic_ratio, 2),
        precision=2,
        enabled=False,
    ),
    _figure(
        "training_monotony",
        lambda snapshot: _rounded(snapshot.load.training_monotony, 2),
        precision=2,
        enabled=False,
    ),
    _figure(
        "training_strain",
        lambda snapshot: _rounded(snapshot.load.training_strain),
        enabled=False,
    ),
)


def _shoe_distance(
    key: str,
    metres_fn: Callable[[ShoeState], int],
    state_class: SensorStateClass | None = None,
) -> KneeRecoverySensorDescription[ShoeState]:
    """Return a distance of a pair of shoes."""
    return KneeRecoverySensorDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.DISTANCE,
        native_unit_of_measurement=UnitOfLength.KILOMETERS,
        suggested_display_precision=0,
        state_class=state_class,
        value_fn=lambda state: _km(metres_fn(state)),
    )


SHOE_SENSORS: tuple[KneeRecoverySensorDescription[ShoeState], ...] = (
    # Edits can lower it, so it does not only increase.
    _shoe_distance(
        "shoe_distance", lambda state: state.distance_m, SensorStateClass.TOTAL
    ),
    KneeRecoverySensorDescription(
        key="shoe_wear",
        translation_key="shoe_wear",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        suggested_display_precision=0,
        value_fn=lambda state: _rounded(state.wear_percent),
        attributes_fn=lambda state: {"stage": state.wear.value},
    ),
    _shoe_distance("shoe_distance_left", lambda state: state.left_m),
    KneeRecoverySensorDescription(
        key="shoe_replace_on",
        translation_key="shoe_replace_on",
        device_class=SensorDeviceClass.DATE,
        value_fn=lambda state: state.replace_on,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the sensors of a runner, and those of each pair of shoes."""
    async_add_entities(
        KneeRecoverySensor(entry=entry, description=description)
        for description in SENSORS
    )
    for shoe in entry.get_subentries_of_type(SUBENTRY_SHOE):
        async_add_entities(
            (
                ShoeSensor(
                    entry=entry, shoe_id=shoe.subentry_id, description=description
                )
                for description in SHOE_SENSORS
            ),
            config_subentry_id=shoe.subentry_id,
        )
    for subentry_id, watch in entry.runtime_data.watches.items():
        if isinstance(watch, DayTotalWatch):
            async_add_entities(
                [DistanceOnFoot(watch=watch, description=DISTANCE_ON_FOOT)],
                config_subentry_id=subentry_id,
            )


class _Sensor[SubjectT](KneeRecoveryEntity[SubjectT, Value], SensorEntity):
    """What both kinds of sensors show."""

    _unrecorded_attributes = frozenset({"limits", "reason_details", "limits_m"})
    entity_description: KneeRecoverySensorDescription[SubjectT]

    @property
    @override
    def native_value(self) -> Value:
        """Return the value, or nothing when the journal cannot say."""
        return self._value

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total began."""
        last_reset_fn = self.entity_description.last_reset_fn
        return None if last_reset_fn is None else last_reset_fn(self._subject)

    @property
    @override
    def _shows(self) -> object:
        """A week that begins empty after an empty one is news all the same."""
        return super()._shows, self.last_reset


class KneeRecoverySensor(_Sensor[Snapshot]):
    """A sensor of a runner."""


class ShoeSensor(ShoeEntity[Value], _Sensor[ShoeState]):
    """A sensor of a pair of shoes."""
