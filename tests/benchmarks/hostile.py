"""Files that are made to hurt: how long the reader is busy until it refuses them."""

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Final

from custom_components.knee_recovery.readers import Reason, Refusal, read
from tests.benchmarks.figure import Figure
from tests.readers.fit_file import Base, Field, Run, define, seal
from tests.readers.test_text_properties import BOMBS

_TCX: Final = b"<TrainingCenterDatabase><Activity>"


def _wide_definitions() -> bytes:
    fields = {number: Field(Base.BYTE, [7]) for number in range(255)}
    return seal(Run().file_id() + define(20, fields, local=1) * 50_000)


def _definitions() -> bytes:
    fields = {number: Field(Base.BYTE, [7]) for number in range(12)}
    return seal(Run().file_id() + define(20, fields, local=1) * 400_000)


FILES: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "FIT, definitions of 255 fields, 39 MB": ("run.fit", _wide_definitions),
    "FIT, 400,000 definitions": ("run.fit", _definitions),
    "TCX, 500,000 tracks": (
        "run.tcx",
        lambda: _TCX + b"<Lap>" + b"<Track></Track>" * 500_000,
    ),
    "TCX, 200,000 laps": (
        "run.tcx",
        lambda: _TCX + b"<Lap><Track></Track></Lap>" * 200_000,
    ),
    "GPX, 700,000 points alike": ("run.gpx", BOMBS["alike"]),
    "GPX, a million tracks": ("run.gpx", BOMBS["tracks"]),
    "GPX, 40 MB of nothing, packed": ("run.gpx.gz", BOMBS["packed"]),
}


def figures() -> Iterator[Figure]:
    """Give how long each takes to be refused."""
    for what, (name, made) in FILES.items():
        data = made()
        yield Figure(
            what=f"refused: {what}", value=_seconds(name, data), unit="s", budget=1
        )


def _seconds(name: str, data: bytes, times: int = 3) -> float:
    """Return the median of reading a file that has to be refused."""
    costs = []
    for _ in range(times):
        began = perf_counter()
        found = read(name, data)
        costs.append(perf_counter() - began)
        assert all(
            isinstance(one, Refusal) and one.reason is Reason.HOSTILE for one in found
        ), found
    return median(costs)
