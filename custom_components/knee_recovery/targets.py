"""Targets: which runners, and which of their pairs, an automation means.

A target is looked up whenever it is asked about, never remembered: runners come and go,
are set up again, and move between areas and labels.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, CONF_TARGET
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.target import (
    TargetSelection,
    async_extract_referenced_entity_ids,
)
import voluptuous as vol

from .const import DOMAIN, SUBENTRY_SHOE


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """Whom a device or an entity belongs to."""

    runner: str
    """The id of the config entry."""
    pair: str | None
    """The id of a pair's subentry; None for what is the runner's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Meant:
    """Whom a target means at this moment."""

    runners: frozenset[str]
    """Runners with all their pairs, by the id of their config entry."""
    pairs: frozenset[str]
    """Pairs by themselves, by the id of their subentry."""


@callback
def meant_by(hass: HomeAssistant, target: Mapping[str, Any] | None) -> Meant:
    """Return whom a target means; without one, everyone in the house."""
    if not target:
        runners = hass.config_entries.async_entries(DOMAIN)
        return Meant(
            runners=frozenset(runner.entry_id for runner in runners), pairs=frozenset()
        )
    owners = tuple(_owners(hass, target))
    return Meant(
        runners=frozenset(owner.runner for owner in owners if owner.pair is None),
        pairs=frozenset(owner.pair for owner in owners if owner.pair is not None),
    )


@callback
def check_target(
    hass: HomeAssistant, target: Mapping[str, Any] | None, *, pairs: bool
) -> None:
    """Refuse a target that names what is nobody's, or a pair where none is meant.

    An area, a floor or a label may be empty today and is never refused. Raises
    `vol.Invalid` with the way to what is wrong.
    """
    if not target:
        return
    if not TargetSelection(dict(target)).has_any_target:
        message = "the target names nothing; leave it out to mean every runner"
        raise vol.Invalid(message, path=[CONF_TARGET])
    for field, owner_of in _NAMED.items():
        for named in target.get(field, ()):
            owner = owner_of(hass, named)
            if owner is None:
                message = f"{named} is no runner of Knee Recovery"
                raise vol.Invalid(message, path=[CONF_TARGET, field])
            if owner.pair is not None and not pairs:
                message = f"{named} is a pair of shoes; choose its runner"
                raise vol.Invalid(message, path=[CONF_TARGET, field])


def _owners(hass: HomeAssistant, target: Mapping[str, Any]) -> Iterator[Owner]:
    """Give whom the devices and entities of a target belong to."""
    selected = async_extract_referenced_entity_ids(
        hass, TargetSelection(dict(target)), expand_group=False
    )
    for device_id in selected.referenced_devices:
        if (owner := _owner_of_device(hass, device_id)) is not None:
            yield owner
    for entity_id in selected.referenced | selected.indirectly_referenced:
        if (owner := _owner_of_entity(hass, entity_id)) is not None:
            yield owner


def _owner_of_device(hass: HomeAssistant, device_id: str) -> Owner | None:
    device = dr.async_get(hass).async_get(device_id)
    if device is None:
        return None
    return _owner(hass, device.config_entry_id, device.config_subentry_id)


def _owner_of_entity(hass: HomeAssistant, entity_id: str) -> Owner | None:
    entity = er.async_get(hass).async_get(entity_id)
    if entity is None or entity.config_entry_id is None:
        return None
    return _owner(hass, entity.config_entry_id, entity.config_subentry_id)


def _owner(hass: HomeAssistant, entry_id: str, subentry_id: str | None) -> Owner | None:
    """Return the runner or the pair behind the two ids of a registry."""
    entry = hass.config_entries.async_get_entry(entry_id)
    if entry is None or entry.domain != DOMAIN:
        return None
    subentry = entry.subentries.get(subentry_id) if subentry_id else None
    is_pair = subentry is not None and subentry.subentry_type == SUBENTRY_SHOE
    return Owner(runner=entry_id, pair=subentry_id if is_pair else None)


_NAMED: Final = {ATTR_DEVICE_ID: _owner_of_device, ATTR_ENTITY_ID: _owner_of_entity}
"""What a target names one by one, and how to find whose it is."""
