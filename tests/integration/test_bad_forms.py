"""Everything that can be typed wrongly into every form, over the house's own HTTP.

The forms are walked as a browser walks them, and their fields are those that Home
Assistant tells: a new one is tried by itself. What is refused is told beside its field;
neither the runner's choices nor the diary change.
"""

from collections.abc import Iterator, Mapping, Sequence
import logging
from typing import Any, Final

from aiohttp.test_utils import TestClient
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.coordinator import journal_path
from custom_components.knee_recovery.options_flow import SECTIONS

from .bad_values import bad_values, is_json
from .conftest import Act

_URL: Final = "/api/config/config_entries/"
_FLOWS: Final = {
    "config": f"{_URL}flow",
    "options": f"{_URL}options/flow",
    "subentry": f"{_URL}subentries/flow",
}

_MAY_BE_BLANK: Final = {"activities", "run_words", "secret"}

_GOOD_HERE: Final[Mapping[str, Sequence[object]]] = {
    "text": (["x"],),
}

type Step = dict[str, Any]
type Door = tuple[str, str, Mapping[str, Any]]

DOORS: Final[tuple[Door, ...]] = (
    ("config", "", {}),
    *(("options", section, {}) for section in (*SECTIONS, "this_week", "report")),
    ("options", "warning_signs", {}),
    ("options", "import", {}),
    ("options", "test_reminder", {}),
    ("subentry", "shoe", {}),
    ("subentry", "shoe", {"subentry_id": "sam_red"}),
    *(
        ("subentry", f"source-{kind}", {})
        for kind in ("webhook", "sensor", "event", "calendar", "odometer")
    ),
)
"""Where a form is opened: what kind of flow, what is chosen in its menu, what else."""

GOOD: Final[Mapping[str, Mapping[str, Any]]] = {
    "user": {"name": "Kim"},
    "sensor": {"entity": "sensor.watch"},
    "calendar": {"entity": "calendar.watch"},
    "odometer": {"entity": "sensor.watch", "shoe": "sam_red"},
}
"""What has to be said in a form for the others of its fields to be looked at."""


@pytest.fixture
async def browser(
    hass: HomeAssistant, act: Act, hass_client: ClientSessionGenerator
) -> TestClient[Any, Any]:
    """Return an administrator's browser, in a house that has a watch."""
    assert await async_setup_component(hass, "config", {})
    await act("log_run", distance=5, started_at="2026-03-02 08:00")
    for domain in ("sensor", "calendar"):
        er.async_get(hass).async_get_or_create(
            domain, "watch", "1", suggested_object_id="watch"
        )
    client: TestClient[Any, Any] = await hass_client()
    return client


class Form:
    """A dialog that somebody types into."""

    def __init__(
        self, browser: TestClient[Any, Any], runner: MockConfigEntry, door: Door
    ) -> None:
        """Take where it is opened."""
        self._browser = browser
        self._kind, self._chosen, self._rest = door
        self._handler = {
            "config": DOMAIN,
            "options": runner.entry_id,
            "subentry": [runner.entry_id, self._chosen.partition("-")[0]],
        }[self._kind]
        self.step: Step = {}

    async def open(self) -> None:
        """Open it, and choose in its menu."""
        await self._post("", {"handler": self._handler, **self._rest})
        menu = self._chosen.rpartition("-")[2]
        if self.step["type"] == "menu":
            await self.submit({"next_step_id": menu})

    async def submit(self, typed: Mapping[str, Any]) -> int:
        """Submit it, and return the status; what was refused leaves the step."""
        return await self._post(f"/{self.step['flow_id']}", typed)

    async def _post(self, path: str, data: Mapping[str, Any]) -> int:
        response = await self._browser.post(_FLOWS[self._kind] + path, json=data)
        status: int = response.status
        self.answer = await response.json() if status < 500 else {}
        if status == 200:
            self.step = self.answer
        return status

    async def wrongly(self, field: str, value: object) -> str | None:
        """Type something wrong into a field; return what is wrong with the answer."""
        was, step_id = self.step, self.step["step_id"]
        status = await self.submit({**_as_it_stands(was), field: value})
        if status == 400:
            named = self.answer.get("errors", {})
            self.step = was
            if field in named or f"'{field}[" in str(named.get("base")):
                return None
            return f"not beside its field: {self.answer}"
        if status != 200:
            self.step = was
            return f"answered {status}"
        named = self.step.get("errors") or {}
        if self.step["type"] == "form" and self.step["step_id"] == step_id and named:
            self.step = was
            return None if field in named else f"not beside its field: {named}"
        pytest.fail(f"{step_id}.{field}={value!r:.60} was taken: {self.step!s:.200}")


def _fields(step: Step) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give the fields of a form: name, kind and what is known of it."""
    for field in step["data_schema"]:
        told = field.get("selector") or {field["type"]: {}}
        ((kind, config),) = told.items()
        yield field["name"], kind, config or {}


def _bad(name: str, kind: str, config: Mapping[str, Any]) -> Iterator[object]:
    """Give what a field of a form must not take, and a browser could send."""
    for value in filter(is_json, bad_values(kind, config)):
        is_empty = value == [] and config.get("multiple")
        is_blank = value == " \t " and name in _MAY_BE_BLANK
        if not is_empty and not is_blank and value not in _GOOD_HERE.get(kind, ()):
            yield value


def _as_it_stands(step: Step) -> dict[str, Any]:
    """Return what a form is submitted with that nobody has changed."""
    said = {
        field["name"]: field["default"]
        for field in step["data_schema"]
        if "default" in field
    }
    return {**said, **GOOD.get(step["step_id"], {})}


@pytest.mark.parametrize("door", DOORS, ids=lambda door: "-".join(map(str, door[:2])))
async def test_what_is_typed_wrongly_is_told_beside_its_field(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    browser: TestClient[Any, Any],
    door: Door,
    caplog: pytest.LogCaptureFixture,
) -> None:
    journal = journal_path(hass, runner.entry_id)
    files = journal, journal.with_name(f"{journal.name}-wal")

    def stands() -> tuple[object, ...]:
        entries = [entry.as_dict() for entry in hass.config_entries.async_entries()]
        return entries, [file.read_bytes() for file in files]

    form = Form(browser, runner, door)
    await form.open()
    caplog.clear()
    before = stands()
    complaints: list[str] = []
    seen: list[str] = []
    while form.step["type"] == "form":
        for name, kind, config in _fields(form.step):
            for value in _bad(name, kind, config):
                step = form.step["step_id"]
                if why := await form.wrongly(name, value):
                    complaints.append(f"{step}.{name}={value!r:.40}: {why}")
        assert stands() == before
        seen.append(form.step["step_id"])
        status = await form.submit(_as_it_stands(form.step))
        if status != 200 or form.step.get("step_id") in seen:
            break
        if form.step["type"] == "form":
            before = stands()

    assert not complaints, "\n".join(complaints)
    assert not [
        record.getMessage()
        for record in caplog.records
        if (record.levelno >= logging.ERROR or record.exc_info)
        # It takes the time, and the clock of the tests stands still.
        and record.name != "aiohttp.access"
    ]
