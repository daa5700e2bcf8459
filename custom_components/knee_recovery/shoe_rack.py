"""The shoe rack: runs and odometers that came about together belong to one pair.

Few sources say in which shoes a run was run; some keep an odometer for each pair. The
pair whose odometer rose by the run's distance about when the run arrived was the one.
"""

from dataclasses import dataclass
from datetime import datetime

from homeassistant.util import dt as dt_util

from .coordinator import KneeRecoveryCoordinator
from .intake import async_wear
from .sources.model import ToldRun
from .sources.totals import TOGETHER, Rise, worn


@dataclass(frozen=True, kw_only=True, slots=True)
class _Arrived:
    """A run that did not say in which shoes it was run."""

    run_id: str
    distance_m: int
    at: datetime


class ShoeRack:
    """Brings the runs and the odometers of one runner together."""

    def __init__(self, coordinator: KneeRecoveryCoordinator) -> None:
        """Begin with nothing heard."""
        self._coordinator = coordinator
        self._runs: list[_Arrived] = []
        self._rises: list[Rise] = []

    async def async_ran(self, run_id: str, told: ToldRun) -> None:
        """Note a run that has arrived, and find its pair if its odometer rose."""
        if told.gear is None:
            now = dt_util.utcnow()
            self._runs = [run for run in self._runs if now - run.at <= TOGETHER]
            self._runs.append(
                _Arrived(run_id=run_id, distance_m=told.distance_m, at=now)
            )
            await self._async_match()

    async def async_rose(self, risen: Rise) -> None:
        """Note that an odometer rose, and find the run it rose by."""
        self._rises = [one for one in self._rises if risen.at - one.at <= TOGETHER]
        self._rises.append(risen)
        await self._async_match()

    async def _async_match(self) -> None:
        """Credit each run to the one pair that it can have been."""
        for run in list(self._runs):
            shoe = worn(run.distance_m, run.at, self._rises)
            if shoe is not None:
                self._runs.remove(run)
                await async_wear(self._coordinator, run.run_id, shoe)
