"""Runs from FIT files: their sessions, whole or what is left of them.

A watch writes one session message per recording with its totals, so a run is
read without its points. Where the session is missing or lacks a total, the
points stand in; where the messages around it are broken, it is looked for.

The `external_id` of a run is `fit-<serial>-<created>-<start>`: serial number
and creation time of the file id message (0 when missing) and the start of the
session, in FIT seconds. Every copy of a recording keeps these, a re-export by
Strava too, while its bytes change.
"""

from datetime import UTC, datetime, timedelta
from itertools import islice
import re

from .accept import Recording, accept
from .fit_links import Link, links
from .fit_messages import Messages, Tape, Wanted
from .fit_sports import sport_of
from .fit_track import follow
from .model import ExhaustedError, FileRun, Flaw, Reason, Refusal

type Values = dict[int, float]

_FILE_ID, _SESSION, _ACTIVITY = 0, 18, 34
_TYPE, _SERIAL, _CREATED = 0, 3, 4
_START, _SPORT, _SUB_SPORT, _ELAPSED, _TIMER, _DISTANCE, _MOVING = 2, 5, 6, 7, 8, 9, 59
_LOCAL, _TIMESTAMP = 5, 253
_WANTED = Wanted(
    {
        _FILE_ID: frozenset({_TYPE, _SERIAL, _CREATED}),
        _SESSION: frozenset(
            {_START, _SPORT, _SUB_SPORT, _ELAPSED, _TIMER, _DISTANCE, _MOVING}
        ),
        _ACTIVITY: frozenset({_TIMESTAMP, _LOCAL}),
    }
)
_ACTIVITY_FILE = 4

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
# Below, a FIT time is the seconds since the watch was switched on.
_FIRST_DATE = 0x1000_0000
# Only a type wider than FIT's own for times can hold more.
_LAST_DATE = 0xFFFF_FFFF

_CM, _MS = 100, 1000

_QUARTER_S = 15 * 60
_WEST_S, _EAST_S = -12 * 3600, 14 * 3600
_SLACK_S = 60
"""Some watches take the two times a moment apart."""

# Messages with totals. A recording has a handful, or one more at every pause.
_MAX_TOTALS = 1000

# The beginning of a session's definition, in both byte orders. Looked for only
# in broken files. Chance makes few of them; the limits bound a made-up file.
_SESSION_DEFINED = re.compile(
    rb"(?=[\x40-\x4f\x60-\x6f].(?:\x00\x12\x00|\x01\x00\x12))", re.DOTALL
)
_MAX_FINDS = 200
_FIND_REACH = 4096
"""Far enough for a session and the activity message behind it."""


class _Contents:
    """What the messages of one link say of the recordings in it."""

    def __init__(self) -> None:
        self.file_id: Values = {}
        self.activity: Values = {}
        self.sessions: dict[tuple[float | None, float | None], Values] = {}

    def take(self, messages: Messages) -> None:
        """Take over the wanted messages, of sessions with totals only the last.

        A session written again, at each pause or by a repair, has the same
        start and sport: the last one has seen all of the run.
        """
        for count, (kind, values, _) in enumerate(messages):
            if count >= _MAX_TOTALS:
                raise ExhaustedError
            if kind == _FILE_ID:
                self.file_id = self.file_id or values
            elif kind == _ACTIVITY:
                self.activity = values
            else:
                self.sessions[values.get(_START), values.get(_SPORT)] = values


def read(
    name: str, data: bytes, flaws: tuple[Flaw, ...] = ()
) -> tuple[FileRun | Refusal, ...]:
    """Return a run or a refusal for each session of a FIT file, at least one.

    `flaws` are those that were seen before, in the packing around the file.
    """
    tape = Tape(data)
    items: list[FileRun | Refusal] = []
    try:
        for link in links(data):
            items += _read_link(name, tape, link._replace(flaws=flaws + link.flaws))
    except ExhaustedError:
        return (Refusal(name=name, reason=Reason.HOSTILE, detail="too many messages"),)
    # Settings chained to an activity are of no interest, alone they are the answer.
    told = [
        item
        for item in items
        if isinstance(item, FileRun) or item.reason is not Reason.NOT_AN_ACTIVITY
    ]
    return tuple(told or items[:1])


def _read_link(name: str, tape: Tape, link: Link) -> list[FileRun | Refusal]:
    contents = _Contents()
    messages = Messages(tape, link.start, link.end, _WANTED)
    contents.take(messages)
    if messages.flaw and messages.flaw not in link.flaws:
        link = link._replace(flaws=(*link.flaws, messages.flaw))
    if messages.flaw or (link.flaws and not contents.sessions):
        _search(tape, link, contents)
    if not contents.sessions:
        return [_from_points(name, tape, link, contents)]
    items = []
    for session in contents.sessions.values():
        values, flaws = session, link.flaws
        is_short = _START not in session or not session.get(_DISTANCE)
        if is_short or session.keys().isdisjoint((_TIMER, _MOVING)):
            values = _complete(tape, link, session, alone=len(contents.sessions) == 1)
            flaws = (*flaws, Flaw.FROM_RECORDS) if is_short else flaws
        items.append(accept(_recording(name, contents, values, flaws)))
    return items


