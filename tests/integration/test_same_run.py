"""Runs that may be one, asked about where Home Assistant asks: in repairs."""

from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from tests.readers.fit_file import Run as FitRun
from tests.readers.test_garmin import ENGLISH, ROW

from .conftest import Act

pytestmark = pytest.mark.usefixtures("runner")

SURE = {
    "distance": 6.2,
    "duration": "40:00",
    "source": "watch",
    "external_id": "w1",
    "started_at": "2026-03-03T07:00:10+01:00",
}
UNSURE = SURE | {
    "distance": 6.22,
    "source": "strava",
    "external_id": "s1",
    "started_at": "2026-03-03T06:00:12",
}
"""The same run, whose source told UTC and said nothing of it."""


def _open(hass: HomeAssistant) -> list[ir.IssueEntry]:
    return [
        issue
        for issue in ir.async_get(hass).issues.values()
        if issue.translation_key == "same_run" and issue.active
    ]


async def _asked(hass: HomeAssistant, act: Act) -> tuple[ir.IssueEntry, list[str]]:
    runs = [(await act("log_run", **said))["entry_id"] for said in (SURE, UNSURE)]
    (issue,) = _open(hass)
    return issue, runs


async def _fix(
    hass: HomeAssistant, web: ClientSessionGenerator, issue: ir.IssueEntry, answer: str
) -> dict[str, Any]:
    """Answer as the repairs dialog does."""
    assert await async_setup_component(hass, "repairs", {})
    client = await web()
    url = "/api/repairs/issues/fix"
    begun = await client.post(url, json={"handler": DOMAIN, "issue_id": issue.issue_id})
    assert begun.status == HTTPStatus.OK
    menu = await begun.json()
    assert (menu["type"], menu["menu_options"]) == ("menu", ["merge", "keep_both"])
    assert (
        "2026-03-03 07:00, 6.2 km (watch)" in menu["description_placeholders"].values()
    )
    done = await client.post(f"{url}/{menu['flow_id']}", json={"next_step_id": answer})
    assert done.status == HTTPStatus.OK
    await hass.async_block_till_done()
    answered: dict[str, Any] = await done.json()
    return answered


async def _runs(act: Act) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await act("get_entries"))["entries"]
    return found


