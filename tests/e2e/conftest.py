"""What the end-to-end tests share: one real Home Assistant, signed in."""

from collections.abc import AsyncIterator
import os
from pathlib import Path
import shutil

from playwright.async_api import Browser, Page
import pytest

from scripts.demo.home import demo_host, furnish
from tests.e2e.browser import Shoot, chromium
from tests.e2e.connection import Connection
from tests.e2e.day import afternoon
from tests.e2e.host import REPOSITORY, Host


@pytest.fixture(scope="session")
async def host(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Host]:
    """Give one Home Assistant for the whole run; whoever restarts it leaves it up."""
    home = tmp_path_factory.mktemp("home")
    samples = REPOSITORY.parent / "shared/samples"
    shared = (samples,) if samples.exists() else ()
    async with Host(home=home, allowed=(home / "runs", *shared)) as host:
        yield host


@pytest.fixture
async def ha(host: Host) -> AsyncIterator[Connection]:
    """Give a signed-in connection of the test's own."""
    async with await host.connect() as connection:
        yield connection


@pytest.fixture(scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Host]:
    """Give the demo home, where it is afternoon; who changes its diary puts it back."""
    host = demo_host(tmp_path_factory.mktemp("demo"), time_zone=afternoon())
    async with host:
        await furnish(host, lambda _text: None)
        yield host


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Give one real Chromium for the whole run."""
    async with chromium() as browser:
        yield browser


@pytest.fixture
def shoot(tmp_path: Path) -> Shoot:
    """Take a picture, and leave a copy where `KNEE_SHOTS` says."""

    async def take(page: Page, name: str) -> None:
        picture = tmp_path / f"{name}.png"
        await page.screenshot(path=picture, animations="disabled")
        if folder := os.environ.get("KNEE_SHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(picture, folder)

    return take
