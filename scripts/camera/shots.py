"""The pictures of the dashboard: what is opened, how large, and in which light."""

from dataclasses import dataclass
from typing import Final

from playwright.async_api import Browser, ViewportSize

from scripts.demo.home import BOARD
from tests.e2e.browser import signed_in
from tests.e2e.host import REPOSITORY, Host

PICTURES: Final = REPOSITORY / "docs" / "pictures"


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One picture of the demo home."""

    name: str
    path: str
    viewport: ViewportSize
    dark: bool = False


SHOTS: Final = (
    Shot(
        name="dashboard",
        path=f"/{BOARD}/today",
        viewport={"width": 1440, "height": 900},
    ),
    Shot(name="load", path=f"/{BOARD}/load", viewport={"width": 1440, "height": 900}),
    Shot(
        name="phone",
        path=f"/{BOARD}/today",
        viewport={"width": 390, "height": 844},
        dark=True,
    ),
)

# The last card is drawn when its data has come, and nothing in the page says so.
_SETTLED_MS: Final = 2500


async def take_shots(browser: Browser, host: Host) -> None:
    """Take every picture of a furnished home, on the dashboard that makes itself."""
    PICTURES.mkdir(exist_ok=True)
    for shot in SHOTS:
        async with signed_in(
            browser, host, path=shot.path, viewport=shot.viewport, dark=shot.dark
        ) as page:
            await page.locator("hui-view").first.wait_for()
            await page.wait_for_timeout(_SETTLED_MS)
            await page.screenshot(path=PICTURES / f"{shot.name}.png")
        print(f"docs/pictures/{shot.name}.png")
