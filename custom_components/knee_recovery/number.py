"""The pain score as a number: setting it logs it."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.number import (
    NumberEntity,
    NumberEntityDescription,
    NumberMode,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import KneeRecoveryConfigEntry
from .core import bounds
from .core.bounds import SCORE
from .core.journal import Pain
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity
from .errors import translated

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryNumberDescription(
    KneeRecoveryDescription[Snapshot, float | None], NumberEntityDescription
):
    """A number of a runner."""


LOG_PAIN = KneeRecoveryNumberDescription(
    key="log_pain",
    translation_key="log_pain",
    native_min_value=SCORE.minimum,
    native_max_value=SCORE.maximum,
    native_step=1,
    mode=NumberMode.SLIDER,
    value_fn=lambda snapshot: snapshot.knee_pain,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the pain score of a runner."""
    async_add_entities([PainNumber(entry=entry, description=LOG_PAIN)])


class PainNumber(KneeRecoveryEntity[Snapshot, float | None], NumberEntity):
    """The latest pain score; another one is another entry."""

    entity_description: KneeRecoveryNumberDescription

    @property
    @override
    def native_value(self) -> float | None:
        """Return the latest score of the last seven days."""
        return self._value

    @override
    async def async_set_native_value(self, value: float) -> None:
        """Log a score."""
        with translated():
            # `nan` passes every comparison of Home Assistant's own check.
            level = bounds.number("level", value)
            await self.coordinator.async_record(
                Pain(**self.coordinator.identity(), level=level)
            )
