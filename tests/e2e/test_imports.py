"""A file uploaded to a real Home Assistant is looked through, then imported."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from tests.e2e.connection import Connection, Flow, Json
from tests.e2e.host import REPOSITORY, Host
from tests.e2e.runner import add_runner, entries
from tests.readers.fit_file import Run

_SAMPLE = REPOSITORY.parent / "shared/samples/fit/run_1h_devfields.fit"


def _recording() -> bytes:
    """Return a real recording where there is one."""
    if _SAMPLE.exists():
        return _SAMPLE.read_bytes()
    return Run(start=datetime(2026, 2, 1, 17, 0, tzinfo=UTC)).file()


async def _upload(ha: Connection, data: bytes) -> str:
    form = aiohttp.FormData()
    form.add_field("file", data, filename="run.fit")
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


async def _offer(ha: Connection, runner: str, data: bytes) -> Flow:
    flow = await ha.start_flow("options", runner)
    await flow.submit({"next_step_id": "import_file"})
    await flow.submit({"file": await _upload(ha, data)})
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
