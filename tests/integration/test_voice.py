"""What is said in a kitchen: who is meant, what is refused, and what is asked back."""

from collections.abc import AsyncIterator, Awaitable, Callable
import json

from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.components import intent as timers
from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.asking_back import score_in
from custom_components.knee_recovery.const import (
    CONF_ASSISTANTS,
    CONF_PERSON,
    CONF_SATELLITES,
    DOMAIN,
)
from custom_components.knee_recovery.coordinator import journal_path

from .conftest import Act, runner_called
from .kitchen import KITCHEN, SATELLITE, Kitchen, async_kitchen
from .said import LANGUAGES, answers_in

type Say = Callable[..., Awaitable[str]]


@pytest.fixture
async def kitchen(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[Kitchen]:
    """Set the kitchen up, and down again."""
    made = await async_kitchen(hass)
    yield made
    assert made.entry is not None
    await hass.config_entries.async_unload(made.entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)


@pytest.fixture
async def say(hass: HomeAssistant, kitchen: Kitchen) -> Say:
    """Return a way to say something, and to get the answer."""

    async def call(
        text: str,
        context: Context | None = None,
        satellite_id: str | None = None,
        device_id: str | None = None,
    ) -> str:
        result = await async_converse(
            hass,
            text,
            None,
            context or Context(),
            "en",
            satellite_id=satellite_id,
            device_id=device_id,
        )
        await hass.async_block_till_done()
        return str(result.response.speech["plain"]["speech"])

    return call


@pytest.fixture
async def alex(
    hass: HomeAssistant, runner: MockConfigEntry
) -> AsyncIterator[MockConfigEntry]:
    """Let a second runner live in the house."""
    entry = runner_called("Alex")
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    yield entry
    if hass.config_entries.async_get_entry(entry.entry_id):
        await hass.config_entries.async_unload(entry.entry_id)


async def _levels(hass: HomeAssistant, runner: MockConfigEntry) -> list[float]:
    """Return the pain scores of a runner."""
    answer = await hass.services.async_call(
        DOMAIN,
        "get_entries",
        {"config_entry_id": runner.entry_id, "kinds": ["pain"]},
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    return [entry["level"] for entry in json.loads(json.dumps(answer))["entries"]]


# -- what is answered ---------------------------------------------------------------


async def test_answers_repeat_the_number_and_give_the_reason(say: Say) -> None:
    assert (await say("I ran 5.5 kilometers in 34 minutes and my knee was a two")) == (
        "5.5 kilometers logged in 34 minutes, knee pain 2 out of 10."
        " This is the first run in 30 days."
        " From tomorrow on, the next ones are compared with it."
    )
    assert (await say("my knee is a four")) == (
        "Knee pain 4 out of 10 logged. You logged pain of 4 today, above your lower"
        " limit of 2."
    )
    assert (await say("I did two sets of clamshells")) == (
        "Clamshell, 2 sets logged. That makes 1 of 2 sessions this week."
    )
    assert (await say("start icing for 25 minutes")) == (
        "Ice timer started, 20 minutes. That is the most at a time."
    )
    assert (await say("stop the ice")) == "Ice timer stopped."
    assert (await say("undo that")) == "The last entry is taken back."


async def test_the_last_of_a_kind_is_taken_back(say: Say, act: Act) -> None:
    await say("I ran 5.5 kilometers")
    await say("my knee is a one")
    assert (await say("undo my last run")) == "The run of 5.5 kilometers is taken back."
    assert (await say("undo my last run")) == "There is nothing to undo."
    (entry,) = (await act("get_entries"))["entries"]
    assert entry["kind"] == "pain"


async def test_the_allowance_is_said_with_its_limit(
    say: Say, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=5, started_at="2026-02-20T08:00:00")
    assert (await say("how far can I run today")) == (
        "You have up to 5.5 kilometers today. 10 % over your longest run of the last 30"
        " days, 5 kilometers."
    )
    await say("I have a flare-up")
    assert (await say("how far can I run today")).startswith(
        "No running left for today. Your flare-up switch is on, so running is on hold."
    )


async def test_a_sore_knee_is_said_beside_the_allowance(say: Say, act: Act) -> None:
    await act("log_run", distance=5, started_at="2026-02-20T08:00:00")
    await say("my knee is a four")
    not_now = (
        "Your knee was at 4 today."
        " By your own limits this is not a moment to start a run."
    )
    assert (await say("why can't I run today")).endswith(not_now)
    assert (await say("why is my running light amber")).startswith(
        "The running light is amber. You logged pain of 4 today, above your lower"
        " limit of 2. The last knee pain was 4 out of 10."
    )
    assert f"You have 5.5 kilometers left today. {not_now}" in await say(
        "how is my knee"
    )


async def test_a_plan_of_which_little_was_done_is_suggested_smaller(
    say: Say, act: Act
) -> None:
    assert (await act("get_status"))["suggestions"] == []
    for at in ("2026-01-20 18:00", "2026-02-10 18:00"):
        await act("log_exercises", at=at)
    for at in ("2026-01-25 20:00", "2026-03-01 20:00"):
        await act("log_score", measure="worst_pain", value=5, at=at)

    smaller = (
        "Little of the plan found a place in your weeks, so try a smaller one first."
    )
    assert (await act("get_status"))["suggestions"] == ["smaller_plan"]
    assert (await act("get_plan"))["suggestions"] == [
        {"key": "smaller_plan", "text": smaller}
    ]
    assert (await say("how is my knee")).endswith(smaller)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("pain eleven", "Level cannot be 11:"),
        ("I ran minus two kilometers", "must be from 0.1 km to 300 km"),
        ("I ran 5 km in 0 minutes", "must be from 0:00:01 to 48:00:00"),
        ("I ran 350 km", "must be from 0.1 km to 300 km"),
        ("I ran 512 km", "must be from 0.1 km to 300 km"),
        ("I ran 99999 miles in 3 hours", "must be from 0.0621 mi to 186 mi"),
        ("I ran 5 km with my pink shoes", "choose from Blue, Red"),
        ("I did two sets of burpees", "I do not know an exercise called burpees"),
        ("log 90 minutes of ice", "from 1 min to 60 min"),
        ("I ran for 30 minutes", "How far was it?"),
        ("my knee hurts", "How much does it hurt"),
        ("stop the ice", "The ice timer is not running."),
        ("undo that", "There is nothing to undo."),
        ("my knee was a two an hour after my run", "no run ended in the 24 hours"),
    ],
)
async def test_what_is_wrong_is_said_and_nothing_is_written(
    say: Say, act: Act, sentence: str, why: str
) -> None:
    assert why in await say(sentence)
    assert (await act("get_entries", include_retracted=True))["entries"] == []


