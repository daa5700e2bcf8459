"""The ten levels of the walk-run ladder, as a table.

Twenty minutes in four blocks of five, each walked first and then jogged. The table is
PhysioAdvisor's of nineteen stages, which are ten levels done twice (evidence.md 4.2).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FIRST_LEVEL: Final = 1
TOP_LEVEL: Final = 10
BLOCKS: Final = 4
"""A session is four blocks of five minutes, walking first."""
BLOCK_S: Final = 300
STEP_S: Final = 30
WALK_BEFORE_AND_AFTER_S: Final = 300
WALKING_M: Final = 2_000
"""Twenty minutes of walking at 6 km/h; each level's jogging at 9 km/h adds 100 m."""


class Stage(StrEnum):
    """Where on the way back to running someone is."""

    WALKING = "walking"
    LEVELS = "levels"
    BUILDING = "building"
    """Twenty minutes in one go are done: distance first, then pace, then hills."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """One level: four times walking, then jogging; seconds and metres."""

    number: int
    walk_s: int
    jog_s: int
    distance_m: int
    """On foot, walking included."""

    @property
    def run_minutes(self) -> int:
        """Minutes of running in a session."""
        return BLOCKS * self.jog_s // 60


WALKING: Final = Level(number=0, walk_s=BLOCK_S, jog_s=0, distance_m=WALKING_M)
LEVELS: Final = tuple(
    Level(
        number=number,
        walk_s=BLOCK_S - STEP_S * number,
        jog_s=STEP_S * number,
        distance_m=WALKING_M + 100 * number,
    )
    for number in range(FIRST_LEVEL, TOP_LEVEL + 1)
)
