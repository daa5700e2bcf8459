"""Every language says everything, and fills in the same."""

from collections.abc import Mapping
import json
from typing import Any

import pytest

from .tree import ENGLISH, TRANSLATIONS, placeholders, strings

LANGUAGES = sorted(TRANSLATIONS.glob("*.json"))


def _differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> set[str]:
    """Return where two languages do not say the same things."""
    left, right = dict(strings(one)), dict(strings(other))
    return (set(left) ^ set(right)) | {
        way
        for way in set(left) & set(right)
        if placeholders(left[way]) != placeholders(right[way]) or not right[way].strip()
    }


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda file: file.stem)
def test_a_language_is_whole(language: Any) -> None:  # noqa: ANN401
    words = json.loads(language.read_text(encoding="utf-8"))

    assert _differences(ENGLISH, words) == set()


def test_there_is_something_to_look_at() -> None:
    assert [file.stem for file in LANGUAGES].count("en") == 1
    assert len(list(strings(ENGLISH))) > 300


@pytest.mark.parametrize(
    "other",
    [
        {"a": {"b": "Log {level}"}},
        {"a": {"b": "Log {level}", "c": "Undo", "d": "more"}},
        {"a": {"b": "Log {pain}", "c": "Undo"}},
        {"a": {"b": "Log", "c": "Undo"}},
        {"a": {"b": "Log {level}", "c": " "}},
    ],
)
def test_a_difference_is_seen(other: Mapping[str, Any]) -> None:
    assert _differences({"a": {"b": "Log {level}", "c": "Undo"}}, other)
