"""Files of runs in a real Home Assistant: uploaded, laid down, and the power goes."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path

import aiohttp
from playwright.async_api import Locator, Page, expect

from tests.e2e.browser import chromium, signed_in
from tests.e2e.connection import Connection, Flow, Json
from tests.e2e.host import REPOSITORY, Host
from tests.e2e.runner import add_runner, entries, noted
from tests.readers.fit_file import Run
from tests.readers.strava_export import zipped

_MENU = json.loads(
    (REPOSITORY / "custom_components/knee_recovery/translations/en.json").read_text()
)["options"]["step"]["init"]
_SAMPLE = REPOSITORY.parent / "shared/samples/fit/run_1h_devfields.fit"


def _recording() -> bytes:
    """Return a real recording where there is one."""
    if _SAMPLE.exists():
        return _SAMPLE.read_bytes()
    return Run(start=datetime(2026, 2, 1, 17, 0, tzinfo=UTC)).file()


async def _upload(ha: Connection, data: bytes, name: str) -> str:
    form = aiohttp.FormData()
    form.add_field("file", data, filename=name)
    headers = {"Authorization": f"Bearer {ha.token}"}
    async with (
        aiohttp.ClientSession(ha.url, headers=headers) as session,
        session.post("/api/file_upload", data=form) as answer,
    ):
        answer.raise_for_status()
        file_id: str = (await answer.json())["file_id"]
        return file_id


async def _shown(ha: Connection, flow: Flow) -> Json:
    """Return the form that follows, as the browser asks for it."""
    while flow.step["type"] == "progress":
        await asyncio.sleep(0.1)
        flow.step = await ha.request("GET", f"{flow.path}/{flow.step['flow_id']}")
    return flow.step


async def _offer(
    ha: Connection, runner: str, data: bytes, name: str = "run.fit"
) -> Flow:
    flow = await ha.start_flow("options", runner)
    await flow.submit({"next_step_id": "import_file"})
    await flow.submit({"file": await _upload(ha, data, name)})
    assert (await _shown(ha, flow))["step_id"] == "import_preview"
    return flow


async def test_an_uploaded_file_is_in_the_diary(tmp_path: Path) -> None:
    async with Host(home=tmp_path) as host, await host.connect() as ha:
        runner = await add_runner(ha, "Sam")
        flow = await _offer(ha, runner, _recording())
        assert await entries(ha, kinds=["run"]) == []
        await flow.submit({})
        step = await _shown(ha, flow)

        assert step["step_id"] == "import_done"
        assert "Added: 1." in step["description_placeholders"]["told"]
        assert (await flow.submit({}))["type"] == "create_entry"
        (run,) = await entries(ha, kinds=["run"])
        assert run["source"] == "file"

        again = await _offer(ha, runner, _recording())
        assert "already" in again.step["description_placeholders"]["told"]


_RUNS = 1_000


def _years() -> bytes:
    """Return a run of each of many days."""
    first = datetime(2022, 2, 1, 17, 0, tzinfo=UTC)
    return zipped(
        {
            f"{day:04}.fit": Run(start=first + timedelta(days=day)).file()
            for day in range(_RUNS)
        }
    )


async def _written(ha: Connection, least: int) -> int:
    """Return how many runs there are, once there are so many."""
    while True:
        count = len(await entries(ha, kinds=["run"]))
        if count >= least:
            return count
        await asyncio.sleep(0.02)


async def _until(is_so: Callable[[], bool]) -> None:
    while True:
        if is_so():
            return
        await asyncio.sleep(0.1)


async def _settled(ha: Connection) -> list[str]:
    """Return when each run was, once there are as many as there will be."""
    before: list[Json] = []
    while len(runs := await entries(ha, kinds=["run"])) < _RUNS or runs != before:
        before = runs
        await asyncio.sleep(0.5)
    return [run["at"] for run in runs]


async def test_an_import_goes_on_after_the_power_went(tmp_path: Path) -> None:
    """Killed and restarted in the middle of it, every run is there, and once."""
    async with Host(home=tmp_path) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            await noted(host.home, runner)
            flow = await _offer(ha, runner, _years(), "years.zip")
            await flow.submit({})
        for least, end in ((20, host.kill), (200, host.stop)):
            async with await host.connect() as ha:
                assert await _written(ha, least) < _RUNS
            await end()
            await host.start()
        async with await host.connect() as ha:
            days = await _settled(ha)
            assert len(set(days)) == len(days) == _RUNS
            flow = await ha.start_flow("options", runner)
            assert "import_file" in flow.step["menu_options"]
    assert not [*(tmp_path / ".storage" / "knee_recovery.imports").rglob("*.zip")]


async def test_the_dialog_may_be_closed_while_a_file_is_read(tmp_path: Path) -> None:
    """Uploaded as a person does it, left alone in the middle, and looked at again."""
    file = tmp_path / "years.zip"
    file.write_bytes(_years())
    complaints: list[str] = []
    async with (
        Host(home=tmp_path / "home") as host,
        chromium() as browser,
        await host.connect() as ha,
    ):
        await add_runner(ha, "Sam")
        async with signed_in(
            browser,
            host,
            path="/config/integrations/integration/knee_recovery",
            complaints=complaints,
        ) as page:
            dialog = await _choose(page, _MENU["menu_options"]["import_file"])
            await dialog.locator("input[type=file]").set_input_files(file)
            await dialog.get_by_text("years.zip").first.wait_for()
            await dialog.get_by_role("button", name="Submit").click()
            await expect(dialog).to_contain_text(f"Runs: {_RUNS}", timeout=30_000)
            assert await entries(ha, kinds=["run"]) == []
            await dialog.get_by_role("button", name="Import").click()
            await expect(dialog).to_contain_text("%")
            await _written(ha, 10)
            await dialog.get_by_role("button", name="Close").first.click()
            await expect(page.locator("ha-dialog[open]")).to_have_count(0)

            dialog = await _choose(page, _MENU["menu_options"]["import_progress"])
            await expect(dialog).to_contain_text(f"Added: {_RUNS}.", timeout=60_000)
            await dialog.get_by_role("button", name="Done").click()
        assert len(await entries(ha, kinds=["run"])) == _RUNS
    assert complaints == []


async def _choose(page: Page, way: str) -> Locator:
    """Open the options, and choose from the menu."""
    await page.get_by_role("button", name="Configure").first.click()
    dialog = page.locator("dialog-data-entry-flow")
    await dialog.get_by_text(way, exact=True).click()
    return dialog


async def test_what_is_laid_down_is_read_by_itself(tmp_path: Path) -> None:
    async with Host(home=tmp_path) as host, await host.connect() as ha:
        runner = await add_runner(ha, "Sam")
        flow = await ha.start_flow("options", runner)
        await flow.submit({"next_step_id": "inbox"})
        assert flow.step["description_placeholders"]["folder"].endswith("/inbox")
        await flow.submit({"inbox": True})
        inbox = tmp_path / "knee_recovery" / "inbox"
        await _until((inbox / "sam").is_dir)
        (inbox / "run.fit").write_bytes(_recording())
        (inbox / "page.gpx").write_text("<html>")
        (inbox / "link.fit").symlink_to(inbox / "run.fit")

        await _until((inbox / "failed" / "page.gpx.txt").exists)
        left = {"sam", "done", "failed"}
        await _until(lambda: {file.name for file in inbox.iterdir()} == left)

        assert (inbox / "done" / "run.fit").is_file()
        assert "not read" in (inbox / "failed" / "page.gpx.txt").read_text()
        assert "not followed" in (inbox / "failed" / "link.fit.txt").read_text()
        (run,) = await entries(ha, kinds=["run"])
        assert run["source"] == "file"
        assert "custom_components.knee_recovery" not in host.log.read_text()
