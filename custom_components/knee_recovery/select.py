"""Select: the pair of shoes for the next run."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import KneeRecoveryConfigEntry
from .core.journal import ShoeChosen
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity
from .errors import translated

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class KneeRecoverySelectDescription(
    KneeRecoveryDescription[Snapshot, str | None], SelectEntityDescription
):
    """A choice of a runner."""


SELECTS: tuple[KneeRecoverySelectDescription, ...] = (
    KneeRecoverySelectDescription(
        key="shoe",
        translation_key="shoe",
        value_fn=lambda snapshot: snapshot.shoe_name(snapshot.next_shoe),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the choice of a runner."""
    async_add_entities(
        KneeRecoverySelect(entry=entry, description=description)
        for description in SELECTS
    )


class KneeRecoverySelect(KneeRecoveryEntity[Snapshot, str | None], SelectEntity):
    """The pair that the next run wears; the one after it wears the default pair."""

    entity_description: KneeRecoverySelectDescription

    @property
    @override
    def options(self) -> list[str]:
        """Return the names of the pairs in use; no two pairs share one."""
        shoes = self.coordinator.profile.shoes
        return [shoe.name for shoe in shoes if not shoe.retired]

    @property
    @override
    def current_option(self) -> str | None:
        """Return the pair that the next run wears unless another is named."""
        return self._value

    @override
    async def async_select_option(self, option: str) -> None:
        """Note the pair for the next run."""
        if option == self.current_option:
            return
        by_name = {name: shoe for shoe, name in self.coordinator.shoe_names.items()}
        choice = ShoeChosen(**self.coordinator.identity(), shoe=by_name[option])
        with translated():
            await self.coordinator.async_record(choice)
