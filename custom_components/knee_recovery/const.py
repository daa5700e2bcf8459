"""Constants of the Knee Recovery integration."""

import logging
from typing import Final

DOMAIN: Final = "knee_recovery"

LOGGER = logging.getLogger(__package__)

SUBENTRY_SHOE: Final = "shoe"
SUBENTRY_SOURCE: Final = "source"

CONF_KNEE: Final = "knee"
CONF_TRACK: Final = "track"
CONF_CONSENT: Final = "consent_version"
CONF_TARGET: Final = "weekly_target"
CONF_RAMP_LIMIT: Final = "ramp_limit"
CONF_JUMP_LIMIT: Final = "jump_limit"
CONF_GREEN_MAX: Final = "green_max"
CONF_AMBER_MAX: Final = "amber_max"
CONF_WEEK_START: Final = "week_start"
CONF_CHECK_DAY: Final = "check_day"
CONF_QUIET_START: Final = "quiet_start"
CONF_QUIET_END: Final = "quiet_end"
CONF_EQUIPMENT: Final = "equipment"
CONF_CAUSES: Final = "causes"
CONF_SWAPS: Final = "swaps"
CONF_ACTIVITIES: Final = "activities"
CONF_CADENCE: Final = "cadence"
CONF_USUAL_WEEK: Final = "usual_week"
CONF_LADDER_LEVEL: Final = "ladder_level"
CONF_ICE_FLAGS: Final = "ice_flags"
CONF_CHECK_UP: Final = "check_up"
CONF_FLAGS: Final = "flags"
CONF_TRAUMA: Final = "trauma"
CONF_USER: Final = "user"

CONF_INBOX: Final = "inbox"

CONF_ASSISTANTS: Final = "assistants"
CONF_PERSON: Final = "person"
CONF_SATELLITES: Final = "satellites"

CONF_FIRST_DAY: Final = "first_day"
CONF_STARTING_DISTANCE: Final = "starting_distance"
CONF_INSPECT_DISTANCE: Final = "inspect_distance"
CONF_PLAN_DISTANCE: Final = "plan_distance"
CONF_REPLACE_DISTANCE: Final = "replace_distance"
CONF_DEFAULT: Final = "default"
CONF_RETIRED: Final = "retired"

CONF_LIGHT: Final = "light"
CONF_REMINDER: Final = "reminder"
CONF_FROM: Final = "from"
CONF_TO: Final = "to"

CONF_ADAPTER: Final = "adapter"
CONF_PROFILE: Final = "profile"
CONF_ENTITY: Final = "entity"
CONF_DURATION_ENTITY: Final = "duration_entity"
CONF_START_ENTITY: Final = "start_entity"
CONF_EVENT_TYPE: Final = "event_type"
CONF_HISTORY_DAYS: Final = "history_days"
CONF_OFFERED: Final = "sources_offered"
CONF_RUN_WORDS: Final = "run_words"
CONF_SHOE: Final = "shoe"
CONF_SINCE: Final = "since"
CONF_SOURCES: Final = "sources"

CONF_ASK_SECRET: Final = "ask_secret"  # noqa: S105
CONF_LOCAL_ONLY: Final = "local_only"
CONF_NEW_SECRET: Final = "new_secret"  # noqa: S105
CONF_NEW_URL: Final = "new_url"
CONF_SECRET: Final = "secret"  # noqa: S105
CONF_WEBHOOK_ID: Final = "webhook_id"

ADAPTER_ACTIVITY: Final = "activity"
ADAPTER_CALENDAR: Final = "calendar"
ADAPTER_DAY_TOTAL: Final = "day_total"
ADAPTER_EVENT: Final = "event"
ADAPTER_ODOMETER: Final = "odometer"
ADAPTER_SENSOR: Final = "sensor"
ADAPTER_WEBHOOK: Final = "webhook"

CONSENT_VERSION: Final = 1
"""Raised when the text that a runner agrees to at set-up changes."""
