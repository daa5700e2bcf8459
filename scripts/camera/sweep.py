"""Every view in every language, on a phone and on a desk, light and dark.

`python -m scripts.camera.sweep FOLDER` prints what a card cuts off, what sticks out of
the page and every raw key. It leaves the pictures, and a page that shows them all.
Takes some minutes.
"""

import asyncio
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import Browser, Page

from scripts.demo.home import BOARD, demo_host, furnish
from scripts.languages.table import languages
from tests.e2e.browser import chromium, signed_in
from tests.e2e.host import Host

_VIEWS: Final = ("today", "load", "exercises", "shoes", "history")
_WIDTHS: Final = (360, 1280)
_SETTLED_MS: Final = 900

_SPEAK: Final = """language => document.querySelector("home-assistant").dispatchEvent(
  new CustomEvent("hass-language-select",
    { detail: language, bubbles: true, composed: true }))"""

# Every part of our own cards, through all shadow roots.
_FAULTS: Final = r"""() => {
  const found = [];
  const look = (root, ours) => {
    for (const part of root.querySelectorAll("*")) {
      const is = ours || part.localName.startsWith("knee-recovery-");
      if (part.shadowRoot) look(part.shadowRoot, is);
      if (!is || part.clientWidth < 2) continue;
      const box = part.getBoundingClientRect();
      const words = part.textContent.trim().slice(0, 60);
      // A date is wider than its bar, and stands under the bars beside it.
      if (part.closest(".dates")) continue;
      if (part.scrollWidth > part.clientWidth + 1 || box.right > innerWidth + 1)
        found.push(`cut: ${part.localName}.${part.className} ${words}`);
      const raw = /component\.|card_[a-z]|[{}]|undefined|NaN/.test(words);
      if (!part.children.length && raw)
        found.push(`raw: ${words}`);
    }
  };
  look(document, false);
  return found;
}"""


async def _look(page: Page, folder: Path, name: str) -> None:
    for view in _VIEWS:
        await page.goto(f"/{BOARD}/{view}")
        await page.locator("hui-view").first.wait_for()
        await page.wait_for_timeout(_SETTLED_MS)
        for fault in await page.evaluate(_FAULTS):
            print(f"{name}-{view}: {fault}")
        await page.screenshot(path=folder / f"{name}-{view}.png")


async def _sweep(browser: Browser, host: Host, folder: Path) -> None:
    for dark in (False, True):
        for width in _WIDTHS:
            async with signed_in(
                browser,
                host,
                path=f"/{BOARD}/today",
                viewport={"width": width, "height": 1200},
                dark=dark,
            ) as page:
                await page.locator("hui-view").first.wait_for()
                for language in languages():
                    await page.evaluate(_SPEAK, language)
                    await page.wait_for_timeout(_SETTLED_MS)
                    light = "dark" if dark else "light"
                    await _look(page, folder, f"{width}-{light}-{language}")


def _sheet(folder: Path) -> None:
    """Write one page that shows every picture under its name."""
    figures = "".join(
        f"<figure><img src={picture.name} height=420><figcaption>{picture.stem}"
        for picture in sorted(folder.glob("*.png"))
    )
    style = "<style>body{display:flex;flex-wrap:wrap}figure{margin:4px}</style>"
    (folder / "index.html").write_text(f"<!doctype html>{style}{figures}", "utf-8")


async def sweep(folder: Path) -> None:
    """Furnish a demo home, and look at all of it."""
    with TemporaryDirectory() as home:
        host = demo_host(Path(home) / "home")
        async with host, chromium() as browser:
            await furnish(host, print)
            await _sweep(browser, host, folder)
    _sheet(folder)


if __name__ == "__main__":
    to = Path(sys.argv[1])
    to.mkdir(parents=True, exist_ok=True)
    asyncio.run(sweep(to))
