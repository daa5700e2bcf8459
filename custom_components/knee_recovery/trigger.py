"""Triggers: what starts an automation, told by the one who keeps the journal.

They listen to the whole house and look at the target when something is told: a runner
can be set up again, or be added after the automation was.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, override

from homeassistant.const import (
    CONF_ABOVE,
    CONF_OPTIONS,
    CONF_TARGET,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.selector import NumberSelectorConfig
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import ConfigType
import voluptuous as vol

from .const import CONF_FROM, CONF_REMINDER, CONF_TO, DOMAIN
from .coordinator import TOLD
from .core.bounds import SCORE
from .core.happenings import Happening, HappeningType
from .core.journal import Reminder
from .core.pain import LIGHTS
from .core.turns import Turn, TurnType
from .forms import FiniteNumberSelector
from .targets import check_target, meant_by

type Told = Happening | Turn


class RunnerTrigger(Trigger):
    """Something that is told of a runner."""

    _types: ClassVar[frozenset[str]]
    """What it listens for."""
    _fields: ClassVar[Mapping[vol.Marker, Any]] = {}
    """Options of its own."""
    _pairs: ClassVar[bool] = False
    """Whether a pair of shoes can be meant by itself."""

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the options, and that the target is a runner."""
        schema = vol.Schema(
            {
                vol.Optional(CONF_TARGET): cv.TARGET_FIELDS,
                vol.Required(CONF_OPTIONS, default=dict): dict(cls._fields),
            }
        )
        checked: ConfigType = schema(config)
        check_target(hass, checked.get(CONF_TARGET), pairs=cls._pairs)
        return checked

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Initialize the trigger."""
        super().__init__(hass, config)
        self._options = config.options or {}
        self._target = config.target

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Run the action whenever it is told of someone who is meant."""

        @callback
        def listen(entry_id: str, told: Told) -> None:
            if (
                told.type in self._types
                and self._is_meant(entry_id, told)
                and self._fits(told)
            ):
                variables = self._variables(entry_id, told)
                run_action(variables, f"{told.type} of {variables['runner']}")

        return async_dispatcher_connect(self._hass, TOLD, listen)

    def _is_meant(self, entry_id: str, told: Told) -> bool:
        """Return whether the target is this runner, or this pair."""
        meant = meant_by(self._hass, self._target)
        return entry_id in meant.runners or (
            self._pairs and told.values.get("shoe_id") in meant.pairs
        )

    def _fits(self, told: Told) -> bool:  # noqa: ARG002  asked of those with options
        """Return whether the options ask for this."""
        return True

    def _variables(self, entry_id: str, told: Told) -> dict[str, Any]:
        """Return what an automation finds under `trigger`."""
        entry = self._hass.config_entries.async_get_known_entry(entry_id)
        device = dr.async_get(self._hass).async_get_device_by_identifier(
            (DOMAIN, entry_id), entry_id
        )
        return {
            **told.values,
            "runner": entry.title,
            "config_entry_id": entry_id,
            "device_id": device.id if device else None,
        }


class RunLogged(RunnerTrigger):
    """A run came into the diary."""

    _types = frozenset({HappeningType.RUN})


class PainLogged(RunnerTrigger):
    """A pain score came into the diary."""

    _types = frozenset({HappeningType.PAIN})
    _fields: ClassVar[Mapping[vol.Marker, Any]] = {
        vol.Optional(CONF_ABOVE): FiniteNumberSelector(
            NumberSelectorConfig(min=SCORE.minimum, max=SCORE.maximum)
        )
    }

    @override
    def _fits(self, told: Told) -> bool:
        above = self._options.get(CONF_ABOVE)
        return above is None or told.values["level"] > above


class LightChanged(RunnerTrigger):
    """The running light is another one."""

    _types = frozenset({TurnType.LIGHT_CHANGED})
    _fields: ClassVar[Mapping[vol.Marker, Any]] = {
        vol.Optional(field): vol.All(
            cv.ensure_list, vol.Length(min=1), [vol.In(LIGHTS)]
        )
        for field in (CONF_FROM, CONF_TO)
    }

    @override
    def _fits(self, told: Told) -> bool:
        return all(
            told.values[said] in self._options.get(field, LIGHTS)
            for field, said in ((CONF_FROM, "from_light"), (CONF_TO, "light"))
        )


class CheckDue(RunnerTrigger):
    """A question about the knee opened."""

    _types = frozenset({TurnType.CHECK_DUE})


class ExercisesDue(RunnerTrigger):
    """Exercises are to be done today."""

    _types = frozenset({TurnType.EXERCISES_DUE})


class IceDue(RunnerTrigger):
    """Ice is offered."""

    _types = frozenset({TurnType.ICE_DUE})


class IceEnded(RunnerTrigger):
    """The ice came off."""

    _types = frozenset({HappeningType.ICE_ENDED})


class IceStarted(RunnerTrigger):
    """The ice timer was started."""

    _types = frozenset({HappeningType.ICE_STARTED})


class RampExceeded(RunnerTrigger):
    """The last seven days went beyond the runner's own limit."""

    _types = frozenset({TurnType.RAMP_EXCEEDED})


class ShoeWorn(RunnerTrigger):
    """A pair reached the distance at which it is replaced."""

    _types = frozenset({TurnType.SHOE_WORN})
    _pairs = True


class StreakExtended(RunnerTrigger):
    """One more week is on target."""

    _types = frozenset({HappeningType.STREAK})


class LevelChanged(RunnerTrigger):
    """The level of the walk-run ladder is another one."""

    _types = frozenset({HappeningType.LEVEL_UP, HappeningType.LEVEL_DOWN})


class TalkToProfessional(RunnerTrigger):
    """There is a reason to talk to a professional."""

    _types = frozenset({TurnType.TALK_TO_PROFESSIONAL})


class _ReminderTrigger(RunnerTrigger):
    """Something that is told of a reminder."""

    _fields: ClassVar[Mapping[vol.Marker, Any]] = {
        vol.Optional(CONF_REMINDER): vol.All(
            cv.ensure_list, vol.Length(min=1), [vol.In(list(Reminder))]
        )
    }

    @override
    def _fits(self, told: Told) -> bool:
        return told.values["reminder"] in self._options.get(CONF_REMINDER, [*Reminder])


class ReminderDue(_ReminderTrigger):
    """Something is to be reminded of from now on: it came up, or a snooze ended."""

    _types = frozenset({TurnType.REMINDER_DUE})


class ReminderOver(_ReminderTrigger):
    """Nothing is to be reminded of any more: done, told to wait, let be, or closed."""

    _types = frozenset({TurnType.REMINDER_OVER})


TRIGGERS: Final[Mapping[str, type[RunnerTrigger]]] = {
    "check_due": CheckDue,
    "exercises_due": ExercisesDue,
    "ice_due": IceDue,
    "ice_ended": IceEnded,
    "ice_started": IceStarted,
    "level_changed": LevelChanged,
    "light_changed": LightChanged,
    "pain_logged": PainLogged,
    "ramp_exceeded": RampExceeded,
    "reminder_due": ReminderDue,
    "reminder_over": ReminderOver,
    "run_logged": RunLogged,
    "shoe_worn": ShoeWorn,
    "streak_extended": StreakExtended,
    "talk_to_professional": TalkToProfessional,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers of the integration."""
    return dict(TRIGGERS)
