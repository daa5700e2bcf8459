"""Binary sensors: what is beyond a limit, waits for an answer, or wants a word."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .answers import (
    check_due_attributes,
    exercises_attributes,
    feed_attributes,
    ice_attributes,
    talk_attributes,
)
from .const import SUBENTRY_SHOE
from .coordinator import KneeRecoveryConfigEntry
from .core.shoes import ShoeState
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity, ShoeEntity

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryBinarySensorDescription[SubjectT](
    KneeRecoveryDescription[SubjectT, bool | None], BinarySensorEntityDescription
):
    """A binary sensor of a runner or of a pair of shoes."""


BINARY_SENSORS: tuple[KneeRecoveryBinarySensorDescription[Snapshot], ...] = (
    KneeRecoveryBinarySensorDescription(
        key="ramp_exceeded",
        translation_key="ramp_exceeded",
        value_fn=lambda snapshot: snapshot.load.ramp_exceeded,
    ),
    KneeRecoveryBinarySensorDescription(
        key="exercises_due",
        translation_key="exercises_due",
        value_fn=lambda snapshot: snapshot.plan.due,
        attributes_fn=exercises_attributes,
    ),
    KneeRecoveryBinarySensorDescription(
        key="ice_due",
        translation_key="ice_due",
        value_fn=lambda snapshot: snapshot.ice.due,
        attributes_fn=ice_attributes,
    ),
    KneeRecoveryBinarySensorDescription(
        key="check_due",
        translation_key="check_due",
        value_fn=lambda snapshot: snapshot.check is not None,
        attributes_fn=check_due_attributes,
    ),
    KneeRecoveryBinarySensorDescription(
        key="talk_to_professional",
        translation_key="talk_to_professional",
        value_fn=lambda snapshot: bool(snapshot.talk_reasons),
        attributes_fn=talk_attributes,
    ),
    KneeRecoveryBinarySensorDescription(
        key="source_stale",
        translation_key="source_stale",
        device_class=BinarySensorDeviceClass.PROBLEM,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda snapshot: bool(snapshot.stale_feeds),
        attributes_fn=feed_attributes,
    ),
)

SHOE_BINARY_SENSORS: tuple[KneeRecoveryBinarySensorDescription[ShoeState], ...] = (
    KneeRecoveryBinarySensorDescription(
        key="shoe_worn",
        translation_key="shoe_worn",
        value_fn=lambda state: state.worn,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the binary sensors of a runner, and those of each pair of shoes."""
    async_add_entities(
        KneeRecoveryBinarySensor(entry=entry, description=description)
        for description in BINARY_SENSORS
    )
    for shoe in entry.get_subentries_of_type(SUBENTRY_SHOE):
        async_add_entities(
            (
                ShoeBinarySensor(
                    entry=entry, shoe_id=shoe.subentry_id, description=description
                )
                for description in SHOE_BINARY_SENSORS
            ),
            config_subentry_id=shoe.subentry_id,
        )


class _BinarySensor[SubjectT](
    KneeRecoveryEntity[SubjectT, bool | None], BinarySensorEntity
):
    """What both kinds of binary sensors show."""

    _unrecorded_attributes = frozenset({"session", "sources"})
    entity_description: KneeRecoveryBinarySensorDescription[SubjectT]

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether it holds, or nothing when the journal cannot say."""
        return self._value


class KneeRecoveryBinarySensor(_BinarySensor[Snapshot]):
    """A binary sensor of a runner."""


class ShoeBinarySensor(ShoeEntity[bool | None], _BinarySensor[ShoeState]):
    """A binary sensor of a pair of shoes."""
