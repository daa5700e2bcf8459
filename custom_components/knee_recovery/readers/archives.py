"""Zip archives of recordings: a service's bulk export, or any folder somebody zipped.

Archives within an archive are looked into once: Garmin packs recordings twice. Deeper
ones are made to hurt.
"""

from collections.abc import Iterator
from datetime import tzinfo
from functools import partial
from typing import IO
from zipfile import ZipInfo

from . import LARGEST
from .apple import find_export, open_apple
from .garmin import NAMED, open_activities
from .lists import read_list
from .members import Recorded, is_recording, read_member
from .model import Reason, Refusal
from .parts import Export, Form, Found, joined, refused, single
from .strava import find_list, open_strava
from .zipped import Archive, ArchiveError, is_outside

# A zip hardly packs: what grows more within an archive was made to.
_NESTED_RATIO = 4
_MOST_NESTED = 100
_GARMIN = "di_connect/"


def open_archive(
    name: str, file: IO[bytes], zone: tzinfo, *, miles: bool = False
) -> Export:
    """Return what an archive holds."""
    try:
        archive = Archive(file)
    except ArchiveError as error:
        return refused(Form.ARCHIVE, name, error.reason, error.detail)
    if (health := find_export(archive)) is not None:
        return open_apple(health.filename, archive.checked(health), health.file_size)
    if (listed := find_list(archive)) is not None and (
        export := open_strava(archive, listed)
    ) is not None:
        return export
    is_garmin = any(
        _GARMIN in info.filename.lower() or NAMED in info.filename.lower()
        for info in archive.members
    )
    exports = list(_members(archive, zone, miles=miles, is_garmin=is_garmin))
    if not exports:
        reason = Reason.UNSUPPORTED if archive.members else Reason.EMPTY
        return refused(Form.ARCHIVE, name, reason, "no recording in it")
    return joined(Form.GARMIN if is_garmin else Form.ARCHIVE, exports)


def _members(
    archive: Archive, zone: tzinfo, *, miles: bool, is_garmin: bool
) -> Iterator[Export]:
    """Give the recordings and lists of an archive, and of those within it."""
    nested = 0
    for info in archive.members:
        name = info.filename
        if is_recording(name):
            yield _recording(Recorded(archive, info), is_garmin=is_garmin)
        elif name.lower().endswith(".zip"):
            nested += 1
            if nested > _MOST_NESTED:
                yield _hostile(name, f"more than {_MOST_NESTED} archives within")
                return
            yield from _within(archive, info, is_garmin=is_garmin)
        elif is_outside(name):
            yield _hostile(name, "a name that points outside")
        elif NAMED in name.lower() and name.lower().endswith(".json"):
            yield _activities(archive, info)
        elif name.lower().endswith(".csv") and not is_garmin:
            found = _list(archive, info, zone, miles=miles)
            if found is not None:
                yield single(Form.ARCHIVE, partial(tuple, found))


def _within(archive: Archive, info: ZipInfo, *, is_garmin: bool) -> Iterator[Export]:
    """Give the recordings of an archive in an archive."""
    name = info.filename
    try:
        inner = Archive(archive.open(info, _NESTED_RATIO))
    except ArchiveError as error:
        yield refused(Form.ARCHIVE, name, error.reason, error.detail)
        return
    for member in inner.members:
        if is_recording(member.filename):
            yield _recording(Recorded(inner, member, name), is_garmin=is_garmin)
        elif member.filename.lower().endswith(".zip"):
            detail = "an archive in an archive in an archive"
            yield _hostile(f"{name}/{member.filename}", detail)


def _hostile(name: str, detail: str) -> Export:
    return refused(Form.ARCHIVE, name, Reason.HOSTILE, detail)


def _recording(recorded: Recorded, *, is_garmin: bool) -> Export:
    read = _read_activity if is_garmin else read_member
    return single(Form.ARCHIVE, partial(read, recorded))


def _read_activity(recorded: Recorded) -> Found:
    """Return the runs of a file of a watch: most tell of nights and steps instead."""
    return tuple(
        one
        for one in read_member(recorded)
        if not (isinstance(one, Refusal) and one.reason is Reason.NOT_AN_ACTIVITY)
    )


def _activities(archive: Archive, info: ZipInfo) -> Export:
    try:
        file = archive.open(info)
    except ArchiveError as error:
        return refused(Form.GARMIN, info.filename, error.reason, error.detail)
    return open_activities(info.filename, file, info.file_size)


def _list(
    archive: Archive, info: ZipInfo, zone: tzinfo, *, miles: bool
) -> Found | None:
    try:
        data, _ = archive.content(info, LARGEST)
    except ArchiveError:
        return None
    return read_list(info.filename, data, zone, miles=miles)
