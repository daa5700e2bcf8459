"""Fitting: whether an entry that comes from outside holds what its fields are for.

Python does not look at types, and what a program wrote may have been edited since. The
fields say themselves what they hold, so that a new one is looked at as well.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from .bounds import EARLIEST, LONGEST_S, MAX_RUN_M, RANGES, Range, as_number, is_text
from .journal import Entry, Run

_MAX_TEXT: Final = 10_000

_RANGES: Final[Mapping[str, Range]] = {
    **RANGES,
    "distance_m": Range(minimum=1, maximum=MAX_RUN_M),
    "duration_s": Range(minimum=0, maximum=LONGEST_S),
    "elapsed_s": Range(minimum=0, maximum=LONGEST_S),
    "minutes": Range(minimum=0, maximum=60),
    # As long as a reminder can be told to wait.
    "held.minutes": Range(minimum=0, maximum=12 * 60),
    "value": Range(minimum=0, maximum=100),
    "sessions": Range(minimum=1, maximum=7),
}
_END: Final = datetime(2100, 1, 1, tzinfo=UTC)
_SPANS: Final[Mapping[Any, tuple[Any, Any]]] = {
    datetime: (EARLIEST, _END),
    date: (EARLIEST.date(), _END.date()),
}
"""Clocks are wrong now and then, but a diary has no entry of another century."""
_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "edited": frozenset({"at", *(field.name for field in fields(Run))})
    - {field.name for field in fields(Entry) if field.name != "at"}
    - {"copy_of", "edited"},
}
"""Texts that are the names of something."""
_ANY: Final = Range(minimum=0, maximum=1e6)
"""Nothing that a diary counts is negative."""


def misfits(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the fields of an entry, or of a part of one, that hold something else."""
    hints = _hints(value.__class__)
    for field in fields(value):
        own = f"{getattr(value, 'kind', '')}.{field.name}"
        range_of = own if own in _RANGES else field.name
        if not _fits(range_of, getattr(value, field.name), hints[field.name]):
            yield field.name


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(field: str, value: object, hint: Any) -> bool:  # noqa: ANN401
    """Return whether a value is one of those that a field is for."""
    origin = get_origin(hint)
    if origin is Union:
        return any(_fits(field, value, each) for each in get_args(hint))
    if origin is tuple:
        return isinstance(value, tuple) and all(
            _fits(field, each, get_args(hint)[0]) for each in value
        )
    if hint is datetime or hint is date:
        first, end = _SPANS[hint]
        return isinstance(value, hint) and first <= value < end
    if hint is float or hint is int:
        return _is_amount(field, value, whole=hint is int)
    if hint is str or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return (
            is_text(value)
            and len(value) <= _MAX_TEXT
            and value in _WORDS.get(field, (value,))
            and isinstance(value, hint)
        )
    return isinstance(value, hint) and not (is_dataclass(hint) and any(misfits(value)))


def _is_amount(field: str, value: object, *, whole: bool) -> bool:
    bounds = _RANGES.get(field, _ANY)
    amount = (
        as_number(value) if isinstance(value, int if whole else int | float) else None
    )
    return amount is not None and bounds.minimum <= amount <= bounds.maximum
