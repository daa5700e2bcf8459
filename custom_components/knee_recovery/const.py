"""Constants of the Knee Recovery integration."""

import logging
from typing import Final

DOMAIN: Final = "knee_recovery"

LOGGER = logging.getLogger(__package__)

SUBENTRY_SHOE: Final = "shoe"

CONF_KNEE: Final = "knee"
CONF_TRACK: Final = "track"
CONF_CONSENT: Final = "consent_version"
CONF_TARGET: Final = "weekly_target"
CONF_RAMP_LIMIT: Final = "ramp_limit"
CONF_JUMP_LIMIT: Final = "jump_limit"
CONF_GREEN_MAX: Final = "green_max"
CONF_AMBER_MAX: Final = "amber_max"
CONF_WEEK_START: Final = "week_start"

CONF_FIRST_DAY: Final = "first_day"
CONF_STARTING_DISTANCE: Final = "starting_distance"
CONF_INSPECT_DISTANCE: Final = "inspect_distance"
CONF_PLAN_DISTANCE: Final = "plan_distance"
CONF_REPLACE_DISTANCE: Final = "replace_distance"
CONF_DEFAULT: Final = "default"

CONF_LIGHT: Final = "light"

CONSENT_VERSION: Final = 1
"""Raised when the text that a runner agrees to at set-up changes."""
