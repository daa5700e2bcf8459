"""What the end-to-end tests share: one real Home Assistant, signed in."""

from collections.abc import AsyncIterator

import pytest

from tests.e2e.connection import Connection
from tests.e2e.host import REPOSITORY, Host


@pytest.fixture(scope="session")
async def host(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Host]:
    """Give one Home Assistant for the whole run; whoever restarts it leaves it up."""
    home = tmp_path_factory.mktemp("home")
    samples = REPOSITORY.parent / "shared/samples"
    shared = (samples,) if samples.exists() else ()
    async with Host(home=home, allowed=(home / "runs", *shared)) as host:
        yield host


@pytest.fixture
async def ha(host: Host) -> AsyncIterator[Connection]:
    """Give a signed-in connection of the test's own."""
    async with await host.connect() as connection:
        yield connection