def _search(tape: Tape, link: Link, contents: _Contents) -> None:
    """Look for sessions behind the place where the messages fall apart."""
    finds = _SESSION_DEFINED.finditer(tape.data, link.start, link.end)
    for find in islice(finds, _MAX_FINDS):
        at = find.start()
        found = _Contents()
        found.take(Messages(tape, at, min(at + _FIND_REACH, link.end), _WANTED))
        contents.activity = found.activity or contents.activity
        contents.sessions |= {
            key: session
            for key, session in found.sessions.items()
            if session.keys() >= {_START, _DISTANCE} and session[_START] >= _FIRST_DATE
        }


def _from_points(
    name: str, tape: Tape, link: Link, contents: _Contents
) -> FileRun | Refusal:
    """Return what the points give where there is no session at all."""
    file_type = contents.file_id.get(_TYPE, _ACTIVITY_FILE)
    if file_type != _ACTIVITY_FILE:
        detail = f"file type {file_type:.0f}"
        return Refusal(name=name, reason=Reason.NOT_AN_ACTIVITY, detail=detail)
    values = _complete(tape, link, {}, alone=True)
    if _START in values:
        flaws = (*link.flaws, Flaw.FROM_RECORDS)
        return accept(_recording(name, contents, values, flaws))
    if link.flaws:
        return Refusal(name=name, reason=Reason.DAMAGED, detail=", ".join(link.flaws))
    return Refusal(name=name, reason=Reason.NOT_AN_ACTIVITY, detail="no recording")


def _complete(tape: Tape, link: Link, session: Values, *, alone: bool) -> Values:
    """Return a session with what it lacks taken from its points, if it has any."""
    since = session.get(_START, 0)
    until = since + session.get(_ELAPSED, float("inf")) / _MS
    track = follow(tape, link) if alone else follow(tape, link, since, until)
    if track.began is None:
        return session
    # Of several sessions each is a part of a distance that goes on.
    distance = track.last_cm - (0 if alone else track.first_cm or 0)
    totals = {
        _START: track.began,
        _ELAPSED: (track.ended - track.began) * _MS or None,
        _TIMER: track.moving_s * _MS or None,
        _DISTANCE: distance,
        _SPORT: track.sport,
        _SUB_SPORT: track.sub_sport,
    }
    known = {number: value for number, value in totals.items() if value is not None}
    return known | session | {_DISTANCE: session.get(_DISTANCE) or distance}


def _recording(
    name: str, contents: _Contents, values: Values, flaws: tuple[Flaw, ...]
) -> Recording:
    others = (session.get(_SPORT) for session in contents.sessions.values())
    kind, sport = sport_of(values.get(_SPORT), values.get(_SUB_SPORT), others)
    start = values.get(_START)
    # Timer time (8) leaves out the pauses, pressed or automatic: that is moving
    # time as every watch and both reference readers mean it. Total moving time
    # (59) is a maker's own estimate, rarely there, and leaves out slow steps too.
    moving_s = _scaled(values.get(_TIMER, values.get(_MOVING)), _MS)
    identity = (contents.file_id.get(_SERIAL), contents.file_id.get(_CREATED), start)
    return Recording(
        name=name,
        kind=kind,
        sport=sport,
        started_at=_date(start),
        distance_m=_scaled(values.get(_DISTANCE), _CM),
        moving_s=moving_s,
        elapsed_s=_scaled(values.get(_ELAPSED), _MS),
        utc_offset=_utc_offset(contents.activity),
        external_id="fit-" + "-".join(f"{number or 0:.0f}" for number in identity),
        flaws=flaws,
    )


def _scaled(value: float | None, scale: int) -> float | None:
    return None if value is None or value < 0 else value / scale


def _date(time: float | None) -> datetime | None:
    if time is None or not _FIRST_DATE <= time < _LAST_DATE:
        return None
    return _EPOCH + timedelta(seconds=time)


def _utc_offset(activity: Values) -> timedelta | None:
    """Return by how much the watch's local time was ahead, where that can be.

    Clocks of the world differ by quarters of an hour, from -12 to +14 hours.
    """
    if not activity.keys() >= {_LOCAL, _TIMESTAMP}:
        return None
    ahead_s = activity[_LOCAL] - activity[_TIMESTAMP]
    offset_s = round(ahead_s / _QUARTER_S) * _QUARTER_S
    whole = abs(ahead_s - offset_s) <= _SLACK_S
    if not (whole and _WEST_S <= offset_s <= _EAST_S):
        return None
    return timedelta(seconds=offset_s)
