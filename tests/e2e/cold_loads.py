"""Cold loads of dashboards with every card: does each come, whichever way is taken?

    python -m tests.e2e.cold_loads --loads 100

A module reaches a dashboard as an extra module of the frontend, as ours does, or as a
dashboard resource. Each load is a browser that has nothing in its cache. A load is bad
when an error card was seen at any moment, or a card of ours never came (docs/adr).
"""

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final, Literal

from playwright.async_api import Browser, Page, Route

from scripts.demo.home import demo_host, furnish
from tests.e2e.browser import PHONE, chromium, signed_in
from tests.e2e.connection import Connection
from tests.e2e.host import Host

type Way = Literal["extra_js", "resource"]

CARDS: Final = (
    "knee-recovery-card",
    "knee-recovery-load-card",
    "knee-recovery-shoes-card",
    "knee-recovery-calendar-card",
    "knee-recovery-session-card",
)
_BY_HAND, _BY_ITSELF = "knee-cards", "knee-strategy"
_MODULE: Final = "/knee_recovery_static/knee-recovery.js"
_PATIENCE_S: Final = 20

_SEEN = """(tags) => {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
    [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const seen = all(document);
  return {
    errors: seen
      .filter(({ localName, style }) =>
        localName === "hui-error-card" && style.display.toLowerCase() !== "none")
      .map(({ shadowRoot, textContent }) => shadowRoot?.textContent ?? textContent),
    drawn: tags.filter((tag) => seen.some((element) => element.localName === tag
      && element.shadowRoot?.querySelector("ha-card"))),
  };
}"""


@dataclass(frozen=True, kw_only=True)
class Load:
    """One cold load."""

    seconds: float
    """From asking for the page until the last card is drawn."""
    errors: tuple[str, ...]
    """What error cards said at any moment."""
    missing: tuple[str, ...]
    """Cards that never came."""

    @property
    def is_good(self) -> bool:
        """Return whether every card came, and nothing else in its place."""
        return not self.errors and not self.missing


async def add_dashboards(ha: Connection) -> None:
    """Add a dashboard that has all cards in one view, and one that makes itself."""
    cards = [{"type": f"custom:{tag}"} for tag in CARDS]
    section = {"type": "grid", "cards": cards}
    view = {"title": "Cards", "type": "sections", "sections": [section]}
    configs: dict[str, dict[str, Any]] = {
        _BY_HAND: {"views": [view]},
        _BY_ITSELF: {"strategy": {"type": "custom:knee-recovery"}},
    }
    for path, config in configs.items():
        await ha.command(
            "lovelace/dashboards/create", url_path=path, title=path, mode="storage"
        )
        await ha.command("lovelace/config/save", url_path=path, config=config)


async def cold_loads(
    browser: Browser, host: Host, loads: int, way: Way = "extra_js", late_s: float = 0
) -> list[Load]:
    """Load both dashboards in turn, each time with nothing known but who is there.

    `late_s` holds the module back, as a slow network would.
    """
    async with signed_in(browser, host, path=f"/{_BY_HAND}/0") as page:
        await page.locator(CARDS[0]).first.wait_for()
        known = await page.context.storage_state()
    found: list[Load] = []
    for number in range(loads):
        context = await browser.new_context(
            base_url=host.url, viewport=PHONE, storage_state=known
        )
        try:
            page = await context.new_page()
            await _go(page, way, late_s)
            of_hand = number % 2 == 0
            found.append(
                await _load(page, f"/{_BY_HAND}/0", CARDS)
                if of_hand
                else await _load(page, f"/{_BY_ITSELF}/today", CARDS[:1])
            )
        finally:
            await context.close()
    return found


async def _go(page: Page, way: Way, late_s: float) -> None:
    """Let the module come the way that is tried, and as late as is asked."""

    async def hold(route: Route) -> None:
        await asyncio.sleep(late_s)
        await route.continue_()

    if late_s:
        await page.route("**/knee_recovery_static/**", hold)
    if way == "resource":
        await page.route("**/knee-recovery.js?v=*", lambda route: route.abort())


async def _load(page: Page, path: str, cards: tuple[str, ...]) -> Load:
    began = perf_counter()
    await page.goto(path, wait_until="commit")
    errors: list[str] = []
    drawn: list[str] = []
    seconds = 0.0
    # A card that is unknown for two seconds becomes an error card: watch beyond that.
    while (seconds := perf_counter() - began) < _PATIENCE_S and len(drawn) < len(cards):
        await asyncio.sleep(0.05)
        seen = await page.evaluate(_SEEN, list(cards))
        errors += [text for text in seen["errors"] if text not in errors]
        drawn = seen["drawn"]
    missing = tuple(tag for tag in cards if tag not in drawn)
    return Load(seconds=seconds, errors=tuple(errors), missing=missing)


@asynccontextmanager
async def resource_of(ha: Connection) -> AsyncIterator[None]:
    """Offer the module as a dashboard resource too, for as long as it is tried."""
    made = await ha.command(
        "lovelace/resources/create", res_type="module", url=f"{_MODULE}?resource"
    )
    try:
        yield
    finally:
        await ha.command("lovelace/resources/delete", resource_id=made["id"])


async def _measure(loads: int, late_s: float) -> None:
    with TemporaryDirectory() as home:
        host = demo_host(Path(home))
        async with host:
            await furnish(host, lambda _text: None)
            async with await host.connect() as ha, chromium() as browser:
                await add_dashboards(ha)
                _say("extra_js", await cold_loads(browser, host, loads, late_s=late_s))
                async with resource_of(ha):
                    _say(
                        "resource",
                        await cold_loads(browser, host, loads, "resource", late_s),
                    )


def _say(way: Way, loads: list[Load]) -> None:
    bad = [load for load in loads if not load.is_good]
    print(
        f"{way}: {len(bad)} of {len(loads)} bad;"
        f" drawn after {median(load.seconds for load in loads):.2f} s (median),"
        f" {max(load.seconds for load in loads):.2f} s (longest)",
        flush=True,
    )
    for load in bad:
        print(f"  missing {load.missing}, said {load.errors}", flush=True)


def main() -> None:
    """Try both ways, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--loads", type=int, default=10)
    parser.add_argument("--late", type=float, default=0, help="seconds")
    told = parser.parse_args()
    asyncio.run(_measure(told.loads, told.late))


if __name__ == "__main__":
    main()
