"""What a person reads when something is refused, worded as Home Assistant words it."""

from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.exceptions import HomeAssistantError

from custom_components import knee_recovery
from custom_components.knee_recovery.const import DOMAIN

WORDS: Final[Mapping[str, Any]] = json.loads(
    (Path(knee_recovery.__file__).parent / "translations" / "en.json").read_text()
)


def english(error: HomeAssistantError) -> str:
    """Return an error's message; a raw or half-filled one does not pass."""
    assert error.translation_domain == DOMAIN, repr(error)
    assert error.translation_key is not None
    message: str = WORDS["exceptions"][error.translation_key]["message"]
    return message.format_map(error.translation_placeholders or {})
