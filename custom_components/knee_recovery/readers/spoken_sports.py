"""The sports of GPX and TCX: words, in any spelling and many languages."""

import re

from .accept import Kind
from .words import is_off_foot, kind

# What Strava wrote before it wrote words.
_NUMBERS = {"1": "cycling", "4": "hiking", "9": "running", "10": "walking"}

_RUNNING = frozenset(
    {
        *("run", "runs", "running", "runner", "jog", "jogging", "jogger"),
        *("trailrun", "trailrunning", "treadmillrunning", "indoorrunning"),
        *("virtualrun", "virtualrunning", "trackrunning", "streetrunning"),
        *("roadrunning", "ultrarun", "ultrarunning", "obstaclerun", "fellrunning"),
        *("lauf", "laufen", "laufband", "waldlauf", "geländelauf", "traillauf"),
        *("pied", "footing", "correr", "carrera", "corrida", "corsa", "córrer"),
        *("hardlopen", "löpning", "löpa", "løb", "løping", "juoksu"),
        *("bieganie", "bieg", "běh", "beh", "futás", "alergare", "trčanje"),
        *("koşu", "бег", "біг", "бягане", "τρέξιμο"),  # noqa: RUF001 other alphabets
        *("跑步", "ランニング", "달리기"),
    }
)
_UNTYPED = frozenset(
    {
        *("", "other", "generic", "all", "unknown", "undefined", "none", "null"),
        *("default", "track", "gps", "gpx", "tracklog", "activity", "workout"),
        *("training", "sport", "uncategorized", "unspecified", "recording"),
        *("treadmill", "fitness", "multisport", "trail"),
    }
)
_SURFACES = (
    ("treadmill", "treadmill_running"),
    ("laufband", "treadmill_running"),
    ("trail", "trail_running"),
    ("fell", "trail_running"),
    ("indoor", "indoor_running"),
    ("virtual", "virtual_running"),
    ("track", "track_running"),
    ("ultra", "ultra_running"),
    ("obstacle", "obstacle_running"),
)
_BETWEEN_CASES = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60


def sport_of(text: str) -> tuple[Kind, str]:
    """Return what kind of recording a word means, and the sport's name.

    A word that nobody here knows is another sport: a ride taken for a run would do
    more harm than a run that is asked about.
    """
    text = text.strip()[:_LONGEST]
    text = _NUMBERS.get(text, text)
    words = [word.casefold() for word in _WORD.findall(_BETWEEN_CASES.sub(" ", text))]
    spelled = " ".join(words)
    named = not _RUNNING.isdisjoint(words)
    if not named and (_UNTYPED.issuperset(words) or text.isdigit()):
        return Kind.UNTYPED, "generic"
    if (named or kind(spelled) is Kind.RUN) and not is_off_foot(spelled):
        return Kind.RUN, next(
            (name for word, name in _SURFACES if word in spelled), "running"
        )
    return Kind.OTHER, "_".join(words)
