"""Recordings among the members of an archive."""

import re
from typing import NamedTuple
from zipfile import ZipInfo

from . import LARGEST, read
from .model import Refusal
from .parts import Found, within_memory
from .zipped import Archive, ArchiveError

_RECORDING = re.compile(r"\.(?:fit|gpx|tcx)(?:\.gz)?\Z", re.IGNORECASE)


class Recorded(NamedTuple):
    """A member that is a recording by its name."""

    archive: Archive
    info: ZipInfo
    within: str = ""
    """The name of the archive around it, where that is a member itself."""

    @property
    def name(self) -> str:
        """The name that it is told by."""
        return (
            f"{self.within}/{self.info.filename}" if self.within else self.info.filename
        )


def is_recording(name: str) -> bool:
    """Tell whether a member is a recording by its name."""
    return _RECORDING.search(name) is not None


def read_member(recorded: Recorded) -> Found:
    """Return what a recording in an archive holds, at least one run or refusal."""
    return within_memory(recorded.name, lambda: _read(recorded))


def _read(recorded: Recorded) -> Found:
    try:
        data, flaws = recorded.archive.content(recorded.info, LARGEST)
    except ArchiveError as error:
        return (Refusal(name=recorded.name, reason=error.reason, detail=error.detail),)
    return read(recorded.name, data, flaws)
