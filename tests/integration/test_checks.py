"""Checks, scores, check-ups and the plan as actions: asked, answered, held and told."""

import asyncio

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest

from custom_components.knee_recovery.core.flags import FLAGS, OTTAWA
from custom_components.knee_recovery.core.journal import Measure

from .conftest import Act, Refused
from .story import shown, told

SAM = "sam_entry"


async def test_a_check_says_what_it_asks_and_about_which_run(
    hass: HomeAssistant, act: Act
) -> None:
    run = await act("log_run", distance=5, duration="30:00")
    found = told(hass, SAM, "check_due")
    assert found["check"] == "after_run"
    assert found["run"] == run["entry_id"]
    assert found["until"] == "2026-03-03T11:00:00+01:00"
    assert found["asks"] == ["pain_peak", "symptoms", "pain_before", "morning_of_run"]
    status = await act("get_status")
    assert status["check_run"] == run["entry_id"]
    assert status["check_asks"] == found["asks"]


async def test_an_hour_after_nothing_is_refused(refused: Refused) -> None:
    message = await refused("log_pain", level=2, moment="hour_after")
    assert message == (
        "moment cannot be hour_after: no run ended in the 24 hours before"
        " 2026-03-03 09:00+01:00. Log the run first, or choose another moment."
    )


async def test_an_answer_outside_its_window_is_kept_and_says_so(act: Act) -> None:
    await act("log_run", distance=5, started_at="2026-03-03 07:00", duration="30:00")
    early = await act("log_pain", level=1, moment="hour_after", at="2026-03-03 08:00")
    assert (early["counts"], early["counts_reason"]) == (False, "too_early")
    counted = await act("log_pain", level=1, moment="hour_after", at="2026-03-03 08:30")
    assert (counted["counts"], counted["counts_reason"]) == (True, None)
    assert "counts" not in await act("log_pain", level=1)


async def test_a_second_answer_is_refused_until_the_first_is_undone(
    act: Act, refused: Refused
) -> None:
    await act("log_run", distance=5, started_at="2026-03-03 07:00", duration="30:00")
    answer = {"moment": "hour_after", "at": "2026-03-03 08:30"}
    first = await act("log_pain", level=1.5, **answer)
    message = await refused("log_pain", level=3, **answer)
    assert "1.5 at 2026-03-03 08:30+01:00" in message
    assert first["entry_id"] in message
    await act("undo", entry_id=first["entry_id"])
    assert (await act("log_pain", level=3, **answer))["counts"]


async def test_a_morning_told_for_two_runs_is_one_answer(act: Act) -> None:
    await act("log_run", distance=5, started_at="2026-03-02 18:00", duration="30:00")
    morning = {"level": 1, "moment": "morning", "at": "2026-03-03 07:00"}
    first = await act("log_pain", **morning)
    await act("log_run", distance=5, started_at="2026-03-03 07:30", duration="30:00")
    again = await act("log_pain", **morning)
    assert (again["entry_id"], again["counts"]) == (first["entry_id"], True)
    assert len((await act("get_entries", kinds=["pain"]))["entries"]) == 1


async def test_of_two_answers_at_once_one_is_kept(act: Act) -> None:
    await act("log_run", distance=5, started_at="2026-03-03 07:00", duration="30:00")
    answers = await asyncio.gather(
        *(act("log_pain", level=level, moment="hour_after") for level in (1, 2, 3)),
        return_exceptions=True,
    )
    assert sum(isinstance(one, ServiceValidationError) for one in answers) == 2
    assert len((await act("get_entries", kinds=["pain"]))["entries"]) == 1


async def test_of_two_timers_at_once_one_starts(act: Act) -> None:
    answers = await asyncio.gather(
        act("start_ice"), act("start_ice"), return_exceptions=True
    )
    (refusal,) = (one for one in answers if isinstance(one, BaseException))
    assert isinstance(refusal, ServiceValidationError)
    assert refusal.translation_key == "ice_running"
    assert len((await act("get_entries", kinds=["ice"]))["entries"]) == 1


async def test_a_six_speaks_against_now_and_leaves_the_distance(
    hass: HomeAssistant, act: Act
) -> None:
    await act("log_run", distance=5, started_at="2026-02-25 18:00")
    await act("log_pain", level=6)
    status = await act("get_status")
    assert status["distance_allowed_m"] == 5500
    assert status["not_now"] == ["pain_now"]
    assert status["not_now_details"] == [{"key": "pain_now", "level": 6, "limit": 2}]
    assert told(hass, SAM, "distance_allowed")["not_now"] == ["pain_now"]
    plan = await act("get_plan", pain_before=6)
    assert plan["pre_check"] == {
        "run": ["pain_before"],
        "strength": [],
        "strength_warnings": ["pain_before"],
        "not_now": ["pain_now"],
    }


# -- scores ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "first", "second", "change"),
    [
        ("worst_pain", 6, 4, "clear"),
        ("worst_pain", 7, 5, "possible"),
        ("usual_pain", 4, 3, "no"),
        ("usual_pain", 3, 5, "worse"),
        ("akps", 75, 91, "clear"),
        ("akps", 75, 86, "possible"),
        ("psfs", 4.6667, 7, "clear"),
        ("lefs", 52, 63, "clear"),
        ("ikdc", 50, 70, None),
    ],
)
async def test_a_score_says_whether_it_has_changed(
    act: Act, measure: str, first: float, second: float, change: str | None
) -> None:
    before = await act("log_score", measure=measure, value=first, at="2026-02-01 09:00")
    assert (before["change"], before["since_last"]) == (None, None)
    after = await act("log_score", measure=measure, value=second)
    assert (after["change"], after["since_last"]) == (change, change)
    assert after["value"] == second


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("value", [-1, 101, "bad", None, True])
async def test_a_score_is_within_its_range(
    refused: Refused, measure: str, value: object
) -> None:
    top = {"akps": 100, "ikdc": 100, "koos_pf": 100, "lefs": 80}.get(measure, 10)
    message = await refused("log_score", measure=measure, value=value)
    assert message == f"value cannot be {value}: it must be from 0 to {top}."


