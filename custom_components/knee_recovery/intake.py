"""Intake: a run that a source tells of, taken into the journal through its one door.

Sources tell the same run again and again: each poll, each re-sent delivery, each start.
The journal itself is the memory. What it has is not written twice, what the runner took
back stays away, and what was said by hand is not overruled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from homeassistant.util import dt as dt_util

from .coordinator import KneeRecoveryCoordinator
from .core.history import History
from .core.intake import same_run
from .core.journal import HAND, Run
from .core.merge import find_same
from .core.shoes import pair_named
from .sources.model import ToldRun

CLOCK_TOLERANCE: Final = timedelta(minutes=15)
"""How far a watch's clock may run ahead of the house's."""

ADDED: Final = "added"
MERGED: Final = "merged"
SKIPPED: Final = "skipped"
IN_THE_FUTURE: Final = "in_the_future"
"""Why a run is skipped for now: it may be the house's own clock that is wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What became of a run that was told."""

    result: str
    """`added`, `merged` (a copy, or told before) or `skipped`."""
    reason: str | None = None
    """Why it was skipped: `in_the_future`, `before_set_up`, `taken_back`, `known`."""
    entry_id: str | None = None
    """The run that it is, or is part of."""


async def async_take(
    coordinator: KneeRecoveryCoordinator,
    told: ToldRun,
    *,
    since: date | None = None,
) -> Receipt:
    """Record a run that a source tells of, and return what became of it.

    Only runs from the local date `since` on count, by default the one on which the
    runner was added. Raises `JournalError` when it could not be kept; telling it again
    then is safe.
    """
    (receipt,) = await async_take_many(coordinator, (told,), since=since)
    return receipt


async def async_take_many(
    coordinator: KneeRecoveryCoordinator,
    told: Sequence[ToldRun],
    *,
    since: date | None = None,
) -> list[Receipt]:
    """Record runs, the oldest first, as `async_take` does; many share a commit."""
    looked_at = [
        _turned_away(coordinator, one, since or coordinator.set_up_on)
        or _run(coordinator, one)
        for one in told
    ]
    runs = [one for one in looked_at if isinstance(one, Run)]
    admissions = iter(await coordinator.async_record_many(runs))
    receipts: list[Receipt] = []
    for one, run in zip(told, looked_at, strict=True):
        if isinstance(run, Receipt):
            receipts.append(run)
            continue
        admission = next(admissions)
        if admission.merged and (
            worn := pair_named(coordinator.profile.shoes, one.gear)
        ):
            await async_wear(coordinator, admission.stands_as, worn)
        receipts.append(
            Receipt(
                result=MERGED if admission.merged else ADDED,
                entry_id=admission.stands_as,
            )
        )
    return receipts


def _turned_away(
    coordinator: KneeRecoveryCoordinator, told: ToldRun, since: date
) -> Receipt | None:
    """Return why a run is not taken in, None for one that is."""
    if told.at > dt_util.utcnow() + CLOCK_TOLERANCE:
        return Receipt(result=SKIPPED, reason=IN_THE_FUTURE)
    if dt_util.as_local(told.at).date() < since:
        return Receipt(result=SKIPPED, reason="before_set_up")
    history = coordinator.history
    known, is_taken_back = _known(history, told)
    if is_taken_back:
        return Receipt(result=SKIPPED, reason="taken_back")
    if known is not None:
        standing = history.standing_run(known.copy_of or known.id)
        return (
            Receipt(
                result=SKIPPED,
                reason="known",
                entry_id=standing.id if standing else None,
            )
            if told.rough
            else None
        )
    run = _run(coordinator, told)
    if same_run(run, history) is None and _was_taken_back(history, run):
        return Receipt(result=SKIPPED, reason="taken_back")
    return None


def _known(history: History, told: ToldRun) -> tuple[Run | None, bool]:
    """Return an earlier delivery that stands, and whether all of them were taken back.

    A run that was taken back, or put right by hand, is not told anew by its source.
    """
    if told.external_id is None:
        return None, False
    known = history.delivered(told.source, told.external_id)
    is_taken_back = known is None and bool(
        history.told_as(told.source, told.external_id)
    )
    return known, is_taken_back


def _was_taken_back(history: History, run: Run) -> bool:
    """Return whether a run that was taken back is told by another source now.

    What a person logged and took back was a slip of the finger; then the source is
    right to tell it.
    """
    a_day = timedelta(days=1)
    gone = history.retracted(
        run.local_date - a_day, run.local_date + a_day, frozenset({Run.kind})
    )
    recordings = [
        mistake
        for mistake in gone
        if isinstance(mistake, Run) and mistake.source != HAND
    ]
    return find_same(run, recordings) is not None


def _run(coordinator: KneeRecoveryCoordinator, told: ToldRun) -> Run:
    """Return a told run as an entry, in the pair that it names.

    The door knows in which pair it was before, or is usual.
    """
    identity: dict[str, Any] = coordinator.identity(
        told.at, source=told.source, external_id=told.external_id
    )
    return Run(
        **identity,
        distance_m=told.distance_m,
        duration_s=told.duration_s,
        elapsed_s=told.elapsed_s,
        ended_then=told.ended_then,
        zone_unsure=told.zone_unsure,
        shoe=pair_named(coordinator.profile.shoes, told.gear),
        partial=told.partial,
    )


async def async_wear(
    coordinator: KneeRecoveryCoordinator, run_id: str, shoe: str
) -> None:
    """Credit a run to the pair that it turned out to be run in.

    The recording whose pair stands tells it anew; a pair that was said by hand stays.
    """
    standing = coordinator.history.standing(run_id)
    if not isinstance(standing, Run) or standing.shoe == shoe:
        return
    voices = [voice for voice in coordinator.history.voices(run_id) if voice.shoe]
    if any(voice.source == HAND and not voice.shoe_usual for voice in voices):
        return
    for voice in voices or coordinator.history.voices(run_id)[:1]:
        if voice.external_id is None:
            continue
        identity = coordinator.identity(
            voice.at, source=voice.source, external_id=voice.external_id
        )
        await coordinator.async_record(
            replace(voice, **identity, shoe=shoe, shoe_usual=False, copy_of=None)
        )
