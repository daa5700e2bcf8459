"""The activities of a Garmin data export: a long JSON list beside the recordings.

Distances are in centimetres and times in milliseconds. The file can have a hundred
megabytes, so one activity is decoded at a time.
"""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
import json
from math import isfinite
import re
from typing import IO

from .accept import Kind, Recording, accept
from .model import FileRun, Reason, Refusal
from .parts import Export, Form, Part
from .words import kind
from .zipped import BROKEN

ORIGIN = "garmin"

NAMED = "summarizedactivities"
"""Within the name of such a file, in small letters."""
_KEY = '"summarizedActivitiesExport"'

_CHUNK = 1 << 20
_LARGEST = 4 << 20
"""Characters of one activity. Those of a day of hiking have a hundred thousand."""
_MOST = 100_000
_UNREADABLE: tuple[type[Exception], ...] = (*BROKEN, RecursionError)
_BETWEEN = re.compile(r"[ \t\r\n,]*")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CM, _MS = 100, 1000


def is_activities(head: bytes) -> bool:
    """Tell whether a file that begins like this is such a list."""
    return _KEY.encode() in head


def open_activities(name: str, file: IO[bytes], size: int) -> Export:
    """Return the activities of a list of so many bytes."""
    # Its end is a part of its own: that it is cut is known behind the last activity.
    total = size + 1

    def parts(done: int) -> Iterator[Part]:
        if done >= total:
            return
        try:
            for at, told in islice(_activities(file), _MOST):
                if at > done and isinstance(told, dict):
                    yield Part(at, (_judged(name, told),))
        except _UNREADABLE:
            broken = Refusal(name=name, reason=Reason.DAMAGED, detail="the list")
            yield Part(total, (broken,))
        else:
            yield Part(total)

    return Export(form=Form.GARMIN, total=total, parts=parts)


def _activities(file: IO[bytes]) -> Iterator[tuple[int, object]]:
    """Give each activity, and how many characters are read with it.

    Raises `ValueError` where the list cannot be read on.
    """
    file.seek(0)
    decode = getincrementaldecoder("utf-8-sig")("replace").decode
    listed = _List()
    while chunk := file.read(_CHUNK):
        yield from listed.read(decode(chunk))
    yield from listed.read(decode(b"", True), is_last=True)  # noqa: FBT003


class _List:
    """As much of the list as was fed in, and what is not decoded yet."""

    def __init__(self) -> None:
        self._text = ""
        self._passed = 0
        self._is_within = False
        self._decode = json.JSONDecoder().raw_decode

    def read(self, more: str, *, is_last: bool = False) -> Iterator[tuple[int, object]]:
        """Give the activities that are whole by now."""
        self._text += more
        place = 0
        while (begin := self._next(place)) is not None:
            try:
                told, place = self._decode(self._text, begin)
            except ValueError:
                if is_last or len(self._text) - begin > _LARGEST:
                    raise
                place = begin
                break
            yield self._passed + place, told
        else:
            place = self._left(place)
        if is_last and self._is_within:
            raise ValueError
        self._text = self._text[place:]
        self._passed += place

    def _next(self, place: int) -> int | None:
        """Return where the next activity begins; None when none does yet."""
        while True:
            if not self._is_within:
                begin = self._text.find(_KEY, place)
                opened = self._text.find("[", begin) if begin >= 0 else -1
                if opened < 0:
                    return None
                place, self._is_within = opened + 1, True
            place = _BETWEEN.match(self._text, place).end()  # type: ignore[union-attr]
            if place == len(self._text):
                return None
            if self._text[place] != "]":
                return place
            self._is_within = False
            place += 1

    def _left(self, place: int) -> int:
        """Return from where on the text is still needed when nothing begins in it."""
        if self._is_within:
            return len(self._text)
        # The key, or what stands between it and the list, may be cut.
        return max(place, len(self._text) - 2 * len(_KEY))


def _judged(name: str, told: dict[str, object]) -> FileRun | Refusal:
    """Return the run that an activity is, or why it is none."""
    start = _date(told.get("beginTimestamp")) or _date(told.get("startTimeGmt"))
    sport = told.get("activityType")
    if isinstance(sport, dict):
        sport = sport.get("typeKey")
    sport = sport if isinstance(sport, str) else ""
    id_ = told.get("activityId")
    judged = accept(
        Recording(
            name=f"{name} {id_}",
            kind=kind(sport) if sport else Kind.UNTYPED,
            sport=sport,
            started_at=start,
            distance_m=_scaled(told.get("distance"), _CM),
            moving_s=_scaled(told.get("duration"), _MS),
            elapsed_s=_scaled(told.get("elapsedDuration"), _MS),
            utc_offset=None,
            external_id=str(id_) if id_ else f"{start}",
            flaws=(),
        )
    )
    if isinstance(judged, Refusal):
        return judged
    title = told.get("name")
    return replace(judged, origin=ORIGIN, title=title if isinstance(title, str) else "")


def _plain(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if isfinite(value) else None
    except OverflowError:
        return None


def _scaled(value: object, scale: int) -> float | None:
    plain = _plain(value)
    return None if plain is None or plain < 0 else plain / scale


def _date(value: object) -> datetime | None:
    plain = _plain(value)
    try:
        return None if plain is None else _EPOCH + timedelta(milliseconds=plain)
    except OverflowError:
        return None
