"""The grammar of what a runner says: our own sentences, for a recogniser of speech.

The same YAML that Assist understands becomes a JSGF grammar, so that what is heard and
what is understood are one. What cannot be spoken (digits, "km", "/") and what the
dictionary does not know is left out.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
import re
from typing import Any, Final

from hassil import Intents
from hassil.expression import (
    Alternative,
    Expression,
    Group,
    ListReference,
    RuleReference,
    TextChunk,
)
from hassil.intents import RangeSlotList, TextSlotList
from hassil.numbers import get_rbnf_engine

from custom_components.knee_recovery.tongue import sentences_of

_PIECES = re.compile(r"(\w+)\[(\w+)\]")
_SPOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*")
_MOST = 40
"""Greater numbers are not said here: each costs the recogniser time."""

_SHORT: Final[Mapping[str, str]] = {
    "knee_before": "[please ]",
    "knee_after": "[ please]",
    "knee_run_details": "[ in {knee_count:minutes} minutes]",
    "knee_pain_details": "[ {knee_moment:moment}]",
    "knee_exercise_details": "[ today]",
    "knee_log": "log",
    "knee_has": "I",
    "knee_my": "my [{knee_side:knee} ]",
    "knee_length": "{knee_distance:distance} {knee_unit:unit}",
    "knee_level": "{knee_number:level}[ out of ten]",
}
"""Rules as one runner says them: a recogniser weighs every other way as well."""


def spoken_grammar(known: Container[str]) -> str:
    """Return what an English runner says as a grammar, of words that are known."""
    told = sentences_of("en")
    rules = {**told["expansion_rules"], **_SHORT}
    before, after = rules["knee_before"], rules["knee_after"]
    intents = {
        name: {
            "data": [
                {"sentences": [f"{before}{said}{after}" for said in block["sentences"]]}
                for block in intent["data"]
            ]
        }
        for name, intent in told["intents"].items()
    }
    nobody = {"values": list[str]()}
    lists = {**told["lists"], "knee_runner": nobody, "knee_shoe": nobody}
    whole: dict[str, Any] = _whole(
        {
            "language": "en",
            "intents": intents,
            "lists": lists,
            "expansion_rules": rules,
        }
    )
    return Grammar(told=Intents.from_dict(whole), known=known).text()


def _whole(told: object) -> Any:  # noqa: ANN401  YAML
    """Return sentences whose words have no optional ends: `(mile|miles)`."""
    match told:
        case str():
            return _PIECES.sub(r"(\1|\1\2)", told)
        case dict():
            return {key: _whole(value) for key, value in told.items()}
        case list():
            return [_whole(item) for item in told]
    return told


@dataclass(kw_only=True)
class Grammar:
    """A JSGF grammar in the making."""

    told: Intents
    known: Container[str]
    """Words that the recogniser can hear."""
    rules: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """Return the grammar."""
        said = [
            spoken
            for intent in self.told.intents.values()
            for block in intent.data
            for sentence in block.sentences
            if (spoken := self._spoken(sentence.expression))
        ]
        lines = [f"<{name}> = {body} ;" for name, body in self.rules.items() if body]
        return "\n".join(
            [
                "#JSGF V1.0;",
                "grammar knee;",
                *lines,
                f"public <s> = {' | '.join(said)} ;",
            ]
        )

    def _spoken(self, said: Expression) -> str | None:
        """Return a piece as it is spoken; None for what cannot be."""
        match said:
            case TextChunk():
                return self._words(said.original_text)
            case RuleReference():
                rule = self.told.expansion_rules[said.rule_name].expression
                return self._rule(said.rule_name, self._spoken(rule))
            case ListReference():
                return self._list(said.list_name)
            case Alternative():
                return self._choice(said)
            case Group():
                parts = [self._spoken(item) for item in said.items]
                return None if None in parts else " ".join(filter(None, parts))
        return None

    def _words(self, text: str) -> str | None:
        words = text.replace("-", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        spoken = words.lower().split()
        for word in spoken:
            if not _SPOKEN.fullmatch(word) or word not in self.known:
                return None
        return " ".join(spoken)

    def _choice(self, said: Alternative) -> str | None:
        spoken = [self._spoken(item) for item in said.items]
        body = " | ".join(dict.fromkeys(part for part in spoken if part))
        if said.is_optional or "" in spoken:
            return f"[ {body} ]" if body else ""
        return f"( {body} )" if body else None

    def _list(self, name: str) -> str | None:
        if name in self.rules:
            return f"<{name}>" if self.rules[name] else None
        found = self.told.slot_lists[name]
        if isinstance(found, TextSlotList):
            values = [self._spoken(value.text_in) for value in found.values]
            return self._rule(name, " | ".join(value for value in values if value))
        if isinstance(found, RangeSlotList):
            last = min(found.stop, _MOST)
            body = " | ".join(_numbers(range(found.start, last + 1, found.step)))
            if body and found.fraction_type is not None:
                body = f"( {body} ) [ point ( {' | '.join(_numbers(range(1, 10)))} ) ]"
            return self._rule(name, body)
        return None

    def _rule(self, name: str, body: str | None) -> str | None:
        """Keep a rule under its name, and return how it is named."""
        self.rules[name] = body or ""
        return f"<{name}>" if body else body


def _numbers(numbers: range) -> Iterator[str]:
    """Give how numbers are said in English."""
    engine = get_rbnf_engine("en")
    for number in numbers:
        yield engine.format_number(number).text.replace("-", " ")
