"""Buttons: one press that the diary understands."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import KneeRecoveryConfigEntry, KneeRecoveryCoordinator
from .core.journal import ExerciseSession
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity, no_value
from .errors import translated
from .ice_timer import async_start_ice, async_stop_ice

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryButtonDescription(
    KneeRecoveryDescription[Snapshot, None], ButtonEntityDescription
):
    """A button of a runner; it shows nothing and does one thing."""

    value_fn: Callable[[Snapshot], None] = no_value
    press_fn: Callable[[KneeRecoveryCoordinator], Awaitable[object]]


def _all_done(coordinator: KneeRecoveryCoordinator) -> Awaitable[object]:
    """Note that all of today's exercises were done."""
    return coordinator.async_record(ExerciseSession(**coordinator.identity()))


BUTTONS: tuple[KneeRecoveryButtonDescription, ...] = (
    KneeRecoveryButtonDescription(
        key="exercises_done", translation_key="exercises_done", press_fn=_all_done
    ),
    KneeRecoveryButtonDescription(
        key="ice_start", translation_key="ice_start", press_fn=async_start_ice
    ),
    KneeRecoveryButtonDescription(
        key="ice_stop", translation_key="ice_stop", press_fn=async_stop_ice
    ),
    KneeRecoveryButtonDescription(
        key="undo",
        translation_key="undo",
        press_fn=lambda coordinator: coordinator.async_retract(),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the buttons of a runner."""
    async_add_entities(
        KneeRecoveryButton(entry=entry, description=description)
        for description in BUTTONS
    )


class KneeRecoveryButton(KneeRecoveryEntity[Snapshot, None], ButtonEntity):
    """A button of a runner."""

    entity_description: KneeRecoveryButtonDescription

    @override
    async def async_press(self) -> None:
        """Do what the button says."""
        with translated():
            await self.entity_description.press_fn(self.coordinator)
