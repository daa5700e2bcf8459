"""What reading an hour of running costs, beside fitdecode."""

from datetime import datetime

import fitdecode

from custom_components.knee_recovery.readers import FileRun, read
from tests.readers.fit_file import (
    RECORD,
    Base,
    Field,
    Fields,
    Run,
    data,
    define,
    seal,
    u16,
    u32,
)

from .timing import side_by_side

_MORNING = Run().start


def hour(start: datetime = _MORNING) -> bytes:
    """Return an hour of running as watches write it: a full point every second."""
    run = Run(
        start=start, distance_cm=1_200_000, timer_ms=3_600_000, elapsed_ms=3_600_000
    )
    points = [_point(run.time, second) for second in range(3600)]
    records = define(RECORD, points[0], local=1)
    records += b"".join(data(point, local=1) for point in points)
    return seal(run.file_id() + records + run.session() + run.activity())


def _point(start: int, second: int) -> Fields:
    """Return time, place, distance, altitude, speed, heart rate, cadence and so on."""
    return {
        253: u32(start + second),
        0: Field(Base.SINT32, [575_000_000 + 300 * second]),
        1: Field(Base.SINT32, [125_000_000 + 400 * second]),
        5: u32(333 * second),
        2: u16(2600 + second % 50),
        6: u16(3333),
        3: Field(Base.UINT8, [140 + second % 20]),
        4: Field(Base.UINT8, [88]),
        7: u16(250),
        39: u16(800),
        41: u16(2400),
        53: Field(Base.UINT8, [10]),
    }


def reading(file: bytes | None = None) -> tuple[float, float]:
    """Return the medians of our reader and of fitdecode on a file, in ms.

    The file is an hour of our own making unless another is given. Both read all
    that we answer: start, distance and times, the checksum looked at.
    """
    return side_by_side(_ours, _fitdecode, hour() if file is None else file)


def _ours(file: bytes) -> list[int]:
    return [x.distance_m for x in read("run.fit", file) if isinstance(x, FileRun)]


def _fitdecode(file: bytes) -> list[int]:
    with fitdecode.FitReader(file, check_crc=fitdecode.CrcCheck.WARN) as frames:
        return [
            round(frame.get_value("total_distance"))
            for frame in frames
            if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "session"
        ]
