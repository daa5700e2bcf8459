"""An archive brings back what a journal lacks, and nothing twice."""

from datetime import datetime

from hypothesis import given

from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    KeptApart,
    Run,
    ShoeChosen,
)
from custom_components.knee_recovery.core.restoring import lacking
from tests.core.diary import clock, identity, pain, retraction, run
from tests.core.strategies import diaries


def _lacking(
    archive: list[Entry], journal: list[Entry], pairs: dict[str, str] | None = None
) -> list[Entry]:
    return lacking(archive, journal, History.of(journal), pairs or {})


@given(told=diaries())
def test_a_new_diary_gets_all_of_it_and_an_old_one_nothing(
    told: tuple[list[Entry], datetime],
) -> None:
    archive, _now = told

    assert _lacking(archive, []) == archive
    assert _lacking(archive, archive) == []


@given(told=diaries())
def test_half_of_it_is_made_whole(told: tuple[list[Entry], datetime]) -> None:
    archive, _now = told
    half = archive[::2]

    brought = _lacking(archive, half)

    ids = {entry.id for entry in archive}
    assert {entry.id for entry in (*half, *brought)} <= ids
    assert _lacking(archive, [*half, *brought]) == _lacking(
        _lacking(archive, half), [*half, *brought]
    )


def test_a_pair_goes_by_its_name_here() -> None:
    worn = run("2026-03-01 09:00", shoe="there")
    chosen = ShoeChosen(**identity(clock("2026-03-01 08:00")), shoe="there")
    unknown = run("2026-02-01 09:00", shoe="gone")

    brought = _lacking([worn, chosen, unknown], [], {"there": "here"})

    shoes = [entry.shoe for entry in brought if isinstance(entry, Run | ShoeChosen)]
    assert shoes == ["here", "here", "gone"]


def test_what_a_source_tells_anew_is_not_told_twice() -> None:
    then = run("2026-03-01 09:00", source="watch", external_id="a")
    newer = run("2026-03-01 09:00", 5.1, source="watch", external_id="b",
                copy_of=then.id)  # fmt: skip
    back = retraction(then)
    apart = KeptApart(**identity(clock("2026-03-02 09:00")), runs=(then.id, "other"))
    score = pain("2026-03-01 10:00", 2)
    now = run("2026-03-01 09:00", source="watch", external_id="a")

    brought = _lacking([then, newer, back, apart, score], [now])

    copy, kept_apart, same_score = brought
    assert isinstance(copy, Run)
    assert (copy.id, copy.copy_of) == (newer.id, now.id)
    assert isinstance(kept_apart, KeptApart)
    assert kept_apart.runs == (now.id, "other")
    assert same_score == score


def test_a_run_that_was_logged_again_is_joined() -> None:
    then = run("2026-03-01 09:00", 5, duration_s=1800, note="Windy.")
    corrected = run("2026-03-01 09:00", 5, copy_of=then.id, edited=("note",))
    other = run("2026-02-01 09:00", 7, duration_s=2400)
    now = run("2026-03-01 09:01", 5.02, duration_s=1805, source="file")

    joined, copy, alone = _lacking([then, corrected, other], [now])

    assert isinstance(joined, Run)
    assert isinstance(copy, Run)
    assert (joined.id, joined.copy_of, joined.note) == (then.id, now.id, "Windy.")
    assert copy.copy_of == now.id
    assert alone == other
    standing = History.of([now, joined, copy, alone]).standing_run(now.id)
    assert standing is not None
    assert standing.note is None  # the correction by hand took it away
