"""Distance on foot today, as a phone counts it: walking included, never a run."""

from typing import Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import UnitOfLength
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .source_listen import DayTotalWatch

DISTANCE_ON_FOOT: Final = SensorEntityDescription(
    key="distance_on_foot",
    translation_key="distance_on_foot",
    device_class=SensorDeviceClass.DISTANCE,
    native_unit_of_measurement=UnitOfLength.KILOMETERS,
    suggested_display_precision=1,
)


class DistanceOnFoot(CoordinatorEntity[KneeRecoveryCoordinator], SensorEntity):
    """Shows how far somebody went today; unknown until the day's first word."""

    _attr_has_entity_name = True

    def __init__(
        self, *, watch: DayTotalWatch, description: SensorEntityDescription
    ) -> None:
        """Initialize the entity of a source."""
        super().__init__(watch.coordinator)
        self._watch = watch
        self.entity_description = description
        subentry = watch.subentry
        self._attr_unique_id = f"{subentry.subentry_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, subentry.subentry_id)},
            name=subentry.title,
            entry_type=DeviceEntryType.SERVICE,
        )

    @property
    @override
    def native_value(self) -> float | None:
        """Return kilometres."""
        metres = self._watch.metres
        return None if metres is None else metres / 1000

    @override
    async def async_added_to_hass(self) -> None:
        """Hear of each change, and of the day that ends."""
        await super().async_added_to_hass()
        self._watch.update = self.async_write_ha_state

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Hear no more."""
        self._watch.update = None
        await super().async_will_remove_from_hass()
