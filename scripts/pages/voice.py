"""What can be said, in each language, from the sentences that are tried."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

_SENTENCES: Final = Path(__file__).parents[2] / "tests" / "sentences"

LANGUAGES: Final = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
}

INTENTS: Final = {
    "KneeLogRun": "log a run",
    "KneeLogPain": "log pain",
    "KneeLogExercises": "log exercises",
    "KneeLogIce": "log ice",
    "KneeStartIce": "start the ice timer",
    "KneeStopIce": "stop it",
    "KneeHowFar": "how far today, and why",
    "KneeStatus": "how things stand, and why",
    "KneeNextExercise": "the next exercise",
    "KneeShoeStatus": "shoes",
    "KneeUndo": "take something back",
    "KneeFlareUp": "a flare-up",
    "KneePause": "a pause",
}

_EACH: Final = 3
"""Examples of an intent: different things, not the same in other words."""


def voice() -> str:
    """Return a table for every language that there are sentences for."""
    files = sorted(
        _SENTENCES.glob("*.yaml"), key=lambda file: list(LANGUAGES).index(file.stem)
    )
    return "\n".join(_language(file) for file in files)


def _language(file: Path) -> str:
    tried = yaml.safe_load(file.read_text(encoding="utf-8"))["tests"]
    rows = "".join(
        f"| {name} | {', '.join(_examples(tried, intent))} |\n"
        for intent, name in INTENTS.items()
    )
    return f"### {LANGUAGES[file.stem]}\n\n| | |\n|---|---|\n{rows}"


def _examples(tried: list[Mapping[str, Any]], intent: str) -> Iterator[str]:
    """Give the first sentence of the first groups that mean an intent."""
    groups = [group for group in tried if group["intent"] == intent]
    # What is refused is an example too where there is nothing else, as "undo that".
    good = [group for group in groups if not group.get("refused")] or groups
    for group in good[:_EACH]:
        yield f"\u201c{group['sentences'][0].rstrip('.?')}\u201d"
