"""Every language says what English says, and fills in the same.

A language may have gaps while it grows (Home Assistant then says it in English), until
it is named in COMPLETE. `scripts/words` shows and fills the gaps.
"""

import json
from pathlib import Path
import re
import subprocess
import sys
from typing import Final

import pytest

from scripts.languages import table
from scripts.languages.table import Table, faults, languages, read

from .tree import REPOSITORY

COMPLETE: Final[frozenset[str]] = frozenset(
    {"en", "de", "es", "fr", "it", "nl", "pl", "pt-BR", "sv"}
)
"""The languages that miss nothing."""

OWED: Final[frozenset[str]] = frozenset()
"""New English that waits for its translators; until then the house says it in English.

Who adds a sentence and does not speak nine languages names its key here.
"""

ALIKE: Final[dict[str, frozenset[str]]] = {
    language: frozenset(texts.split("|"))
    for language, texts in {
        "de": "Countdown|Format|Moment|Name|Pause|Plan|Start|Step-up|Tag",
        "es": "Plan",
        "fr": "Date|Distance|Effort|Format|Message|Miles|Minutes|Moment|Pause|Pauses"
        "|Plan|Source|Sources|Volume",
        "nl": "Check|Clamshell|Copenhagen plank|Dumbbell|Later|Mat|Moment|Plan|Run"
        "|Runs|Start|Step-up|Stop|Tag|Volume",
        "pl": "Format|Limit|Start|Stop|Tag",
        "sv": "Format|Miles|Plan",
    }.items()
}
"""What a language writes as English does, beside names: its own words for it."""

NAMES: Final = frozenset(
    {
        "Knee Recovery",
        "/ 10",
        "Webhook",
    }
)
"""What every language may leave as it is: names, signs and units."""

ENGLISH: Final = read("en")
OTHERS: Final = [language for language in languages() if language != "en"]


def bare(text: str) -> str:
    """Return the words of a sentence, without what is filled in around them."""
    return re.sub(r"\{\w+\}", "", text).strip(" ,:()")


def _untranslated(language: str, words: Table) -> dict[str, str]:
    """Return what is still English, as far as there is a word in it to translate."""
    alike = NAMES | ALIKE.get(language, frozenset())
    return {
        way: text
        for way, text in words.items()
        if text == ENGLISH.get(way)
        and bare(text) not in alike
        and re.search(r"[^\W\d_]{2}", bare(text))
    }


@pytest.mark.parametrize("language", languages())
def test_a_language_has_nothing_but_english_keys(language: str) -> None:
    assert read(language).keys() - ENGLISH.keys() == set()


@pytest.mark.parametrize("language", languages())
def test_a_language_fills_in_what_english_does(language: str) -> None:
    words = read(language)

    assert {
        way: found
        for way in words.keys() & ENGLISH.keys()
        if (found := faults(words[way], ENGLISH[way]))
    } == {}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    assert _untranslated(language, read(language)) == {}


@pytest.mark.parametrize("language", sorted(ALIKE))
def test_a_language_is_excused_for_nothing_it_does_not_say(language: str) -> None:
    assert ALIKE[language] - {bare(text) for text in read(language).values()} == set()


@pytest.mark.parametrize("language", sorted(COMPLETE))
def test_a_complete_language_misses_nothing(language: str) -> None:
    missing = ENGLISH.keys() - read(language).keys()
    assert missing - OWED == set(), "translate it, or name it in OWED"


def test_nothing_is_owed_that_is_there() -> None:
    missing = {key for each in COMPLETE for key in ENGLISH.keys() - read(each).keys()}
    assert OWED - missing == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_is_in_the_order_of_english(language: str) -> None:
    words = read(language)

    assert list(words) == [way for way in ENGLISH if way in words]


def test_there_is_something_to_look_at() -> None:
    assert len(ENGLISH) > 300
    assert set(languages()) >= COMPLETE
    assert set(ALIKE) <= set(OTHERS)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (" ", "Undo"),
        ("Zurück ", "Undo"),
        ("Schmerz {pain}", "Log {level}"),
        ("Schmerz", "Log {level}"),
        ("{count, plural, other {# Tage}}", "{count} days"),
        ("Eins. Zwei.", "One.\n\nTwo."),
        ("Die **Grenze**", "The limit"),
        ("siehe `da`", "see there"),
        ("d'{name}", "of {name}"),
        ("<b>an</b>", "on"),
        ("[%key:common::no%]", "No"),
        ("mehr", "more at https://example.com"),
    ],
)
def test_a_sentence_that_does_not_fit_is_seen(text: str, english: str) -> None:
    assert faults(text, english)


def test_english_by_mistake_is_seen() -> None:
    some = ["common.card_undo", "common.dose_reps", "title"]

    assert _untranslated("xx", {way: ENGLISH[way] for way in some}) == {
        "common.card_undo": "Undo"
    }


def _words(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scripts.languages", *arguments],
        cwd=REPOSITORY,
        check=False,
        capture_output=True,
        text=True,
    )


def test_what_is_missing_is_printed_to_be_filled_in() -> None:
    missing = json.loads(_words("missing", "xx").stdout)

    assert missing == ENGLISH
    assert "en" in _words().stdout


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of translations to write in."""
    monkeypatch.setattr(table, "TRANSLATIONS", tmp_path)
    return tmp_path


def test_a_language_is_written_in_the_order_of_english(folder: Path) -> None:
    table.write("xx", {"b.c": "zwei", "gone": "weg", "a": "eins"}, ["a", "b.c", "d"])

    assert list(read("xx").items()) == [("a", "eins"), ("b.c", "zwei")]
    assert (folder / "xx.json").read_text().endswith("}\n")


def test_what_fits_no_more_is_dropped(folder: Path) -> None:
    table.write("en", {"a": "one {day}", "b": "two"}, "ab")
    table.write(
        "xx", {"a": "eins {tag}", "b": "zwei", "gone": "weg"}, ["gone", "a", "b"]
    )

    table.tidy("xx")

    assert read("xx") == {"b": "zwei"}


def test_what_is_english_still_is_left_out() -> None:
    english = {"a": "Log a run first.", "b": "Plan", "c": "{a} of {b} and {c}"}

    assert table.untouched(english, english) == {"a"}
    assert table.untouched(english | {"a": "Log et løb."}, english) == set()


@pytest.mark.parametrize(
    "told", [{"common.nowhere": "x"}, {"common.card_up_to": "bis {weit}"}]
)
def test_what_does_not_fit_is_not_filled_in(
    tmp_path: Path, told: dict[str, str]
) -> None:
    file = tmp_path / "told.json"
    file.write_text(json.dumps({"common.card_undo": "Zurück"} | told))

    answer = _words("fill", "xx", str(file))

    assert answer.returncode == 1
    assert next(iter(told)) in answer.stderr
    assert "xx" not in languages()
