"""A damaged journal is kept aside as it is, said aloud, and never written over."""

from collections.abc import Callable
from datetime import UTC, datetime
import os
from pathlib import Path
from random import Random

import pytest

from custom_components.knee_recovery.store import (
    JournalDamagedError,
    JournalStore,
    JournalUnreachableError,
)
from tests.store.entries import alter, copy, log, pain, pains, read, used, write

PAGE = 4096
NEW_YEAR = datetime(2026, 1, 1, 12, 30, 15, tzinfo=UTC).timestamp()

type Harm = Callable[[bytearray], None]


def noise(first: int, count: int) -> Harm:
    def harm(content: bytearray) -> None:
        content[first : first + count] = Random(first).randbytes(count)  # noqa: S311

    return harm


def zeros(first: int, count: int) -> Harm:
    def harm(content: bytearray) -> None:
        content[first : first + count] = bytes(count)

    return harm


def cut(length: int) -> Harm:
    def harm(content: bytearray) -> None:
        del content[length:]

    return harm


def misread(content: bytearray) -> None:
    """Change letters of a text into bytes that are not UTF-8."""
    where = content.index(b'{"level":0.15')
    content[where + 2 : where + 6] = b"\xff\xfe\xff\xfe"


def misquote(content: bytearray) -> None:
    """Change a text into one that is not JSON."""
    where = content.index(b'{"level":0.15')
    content[where : where + 1] = b"["


@pytest.fixture
async def written(path: Path) -> Path:
    """A closed journal of some pages, last written at noon of New Year's Day."""
    await write(path, pains(600))
    os.utime(path, (NEW_YEAR, NEW_YEAR))
    return path


def damage(path: Path, harm: Harm) -> bytes:
    content = bytearray(path.read_bytes())
    harm(content)
    path.write_bytes(content)
    os.utime(path, (NEW_YEAR, NEW_YEAR))
    return bytes(content)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(cut(0), id="empty"),
        pytest.param(cut(50), id="cut-in-the-header"),
        pytest.param(cut(PAGE), id="cut-after-the-first-page"),
        pytest.param(cut(5 * PAGE + 100), id="cut-within-a-page"),
        pytest.param(cut(10 * PAGE), id="cut-between-pages"),
        pytest.param(zeros(0, 16), id="no-magic"),
        pytest.param(zeros(0, PAGE), id="first-page-empty"),
        pytest.param(noise(16, 40), id="header-noise"),
        pytest.param(noise(100, 300), id="schema-noise"),
        *(
            pytest.param(zeros(page * PAGE, PAGE), id=f"page-{page}-empty")
            for page in range(1, 12)
        ),
        *(
            pytest.param(noise(page * PAGE, PAGE), id=f"page-{page}-noise")
            for page in range(1, 12)
        ),
        pytest.param(noise(4 * PAGE + 4000, 200), id="across-two-pages"),
        pytest.param(misread, id="not-utf-8"),
        pytest.param(misquote, id="not-json"),
    ],
)
async def test_damage_is_kept_aside_as_it_is(written: Path, harm: Harm) -> None:
    broken = damage(written, harm)

    with pytest.raises(JournalDamagedError) as told:
        await read(written)

    kept = told.value.kept_as
    assert kept == written.with_name(f"{written.name}.damaged-20260101T123015Z")
    assert told.value.placeholders["kept_as"] == str(kept)
    assert told.value.placeholders["reason"]
    assert kept.read_bytes() == broken
    assert list(written.parent.iterdir()) == [kept]

    await write(written, [pain(1)])
    assert await read(written) == [pain(1)]
    assert kept.read_bytes() == broken


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("body = '[1]'", id="body-is-a-list"),
        pytest.param("body = ''", id="body-is-nothing"),
        pytest.param("body = body || '{}'", id="body-goes-on"),
        pytest.param("local_date = 'someday'", id="no-date"),
        pytest.param("at = 9223372036854775807", id="after-the-end-of-time"),
        pytest.param("at_offset = 90000", id="an-offset-of-25-hours"),
    ],
)
async def test_what_no_version_writes_is_damage(written: Path, change: str) -> None:
    alter(written, f"UPDATE entries SET {change} WHERE seq = 300")  # noqa: S608

    with pytest.raises(JournalDamagedError):
        await read(written)


