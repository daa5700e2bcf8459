"""Curves as a picture: axes by powers of ten, readable on light and on dark pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

_WIDTH: Final = 360
_HEIGHT: Final = 260
_LEFT: Final = 56
_TOP: Final = 56
_BOTTOM: Final = 44
_LABELS: Final = 84
"""Room for the names at the end of the curves."""
_APART: Final = 15
"""Pixels between two names."""

_COLOURS: Final = ("#3b82f6", "#d97706", "#16a34a", "#a855f7")
"""Seen on white and on black alike, and told apart by the names at their ends."""
_INK: Final = "#7a828e"
_STYLE: Final = (
    f".grid{{stroke:{_INK};stroke-opacity:.3}}.curve{{fill:none;stroke-width:2}}"
)


@dataclass(frozen=True, kw_only=True)
class Curve:
    """What one thing came to."""

    label: str
    points: Sequence[tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class _Panel:
    """One pair of axes."""

    left: float
    title: str
    across: str
    curves: Sequence[Curve]

    def x(self, value: float) -> float:
        """Return where a size stands."""
        first, last = _decades([x for one in self.curves for x, _ in one.points])
        share = (log10(value) - first) / (last - first)
        return self.left + _LEFT + share * (_WIDTH - _LEFT - _LABELS)

    def y(self, value: float) -> float:
        """Return where a cost stands; what is too small to be seen lies at the foot."""
        first, last = self.rows
        share = (log10(max(value, 10.0**first)) - first) / (last - first)
        return _TOP + (1 - share) * (_HEIGHT - _TOP - _BOTTOM)

    @property
    def rows(self) -> tuple[int, int]:
        """The powers of ten that the costs lie between."""
        first, last = _decades([y for one in self.curves for _, y in one.points])
        return max(first, -1), last

    def parts(self) -> list[str]:
        """Return the elements of the panel."""
        first, last = self.rows
        left, right = self.left + _LEFT, self.left + _WIDTH - _LABELS
        parts = [_text(left, _TOP - 14, self.title, weight=600)]
        for power in range(first, last + 1):
            y = self.y(10.0**power)
            parts += [
                f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" class="grid"/>',
                _text(left - 8, y + 4, f"{10.0**power:,g}", anchor="end"),
            ]
        foot = _HEIGHT - _BOTTOM
        sizes = {x for one in self.curves for x, _ in one.points}
        parts += [
            _text(self.x(size), foot + 18, f"{size:,}", anchor="middle")
            for size in sorted(sizes)
        ]
        parts.append(_text((left + right) / 2, foot + 36, self.across, anchor="middle"))
        return parts + self._lines()

    def _lines(self) -> list[str]:
        """Return the curves, each with its name at its end."""
        parts, above = [], float("-inf")
        coloured = zip(_COLOURS, self.curves, strict=False)
        for colour, one in sorted(coloured, key=lambda each: -each[1].points[-1][1]):
            y = self.y(one.points[-1][1])
            path = "L".join(f"{self.x(x):.1f} {self.y(v):.1f}" for x, v in one.points)
            parts.append(f'<path d="M{path}" stroke="{colour}" class="curve"/>')
            parts += [
                f'<circle cx="{self.x(x):.1f}" cy="{self.y(v):.1f}" r="3" '
                f'fill="{colour}"/>'
                for x, v in one.points
            ]
            above = max(y + 4, above + _APART)
            end = self.x(one.points[-1][0]) + 8
            parts.append(_text(end, above, one.label, colour=colour))
        return parts


def drawn(*, title: str, across: str, panels: Mapping[str, Sequence[Curve]]) -> str:
    """Return an SVG with a panel for each group of curves."""
    width = _WIDTH * len(panels)
    parts = [
        part
        for number, (name, curves) in enumerate(panels.items())
        for part in _Panel(
            left=number * _WIDTH, title=name, across=across, curves=curves
        ).parts()
    ]
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
                f'viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}" '
                f'font-family="system-ui, sans-serif" font-size="12">'
            ),
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            _text(_LEFT, 22, title, weight=600, size=14),
            *parts,
            "</svg>\n",
        ]
    )


def _decades(values: Sequence[float]) -> tuple[int, int]:
    """Return the powers of ten around values; nothing is taken for a thousandth."""
    logs = [log10(max(value, 0.001)) for value in values]
    return floor(min(logs)), ceil(max(logs))


def _text(
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    colour: str = _INK,
    weight: int = 400,
    size: int = 12,
) -> str:
    """Return a piece of text."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}" '
        f'font-weight="{weight}" font-size="{size}">{escape(text)}</text>'
    )
