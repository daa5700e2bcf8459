"""Intents: what can be said to the diary, whoever understood the sentence.

Our own sentences, a runner's own ones, language models: all come through these
handlers, and hear the same answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, override

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv, intent
import voluptuous as vol

from . import saying
from .coordinator import KneeRecoveryCoordinator
from .core import bounds
from .core.errors import shown
from .core.journal import (
    Knee,
    Moment,
    Symptom,
)
from .core.library import EXERCISES
from .core.spoken_day import SPOKEN_DAYS
from .errors import translated
from .saying import CASE, UNDONE_BY_KIND, Act, Said
from .session_intents import session_intents
from .tongue import Tongue, async_tongue
from .voice_timer import async_cancel_timer, async_start_timer
from .who import open_to, runner_meant

DEFAULT: Final = "default"
START_ICE: Final = "KneeStartIce"
STOP_ICE: Final = "KneeStopIce"


type _Slots = dict[str, Any]


def _optional(name: str, description: str) -> vol.Optional:
    return vol.Optional(name, description=description)


_NUMBER: Final = vol.Coerce(float)
_RUNNER: Final = {
    _optional("runner", "Name of the runner, when several live in the house"): cv.string
}
_DAY: Final = {
    _optional("day", "When it was; leave out for now"): vol.In(list(SPOKEN_DAYS))
}
_SYMPTOM: Final = {
    _optional("symptom", "What the knee did besides hurting"): vol.All(
        cv.ensure_list, [vol.In([each.value for each in Symptom])]
    )
}
_PAIN: Final = {_optional("pain", "Worst knee pain during it, from 0 to 10"): _NUMBER}
_STATE: Final = {
    _optional("state", "Whether it begins or is over"): vol.In(["on", "off"])
}
_MINUTES: Final = {_optional("minutes", "Minutes, from 1 to 60"): _NUMBER}
_RUN: Final = {
    _optional("distance", "Distance in the unit that was said"): _NUMBER,
    _optional("unit", "Unit of the distance, as it was said"): vol.In(
        ["km", "mi", "m"]
    ),
    _optional("hours", "Hours that the run took"): _NUMBER,
    _optional("minutes", "Minutes that the run took, beside the hours"): _NUMBER,
    _optional("seconds", "Seconds that the run took, beside the minutes"): _NUMBER,
    _optional("shoe", "Name of the pair of shoes"): cv.string,
}
_KNEE_PAIN: Final = {
    _optional("level", "Knee pain from 0 (none) to 10 (worst imaginable)"): _NUMBER,
    _optional("moment", "When in the runner's day"): vol.In(
        [each.value for each in Moment]
    ),
    _optional("knee", "Which knee"): vol.In([each.value for each in Knee]),
}
_EXERCISES: Final = {
    _optional(
        "exercise",
        "Key of the one exercise that was done; leave out for all of today's: "
        + ", ".join(EXERCISES),
    ): cv.string,
    _optional("sets", "Sets that were done"): _NUMBER,
    _optional("reps", "Repetitions of a set"): _NUMBER,
    _optional("stopped", "Whether it was stopped because it hurt"): cv.boolean,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """One thing that can be said."""

    name: str
    title: str
    description: str
    """What a language model reads to know when it is meant."""
    act: Act
    action: str
    """The action that names the fields when something is wrong."""
    slots: Mapping[Any, Any]
    read_only: bool = False
    takes_back: bool = False


KINDS: Final = (
    Kind(
        name="KneeLogRun",
        title="Log a run",
        description="Notes a finished run in the knee recovery diary. Keep the unit"
        " that the user said.",
        act=saying.async_log_run,
        action="log_run",
        slots={**_RUN, **_DAY, **_PAIN, **_SYMPTOM},
    ),
    Kind(
        name="KneeLogPain",
        title="Log knee pain",
        description="Notes a knee pain score from 0 to 10 in the knee recovery diary.",
        act=saying.async_log_pain,
        action="log_pain",
        slots={**_KNEE_PAIN, **_DAY, **_SYMPTOM},
    ),
    Kind(
        name="KneeLogExercises",
        title="Log knee exercises",
        description="Notes knee exercises as done: all of today's, or one.",
        act=saying.async_log_exercises,
        action="log_exercises",
        slots={**_EXERCISES, **_DAY, **_PAIN},
    ),
    Kind(
        name="KneeLogIce",
        title="Log ice",
        description="Notes that ice was on the knee, afterwards.",
        act=saying.async_log_ice,
        action="log_ice",
        slots={**_MINUTES, **_DAY},
    ),
    Kind(
        name=START_ICE,
        title="Start the ice timer",
        description="Starts the ice timer now; at most 20 minutes.",
        act=saying.async_start_ice,
        action="start_ice",
        slots=_MINUTES,
    ),
    Kind(
        name=STOP_ICE,
        title="Stop the ice timer",
        description="Stops the running ice timer.",
        act=saying.async_stop_ice,
        action="stop_ice",
        slots={},
    ),
    Kind(
        name="KneeHowFar",
        title="How far may I run",
        description="Says how far the user may run today by their own limits, and why.",
        act=saying.async_how_far,
        action="get_status",
        slots={},
        read_only=True,
    ),
    Kind(
        name="KneeStatus",
        title="How is the knee",
        description="Says how things stand: running light, pain, distance of the week,"
        " exercises, and what waits.",
        act=saying.async_status,
        action="get_status",
        slots={},
        read_only=True,
    ),
    Kind(
        name="KneeNextExercise",
        title="Next exercise",
        description="Says the next exercise of today's knee plan, with its dose.",
        act=saying.async_next_exercise,
        action="get_plan",
        slots={},
        read_only=True,
    ),
    Kind(
        name="KneeShoeStatus",
        title="How worn are the running shoes",
        description="Says how far the running shoes have run and what is left.",
        act=saying.async_shoe_status,
        action="log_run",
        slots={_optional("shoe", "Name of the pair; leave out for all"): cv.string},
        read_only=True,
    ),
    Kind(
        name="KneeUndo",
        title="Undo",
        description="Takes back the last entry of the knee recovery diary.",
        act=saying.async_undo,
        action="undo",
        slots={
            _optional("kind", "Kind of the entry, when not simply the last"): vol.In(
                list(UNDONE_BY_KIND)
            )
        },
        takes_back=True,
    ),
    Kind(
        name="KneeFlareUp",
        title="Flare-up",
        description="Notes that the knee flares up, or that the flare-up is over.",
        act=saying.async_flare_up,
        action="log_pain",
        slots=_STATE,
    ),
    Kind(
        name="KneePause",
        title="Pause",
        description="Pauses the recovery plan for being ill or away, or resumes it.",
        act=saying.async_pause,
        action="log_pain",
        slots=_STATE,
    ),
)
"""Everything that can be said, by the name of its intent."""


async def async_setup_intents(hass: HomeAssistant) -> None:
    """Register the handlers; Home Assistant's intent integration calls this once."""
    for kind in KINDS:
        intent.async_register(hass, KneeIntent(kind))
    for handler in session_intents():
        intent.async_register(hass, handler)


