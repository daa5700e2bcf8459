"""The report is for the runner and administrators, in words, and runs nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from html.parser import HTMLParser
from http import HTTPStatus
from typing import Any, override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.knee_recovery.report_page import CSP

from .conftest import Act

NASTY = "</span><script>alert(1)</script>\0 \"quoted\" 'x' &amp; {runner} %s \u202e"


class Reader(HTMLParser):
    """Reads a page as a browser does: its tags, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, set[str]] = {}
        self.text = ""
        self.feed(text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, set()).add(value or "")

    @override
    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
async def diary(act: Act) -> None:
    await act(
        "log_run", distance=5, duration="30:00", started_at="2026-02-20 18:00",
        pain_peak=6, symptoms=["locking"], shoe="Blue", note=NASTY,
    )  # fmt: skip
    await act("log_pain", level=3, at="2026-03-02 08:00", note="Stairs. " * 100)
    await act("log_exercises", exercises=["clamshell"], at="2026-03-02 08:00")
    await act("log_score", measure="akps", value=80, at="2026-02-21 08:00")
    await act("log_score", measure="akps", value=90)
    await act("log_check_up", flags=["giving_way"])
    await act("clear_red_flags")


async def test_the_report_says_what_the_diary_says(act: Act, diary: None) -> None:
    told = Reader((await act("export", format="html"))["text"])

    for said in (
        "Sam", "Knee: Left", "2026-02-20 to 2026-03-03", "5 km", "4.5 of 10",
        "Clamshell", "AKPS total", "80 → 90", "Blue", "Knee locked",
        "The knee gives way", "Looked at since", "does not diagnose, treat or monitor",
    ):  # fmt: skip
        assert said in told.text, said
    assert "Stairs" not in told.text
    assert "alert(1)" not in told.text


async def test_notes_are_text_and_nothing_else(act: Act, diary: None) -> None:
    told = Reader((await act("export", format="html", notes=True))["text"])

    assert NASTY.replace("\0", " ") in told.text
    assert "Stairs. Stairs." in told.text
    assert len(told.text) < 8000  # the long note is cut
    assert not {"script", "img", "iframe", "link", "object", "form"} & set(told.tags)
    for name in ("href", "src", "style", "action", "onload", "onclick"):
        assert name not in told.attributes
    assert told.tags.count("style") == 1


async def test_an_empty_diary_has_a_report(act: Act) -> None:
    told = Reader((await act("export", format="html"))["text"])

    assert "Nothing logged." in told.text
    assert "2026-03-03 to 2026-03-03" in told.text


async def test_names_of_runner_and_shoes_are_escaped(
    hass: HomeAssistant, act: Act, runner: MockConfigEntry, diary: None
) -> None:
    hass.config_entries.async_update_entry(runner, title="<b onclick=x>&Sam</b>")
    hass.config_entries.async_update_subentry(
        runner,
        runner.subentries["sam_blue"],
        title='"><script>x</script>',
    )
    await hass.async_block_till_done()

    told = Reader((await act("export", format="html"))["text"])

    assert "<b onclick=x>&Sam</b>" in told.text
    assert '"><script>x</script>' in told.text
    assert "script" not in told.tags
    assert "onclick" not in told.attributes


@pytest.mark.usefixtures("miles", "diary")
async def test_the_report_counts_as_the_house_does(act: Act) -> None:
    told = Reader((await act("export", format="html"))["text"])

    assert "5 mi" in told.text
    assert "km" not in told.text


async def test_a_language_from_right_to_left_is_written_so(
    hass: HomeAssistant, act: Act, diary: None
) -> None:
    hass.config.language = "he"

    told = Reader((await act("export", format="html"))["text"])

    assert told.attributes["dir"] == {"rtl"}
    assert told.attributes["lang"] == {"he"}


async def test_years_are_drawn_in_months(
    act: Act, diary: None, freezer: FrozenDateTimeFactory
) -> None:
    await act("log_run", distance=4, started_at="2024-05-01 18:00")

    text = (await act("export", format="html", start="2020-01-01"))["text"]

    assert "2024-05-01 to 2026-03-03" in text
    assert "Distance a month, km" in text


# -- the link -------------------------------------------------------------------------


type Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def ask(hass_ws_client: WebSocketGenerator, runner: MockConfigEntry) -> Ask:
    client = await hass_ws_client()

    async def ask(**said: object) -> dict[str, Any]:
        await client.send_json_auto_id(
            {"type": "knee_recovery/report_link", "entry_id": runner.entry_id, **said}
        )
        answer: dict[str, Any] = await client.receive_json()
        return answer

    return ask


async def test_a_link_opens_the_report_for_a_while(
    ask: Ask,
    diary: None,
    hass_client_no_auth: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
) -> None:
    path = (await ask(notes=True, start="2026-03-01"))["result"]["path"]
    client = await hass_client_no_auth()

    answer = await client.get(path)

    assert answer.status == HTTPStatus.OK
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == CSP
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    text = await answer.text()
    assert "2026-03-01 to 2026-03-03" in text
    assert "Stairs." in text
    # Nothing of it can be changed, and it does not last.
    wider = await client.get(path.replace("2026-03-01", "2026-01-01"))
    assert wider.status == HTTPStatus.UNAUTHORIZED
    freezer.tick(timedelta(minutes=11))
    assert (await client.get(path)).status == HTTPStatus.UNAUTHORIZED


async def test_a_link_is_only_for_those_who_may_read(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    ask: Ask,
    hass_admin_user: MockUser,
) -> None:
    hass_admin_user.groups = []

    answer = await ask()

    assert not answer["success"]
    assert answer["error"]["code"] == "unauthorized"
    hass.config_entries.async_update_entry(runner, options={"user": hass_admin_user.id})
    await hass.async_block_till_done()
    assert (await ask())["success"]


async def test_a_link_that_was_given_ends_with_the_right_to_it(
    ask: Ask, hass_client_no_auth: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    path = (await ask())["result"]["path"]
    client = await hass_client_no_auth()
    hass_admin_user.groups = []

    assert (await client.get(path)).status == HTTPStatus.FORBIDDEN


async def test_nobody_gets_in_without_a_link(
    runner: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass: HomeAssistant,
) -> None:
    path = f"/api/knee_recovery/report/{runner.entry_id}"
    stranger, owner = await hass_client_no_auth(), await hass_client()

    assert (await stranger.get(path)).status == HTTPStatus.UNAUTHORIZED
    assert (await owner.get(path)).status == HTTPStatus.OK
    assert (await owner.get(f"{path}x")).status == HTTPStatus.NOT_FOUND
    assert (await owner.get(f"{path}?start=x")).status == HTTPStatus.BAD_REQUEST
    assert (await owner.post(path)).status == HTTPStatus.METHOD_NOT_ALLOWED
    assert await hass.config_entries.async_unload(runner.entry_id)
    assert (await owner.get(path)).status == HTTPStatus.SERVICE_UNAVAILABLE


async def test_there_is_no_link_to_nobody(ask: Ask) -> None:
    answer = await ask(entry_id="nobody")

    assert answer["error"]["code"] == "not_found"


# -- the options ----------------------------------------------------------------------


@pytest.mark.parametrize("span", ["weeks_4", "all"])
async def test_the_options_hand_out_the_report(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    diary: None,
    hass_client: ClientSessionGenerator,
    span: str,
) -> None:
    client = await hass_client()
    flow = await hass.config_entries.options.async_init(runner.entry_id)
    for said in ({"next_step_id": "report"}, {"span": span, "notes": True}):
        flow = await hass.config_entries.options.async_configure(flow["flow_id"], said)

    assert flow["step_id"] == "report_ready"
    placeholders = flow["description_placeholders"] or {}
    link = Reader(placeholders["link"])
    assert link.text == "Open the report"
    assert link.attributes["target"] == {"_blank"}
    (path,) = link.attributes["href"]
    text = await (await client.get(path)).text()
    assert "2026-02-20 to 2026-03-03" in text
    assert "Stairs." in text
    flow = await hass.config_entries.options.async_configure(flow["flow_id"], {})
    assert runner.options == {}


async def test_a_diary_is_given_to_a_user_of_the_house(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    user = MockUser(name="Sam").add_to_hass(hass)

    for chosen, kept in ((user.id, user.id), ("nobody", None)):
        flow = await hass.config_entries.options.async_init(runner.entry_id)
        for said in ({"next_step_id": "privacy"}, {"user": chosen}):
            flow = await hass.config_entries.options.async_configure(
                flow["flow_id"], said
            )
        await hass.async_block_till_done()
        assert runner.options.get("user") == kept
