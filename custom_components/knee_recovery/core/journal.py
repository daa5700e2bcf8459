"""The journal: what happened, as it was told, and nothing that follows from it.

An entry is a fact with an identity, a moment and a day. Facts are never changed: a
mistake is a `Retraction`, a copy of a run from another device is a `Run` that names
the run it is a copy of. Totals, streaks and verdicts are computed from the facts each
time, so that a correction made years later is right everywhere at once.

Moments carry the fixed offset of the place and day they were written in, and the local
date is frozen beside them: moving house does not rewrite a training week
(evidence.md 13, rule 4).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from sys import intern
from typing import Any, ClassVar, Final

from .profile import Track

HAND: Final = "hand"
"""The source of everything a person says, taps or types."""

SET_UP: Final = "set_up"
"""The source of what was answered when the runner was added."""


class Moment(StrEnum):
    """When, in a runner's day, a pain score was felt."""

    NOW = "now"
    BEFORE_RUN = "before_run"
    DURING_RUN = "during_run"
    AFTER_RUN = "after_run"
    HOUR_AFTER = "hour_after"
    MORNING = "morning"
    STAIRS = "stairs"
    SITTING = "sitting"


class Symptom(StrEnum):
    """What a knee can do besides hurting (evidence.md 2.2)."""

    LIMP = "limp"
    SWELLING = "swelling"
    LOCKING = "locking"
    GIVING_WAY = "giving_way"


URGENT_SYMPTOMS: Final = frozenset({Symptom.LOCKING, Symptom.GIVING_WAY})
"""Symptoms that raise a red flag (evidence.md 9)."""


