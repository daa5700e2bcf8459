"""A pair of shoes as a form: its name is enough, distances are in the house's unit."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from homeassistant.config_entries import (
    ConfigSubentry,
    ConfigSubentryFlow,
    SubentryFlowResult,
)
from homeassistant.const import CONF_NAME, UnitOfLength
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import DateSelector, TextSelector
from homeassistant.util.unit_conversion import DistanceConverter
import voluptuous as vol

from .const import (
    CONF_DEFAULT,
    CONF_FIRST_DAY,
    CONF_INSPECT_DISTANCE,
    CONF_PLAN_DISTANCE,
    CONF_REPLACE_DISTANCE,
    CONF_RETIRED,
    CONF_STARTING_DISTANCE,
    SUBENTRY_SHOE,
)
from .forms import YesOrNoSelector, as_it_stands, name_errors, name_of, number_box
from .runner import shoe_m
from .words import unit_of_house

SHOE_DISTANCES: Final = (
    CONF_STARTING_DISTANCE,
    CONF_INSPECT_DISTANCE,
    CONF_PLAN_DISTANCE,
    CONF_REPLACE_DISTANCE,
)
_LONGEST_SHOE: Final = 5_000


class ShoeFlow(ConfigSubentryFlow):
    """Adds or changes a pair of shoes."""

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for a pair; its name is enough."""
        errors: dict[str, str] = {}
        if user_input is not None:
            data, errors = self._read(user_input)
            if not errors:
                self._take_default_from_others(data)
                return self.async_create_entry(
                    title=data[CONF_NAME],
                    data=data,
                    unique_id=unique_id_of_pair(data[CONF_NAME]),
                )
        return self._show("user", user_input or _shown(self.hass, {}), errors)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change a pair."""
        pair = self._get_reconfigure_subentry()
        errors: dict[str, str] = {}
        if user_input is not None:
            data, errors = self._read(user_input, pair)
            if not errors:
                self._take_default_from_others(data, pair)
                return self.async_update_and_abort(
                    self._get_entry(),
                    pair,
                    title=data[CONF_NAME],
                    data=data,
                    unique_id=unique_id_of_pair(data[CONF_NAME]),
                )
        return self._show(
            "reconfigure", user_input or _shown(self.hass, pair.data), errors
        )

    def _read(
        self, user_input: Mapping[str, Any], pair: ConfigSubentry | None = None
    ) -> tuple[dict[str, Any], dict[str, str]]:
        """Return a pair with distances in metres, and what is wrong with it."""
        unit = unit_of_house(self.hass)
        before: Mapping[str, Any] = pair.data if pair else {}
        shown = _shown(self.hass, before)
        data: dict[str, Any] = {
            CONF_NAME: name_of(user_input),
            CONF_DEFAULT: user_input[CONF_DEFAULT],
        }
        if user_input.get(CONF_RETIRED):
            data |= {CONF_RETIRED: True, CONF_DEFAULT: False}
        if first_day := user_input.get(CONF_FIRST_DAY):
            data[CONF_FIRST_DAY] = first_day
        for field in SHOE_DISTANCES:
            said = user_input[field]
            metres = DistanceConverter.convert(said, unit, UnitOfLength.METERS)
            # What was left as it stands keeps its metres: the form rounds.
            data[field] = (
                shoe_m(before, field) if said == shown[field] else round(metres)
            )
        errors = name_errors(data[CONF_NAME]) or shoe_errors(data, self._others(pair))
        return data, errors

    def _others(self, pair: ConfigSubentry | None) -> list[ConfigSubentry]:
        """Return the runner's other pairs."""
        return [
            shoe
            for shoe in self._get_entry().get_subentries_of_type(SUBENTRY_SHOE)
            if pair is None or shoe.subentry_id != pair.subentry_id
        ]

    def _take_default_from_others(
        self, data: Mapping[str, Any], pair: ConfigSubentry | None = None
    ) -> None:
        """Leave one pair for the runs that name none, the one chosen last."""
        if not data[CONF_DEFAULT]:
            return
        for other in self._others(pair):
            if other.data.get(CONF_DEFAULT):
                self.hass.config_entries.async_update_subentry(
                    self._get_entry(), other, data={**other.data, CONF_DEFAULT: False}
                )

    def _show(
        self, step_id: str, shown: Mapping[str, Any], errors: dict[str, str]
    ) -> SubentryFlowResult:
        """Show a pair; every field but the name can be left as it is."""
        first_day = {CONF_FIRST_DAY: shown.get(CONF_FIRST_DAY)}
        rest = {field: shown[field] for field in shown if field not in first_day}
        return self.async_show_form(
            step_id=step_id,
            # The first day is only suggested, so that it can be taken away again.
            data_schema=self.add_suggested_values_to_schema(
                as_it_stands(_shoe_schema(self.hass, step_id), rest), first_day
            ),
            errors=errors,
        )


def unique_id_of_pair(name: str) -> str:
    """Return what no two pairs of a runner share."""
    return f"{SUBENTRY_SHOE}_{name.casefold()}"


def shoe_errors(
    data: Mapping[str, Any], others: Sequence[ConfigSubentry]
) -> dict[str, str]:
    """Return what is wrong with a pair beside the runner's other pairs."""
    names = {shoe.data[CONF_NAME].casefold() for shoe in others}
    if data[CONF_NAME].casefold() in names:
        return {CONF_NAME: "shoe_exists"}
    inspect, plan, replace = (
        shoe_m(data, field)
        for field in (CONF_INSPECT_DISTANCE, CONF_PLAN_DISTANCE, CONF_REPLACE_DISTANCE)
    )
    if not inspect <= plan <= replace:
        return {CONF_REPLACE_DISTANCE: "shoe_distances_order"}
    return {}


def _shown(hass: HomeAssistant, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pair as the form shows it."""
    unit = unit_of_house(hass)
    return dict(data) | {
        field: round(
            DistanceConverter.convert(shoe_m(data, field), UnitOfLength.METERS, unit), 1
        )
        for field in SHOE_DISTANCES
    }


def _shoe_schema(hass: HomeAssistant, step_id: str) -> vol.Schema:
    """Return the form of a pair; who adds one means to wear it."""
    unit = unit_of_house(hass)
    retires = {vol.Optional(CONF_RETIRED, default=False): YesOrNoSelector()}
    return vol.Schema(
        {
            vol.Required(CONF_NAME): TextSelector(),
            vol.Optional(CONF_FIRST_DAY): DateSelector(),
            vol.Optional(CONF_DEFAULT, default=False): YesOrNoSelector(),
            **(retires if step_id == "reconfigure" else {}),
            **{
                vol.Optional(field): number_box(
                    0 if field == CONF_STARTING_DISTANCE else 1,
                    _LONGEST_SHOE,
                    0.1,
                    unit,
                )
                for field in SHOE_DISTANCES
            },
        }
    )
