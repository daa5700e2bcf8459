"""The log has room for what comes, so that an append makes no file longer."""

import os
from pathlib import Path
import shutil

import pytest

from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import copy, ids, log, pain, pains, read, used, write
from tests.store.test_append import files_no_larger_than


async def test_appends_make_no_file_longer(path: Path, store: JournalStore) -> None:
    before = log(path).stat().st_size, path.stat().st_size
    assert before[0] > 2_000_000
    for number in range(100):
        await store.async_append([pain(number)])

    assert (log(path).stat().st_size, path.stat().st_size) == before


async def test_the_log_is_folded_in_before_its_room_ends(
    path: Path, store: JournalStore
) -> None:
    size = log(path).stat().st_size
    for number in range(0, 1_200, 3):
        await store.async_append(pains(3, first=number))

    assert path.stat().st_size > 50_000
    assert log(path).stat().st_size == size
    await store.async_close()
    assert not log(path).exists()
    assert await read(path) == pains(1_200)


async def test_a_disk_with_no_room_to_give_still_takes_entries(path: Path) -> None:
    await write(path, [pain(1)])
    store = JournalStore(path)
    with files_no_larger_than(100_000):
        await store.async_open()
        assert log(path).stat().st_size == 0
        await store.async_append([pain(2)])
    await store.async_close()

    assert await read(path) == [pain(1), pain(2)]


async def test_a_full_disk_takes_what_the_log_has_room_for(
    path: Path, store: JournalStore
) -> None:
    with files_no_larger_than(log(path).stat().st_size):
        for number in range(100):
            await store.async_append([pain(number)])
    await store.async_close()

    assert ids(await read(path)) == ids(pains(100))


@pytest.mark.parametrize("length", [0, 20_000, 3_000_000])
async def test_a_log_of_any_length_gets_its_room(
    path: Path, store: JournalStore, tmp_path: Path, length: int
) -> None:
    await store.async_append(pains(3))
    whole = used(path)
    killed = copy(path, tmp_path / "killed", with_log=True)
    if length:
        os.truncate(log(killed), max(whole, length))

    again = JournalStore(killed)
    assert await again.async_open() == pains(3)
    assert log(killed).stat().st_size == max(length, log(path).stat().st_size)
    await again.async_append([pain(3)])
    after = Path(shutil.copytree(killed.parent, tmp_path / "again")) / killed.name
    await again.async_close()

    assert ids(await read(after)) == ids(pains(4))
