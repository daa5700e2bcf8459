"""Facts as they were told, and as the database keeps them."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.knee_recovery.core.journal import (
    DIARY_KINDS,
    KINDS,
    SPOKEN_KINDS,
    Entry,
    ExerciseDone,
    Knee,
    Moment,
    Symptom,
    body,
    restore,
    spoken_kind,
)

from .diary import cleared, clock, identity, pain, run, session, target


@pytest.mark.parametrize(
    ("said", "span"),
    [
        pytest.param({}, timedelta(), id="nothing-known"),
        pytest.param({"duration_s": 1800}, timedelta(minutes=30), id="moving-time"),
        pytest.param(
            {"duration_s": 1800, "elapsed_s": 2400}, timedelta(minutes=40), id="elapsed"
        ),
        pytest.param(
            {"duration_s": 1800, "ended_then": True}, timedelta(), id="only-the-end"
        ),
    ],
)
def test_a_run_ends_after_all_the_time_that_is_known(
    said: dict[str, Any], span: timedelta
) -> None:
    entry = run("2026-05-20 07:00", **said)
    assert entry.ended_at - entry.at == span


def test_a_run_ends_an_hour_later_though_the_clocks_change() -> None:
    entry = run(clock("2026-03-29 01:30"), duration_s=3600)
    assert entry.ended_at == clock("2026-03-29 03:30")


@pytest.mark.parametrize(
    ("entry", "plain"),
    [
        pytest.param(
            run("2026-05-20 07:00", 6.2), {"distance_m": 6_200}, id="bare-run"
        ),
        pytest.param(
            run(
                "2026-05-20 07:00", pain_peak=0, symptoms=(Symptom.LIMP,), partial=True
            ),
            {
                "distance_m": 5_000,
                "pain_peak": 0,
                "symptoms": ["limp"],
                "partial": True,
            },
            id="run",
        ),
        pytest.param(
            pain("2026-05-20 07:00", 0, Moment.MORNING, knee=Knee.LEFT),
            {"level": 0, "moment": "morning", "knee": "left"},
            id="pain",
        ),
        pytest.param(
            session("2026-05-20 07:00", ExerciseDone(key="step_up", reps=12)),
            {"exercises": [{"key": "step_up", "reps": 12}]},
            id="exercises",
        ),
        pytest.param(cleared("2026-05-20 07:00"), {}, id="nothing-to-say"),
    ],
)
def test_an_entry_is_kept_as_plain_data_without_defaults(
    entry: Entry, plain: dict[str, Any]
) -> None:
    assert body(entry) == plain
    kept = identity(entry.at, {"id": entry.id})
    assert restore(entry.kind, plain, **kept) == entry


@pytest.mark.parametrize(
    ("kind", "plain", "error"),
    [
        pytest.param("levitation", {}, KeyError, id="kind"),
        pytest.param("ice", {"minutes": 10, "colour": "blue"}, TypeError, id="field"),
        pytest.param("pain", {"level": 1, "moment": "lunch"}, ValueError, id="moment"),
        pytest.param("pain", {"level": 1, "knee": "third"}, ValueError, id="knee"),
        pytest.param(
            "run", {"distance_m": 900, "symptoms": ["glow"]}, ValueError, id="symptom"
        ),
        pytest.param(
            "exercises", {"exercises": [{"weight": 5}]}, TypeError, id="exercise"
        ),
        pytest.param("run", {}, TypeError, id="missing"),
    ],
)
def test_what_a_newer_version_wrote_is_refused_and_not_guessed_at(
    kind: str, plain: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        restore(kind, plain, **identity(clock("2026-05-20 07:00")))


def test_kinds_are_told_apart_by_the_word_they_are_kept_under() -> None:
    assert len({entry.kind for entry in KINDS.values()}) == len(KINDS) > 5


def test_a_person_reads_back_what_happened_and_no_bookkeeping() -> None:
    told = {"run", "pain", "exercises", "ice", "flare_up", "pause", "red_flag"}
    assert told <= DIARY_KINDS < set(KINDS)
    assert not DIARY_KINDS & {"target", "track", "ice_stopped", "retraction"}


def test_warning_signs_and_their_clearing_go_by_one_word() -> None:
    assert SPOKEN_KINDS["red_flag"] == {"red_flag", "check_up"}
    asked = KINDS["check_up"](**identity(clock("2026-05-20 07:00")))
    assert spoken_kind(asked) == "red_flag"
    assert spoken_kind(run("2026-05-20 07:00")) == "run"
    assert spoken_kind(target("2026-05-20 07:00", 2)) == "target"
    assert set(SPOKEN_KINDS) | {"check_up"} == DIARY_KINDS
