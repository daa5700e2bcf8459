"""Every key that the domain answers with has its words."""

import json
from pathlib import Path

import pytest

from custom_components.knee_recovery import core
from custom_components.knee_recovery.core.advice import BACK_AGAIN, MODIFICATIONS
from custom_components.knee_recovery.core.care import RULES as CARE
from custom_components.knee_recovery.core.flags import FLAGS, Urgency
from custom_components.knee_recovery.core.form import TIPS
from custom_components.knee_recovery.core.gate import GATE
from custom_components.knee_recovery.core.plan import Why
from custom_components.knee_recovery.core.progress import Outcome
from custom_components.knee_recovery.core.scores import Change

WORDS = json.loads(
    (Path(core.__path__[0]).parent / "translations" / "en.json").read_text("utf-8")
)["common"]

SPOKEN = {
    "plan": [*Why],
    "progress": [*Outcome],
    "offer": [key for key, _ in MODIFICATIONS],
    "back_again": [*BACK_AGAIN],
    "gate": [item.key for item in GATE],
    "flag": [flag.key for flag in FLAGS],
    "urgency": [*Urgency],
    "talk": [key for key, _ in CARE if key != "smaller_plan"],
    "suggest": ["smaller_plan"],
    "change": [*Change],
    "tip": [*TIPS],
}


@pytest.mark.parametrize("prefix", SPOKEN)
def test_every_key_is_worded(prefix: str) -> None:
    keys = {f"{prefix}_{key}" for key in SPOKEN[prefix]}
    assert keys
    assert keys <= set(WORDS)


def test_the_words_promise_nothing() -> None:
    """Evidence 12: a diary neither treats nor heals, and never says safe."""
    forbidden = ("treat", "heal", "cure", "safe to", "diagnos", "prevent")
    spoken = " ".join(str(word) for word in WORDS.values()).lower()
    assert [word for word in forbidden if word in spoken] == []
