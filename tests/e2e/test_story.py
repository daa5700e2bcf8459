"""One runner's story in a real house: told, understood, and still there next time.

A name is enough to begin. A real run is read from a file, the weeks before today are
told by hand, the knee says four. The house answers how far today and why, takes the
four back when asked, and after a restart says the same again.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.connection import Connection, Json, RefusedError
from tests.e2e.day import afternoon
from tests.e2e.host import REPOSITORY, Host
from tests.e2e.runner import (
    add_runner,
    add_shoe,
    ask,
    entities,
    entries,
    registered,
    shown,
    standing,
)
from tests.readers.fit_file import Run as Recording, seal

RUNNER: Final = "Ottoline"
SHOE: Final = "Quaggy pair"
NOTE: Final = "Past the heron, knee quiet."

# The last two weeks: 9 km in the last seven days, 15 km in the seven before, and
# 6 km the longest. By hand: 110 % of 6 is 6.6, 110 % of 15 less 9 is 7.5.
WEEKS: Final = {13: 4.0, 10: 5.0, 8: 6.0, 5: 4.0, 3: 5.0}
ALLOWED_M: Final = {"jump": 6_600, "ramp": 7_500}

# What two unrelated programs read from the same real recording: 6753.99 m, 3424 s.
REAL_RUN: Final = "run_1h_devfields.fit"
REAL_START: Final = datetime.fromisoformat("2017-01-17T17:06:47Z")
REAL_M: Final = 6_754
REAL_S: Final = 3_424

_SAMPLES: Final = REPOSITORY.parent / "shared/samples"


def real_run() -> bytes:
    """Return the real recording, or where it is not there one of ours that says it."""
    sample = _SAMPLES / "fit" / REAL_RUN
    if sample.exists():
        return sample.read_bytes()
    return Recording(
        start=REAL_START,
        distance_cm=675_399,
        timer_ms=REAL_S * 1000,
        elapsed_ms=REAL_S * 1000,
    ).file()


@dataclass(frozen=True)
class House:
    """A running house, the runner in it, and a folder that it may read."""

    host: Host
    runs: Path
    runner: str
    shoe: str


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """Give a house in which it is afternoon, with one runner's last two weeks."""
    home = tmp_path_factory.mktemp("house")
    runs = home / "runs"
    async with Host(home, time_zone=afternoon(), allowed=(runs,)) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, RUNNER)
            shoe = await add_shoe(ha, runner, SHOE, start_km=100)
            await tell_weeks(ha)
        yield House(host=host, runs=runs, runner=runner, shoe=shoe)


@pytest.fixture
async def ha(house: House) -> AsyncIterator[Connection]:
    async with await house.host.connect() as connection:
        yield connection


async def tell_weeks(ha: Connection) -> None:
    """Log the runs of the last two weeks, at ten in the morning."""
    zone = ZoneInfo((await ha.command("get_config"))["time_zone"])
    ten = datetime.now(zone).replace(hour=10, minute=0, second=0, microsecond=0)
    for days_ago, km in WEEKS.items():
        await ask(
            ha,
            "log_run",
            distance=km,
            unit="km",
            duration="30:00",
            started_at=(ten - timedelta(days=days_ago)).isoformat(),
            note=NOTE,
        )


async def test_the_weeks_told_are_the_limits_of_today(ha: Connection) -> None:
    status = await standing(ha)
    assert status["distance_7_days_m"] == 9_000
    assert status["previous_7_days_m"] == 15_000
    assert status["mileage_ramp"] == -40
    assert status["longest_run_30_days_m"] == 6_000
    assert status["distance_allowed_limits_m"] == ALLOWED_M
    assert status["distance_allowed_m"] == 6_600
    assert status["distance_allowed_reason"] == "jump"
    assert status["run_light"] == "green"
    assert status["last_run_shoe"] == SHOE
    (shoe,) = status["shoes"]
    assert shoe["shoe_distance_m"] == 100_000 + 9_000 + 15_000


async def test_a_real_run_is_read_as_it_was_measured(
    house: House, ha: Connection
) -> None:
    before = await standing(ha)
    file = house.runs / REAL_RUN
    file.write_bytes(real_run())
    answer = await ask(ha, "import_file", path=str(file))
    assert answer["added"] == 1
    (item,) = answer["items"]
    assert item["result"] == "added"

    run = next(told for told in await entries(ha) if told["source"] == "file")
    assert run["entry_id"] == item["entry_id"]
    assert run["kind"] == "run"
    assert run["distance_m"] == REAL_M
    assert run["duration_s"] == REAL_S
    assert datetime.fromisoformat(run["at"]) == REAL_START

    again = await ask(ha, "import_file", path=str(file))
    assert again["added"] == 0
    assert again["items"][0]["entry_id"] == run["entry_id"]
    assert len(await entries(ha, end="2017-12-31")) == 1
    # Years ago: it is in the diary and changes nothing about today, but that the diary
    # is old enough now to tell an ordinary month from its beginning.
    assert await standing(ha) | {"acute_chronic_ratio": None} == before


