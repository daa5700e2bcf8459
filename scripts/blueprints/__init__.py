"""The blueprints: written from these sources, so that what they share is said once.

A line `<<part key=value>>` stands for the part of that name, `$key` in it for the
value; the part is indented as the line is. What is made is plain YAML that Home
Assistant reads, and `shipped.json` has the mark of every version that we gave away.
"""

from collections.abc import Iterator
from hashlib import sha256
import json
from pathlib import Path
import re
from string import Template
from typing import Final

SOURCES: Final = Path(__file__).parent
PARTS: Final = SOURCES / "parts"
BLUEPRINTS: Final = (
    Path(__file__).parents[2] / "custom_components" / "knee_recovery" / "blueprints"
)
MADE: Final = BLUEPRINTS / "automation" / "knee_recovery"
SHIPPED: Final = BLUEPRINTS / "shipped.json"

_PART: Final = re.compile(
    r"^( *)<<(\w+)((?: \w+=(?:\"[^\"]*\"|\S+?))*)>>\n", re.MULTILINE
)
_VALUE: Final = re.compile(r"(\w+)=(?:\"([^\"]*)\"|(\S+))")


def _expanded(text: str, **values: str) -> str:
    """Return a text with its parts in place."""

    def part(found: re.Match[str]) -> str:
        indent, name, given = found.groups()
        own = {key: quoted or plain for key, quoted, plain in _VALUE.findall(given)}
        source = (PARTS / f"{name}.yaml").read_text(encoding="utf-8")
        inner = _expanded(Template(source).safe_substitute(values | own), **values)
        return "".join(
            f"{indent}{line}" if line.strip() else line
            for line in inner.splitlines(keepends=True)
        )

    return _PART.sub(part, text)


def made() -> Iterator[tuple[str, str]]:
    """Give the name and the text of each blueprint."""
    for source in sorted(SOURCES.glob("*.yaml")):
        text = source.read_text(encoding="utf-8")
        yield source.name, _expanded(text, file=source.name)


def mark(text: str) -> str:
    """Return the mark by which a version of a blueprint is known."""
    return sha256(text.encode()).hexdigest()


def shipped() -> dict[str, list[str]]:
    """Return the marks of every version of each blueprint that was given away."""
    known: dict[str, list[str]] = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return known
