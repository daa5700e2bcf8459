"""Binary sensors: on for what is beyond a limit or waits, and never on for a gap."""

from datetime import datetime
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from custom_components.knee_recovery.binary_sensor import BINARY_SENSORS

from .conftest import Act
from .story import let_pass, live, pin, shown, told

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SAM = "sam_entry"
BLUE, RED = "sam_blue", "sam_red"


@pytest.mark.usefixtures("all_entities")
async def test_a_lived_in_runner(
    hass: HomeAssistant,
    runner: MockConfigEntry,
    act: Act,
    freezer: FrozenDateTimeFactory,
    snapshot: SnapshotAssertion,
) -> None:
    await live(act, freezer)

    pin(hass, runner, BINARY_SENSOR, snapshot)


async def test_nothing_is_on_before_anything_was_said(
    hass: HomeAssistant, runner: MockConfigEntry
) -> None:
    states = {sensor.key: shown(hass, SAM, sensor.key) for sensor in BINARY_SENSORS}

    assert STATE_ON not in {
        state for key, state in states.items() if key != "exercises_due"
    }
    assert states["ramp_exceeded"] == STATE_UNKNOWN
    assert (shown(hass, BLUE, "shoe_worn"), shown(hass, RED, "shoe_worn")) == (
        STATE_OFF,
        STATE_OFF,
    )


@pytest.mark.parametrize(
    ("last_week", "this_week", "state"),
    [
        pytest.param(10, 11, STATE_OFF, id="exactly-the-limit"),
        pytest.param(10, 11.001, STATE_ON, id="a-metre-above"),
        pytest.param(5, 5.501, STATE_ON, id="the-smallest-week-that-counts"),
        pytest.param(4.999, 50, STATE_OFF, id="too-little-to-compare-with"),
    ],
)
async def test_the_ramp_is_exceeded_above_the_runners_limit(
    hass: HomeAssistant, act: Act, last_week: float, this_week: float, state: str
) -> None:
    await act("log_run", distance=last_week, started_at="2026-02-20 18:00")
    assert shown(hass, SAM, "ramp_exceeded") == STATE_OFF
    await act("log_run", distance=this_week, started_at="2026-02-28 18:00")

    assert shown(hass, SAM, "ramp_exceeded") == state


async def test_a_check_waits_in_its_window_until_it_is_answered(
    hass: HomeAssistant, act: Act, freezer: FrozenDateTimeFactory
) -> None:
    def check() -> tuple[str, object]:
        return shown(hass, SAM, "check_due"), told(hass, SAM, "check_due")["check"]

    await act("log_run", distance=5, duration="30:00")
    assert check() == (STATE_ON, "after_run")
    await act("log_pain", level=2, moment="after_run")
    assert check() == (STATE_OFF, None)

    await let_pass(hass, freezer, datetime(2026, 3, 3, 9, 44, 59, tzinfo=AMSTERDAM))
    assert check() == (STATE_OFF, None)
    await let_pass(hass, freezer, datetime(2026, 3, 3, 9, 45, tzinfo=AMSTERDAM))
    assert check() == (STATE_ON, "hour_after")
    await let_pass(hass, freezer, datetime(2026, 3, 3, 11, 0, tzinfo=AMSTERDAM))
    assert check() == (STATE_OFF, None)

    for day_hour in ((4, 0), (4, 4)):
        await let_pass(hass, freezer, datetime(2026, 3, *day_hour, tzinfo=AMSTERDAM))
    assert check() == (STATE_ON, "morning")
    await act("log_pain", level=1)
    assert check() == (STATE_OFF, None)


@pytest.mark.parametrize(
    ("symptom", "reason"),
    [("locking", "red_flag"), ("giving_way", "red_flag"), ("swelling", "swelling")],
)
async def test_what_stands_out_is_worth_talking_about(
    hass: HomeAssistant, act: Act, symptom: str, reason: str
) -> None:
    assert told(hass, SAM, "talk_to_professional")["reasons"] == []

    await act("log_pain", level=1, symptoms=[symptom])

    assert shown(hass, SAM, "talk_to_professional") == STATE_ON
    assert told(hass, SAM, "talk_to_professional")["reasons"] == [reason]


async def test_a_pair_is_worn_at_the_distance_its_runner_chose(
    hass: HomeAssistant, act: Act
) -> None:
    await act("log_run", distance=204.999, shoe="Red")
    assert shown(hass, RED, "shoe_worn") == STATE_OFF

    await act("log_run", distance=0.1, shoe="Red", started_at="2026-03-01 10:00")
    assert shown(hass, RED, "shoe_worn") == STATE_ON
    await act("undo")
    assert shown(hass, RED, "shoe_worn") == STATE_OFF
