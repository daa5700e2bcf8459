"""Other integrations as a diary sees them: entities in the registry, and states.

What is played back was captured from the unmodified integrations, or has their shape.
Nothing of them runs here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

SAMPLES: Final = Path(__file__).parents[3] / "shared" / "samples" / "ha_states"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One entity of a capture."""

    unique_id: str
    state: str
    attributes: Mapping[str, Any]
    domain: str = "sensor"


def captured(name: str) -> list[Shown]:
    """Return what an unmodified integration wrote, with made-up clouds behind it.

    Nothing where the captures are not at hand.
    """
    if not SAMPLES.is_dir():
        return []
    return [
        Shown(
            unique_id=each["unique_id"],
            state=each["state"],
            attributes=each["attributes"],
            domain=each["entity_id"].partition(".")[0],
        )
        for each in json.loads((SAMPLES / name).read_text(encoding="utf-8"))
    ]


class Played:
    """One integration of the house, whose states a test sets."""

    def __init__(
        self, hass: HomeAssistant, platform: str, title: str = "", mark: str = ""
    ) -> None:
        """Add the integration."""
        self.hass = hass
        self.platform = platform
        self.entry = MockConfigEntry(
            domain=platform, title=title or platform, unique_id=f"{platform}{mark}"
        )
        self.entry.add_to_hass(hass)
        self.registry = er.async_get(hass)

    def there(self, unique_id: str, domain: str = "sensor") -> er.RegistryEntry:
        """Return an entity, registered when it is not there yet."""
        return self.registry.async_get_or_create(
            domain, self.platform, unique_id, config_entry=self.entry
        )

    def show(
        self,
        unique_id: str,
        state: str,
        attributes: Mapping[str, Any] | None = None,
        domain: str = "sensor",
    ) -> str:
        """Write a state, and return the entity's id."""
        entity_id = self.there(unique_id, domain).entity_id
        self.hass.states.async_set(entity_id, state, dict(attributes or {}))
        return entity_id

    def show_all(self, shown: Iterable[Shown]) -> None:
        """Write the states of a capture."""
        for each in shown:
            self.show(each.unique_id, each.state, each.attributes, each.domain)

    def registry_id(self, unique_id: str, domain: str = "sensor") -> str:
        """Return the id that outlives renaming."""
        return self.there(unique_id, domain).id


async def choose(
    hass: HomeAssistant, runner: MockConfigEntry, title: str = "Watch", **data: str
) -> ConfigSubentry:
    """Add a source to a runner, and let the runner be set up again."""
    subentry = ConfigSubentry(
        data=data,  # type: ignore[arg-type]
        subentry_type="source",
        title=title,
        unique_id=f"source_{len(runner.subentries)}",
    )
    hass.config_entries.async_add_subentry(runner, subentry)
    await hass.async_block_till_done()
    return subentry
