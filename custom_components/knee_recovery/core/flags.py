"""Warning signs: what a check-up asks about, and how soon each is to be looked at.

The list is the one that people are given by health services (evidence.md 9). The diary
asks, keeps the answer and says whom to talk to; it never says what it is.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .journal import URGENT_SYMPTOMS, CheckUp, Entry, Pain, Run


class Urgency(StrEnum):
    """How soon someone is to look at it, the most urgent first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    APPOINTMENT = "appointment"


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """One warning sign; its question is `flag_<key>` in the translations."""

    key: str
    urgency: Urgency
    source: str
    after_trauma: bool = False
    """Asked only after a fall or a blow (Ottawa knee rule)."""


def _flags(urgency: Urgency, sources: dict[str, str]) -> tuple[Flag, ...]:
    return tuple(
        Flag(key=key, urgency=urgency, source=source) for key, source in sources.items()
    )


OTTAWA: Final = tuple(
    Flag(key=key, urgency=Urgency.SAME_DAY, source="[V:92]", after_trauma=True)
    for key in (
        "age_55_or_over",
        "kneecap_tender",
        "outer_bone_tender",
        "cannot_bend_to_90",
        "cannot_take_four_steps",
    )
)
"""After a fresh injury any of them asks for an X-ray; limping counts as a step."""

FLAGS: Final = (
    *_flags(
        Urgency.EMERGENCY,
        {
            "out_of_shape_with_numb_or_cold_foot": "[M]",
            "calf_pain_with_breathlessness": "[M]",
        },
    ),
    *_flags(
        Urgency.SAME_DAY,
        {
            "cannot_bear_weight": "[S:89, S:90]",
            "cannot_move_or_changed_shape": "[S:89, S:90]",
            "badly_swollen": "[S:89, S:90]",
            "locking": "[S:89, S:90]",
            "giving_way": "[S:89, S:90]",
            "hot_and_red_with_fever": "[S:89, S:90]",
            "pop_and_cannot_straighten": "[V:91]",
            "calf_swelling_or_warmth": "[M]",
            "fever_after_wound_or_injection": "[M]",
        },
    ),
    *_flags(
        Urgency.APPOINTMENT,
        {
            "night_or_rest_pain": "[V:91]",
            "weight_loss": "[V:91]",
            "cancer_history": "[V:91]",
            "worsening_deformity": "[V:91]",
            "repeated_giving_way": "[V:91]",
            "returning_swelling": "[V:91]",
            "bone_tenderness_with_night_ache": "[M]",
            "inflammatory_arthritis": "[M]",
            "recent_surgery_or_dislocation": "[M]",
        },
    ),
    *OTTAWA,
)
"""Every warning sign, the most urgent first."""

RULES: Final = tuple((f"flag_{flag.key}", flag.source) for flag in FLAGS)
"""Every warning sign by its key, and where it comes from (evidence.md 9)."""


def questions(*, trauma: bool) -> tuple[Flag, ...]:
    """Return what a check-up asks about; the Ottawa questions only after an injury."""
    return tuple(flag for flag in FLAGS if trauma or not flag.after_trauma)


def urgencies(keys: tuple[str, ...], *, trauma: bool) -> frozenset[Urgency]:
    """Return how soon what was answered is to be looked at."""
    return frozenset(
        flag.urgency for flag in questions(trauma=trauma) if flag.key in keys
    )


def is_urgent(keys: tuple[str, ...], *, trauma: bool) -> bool:
    """Return whether any of the answers is to be looked at today or at once."""
    return bool(urgencies(keys, trauma=trauma) & {Urgency.EMERGENCY, Urgency.SAME_DAY})


def raises_flag(entry: Entry) -> bool:
    """Return whether an entry raises a red flag: a symptom, or an urgent answer."""
    match entry:
        case Pain(symptoms=symptoms) | Run(symptoms=symptoms):
            return not URGENT_SYMPTOMS.isdisjoint(symptoms)
        case CheckUp():
            return is_urgent(entry.flags, trauma=entry.trauma)
    return False
