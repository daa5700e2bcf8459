"""Language models use the diary of those who allow it, and of nobody else."""

import math
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import CONF_ASSISTANTS, DOMAIN
from custom_components.knee_recovery.intent import KINDS
from custom_components.knee_recovery.session_intents import SESSION_KINDS, START

from .conftest import Act, runner_called

MODEL = llm.LLMContext(
    platform="a_model",
    context=Context(),
    language="en",
    assistant="conversation",
    device_id=None,
)


_BAD_NUMBERS = (math.nan, math.inf, "bad", "1_0", True, ["x"], {"x": 1})


@pytest.fixture
async def models(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    """Set up what language models talk to."""
    for component in ("homeassistant", "conversation", "llm"):
        assert await async_setup_component(hass, component, {})
    await hass.async_block_till_done()


@pytest.fixture
async def allowed(
    hass: HomeAssistant, models: None, runner: MockConfigEntry
) -> llm.APIInstance:
    """Let models use the diary, and return what they are offered."""
    return await _async_allow(hass, runner)


async def _async_allow(hass: HomeAssistant, runner: MockConfigEntry) -> llm.APIInstance:
    hass.config_entries.async_update_entry(runner, options={CONF_ASSISTANTS: True})
    await hass.async_block_till_done()
    return await _async_offered(hass)


async def _async_offered(hass: HomeAssistant) -> llm.APIInstance:
    return await llm.async_get_api(hass, llm.LLM_API_ASSIST, MODEL)


def _ours(api: llm.APIInstance) -> dict[str, llm.Tool]:
    return {tool.name: tool for tool in api.tools if tool.name.startswith(DOMAIN)}


async def _async_use(
    api: llm.APIInstance, kind: str, /, **args: object
) -> dict[str, Any]:
    answer = await api.async_call_tool(
        llm.ToolInput(tool_name=f"{DOMAIN}__{kind}", tool_args=args)
    )
    data: dict[str, Any] = answer.data
    return data


async def test_nothing_is_offered_until_the_runner_allows_it(
    hass: HomeAssistant, models: None, runner: MockConfigEntry
) -> None:
    api = await _async_offered(hass)
    assert _ours(api) == {}
    assert DOMAIN not in api.api_prompt
    api = await _async_allow(hass, runner)
    offered = {*(kind.name for kind in KINDS), START}
    assert set(_ours(api)) == {f"{DOMAIN}__{name}" for name in offered}
    assert "Never invent an allowance" in api.api_prompt


def test_every_tool_says_what_it_does(allowed: llm.APIInstance) -> None:
    for name, tool in _ours(allowed).items():
        assert tool.title
        assert tool.description
        assert tool.integration == DOMAIN
        assert tool.annotations.open_world is False
        assert tool.annotations.destructive is (name == f"{DOMAIN}__KneeUndo")
        assert all(marker.description for marker in tool.parameters.schema)


async def test_a_model_writes_and_reads_like_everyone(
    allowed: llm.APIInstance, act: Act
) -> None:
    answer = await _async_use(
        allowed, "KneeLogRun", distance=3.2, unit="mi", minutes=30, day="yesterday"
    )
    assert "3.2 miles logged" in str(answer)
    assert "card" not in answer or answer["card"] == {}
    (run,) = (await act("get_entries"))["entries"]
    assert (run["distance_m"], run["duration_s"]) == (5150, 1800)
    far = await _async_use(allowed, "KneeHowFar")
    status = await act("get_status")
    assert status["distance_allowed_m"] == 5665
    assert "up to 5.6 kilometers" in str(far)


@pytest.mark.parametrize(
    ("kind", "args", "why"),
    [
        ("KneeLogPain", {"level": 40}, "must be from 0 to 10"),
        ("KneeLogRun", {}, "How far was it?"),
        ("KneeLogExercises", {"exercise": "burpee"}, "do not know an exercise"),
    ],
)
async def test_a_model_hears_what_is_wrong(
    allowed: llm.APIInstance, act: Act, kind: str, args: dict[str, object], why: str
) -> None:
    assert why in str(await _async_use(allowed, kind, **args))
    assert (await act("get_entries"))["entries"] == []


@pytest.mark.parametrize(
    ("kind", "field", "named"),
    [
        ("KneeLogRun", "distance", "Distance"),
        ("KneeLogRun", "hours", "Duration"),
        ("KneeLogRun", "minutes", "Duration"),
        ("KneeLogRun", "seconds", "Duration"),
        ("KneeLogRun", "pain", "Worst pain"),
        ("KneeLogPain", "level", "Level"),
        ("KneeLogExercises", "sets", "sets"),
        ("KneeLogIce", "minutes", "Minutes"),
    ],
)
async def test_a_model_hears_which_number_is_none(
    allowed: llm.APIInstance, act: Act, kind: str, field: str, named: str
) -> None:
    args = {"distance": 5, "minutes": 90} if kind == "KneeLogRun" else {}
    for bad in (*_BAD_NUMBERS, -1, 1e308):
        answer = await _async_use(allowed, kind, **args | {field: bad})
        assert answer["response_type"] == "error"
        assert f"{named} cannot be" in answer["speech"]["plain"]["speech"]
    assert (await act("get_entries"))["entries"] == []


@pytest.mark.parametrize(
    ("kind", "field", "named"),
    [
        ("KneeLogRun", "unit", "Unit"),
        ("KneeLogRun", "day", "day"),
        ("KneeLogRun", "symptom", "Symptoms"),
        ("KneeLogRun", "shoe", "Shoes"),
        ("KneeLogRun", "runner", "a runner called"),
        ("KneeLogPain", "moment", "Moment"),
        ("KneeLogPain", "knee", "Knee"),
        ("KneeLogExercises", "exercise", "do not know an exercise"),
        ("KneeLogExercises", "stopped", "Stopped"),
        ("KneeFlareUp", "state", "state"),
        ("KneeUndo", "kind", "kind"),
    ],
)
async def test_a_model_hears_which_choice_is_none(
    allowed: llm.APIInstance, act: Act, kind: str, field: str, named: str
) -> None:
    needed = {"KneeLogRun": {"distance": 5}, "KneeLogPain": {"level": 3}}.get(kind, {})
    # Nothing chosen is an answer where several can be.
    nothing: tuple[object, ...] = () if field == "symptom" else ([],)
    for bad in ("unheard-of", 5, ["x"], {"x": 1}, *nothing):
        answer = await _async_use(allowed, kind, **needed | {field: bad})
        assert answer["response_type"] == "error"
        assert named in answer["speech"]["plain"]["speech"]
    assert (await act("get_entries"))["entries"] == []


@pytest.mark.parametrize("kind", ["KneeSessionPain", "KneeSessionHurts"])
async def test_a_session_takes_no_pain_that_is_none(
    hass: HomeAssistant, allowed: llm.APIInstance, act: Act, kind: str
) -> None:
    await _async_use(allowed, START)
    during = await _async_offered(hass)
    for bad in (*_BAD_NUMBERS, -3, 50):
        answer = await _async_use(during, kind, level=bad)
        assert answer["response_type"] == "error"
        assert "Pain cannot be" in answer["speech"]["plain"]["speech"]
    stopped = await act("session_stop")
    assert (stopped["entry_id"], stopped["done"]) == (None, [])


async def test_a_session_does_not_guess_a_pain(
    hass: HomeAssistant, allowed: llm.APIInstance, act: Act
) -> None:
    await _async_use(allowed, START)
    answer = await _async_use(await _async_offered(hass), "KneeSessionPain")
    assert "Pain cannot be" in str(answer)
    assert (await act("session_stop"))["entry_id"] is None


async def test_a_model_leads_through_the_exercises(
    hass: HomeAssistant, allowed: llm.APIInstance, act: Act
) -> None:
    assert "Clamshell" in str(await _async_use(allowed, START))
    during = await _async_offered(hass)
    sessions = {name for name in _ours(during) if "Session" in name}
    assert sessions == {f"{DOMAIN}__{name}" for name in SESSION_KINDS if name != START}
    await _async_use(during, "KneeSessionSkip")
    await _async_use(during, "KneeSessionHurts", level=5)
    await _async_use(during, "KneeStopSession")
    (session,) = (await act("get_entries"))["entries"]
    assert session["kind"] == "exercises"
    assert [done["pain"] for done in session["exercises"]] == [5]
    assert f"{DOMAIN}__{START}" in _ours(await _async_offered(hass))


async def test_a_model_knows_nothing_of_the_session_of_another(
    hass: HomeAssistant, allowed: llm.APIInstance, act: Act, runner: MockConfigEntry
) -> None:
    await act("start_session")
    during = await _async_offered(hass)
    hass.config_entries.async_update_entry(runner, options={CONF_ASSISTANTS: False})
    await hass.async_block_till_done()
    answer = await _async_use(during, "KneeSessionNext")
    assert "Clamshell" not in str(answer)
    assert (await act("session_stop"))["done"] == []


async def test_a_model_sees_only_who_allowed_it(
    hass: HomeAssistant, allowed: llm.APIInstance, act: Act, runner: MockConfigEntry
) -> None:
    other = runner_called("Alex")
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    assert "Knee pain 2" in str(await _async_use(allowed, "KneeLogPain", level=2))
    refused = await _async_use(allowed, "KneeLogPain", level=9, runner="Alex")
    assert "do not know a runner called Alex" in str(refused)
    levels = {}
    for entry in (runner, other):
        told = await act("get_entries", config_entry_id=entry.entry_id)
        levels[entry.title] = [pain["level"] for pain in told["entries"]]
    assert levels == {"Sam": [2], "Alex": []}
    await hass.config_entries.async_unload(other.entry_id)
