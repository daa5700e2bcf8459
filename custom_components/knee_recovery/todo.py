"""To-do: today's exercises. Ticking logs, unticking takes back; nothing is stored."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import override

from homeassistant.components.todo import (
    TodoItem,
    TodoItemStatus,
    TodoListEntity,
    TodoListEntityFeature,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import DOMAIN
from .coordinator import KneeRecoveryConfigEntry
from .core.checklist import ticked, unticked
from .core.exercise import Dose, Exercise
from .core.journal import ExerciseSession
from .core.mending import put_right
from .core.plan import PlanItem
from .core.snapshot import Snapshot
from .entity import KneeRecoveryDescription, KneeRecoveryEntity
from .errors import translated
from .words import word

# One after the other: the second tap of two finds the item ticked.
PARALLEL_UPDATES = 1

type Listed = tuple[date, tuple[PlanItem, ...]]
"""A date and its list."""


@dataclass(frozen=True, kw_only=True)
class KneeRecoveryTodoDescription(KneeRecoveryDescription[Snapshot, Listed]):
    """A list of a runner."""


TODO_LISTS: tuple[KneeRecoveryTodoDescription, ...] = (
    KneeRecoveryTodoDescription(
        key="exercises",
        translation_key="exercises",
        value_fn=lambda snapshot: (snapshot.plan.on, snapshot.checklist),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: KneeRecoveryConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the list of a runner."""
    async_add_entities(
        KneeRecoveryTodoList(entry=entry, description=description)
        for description in TODO_LISTS
    )


def _dose(hass: HomeAssistant, exercise: Exercise, dose: Dose) -> str:
    """Return a dose in words."""
    if dose.reps is None:
        text = word(hass, "dose_hold", sets=dose.sets, seconds=dose.hold_s or 0)
    elif dose.hold_s is None:
        text = word(hass, "dose_reps", sets=dose.sets, reps=dose.reps)
    else:
        text = word(
            hass,
            "dose_reps_hold",
            sets=dose.sets,
            reps=dose.reps,
            seconds=dose.hold_s,
        )
    return word(hass, "dose_each_side", dose=text) if exercise.per_side else text


def _summary(hass: HomeAssistant, item: PlanItem) -> str:
    """Return an exercise with its dose, in words."""
    key = "item_optional" if item.optional else "item_owed"
    return word(
        hass,
        key,
        name=word(hass, f"exercise_{item.exercise.key}_name"),
        dose=_dose(hass, item.exercise, item.dose),
    )


def _description(hass: HomeAssistant, item: PlanItem) -> str:
    """Return the steps of an exercise, each in a line."""
    exercise = item.exercise
    keys = [
        *([f"variant_{item.dose.variant}"] if item.dose.variant else []),
        *([f"exercise_{exercise.key}_easier"] if item.easier else []),
        *(f"exercise_{exercise.key}_cue_{step + 1}" for step in range(exercise.cues)),
    ]
    return "\n".join(word(hass, key) for key in keys)


class KneeRecoveryTodoList(KneeRecoveryEntity[Snapshot, Listed], TodoListEntity):
    """Today's exercises as a list that can be ticked."""

    _attr_supported_features = TodoListEntityFeature.UPDATE_TODO_ITEM
    _told: Listed | None = None

    @property
    @override
    def _shows(self) -> object:
        """The state: how many items are left."""
        return sum(not item.done for item in self._value[1])

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Tell who looks at the list of another one, also when as many are left."""
        super()._handle_coordinator_update()
        if self._value != self._told:
            self._told = self._value
            self.async_update_listeners()

    @property
    def _by_uid(self) -> dict[str, PlanItem]:
        """The list by what names an item for its whole day."""
        day, items = self._value
        return {f"{day.isoformat()}_{item.exercise.key}": item for item in items}

    @property
    @override
    def todo_items(self) -> list[TodoItem]:
        """Return the list as it stands."""
        day, _ = self._value
        return [
            TodoItem(
                uid=uid,
                summary=_summary(self.hass, item),
                description=_description(self.hass, item),
                due=day,
                status=TodoItemStatus.COMPLETED
                if item.done
                else TodoItemStatus.NEEDS_ACTION,
            )
            for uid, item in self._by_uid.items()
        ]

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        """Log an exercise, or take it back."""
        listed = self._by_uid.get(item.uid or "")
        if listed is None or item.summary != _summary(self.hass, listed):
            raise ServiceValidationError(
                translation_domain=DOMAIN, translation_key="list_follows_plan"
            )
        is_done = item.status == TodoItemStatus.COMPLETED
        if is_done is listed.done:
            return
        with translated():
            await (self._async_tick(listed) if is_done else self._async_untick(listed))

    async def _async_tick(self, item: PlanItem) -> None:
        """Log an exercise with its planned dose."""
        told = ticked(item, self.coordinator.data.plan)
        await self.coordinator.async_record(
            ExerciseSession(**self.coordinator.identity(), **told)
        )

    async def _async_untick(self, item: PlanItem) -> None:
        """Take an exercise out of what was done today, and nothing else."""
        plan = self.coordinator.data.plan
        day = self.coordinator.history.day(plan.on)
        for session, left in list(unticked(item.exercise.key, plan, day)):
            if left is None:
                await self.coordinator.async_retract(session.id)
                continue
            await self.coordinator.async_mend(partial(put_right, session.id, left))
