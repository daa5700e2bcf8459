"""The branches of modules: which there are, and which have been taken so far.

Python itself tells of each branch once and is then asked not to tell again, so that
watching costs next to nothing, and an input that took a new one is known at once.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
import sys
from types import CodeType, TracebackType
from typing import Final, Self

type Branch = tuple[str, str, int, int]
"""File, function, where it branches, and where to."""

_TOOL: Final = 4
"""One that neither a debugger nor the coverage of the tests has."""
_EVENTS: Final = sys.monitoring.events
_BRANCHES: Final = _EVENTS.BRANCH_LEFT | _EVENTS.BRANCH_RIGHT


def _within(code: CodeType) -> Iterator[CodeType]:
    """Give a piece of code and all that is defined in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _within(constant)


def _of(file: Path) -> Iterator[Branch]:
    """Give the branches of a module's functions.

    But not of those that need a house, and of what Python adds for type hints.
    """
    module = compile(file.read_bytes(), str(file), "exec", dont_inherit=True)
    for code in _within(module):
        name = code.co_qualname
        if code is not module and "async_" not in name and "__annotate__" not in name:
            for at, left, right in code.co_branches():
                yield str(file), code.co_qualname, at, left
                yield str(file), code.co_qualname, at, right


class Branches:
    """Watches which branches of some modules are taken."""

    def __init__(self, files: Iterable[Path]) -> None:
        """Look up what there is."""
        self.files = sorted(files)
        self.there = {branch for file in self.files for branch in _of(file)}
        self.taken: set[Branch] = set()
        self._names = {str(file) for file in self.files}

    def __enter__(self) -> Self:
        """Begin to watch."""
        sys.monitoring.use_tool_id(_TOOL, "fuzz")
        for event in (_EVENTS.BRANCH_LEFT, _EVENTS.BRANCH_RIGHT):
            sys.monitoring.register_callback(_TOOL, event, self._take)
        sys.monitoring.set_events(_TOOL, _BRANCHES)
        sys.monitoring.restart_events()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """End watching."""
        sys.monitoring.set_events(_TOOL, 0)
        sys.monitoring.free_tool_id(_TOOL)

    def _take(self, code: CodeType, at: int, to: int) -> object:
        if code.co_filename in self._names:
            self.taken.add((code.co_filename, code.co_qualname, at, to))
        return sys.monitoring.DISABLE

    @property
    def percent(self) -> float:
        """How much of what there is was taken."""
        return 100 * len(self.taken & self.there) / max(1, len(self.there))
