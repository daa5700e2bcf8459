"""The runner as the config entry describes them: choices turned into a core profile."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.const import CONF_NAME

from .const import (
    CONF_AMBER_MAX,
    CONF_CADENCE,
    CONF_CAUSES,
    CONF_CHECK_DAY,
    CONF_DEFAULT,
    CONF_EQUIPMENT,
    CONF_FIRST_DAY,
    CONF_GREEN_MAX,
    CONF_ICE_FLAGS,
    CONF_INSPECT_DISTANCE,
    CONF_JUMP_LIMIT,
    CONF_PLAN_DISTANCE,
    CONF_QUIET_END,
    CONF_QUIET_START,
    CONF_RAMP_LIMIT,
    CONF_REPLACE_DISTANCE,
    CONF_RETIRED,
    CONF_STARTING_DISTANCE,
    CONF_SWAPS,
    CONF_TARGET,
    CONF_TRACK,
    CONF_USUAL_WEEK,
    CONF_WEEK_START,
    SUBENTRY_SHOE,
)
from .core.profile import (
    DEFAULT_AMBER_MAX,
    DEFAULT_GREEN_MAX,
    DEFAULT_INSPECT_M,
    DEFAULT_LIMIT_PERCENT,
    DEFAULT_PLAN_M,
    DEFAULT_QUIET,
    DEFAULT_REPLACE_M,
    DEFAULT_TARGET,
    Profile,
    Shoe,
    Track,
)
from .core.spoken_day import WEEKDAYS

FIRST_TIME: Final = "first_time"
"""The word for a check day that follows the first answer."""

_DEFAULT_SHOE_M: Final = {
    CONF_STARTING_DISTANCE: 0,
    CONF_INSPECT_DISTANCE: DEFAULT_INSPECT_M,
    CONF_PLAN_DISTANCE: DEFAULT_PLAN_M,
    CONF_REPLACE_DISTANCE: DEFAULT_REPLACE_M,
}
"""Shoe distances in metres, as the subentry keeps them."""


def profile_of(entry: ConfigEntry[Any]) -> Profile:
    """Return the runner's choices."""
    options = entry.options
    equipment = options.get(CONF_EQUIPMENT)
    check_day = options.get(CONF_CHECK_DAY, FIRST_TIME)
    return Profile(
        track=Track(entry.data.get(CONF_TRACK, Track.KEEP_RUNNING)),
        target=int(options.get(CONF_TARGET, DEFAULT_TARGET)),
        ramp_limit=int(options.get(CONF_RAMP_LIMIT, DEFAULT_LIMIT_PERCENT)),
        jump_limit=int(options.get(CONF_JUMP_LIMIT, DEFAULT_LIMIT_PERCENT)),
        green_max=float(options.get(CONF_GREEN_MAX, DEFAULT_GREEN_MAX)),
        amber_max=float(options.get(CONF_AMBER_MAX, DEFAULT_AMBER_MAX)),
        week_start=WEEKDAYS.index(options.get(CONF_WEEK_START, WEEKDAYS[0])),
        check_day=None if check_day == FIRST_TIME else WEEKDAYS.index(check_day),
        shoes=tuple(
            _shoe_of(subentry)
            for subentry in entry.get_subentries_of_type(SUBENTRY_SHOE)
        ),
        equipment=None if equipment is None else tuple(equipment),
        causes=tuple(options.get(CONF_CAUSES, ())),
        swaps=tuple(sorted(options.get(CONF_SWAPS, {}).items())),
        cadence=options.get(CONF_CADENCE) or None,
        usual_week_m=options.get(CONF_USUAL_WEEK) or None,
        ice_flags=tuple(options.get(CONF_ICE_FLAGS, ())),
        quiet_start=_clock(options.get(CONF_QUIET_START), DEFAULT_QUIET[0]),
        quiet_end=_clock(options.get(CONF_QUIET_END), DEFAULT_QUIET[1]),
    )


def _clock(said: str | None, default: time) -> time:
    """Return a time as a form keeps it."""
    return default if said is None else time.fromisoformat(said)


def shoe_m(data: Mapping[str, Any], field: str) -> int:
    """Return one of a shoe's distances in metres, or its default."""
    return int(data.get(field, _DEFAULT_SHOE_M[field]))


def _shoe_of(subentry: ConfigSubentry) -> Shoe:
    """Return the pair of shoes that a subentry describes."""
    data = subentry.data
    first_day = data.get(CONF_FIRST_DAY)
    return Shoe(
        id=subentry.subentry_id,
        name=data[CONF_NAME],
        first_day=date.fromisoformat(first_day) if first_day else None,
        start_m=shoe_m(data, CONF_STARTING_DISTANCE),
        inspect_m=shoe_m(data, CONF_INSPECT_DISTANCE),
        plan_m=shoe_m(data, CONF_PLAN_DISTANCE),
        replace_m=shoe_m(data, CONF_REPLACE_DISTANCE),
        default=bool(data.get(CONF_DEFAULT, False)),
        retired=bool(data.get(CONF_RETIRED, False)),
    )
