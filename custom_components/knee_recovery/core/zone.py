"""Local time: where a day starts, and when a clock on the wall shows a time.

Durations are counted in instants, days in local dates, and the two meet only here
(evidence.md 13). `now` carries Home Assistant's time zone.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone


def local_time(day: date, clock: time, now: datetime) -> datetime:
    """Return the instant at which clocks show a time on a local date.

    A time that the spring change skips is moved forward; of one that autumn repeats,
    the first is meant. The offset is fixed, so that it compares as the instant it is.
    """
    wall = datetime.combine(day, clock, now.tzinfo)
    return frozen(wall.astimezone(UTC).astimezone(now.tzinfo))


def day_start(day: date, now: datetime) -> datetime:
    """Return the instant at which a local date begins."""
    return local_time(day, time(), now)


def frozen(at: datetime) -> datetime:
    """Return a moment with the fixed offset that its time zone has just then.

    Two moments in one time zone object are subtracted by the wall clock, which is wrong
    across a change; with fixed offsets they are subtracted as instants.
    """
    offset = at.utcoffset() or timedelta()
    return at.astimezone(timezone(offset))
