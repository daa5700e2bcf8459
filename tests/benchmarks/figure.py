"""A figure: one promise, what was measured of it, and what it should stay within."""

from dataclasses import dataclass
from typing import override


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One promise: what was measured, and what it should stay within."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False

    @override
    def __str__(self) -> str:
        """Return a row of the table."""
        row = f"{self.what:<58} {self.value:>9.2f} {self.unit:<3}"
        if self.budget is None:
            return row
        kept = self.value >= self.budget if self.at_least else self.value <= self.budget
        sign = ">=" if self.at_least else "<="
        return f"{row} {sign} {self.budget:g}  {'kept' if kept else 'MISSED'}"
