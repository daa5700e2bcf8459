"""Lists of activities as a text: Strava's without its files, and Garmin Connect's."""

from datetime import tzinfo
from io import StringIO

from .garmin_list import read_table, runs_of
from .markup import plain
from .model import Reason, Refusal
from .parts import Found
from .strava_rows import rows
from .words import any_day_first

_HEAD = 1 << 16
# Ten thousand activities with long words have half of that.
_LARGEST = 20_000_000
_LONGEST_LINE = 1 << 17
_LOST = "\ufffd"
_FIRST_WIDE = "\x80"


def read_list(name: str, data: bytes, zone: tzinfo, *, miles: bool) -> Found | None:
    """Return the runs of a list; None for what is no list of activities."""
    if len(data) > _LARGEST or b"\0" in (data := plain(data))[:_HEAD]:
        return None
    text = _text(_lines(data))
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


def _text(data: bytes) -> str:
    """Return what a list says; spreadsheets write it in the bytes of Windows too."""
    text = data.decode("utf-8", "replace")
    if _LOST not in text or any(_FIRST_WIDE <= sign != _LOST for sign in text):
        return text
    return data.decode("cp1252", "replace")


def _lines(data: bytes) -> bytes:
    """Return a text up to a line that is longer than any of a list."""
    at = 0
    while len(data) - at > _LONGEST_LINE:
        end = data.rfind(b"\n", at, at + _LONGEST_LINE)
        if end < 0:
            return data[:at]
        at = end + 1
    return data
