"""What grows with a diary, and what does not: from a first month to a long life.

scripts/bench growth          measure, and print a table
scripts/bench growth --plot   write the table into docs/performance.md too, and
                              draw it
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from tests.benchmarks import assess, house, memory
from tests.benchmarks.plot import Curve, drawn

SIZES: Final = (200, 2_000, 20_000, 200_000)
"""A first month, a year, ten years, and what nobody will ever write."""

_REPOSITORY: Final = Path(__file__).resolve().parents[2]
_PAGE: Final = _REPOSITORY / "docs" / "performance.md"
_PICTURE: Final = _REPOSITORY / "docs" / "pictures" / "growth.svg"
_BEGIN: Final = "<!-- growth -->\n"
_END: Final = "<!-- end of growth -->\n"

_HEADS: Final = (
    "entries",
    "answer, ms",
    "action p50, ms",
    "action p99, ms",
    "set-up, ms",
    "memory, MB",
    "database, MB",
)


@dataclass(frozen=True, kw_only=True)
class Point:
    """What a diary of one size costs."""

    entries: int
    assess_ms: float
    p50_ms: float
    p99_ms: float
    set_up_ms: float
    memory_mb: float
    database_mb: float

    def cells(self) -> Iterable[str]:
        """Return the row of the table."""
        yield f"{self.entries:,}"
        for field in fields(self)[1:]:
            value = getattr(self, field.name)
            yield f"{value:.{max(0, 3 - len(str(int(value))))}f}"


def measured(sizes: Iterable[int] = SIZES) -> list[Point]:
    """Return what diaries of some sizes cost."""
    return [_measured(size) for size in sizes]


def _measured(size: int) -> Point:
    latency, set_up = asyncio.run(_in_a_house(size))
    stays, _most, file = memory.of(size)
    return Point(
        entries=size,
        assess_ms=assess.assessing_after_a_word(size),
        p50_ms=latency.p50,
        p99_ms=latency.p99,
        set_up_ms=set_up,
        memory_mb=stays,
        database_mb=file,
    )


async def _in_a_house(size: int) -> tuple[house.Latency, float]:
    async with house.house(size) as ha:
        return await house.action_latency(ha), await house.set_up_ms(ha)


def table(points: Iterable[Point]) -> str:
    """Return the points as a table of Markdown."""
    rows = [_HEADS, ["---:"] * len(_HEADS), *(point.cells() for point in points)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def keep(points: list[Point]) -> None:
    """Write the table into the page, and the picture that is drawn from it."""
    page = _PAGE.read_text(encoding="utf-8")
    before, rest = page.split(_BEGIN)
    _old, after = rest.split(_END)
    _PAGE.write_text(
        f"{before}{_BEGIN}\n{table(points)}\n{_END}{after}", encoding="utf-8"
    )
    _PICTURE.write_text(picture(points), encoding="utf-8")


def picture(points: list[Point]) -> str:
    """Return the points drawn, each axis by powers of ten."""
    sizes = [point.entries for point in points]

    def curve(name: str, label: str) -> Curve:
        values = [getattr(point, name) for point in points]
        return Curve(label=label, points=list(zip(sizes, values, strict=True)))

    return drawn(
        title="What grows with a diary",
        across="entries",
        panels={
            "milliseconds": [
                curve("set_up_ms", "set-up"),
                curve("p99_ms", "action, p99"),
                curve("p50_ms", "action, p50"),
                curve("assess_ms", "answer"),
            ],
            "megabytes": [
                curve("memory_mb", "memory"),
                curve("database_mb", "database"),
            ],
        },
    )


def main(options: list[str]) -> None:
    """Measure, print, and keep what was measured when that is wanted."""
    points = measured()
    print(table(points))
    if "--plot" in options:
        keep(points)