class Knee(StrEnum):
    """Which knee is meant."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Measure(StrEnum):
    """What a score measures; totals only, no questionnaire is copied here."""

    WORST_PAIN = "worst_pain"
    USUAL_PAIN = "usual_pain"
    PSFS = "psfs"
    AKPS = "akps"
    LEFS = "lefs"
    IKDC = "ikdc"
    KOOS_PF = "koos_pf"


class Reminder(StrEnum):
    """What a house reminds of."""

    EXERCISES = "exercises"
    ICE = "ice"
    CHECK = "check"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One fact of the journal."""

    kind: ClassVar[str] = ""

    id: str
    at: datetime
    """When it happened: aware, with a fixed offset. Of a run: its start."""
    local_date: date
    """The day it belongs to, frozen when it was written."""
    recorded_at: datetime
    """When it reached the journal."""
    source: str = HAND
    external_id: str | None = None
    """The name the source has for it: a second delivery is known by it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run(Entry):
    """A run, or a copy of one from another source."""

    kind: ClassVar[str] = "run"

    distance_m: int
    duration_s: float | None = None
    """Moving time; None is unknown, which is not zero."""
    elapsed_s: float | None = None
    """From the first step to the last, with pauses."""
    ended_then: bool = False
    """True when only the end is known: `at` is that end."""
    copy_of: str | None = None
    """The run this is another recording or a newer version of."""
    pain_before: float | None = None
    pain_peak: float | None = None
    symptoms: tuple[Symptom, ...] = ()
    rpe: float | None = None
    """Effort from 0 to 10 (session RPE, Foster 2001)."""
    shoe: str | None = None
    note: str | None = None
    partial: bool = False
    """True when the file was damaged around what could be read."""
    edited: tuple[str, ...] = ()
    """Of a copy that puts its run right by hand: the fields that it says. Nothing that
    a source tells, earlier or later, overrules them."""
    zone_unsure: bool = False
    """True when the source told its start without a time zone: it can be hours off."""
    shoe_usual: bool = False
    """True when nobody named the pair, and it is only the one that is usually worn."""

    @property
    def span(self) -> timedelta:
        """From start to end; nothing when it is not known how long the run took."""
        if self.ended_then:
            return timedelta()
        return timedelta(seconds=self.elapsed_s or self.duration_s or 0)

    @property
    def ended_at(self) -> datetime:
        """When the run was over, or its start when no duration is known."""
        return self.at + self.span


@dataclass(frozen=True, kw_only=True, slots=True)
class Pain(Entry):
    """A pain score from 0 to 10 (NPRS; decimals allowed)."""

    kind: ClassVar[str] = "pain"

    level: float
    moment: Moment = Moment.NOW
    knee: Knee | None = None
    symptoms: tuple[Symptom, ...] = ()
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExerciseDone:
    """One exercise as it was done."""

    key: str
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    pain: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExerciseSession(Entry):
    """Exercises done in one go; with nothing named, all that the day asked for."""

    kind: ClassVar[str] = "exercises"

    exercises: tuple[ExerciseDone, ...] = ()
    sets_planned: int | None = None
    """Sets of strength work that were planned; None when nothing was named."""
    pain_peak: float | None = None
    stopped_for_pain: bool = False
    duration_s: float | None = None
    part: bool = False
    """True for what was ticked by itself: the parts of a day are one session."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Icing(Entry):
    """Ice on the knee; `at` is its end. Comfort only, never part of a streak."""

    kind: ClassVar[str] = "ice"

    minutes: float
    timer: bool = False
    """True when a timer was started: `at` is its beginning, `minutes` how long it is
    set for. That survives a restart, and its end needs nobody to write it down."""

    @property
    def started_at(self) -> datetime:
        """When the ice was put on."""
        return self.at if self.timer else self.at - timedelta(minutes=self.minutes)

    def ended(self, stops: Iterable[datetime]) -> Icing:
        """Return the icing by its end, as the timer or whoever stopped it has it."""
        if not self.timer:
            return self
        set_for = self.at + timedelta(minutes=self.minutes)
        at = min([set_for, *(stop for stop in stops if stop >= self.at)])
        minutes = (at - self.at).total_seconds() / 60
        return replace(self, at=at, minutes=minutes, timer=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class IceStopped(Entry):
    """A running ice timer was stopped early."""

    kind: ClassVar[str] = "ice_stopped"

    of: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Flare(Entry):
    """A flare-up was declared, or declared over."""

    kind: ClassVar[str] = "flare_up"

    on: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause(Entry):
    """Ill or travelling from here on, or back again."""

    kind: ClassVar[str] = "pause"

    on: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class RedFlagsCleared(Entry):
    """The runner says that what raised the red flags has been looked at."""

    kind: ClassVar[str] = "red_flag"


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckUp(Entry):
    """The answers to the questions about warning signs; nothing ticked is an answer."""

    kind: ClassVar[str] = "check_up"

    flags: tuple[str, ...] = ()
    """Keys of what was ticked (`flags.FLAGS`)."""
    trauma: bool = False
    """There was a fall or a blow in the last seven days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Score(Entry):
    """A score that is asked for now and then, not in the moment (evidence.md 8)."""

    kind: ClassVar[str] = "score"

    measure: Measure
    value: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Target(Entry):
    """The weekly exercise target that is in force from the following week on."""

    kind: ClassVar[str] = "target"

    sessions: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TrackChosen(Entry):
    """How the runner goes about running from here on; the ladder begins with it."""

    kind: ClassVar[str] = "track"

    track: Track
    level: int | None = None
    """Level of the ladder that was set by hand; None to begin at 1, or to go on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShoeChosen(Entry):
    """The pair for the next run; the one after it is on the default pair again."""

    kind: ClassVar[str] = "shoe_chosen"

    shoe: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptApart(Entry):
    """Runs that look alike are different ones: the runner says so."""

    kind: ClassVar[str] = "kept_apart"

    runs: tuple[str, ...]
    """The ids of their first recordings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Held(Entry):
    """A reminder was told to wait, or to be quiet about this one thing."""

    kind: ClassVar[str] = "held"

    reminder: Reminder
    about: str
    """Which one: the date that it is of, or the check and its run."""
    minutes: float | None = None
    """How long it waits; None when nobody wants to hear of it again."""

    @property
    def until(self) -> datetime | None:
        """When it is said again; None for never."""
        if self.minutes is None:
            return None
        return self.at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Retraction(Entry):
    """An entry was a mistake; of a retraction: taking it back was, and it stands."""

    kind: ClassVar[str] = "retraction"

    of: str
    by: str | None = None
    """The entry that was written in its place: when that one is taken back, the entry
    stands again as it was."""
    along: str | None = None
    """The retraction that this one was written with: what was taken back together is
    given back together."""


KINDS: Final[Mapping[str, type[Entry]]] = {
    cls.kind: cls
    for cls in (
        Run,
        Pain,
        ExerciseSession,
        Icing,
        IceStopped,
        Flare,
        Pause,
        RedFlagsCleared,
        CheckUp,
        Score,
        Target,
        TrackChosen,
        ShoeChosen,
        KeptApart,
        Held,
        Retraction,
    )
}
"""Every kind of entry by the word that the database keeps."""

_BOOKKEEPING: Final = frozenset(
    {
        Target.kind,
        TrackChosen.kind,
        ShoeChosen.kind,
        IceStopped.kind,
        KeptApart.kind,
        Held.kind,
        Retraction.kind,
    }
)

DIARY_KINDS: Final = frozenset(KINDS) - _BOOKKEEPING
"""Kinds that a person reads back; the others are the journal's own bookkeeping."""

SPOKEN_KINDS: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset({kind, CheckUp.kind} if kind == RedFlagsCleared.kind else {kind})
    for kind in sorted(DIARY_KINDS - {CheckUp.kind})
}
"""The words that people have for kinds: warning signs and their clearing are one."""


