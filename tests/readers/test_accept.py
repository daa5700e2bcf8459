"""What counts as a run, at the limits of every rule."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from custom_components.knee_recovery.readers import FileRun, Flaw, Reason, Refusal
from custom_components.knee_recovery.readers.accept import Kind, Recording, accept

RECORDING = Recording(
    name="monday.fit",
    kind=Kind.RUN,
    sport="running",
    started_at=datetime(2026, 5, 4, 6, 30, tzinfo=UTC),
    distance_m=5000.0,
    moving_s=1800.0,
    elapsed_s=1860.0,
    utc_offset=None,
    external_id="1",
    flaws=(),
)


def accepted(recording: Recording) -> FileRun:
    item = accept(recording)
    assert isinstance(item, FileRun), item
    return item


def refused(recording: Recording) -> Refusal:
    item = accept(recording)
    assert isinstance(item, Refusal), item
    return item


@pytest.mark.parametrize(
    ("kind", "pace_s"),
    [
        pytest.param(Kind.RUN, 120, id="typed-2:00"),
        pytest.param(Kind.RUN, 1200, id="typed-20:00"),
        pytest.param(Kind.UNTYPED, 150, id="untyped-2:30"),
        pytest.param(Kind.UNTYPED, 570, id="untyped-9:30"),
    ],
)
def test_a_pace_at_the_limit_is_a_run(kind: Kind, pace_s: int) -> None:
    recording = replace(RECORDING, kind=kind, moving_s=5.0 * pace_s)
    assert accepted(recording).duration_s == 5.0 * pace_s


@pytest.mark.parametrize(
    ("kind", "moving_s", "reason", "detail"),
    [
        pytest.param(Kind.RUN, 599, Reason.DAMAGED, "2:00 per km", id="typed-fast"),
        pytest.param(Kind.RUN, 6005, Reason.DAMAGED, "20:01 per km", id="typed-slow"),
        pytest.param(Kind.RUN, 0, Reason.DAMAGED, "0:00 per km", id="typed-no-time"),
        pytest.param(
            Kind.UNTYPED, 745, Reason.NOT_A_RUN, "2:29 per km", id="untyped-fast"
        ),
        pytest.param(
            Kind.UNTYPED, 2855, Reason.NOT_A_RUN, "9:31 per km", id="untyped-slow"
        ),
    ],
)
def test_a_pace_beyond_the_limit_is_none(
    kind: Kind, moving_s: float, reason: Reason, detail: str
) -> None:
    refusal = refused(replace(RECORDING, kind=kind, moving_s=moving_s))
    assert (refusal.reason, refusal.detail) == (reason, detail)


def test_pace_is_of_the_moving_time() -> None:
    """A long break makes no walk of a run."""
    recording = replace(RECORDING, kind=Kind.UNTYPED, elapsed_s=9000.0)
    assert accepted(recording).duration_s == 1800.0


def test_elapsed_time_stands_in_for_the_pace() -> None:
    recording = replace(RECORDING, kind=Kind.UNTYPED, moving_s=None)
    assert accepted(recording).duration_s is None
    assert refused(replace(recording, elapsed_s=9000.0)).reason is Reason.NOT_A_RUN


def test_without_any_time_the_type_decides() -> None:
    timeless = replace(RECORDING, moving_s=None, elapsed_s=None)
    assert accepted(timeless).distance_m == 5000
    assert refused(replace(timeless, kind=Kind.UNTYPED)) == Refusal(
        name="monday.fit", reason=Reason.NOT_A_RUN, detail="no type and no time"
    )


@pytest.mark.parametrize(
    ("distance_m", "whole"), [(200.0, 200), (199.5, 200), (300_000.4, 300_000)]
)
def test_distances_are_whole_metres_within_the_limits(
    distance_m: float, whole: int
) -> None:
    moving_s = distance_m * 0.36
    recording = replace(RECORDING, distance_m=distance_m, moving_s=moving_s)
    assert accepted(recording).distance_m == whole


@pytest.mark.parametrize(
    ("distance_m", "detail"), [(199.4, "199 m"), (0.0, "0 m"), (None, "0 m")]
)
def test_under_200_metres_is_too_short(distance_m: float | None, detail: str) -> None:
    refusal = refused(replace(RECORDING, distance_m=distance_m))
    assert (refusal.reason, refusal.detail) == (Reason.TOO_SHORT, detail)


def test_a_distance_nobody_runs_is_damage() -> None:
    recording = replace(RECORDING, distance_m=300_001.0, moving_s=108_000.0)
    assert refused(recording).detail == "300001 m"


def test_three_days_on_the_move_are_damage() -> None:
    recording = replace(RECORDING, distance_m=250_000.0, moving_s=172_801.0)
    assert refused(recording).detail == "172801 s"


def test_a_watch_stopped_days_later_keeps_the_run_and_not_its_span() -> None:
    run = accepted(replace(RECORDING, elapsed_s=172_801.0))
    assert (run.elapsed_s, run.warnings, run.partial) == (None, (Flaw.ELAPSED,), False)


@pytest.mark.parametrize(
    "started_at", [None, datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC)]
)
def test_before_2000_is_no_date(started_at: datetime | None) -> None:
    assert refused(replace(RECORDING, started_at=started_at)).reason is Reason.NO_DATE
    day_one = datetime(2000, 1, 1, tzinfo=UTC)
    assert accepted(replace(RECORDING, started_at=day_one)).started_at == day_one


def test_another_sport_is_none_before_anything_else_is_asked() -> None:
    walk = replace(
        RECORDING, kind=Kind.OTHER, sport="walking", started_at=None, distance_m=3.0
    )
    assert refused(walk) == Refusal(
        name="monday.fit", reason=Reason.NOT_A_RUN, detail="walking"
    )


@pytest.mark.parametrize(
    ("flaws", "reason"),
    [
        ((Flaw.CHECKSUM,), Reason.TOO_SHORT),
        ((Flaw.FROM_RECORDS,), Reason.TOO_SHORT),
        ((Flaw.TRAILING, Flaw.FROM_RECORDS), Reason.TOO_SHORT),
        ((Flaw.TRUNCATED, Flaw.FROM_RECORDS), Reason.DAMAGED),
    ],
)
def test_only_what_is_left_of_a_broken_file_is_not_called_short(
    flaws: tuple[Flaw, ...], reason: Reason
) -> None:
    recording = replace(RECORDING, distance_m=80.0, flaws=flaws)
    assert refused(recording).reason is reason


@pytest.mark.parametrize(
    ("flaw", "partial"),
    [
        (flaw, flaw not in {Flaw.TRAILING, Flaw.ELAPSED, Flaw.FROM_LIST})
        for flaw in Flaw
    ],
)
def test_every_flaw_warns_and_damage_makes_partial(
    flaw: Flaw, *, partial: bool
) -> None:
    run = accepted(replace(RECORDING, flaws=(flaw,)))
    assert (run.warnings, run.partial) == ((flaw.value,), partial)


@pytest.mark.parametrize("elapsed_s", [0.0, -5.0])
def test_a_span_of_nothing_is_dropped(elapsed_s: float) -> None:
    """It would overlap with no copy of the same run."""
    run = accepted(replace(RECORDING, elapsed_s=elapsed_s))

    assert (run.elapsed_s, run.warnings, run.partial) == (None, (Flaw.ELAPSED,), False)


def test_what_a_file_says_can_be_kept_and_told() -> None:
    wild = "\ud83d" + "x" * 10_000

    run = accepted(replace(RECORDING, name=wild, sport=wild, external_id=wild))
    refusal = refused(replace(RECORDING, kind=Kind.OTHER, sport=wild))

    for text in (run.name, run.sport, run.external_id, refusal.detail):
        assert text == "?" + "x" * 254
    assert replace(run, shoe=wild, title=wild).shoe == run.name
