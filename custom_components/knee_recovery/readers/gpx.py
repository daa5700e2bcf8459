"""Runs from GPX files: tracks of points, measured here because no total is in them.

A track is a recording, and a segment of it goes from one pause to the next. A track
that begins where another of its kind ended is the same recording: some apps begin
one at every pause or lap. Planned routes have no times and are refused for it.

The `external_id` of a run is `gpx-<start>`, in whole seconds since 1970: there is
nothing else that every copy of a recording keeps.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
import re

from . import markup
from .accept import Kind, Recording, accept
from .gpx_tracks import Track, Tracks
from .model import HARMLESS, ExhaustedError, FileRun, Flaw, Reason, Refusal
from .moments import offset
from .spoken_sports import sport_of
from .stretch import Stretch

_ROOT = b"gpx"

# Runkeeper writes no type, but names all tracks by it: "Cycling 10/2/17 10:49 am".
_TYPED_NAME = re.compile(
    rb"([^\d/]{3,40}?)\s+\d{1,2}/\d{1,2}/\d{2}\s+\d{1,2}:\d{2}\s[ap]m\Z"
)

# How long after the last stretch another one may begin and be the same recording: a
# segment of the same track unless it is another day's, a track of the same type when
# it goes on from there. Where no type is told, only the whole outing shows what it
# was: parts of a hike look like a run.
_SAME_TRACK_S = 6 * 3600
_SAME_RUN_S = 5 * 60
_SAME_OUTING_S = 30 * 60

# What nobody calls a run and nobody can have run: its rests make it look like one.
_RIDDEN = "vehicle"

type _Part = list[tuple[Track, Stretch]]
"""Stretches that are one recording, each with its track."""


def is_signed(data: bytes) -> bool:
    """Tell whether a document is GPX."""
    return markup.is_signed(data, _ROOT)


def read(
    name: str, data: bytes, flaws: tuple[Flaw, ...] = ()
) -> tuple[FileRun | Refusal, ...]:
    """Return a run or a refusal for each recording of a GPX file, at least one.

    `flaws` are those that were seen before, in the packing around the file.
    """
    root = markup.opened(name, data, _ROOT)
    if isinstance(root, Refusal):
        return (root,)
    try:
        tracks = Tracks(data, root.prefix)
    except ExhaustedError:
        return (Refusal(name=name, reason=Reason.HOSTILE, detail="too many points"),)
    if flaw := markup.ending(data, root):
        flaws = (*flaws, flaw)
    if tracks.broken and Flaw.TRUNCATED not in flaws:
        flaws = (*flaws, Flaw.UNREADABLE)
    if not HARMLESS.issuperset(flaws):
        flaws = (*flaws, Flaw.FROM_RECORDS)
    items = tuple(accept(_recording(name, part, flaws)) for part in _parts(tracks.all))
    if items:
        return items
    if HARMLESS.issuperset(flaws):
        return (Refusal(name=name, reason=Reason.NOT_AN_ACTIVITY, detail="no track"),)
    return (Refusal(name=name, reason=Reason.DAMAGED, detail=", ".join(flaws)),)


def _parts(tracks: list[Track]) -> Iterator[_Part]:
    """Yield what belongs together, in the order of the file."""
    part: _Part = []
    for track in tracks:
        for stretch in track.stretches:
            if part and not _goes_on(*part[-1], track, stretch):
                yield part
                part = []
            part.append((track, stretch))
    if part:
        yield part


def _goes_on(before: Track, last: Stretch, track: Track, stretch: Stretch) -> bool:
    """Tell whether a stretch belongs to the recording that had another last."""
    timed = last.began is not None and stretch.began is not None
    gap_s = (stretch.began or 0) - last.ended
    if before is track:
        return not timed or gap_s <= _SAME_TRACK_S
    kind, sport = _sport(track)
    within_s = _SAME_OUTING_S if kind is Kind.UNTYPED else _SAME_RUN_S
    return timed and 0 <= gap_s <= within_s and (kind, sport) == _sport(before)


def _sport(track: Track) -> tuple[Kind, str]:
    named = _TYPED_NAME.match(track.title or b"")
    return sport_of(markup.words(track.type or (named[1] if named else b"")))


def _recording(name: str, part: _Part, flaws: tuple[Flaw, ...]) -> Recording:
    kind, sport = _sport(part[0][0])
    stretches = [stretch for _, stretch in part]
    if kind is Kind.UNTYPED and any(one.is_partly_ridden for one in stretches):
        kind, sport = Kind.OTHER, _RIDDEN
    began = min((s.began for s in stretches if s.began is not None), default=0.0)
    ended = max(stretch.ended for stretch in stretches)
    # One moment alone is that of a plan, unless the others are lost.
    timed = ended > began or (began > 0 and Flaw.FROM_RECORDS in flaws)
    return Recording(
        name=name,
        kind=kind,
        sport=sport,
        started_at=datetime.fromtimestamp(began, UTC) if timed else None,
        distance_m=sum(stretch.metres for stretch in stretches),
        moving_s=sum(stretch.moving_s for stretch in stretches) if timed else None,
        elapsed_s=ended - began if timed else None,
        utc_offset=offset(part[0][0].first_time),
        external_id=f"gpx-{int(began)}",
        flaws=flaws,
    )
