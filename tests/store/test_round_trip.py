"""What is written is read back as it was, in the order it was written."""

import asyncio
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.core.journal import (
    KINDS,
    Entry,
    Pain,
)
from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import MORNING, ids, pain, pains, read, write
from tests.thorough import examples

ZONES = st.integers(-50_400, 50_400).map(lambda east: timezone(timedelta(seconds=east)))
MOMENTS = st.builds(
    lambda since, zone: (MORNING + since).astimezone(zone),
    st.timedeltas(timedelta(days=-9_000), timedelta(days=60_000)),
    ZONES,
)
PLAIN: dict[object, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    bool: st.booleans(),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    # SQLite keeps no half of a surrogate pair, and Home Assistant lets none in.
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    date: st.dates(),
    datetime: MOMENTS,
}


def values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """Return what a field may hold, from what it says of itself."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is Union:
        return st.one_of(*(values(each) for each in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=4).map(tuple)
    if isinstance(hint, type) and is_dataclass(hint):
        return st.builds(hint, **own_values(hint))
    return st.sampled_from(hint)


def own_values(kind: type[Any]) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind)
    return {field.name: values(hints[field.name]) for field in fields(kind)}


def entries_of(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    unique = st.uuids().map(str)
    identity = {"id": unique, "external_id": st.none() | unique}
    return st.builds(kind, **own_values(kind) | identity)


@settings(max_examples=examples(40), deadline=None)
@given(told=st.tuples(*map(entries_of, KINDS.values())))
def test_every_kind_comes_back_as_it_was(told: tuple[Entry, ...]) -> None:
    async def there_and_back(path: Path) -> list[Entry]:
        await write(path, told)
        return await read(path)

    with TemporaryDirectory() as folder:
        found = asyncio.run(there_and_back(Path(folder, "journal.db")))

    assert found == list(told)
    # Equal moments can be told in different zones, equal numbers in different types.
    assert list(map(repr, found)) == list(map(repr, told))


async def test_the_order_is_that_of_writing(path: Path, store: JournalStore) -> None:
    for number in (5, 1, 9):
        await store.async_append([pain(number), pain(number + 100)])
    await store.async_close()

    await write(path, [pain(0)])

    assert ids(await read(path)) == ids(
        [pain(number) for number in (5, 105, 1, 101, 9, 109, 0)]
    )


async def test_what_is_said_about_now_has_one_moment_in_memory(path: Path) -> None:
    now, then = pain(1), pain(2)
    now = Pain(
        id="now", at=now.at, local_date=now.local_date, recorded_at=now.at, level=1
    )
    await write(path, [now, then])

    read_now, read_then = await read(path)

    assert read_now.recorded_at is read_now.at
    assert read_then.recorded_at == read_then.at
    assert read_then.recorded_at.tzinfo is UTC


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({"at": MORNING.replace(tzinfo=None)}, id="no-zone"),
        pytest.param(
            {"at": MORNING.astimezone(timezone(timedelta(microseconds=5)))},
            id="offset-of-a-fraction",
        ),
        pytest.param({"recorded_at": MORNING.replace(tzinfo=None)}, id="recorded-so"),
        pytest.param({"level": float("nan")}, id="not-a-number"),
    ],
)
async def test_what_could_not_be_read_back_is_not_written(
    path: Path, store: JournalStore, entry: dict[str, Any]
) -> None:
    told: dict[str, Any] = {
        "id": "odd",
        "at": MORNING,
        "local_date": MORNING.date(),
        "recorded_at": MORNING,
        "level": 1.0,
    }

    with pytest.raises(ValueError, match=r"offset of whole seconds|not JSON compliant"):
        await store.async_append([pain(1), Pain(**(told | entry))])

    await store.async_append(pains(2, first=10))
    await store.async_close()
    assert await read(path) == pains(2, first=10)
