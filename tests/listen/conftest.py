"""A real Home Assistant with ears and a mouth, and a runner in it."""

import asyncio
from collections.abc import AsyncIterator
import json
import os
from pathlib import Path
import socket

import pytest

from tests.e2e.connection import Connection
from tests.e2e.host import REPOSITORY, Host
from tests.e2e.runner import add_runner
from tests.listen.grammar import spoken_grammar

TOOLS = REPOSITORY / ".tools/listen"
PYTHON = TOOLS / "python/bin/python"
FLITE = TOOLS / "flite"
FFMPEG = TOOLS / "ffmpeg"


@pytest.fixture(scope="session")
async def ears(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[int]:
    """Start the ears and the mouth, and return their port."""
    (words,) = TOOLS.glob("python/lib/*/site-packages/pocketsphinx/model/en-us/*.dict")
    grammar = tmp_path_factory.mktemp("ears") / "knee.gram"
    known = {line.split()[0] for line in words.read_text().splitlines() if line}
    grammar.write_text(spoken_grammar(known))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    server = await asyncio.create_subprocess_exec(
        PYTHON,
        Path(__file__).with_name("server.py"),
        str(port),
        grammar,
        FLITE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert server.stdout is not None
    assert await server.stdout.readline() == b"ready\n"
    yield port
    server.terminate()
    await server.wait()


@pytest.fixture(scope="session")
async def house(
    ears: int, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Host, str]]:
    """Give the house and its pipeline, in which a runner lives."""
    with pytest.MonkeyPatch.context() as around:
        paths = [str(TOOLS / "for-host"), os.environ.get("PYTHONPATH", "")]
        around.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
        host = Host(
            tmp_path_factory.mktemp("home"),
            configuration=f"ffmpeg:\n  ffmpeg_bin: {json.dumps(str(FFMPEG))}\n",
        )
        async with host, await host.connect() as ha:
            flow = await ha.start_flow("config", "wyoming")
            step = await flow.submit({"host": "127.0.0.1", "port": ears})
            assert step["type"] == "create_entry"
            await add_runner(ha, "Sam")
            yield host, await _pipeline(ha)


async def _pipeline(ha: Connection) -> str:
    """Make a pipeline of the ears and the mouth, and return its id."""
    engines = {
        state["entity_id"].split(".")[0]: state["entity_id"]
        for state in await ha.command("get_states")
        if state["entity_id"].startswith(("stt.", "tts."))
    }
    made = await ha.command(
        "assist_pipeline/pipeline/create",
        name="Kitchen",
        language="en",
        conversation_engine="conversation.home_assistant",
        conversation_language="en",
        stt_engine=engines["stt"],
        stt_language="en",
        tts_engine=engines["tts"],
        tts_language="en",
        tts_voice="slt",
        wake_word_entity=None,
        wake_word_id=None,
    )
    name: str = made["id"]
    return name
