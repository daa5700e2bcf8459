"""The actions and their fields, from services.yaml and the English words."""

from collections.abc import Iterator, Mapping
import json
from pathlib import Path
from typing import Any

import yaml

INTEGRATION = Path(__file__).parents[2] / "custom_components" / "knee_recovery"


def actions() -> str:
    """Return a section for every action, with a table of its fields."""
    shapes = yaml.safe_load((INTEGRATION / "services.yaml").read_text(encoding="utf-8"))
    words = json.loads(
        (INTEGRATION / "translations" / "en.json").read_text(encoding="utf-8")
    )["services"]
    return "\n".join(_action(name, shapes[name], words[name]) for name in shapes)


def _action(
    name: str, shape: Mapping[str, Any] | None, words: Mapping[str, Any]
) -> str:
    """Return the section of one action."""
    rows = "".join(_rows((shape or {}).get("fields", {}), words.get("fields", {})))
    table = f"| field | | what it is |\n|---|---|---|\n{rows}" if rows else ""
    return f"### `{name}`\n\n{words['description']}\n\n{table}"


def _rows(fields: Mapping[str, Any], words: Mapping[str, Any]) -> Iterator[str]:
    """Give a row for every field, those in sections too."""
    for key, field in fields.items():
        if "fields" in field:
            yield from _rows(field["fields"], words)
        else:
            must = "required" if field.get("required") else ""
            takes = ", ".join(f"`{choice}`" for choice in _choices(field))
            says = words[key]["description"]
            yield f"| `{key}` | {must} | {says}{f' One of {takes}.' * bool(takes)} |\n"


def _choices(field: Mapping[str, Any]) -> list[str]:
    """Return what can be chosen in a field, nothing when it is free."""
    select = field["selector"].get("select") or {}
    return [
        choice["value"] if isinstance(choice, Mapping) else str(choice)
        for choice in select.get("options", ())
    ]
