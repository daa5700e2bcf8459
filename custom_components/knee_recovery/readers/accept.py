"""Which recordings are runs: one set of rules for every file format.

A reader decodes what a file says into a `Recording` and decides nothing; the
rules here turn it into a `FileRun` or a `Refusal`. They are the ones of the
design, section 5 "Files", and of wearables.md, section 6 "implausible values".
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from .model import HARMLESS, FileRun, Flaw, Reason, Refusal

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""No watch recorded before: an earlier date is a clock that was never set."""

SHORTEST_M = 200
LONGEST_M = 300_000
LONGEST_S = 48 * 3600

# Pace in seconds per km. A recording that calls itself a run may be a slow or a
# fast one; one that says nothing has to look like running to be counted.
TYPED_PACE = (120, 1200)
UNTYPED_PACE = (150, 570)


class Kind(Enum):
    """What the file calls its recording."""

    RUN = auto()
    UNTYPED = auto()
    OTHER = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Recording:
    """One session as a file tells it, judged by nobody yet."""

    name: str
    kind: Kind
    sport: str
    started_at: datetime | None
    """`None` when the file has no date that a calendar knows."""
    distance_m: float | None
    moving_s: float | None
    elapsed_s: float | None
    utc_offset: timedelta | None
    external_id: str
    flaws: tuple[Flaw, ...]


def accept(recording: Recording) -> FileRun | Refusal:
    """Return the run that the recording is, or the first reason why it is none."""
    if recording.kind is Kind.OTHER:
        return _refusal(recording, Reason.NOT_A_RUN, recording.sport)
    if recording.started_at is None or recording.started_at < EARLIEST:
        return _refusal(recording, Reason.NO_DATE)
    metres = round(recording.distance_m or 0)
    if metres < SHORTEST_M:
        return _refusal(recording, _why_short(recording), f"{metres} m")
    if refused := _implausible(recording, metres):
        return _refusal(recording, *refused)
    elapsed_s, flaws = recording.elapsed_s, recording.flaws
    if elapsed_s is not None and not 0 < elapsed_s <= LONGEST_S:
        # A watch stopped days later. The run is true, but its span would
        # overlap, and so swallow, every other run of those days. One of no span
        # would overlap none, its own copies neither.
        elapsed_s, flaws = None, (*flaws, Flaw.ELAPSED)
    return FileRun(
        name=recording.name,
        started_at=recording.started_at,
        distance_m=metres,
        duration_s=recording.moving_s,
        elapsed_s=elapsed_s,
        utc_offset=recording.utc_offset,
        external_id=recording.external_id,
        sport=recording.sport,
        partial=not HARMLESS.issuperset(flaws),
        warnings=flaws,
    )


def _refusal(recording: Recording, reason: Reason, detail: str = "") -> Refusal:
    return Refusal(name=recording.name, reason=reason, detail=detail)


def _why_short(recording: Recording) -> Reason:
    # What little is left of a broken file does not say how far the run went.
    broken = not (HARMLESS | {Flaw.FROM_RECORDS}).issuperset(recording.flaws)
    if broken and Flaw.FROM_RECORDS in recording.flaws:
        return Reason.DAMAGED
    return Reason.TOO_SHORT


def _implausible(recording: Recording, metres: int) -> tuple[Reason, str] | None:
    if metres > LONGEST_M:
        return Reason.DAMAGED, f"{metres} m"
    moving_s = recording.moving_s
    if moving_s is not None and moving_s > LONGEST_S:
        return Reason.DAMAGED, f"{moving_s:.0f} s"
    time_s = moving_s if moving_s is not None else recording.elapsed_s
    typed = recording.kind is Kind.RUN
    if time_s is None:
        # Nothing speaks against a run that calls itself one.
        return None if typed else (Reason.NOT_A_RUN, "no type and no time")
    # Compared as time against distance, so that no rounded pace decides.
    fastest, slowest = TYPED_PACE if typed else UNTYPED_PACE
    if fastest * metres <= 1000 * time_s <= slowest * metres:
        return None
    minutes, seconds = divmod(round(1000 * time_s / metres), 60)
    reason = Reason.DAMAGED if typed else Reason.NOT_A_RUN
    return reason, f"{minutes}:{seconds:02} per km"