def spoken_kind(entry: Entry) -> str:
    """Return the word that people have for an entry's kind."""
    words = (word for word, kinds in SPOKEN_KINDS.items() if entry.kind in kinds)
    return next(words, entry.kind)


UNDO_KINDS: Final = DIARY_KINDS | {IceStopped.kind}
"""Kinds that a person takes back with a plain undo."""

_COMMON: Final = frozenset(field.name for field in fields(Entry))
_OWN_FIELDS: Final = {
    kind: tuple(field for field in fields(cls) if field.name not in _COMMON)
    for kind, cls in KINDS.items()
}


_FROM_PLAIN: Final[Mapping[str, Callable[[Any], Any]]] = {
    "moment": Moment,
    "knee": Knee,
    "track": Track,
    "measure": Measure,
    "reminder": Reminder,
    "flags": tuple,
    "edited": tuple,
    "runs": tuple,
    "symptoms": lambda raw: tuple(Symptom(item) for item in raw),
    "exercises": lambda raw: tuple([ExerciseDone(**item) for item in raw]),
}


def body(entry: Entry) -> dict[str, Any]:
    """Return what an entry says beyond its identity, as plain data without defaults."""
    plain: dict[str, Any] = {}
    for field in _OWN_FIELDS[entry.kind]:
        value = getattr(entry, field.name)
        if field.default is MISSING or value != field.default:
            plain[field.name] = _plain(value)
    return plain


def said(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `body` wrote, as the values of an entry's own fields.

    Raises `TypeError` or `ValueError` for a word that this version does not know.
    """
    # Interned names are found without comparing letters, which years of entries feel.
    values = {intern(name): value for name, value in plain.items()}
    for name in _FROM_PLAIN.keys() & plain.keys():
        values[name] = _FROM_PLAIN[name](plain[name])
    return values


def restore(kind: str, plain: Mapping[str, Any], **identity: Any) -> Entry:  # noqa: ANN401
    """Return the entry that `body` was taken from.

    Raises `KeyError` for a kind, and `TypeError` or `ValueError` for a field, that this
    version does not know.
    """
    return KINDS[kind](**identity, **said(plain))


def _plain(value: object) -> object:
    """Return a value as JSON has it."""
    match value:
        case StrEnum():
            return value.value
        case ExerciseDone():
            return {
                field.name: kept
                for field in fields(value)
                if (kept := getattr(value, field.name)) is not None
            }
        case tuple():
            return [_plain(item) for item in value]
    return value
