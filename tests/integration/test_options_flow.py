"""Each section of the options changes what the diary says, and no other section."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import SOURCE_RECONFIGURE, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.coordinator import (
    KneeRecoveryCoordinator,
    journal_path,
)
from custom_components.knee_recovery.core.checks import Question
from custom_components.knee_recovery.core.journal import (
    CheckUp,
    Score,
)
from custom_components.knee_recovery.core.plan import day_plan
from custom_components.knee_recovery.options_flow import SECTIONS
from custom_components.knee_recovery.runner import profile_of

from .conftest import NOW, Act, Unchanged
from .story import told

type Said = Mapping[str, Any]
type Choose = Callable[..., Awaitable[ConfigFlowResult]]

AS_IT_STANDS: Said = {}

LIMITS = {
    "weekly_target": 3.0,
    "jump_limit": 20.0,
    "ramp_limit": 15.0,
    "green_max": 3.0,
    "amber_max": 6.5,
    "week_start": "sunday",
}
EXERCISES = {"equipment": ["mat", "band"], "causes": ["tight_muscles"]}
SWAPS = {"step_up": "wall_sit", "clamshell": "single_leg_bridge"}
ICE = {"ice_flags": ["raynaud"]}
REMINDERS = {
    "check_day": "tuesday",
    "quiet_start": "21:30:00",
    "quiet_end": "06:15:00",
}
VOICE = {
    "person": ["person.sam"],
    "satellites": ["assist_satellite.kitchen"],
    "assistants": True,
}
ACTIVITIES = {"activities": ["Stairs", "30 min run"]}

EVERYTHING: Mapping[str, Said] = {
    "limits": LIMITS,
    "exercises": EXERCISES,
    "swaps": SWAPS,
    "running": {"cadence": 164},
    "ice": ICE,
    "reminders": REMINDERS,
    "voice": VOICE,
    "activities": ACTIVITIES,
    "inbox": {"inbox": True},
}


@pytest.fixture
def choose(
    hass: HomeAssistant, runner: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> Choose:
    """Return a way to open a step of the menu, and to answer it a moment later."""

    async def go(step: str, *answers: Said) -> ConfigFlowResult:
        freezer.tick(1)
        flow = await hass.config_entries.options.async_init(runner.entry_id)
        assert (flow["type"], flow["step_id"]) == (FlowResultType.MENU, "init")
        result = await hass.config_entries.options.async_configure(
            flow["flow_id"], {"next_step_id": step}
        )
        for answer in answers:
            assert result["type"] is FlowResultType.FORM
            result = await hass.config_entries.options.async_configure(
                flow["flow_id"], dict(answer)
            )
        await hass.async_block_till_done()
        return result

    return go


@pytest.fixture
def coordinator(runner: MockConfigEntry) -> Callable[[], KneeRecoveryCoordinator]:
    """Return a way to the keeper of the diary, who is another one after each change."""
    return lambda: runner.runtime_data


async def go_about(hass: HomeAssistant, runner: MockConfigEntry, track: str) -> None:
    """Change how the runner goes about running."""
    flow = await hass.config_entries.flow.async_init(
        runner.domain,
        context={"source": SOURCE_RECONFIGURE, "entry_id": runner.entry_id},
    )
    await hass.config_entries.flow.async_configure(
        flow["flow_id"], {"name": "Sam", "track": track}
    )
    await hass.async_block_till_done()


async def walk_and_run(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    """Put the runner on the ladder."""
    await go_about(hass, runner, "walk_run")


def named(coordinator: KneeRecoveryCoordinator) -> list[str]:
    """Return the strength exercises that a session is made of today."""
    plan = day_plan(coordinator.history, coordinator.profile, NOW)
    return [
        item.exercise.key for item in plan.items if item.exercise.kind == "strength"
    ]


# -- the menu -------------------------------------------------------------------


async def test_the_menu_has_what_can_be_chosen_and_answered(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    async def menu() -> list[str]:
        flow = await hass.config_entries.options.async_init(runner.entry_id)
        hass.config_entries.options.async_abort(flow["flow_id"])
        options = flow["menu_options"]
        assert isinstance(options, list)
        return options

    always = ["report", "import_file", "test_reminder", "blueprints"]
    assert await menu() == [*SECTIONS, "this_week", "warning_signs", *always]
    await act("log_pain", level=2, symptoms=["locking"])
    assert (await menu())[-5] == "clear_warning_signs"
    await walk_and_run(hass, runner)
    assert (await menu())[-5] == "gate"
    await hass.config_entries.async_unload(runner.entry_id)
    assert await menu() == [*SECTIONS]


@pytest.mark.parametrize("step", SECTIONS)
async def test_a_section_submitted_as_it_stands_changes_no_choice(
    runner: MockConfigEntry, choose: Choose, step: str
) -> None:
    before = profile_of(runner)
    done = await choose(step, AS_IT_STANDS)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    after = profile_of(runner)
    assert set(after.equipment or ()) == (
        {"mat", "band", "step", "bench", "dumbbell", "strap", "roller"}
        if step == "exercises"
        else set()
    )
    assert (after.target, after.swaps, after.ice_flags, after.cadence) == (
        before.target,
        (),
        (),
        None,
    )


async def test_no_section_loses_what_another_one_kept(
    runner: MockConfigEntry, choose: Choose
) -> None:
    for step, said in EVERYTHING.items():
        await choose(step, said)
    kept = {
        **LIMITS,
        **EXERCISES,
        "swaps": SWAPS,
        "cadence": 164,
        **ICE,
        **REMINDERS,
        **VOICE,
        **ACTIVITIES,
        "inbox": True,
    }
    assert runner.options == kept

    for step in SECTIONS:
        done = await choose(step, AS_IT_STANDS)
        assert done["type"] is FlowResultType.CREATE_ENTRY
    assert runner.options == kept


async def test_two_sections_that_are_open_at_once_are_both_kept(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose
) -> None:
    ice = await choose("ice")
    await choose("activities", ACTIVITIES)

    await hass.config_entries.options.async_configure(ice["flow_id"], ICE)
    await hass.async_block_till_done()

    assert runner.options == {**ICE, **ACTIVITIES}


async def test_a_runner_who_chose_nothing_has_the_defaults(
    runner: MockConfigEntry,
) -> None:
    profile = profile_of(runner)
    assert profile.equipment is None
    assert (profile.causes, profile.swaps, profile.ice_flags) == ((), (), ())
    assert (profile.cadence, profile.check_day) == (None, None)


# -- limits ---------------------------------------------------------------------


async def test_limits_are_the_runners_own(
    runner: MockConfigEntry, choose: Choose
) -> None:
    done = await choose("limits", LIMITS)

    assert done["type"] is FlowResultType.CREATE_ENTRY
    profile = runner.runtime_data.profile
    assert (profile.target, profile.jump_limit, profile.ramp_limit) == (3, 20, 15)
    assert (profile.green_max, profile.amber_max, profile.week_start) == (3.0, 6.5, 6)


@pytest.mark.parametrize("amber", [3, 2.5])
async def test_amber_ends_above_green(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose, amber: float
) -> None:
    again = await choose("limits", {"green_max": 3, "amber_max": amber})

    assert again["errors"] == {"amber_max": "amber_not_above_green"}
    assert runner.options == {}
    done = await hass.config_entries.options.async_configure(
        again["flow_id"], {"amber_max": 4}
    )
    assert (done["data"]["green_max"], done["data"]["amber_max"]) == (3, 4)


async def test_a_new_target_holds_from_the_next_week_on(
    choose: Choose, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_exercises")
    freezer.tick(60)
    await choose("limits", {"weekly_target": 3})

    assert (await act("get_status"))["rehab_target"] == 2


# -- exercises and swaps --------------------------------------------------------


async def test_what_there_is_bounds_the_plan(
    coordinator: Callable[[], KneeRecoveryCoordinator], choose: Choose
) -> None:
    assert "step_up" in named(coordinator())

    await choose("exercises", {"equipment": ["mat"], "causes": []})

    left = named(coordinator())
    assert "wall_sit" in left
    assert not {"step_up", "lateral_band_walk", "copenhagen_plank"} & {*left}


async def test_nothing_to_exercise_with_is_a_choice_too(
    coordinator: Callable[[], KneeRecoveryCoordinator], choose: Choose
) -> None:
    await choose("exercises", {"equipment": [], "causes": []})

    assert coordinator().profile.equipment == ()
    assert "wall_sit" in named(coordinator())


async def test_what_came_before_the_pain_steers_the_mix(
    coordinator: Callable[[], KneeRecoveryCoordinator], choose: Choose
) -> None:
    usual = named(coordinator())

    await choose("exercises", {"causes": ["trauma"]})
    gentle = named(coordinator())
    await choose("exercises", {"causes": []})

    assert "straight_leg_raise" in gentle
    assert "reverse_lunge" not in gentle
    assert named(coordinator()) == usual


async def test_swaps_are_free_several_and_taken_back(
    runner: MockConfigEntry,
    coordinator: Callable[[], KneeRecoveryCoordinator],
    choose: Choose,
) -> None:
    usual = named(coordinator())

    await choose("swaps", {"clamshell": "single_leg_bridge"})
    await choose("swaps", {"reverse_lunge": "straight_leg_raise"})
    swapped = named(coordinator())

    assert {"single_leg_bridge", "straight_leg_raise"} <= {*swapped}
    assert not {"clamshell", "reverse_lunge"} & {*swapped}
    await choose("swaps", {"clamshell": "clamshell", "reverse_lunge": "reverse_lunge"})
    assert named(coordinator()) == usual
    assert runner.options == {"swaps": {}}


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("exercises", {"equipment": ["trampoline"]}),
        ("exercises", {"causes": ["bad_luck"]}),
        ("swaps", {"clamshell": "burpee"}),
        ("ice", {"ice_flags": ["dislike"]}),
        ("reminders", {"check_day": "someday"}),
        ("reminders", {"quiet_start": "25:00"}),
        ("activities", {"activities": "stairs"}),
        ("limits", {"ramp_limit": 101}),
        ("limits", {"green_max": "nan"}),
    ],
)
async def test_what_is_no_choice_is_not_taken(
    runner: MockConfigEntry, choose: Choose, step: str, said: Said
) -> None:
    with pytest.raises(InvalidData) as why:
        await choose(step, said)

    assert list(why.value.schema_errors) == list(said)
    assert runner.options == {}


# -- running --------------------------------------------------------------------


async def test_a_measured_cadence_gives_steps_to_try(
    runner: MockConfigEntry, choose: Choose
) -> None:
    await choose("running", {"cadence": 164})

    assert runner.runtime_data.profile.cadence == 164
    again = await choose("running")
    assert (again["description_placeholders"] or {})["targets"] == (
        "From 164 steps a minute: try 172 first, then 176, and never more than 180."
    )
    await choose("running", {"cadence": "172"})
    brisk = await choose("running")
    assert (brisk["description_placeholders"] or {})["targets"].endswith(
        "Above 170, more steps are less likely to help."
    )
    await choose("running", {"cadence": 0})
    assert runner.runtime_data.profile.cadence is None


@pytest.mark.parametrize("cadence", [119, 221, -1, 160.5, "fast", "nan", True])
async def test_a_cadence_out_of_range_is_asked_for_again(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose, cadence: object
) -> None:
    again = await choose("running", {"cadence": cadence})

    assert again["errors"] == {"cadence": "cadence_range"}
    assert runner.options == {}
    done = await hass.config_entries.options.async_configure(
        again["flow_id"], {"cadence": 150}
    )
    assert done["data"] == {"cadence": 150}


@pytest.mark.parametrize(("unit", "metres"), [("km", 30_000), ("mi", 48_280)])
async def test_a_usual_week_is_said_in_the_unit_of_the_house(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    act: Act,
    unit: str,
    metres: int,
) -> None:
    if unit == "mi":
        hass.config.units = US_CUSTOMARY_SYSTEM
    assert (await act("get_status"))["weeks_at_usual"] is None
    await choose("running", {"usual_week": 30})
    assert runner.options == {"cadence": 0, "usual_week": metres}
    assert (await act("get_status"))["weeks_at_usual"] == 0
    assert told(hass, runner.entry_id, "distance_week")["weeks_at_usual"] == 0
    form = (await choose("running"))["data_schema"]
    assert form is not None
    assert form({})["usual_week"] == 30
    await choose("running", {"cadence": 164, "usual_week": 30})
    assert runner.options == {"cadence": 164, "usual_week": metres}
    await choose("running", {"usual_week": 0})
    assert (await act("get_status"))["weeks_at_usual"] is None


async def test_the_level_is_there_only_on_the_ladder(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose
) -> None:
    def fields(step: ConfigFlowResult) -> list[str]:
        schema = step["data_schema"]
        assert schema is not None
        return [str(marker) for marker in schema.schema]

    assert fields(await choose("running")) == ["cadence", "usual_week"]
    await walk_and_run(hass, runner)
    assert fields(await choose("running")) == [
        "cadence",
        "ladder_level",
        "usual_week",
    ]


async def test_a_level_set_by_hand_stands(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose, act: Act
) -> None:
    await walk_and_run(hass, runner)
    assert (await act("get_status"))["ladder_level"] == 1

    await choose("running", {"ladder_level": 6.0, "cadence": 170})

    status = await act("get_status")
    assert status["ladder_level"] == 6
    assert runner.options == {"cadence": 170}
    tracks = runner.runtime_data.history.tracks
    assert [(told.track, told.level) for told in tracks][-1] == ("walk_run", 6)
    assert await hass.config_entries.async_reload(runner.entry_id)
    assert (await act("get_status"))["ladder_level"] == 6
    assert runner.runtime_data.history.tracks == tracks


async def test_the_ladder_says_when_it_has_a_run_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    freezer.tick(60)
    await walk_and_run(hass, runner)

    def ladder() -> tuple[Any, ...]:
        shown = told(hass, runner.entry_id, "ladder_level")
        return shown["stage"], shown["earliest_on"], shown["paused_until"]

    assert ladder() == ("levels", "2026-03-03", None)
    await act("log_run", distance=2, started_at="2026-03-01 08:00", pain_peak=6)
    assert ladder() == ("walking", "2026-03-08", None)
    await act("log_run", distance=2, started_at="2026-02-27 08:00", pain_peak=6)
    assert ladder() == ("walking", "2026-03-15", "2026-03-15")


async def test_a_level_left_as_it_stands_writes_nothing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    unchanged: Unchanged,
) -> None:
    await walk_and_run(hass, runner)
    await choose("running", {"ladder_level": 4})

    async with unchanged():
        await choose("running", {"ladder_level": 4, "cadence": 0})
        await choose("running", AS_IT_STANDS)
        await choose("running", {"ladder_level": None, "cadence": None})


@pytest.mark.parametrize("level", [0, 11, 2.5, -3, "top", "nan", True, [3]])
async def test_a_level_out_of_range_is_asked_for_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    unchanged: Unchanged,
    level: object,
) -> None:
    await walk_and_run(hass, runner)

    async with unchanged():
        result = await choose("running", {"ladder_level": level, "cadence": 164})

    assert result["errors"] == {"ladder_level": "ladder_level_range"}
    assert runner.options == {}
    assert not any(told.level for told in runner.runtime_data.history.tracks)


async def test_the_track_can_be_changed_and_the_ladder_begins_anew(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    act: Act,
    freezer: FrozenDateTimeFactory,
) -> None:
    for track, level in (("walk_run", 1), ("not_running", None), ("walk_run", 1)):
        freezer.tick(timedelta(days=1))
        await go_about(hass, runner, track)
        assert (await act("get_status"))["ladder_level"] == level
        if level:
            freezer.tick(60)
            await choose("running", {"ladder_level": 5})

    tracks = runner.runtime_data.history.tracks
    assert [(told.track, told.level) for told in tracks] == [
        ("keep_running", None),
        ("walk_run", None),
        ("walk_run", 5),
        ("not_running", None),
        ("walk_run", None),
        ("walk_run", 5),
    ]


# -- ice, the week, activities --------------------------------------------------


async def test_what_speaks_against_ice_keeps_the_timer_off(
    choose: Choose, act: Act
) -> None:
    await choose("ice", ICE)

    with pytest.raises(HomeAssistantError) as why:
        await act("start_ice")
    assert why.value.translation_key == "ice_contraindication"
    await choose("ice", {"ice_flags": []})
    assert (await act("start_ice"))["ends_at"]


async def test_the_weekly_questions_wait_on_the_runners_day(
    coordinator: Callable[[], KneeRecoveryCoordinator], choose: Choose
) -> None:
    assert coordinator().data.check is None

    await choose("reminders", REMINDERS)

    asked = coordinator().data.check
    assert asked is not None
    assert Question.WORST_PAIN in asked.asks
    await choose("reminders", {"check_day": "wednesday"})
    assert coordinator().data.check is None


async def test_quiet_hours_are_kept(runner: MockConfigEntry, choose: Choose) -> None:
    await choose("reminders", AS_IT_STANDS)
    assert runner.options == {
        "check_day": "first_time",
        "quiet_start": "22:00:00",
        "quiet_end": "07:00:00",
    }

    await choose("reminders", REMINDERS)
    assert runner.options == REMINDERS


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param(["Stairs", " 30  min run "], ["Stairs", "30 min run"], id="tidy"),
        pytest.param(["Stairs", "", "stairs"], ["stairs"], id="once"),
        pytest.param(["stairs", "\u200b"], ["stairs"], id="unseen"),
        pytest.param([], [], id="none"),
        pytest.param(["x" * 50, *"abcd"], ["x" * 50, *"abcd"], id="longest"),
    ],
)
async def test_activities_are_kept_as_they_are_seen(
    runner: MockConfigEntry, choose: Choose, typed: list[str], kept: list[str]
) -> None:
    await choose("activities", {"activities": typed})

    assert runner.options == {"activities": kept}


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        (list("abcdef"), "too_many_activities"),
        (["x" * 51], "invalid_activity"),
    ],
)
async def test_activities_that_cannot_be_asked_are_not_kept(
    runner: MockConfigEntry, choose: Choose, typed: list[str], error: str
) -> None:
    again = await choose("activities", {"activities": typed})

    assert again["errors"] == {"activities": error}
    assert runner.options == {}


# -- answers --------------------------------------------------------------------


def scores(coordinator: KneeRecoveryCoordinator) -> list[tuple[str, float]]:
    """Return the scores as they were written, by name: a stopped clock has no order."""
    told = coordinator.history.scores
    return sorted((score.measure.value, score.value) for score in told)


async def test_the_weeks_pain_is_kept_and_no_option_changes(
    runner: MockConfigEntry, choose: Choose
) -> None:
    done = await choose("this_week", {"worst_pain": 5, "usual_pain": "2.5"})

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert runner.options == {}
    told = scores(runner.runtime_data)
    assert told == [("usual_pain", 2.5), ("worst_pain", 5)]


async def test_activities_are_asked_by_name_and_their_mean_is_kept(
    runner: MockConfigEntry, choose: Choose
) -> None:
    await choose("activities", ACTIVITIES)
    step = await choose("this_week")
    assert step["description_placeholders"] == {
        "activity_1": "Stairs",
        "activity_2": "30 min run",
    }

    await choose("this_week", {"activity_1": 4, "activity_2": 7})
    await choose("this_week", {"activity_2": 9})

    told = scores(runner.runtime_data)
    assert told == [("psfs", 5.5), ("psfs", 9)]


async def test_a_week_of_which_nothing_is_said_writes_nothing(
    choose: Choose, unchanged: Unchanged
) -> None:
    async with unchanged():
        await choose("this_week", AS_IT_STANDS)
        await choose("this_week", {"worst_pain": None, "usual_pain": ""})


@pytest.mark.parametrize("value", [-1, 10.5, "much", "nan", True])
async def test_a_score_out_of_range_is_asked_for_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    unchanged: Unchanged,
    value: object,
) -> None:
    async with unchanged():
        again = await choose("this_week", {"worst_pain": value, "usual_pain": 2})

    assert again["errors"] == {"worst_pain": "score_range"}
    await hass.config_entries.options.async_configure(
        again["flow_id"], {"worst_pain": 3, "usual_pain": 2}
    )
    assert len(scores(runner.runtime_data)) == 2


async def test_a_check_up_is_kept_and_says_whom_to_talk_to(
    runner: MockConfigEntry, choose: Choose, act: Act
) -> None:
    talk = await choose(
        "warning_signs", {"same_day": ["badly_swollen"], "trauma": True}, AS_IT_STANDS
    )

    assert (talk["type"], talk["step_id"]) == (FlowResultType.FORM, "talk")
    assert (talk["description_placeholders"] or {})["told"].splitlines()[0] == (
        "**Have it looked at today.**"
    )
    (check_up,) = runner.runtime_data.history.check_ups
    assert (check_up.flags, check_up.trauma) == (("badly_swollen",), True)
    assert (await act("get_status"))["talk_to_professional_reasons"] == ["red_flag"]
    assert runner.options == {}


async def test_a_check_up_with_nothing_ticked_is_kept(
    runner: MockConfigEntry, choose: Choose
) -> None:
    done = await choose("warning_signs", AS_IT_STANDS, AS_IT_STANDS)

    assert done["type"] is FlowResultType.CREATE_ENTRY
    (check_up,) = runner.runtime_data.history.check_ups
    assert isinstance(check_up, CheckUp)
    assert check_up.flags == ()
    talk = await choose("warning_signs", AS_IT_STANDS)
    assert (talk["description_placeholders"] or {})["told"] == (
        "Nothing was ticked. That is an answer too."
    )


async def test_warning_signs_are_cleared_by_the_runner(
    choose: Choose, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await choose("warning_signs", {"same_day": ["locking"]}, AS_IT_STANDS)
    freezer.tick(60)
    asked = await choose("clear_warning_signs")
    assert (asked["description_placeholders"] or {})["signs"] == (
        "- A warning sign is noted in your log."
    )
    assert (await act("get_status"))["talk_to_professional"] is True

    await choose("clear_warning_signs", AS_IT_STANDS)

    assert (await act("get_status"))["talk_to_professional"] is False


async def test_the_start_gate_is_ticked_as_the_diary_knows_it(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose, act: Act
) -> None:
    await walk_and_run(hass, runner)
    await act("log_pain", level=1, moment="stairs")
    asked = await choose("gate")
    assert asked["data_schema"] is not None
    assert asked["data_schema"]({}) == {"met": ["stairs_down_low"]}

    told = await choose("gate", AS_IT_STANDS)

    assert told["step_id"] == "gate_open"
    assert len((told["description_placeholders"] or {})["open"].splitlines()) == 2
    done = await choose("gate", AS_IT_STANDS, AS_IT_STANDS)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert (await act("get_status"))["ladder_level"] == 1


# -- when it cannot be kept -----------------------------------------------------


async def test_an_answer_that_cannot_be_written_is_asked_for_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    act: Act,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await act("log_pain", level=1, symptoms=["locking"])
    path = journal_path(hass, runner.entry_id)
    aside = path.with_name("aside")
    path.rename(aside)

    again = await choose("this_week", {"worst_pain": 4})
    signs = await choose("warning_signs", {"same_day": ["locking"]})
    cleared = await choose("clear_warning_signs", AS_IT_STANDS)

    for result in (again, signs, cleared):
        assert result["errors"] == {"base": "not_kept"}
    assert signs["data_schema"] is not None
    assert signs["data_schema"]({})["same_day"] == ["locking"]
    assert "The journal could not be written" in caplog.text
    aside.rename(path)
    await hass.config_entries.options.async_configure(
        again["flow_id"], {"worst_pain": 4}
    )
    assert scores(runner.runtime_data) == [("worst_pain", 4)]


async def test_an_answer_while_the_runner_is_set_up_waits(
    hass: HomeAssistant, runner: MockConfigEntry, choose: Choose
) -> None:
    await walk_and_run(hass, runner)
    opened = [await choose(step) for step in ("this_week", "running", "gate")]
    await hass.config_entries.async_unload(runner.entry_id)

    this_week, running, gate = [
        await hass.config_entries.options.async_configure(step["flow_id"], said)
        for step, said in zip(
            opened, ({"usual_pain": 1}, {"ladder_level": 3}, {}), strict=True
        )
    ]

    assert this_week["errors"] == running["errors"] == {"base": "not_loaded"}
    assert gate["step_id"] == "gate_open"
    assert await hass.config_entries.async_setup(runner.entry_id)
    done = await hass.config_entries.options.async_configure(
        this_week["flow_id"], {"usual_pain": 1}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY
    (score,) = runner.runtime_data.history.scores
    assert isinstance(score, Score)


async def test_scores_that_were_kept_are_not_said_twice(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    choose: Choose,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = runner.runtime_data.async_record
    written: list[Any] = []

    async def once(entry: Score) -> Any:  # noqa: ANN401
        """Lose the disk after the first entry."""
        answer = await record(entry)
        written.append(entry)
        path = journal_path(hass, runner.entry_id)
        path.rename(path.with_name("aside"))
        return answer

    monkeypatch.setattr(runner.runtime_data, "async_record", once)
    again = await choose("this_week", {"worst_pain": 5, "usual_pain": 3})
    monkeypatch.undo()
    assert again["errors"] == {"base": "not_kept"}
    path = journal_path(hass, runner.entry_id)
    path.with_name("aside").rename(path)

    await hass.config_entries.options.async_configure(
        again["flow_id"], {"worst_pain": 5, "usual_pain": 3}
    )

    told = scores(runner.runtime_data)
    assert told == [("usual_pain", 3), ("worst_pain", 5)]
    assert len(written) == 1
