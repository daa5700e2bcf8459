"""What forms have in common: names, number boxes, and standing as they are."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final, override
from unicodedata import category, normalize

from homeassistant.const import CONF_NAME
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util
import voluptuous as vol

from .const import CONF_HISTORY_DAYS, CONF_SINCE
from .core.bounds import Range, as_number

_LONGEST_HISTORY: Final = 3650
_LONGEST_NAME: Final = 50
_CONTROL: Final = "Cc"
_WIDTHLESS: Final = frozenset("\u00ad\u200b\u2060\ufeff")
"""What shows nothing and joins nothing; what joins the parts of an emoji stays."""

NOTHING_ASKED: Final = vol.Schema({})
"""The form of a step that only says something."""


class FiniteNumberSelector(NumberSelector):
    """A number that can be counted with: `nan` passes every comparison of a range."""

    @override
    def __call__(self, data: Any) -> float:
        """Return the number; raises `Invalid`, with the range, for anything else."""
        bounds: Mapping[str, Any] = self.config
        amount = as_number(data)
        if amount is None or not bounds["min"] <= amount <= bounds["max"]:
            unit = bounds.get("unit_of_measurement", "")
            msg = f"it must be from {bounds['min']:g} to {bounds['max']:g} {unit}"
            raise vol.Invalid(msg.strip())
        return amount


class UnreadNumberSelector(NumberSelector):
    """A number that is let through as it was typed: `core.bounds` reads it.

    What is wrong with it then comes back beside its field, in words, with the range.
    """

    @override
    def __call__(self, data: Any) -> Any:
        """Return what was typed."""
        return data


class YesOrNoSelector(BooleanSelector):
    """A box to tick: Home Assistant's own takes any word for a yes."""

    @override
    def __call__(self, data: Any) -> bool:
        """Return whether it is ticked; raises `Invalid` for anything else."""
        if not isinstance(data, bool):
            msg = "it must be true or false"
            raise vol.Invalid(msg)
        return data


def choice(key: str, options: Iterable[str]) -> SelectSelector:
    """Return a choice whose words are translated under its key."""
    return SelectSelector(
        SelectSelectorConfig(options=list(options), translation_key=key)
    )


def several(key: str, options: Iterable[str]) -> SelectSelector:
    """Return a list of boxes to tick, whose words are translated under its key."""
    return SelectSelector(
        SelectSelectorConfig(
            options=list(options),
            translation_key=key,
            multiple=True,
            mode=SelectSelectorMode.LIST,
        )
    )


def unread_number_box(
    bounds: Range, step: float, unit: str | None = None
) -> NumberSelector:
    """Return a box for a number that is left to the domain to read."""
    return UnreadNumberSelector(
        NumberSelectorConfig(
            min=bounds.minimum,
            max=bounds.maximum,
            step=step,
            mode=NumberSelectorMode.BOX,
            **({"unit_of_measurement": unit} if unit else {}),
        )
    )


def number_box(
    minimum: float, maximum: float, step: float, unit: str
) -> FiniteNumberSelector:
    """Return a box for a number."""
    return FiniteNumberSelector(
        NumberSelectorConfig(
            min=minimum,
            max=maximum,
            step=step,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )


def history_days() -> dict[vol.Marker, NumberSelector]:
    """Return the question how far back earlier runs are wanted."""
    return {
        vol.Required(CONF_HISTORY_DAYS, default=0): number_box(
            0, _LONGEST_HISTORY, 1, "d"
        )
    }


def since(history_days: float) -> dict[str, str]:
    """Return the first local date whose runs are asked for, nothing for today's."""
    if not history_days:
        return {}
    first = dt_util.now().date() - timedelta(days=int(history_days))
    return {CONF_SINCE: first.isoformat()}


def as_it_stands(schema: vol.Schema, values: Mapping[str, Any]) -> vol.Schema:
    """Return a form that leaves everything as it is when it is submitted untouched."""
    return vol.Schema(
        {
            type(marker)(marker.schema, default=values[marker.schema])
            if marker.schema in values
            else marker: field
            for marker, field in schema.schema.items()
        }
    )


def name_of(user_input: Mapping[str, Any]) -> str:
    """Return the name that was typed, as it is seen."""
    return as_seen(str(user_input[CONF_NAME]))


def as_seen(typed: str) -> str:
    """Return a text without what nobody sees, the same however it was typed."""
    said = normalize("NFC", typed)
    seen = (
        char
        for char in said
        if char.isspace() or (category(char) != _CONTROL and char not in _WIDTHLESS)
    )
    return " ".join("".join(seen).split())


def is_readable(name: str) -> bool:
    """Return whether a name has 1 to 50 characters and something to see."""
    return len(name) <= _LONGEST_NAME and any(map(str.isprintable, name))


def name_errors(name: str) -> dict[str, str]:
    """Return what is wrong with a name."""
    return {} if is_readable(name) else {CONF_NAME: "invalid_name"}
