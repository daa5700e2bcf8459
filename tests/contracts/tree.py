"""The tree that the contracts look at."""

import ast
from collections.abc import Iterator, Mapping
import json
from pathlib import Path
from string import Formatter
from typing import Any, Final

from homeassistant.util.yaml import load_yaml_dict

REPOSITORY: Final = Path(__file__).parents[2]
INTEGRATION: Final = REPOSITORY / "custom_components" / "knee_recovery"
TRANSLATIONS: Final = INTEGRATION / "translations"

ENGLISH: Final[Mapping[str, Any]] = json.loads(
    (TRANSLATIONS / "en.json").read_text(encoding="utf-8")
)
ICONS: Final[Mapping[str, Any]] = json.loads(
    (INTEGRATION / "icons.json").read_text(encoding="utf-8")
)
SERVICES: Final[Mapping[str, Any]] = load_yaml_dict(str(INTEGRATION / "services.yaml"))


def modules(*folders: str) -> list[Path]:
    """Return the Python files of the integration, or of some of its folders."""
    roots = [INTEGRATION / folder for folder in folders] or [INTEGRATION]
    return sorted(file for root in roots for file in root.rglob("*.py"))


def parsed(file: Path) -> ast.Module:
    """Return what a Python file says."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def placeholders(message: str) -> set[str]:
    """Return what a message has filled in."""
    return {name for _, name, _, _ in Formatter().parse(message) if name}


def strings(words: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Give every string of a translation, with the way to it."""
    for key, value in words.items():
        way = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield from strings(value, way)
        else:
            yield way, value
