"""Every exercise of the library is drawn and can be said, and nothing else is."""

import re

import pytest

from custom_components.knee_recovery.core.library import EXERCISES
from custom_components.knee_recovery.tongue import ENGLISH, bundled, sentences_of

from .tree import REPOSITORY

POSES = REPOSITORY / "frontend" / "src" / "figures" / "poses.ts"


def test_every_exercise_is_drawn_and_nothing_else() -> None:
    _, _, drawn = POSES.read_text(encoding="utf-8").partition("const FIGURES")
    keys = re.findall(r"^  (\w+): \{$", drawn, re.MULTILINE)
    assert len(keys) == len(set(keys))
    assert set(EXERCISES) - set(keys) == set(), (
        "draw it in frontend/src/figures/poses.ts"
    )
    assert set(keys) - set(EXERCISES) == set(), "drawn, but in no library"


@pytest.mark.parametrize("language", bundled())
def test_every_exercise_can_be_said(language: str) -> None:
    heard = sentences_of(language)["lists"]["knee_exercise"]["values"]
    known = {each["out"] for each in heard}
    assert known - set(EXERCISES) == set()
    # Who adds one need not speak six languages: what is not known is asked about.
    missing = set(EXERCISES) - known
    assert language != ENGLISH or missing == set(), "name it under knee_exercise"
