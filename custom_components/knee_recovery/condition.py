"""Conditions: what an automation can ask about a runner, answered by the snapshot."""

import abc
from collections.abc import Mapping
from typing import Any, ClassVar, Final, Unpack, override

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    BEHAVIOR_ANY,
    Condition,
    ConditionCheckParams,
    ConditionConfig,
)
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util
import voluptuous as vol

from .const import CONF_LIGHT, CONF_REMINDER, DOMAIN
from .coordinator import KneeRecoveryCoordinator
from .core.ice import IceAllowed, may_start
from .core.journal import Reminder
from .core.pain import LIGHTS, light_word
from .core.quiet import is_quiet
from .targets import check_target, meant_by


class RunnerCondition(Condition):
    """A question about runners: any of those that are meant, or all of them."""

    _fields: ClassVar[Mapping[vol.Marker, Any]] = {}
    """Options of its own."""

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the options, and that the target is a runner."""
        behavior = vol.In([BEHAVIOR_ANY, BEHAVIOR_ALL])
        schema = vol.Schema(
            {
                vol.Optional(CONF_TARGET): cv.TARGET_FIELDS,
                vol.Required(CONF_OPTIONS, default=dict): {
                    vol.Required(ATTR_BEHAVIOR, default=BEHAVIOR_ANY): behavior,
                    **cls._fields,
                },
            }
        )
        checked: ConfigType = schema(config)
        check_target(hass, checked.get(CONF_TARGET), pairs=False)
        return checked

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Initialize the condition."""
        super().__init__(hass, config)
        self._options = config.options or {}
        self._target = config.target

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Return the answer; a runner who is not there has none, so it is no."""
        entries = self._hass.config_entries.async_entries(DOMAIN)
        meant = meant_by(self._hass, self._target).runners
        answers = [
            entry.state is ConfigEntryState.LOADED and self._holds(entry.runtime_data)
            for entry in entries
            if entry.entry_id in meant
        ]
        if self._options[ATTR_BEHAVIOR] == BEHAVIOR_ALL:
            return bool(answers) and all(answers)
        return any(answers)

    @abc.abstractmethod
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        """Return the answer about one runner."""


class RunLightIs(RunnerCondition):
    """The running light is one of these."""

    _fields: ClassVar[Mapping[vol.Marker, Any]] = {
        vol.Required(CONF_LIGHT): vol.All(
            cv.ensure_list, vol.Length(min=1), [vol.In(LIGHTS)]
        )
    }

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return light_word(runner.data.day_light.light) in self._options[CONF_LIGHT]


class ExercisesAreDue(RunnerCondition):
    """Exercises are planned for today and not done yet."""

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return runner.data.plan.due


class IceIsAllowed(RunnerCondition):
    """The ice timer would start if it were asked to now."""

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        answer = may_start(runner.history, runner.profile, dt_util.now())
        return isinstance(answer, IceAllowed)


class HasRunToday(RunnerCondition):
    """A run of today is in the diary."""

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return runner.data.allowance.today_m > 0


class IsFlaredUp(RunnerCondition):
    """A flare-up is on."""

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return runner.data.flare_up


class IsQuiet(RunnerCondition):
    """It is within the runner's own quiet hours."""

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return is_quiet(runner.profile, dt_util.now())


class ReminderIsDue(RunnerCondition):
    """A reminder is to be said: its thing is due, and nobody told it to wait."""

    _fields: ClassVar[Mapping[vol.Marker, Any]] = {
        vol.Required(CONF_REMINDER): vol.All(
            cv.ensure_list, vol.Length(min=1), [vol.In(list(Reminder))]
        )
    }

    @override
    def _holds(self, runner: KneeRecoveryCoordinator) -> bool:
        return any(
            state.waits and state.reminder in self._options[CONF_REMINDER]
            for state in runner.data.reminders
        )


CONDITIONS: Final[Mapping[str, type[RunnerCondition]]] = {
    "exercises_are_due": ExercisesAreDue,
    "has_run_today": HasRunToday,
    "ice_is_allowed": IceIsAllowed,
    "is_flared_up": IsFlaredUp,
    "is_quiet": IsQuiet,
    "reminder_is_due": ReminderIsDue,
    "run_light_is": RunLightIs,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions of the integration."""
    return dict(CONDITIONS)
