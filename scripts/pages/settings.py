"""The dialogues and their fields, from the English words."""

from collections.abc import Callable, Iterator, Mapping
import json
from pathlib import Path
from typing import Any, Final

_ENGLISH: Final = (
    Path(__file__).parents[2] / "custom_components/knee_recovery/translations/en.json"
)


def setup() -> str:
    """Return the steps in which a runner is added."""
    return _steps(lambda words: words["config"]["step"])


def options() -> str:
    """Return the steps behind Configure."""
    return _steps(lambda words: words["options"]["step"])


def shoe() -> str:
    """Return the steps in which a pair of shoes is added."""
    return _steps(lambda words: words["config_subentries"]["shoe"]["step"])


def source() -> str:
    """Return the steps in which a source of runs is added."""
    return _steps(lambda words: words["config_subentries"]["source"]["step"])


def _steps(of: Callable[[Any], Mapping[str, Any]]) -> str:
    """Return a section for every step that asks for something."""
    steps = of(json.loads(_ENGLISH.read_text(encoding="utf-8")))
    # A step is called as in the menu that leads to it, where there is one.
    menu = {
        key: name
        for step in steps.values()
        for key, name in step.get("menu_options", {}).items()
    }
    return "\n".join(
        _step(menu.get(key, step["title"]), step)
        for key, step in steps.items()
        if _fields(step)
    )


def _step(title: str, step: Mapping[str, Any]) -> str:
    """Return the section of one step."""
    rows = "".join(f"| {name} | {says} |\n" for name, says in _rows(step))
    return f"### {title}\n\n| | |\n|---|---|\n{rows}"


def _rows(step: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give every field of a step with what is said under it."""
    for key, name in _fields(step).items():
        # A name that is filled in at run time says nothing on paper.
        if "{" not in name:
            yield name, step.get("data_description", {}).get(key, "")


def _fields(step: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the names of a step's fields, of its sections too."""
    inside = (section["data"] for section in step.get("sections", {}).values())
    return {
        key: name
        for fields in (step.get("data", {}), *inside)
        for key, name in fields.items()
    }
