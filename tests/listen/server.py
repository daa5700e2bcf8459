"""Ears and a mouth behind Wyoming, the protocol that Home Assistant's voices speak.

Runs with the recogniser's own Python: PocketSphinx hears what a grammar allows, flite
speaks.

    python server.py PORT GRAMMAR FLITE
"""

import asyncio
from functools import partial
import os
from pathlib import Path
import sys
import tempfile
from typing import override
import wave

from pocketsphinx import Decoder, get_model_path
from wyoming.asr import Transcribe, Transcript
from wyoming.audio import AudioChunk, AudioChunkConverter, AudioStart, AudioStop
from wyoming.event import Event
from wyoming.info import (
    AsrModel,
    AsrProgram,
    Attribution,
    Describe,
    Info,
    TtsProgram,
    TtsVoice,
)
from wyoming.server import AsyncEventHandler, AsyncServer
from wyoming.tts import Synthesize

RATE = 16_000
CHUNK = 4096

_CMU = {
    "attribution": Attribution(name="CMU", url="http://localhost"),
    "installed": True,
    "description": None,
    "version": None,
}
INFO = Info(
    asr=[
        AsrProgram(
            name="pocketsphinx",
            models=[AsrModel(name="en-us", languages=["en"], **_CMU)],
            **_CMU,
        )
    ],
    tts=[
        TtsProgram(
            name="flite",
            voices=[TtsVoice(name="slt", languages=["en"], **_CMU)],
            **_CMU,
        )
    ],
)


class Handler(AsyncEventHandler):  # type: ignore[misc]
    """Answers one connection."""

    def __init__(self, decoder: Decoder, flite: str, *streams: object) -> None:
        """Start with silence."""
        super().__init__(*streams)
        self.decoder, self.flite = decoder, flite
        self.plain = AudioChunkConverter(rate=RATE, width=2, channels=1)
        self.audio = bytearray()

    @override
    async def handle_event(self, event: Event) -> bool:
        """Answer one event; return whether to go on."""
        if Describe.is_type(event.type):
            await self.write_event(INFO.event())
        elif Transcribe.is_type(event.type):
            self.audio.clear()
        elif AudioChunk.is_type(event.type):
            self.audio += self.plain.convert(AudioChunk.from_event(event)).audio
        elif AudioStop.is_type(event.type):
            heard = await asyncio.to_thread(self.hear, bytes(self.audio))
            await self.write_event(Transcript(text=heard).event())
            return False
        elif Synthesize.is_type(event.type):
            await self.speak(Synthesize.from_event(event).text)
        return True

    def hear(self, audio: bytes) -> str:
        """Return what is said in an audio."""
        self.decoder.start_utt()
        self.decoder.process_raw(audio, full_utt=True)
        self.decoder.end_utt()
        found = self.decoder.hyp()
        return found.hypstr if found else ""

    async def speak(self, text: str) -> None:
        """Send a text as it sounds."""
        handle, name = tempfile.mkstemp(suffix=".wav")
        os.close(handle)
        said = Path(name)
        try:
            flite = await asyncio.create_subprocess_exec(
                self.flite, "-voice", "slt", "-t", text, "-o", name
            )
            await flite.wait()
            with wave.open(name) as sound:
                form = {
                    "rate": sound.getframerate(),
                    "width": sound.getsampwidth(),
                    "channels": sound.getnchannels(),
                }
                audio = sound.readframes(sound.getnframes())
        finally:
            said.unlink()
        await self.write_event(AudioStart(**form).event())
        for start in range(0, len(audio), CHUNK):
            part = audio[start : start + CHUNK]
            await self.write_event(AudioChunk(audio=part, **form).event())
        await self.write_event(AudioStop().event())


async def main(port: str, grammar: str, flite: str) -> None:
    """Serve on loopback until whoever started this ends it."""
    decoder = Decoder(
        hmm=get_model_path("en-us/en-us"),
        dict=get_model_path("en-us/cmudict-en-us.dict"),
        jsgf=grammar,
        samprate=RATE,
        loglevel="FATAL",
        # Narrow enough to hear a sentence in about a second.
        maxhmmpf=3000,
        beam=1e-40,
        wbeam=1e-20,
    )
    server = AsyncServer.from_uri(f"tcp://127.0.0.1:{port}")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await server.run(partial(Handler, decoder, flite))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
