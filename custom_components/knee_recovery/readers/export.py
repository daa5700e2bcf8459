"""The door to every file of runs: one recording, or an export of thousands.

The content says what a file is. Nothing is unpacked onto a disk, and nothing is held
that grows with the size of the file.
"""

from datetime import UTC, tzinfo
from typing import BinaryIO

from . import LARGEST, read
from .apple import is_health_data, open_apple
from .archives import open_archive
from .garmin import is_activities, open_activities
from .lists import read_list
from .parts import Export, Form, Found, single, within_memory
from .zipped import SIGNATURES

_HEAD = 1 << 16
_LIST = ".csv"


def open_export(
    name: str, file: BinaryIO, *, zone: tzinfo = UTC, miles: bool = False
) -> Export:
    """Return what an open, seekable file holds, to be read part by part.

    `zone` is that of the house, for lists that tell the time without one, and `miles`
    what it counts in, for those that do not say. The file is to stay open while its
    parts are read. Whatever its bytes are, nothing is raised but the `OSError` of a
    disk.
    """
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(_HEAD)
    if head.startswith(SIGNATURES):
        return open_archive(name, file, zone, miles=miles)
    if is_health_data(head):
        return open_apple(name, file, size)
    if is_activities(head):
        return open_activities(name, file, size)

    def one() -> Found:
        file.seek(0)
        # One byte more than is read tells a file that is too large from one that fits.
        data = file.read(LARGEST + 1)
        if name.lower().endswith(_LIST) and len(data) <= LARGEST:
            listed = read_list(name, data, zone, miles=miles)
            if listed is not None:
                return listed
        return read(name, data)

    return single(Form.RECORDING, lambda: within_memory(name, one))
