"""A memo of what dates came to: an answer that builds on the ones before it.

A fold over years is worked out once and remembered; a correction forgets the dates from
its own on, so that it is right again at the next question. Where a later date comes to
what it came to before, so do all that follow it, and they are remembered again.
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
        self._later: list[tuple[date, Any]] = []
        """What dates came to that build on a forgotten one, the latest first."""
        self._unsure_until = date.min
        """Up to which of them something was said since."""

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
        for known in (self.dates, self.values, self._later):
            known.clear()

    def forget_from(self, day: date, until: date | None = None) -> None:
        """Forget a date and all that build on it.

        With `until`, no later date changes but by what it builds on.
        """
        keep = bisect_left(self.dates, day)
        if until is None:
            self._later.clear()
        else:
            lost = zip(self.dates[keep:], self.values[keep:], strict=True)
            # The next one is last, to be taken off first.
            self._later += reversed([*lost])
            self._unsure_until = max(self._unsure_until, until)
        del self.dates[keep:], self.values[keep:]

    def note(self, day: date, value: object) -> None:
        """Remember what the next date came to, and with it what follows from it."""
        self.dates.append(day)
        self.values.append(value)
        before: tuple[date, object] | None = None
        while self._later and self._later[-1][0] <= day:
            before = self._later.pop()
        if day > self._unsure_until and before == (day, value):
            self.dates.extend(on for on, _ in reversed(self._later))
            self.values.extend(known for _, known in reversed(self._later))
            self._later.clear()
        if not self._later:
            self._unsure_until = date.min
