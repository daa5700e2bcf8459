"""How long the cards hold a page: real Chromium, a real house, ten years of runs.

A page that is held for more than 50 ms feels stuck (the Long Tasks specification), and
Chromium tells of each such task. Whatever else the page does then counts too.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
import gzip

from playwright.async_api import Page

from tests.e2e.browser import PHONE, chromium, signed_in
from tests.e2e.connection import Connection
from tests.e2e.host import REPOSITORY

from .house import host_of

_BUNDLE = REPOSITORY / "custom_components/knee_recovery/frontend/knee-recovery.js"
_DASHBOARD = "knee-bench"
_SETTLED_MS = 1_500
"""Longer than anything that a tap causes."""

_WATCH = """() => {
  window.held = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.held.push(duration);
  }).observe({ type: "longtask", buffered: false });
}"""

_HOLD = """() => new Promise((done) => setTimeout(() => {
  const until = performance.now() + 80;
  while (performance.now() < until);
  done();
}))"""


_DRAW = """(path) => {
  const find = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.localName === "knee-recovery-card") return each;
      const inside = each.shadowRoot && find(each.shadowRoot);
      if (inside) return inside;
    }
  };
  const began = performance.now();
  history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed"));
  return new Promise((done) => {
    const look = () => find(document)?.shadowRoot?.querySelector(".light")
      ? done(performance.now() - began)
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
}"""
"""The page looks by itself, at each frame, so that nobody's question costs time."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """How long the today card took from being asked for to being there."""

    ms: float


@dataclass(frozen=True, kw_only=True)
class Held:
    """The longest task of a page while something was done; 0 when none was long."""

    what: str
    longest_ms: float


def bundle_kb() -> float:
    """Return the size of all cards as a browser gets them, in KB."""
    return len(gzip.compress(_BUNDLE.read_bytes())) / 1024


async def holding(size: int) -> tuple[list[Held], Drawn]:
    """Return how long the load card holds its page, and the today card takes."""
    async with (
        host_of(size) as host,
        await host.connect() as ha,
        chromium() as browser,
    ):
        await _add_dashboard(ha)
        await _wait_for_statistics(ha)
        async with signed_in(
            browser, host, path=f"/{_DASHBOARD}/shoes", viewport=PHONE
        ) as page:
            await page.locator("knee-recovery-shoes-card").wait_for()
            await page.wait_for_timeout(2 * _SETTLED_MS)
            await page.evaluate(_WATCH)
            # Whoever hears nothing must have heard something once.
            await page.evaluate(_HOLD)
            assert (await _held(page, "a task of 80 ms")).longest_ms >= 80
            held = [held async for held in _tapping(page, ha, size)]
            # Its data is asked for within that time.
            ms = await page.evaluate(_DRAW, f"/{_DASHBOARD}/today")
            return held, Drawn(ms=ms)


async def _tapping(page: Page, ha: Connection, size: int) -> AsyncIterator[Held]:
    card = page.locator("knee-recovery-load-card")
    await page.evaluate(
        f"history.pushState(null, '', '/{_DASHBOARD}/load');"
        "window.dispatchEvent(new CustomEvent('location-changed'))"
    )
    await card.locator(".slot").first.wait_for()
    yield await _held(page, f"load card drawn first, {size} entries")
    for span in ("6 wks", "26 wks", "52 wks", "All", "12 wks"):
        await card.get_by_role("button", name=span, exact=True).click()
        yield await _held(page, f"load card turned to {span}")
    await card.locator(".slot").nth(-2).click()
    await card.locator(".runs li").first.wait_for()
    yield await _held(page, "a week of the load card opened")
    await card.get_by_role("button", name="All", exact=True).click()
    await card.locator(".slot").nth(-2).click()
    await card.locator(".runs li").first.wait_for()
    yield await _held(page, "a quarter of the load card opened")
    await card.get_by_role("button", name="52 wks", exact=True).click()
    await page.wait_for_timeout(_SETTLED_MS)
    await ha.action("knee_recovery", "log_pain", {"level": 2})
    yield await _held(page, "a score logged while 52 weeks are shown")


async def _held(page: Page, what: str) -> Held:
    """Return the longest task since this was asked last."""
    await page.wait_for_timeout(_SETTLED_MS)
    held = await page.evaluate("() => window.held.splice(0)")
    return Held(what=what, longest_ms=max(held, default=0))


async def _add_dashboard(ha: Connection) -> None:
    await ha.command(
        "lovelace/dashboards/create", url_path=_DASHBOARD, title="Bench", mode="storage"
    )
    await ha.command(
        "lovelace/config/save",
        url_path=_DASHBOARD,
        config={"strategy": {"type": "custom:knee-recovery"}},
    )


async def _wait_for_statistics(ha: Connection) -> None:
    """Wait until the recorder was told of all years."""
    async with asyncio.timeout(120):
        while not any(  # noqa: ASYNC110  nothing tells
            each["statistic_id"].endswith("_distance")
            for each in await ha.command("recorder/list_statistic_ids")
            if each["source"] == "knee_recovery"
        ):
            await asyncio.sleep(0.5)
