"""The walk-run ladder, by the worked numbers of the evidence (V13, V14, V15)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core import ladder
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    Entry,
    Moment,
    Pain,
    Run,
    Symptom,
    TrackChosen,
)
from custom_components.knee_recovery.core.ladder import (
    LadderState,
    ladder_state,
)
from custom_components.knee_recovery.core.levels import LEVELS, Stage
from custom_components.knee_recovery.core.load import JumpClass, jump_class
from custom_components.knee_recovery.core.pain import Light, verdict
from custom_components.knee_recovery.core.profile import Profile, Track
from tests.thorough import examples

from .diary import answered, clock, day, flare, identity, retraction, run

WALK_RUN = Profile(track=Track.WALK_RUN)

GREEN: dict[str, Any] = {}
AMBER: dict[str, Any] = {"peak": 3}
RED: dict[str, Any] = {"peak": 6}
LIMPED: dict[str, Any] = {"symptoms": (Symptom.LIMP,)}
UNANSWERED: dict[str, Any] = {"am1": None}


def chosen(
    at: str, track: Track = Track.WALK_RUN, level: int | None = None
) -> TrackChosen:
    return TrackChosen(**identity(clock(at), {"track": track, "level": level}))


def runs(*told: tuple[str, dict[str, Any]]) -> list[Entry]:
    """Return runs at 07:00 on dates of 2026 (month and day), with their answers."""
    return [
        entry
        for on, answers in told
        for entry in answered(f"2026-{on} 07:00", **answers)
    ]


def on(
    today: str, entries: Iterable[Entry], profile: Profile = WALK_RUN
) -> LadderState:
    """Return how the ladder stands on a date of 2026."""
    state = ladder_state(History.of(entries), profile, day(f"2026-{today}"))
    assert state is not None
    return state


START = chosen("2026-05-31 20:00", level=3)


def test_each_level_jogs_half_a_minute_more_of_every_five() -> None:
    """V14."""
    assert [(level.walk_s, level.jog_s) for level in LEVELS] == [
        (270, 30),
        (240, 60),
        (210, 90),
        (180, 120),
        (150, 150),
        (120, 180),
        (90, 210),
        (60, 240),
        (30, 270),
        (0, 300),
    ]
    assert [level.run_minutes for level in LEVELS] == list(range(2, 21, 2))
    assert {level.walk_s + level.jog_s for level in LEVELS} == {300}


def test_no_level_is_a_jump_in_distance_on_foot() -> None:
    """V15: in minutes of running each step would be one."""
    distances = [level.distance_m for level in LEVELS]
    assert distances[0] == 2_100
    assert distances[-1] == 3_000
    steps = list(pairwise(distances))
    assert {jump_class(longer, shorter) for shorter, longer in steps} == {
        JumpClass.REFERENCE
    }
    assert round(100 * (2_200 - 2_100) / 2_100, 2) == 4.76


STORY = (
    ("06-01", GREEN),
    ("06-03", GREEN),
    ("06-05", AMBER),
    ("06-08", AMBER),
    ("06-11", RED),
)


@pytest.mark.parametrize(
    ("told", "today", "level", "credits_", "earliest"),
    [
        pytest.param(0, "06-01", 3, 0, "06-01", id="starts-at-the-level-set"),
        pytest.param(1, "06-02", 3, 1, "06-03", id="a-credit-and-a-day-between"),
        pytest.param(2, "06-04", 4, 0, "06-05", id="two-credits-are-a-level"),
        pytest.param(3, "06-06", 4, 0, "06-08", id="amber-holds-and-rests"),
        pytest.param(4, "06-09", 3, 0, "06-11", id="two-ambers-go-one-down"),
        pytest.param(5, "06-12", 2, 0, "06-14", id="red-goes-one-down"),
    ],
)
def test_the_worked_machine(
    told: int, today: str, level: int, credits_: int, earliest: str
) -> None:
    """V13."""
    state = on(today, [START, *runs(*STORY[:told])])
    assert state.level == level
    assert state.credits == credits_
    assert state.earliest_on == day(f"2026-{earliest}")
    assert state.stage is Stage.LEVELS
    assert state.session is LEVELS[level - 1]
    assert state.limit_m == 2_000 + 100 * level


def test_a_second_red_run_within_fourteen_days_pauses_the_plan() -> None:
    """V13; the pause ends by itself, and the start gate is asked again."""
    state = on("06-25", [START, *runs(*STORY, ("06-24", RED))])
    assert state.level == 1
    assert state.paused_until == day("2026-07-08")
    assert state.earliest_on == day("2026-07-08")
    assert state.stage is Stage.WALKING
    assert state.session.jog_s == 0
    assert state.limit_m == 2_000
    assert state.gate_due
    later = on("07-08", [START, *runs(*STORY, ("06-24", RED))])
    assert later.paused_until is None
    assert later.stage is Stage.LEVELS
    assert later.gate_due


def test_a_second_red_run_after_fourteen_days_does_not_pause() -> None:
    state = on("06-25", [START, *runs(*STORY, ("06-25", RED))])
    assert state.paused_until is None


def test_choosing_the_track_again_ends_a_pause() -> None:
    again = chosen("2026-06-26 09:00")
    state = on("06-28", [START, *runs(*STORY, ("06-24", RED)), again])
    assert state.paused_until is None
    assert state.stage is Stage.LEVELS
    assert state.level == 1


def test_the_shortest_way_to_the_top_is_nineteen_runs() -> None:
    """V14: every other day from day 1 to day 37."""
    first = date(2026, 3, 2)
    green = [(first + timedelta(days=2 * n)).strftime("%m-%d") for n in range(19)]
    begun = chosen("2026-03-01 20:00")
    almost = on(green[-1], [begun, *runs(*[(at, GREEN) for at in green[:-1]])])
    assert (almost.level, almost.stage, almost.credits_needed) == (10, Stage.LEVELS, 1)
    done = on(green[-1], [begun, *runs(*[(at, GREEN) for at in green])])
    assert (done.level, done.stage) == (10, Stage.BUILDING)
    assert date.fromisoformat(f"2026-{green[-1]}") == first + timedelta(days=36)


@pytest.mark.parametrize(
    ("missing"),
    [{"pre": None}, {"peak": None}, {"p60": None}, {"am0": None}, {"am1": None}],
)
def test_a_missing_answer_holds(missing: dict[str, Any]) -> None:
    state = on("06-06", [START, *runs(("06-01", GREEN), ("06-03", missing))])
    assert (state.level, state.credits) == (3, 1)
    assert state.earliest_on == day("2026-06-06")


def test_a_missing_answer_between_two_ambers_does_not_hide_the_second() -> None:
    told = runs(("06-01", AMBER), ("06-04", UNANSWERED), ("06-08", AMBER))
    assert on("06-09", [START, *told]).level == 2


def test_an_answer_that_comes_later_counts() -> None:
    told = [START, *runs(("06-01", GREEN), ("06-03", UNANSWERED))]
    late = Pain(
        **identity(clock("2026-06-04 11:00"), {"level": 1, "moment": Moment.MORNING})
    )
    history = History.of(told)
    before = ladder_state(history, WALK_RUN, day("2026-06-04"))
    history.add(late)
    after = ladder_state(history, WALK_RUN, day("2026-06-04"))
    assert before is not None
    assert after is not None
    assert (before.level, after.level) == (3, 4)


def test_what_was_back_dated_before_the_first_choice_rests_and_pauses_too() -> None:
    """A diary that is begun today and told of the last weeks."""
    set_up = chosen("2026-06-20 09:00")
    red = on("06-20", [*runs(("06-18", RED)), set_up])
    assert (red.level, red.stage, red.earliest_on) == (
        1,
        Stage.WALKING,
        day("2026-06-25"),
    )
    twice = on("06-20", [*runs(("06-12", RED), ("06-18", RED)), set_up])
    assert twice.paused_until == day("2026-07-02")
    today = on("06-20", [*runs(("06-20", RED)), set_up])
    assert today.stage is Stage.WALKING


def test_a_track_changed_on_the_day_of_set_up_was_never_another() -> None:
    entries = [
        chosen("2026-06-20 09:00", Track.KEEP_RUNNING),
        chosen("2026-06-20 09:05"),
        *runs(("06-15", GREEN), ("06-17", GREEN)),
    ]
    assert on("06-20", entries).level == 2
    away = chosen("2026-06-20 09:10", Track.NOT_RUNNING)
    assert on("06-20", [*entries, away]).level == 1


def test_a_green_run_that_came_too_soon_earns_nothing() -> None:
    told = runs(("06-01", GREEN), ("06-02", GREEN), ("06-03", GREEN))
    state = on("06-04", [START, *told])
    assert (state.level, state.credits) == (3, 1)
    assert state.earliest_on == day("2026-06-05")


def test_two_runs_of_a_day_are_one_and_the_worse_one_speaks() -> None:
    morning = answered("2026-06-01 07:00")
    evening = run("2026-06-01 18:00", duration_s=1800, pain_before=1.0, pain_peak=6.0)
    assert on("06-01", [START, *morning]).credits == 1
    state = on("06-01", [START, *morning, evening])
    assert (state.level, state.credits) == (2, 0)


def test_two_red_runs_on_one_date_are_two() -> None:
    evening = run("2026-06-01 18:00", duration_s=1800, pain_peak=6.0)
    state = on("06-02", [START, *runs(("06-01", RED)), evening])
    assert (state.level, state.paused_until) == (2, day("2026-06-15"))


def test_a_green_run_between_two_ambers_parts_them_even_when_it_came_too_soon() -> None:
    told = runs(("06-01", AMBER), ("06-03", GREEN), ("06-05", AMBER))
    state = on("06-06", [START, *told])
    assert (state.level, state.credits) == (3, 0)


def test_credits_older_than_fourteen_days_are_gone() -> None:
    assert on("06-15", [START, *runs(("06-09", GREEN))]).credits == 1
    first = runs(("06-01", GREEN), ("06-07", UNANSWERED), ("06-13", UNANSWERED))
    assert on("06-15", [START, *first]).credits == 1
    assert on("06-16", [START, *first]).credits == 0
    in_time = on("06-15", [START, *first, *runs(("06-15", GREEN))])
    too_late = on("06-16", [START, *first, *runs(("06-16", GREEN))])
    assert (in_time.level, too_late.level) == (4, 3)


def test_four_runs_in_seven_days_are_enough() -> None:
    often = runs(*[(f"06-0{n}", UNANSWERED) for n in range(1, 5)])
    state = on("06-05", [START, *often])
    assert state.earliest_on == day("2026-06-08")


def test_a_red_run_at_the_first_level_means_walking_for_a_week() -> None:
    told = [chosen("2026-05-31 20:00"), *runs(("06-01", LIMPED))]
    state = on("06-04", told)
    assert (state.level, state.stage) == (1, Stage.WALKING)
    assert (state.session.walk_s, state.session.jog_s) == (300, 0)
    assert (state.limit_m, state.earliest_on) == (2_000, day("2026-06-08"))
    assert state.gate_due
    after = on("06-08", told)
    assert (after.stage, after.limit_m, after.gate_due) == (Stage.LEVELS, 2_100, True)
    begun = on("06-09", [*told, *runs(("06-08", GREEN))])
    assert (begun.credits, begun.gate_due) == (1, False)


def test_running_while_walking_is_the_plan_earns_nothing() -> None:
    told = [chosen("2026-05-31 20:00"), *runs(("06-01", RED), ("06-05", GREEN))]
    state = on("06-06", told)
    assert (state.credits, state.stage) == (0, Stage.WALKING)


@pytest.mark.parametrize(
    ("level", "days", "expected"),
    [
        pytest.param(9, 7, 9, id="a-week-keeps"),
        pytest.param(9, 8, 8, id="eight-days-one-down"),
        pytest.param(9, 14, 8, id="a-fortnight-one-down"),
        pytest.param(9, 15, 7, id="fifteen-days-two-down"),
        pytest.param(9, 29, 7, id="29-days-two-down"),
        pytest.param(9, 30, 3, id="thirty-days-level-three"),
        pytest.param(4, 30, 2, id="a-longer-gap-never-costs-less"),
        pytest.param(1, 40, 1, id="never-below-one"),
    ],
)
def test_a_gap_steps_back(level: int, days: int, expected: int) -> None:
    told = [chosen("2026-05-31 20:00", level=level), *runs(("06-01", UNANSWERED))]
    today = (date(2026, 6, 1) + timedelta(days=days)).strftime("%m-%d")
    shown = on(today, told)
    assert shown.level == expected
    assert shown.gate_due is (days >= 30)
    ran = on(today, [*told, *runs((today, UNANSWERED))])
    assert ran.level == expected


def test_a_gap_takes_the_credits_of_the_level_along() -> None:
    told = [START, *runs(("06-01", GREEN))]
    assert on("06-08", told).credits == 1
    assert on("06-09", told).credits == 0


def built_up(*later: tuple[str, dict[str, Any]], km: float = 3.0) -> list[Entry]:
    """Return a ladder whose top was done on the first of June."""
    top = answered("2026-06-01 07:00", distance_m=round(km * 1000))
    return [chosen("2026-05-31 20:00", level=10), *top, *runs(*later)]


def test_after_the_top_the_longest_run_grows_once_a_week() -> None:
    state = on("06-03", built_up())
    assert (state.level, state.stage, state.limit_m) == (10, Stage.BUILDING, 3_000)
    assert on("06-07", built_up()).limit_m == 3_000
    assert on("06-08", built_up()).limit_m == 3_300
    grown = built_up(("06-04", {"distance_m": 2_900}), ("06-08", {"distance_m": 3_300}))
    assert on("06-10", grown).limit_m == 3_300
    assert on("06-15", grown).limit_m == 3_630


@pytest.mark.parametrize(
    ("told", "today", "level"),
    [
        pytest.param((("06-03", RED),), "06-04", 9, id="red"),
        pytest.param((("06-03", AMBER), ("06-06", AMBER)), "06-07", 9, id="two-ambers"),
        pytest.param((), "06-09", 9, id="gap"),
    ],
)
def test_building_steps_back_onto_the_ladder(
    told: tuple[tuple[str, dict[str, Any]], ...], today: str, level: int
) -> None:
    state = on(today, built_up(*told))
    assert (state.level, state.stage) == (level, Stage.LEVELS)


def test_there_is_no_ladder_on_another_track() -> None:
    history = History.of([START])
    for track in (Track.KEEP_RUNNING, Track.NOT_RUNNING):
        assert ladder_state(history, Profile(track=track), day("2026-06-01")) is None


def test_an_empty_journal_stands_at_the_first_level() -> None:
    state = on("06-01", [])
    assert (state.level, state.credits, state.earliest_on) == (1, 0, day("2026-06-01"))
    assert state.gate_due


def test_what_was_back_dated_before_the_first_choice_counts() -> None:
    told = runs(("06-01", GREEN), ("06-03", GREEN))
    assert on("06-20", [*told, *runs(("06-16", UNANSWERED))]).level == 1
    assert on("06-04", [*told, chosen("2026-06-04 09:00")]).level == 2
    assert on("06-04", [*told, chosen("2026-06-04 09:00"), *runs()]).level == 2


def test_the_ladder_begins_with_the_choice_after_another_track() -> None:
    entries = [
        chosen("2026-05-01 09:00", Track.KEEP_RUNNING),
        *runs(("06-01", GREEN), ("06-03", GREEN)),
        chosen("2026-06-03 12:00"),
        *runs(("06-05", GREEN)),
    ]
    state = on("06-06", entries)
    assert (state.level, state.credits) == (1, 1)


def test_leaving_the_ladder_and_coming_back_begins_anew() -> None:
    entries = [
        START,
        chosen("2026-06-10 09:00", Track.NOT_RUNNING),
        *runs(("06-12", GREEN)),
    ]
    assert on("06-13", entries).level == 1
    entries.append(flare("2026-06-20 08:00"))
    back = on("06-21", [*entries, chosen("2026-06-20 09:00")])
    assert (back.level, back.credits) == (1, 0)


def test_a_level_set_after_the_run_of_the_day_stands() -> None:
    by_hand = chosen("2026-06-01 20:00", level=6)
    state = on("06-01", [START, *runs(("06-01", RED)), by_hand])
    assert state.level == 6
    earlier = chosen("2026-06-01 06:00", level=6)
    assert on("06-01", [START, *runs(("06-01", RED)), earlier]).level == 5


def test_an_earlier_date_can_be_asked_for_after_a_later_one() -> None:
    history = History.of([START, *runs(*STORY)])
    levels = {}
    for today in ("06-12", "06-04", "06-02", "06-09", "06-12"):
        state = ladder_state(history, WALK_RUN, day(f"2026-{today}"))
        assert state is not None
        levels[today] = state.level
    assert levels == {"06-12": 2, "06-04": 4, "06-02": 3, "06-09": 3}


def test_own_pain_limits_are_the_ladders_too() -> None:
    history = History.of([START, *runs(("06-01", {"peak": 3}))])
    strict = ladder_state(history, WALK_RUN, day("2026-06-02"))
    mild = ladder_state(history, replace(WALK_RUN, green_max=3.0), day("2026-06-02"))
    assert strict is not None
    assert mild is not None
    assert (strict.credits, mild.credits) == (0, 1)


def test_every_rule_has_its_own_key_and_a_source() -> None:
    keys = [key for key, _source in ladder.RULES]
    assert len(keys) == len(set(keys))
    assert all(source for _key, source in ladder.RULES)


# -- whatever is answered ---------------------------------------------------------

FIRST = date(2026, 3, 1)
"""The last Sunday of March is a short day in Berlin."""

scores = st.one_of(st.none(), st.integers(0, 7))
days_off = st.integers(0, 120)


@st.composite
def diaries(draw: st.DrawFn) -> list[Entry]:
    """Give weeks of runs with answers of any kind, some of them missing."""
    entries: list[Entry] = []
    if draw(st.booleans()):
        track = draw(st.sampled_from(Track))
        entries.append(chosen("2026-02-28 09:00", track))
    for _ in range(draw(st.integers(0, 14))):
        at = FIRST + timedelta(days=draw(days_off))
        if draw(st.integers(0, 9)):
            calm = draw(st.booleans())
            said: dict[str, Any] = (
                {}
                if calm
                else {
                    name: draw(scores) for name in ("pre", "peak", "p60", "am0", "am1")
                }
            )
            hour = draw(st.sampled_from(("07:00", "18:30")))
            entries += answered(f"{at} {hour}", **said)
        else:
            entries.append(chosen(f"{at} 12:00", draw(st.sampled_from(Track))))
    return entries


@given(diaries())
@settings(max_examples=examples(60), deadline=None)
def test_no_level_is_reached_without_its_credits(entries: list[Entry]) -> None:
    history = History.of(entries)
    greens = {
        told.local_date
        for told in entries
        if isinstance(told, Run)
        and verdict(told, history, WALK_RUN).light is Light.GREEN
    }
    chosen_on = {told.local_date for told in entries if isinstance(told, TrackChosen)}
    before = 1
    raised: list[date] = []
    for offset in range(-1, 125):
        today = FIRST + timedelta(days=offset)
        state = ladder_state(history, WALK_RUN, today)
        assert state is not None
        assert 1 <= state.level <= 10
        if state.level > before and today not in chosen_on:
            assert state.level == before + 1
            assert today in greens
            recent = {at for at in greens if 0 <= (today - at).days <= 14}
            assert len(recent) >= 2
            raised.append(today)
        before = state.level
    for at in raised:
        assert sum(0 <= (at - other).days < 7 for other in raised) <= 2


@given(diaries(), st.data())
@settings(max_examples=examples(40), deadline=None)
def test_taking_an_answer_away_never_progresses(
    entries: list[Entry], data: st.DataObject
) -> None:
    pains = [told for told in entries if isinstance(told, Pain)]
    if not pains:
        return
    gone = data.draw(st.sampled_from(pains))
    run_day = gone.local_date
    with_it = History.of(entries)
    without = History.of(told for told in entries if told is not gone)
    for told in with_it.runs(run_day - timedelta(days=1), run_day):
        before = verdict(told, with_it, WALK_RUN).light
        after = verdict(told, without, WALK_RUN).light
        assert (
            after is not Light.GREEN
            or before is Light.GREEN
            or _has_another(gone, without)
        )


def _has_another(gone: Pain, history: History) -> bool:
    """Return whether another answer of the kind moves into the place of one."""
    return any(
        pain.moment is gone.moment for pain in history.day(gone.local_date).pains
    )


@given(diaries(), st.randoms(use_true_random=False))
@settings(max_examples=examples(40), deadline=None)
def test_the_order_of_entries_does_not_matter_and_undo_restores(
    entries: list[Entry], random: Random
) -> None:
    today = FIRST + timedelta(days=60)
    history = History.of(entries)
    expected = ladder_state(history, WALK_RUN, today)
    shuffled = [*entries]
    random.shuffle(shuffled)
    other = History()
    for told in shuffled:
        other.add(told)
        ladder_state(other, WALK_RUN, today)
    assert ladder_state(other, WALK_RUN, today) == expected
    extra = answered(f"{FIRST + timedelta(days=random.randrange(60))} 09:00", peak=9)
    for told in extra:
        history.add(told)
    ladder_state(history, WALK_RUN, today)
    for told in extra:
        history.add(retraction(told))
    assert ladder_state(history, WALK_RUN, today) == expected


@st.composite
def half_answered(draw: st.DrawFn) -> tuple[list[Entry], int]:
    """Give calm runs of which each lacks an answer, and the highest level by hand."""
    by_hand = draw(st.sampled_from([None, 1, 4, 9]))
    entries: list[Entry] = [chosen("2026-02-28 09:00", level=by_hand)]
    on = FIRST
    for _ in range(draw(st.integers(1, 14))):
        # Apart, so that no morning answers for two of them.
        on += timedelta(days=draw(st.integers(2, 9)))
        missing = draw(st.sampled_from(("pre", "peak", "p60", "am0", "am1")))
        score = draw(st.integers(0, 2))
        said: dict[str, Any] = dict.fromkeys(
            ("pre", "peak", "p60", "am0", "am1"), score
        )
        entries += answered(f"{on} 07:00", **said | {missing: None})
    return entries, by_hand or 1


@given(half_answered())
@settings(max_examples=examples(60), deadline=None)
def test_who_leaves_answers_out_never_comes_further(
    told: tuple[list[Entry], int],
) -> None:
    entries, highest = told
    history = History.of(entries)
    for offset in range(140):
        state = ladder_state(history, WALK_RUN, FIRST + timedelta(days=offset))
        assert state is not None
        assert state.level <= highest
        assert state.credits == 0
        assert state.stage is not Stage.BUILDING


@given(st.integers(1, 10), st.integers(0, 20), diaries())
@settings(max_examples=examples(40), deadline=None)
def test_taking_back_a_level_set_by_hand_restores(
    level: int, day_of_it: int, entries: list[Entry]
) -> None:
    today = FIRST + timedelta(days=60)
    history = History.of(entries)
    before = ladder_state(history, WALK_RUN, today)
    by_hand = chosen(f"{FIRST + timedelta(days=day_of_it)} 20:00", level=level)
    history.add(by_hand)
    ladder_state(history, WALK_RUN, today)
    history.add(retraction(by_hand))
    assert ladder_state(history, WALK_RUN, today) == before
