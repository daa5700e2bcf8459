"""The house's clock: turned is not the same as having gone on (e2e: on a real host)."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.knee_recovery import clock


@pytest.mark.parametrize(
    ("clock_s", "passed_s", "turned"),
    [
        pytest.param(30, 30, 0, id="time goes by"),
        pytest.param(30.5, 30, 0, id="put right by a time server"),
        pytest.param(3 * 86_400, 30, 1, id="forward"),
        pytest.param(-5 * 3_600, 30, 1, id="back"),
        pytest.param(30 + 3_600, 30, 1, id="after the machine slept"),
    ],
)
async def test_a_turned_clock_is_noticed_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
    clock_s: float,
    passed_s: float,
    turned: int,
) -> None:
    told: list[bool] = []
    went_by = 1000.0
    monkeypatch.setattr(clock, "monotonic", lambda: went_by)
    stop = clock.async_on_clock_turned(hass, lambda: told.append(True))

    went_by += passed_s
    freezer.tick(timedelta(seconds=clock_s))
    for _ in range(2):
        async_fire_time_changed(hass, fire_all=True)
    assert len(told) == turned

    stop()
    freezer.tick(timedelta(days=9))
    async_fire_time_changed(hass, fire_all=True)
    assert len(told) == turned
