"""Long answers: years of a diary that bring their JSON along.

Home Assistant turns an answer into the JSON of one message within its event loop, ten
milliseconds for ten years. What is long becomes JSON in a worker, piece by piece, and
is only copied then. To a template or a script it is the list or the text that it was.
"""

from collections import UserList, UserString
from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.helpers.json import json_bytes, json_fragment

from .aside import stepping_aside

_LONG_LIST: Final = 1_000
_LONG_TEXT: Final = 500_000
"""From here on it takes a millisecond or so."""
_PIECE: Final = 2_000
"""Characters that become JSON at once."""

# Lists and texts of Python's own, and of classes made from them, are what the encoder
# knows by itself; it asks others whether they are there as JSON already.


class LongList(UserList[Any]):
    """A list that nobody changes any more, with its JSON; a part of it has none."""

    json_fragment: Any

    def as_dict(self) -> list[Any]:
        """Return the list; what cannot be JSON by itself is asked for in this way."""
        return self.data


class LongText(UserString):
    """A text with its JSON; a part of it has none."""

    json_fragment: Any

    def as_dict(self) -> str:
        """Return the text; what cannot be JSON by itself is asked for in this way."""
        return self.data


def is_long(answer: Mapping[str, Any]) -> bool:
    """Return whether the event loop would be held by an answer's way into JSON."""
    return any(
        (isinstance(value, list) and len(value) >= _LONG_LIST)
        or (isinstance(value, str) and len(value) >= _LONG_TEXT)
        for value in answer.values()
    )


def ready_to_send(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer with the JSON of what is long in it; for a worker to do."""
    return {name: _ready(value) for name, value in answer.items()}


def _ready(value: Any) -> Any:  # noqa: ANN401  plain data
    match value:
        case list() if len(value) >= _LONG_LIST:
            items = LongList(value)
            items.json_fragment = _joined(map(json_bytes, value), b"[,]")
            return items
        case str() if len(value) >= _LONG_TEXT:
            text = LongText(value)
            pieces = (value[at : at + _PIECE] for at in range(0, len(value), _PIECE))
            text.json_fragment = _joined(
                (json_bytes(each)[1:-1] for each in pieces), b'""'
            )
            return text
    return value


def _joined(pieces: Iterable[bytes], marks: bytes) -> Any:  # noqa: ANN401  orjson's own
    """Return pieces of JSON as one, between the first mark and the last."""
    opening, between, closing = marks[:1], marks[1:-1], marks[-1:]
    return json_fragment(
        b"".join((opening, between.join(stepping_aside(pieces)), closing))
    )
