"""Set-up of a runner: a name is enough, everything else can be left as it stands."""

from collections.abc import Mapping
from typing import Any, Final, override

from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    ConfigSubentryFlow,
    OptionsFlow,
    SubentryFlowResult,
)
from homeassistant.const import CONF_NAME, UnitOfLength
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.selector import (
    BooleanSelector,
    DateSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)
from homeassistant.util.unit_conversion import DistanceConverter
import voluptuous as vol

from .const import (
    CONF_AMBER_MAX,
    CONF_CONSENT,
    CONF_DEFAULT,
    CONF_FIRST_DAY,
    CONF_GREEN_MAX,
    CONF_INSPECT_DISTANCE,
    CONF_JUMP_LIMIT,
    CONF_KNEE,
    CONF_PLAN_DISTANCE,
    CONF_RAMP_LIMIT,
    CONF_REPLACE_DISTANCE,
    CONF_STARTING_DISTANCE,
    CONF_TARGET,
    CONF_TRACK,
    CONF_WEEK_START,
    CONSENT_VERSION,
    DOMAIN,
    SUBENTRY_SHOE,
)
from .core.journal import Knee
from .core.profile import (
    DEFAULT_AMBER_MAX,
    DEFAULT_GREEN_MAX,
    DEFAULT_LIMIT_PERCENT,
    DEFAULT_TARGET,
    Track,
)
from .runner import WEEKDAYS, shoe_m

_LONGEST_NAME: Final = 50

_SHOE_DISTANCES: Final = (
    CONF_STARTING_DISTANCE,
    CONF_INSPECT_DISTANCE,
    CONF_PLAN_DISTANCE,
    CONF_REPLACE_DISTANCE,
)
_LONGEST_SHOE: Final = 5_000


def _number(minimum: float, maximum: float, step: float, unit: str) -> NumberSelector:
    """Return a box for a number."""
    return NumberSelector(
        NumberSelectorConfig(
            min=minimum,
            max=maximum,
            step=step,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )


def _choice(key: str, options: list[str]) -> SelectSelector:
    """Return a choice whose words are translated under its key."""
    return SelectSelector(SelectSelectorConfig(options=options, translation_key=key))


def _target() -> NumberSelector:
    return NumberSelector(
        NumberSelectorConfig(min=1, max=3, step=1, mode=NumberSelectorMode.SLIDER)
    )


NAME_SCHEMA: Final = vol.Schema({vol.Required(CONF_NAME): TextSelector()})

KNEE_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_KNEE, default=Knee.BOTH.value): _choice(
            "knee", [knee.value for knee in Knee]
        ),
        vol.Required(CONF_TRACK, default=Track.KEEP_RUNNING.value): _choice(
            "track", [track.value for track in Track]
        ),
    }
)

TARGET_SCHEMA: Final = vol.Schema(
    {vol.Required(CONF_TARGET, default=DEFAULT_TARGET): _target()}
)

OPTIONS_SCHEMA: Final = TARGET_SCHEMA.extend(
    {
        vol.Required(CONF_JUMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): _number(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_RAMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): _number(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_GREEN_MAX, default=DEFAULT_GREEN_MAX): _number(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_AMBER_MAX, default=DEFAULT_AMBER_MAX): _number(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_WEEK_START, default=WEEKDAYS[0]): _choice(
            "week_start", list(WEEKDAYS)
        ),
    }
)


def _name(user_input: Mapping[str, Any]) -> str:
    """Return a name without what nobody sees."""
    return " ".join(str(user_input[CONF_NAME]).split())


def _name_errors(name: str) -> dict[str, str]:
    """Return what is wrong with a name."""
    if not 0 < len(name) <= _LONGEST_NAME:
        return {CONF_NAME: "invalid_name"}
    return {}


