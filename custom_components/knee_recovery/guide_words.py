"""What a guided session says, and how it is shown: the step as words and plain data."""

from collections.abc import Iterator
from typing import Any, Final

from homeassistant.util import dt as dt_util

from .core.guide import Cue, Guide, Phase, Task
from .core.guide_kept import pain_said, session_said
from .words import Words

_MINUTE_S: Final = 60


def step_words(guide: Guide, words: Words, *, resumed: bool = False) -> str:
    """Return what is said when a step begins."""
    return " ".join(_said(guide, words, resumed=resumed))


def opening_words(guide: Guide, words: Words) -> str:
    """Return what is said before the first exercise."""
    seconds = sum(task.exercise.seconds(task.dose) for task in guide.tasks)
    return words["guide_begin"].format(
        count=len(guide.tasks), minutes=max(1, round(seconds / _MINUTE_S))
    )


def cue_words(cue: Cue, words: Words) -> str:
    """Return what is called out while the clock runs."""
    return words[f"guide_{cue}"]


def pain_words(
    before: Guide, after: Guide, words: Words, level: float | None, amber_max: float
) -> str:
    """Return what is said to pain, which is said of one exercise."""
    number = next(
        (
            number
            for number, task in enumerate(after.tasks)
            if task != before.tasks[number]
        ),
        before.number,
    )
    task = after.tasks[min(number, len(after.tasks) - 1)]
    name, shown = _name(task, words), None if level is None else f"{level:g}"
    if not task.hurt:
        answer = words["guide_pain_noted"].format(level=shown)
    elif shown is None:
        answer = words["guide_hurt"].format(name=name)
    else:
        answer = words["guide_hurt_level"].format(level=shown, name=name)
    if level is not None and level > amber_max:
        answer += " " + words["guide_stop_signs"]
    return answer


def skip_words(before: Guide, words: Words) -> str:
    """Return what is said when an exercise is left out."""
    return words["guide_skipped"].format(name=_name(before.task, words))


def step_answer(guide: Guide, words: Words) -> dict[str, Any]:
    """Return a step as plain data, without what was said of it."""
    task = guide.task
    waits = not guide.is_timed and not guide.is_over
    is_through = guide.phase in {Phase.CLOSING, Phase.OVER}
    until = dt_util.as_local(guide.until).isoformat()
    return {
        "session_id": guide.id,
        "phase": guide.phase.value,
        "exercise": None if is_through else task.key,
        "name": None if is_through else _name(task, words),
        "number": min(guide.number + 1, len(guide.tasks)),
        "total": len(guide.tasks),
        "set": None if is_through else guide.set,
        "sets": None if is_through else task.dose.sets,
        "side": None if is_through or guide.leg is None else guide.leg.value,
        "reps": None if is_through else task.dose.reps,
        "hold_s": None if is_through else task.dose.hold_s,
        "variant": None if is_through else task.dose.variant,
        "seconds": round((guide.until - guide.since).total_seconds())
        if guide.is_timed
        else None,
        "next_at": until if guide.is_timed else None,
        "waits_until": until if waits else None,
        "done": [
            {"key": each.key, "sets": each.done, "pain": each.pain, "hurt": each.hurt}
            for each in guide.tasks
            if each.is_told
        ],
    }


def _said(guide: Guide, words: Words, *, resumed: bool) -> Iterator[str]:
    """Give the sentences of a step."""
    task = guide.task
    place = {"set": guide.set, "sets": task.dose.sets}
    match guide.phase:
        case Phase.READY if task.done or resumed:
            yield words["guide_again"].format(name=_name(task, words), **place)
            yield _begins(guide, words)
        case Phase.READY:
            yield from _exercise(guide, words)
            yield _begins(guide, words)
        case Phase.WORK if guide.leg is not None:
            side = words[f"guide_{guide.leg}"]
            yield words["guide_work_side"].format(side=side, **place)
        case Phase.WORK:
            yield words["guide_work"].format(**place)
        case Phase.CHANGE | Phase.REST:
            seconds = round((guide.until - guide.since).total_seconds())
            yield words[f"guide_{guide.phase}"].format(seconds=seconds, **place)
        case Phase.CLOSING:
            yield words["guide_closing"]
        case Phase.OVER if sets := sum(each.done for each in guide.tasks):
            yield words["guide_over"].format(sets=sets)
        case Phase.OVER if session_said(guide) or pain_said(guide) is not None:
            yield words["guide_over_pain"]
        case Phase.OVER:
            yield words["guide_over_nothing"]


def _begins(guide: Guide, words: Words) -> str:
    if not guide.hands_free:
        return words["guide_say_next"]
    seconds = round((guide.until - guide.since).total_seconds())
    return words["guide_begins"].format(seconds=seconds)


def _exercise(guide: Guide, words: Words) -> Iterator[str]:
    """Give an exercise with its dose, and how it is done."""
    task = guide.task
    yield words["guide_ready"].format(
        number=guide.number + 1,
        total=len(guide.tasks),
        name=_name(task, words),
        dose=_dose(task, words),
    )
    stem = f"exercise_{task.key}"
    yield from (
        words[f"{stem}_cue_{number}"] for number in range(1, task.exercise.cues + 1)
    )
    if task.easier:
        yield words[f"{stem}_easier"]
    if (tempo := task.exercise.tempo) is not None and not task.dose.hold_s:
        yield words["guide_tempo"].format(
            up=tempo.up_s, hold=tempo.hold_s, down=tempo.down_s
        )


def _dose(task: Task, words: Words) -> str:
    """Return how much of it, as it is said aloud."""
    dose = task.dose
    kind = "reps" if dose.reps else "hold"
    if dose.reps and dose.hold_s:
        kind = "reps_hold"
    elif dose.sets == 1:
        kind = f"{kind}_once"
    told = words[f"guide_dose_{kind}"].format(
        sets=dose.sets, reps=dose.reps, hold=dose.hold_s
    )
    if task.exercise.per_side:
        told = words["guide_each_side"].format(dose=told)
    return f"{told}, {words[f'variant_{dose.variant}']}" if dose.variant else told


def _name(task: Task, words: Words) -> str:
    return words[f"exercise_{task.key}_name"]
