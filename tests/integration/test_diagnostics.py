"""Diagnostics are shared with strangers: they count, and name and quote nothing."""

from http import HTTPStatus
import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.diagnostics import DOMAIN as DIAGNOSTICS
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path

from .conftest import Act

MARKS = {
    "name": "Zanzibar",
    "pair": "Xylophone",
    "note": "plugh",
    "source": "quux",
    "external_id": "99895560",
    "level": "6.875",
    "effort": "7.125",
    "distance": "7773",
    "seconds": "2477",
    "minutes": "13.375",
    "symptom": "giving_way",
    "exercise": "copenhagen_plank",
}
"""One mark for each thing that can be told, each found nowhere else."""


@pytest.fixture
def entry() -> MockConfigEntry:
    """Return a runner and a pair whose names are marks."""
    return MockConfigEntry(
        domain=DOMAIN,
        title=MARKS["name"],
        unique_id=MARKS["name"].casefold(),
        data={"name": MARKS["name"], "knee": "left", "track": "keep_running"},
        subentries_data=[
            {
                "data": {"name": MARKS["pair"], "default": True},
                "subentry_id": "pair",
                "subentry_type": "shoe",
                "title": MARKS["pair"],
                "unique_id": f"shoe_{MARKS['pair']}",
            }
        ],
    )


async def _tell_everything(act: Act, freezer: FrozenDateTimeFactory) -> None:
    note = f"a {MARKS['note']} in my knee"
    await act(
        "log_run",
        distance=MARKS["distance"],
        unit="m",
        duration=MARKS["seconds"],
        pain_before=MARKS["level"],
        pain_peak=MARKS["level"],
        symptoms=[MARKS["symptom"]],
        rpe=MARKS["effort"],
        shoe=MARKS["pair"],
        note=note,
        source=MARKS["source"],
        external_id=MARKS["external_id"],
    )
    freezer.tick(60)
    await act("log_pain", level=MARKS["level"], symptoms=[MARKS["symptom"]], note=note)
    await act("log_exercises", exercises=MARKS["exercise"], pain_peak=MARKS["level"])
    await act("log_ice", minutes=MARKS["minutes"])
    freezer.tick(60)
    await act("log_pain", level=MARKS["level"], note=note)
    await act("undo")


async def _diagnostics(
    hass: HomeAssistant, client: ClientSessionGenerator, entry: MockConfigEntry
) -> str:
    assert await async_setup_component(hass, DIAGNOSTICS, {})
    answer = await (await client()).get(
        f"/api/diagnostics/config_entry/{entry.entry_id}"
    )
    assert answer.status == HTTPStatus.OK
    text: str = await answer.text()
    return f"{text} {answer.headers}"


async def test_no_word_and_no_figure_of_the_diary_is_in_it(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    hass_client: ClientSessionGenerator,
) -> None:
    await _tell_everything(act, freezer)
    told = json.dumps(await act("get_entries", include_retracted=True)).casefold()
    named = f"{told} {runner.title} {runner.subentries['pair'].title}".casefold()
    assert [mark for mark in MARKS.values() if mark.casefold() not in named] == []

    text = (await _diagnostics(hass, hass_client, runner)).casefold()

    assert [mark for mark in MARKS.values() if mark.casefold() in text] == []


async def test_a_notice_of_damage_names_nobody_in_it(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_client: ClientSessionGenerator,
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)
    journal_path(hass, runner.entry_id).write_bytes(b"")
    assert await hass.config_entries.async_setup(runner.entry_id)

    text = await _diagnostics(hass, hass_client, runner)

    assert f"journal_damaged_{runner.entry_id}" in text
    assert MARKS["name"].casefold() not in text.casefold()


async def test_it_says_how_the_diary_is_doing(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    hass_client: ClientSessionGenerator,
) -> None:
    await _tell_everything(act, freezer)

    text = await _diagnostics(hass, hass_client, runner)
    data: dict[str, Any] = json.JSONDecoder().raw_decode(text)[0]["data"]

    assert data["choices"] == {"knee": "left", "track": "keep_running"}
    assert data["shoes"] == 1
    assert data["journal"]["standing"] == {
        "exercises": 1,
        "ice": 1,
        "pain": 1,
        "run": 1,
    }
    assert data["snapshot"]["light"] == "red"
    assert data["snapshot"]["allowance_reason"] == "red_flag"


async def test_it_is_there_for_a_diary_that_does_not_open(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    hass_client: ClientSessionGenerator,
) -> None:
    assert await hass.config_entries.async_unload(runner.entry_id)
    path = journal_path(hass, runner.entry_id)
    path.unlink()
    path.mkdir()
    assert not await hass.config_entries.async_setup(runner.entry_id)

    text = await _diagnostics(hass, hass_client, runner)
    data: dict[str, Any] = json.JSONDecoder().raw_decode(text)[0]["data"]

    assert (data["state"], data["error"]) == ("setup_retry", "journal_unreachable")
    assert data["troubles"] == ["journal_unreachable"]
    assert "journal" not in data
    assert MARKS["name"].casefold() not in text.casefold()