class KneeRecoveryConfigFlow(ConfigFlow, domain=DOMAIN):
    """Adds a runner."""

    VERSION = 1
    MINOR_VERSION = 1

    def __init__(self) -> None:
        """Start with nothing said."""
        self._name = ""

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry
    ) -> dict[str, type[ConfigSubentryFlow]]:
        """Return what can be added to a runner."""
        return {SUBENTRY_SHOE: ShoeFlow}

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        """Return the flow for the runner's own limits."""
        return KneeRecoveryOptionsFlow()

    @override
    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the runner's name, the one thing that is needed."""
        errors: dict[str, str] = {}
        if user_input is not None:
            name = _name(user_input)
            if not (errors := _name_errors(name)):
                await self.async_set_unique_id(name.casefold())
                self._abort_if_unique_id_configured()
                self._name = name
                return await self.async_step_consent()
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(NAME_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_consent(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say what this is and is not; going on is agreeing."""
        if user_input is None:
            return self.async_show_form(step_id="consent", data_schema=vol.Schema({}))
        return await self.async_step_knee()

    async def async_step_knee(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which knee, how running goes, and how many exercise days a week."""
        if user_input is None:
            return self.async_show_form(
                step_id="knee", data_schema=KNEE_SCHEMA.extend(TARGET_SCHEMA.schema)
            )
        return self.async_create_entry(
            title=self._name,
            data={
                CONF_NAME: self._name,
                CONF_CONSENT: CONSENT_VERSION,
                CONF_KNEE: user_input[CONF_KNEE],
                CONF_TRACK: user_input[CONF_TRACK],
            },
            options={CONF_TARGET: int(user_input[CONF_TARGET])},
        )

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Change the name, the knee or the track."""
        entry = self._get_reconfigure_entry()
        errors: dict[str, str] = {}
        schema = NAME_SCHEMA.extend(KNEE_SCHEMA.schema)
        if user_input is not None:
            name = _name(user_input)
            if not (errors := _name_errors(name)):
                existing = await self.async_set_unique_id(name.casefold())
                if existing is not None and existing.entry_id != entry.entry_id:
                    return self.async_abort(reason="already_configured")
                return self.async_update_and_abort(
                    entry,
                    unique_id=name.casefold(),
                    title=name,
                    data_updates={**user_input, CONF_NAME: name},
                )
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(
                schema, user_input or entry.data
            ),
            errors=errors,
        )


class KneeRecoveryOptionsFlow(OptionsFlow):
    """Changes the runner's own limits."""

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for limits, pain edges, the target and the first day of the week."""
        errors: dict[str, str] = {}
        if user_input is not None:
            if user_input[CONF_GREEN_MAX] < user_input[CONF_AMBER_MAX]:
                return self.async_create_entry(data=user_input)
            errors[CONF_AMBER_MAX] = "amber_not_above_green"
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                OPTIONS_SCHEMA, user_input or self.config_entry.options
            ),
            errors=errors,
        )


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
                return self.async_create_entry(
                    title=data[CONF_NAME],
                    data=data,
                    unique_id=f"{SUBENTRY_SHOE}_{data[CONF_NAME].casefold()}",
                )
        return self._show("user", user_input or {}, errors)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change a pair."""
        subentry = self._get_reconfigure_subentry()
        errors: dict[str, str] = {}
        if user_input is not None:
            data, errors = self._read(user_input, but=subentry.subentry_id)
            if not errors:
                return self.async_update_and_abort(
                    self._get_entry(),
                    subentry,
                    title=data[CONF_NAME],
                    data=data,
                    unique_id=f"{SUBENTRY_SHOE}_{data[CONF_NAME].casefold()}",
                )
        return self._show(
            "reconfigure", user_input or _shown(self.hass, subentry.data), errors
        )

    def _read(
        self, user_input: Mapping[str, Any], but: str | None = None
    ) -> tuple[dict[str, Any], dict[str, str]]:
        """Return a pair with distances in metres, and what is wrong with it."""
        unit = _unit(self.hass)
        name = _name(user_input)
        data: dict[str, Any] = {
            CONF_NAME: name,
            CONF_DEFAULT: bool(user_input.get(CONF_DEFAULT, False)),
        }
        if first_day := user_input.get(CONF_FIRST_DAY):
            data[CONF_FIRST_DAY] = first_day
        for field in _SHOE_DISTANCES:
            if (said := user_input.get(field)) is not None:
                metres = DistanceConverter.convert(said, unit, UnitOfLength.METERS)
                data[field] = round(metres)
        others = [
            shoe
            for shoe in self._get_entry().get_subentries_of_type(SUBENTRY_SHOE)
            if shoe.subentry_id != but
        ]
        return data, _name_errors(name) or _shoe_errors(data, others)

    def _show(
        self, step_id: str, shown: Mapping[str, Any], errors: dict[str, str]
    ) -> SubentryFlowResult:
        """Show a pair, its distances in the house's unit."""
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(
                _shoe_schema(self.hass), {**_shown(self.hass, {}), **shown}
            ),
            errors=errors,
        )


def _shoe_errors(data: Mapping[str, Any], others: list[Any]) -> dict[str, str]:
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


def _unit(hass: HomeAssistant) -> str:
    """Return the unit in which the house counts long distances."""
    house: str = hass.config.units.length_unit
    return house if house == UnitOfLength.MILES else UnitOfLength.KILOMETERS


def _shown(hass: HomeAssistant, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pair as the form shows it."""
    unit = _unit(hass)
    return dict(data) | {
        field: round(
            DistanceConverter.convert(shoe_m(data, field), UnitOfLength.METERS, unit), 1
        )
        for field in _SHOE_DISTANCES
    }


def _shoe_schema(hass: HomeAssistant) -> vol.Schema:
    """Return the form of a pair; every field but the name can be left as it is."""
    unit = _unit(hass)
    return vol.Schema(
        {
            vol.Required(CONF_NAME): TextSelector(),
            vol.Optional(CONF_FIRST_DAY): DateSelector(),
            vol.Optional(CONF_DEFAULT, default=False): BooleanSelector(),
            **{
                vol.Optional(field): _number(
                    0 if field == CONF_STARTING_DISTANCE else 1,
                    _LONGEST_SHOE,
                    0.1,
                    unit,
                )
                for field in _SHOE_DISTANCES
            },
        }
    )