async def test_ice_too_soon_is_refused_with_the_minutes_left(say: Say) -> None:
    await say("I iced my knee for 15 minutes")
    assert "Minutes left: 120" in await say("start icing")


async def test_a_journal_that_cannot_be_written_is_told(
    hass: HomeAssistant, say: Say, runner: MockConfigEntry
) -> None:
    await runner.runtime_data.store.async_close()
    answer = await say("my knee is a four")
    assert "logged" not in answer
    assert answer


async def test_what_nobody_thought_of_is_answered_too(
    say: Say, runner: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    runner.runtime_data.data = None
    assert (await say("how is my knee")).startswith("That did not go through")
    assert "A sentence could not be answered" in caplog.text


async def test_without_a_runner_nothing_is_understood(
    hass: HomeAssistant, say: Say, runner: MockConfigEntry
) -> None:
    assert "logged" in await say("my knee is a four")
    await hass.config_entries.async_unload(runner.entry_id)
    assert "not running for anyone" in await say("my knee is a four")
    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()
    assert "Knee Recovery" not in await say("my knee is a four")
    assert not journal_path(hass, runner.entry_id).exists()


# -- who is meant -------------------------------------------------------------------


async def test_it_is_asked_who_spoke_when_that_is_unclear(
    hass: HomeAssistant, say: Say, runner: MockConfigEntry, alex: MockConfigEntry
) -> None:
    assert "Sam or Alex" in await say("my knee is a four")
    assert await _levels(hass, runner) == await _levels(hass, alex) == []
    assert "for Alex" in await say("my knee is a four for Alex")
    assert "for Sam" in await say("Sam's knee is a three")
    assert (await _levels(hass, runner), await _levels(hass, alex)) == ([3], [4])


async def test_a_login_is_its_person(
    hass: HomeAssistant,
    say: Say,
    runner: MockConfigEntry,
    alex: MockConfigEntry,
    hass_admin_user: User,
) -> None:
    people = [{"id": "one", "name": "Alex", "user_id": hass_admin_user.id}]
    assert await async_setup_component(hass, "person", {"person": people})
    mine = Context(user_id=hass_admin_user.id)
    await say("my knee is a one", mine)
    assert (await _levels(hass, runner), await _levels(hass, alex)) == ([], [1])
    hass.config_entries.async_update_entry(
        runner, options={CONF_PERSON: ["person.alex"]}
    )
    await hass.async_block_till_done()
    await say("my knee is a two", mine)
    assert (await _levels(hass, runner), await _levels(hass, alex)) == ([2], [1])


async def test_a_satellite_is_the_runner_who_chose_it(
    hass: HomeAssistant, say: Say, runner: MockConfigEntry, alex: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(alex, options={CONF_SATELLITES: [SATELLITE]})
    await hass.async_block_till_done()
    await say("my knee is a one", satellite_id=SATELLITE)
    assert (await _levels(hass, runner), await _levels(hass, alex)) == ([], [1])


# -- satellites ---------------------------------------------------------------------


async def test_after_a_run_the_satellite_asks_how_the_knee_was(
    hass: HomeAssistant, kitchen: Kitchen, act: Act
) -> None:
    await kitchen.async_hear(hass, "I ran five kilometers", "about a three out of ten")
    assert [said.split(".")[0] for said in kitchen.spoken] == [
        "5 kilometers logged",
        "How was your knee on that run, from zero to ten?",
        "Knee pain 3 out of 10 logged",
    ]
    told = {entry["kind"]: entry for entry in (await act("get_entries"))["entries"]}
    assert set(told) == {"run", "pain"}
    assert (told["pain"]["level"], told["pain"]["moment"]) == (3, "during_run")
    status = await act("get_status")
    assert "pain_peak" not in status["check_asks"]


@pytest.mark.parametrize(
    ("answer", "last"),
    [
        ("", "How was your knee on that run, from zero to ten?"),
        ("what a lovely day", "I did not get a number."),
        ("eleven", "Level cannot be 11:"),
    ],
)
async def test_an_answer_without_a_score_writes_none(
    hass: HomeAssistant, kitchen: Kitchen, act: Act, answer: str, last: str
) -> None:
    await kitchen.async_hear(hass, "I ran five kilometers", answer)
    assert kitchen.spoken[-1].startswith(last)
    assert [entry["kind"] for entry in (await act("get_entries"))["entries"]] == ["run"]


@pytest.mark.parametrize(
    "sentence", ["I ran five kilometers with pain 2", "yesterday I ran five kilometers"]
)
async def test_what_was_said_or_is_over_is_not_asked(
    hass: HomeAssistant, kitchen: Kitchen, sentence: str
) -> None:
    await kitchen.async_hear(hass, sentence)
    assert len(kitchen.spoken) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_is_answered_in_every_language(language: str) -> None:
    answers = {"3": 3, "3/10": 3, **answers_in(language)}
    heard = {
        said: slots["level"]
        for said in answers
        if (slots := score_in(said, language)) is not None
    }
    assert heard == answers
    assert score_in("???", language) is None


async def test_ice_counts_down_where_it_was_asked_for(
    hass: HomeAssistant, kitchen: Kitchen, say: Say
) -> None:
    assert kitchen.entry is not None
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=kitchen.entry.entry_id, identifiers={(KITCHEN, "satellite")}
    )
    events: list[tuple[str, str | None, int]] = []
    timers.async_register_timer_handler(
        hass,
        device.id,
        lambda event, timer: events.append((event.value, timer.name, timer.seconds)),
    )
    await say("start icing for 10 minutes", device_id=device.id)
    await say("stop the ice", device_id=device.id)
    # It is stopped already, here and there.
    await say("stop the ice", device_id=device.id)
    assert events == [("started", "knee ice", 600), ("cancelled", "knee ice", 0)]


# -- what is chosen -----------------------------------------------------------------


async def test_the_options_keep_who_speaks_and_what_models_may(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    chosen = {
        CONF_PERSON: ["person.sam"],
        CONF_SATELLITES: [SATELLITE],
        CONF_ASSISTANTS: True,
    }
    for said, kept in ((chosen, chosen), ({}, chosen)):
        flow = await hass.config_entries.options.async_init(runner.entry_id)
        flow = await hass.config_entries.options.async_configure(
            flow["flow_id"], {"next_step_id": "voice"}
        )
        await hass.config_entries.options.async_configure(flow["flow_id"], said)
        await hass.async_block_till_done()
        assert dict(runner.options) == kept
