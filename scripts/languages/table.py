"""A language as a flat table: the way to each sentence, and the sentence.

English is the language that all others follow: its keys, its order, its placeholders.
"""

from collections.abc import Iterable, Iterator, Mapping
import json
from pathlib import Path
import re
from typing import Any, Final

TRANSLATIONS: Final = (
    Path(__file__).parents[2] / "custom_components" / "knee_recovery" / "translations"
)
FIRST: Final = "en"

type Table = dict[str, str]

_FILLED_IN: Final = re.compile(r"\{\s*(\w+)\s*(?:,\s*(\w+))?")
_IN_BRACES: Final = re.compile(r"\{[^}]*\}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_WORDS_OF_A_SENTENCE: Final = 3
_REFERENCE: Final = re.compile(r"\[%key:[^\]]*%\]")
_MARKUP: Final = re.compile(r"\*\*|`|^[-#>] |\]\(|\n\n", re.MULTILINE)
_LINK: Final = re.compile(r"https?://\S+")


def flat(words: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Give every sentence with the way to it, `entity.sensor.next_run.name`."""
    for key, value in words.items():
        way = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield from flat(value, way)
        else:
            yield way, value


def nested(table: Mapping[str, str]) -> dict[str, Any]:
    """Return a table as Home Assistant reads it."""
    words: dict[str, Any] = {}
    for way, text in table.items():
        *folders, key = way.split(".")
        place = words
        for folder in folders:
            place = place.setdefault(folder, {})
        place[key] = text
    return words


def languages() -> list[str]:
    """Return the languages that have a file, English included."""
    return sorted(file.stem for file in TRANSLATIONS.glob("*.json"))


def read(language: str) -> Table:
    """Return a language; an empty table when it has no file yet."""
    file = TRANSLATIONS / f"{language}.json"
    if not file.exists():
        return {}
    return dict(flat(json.loads(file.read_text(encoding="utf-8"))))


def write(language: str, table: Mapping[str, str], order: Iterable[str]) -> None:
    """Write a language in the order of the other one, without what that one lacks."""
    words = nested({way: table[way] for way in order if way in table})
    (TRANSLATIONS / f"{language}.json").write_text(
        json.dumps(words, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


def tidy(language: str) -> None:
    """Drop from a language what English has no more, and what no longer fits it."""
    english, words = read(FIRST), read(language)
    fit = {
        way: text
        for way, text in words.items()
        if way in english and not faults(text, english[way])
    }
    write(language, fit, english)


def filled_in(text: str) -> set[tuple[str, str]]:
    """Return what a sentence has filled in, each with its kind of form (`plural`)."""
    return {(found[1], found[2] or "") for found in _FILLED_IN.finditer(text)}


def untouched(told: Mapping[str, str], english: Mapping[str, str]) -> set[str]:
    """Return the ways to what is English still; one or two words may be alike."""
    return {
        way
        for way, text in told.items()
        if text == english[way]
        and len(_WORD.findall(_IN_BRACES.sub("", text))) >= _WORDS_OF_A_SENTENCE
    }


def faults(text: str, english: str) -> list[str]:
    """Return what keeps a sentence from standing for the English one."""
    found = []
    if not text.strip():
        found.append("is empty")
    if text != text.strip():
        found.append("begins or ends with a space")
    if filled_in(text) != filled_in(english):
        found.append(f"has other placeholders than {english!r}")
    for rule, pattern in (
        ("references", _REFERENCE),
        ("markup or paragraphs", _MARKUP),
        ("links", _LINK),
    ):
        if sorted(pattern.findall(text)) != sorted(pattern.findall(english)):
            found.append(f"has other {rule} than {english!r}")
    # Home Assistant's frontend reads these as the beginning of a quote and of a tag.
    if re.search(r"'[{}<]|<", text):
        found.append("has a straight apostrophe before a bracket, or a '<'")
    return found
