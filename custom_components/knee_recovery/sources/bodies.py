"""The body of a delivery: JSON from outside, of which only what is asked for is built.

Apps send routes and heart rates with every workout, megabytes of them. They are passed
over, bracket by bracket, so that neither memory nor the rest of the house pays for what
nobody reads.
"""

from collections.abc import Collection
import json
import re
from typing import Final, NoReturn

MOST_ITEMS: Final = 9_999
"""As many workouts as one delivery may have: ten thousand are refused (design, 8)."""

_DEEPEST: Final = 8
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_TO_BRACKET: Final = re.compile(
    r"""[^"\[\]{}]{0,65536}+
        (?:"[^"\\]*+(?:\\.[^"\\]*+)*+"[^"\[\]{}]{0,65536}+){0,200}+
        ([\[\]{}])?""",
    re.VERBOSE | re.DOTALL,
)
"""As far as the next bracket, in steps: one match holds up everyone else."""
_CLOSES: Final = {"]": "[", "}": "{"}


class BadBodyError(Exception):
    """A body is no JSON."""


class TooManyItemsError(Exception):
    """A body has more workouts than a delivery may have."""


def read_body(body: bytes, wanted: Collection[str]) -> object:
    """Return what a body says under the `wanted` keys, everything else left out.

    A list in a list is left out too: None stands in its place. Raises `BadBodyError`
    for what is no JSON, and `TooManyItemsError`.
    """
    try:
        text = body.decode(json.detect_encoding(body)).removeprefix("\ufeff")
        reading = _Reading(text, frozenset(wanted))
        value, at = reading.value(reading.space(0))
        if reading.space(at) != len(text):
            reading.refuse(at)
    except ValueError as error:
        raise BadBodyError(str(error)) from error
    return value


def _no_number(word: str) -> NoReturn:
    msg = f"{word} is no number"
    raise ValueError(msg)


class _Reading:
    """A text that is being read; raises `ValueError` where it is no JSON."""

    def __init__(self, text: str, wanted: frozenset[str]) -> None:
        self._text = text
        self._wanted = wanted
        self._scalar = json.JSONDecoder(parse_constant=_no_number).raw_decode

    def space(self, at: int) -> int:
        """Return where something stands again."""
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def refuse(self, at: int) -> NoReturn:
        """Say where it is no JSON."""
        msg = f"No JSON at character {at}"
        raise ValueError(msg)

    def value(
        self, at: int, depth: int = 0, *, in_list: bool = False
    ) -> tuple[object, int]:
        """Return the value at a place, and where it ends."""
        match self._text[at : at + 1]:
            case "{" if depth < _DEEPEST:
                return self._mapping(at, depth, in_list=in_list)
            case "[" if depth < _DEEPEST and not in_list:
                return self._list(at, depth)
            case "{" | "[":
                return None, self._behind(at)
            case _:
                value, end = self._scalar(self._text, at)
                return value, end

    def _mapping(
        self, at: int, depth: int, *, in_list: bool
    ) -> tuple[dict[str, object], int]:
        told: dict[str, object] = {}
        at = self.space(at + 1)
        if self._text[at : at + 1] == "}":
            return told, at + 1
        while True:
            if self._text[at : at + 1] != '"':
                self.refuse(at)
            key, at = self._scalar(self._text, at)
            at = self.space(at)
            if self._text[at : at + 1] != ":":
                self.refuse(at)
            at = self.space(at + 1)
            if key in self._wanted:
                told[key], at = self.value(at, depth + 1, in_list=in_list)
            else:
                at = self._behind(at)
            at = self.space(at)
            if self._text[at : at + 1] == "}":
                return told, at + 1
            at = self._next(at)

    def _list(self, at: int, depth: int) -> tuple[list[object], int]:
        items: list[object] = []
        at = self.space(at + 1)
        if self._text[at : at + 1] == "]":
            return items, at + 1
        while True:
            item, at = self.value(at, depth + 1, in_list=True)
            items.append(item)
            if len(items) > MOST_ITEMS:
                raise TooManyItemsError
            at = self.space(at)
            if self._text[at : at + 1] == "]":
                return items, at + 1
            at = self._next(at)

    def _next(self, at: int) -> int:
        """Return where the next of several stands."""
        if self._text[at : at + 1] != ",":
            self.refuse(at)
        return self.space(at + 1)

    def _behind(self, at: int) -> int:
        """Return where a value ends that nobody asked for."""
        if self._text[at : at + 1] not in ("{", "["):
            _, end = self._scalar(self._text, at)
            return end
        is_open = [self._text[at]]
        at += 1
        while is_open:
            found = _TO_BRACKET.match(self._text, at)
            if found is None or found.end() == at:
                self.refuse(at)
            at = found.end()
            if (bracket := found[1]) is None:
                continue
            if bracket not in _CLOSES:
                is_open.append(bracket)
            elif is_open.pop() != _CLOSES[bracket]:
                self.refuse(at)
        return at
