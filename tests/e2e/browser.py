"""A person's browser: real Chromium, signed in on the page of a real Home Assistant."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from playwright.async_api import (
    Browser,
    ConsoleMessage,
    Page,
    ViewportSize,
    async_playwright,
)

from tests.e2e.host import OWNER, REPOSITORY, Host

TABLET: Final[ViewportSize] = {"width": 1280, "height": 800}
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}

type Shoot = Callable[[Page, str], Any]
"""Takes a picture of a page under a name."""

# No sandbox inside containers, no graphics card, and not a word to the internet.
_FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser that scripts/setup found."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=REPOSITORY / ".tools/chromium", args=list(_FLAGS)
        )
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def signed_in(
    browser: Browser,
    host: Host,
    *,
    path: str = "/",
    viewport: ViewportSize = TABLET,
    dark: bool = False,
    complaints: list[str] | None = None,
) -> AsyncIterator[Page]:
    """Open a page as somebody who has just signed in, with nothing in the cache.

    What goes wrong in the page from the first moment on is added to `complaints`.
    """
    context = await browser.new_context(
        base_url=host.url,
        viewport=viewport,
        color_scheme="dark" if dark else "light",
        locale="en-GB",
    )
    try:
        page = await context.new_page()
        _listen(page, [] if complaints is None else complaints)
        await page.goto(path)
        await page.get_by_label("Username").fill(OWNER.username)
        await page.get_by_label("Password", exact=True).fill(OWNER.password)
        await page.get_by_role("button", name="Log in").click()
        await page.wait_for_url(f"**{path}**")
        yield page
    finally:
        await context.close()


def _listen(page: Page, complaints: list[str]) -> None:
    """Note every error in the console, and every one that nobody caught."""

    def hear(said: ConsoleMessage) -> None:
        # Pictures of other integrations come from the internet, which is not here.
        if said.type == "error" and "/api/brands/" not in said.location["url"]:
            complaints.append(f"{said.text} ({said.location['url']})")

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
