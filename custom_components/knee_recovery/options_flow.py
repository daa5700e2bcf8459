"""Options: what a runner chooses about the recovery, and answers to its questions.

Each section keeps its own choices and leaves all others as they are. Answers go into
the journal by the one door, and change no option.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final, override

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.util import dt as dt_util
import voluptuous as vol

from .const import (
    CONF_ACTIVITIES,
    CONF_CADENCE,
    CONF_LADDER_LEVEL,
    CONF_SWAPS,
    CONF_USUAL_WEEK,
    LOGGER,
)
from .coordinator import KneeRecoveryCoordinator
from .core.form import cadence
from .core.gate import GateAnswer, gate
from .core.history import History
from .core.journal import (
    CheckUp,
    Entry,
    Measure,
    RedFlagsCleared,
    Score,
    TrackChosen,
)
from .core.profile import Track
from .core.scores import psfs
from .forms import NOTHING_ASKED, as_it_stands
from .inbox import inbox_folder, own_folder
from .questions import StartGateQuestions, WarningSignQuestions
from .remind_flow import ReminderSteps
from .report_flow import ReportSteps
from .runner import profile_of
from .sections import (
    ACTIVITIES_SCHEMA,
    EXERCISES_SCHEMA,
    ICE_SCHEMA,
    INBOX_SCHEMA,
    LIMITS_SCHEMA,
    NOT_MEASURED,
    REMINDERS_SCHEMA,
    SWAPS_SCHEMA,
    VOICE_SCHEMA,
    activities_errors,
    activities_of,
    activity_fields,
    limits_errors,
    read_running,
    read_week,
    running_schema,
    swaps_of,
    usual_week,
    week_schema,
    week_shown,
)
from .store import JournalError
from .words import async_words, unit_of_house

SECTIONS: Final = (
    "limits",
    "exercises",
    "swaps",
    "running",
    "ice",
    "reminders",
    "voice",
    "activities",
    "privacy",
    "inbox",
)
"""What is chosen; the rest of the menu is answered."""

_CLEARABLE: Final = ("red_flag", "appointment")
"""Reasons to talk to a professional that go when the runner says so."""


class KneeRecoveryOptionsFlow(
    WarningSignQuestions, StartGateQuestions, ReportSteps, ReminderSteps
):
    """Changes a runner's choices, one section at a time."""

    def __init__(self) -> None:
        """Start with nothing said."""
        super().__init__()
        self._kept: set[Measure] = set()

    async def async_step_init(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what can be chosen and answered."""
        return self.async_show_menu(
            step_id="init", menu_options=[*SECTIONS, *self._answerable()]
        )

    def _answerable(self) -> Iterator[str]:
        """Give the questions that can be answered now."""
        if (coordinator := self._coordinator) is None:
            return
        yield "this_week"
        yield "warning_signs"
        if self._to_clear(coordinator):
            yield "clear_warning_signs"
        if coordinator.profile.track is Track.WALK_RUN:
            yield "gate"
        yield "report"
        yield from self._import_ways()
        yield "test_reminder"
        yield "blueprints"

    # -- what is chosen ---------------------------------------------------------

    async def async_step_limits(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for limits, pain edges, the target and the first day of the week."""
        if user_input is None:
            return self._show("limits", LIMITS_SCHEMA)
        if errors := limits_errors(user_input):
            return self._show("limits", LIMITS_SCHEMA, user_input, errors)
        return self._save(user_input)

    async def async_step_exercises(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what there is to exercise with, and what came before the pain."""
        if user_input is None:
            return self._show("exercises", EXERCISES_SCHEMA)
        return self._save(user_input)

    async def async_step_swaps(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which exercises are done instead of others."""
        if user_input is None:
            swaps = dict(profile_of(self.config_entry).swaps)
            return self._show("swaps", SWAPS_SCHEMA, swaps)
        return self._save({CONF_SWAPS: swaps_of(user_input)})

    async def async_step_running(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the cadence as measured, and the level of the ladder."""
        if user_input is None:
            return await self._async_show_running(self._running())
        stands, unit = self._running(), unit_of_house(self.hass)
        usual = usual_week(user_input, stands, unit)
        said, errors = read_running(
            {name: user_input[name] for name in user_input if name != CONF_USUAL_WEEK}
        )
        level = said.get(CONF_LADDER_LEVEL)
        if not errors and level not in {None, stands.get(CONF_LADDER_LEVEL)}:
            errors = await self._async_keep(
                lambda keeper: TrackChosen(
                    **keeper.identity(), track=Track.WALK_RUN, level=level
                )
            )
        if errors:
            return await self._async_show_running(user_input, errors)
        return self._save({CONF_CADENCE: said.get(CONF_CADENCE, NOT_MEASURED), **usual})

    async def async_step_ice(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what speaks against cold on the skin."""
        if user_input is None:
            return self._show("ice", ICE_SCHEMA)
        return self._save(user_input)

    async def async_step_reminders(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the day of the weekly questions, and when all is quiet."""
        if user_input is None:
            return self._show("reminders", REMINDERS_SCHEMA)
        return self._save(user_input)

    async def async_step_voice(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask who speaks, and whether language models may use the diary."""
        if user_input is None:
            return self._show("voice", VOICE_SCHEMA)
        return self._save(user_input)

    async def async_step_activities(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the activities by which the runner measures the knee."""
        if user_input is None:
            return self._show("activities", ACTIVITIES_SCHEMA)
        named = activities_of(user_input[CONF_ACTIVITIES])
        if errors := activities_errors(named):
            return self._show("activities", ACTIVITIES_SCHEMA, user_input, errors)
        return self._save({CONF_ACTIVITIES: named})

    async def async_step_inbox(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask whether files that are laid down in a folder are read."""
        if user_input is None:
            return self._show("inbox", INBOX_SCHEMA, placeholders=self._inbox())
        return self._save(user_input)

    # -- what is answered -------------------------------------------------------

    async def async_step_this_week(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for worst and usual pain of the week, and for the runner's activities."""
        activities = self.config_entry.options.get(CONF_ACTIVITIES, [])
        schema = week_schema(activities)
        errors: dict[str, str] = {}
        if user_input is not None:
            said, errors = read_week(user_input)
            errors = errors or await self._async_keep_scores(said, activities)
            if not errors:
                return self._end()
        return self.async_show_form(
            step_id="this_week",
            data_schema=self.add_suggested_values_to_schema(schema, user_input),
            errors=errors,
            description_placeholders=dict(
                zip(activity_fields(activities), activities, strict=True)
            ),
        )

    @override
    async def _async_answered(
        self, step_id: str, schema: vol.Schema
    ) -> ConfigFlowResult:
        """Keep the answers, then say what they ask for."""
        errors = await self._async_keep(
            lambda keeper: CheckUp(
                **keeper.identity(), flags=self._flags, trauma=self._trauma
            )
        )
        if errors:
            return self.async_show_form(
                step_id=step_id, data_schema=schema, errors=errors
            )
        return await self.async_step_talk()

    @override
    async def _async_talked(self) -> ConfigFlowResult:
        """End the check-up."""
        return self._end()

    async def async_step_clear_warning_signs(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Let the runner say that what stood out was looked at."""
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_keep(
                lambda keeper: RedFlagsCleared(**keeper.identity())
            )
            if not errors:
                return self._end()
        words = await async_words(self.hass)
        signs = self._to_clear(self._coordinator) if self._coordinator else ()
        return self.async_show_form(
            step_id="clear_warning_signs",
            data_schema=NOTHING_ASKED,
            errors=errors,
            description_placeholders={
                "signs": "\n".join(f"- {words[f'talk_{sign}']}" for sign in signs)
            },
        )

    @override
    def _gate(self, said: Mapping[str, bool]) -> tuple[GateAnswer, ...]:
        """Return how the gate stands by the diary."""
        coordinator = self._coordinator
        history = coordinator.history if coordinator else History()
        profile = profile_of(self.config_entry)
        return gate(history, profile, dt_util.now().date(), said)

    @override
    async def _async_decided(self, user_input: Mapping[str, Any]) -> ConfigFlowResult:
        """End the start gate: it is asked, and the runner decides."""
        return self._end()

    # -- showing and keeping ----------------------------------------------------

    @staticmethod
    def _to_clear(coordinator: KneeRecoveryCoordinator) -> tuple[str, ...]:
        """Return what of warning signs stands until the runner says otherwise."""
        reasons = coordinator.data.talk_reasons
        return tuple(reason for reason in _CLEARABLE if reason in reasons)

    def _running(self) -> dict[str, Any]:
        """Return cadence, usual week and, on the ladder, the level as they stand."""
        profile = profile_of(self.config_entry)
        stands: dict[str, Any] = {
            CONF_CADENCE: profile.cadence or NOT_MEASURED,
            CONF_USUAL_WEEK: week_shown(profile.usual_week_m, unit_of_house(self.hass)),
        }
        coordinator = self._coordinator
        if coordinator is not None and (ladder := coordinator.data.ladder) is not None:
            stands[CONF_LADDER_LEVEL] = ladder.level
        return stands

    async def _async_show_running(
        self, values: Mapping[str, Any], errors: dict[str, str] | None = None
    ) -> ConfigFlowResult:
        """Show cadence and level, with the steps to try from what was measured."""
        on_ladder = CONF_LADDER_LEVEL in self._running()
        base = profile_of(self.config_entry).cadence
        words = await async_words(self.hass)
        targets = ""
        if base is not None:
            steps = cadence(base)
            targets = words["cadence_targets"].format(
                base=base, first=steps.first, second=steps.second, most=steps.most
            )
            if steps.less_likely_to_help:
                targets = f"{targets} {words['cadence_brisk']}"
        return self.async_show_form(
            step_id="running",
            data_schema=as_it_stands(
                running_schema(unit_of_house(self.hass), on_ladder=on_ladder), values
            ),
            errors=errors,
            description_placeholders={"targets": targets},
        )

    def _show(
        self,
        step_id: str,
        schema: vol.Schema,
        values: Mapping[str, Any] | None = None,
        errors: dict[str, str] | None = None,
        placeholders: Mapping[str, str] | None = None,
    ) -> ConfigFlowResult:
        """Show a section as it stands, or as it was filled in."""
        stands = self.config_entry.options if values is None else values
        return self.async_show_form(
            step_id=step_id,
            data_schema=as_it_stands(schema, stands),
            errors=errors,
            description_placeholders=placeholders,
        )

    def _inbox(self) -> dict[str, str]:
        """Return the folders in which files can be laid down."""
        return {
            "folder": str(inbox_folder(self.hass)),
            "own": str(own_folder(self.hass, self.config_entry)),
        }

    async def _async_keep(
        self, say: Callable[[KneeRecoveryCoordinator], Entry]
    ) -> dict[str, str]:
        """Write an entry; return why it could not be kept, as a form shows it."""
        if (coordinator := self._coordinator) is None:
            return {"base": "not_loaded"}
        try:
            await coordinator.async_record(say(coordinator))
        except JournalError as error:
            LOGGER.error("The journal could not be written: %s", error)
            return {"base": "not_kept"}
        return {}

    async def _async_keep_scores(
        self, said: Mapping[str, float], activities: list[str]
    ) -> dict[str, str]:
        """Write the week's scores, each once however often it is tried."""
        fields = activity_fields(activities)
        mean = psfs([said[field] for field in fields if field in said])
        scores = [
            (Measure(field), value)
            for field, value in said.items()
            if field not in fields
        ]
        if mean is not None:
            scores.append((Measure.PSFS, mean))
        for measure, value in scores:
            if measure not in self._kept:
                say = partial(_score, measure=measure, value=value)
                if errors := await self._async_keep(say):
                    return errors
                self._kept.add(measure)
        return {}


def _score(keeper: KneeRecoveryCoordinator, *, measure: Measure, value: float) -> Score:
    return Score(**keeper.identity(), measure=measure, value=value)
