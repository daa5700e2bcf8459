"""Switches: a flare-up, and a pause for being ill or away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import KneeRecoveryConfigEntry
from .core.journal import Flare, Pause
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity
from .errors import translated

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoverySwitchDescription(
    KneeRecoveryDescription[Snapshot, bool], SwitchEntityDescription
):
    """A state that the runner declares."""

    fact: Callable[..., Flare | Pause]


SWITCHES: tuple[KneeRecoverySwitchDescription, ...] = (
    KneeRecoverySwitchDescription(
        key="flare_up",
        translation_key="flare_up",
        value_fn=lambda snapshot: snapshot.flare_up,
        fact=Flare,
    ),
    KneeRecoverySwitchDescription(
        key="pause",
        translation_key="pause",
        value_fn=lambda snapshot: snapshot.paused,
        fact=Pause,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the switches of a runner."""
    async_add_entities(
        KneeRecoverySwitch(entry=entry, description=description)
        for description in SWITCHES
    )


class KneeRecoverySwitch(KneeRecoveryEntity[Snapshot, bool], SwitchEntity):
    """A state that the runner declares, and that the diary keeps as a fact."""

    entity_description: KneeRecoverySwitchDescription

    @property
    @override
    def is_on(self) -> bool:
        """Return whether it holds today."""
        return self._value

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Declare it; a flare-up that stands already is renewed."""
        await self._async_declare(on=True)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Declare it over."""
        if self.is_on:
            await self._async_declare(on=False)

    async def _async_declare(self, *, on: bool) -> None:
        """Note what the runner declares."""
        fact = self.entity_description.fact(**self.coordinator.identity(), on=on)
        with translated():
            await self.coordinator.async_record(fact)
