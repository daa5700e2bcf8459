"""An exercise, and how much of it: the words that the library's tables are made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What an exercise is for."""

    STRENGTH = "strength"
    MOBILITY = "mobility"
    WARM_UP = "warm_up"


class Tier(StrEnum):
    """How much an exercise asks of the joint behind the kneecap ([D] after V:56)."""

    LOW = "low"
    LOW_MODERATE = "low_moderate"
    MODERATE = "moderate"
    HIGH = "high"


class Phase(StrEnum):
    """A part of the twelve weeks: weeks 1-2, 3-4, 5-6 and 7-12."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"


class Muscle(StrEnum):
    """What an exercise works on."""

    GLUTES = "glutes"
    HIP_ROTATORS = "hip_rotators"
    OUTER_HIP = "outer_hip"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    CALVES = "calves"
    ADDUCTORS = "adductors"
    TRUNK = "trunk"


class Equipment(StrEnum):
    """What an exercise takes; a wall and a floor are everywhere."""

    MAT = "mat"
    BAND = "band"
    STEP = "step"
    BENCH = "bench"
    DUMBBELL = "dumbbell"
    STRAP = "strap"
    ROLLER = "roller"


class Cause(StrEnum):
    """What the runner thinks came before the pain: it steers the mix, no more."""

    OVERUSE = "overuse"
    WEAKNESS = "weakness"
    TIGHT_MUSCLES = "tight_muscles"
    FORM_OR_SHOES = "form_or_shoes"
    TRAUMA = "trauma"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dose:
    """How much, on each side where there are two."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None
    """Seconds that each repetition, or the set where there are none, is held."""
    variant: str | None = None
    """Which version: band, height, angle or support; the words are `variant_<key>`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tempo:
    """Seconds up, at the top and down."""

    up_s: int
    hold_s: int
    down_s: int

    @property
    def seconds(self) -> int:
        """How long one repetition takes."""
        return self.up_s + self.hold_s + self.down_s


STEADY: Final = Tempo(up_s=2, hold_s=1, down_s=3)
"""Lowering loads more than rising, so it takes its time ([D], evidence.md 5.1)."""

REST_S: Final = 60
"""Between sets: 60 to 90 seconds ([D], evidence.md 5.1)."""

ALWAYS_AVOID: Final = (
    "red_flag",
    "recent_surgery_dislocation_or_fracture",
    "late_pregnancy_or_poor_balance_without_support",
)
"""What speaks against every exercise (evidence.md 5.1)."""

STOP_SIGNS: Final = ("sharp_pain", "pain_over_5", "giving_way", "locking", "swelling")
"""What ends any exercise at once (evidence.md 5.1)."""


RULES: Final = (
    ("exercise_tempo", "Two seconds up, one hold, three down [D, S:57]"),
    ("exercise_rest", "A minute between sets [D]"),
    ("exercise_stop", "Sharp pain, above 5, giving way, locking, swelling (5.1) [D]"),
    ("exercise_avoid", "Red flag, recent surgery, balance (5.1) [D]"),
)
"""Every rule of all exercises by its key, and where it comes from (evidence.md 5.1)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercise:
    """One exercise; its words are in the translations under `exercise_<key>_...`."""

    key: str
    kind: Kind
    muscles: tuple[Muscle, ...]
    tier: Tier
    doses: tuple[Dose, ...]
    """One for each phase; a single one where the phases do not differ."""
    source: str
    """Where it comes from, by the numbers of evidence.md 15."""
    equipment: tuple[Equipment, ...] = ()
    """What it cannot be done without."""
    causes: tuple[Cause, ...] = ()
    per_side: bool = True
    tempo: Tempo | None = None
    cues: int = 4
    """How many steps it is told in: `exercise_<key>_cue_1` and on."""
    errors: int = 0
    """How many common errors are told: `exercise_<key>_error_1` and on."""
    easier: bool = False
    """Whether there is a version below the first dose: `exercise_<key>_easier`."""
    harder: bool = False
    """Whether there is a way on from the last dose: `exercise_<key>_harder`."""
    avoid: tuple[str, ...] = ()
    """What speaks against it besides `ALWAYS_AVOID`: `avoid_<key>`."""
    instead: tuple[str, ...] = ()
    """Exercises that serve the same; swapping is always free."""
    easier_above: float | None = None
    """A pain above this asks for the easier version, where it is below the usual."""

    @property
    def most_sets(self) -> int:
        """Sets of the phase that has the most of them."""
        return max(dose.sets for dose in self.doses)

    def dose(self, phase: Phase) -> Dose:
        """Return how much of it a phase has."""
        return self.doses[min(PHASES.index(phase), len(self.doses) - 1)]

    def seconds(self, dose: Dose) -> int:
        """Return about how long a dose takes, both sides and rests included."""
        each = dose.hold_s or (self.tempo or STEADY).seconds
        work = dose.sets * (dose.reps or 1) * each * (2 if self.per_side else 1)
        return work + (dose.sets - 1) * REST_S

    @property
    def words(self) -> tuple[str, ...]:
        """Keys of everything that is said about it."""
        return tuple(
            f"exercise_{self.key}_{part}"
            for part in (
                "name",
                *(f"cue_{number}" for number in range(1, self.cues + 1)),
                *(f"error_{number}" for number in range(1, self.errors + 1)),
                *(["easier"] if self.easier else []),
                *(["harder"] if self.harder else []),
            )
        )


PHASES: Final = tuple(Phase)
