"""Markup: HTML, SVG and Markdown in which a text can never become a tag or a link.

Whatever is put into a tag is escaped, unless it is a tag itself.
"""

from html import escape
import re
from typing import Final
from unicodedata import category


class Html(str):
    """Text that is HTML already; made by the functions here alone."""

    __slots__ = ()


_EMPTY: Final = frozenset({"circle", "line", "meta", "path", "polyline", "rect"})
_KEPT: Final = frozenset("\n\t")
_MARKS: Final = re.compile(r"[\\`*\[\]<>|~#]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)
"""What makes links, pictures, tags and tables, and bare addresses into links."""


def text(said: object) -> Html:
    """Return what was said as HTML shows it: escaped, without control characters."""
    shown = "".join(
        " " if category(letter) == "Cc" and letter not in _KEPT else letter
        for letter in str(said)
    )
    return Html(escape(shown, quote=True))


def joined(*parts: object) -> Html:
    """Return parts one after the other; None is left out, what is not HTML escaped."""
    return Html(
        "".join(
            part if isinstance(part, Html) else text(part)
            for part in parts
            if part is not None
        )
    )


def tag(name: str, /, *parts: object, **attributes: object) -> Html:
    """Return a tag around parts.

    `_` in the name of an attribute stands for `-`; one that is None is left out.
    """
    said = "".join(
        f' {key.strip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{said}/>")
    return Html(f"<{name}{said}>{joined(*parts)}</{name}>")


def in_markdown(said: object) -> str:
    """Return a text of somebody's as dialogs and notifications show it: in one line.

    Names come from phones, watches, files and whoever calls an action; none of them is
    to put a link or a picture in front of an administrator.
    """
    shown = "".join(" " if category(letter) == "Cc" else letter for letter in str(said))
    return _MARKS.sub(r"\\\g<0>", " ".join(shown.split()))
