"""Furnishes a demo home, photographs it, and draws the brand's images."""

import asyncio
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

from scripts.demo.home import demo_host, furnish
from tests.e2e.browser import chromium

from .brand import draw_brand
from .shots import take_shots

# The recorder is told of the last entries a little later than the diary.
_RECORDED_S: Final = 10


async def photograph() -> None:
    """Draw the brand, then take every picture of a freshly furnished home."""
    async with chromium() as browser:
        await draw_brand(browser)
        with TemporaryDirectory() as folder:
            host = demo_host(Path(folder) / "home")
            async with host:
                await furnish(host, print)
                await asyncio.sleep(_RECORDED_S)
                await take_shots(browser, host)


sys.exit(asyncio.run(photograph()))