@pytest.mark.parametrize("spaced", ["' ' || body", "body || char(10)"])
async def test_a_body_with_space_around_it_says_the_same(
    written: Path, spaced: str
) -> None:
    before = await read(written)
    alter(written, f"UPDATE entries SET body = {spaced} WHERE seq = 300")  # noqa: S608

    assert await read(written) == before


async def test_an_index_that_lost_an_entry_is_damage(written: Path) -> None:
    def forget(content: bytearray) -> None:
        # The index has the id without its body, so it is the place that says neither.
        places = [
            place
            for place in range(len(content))
            if content.startswith(b"pain-000300", place)
            and not content.startswith(b"pain-000300pain", place)
        ]
        content[places[0] : places[0] + 4] = b"PAIN"

    damage(written, forget)
    with pytest.raises(JournalDamagedError, match="missing from index"):
        await read(written)


async def test_one_damaged_file_never_replaces_another(written: Path) -> None:
    kept: dict[Path, bytes] = {}
    for length in (10, 20, 30):
        written.touch()
        broken = damage(written, cut(length))
        with pytest.raises(JournalDamagedError) as told:
            await read(written)
        kept[told.value.kept_as] = broken
        await write(written, [pain(length)])

    assert [path.name[len(written.name) :] for path in kept] == [
        ".damaged-20260101T123015Z",
        ".damaged-20260101T123015Z-2",
        ".damaged-20260101T123015Z-3",
    ]
    assert {path: path.read_bytes() for path in kept} == kept


async def test_its_log_is_kept_with_it(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_append(pains(600))
    await store.async_rest()
    await store.async_append(pains(5, first=600))
    killed = copy(path, tmp_path / "killed", with_log=True)
    broken, its_log = damage(killed, noise(3 * PAGE, PAGE)), log(killed).read_bytes()

    with pytest.raises(JournalDamagedError) as told:
        await read(killed)

    kept = told.value.kept_as
    assert {file.name: file.read_bytes() for file in killed.parent.iterdir()} == {
        kept.name: broken,
        log(kept).name: its_log,
    }
    assert await read(killed) == []


@pytest.mark.parametrize(
    "loses",
    [
        pytest.param(Path.unlink, id="gone"),
        pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
    ],
)
async def test_a_log_without_its_database_is_kept(
    path: Path, store: JournalStore, tmp_path: Path, loses: Callable[[Path], None]
) -> None:
    await store.async_append(pains(3))
    killed = copy(path, tmp_path / "killed", with_log=True)
    its_log = log(killed).read_bytes()
    loses(killed)

    with pytest.raises(JournalDamagedError) as told:
        await read(killed)

    assert log(told.value.kept_as).read_bytes() == its_log
    assert await read(killed) == []


async def test_a_lost_log_leaves_what_was_folded_in(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    await store.async_append(pains(3))
    await store.async_rest()
    await store.async_append(pains(3, first=3))

    assert await read(copy(path, tmp_path / "killed")) == pains(3)


async def test_a_log_that_ends_in_the_middle_has_whole_appends(
    path: Path, store: JournalStore, tmp_path: Path
) -> None:
    for first in range(0, 30, 3):
        await store.async_append(pains(3, first=first))
    found = []
    for number, length in enumerate(range(used(path), 0, -1717)):
        killed = copy(path, tmp_path / str(number), with_log=True)
        os.truncate(log(killed), length)
        found.append(await read(killed))

    assert found[0] == pains(30)
    assert all(some == pains(len(some)) for some in found)
    assert {len(some) % 3 for some in found} == {0}
    assert len({len(some) for some in found}) > 5


async def test_damage_that_cannot_be_moved_is_left_as_it_is(
    bound_by_modes: Path,
) -> None:
    path = bound_by_modes / "journal.db"
    await write(path, pains(600))
    broken = damage(path, zeros(0, 16))
    bound_by_modes.chmod(0o500)

    with pytest.raises(JournalUnreachableError, match=r"header.*Permission denied"):
        await read(path)

    bound_by_modes.chmod(0o700)
    assert path.read_bytes() == broken
    path.write_bytes(b"SQLite format 3\0" + broken[16:])
    assert await read(path) == pains(600)
