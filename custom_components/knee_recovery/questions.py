"""Questions that set-up and the options ask alike: warning signs and the start gate.

Nothing ticked is an answer, so every one of them can be submitted as it stands.
"""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final

from homeassistant.config_entries import ConfigEntryBaseFlow, ConfigFlowResult
import voluptuous as vol

from .const import CONF_TRAUMA
from .core.flags import FLAGS, OTTAWA, Urgency, questions
from .core.gate import GATE, GateAnswer, unmet
from .forms import NOTHING_ASKED, YesOrNoSelector, as_it_stands, several
from .words import Words, async_words

CONF_INJURY: Final = "injury"
CONF_MET: Final = "met"


def _signs(urgency: Urgency) -> list[str]:
    """Return the warning signs of an urgency that are asked about in any case."""
    return [flag.key for flag in questions(trauma=False) if flag.urgency is urgency]


WARNING_SIGNS_SCHEMA: Final = vol.Schema(
    {
        **{
            vol.Optional(urgency.value, default=list): several(
                "warning_sign", _signs(urgency)
            )
            for urgency in Urgency
        },
        vol.Optional(CONF_TRAUMA, default=False): YesOrNoSelector(),
    }
)

INJURY_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_INJURY, default=list): several(
            "warning_sign", [flag.key for flag in OTTAWA]
        )
    }
)

GATE_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_MET, default=list): several(
            "gate", [item.key for item in GATE if item.key != "no_red_flag"]
        )
    }
)
"""What stands of warning signs is known already, and not asked again."""


class WarningSignQuestions(ConfigEntryBaseFlow):
    """Asks about warning signs; the Ottawa questions only after a fall or a blow."""

    def __init__(self) -> None:
        """Start with nothing ticked."""
        super().__init__()
        self._flags: tuple[str, ...] = ()
        self._trauma = False

    async def async_step_warning_signs(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask about warning signs, the most urgent first."""
        if user_input is None:
            return self.async_show_form(
                step_id="warning_signs", data_schema=WARNING_SIGNS_SCHEMA
            )
        self._flags = tuple(key for urgency in Urgency for key in user_input[urgency])
        self._trauma = user_input[CONF_TRAUMA]
        if self._trauma:
            return await self.async_step_injury()
        return await self._async_answered(
            "warning_signs", as_it_stands(WARNING_SIGNS_SCHEMA, user_input)
        )

    async def async_step_injury(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what asks for an X-ray after a fresh injury (Ottawa knee rule)."""
        if user_input is None:
            return self.async_show_form(step_id="injury", data_schema=INJURY_SCHEMA)
        others = tuple(key for key in self._flags if key not in _AFTER_INJURY)
        self._flags = (*others, *user_input[CONF_INJURY])
        return await self._async_answered(
            "injury", as_it_stands(INJURY_SCHEMA, user_input)
        )

    async def async_step_talk(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say whom to talk to, and how soon."""
        if user_input is None:
            words = await async_words(self.hass)
            return self.async_show_form(
                step_id="talk",
                data_schema=NOTHING_ASKED,
                description_placeholders={"told": _told(self._flags, words)},
            )
        return await self._async_talked()

    @abstractmethod
    async def _async_answered(
        self, step_id: str, schema: vol.Schema
    ) -> ConfigFlowResult:
        """Go on once all is answered; the form is that of the step that was last."""

    @abstractmethod
    async def _async_talked(self) -> ConfigFlowResult:
        """Go on once it was said whom to talk to."""


_AFTER_INJURY: Final = frozenset(flag.key for flag in OTTAWA)


class StartGateQuestions(ConfigEntryBaseFlow):
    """Asks the start gate of the walk-run ladder; the runner decides."""

    after_gate: ClassVar[vol.Schema] = NOTHING_ASKED
    """What is asked once it was said what is not met."""

    @abstractmethod
    def _gate(self, said: Mapping[str, bool]) -> tuple[GateAnswer, ...]:
        """Return how the gate stands, what the runner says counted first."""

    @abstractmethod
    async def _async_decided(self, user_input: Mapping[str, Any]) -> ConfigFlowResult:
        """Go on with what the runner decided."""

    async def async_step_gate(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what is met already; what the diary knows is ticked."""
        asked = GATE_SCHEMA.schema[CONF_MET].config["options"]
        if user_input is None:
            met = [answer.item.key for answer in self._gate({}) if answer.met]
            known = {CONF_MET: [key for key in met if key in asked]}
            return self.async_show_form(
                step_id="gate", data_schema=as_it_stands(GATE_SCHEMA, known)
            )
        said = {key: key in user_input[CONF_MET] for key in asked}
        if not (missing := unmet(self._gate(said))):
            return await self._async_decided({})
        words = await async_words(self.hass)
        return self.async_show_form(
            step_id="gate_open",
            data_schema=self.after_gate,
            description_placeholders={
                "open": _list(words[f"gate_{key}"] for key in missing)
            },
        )

    async def async_step_gate_open(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Go on although something is not met, or think again."""
        return await self._async_decided(user_input or {})


def _told(flags: tuple[str, ...], words: Words) -> str:
    """Return what was ticked, with whom to talk to about it and how soon."""
    told: list[str] = []
    for urgency in Urgency:
        ticked = [
            words[f"flag_{flag.key}"]
            for flag in FLAGS
            if flag.urgency is urgency and flag.key in flags
        ]
        if ticked:
            told += [f"**{words[f'urgency_{urgency}']}**", words[f"whom_{urgency}"]]
            told.append(_list(ticked))
    return "\n\n".join(told or [words["whom_nobody"]])


def _list(lines: Iterable[str]) -> str:
    """Return lines as a list in Markdown."""
    return "\n".join(f"- {line}" for line in lines)
