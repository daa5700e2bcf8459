"""A guided session: what was done of it is what the diary is told, however it goes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import json

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.core.errors import (
    KneeRecoveryError,
    SessionNothingLeftError,
    SessionPausedError,
    SessionRedFlagError,
)
from custom_components.knee_recovery.core.exercise import Dose
from custom_components.knee_recovery.core.guide import (
    CHANGE_S,
    HANDS_FREE_S,
    WAIT,
    Cue,
    Guide,
    Phase,
    Side,
    Task,
    begin,
    go_on,
    move_on,
    next_call,
    note_pain,
    skip,
    stop,
    tick,
)
from custom_components.knee_recovery.core.guide_kept import (
    from_plain,
    pain_said,
    session_said,
    to_plain,
)
from custom_components.knee_recovery.core.journal import (
    Entry,
    ExerciseDone,
    ExerciseSession,
    Symptom,
)
from custom_components.knee_recovery.core.streak import counts

from .diary import flare, identity, look, pain, pause, session

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
GREEN = 2.0


def s(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def guide(*tasks: tuple[str, Dose], hands_free: bool = False) -> Guide:
    """Return a session of some exercises, waiting for the first."""
    chosen = tasks or (
        ("clamshell", Dose(sets=2, reps=12)),
        ("wall_sit", Dose(sets=2, hold_s=30)),
    )
    return Guide(
        id="the-session",
        began_at=NOW,
        tasks=tuple(Task(key=key, dose=dose) for key, dose in chosen),
        hands_free=hands_free,
        since=NOW,
        until=NOW + (s(HANDS_FREE_S) if hands_free else WAIT),
        acted_at=NOW,
    )


def places(there: Guide, times: int) -> list[tuple[Phase, int, int, Side | None]]:
    """Return where a session is after each next."""
    found = []
    for _ in range(times):
        there = go_on(there, there.since)
        found.append((there.phase, there.number, there.set, there.leg))
    return found


def at(there: Guide, times: int) -> Guide:
    for _ in range(times):
        there = go_on(there, there.since)
    return there


# -- what there is to guide -------------------------------------------------------


def begun(*there: Entry, optional: bool = False) -> list[str]:
    """Return the exercises of a session that begins after some entries."""
    plan = look("2026-03-03T09:00", *there).plan
    return [task.key for task in begin(plan, "id", NOW, optional=optional).tasks]


def test_a_session_is_what_the_day_asks_for_in_its_order() -> None:
    plan = look("2026-03-03T09:00").plan
    assert begun() == [item.exercise.key for item in plan.owed]
    with_more = begun(optional=True)
    assert set(with_more) == {item.exercise.key for item in plan.items}
    assert with_more[0] == "leg_swings_front"


def test_what_is_done_is_not_asked_for_again() -> None:
    done = session("2026-03-03T08:00", ExerciseDone(key="clamshell", sets=2), part=True)
    assert begun(done) == [key for key in begun() if key != "clamshell"]


def test_a_flare_up_has_its_gentle_work() -> None:
    gentle = begun(flare("2026-03-03T08:00"))
    assert gentle
    assert set(gentle) < {
        item.exercise.key
        for item in look("2026-03-03T09:00", flare("2026-03-03T08:00")).plan.items
    }


@pytest.mark.parametrize(
    ("there", "refusal"),
    [
        pytest.param(
            pain("2026-03-03T08:00", 3, symptoms=(Symptom.LOCKING,)),
            SessionRedFlagError,
            id="red-flag",
        ),
        pytest.param(pause("2026-03-03T08:00"), SessionPausedError, id="paused"),
        pytest.param(session("2026-03-03T08:00"), SessionNothingLeftError, id="done"),
    ],
)
def test_a_session_is_refused_with_its_reason(
    there: Entry, refusal: type[KneeRecoveryError]
) -> None:
    with pytest.raises(refusal):
        begun(there)


# -- steps ------------------------------------------------------------------------


def test_sets_sides_and_rests_follow_each_other() -> None:
    left, right = Side.LEFT, Side.RIGHT
    assert places(guide(), 13) == [
        (Phase.WORK, 0, 1, left),
        (Phase.CHANGE, 0, 1, right),
        (Phase.WORK, 0, 1, right),
        (Phase.REST, 0, 2, left),
        (Phase.WORK, 0, 2, left),
        (Phase.CHANGE, 0, 2, right),
        (Phase.WORK, 0, 2, right),
        (Phase.READY, 1, 1, None),
        (Phase.WORK, 1, 1, None),
        (Phase.REST, 1, 2, None),
        (Phase.WORK, 1, 2, None),
        (Phase.CLOSING, 2, 2, None),
        (Phase.OVER, 2, 2, None),
    ]
    assert at(guide(), 14) == replace(at(guide(), 13))


def test_everything_has_its_time() -> None:
    there, times = guide(), []
    for _ in range(11):
        there = go_on(there, there.since)
        times.append((there.until - there.since).total_seconds())
    work = 12 * 6
    assert times[:7] == [work, CHANGE_S, work, 60, work, CHANGE_S, work]
    assert times[8:] == [30, 60, 30]


def test_a_held_repetition_takes_its_hold() -> None:
    there = go_on(guide(("copenhagen_plank", Dose(sets=2, reps=6, hold_s=10))), NOW)
    assert there.until - there.since == s(60)


def test_the_clock_goes_on_by_itself() -> None:
    there = go_on(guide(), NOW)
    assert tick(there, there.until - s(1)) is there
    changed = tick(there, there.until + s(0.2))
    assert (changed.phase, changed.since) == (Phase.CHANGE, there.until + s(0.2))


def test_waiting_ends_after_half_an_hour_with_what_was_done() -> None:
    there = at(guide(), 8)
    assert there.phase is Phase.READY
    ended = tick(there, there.until)
    assert ended.is_over
    said = session_said(ended)
    assert said is not None
    assert said["exercises"] == (ExerciseDone(key="clamshell", sets=2, reps=12),)
    assert said["duration_s"] == (there.acted_at - NOW).total_seconds()


def test_the_last_question_waits_ten_minutes() -> None:
    there = at(guide(), 12)
    assert there.phase is Phase.CLOSING
    assert not tick(there, there.since + s(599)).is_over
    assert tick(there, there.since + s(600)).is_over


def test_hands_free_begins_by_itself() -> None:
    there = guide(hands_free=True)
    assert there.is_timed
    assert tick(there, NOW + s(HANDS_FREE_S)).phase is Phase.WORK


def test_a_set_that_nobody_watched_is_begun_again() -> None:
    there = at(guide(hands_free=True), 3)
    assert (there.phase, there.leg) == (Phase.WORK, Side.RIGHT)
    again = tick(there, there.until + s(11))
    assert (again.phase, again.set, again.leg) == (Phase.READY, 1, Side.LEFT)
    assert not again.is_timed
    assert tick(there, there.acted_at + WAIT).is_over
    assert tick(stop(there, NOW), NOW + WAIT).acted_at == NOW


def test_cues_are_called_once() -> None:
    work = go_on(guide(), NOW)
    half = NOW + s(36)
    assert next_call(work, NOW) == (half, Cue.HALFWAY)
    assert next_call(work, half) == (work.until, None)
    rest = at(guide(), 4)
    assert next_call(rest, rest.since) == (rest.until - s(10), Cue.TEN_LEFT)
    hold = at(guide(), 9)
    assert next_call(hold, hold.since) == (hold.until - s(10), Cue.TEN_LEFT)
    short = go_on(guide(("wall_sit", Dose(sets=5, hold_s=10))), NOW)
    assert next_call(short, NOW) == (short.until, None)
    assert next_call(guide(), NOW) == (NOW + WAIT, None)


# -- skipping, pain, stopping -------------------------------------------------------


def test_skipping_keeps_whole_sets() -> None:
    there = skip(at(guide(), 5), NOW)
    assert (there.phase, there.number) == (Phase.READY, 1)
    assert [task.done for task in there.tasks] == [1, 0]
    there = skip(there, NOW)
    assert there.phase is Phase.CLOSING
    assert skip(there, NOW).is_over


def test_pain_ends_the_exercise_and_the_session_counts() -> None:
    there = note_pain(at(guide(), 1), NOW, 4)
    assert (there.phase, there.number) == (Phase.READY, 1)
    said = session_said(stop(there, NOW))
    assert said is not None
    assert said["exercises"] == (
        ExerciseDone(key="clamshell", sets=0, reps=12, pain=4),
    )
    assert said["stopped_for_pain"] is True
    assert counts(ExerciseSession(**identity(NOW), **said))


def test_pain_without_a_level_ends_it_too() -> None:
    there = note_pain(at(guide(), 4), NOW)
    said = session_said(stop(there, NOW))
    assert said is not None
    assert said["exercises"] == (ExerciseDone(key="clamshell", sets=1, reps=12),)
    assert said["stopped_for_pain"] is True


def test_the_worst_pain_of_an_exercise_is_kept() -> None:
    there = at(guide(), 1)
    for level in (1, 2, 0):
        there = note_pain(there, NOW, level, hurts=False)
    assert there.phase is Phase.WORK
    assert there.task.pain == 2
    assert not there.task.hurt


def test_between_two_exercises_pain_is_of_the_one_before() -> None:
    there = at(guide(), 8)
    there = note_pain(there, NOW, 5)
    assert (there.phase, there.number) == (Phase.READY, 1)
    assert [(task.pain, task.hurt) for task in there.tasks] == [
        (5, True),
        (None, False),
    ]
    there = note_pain(there, NOW, 3)
    assert (there.phase, there.tasks[1].pain) == (Phase.CLOSING, 3)


def test_before_anything_was_done_pain_is_of_what_comes() -> None:
    assert note_pain(guide(), NOW, 6).tasks[0].pain == 6
    skipped = skip(guide(), NOW)
    assert note_pain(skipped, NOW, 6).tasks[1].pain == 6


def test_the_last_pain_is_the_worst_of_the_session() -> None:
    closing = at(guide(), 12)
    there = note_pain(closing, NOW, 7)
    assert there.is_over
    assert there.pain_peak == 7
    assert note_pain(closing, NOW) == replace(closing, acted_at=NOW)
    assert stop(there, NOW).pain_peak == 7
    assert stop(closing, NOW, 2).pain_peak == 2


def test_one_answer_may_say_several_things() -> None:
    work = at(guide(), 9)

    def said(there: Guide, **answer: object) -> tuple[Phase, int, float | None]:
        moved = move_on(there, NOW, green_max=GREEN, **answer)  # type: ignore[arg-type]
        return moved.phase, moved.number, moved.tasks[1].pain

    assert said(work) == (Phase.REST, 1, None)
    assert said(work, level=2) == (Phase.REST, 1, 2)
    assert said(work, level=2.5) == (Phase.CLOSING, 2, 2.5)
    assert said(work, hurts=True) == (Phase.CLOSING, 2, None)
    assert said(work, level=1, hurts=True) == (Phase.CLOSING, 2, 1)
    assert said(work, leave=True) == (Phase.CLOSING, 2, None)
    assert said(work, leave=True, level=1) == (Phase.CLOSING, 2, 1)
    assert said(work, leave=True, level=9) == (Phase.CLOSING, 2, 9)
    between = at(guide(), 8)
    assert said(between, level=1) == (Phase.WORK, 1, None)
    assert said(between, level=9) == (Phase.READY, 1, None)
    assert said(between, level=9, leave=True) == (Phase.CLOSING, 2, None)
    closing = at(guide(), 12)
    assert said(closing, level=1)[0] is Phase.OVER
    assert said(closing, hurts=True)[0] is Phase.CLOSING


def test_nothing_done_is_nothing_said() -> None:
    assert session_said(stop(guide(), NOW)) is None
    assert session_said(stop(at(guide(), 3), NOW)) is None


def test_half_of_what_was_planned_counts() -> None:
    one = session_said(stop(at(guide(), 4), NOW))
    two = session_said(stop(at(guide(), 8), NOW))
    assert one is not None
    assert two is not None
    assert one["sets_planned"] == 4
    assert not counts(ExerciseSession(**identity(NOW), **one))
    assert counts(ExerciseSession(**identity(NOW), **two))


def test_what_this_version_does_not_know_is_not_taken_up() -> None:
    plain = to_plain(guide())
    with pytest.raises(KeyError):
        from_plain(plain | {"tasks": [plain["tasks"][0] | {"key": "of_tomorrow"}]})
    with pytest.raises(TypeError):
        from_plain(plain | {"mood": "good"})
    with pytest.raises(ValueError, match="dancing"):
        from_plain(plain | {"phase": "dancing"})


# -- any way through it -------------------------------------------------------------

ACTS = st.sampled_from(
    ["next", "next", "next", "skip", "hurts", "pain 1", "pain 2", "pain 6", "stop"]
)
PAUSES = st.sampled_from([0, 1, 5, 9.9, 10, 30, 61, 75, 90, 600, 1900])
LESSONS = st.lists(
    st.sampled_from(
        [
            ("clamshell", Dose(sets=2, reps=12)),
            ("wall_sit", Dose(sets=5, hold_s=10)),
            ("copenhagen_plank", Dose(sets=2, reps=6, hold_s=5)),
            ("calf_stretch", Dose(sets=2, hold_s=30)),
            ("leg_swings_front", Dose(sets=1, reps=10)),
        ]
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda task: task[0],
)


def act(there: Guide, word: str, now: datetime) -> Guide:
    kind, _, level = word.partition(" ")
    match kind:
        case "next":
            return move_on(there, now, green_max=GREEN)
        case "skip":
            return move_on(there, now, green_max=GREEN, leave=True)
        case "hurts":
            return move_on(there, now, green_max=GREEN, hurts=True)
        case "pain":
            return move_on(there, now, green_max=GREEN, level=float(level))
    return stop(there, now)


@given(
    LESSONS,
    st.lists(st.tuples(st.none() | ACTS, PAUSES, st.booleans()), max_size=60),
    st.booleans(),
)
def test_what_is_told_is_what_was_acknowledged(
    lesson: list[tuple[str, Dose]],
    events: list[tuple[str | None, float, bool]],
    hands_free: bool,  # noqa: FBT001
) -> None:
    """Sets are only ever added one by one; nothing that was said once is lost."""
    there, now = guide(*lesson, hands_free=hands_free), NOW
    seen: dict[str, tuple[int, float | None, bool]] = {}
    for word, pause_s, restarts in events:
        now += s(pause_s)
        before = there
        if restarts:
            there = from_plain(json.loads(json.dumps(to_plain(there))))
            assert there == before
        there = tick(there, now)
        if word is not None and not there.is_over:
            there = act(there, word, now)
        told = {
            task.key: (task.done, task.pain, task.hurt)
            for task in there.tasks
            if task.is_told
        }
        for key, (done, level, hurt) in seen.items():
            now_done, now_level, now_hurt = told[key]
            assert now_done in {done, done + 1, done + 2}
            assert now_hurt >= hurt
            assert level is None or (now_level is not None and now_level >= level)
        assert sum(task.done for task in there.tasks) <= 2 + sum(
            done for done, _, _ in seen.values()
        )
        assert all(0 <= task.done <= task.dose.sets for task in there.tasks)
        assert 0 <= there.side < len(there.task.sides)
        assert there.acted_at <= now
        assert there.is_over or next_call(there, now)[0] >= min(now, there.until)
        seen = told
    over = stop(there, now) if not there.is_over else there
    said, score = session_said(over), pain_said(over)
    named = said["exercises"] if said else ()
    assert {done.key: (done.sets, done.pain) for done in named} == {
        key: (done, level)
        for key, (done, level, _) in seen.items()
        if any(done or hurt for done, _, hurt in seen.values())
    }
    levels = [over.pain_peak, *(level for _, level, _ in seen.values())]
    known = [level for level in levels if level is not None]
    assert score == (None if said else max(known, default=None))
    if said:
        ExerciseSession(**identity(NOW), **said)
        assert said["stopped_for_pain"] is any(hurt for _, _, hurt in seen.values())
        assert said["duration_s"] >= 0


@given(LESSONS)
def test_going_on_comes_to_an_end(lesson: list[tuple[str, Dose]]) -> None:
    there, steps = guide(*lesson), 0
    while not there.is_over:
        there, steps = go_on(there, there.since), steps + 1
        assert steps < 100
    assert all(task.done == task.dose.sets for task in there.tasks)
