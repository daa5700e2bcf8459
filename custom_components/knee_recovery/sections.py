"""Sections of the options: what each of them asks, and how its answers are read."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from homeassistant.const import UnitOfLength
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    NumberSelectorConfig,
    NumberSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TimeSelector,
)
from homeassistant.util.unit_conversion import DistanceConverter
import voluptuous as vol

from .const import (
    CONF_ACTIVITIES,
    CONF_AMBER_MAX,
    CONF_ASSISTANTS,
    CONF_CADENCE,
    CONF_CAUSES,
    CONF_CHECK_DAY,
    CONF_EQUIPMENT,
    CONF_GREEN_MAX,
    CONF_ICE_FLAGS,
    CONF_INBOX,
    CONF_JUMP_LIMIT,
    CONF_LADDER_LEVEL,
    CONF_PERSON,
    CONF_QUIET_END,
    CONF_QUIET_START,
    CONF_RAMP_LIMIT,
    CONF_SATELLITES,
    CONF_TARGET,
    CONF_USUAL_WEEK,
    CONF_WEEK_START,
)
from .core import bounds
from .core.bounds import RANGES, SCORE, Range, as_number
from .core.errors import OutOfRangeError
from .core.exercise import Cause, Equipment
from .core.ice import Contraindication
from .core.journal import Measure
from .core.profile import (
    DEFAULT_AMBER_MAX,
    DEFAULT_GREEN_MAX,
    DEFAULT_LIMIT_PERCENT,
    DEFAULT_QUIET,
    DEFAULT_TARGET,
)
from .core.scores import score_value
from .core.spoken_day import WEEKDAYS
from .core.strength import STRENGTH
from .forms import (
    FiniteNumberSelector,
    YesOrNoSelector,
    as_seen,
    choice,
    is_readable,
    number_box,
    several,
    unread_number_box,
)
from .runner import FIRST_TIME

MOST_ACTIVITIES: Final = 5
"""Activities of one's own: one to five, commonly three (Stratford 1995)."""

MOST_A_WEEK: Final = 500
"""Kilometres or miles of a usual week, at the most."""

NOT_MEASURED: Final = 0
"""What the form has for a cadence or a week that nobody knows."""

TARGET_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_TARGET, default=DEFAULT_TARGET): FiniteNumberSelector(
            NumberSelectorConfig(min=1, max=3, step=1, mode=NumberSelectorMode.SLIDER)
        )
    }
)

LIMITS_SCHEMA: Final = TARGET_SCHEMA.extend(
    {
        vol.Required(CONF_JUMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): number_box(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_RAMP_LIMIT, default=DEFAULT_LIMIT_PERCENT): number_box(
            0, 100, 1, "%"
        ),
        vol.Required(CONF_GREEN_MAX, default=DEFAULT_GREEN_MAX): number_box(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_AMBER_MAX, default=DEFAULT_AMBER_MAX): number_box(
            0, 10, 0.5, "/ 10"
        ),
        vol.Required(CONF_WEEK_START, default=WEEKDAYS[0]): choice(
            "week_start", WEEKDAYS
        ),
    }
)

EXERCISES_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_EQUIPMENT, default=[item.value for item in Equipment]): (
            several("equipment", Equipment)
        ),
        vol.Optional(CONF_CAUSES, default=list): several("cause", Cause),
    }
)

_STRENGTH: Final = [exercise.key for exercise in STRENGTH]

SWAPS_SCHEMA: Final = vol.Schema(
    {vol.Required(key, default=key): choice("exercise", _STRENGTH) for key in _STRENGTH}
)

RUNNING_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_CADENCE, default=NOT_MEASURED): unread_number_box(
            Range(minimum=NOT_MEASURED, maximum=RANGES["cadence"].maximum), 1, "/ min"
        )
    }
)

LADDER_SCHEMA: Final = RUNNING_SCHEMA.extend(
    {vol.Optional(CONF_LADDER_LEVEL): unread_number_box(RANGES["ladder_level"], 1)}
)
"""With the level, which only who walks and runs has."""


def running_schema(unit: str, *, on_ladder: bool) -> vol.Schema:
    """Return the form of running, with the usual week in the unit of the house."""
    box = number_box(NOT_MEASURED, MOST_A_WEEK, 0.1, unit)
    return (LADDER_SCHEMA if on_ladder else RUNNING_SCHEMA).extend(
        {vol.Optional(CONF_USUAL_WEEK, default=NOT_MEASURED): box}
    )


def week_shown(metres: int | None, unit: str) -> float:
    """Return a usual week as the form shows it."""
    said = DistanceConverter.convert(metres or NOT_MEASURED, UnitOfLength.METERS, unit)
    return round(said, 1)


