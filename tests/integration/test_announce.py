"""Announcing: each device in its own way, and one that fails keeps back no other."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
)
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from .conftest import Act, Refused
from .household import Household, move_in

SPEAKER, SATELLITE = (
    "media_player.kitchen_speaker",
    "assist_satellite.kitchen_satellite",
)


@pytest.fixture
async def house(hass: HomeAssistant, house: None, runner: MockConfigEntry) -> Household:
    return await move_in(hass)


def everyone(house: Household) -> dict[str, Any]:
    return {
        "message": "Time for your knee.",
        "speakers": [SPEAKER],
        "tts": "tts.voice",
        "satellites": [SATELLITE],
        "phones": [house.phone],
        "notifiers": ["notify.television"],
    }


def outcomes(answer: dict[str, Any]) -> dict[str, str]:
    return {each["name"]: each["outcome"] for each in answer["told"]}


async def test_everyone_is_told_in_their_own_way(act: Act, house: Household) -> None:
    answer = await act("announce", **everyone(house))
    assert outcomes(answer) == {
        "Sam's Pixel": "sent",
        "Kitchen speaker": "said",
        "Kitchen satellite": "said",
        "Television": "sent",
    }
    assert answer["reached"] == 4
    assert house.satellite.announced == ["Time for your knee."]
    assert house.television.shown == [("Sam", "Time for your knee.")]
    ((media, volume),) = house.speaker.played
    assert media.startswith("media-source://tts/tts.voice")
    assert volume == 0.2
    assert "Time for your knee." in house.voice.spoken
    (push,) = house.pushes
    assert push.data == {
        "title": "Sam",
        "message": "Time for your knee.",
        "data": {
            "tag": "knee_recovery_word_sam_entry",
            "group": "knee_recovery",
            "channel": "Knee Recovery",
            "visibility": "private",
        },
    }


async def test_one_that_fails_keeps_back_no_other(
    hass: HomeAssistant,
    act: Act,
    house: Household,
    caplog: pytest.LogCaptureFixture,
) -> None:
    house.voice.fails = True
    hass.states.async_set("notify.away", "unavailable")
    asked = everyone(house) | {
        "notifiers": ["notify.television", "notify.away", "notify.nowhere"],
        "phones": [house.phone, "nobody"],
    }
    answer = await act("announce", **asked)
    assert outcomes(answer) == {
        "Sam's Pixel": "sent",
        "nobody": "unavailable",
        "Kitchen speaker": "failed",
        "Kitchen satellite": "said",
        "Television": "sent",
        "away": "unavailable",
        "notify.nowhere": "unavailable",
    }
    reasons = {each["name"]: each["reason"] for each in answer["told"]}
    assert "hoarse" in (reasons["Kitchen speaker"] or "")
    assert house.speaker.played == []
    assert "Kitchen speaker was not told" in caplog.text


async def test_without_a_voice_a_speaker_says_nothing(
    act: Act, house: Household
) -> None:
    answer = await act("announce", message="Hello", speakers=SPEAKER)
    (told,) = answer["told"]
    assert told["outcome"] == "failed"
    assert "no voice" in told["reason"]


async def test_a_satellite_that_is_mute_is_said_to_be(
    act: Act, house: Household
) -> None:
    house.satellite.fails = True
    answer = await act("announce", message="Hello", satellites=[SATELLITE])
    assert answer["told"][0]["reason"] == "the satellite is mute"


async def test_a_phone_whose_app_is_gone_is_said_to_be(
    hass: HomeAssistant, act: Act, house: Household
) -> None:
    hass.services.async_remove("notify", "mobile_app_sam_s_pixel")
    answer = await act("announce", message="Hello", phones=[house.phone])
    (told,) = answer["told"]
    assert told["outcome"] == "failed"
    assert "takes no notifications" in told["reason"]


async def test_volume_and_chime_of_a_speaker(
    hass: HomeAssistant, act: Act, house: Household, freezer: FrozenDateTimeFactory
) -> None:
    asked = {
        "message": "Hello",
        "speakers": [SPEAKER],
        "tts": "tts.voice",
        "volume": 60,
        "chime_media": "http://chime.example/ding.mp3",
    }
    await act("announce", **asked)
    assert house.speaker.played[0] == ("http://chime.example/ding.mp3", 0.6)
    assert house.speaker.played[1][1] == 0.6
    # Said again before it was quiet again: what it was at first is given back.
    await act("announce", **asked)
    freezer.tick(timedelta(seconds=30))
    async_fire_time_changed(hass, dt_util.utcnow())
    await hass.async_block_till_done()
    assert house.speaker.volume_level == 0.2


async def test_what_is_said_waits_for_the_chime(act: Act, house: Household) -> None:
    house.speaker.rings_on = True
    chime = "http://chime.example/ding.mp3"
    asked = {"speakers": [SPEAKER], "tts": "tts.voice", "chime_media": chime}
    await act("announce", message="Hello", **asked)
    assert len(house.speaker.played) == 2
    assert house.speaker.heard_before == 1
    await act("announce", message="Hello", chime=False, **asked)
    assert len(house.speaker.played) == 3


async def test_a_speaker_whose_volume_nobody_knows_keeps_it(
    act: Act, house: Household
) -> None:
    house.speaker.forget_volume()
    await act(
        "announce", message="Hello", speakers=[SPEAKER], tts="tts.voice", volume=60
    )
    assert [volume for _, volume in house.speaker.played] == [None]


async def test_only_where_someone_is(
    hass: HomeAssistant, act: Act, house: Household
) -> None:
    kitchen = ar.async_get(hass).async_create("Kitchen").id
    entities = er.async_get(hass)
    entities.async_update_entity(SPEAKER, area_id=kitchen)
    asked = {
        "message": "Hello",
        "speakers": [SPEAKER],
        "satellites": [SATELLITE],
        "tts": "tts.voice",
        "occupied_only": True,
    }
    # No sensor could tell, so it is said.
    assert set(outcomes(await act("announce", **asked)).values()) == {"said"}
    sensors = MockConfigEntry(domain="sensors")
    sensors.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=sensors.entry_id, identifiers={("sensors", "motion")}
    )
    dr.async_get(hass).async_update_device(device.id, area_id=kitchen)
    motion = entities.async_get_or_create(
        "binary_sensor",
        "sensors",
        "motion",
        config_entry=sensors,
        device_id=device.id,
    ).entity_id
    for state, expected in (("off", "nobody_near"), ("on", "said")):
        hass.states.async_set(motion, state, {"device_class": "motion"})
        answer = outcomes(await act("announce", **asked))
        assert answer == {
            "Kitchen speaker": expected,
            "Kitchen satellite": "said",
        }


async def test_buttons_and_a_countdown_on_the_phone(act: Act, house: Household) -> None:
    await act("log_run", distance=5, duration="30:00")
    await act(
        "announce",
        message="How is it?",
        title="Knee",
        phones=[house.phone],
        reminder="check",
        countdown=15,
        buttons=[
            {"say": "pain", "number": 2, "title": "Two"},
            {"say": "pain", "title": "Another"},
            {"say": "snooze", "number": "45", "title": "Later"},
        ],
    )
    sent = house.pushes[-1].data["data"]
    assert sent["tag"] == "knee_recovery_check_sam_entry"
    assert (sent["live_update"], sent["chronometer"], sent["when"]) == (True, True, 900)
    names = [each["action"].rsplit("_", 1)[0] for each in sent["actions"]]
    assert names == [
        "KNEE_RECOVERY_PAIN_2_CHECK_sam_entry",
        "KNEE_RECOVERY_PAIN_CHECK_sam_entry",
        "KNEE_RECOVERY_SNOOZE_45_CHECK_sam_entry",
    ]
    assert [each.get("behavior") for each in sent["actions"]] == [
        None,
        "textInput",
        None,
    ]
    await act("clear_announcement", phones=[house.phone], reminder="check")
    assert house.pushes[-1].data == {
        "message": "clear_notification",
        "data": {"tag": "knee_recovery_check_sam_entry"},
    }


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"message": ""}, "message must have 1 to 1000 characters, not 0."),
        ({"volume": 101}, "volume cannot be 101: it must be from 0 % to 100 %."),
        ({"countdown": 0}, "countdown cannot be 0: it must be from 1 min to 60 min."),
        (
            {"speakers": {"a": 1}},
            "speakers cannot be {'a': 1}: choose from id, [id, id].",
        ),
        (
            {"buttons": [{"say": "done", "title": "Done"}]},
            "reminder cannot be None: choose from exercises, ice, check.",
        ),
        (
            {"reminder": "ice", "buttons": ["done"]},
            "buttons cannot be done: choose from say, title, number.",
        ),
        (
            {"reminder": "ice", "buttons": [{"say": "cure", "title": "Cure"}]},
            "buttons cannot be cure: choose from done, start, snooze, skip, pain.",
        ),
        (
            {"reminder": "ice", "buttons": [{"say": "done", "what": 1}]},
            "buttons cannot be what: choose from say, title, number.",
        ),
        (
            {
                "reminder": "ice",
                "buttons": [{"say": "snooze", "title": "L", "number": "x"}],
            },
            "minutes cannot be x: it must be from 1 min to 720 min.",
        ),
    ],
)
async def test_what_makes_no_sense_is_refused(
    refused: Refused, data: dict[str, Any], why: str
) -> None:
    assert await refused("announce", **{"message": "Hello", **data}) == why


async def test_a_check_is_answered_whichever_it_is(act: Act, refused: Refused) -> None:
    nothing = "There is nothing to remind of any more, so nothing was noted."
    assert await refused("answer_check", level=3) == nothing
    await act("log_run", distance=5, duration="30:00")
    too_much = "level cannot be 11: it must be from 0 to 10."
    assert await refused("answer_check", level=11) == too_much
    answer = await act("answer_check", level=3)
    assert (answer["check"], answer["light"]) == ("after_run", "amber")
    entries = (await act("get_entries"))["entries"]
    assert {entry.get("moment") for entry in entries} == {None, "during_run"}
