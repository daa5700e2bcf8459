"""What all tests share."""

from asyncio import constants
import gc
import logging
import sys
import traceback
from traceback import StackSummary, walk_stack
from types import FrameType

from hypothesis import settings
import pytest

# Imported here so that the tests' own integration is found, and not the folder of the
# same name that the test plugin brings along.
import custom_components.knee_recovery.const  # noqa: F401
from tests.thorough import HUNTS, examples

# A busy machine is no reason for a test to fail.
settings.register_profile(
    "calm", max_examples=examples(60), deadline=None, derandomize=not HUNTS
)
settings.load_profile("calm")

# The loop is watched for what threads and tasks must not do. Where each handle and
# each future was made, up to the first line of the program, is a third of the time; a
# line or two are enough to find it. Futures, which are written in C, have the function
# itself and ask nobody for a depth, so its code is replaced.
constants.DEBUG_STACK_DEPTH = 1  # type: ignore[misc]


def _made_by(f: FrameType | None = None, limit: int | None = None) -> StackSummary:
    """Return who called, all of them only where somebody asks for a frame's."""
    if f is None:
        f, limit = sys._getframe().f_back, limit or 2  # noqa: SLF001
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


traceback.extract_stack.__code__ = _made_by.__code__

# A recorder that writes on between two tests would tell the terminal each statement.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)


@pytest.fixture(autouse=True, scope="package")
def garbage_collection() -> None:
    """Look for what was forgotten once a folder, and not once a file.

    Who sets a runner up lets the collector see all of Home Assistant again, so that
    each look takes half a second. What nobody closed fails some test all the same, the
    last at the latest.
    """
    gc.collect()
