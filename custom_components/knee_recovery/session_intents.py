"""Intents of a guided session: what is said to it, and the answer that it gives."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, override

from homeassistant.core import callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import intent
import voluptuous as vol

from . import guided
from .coordinator import KneeRecoveryConfigEntry
from .core import bounds
from .errors import translated
from .speaking import Voice
from .tongue import async_tongue
from .who import open_to, runner_meant

START: Final = "KneeStartSession"
_LEVEL: Final = {
    vol.Optional("level", description="Pain from 0 to 10"): vol.Coerce(float)
}

type _Act = Callable[[_Told], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """Something said, to one runner's session."""

    runner: KneeRecoveryConfigEntry
    said: object
    """The pain, as it was said; None when it was not."""
    satellite: str | None
    """The satellite that hears and answers it."""

    @property
    def level(self) -> float:
        """The pain; raises `OutOfRangeError` for anything else."""
        return bounds.number("pain", self.said)


async def _start(told: _Told) -> dict[str, Any]:
    return await guided.async_start(
        told.runner.runtime_data,
        Voice(speaker=told.satellite),
        heard_by=told.satellite,
    )


def _going_on(*, hurts: bool = False, leave: bool = False) -> _Act:
    """Return what goes on with a session; a level is heard only where it hurts."""

    async def go_on(told: _Told) -> dict[str, Any]:
        return await guided.async_move_on(
            told.runner.runtime_data,
            level=told.level if hurts else None,
            hurts=hurts,
            leave=leave,
            heard_by=told.satellite,
        )

    return go_on


async def _pain(told: _Told) -> dict[str, Any]:
    return await guided.async_note_pain(
        told.runner.runtime_data, told.level, told.satellite
    )


async def _stop(told: _Told) -> dict[str, Any]:
    return await guided.async_stop(told.runner.runtime_data, heard_by=told.satellite)


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionKind:
    """One thing that can be said to a session."""

    title: str
    """What it is called where language models are shown it."""
    description: str
    """What it does, told so that a language model knows it."""
    act: _Act


SESSION_KINDS: Final[Mapping[str, SessionKind]] = {
    START: SessionKind(
        title="Start exercises",
        description="Begins a guided session of today's knee exercises.",
        act=_start,
    ),
    "KneeSessionNext": SessionKind(
        title="Go on",
        description="Goes on with the guided session of knee exercises.",
        act=_going_on(),
    ),
    "KneeSessionSkip": SessionKind(
        title="Skip exercise",
        description="Leaves out the exercise of the guided session.",
        act=_going_on(leave=True),
    ),
    "KneeSessionHurts": SessionKind(
        title="It hurts",
        description="Ends the exercise because the knee hurts.",
        act=_going_on(hurts=True),
    ),
    "KneeSessionPain": SessionKind(
        title="Pain during exercises",
        description="Notes how much it hurt during the session.",
        act=_pain,
    ),
    "KneeStopSession": SessionKind(
        title="Stop exercises",
        description="Ends the guided session and notes what was done.",
        act=_stop,
    ),
}
"""Everything that can be said to a session, by the name of its intent."""


class SessionIntent(intent.IntentHandler):
    """Does one thing with a guided session, and answers with the step that is on."""

    slot_schema = _LEVEL

    def __init__(self, name: str) -> None:
        """Initialize the handler."""
        kind = SESSION_KINDS[name]
        self.intent_type = name
        self.description, self._act = kind.description, kind.act

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Handle the intent; what is refused is answered in words."""
        hass = intent_obj.hass
        # Read below, where what is wrong with it is said in words.
        slots = intent_obj.slots
        tongue = await async_tongue(hass, intent_obj.language)
        response = intent_obj.create_response()
        runner = _meant(intent_obj)
        if runner is None:
            names = [each.title for each in open_to(intent_obj)]
            case = "which_runner" if names else "no_runner"
            response.async_set_speech(tongue.part(case, names=names, named=None))
            return response
        told = _Told(
            runner=runner,
            said=slots.get("level", {}).get("value"),
            satellite=intent_obj.satellite_id,
        )
        try:
            with translated():
                step = await self._act(told)
        except HomeAssistantError as error:
            response.async_set_error(
                intent.IntentResponseErrorCode.FAILED_TO_HANDLE,
                tongue.wrong(error, "session_next"),
            )
            return response
        response.async_set_speech(step["text"])
        response.async_set_speech_slots(step)
        return response


def _meant(told: intent.Intent) -> KneeRecoveryConfigEntry | None:
    """Return whose session is meant: the one that is on, or on this satellite."""
    there = open_to(told)
    if told.intent_type != START:
        on = [each for each in there if guided.is_running(each.runtime_data)]
        here = [
            each
            for each in on
            if told.satellite_id is not None
            and guided.speaker_of(each.runtime_data) == told.satellite_id
        ]
        there = here or on or there
    return runner_meant(told.hass, there, None, told.context, told.satellite_id)


@callback
def session_intents() -> tuple[SessionIntent, ...]:
    """Return the handlers of everything that is said to a session."""
    return tuple(SessionIntent(name) for name in SESSION_KINDS)
