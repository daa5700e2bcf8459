"""A runner speaks, the house hears, writes it down and answers aloud."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any
import wave

import aiohttp
import pytest

from tests.e2e.host import Host
from tests.e2e.runner import entries
from tests.listen.conftest import FFMPEG, FLITE

RATE = 16_000
CHUNK = 3200


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What came of a sentence that was spoken."""

    heard: str
    answer: str
    sound: bytes
    """The answer as it sounds."""


async def _voice(text: str, voice: str, folder: Path) -> bytes:
    """Return how a sentence sounds: 16 kHz, 16 bit, one channel."""
    said = folder / "said.wav"
    flite = await asyncio.create_subprocess_exec(
        FLITE, "-voice", voice, "-t", text, "-o", said
    )
    assert await flite.wait() == 0
    with wave.open(str(said)) as sound:
        form = (sound.getframerate(), sound.getsampwidth(), sound.getnchannels())
        assert form == (RATE, 2, 1)
        audio: bytes = sound.readframes(sound.getnframes())
        return audio


async def _speak(host: Host, pipeline: str, audio: bytes) -> Spoken:
    """Run a pipeline of the house over what a microphone hears."""
    events: dict[str, dict[str, Any]] = {}
    async with (
        await host.connect() as ha,
        aiohttp.ClientSession(
            host.url, headers={"Authorization": f"Bearer {ha.token}"}
        ) as session,
        session.ws_connect("/api/websocket", max_msg_size=0) as line,
    ):
        await line.receive_json()
        await line.send_json({"type": "auth", "access_token": ha.token})
        await line.receive_json()
        await line.send_json(
            {
                "id": 1,
                "type": "assist_pipeline/run",
                "pipeline": pipeline,
                "start_stage": "stt",
                "end_stage": "tts",
                "input": {"sample_rate": RATE, "no_vad": True},
            }
        )
        while "run-end" not in events:
            told = await line.receive_json()
            if told["type"] != "event":
                assert told["success"], told
                continue
            event = told["event"]
            events[event["type"]] = event["data"] or {}
            assert event["type"] != "error", event
            if event["type"] == "stt-start":
                handler = events["run-start"]["runner_data"]["stt_binary_handler_id"]
                for start in range(0, len(audio), CHUNK):
                    part = audio[start : start + CHUNK]
                    await line.send_bytes(bytes([handler]) + part)
                await line.send_bytes(bytes([handler]))
        async with session.get(events["tts-end"]["tts_output"]["url"]) as response:
            assert response.ok
            sound = await response.read()
    speech = events["intent-end"]["intent_output"]["response"]["speech"]
    return Spoken(
        heard=events["stt-end"]["stt_output"]["text"],
        answer=speech["plain"]["speech"],
        sound=sound,
    )


async def _seconds(sound: bytes) -> float:
    """Return how long a sound is, decoded as a speaker does."""
    ffmpeg = await asyncio.create_subprocess_exec(
        *(FFMPEG, "-loglevel", "error", "-i", "pipe:0"),
        *("-f", "s16le", "-ar", str(RATE), "-ac", "1", "pipe:1"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    plain, _ = await ffmpeg.communicate(sound)
    return len(plain) / 2 / RATE


@pytest.mark.parametrize(
    ("sentence", "voice", "starts", "entry"),
    [
        (
            "I ran five point five kilometers in thirty four minutes",
            "slt",
            "5.5 kilometers logged in 34 minutes.",
            {"kind": "run", "distance_m": 5500, "duration_s": 2040},
        ),
        (
            "knee pain three out of ten",
            "rms",
            "Knee pain 3 out of 10 logged.",
            {"kind": "pain", "level": 3, "moment": "now"},
        ),
        (
            "my exercises are done",
            "slt",
            "Exercises logged.",
            {"kind": "exercises"},
        ),
        (
            "start the ice timer",
            "slt",
            "Ice timer started, 15 minutes.",
            {"minutes": 15},
        ),
        ("how far can I run today", "rms", "", None),
    ],
)
async def test_a_spoken_sentence_is_in_the_diary_and_answered_aloud(
    house: tuple[Host, str],
    tmp_path: Path,
    sentence: str,
    voice: str,
    starts: str,
    entry: dict[str, Any] | None,
) -> None:
    host, pipeline = house
    async with await host.connect() as ha:
        before = await entries(ha)
        audio = await _voice(sentence, voice, tmp_path)
        spoken = await _speak(host, pipeline, audio)
        after = await entries(ha)
    assert spoken.heard == sentence.casefold()
    assert spoken.answer.startswith(starts)
    new = [told for told in after if told not in before]
    assert len(new) == (0 if entry is None else 1)
    assert all(told.items() >= (entry or {}).items() for told in new)
    # A word takes a fifth of a second at the very least.
    assert await _seconds(spoken.sound) > len(spoken.answer.split()) / 5
