"""Set-up of a runner: a name is enough, everything else can be left as it stands."""

from collections.abc import Mapping
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
from homeassistant.helpers.selector import TextSelector
from homeassistant.util import dt as dt_util
import voluptuous as vol

from .const import (
    ADAPTER_WEBHOOK,
    CONF_CHECK_UP,
    CONF_CONSENT,
    CONF_FLAGS,
    CONF_HISTORY_DAYS,
    CONF_KNEE,
    CONF_SOURCES,
    CONF_TARGET,
    CONF_TRACK,
    CONF_TRAUMA,
    CONSENT_VERSION,
    DOMAIN,
    SUBENTRY_SHOE,
    SUBENTRY_SOURCE,
)
from .core.flags import is_urgent
from .core.gate import GateAnswer, gate
from .core.history import History
from .core.journal import Knee
from .core.profile import Profile, Track
from .forms import NOTHING_ASKED, as_it_stands, choice, name_errors, name_of
from .options_flow import KneeRecoveryOptionsFlow
from .questions import StartGateQuestions, WarningSignQuestions
from .sections import TARGET_SCHEMA
from .shoe_flow import ShoeFlow
from .source_flow import SourceFlow, async_offer_all, chosen, offered, sources_schema
from .webhook_form import (
    WEBHOOK_SCHEMA,
    webhook_of,
    webhook_placeholders,
    webhook_subentry,
)

NAME_SCHEMA: Final = vol.Schema({vol.Required(CONF_NAME): TextSelector()})

KNEE_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_KNEE, default=Knee.BOTH.value): choice(
            "knee", [knee.value for knee in Knee]
        ),
        vol.Required(CONF_TRACK, default=Track.KEEP_RUNNING.value): choice(
            "track", [track.value for track in Track]
        ),
    }
)

START_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_TRACK, default=Track.WALK_RUN.value): choice(
            "start", [Track.WALK_RUN.value, Track.NOT_RUNNING.value]
        )
    }
)
"""What the runner decides although something of the start gate is not met."""


class KneeRecoveryConfigFlow(
    WarningSignQuestions, StartGateQuestions, ConfigFlow, domain=DOMAIN
):
    """Adds a runner."""

    VERSION = 1
    MINOR_VERSION = 1

    after_gate = START_SCHEMA

    def __init__(self) -> None:
        """Start with nothing said."""
        super().__init__()
        self._name = ""
        self._said: dict[str, Any] = {}
        self._sources: dict[str, Any] = {}
        self._webhook: dict[str, Any] = {}

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry
    ) -> dict[str, type[ConfigSubentryFlow]]:
        """Return what can be added to a runner."""
        return {SUBENTRY_SHOE: ShoeFlow, SUBENTRY_SOURCE: SourceFlow}

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
            return self.async_show_form(step_id="consent", data_schema=NOTHING_ASKED)
        return await self.async_step_knee()

    async def async_step_knee(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which knee, how running goes, and how many exercise days a week."""
        if user_input is None:
            return self.async_show_form(
                step_id="knee", data_schema=KNEE_SCHEMA.extend(TARGET_SCHEMA.schema)
            )
        self._said = user_input
        return await self.async_step_warning_signs()

    @override
    async def _async_answered(
        self, step_id: str, schema: vol.Schema
    ) -> ConfigFlowResult:
        """Say whom to talk to when there is something to say."""
        if self._flags:
            return await self.async_step_talk()
        return await self._async_talked()

    @override
    async def _async_talked(self) -> ConfigFlowResult:
        """Ask the start gate of who wants to walk and run."""
        if self._said[CONF_TRACK] == Track.WALK_RUN:
            return await self.async_step_gate()
        return await self.async_step_sources()

    @override
    def _gate(self, said: Mapping[str, bool]) -> tuple[GateAnswer, ...]:
        """Return how the gate stands before anything was logged."""
        no_red_flag = not is_urgent(self._flags, trauma=self._trauma)
        known = {"no_red_flag": no_red_flag, **said}
        return gate(History(), Profile(), dt_util.now().date(), known)

    @override
    async def _async_decided(self, user_input: Mapping[str, Any]) -> ConfigFlowResult:
        """Take the track that the runner decided on."""
        self._said |= user_input
        return await self.async_step_sources()

    async def async_step_sources(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where runs come from; logging by hand is as good an answer."""
        if user_input is None:
            options = await async_offer_all(self.hass)
            return self.async_show_form(
                step_id="sources", data_schema=sources_schema(options)
            )
        self._sources = user_input
        if ADAPTER_WEBHOOK in user_input[CONF_SOURCES]:
            days = user_input[CONF_HISTORY_DAYS]
            self._webhook = webhook_of(WEBHOOK_SCHEMA({CONF_HISTORY_DAYS: days}))
            return await self.async_step_webhook_ready()
        return self._add()

    async def async_step_webhook_ready(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show the address and the secret to type into an app."""
        if user_input is None:
            return self.async_show_form(
                step_id="webhook_ready",
                data_schema=NOTHING_ASKED,
                description_placeholders=webhook_placeholders(self.hass, self._webhook),
            )
        return self._add()

    def _add(self) -> ConfigFlowResult:
        """Add the runner: everything was asked."""
        said = self._sources
        # Finishing a second flow by this name would take the first one's diary away.
        self._abort_if_unique_id_configured()
        return self.async_create_entry(
            title=self._name,
            data={
                CONF_NAME: self._name,
                CONF_CONSENT: CONSENT_VERSION,
                CONF_KNEE: self._said[CONF_KNEE],
                CONF_TRACK: self._said[CONF_TRACK],
                CONF_CHECK_UP: {
                    CONF_FLAGS: list(self._flags),
                    CONF_TRAUMA: self._trauma,
                },
                **offered(self.hass),
            },
            options={CONF_TARGET: int(self._said[CONF_TARGET])},
            subentries=[
                *chosen(self.hass, said[CONF_SOURCES], said[CONF_HISTORY_DAYS]),
                *([webhook_subentry(self._webhook)] if self._webhook else []),
            ],
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
