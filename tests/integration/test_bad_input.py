"""What cannot be is refused in words: the field, the range, and nothing is written.

The fixture `refused` compares every entry, every state and the bytes of the journal
before and after, and reads the message as a person sees it.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
import math

from homeassistant.core import HomeAssistant
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
import voluptuous as vol

from .conftest import Act, Refused, Unchanged

NO_NUMBERS = [
    pytest.param(math.nan, id="nan"),
    pytest.param(math.inf, id="inf"),
    pytest.param(-math.inf, id="-inf"),
    pytest.param(1e400, id="1e400"),
    pytest.param("1e400", id="text-1e400"),
    pytest.param(10**400, id="huge-int"),
    pytest.param("nan", id="text-nan"),
    pytest.param("bad", id="word"),
    pytest.param("½", id="half-sign"),
    pytest.param("1 2", id="two-numbers"),
    pytest.param("0x5", id="hexadecimal"),
    pytest.param(True, id="true"),
    pytest.param(False, id="false"),
    pytest.param([5], id="list"),
    pytest.param({"level": 5}, id="dict"),
    pytest.param(b"5", id="bytes"),
    pytest.param(5j, id="complex"),
]
MISSING = [pytest.param(None, id="none"), pytest.param("", id="empty")]


# -- pain and effort ------------------------------------------------------------


@pytest.mark.parametrize("level", [11, -1, 10.001, -0.001, "11", *MISSING, *NO_NUMBERS])
async def test_a_pain_score_is_from_0_to_10(refused: Refused, level: object) -> None:
    message = await refused("log_pain", level=level)

    assert message.startswith("level cannot be ")
    assert message.endswith(": it must be from 0 to 10.")


@pytest.mark.parametrize("said", [11, -1, *NO_NUMBERS])
async def test_the_scores_of_a_run_are_from_0_to_10(
    refused: Refused, said: object
) -> None:
    for field in ("pain_before", "pain_peak", "rpe"):
        message = await refused("log_run", distance=5, **{field: said})

        assert message.startswith(f"{field} cannot be ")
        assert message.endswith(": it must be from 0 to 10.")


async def test_what_was_said_is_shown_but_not_all_of_it(refused: Refused) -> None:
    message = await refused("log_pain", level="9" * 500)

    assert message == f"level cannot be {'9' * 39}…: it must be from 0 to 10."


# -- distance -------------------------------------------------------------------


@pytest.mark.parametrize(
    "distance",
    [0, -5, 0.05, 0.0994, 400, 300.001, 1e308, "5 km", *MISSING, *NO_NUMBERS],
)
async def test_a_run_is_from_100_m_to_300_km(
    refused: Refused, distance: object
) -> None:
    message = await refused("log_run", distance=distance)

    assert message.startswith("distance cannot be ")
    assert message.endswith(": it must be from 0.1 km to 300 km.")


async def test_the_range_is_told_in_the_unit_that_was_used(
    hass: HomeAssistant, refused: Refused
) -> None:
    metres = await refused("log_run", distance=50, unit="m")
    assert metres == "distance cannot be 50: it must be from 100 m to 300000 m."

    hass.config.units = US_CUSTOMARY_SYSTEM
    miles = await refused("log_run", distance=250)
    assert miles == "distance cannot be 250: it must be from 0.0621 mi to 186 mi."


@pytest.mark.parametrize("unit", ["furlong", "KM", " km", 5, True, ["km"], {"km": 1}])
async def test_a_unit_is_one_of_three(refused: Refused, unit: object) -> None:
    message = await refused("log_run", distance=5, unit=unit)

    assert message == f"unit cannot be {unit}: choose from m, km, mi."


# -- duration -------------------------------------------------------------------


@pytest.mark.parametrize(
    "duration",
    [
        0,
        -60,
        0.5,
        3 * 24 * 3600,
        "72:00:00",
        "48:00:01",
        "0:00",
        "99:99",
        "5:60",
        "1:60:00",
        "30:00:",
        "-30:00",
        "half an hour",
        *NO_NUMBERS[1:],
    ],
)
async def test_a_duration_is_from_a_second_to_two_days(
    refused: Refused, duration: object
) -> None:
    for action, said in (("log_run", {"distance": 5}), ("log_exercises", {})):
        message = await refused(action, **said, duration=duration)

        assert message.startswith("duration cannot be ")
        assert message.endswith(": it must be from 0:00:01 to 48:00:00.")


# -- moments --------------------------------------------------------------------


MOMENTS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "log_run": ("started_at", {"distance": 5}),
    "log_pain": ("at", {"level": 3}),
    "log_exercises": ("at", {}),
    "log_ice": ("at", {}),
}


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param("2026-03-03 09:02", id="in-two-minutes"),
        pytest.param("2026-03-03T08:02:00Z", id="in-two-minutes-utc"),
        pytest.param("2026-03-04", id="tomorrow"),
        pytest.param(datetime(9999, 12, 31, 23, 59, tzinfo=UTC), id="year-9999"),
        pytest.param(datetime(2300, 1, 1), id="year-2300"),  # noqa: DTZ001
        pytest.param(date(2026, 3, 4), id="tomorrows-date"),
        pytest.param("1999-12-31 12:00", id="year-1999"),
        pytest.param("0001-01-01 00:00", id="year-1"),
        pytest.param(datetime.min.replace(tzinfo=UTC), id="first-moment"),
        pytest.param("2026-02-30 10:00", id="february-30"),
        pytest.param("2026-03-02 25:00", id="hour-25"),
        pytest.param("2026-03-02 10:00:61", id="second-61"),
        pytest.param("2026-03-02 10:00+99:99", id="offset-99"),
        pytest.param("2026-03-02 10:00:00-24:00", id="offset-of-a-day"),
        pytest.param("9999-12-31T23:59:59-12:00", id="past-the-calendar"),
        pytest.param("yesterday", id="word"),
        pytest.param("07:30", id="time"),
        pytest.param(1772438400, id="unix-time"),
        pytest.param(math.nan, id="nan"),
        pytest.param(True, id="true"),
        pytest.param(["2026-03-02"], id="list"),
        pytest.param({"date": "2026-03-02"}, id="dict"),
    ],
)
async def test_a_moment_is_between_the_year_2000_and_now(
    refused: Refused, moment: object
) -> None:
    for action, (field, said) in MOMENTS.items():
        message = await refused(action, **said, **{field: moment})

        assert message.startswith(f"{field} cannot be ")
        assert message.endswith(
            ": it must be from 2000-01-01 to 2026-03-03T09:00+01:00."
        )


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-30",
        "2026-02-30 10:00",
        "2026-03-02 10:00+99:99",
        "tomorrow",
        5,
        True,
        math.nan,
        ["2026-03-02"],
        {"day": 1},
    ],
)
async def test_a_span_is_between_days(refused: Refused, day: object) -> None:
    for field in ("start", "end"):
        message = await refused("get_entries", **{field: day})

        assert message.startswith(f"{field} cannot be ")
        assert message.endswith(": it must be from 2000-01-01 to 9999-12-31.")


# -- counts ---------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [0, 61, -5, *MISSING, *NO_NUMBERS])
async def test_ice_is_from_1_to_60_minutes(refused: Refused, minutes: object) -> None:
    message = await refused("log_ice", minutes=minutes)

    assert message.startswith("minutes cannot be ")
    assert message.endswith(": it must be from 1 min to 60 min.")


@pytest.mark.parametrize("said", [-1, 601, 1e12, *NO_NUMBERS])
async def test_the_numbers_of_an_exercise_have_their_ranges(
    refused: Refused, said: object
) -> None:
    for field, bounds in {
        "sets": "from 1 to 20",
        "reps": "from 1 to 100",
        "hold": "from 1 s to 600 s",
        "pain": "from 0 to 10",
    }.items():
        message = await refused(
            "log_exercises", exercises=[{"key": "clamshell", field: said}]
        )

        assert message.startswith(f"{field} cannot be ")
        assert message.endswith(f": it must be {bounds}.")


@pytest.mark.parametrize("limit", [0, -1, 1.5, 10_001, *NO_NUMBERS])
async def test_a_limit_is_a_whole_number(refused: Refused, limit: object) -> None:
    message = await refused("get_entries", limit=limit)

    assert message.startswith("limit cannot be ")
    assert message.endswith(": it must be from 1 to 10000.")


# -- words ----------------------------------------------------------------------


SYMPTOMS = "limp, swelling, locking, giving_way"
MOMENT = "now, before_run, during_run, after_run, hour_after, morning, stairs, sitting"
KINDS = "exercises, flare_up, ice, pain, pause, red_flag, run, score"

CHOICES: Sequence[tuple[str, Mapping[str, object], str, str]] = (
    ("log_pain", {"level": 3}, "moment", MOMENT),
    ("log_pain", {"level": 3}, "knee", "left, right, both"),
    ("log_pain", {"level": 3}, "symptoms", SYMPTOMS),
    ("log_run", {"distance": 5}, "symptoms", SYMPTOMS),
    ("log_run", {"distance": 5}, "shoe", "Blue, Red"),
    ("log_exercises", {}, "stopped_for_pain", "true, false"),
    ("get_entries", {}, "include_retracted", "true, false"),
    ("get_entries", {}, "kinds", KINDS),
)


@pytest.mark.parametrize(
    "word",
    ["unheard-of", "NOW", "'; DROP TABLE entries; --", 5, 1.5, ["nonsense"], [None]],
)
async def test_a_word_is_one_of_those_that_are_known(
    refused: Refused, word: object
) -> None:
    for action, said, field, choices in CHOICES:
        message = await refused(action, **said, **{field: word})

        assert message.startswith(f"{field} cannot be ")
        assert message.endswith(f": choose from {choices}.")


@pytest.mark.parametrize("word", [5, 0.0, True, False, {"limp": 1}, {1: 2}, b"limp"])
async def test_a_list_of_words_is_a_list_of_words(
    refused: Refused, word: object
) -> None:
    for action, said, field in (
        ("log_pain", {"level": 3}, "symptoms"),
        ("log_exercises", {}, "exercises"),
        ("get_entries", {}, "kinds"),
    ):
        message = await refused(action, **said, **{field: word})

        assert message.startswith(f"{field} cannot be ")
        assert ": choose from " in message


@pytest.mark.parametrize(
    "exercise",
    [
        "cartwheel",
        "Clamshell",
        "",
        None,
        5,
        ["clamshell"],
        {},
        {"key": "cartwheel"},
        {"key": None},
        {"key": ["clamshell"]},
        {"key": "clamshell", "weight": 5},
        {"key": "clamshell", 5: 5},
    ],
)
async def test_an_exercise_is_one_of_the_library(
    refused: Refused, exercise: object
) -> None:
    message = await refused("log_exercises", exercises=["wall_sit", exercise])

    assert message.startswith("exercises cannot be ")
    assert ": choose from " in message


@pytest.mark.parametrize("kind", ["runs", "target", "retraction", "track", 5])
async def test_kinds_are_those_of_the_diary(refused: Refused, kind: object) -> None:
    message = await refused("get_entries", kinds=["run", kind])

    assert message.startswith(f"kinds cannot be {kind}: choose from exercises, ")


async def test_a_pair_cannot_be_named_before_there_is_one(
    hass: HomeAssistant, refused: Refused, runner: MockConfigEntry
) -> None:
    for pair in ("sam_blue", "sam_red"):
        hass.config_entries.async_remove_subentry(runner, pair)
        await hass.async_block_till_done()

    message = await refused("log_run", distance=5, shoe="Blue")

    assert message == "shoe cannot be Blue: choose from -."


# -- texts ----------------------------------------------------------------------


TEXTS: Sequence[tuple[str, Mapping[str, object], str, int]] = (
    ("log_pain", {"level": 3}, "note", 1000),
    ("log_run", {"distance": 5}, "note", 1000),
    ("log_run", {"distance": 5}, "source", 255),
    ("log_run", {"distance": 5}, "external_id", 255),
    ("undo", {}, "entry_id", 255),
    ("import_file", {}, "path", 1000),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 10_000, id="long"),
        pytest.param("   ", id="blank"),
        pytest.param(5, id="number"),
        pytest.param(True, id="true"),
        pytest.param(["x"], id="list"),
        pytest.param({"x": 1}, id="dict"),
        pytest.param(b"x", id="bytes"),
        pytest.param("half a \ud83d", id="half-a-character"),
    ],
)
async def test_a_text_has_its_length(refused: Refused, text: object) -> None:
    for action, said, field, longest in TEXTS:
        message = await refused(action, **said, **{field: text})

        assert message.startswith(f"{field} must have 1 to {longest} characters, not ")


@pytest.mark.parametrize(
    "note", ["x" * 1000, "\0", "👩‍⚕️ ok", "\n\tok", "'; DROP TABLE entries; --", "٣"]
)
async def test_every_text_that_fits_is_kept(act: Act, note: str) -> None:
    await act("log_pain", level=3, note=note, at="2026-03-02 08:00")

    (entry,) = (await act("get_entries"))["entries"]
    assert entry["note"] == note.strip()


async def test_digits_of_every_script_are_numbers(act: Act) -> None:
    await act("log_pain", level="٣")

    assert (await act("get_status"))["knee_pain"] == 3


async def test_an_entry_that_is_not_there_cannot_be_taken_back(
    refused: Refused,
) -> None:
    message = await refused("undo", entry_id="01KJSBC2000000000000000000")

    assert message.startswith("entry_id 01KJSBC2000000000000000000 is not in the diary")


# -- fields ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "said", "field"),
    [
        ("log_run", {}, "distance"),
        ("log_pain", {"note": "x"}, "level"),
        ("import_file", {}, "path"),
        ("log_pain", {"level": 3, "levle": 3}, "levle"),
        ("get_status", {"x": 1}, "x"),
        ("log_pain", {"level": 3, "config_entry_id": ["x"]}, "config_entry_id"),
    ],
)
async def test_a_missing_or_unknown_field_is_named(
    act: Act, unchanged: Unchanged, action: str, said: dict[str, object], field: str
) -> None:
    """Home Assistant's own check of an action's fields."""
    async with unchanged():
        with pytest.raises(vol.Invalid, match=rf"'{field}'$"):
            await act(action, **said)


async def test_one_bad_field_spoils_the_whole(act: Act, refused: Refused) -> None:
    await refused("log_run", distance=5, duration="30:00", note="Windy.", rpe=11)

    assert (await act("get_entries"))["entries"] == []
