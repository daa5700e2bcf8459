"""Choices that the journal keeps: those whose history counts, as facts of their own."""

from collections.abc import Callable, Iterator
from typing import Any

from homeassistant.config_entries import ConfigEntry

from .const import CONF_CHECK_UP, CONF_FLAGS, CONF_TRAUMA
from .core.history import History
from .core.journal import SET_UP, CheckUp, Entry, Target, TrackChosen
from .core.profile import Profile


def choices(
    entry: ConfigEntry[Any],
    history: History,
    profile: Profile,
    identity: Callable[..., dict[str, Any]],
) -> Iterator[Entry]:
    """Give what the journal does not have yet of what the runner chose.

    A target holds from the following week on, and the ladder begins on the day that its
    track was chosen. What set-up was told of warning signs bears the id of the runner,
    so that it is one fact however often setting up is tried, and stays taken back.
    """
    said = entry.data.get(CONF_CHECK_UP)
    if said is not None and history.told(entry.entry_id) is None:
        yield CheckUp(
            **identity(entry.created_at, source=SET_UP) | {"id": entry.entry_id},
            flags=tuple(said[CONF_FLAGS]),
            trauma=said[CONF_TRAUMA],
        )
    if not history.targets or history.targets[-1].sessions != profile.target:
        yield Target(**identity(), sessions=profile.target)
    if not history.tracks or history.tracks[-1].track != profile.track:
        yield TrackChosen(**identity(), track=profile.track)
