"""What forms have in common: names, number boxes, and standing as they are."""

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final, override
from unicodedata import category, normalize

from homeassistant.const import CONF_NAME
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
)
import voluptuous as vol

_LONGEST_NAME: Final = 50
_CONTROL: Final = "Cc"


class FiniteNumberSelector(NumberSelector):
    """A number that can be counted with: `nan` passes every comparison of a range."""

    @override
    def __call__(self, data: Any) -> float:
        """Return the number; raises `Invalid` for one that is none."""
        value = super().__call__(data)
        if not isfinite(value):
            msg = f"Value {value} is not a number"
            raise vol.Invalid(msg)
        return value


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
    """Return a name without what nobody sees, the same however it was typed."""
    said = normalize("NFC", str(user_input[CONF_NAME]))
    seen = (char for char in said if char.isspace() or category(char) != _CONTROL)
    return " ".join("".join(seen).split())


def name_errors(name: str) -> dict[str, str]:
    """Return what is wrong with a name."""
    if len(name) > _LONGEST_NAME or not any(map(str.isprintable, name)):
        return {CONF_NAME: "invalid_name"}
    return {}
