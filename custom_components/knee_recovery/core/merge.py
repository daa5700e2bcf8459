"""One run once: which recordings are of the same run, and what they say together.

A watch, its cloud, a health bridge and the runner's own word can all tell of one run.
Joining two real runs would halve the load that the knee had, so what is doubtful stays
apart (evidence of real pairs: the overlap rule found every copy and no false one).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from .journal import HAND, URGENT_SYMPTOMS, Run, body
from .order import by_writing

_SOURCE_RANKS: Final = {
    "file": 0,
    "watch": 1,
    "strava": 2,
    "ha_strava": 2,
    "apple_health": 3,
    "health_bridge": 3,
    "healthsync": 3,
    "health_auto_export": 3,
    "hae_ingest": 3,
    "hc_webhook": 3,
    "open_wearables": 3,
    "calendar": 4,
    HAND: 5,
}
"""Whose distance and times stand; a source by another name is a watch's."""

_UNNAMED_RANK: Final = _SOURCE_RANKS["watch"]

NEAR_START: Final = timedelta(minutes=3)
MINUTE_PRECISION: Final = timedelta(seconds=60)
DOUBLE_TAP: Final = timedelta(seconds=60)
NEAR_M: Final = 200
NEAR_SHARE: Final = 10
NEAR_END: Final = timedelta(minutes=30)
"""How late someone may say "I ran 6 km" for it to be the run the watch just ended."""


SHIFT_PRECISION: Final = timedelta(seconds=90)
"""How exactly two starts lie apart by an offset when one was told without a zone."""
SHIFT_LEAST: Final = timedelta(minutes=20)
"""No time zone in use lies nearer to UTC than half an hour."""
_SUMMER: Final = timedelta(hours=1)
_SHIFT_DISTANCES: Final = 50
_SHIFT_TIMES: Final = 20
"""Distances differ by 2 %, times by 5 % at the most."""
SHIFT_REACH: Final = timedelta(hours=16)
"""Farther than any offset, summer time included."""


def rank(source: str) -> int:
    """Return how good a source's distance and times are, 0 the best."""
    return _SOURCE_RANKS.get(source, _UNNAMED_RANK)


def find_same(candidate: Run, runs: Iterable[Run]) -> Run | None:
    """Return the run among `runs` that the candidate is another recording of."""
    return next((run for run in runs if is_same(candidate, run)), None)


def is_same(one: Run, other: Run) -> bool:
    """Return whether two recordings are of one run."""
    if _both_by_hand(one, other):
        return _is_double_tap(one, other)
    if one.ended_then or other.ended_then:
        return abs(one.ended_at - other.ended_at) <= NEAR_END and _near_distance(
            one, other
        )
    return _overlaps(one, other) or (
        abs(one.at - other.at) <= _start_tolerance(one, other)
        and _near_distance(one, other)
    )


def is_shifted(one: Run, other: Run) -> bool:
    """Return whether two runs may be one, told hours apart for want of a time zone.

    That is asked about and never assumed (wearables.md 5.3, rule 3).
    """
    if not (one.zone_unsure or other.zone_unsure) or one.ended_then or other.ended_then:
        return False
    offset = abs((one if one.zone_unsure else other).at.utcoffset() or timedelta())
    apart = abs(one.at - other.at)
    return (
        _within(one.distance_m, other.distance_m, _SHIFT_DISTANCES)
        and (
            not (one.span and other.span)
            or _within(
                one.span.total_seconds(), other.span.total_seconds(), _SHIFT_TIMES
            )
        )
        and apart >= SHIFT_LEAST
        and any(
            abs(apart - shift) <= SHIFT_PRECISION
            for shift in (offset - _SUMMER, offset, offset + _SUMMER)
        )
    )


def stand(root: Run, copies: Sequence[Run]) -> Run:
    """Return the run as its recordings tell it together.

    The best source's distance and times win; what was said by hand (pain, shoe, note,
    effort) is kept. Of several versions of one delivery only the newest speaks. What
    was put right by hand holds against all of them, and names the run from then on.
    """
    if not copies:
        return root
    run = _together(root, [copy for copy in copies if not copy.edited])
    for edit in sorted((copy for copy in copies if copy.edited), key=by_writing):
        run = _put_right(run, edit)
    return run


def recordings(root: Run, copies: Sequence[Run]) -> list[list[Run]]:
    """Return what was told of a run, the versions of one recording together.

    Each list ends with its newest version. The root's own comes first, and with it
    what was put right by hand.
    """
    found: dict[object, list[Run]] = {}
    own = delivery(root) or root.id
    for run in (root, *sorted(copies, key=by_writing)):
        name = own if run.edited else delivery(run) or run.id
        found.setdefault(name, []).append(run)
    return list(found.values())


