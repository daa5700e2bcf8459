"""The integrations that are known, each a row of data (wearables.md, sections 1 and 2).

An integration is recognised by its platform and its entities by their unique ids: both
are set by its programmer, while entity ids are the user's to change.
"""

from datetime import timedelta
from typing import Final

from .model import At, Fields, Place, SourceProfile

RUN_TYPES: Final = ("run", "running", "*run", "*running", "jog*", "run_*", "running_*")
"""How sport types say that something was a run, small letters, words joined by `_`."""

RUN_NAMES: Final = (
    *RUN_TYPES,
    "treadmill*",
    "indoor_run*",
    "outdoor_run*",
    "lauf",
    "laufen",
    "outdoor_lauf*",
    "indoor_lauf*",
    "outdoor_ausführen",
    "innenräume_laufen",
    "course",
    "course_à_pied*",
    "hardlopen*",
    "correr*",
    "corsa*",
    "løb*",
    "löpning*",
)
"""The same where a person reads it: phones write the name in their own language."""

_POLLED: Final = timedelta(days=1)
"""Asked every few minutes to an hour; a day without an answer is an outage."""

_PHONE: Final = timedelta(days=2)
"""A phone that is off, or left at home, is no outage before the second day."""

_GARMIN_RUN: Final = Fields(
    id=(At("attr:activityId"),),
    start=(At("attr:startTime"),),
    distance=(At("attr:distance", "m"),),
    moving=(At("attr:movingDuration", "s"), At("attr:duration", "s")),
    elapsed=(At("attr:elapsedDuration", "s"), At("attr:duration", "s")),
    type=(At("attr:activityType"),),
)

_GARMIN_TYPES: Final = (
    "running",
    "indoor_running",
    "treadmill_running",
    "trail_running",
    "track_running",
    "street_running",
    "ultra_run",
    "obstacle_run",
    "virtual_run",
)

_STRAVA_RUN: Final = Fields(
    id=(At("attr:activity_id"),),
    start=(At("state:date"),),
    distance=(At("state:distance"),),
    moving=(At("state:moving_time"),),
    elapsed=(At("state:elapsed_time"),),
    type=(At("attr:sport_type"),),
    gear=(At("state:gear_name"),),
)

_OURA_RUN: Final = Fields(
    id=(At("attr:id"),),
    start=(At("attr:start_datetime"),),
    end=(At("attr:end_datetime"),),
    distance=(At("attr:distance", "m"),),
    type=(At("attr:activity"),),
)

_SUUNTO_TYPES: Final = (*RUN_TYPES, "treadmill*", "1", "22", "53", "59", "103", "115")

EVENT_RUN: Final = Fields(
    id=(At("attr:id"), At("attr:uuid"), At("attr:external_id")),
    start=(
        At("attr:start"),
        At("attr:started_at"),
        At("attr:start_time"),
        At("attr:start_date"),
    ),
    end=(At("attr:end"), At("attr:ended_at"), At("attr:end_time")),
    distance=(
        At("attr:distance_m", "m"),
        At("attr:distance_km", "km"),
        At("attr:distance_mi", "mi"),
        At("attr:distance", "attr:distance_units"),
        At("attr:distance", "attr:distance_unit"),
        At("attr:distance", "attr:unit"),
        At("attr:distance", "km"),
    ),
    moving=(
        At("attr:duration_s", "s"),
        At("attr:duration_seconds", "s"),
        At("attr:duration_min", "min"),
        At("attr:duration", "attr:duration_unit"),
        At("attr:duration", "s"),
    ),
    type=(At("attr:type"), At("attr:workout_type"), At("attr:sport"), At("attr:name")),
    gear=(At("attr:shoe"), At("attr:gear")),
)
"""What an event says of a run, in any of the words that apps and people use."""

HOUSE_EVENT: Final = "knee_recovery_run"
"""The event that an automation, a phone or a shortcut fires for a run."""

HOUSE: Final = SourceProfile(
    key="event",
    name="Event",
    platform="",
    events=Place(
        unique_id="", fields=EVENT_RUN, types=RUN_NAMES, spoken=True, untyped=True
    ),
)
"""Events that someone sends to the diary: runs, unless they say that they are not."""

