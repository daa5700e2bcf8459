"""What nobody should be able to say, for every kind of field that a house knows.

The kinds are those of Home Assistant's selectors, so that a new action or a new form is
tried as soon as it is described. Everything is plain data; what JSON cannot hold is
marked by its type.
"""

from collections.abc import Iterator, Mapping, Sequence
import math
from typing import Any, Final

LONG: Final = "x" * 10_000

INJECTIONS: Final = (
    "<img src=x onerror=alert(1)>",
    "{{ states('sun.sun') }}",
    "'; DROP TABLE entries; --",
    "$(reboot)",
    "../../etc/passwd",
    "\x00\x1b[2J\u202e\ufeff",
)
"""Words that mean something to a browser, a template, a database, a shell, a path."""

NOT_TEXT: Final[Sequence[Any]] = (5, 0.5, True, [], {}, ["x"], {"x": 1})
_TOO_LONG_OR_BROKEN: Final[Sequence[Any]] = (LONG, " \t ", "half \ud83d")
_NOT_A_NUMBER: Final[Sequence[Any]] = (
    math.nan,
    math.inf,
    -math.inf,
    10**400,
    "nan",
    "inf",
    "1e400",
    "bad",
    "0x5",
    "1_0",
    "٣٣٣٣٣",
    True,
    False,
    [],
    {},
    [5],
    LONG,
    *INJECTIONS,
)
_NOT_A_MOMENT: Final[Sequence[Any]] = (
    "1999-12-31 12:00:00",
    "0001-01-01 00:00:00",
    "2126-01-01 00:00:00",
    "9999-12-31T23:59:59-12:00",
    "2026-02-30 10:00:00",
    "2026-03-02 25:00:00",
    "yesterday",
    "07:30",
    1772438400,
    math.nan,
    True,
    [],
    {},
    LONG,
    *INJECTIONS,
)
_NOT_A_DAY: Final[Sequence[Any]] = (
    "2026-02-30",
    "0000-00-00",
    "tomorrow",
    "26-3-3",
    5,
    math.nan,
    True,
    [],
    {},
    LONG,
    *INJECTIONS,
)
_NOT_A_TIME: Final[Sequence[Any]] = (
    "25:00:00",
    "12:60",
    "noon",
    -1,
    0.5,
    True,
    [],
    {},
    LONG,
    *INJECTIONS,
)
_NOT_A_CHOICE: Final[Sequence[Any]] = (
    "unheard-of",
    5,
    math.nan,
    True,
    {},
    [None],
    ["unheard-of"],
    LONG,
    *INJECTIONS,
)
_NOT_YES_OR_NO: Final[Sequence[Any]] = (
    "yes",
    "true",
    "off",
    1,
    0,
    math.nan,
    [],
    {},
    [True],
    LONG,
    *INJECTIONS,
)
_NOT_AN_OBJECT: Final[Sequence[Any]] = (
    5,
    math.nan,
    True,
    {"unheard": "of"},
    [5],
    [None],
    [{}],
    [[]],
    LONG,
    [LONG],
    *INJECTIONS,
    *([word] for word in INJECTIONS),
)
_NOT_AN_ID: Final[Sequence[Any]] = (5, math.nan, True, {}, [5], [[]], LONG, *INJECTIONS)


_BAD: Final[Mapping[str, Sequence[object]]] = {
    "boolean": _NOT_YES_OR_NO,
    "config_entry": _NOT_AN_ID,
    "date": _NOT_A_DAY,
    "datetime": _NOT_A_MOMENT,
    "device": _NOT_AN_ID,
    "entity": _NOT_AN_ID,
    "number": _NOT_A_NUMBER,
    "object": _NOT_AN_OBJECT,
    "select": _NOT_A_CHOICE,
    "time": _NOT_A_TIME,
    "text": (*_TOO_LONG_OR_BROKEN, *NOT_TEXT),
}


def bad_values(selector: str, config: Mapping[str, Any]) -> list[object]:
    """Return what a field of a kind must not take, whatever it is for.

    Of several that may be chosen, an empty list is a good answer. Texts are only tried
    for their length: every word is a good one.
    """
    values = list(_BAD[selector])
    if selector == "number":
        values += _beyond(config)
    if selector == "select" and not config.get("multiple"):
        values += [[], ["x", "y"]]
    return values


def _beyond(config: Mapping[str, Any]) -> Iterator[object]:
    """Give numbers just outside of a range and far from it."""
    step = config.get("step", 1)
    step = 1 if step == "any" else step
    for bound, way in (("min", -1), ("max", 1)):
        if bound in config:
            yield config[bound] + way * step
            yield config[bound] + way * 1e9
            yield str(config[bound] + way * step)


def is_json(value: object) -> bool:
    """Return whether a value can be sent over a websocket."""
    match value:
        case float():
            return math.isfinite(value)
        case int():
            return abs(value) < 1 << 63
        case str():
            return not any("\ud800" <= char <= "\udfff" for char in value)
        case list():
            return all(map(is_json, value))
        case dict():
            return all(map(is_json, value.values()))
    return True
