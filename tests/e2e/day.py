"""The time of day in a test's house, which no clock can be turned for."""

from datetime import UTC, datetime

_HOUR = 14


def afternoon() -> str:
    """Return the name of a time zone in which it is now between two and three.

    No answer changes by itself for hours then: morning checks are over, midnight is
    far. A test that compares what was said before with what is said after needs that.
    """
    ahead = _HOUR - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}"  # their sign is the other way round
