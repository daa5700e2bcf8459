"""Where runs come from, as forms: what the house has, or what the runner points at."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    ConfigSubentryData,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import voluptuous as vol

from .const import (
    ADAPTER_CALENDAR,
    ADAPTER_DAY_TOTAL,
    ADAPTER_EVENT,
    ADAPTER_ODOMETER,
    ADAPTER_SENSOR,
    ADAPTER_WEBHOOK,
    CONF_ADAPTER,
    CONF_DURATION_ENTITY,
    CONF_ENTITY,
    CONF_EVENT_TYPE,
    CONF_HISTORY_DAYS,
    CONF_OFFERED,
    CONF_PROFILE,
    CONF_RUN_WORDS,
    CONF_SHOE,
    CONF_SOURCES,
    CONF_START_ENTITY,
    SUBENTRY_SHOE,
    SUBENTRY_SOURCE,
)
from .forms import as_it_stands, history_days, since
from .source_registry import FoundSource, find_sources, registered
from .source_words import async_source_in_words, name_of_source
from .sources.calendars import CALENDAR
from .sources.profiles import HOUSE_EVENT
from .webhook_flow import WebhookSteps
from .webhook_form import words_errors
from .words import async_words

BY_HAND: Final = "by_hand"
"""The choice of who has no watch, or none that is in the house."""

_LONGEST_EVENT: Final = 64

_HISTORY: Final = history_days()
_WORDS: Final = {vol.Optional(CONF_RUN_WORDS, default=""): TextSelector()}


def _entity(domain: str, device_class: str | None = None) -> EntitySelector:
    if device_class is None:
        return EntitySelector(EntitySelectorConfig(domain=domain))
    return EntitySelector(
        EntitySelectorConfig(domain=domain, device_class=device_class)
    )


SENSOR_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_ENTITY): _entity("sensor", "distance"),
        vol.Optional(CONF_DURATION_ENTITY): _entity("sensor", "duration"),
        vol.Optional(CONF_START_ENTITY): _entity("sensor", "timestamp"),
    }
)
EVENT_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_EVENT_TYPE, default=HOUSE_EVENT): TextSelector(),
        vol.Optional(CONF_ENTITY): _entity("event"),
        **_WORDS,
    }
)
CALENDAR_SCHEMA: Final = vol.Schema(
    {vol.Required(CONF_ENTITY): _entity("calendar"), **_HISTORY, **_WORDS}
)
KNOWN_SCHEMA: Final = vol.Schema({**_HISTORY, **_WORDS})

_ENTITIES: Final = (CONF_ENTITY, CONF_DURATION_ENTITY, CONF_START_ENTITY)


def odometer_schema(pairs: Mapping[str, str]) -> vol.Schema:
    """Return the form for the odometer of one of the runner's pairs."""
    return vol.Schema(
        {
            vol.Required(CONF_ENTITY): _entity("sensor", "distance"),
            vol.Required(CONF_SHOE): SelectSelector(
                SelectSelectorConfig(
                    options=[
                        SelectOptionDict(value=shoe_id, label=name)
                        for shoe_id, name in pairs.items()
                    ]
                )
            ),
        }
    )


def sources_schema(options: Mapping[str, str]) -> vol.Schema:
    """Return the question where runs come from; nothing chosen is an answer."""
    return vol.Schema(
        {
            vol.Optional(CONF_SOURCES, default=list): SelectSelector(
                SelectSelectorConfig(
                    options=_options(options),
                    multiple=True,
                    mode=SelectSelectorMode.LIST,
                )
            ),
            **_HISTORY,
        }
    )


def found_schema(options: Mapping[str, str]) -> vol.Schema:
    """Return the choice of one source of those that are in the house."""
    return vol.Schema(
        {
            vol.Required(CONF_SOURCES): SelectSelector(
                SelectSelectorConfig(
                    options=_options(options), mode=SelectSelectorMode.LIST
                )
            ),
            **_HISTORY,
            **_WORDS,
        }
    )


def _options(options: Mapping[str, str]) -> list[SelectOptionDict]:
    return [SelectOptionDict(value=key, label=words) for key, words in options.items()]


async def async_offer(hass: HomeAssistant, taken: set[str]) -> dict[str, str]:
    """Return the sources of the house that are not taken yet, each in words."""
    return {
        found.key: await async_source_in_words(hass, found)
        for found in find_sources(hass)
        if found.anchor.id not in taken
    }


