"""The parts of the user's pages that are written from the code."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
import re
from typing import Final

from .actions import actions
from .bounds import limits
from .reasons import PREFIXES, reasons
from .settings import options, setup, shoe, source
from .voice import voice

REPOSITORY: Final = Path(__file__).parents[2]
DOCS: Final = REPOSITORY / "docs"

PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "actions": actions,
    "limits": limits,
    "setup": setup,
    "options": options,
    "shoe": shoe,
    "source": source,
    "voice": voice,
    **{f"why_{prefix}": partial(reasons, prefix) for prefix in PREFIXES},
}
"""What writes each part, by the name in its markers."""


def renewed(text: str) -> str:
    """Return a page with every marked part as the code would write it now.

    Raises KeyError for a marker that nothing writes.
    """
    return re.sub(
        r"(<!-- begin (\w+) -->\n).*?(<!-- end \2 -->)",
        lambda found: f"{found[1]}{PARTS[found[2]]()}{found[3]}",
        text,
        flags=re.DOTALL,
    )


def pages() -> list[Path]:
    """Return the pages that have a marked part."""
    return sorted(
        page
        for page in DOCS.glob("*.md")
        if "<!-- begin " in page.read_text(encoding="utf-8")
    )