def usual_week(
    user_input: Mapping[str, Any], stands: Mapping[str, Any], unit: str
) -> dict[str, int]:
    """Return the usual week that was said, in metres, when it is another one."""
    said = user_input.get(CONF_USUAL_WEEK, NOT_MEASURED)
    if said == stands[CONF_USUAL_WEEK]:
        return {}
    metres = DistanceConverter.convert(said, unit, UnitOfLength.METERS)
    return {CONF_USUAL_WEEK: round(metres)}


INBOX_SCHEMA: Final = vol.Schema(
    {vol.Required(CONF_INBOX, default=False): YesOrNoSelector()}
)

ICE_SCHEMA: Final = vol.Schema(
    {vol.Optional(CONF_ICE_FLAGS, default=list): several("ice_flag", Contraindication)}
)

REMINDERS_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_CHECK_DAY, default=FIRST_TIME): choice(
            "check_day", [FIRST_TIME, *WEEKDAYS]
        ),
        vol.Required(
            CONF_QUIET_START, default=DEFAULT_QUIET[0].isoformat()
        ): TimeSelector(),
        vol.Required(
            CONF_QUIET_END, default=DEFAULT_QUIET[1].isoformat()
        ): TimeSelector(),
    }
)

VOICE_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_PERSON, default=list): EntitySelector(
            EntitySelectorConfig(domain="person", multiple=True)
        ),
        vol.Optional(CONF_SATELLITES, default=list): EntitySelector(
            EntitySelectorConfig(domain="assist_satellite", multiple=True)
        ),
        vol.Optional(CONF_ASSISTANTS, default=False): YesOrNoSelector(),
    }
)

ACTIVITIES_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_ACTIVITIES, default=list): TextSelector(
            TextSelectorConfig(multiple=True)
        )
    }
)


def activity_fields(activities: Iterable[object]) -> list[str]:
    """Return the form's names for activities, the first being number 1."""
    return [f"activity_{number}" for number, _ in enumerate(activities, 1)]


def week_schema(activities: Iterable[object]) -> vol.Schema:
    """Return the form of the week's scores; whatever is left empty is not said."""
    pains = (Measure.WORST_PAIN.value, Measure.USUAL_PAIN.value)
    return vol.Schema(
        {
            vol.Optional(field): unread_number_box(SCORE, 0.5, "/ 10")
            for field in (*pains, *activity_fields(activities))
        }
    )


RANGE_ERRORS: Final[Mapping[str, str]] = {
    CONF_CADENCE: "cadence_range",
    CONF_LADDER_LEVEL: "ladder_level_range",
}
SCORE_ERROR: Final = "score_range"
"""What is said beside a number that is out of range: the range."""


def read_running(
    user_input: Mapping[str, Any],
) -> tuple[dict[str, int], dict[str, str]]:
    """Return cadence and level as they were typed, and what is wrong with them."""

    def read(field: str, typed: object) -> int:
        if field == CONF_CADENCE and as_number(typed) == NOT_MEASURED:
            return NOT_MEASURED
        return bounds.whole(field, typed)

    return _read(user_input, read)


def read_week(
    user_input: Mapping[str, Any],
) -> tuple[dict[str, float], dict[str, str]]:
    """Return the scores of a week as they were typed, and what is wrong with them."""

    def read(field: str, typed: object) -> float:
        return score_value(Measure(field) if field in Measure else Measure.PSFS, typed)

    return _read(user_input, read)


def _read[T](
    user_input: Mapping[str, Any], read: Callable[[str, object], T]
) -> tuple[dict[str, T], dict[str, str]]:
    """Return what the domain reads; a box that was left empty says nothing."""
    said: dict[str, T] = {}
    errors: dict[str, str] = {}
    for field, typed in user_input.items():
        if typed is None or typed == "":
            continue
        try:
            said[field] = read(field, typed)
        except OutOfRangeError:
            errors[field] = RANGE_ERRORS.get(field, SCORE_ERROR)
    return said, errors


def limits_errors(user_input: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with limits."""
    if user_input[CONF_GREEN_MAX] >= user_input[CONF_AMBER_MAX]:
        return {CONF_AMBER_MAX: "amber_not_above_green"}
    return {}


def swaps_of(user_input: Mapping[str, str]) -> dict[str, str]:
    """Return the exercises that are done instead of others."""
    return {key: other for key, other in user_input.items() if other != key}


def activities_of(typed: Iterable[str]) -> list[str]:
    """Return the activities that were typed, each once, without empty rows."""
    named = {as_seen(name).casefold(): as_seen(name) for name in typed}
    return [name for name in named.values() if name]


def activities_errors(activities: list[str]) -> dict[str, str]:
    """Return what is wrong with activities."""
    if len(activities) > MOST_ACTIVITIES:
        return {CONF_ACTIVITIES: "too_many_activities"}
    if not all(map(is_readable, activities)):
        return {CONF_ACTIVITIES: "invalid_activity"}
    return {}
