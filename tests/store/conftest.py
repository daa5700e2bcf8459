"""A real file for every test."""

from collections.abc import AsyncIterator, Iterator
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from custom_components.knee_recovery.store import JournalStore

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "storage"
    folder.mkdir()
    return folder / "knee_recovery.01RUNNER.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[JournalStore]:
    """An open, empty journal."""
    store = JournalStore(path)
    await store.async_open()
    yield store
    await store.async_close()


@pytest.fixture
def bound_by_modes() -> Iterator[Path]:
    """A folder of somebody whom file modes stop, as they stop nobody who is root."""
    before = os.geteuid()
    somebody = before or NOBODY
    with TemporaryDirectory() as folder:
        os.chown(folder, somebody, -1)
        os.seteuid(somebody)
        try:
            yield Path(folder)
        finally:
            os.seteuid(before)
