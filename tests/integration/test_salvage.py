"""What can be read of a damaged journal comes back when somebody says so."""

from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.repairs import async_create_fix_flow
from custom_components.knee_recovery.salvage_flow import SalvageFlow

from .conftest import Act


@pytest.fixture
def path(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    """Return where the runner's journal is kept."""
    return journal_path(hass, entry.entry_id)


async def _entries(act: Act) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await act("get_entries"))["entries"]
    return entries


async def _unload(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()


async def _set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


async def _fix(hass: HomeAssistant, issue_id: str) -> SalvageFlow:
    """Return the dialog of an issue, as Home Assistant starts it."""
    issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
    assert issue is not None
    flow = await async_create_fix_flow(hass, issue_id, issue.data)
    assert isinstance(flow, SalvageFlow)
    flow.hass, flow.issue_id, flow.data = hass, issue_id, issue.data
    return flow


@pytest.mark.parametrize("delete", [True, False])
async def test_what_can_be_read_of_a_damaged_journal_is_brought_back(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    path: Path,
    *,
    delete: bool,
) -> None:
    await act("log_pain", level=3, note="Stairs.", at="2026-03-01 08:00")
    await act("log_run", distance=5, started_at="2026-03-02 18:00", shoe="Blue")
    before = await _entries(act)
    await _unload(hass, runner)
    content = bytearray(path.read_bytes())
    content[:1000] = bytes(1000)
    path.write_bytes(content)
    await _set_up(hass, runner)
    await act("log_pain", level=1)
    now = await _entries(act)
    flow = await _fix(hass, f"journal_damaged_{runner.entry_id}")

    shown = await flow.async_step_init()

    assert shown["step_id"] == "found"
    told = shown["description_placeholders"] or {}
    assert (told["first"], told["last"], told["refused"]) == (
        "2026-03-01",
        "2026-03-03",
        "0",
    )
    done = await flow.async_step_found({"delete": delete})
    await hass.async_block_till_done()
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert await _entries(act) == [*before, *now]
    left = [file.name for file in path.parent.glob(f"{path.name}.*")]
    assert [".recovered-" in name for name in left] == ([] if delete else [True])
    assert ir.async_get(hass).async_get_issue(DOMAIN, flow.issue_id) is None
    # Nothing of it is left behind with the runner.
    await hass.config_entries.async_remove(runner.entry_id)
    assert not list(path.parent.glob(f"{path.name}*"))


async def test_of_an_empty_file_nothing_can_be_read(
    hass: HomeAssistant, runner: MockConfigEntry, path: Path
) -> None:
    await _unload(hass, runner)
    path.write_bytes(b"")
    await _set_up(hass, runner)
    flow = await _fix(hass, f"journal_damaged_{runner.entry_id}")

    assert (await flow.async_step_init())["step_id"] == "none"
    done = await flow.async_step_none({"delete": True})

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert not list(path.parent.glob(f"{path.name}.damaged*"))


async def test_nothing_is_brought_back_for_nobody(
    hass: HomeAssistant, runner: MockConfigEntry, path: Path
) -> None:
    await _unload(hass, runner)
    path.write_bytes(b"")
    await _set_up(hass, runner)
    flow = await _fix(hass, f"journal_damaged_{runner.entry_id}")
    await _unload(hass, runner)

    for step in (flow.async_step_init(), flow.async_step_found({"delete": True})):
        assert (await step)["reason"] == "not_loaded"
    await _set_up(hass, runner)
