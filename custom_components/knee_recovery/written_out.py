"""Sentences written out for the conversation agent.

A sentence trigger knows neither rules nor lists, and reads the words of numbers in the
system's language only. So rules and lists are put in where they are named, and numbers
of other languages are spelt. What a trigger lets through is taken from everyone else:
no number is written as a place where any word could be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hassil import Intents
from hassil.expression import (
    Alternative,
    Expression,
    Group,
    ListReference,
    Permutation,
    RuleReference,
    TextChunk,
)
from hassil.intents import RangeSlotList, TextSlotList
from hassil.numbers import get_rbnf_engine

from .hearing import points

_SPELT: Final = 100
"""Greater numbers are said in words by nobody, and written in digits."""

_DECIMALS: Final = 999
_DIGIT: Final = f"({'|'.join(map(str, range(10)))})"
_NOT_SAID: Final = "\N{SOFT HYPHEN}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Writing:
    """How the sentences of a language are written out."""

    told: Intents
    language: str
    is_system: bool
    """The words of numbers are known, for it is the language of the system."""

    def texts(self) -> list[str]:
        """Return every sentence without rules and lists."""
        return [
            text
            for intent in self.told.intents.values()
            for block in intent.data
            for sentence in block.sentences
            if (text := self._written(sentence.expression)) is not None
        ]

    def _written(self, said: Expression) -> str | None:
        """Return a piece of a sentence; None for what no one can say."""
        match said:
            case TextChunk():
                return said.original_text
            case RuleReference():
                rule = self.told.expansion_rules[said.rule_name]
                body = self._written(rule.expression)
                return None if body is None else f"({body})"
            case ListReference():
                return self._list(said)
            case Alternative():
                return self._choice(said)
            case Group():
                return self._group(said)
        return None

    def _group(self, said: Group) -> str | None:
        """Return pieces that belong together, in their order or in any."""
        parts = [self._written(item) for item in said.items]
        if None in parts:
            return None
        can = [part for part in parts if part]
        return f"({';'.join(can)})" if isinstance(said, Permutation) else "".join(can)

    def _choice(self, said: Alternative) -> str | None:
        """Return a choice of pieces, of those that can be said."""
        parts = [self._written(item) for item in said.items]
        body = "|".join(part for part in parts if part)
        if said.is_optional:
            return f"[{body}]" if body else ""
        return f"({body})" if body else None

    def _list(self, said: ListReference) -> str | None:
        """Return what stands for a list: its values, its numbers, or anything."""
        found = self.told.slot_lists[said.list_name]
        if isinstance(found, TextSlotList):
            values = [self._written(value.text_in) for value in found.values]
            body = "|".join(value for value in values if value)
            return f"({body})" if body else None
        if isinstance(found, RangeSlotList):
            return self._numbers(found, said.slot_name)
        return f"{{{said.slot_name}}}"

    def _numbers(self, found: RangeSlotList, slot: str) -> str:
        """Return a range of numbers, in digits and in words, with decimals."""
        if not found.words:
            # Digit by digit: the agent would learn the words of a range, each of them.
            least, most = len(str(found.start)), len(str(found.stop))
            return _DIGIT * least + f"[{_DIGIT}" * (most - least) + "]" * (most - least)
        step = f",{found.step}" if found.step > 1 else ""
        whole = f"{{{found.start}..{found.stop}{step}:{slot}}}"
        if not self.is_system:
            last = min(found.stop, _SPELT)
            spelt = _spelt(range(found.start, last + 1, found.step), self.language)
            whole = f"({'|'.join((whole, *spelt))})"
        if found.fraction_type is None:
            return whole
        digits = f"{{0..{_DECIMALS}:{slot}_decimals}}"
        tenths = digits
        if not self.is_system:
            spelt = _spelt(range(10), self.language)
            tenths = f"({'|'.join((digits, *spelt))})"
        point = "|".join(points(self.language))
        return f"{whole}[(.|,){digits}|[ ](½|¼|¾)| ({point}) {tenths}]"


@lru_cache
def _spelt(numbers: range, language: str) -> tuple[str, ...]:
    """Return how numbers are said in a language, each way once."""
    return tuple(dict.fromkeys(_ways(numbers, language)))


def _ways(numbers: range, language: str) -> Iterator[str]:
    engine = get_rbnf_engine(language)
    for number in numbers:
        for text in engine.format_number(number).text_by_ruleset.values():
            plain = text.replace(_NOT_SAID, "")
            yield plain
            yield plain.replace("-", " ")
