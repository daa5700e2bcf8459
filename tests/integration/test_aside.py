"""Long work that steps aside gives everything, in its order, and lets go of it."""

import gc
from weakref import WeakSet

import pytest

from custom_components.knee_recovery.aside import stepping_aside, used_up
from custom_components.knee_recovery.collector import collector_at_rest


class Entry:
    """Something that can be seen to go."""


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 250])
def test_everything_is_given_in_its_order(size: int) -> None:
    assert list(stepping_aside(range(size))) == list(range(size))
    assert list(used_up(list(range(size)))) == list(range(size))


def test_what_is_used_up_goes_one_by_one() -> None:
    items = [Entry() for _ in range(250)]
    alive = WeakSet(items)

    left = [len(alive) for _ in used_up(items)]

    assert left[0] == 250
    assert left[-1] <= 2
    assert items == []


def test_what_was_read_is_not_looked_at_as_if_it_were_new() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
        read = [[number] for number in range(5000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert not any(young is read for young in gc.get_objects(generation=0))
    assert any(old is read for old in gc.get_objects(generation=2))