def bad_files() -> dict[str, tuple[bytes, str, str]]:
    """Return files that give no run: what they hold, the result and its reason."""
    run = Recording()
    ours = {
        "walk.fit": (Recording(sport=11).file(), "skipped", "not_a_run"),
        "to_the_bus.fit": (
            Recording(distance_cm=15_000, timer_ms=60_000, elapsed_ms=60_000).file(),
            "skipped",
            "too_short",
        ),
        "sleep.fit": (
            seal(run.file_id(file_type=32)),
            "failed",
            "not_an_activity",
        ),
        "nothing.fit": (b"", "failed", "empty"),
        "page.fit": (b"<html>Not found</html>", "failed", "unsupported"),
        "cut.fit": (run.file()[:40], "failed", "damaged"),
    }
    real = {
        "fit/run_tiny_157m.fit": ("skipped", "too_short"),
        "fit/walk_not_run.fit": ("skipped", "not_a_run"),
        "bad/fit_bad_crc.fit": ("skipped", "too_short"),
        "bad/fit_not_an_activity.fit": ("failed", "not_an_activity"),
        "bad/fit_unexpected_eof.fit": ("skipped", "too_short"),
        "bad/html_named.fit": ("failed", "unsupported"),
        "bad/gzip_bomb.fit.gz": ("failed", "hostile"),
    }
    if not _SAMPLES.exists():
        return ours
    return ours | {
        name.replace("/", "_"): ((_SAMPLES / name).read_bytes(), *expected)
        for name, expected in real.items()
    }


@pytest.mark.parametrize("name", list(bad_files()))
async def test_a_file_without_a_run_is_refused_with_its_reason(
    house: House, ha: Connection, name: str
) -> None:
    content, result, reason = bad_files()[name]
    before = await entries(ha)
    file = house.runs / name
    file.write_bytes(content)
    answer = await ask(ha, "import_file", path=str(file))
    assert answer[result] == 1
    assert [(item["result"], item["reason"]) for item in answer["items"]] == [
        (result, reason)
    ]
    assert await entries(ha) == before


async def test_a_four_turns_the_light_says_why_and_can_be_taken_back(
    ha: Connection,
) -> None:
    before, told_before = await standing(ha), await entries(ha)
    answer = await ask(ha, "log_pain", level=4, moment="stairs", note=NOTE)
    assert (answer["light"], answer["reasons"]) == ("amber", ["pain_today"])

    status = await standing(ha)
    assert status["run_light"] == "amber"
    assert status["reason_details"] == [{"key": "pain_today", "level": 4, "limit": 2}]
    assert (status["knee_pain"], status["worst_pain_7_days"]) == (4, 4)
    assert (await entries(ha))[-1]["level"] == 4

    undone = await ask(ha, "undo")
    assert undone["entry_id"] == answer["entry_id"]
    assert await standing(ha) == before
    assert await entries(ha) == told_before
    kept = await entries(ha, include_retracted=True, kinds=["pain"])
    assert kept[-1]["entry_id"] == answer["entry_id"]
    assert kept[-1]["retracted"] is True


async def test_every_entity_shows_what_the_status_says(
    house: House, ha: Connection
) -> None:
    told = [
        await ask(ha, "log_pain", level=1.5),
        await ask(ha, "log_exercises", exercises=["clamshell"]),
        await ask(ha, "log_ice", minutes=15),
    ]
    status = await standing(ha)
    (shoe,) = status["shoes"]
    states = await shown(ha)
    seen = set()
    for entity in await entities(ha):
        if entity["entity_id"].split(".")[0] not in {"sensor", "binary_sensor"}:
            continue
        key = entity["translation_key"]
        of_shoe = key.startswith("shoe_")
        owner = house.shoe if of_shoe else house.runner
        assert entity["unique_id"] == f"{owner}_{key}"
        state, _attributes = states[entity["entity_id"]]
        assert state == as_state(shoe if of_shoe else status, key), key
        seen.add(key)
    assert seen >= KEYS
    assert status["rehab_sessions_week"] == 1
    for answer in told:
        await ask(ha, "undo", entry_id=answer["entry_id"])


# The entities of load, pain, streak and shoes (design, section 4).
KEYS: Final = {
    *("distance_7_days", "distance_week", "mileage_ramp", "longest_run_30_days"),
    *("single_run_jump", "distance_allowed", "next_run", "last_run", "run_light"),
    *("knee_pain", "worst_pain_7_days", "rehab_streak", "rehab_sessions_week"),
    *("rehab_adherence", "ramp_exceeded", "check_due", "talk_to_professional"),
    *("shoe_distance", "shoe_wear", "shoe_distance_left", "shoe_replace_on"),
    "shoe_worn",
}


