"""A memo of what dates came to: an answer that builds on the ones before it.

A fold over years is worked out once and remembered; a correction forgets the dates from
its own on, so that it is right again at the next question.
"""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import Any


class Memo:
    """What came of each date so far, in order, until something before it changes."""

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self.key: object = None
        self.dates: list[date] = []
        self.values: list[Any] = []

    def keep_for(self, key: object) -> None:
        """Forget everything that was worked out under another key."""
        if self.key != key:
            self.key = key
            self.forget()

    def up_to(self, day: date) -> int:
        """Return how many of the remembered dates are no later than a date."""
        return bisect_right(self.dates, day)

    def forget(self) -> None:
        """Forget everything."""
        self.dates.clear()
        self.values.clear()

    def forget_from(self, day: date) -> None:
        """Forget a date and all that build on it."""
        if not self.dates or self.dates[-1] < day:
            return
        keep = bisect_left(self.dates, day)
        del self.dates[keep:], self.values[keep:]

    def note(self, day: date, value: object) -> None:
        """Remember what the next date came to."""
        self.dates.append(day)
        self.values.append(value)
