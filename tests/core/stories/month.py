"""A month on the walk-run ladder, a line a day.

A story is a table: the day of May 2026, what the runner did and said, and what the
diary answers at one o'clock, once the morning's window has closed.

    run 1/2/1      a walk-run at seven: pain before, at its worst, and an hour later;
                   `-` was not said
    run 1/6/2 limp the same, with a symptom
    am 1           the morning's score
    did 1          the planned exercises at noon, with their worst pain
    flare, clear   the flare-up switch, and what raised a flag was looked at
    flags locking  a check-up with what was ticked
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from custom_components.knee_recovery.core.advice import advice_on
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.journal import (
    CheckUp,
    Entry,
    Moment,
    Symptom,
    TrackChosen,
)
from custom_components.knee_recovery.core.profile import Profile, Track
from custom_components.knee_recovery.core.snapshot import Snapshot, assess
from tests.core.diary import (
    BERLIN,
    cleared,
    clock,
    flare,
    identity,
    pain,
    run,
    session,
)

MONTH = date(2026, 5, 1)
PROFILE = Profile(track=Track.WALK_RUN)


def story(name: str) -> str:
    """Return a story of this folder."""
    return Path(__file__).with_name(name).read_text("utf-8")


def read(lines: str) -> Iterator[tuple[int, list[str], str]]:
    """Give each line's day, what happened and what the diary is to answer."""
    for line in lines.strip().splitlines():
        left, _, answer = line.partition("|")
        on, _, happened = left.strip().partition(" ")
        words = [part.strip() for part in happened.split(",") if part.strip()]
        yield int(on), words, " ".join(answer.split())


def told(lines: str) -> list[Entry]:
    """Return the diary of a story."""
    start = {"track": Track.WALK_RUN}
    entries: list[Entry] = [TrackChosen(**identity(clock("2026-04-30 20:00"), start))]
    for on, happened, _ in read(lines):
        for words in happened:
            entries += _entries(MONTH + timedelta(days=on - 1), words.split())
    return entries


def _entries(on: date, words: list[str]) -> list[Entry]:
    """Return what one thing that happened comes to."""
    match words:
        case ["run", scores, *symptoms]:
            return _run(on, scores, tuple(Symptom(word) for word in symptoms))
        case ["am", level]:
            return [pain(f"{on} 06:00", float(level), Moment.MORNING)]
        case ["did", level]:
            return [session(f"{on} 12:00", pain_peak=float(level))]
        case ["flare"]:
            return [flare(f"{on} 09:00")]
        case ["clear"]:
            return [cleared(f"{on} 12:30")]
        case ["flags", *keys]:
            said = {"flags": tuple(keys)}
            return [CheckUp(**identity(clock(f"{on} 12:00"), said))]
    raise ValueError(words)


def _run(on: date, scores: str, symptoms: tuple[Symptom, ...]) -> list[Entry]:
    before, peak, after = (
        None if word == "-" else float(word) for word in scores.split("/")
    )
    of = run(
        f"{on} 07:00",
        2.1,
        duration_s=1200,
        pain_before=before,
        pain_peak=peak,
        symptoms=symptoms,
    )
    hour = of.ended_at + timedelta(hours=1)
    return [of, *([pain(hour, after, Moment.HOUR_AFTER)] if after is not None else [])]


def _known(entries: list[Entry], on: int) -> tuple[History, datetime]:
    """Return what was known at one o'clock of a day, and when that was."""
    now = datetime.combine(
        MONTH + timedelta(days=on - 1), datetime.min.time(), BERLIN
    ).replace(hour=13)
    return History.of(entry for entry in entries if entry.recorded_at <= now), now


def seen(entries: list[Entry], on: int) -> Snapshot:
    """Return how things stood at one o'clock of a day, by what was known then."""
    history, now = _known(entries, on)
    return assess(history, PROFILE, now)


def answer(entries: list[Entry], on: int) -> str:
    """Return what the diary answers on a day, in a line."""
    history, now = _known(entries, on)
    snapshot = assess(history, PROFILE, now)
    advice, ladder = advice_on(history, PROFILE, now, now.date()), snapshot.ladder
    assert ladder is not None
    assert advice is not None
    lamp = snapshot.day_light.light
    parts = [lamp.value if lamp else "unknown", f"level {ladder.level}"]
    parts.append(advice.reason if not advice.may_run else "may run")
    parts.append(f"exercises {snapshot.plan.why.value}")
    parts += [f"talk: {key}" for key in snapshot.talk_reasons]
    return ", ".join(parts)
