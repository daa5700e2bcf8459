"""A session on the card, done with clicks in a real browser, and found in the diary."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect
import pytest

from tests.e2e.browser import Shoot, signed_in
from tests.e2e.connection import Connection, Json
from tests.e2e.english import says
from tests.e2e.host import REPOSITORY, Host
from tests.e2e.runner import add_runner, ask, entries

AXE: Final = REPOSITORY / "frontend/node_modules/axe-core/axe.min.js"
CARD: Final = "knee-recovery-session-card"
BOARD: Final = "knee-session"
PHONE: Final[ViewportSize] = {"width": 360, "height": 800}
WALL: Final[ViewportSize] = {"width": 1280, "height": 800}
UPRIGHT: Final[ViewportSize] = {"width": 800, "height": 1280}


@dataclass(frozen=True, kw_only=True)
class Gym:
    """A runner with a dashboard that has nothing but the session card."""

    runner: str
    path: str


@pytest.fixture
async def gym(host: Host, ha: Connection) -> AsyncIterator[Gym]:
    runner = await add_runner(ha, "Tessa")
    await ha.command(
        "lovelace/dashboards/create", url_path=BOARD, title="Session", mode="storage"
    )
    device = next(
        device["id"]
        for device in await ha.command("config/device_registry/list")
        if device["name"] == "Tessa"
    )
    card = {
        "type": f"custom:{CARD}",
        "device_id": device,
        "grid_options": {"columns": "full"},
    }
    section = {"type": "grid", "column_span": 2, "cards": [card]}
    view = {"type": "sections", "path": "gym", "max_columns": 2, "sections": [section]}
    await ha.command("lovelace/config/save", url_path=BOARD, config={"views": [view]})
    yield Gym(runner=runner, path=f"/{BOARD}/gym")
    await ha.request("DELETE", f"/api/config/config_entries/entry/{runner}")
    for board in await ha.command("lovelace/dashboards/list"):
        if board["url_path"] == BOARD:
            await ha.command("lovelace/dashboards/delete", dashboard_id=board["id"])


async def owed(ha: Connection, gym: Gym) -> list[Json]:
    """Return what the day asks for."""
    plan = await ask(ha, "get_plan", config_entry_id=gym.runner)
    return [item for item in plan["exercises"] if not item["optional"]]


async def done(ha: Connection, gym: Gym) -> list[Json]:
    """Return what the diary has of exercises, entry by entry."""
    return await entries(ha, kinds=["exercises"], config_entry_id=gym.runner)


def button(card: Locator, key: str) -> Locator:
    return card.get_by_role("button", name=says(key), exact=True)


async def do_exercise(card: Locator, name: str) -> None:
    """Press the big button until another exercise is on, or none is."""
    for _ in range(60):
        heading = await card.get_by_role("heading", level=2).inner_text()
        if heading != name:
            return
        await card.locator(".go").click()
    pytest.fail(f"{name} never ends")


async def test_a_session_is_done_with_clicks_and_stands_in_the_diary(
    host: Host, ha: Connection, gym: Gym, browser: Browser, shoot: Shoot
) -> None:
    plan = await owed(ha, gym)
    assert len(plan) >= 4
    complaints: list[str] = []
    async with signed_in(
        browser, host, path=gym.path, viewport=PHONE, complaints=complaints
    ) as page:
        card = page.locator(CARD)
        await expect(card.locator(".thumbs li")).to_have_count(len(plan))
        await shoot(page, "session-start")
        await button(card, "card_train_begin").click()
        heading = card.get_by_role("heading", level=2)
        await expect(heading).to_have_text(plan[0]["name"])
        await shoot(page, "session-first")
        await do_exercise(card, plan[0]["name"])
        logged = says("card_exercise_logged", name=plan[0]["name"])
        await expect(card.get_by_role("status").last).to_have_text(logged)

        # What is through stands in the diary before the session is over.
        (first,) = await done(ha, gym)
        assert first["exercises"][0]["key"] == plan[0]["key"]
        assert first["exercises"][0]["sets"] == plan[0]["dose"]["sets"]

        # The second hurts after a while, and the page is closed after that.
        await expect(heading).to_have_text(plan[1]["name"])
        await button(card, "card_train_hurts").click()
        await shoot(page, "session-hurts")
        level = says("card_pain_log", level=3)
        await card.get_by_role("button", name=level, exact=True).click()
        await expect(heading).to_have_text(plan[2]["name"])
        await expect(card.locator(".undo")).to_be_visible()
        await page.reload()
        await expect(heading).to_have_text(plan[2]["name"])
        await button(card, "card_skip").click()
        for item in plan[3:]:
            await expect(heading).to_have_text(item["name"])
            await do_exercise(card, item["name"])

        await expect(heading).to_have_text(says("card_train_over"))
        await expect(card.get_by_role("status").last).to_contain_text("logged")
        await _say_worst(card, 2)
        await shoot(page, "session-over")
        await _fits(page, card)
        await button(card, "card_train_close").click()
        await expect(card).to_contain_text(says("plan_done_today"))

    _is_told(await done(ha, gym), plan)
    status = await ask(ha, "get_status", config_entry_id=gym.runner)
    assert status["rehab_sessions_week"] == 1
    assert complaints == []


async def _say_worst(card: Locator, level: int) -> None:
    """Answer the last question, take the answer back, and give it again."""
    answer = card.get_by_role(
        "button", name=says("card_pain_log", level=level), exact=True
    )
    said = card.get_by_role("status").last
    noted = says("card_train_worst_logged", level=level)
    await answer.click()
    await expect(said).to_have_text(noted)
    await button(card, "card_undo").click()
    await expect(said).to_have_text(says("card_taken_back"))
    await answer.click()
    await expect(said).to_have_text(noted)


def _is_told(told: list[Json], plan: list[Json]) -> None:
    """Check that the diary has what was done: the second hurt, the third was left."""
    by_key = {entry["exercises"][0]["key"]: entry for entry in told}
    assert by_key.keys() == {item["key"] for item in (plan[0], plan[1], *plan[3:])}
    hurt = by_key[plan[1]["key"]]
    assert hurt["stopped_for_pain"]
    assert hurt["exercises"][0]["pain"] == 3
    assert {entry["pain_peak"] for entry in told} == {2}


async def test_an_exercise_is_taken_back_and_done_again(
    host: Host, ha: Connection, gym: Gym, browser: Browser
) -> None:
    plan = await owed(ha, gym)
    async with signed_in(browser, host, path=gym.path, viewport=PHONE) as page:
        card = page.locator(CARD)
        await button(card, "card_train_begin").click()
        heading = card.get_by_role("heading", level=2)
        await expect(heading).to_have_text(plan[0]["name"])
        await do_exercise(card, plan[0]["name"])
        await button(card, "card_undo").click()
        await expect(heading).to_have_text(plan[0]["name"])
        assert await done(ha, gym) == []
        # The keyboard does it as well.
        await card.locator(".go").focus()
        await page.keyboard.press("Enter")
        await expect(card.locator(".circles")).to_contain_text(says("card_train_right"))
        await button(card, "card_train_end_label").click()
        await expect(card).to_contain_text(says("card_train_none"))
    assert await done(ha, gym) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "size", [PHONE, WALL, UPRIGHT], ids=["phone", "wall", "upright"]
)
async def test_a_hold_runs_by_the_clock_on_every_screen(
    host: Host,
    ha: Connection,
    gym: Gym,
    browser: Browser,
    shoot: Shoot,
    size: ViewportSize,
    *,
    dark: bool,
) -> None:
    plan = await owed(ha, gym)
    held = next(item for item in plan if item["dose"]["hold_s"] and item["sides"] == 1)
    complaints: list[str] = []
    async with signed_in(
        browser, host, path=gym.path, viewport=size, dark=dark, complaints=complaints
    ) as page:
        card = page.locator(CARD)
        await button(card, "card_train_begin").click()
        heading = card.get_by_role("heading", level=2)
        while await heading.inner_text() != held["name"]:
            await button(card, "card_skip").click()
        await button(card, "card_train_start").click()
        await expect(card.locator(".what")).to_have_text(says("card_train_lead"))
        await expect(card.locator(".what")).to_have_text(
            says("card_train_hold"), timeout=10_000
        )
        await button(card, "card_train_pause").click()
        await expect(card.locator(".what")).to_have_text(says("card_train_paused"))
        left = await card.get_by_role("timer").inner_text()
        await page.wait_for_load_state("networkidle")
        await shoot(page, f"hold-{size['width']}-{'dark' if dark else 'light'}")
        assert await card.get_by_role("timer").inner_text() == left
        await button(card, "card_train_continue").click()
        await _fits(page, card)
        await _is_open_to_everyone(page, card)
    assert complaints == []


async def _is_open_to_everyone(page: Page, card: Locator) -> None:
    """Check labels, roles, names and contrast with axe."""
    await page.add_script_tag(path=AXE)
    assert (
        await card.evaluate(
            "async (card) => (await axe.run(card)).violations.flatMap("
            "({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))"
        )
        == []
    )


async def _fits(page: Page, card: Locator) -> None:
    """Check that nothing hangs over the side, and that a finger meets each button."""
    width = await page.evaluate("innerWidth")
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    for target in await card.get_by_role("button").all():
        box = await target.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert min(box["width"], box["height"]) >= 44


async def test_a_session_that_is_guided_elsewhere_is_shown_and_driven(
    host: Host, ha: Connection, gym: Gym, browser: Browser, shoot: Shoot
) -> None:
    plan = await owed(ha, gym)
    complaints: list[str] = []
    async with signed_in(
        browser, host, path=gym.path, viewport=PHONE, complaints=complaints
    ) as page:
        card = page.locator(CARD)
        await expect(button(card, "card_train_begin")).to_be_visible()
        await ask(ha, "start_session", config_entry_id=gym.runner)
        await expect(card).to_contain_text(says("card_train_guided"))
        heading = card.get_by_role("heading", level=2)
        await expect(heading).to_have_text(plan[0]["name"])
        await button(card, "card_train_start").click()
        await expect(card.get_by_role("timer")).to_be_visible()
        await shoot(page, "guided")
        # Left, right, and the set is done.
        for side in ("card_train_right", "card_train_left"):
            await button(card, "card_train_on").click()
            await expect(card.locator(".dose")).to_contain_text(says(side))
            await button(card, "card_train_on").click()
        await button(card, "card_train_hurts").click()
        level = says("card_pain_log", level=4)
        await card.get_by_role("button", name=level, exact=True).click()
        await expect(heading).to_have_text(plan[1]["name"])
        await button(card, "card_skip").click()
        await expect(heading).to_have_text(plan[2]["name"])
        await card.get_by_role("button", name=says("card_train_end_label")).click()
        # It was stopped for pain, and the day counts all the same.
        await expect(card).to_contain_text(says("plan_done_today"))
    (told,) = await done(ha, gym)
    assert told["exercises"][0]["sets"] == 1
    assert told["exercises"][0]["pain"] == 4
    assert complaints == []
