"""A Strava bulk export: the list of activities, and the files they came from.

A row and its file are one run. The file has the better figures, and a name that every
copy of it shares; the row knows the pair that was worn, and stands in for a file that
is missing or broken. What the owner made of an activity later, its type above all, is
in the row only.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO, TextIOWrapper
from itertools import chain
import posixpath
from zipfile import ZipInfo

from . import LARGEST
from .accept import Kind
from .members import Recorded, is_recording, read_member
from .model import FileRun, Flaw, Reason, Refusal
from .parts import Export, Form, Found, Part
from .strava_rows import Row, rows
from .words import any_day_first
from .zipped import UNREADABLE, Archive, is_outside

LIST = "activities.csv"

# What a file itself says about an activity, as against being broken.
_TOLD = frozenset({Reason.NOT_A_RUN, Reason.TOO_SHORT, Reason.NOT_AN_ACTIVITY})

_NEAR = timedelta(minutes=3)
"""How far apart a row and its file can have the start of one run."""


def find_list(archive: Archive) -> ZipInfo | None:
    """Return the list of activities of a Strava export, if the archive is one."""
    return next(
        (
            info
            for info in archive.members
            if posixpath.basename(info.filename).lower() == LIST
        ),
        None,
    )


def open_strava(archive: Archive, listed: ZipInfo) -> Export | None:
    """Return the export; None when the list is not of Strava's making."""
    told, is_whole = _read_list(archive, listed)
    if not told:
        return None
    day_first = any_day_first(row.date for row in told)
    folder = posixpath.dirname(listed.filename)
    there = {info.filename: info for info in archive.members}
    placed = [posixpath.join(folder, row.file) if row.file else "" for row in told]
    loose = [
        info
        for name, info in there.items()
        if is_recording(name) and name not in set(placed)
    ]

    def one(at: int) -> Found:
        if at >= len(told):
            return read_member(Recorded(archive, loose[at - len(told)]))
        row, info = told[at], there.get(placed[at])
        own = row.run(row.file or f"{LIST} {row.id}", day_first=day_first)
        if isinstance(own, FileRun) and not is_whole:
            # A column that slipped makes a heart rate a distance.
            own = replace(own, partial=True, warnings=(*own.warnings, Flaw.PACKING))
        return _told(row, own, archive, info)

    def parts(done: int) -> Iterator[Part]:
        for at in range(done, len(told) + len(loose)):
            yield Part(at + 1, one(at))

    return Export(form=Form.STRAVA, total=len(told) + len(loose), parts=parts)


def _read_list(archive: Archive, listed: ZipInfo) -> tuple[list[Row], bool]:
    """Return the rows of the list, as many as can be read, and whether it is whole."""
    told: list[Row] = []
    try:
        data, flaws = archive.content(listed, LARGEST)
        text = TextIOWrapper(BytesIO(data), "utf-8-sig", "replace", newline="")
        told.extend(rows(text))
    except UNREADABLE:
        return told, False
    return told, not flaws


def _told(
    row: Row, own: FileRun | Refusal, archive: Archive, info: ZipInfo | None
) -> Found:
    """Return what a row and its file tell together."""
    if is_outside(row.file):
        detail = "a name that points outside"
        return (Refusal(name=row.file, reason=Reason.HOSTILE, detail=detail),)
    # What is no run by the owner's word need not be unpacked.
    if info is None or row.kind is Kind.OTHER:
        return (own,)
    found = read_member(Recorded(archive, info))
    runs = [one for one in found if isinstance(one, FileRun)]
    if not runs:
        return (_instead(row, own, found),)
    return tuple(
        _joined(row, one, own, alone=len(runs) == 1)
        if isinstance(one, FileRun)
        else one
        for one in found
    )


def _instead(row: Row, own: FileRun | Refusal, found: Found) -> FileRun | Refusal:
    """Return what stands where the file gave no run."""
    refusal = found[0]
    decides = row.kind is Kind.RUN or (
        isinstance(refusal, Refusal) and refusal.reason not in _TOLD
    )
    return own if decides and isinstance(own, FileRun) else refusal


def _joined(row: Row, run: FileRun, own: FileRun | Refusal, *, alone: bool) -> FileRun:
    """Return a run of a file with what its row knows better."""
    if (
        alone
        and run.partial
        and isinstance(own, FileRun)
        and not own.partial
        and abs(own.started_at - run.started_at) <= _NEAR
        and own.distance_m >= run.distance_m
    ):
        run = replace(
            run,
            distance_m=own.distance_m,
            duration_s=own.duration_s,
            elapsed_s=own.elapsed_s,
            partial=False,
            warnings=tuple(dict.fromkeys(chain(run.warnings, (Flaw.FROM_LIST,)))),
        )
    return row.worn(run, run.origin)