async def _restart(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    assert await hass.config_entries.async_reload(runner.entry_id)
    await hass.async_block_till_done()


async def test_a_pair_is_kept_and_asked_about_once(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    issue, _ = await _asked(hass, act)

    assert len(await _runs(act)) == 2
    assert issue.is_fixable
    assert issue.translation_placeholders == {
        "runner": "Sam",
        "one": "2026-03-03 06:00, 6.2 km (strava)",
        "other": "2026-03-03 07:00, 6.2 km (watch)",
    }
    await act("log_run", **UNSURE | {"distance": 6.21})
    await _restart(hass, runner)
    assert [again.issue_id for again in _open(hass)] == [issue.issue_id]


async def test_a_list_that_names_no_zone_is_asked_about(
    hass: HomeAssistant, act: Act, tmp_path: Path
) -> None:
    """A list of activities tells local times of wherever the watch was."""
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    table = tmp_path / "Activities.csv"
    table.write_text(ENGLISH + ROW.replace("2026-05-04", "2026-02-03"))
    recording = tmp_path / "run.fit"
    start = datetime(2026, 2, 3, 8, 30, tzinfo=UTC)
    recording.write_bytes(FitRun(start=start).file())

    for file in (table, recording):
        assert (await act("import_file", path=str(file)))["added"] == 1

    (issue,) = _open(hass)
    assert issue.translation_placeholders is not None
    assert "08:30, 5.0 km (garmin)" in issue.translation_placeholders["one"]
    assert "09:30, 5.0 km (file)" in issue.translation_placeholders["other"]


async def test_one_run_counts_once(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    hass_client: ClientSessionGenerator,
) -> None:
    issue, _ = await _asked(hass, act)

    assert (await _fix(hass, hass_client, issue, "merge"))["type"] == "create_entry"

    (entry,) = await _runs(act)
    assert (entry["at"], entry["distance_m"]) == ("2026-03-03T07:00:10+01:00", 6200)
    assert sorted(entry["sources"]) == ["strava", "watch"]
    assert not _open(hass)
    await act("log_run", **UNSURE | {"distance": 6.25})
    await _restart(hass, runner)
    assert len(await _runs(act)) == 1
    assert not _open(hass)


async def test_two_runs_stay_two_and_nobody_asks_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    hass_client: ClientSessionGenerator,
) -> None:
    issue, _ = await _asked(hass, act)

    done = await _fix(hass, hass_client, issue, "keep_both")
    assert done["type"] == "create_entry"

    await act("log_run", **UNSURE | {"distance": 6.25})
    await _restart(hass, runner)
    assert len(await _runs(act)) == 2
    assert not _open(hass)


async def test_an_ignored_pair_stays_ignored(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    issue, _ = await _asked(hass, act)
    ir.async_ignore_issue(hass, DOMAIN, issue.issue_id, ignore=True)

    await act("log_pain", level=2)
    await _restart(hass, runner)
    (ignored,) = _open(hass)
    assert ignored.dismissed_version is not None


@pytest.mark.parametrize("which", [0, 1])
async def test_the_question_goes_with_either_run(
    hass: HomeAssistant, act: Act, which: int
) -> None:
    _, runs = await _asked(hass, act)
    await act("undo", entry_id=runs[which])
    assert not _open(hass)


async def test_a_question_that_is_open_when_a_run_goes_writes_nothing(
    hass: HomeAssistant, act: Act, hass_client: ClientSessionGenerator
) -> None:
    issue, runs = await _asked(hass, act)
    assert await async_setup_component(hass, "repairs", {})
    client = await hass_client()
    url = "/api/repairs/issues/fix"
    begun = await client.post(url, json={"handler": DOMAIN, "issue_id": issue.issue_id})
    flow = (await begun.json())["flow_id"]

    await act("undo", entry_id=runs[0])
    done = await client.post(f"{url}/{flow}", json={"next_step_id": "keep_both"})
    answered = await done.json()
    assert (answered["type"], answered["reason"]) == ("abort", "not_there")
    assert len(await _runs(act)) == 1


async def test_a_question_about_a_runner_who_is_down_is_put_off(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    hass_client: ClientSessionGenerator,
) -> None:
    issue, _ = await _asked(hass, act)
    assert await hass.config_entries.async_unload(runner.entry_id)
    answered = await _fix(hass, hass_client, issue, "merge")
    assert (answered["type"], answered["reason"]) == ("abort", "not_there")


async def test_an_answer_that_cannot_be_kept_is_asked_for_again(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    hass_client: ClientSessionGenerator,
) -> None:
    issue, _ = await _asked(hass, act)
    path = journal_path(hass, runner.entry_id)
    path.rename(path.with_suffix(".away"))
    answered = await _fix(hass, hass_client, issue, "keep_both")
    path.with_suffix(".away").rename(path)

    assert (answered["type"], answered["reason"]) == ("abort", "not_written")
    assert _open(hass) == [issue]


async def test_nobody_is_asked_about_a_runner_who_is_gone(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act
) -> None:
    await _asked(hass, act)
    await hass.config_entries.async_remove(runner.entry_id)
    await hass.async_block_till_done()
    assert not _open(hass)


@pytest.mark.usefixtures("miles")
async def test_a_house_in_miles_is_asked_in_miles(
    hass: HomeAssistant, act: Act
) -> None:
    issue, _ = await _asked(hass, act)
    placeholders = issue.translation_placeholders
    assert placeholders is not None
    assert placeholders["other"] == "2026-03-03 07:00, 6.2 mi (watch)"
