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
    math.nan,
    math.inf,
    -math.inf,
    1e400,
    "1e400",
    10**400,
    "nan",
    "bad",
    "½",
    "1 2",
    "0x5",
    True,
    False,
    [5],
    {"level": 5},
    b"5",
    5j,
]
MISSING = [None, ""]


# -- pain and effort ------------------------------------------------------------


async def test_a_pain_score_is_from_0_to_10(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for level in [11, -1, 10.001, -0.001, "11", *MISSING, *NO_NUMBERS]:
        with subtests.test(level=repr(level)):
            message = await refused("log_pain", level=level)

            assert message.startswith("level cannot be ")
            assert message.endswith(": it must be from 0 to 10.")


async def test_the_scores_of_a_run_are_from_0_to_10(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for said in [11, -1, *NO_NUMBERS]:
        with subtests.test(said=repr(said)):
            for field in ("pain_before", "pain_peak", "rpe"):
                message = await refused("log_run", distance=5, **{field: said})

                assert message.startswith(f"{field} cannot be ")
                assert message.endswith(": it must be from 0 to 10.")


async def test_what_was_said_is_shown_but_not_all_of_it(refused: Refused) -> None:
    message = await refused("log_pain", level="9" * 500)

    assert message == f"level cannot be {'9' * 39}…: it must be from 0 to 10."


# -- distance -------------------------------------------------------------------


async def test_a_run_is_from_100_m_to_300_km(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for distance in [
        0,
        -5,
        0.05,
        0.0994,
        400,
        300.001,
        1e308,
        "5 km",
        *MISSING,
        *NO_NUMBERS,
    ]:
        with subtests.test(distance=repr(distance)):
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


async def test_a_unit_is_one_of_three(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for unit in ["furlong", "KM", " km", 5, True, ["km"], {"km": 1}]:
        with subtests.test(unit=repr(unit)):
            message = await refused("log_run", distance=5, unit=unit)

            assert message == f"unit cannot be {unit}: choose from m, km, mi."


# -- duration -------------------------------------------------------------------


async def test_a_duration_is_from_a_second_to_two_days(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for duration in [
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
    ]:
        with subtests.test(duration=repr(duration)):
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


async def test_a_moment_is_between_the_year_2000_and_now(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for moment in [
        "2026-03-03 09:02",
        "2026-03-03T08:02:00Z",
        "2026-03-04",
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
        datetime(2300, 1, 1),  # noqa: DTZ001
        date(2026, 3, 4),
        "1999-12-31 12:00",
        "0001-01-01 00:00",
        datetime.min.replace(tzinfo=UTC),
        "2026-02-30 10:00",
        "2026-03-02 25:00",
        "2026-03-02 10:00:61",
        "2026-03-02 10:00+99:99",
        "2026-03-02 10:00:00-24:00",
        "9999-12-31T23:59:59-12:00",
        "yesterday",
        "07:30",
        1772438400,
        math.nan,
        True,
        ["2026-03-02"],
        {"date": "2026-03-02"},
    ]:
        with subtests.test(moment=repr(moment)):
            for action, (field, said) in MOMENTS.items():
                message = await refused(action, **said, **{field: moment})

                assert message.startswith(f"{field} cannot be ")
                assert message.endswith(
                    ": it must be from 2000-01-01 to 2026-03-03T09:00+01:00."
                )


async def test_a_span_is_between_days(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for day in [
        "2026-02-30",
        "2026-02-30 10:00",
        "2026-03-02 10:00+99:99",
        "tomorrow",
        5,
        True,
        math.nan,
        ["2026-03-02"],
        {"day": 1},
    ]:
        with subtests.test(day=repr(day)):
            for field in ("start", "end"):
                message = await refused("get_entries", **{field: day})

                assert message.startswith(f"{field} cannot be ")
                assert message.endswith(": it must be from 2000-01-01 to 9999-12-31.")


# -- counts ---------------------------------------------------------------------


async def test_ice_is_from_1_to_60_minutes(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for minutes in [0, 61, -5, *MISSING, *NO_NUMBERS]:
        with subtests.test(minutes=repr(minutes)):
            message = await refused("log_ice", minutes=minutes)

            assert message.startswith("minutes cannot be ")
            assert message.endswith(": it must be from 1 min to 60 min.")


async def test_the_numbers_of_an_exercise_have_their_ranges(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for said in [-1, 601, 1e12, *NO_NUMBERS]:
        with subtests.test(said=repr(said)):
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


async def test_a_limit_is_a_whole_number(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for limit in [0, -1, 1.5, 10_001, *NO_NUMBERS]:
        with subtests.test(limit=repr(limit)):
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


async def test_a_word_is_one_of_those_that_are_known(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for word in [
        "unheard-of",
        "NOW",
        "'; DROP TABLE entries; --",
        5,
        1.5,
        ["nonsense"],
        [None],
    ]:
        with subtests.test(word=repr(word)):
            for action, said, field, choices in CHOICES:
                message = await refused(action, **said, **{field: word})

                assert message.startswith(f"{field} cannot be ")
                assert message.endswith(f": choose from {choices}.")


async def test_a_list_of_words_is_a_list_of_words(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for word in [5, 0.0, True, False, {"limp": 1}, {1: 2}, b"limp"]:
        with subtests.test(word=repr(word)):
            for action, said, field in (
                ("log_pain", {"level": 3}, "symptoms"),
                ("log_exercises", {}, "exercises"),
                ("get_entries", {}, "kinds"),
            ):
                message = await refused(action, **said, **{field: word})

                assert message.startswith(f"{field} cannot be ")
                assert ": choose from " in message


async def test_an_exercise_is_one_of_the_library(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for exercise in [
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
    ]:
        with subtests.test(exercise=repr(exercise)):
            message = await refused("log_exercises", exercises=["wall_sit", exercise])

            assert message.startswith("exercises cannot be ")
            assert ": choose from " in message


async def test_kinds_are_those_of_the_diary(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for kind in ["runs", "target", "retraction", "track", 5]:
        with subtests.test(kind=repr(kind)):
            message = await refused("get_entries", kinds=["run", kind])

            assert message.startswith(
                f"kinds cannot be {kind}: choose from exercises, "
            )


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


async def test_a_text_has_its_length(
    refused: Refused, subtests: pytest.Subtests
) -> None:
    for text in [
        "x" * 10_000,
        "   ",
        5,
        True,
        ["x"],
        {"x": 1},
        b"x",
        "half a \ud83d",
    ]:
        with subtests.test(text=repr(text)):
            for action, said, field, longest in TEXTS:
                message = await refused(action, **said, **{field: text})

                assert message.startswith(
                    f"{field} must have 1 to {longest} characters, not "
                )


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
