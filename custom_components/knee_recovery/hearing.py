"""Hearing: a sentence turned into what it means, by the sentences of a language.

Two steps, for the conversation agent knows no rules and no lists of ours. It is given
every sentence written out (`written_out`); what it lets through is recognised once more
by the same sentences with their typed lists, and becomes plain slots.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
import re
from typing import Any, Final

from hassil import Intents, RecognizeResult, recognize_best
from hassil.numbers import get_rbnf_engine
from homeassistant.util import language as language_util

from .tongue import sentences_of

RUNNERS: Final = "knee_runner"
SHOES: Final = "knee_shoe"

_AROUND: Final = ("knee_before", "knee_after")
"""Rules that stand before and after every sentence."""

_HALVES: Final = {"½": ".5", "¼": ".25", "¾": ".75"}
_LONG_DECIMAL: Final = re.compile(r"\d+[.,]\d{2,}")
_SYNTAX: Final = re.compile(r"[\[\](){}<>|@\\;:]")

_MINUS: Final = {"minus": ("distance", "level"), "pain_minus": ("pain",)}
_MANY: Final = "symptom"


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a sentence means."""

    intent: str
    language: str
    """The bundled language in which it was understood."""
    slots: Mapping[str, Any]
    texts: Mapping[str, str] = field(default_factory=dict)
    """The words in which a slot was said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """The names of the house that sentences can hold."""

    runners: tuple[str, ...]
    shoes: tuple[str, ...]


def understood_by(language: str, names: Names) -> Intents:
    """Return the sentences of a bundled language, with the names of the house."""
    told = sentences_of(language)
    before, after = (told["expansion_rules"].get(rule, "") for rule in _AROUND)
    return Intents.from_dict(
        {
            **told,
            "intents": {
                name: {
                    "data": [
                        {
                            **block,
                            "sentences": [
                                f"{before}{said}{after}" for said in block["sentences"]
                            ],
                        }
                        for block in intent["data"]
                    ]
                }
                for name, intent in told["intents"].items()
            },
            "lists": {
                **told["lists"],
                RUNNERS: _names(names.runners),
                SHOES: _names(names.shoes),
            },
        }
    )


def _names(names: Iterable[str]) -> dict[str, Any]:
    """Return a list of names as they are said; each means itself."""
    return {
        "values": [
            {"in": said, "out": name}
            for name in names
            if (said := " ".join(_SYNTAX.sub(" ", name).split()))
        ]
    }


def hear(text: str, language: str, understood: Mapping[str, Intents]) -> Heard | None:
    """Return what a sentence means, in its own language or in another of the house."""
    for each in dict.fromkeys(
        (*language_util.matches(language, understood), *understood)
    ):
        spoken, exact = tenths(text, each)
        if found := recognize_best(spoken, understood[each], language=each):
            return _meant(found, each, exact)
    return None


@lru_cache
def points(language: str) -> tuple[str, ...]:
    """Return how the decimal mark is said in a language."""
    spelt = get_rbnf_engine(language).format_number(1.5).text_by_ruleset.values()
    return tuple(dict.fromkeys(text.split()[1] for text in spelt))


def tenths(text: str, language: str) -> tuple[str, dict[str, float]]:
    """Return a sentence with numbers of one decimal, and what they were.

    The lists know tenths; a half marathon on the watch is 21.0975 km.
    """
    # Some speech recognition writes the digits and not the mark between them.
    mark = "|".join(map(re.escape, points(language)))
    text = re.sub(rf"(?<=\d) (?:{mark}) (?=\d)", ".", text, flags=re.IGNORECASE)
    for sign, decimals in _HALVES.items():
        text = re.sub(rf"(?<=\d) ?{sign}", decimals, text).replace(sign, f"0{decimals}")
    exact: dict[str, float] = {}

    def shorten(found: re.Match[str]) -> str:
        value = float(found[0].replace(",", "."))
        short = f"{value:.1f}"
        exact[short] = value
        return short

    return _LONG_DECIMAL.sub(shorten, text), exact


def _meant(found: RecognizeResult, language: str, exact: Mapping[str, float]) -> Heard:
    """Return what a recognised sentence means."""
    slots, texts = folded(found, exact)
    return Heard(intent=found.intent.name, language=language, slots=slots, texts=texts)


def folded(
    found: RecognizeResult, exact: Mapping[str, float]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the slots of a sentence, signs and halves counted in, and their words."""
    slots: dict[str, Any] = {}
    texts: dict[str, str] = {}
    for entity in found.entities_list:
        said = entity.text_clean
        value = exact.get(said, entity.value)
        if entity.name == _MANY:
            slots.setdefault(_MANY, []).append(value)
        else:
            slots[entity.name] = value
        texts[entity.name] = said
    for sign, numbers in _MINUS.items():
        if slots.pop(sign, None) is not None:
            slots |= {name: -slots[name] for name in numbers if name in slots}
    if (plus := slots.pop("plus", None)) is not None:
        number = "distance" if "distance" in slots else "level"
        slots[number] += plus
    if (race := slots.pop("race", None)) is not None:
        slots |= {"distance": race, "unit": "km"}
    return slots, texts
