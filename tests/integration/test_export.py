"""A diary leaves the house as its runner asks, and only then."""

import csv
from io import StringIO
import json
from pathlib import Path
import stat

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized, UnknownUser
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.knee_recovery.const import DOMAIN

from .conftest import Act, Refused
from .english import english


@pytest.fixture
def folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Return a folder that Home Assistant may use."""
    folder = tmp_path / "share"
    folder.mkdir()
    hass.config.allowlist_external_dirs = {str(folder), str(tmp_path / "www")}
    return folder


@pytest.fixture
async def diary(act: Act) -> None:
    await act("log_run", distance=5, started_at="2026-03-01 18:00", shoe="Blue")
    await act("log_pain", level=3, at="2026-03-02 08:00", note='=1+1 "Stairs", ü')
    mistake = await act("log_pain", level=9, at="2026-03-02 09:00")
    await act("undo", entry_id=mistake["entry_id"])


@pytest.mark.usefixtures("diary")
async def test_json_has_what_the_diary_says_and_how_it_came_to_it(act: Act) -> None:
    answer = await act("export", format="json")

    document = json.loads(answer["text"])
    entries = (await act("get_entries"))["entries"]
    assert answer["entries"] == 2
    assert document["entries"] == entries
    kinds = [told["kind"] for told in document["journal"]]
    assert kinds[-4:] == ["run", "pain", "pain", "retraction"]
    assert document["format"] == "knee_recovery"
    assert (document["runner"], document["settings"]["knee"]) == ("Sam", "left")
    assert {"id": "sam_blue", "data": {"name": "Blue", "default": True}} in document[
        "shoes"
    ]


@pytest.mark.usefixtures("diary")
async def test_csv_is_a_table_without_formulas(act: Act) -> None:
    answer = await act("export", format="csv", start="2026-03-02")

    (line,) = csv.DictReader(StringIO(answer["text"], newline=""))
    assert (line["kind"], line["level"]) == ("pain", "3.0")
    assert line["note"] == '\'=1+1 "Stairs", ü'


async def test_a_span_leaves_out_what_is_outside(act: Act, diary: None) -> None:
    answer = await act("export", format="json", end="2026-03-01")

    document = json.loads(answer["text"])
    assert [entry["kind"] for entry in document["entries"]] == ["run"]
    assert [told["kind"] for told in document["journal"]] == ["run"]


async def test_a_path_is_written_for_its_owner_alone(
    act: Act, diary: None, folder: Path
) -> None:
    file = folder / "diary.csv"

    answer = await act("export", format="csv", path=str(file))

    assert answer == {"format": "csv", "entries": 2, "path": str(file)}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes().decode() == (await act("export", format="csv"))["text"]


async def test_a_path_is_refused_with_its_reason(
    refused: Refused, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "www").mkdir()
    taken = folder / "taken.json"
    taken.write_text("mine")

    for path, reason in {
        tmp_path / "secrets.json": "is in no folder that Home Assistant may read",
        folder / ".." / "secrets.json": "is in no folder that Home Assistant may read",
        tmp_path / "www" / "diary.json": "is served to everyone",
        taken: "is there already",
        folder / "none" / "diary.json": "could not be written",
        folder / ("x" * 300): "could not be written",
    }.items():
        assert reason in await refused("export", format="json", path=str(path))
    assert taken.read_text() == "mine"
    assert list(folder.iterdir()) == [taken]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"format": "pdf"}, "format"),
        ({"format": 5}, "format"),
        ({"format": "csv", "start": "someday"}, "start"),
        ({"format": "csv", "end": "2026-02-30"}, "end"),
        ({"format": "csv", "path": "x" * 2000}, "path"),
    ],
)
async def test_a_wrong_field_is_named(
    refused: Refused, said: dict[str, object], field: str
) -> None:
    assert (await refused("export", **said)).startswith(f"{field} ")


# -- for whom -------------------------------------------------------------------


@pytest.fixture
def guest(hass: HomeAssistant) -> Context:
    """Return somebody of the house who does not run it."""
    user = MockUser(groups=[]).add_to_hass(hass)
    return Context(user_id=user.id)


async def _asked(
    hass: HomeAssistant, context: Context, action: str, **data: object
) -> dict[str, object]:
    answer = await hass.services.async_call(
        DOMAIN, action, data, blocking=True, return_response=True, context=context
    )
    assert answer is not None
    return dict(answer)


async def test_a_diary_is_not_for_everyone(
    hass: HomeAssistant, diary: None, guest: Context
) -> None:
    with pytest.raises(HomeAssistantError) as why:
        await _asked(hass, guest, "export", format="csv")

    assert english(why.value) == ("The diary of Sam is for Sam and for administrators.")
    with pytest.raises(UnknownUser):
        await _asked(hass, Context(user_id="nobody"), "export", format="csv")


async def test_others_read_the_numbers_but_not_the_words(
    hass: HomeAssistant, diary: None, guest: Context
) -> None:
    for told in (
        await _asked(hass, guest, "get_entries"),
        await _asked(hass, guest, "undo"),
    ):
        assert "Stairs" not in str(told)
        assert "'note': None" in str(told)


async def test_a_runner_reads_all_of_it_but_names_no_path(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    diary: None,
    guest: Context,
    folder: Path,
) -> None:
    hass.config_entries.async_update_entry(runner, options={"user": guest.user_id})
    await hass.async_block_till_done()

    assert "Stairs" in str(await _asked(hass, guest, "export", format="csv"))
    assert "Stairs" in str(await _asked(hass, guest, "get_entries"))
    with pytest.raises(Unauthorized):
        await _asked(hass, guest, "export", format="csv", path=str(folder / "x.csv"))
