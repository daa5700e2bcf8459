"""What the product says in English, as a person of the tests reads it."""

import json
from typing import Any, Final

from tests.e2e.host import REPOSITORY

ENGLISH: Final[dict[str, Any]] = json.loads(
    (REPOSITORY / "custom_components/knee_recovery/translations/en.json").read_text()
)


def says(key: str, **values: object) -> str:
    """Return a sentence of the cards."""
    sentence: str = ENGLISH["common"][key]
    return sentence.format(**values)