async def async_offer_all(hass: HomeAssistant) -> dict[str, str]:
    """Return what a new runner can choose from; logging by hand is as good."""
    words = await async_words(hass)
    rest = {key: words[f"source_{key}"] for key in (ADAPTER_WEBHOOK, BY_HAND)}
    return await async_offer(hass, set()) | rest


def chosen(
    hass: HomeAssistant, keys: list[str], days: float
) -> list[ConfigSubentryData]:
    """Return the sources that a new runner chose, as subentries."""
    return [
        ConfigSubentryData(
            data=source_data(found, days),
            subentry_type=SUBENTRY_SOURCE,
            title=name_of_source(hass, found),
            unique_id=unique_id_of(found.anchor.id),
        )
        for found in find_sources(hass)
        if found.key in keys
    ]


def offered(hass: HomeAssistant) -> dict[str, list[str]]:
    """Return what a runner was offered, so that it is not news later."""
    keys = [found.key for found in find_sources(hass)]
    return {CONF_OFFERED: keys} if keys else {}


def source_data(found: FoundSource, days: float) -> dict[str, Any]:
    """Return a source of the house as a subentry keeps it."""
    return {
        CONF_ADAPTER: found.adapter,
        CONF_PROFILE: found.profile.key,
        CONF_ENTITY: found.anchor.id,
        **since(days),
    }


def unique_id_of(what: str) -> str:
    """Return what no two sources of a runner share."""
    return f"{SUBENTRY_SOURCE}_{what}"


