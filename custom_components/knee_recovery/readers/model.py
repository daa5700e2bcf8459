"""What a file says: the runs found in it, and why the rest is not a run."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class ExhaustedError(Exception):
    """There is more in the file than any recording has; nobody should wait for it."""


class Reason(StrEnum):
    """Why a file, or one session of it, gave no run."""

    NOT_A_RUN = "not_a_run"
    TOO_SHORT = "too_short"
    NO_DATE = "no_date"
    NOT_AN_ACTIVITY = "not_an_activity"
    DAMAGED = "damaged"
    HOSTILE = "hostile"
    TOO_LARGE = "too_large"
    UNSUPPORTED = "unsupported"
    EMPTY = "empty"


class Flaw(StrEnum):
    """What was wrong with a file whose run was used all the same."""

    CHECKSUM = "checksum"
    """The checksum over the file does not hold."""
    TRUNCATED = "truncated"
    """The file ends before it says it does."""
    UNREADABLE = "unreadable"
    """Some messages could not be told apart and were left out."""
    HEADER = "header"
    """The file does not begin as its format asks."""
    LENGTH = "length"
    """The length in the header is not that of the file."""
    PACKING = "packing"
    """The compressed file around it is broken or cut."""
    FROM_RECORDS = "from_records"
    """The totals were missing and were taken from the points of the run."""
    TRAILING = "trailing"
    """There is something foreign behind the recording."""
    FROM_LIST = "from_list"
    """The file is missing or broken, and the service's list of activities stands in."""
    ELAPSED = "elapsed"
    """The time from first to last was implausible and was dropped."""


FROM_FILE = "file"
"""The origin of what a recording itself tells."""

HARMLESS = frozenset({Flaw.TRAILING, Flaw.FROM_LIST, Flaw.ELAPSED})
"""Flaws that leave the recording whole: they warn but do not make it partial."""


_LONGEST = 255
"""Characters of a text that a file tells; a diary keeps no longer name."""


def _keepable(text: str) -> str:
    """Return a text that can be kept and told: short, and of whole characters."""
    return text[:_LONGEST].encode("utf-8", "replace").decode()


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRun:
    """One run found in a file."""

    name: str
    """The file's name as it was given."""
    started_at: datetime
    """Aware, in UTC."""
    distance_m: int
    duration_s: float | None
    """Moving time: pauses are left out."""
    elapsed_s: float | None
    """From the first to the last moment, pauses included."""
    utc_offset: timedelta | None
    """Of the runner's watch during the run, where the file tells it."""
    external_id: str
    """Identity of the recording, the same in every copy of it (see each format)."""
    sport: str
    partial: bool
    """The file is damaged around the run: it may say less than was run."""
    warnings: tuple[str, ...] = ()
    """`Flaw` values, in the order in which they were met."""
    origin: str = FROM_FILE
    """Whose word this is: the recording's own, or a service's that lists it."""
    shoe: str | None = None
    """What the service calls the pair that was worn."""
    title: str = ""
    zone_guessed: bool = False
    """The start was told without a time zone, and read as one of the house's."""

    def __post_init__(self) -> None:
        """Cut what is longer than a diary keeps."""
        for field in ("name", "external_id", "sport", "title"):
            object.__setattr__(self, field, _keepable(getattr(self, field)))
        if self.shoe is not None:
            object.__setattr__(self, "shoe", _keepable(self.shoe))


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """A file, or one session of it, that gave no run."""

    name: str
    reason: Reason
    detail: str = ""
    """The fact behind the reason in plain data, e.g. `walking` or `157 m`."""

    def __post_init__(self) -> None:
        """Cut what nobody reads to its end."""
        for field in ("name", "detail"):
            object.__setattr__(self, field, _keepable(getattr(self, field)))
