"""A long answer says what a short one would, however it is read and sent."""

import json

from homeassistant.core import HomeAssistant
from homeassistant.helpers.json import ExtendedJSONEncoder, json_bytes
from homeassistant.helpers.template import Template
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.knee_recovery import long_answer
from custom_components.knee_recovery.long_answer import (
    LongList,
    LongText,
    is_long,
    ready_to_send,
)

from .conftest import Act
from .page import act_in_page

PARTS = [{"level": 3, "note": '"ü" \\ 𝄞\n'}, {"level": None}]
TEXT = "".join(f'{{"{number}":"\\ü\u2028𝄞\n"}}\t' for number in range(60_000))
LONG = {"entries": PARTS * 500, "text": TEXT, "format": "json", "few": PARTS}


@pytest.mark.parametrize(
    ("answer", "long"),
    [
        ({"entries": PARTS * 499}, False),
        ({"entries": PARTS * 500}, True),
        ({"text": "x" * 499_999}, False),
        ({"text": "x" * 500_000}, True),
        ({"entries": 20_000, "path": None}, False),
    ],
)
def test_only_what_is_long_is_made_ready(
    answer: dict[str, object], *, long: bool
) -> None:
    assert is_long(answer) is long
    ready = ready_to_send(answer)
    same = [type(ready[key]) is type(value) for key, value in answer.items()]
    assert all(same) is not long


def test_it_is_sent_as_it_would_have_been() -> None:
    ready = ready_to_send(LONG)

    assert json.loads(json_bytes(ready)) == LONG
    assert type(ready["few"]) is list
    # Traces are written by Python's own encoder, and a part of it may be sent on.
    assert json.loads(json.dumps(ready, cls=ExtendedJSONEncoder)) == LONG
    assert json.loads(json_bytes(ready["entries"][-3:])) == LONG["entries"][-3:]
    assert json.loads(json_bytes(ready["text"][:7])) == TEXT[:7]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("{{ entries | length }}", 1000),
        ("{{ entries | selectattr('level', 'eq', 3) | list | length }}", 500),
        ("{{ (entries + [1])[-1] }}", 1),
        ("{{ entries[-2:] | map(attribute='level') | list }}", [3, None]),
        ("{{ entries == few * 500 }}", True),
        ("{{ text[:4] }}!", '{"0"!'),
        ("{{ text is search('59999') }}", True),
    ],
)
async def test_templates_read_it_as_ever(
    hass: HomeAssistant, asked: str, said: object
) -> None:
    template = Template(asked, hass)

    assert template.async_render(ready_to_send(LONG)) == said
    assert template.async_render(LONG) == said


async def test_what_is_long_comes_over_the_websocket_whole(
    hass: HomeAssistant,
    act: Act,
    hass_ws_client: WebSocketGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await act("log_run", distance=5, started_at="2026-03-01 18:00", note='Ü "𝄞"\n')
    for level in range(4):
        await act("log_pain", level=level)
    short = await act("get_entries"), await act("export", format="csv")
    monkeypatch.setattr(long_answer, "_LONG_LIST", 5)
    monkeypatch.setattr(long_answer, "_LONG_TEXT", 50)
    monkeypatch.setattr(long_answer, "_PIECE", 7)
    ws = await hass_ws_client(hass)

    async def sent(action: str, **data: object) -> object:
        return (await act_in_page(ws, action, data))["result"]["response"]

    long = await act("get_entries"), await act("export", format="csv")
    assert type(long[0]["entries"]) is LongList
    assert type(long[1]["text"]) is LongText
    assert long == short
    assert await sent("get_entries") == short[0]
    assert await sent("export", format="csv") == short[1]
