"""Everything that can be said wrongly to an action, made of `services.yaml`.

A new action, or a new field of one, is tried by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from tests.contracts.tree import SERVICES

from .bad_values import INJECTIONS, bad_values

_WRITTEN_IN_A_SHAPE: Final = {"duration", "entry_id", "path"}
"""Texts of which not every word is a good one."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One thing said wrongly."""

    action: str
    field: str
    value: object
    kind: str

    @property
    def data(self) -> dict[str, Any]:
        """The fields that have to be said, from their examples, and the bad one."""
        fields = SERVICES[self.action]["fields"]
        needed = {
            name: _example(details)
            for name, details in fields.items()
            if details.get("required")
        }
        if self.field == "buttons":
            # They are of a reminder.
            needed["reminder"] = "exercises"
        return needed | {self.field: self.value}


def _example(details: dict[str, Any]) -> object:
    """Return something that a field takes, as far as its description shows it."""
    ((kind, config),) = details["selector"].items()
    if "example" in details:
        return details["example"]
    return {"number": 3, "select": (config or {}).get("options", [""])[0]}.get(kind, "")


def cases(action: str) -> Iterator[Case]:
    """Give everything that can be said wrongly to an action."""
    for name, details in SERVICES[action]["fields"].items():
        ((kind, config),) = details["selector"].items()
        values = bad_values(kind, config or {})
        if name in _WRITTEN_IN_A_SHAPE:
            values += INJECTIONS
        if details.get("required"):
            values += [None, ""]
        for value in values:
            if name == "duration" and value == 5:
                # Seconds, as a number.
                continue
            yield Case(action=action, field=name, value=value, kind=kind)
    yield Case(action=action, field="unheard_of", value=1, kind="none")


CASES: Final = {action: list(cases(action)) for action in SERVICES}
