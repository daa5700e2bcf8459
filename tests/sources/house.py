"""What each known integration shows after one run: their shape, our run.

The run: 22 November 2026, 08:30 in Amsterdam, 10,012 m in 52:03 of moving and 53:20
from first to last.
"""

from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.knee_recovery.sources.model import Seen

ZONE: Final = ZoneInfo("Europe/Amsterdam")

GARMIN_RUN: Final = {
    "activityId": 22562370331,
    "activityName": "Berlin Running",
    "activityType": "running",
    "distance": 10012.349609375,
    "duration": 3123.4,
    "elapsedDuration": 3200.1,
    "movingDuration": 3123.0,
    "startTime": "2026-11-22 07:30:00+00:00",
}

OURA_RUN: Final = {
    "id": "w-1",
    "activity": "running",
    "day": "2026-11-22",
    "start_datetime": "2026-11-22T08:30:00+01:00",
    "end_datetime": "2026-11-22T09:23:20+01:00",
    "distance": 10012,
}


def seen(state: str | None, **attributes: Any) -> Seen:  # noqa: ANN401
    """Return what an entity shows."""
    return Seen(state=state, attributes=attributes)


def strava(
    activity_id: str = "555",
    kind: str = "strava_1513_run",
    *,
    title: str = "",
    sport: str = "Run",
    **states: Seen,
) -> dict[str, Seen]:
    """Return a group of Strava's; `states` replaces some of its entities."""
    shown = {
        "date": seen("2026-11-22 08:30:00", activity_id=activity_id),
        "distance": seen("10.01", activity_id=activity_id, unit_of_measurement="km"),
        "moving_time": seen("3123", activity_id=activity_id, unit_of_measurement="s"),
        "elapsed_time": seen("3200", activity_id=activity_id, unit_of_measurement="s"),
        "gear_name": seen("Pegasus 41", activity_id=activity_id, gear_id="g1"),
        "kudos": seen("12", activity_id="1"),
    } | states
    return {
        f"{kind}{title}": seen("Morning Run", activity_id=activity_id, sport_type=sport)
    } | {f"{kind}_{role}": state for role, state in shown.items()}


HOUSES: Final[Mapping[str, Mapping[str, Seen]]] = {
    "ha_strava": strava(),
    "garmin_connect": {
        "01G_lastActivities": seen("1", last_activities=[GARMIN_RUN]),
        "01G_lastActivity": seen("Berlin Running", **GARMIN_RUN),
    },
    "polar": {
        "01P_last_exercise": seen(
            "2026-11-22T08:30:00", distance=10012.0, duration="0:52:03", sport="RUNNING"
        )
    },
    "oura": {
        "01O_last_workout_type": seen("running", workout=OURA_RUN),
        "01O_last_workout_distance": seen("10012", workout=OURA_RUN),
        "01O_workouts_today": seen("1", workouts=[OURA_RUN]),
    },
    "suunto_app": {
        "01S_last_activity": seen("Running"),
        "01S_last_workout_start": seen("2026-11-22T07:30:00+00:00"),
        "01S_last_distance": seen("10012", unit_of_measurement="m"),
        "01S_last_duration": seen("52.05", unit_of_measurement="min"),
        "01S_workouts_recent": seen(
            "1",
            workouts=[
                {
                    "start": "2026-11-22T07:30:00+00:00",
                    "activity": "Running",
                    "distance_km": 10.0,
                    "duration_min": 52,
                }
            ],
        ),
    },
    "intervals_icu": {
        "01I_recent_activity_details": seen(
            "Morning Run",
            id="i222",
            type="Run",
            start_date_local="2026-11-22T08:30:00",
            distance=10012.3,
            moving_time=3123,
            elapsed_time=3200,
        )
    },
    "health_bridge": {
        "health_bridge_last_apple_workout_greg": seen(
            "Running",
            workout_type="Running",
            duration_min=52.05,
            distance_km=10.012,
            end_time="2026-11-22T08:22:03Z",
        )
    },
    "healthsync": {
        "01H_workout_completed": seen(
            "2026-11-22T08:25:00+00:00",
            event_type="running",
            workout_type="running",
            started_at="2026-11-22T08:30:00+01:00",
            ended_at="2026-11-22T09:23:20+01:00",
            duration_min=52.05,
            distance_m=10012,
        )
    },
    "hae_ingest": {
        "01A_last_workout": seen(
            "Running",
            id="hae-1",
            name="Outdoor Run",
            start="2026-11-22 04:30:00 -0300",
            end="2026-11-22 05:23:20 -0300",
            duration=3123,
            distance=10.012,
            distance_units="km",
        )
    },
}
"""Every integration whose entities tell of runs, by the key of its profile."""
