"""The house in a real browser: what somebody sees, and what happens when they tap."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect
import pytest

from scripts.demo.home import DASHBOARD
from tests.e2e.browser import Shoot, signed_in
from tests.e2e.connection import Connection, Json
from tests.e2e.english import ENGLISH, says
from tests.e2e.host import Host

TODAY: Final = f"/{DASHBOARD}/today"
PHONE: Final[ViewportSize] = {"width": 360, "height": 800}
WALL: Final[ViewportSize] = {"width": 1280, "height": 800}

# To be shown in set-up word for word (design, section 1).
PURPOSE: Final = (
    "A personal exercise and running diary with reminders for adults. It applies limits"
    " you set to what you log. It does not diagnose, treat or monitor any injury or"
    " disease, does not assess fitness to run, and does not replace advice from a"
    " health professional."
)

_STEPS: Final = ENGLISH["config"]["step"]
_MENU: Final = ENGLISH["options"]["step"]["init"]
_LIMITS: Final = ENGLISH["options"]["step"]["limits"]
_FLAGS: Final = ENGLISH["selector"]["warning_sign"]["options"]
_SHOES: Final = ENGLISH["config_subentries"]["shoe"]


@pytest.fixture
async def ha(house: Host) -> AsyncIterator[Connection]:
    async with await house.connect() as connection:
        yield connection


def card(page: Page) -> Locator:
    """Return the today card."""
    return page.locator("knee-recovery-card")


def light(page: Page) -> Locator:
    """Return the word of the light on the today card."""
    return card(page).get_by_role("heading", level=2)


def knee(page: Page) -> Locator:
    """Return the part of the today card that asks how the knee feels."""
    return card(page).locator(".knee")


async def status(ha: Connection) -> dict[str, Any]:
    """Return how things stand, from the house itself."""
    answer = await ha.action("knee_recovery", "get_status")
    assert answer is not None
    return answer


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, WALL], ids=["phone", "wall"])
async def test_the_card_says_how_far_today_and_why(
    house: Host,
    ha: Connection,
    browser: Browser,
    shoot: Shoot,
    size: ViewportSize,
    *,
    dark: bool,
) -> None:
    told = await status(ha)
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=size, dark=dark, complaints=complaints
    ) as page:
        await expect(light(page)).to_contain_text(says("card_light_green"))
        await expect(card(page)).to_contain_text(says("light_logged_recently"))
        # Never more than the limit: the card cuts to one digit, it does not round.
        km = told["distance_allowed_m"] // 100 / 10
        await expect(card(page).locator(".headline")).to_contain_text(f"{km:.1f}")
        await expect(card(page).locator(".why")).to_contain_text("11.8 km")
        await expect(card(page)).to_contain_text(
            f"{told['last_week_m'] / 1000:.1f}".removesuffix(".0")
        )
        await page.wait_for_load_state("networkidle")
        await shoot(page, f"today-{size['width']}-{'dark' if dark else 'light'}")

        assert await _brightness(card(page).locator("ha-card")) < 128 or not dark
        assert await _brightness(card(page).locator("ha-card")) > 128 or dark
        await _fits(page)
    assert complaints == []


async def _brightness(surface: Locator) -> float:
    """Return how bright the background of an element is, from 0 to 255."""
    colour = await surface.evaluate("e => getComputedStyle(e).backgroundColor")
    red, green, blue = [float(part) for part in colour[4:-1].split(",")[:3]]
    return (red + green + blue) / 3


async def _fits(page: Page) -> None:
    """Check that nothing hangs over the side, and that a finger meets each number."""
    width = await page.evaluate("innerWidth")
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    levels = card(page).locator(".levels").get_by_role("button")
    assert await levels.count() == 11
    for level in await levels.all():
        box = await level.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert min(box["width"], box["height"]) >= 44


async def test_a_four_changes_the_reason_and_undo_takes_it_back(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    before = await ha.action("knee_recovery", "get_entries")
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, complaints=complaints
    ) as page:
        await expect(light(page)).to_contain_text(says("card_light_green"))
        four = card(page).get_by_role("button", name=says("card_pain_log", level=4))
        await four.click()
        await expect(light(page)).to_contain_text(says("card_light_amber"))
        await expect(card(page)).to_contain_text(
            says("light_pain_today", level=4, limit=2)
        )
        await expect(knee(page).get_by_role("status")).to_have_text(
            says("card_logged", level=4)
        )
        await shoot(page, "four")
        told = await status(ha)
        assert told["knee_pain"] == 4
        assert told["reason_details"] == [{"key": "pain_today", "level": 4, "limit": 2}]

        await knee(page).get_by_role("button", name=says("card_undo")).click()
        await expect(light(page)).to_contain_text(says("card_light_green"))
        await expect(knee(page).get_by_role("status")).to_have_text(
            says("card_undone", level=4)
        )
        await shoot(page, "undone")
    assert complaints == []
    assert await ha.action("knee_recovery", "get_entries") == before


async def test_an_open_card_hears_what_is_said_elsewhere(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    async with signed_in(browser, house, path=TODAY) as page:
        await expect(light(page)).to_contain_text(says("card_light_green"))
        await ha.action("knee_recovery", "log_pain", {"level": 6})
        await expect(light(page)).to_contain_text(says("card_light_red"))
        await shoot(page, "red")
        await ha.action("knee_recovery", "undo")
        await expect(light(page)).to_contain_text(says("card_light_green"))


async def test_a_run_is_logged_by_tapping(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    async with signed_in(browser, house, path=TODAY, viewport=PHONE) as page:
        before = await _diary(ha)
        await page.get_by_role("button", name=says("card_run_log_label")).click()
        form = page.get_by_role("form", name=says("card_run_log_label"))
        distance = form.get_by_label(says("card_run_distance", unit="km"))
        await expect(distance).to_be_focused()
        log = form.get_by_role("button", name=says("card_run_log"))
        # A refusal keeps what was typed, and names the range.
        await distance.fill("400")
        await form.get_by_label(says("card_run_duration")).fill("20:10")
        await log.click()
        await expect(page.locator(".run")).to_contain_text("300 km")
        await shoot(page, "run-refused")
        await distance.fill("3,1")
        await log.click()
        await expect(page.locator(".run")).to_contain_text(says("card_run_logged"))
        await expect(form).to_be_hidden()
        run = (await _diary(ha))[-1]
        assert (run["kind"], run["distance_m"], run["duration_s"]) == (
            "run",
            3100,
            1210,
        )
        await page.locator(".run .undo").click()
        await expect(page.locator(".run")).to_contain_text(says("card_taken_back"))
        assert await _diary(ha) == before


async def _diary(ha: Connection) -> list[Json]:
    answer = await ha.action("knee_recovery", "get_entries")
    assert answer is not None
    entries: list[Json] = answer["entries"]
    return entries


async def test_a_runner_is_added_by_clicking(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    complaints: list[str] = []
    async with (
        # A stranger's first minute: from the page of integrations to the first figure.
        asyncio.timeout(60),
        signed_in(
            browser,
            house,
            path="/config/integrations/dashboard",
            viewport=PHONE,
            complaints=complaints,
        ) as page,
    ):
        await page.get_by_role("button", name="Add integration").click()
        shelf = page.locator("dialog-add-integration")
        await shelf.get_by_role("textbox").fill("knee")
        await shelf.get_by_text("Knee Recovery").click()
        dialog = page.locator("dialog-data-entry-flow")
        await expect(dialog).to_contain_text(_STEPS["user"]["title"])
        await shoot(page, "add-1-name")
        await dialog.get_by_role("textbox").fill("Ottoline")
        await page.get_by_role("button", name="Submit").click()
        await expect(dialog).to_contain_text(PURPOSE)
        await shoot(page, "add-2-purpose")
        await page.get_by_role("button", name=_STEPS["consent"]["submit"]).click()
        for label in _STEPS["knee"]["data"].values():
            await expect(dialog).to_contain_text(label)
        await shoot(page, "add-3-knee")
        await page.get_by_role("button", name="Submit").click()
        await expect(dialog).to_contain_text(_STEPS["warning_signs"]["title"])
        await dialog.get_by_text(_FLAGS["giving_way"], exact=True).click()
        await shoot(page, "add-4-warning-signs")
        await page.get_by_role("button", name="Submit").click()
        await expect(dialog).to_contain_text(says("urgency_same_day"))
        await shoot(page, "add-5-talk")
        await page.get_by_role("button", name=_STEPS["talk"]["submit"]).click()
        await expect(dialog).to_contain_text(_STEPS["sources"]["title"])
        await shoot(page, "add-6-sources")
        await page.get_by_role("button", name="Submit").click()
        finish = page.get_by_role("button", name="Skip and finish")
        await finish.click()
        await expect(finish).to_be_hidden()
        (added,) = [
            entry
            for entry in await ha.command("config_entries/get", domain="knee_recovery")
            if entry["title"] == "Ottoline"
        ]
        assert added["state"] == "loaded"
        await ha.action(
            "knee_recovery",
            "log_run",
            {"distance": 5, "unit": "km", "config_entry_id": added["entry_id"]},
        )
        states = await ha.states()
        assert states["sensor.ottoline_distance_last_7_days"]["state"] == "5.0"
    talk = (await ha.states())["binary_sensor.ottoline_talk_to_a_professional"]
    assert (talk["state"], talk["attributes"]["reasons"]) == ("on", ["red_flag"])
    await ha.request("DELETE", f"/api/config/config_entries/entry/{added['entry_id']}")
    assert complaints == []


async def test_the_runner_has_pages_that_can_be_read(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    (entry,) = await ha.command("config_entries/get", domain="knee_recovery")
    devices = await ha.command("config/device_registry/list")
    runner = next(
        device
        for device in devices
        if ["knee_recovery", entry["entry_id"]] in device["identifiers"]
    )
    complaints: list[str] = []
    async with signed_in(
        browser,
        house,
        path=f"/config/devices/device/{runner['id']}",
        viewport=PHONE,
        complaints=complaints,
    ) as page:
        sensors = page.locator("ha-device-entities-card")
        await expect(sensors.filter(has_text="Running light")).to_be_visible()
        await shoot(page, "device")
        await page.goto("/config/integrations/integration/knee_recovery")
        await page.get_by_role("button", name="Configure").first.click()
        dialog = page.locator("dialog-data-entry-flow")
        await expect(dialog).to_contain_text(_MENU["title"])
        await shoot(page, "options")
        limits = _MENU["menu_options"]["limits"]
        await dialog.get_by_text(limits, exact=True).click()
        await expect(dialog).to_contain_text(_LIMITS["title"])
        for explained in _LIMITS["data_description"].values():
            await expect(dialog).to_contain_text(explained)
        await shoot(page, "limits")
        await page.goto("/config/integrations/integration/knee_recovery")
        await page.get_by_role("button", name=_SHOES["initiate_flow"]["user"]).click()
        for label in _SHOES["step"]["user"]["data"].values():
            await expect(dialog).to_contain_text(label)
        await shoot(page, "shoes")
    assert complaints == []


async def test_a_check_is_answered_on_the_card_one_question_after_the_other(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    run = await ha.action(
        "knee_recovery", "log_run", {"distance": 3, "unit": "km", "duration": "20:00"}
    )
    assert run is not None
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, complaints=complaints
    ) as page:
        question = card(page).locator(".question")
        undo = knee(page).get_by_role("button", name=says("card_undo"))
        await expect(question).to_have_text(says("ask_pain_peak"))
        await shoot(page, "check-after-run")
        await _level(page, 2).click()
        # Its own question is answered, and what is missing of before is asked.
        await expect(question).to_have_text(says("ask_pain_before"))
        assert not (await status(ha))["check_due"]
        await _level(page, 1).click()
        await expect(question).to_have_text(says("ask_morning_of_run"))
        await undo.click()
        await expect(question).to_have_text(says("ask_pain_before"))
        await shoot(page, "check-before")
    told = await ha.action("knee_recovery", "get_entries", {"kinds": ["pain"]})
    assert told is not None
    last = told["entries"][-1]
    assert (last["moment"], last["level"]) == ("during_run", 2)
    for entry in (last["entry_id"], run["entry_id"]):
        await ha.action("knee_recovery", "undo", {"entry_id": entry})
    assert complaints == []


def _level(page: Page, level: int) -> Locator:
    """Return the button of a level on the today card."""
    return card(page).get_by_role("button", name=says("card_pain_log", level=level))


async def test_the_ice_timer_is_started_refused_and_taken_back(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, complaints=complaints
    ) as page:
        ice = card(page).locator(".ice")
        start = ice.get_by_role("button", name=says("card_ice_start_label"))
        await start.click()
        await expect(ice.get_by_role("timer")).to_contain_text("14:5")
        assert (await status(ha))["ice_ends_at"] is not None
        await ice.scroll_into_view_if_needed()
        await shoot(page, "ice")
        await ice.get_by_role("button", name=says("card_ice_stop_label")).click()
        await expect(ice.get_by_role("status")).to_have_text(says("card_ice_stopped"))
        # Two hours lie between one ice and the next.
        await start.click()
        await expect(ice.get_by_role("alert")).to_contain_text("Minutes left")
        await expect(ice.get_by_role("timer")).to_have_count(0)
        await shoot(page, "ice-refused")
        await ha.action("knee_recovery", "undo")
        await ha.action("knee_recovery", "undo")
        await start.click()
        await ice.get_by_role("button", name=says("card_undo")).click()
        await expect(ice.get_by_role("status")).to_have_text(says("card_taken_back"))
    assert (await status(ha))["ice_ends_at"] is None
    assert (await status(ha))["ice_today"] == 0
    assert complaints == []


async def test_an_exercise_is_ticked_set_by_set(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot
) -> None:
    told = await ha.action("knee_recovery", "get_entries", {"kinds": ["exercises"]})
    assert told is not None
    # Without yesterday's session today is a day for exercises.
    yesterday = told["entries"][-1]
    await ha.action("knee_recovery", "undo", {"entry_id": yesterday["entry_id"]})
    plan = await ha.action("knee_recovery", "get_plan")
    assert plan is not None
    assert plan["why"] == "planned"
    first = plan["exercises"][0]
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, complaints=complaints
    ) as page:
        part = card(page).locator(".exercises")
        row = part.get_by_role("listitem").filter(has_text=first["name"]).first
        circles = row.get_by_role("button")
        await expect(circles).to_have_count(first["dose"]["sets"])
        for circle in await circles.all():
            await circle.click()
        await expect(part.get_by_role("status")).to_have_text(
            says("card_exercise_logged", name=first["name"])
        )
        assert await _done(ha) == [first["key"]]
        await part.scroll_into_view_if_needed()
        await shoot(page, "exercise-ticked")
        await part.get_by_role("button", name=says("card_undo")).click()
        await expect(circles.last).to_have_attribute("aria-pressed", "false")
        assert await _done(ha) == []

        await part.get_by_role("button", name=says("card_all_done")).click()
        await expect(part).to_contain_text(says("plan_done_today"))
        await shoot(page, "exercises-done")
        await part.get_by_role("button", name=says("card_undo")).click()
        await expect(circles.first).to_be_visible()
        assert await _done(ha) == []
    again = {
        "exercises": [
            {"key": done["key"], "sets": done["sets"]}
            for done in yesterday["exercises"]
        ],
        "at": yesterday["at"],
    }
    await ha.action("knee_recovery", "log_exercises", again)
    assert complaints == []


async def _done(ha: Connection) -> list[str]:
    """Return the keys of what is done of today's exercises."""
    plan = await ha.action("knee_recovery", "get_plan")
    assert plan is not None
    return [each["key"] for each in plan["exercises"] if each["done"]]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_a_pair_is_taken_for_the_next_run_from_the_shelf(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot, *, dark: bool
) -> None:
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, dark=dark, complaints=complaints
    ) as page:
        shelf = page.locator("knee-recovery-shoes-card")
        pair = shelf.locator(".pair")
        await expect(pair).to_have_count(2)
        for each in (await status(ha))["shoes"]:
            row = pair.filter(has_text=each["name"])
            await expect(row).to_contain_text(
                f"{round(each['shoe_distance_m'] / 1000)}\u00a0km"
            )
        daily, long = pair.nth(0), pair.nth(1)
        await expect(daily).to_contain_text(says("card_shoe_next"))
        await long.get_by_role("button").click()
        await expect(long).to_contain_text(says("card_shoe_next"))
        await shelf.scroll_into_view_if_needed()
        await shoot(page, f"shoes-{'dark' if dark else 'light'}")
        await shelf.get_by_role("button", name=says("card_undo")).click()
        await expect(daily).to_contain_text(says("card_shoe_next"))
        width = await page.evaluate("innerWidth")
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_a_day_is_read_with_the_two_before_it(
    house: Host, ha: Connection, browser: Browser, shoot: Shoot, *, dark: bool
) -> None:
    told = await ha.action("knee_recovery", "get_entries", {"kinds": ["run"]})
    assert told is not None
    last = told["entries"][-1]
    complaints: list[str] = []
    async with signed_in(
        browser, house, path=TODAY, viewport=PHONE, dark=dark, complaints=complaints
    ) as page:
        calendar = page.locator("knee-recovery-calendar-card")
        await expect(calendar.locator(".day-cell")).to_have_count(84)
        ran = calendar.locator(".day-cell:has(.ran)")
        await expect(ran.last).to_be_visible()
        await ran.last.click()
        days = calendar.locator(".told h3")
        await expect(days).to_have_count(3)
        await expect(calendar.locator(".told")).to_contain_text(
            says("card_day_run", distance=f"{last['distance_m'] / 1000:.1f}\u00a0km")
        )
        await calendar.scroll_into_view_if_needed()
        await shoot(page, f"calendar-{'dark' if dark else 'light'}")
        width = await page.evaluate("innerWidth")
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
