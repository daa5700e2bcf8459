"""XML as far as a recording needs it: tags found by pattern, nothing ever expanded.

No XML parser reads the files. What makes XML dangerous (documents that define
entities, nesting without end) has no place in a recording and is recognised; what
makes a parser give up (a missing end, a stray byte in a name) does no harm here.
All patterns stop at the next `<`, so that the time to match grows with the size.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator
from html import unescape
import re
from typing import NamedTuple

from .model import Flaw, Reason, Refusal

# Encodings in which a tag is not what it is in ASCII, by how a file begins: with a
# byte order mark or, without, with `<`. The longer ones first.
_WIDE = (
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)

_NAME = rb"[A-Za-z_\x80-\xff][\w.\-\x80-\xff]{0,99}+"
PASSED_OVER = rb"!--.*?(?:-->|\Z)|!\[CDATA\[.*?(?:\]\]>|\Z)|\?.*?(?:\?>|\Z)"
"""Comments, quoted text and instructions; what is in them counts for nothing."""
_PROLOG = re.compile(
    rb"(?:\s++|<(?:%b))*+(?:<(?:((?:%b:)?)(%b)(?=[\s/>]|\Z)|(!DOCTYPE\s)))?"
    % (PASSED_OVER, _NAME, _NAME),
    re.DOTALL,
)
# No document says more before its first element.
_PROLOG_END = 1 << 20
_CLOSINGS = {b"!-": b"-->", b"![": b"]]>"}
_EMPTY_ELEMENT = re.compile(rb"[^<>]*+(?<=/)>")
_ENTITY = b"<!ENTITY"

# How much is looked through at a time: others want to do something meanwhile.
_WINDOW = 1 << 20

# Recordings nest to a depth of ten.
_NESTED = b"<" * 256
_ALL_BUT_BRACKETS = bytes(sorted(set(range(256)) - set(b"</")))
_NEST_STEP = 1 << 18
# No tag and no text of a recording has half a megabyte.
_STRIDE = 1 << 18


class Root(NamedTuple):
    """How a document begins."""

    prefix: bytes
    """Of the namespace, with its colon; often nothing."""
    name: bytes
    declares: bool
    """There is a DOCTYPE before it."""
    end: int
    """Where its attributes begin."""


def plain(data: bytes) -> bytes:
    """Return a document with its tags in ASCII and no byte order mark."""
    for start, encoding in _WIDE:
        if data.startswith(start):
            data = data.decode(encoding, "ignore").encode("utf-8", "replace")
            break
    return data.removeprefix(BOM_UTF8)


def root(data: bytes, *expected: bytes) -> Root | None:
    """Return the outermost element, behind a DOCTYPE only if it is an expected one."""
    found = _PROLOG.match(data, 0, _PROLOG_END)
    if found is None or found.lastindex is None:
        return None
    prefix, name, doctype = found.groups()
    if doctype is None:
        return Root(prefix, name, declares=False, end=found.end())
    # What a DOCTYPE holds is not taken apart, and what it names may be a lie.
    element = rb"<((?:%b:)?)(%b)(?=[\s/>])" % (_NAME, b"|".join(expected))
    declared = re.compile(element).search(data, found.end(), _PROLOG_END)
    if declared is None:
        return None
    prefix, name = declared.groups()
    return Root(prefix, name, declares=True, end=declared.end())


def is_signed(data: bytes, name: bytes) -> bool:
    """Tell whether a document's outermost element has a name."""
    found = root(data, name)
    return found is not None and found.name == name


def opened(file: str, data: bytes, name: bytes) -> Root | Refusal:
    """Return the outermost element of a document, or why the file is not read."""
    found = root(data, name)
    if found is None or found.name != name:
        return Refusal(name=file, reason=Reason.DAMAGED, detail=Flaw.HEADER)
    if found.declares:
        return Refusal(name=file, reason=Reason.HOSTILE, detail="DOCTYPE")
    return found


def is_bomb(data: bytes) -> bool:
    """Tell whether a document defines entities or is built to exhaust a reader."""
    found = _PROLOG.match(data, 0, _PROLOG_END)
    if found is None or found.lastindex is None:
        return False
    if found.group(3):
        return data.find(_ENTITY, found.end()) >= 0
    return _is_nested(data) or _is_endless(data)


def _is_nested(data: bytes) -> bool:
    return any(
        _NESTED in data[at : at + _NEST_STEP].translate(None, _ALL_BUT_BRACKETS)
        for at in range(0, len(data), _NEST_STEP)
    )


def _is_endless(data: bytes) -> bool:
    return any(
        data.find(b">", at, at + _STRIDE) < 0
        for at in range(0, len(data) - _STRIDE, _STRIDE)
    )


def words(text: bytes) -> str:
    """Return the words of a text."""
    try:
        told = text.decode()
    except UnicodeDecodeError:
        told = text.decode("latin-1")
    return unescape(told)


class Tags:
    """What a pattern finds in a document; `jump` to another place between two finds.

    `PASSED_OVER` has to be the last choice of the pattern.
    """

    def __init__(self, pattern: re.Pattern[bytes], data: bytes) -> None:
        """Begin at the beginning."""
        self.jump: int | None = None
        """Where to go on, further on than the last find."""
        self._pattern = pattern
        self._data = data

    def __iter__(self) -> Iterator[re.Match[bytes]]:
        """Yield the finds in their order."""
        data, size, at = self._data, len(self._data), 0
        while at < size:
            stop = data.find(b"<", at + _WINDOW)
            stop = size if stop < 0 else stop
            # The `<` behind the window shows that what is before it is whole.
            for match in self._pattern.finditer(data, at, stop + 1):
                yield match
                if self.jump is None and match.lastindex is None:
                    # What is passed over may be longer than the window.
                    self.jump = _behind(data, match) if match.end() > stop else None
                if self.jump is not None:
                    break
            at, self.jump = stop if self.jump is None else self.jump, None


def _behind(data: bytes, match: re.Match[bytes]) -> int:
    """Return where something that is passed over ends."""
    start = match.start()
    closing = _CLOSINGS.get(data[start + 1 : start + 3], b"?>")
    end = data.find(closing, start)
    return len(data) if end < 0 else end + len(closing)


def ending(data: bytes, found: Root) -> Flaw | None:
    """Return what is wrong with the end of a document, if anything is."""
    closing = re.compile(rb"</%b%b\s*>" % (found.prefix, found.name))
    at = data.rfind(b"</" + found.prefix + found.name)
    last = closing.match(data, at) if at >= 0 else None
    if last is None:
        only = _EMPTY_ELEMENT.match(data, found.end)
        return None if only else Flaw.TRUNCATED
    return Flaw.TRAILING if data[last.end() :].strip() else None
