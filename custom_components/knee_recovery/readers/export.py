"""The door to every file of runs: one recording, or an export of thousands.

The content says what a file is. Nothing is unpacked onto a disk, and nothing is held
that grows with the size of the file.
"""

from datetime import UTC, tzinfo
from typing import BinaryIO

from . import LARGEST, read
from .archives import open_archive
from .parts import Export, Form, single
from .zipped import SIGNATURES


def open_export(name: str, file: BinaryIO, *, zone: tzinfo = UTC) -> Export:
    """Return what an open, seekable file holds, to be read part by part.

    `zone` is that of the house, for lists that tell the time without one. The file is
    to stay open while its parts are read. Whatever its bytes are, nothing is raised but
    the `OSError` of a disk.
    """
    file.seek(0)
    if file.read(4) in SIGNATURES:
        return open_archive(name, file)
    file.seek(0)
    # One byte more than is read tells a file that is too large from one that fits.
    return single(Form.RECORDING, lambda: read(name, file.read(LARGEST + 1)))
