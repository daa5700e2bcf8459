"""The report's chart: pain, kilometres and exercise days over one span, in one SVG.

Three strips share the axis of time, so that what went before a sore week stands above
it. Nothing is shown where nothing was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil
from typing import Final

from .core.report import Report, Stretch
from .markup import Html, tag

_WIDTH: Final = 720
_LEFT: Final = 30
_RIGHT: Final = 712
_PAIN: Final = (24, 124)
"""Top and bottom of the strip of pain."""
_LOAD: Final = (156, 246)
_DAYS: Final = (268, 276)
_LABELS: Final = 294
_HEIGHT: Final = 298
_WORST: Final = 10
_MOST_LABELS: Final = 13
_MOST_DOTS: Final = 190
"""Days of a span whose scores are drawn one by one."""
_WIDE_ENOUGH: Final = 26
"""Bars above which a number fits over each of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartWords:
    """What is written in the chart."""

    label: str
    """What a screen reader says of the whole of it."""
    pain: str
    load: str
    days: str
    dates: dict[date, str]
    """The first days of the stretches, as they are written."""
    distances: list[str]
    """The distance of each stretch, in the house's unit, without it."""
    most: str
    """The top of the scale of distance."""


def scale_top(metres: int, per_unit: float) -> int:
    """Return a round number of units that is no less than a distance."""
    units = metres / per_unit
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500):
        if units <= 4 * step:
            return max(1, ceil(units / step)) * step
    return ceil(units / 1000) * 1000


def chart(
    report: Report, words: ChartWords, top_m: float, edges: tuple[float, float]
) -> Html:
    """Return the chart; `top_m` is the top of its distances, `edges` those of pain."""
    return tag(
        "svg",
        *_frame(words, edges),
        *_shades(report),
        *_bars(report, words, top_m),
        *_ticks(report),
        *_pains(report),
        *_axis(report, words),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=words.label,
    )


def _x(report: Report, on: date, share: float = 0.5) -> float:
    """Return where a date lies, by default the middle of it."""
    days = (report.last - report.first).days + 1
    passed = (on - report.first).days + share
    return round(_LEFT + (_RIGHT - _LEFT) * passed / days, 1)


def _y(level: float) -> float:
    """Return how high a score of pain lies."""
    top, bottom = _PAIN
    return round(bottom - (bottom - top) * level / _WORST, 1)


def _frame(words: ChartWords, edges: tuple[float, float]) -> Iterator[Html]:
    """Give the lines and the names of the strips."""
    for name, (top, _bottom) in (
        (words.pain, _PAIN),
        (words.load, _LOAD),
        (words.days, _DAYS),
    ):
        yield tag("text", name, x=_LEFT, y=top - 9, class_="name")
    ends: tuple[float, float] = (0, _WORST)
    for level in ends:
        yield _line(_y(level), "grid")
        yield tag("text", level, x=_LEFT - 6, y=_y(level) + 3, class_="scale")
    for level in edges:
        yield _line(_y(level), "edge")
        yield tag("text", f"{level:g}", x=_LEFT - 6, y=_y(level) + 3, class_="scale")
    top, bottom = _LOAD
    yield _line(bottom, "grid")
    yield _line(top, "grid")
    yield tag("text", 0, x=_LEFT - 6, y=bottom + 3, class_="scale")
    yield tag("text", words.most, x=_LEFT - 6, y=top + 3, class_="scale")


def _line(y: float, kind: str) -> Html:
    return tag("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, class_=kind)


def _shades(report: Report) -> Iterator[Html]:
    """Give the days of flare-ups, behind everything else."""
    for first, last in report.flares:
        begin, end = _x(report, first, 0), _x(report, last, 1)
        yield tag(
            "rect",
            x=begin,
            y=_PAIN[0],
            width=round(end - begin, 1),
            height=_PAIN[1] - _PAIN[0],
            class_="flare",
        )


def _edges(report: Report, stretch: Stretch) -> tuple[float, float]:
    """Return where a bar of a stretch begins, and how wide it is."""
    begin, end = _x(report, stretch.first, 0), _x(report, stretch.last, 1)
    gap = min(4.0, (end - begin) / 5)
    return round(begin + gap, 1), round(end - begin - 2 * gap, 1)


def _bars(report: Report, words: ChartWords, top_m: float) -> Iterator[Html]:
    """Give the distance of each stretch."""
    top, bottom = _LOAD
    for stretch, said in zip(report.stretches, words.distances, strict=True):
        if not stretch.distance_m:
            continue
        begin, width = _edges(report, stretch)
        height = round((bottom - top) * stretch.distance_m / top_m, 1)
        yield tag(
            "rect",
            x=begin,
            y=round(bottom - height, 1),
            width=width,
            height=height,
            class_="bar",
        )
        if len(report.stretches) <= _WIDE_ENOUGH:
            yield tag(
                "text",
                said,
                x=round(begin + width / 2, 1),
                y=round(bottom - height - 3, 1),
                class_="value",
            )


def _ticks(report: Report) -> Iterator[Html]:
    """Give the number of exercise days of each stretch."""
    for stretch in report.stretches:
        begin, width = _edges(report, stretch)
        middle = round(begin + width / 2, 1)
        if not stretch.trained:
            continue
        if len(report.stretches) <= _WIDE_ENOUGH:
            yield tag("text", stretch.trained, x=middle, y=_DAYS[1], class_="count")
        else:
            yield tag("circle", cx=middle, cy=_DAYS[1] - 4, r=2, class_="dot")


def _pains(report: Report) -> Iterator[Html]:
    """Give the scores of single days, and the line of the worst of each stretch.

    The line is broken where nothing was said.
    """
    points = [
        [
            (_middle(report, each), _y(each.worst))
            for each in row
            if each.worst is not None
        ]
        for said, row in groupby(report.stretches, lambda each: each.worst is not None)
        if said
    ]
    for row in points:
        line = " ".join(f"{x},{y}" for x, y in row)
        yield tag("polyline", points=line, class_="trend")
    dots = [point for row in points for point in row]
    if (report.last - report.first).days < _MOST_DOTS:
        dots = [(_x(report, on), _y(worst)) for on, worst in report.pains]
    for x, y in dots:
        yield tag("circle", cx=x, cy=y, r=2, class_="dot")


def _middle(report: Report, stretch: Stretch) -> float:
    """Return the middle of a stretch."""
    days = (stretch.last - stretch.first).days + 1
    return _x(report, stretch.first, days / 2)


def _axis(report: Report, words: ChartWords) -> Iterator[Html]:
    """Give the first day of stretches, as many as there is room for."""
    every = ceil(len(report.stretches) / _MOST_LABELS)
    for stretch in report.stretches[::every]:
        x = _x(report, stretch.first, 0)
        yield tag("text", words.dates[stretch.first], x=x, y=_LABELS, class_="day")
