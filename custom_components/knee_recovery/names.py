"""Names given by Home Assistant's own pencil, which changes a title and nothing else.

A form keeps the name beside the title, and an id that is made of it. Until all three
say the same, a pair would be understood by one name and looked for by another.
"""

from collections.abc import Iterable

from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN, SUBENTRY_SHOE
from .coordinator import KneeRecoveryConfigEntry
from .forms import as_seen, is_readable
from .shoe_flow import unique_id_of_pair


@callback
def async_take_over_names(hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> None:
    """Make titles the names of a runner, of their pairs and of their webhooks.

    A title that no form would take, empty or the name of another, is put back.
    """
    name = _name(
        entry.title,
        entry.data[CONF_NAME],
        (
            other.title
            for other in hass.config_entries.async_entries(DOMAIN)
            if other is not entry
        ),
    )
    hass.config_entries.async_update_entry(
        entry,
        title=name,
        data={**entry.data, CONF_NAME: name},
        unique_id=name.casefold(),
    )
    for each in tuple(entry.subentries.values()):
        if CONF_NAME not in each.data:
            continue
        is_pair = each.subentry_type == SUBENTRY_SHOE
        pairs = entry.get_subentries_of_type(SUBENTRY_SHOE) if is_pair else ()
        name = _name(
            each.title,
            each.data[CONF_NAME],
            (pair.title for pair in pairs if pair is not each),
        )
        hass.config_entries.async_update_subentry(
            entry,
            each,
            title=name,
            data={**each.data, CONF_NAME: name},
            unique_id=unique_id_of_pair(name) if is_pair else each.unique_id,
        )


def _name(title: str, before: str, others: Iterable[str]) -> str:
    """Return what a title comes to as a name."""
    name = as_seen(title)
    taken = {other.casefold() for other in others}
    return name if is_readable(name) and name.casefold() not in taken else before
