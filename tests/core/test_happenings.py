"""Happenings: told once when they come, never for what is taken back or long past."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core.happenings import (
    LATE,
    Happening,
    HappeningType,
    happenings,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    HAND,
    Entry,
    ExerciseSession,
    IceStopped,
    Icing,
    Moment,
    Pain,
    Retraction,
    Run,
    TrackChosen,
)
from custom_components.knee_recovery.core.milestones import Milestone
from custom_components.knee_recovery.core.profile import Profile, Shoe, Track
from custom_components.knee_recovery.core.snapshot import Snapshot, assess
from custom_components.knee_recovery.core.zone import frozen
from tests.thorough import examples

from .diary import (
    PROFILE,
    answered,
    clock,
    flare,
    ice,
    identity,
    look,
    pain,
    retraction,
    run,
    session,
)
from .strategies import diaries, entries, profiles

LADDER = Profile(track=Track.WALK_RUN)


def told(
    now: str,
    written: Entry | None,
    *there: Entry,
    profile: Profile = PROFILE,
    before: str | None = None,
) -> list[tuple[str, dict[str, Any]]]:
    """Return what comes about when an entry joins those that are there."""
    had = look(before or now, *there, profile=profile)
    has = look(now, *there, *([written] if written else []), profile=profile)
    return [
        (found.type.value, dict(found.values))
        for found in happenings(written, had, has)
    ]


def types(*args: Any, **named: Any) -> list[str]:  # noqa: ANN401
    return [kind for kind, _ in told(*args, **named)]


def milestones(*args: Any, **named: Any) -> list[object]:  # noqa: ANN401
    return [
        values["milestone"]
        for kind, values in told(*args, **named)
        if kind == "milestone"
    ]


# -- what was written -----------------------------------------------------------


def test_a_run_is_told_with_its_figures() -> None:
    profile = Profile(shoes=(Shoe(id="shoe-1", name="Blue"),))
    it = run("2026-03-03T08:00", 6.2, duration_s=2040, pain_peak=2, shoe="shoe-1")
    assert told("2026-03-03T09:00", it, profile=profile) == [
        (
            "run",
            {
                "entry_id": it.id,
                "at": "2026-03-03T08:00:00+01:00",
                "distance_m": 6200,
                "duration_s": 2040,
                "pain_peak": 2,
                "shoe": "Blue",
                "source": "hand",
            },
        )
    ]


def test_a_score_is_told_with_its_moment() -> None:
    it = pain("2026-03-03T08:00", 4, Moment.MORNING)
    assert told("2026-03-03T08:00", it) == [
        (
            "pain",
            {
                "entry_id": it.id,
                "at": "2026-03-03T08:00:00+01:00",
                "level": 4,
                "moment": "morning",
                "symptoms": [],
            },
        )
    ]


@pytest.mark.parametrize(
    ("source", "hours", "expected"),
    [
        pytest.param("strava", 48, ["run"], id="two-days-late"),
        pytest.param("strava", 49, [], id="later-than-anyone-waits"),
        pytest.param("file", 24 * 900, [], id="years-of-files"),
        pytest.param(HAND, 24 * 900, ["run"], id="said-by-hand"),
    ],
)
def test_what_a_source_tells_late_is_no_news(
    source: str, hours: int, expected: list[str]
) -> None:
    now = clock("2026-03-03T09:00")
    it = run(frozen(now) - timedelta(hours=hours), source=source)
    assert types("2026-03-03T09:00", it) == expected


def test_a_second_recording_is_no_second_run() -> None:
    it = run("2026-03-03T07:00", 5, duration_s=1800)
    copy = run("2026-03-03T07:00", 5.1, source="strava", copy_of=it.id)
    assert types("2026-03-03T09:00", copy, it) == []


@pytest.mark.parametrize(
    "other",
    [flare("2026-03-03T08:00"), run("2026-03-03T08:00"), ice("2026-03-03T08:00")],
    ids=["flare", "run", "ice"],
)
def test_taking_back_tells_nothing(other: Entry) -> None:
    assert types("2026-03-03T09:00", retraction(other), other) == []


# -- ice ------------------------------------------------------------------------


def test_a_timer_tells_that_it_began_and_that_its_time_is_up() -> None:
    it = ice("2026-03-03T08:00", 15, timer=True)
    assert told("2026-03-03T08:00", it) == [
        (
            "ice_started",
            {
                "entry_id": it.id,
                "at": "2026-03-03T08:00:00+01:00",
                "minutes": 15,
                "ends_at": "2026-03-03T08:15:00+01:00",
            },
        )
    ]
    ended = {"entry_id": it.id, "at": "2026-03-03T08:15:00+01:00", "minutes": 15}
    assert told("2026-03-03T08:15", None, it, before="2026-03-03T08:00") == [
        ("ice_ended", ended)
    ]
    assert told("2026-03-03T10:15", None, it, before="2026-03-03T08:15") == []


def test_a_timer_that_was_stopped_tells_how_long_it_was() -> None:
    it = ice("2026-03-03T08:00", 15, timer=True)
    stop = IceStopped(**identity(clock("2026-03-03T08:06"), {"of": it.id}))
    assert told("2026-03-03T08:06", stop, it, before="2026-03-03T08:00") == [
        (
            "ice_ended",
            {"entry_id": it.id, "at": "2026-03-03T08:06:00+01:00", "minutes": 6},
        )
    ]
    # Its own time is up later, and nothing ends again.
    assert types("2026-03-03T08:15", None, it, stop, before="2026-03-03T08:06") == []


def test_a_timer_that_was_taken_back_did_not_end() -> None:
    it = ice("2026-03-03T08:00", 15, timer=True)
    assert types("2026-03-03T08:06", retraction(it), it) == []


def test_taking_something_else_back_does_not_hide_that_time_is_up() -> None:
    it, other = ice("2026-03-03T08:00", 15, timer=True), pain("2026-03-03T07:00", 1)
    gone = retraction(other)
    named = {"before": "2026-03-03T08:00"}
    assert types("2026-03-03T08:15", gone, it, other, **named) == ["ice_ended"]


def test_a_later_icing_that_hides_a_running_one_does_not_end_it() -> None:
    it = ice("2026-03-03T08:00", 15, timer=True)
    other = ice("2026-03-03T08:05", 15, timer=True)
    assert types("2026-03-03T08:05", other, it) == ["ice_started"]


def test_ice_that_is_told_of_afterwards_ended_then() -> None:
    it = ice("2026-03-03T08:00", 10)
    assert told("2026-03-03T08:30", it) == [
        (
            "ice_ended",
            {"entry_id": it.id, "at": "2026-03-03T08:00:00+01:00", "minutes": 10},
        )
    ]


# -- the ladder -----------------------------------------------------------------


def test_the_answer_that_earns_a_level_tells_it() -> None:
    first, second = answered("2026-03-02T08:00"), answered("2026-03-04T08:00")
    *there, last = [*first, *second]
    assert told("2026-03-05T08:00", last, *there, profile=LADDER)[1:] == [
        ("level_up", {"entry_id": last.id, "level": 2, "previous": 1})
    ]


def test_a_gap_leads_down_by_itself() -> None:
    there = [*answered("2026-03-02T08:00"), *answered("2026-03-04T08:00")]
    assert told(
        "2026-03-12T00:00", None, *there, profile=LADDER, before="2026-03-11T23:00"
    ) == [("level_down", {"entry_id": None, "level": 1, "previous": 2})]


def test_time_alone_leads_no_level_up() -> None:
    """A run on what is tomorrow here counts from tomorrow on, in silence."""
    there = [*answered("2026-03-02T08:00"), *answered("2026-03-04T08:00")]
    named: dict[str, Any] = {"profile": LADDER, "before": "2026-03-03T23:00"}
    assert look("2026-03-05T00:00", *there, profile=LADDER).ladder.level == 2  # type: ignore[union-attr]
    assert types("2026-03-05T00:00", None, *there, **named) == []


def test_a_level_that_old_entries_lead_to_is_not_told() -> None:
    first, second = answered("2026-02-17T08:00"), answered("2026-02-19T08:00")
    *there, last = [*first, *second]
    assert types("2026-02-28T12:00", last, *there, profile=LADDER) == ["pain"]


# -- weeks and milestones -------------------------------------------------------


def test_the_first_session_is_a_milestone_and_the_week_on_target_a_streak() -> None:
    first, second = session("2026-03-02T18:00"), session("2026-03-04T18:00")
    assert told("2026-03-02T18:00", first)[1:] == [
        ("milestone", {"entry_id": first.id, "milestone": "first_session"})
    ]
    assert told("2026-03-04T18:00", second, first)[1:] == [
        ("streak", {"entry_id": second.id, "weeks": 1, "best": 1})
    ]
    third = session("2026-03-06T18:00")
    assert types("2026-03-06T18:00", third, first, second) == ["exercises"]


def weeks_of_sessions(weeks: int) -> list[ExerciseSession]:
    """Return two sessions a week, from Monday 5 January on."""
    monday = clock("2026-01-05T18:00")
    return [
        session(monday + timedelta(weeks=week, days=days))
        for week in range(weeks)
        for days in (0, 3)
    ]


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        (3, []),
        (4, ["streak_4"]),
        (5, []),
        (7, ["six_weeks"]),
        (8, ["streak_8"]),
        (12, ["streak_12"]),
        (13, ["twelve_weeks"]),
    ],
)
def test_weeks_on_target_and_the_frame_are_milestones(
    weeks: int, expected: list[str]
) -> None:
    there = weeks_of_sessions(weeks)
    found = [
        key
        for number in (-2, -1)
        for key in milestones(
            there[number].at.replace(tzinfo=None).isoformat(),
            there[number],
            *there[:number],
        )
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param([0, 0, 0, 0], ["pain_free_week"], id="four-days-of-nothing"),
        pytest.param([0, 0, 0], [], id="too-few-answers"),
        pytest.param([0, 1, 0, 0, 0], [], id="not-every-one"),
        pytest.param([0, 0, 0, 0, 0], [], id="told-the-day-before"),
    ],
)
def test_a_week_without_pain_takes_answers(
    levels: list[float], expected: list[str]
) -> None:
    *there, last = [
        pain(clock("2026-03-02T08:00") + timedelta(days=number), level)
        for number, level in enumerate(levels)
    ]
    now = last.at.replace(tzinfo=None).isoformat()
    assert milestones(now, last, *there) == expected


@pytest.mark.parametrize(
    ("km", "expected"),
    [
        pytest.param(4.9, [], id="not-yet"),
        pytest.param(5.2, ["run_5_km"], id="within-the-limit"),
        pytest.param(6.0, [], id="a-jump-is-no-milestone"),
    ],
)
def test_a_distance_is_a_milestone_without_a_jump(
    km: float, expected: list[str]
) -> None:
    there = [run("2026-02-20T08:00", 4), run("2026-02-27T08:00", 4.8)]
    assert milestones("2026-03-03T09:00", run("2026-03-03T08:00", km), *there) == (
        expected
    )


def test_a_first_run_of_a_diary_is_no_milestone() -> None:
    assert milestones("2026-03-03T09:00", run("2026-03-03T08:00", 12)) == []


def test_choosing_the_ladder_again_reaches_nothing() -> None:
    """What had been earned before another track is not earned a second time."""
    there = [
        entry
        for number in range(9)
        for entry in answered(f"2026-02-{2 * number + 2:02}T08:00")
    ]
    off = TrackChosen(
        **identity(clock("2026-02-26T08:00"), {"track": Track.KEEP_RUNNING})
    )
    on = TrackChosen(**identity(clock("2026-02-26T09:00"), {"track": Track.WALK_RUN}))
    had = replace(
        look("2026-02-26T08:30", *there, off, profile=LADDER), milestones=frozenset()
    )
    has = look("2026-02-26T09:00", *there, profile=LADDER)
    assert Milestone.LADDER_LEVEL_5 in has.milestones
    assert [each.type.value for each in happenings(on, had, has)] == ["level_up"]


# -- whatever is written --------------------------------------------------------

CAUSES: dict[HappeningType, tuple[type[Entry] | None, ...]] = {
    HappeningType.RUN: (Run,),
    HappeningType.PAIN: (Pain,),
    HappeningType.EXERCISES: (ExerciseSession,),
    HappeningType.ICE_STARTED: (Icing,),
    HappeningType.LEVEL_UP: (Run, Pain, TrackChosen),
    HappeningType.LEVEL_DOWN: (Run, Pain, TrackChosen, None),
    HappeningType.STREAK: (ExerciseSession,),
    HappeningType.MILESTONE: (Run, Pain, ExerciseSession),
}
"""What brings each about; the end of ice may be noticed with anything."""


def marks(found: Iterable[Happening]) -> list[tuple[object, ...]]:
    """Return what a happening is about, so that none is told twice."""
    return [(each.type, *map(str, each.values.items())) for each in found]


def follow(
    there: list[Entry], profile: Profile, now: datetime
) -> list[tuple[Entry | None, Snapshot, Snapshot]]:
    """Write a diary entry by entry, as the house does."""
    history, steps = History(), []
    before = assess(history, profile, now)
    for entry in there:
        history.add(entry)
        after = assess(history, profile, now)
        steps.append((entry, before, after))
        before = after
    later = assess(history, profile, now + timedelta(hours=30))
    return [*steps, (None, before, later)]


@settings(max_examples=examples(150), deadline=None)
@given(diaries(), profiles)
def test_nothing_comes_about_without_its_cause(
    diary: tuple[list[Entry], datetime], profile: Profile
) -> None:
    there, now = diary
    for written, before, after in follow(there, profile, now):
        found = happenings(written, before, after)
        assert len(set(marks(found))) == len(found)
        for each in found:
            if each.type is not HappeningType.ICE_ENDED:
                assert (type(written) if written else None) in CAUSES[each.type]
            if isinstance(written, Entry) and each.type in {
                HappeningType.RUN,
                HappeningType.PAIN,
            }:
                assert each.values["entry_id"] == written.id
                assert written.source == HAND or now - written.at <= LATE


@settings(max_examples=examples(150), deadline=None)
@given(diaries(), st.data(), profiles)
def test_taking_back_reaches_nothing(
    diary: tuple[list[Entry], datetime], data: st.DataObject, profile: Profile
) -> None:
    there, now = diary
    history = History.of(there)
    entry = data.draw(entries(st.just(now)))("new")
    before = assess(history, profile, now)
    history.add(entry)
    between = assess(history, profile, now)
    forth = happenings(entry, before, between)
    gone = Retraction(
        id="gone",
        at=frozen(now),
        local_date=date(2026, 3, 3),
        recorded_at=frozen(now),
        of=entry.id,
    )
    history.add(gone)
    assert happenings(gone, between, assess(history, profile, now)) == ()
    # A second time it is the same news, and no more than that.
    assert happenings(entry, before, between) == forth
