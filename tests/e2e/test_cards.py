"""The cards of the dashboard in a real browser: load, history, and what all share."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
import re
from typing import Final
from zoneinfo import ZoneInfo

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect
import pytest

from scripts.demo.home import DASHBOARD, suggested
from tests.e2e.browser import TABLET, Shoot, signed_in
from tests.e2e.cold_loads import CARDS, add_dashboards, cold_loads
from tests.e2e.connection import Connection, Json
from tests.e2e.english import says
from tests.e2e.host import REPOSITORY, Host

TODAY: Final = f"/{DASHBOARD}/today"
PHONE: Final[ViewportSize] = {"width": 360, "height": 800}
LOAD_CARD: Final = "knee-recovery-load-card"
AXE: Final = REPOSITORY / "frontend/node_modules/axe-core/axe.min.js"

_PICKED: Final = {
    "Knee Recovery: Today": "knee-recovery-card",
    "Knee Recovery: Load": LOAD_CARD,
    "Knee Recovery: Shoes": "knee-recovery-shoes-card",
    "Knee Recovery: Calendar": "knee-recovery-calendar-card",
    "Knee Recovery: Session": "knee-recovery-session-card",
}


@pytest.fixture
async def ha(house: Host) -> AsyncIterator[Connection]:
    async with await house.connect() as connection:
        yield connection


async def runs_of(ha: Connection, **span: str) -> list[Json]:
    """Return the runs of a span, from the house itself."""
    told = await ha.action("knee_recovery", "get_entries", {"kinds": ["run"], **span})
    assert told is not None
    entries: list[Json] = told["entries"]
    return entries


async def opened_bar(page: Page, at: int) -> Locator:
    """Open a bar of the load card, and return the card."""
    card = page.locator(LOAD_CARD)
    await card.locator(".slot").nth(at).click()
    await card.locator(".runs li").first.wait_for()
    return card


def told(card: Locator) -> Locator:
    """Return what the load card says of the last tap."""
    return card.get_by_role("status")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, TABLET], ids=["phone", "tablet"])
async def test_weeks_are_bars_and_a_bar_has_its_runs(
    house: Host,
    ha: Connection,
    browser: Browser,
    shoot: Shoot,
    size: ViewportSize,
    *,
    dark: bool,
) -> None:
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=size, dark=dark, complaints=complaints
    ) as page:
        card = await opened_bar(page, 6)
        await expect(card.locator(".slot")).to_have_count(12)
        first = await card.locator(".opened h3").inner_text()
        rows = await card.locator(".runs li").count()
        label = await card.locator(".slot").nth(6).get_attribute("aria-label")
        assert label is not None
        assert label.startswith(f"{first}: ")
        assert says("card_load_runs", count=rows) in label
        await card.scroll_into_view_if_needed()
        await shoot(page, f"load-{size['width']}-{'dark' if dark else 'light'}")
        width = await page.evaluate("innerWidth")
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        # The keyboard walks along the bars and opens them.
        await page.keyboard.press("ArrowRight")
        await page.keyboard.press("Enter")
        await expect(card.locator(".opened h3")).not_to_have_text(first)
        await card.get_by_role("button", name=says("card_load_earlier")).click()
        await expect(card.locator(".opened h3")).to_have_text(first)
    assert complaints == []


async def test_a_run_is_put_right_removed_and_given_back(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    before = await runs_of(ha)
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, complaints=complaints
    ) as page:
        card = await opened_bar(page, 6)
        change = card.locator(".runs .act").first
        undo = card.get_by_role("button", name=says("card_undo"))
        save = card.get_by_role("button", name=says("card_run_save"))
        names = card.locator(".runs .name")
        was = await names.first.inner_text()

        await change.click()
        await card.get_by_label(says("card_run_distance", unit="km")).fill("7,7")
        await card.get_by_label(says("card_run_shoe")).select_option("Long run pair")
        await shoot(page, "load-editing")
        await save.click()
        await expect(told(card)).to_have_text(says("card_run_saved"))
        await expect(names.first).to_contain_text("7.7")
        assert 7_700 in [run["distance_m"] for run in await runs_of(ha)]
        await undo.click()
        await expect(told(card)).to_have_text(says("card_taken_back"))
        await expect(names.first).to_have_text(was)
        assert await runs_of(ha) == before

        # What cannot be is refused in words, and the form stays as it was filled in.
        await change.click()
        await card.get_by_label(says("card_run_distance", unit="km")).fill("0")
        await save.click()
        await expect(card.get_by_role("alert")).to_contain_text("from 0.1 km to 300 km")
        await expect(card.get_by_label(says("card_run_duration"))).to_be_visible()

        await card.get_by_role("button", name=says("card_run_remove")).click()
        await card.get_by_role("button", name=says("card_run_remove_sure")).click()
        await expect(told(card)).to_have_text(says("card_run_removed"))
        assert len(await runs_of(ha)) == len(before) - 1
        await undo.click()
        await expect(told(card)).to_have_text(says("card_run_restored"))
        await expect(names.first).to_have_text(was)
    assert complaints == []
    after = await runs_of(ha)
    assert [_known(run) for run in after] == [_known(run) for run in before]


def _known(run: Json) -> Json:
    """Return what is known of a run, without the name of its entry."""
    return {name: value for name, value in run.items() if name != "entry_id"}


async def test_what_two_devices_told_is_taken_apart_and_joined_again(
    house: Host, ha: Connection, browser: Browser
) -> None:
    zone = ZoneInfo((await ha.command("get_config"))["time_zone"])
    # Before all that others look at.
    day = datetime.now(zone).date() - timedelta(days=110)
    run = {"unit": "km", "duration": "30:00", "started_at": f"{day} 18:00"}
    by_hand = await ha.action("knee_recovery", "log_run", {"distance": 5, **run})
    copy = {"distance": 5.1, "source": "watch", "external_id": "apart", **run}
    merged = await ha.action("knee_recovery", "log_run", copy)
    assert by_hand is not None
    assert merged is not None
    assert merged["merged"]
    async with signed_in(browser, house, path=TODAY, viewport=PHONE) as page:
        card = page.locator(LOAD_CARD)
        await card.get_by_role("button", name="26 wks").click()
        await expect(card.locator(".slot")).to_have_count(26)
        await card.locator(".slot:has(.pile i)").first.click()
        rows = card.locator(".runs li")
        await rows.first.wait_for()
        count = await rows.count()
        await card.locator(".runs .act").first.click()
        await card.get_by_role("button", name=says("card_run_split")).click()
        await expect(told(card)).to_have_text(says("card_run_is_apart"))
        await expect(rows).to_have_count(count + 1)
        await card.get_by_role("button", name=says("card_undo")).click()
        await expect(told(card)).to_have_text(says("card_taken_back"))
        await expect(rows).to_have_count(count)
    (standing,) = await runs_of(ha, start=f"{day}", end=f"{day}")
    assert standing["merged"]
    await ha.action("knee_recovery", "undo", {"entry_id": by_hand["entry_id"]})
    assert await runs_of(ha, start=f"{day}", end=f"{day}") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_axe_finds_nothing_wrong_with_any_card(
    house: Host, browser: Browser, *, dark: bool
) -> None:
    async with signed_in(browser, house, path=TODAY, viewport=PHONE, dark=dark) as page:
        card = await opened_bar(page, 6)
        await card.locator(".runs .act").first.click()
        await page.locator("knee-recovery-card .run .act").click()
        await page.locator(".day-cell:has(.ran)").last.click()
        await page.add_script_tag(path=AXE)
        for tag in CARDS:
            found = await page.locator(tag).evaluate(
                "async (card) => (await axe.run(card)).violations.flatMap("
                "({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))"
            )
            assert found == [], tag


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_weekly_scores_signs_and_flare_ups_are_told_with_their_day(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot, *, dark: bool
) -> None:
    entries = [
        await ha.action(
            "knee_recovery", "log_score", {"measure": "worst_pain", "value": 4}
        ),
        await ha.action("knee_recovery", "log_check_up", {"flags": ["locking"]}),
    ]
    flare_up = next(
        entity
        for entity in await ha.states()
        if entity.endswith("_flare_up") and entity.startswith("switch.")
    )
    await ha.quiet_action("switch", "turn_on", {"entity_id": flare_up})
    try:
        async with signed_in(
            browser, house, path=TODAY, viewport=PHONE, dark=dark
        ) as page:
            calendar = page.locator("knee-recovery-calendar-card")
            await calendar.locator(".day-cell.today").click()
            day = calendar.locator(".told")
            for words in (
                says("card_day_flare_up"),
                f"{says('card_measure_worst_pain')}: 4",
                says("card_day_flag"),
            ):
                await expect(day).to_contain_text(words)
            await expect(calendar.locator(".day-cell.today .flag")).to_be_visible()
            await calendar.scroll_into_view_if_needed()
            await shoot(page, f"history-{'dark' if dark else 'light'}")
    finally:
        await ha.action("knee_recovery", "undo")
        for entry in entries:
            assert entry is not None
            await ha.action("knee_recovery", "undo", {"entry_id": entry["entry_id"]})


async def test_the_dashboard_makes_itself(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    dashboards = await ha.command("lovelace/dashboards/list")
    before = {each["url_path"] for each in dashboards}
    complaints: list[str] = []
    async with signed_in(
        browser, house, path="/config/lovelace/dashboards", complaints=complaints
    ) as page:
        await page.get_by_role("button", name="Add dashboard").click()
        offered = page.locator("dashboard-card").filter(has_text="Knee Recovery")
        await expect(page.get_by_text("Community dashboards")).to_be_visible()
        await shoot(page, "dashboard-offered")
        await offered.click()
        await page.get_by_role("button", name="Create").click()
        await expect(page.locator("ha-dialog[open]")).to_have_count(0)
        (made,) = [
            each
            for each in await ha.command("lovelace/dashboards/list")
            if each["url_path"] not in before
        ]
        for path, tag in {
            "today": "knee-recovery-card",
            "load": LOAD_CARD,
            "exercises": "knee-recovery-session-card",
            "shoes": "knee-recovery-shoes-card",
            "history": "knee-recovery-calendar-card",
        }.items():
            await page.goto(f"/{made['url_path']}/{path}")
            await expect(page.locator(tag)).to_be_visible()
            await page.wait_for_load_state("networkidle")
            await shoot(page, f"dashboard-{path}")
    assert complaints == []
    await ha.command("lovelace/dashboards/delete", dashboard_id=made["id"])


async def test_two_runners_stand_side_by_side_and_share_nothing(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    flow = await ha.start_flow("config", "knee_recovery")
    step = await flow.submit({"name": "Kim"})
    while step["type"] == "form":
        step = await flow.submit(suggested(step))
    kim = step["result"]["entry_id"]
    dashboard = await ha.command(
        "lovelace/dashboards/create", url_path="knee-two", title="T", mode="storage"
    )
    strategy = {"strategy": {"type": "custom:knee-recovery"}}
    await ha.command("lovelace/config/save", url_path="knee-two", config=strategy)
    try:
        async with signed_in(browser, house, path="/knee-two/load") as page:
            cards = page.locator(LOAD_CARD)
            await expect(cards).to_have_count(2)
            await expect(cards.first).to_contain_text(says("card_load_empty"))
            sams = cards.last.locator(".slot")
            await expect(sams).to_have_count(12)
            before = await sams.last.get_attribute("aria-label")
            run = {"distance": 3.3, "unit": "km", "config_entry_id": kim}
            await ha.action("knee_recovery", "log_run", run)
            await expect(cards.first.locator(".headline")).to_contain_text("3.3")
            assert await sams.last.get_attribute("aria-label") == before
            await shoot(page, "two-runners")
            # One of them is chosen in the editor of the dashboard.
            await page.locator("hui-root .toolbar ha-icon-button").last.click()
            editor = page.locator("knee-recovery-dashboard-editor")
            await editor.get_by_role("combobox").select_option(label="Sam")
            await page.get_by_role("button", name="Save").click()
            await expect(cards).to_have_count(1)
            await expect(cards.locator(".slot")).to_have_count(12)
    finally:
        await ha.request("DELETE", f"/api/config/config_entries/entry/{kim}")
        await ha.command("lovelace/dashboards/delete", dashboard_id=dashboard["id"])


async def test_a_card_recovers_when_the_house_was_away(
    house: Host, browser: Browser
) -> None:
    async with signed_in(browser, house, path=TODAY, viewport=PHONE) as page:
        week = page.locator(LOAD_CARD).locator(".slot").last
        await week.wait_for()
        await house.restart()
        async with await house.connect() as ha:
            run = {"distance": 4.4, "unit": "km"}
            logged = await ha.action("knee_recovery", "log_run", run)
            assert logged is not None
            await expect(week).to_have_attribute(
                "aria-label", re.compile("Run 4.4"), timeout=60_000
            )
            undone = {"entry_id": logged["entry_id"]}
            await ha.action("knee_recovery", "undo", undone)


async def test_each_card_is_picked_and_has_a_visual_editor(
    house: Host, browser: Browser, shoot: Shoot
) -> None:
    async with signed_in(browser, house, path=f"{TODAY}?edit=1") as page:
        await page.locator("knee-recovery-card .light").wait_for()
        dialog = page.locator("hui-dialog-create-card")
        for name, tag in _PICKED.items():
            await page.get_by_role("button", name="Add card").first.click()
            await dialog.get_by_text("By card", exact=True).click()
            await dialog.get_by_role("textbox").last.fill(name)
            offered = dialog.locator(".card").filter(has_text=name)
            await offered.locator(tag).wait_for()
            await offered.click()
            editor = page.locator("hui-dialog-edit-card")
            await expect(editor).to_contain_text(says("card_editor_runner_help"))
            await expect(editor.locator(tag)).to_be_visible()
            await shoot(page, f"editor-{tag}")
            cancel = editor.get_by_role("button", name="Cancel")
            await cancel.click()
            await expect(cancel).to_be_hidden()
        # An entity that tells of the load is answered with the card that shows it.
        await page.get_by_role("button", name="Add card").first.click()
        await dialog.get_by_role("textbox").first.fill("mileage")
        await dialog.get_by_text("Mileage ramp").first.click()
        await expect(dialog.locator(LOAD_CARD)).to_be_attached()


async def test_a_wrong_configuration_is_told_to_its_author(
    house: Host, ha: Connection, browser: Browser
) -> None:
    await ha.command(
        "lovelace/dashboards/create", url_path="knee-wrong", title="W", mode="storage"
    )
    cards = [
        {"type": f"custom:{LOAD_CARD}", "range": "weeks"},
        {"type": "custom:knee-recovery-calendar-card", "device_id": 3},
        {"type": f"custom:{LOAD_CARD}", "device_id": "nobody"},
    ]
    await ha.command(
        "lovelace/config/save",
        url_path="knee-wrong",
        config={"views": [{"title": "Wrong", "cards": cards}]},
    )
    async with signed_in(browser, house, path="/knee-wrong/0") as page:
        errors = page.locator("hui-error-card")
        await expect(errors).to_have_count(2)
        gone = page.locator(LOAD_CARD)
        await expect(gone).to_contain_text(says("card_runner_gone"))
    (made,) = [
        each
        for each in await ha.command("lovelace/dashboards/list")
        if each["url_path"] == "knee-wrong"
    ]
    await ha.command("lovelace/dashboards/delete", dashboard_id=made["id"])


async def test_no_card_is_unknown_on_a_cold_load(
    house: Host, ha: Connection, browser: Browser
) -> None:
    await add_dashboards(ha)
    loads = await cold_loads(browser, house, 4)
    assert [load for load in loads if not load.is_good] == []
