"""Every exercise of the library is drawn on the session card, and nothing else is."""

import re

from custom_components.knee_recovery.core.library import EXERCISES

from .tree import REPOSITORY

POSES = REPOSITORY / "frontend" / "src" / "figures" / "poses.ts"


def test_every_exercise_is_drawn_and_nothing_else() -> None:
    _, _, drawn = POSES.read_text(encoding="utf-8").partition("const FIGURES")
    keys = re.findall(r"^  (\w+): \{$", drawn, re.MULTILINE)
    assert len(keys) == len(set(keys))
    assert set(keys) == set(EXERCISES)
