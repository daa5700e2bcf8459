"""Zip archives of recordings: a service's bulk export, or any folder somebody zipped.

Archives within an archive are looked into once: Garmin packs recordings twice. Deeper
ones are made to hurt.
"""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipInfo

from .members import Recorded, is_recording, read_member
from .model import Reason, Refusal
from .parts import Export, Form, Found, Part, refused
from .strava import find_list, open_strava
from .zipped import Archive, ArchiveError, is_outside

# A zip hardly packs: what grows more within an archive was made to.
_NESTED_RATIO = 4
_MOST_NESTED = 100
_ZIP = ".zip"


def open_archive(name: str, file: BinaryIO) -> Export:
    """Return what an archive holds."""
    try:
        archive = Archive(file)
    except ArchiveError as error:
        return refused(Form.ARCHIVE, name, error.reason, error.detail)
    if (listed := find_list(archive)) is not None and (
        export := open_strava(archive, listed)
    ) is not None:
        return export
    return _open_folder(name, archive)


def _open_folder(name: str, archive: Archive) -> Export:
    """Return the recordings of an archive that is no service's export."""
    found = list(_recordings(archive))
    if not found:
        reason = Reason.UNSUPPORTED if archive.members else Reason.EMPTY
        return refused(Form.ARCHIVE, name, reason, "no recording in it")

    def parts(done: int) -> Iterator[Part]:
        for at in range(done, len(found)):
            yield Part(at + 1, _read(found[at]))

    return Export(form=Form.ARCHIVE, total=len(found), parts=parts)


def _read(one: Recorded | Refusal) -> Found:
    return (one,) if isinstance(one, Refusal) else read_member(one)


def _recordings(archive: Archive) -> Iterator[Recorded | Refusal]:
    """Give the recordings of an archive, and of those within it."""
    nested = 0
    for info in archive.members:
        if is_recording(info.filename):
            yield Recorded(archive, info)
        elif info.filename.lower().endswith(_ZIP):
            nested += 1
            if nested > _MOST_NESTED:
                detail = f"more than {_MOST_NESTED} archives within"
                yield Refusal(name=info.filename, reason=Reason.HOSTILE, detail=detail)
                return
            yield from _within(archive, info)
        elif is_outside(info.filename):
            detail = "a name that points outside"
            yield Refusal(name=info.filename, reason=Reason.HOSTILE, detail=detail)


def _within(archive: Archive, info: ZipInfo) -> Iterator[Recorded | Refusal]:
    """Give the recordings of an archive in an archive."""
    name = info.filename
    try:
        inner = Archive(archive.open(info, _NESTED_RATIO))
    except ArchiveError as error:
        yield Refusal(name=name, reason=error.reason, detail=error.detail)
        return
    for member in inner.members:
        if is_recording(member.filename):
            yield Recorded(inner, member, within=name)
        elif member.filename.lower().endswith(_ZIP):
            yield Refusal(
                name=f"{name}/{member.filename}",
                reason=Reason.HOSTILE,
                detail="an archive in an archive in an archive",
            )