def as_state(said: Json, key: str) -> str:
    """Return a value of the status as the entity of that key shows it."""
    if f"{key}_m" in said:
        metres = said[f"{key}_m"]
        return "unknown" if metres is None else str(metres / 1000)
    match said[key]:
        case None:
            return "unknown"
        case bool(holds):
            return "on" if holds else "off"
        case float(figure):
            return str(round(figure, 1))
        case str(text) if "T" in text:
            return datetime.fromisoformat(text).astimezone(UTC).isoformat()
        case value:
            return str(value)


BAD_INPUT: Final[tuple[tuple[str, Json, Json], ...]] = (
    *(
        (
            "log_pain",
            {"level": level},
            {"field": "level", "minimum": "0", "maximum": "10"},
        )
        for level in (11, -1, "NaN", "bad")
    ),
    *(
        (
            "log_run",
            {"distance": distance, "unit": "km"},
            {"field": "distance", "minimum": "0.1 km", "maximum": "300 km"},
        )
        for distance in (0, -5, 400, "inf")
    ),
    *(
        (
            "log_run",
            {"distance": 5, "duration": duration},
            {"field": "duration", "minimum": "0:00:01", "maximum": "48:00:00"},
        )
        for duration in (0, 3 * 24 * 3600)
    ),
    *(
        (
            "log_run",
            {"distance": 5, "started_at": moment},
            {"field": "started_at", "minimum": "2000-01-01"},
        )
        for moment in ("1999-12-31T12:00:00", "2999-01-01T12:00:00")
    ),
)


@pytest.mark.parametrize(("action", "data", "names"), BAD_INPUT)
async def test_what_cannot_be_is_refused_by_name_and_range(
    ha: Connection, action: str, data: Json, names: Json
) -> None:
    before = await entries(ha, include_retracted=True)
    with pytest.raises(RefusedError) as refusal:
        await ask(ha, action, **data)
    error = refusal.value
    assert error.code == "service_validation_error"
    assert error.translation_key == "out_of_range"
    assert error.placeholders.items() >= names.items()
    for word in ("field", "value", "minimum", "maximum"):
        assert error.placeholders[word] in error.message
    assert await entries(ha, include_retracted=True) == before


async def test_a_path_outside_the_allowed_folders_is_not_read(ha: Connection) -> None:
    with pytest.raises(RefusedError) as refusal:
        await ask(ha, "import_file", path="/etc/hostname")
    assert refusal.value.translation_key == "path_not_allowed"
    assert refusal.value.placeholders["field"] == "path"


async def test_two_runners_share_a_house_and_nothing_else(
    house: House, ha: Connection
) -> None:
    before, known = await entries(ha), await registered(ha)
    other = await add_runner(ha, "Piet")
    with pytest.raises(RefusedError):
        await ask(ha, "log_pain", level=3)
    await ask(ha, "log_pain", level=3, config_entry_id=other)
    assert await entries(ha, config_entry_id=house.runner) == before
    assert [told["level"] for told in await entries(ha, config_entry_id=other)] == [3]

    flow = await ha.start_flow("config", "knee_recovery")
    refused = await flow.submit({"name": " piet "})
    assert (refused["type"], refused["reason"]) == ("abort", "already_configured")

    diary = house.host.home / f".storage/knee_recovery.{other}.db"
    assert diary.exists()
    await ha.request("DELETE", f"/api/config/config_entries/entry/{other}")
    assert not list(diary.parent.glob(f"*{other}*"))
    assert await registered(ha) == known
    # Alone again: nobody needs to be named.
    assert await entries(ha) == before


async def test_diagnostics_tell_nothing_that_was_written(
    house: House, ha: Connection
) -> None:
    assert NOTE in {told.get("note") for told in await entries(ha)}
    answer = await ha.request("GET", f"/api/diagnostics/config_entry/{house.runner}")
    assert answer["data"]["journal"]["standing"]["run"] >= len(WEEKS)
    text = json.dumps(answer)
    for secret in (NOTE, RUNNER, SHOE):
        assert secret.casefold() not in text.casefold()


async def test_after_a_restart_every_answer_is_the_same(house: House) -> None:
    async with await house.host.connect() as ha:
        four = await ask(ha, "log_pain", level=4, note=NOTE)
        await ask(ha, "log_exercises", exercises=["clamshell"], pain_peak=1)
        await ask(ha, "log_ice", minutes=15)
        before = await standing(ha), await entries(ha, include_retracted=True)
        states = await shown(ha)
    await house.host.restart()
    async with await house.host.connect() as ha:
        assert await standing(ha) == before[0]
        assert await entries(ha, include_retracted=True) == before[1]
        assert await shown(ha) == states
        # And it can still be taken back.
        undone = await ask(ha, "undo", entry_id=four["entry_id"])
        assert undone["entry_id"] == four["entry_id"]
        assert (await standing(ha))["run_light"] == "green"