PROFILES: Final = (
    SourceProfile(
        key="ha_strava",
        name="Strava",
        platform="ha_strava",
        # The title changes first, and distance, times and gear still hold the run
        # before: only the id that each of them carries tells them apart.
        places=(
            Place(
                unique_id=(
                    r"strava_(?P<who>\d+)_(?P<set>run|trailrun|virtualrun)"
                    r"(?:_(?P<role>[a-z_]+))?"
                ),
                fields=_STRAVA_RUN,
                types=("run", "trailrun", "virtualrun"),
                agree="activity_id",
            ),
            Place(
                unique_id=(
                    r"strava_(?P<who>\d+)_(?P<set>recent(?:_\d+)?)_(?P<role>[a-z_]+)"
                ),
                anchor="recent",
                fields=_STRAVA_RUN,
                types=("run", "trailrun", "virtualrun"),
                agree="activity_id",
            ),
        ),
        settle=timedelta(seconds=5),
    ),
    SourceProfile(
        key="garmin_connect",
        name="Garmin Connect",
        platform="garmin_connect",
        places=(
            Place(
                unique_id=r".+_lastActivities",
                fields=_GARMIN_RUN,
                items="last_activities",
                types=_GARMIN_TYPES,
            ),
            Place(
                unique_id=r".+_lastActivity", fields=_GARMIN_RUN, types=_GARMIN_TYPES
            ),
        ),
        day_totals=(r".+_totalDistanceMeters",),
        silence=_POLLED,
    ),
    SourceProfile(
        key="polar",
        name="Polar",
        platform="polar",
        places=(
            Place(
                unique_id=r".+_(?P<role>last_exercise)",
                anchor="last_exercise",
                fields=Fields(
                    start=(At("state:last_exercise"),),
                    distance=(At("attr:distance", "m"),),
                    moving=(At("attr:duration", "s"),),
                    type=(At("attr:sport"), At("attr:detailed_sport_info")),
                ),
                types=("running*",),
            ),
        ),
        silence=_POLLED,
    ),
    SourceProfile(
        key="oura",
        name="Oura",
        platform="oura",
        places=(
            Place(
                unique_id=r".+_workouts_today",
                fields=_OURA_RUN,
                items="workouts",
                types=RUN_TYPES,
            ),
            Place(
                unique_id=r".+_last_workout_(?P<role>type)",
                anchor="type",
                items="workout",
                fields=_OURA_RUN,
                types=RUN_TYPES,
            ),
        ),
        settle=timedelta(seconds=2),
        silence=_POLLED,
    ),
    SourceProfile(
        key="suunto_app",
        name="Suunto",
        platform="suunto_app",
        places=(
            Place(
                unique_id=(
                    r".+_(?P<role>last_activity|last_workout_start|last_distance"
                    r"|last_duration)"
                ),
                anchor="last_workout_start",
                fields=Fields(
                    start=(At("state:last_workout_start"),),
                    distance=(At("state:last_distance", "m"),),
                    moving=(At("state:last_duration", "min"),),
                    type=(At("state:last_activity"),),
                ),
                types=_SUUNTO_TYPES,
            ),
            # Kilometres with one digit: good for what was missed, no more.
            Place(
                unique_id=r".+_workouts_recent",
                fields=Fields(
                    start=(At("attr:start"),),
                    distance=(At("attr:distance_km", "km"),),
                    moving=(At("attr:duration_min", "min"),),
                    type=(At("attr:activity"),),
                ),
                items="workouts",
                types=_SUUNTO_TYPES,
                rough=True,
            ),
        ),
        settle=timedelta(seconds=2),
        silence=_POLLED,
    ),
    SourceProfile(
        key="withings",
        name="Withings",
        platform="withings",
        # The calendar has the times of each workout, the sensors the distance of the
        # last one; they are believed together or not at all (`calendars`).
        places=(
            Place(
                unique_id=(
                    r"withings_(?P<who>.+)_workout_"
                    r"(?P<role>type|distance|duration|pause_duration)"
                ),
                anchor="duration",
                fields=Fields(
                    distance=(At("state:distance", "m"),),
                    elapsed=(At("state:duration", "s"),),
                    pause=(At("state:pause_duration", "s"),),
                    type=(At("state:type"),),
                ),
                types=("run", "indoor_running"),
            ),
        ),
        calendar=r"withings_(?P<who>.+)_workout",
        day_totals=(r"withings_(?P<who>.+)_activity_distance_today",),
        settle=timedelta(seconds=5),
    ),
    SourceProfile(
        key="intervals_icu",
        name="Intervals.icu",
        platform="intervals_icu",
        # Its first versions ended in `_details`, later ones do not.
        places=(
            Place(
                unique_id=r".+_recent_activity(?:_details)?",
                fields=Fields(
                    id=(At("attr:id"),),
                    start=(At("attr:start_date"), At("attr:start_date_local")),
                    distance=(At("attr:distance", "m"),),
                    moving=(At("attr:moving_time", "s"),),
                    elapsed=(At("attr:elapsed_time", "s"),),
                    type=(At("attr:type"),),
                    gear=(At("attr:gear.name"),),
                ),
                types=RUN_TYPES,
            ),
        ),
        silence=_POLLED,
    ),
    SourceProfile(
        key="health_bridge",
        name="Health Bridge",
        platform="health_bridge",
        # It tells the end only: the start is off by the pauses.
        places=(
            Place(
                unique_id=r"health_bridge_last_apple_workout_(?P<who>.+)",
                fields=Fields(
                    id=(At("attr:end_time"),),
                    end=(At("attr:end_time"),),
                    distance=(At("attr:distance_km", "km"),),
                    moving=(At("attr:duration_min", "min"),),
                    type=(At("attr:workout_type"),),
                ),
                types=RUN_NAMES,
                spoken=True,
            ),
        ),
        day_totals=(r"health_bridge_distance_(?P<who>.+)",),
    ),
    SourceProfile(
        key="healthsync",
        name="HealthSync",
        platform="healthsync",
        places=(
            Place(
                unique_id=r".+_workout_completed",
                domain="event",
                fields=Fields(
                    start=(At("attr:started_at"),),
                    end=(At("attr:ended_at"),),
                    distance=(At("attr:distance_m", "m"),),
                    moving=(At("attr:duration_min", "min"),),
                    type=(At("attr:workout_type"), At("attr:event_type")),
                ),
                types=RUN_NAMES,
                spoken=True,
            ),
        ),
    ),
    SourceProfile(
        key="hae_ingest",
        name="Health Auto Export",
        platform="hae_ingest",
        places=(
            Place(
                unique_id=r".+_last_workout",
                fields=EVENT_RUN,
                types=RUN_NAMES,
                spoken=True,
            ),
        ),
        # The sensor shows the last workout of a delivery, the event each one of it.
        event_type="hae_ingest_workout",
        events=Place(unique_id="", fields=EVENT_RUN, types=RUN_NAMES, spoken=True),
    ),
    SourceProfile(
        key="google_health",
        name="Google Health",
        platform="google_health",
        day_totals=(r".+_distance",),
        silence=_POLLED,
    ),
    SourceProfile(
        key="fitbit",
        name="Fitbit",
        platform="fitbit",
        day_totals=(r".+_activities/distance", r".+_activities/tracker/distance"),
        silence=_POLLED,
    ),
    SourceProfile(
        key="mobile_app",
        name="Companion app",
        platform="mobile_app",
        # Android (Health Connect), iOS (HealthKit), and the pedometer of older iOS.
        day_totals=(
            r".+_health_connect_distance",
            r".+_health_distance_walking_running",
            r".+_pedometer_distance",
        ),
        silence=_PHONE,
    ),
)
"""Every integration that is known by itself."""

BY_KEY: Final = {profile.key: profile for profile in (*PROFILES, HOUSE)}

BY_PLATFORM: Final = {profile.platform: profile for profile in PROFILES}

_SENSOR_ROLES: Final = r"(?P<role>distance|duration|start)"

SENSOR: Final = SourceProfile(
    key="sensor",
    name="Sensor",
    platform="",
    places=(
        Place(
            unique_id=_SENSOR_ROLES,
            anchor="start",
            fields=Fields(
                start=(At("state:start"),),
                distance=(At("state:distance", "km"),),
                moving=(At("state:duration", "min"),),
            ),
            untyped=True,
        ),
    ),
    settle=timedelta(seconds=10),
)
"""Any sensor that shows the distance of the last run, beside one that shows its start.

The roles stand in for unique ids: the runner has said which sensor is which.
"""

SENSOR_ALONE: Final = SourceProfile(
    key="sensor",
    name="Sensor",
    platform="",
    events=Place(
        unique_id="",
        fields=Fields(
            distance=(At("attr:distance_m", "m"),),
            moving=(At("attr:duration_s", "s"),),
        ),
        untyped=True,
    ),
    settle=timedelta(minutes=1),
)
"""The same without a start: a run ended when another distance has come to stand."""