def _together(root: Run, copies: Sequence[Run]) -> Run:
    """Return the run as its sources tell it, under the root's id."""
    voices = _newest_versions([root, *copies])
    if voices == [root]:
        return root
    best = min(voices, key=_quality)
    told = sorted(voices, key=lambda run: (run.source != HAND, rank(run.source)))
    clock, worn = _clock(best, voices), _worn(told)
    return replace(
        best,
        id=root.id,
        at=clock.at,
        local_date=clock.local_date,
        zone_unsure=clock.zone_unsure,
        copy_of=None,
        recorded_at=_known_since([root, *copies]),
        duration_s=_first(run.duration_s for run in (best, *voices)),
        elapsed_s=_first(run.elapsed_s for run in (best, *voices)),
        pain_before=_first(run.pain_before for run in told),
        pain_peak=_first(run.pain_peak for run in told),
        rpe=_first(run.rpe for run in told),
        shoe=worn.shoe,
        shoe_usual=worn.shoe_usual,
        note=_first(run.note for run in told),
        symptoms=tuple(dict.fromkeys(s for run in told for s in run.symptoms)),
    )


def _quality(run: Run) -> tuple[int, datetime, str]:
    """Order recordings by whose distance and times stand, the best first."""
    return rank(run.source), run.recorded_at, run.id


def _clock(best: Run, voices: Sequence[Run]) -> Run:
    """Return the recording that knows when the run was.

    It is another one than the best only when that was told hours off, without a zone.
    """
    if not best.zone_unsure:
        return best
    surer = [run for run in voices if not run.zone_unsure and is_shifted(best, run)]
    return min(surer, key=_quality, default=best)


def _worn(told: Sequence[Run]) -> Run:
    """Return the recording whose pair stands: one that was named, by hand or a watch.

    The usual pair, which nobody named, stands only where there is no other.
    """
    return min(told, key=lambda run: (run.shoe is None, run.shoe_usual))


def _put_right(run: Run, edit: Run) -> Run:
    """Return a run with what was said of it by hand."""
    said = {name: getattr(edit, name) for name in edit.edited}
    if "at" in said:
        said |= {"local_date": edit.local_date, "ended_then": False}
        said["zone_unsure"] = False
    if "shoe" in said:
        said["shoe_usual"] = False
    if URGENT_SYMPTOMS & set(said.get("symptoms", ())) - set(run.symptoms):
        said["recorded_at"] = edit.recorded_at
    right = replace(run, id=edit.id, **said)
    if (right.elapsed_s or 0) < (right.duration_s or 0):
        # Nobody moves for longer than it took.
        right = replace(right, elapsed_s=None)
    return right


def _both_by_hand(one: Run, other: Run) -> bool:
    """Return whether both were said by a person, without a name from elsewhere."""
    return all(run.source == HAND and run.external_id is None for run in (one, other))


def _is_double_tap(one: Run, other: Run) -> bool:
    """Return whether the same words reached the diary twice within a minute."""
    return abs(one.at - other.at) <= DOUBLE_TAP and says_the_same(one, other)


def says_the_same(one: Run, other: Run) -> bool:
    """Return whether two recordings hold the same, whenever it was.

    Which run one is a copy of, and that nobody named its pair, is not said of it.
    """
    ours = {"copy_of": None, "shoe_usual": False}
    return body(one) | ours == body(other) | ours


def _overlaps(one: Run, other: Run) -> bool:
    """Return whether half of the shorter run lies within the longer one."""
    shorter = min(one.span, other.span)
    shared = min(one.ended_at, other.ended_at) - max(one.at, other.at)
    return shorter > timedelta() and shared * 2 >= shorter


def _start_tolerance(one: Run, other: Run) -> timedelta:
    """Return how far two starts of one run can lie apart."""
    to_the_minute = any(
        run.at.second == 0 and run.at.microsecond == 0 for run in (one, other)
    )
    return NEAR_START + (MINUTE_PRECISION if to_the_minute else timedelta())


def _near_distance(one: Run, other: Run) -> bool:
    """Return whether two distances differ by 10 % or 200 m at the most."""
    longer = max(one.distance_m, other.distance_m)
    apart = abs(one.distance_m - other.distance_m)
    return apart <= NEAR_M or NEAR_SHARE * apart <= longer


def _within(one: float, other: float, share: int) -> bool:
    """Return whether two amounts differ by one part in so many at the most."""
    return share * abs(one - other) <= max(one, other)


def _newest_versions(voices: Sequence[Run]) -> list[Run]:
    """Return the recordings without those that a later delivery replaced."""
    newest: dict[object, Run] = {}
    for run in sorted(voices, key=by_writing):
        newest[delivery(run) or run.id] = run
    return list(newest.values())


def _known_since(recordings: Sequence[Run]) -> datetime:
    """Return when a run, or what is urgent about it, was first told.

    A late copy of a run does not raise a red flag anew that was cleared.
    """
    urgent = [run for run in recordings if URGENT_SYMPTOMS & set(run.symptoms)]
    return min(run.recorded_at for run in urgent or recordings)


def delivery(run: Run) -> tuple[str, str] | None:
    """Return the name under which a source delivers a run, if it has one."""
    return None if run.external_id is None else (run.source, run.external_id)


def _first[T](values: Iterable[T | None]) -> T | None:
    """Return the first value that is known."""
    return next((value for value in values if value is not None), None)
