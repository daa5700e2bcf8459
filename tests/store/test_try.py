"""A journal that is tried leaves no trace of it."""

from pathlib import Path

import pytest

from custom_components.knee_recovery.store import JournalStore, JournalWriteError
from tests.store.entries import pain, read, used

from .test_append import files_no_larger_than


async def test_what_can_be_written_is_written_as_before(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    for _ in range(3):
        await store.async_try()
    await store.async_append([pain(2)])
    await store.async_close()

    assert await read(path) == [pain(1), pain(2)]


async def test_a_disk_without_room_is_found_out(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    with (
        files_no_larger_than(used(path)),
        pytest.raises(JournalWriteError, match="disk I/O error"),
    ):
        await store.async_try()
    await store.async_try()