class SourceFlow(WebhookSteps):
    """Adds or changes where a runner's runs come from."""

    _kept: Mapping[str, Any] = {}

    async def async_step_user(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what kind of source it is."""
        return self.async_show_menu(
            step_id="user",
            menu_options=[
                "found",
                "webhook",
                "sensor",
                "event",
                "calendar",
                "odometer",
            ],
        )

    async def async_step_reconfigure(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change a source in the form that it was added with."""
        self._kept = self._get_reconfigure_subentry().data
        is_known = self._kept.get(CONF_PROFILE) not in {None, CALENDAR.key}
        if is_known:
            if self._kept[CONF_ADAPTER] == ADAPTER_DAY_TOTAL:
                return self.async_abort(reason="nothing_to_change")
            return await self.async_step_known()
        steps = {
            ADAPTER_SENSOR: self.async_step_sensor,
            ADAPTER_EVENT: self.async_step_event,
            ADAPTER_CALENDAR: self.async_step_calendar,
            ADAPTER_ODOMETER: self.async_step_odometer,
            ADAPTER_WEBHOOK: self.async_step_webhook_change,
        }
        return await steps[self._kept[CONF_ADAPTER]]()

    async def async_step_found(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which of the sources that are in the house."""
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := words_errors(user_input)):
            for found in find_sources(self.hass):
                if found.key == user_input[CONF_SOURCES]:
                    data = source_data(found, user_input[CONF_HISTORY_DAYS])
                    data[CONF_RUN_WORDS] = user_input[CONF_RUN_WORDS]
                    name = name_of_source(self.hass, found)
                    return self.async_create_entry(
                        title=name, data=data, unique_id=unique_id_of(found.anchor.id)
                    )
            return self.async_abort(reason="source_gone")
        taken = {
            str(subentry.data.get(CONF_ENTITY))
            for subentry in self._get_entry().get_subentries_of_type(SUBENTRY_SOURCE)
        }
        options = await async_offer(self.hass, taken)
        if not options:
            return self.async_abort(reason="no_sources")
        schema = found_schema(options)
        return self.async_show_form(step_id="found", data_schema=schema, errors=errors)

    async def async_step_known(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change how far back a known source is read, and what it calls a run."""
        errors = words_errors(user_input or {})
        if user_input is None or errors:
            return self.async_show_form(
                step_id="known",
                data_schema=as_it_stands(KNOWN_SCHEMA, user_input or self._kept),
                errors=errors,
            )
        first = since(user_input[CONF_HISTORY_DAYS])
        words = {CONF_RUN_WORDS: user_input[CONF_RUN_WORDS]}
        return self.async_update_and_abort(
            self._get_entry(),
            self._get_reconfigure_subentry(),
            data={**self._kept, **words, **first},
        )

    async def async_step_sensor(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the sensor that shows the distance of the last run."""
        return self._ask("sensor", SENSOR_SCHEMA, user_input, ADAPTER_SENSOR)

    async def async_step_event(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the event, or the event entity, that tells of each run."""
        return self._ask("event", EVENT_SCHEMA, user_input, ADAPTER_EVENT)

    async def async_step_calendar(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for a calendar of workouts."""
        return self._ask("calendar", CALENDAR_SCHEMA, user_input, ADAPTER_CALENDAR)

    async def async_step_odometer(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the odometer of a pair, and which pair it is of."""
        shoes = self._get_entry().get_subentries_of_type(SUBENTRY_SHOE)
        pairs = {shoe.subentry_id: shoe.title for shoe in shoes}
        if not pairs:
            return self.async_abort(reason="no_shoes")
        schema = odometer_schema(pairs)
        return self._ask("odometer", schema, user_input, ADAPTER_ODOMETER)

    def _ask(
        self,
        step_id: str,
        schema: vol.Schema,
        user_input: dict[str, Any] | None,
        adapter: str,
    ) -> SubentryFlowResult:
        """Ask for what a source is read from, and keep it once it can be heard."""
        errors: dict[str, str] = {}
        if user_input is not None:
            data, errors = _read(self.hass, user_input, adapter)
            if not errors:
                return self._keep(data, user_input)
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(
                schema, user_input or _shown(self.hass, self._kept)
            ),
            errors=errors,
        )

    def _keep(
        self, data: dict[str, Any], user_input: Mapping[str, Any]
    ) -> SubentryFlowResult:
        """Add a source, or change the one that is there."""
        entity_id = user_input.get(CONF_ENTITY)
        state = self.hass.states.get(entity_id) if entity_id else None
        title = state.name if state else str(entity_id or data[CONF_EVENT_TYPE])
        unique_id = unique_id_of(data.get(CONF_ENTITY) or data[CONF_EVENT_TYPE])
        if self.source == SOURCE_RECONFIGURE:
            return self.async_update_and_abort(
                self._get_entry(),
                self._get_reconfigure_subentry(),
                title=title,
                data=data,
                unique_id=unique_id,
            )
        return self.async_create_entry(title=title, data=data, unique_id=unique_id)


def _read(
    hass: HomeAssistant, user_input: Mapping[str, Any], adapter: str
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return a source by the registry's ids, and what is wrong with it."""
    data: dict[str, Any] = {CONF_ADAPTER: adapter}
    errors = words_errors(user_input)
    for field in _ENTITIES:
        if entity_id := user_input.get(field):
            entry = er.async_get(hass).async_get(entity_id)
            if entry is None:
                # Without an id of its own it could not be found again once renamed.
                errors[field] = "not_registered"
            else:
                data[field] = entry.id
    for field in (CONF_RUN_WORDS, CONF_SHOE):
        if field in user_input:
            data[field] = user_input[field]
    if adapter == ADAPTER_CALENDAR:
        data[CONF_PROFILE] = CALENDAR.key
        data |= since(user_input[CONF_HISTORY_DAYS])
    if adapter == ADAPTER_EVENT and CONF_ENTITY not in user_input:
        data[CONF_EVENT_TYPE] = str(user_input.get(CONF_EVENT_TYPE) or "").strip()
        errors |= _event_errors(data[CONF_EVENT_TYPE])
    return data, errors


def _event_errors(event_type: str) -> dict[str, str]:
    """Return what is wrong with the type of an event: it is one word of its own."""
    is_word = event_type.replace("_", "").replace(".", "").isalnum()
    if not is_word or len(event_type) > _LONGEST_EVENT or event_type in _OF_THE_HOUSE:
        return {CONF_EVENT_TYPE: "invalid_event_type"}
    return {}


_OF_THE_HOUSE: Final = frozenset(
    {"state_changed", "state_reported", "call_service", "time_changed"}
)
"""Events that come many times a second, and are never a run's."""


def _shown(hass: HomeAssistant, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a source as its form shows it: entities by what they are called now."""
    return {
        field: entry.entity_id
        if field in _ENTITIES and (entry := registered(hass, value)) is not None
        else value
        for field, value in data.items()
    }
