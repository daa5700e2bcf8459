"""What all tests share."""

from asyncio import constants
import logging

from hypothesis import settings

# Imported here so that the tests' own integration is found, and not the folder of the
# same name that the test plugin brings along.
import custom_components.knee_recovery.const  # noqa: F401
from tests.thorough import HUNTS, examples

# A busy machine is no reason for a test to fail.
settings.register_profile(
    "calm", max_examples=examples(60), deadline=None, derandomize=not HUNTS
)
settings.load_profile("calm")

# The loop is watched for what threads and tasks must not do. Ten lines of origin for
# each future are a sixth of the time; one is enough to find it.
constants.DEBUG_STACK_DEPTH = 1  # type: ignore[misc]

# A recorder that writes on between two tests would tell the terminal each statement.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
