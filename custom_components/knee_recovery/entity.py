"""What every entity of a runner or of a pair of shoes has in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, override

from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core.shoes import ShoeState


def no_attributes(_subject: object) -> Mapping[str, Any] | None:
    """Return no attributes."""
    return None


def no_value(_subject: object) -> None:
    """Return no value: some entities do something and show nothing of a snapshot."""


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryDescription[SubjectT, ValueT](EntityDescription):
    """What an entity shows of its subject: a snapshot, or one pair of shoes."""

    value_fn: Callable[[SubjectT], ValueT]
    attributes_fn: Callable[[SubjectT], Mapping[str, Any] | None] = no_attributes


class KneeRecoveryEntity[SubjectT, ValueT](CoordinatorEntity[KneeRecoveryCoordinator]):
    """Shows one value of the snapshot, and writes only when it is another one."""

    _attr_has_entity_name = True
    entity_description: KneeRecoveryDescription[SubjectT, ValueT]

    def __init__(
        self,
        *,
        entry: KneeRecoveryConfigEntry,
        description: KneeRecoveryDescription[SubjectT, ValueT],
    ) -> None:
        """Initialize the entity of a runner."""
        super().__init__(entry.runtime_data)
        self.entity_description = description
        self._attr_unique_id = f"{entry.entry_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry.entry_id)},
            name=entry.title,
            entry_type=DeviceEntryType.SERVICE,
        )
        self._shown: object = None

    @property
    def _subject(self) -> SubjectT:
        """What the value is taken from: the snapshot, unless a subclass says what."""
        return self.coordinator.data  # type: ignore[return-value]

    @property
    def _value(self) -> ValueT:
        """The value to show."""
        return self.entity_description.value_fn(self._subject)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Return what belongs to the value."""
        return self.entity_description.attributes_fn(self._subject)

    @property
    def _shows(self) -> object:
        """Everything of the state that can change."""
        return self._value, self.extra_state_attributes

    @override
    async def async_added_to_hass(self) -> None:
        """Remember what is shown from the start."""
        await super().async_added_to_hass()
        self._shown = self._shows

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state when something is different.

        Most entries change few of the entities; writing only those keeps an action's
        answer quick and the recorder's database small.
        """
        if (shows := self._shows) != self._shown:
            self._shown = shows
            super()._handle_coordinator_update()


class ShoeEntity[ValueT](KneeRecoveryEntity[ShoeState, ValueT]):
    """Shows one value of a pair of shoes."""

    def __init__(
        self,
        *,
        entry: KneeRecoveryConfigEntry,
        shoe_id: str,
        description: KneeRecoveryDescription[ShoeState, ValueT],
    ) -> None:
        """Initialize the entity of a pair of shoes."""
        super().__init__(entry=entry, description=description)
        self._shoe_id = shoe_id
        self._attr_unique_id = f"{shoe_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, shoe_id)},
            name=entry.subentries[shoe_id].title,
            entry_type=DeviceEntryType.SERVICE,
        )

    @property
    @override
    def _subject(self) -> ShoeState:
        """The pair as it stands."""
        return self.coordinator.data.shoe(self._shoe_id)
