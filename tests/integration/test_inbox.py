"""Files laid down in a folder of the house: read once, put away, told with a reason."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
import os
from pathlib import Path
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.persistent_notification import (
    _async_get_or_create_notifications,
)
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.knee_recovery import inbox, inbox_files
from custom_components.knee_recovery.file_import import async_read_in
from custom_components.knee_recovery.inbox import LOOK_EVERY
from custom_components.knee_recovery.store import JournalWriteError
from tests.readers.fit_file import Run as FitRun
from tests.readers.strava_export import zipped

from .conftest import Act, runner_called

START = datetime(2026, 2, 1, 17, 0, tzinfo=UTC)

type Look = Callable[[], Awaitable[None]]


def _fit(day: int) -> bytes:
    return FitRun(start=START - timedelta(days=day)).file()


@pytest.fixture
def look(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Look:
    """Return a way to wait for the next look, and for what is read then."""

    async def wait() -> None:
        freezer.tick(LOOK_EVERY)
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)

    return wait


async def _turn_on(hass: HomeAssistant, runner: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(runner, options={"inbox": True})
    await hass.async_block_till_done()


@pytest.fixture
async def folder(hass: HomeAssistant, runner: MockConfigEntry) -> Path:
    """Return the inbox of the house, which Sam has turned on."""
    await _turn_on(hass, runner)
    return Path(hass.config.path("knee_recovery", "inbox"))


def _files(folder: Path) -> list[str]:
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_symlink() or not file.is_dir()
    )


async def _distances(act: Act, **whose: str) -> list[int]:
    told = await act("get_entries", kinds=["run"], **whose)
    return [run["distance_m"] for run in told["entries"]]


def _news(hass: HomeAssistant) -> str | None:
    told = _async_get_or_create_notifications(hass).get("knee_recovery_inbox_sam_entry")
    return told["message"] if told else None


async def test_nobody_looks_unless_it_is_turned_on(
    hass: HomeAssistant, runner: MockConfigEntry, look: Look
) -> None:
    folder = Path(hass.config.path("knee_recovery"))
    await look()
    assert not folder.exists()


async def test_a_file_is_read_once_it_lies_still(
    act: Act, folder: Path, look: Look
) -> None:
    run = folder / "run.fit"
    run.write_bytes(_fit(0)[:300])
    await look()
    run.write_bytes(_fit(0))
    await look()
    assert _files(folder) == ["run.fit"]
    assert await _distances(act) == []

    await look()

    assert _files(folder) == ["done/run.fit"]
    assert await _distances(act) == [5000]


async def test_what_gives_no_run_is_put_apart_with_its_reason(
    hass: HomeAssistant, act: Act, folder: Path, look: Look
) -> None:
    (folder / "page.fit").write_bytes(b"<html>")
    (folder / "nothing.gpx").write_bytes(b"")
    mixed = {"good.fit": _fit(0), "bad.fit": b"\x0e\x20" + b"\xff" * 200}
    (folder / "both.zip").write_bytes(zipped(mixed))
    await look()
    await look()

    assert _files(folder) == [
        "done/both.zip",
        "done/both.zip.txt",
        "failed/nothing.gpx",
        "failed/nothing.gpx.txt",
        "failed/page.fit",
        "failed/page.fit.txt",
    ]
    assert (folder / "failed" / "page.fit.txt").read_text().splitlines() == [
        "Added: 0. Joined to a run that was there: 0. Skipped: 0. Not readable: 1.",
        "- page.fit: A kind of file that is not read",
    ]
    assert "bad.fit: Damaged" in (folder / "done" / "both.zip.txt").read_text()
    assert await _distances(act) == [5000]
    assert _news(hass) == (
        "Files in the inbox that gave no run: 2. They are in "
        f"{folder / 'failed'}, each with a text that says why."
    )


async def test_a_file_twice_counts_once_and_keeps_both(
    hass: HomeAssistant, act: Act, folder: Path, look: Look
) -> None:
    for _ in range(3):
        (folder / "run.fit").write_bytes(_fit(0))
        await look()
        await look()

    assert _files(folder) == ["done/run (2).fit", "done/run (3).fit", "done/run.fit"]
    assert await _distances(act) == [5000]
    assert _news(hass) is None


async def test_links_are_not_followed(
    act: Act, folder: Path, look: Look, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.fit"
    secret.write_bytes(_fit(0))
    (folder / "link.fit").symlink_to(secret)
    (folder / "away.fit").symlink_to("../../../away.fit")
    (folder / "files").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.fit")
    await look()
    await look()

    assert await _distances(act) == []
    assert secret.exists()
    assert [name for name in _files(folder) if not name.endswith(".txt")] == [
        "failed/away.fit",
        "failed/files",
        "failed/link.fit",
        "failed/pipe.fit",
    ]
    assert "not followed" in (folder / "failed" / "link.fit.txt").read_text()


async def test_what_is_under_way_or_hidden_is_left_alone(
    act: Act, folder: Path, look: Look
) -> None:
    names = [".run.fit", "run.fit.part", "run.fit.crdownload", "a folder/run.fit"]
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(_fit(0))
    await look()
    await look()

    assert _files(folder) == sorted(names)
    assert await _distances(act) == []


async def test_each_of_several_runners_has_a_folder(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, folder: Path, look: Look
) -> None:
    alex = runner_called("Alex")
    alex.add_to_hass(hass)
    assert await hass.config_entries.async_setup(alex.entry_id)
    await _turn_on(hass, alex)
    (folder / "whose.fit").write_bytes(_fit(0))
    (folder / "sam" / "run.fit").write_bytes(_fit(1))
    (folder / "alex" / "run.fit").write_bytes(_fit(2))
    await look()
    await look()

    assert _files(folder) == [
        "alex/done/run.fit",
        "failed/whose.fit",
        "failed/whose.fit.txt",
        "sam/done/run.fit",
    ]
    told = (folder / "failed" / "whose.fit.txt").read_text()
    assert f"{folder / 'sam'}, {folder / 'alex'}" in told
    for name in ("sam_entry", "alex_entry"):
        assert await _distances(act, config_entry_id=name) == [5000]
    assert await hass.config_entries.async_unload(alex.entry_id)


@pytest.mark.parametrize("name", ["Done", "failed", "Sam!"])
async def test_a_folder_is_never_two_things(
    hass: HomeAssistant, runner: MockConfigEntry, name: str
) -> None:
    other = runner_called(name)
    other.add_to_hass(hass)
    own = inbox.own_folder(hass, other)
    assert own.name == other.entry_id.lower()
    assert own != inbox.own_folder(hass, runner)


async def test_a_restart_begins_what_it_interrupted_anew(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    folder: Path,
    look: Look,
) -> None:
    """Half of it is in the diary: it is read again, and counts once."""
    (folder / "many.zip").write_bytes(
        zipped({f"{day:02}.fit": _fit(day) for day in range(30)})
    )
    await look()
    full = JournalWriteError(path=Path("journal.db"), reason="disk full")
    store = runner.runtime_data.store
    append = store.async_append
    with patch.object(store, "async_append", side_effect=[await append([]), full]):
        await look()
    assert _files(folder) == ["many.zip"]

    assert await hass.config_entries.async_reload(runner.entry_id)
    await look()
    assert _files(folder) == ["many.zip"]
    await look()

    assert _files(folder) == ["done/many.zip"]
    assert await _distances(act) == [5000] * 30


async def test_what_cannot_be_put_away_is_not_read_again_and_again(
    act: Act, folder: Path, look: Look, tmp_path: Path
) -> None:
    (folder / "done").symlink_to(tmp_path)
    (folder / "run.fit").write_bytes(_fit(0))
    await look()
    with patch.object(inbox, "async_read_in", wraps=async_read_in) as read:
        for _ in range(4):
            await look()
    assert read.call_count == 1
    assert _files(folder) == ["done", "run.fit"]
    assert await _distances(act) == [5000]

    (folder / "done").unlink()
    (folder / "run.fit").write_bytes(_fit(1))
    await look()
    await look()
    assert _files(folder) == ["done/run.fit"]


async def test_thousands_of_files_have_their_turn(
    act: Act, folder: Path, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "_MOST_AT_ONCE", 7)
    monkeypatch.setattr(inbox_files, "_MOST", 10)
    for day in range(20):
        (folder / f"{day}.fit").write_bytes(_fit(day))
    for _ in range(12):
        await look()

    assert len(await _distances(act)) == 20
    assert len(_files(folder / "done")) == 20


async def test_an_idle_inbox_writes_nothing(
    hass: HomeAssistant, runner: MockConfigEntry, folder: Path, look: Look
) -> None:
    (folder / "run.fit").write_bytes(_fit(0))
    await look()
    await look()
    states = {state.entity_id: state for state in hass.states.async_all()}
    with patch.object(inbox, "reader", side_effect=AssertionError):
        for _ in range(5):
            await look()
    assert {state.entity_id: state for state in hass.states.async_all()} == states


async def test_a_folder_that_is_gone_or_cannot_be_made_is_no_trouble(
    hass: HomeAssistant, runner: MockConfigEntry, act: Act, look: Look
) -> None:
    blocked = Path(hass.config.path("knee_recovery"))
    blocked.write_text("a file where a folder should be")
    await _turn_on(hass, runner)
    await look()
    blocked.unlink()
    await look()

    (blocked / "inbox").mkdir(parents=True)
    (blocked / "inbox" / "run.fit").write_bytes(_fit(0))
    await look()
    await look()
    assert await _distances(act) == [5000]
