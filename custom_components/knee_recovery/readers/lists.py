"""Lists of activities as a text: Strava's without its files, and Garmin Connect's."""

from datetime import tzinfo
from io import StringIO

from .garmin_list import read_table, runs_of
from .model import Reason, Refusal
from .parts import Found
from .strava_rows import rows
from .words import any_day_first

_HEAD = 1 << 16
# Ten thousand activities with long words have half of that.
_LARGEST = 20_000_000
_LONGEST_LINE = 1 << 17


def read_list(name: str, data: bytes, zone: tzinfo, *, miles: bool) -> Found | None:
    """Return the runs of a list; None for what is no list of activities."""
    if b"\0" in data[:_HEAD] or len(data) > _LARGEST:
        return None
    text = _lines(data).decode("utf-8-sig", "replace")
    told = list(rows(StringIO(text, newline="")))
    if told:
        day_first = any_day_first(row.date for row in told)
        # The files are not there, so nothing has to stand in for them.
        return tuple(
            row._replace(file="").run(f"{name} {row.id}", day_first=day_first)
            for row in told
        )
    table = read_table(text)
    if table is None:
        return None
    return runs_of(name, table, zone, miles=miles) or (
        Refusal(name=name, reason=Reason.EMPTY),
    )


def _lines(data: bytes) -> bytes:
    """Return a text up to a line that is longer than any of a list."""
    at = 0
    while len(data) - at > _LONGEST_LINE:
        end = data.rfind(b"\n", at, at + _LONGEST_LINE)
        if end < 0:
            return data[:at]
        at = end + 1
    return data
