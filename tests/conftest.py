"""What all tests share."""

import tempfile

from hypothesis import settings
import pytest

# Imported here so that the tests' own integration is found, and not the folder of the
# same name that the test plugin brings along.
import custom_components.knee_recovery.const  # noqa: F401

# A busy machine is no reason for a test to fail.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


@pytest.fixture(scope="session", autouse=True)
def own_corner(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what Home Assistant puts into the machine's temporary folder apart.

    Its uploads have one name for everybody: another run would take them away.
    """
    tempfile.tempdir = str(tmp_path_factory.mktemp("corner"))
