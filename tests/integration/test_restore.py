"""Export, delete, restore: the diary is the same, and twice is once."""

import json
from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.core.history import History

from .conftest import Act, Refused, runner_called

pytestmark = pytest.mark.usefixtures("runner")


@pytest.fixture
def folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Return a folder that Home Assistant may use."""
    folder = tmp_path / "share"
    folder.mkdir()
    hass.config.allowlist_external_dirs = {str(folder)}
    return folder


@pytest.fixture
async def archive(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, folder: Path
) -> Path:
    """Return the export of a diary with all sorts of things in it."""
    blue = runner.subentries["sam_blue"]
    hass.config_entries.async_update_subentry(
        runner, blue, data={**blue.data, "retired": True}
    )
    await hass.async_block_till_done()
    told = await act(
        "log_run", distance=5, duration="30:00", started_at="2026-03-01 18:00",
        note="=1+1 <b>Windy</b>", source="watch", external_id="one", shoe="Red",
    )  # fmt: skip
    await act("edit_entry", entry_id=told["entry_id"], pain_peak=2)
    await act(
        "log_run", distance=5.1, duration="30:00", started_at="2026-03-01 18:00",
        source="watch", external_id="one",
    )  # fmt: skip
    mistake = await act("log_pain", level=9, at="2026-03-02 09:00")
    await act("undo", entry_id=mistake["entry_id"])
    await act("log_pain", level=3, symptoms=["swelling"], note="Stairs\n\u202eabc")
    await act("log_exercises", exercises=[{"key": "clamshell", "sets": 3}])
    await act("log_score", measure="akps", value=80)
    await act("log_ice", minutes=10)
    file = folder / "diary.json"
    await act("export", format="json", path=str(file))
    return file


async def _all(act: Act) -> tuple[Any, Any]:
    return (
        await act("get_entries", include_retracted=True),
        await act("get_status"),
    )


async def test_the_same_diary_again_changes_nothing(act: Act, archive: Path) -> None:
    before = await _all(act)

    answer = await act("import_file", path=str(archive))

    told = len(json.loads(archive.read_text())["journal"])
    assert (answer["added"], answer["merged"]) == (0, told)
    assert await _all(act) == before


async def test_what_was_deleted_is_restored(
    hass: HomeAssistant, act: Act, archive: Path, runner: MockConfigEntry
) -> None:
    entries, status = await _all(act)
    assert await hass.config_entries.async_remove(runner.entry_id)
    assert not journal_path(hass, runner.entry_id).exists()
    again = runner_called("Sam")
    again = MockConfigEntry(
        domain=again.domain, entry_id="again", title="Sam", unique_id="sam",
        data=dict(again.data),
    )  # fmt: skip
    again.add_to_hass(hass)
    assert await hass.config_entries.async_setup("again")
    await hass.async_block_till_done()

    answer = await act("import_file", path=str(archive))
    await hass.async_block_till_done()

    assert answer["failed"] == 0
    restored, now = await _all(act)
    assert restored == entries
    for either in (now, status):
        either.pop("at")
        either.pop("valid_until")
    assert now == status
    assert (await act("import_file", path=str(archive)))["added"] == 0
    # Nothing of it was told again: a source that delivers it once more is known.
    same = await act(
        "log_run", distance=5.1, duration="30:00", started_at="2026-03-01 18:00",
        source="watch", external_id="one",
    )  # fmt: skip
    assert same["merged"]
    assert await hass.config_entries.async_unload("again")


async def test_a_diary_that_was_laid_out_anew_is_read(act: Act, archive: Path) -> None:
    archive.write_text(json.dumps(json.loads(archive.read_text()), indent=2))

    assert (await act("import_file", path=str(archive)))["failed"] == 0


def _document(archive: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(archive.read_text())
    return document


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("schema", 99, "of a newer version"),
        ("schema", "x", "another format"),
        ("shoes", 5, "TypeError"),
        ("shoes", [{"id": "x", "data": {}}], "KeyError"),
        ("shoes", [{"id": "x", "data": {"name": 5}}], "TextTooLongError"),
        ("shoes", [{"id": "x", "data": {"name": "X", "first_day": "x"}}], "ValueErr"),
        ("shoes", [{"id": "x", "data": {"name": "\u202e\u200b"}}], "invalid_name"),
        ("shoes", [{"id": "x", "data": {"name": "x" * 51}}], "invalid_name"),
        (
            "shoes",
            [{"id": each, "data": {"name": each}} for each in ("twin", "Twin")],
            "two pairs of one name",
        ),
        (
            "shoes",
            [{"id": "x", "data": {"name": "X", "replace_distance": 0}}],
            "replace_distance",
        ),
        (
            "shoes",
            [{"id": "x", "data": {"name": "X", "replace_distance": 5}}],
            "shoe_distances_order",
        ),
        ("journal", [{"kind": "pain"}], "KeyError"),
        ("journal", [5], "an entry is a int"),
        ("journal", "x", "an entry is a str"),
    ],
)
async def test_what_is_wrong_is_refused_whole(
    refused: Refused, archive: Path, field: str, value: object, reason: str
) -> None:
    document = _document(archive) | {field: value}
    archive.write_text(json.dumps(document))

    assert reason in await refused("import_file", path=str(archive))


async def test_what_no_diary_can_be_made_of_is_not_written_down(
    refused: Refused, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever a later version, or somebody, comes to write.
    document = _document(archive)
    for entry in document["journal"]:
        entry["entry_id"] = f"new {entry['entry_id']}"
    archive.write_text(json.dumps(document))

    unheard = "no such word"

    def broken(_history: object) -> None:
        raise AttributeError(unheard)

    monkeypatch.setattr(History, "_ordered", broken)
    assert unheard in await refused("import_file", path=str(archive))


@pytest.mark.parametrize("cut", [-3, -400, 60])
async def test_half_a_file_is_refused(
    refused: Refused, archive: Path, cut: int
) -> None:
    archive.write_bytes(archive.read_bytes()[:cut])

    assert "no export of Knee Recovery" in await refused(
        "import_file", path=str(archive)
    )
