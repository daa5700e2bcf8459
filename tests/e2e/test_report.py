"""The report in a real browser: opened from the card, one sheet of A4, and silent."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
import re

from playwright.async_api import Page
import pytest

from tests.e2e.browser import chromium, signed_in
from tests.e2e.host import Host
from tests.e2e.runner import add_runner, add_shoe, ask

NASTY = '</span><script>document.title = "gone"</script><img src=x onerror=alert(1)>'
LINK = "Report for your physiotherapist"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Host]:
    """Give a house whose runner has twelve weeks of diary, and a dashboard."""
    async with Host(tmp_path) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            await add_shoe(ha, runner, "Blue", 100)
            now = datetime.now(UTC)
            for days in range(2, 84, 3):
                at = (now - timedelta(days=days)).isoformat()
                await ask(
                    ha,
                    "log_run",
                    distance=3 + days % 5,
                    duration="30:00",
                    started_at=at,
                    pain_peak=days % 7,
                    note=f"{NASTY} {'Stairs. ' * 30}",
                )
                await ask(ha, "log_exercises", at=at)
            await ha.command(
                "lovelace/dashboards/create",
                url_path="knee-report",
                title="Knee",
                mode="storage",
            )
            card = {"type": "custom:knee-recovery-calendar-card"}
            await ha.command(
                "lovelace/config/save",
                url_path="knee-report",
                config={"views": [{"cards": [card]}]},
            )
        yield host


async def _pages(page: Page) -> int:
    """Return on how many sheets a page is printed."""
    return len(re.findall(rb"/Type /Page\b(?!s)", await page.pdf()))


async def test_the_report_is_one_sheet_from_the_card(house: Host) -> None:
    complaints: list[str] = []
    async with (
        chromium() as browser,
        signed_in(browser, house, path="/knee-report", complaints=complaints) as page,
    ):
        async with page.context.expect_page() as opened:
            await page.get_by_role("button", name=LINK).click()
        sheet = await opened.value
        sheet.on("console", lambda message: complaints.append(message.text))
        await sheet.get_by_role("heading", name="Running and exercise diary").wait_for()

        assert await _pages(sheet) == 1
        assert await sheet.locator("svg[role=img] rect.bar").count() >= 12
        assert "Stairs" not in await sheet.locator("main").inner_text()
        # The same with notes, whatever they look like.
        async with await house.connect() as ha:
            (entry,) = await ha.command("config_entries/get", domain="knee_recovery")
            link = await ha.command(
                "knee_recovery/report_link", entry_id=entry["entry_id"], notes=True
            )
        await sheet.goto(link["path"])
        assert "<script>document.title" in await sheet.locator("main").inner_text()
        assert await sheet.title() == "Running and exercise diary - Sam"
        assert await sheet.locator("main img, main script").count() == 0
        assert await _pages(sheet) <= 2
    assert complaints == []
