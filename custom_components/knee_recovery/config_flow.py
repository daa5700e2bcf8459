"""Set-up of a runner: a name is enough, everything else can be left as it stands."""

from typing import Any, Final, override

from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    ConfigSubentryFlow,
    OptionsFlow,
)
from homeassistant.const import CONF_NAME
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)
import voluptuous as vol

from .const import (
    CONF_AMBER_MAX,
    CONF_CONSENT,
    CONF_GREEN_MAX,
    CONF_JUMP_LIMIT,
    CONF_KNEE,
    CONF_RAMP_LIMIT,
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
from .forms import (
    FiniteNumberSelector,
    as_it_stands,
    name_errors,
    name_of,
    number_box,
)
from .runner import WEEKDAYS
from .shoe_flow import ShoeFlow


def _choice(key: str, options: list[str]) -> SelectSelector:
    """Return a choice whose words are translated under its key."""
    return SelectSelector(SelectSelectorConfig(options=options, translation_key=key))


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
    {
        vol.Required(CONF_TARGET, default=DEFAULT_TARGET): FiniteNumberSelector(
            NumberSelectorConfig(min=1, max=3, step=1, mode=NumberSelectorMode.SLIDER)
        )
    }
)

OPTIONS_SCHEMA: Final = TARGET_SCHEMA.extend(
    {
        vol.Required(CONF_JUMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): number_box(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_RAMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): number_box(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_GREEN_MAX, default=DEFAULT_GREEN_MAX): number_box(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_AMBER_MAX, default=DEFAULT_AMBER_MAX): number_box(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_WEEK_START, default=WEEKDAYS[0]): _choice(
            "week_start", list(WEEKDAYS)
        ),
    }
)


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
            name = name_of(user_input)
            if not (errors := name_errors(name)):
                # A flow that was left open elsewhere is no reason to refuse; it ends
                # by itself when this one is finished.
                await self.async_set_unique_id(name.casefold(), raise_on_progress=False)
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
        # Finishing a second flow by this name would take the first one's diary away.
        self._abort_if_unique_id_configured()
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
        if user_input is not None:
            name = name_of(user_input)
            if not (errors := name_errors(name)):
                existing = await self.async_set_unique_id(
                    name.casefold(), raise_on_progress=False
                )
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
            data_schema=as_it_stands(
                NAME_SCHEMA.extend(KNEE_SCHEMA.schema), user_input or entry.data
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
            data_schema=as_it_stands(
                OPTIONS_SCHEMA, user_input or self.config_entry.options
            ),
            errors=errors,
        )
