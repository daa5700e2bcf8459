"""An append is all or nothing, whatever happens to it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import resource
import shutil

import pytest

from custom_components.knee_recovery.store import (
    DuplicateDeliveryError,
    JournalStore,
    JournalWriteError,
)
from tests.store.entries import copy, ids, log, pain, pains, read, run, used, write


async def test_a_second_delivery_is_refused_and_names_the_first(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([run("first", metres=5000)])

    with pytest.raises(DuplicateDeliveryError) as refused:
        await store.async_append([pain(1), run("again", metres=5100), pain(2)])

    assert refused.value.standing_id == "first"
    assert refused.value.placeholders == {"entry_id": "first"}
    await store.async_close()
    assert ids(await read(path)) == ["first"]


async def test_the_same_id_twice_in_one_append_is_refused(
    path: Path, store: JournalStore
) -> None:
    with pytest.raises(DuplicateDeliveryError) as refused:
        await store.async_append([run("one", metres=5000), run("two", metres=5000)])

    assert refused.value.standing_id is None
    await store.async_close()
    assert await read(path) == []


async def test_only_source_and_id_together_make_a_delivery(
    path: Path, store: JournalStore
) -> None:
    await store.async_append(
        [
            run("a", "7", source="watch", metres=5000),
            run("b", "7", source="file", metres=5000),
            run("c", "8", source="watch", metres=5000),
            run("d", None, source="watch", metres=5000),
            run("e", None, source="watch", metres=5000),
        ]
    )

    await store.async_close()
    assert ids(await read(path)) == ["a", "b", "c", "d", "e"]


async def test_a_superseding_run_takes_the_key_over(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([run("first", metres=5000)])
    await store.async_append([run("second", metres=5100)], superseding=["first"])

    with pytest.raises(DuplicateDeliveryError) as refused:
        await store.async_append([run("third", metres=5200)])
    assert refused.value.standing_id == "second"

    await store.async_append([run("third", metres=5200)], superseding={"second"})
    await store.async_close()
    assert ids(await read(path)) == ["first", "second", "third"]


async def test_a_refused_append_gives_no_key_away(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([run("first", metres=5000), run("x", "8", metres=6000)])

    with pytest.raises(DuplicateDeliveryError) as refused:
        await store.async_append(
            [run("second", metres=5100), run("y", "8", metres=6000)],
            superseding=["first"],
        )

    assert refused.value.standing_id == "x"
    with pytest.raises(DuplicateDeliveryError):
        await store.async_append([run("second", metres=5100)])


async def test_an_entry_is_not_written_twice(path: Path, store: JournalStore) -> None:
    await store.async_append([pain(1)])

    with pytest.raises(JournalWriteError, match=r"UNIQUE.*entries\.id"):
        await store.async_append([pain(2), pain(1)])

    await store.async_close()
    assert await read(path) == [pain(1)]


async def test_two_hundred_appends_in_flight_keep_their_order(
    path: Path, store: JournalStore
) -> None:
    await asyncio.gather(*(store.async_append([pain(number)]) for number in range(200)))

    await store.async_close()
    assert ids(await read(path)) == ids(pains(200))


async def test_a_cancelled_append_is_whole_or_absent(
    path: Path, store: JournalStore
) -> None:
    wanted = []
    for number in range(0, 300, 3):
        append = asyncio.create_task(
            store.async_append([pain(number), pain(number + 1), pain(number + 2)])
        )
        # From before it reaches the thread until after it is committed.
        await asyncio.sleep(number % 10 / 10_000)
        append.cancel()
        cancelled = (await asyncio.gather(append, return_exceptions=True))[0]
        wanted += [number] * (cancelled is None)

    await store.async_append([pain(900)])
    await store.async_close()
    found = ids(await read(path))

    assert found.pop() == "pain-000900"
    firsts = [int(id_.removeprefix("pain-")) for id_ in found[::3]]
    assert found == ids([pain(first + more) for first in firsts for more in range(3)])
    assert set(wanted) <= set(firsts)


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to make files larger, as a full disk or a quota does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", [0, 100, 4_096, 4_200, 9_000])
async def test_a_disk_without_room_takes_nothing_and_later_everything(
    path: Path, store: JournalStore, room: int
) -> None:
    await store.async_append(pains(100))

    with files_no_larger_than(used(path) + room):
        with pytest.raises(JournalWriteError, match="disk I/O error") as refused:
            await store.async_append(pains(500, first=100))
        with pytest.raises(JournalWriteError, match="disk I/O error"):
            await store.async_append(pains(500, first=100))
    assert refused.value.placeholders["path"] == str(path)

    await store.async_append([pain(900)])
    await store.async_close()
    assert ids(await read(path)) == [*ids(pains(100)), "pain-000900"]


async def test_a_full_database_takes_nothing_and_later_everything(
    path: Path, store: JournalStore
) -> None:
    await store.async_append(pains(100))
    connection = store._connection  # noqa: SLF001
    assert connection is not None

    def limit(pages: int) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    await store._run(limit, 1)  # noqa: SLF001
    with pytest.raises(JournalWriteError, match="full"):
        await store.async_append(pains(500, first=100))
    await store._run(limit, 1_000_000)  # noqa: SLF001

    await store.async_append([pain(900)])
    await store.async_close()
    assert ids(await read(path)) == [*ids(pains(100)), "pain-000900"]


async def test_a_file_that_was_moved_away_takes_nothing(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    away = path.with_name("away")
    path.rename(away)

    with pytest.raises(JournalWriteError, match="moved away"):
        await store.async_append([pain(2)])

    away.rename(path)
    await store.async_append([pain(3)])
    await store.async_close()
    assert await read(path) == [pain(1), pain(3)]


async def test_a_log_that_is_moved_away_and_put_back_costs_nothing(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    away = path.with_name("away")
    log(path).rename(away)
    await store.async_append([pain(2)])

    away.rename(log(path))
    await store.async_append([pain(3)])
    away.write_bytes(b"something else")
    away.rename(log(path))
    await store.async_close()
    assert await read(path) == [pain(1), pain(2), pain(3)]


@pytest.mark.parametrize("in_flight", [1, 20])
async def test_a_log_that_is_deleted_costs_nothing(
    path: Path, store: JournalStore, in_flight: int
) -> None:
    for first in range(0, 100, in_flight):
        log(path).unlink()
        entries = pains(in_flight, first=first)
        await asyncio.gather(*(store.async_append([entry]) for entry in entries))

    assert log(path).exists()
    log(path).unlink()
    await store.async_close()
    assert await read(path) == pains(100)


async def test_a_log_deleted_before_a_reading_or_a_rest_costs_nothing(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_append(pains(3))
    log(path).unlink()
    assert await store.async_read() == pains(3)
    await store.async_append(pains(3, first=3))
    log(path).unlink()
    await store.async_rest()

    assert await read(copy(path, tmp_path / "backup")) == pains(6)
    await store.async_resume()
    await store.async_append(pains(1, first=6))
    await store.async_close()
    assert await read(path) == pains(7)


async def test_closing_spares_the_log_of_a_file_that_took_our_place(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    other = JournalStore(tmp_path / path.name)
    await other.async_open()
    await other.async_append([pain(7)])
    theirs = copy(tmp_path / path.name, tmp_path / "theirs", with_log=True)
    await other.async_close()
    await store.async_append([pain(1)])

    shutil.copy(theirs, path.with_suffix(".put"))
    path.with_suffix(".put").replace(path)
    shutil.copy(log(theirs), path.with_suffix(".put"))
    path.with_suffix(".put").replace(log(path))
    with pytest.raises(JournalWriteError, match="moved away"):
        await store.async_append([pain(2)])
    await store.async_close()

    assert await read(path) == [pain(7)]


async def test_a_closed_journal_says_so(path: Path) -> None:
    store = JournalStore(path)
    with pytest.raises(JournalWriteError, match="closed"):
        await store.async_append([pain(1)])

    assert await store.async_open() == []
    await store.async_close()
    await store.async_close()
    with pytest.raises(JournalWriteError, match="closed"):
        await store.async_append([pain(1)])

    assert await store.async_open() == []
    await store.async_append([pain(1)])
    await store.async_close()
    assert await read(path) == [pain(1)]


async def test_closing_waits_for_what_was_asked_before(
    path: Path, store: JournalStore
) -> None:
    appends = [
        asyncio.create_task(store.async_append([pain(number)])) for number in range(20)
    ]
    await asyncio.sleep(0)
    await store.async_close()
    await asyncio.gather(*appends)

    assert await read(path) == [pain(number) for number in range(20)]


async def test_a_cancelled_close_lets_go_of_the_file(
    path: Path, store: JournalStore
) -> None:
    await store.async_append([pain(1)])
    closing = asyncio.create_task(store.async_close())
    await asyncio.sleep(0)
    closing.cancel()
    await asyncio.gather(closing, return_exceptions=True)

    await write(path, [pain(2)])

    assert await read(path) == [pain(1), pain(2)]
