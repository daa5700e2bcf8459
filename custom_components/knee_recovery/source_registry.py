"""Sources as Home Assistant's registries know them: what is there, and whose it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
import re
from typing import Final

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er

from .const import ADAPTER_ACTIVITY, ADAPTER_CALENDAR, ADAPTER_DAY_TOTAL
from .sources.model import Seen, SourceProfile
from .sources.profiles import BY_PLATFORM
from .sources.reading import Entities

_CALENDAR: Final = "calendar"


@dataclass(frozen=True, kw_only=True)
class FoundSource:
    """Entities of one integration that belong to one person."""

    profile: SourceProfile
    adapter: str
    config_entry_id: str | None
    anchor: er.RegistryEntry
    """The entity by which the source is known; its registry id outlives renaming."""
    members: Mapping[str, er.RegistryEntry] = field(default_factory=dict)
    """All of its entities that are read, by unique id."""

    @property
    def key(self) -> str:
        """What the source is chosen by."""
        return f"{self.profile.key}.{self.adapter}.{self.anchor.id}"


def registered(hass: HomeAssistant, registry_id: str) -> er.RegistryEntry | None:
    """Return an entity by the id that it keeps when it is renamed."""
    return er.async_get(hass).entities.get_entry(registry_id)


def find_sources(hass: HomeAssistant) -> list[FoundSource]:
    """Return every source in the house that is known by itself."""
    groups: defaultdict[
        tuple[str, str | None, str, str], dict[str, er.RegistryEntry]
    ] = defaultdict(dict)
    for entry in er.async_get(hass).entities.values():
        profile = BY_PLATFORM.get(entry.platform)
        if profile is None or entry.disabled_by is not None:
            continue
        for adapter, who in _belongs(profile, entry):
            key = (entry.platform, entry.config_entry_id, adapter, who)
            groups[key][entry.unique_id] = entry
    found = [
        FoundSource(
            profile=BY_PLATFORM[platform],
            adapter=adapter,
            config_entry_id=config_entry_id,
            anchor=anchor,
            members=members,
        )
        for (platform, config_entry_id, adapter, _), members in groups.items()
        if (anchor := _anchor(BY_PLATFORM[platform], adapter, members)) is not None
    ]
    return sorted(found, key=lambda source: (source.profile.name, source.anchor.id))


def group_of(hass: HomeAssistant, anchor: er.RegistryEntry) -> FoundSource | None:
    """Return the source that an entity belongs to, as it is now.

    It is the same source while the entity by which it was chosen is turned off, as long
    as another one tells of runs; nothing when none does.
    """
    profile = BY_PLATFORM.get(anchor.platform)
    if profile is None:
        return None
    kinship = next(_belongs(profile, anchor), None)
    members = {
        entry.unique_id: entry
        for entry in er.async_get(hass).entities.values()
        if entry.platform == anchor.platform
        and entry.config_entry_id == anchor.config_entry_id
        and entry.disabled_by is None
        and kinship in list(_belongs(profile, entry))
    }
    if kinship is None or _anchor(profile, kinship[0], members) is None:
        return None
    return FoundSource(
        profile=profile,
        adapter=kinship[0],
        config_entry_id=anchor.config_entry_id,
        anchor=anchor,
        members=members,
    )


def _belongs(
    profile: SourceProfile, entry: er.RegistryEntry
) -> Iterator[tuple[str, str]]:
    """Give the adapters that read an entity, and the person it is of."""
    of_runs = ADAPTER_CALENDAR if profile.calendar else ADAPTER_ACTIVITY
    for place in profile.places:
        if entry.domain == place.domain and (match := place.match(entry.unique_id)):
            yield of_runs, match.groupdict().get("who") or ""
            break
    if (
        entry.domain == _CALENDAR
        and profile.calendar
        and (match := re.fullmatch(profile.calendar, entry.unique_id))
    ):
        yield of_runs, match.groupdict().get("who") or ""
    if entry.domain == "sensor":
        for pattern in profile.day_totals:
            if re.fullmatch(pattern, entry.unique_id):
                # Each is a source of its own: a phone and a watch count apart.
                yield ADAPTER_DAY_TOTAL, entry.unique_id


def _anchor(
    profile: SourceProfile, adapter: str, members: Mapping[str, er.RegistryEntry]
) -> er.RegistryEntry | None:
    """Return the entity without which there is no source, the first by its name."""
    anchors = [
        entry
        for unique_id, entry in sorted(members.items())
        if adapter == ADAPTER_DAY_TOTAL
        or (adapter == ADAPTER_CALENDAR and entry.domain == _CALENDAR)
        or (adapter == ADAPTER_ACTIVITY and _is_anchor(profile, unique_id))
    ]
    return anchors[0] if anchors else None


def _is_anchor(profile: SourceProfile, unique_id: str) -> bool:
    return any(
        (match.groupdict().get("role") or "") == place.anchor
        for place in profile.places
        if (match := place.match(unique_id)) is not None
    )


def seen(state: State | None) -> Seen | None:
    """Return what an entity shows, or nothing while it is not available."""
    if state is None or state.state == STATE_UNAVAILABLE:
        return None
    return Seen(
        state=None if state.state == STATE_UNKNOWN else state.state,
        attributes=state.attributes,
    )


def shown(hass: HomeAssistant, members: Mapping[str, er.RegistryEntry]) -> Entities:
    """Return what the available entities of a source show."""
    return {
        unique_id: told
        for unique_id, entry in members.items()
        if (told := seen(hass.states.get(entry.entity_id))) is not None
    }
