"""Event: what was logged, begun, ended or reached, the moment it comes about."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import KneeRecoveryConfigEntry
from .core.happenings import Happening, HappeningType
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity, no_value

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryEventDescription(
    KneeRecoveryDescription[Snapshot, None], EventEntityDescription
):
    """What comes about; nothing of it can be read from a snapshot."""


EVENTS: tuple[KneeRecoveryEventDescription, ...] = (
    KneeRecoveryEventDescription(
        key="activity",
        translation_key="activity",
        event_types=[kind.value for kind in HappeningType],
        value_fn=no_value,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the event of a runner."""
    async_add_entities(
        KneeRecoveryEvent(entry=entry, description=description)
        for description in EVENTS
    )


class KneeRecoveryEvent(KneeRecoveryEntity[Snapshot, None], EventEntity):
    """Tells what comes about, each of it once."""

    entity_description: KneeRecoveryEventDescription

    @override
    async def async_added_to_hass(self) -> None:
        """Listen from here on; what came about before was told before."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.async_listen_happenings(self._async_tell))

    @callback
    def _async_tell(self, happening: Happening) -> None:
        """Tell what came about."""
        self._trigger_event(happening.type.value, dict(happening.values))
        self.async_write_ha_state()
