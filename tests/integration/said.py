"""What runners say: the sentences of every language, and what each means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from homeassistant.util.yaml import load_yaml_dict

SENTENCES: Final = Path(__file__).parents[1] / "sentences"

LANGUAGES: Final = tuple(sorted(file.stem for file in SENTENCES.glob("*.yaml")))


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence and what it means."""

    text: str
    intent: str
    slots: dict[str, Any]
    refused: bool
    """It is answered with a reason, and nothing is written."""


def said_in(language: str) -> Iterator[Sentence]:
    """Give every sentence of a language."""
    for test in load_yaml_dict(str(SENTENCES / f"{language}.yaml"))["tests"]:
        for text in test["sentences"]:
            yield Sentence(
                text=text,
                intent=test["intent"],
                slots=test["slots"],
                refused=test.get("refused", False),
            )


def answers_in(language: str) -> dict[str, float]:
    """Return what is said to the question after a run, with the score that it is."""
    told: dict[str, float] = load_yaml_dict(str(SENTENCES / f"{language}.yaml"))[
        "answers"
    ]
    return told
