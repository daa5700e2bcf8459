"""The brand's images, drawn from docs/brand/*.svg in the sizes Home Assistant shows."""

from typing import Final

from playwright.async_api import Browser

from tests.e2e.host import REPOSITORY

_DRAWINGS: Final = REPOSITORY / "docs" / "brand"
_BRAND: Final = REPOSITORY / "custom_components/knee_recovery/brand"

IMAGES: Final = (
    ("icon", "icon.png", 256, 256),
    ("icon", "icon@2x.png", 512, 512),
    ("logo", "logo.png", 640, 160),
    ("logo", "logo@2x.png", 1280, 320),
    ("dark_logo", "dark_logo.png", 640, 160),
    ("dark_logo", "dark_logo@2x.png", 1280, 320),
)
"""Each image: its drawing, its name, and its size in pixels."""


async def draw_brand(browser: Browser) -> None:
    """Draw every image on nothing, so that it lies on any background."""
    for drawing, name, width, height in IMAGES:
        page = await browser.new_page(viewport={"width": width, "height": height})
        svg = (_DRAWINGS / f"{drawing}.svg").read_text(encoding="utf-8")
        await page.set_content(
            f"<style>body{{margin:0}}svg{{display:block;width:{width}px}}</style>{svg}"
        )
        await page.screenshot(path=_BRAND / name, omit_background=True)
        await page.close()
        print(f"brand/{name}")
