"""The sports of FIT: which of their numbers mean running, and their names."""

from collections.abc import Iterable

from .accept import Kind

_RUNNING, _GENERIC = 1, 0
_UNTYPED = (None, _GENERIC, 254)
"""Not known, generic, all."""
_FITNESS_EQUIPMENT, _TREADMILL = 4, 1

# Names of the FIT profile. A number that is not here is told as a number.
_NAMES: dict[float | None, str] = {
    2: "cycling",
    3: "transition",
    4: "fitness_equipment",
    5: "swimming",
    6: "basketball",
    7: "soccer",
    8: "tennis",
    9: "american_football",
    10: "training",
    11: "walking",
    12: "cross_country_skiing",
    13: "alpine_skiing",
    14: "snowboarding",
    15: "rowing",
    16: "mountaineering",
    17: "hiking",
    18: "multisport",
    19: "paddling",
    21: "e_biking",
    30: "inline_skating",
    35: "snowshoeing",
}
_RUNS: dict[float, str] = {
    1: "treadmill_running",
    3: "trail_running",
    4: "track_running",
    45: "indoor_running",
    58: "virtual_running",
    59: "obstacle_running",
    67: "ultra_running",
}


def sport_of(
    sport: float | None, sub_sport: float | None, beside: Iterable[float | None] = ()
) -> tuple[Kind, str]:
    """Return what kind of recording the two FIT numbers mean, and its name.

    On a treadmill one may walk: where only the machine is named, it is untyped.
    `beside` are the sports of all legs of the recording: a generic leg beside a run is
    none, or it would be called one too.
    """
    if sport == _RUNNING:
        return Kind.RUN, _RUNS.get(sub_sport or 0, "running")
    if sport == _GENERIC and _RUNNING in beside:
        return Kind.OTHER, "generic"
    if sport in _UNTYPED or (sport, sub_sport) == (_FITNESS_EQUIPMENT, _TREADMILL):
        return Kind.UNTYPED, "generic"
    return Kind.OTHER, _NAMES.get(sport, f"sport {sport}")
