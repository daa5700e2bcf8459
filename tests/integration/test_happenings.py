"""Happenings: each is told once, in order, when what it tells of is on disk."""

from datetime import timedelta
from functools import partial

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, callback
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.knee_recovery.coordinator import KneeRecoveryCoordinator
from custom_components.knee_recovery.core.errors import UnknownEntryError
from custom_components.knee_recovery.core.happenings import Happening
from custom_components.knee_recovery.core.mending import put_right

from .conftest import NOW, Act
from .story import let_pass


@pytest.fixture
def coordinator(runner: MockConfigEntry) -> KneeRecoveryCoordinator:
    """Return what keeps the runner's journal."""
    found: KneeRecoveryCoordinator = runner.runtime_data
    return found


@pytest.fixture
def heard(coordinator: KneeRecoveryCoordinator) -> list[str]:
    """Return the list of what is told from here on."""
    told: list[str] = []

    @callback
    def listen(happening: Happening) -> None:
        told.append(happening.type.value)

    coordinator.async_listen_happenings(listen)
    return told


async def test_what_is_written_is_told_in_order(act: Act, heard: list[str]) -> None:
    await act("log_exercises", at=str(NOW - timedelta(days=1)))
    await act("log_run", distance=5, source="strava", external_id="1")
    await act("log_exercises")
    assert heard == ["exercises", "milestone", "run", "exercises", "streak"]


async def test_a_second_delivery_and_undo_are_not_told(
    act: Act, heard: list[str]
) -> None:
    run = {"distance": 5, "duration": 1800, "source": "strava", "external_id": "1"}
    started_at = str(NOW - timedelta(hours=1))
    for distance in (5, 5, 5.1):
        await act("log_run", **run | {"distance": distance}, started_at=started_at)
    await act("undo")
    assert heard == ["run"]


async def test_what_it_led_to_can_be_read_by_then(
    coordinator: KneeRecoveryCoordinator, act: Act
) -> None:
    pains: list[float | None] = []

    @callback
    def listen(_happening: Happening) -> None:
        pains.append(coordinator.data.knee_pain)

    stop = coordinator.async_listen_happenings(listen)
    await act("log_pain", level=3)
    stop()
    await act("log_pain", level=4)
    assert pains == [3]


async def test_a_listener_that_fails_holds_up_nobody(
    coordinator: KneeRecoveryCoordinator,
    act: Act,
    caplog: pytest.LogCaptureFixture,
) -> None:
    @callback
    def listen(_happening: Happening) -> None:
        raise ValueError

    coordinator.async_listen_happenings(listen)
    heard: list[str] = []

    @callback
    def also_listen(happening: Happening) -> None:
        heard.append(happening.type.value)

    coordinator.async_listen_happenings(also_listen)
    await act("log_pain", level=3)
    assert heard == ["pain"]
    assert "ValueError" in caplog.text


async def test_time_is_told_before_what_is_written_after_it(
    act: Act, heard: list[str], freezer: FrozenDateTimeFactory
) -> None:
    """The clock went on, and the timer that would have noticed comes late."""
    await act("start_ice", minutes=15)
    freezer.move_to(NOW + timedelta(minutes=20))
    await act("undo")
    assert heard == ["ice_started", "ice_ended"]


async def test_the_end_of_a_timer_is_told_by_time_alone(
    hass: HomeAssistant, act: Act, heard: list[str], freezer: FrozenDateTimeFactory
) -> None:
    await act("start_ice", minutes=15)
    await let_pass(hass, freezer, NOW + timedelta(minutes=15))
    await let_pass(hass, freezer, NOW + timedelta(hours=3))
    assert heard == ["ice_started", "ice_ended"]


async def test_putting_right_is_no_news_and_needs_something_to_put_right(
    coordinator: KneeRecoveryCoordinator, act: Act, heard: list[str]
) -> None:
    told = await act("log_pain", level=3)
    right = partial(put_right, told["entry_id"], {"level": 2})
    await coordinator.async_mend(right)
    await act("undo")
    with pytest.raises(UnknownEntryError):
        await coordinator.async_mend(partial(put_right, "nobody", {"level": 2}))
    await coordinator.async_mend(right)
    assert [entry["level"] for entry in (await act("get_entries"))["entries"]] == [2]
    assert heard == ["pain"]
