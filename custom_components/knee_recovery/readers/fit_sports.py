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
    20: "flying",
    21: "e_biking",
    22: "motorcycling",
    23: "boating",
    24: "driving",
    25: "golf",
    26: "hang_gliding",
    27: "horseback_riding",
    28: "hunting",
    29: "fishing",
    30: "inline_skating",
    31: "rock_climbing",
    32: "sailing",
    33: "ice_skating",
    34: "sky_diving",
    35: "snowshoeing",
    36: "snowmobiling",
    37: "stand_up_paddleboarding",
    38: "surfing",
    39: "wakeboarding",
    40: "water_skiing",
    41: "kayaking",
    42: "rafting",
    43: "windsurfing",
    44: "kitesurfing",
    45: "tactical",
    46: "jumpmaster",
    47: "boxing",
    48: "floor_climbing",
    49: "baseball",
    53: "diving",
    58: "winter_sport",
    62: "hiit",
    64: "racket",
    65: "wheelchair_push_walk",
    66: "wheelchair_push_run",
    67: "meditation",
    68: "para_sport",
    69: "disc_golf",
    70: "team_sport",
    71: "cricket",
    72: "rugby",
    73: "hockey",
    74: "lacrosse",
    75: "volleyball",
    76: "water_tubing",
    77: "wakesurfing",
    78: "water_sport",
    80: "mixed_martial_arts",
    81: "motor_sports",
    82: "snorkeling",
    83: "dance",
    84: "jump_rope",
    86: "mobility",
    87: "geocaching",
    88: "canoeing",
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
_INDOOR_RUNNING = 45
# Kinds of an untyped sport that leave open what it was: generic, treadmill, street,
# trail, track, and what is followed on a map.
_OPEN = frozenset({None, 0, 1, 2, 3, 4, 50, 51, 52, 58, 59, 67, 254})


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
    is_untyped = sport in _UNTYPED
    if sub_sport == _INDOOR_RUNNING and (is_untyped or sport == _FITNESS_EQUIPMENT):
        return Kind.RUN, _RUNS[_INDOOR_RUNNING]
    on_treadmill = (sport, sub_sport) == (_FITNESS_EQUIPMENT, _TREADMILL)
    if on_treadmill or (is_untyped and sub_sport in _OPEN):
        return Kind.UNTYPED, "generic"
    if is_untyped:
        return Kind.OTHER, f"sub sport {sub_sport}"
    return Kind.OTHER, _NAMES.get(sport, f"sport {sport}")