class KneeIntent(intent.IntentHandler):
    """Does one thing that can be said, and answers in words."""

    def __init__(self, kind: Kind) -> None:
        """Initialize the handler."""
        self.kind = kind
        self.intent_type = kind.name
        self.description = kind.description

    @property
    @override
    def slot_schema(self) -> dict[Any, Any]:
        """Return what can be said besides; ranges are the domain's business."""
        return {**self.kind.slots, **_RUNNER}

    @override
    def async_validate_slots(self, slots: _Slots) -> _Slots:
        """Return what was said as it was said; a number in words is a number.

        What is no number, or none of the choices, is the domain's business too: Home
        Assistant would not tell a model which of its fields was wrong.
        """
        return {
            marker.schema: {**slot, "value": _read(slot["value"], kind)}
            for marker, kind in self.slot_schema.items()
            if (slot := slots.get(marker.schema)) is not None
        }

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Handle the intent: nothing is written when something is wrong with it."""
        told = self.async_validate_slots(intent_obj.slots)
        tongue = await async_tongue(intent_obj.hass, intent_obj.language)
        response = intent_obj.create_response()
        named = str(told["runner"]["value"]) if "runner" in told else None
        there = open_to(intent_obj)
        runner = runner_meant(
            intent_obj.hass,
            there,
            named,
            intent_obj.context,
            intent_obj.satellite_id,
        )
        if runner is None:
            names = [each.title for each in there]
            return _not_done(response, _nobody(names, named, tongue))
        said = Said(
            coordinator=runner.runtime_data,
            tongue=tongue,
            slots={name: _plain(slot["value"]) for name, slot in told.items()},
            texts={
                name: shown(slot.get("text") or str(slot["value"]).replace("_", " "))
                for name, slot in told.items()
            },
        )
        try:
            with translated():
                facts = await self.kind.act(said)
        except HomeAssistantError as error:
            return _not_done(response, tongue.wrong(error, self.kind.action))
        facts["runner"] = runner.title if len(there) > 1 else None
        answer = tongue.say(self.kind.name, facts.get(CASE, DEFAULT), facts)
        if CASE in facts and not self.kind.read_only:
            return _not_done(response, answer)
        response.async_set_speech(answer)
        response.async_set_speech_slots(facts)
        await self._async_afterwards(intent_obj, runner.runtime_data, tongue)
        return response

    async def _async_afterwards(
        self,
        intent_obj: intent.Intent,
        coordinator: KneeRecoveryCoordinator,
        tongue: Tongue,
    ) -> None:
        """Do on the device that was spoken to what belongs to it."""
        hass, device_id = intent_obj.hass, intent_obj.device_id
        name = tongue.part("ice_timer")
        ends_at = coordinator.data.ice.ends_at
        if self.kind.name == START_ICE and ends_at is not None:
            left = (ends_at - coordinator.data.now).total_seconds() / 60
            await async_start_timer(hass, device_id, name, left)
        if self.kind.name == STOP_ICE:
            await async_cancel_timer(hass, device_id, name)


def _read(value: object, kind: object) -> object:
    """Return a number that was told as text, and everything else as it is."""
    number = bounds.as_number(value) if kind is _NUMBER else None
    return value if number is None else number


def _plain(value: object) -> object:
    """Return a number as people write it: 11, not 11.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _not_done(response: intent.IntentResponse, why: str) -> intent.IntentResponse:
    """Return the answer that nothing was written, and why."""
    response.async_set_error(intent.IntentResponseErrorCode.FAILED_TO_HANDLE, why)
    return response


def _nobody(names: list[str], named: str | None, tongue: Tongue) -> str:
    """Return why it is not clear who is meant."""
    if not names:
        return tongue.part("no_runner")
    return tongue.part("which_runner", names=names, named=named and shown(named))
