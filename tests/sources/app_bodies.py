"""What apps send to a webhook: their shape, our runs.

The run: 22 November 2026, 08:30 in Amsterdam, 10,012 m in 52:03 of moving and 53:20
from first to last.
"""

from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any, Final

SAMPLES: Final = Path(__file__).parents[3] / "shared" / "samples" / "json"

HEALTH_AUTO_EXPORT_2: Final = {
    "data": {
        "metrics": [{"name": "step_count", "units": "count", "data": [{"qty": 12}]}],
        "workouts": [
            {
                "id": "8C3E5B0A",
                "name": "Hardlopen buiten",
                "start": "2026-11-22 08:30:00 +0100",
                "end": "2026-11-22 09:23:20 +0100",
                "duration": 3123.4,
                "isIndoor": False,
                "distance": {"qty": 6.2212, "units": "mi"},
                "heartRate": {"avg": {"qty": 151, "units": "bpm"}},
                "route": [
                    {"latitude": 52.1, "longitude": 4.2, "note": 'a "]" in it'},
                    {"latitude": 52.2, "longitude": 4.3},
                ],
            },
            {
                "id": "walk-1",
                "name": "Outdoor Walk",
                "start": "2026-11-22 18:00:00 +0100",
                "end": "2026-11-22 18:30:00 +0100",
                "duration": 1800,
                "distance": {"qty": 2.0, "units": "km"},
            },
        ],
    }
}

HEALTH_AUTO_EXPORT_1: Final = {
    "data": {
        "workouts": [
            {
                "name": "Outdoor Run",
                "start": "2026-11-22 8:30:00 AM +0100",
                "end": "2026-11-22 9:23:20 AM +0100",
                "duration": 52.05,
                "distance": {"qty": 10.012, "units": "km"},
            }
        ]
    }
}

HC_WEBHOOK: Final[Mapping[str, Any]] = {
    "timestamp": "2026-11-22T09:00:00.123Z",
    "app_version": "1.0",
    "exercise": [
        {
            "type": "56",
            "start_time": "2026-11-22T07:30:00Z",
            "end_time": "2026-11-22T08:23:20Z",
            "duration_seconds": 3200,
            "distance_meters": 10012.3,
            "steps": 8500,
        }
    ],
}

OPEN_WEARABLES: Final = {
    "type": "workout.created",
    "data": {
        "id": "00000000-0000-0000-0000-000000000001",
        "user_id": "00000000-0000-0000-0000-000000000002",
        "type": "running",
        "start_time": "2026-11-22T07:30:00+00:00",
        "end_time": "2026-11-22T08:23:20+00:00",
        "duration_seconds": 3123.0,
        "source": {"provider": "garmin", "device": "A watch"},
        "distance_meters": 10012.0,
    },
}

PLAIN: Final = {
    "distance": 10.012,
    "unit": "km",
    "started_at": "2026-11-22T08:30:00+01:00",
    "duration": 3123,
    "external_id": "a-1",
    "type": "running",
}

APPS: Final[Mapping[str, Any]] = {
    "health_auto_export": HEALTH_AUTO_EXPORT_2,
    "health_auto_export_1": HEALTH_AUTO_EXPORT_1,
    "hc_webhook": HC_WEBHOOK,
    "open_wearables": OPEN_WEARABLES,
    "webhook": PLAIN,
}


def as_body(payload: object) -> bytes:
    """Return a payload as it is sent."""
    return json.dumps(payload).encode()
