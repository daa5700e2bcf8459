"""What else can be said wrongly: by voice, by models, on a phone, to entities.

Nothing is written, nobody finds a traceback in the log, and who asked is told.
"""

from collections.abc import Iterator, Mapping
import logging
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.intent import KINDS, Kind
from custom_components.knee_recovery.phone_buttons import EVENT_TAPPED

from .bad_values import INJECTIONS, LONG, bad_values, is_json
from .conftest import Act, Unchanged

_GOOD: Final[Mapping[str, Mapping[str, object]]] = {
    "KneeLogRun": {"distance": 5},
    "KneeLogPain": {"level": 3},
    "KneeLogIce": {"minutes": 10},
    "KneeStartIce": {"minutes": 10},
}
_NUMBERS: Final = {
    *("distance", "hours", "minutes", "seconds", "pain", "level", "sets", "reps"),
}
_FINE: Final[tuple[object, ...]] = ([], "1_0", "٣٣٣٣٣")
"""Nothing said, and numbers as Python and other scripts write them."""
_WORDS: Final[tuple[object, ...]] = (5, [], {}, ["x"], LONG, *INJECTIONS)


def _wrong_slots(kind: Kind) -> Iterator[tuple[str, object]]:
    """Give everything that can be wrong with what is said of a kind."""
    for marker in kind.slots:
        name = str(marker)
        values: list[object]
        if name in _NUMBERS:
            values = [-1, 1e9, *bad_values("number", {})]
            # As everywhere in Home Assistant, what counts as one is one.
            values = [value for value in values if not isinstance(value, bool)]
        else:
            # Home Assistant takes 5 for a yes.
            values = [*_WORDS[name == "stopped" :]]
        yield from ((name, value) for value in values if value not in _FINE)
    yield from (("runner", word) for word in INJECTIONS)


def _alarms(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what somebody would find in the log who looks for faults."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= logging.ERROR
        # The first takes the time, and the clock of the tests stands still; the
        # second says what was refused.
        and record.name != "aiohttp.access"
        and not record.name.startswith("homeassistant.components.websocket_api")
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_what_is_asked_wrongly_is_answered_and_not_written(
    hass: HomeAssistant,
    act: Act,
    unchanged: Unchanged,
    caplog: pytest.LogCaptureFixture,
    kind: Kind,
) -> None:
    for needed in ("homeassistant", "conversation", "intent"):
        assert await async_setup_component(hass, needed, {})
    caplog.clear()

    taken = []
    async with unchanged():
        for slot, value in _wrong_slots(kind):
            said = {**_GOOD.get(kind.name, {}), slot: value}
            slots = {name: {"value": each} for name, each in said.items()}
            try:
                response = await intent.async_handle(
                    hass, "conversation", kind.name, slots, language="en"
                )
            except intent.InvalidSlotInfo:
                # Home Assistant's own check, which every caller answers.
                continue
            if response.error_code is not None:
                assert len(response.speech["plain"]["speech"]) < 1500
            elif not kind.read_only:
                taken.append((slot, str(value)[:40], response.speech))

    assert taken == []
    assert _alarms(caplog) == []


async def _call(
    ws: MockHAClientWebSocket, domain: str, service: str, **data: object
) -> bool:
    await ws.send_json_auto_id(
        {
            "type": "call_service",
            "domain": domain,
            "service": service,
            "service_data": data,
        }
    )
    done: bool = (await ws.receive_json())["success"]
    return done


async def test_entities_take_nothing_that_is_not_theirs(
    hass: HomeAssistant,
    act: Act,
    unchanged: Unchanged,
    hass_ws_client: WebSocketGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    ws = await hass_ws_client()
    (shoes,) = hass.states.async_entity_ids("select")
    numbers = bad_values("number", {"min": 0, "max": 10})
    caplog.clear()

    async with unchanged():
        for value in filter(is_json, numbers):
            if isinstance(value, bool) or value == "1_0":
                continue
            said: dict[str, object] = {"entity_id": "number.sam_log_pain"}
            assert not await _call(ws, "number", "set_value", **said, value=value), (
                value
            )
        for word in (*filter(is_json, bad_values("select", {})), "", None):
            said = {"entity_id": shoes, "option": word}
            assert not await _call(ws, "select", "select_option", **said), word
        for item in ("x", *INJECTIONS):
            for change in ({"status": "completed"}, {"rename": "y"}, {"due_date": "x"}):
                said = {"entity_id": "todo.sam_exercises", "item": item, **change}
                assert not await _call(ws, "todo", "update_item", **said), said

    assert _alarms(caplog) == []


TAPS: Final[tuple[Mapping[str, object], ...]] = (
    {},
    {"action": None},
    {"action": 5},
    {"action": []},
    {"action": LONG},
    {"action": "KNEE_RECOVERY_"},
    {"action": "KNEE_RECOVERY_DONE"},
    {"action": "KNEE_RECOVERY_DONE_"},
    {"action": "KNEE_RECOVERY_EXPLODE_x_y_sam_entry"},
    {"action": f"KNEE_RECOVERY_PAIN_{LONG}"},
    *({"action": f"KNEE_RECOVERY_DONE_{word}"} for word in INJECTIONS),
    *({"action": word} for word in INJECTIONS),
)


async def test_taps_that_nobody_offered_write_nothing(
    hass: HomeAssistant,
    act: Act,
    unchanged: Unchanged,
    caplog: pytest.LogCaptureFixture,
) -> None:
    check = (await act("get_reminder", reminder="check"))["buttons"]
    ice = (await act("get_reminder", reminder="ice"))["buttons"]
    stale = [{"action": name} for name in (*check.values(), *ice.values())]
    ending = check["pain"].removeprefix("KNEE_RECOVERY_PAIN")
    odd: list[Mapping[str, object]] = [
        *(
            {"action": f"KNEE_RECOVERY_PAIN{ending}", "reply_text": said}
            for said in (
                "eleven",
                "11",
                "-1",
                "nan",
                "",
                LONG,
                *INJECTIONS,
                5,
                None,
                ["3"],
            )
        ),
        *(
            {"action": f"KNEE_RECOVERY_SNOOZE_{minutes}{ending}"}
            for minutes in ("-5", "0", "721", "nan", "x")
        ),
        *({"action": f"KNEE_RECOVERY_{verb}{ending}x"} for verb in ("DONE", "SKIP")),
    ]
    caplog.clear()

    async with unchanged():
        for tap in (*TAPS, *stale, *odd):
            hass.bus.async_fire(EVENT_TAPPED, dict(tap))
            await hass.async_block_till_done()

    assert _alarms(caplog) == []


async def test_what_was_typed_on_a_phone_is_in_no_log(
    hass: HomeAssistant, act: Act, caplog: pytest.LogCaptureFixture
) -> None:
    await act("log_run", distance=5)
    button = (await act("get_reminder", reminder="check"))["buttons"]["pain"]

    for typed in ("Zebrafinch", "47.5"):
        hass.bus.async_fire(EVENT_TAPPED, {"action": button, "reply_text": typed})
        await hass.async_block_till_done()

    told = [
        record.getMessage()
        for record in caplog.records
        if record.name == f"custom_components.{DOMAIN}" and "tap" in record.getMessage()
    ]
    assert told == [
        "A tap on pain was not noted: no_level",
        "A tap on pain was not noted: out_of_range",
    ]
