"""A house in another language: what the backend writes is in that language too."""

from typing import Any

from homeassistant.components.calendar import DOMAIN as CALENDAR
from homeassistant.components.todo import DOMAIN as TODO
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.words import async_words, distance

from .conftest import Act
from .story import entity_of


@pytest.fixture
def house(hass: HomeAssistant, house: None) -> None:
    """Speak German in the house."""
    hass.config.language = "de"


async def items(hass: HomeAssistant, runner: MockConfigEntry) -> list[dict[str, Any]]:
    """Return what the list of exercises says."""
    entity = entity_of(hass, runner.entry_id, "exercises")
    answer: Any = await hass.services.async_call(
        TODO, "get_items", {"entity_id": entity}, blocking=True, return_response=True
    )
    found: list[dict[str, Any]] = answer[entity]["items"]
    return found


async def test_the_list_is_in_the_language_of_the_house(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    first = (await items(hass, runner))[0]

    assert first["summary"] == "Muschel, 2 \N{MULTIPLICATION SIGN} 12 je Seite"
    assert "Leg dich auf die Seite" in first["description"]


async def test_the_list_follows_the_house_into_another_language(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    await hass.config.async_update(language="en")
    await hass.async_block_till_done()

    assert (await items(hass, runner))[0]["summary"] == "Clamshell, 2 x 12 each side"


async def test_the_calendar_writes_a_distance_as_the_house_does(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await act("log_run", distance=4.7, duration=1800, started_at="2026-03-02 18:00")
    entity = entity_of(hass, runner.entry_id, "plan")

    answer: Any = await hass.services.async_call(
        CALENDAR,
        "get_events",
        {
            "entity_id": entity,
            "start_date_time": "2026-03-02 00:00:00",
            "end_date_time": "2026-03-03 00:00:00",
        },
        blocking=True,
        return_response=True,
    )

    told = [each["summary"] for each in answer[entity]["events"]]
    assert told == ["Lauf, 4,7 km"]


async def test_the_plan_answers_in_the_language_of_the_house(
    runner: MockConfigEntry, act: Act
) -> None:
    plan = await act("get_plan")

    assert plan["exercises"][0]["name"] == "Muschel"
    assert plan["why_text"] == "Für heute sind Übungen geplant."


async def test_a_language_without_words_is_told_in_english(hass: HomeAssistant) -> None:
    hass.config.language = "eo"
    await async_words(hass)

    assert distance(hass, 4710) == "4.7 km"


async def test_a_range_is_told_in_the_way_of_the_house(
    runner: MockConfigEntry, act: Act
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await act("log_run", distance=0.05)
    assert refused.value.translation_placeholders == {
        "field": "distance",
        "value": "0,05",
        "minimum": "0,1 km",
        "maximum": "300 km",
    }

    with pytest.raises(ServiceValidationError) as late:
        await act("log_run", distance=5, duration="0:00:00")
    assert (late.value.translation_placeholders or {})["minimum"] == "0:00:01"
