"""Set-up asks about warning signs and the start gate, and what was said counts."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import SOURCE_USER, ConfigEntryState, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.core.care import check_up_due
from custom_components.knee_recovery.core.journal import CheckUp
from tests.contracts.tree import ENGLISH

type Said = Mapping[str, Any]
type SetUp = Callable[..., Awaitable[list[ConfigFlowResult]]]
type Ask = Callable[..., Awaitable[dict[str, Any]]]

TALK = "binary_sensor.sam_talk_to_a_professional"


@pytest.fixture(autouse=True)
async def components(hass: HomeAssistant) -> AsyncIterator[None]:
    """Have the integration there, and take down what a flow has set up."""
    assert await async_setup_component(hass, DOMAIN, {})
    yield
    await hass.async_block_till_done()
    for entry in hass.config_entries.async_entries(DOMAIN):
        await hass.config_entries.async_unload(entry.entry_id)


@pytest.fixture
def set_up(hass: HomeAssistant) -> SetUp:
    """Return a way to add Sam, answering some of the steps; gives every step."""

    async def go(**said: Said) -> list[ConfigFlowResult]:
        steps = [
            await hass.config_entries.flow.async_init(
                DOMAIN, context={"source": SOURCE_USER}
            )
        ]
        answers: dict[str, Said] = {"user": {"name": "Sam"}, **said}
        while steps[-1]["type"] is FlowResultType.FORM:
            step = steps[-1]
            answer = dict(answers.pop(step["step_id"], {}))
            steps.append(
                await hass.config_entries.flow.async_configure(step["flow_id"], answer)
            )
        assert not answers, "a step that was to be answered never came"
        await hass.async_block_till_done()
        return steps

    return go


@pytest.fixture
def ask(hass: HomeAssistant) -> Ask:
    """Return a way to call an action and get its answer."""

    async def call(action: str, **data: object) -> dict[str, Any]:
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await hass.async_block_till_done()
        assert answer is not None
        return answer

    return call


def asked(steps: list[ConfigFlowResult]) -> list[str]:
    """Return the steps after those that everyone is asked."""
    ids = [step["step_id"] for step in steps[:-1]]
    assert ids[:4] == ["user", "consent", "knee", "warning_signs"]
    assert ids[-1] == "sources"
    return ids[4:-1]


# -- warning signs --------------------------------------------------------------


async def test_nothing_ticked_is_an_answer_and_nothing_to_read(
    hass: HomeAssistant, set_up: SetUp, ask: Ask
) -> None:
    assert asked(await set_up()) == []

    coordinator = hass.config_entries.async_entries(DOMAIN)[0].runtime_data
    (check_up,) = coordinator.history.check_ups
    assert (check_up.flags, check_up.trauma) == ((), False)
    today = dt_util.now().date()
    assert not check_up_due(coordinator.history, coordinator.profile, today)
    assert (await ask("get_status"))["talk_to_professional"] is False
    assert await ask("get_entries", include_retracted=True) == {"entries": []}
    with pytest.raises(ServiceValidationError) as why:
        await ask("undo")
    assert why.value.translation_key == "nothing_to_undo"


@pytest.mark.parametrize(
    ("urgency", "flag", "reason"),
    [
        ("emergency", "calf_pain_with_breathlessness", "red_flag"),
        ("same_day", "locking", "red_flag"),
        ("appointment", "night_or_rest_pain", "appointment"),
    ],
)
async def test_a_warning_sign_is_said_at_once(
    hass: HomeAssistant,
    set_up: SetUp,
    ask: Ask,
    urgency: str,
    flag: str,
    reason: str,
) -> None:
    steps = await set_up(warning_signs={urgency: [flag]})

    assert asked(steps) == ["talk"]
    status = await ask("get_status")
    assert status["talk_to_professional_reasons"] == [reason]
    state = hass.states.get(TALK)
    assert state is not None
    assert state.state == "on"
    (told,) = (await ask("get_entries"))["entries"]
    assert (told["kind"], told["flags"]) == ("red_flag", [flag])


async def test_it_is_said_whom_to_talk_to_and_how_soon(set_up: SetUp) -> None:
    steps = await set_up(
        warning_signs={
            "appointment": ["weight_loss"],
            "emergency": ["out_of_shape_with_numb_or_cold_foot"],
        }
    )

    talk = steps[4]
    assert talk["step_id"] == "talk"
    told = (talk["description_placeholders"] or {})["told"]
    assert told.split("\n\n") == [
        "**Call the emergency number now.**",
        "Do this before anything else, for example by calling 112 or 911.",
        "- The leg is out of shape, and the foot is numb or cold",
        "**Make an appointment in the next days.**",
        "A doctor or a physiotherapist is the one to ask; a few days are soon enough.",
        "- You lose weight without a reason you know",
    ]


async def test_after_a_fall_five_more_questions_come(set_up: SetUp, ask: Ask) -> None:
    steps = await set_up(
        warning_signs={"trauma": True}, injury={"injury": ["cannot_bend_to_90"]}
    )

    assert asked(steps) == ["injury", "talk"]
    status = await ask("get_status")
    assert status["talk_to_professional_reasons"] == ["red_flag"]
    (told,) = (await ask("get_entries"))["entries"]
    assert (told["flags"], told["trauma"]) == (["cannot_bend_to_90"], True)


async def test_a_fall_that_left_nothing_is_an_answer(set_up: SetUp, ask: Ask) -> None:
    assert asked(await set_up(warning_signs={"trauma": True})) == ["injury"]

    assert (await ask("get_status"))["talk_to_professional"] is False


async def test_what_is_no_warning_sign_is_not_taken(
    hass: HomeAssistant, set_up: SetUp
) -> None:
    with pytest.raises(InvalidData):
        await set_up(warning_signs={"emergency": ["hiccups"]})

    assert not hass.config_entries.async_entries(DOMAIN)


async def test_only_the_runner_clears_what_set_up_was_told(
    hass: HomeAssistant, set_up: SetUp, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    await set_up(warning_signs={"same_day": ["giving_way"]})
    freezer.tick(60)
    await ask("log_pain", level=1)
    await ask("undo")
    with pytest.raises(ServiceValidationError):
        await ask("undo")
    assert (await ask("get_status"))["talk_to_professional"] is True

    freezer.tick(60)
    await ask("clear_red_flags")

    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert await hass.config_entries.async_reload(entry.entry_id)
    assert (await ask("get_status"))["talk_to_professional"] is False
    kinds = [told["kind"] for told in (await ask("get_entries"))["entries"]]
    assert kinds == ["red_flag", "red_flag"]


async def test_what_was_taken_back_stays_so(
    hass: HomeAssistant, set_up: SetUp, ask: Ask
) -> None:
    await set_up(warning_signs={"same_day": ["giving_way"]})
    (told,) = (await ask("get_entries"))["entries"]
    await ask("undo", entry_id=told["entry_id"])

    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert await hass.config_entries.async_reload(entry.entry_id)

    assert (await ask("get_status"))["talk_to_professional"] is False
    assert (await ask("get_entries"))["entries"] == []


async def test_it_is_written_once_although_setting_up_failed_at_first(
    hass: HomeAssistant,
    set_up: SetUp,
    ask: Ask,
    freezer: FrozenDateTimeFactory,
    tmp_path: Path,
) -> None:
    storage = tmp_path / ".storage"
    storage.rename(tmp_path / "elsewhere")
    storage.write_text("a file where the folder is to be")
    await set_up(warning_signs={"same_day": ["locking"]})
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    answered_at = entry.created_at
    assert entry.reason is not None

    storage.unlink()
    (tmp_path / "elsewhere").rename(storage)
    freezer.tick(timedelta(minutes=10))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entry.state is ConfigEntryState.LOADED
    assert await hass.config_entries.async_reload(entry.entry_id)

    (told,) = entry.runtime_data.history.check_ups
    assert isinstance(told, CheckUp)
    assert (told.flags, told.at) == (("locking",), answered_at)
    assert (await ask("get_status"))["talk_to_professional"] is True


# -- the start gate -------------------------------------------------------------


async def test_the_start_gate_is_asked_of_who_walks_and_runs(
    hass: HomeAssistant, set_up: SetUp, ask: Ask
) -> None:
    steps = await set_up(knee={"track": "walk_run"})

    assert asked(steps) == ["gate", "gate_open"]
    open_items = (steps[-3]["description_placeholders"] or {})["open"]
    assert open_items.splitlines() == [
        f"- {ENGLISH['common']['gate_brisk_walk_30_min_twice']}",
        "- Pain in daily life of two or less on the last two days.",
        "- Stairs down at two or less.",
    ]
    # Nothing of it is met, and the runner decided to begin.
    assert (await ask("get_status"))["ladder_level"] == 1


async def test_who_meets_the_gate_is_asked_nothing_more(set_up: SetUp) -> None:
    steps = await set_up(
        knee={"track": "walk_run"},
        gate={"met": ["brisk_walk_30_min_twice", "daily_pain_low", "stairs_down_low"]},
    )

    assert asked(steps) == ["gate"]


async def test_a_warning_sign_leaves_the_gate_open(set_up: SetUp) -> None:
    steps = await set_up(
        knee={"track": "walk_run"},
        warning_signs={"same_day": ["locking"]},
        gate={"met": ["brisk_walk_30_min_twice", "daily_pain_low", "stairs_down_low"]},
    )

    assert asked(steps) == ["talk", "gate", "gate_open"]
    placeholders = steps[-3]["description_placeholders"] or {}
    assert placeholders["open"] == "- No warning sign stands in your log."


async def test_who_thinks_again_begins_with_exercises(
    hass: HomeAssistant, set_up: SetUp, ask: Ask
) -> None:
    await set_up(knee={"track": "walk_run"}, gate_open={"track": "not_running"})

    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert entry.data["track"] == "not_running"
    assert (await ask("get_status"))["ladder_level"] is None