async def test_a_measure_is_one_of_those_there_are(refused: Refused) -> None:
    message = await refused("log_score", measure="vas", value=3)
    assert message.startswith("measure cannot be vas: choose from worst_pain, ")


# -- check-ups ------------------------------------------------------------------


async def test_a_check_up_says_whom_to_talk_to_and_how_soon(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    answer = await act("log_check_up", flags=["weight_loss", "locking"])
    assert answer["talk_to_professional"] is True
    assert answer["reasons"] == ["red_flag", "appointment"]
    assert answer["urgency"] == "same_day"
    assert answer["urgencies"] == {"red_flag": "same_day", "appointment": "appointment"}
    assert shown(hass, SAM, "talk_to_professional") == "on"
    assert told(hass, SAM, "talk_to_professional")["urgency"] == "same_day"
    plan = await act("get_plan")
    assert (plan["why"], plan["exercises"]) == ("red_flag", [])
    assert plan["run"]["may_run"] is False

    freezer.tick(60)
    # Another check-up clears nothing; only the runner's word does.
    assert (await act("log_check_up"))["reasons"] == ["red_flag"]
    freezer.tick(60)
    cleared = await act("clear_red_flags")
    assert (cleared["talk_to_professional"], cleared["urgency"]) == (False, None)
    assert (await act("get_plan"))["exercises"]


async def test_the_ottawa_questions_are_asked_only_after_an_injury(
    act: Act, refused: Refused
) -> None:
    message = await refused("log_check_up", flags=["kneecap_tender"])
    assert message.startswith("flags cannot be kneecap_tender: choose from ")
    assert not any(flag.key in message.split(": ")[1] for flag in OTTAWA)
    answer = await act("log_check_up", flags="kneecap_tender", trauma=True)
    assert answer["urgency"] == "same_day"


@pytest.mark.parametrize("flags", ["headache", ["locking", "headache"], 5, {"a": 1}])
async def test_a_warning_sign_is_one_of_those_asked(
    refused: Refused, flags: object
) -> None:
    message = await refused("log_check_up", flags=flags)
    assert message.startswith("flags cannot be ")
    assert FLAGS[0].key in message


async def test_a_fall_happened_or_not(refused: Refused) -> None:
    assert await refused("log_check_up", trauma="maybe") == (
        "trauma cannot be maybe: choose from true, false."
    )


# -- the plan -------------------------------------------------------------------


async def test_the_plan_of_a_day_can_be_done_from_what_it_says(act: Act) -> None:
    plan = await act("get_plan")
    assert (plan["date"], plan["due"], plan["why"]) == ("2026-03-03", True, "planned")
    assert plan["why_text"] == "Exercises are planned for today."
    assert (plan["week"], plan["phase"], plan["target"]) == (1, "a", 2)
    assert plan["tip"]["text"].startswith("Pain is not the same as damage")
    for exercise in plan["exercises"]:
        assert exercise["name"] != exercise["key"]
        assert len(exercise["cues"]) >= 2
        assert exercise["dose"]["sets"] >= 1
        assert exercise["sides"] in {1, 2}
        assert exercise["seconds"] > 0
    assert [one for one in plan["exercises"] if not one["optional"]]
    named = {one["key"]: one for one in plan["exercises"]}
    assert named["clamshell"]["avoid"] == [
        {
            "key": "outer_hip_pain_lying",
            "text": "Not when lying on that side hurts the outer hip.",
        }
    ]
    assert named["clamshell"]["harder_text"] is None
    for each in (*plan["avoid"], *plan["stop_signs"]):
        assert each["text"]
    assert plan["run"]["reason"] == "no_baseline"
    assert plan["pre_check"]["run"] == ["missing_before"]

    await act("log_exercises")
    done = await act("get_plan")
    assert (done["why"], done["due"]) == ("done_today", False)
    assert all(one["done"] for one in done["exercises"] if not one["optional"])


async def test_the_plan_of_another_day_is_answered_within_twelve_weeks(
    act: Act, refused: Refused
) -> None:
    await act("log_exercises", at="2026-02-24 18:00")
    over = await act("get_plan", date="2026-02-24")
    assert (over["why"], over["due"], over["run"], over["pre_check"]) == (
        "done_today",
        False,
        None,
        None,
    )
    ahead = await act("get_plan", date="2026-05-26")
    assert (ahead["week"], ahead["phase"], ahead["pre_check"]) == (14, "d", None)
    assert ahead["run"] is not None
    for said in ("2026-05-27", "2099-01-01", "1999-12-31", "soon", 5, True, ["2026"]):
        message = await refused("get_plan", date=said)
        assert message.startswith("date cannot be ")
        assert message.endswith(": it must be from 2000-01-01 to 2026-05-26.")
    for bad in (11, -1, "bad"):
        message = await refused("get_plan", pain_before=bad)
        assert message.endswith(": it must be from 0 to 10.")
