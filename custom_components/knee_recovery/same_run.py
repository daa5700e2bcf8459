"""The same run twice? Two runs that may be one are asked about, once for each pair.

The answer is an entry of the journal, so nobody is asked again; a pair that someone
ignores stays ignored, and one of which a run is taken back is not asked about any more.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN, LOGGER
from .coordinator import KneeRecoveryCoordinator
from .core.doubts import Pair
from .core.errors import KneeRecoveryError
from .core.history import History
from .core.mending import Identity, Mending, found_run, join, keep_apart
from .issues import async_take_back_issues
from .markup import in_markdown
from .store import JournalError
from .who import runner_set_up
from .words import distance

SAME_RUN: Final = "same_run"
"""The key of the question."""


def _prefix(entry_id: str) -> str:
    return f"{SAME_RUN}_{entry_id}_"


@callback
def async_ask_about_doubts(coordinator: KneeRecoveryCoordinator) -> CALLBACK_TYPE:
    """Keep one issue for each pair of runs that may be one; return how to stop."""
    asked: set[Pair] | None = None

    @callback
    def ask() -> None:
        nonlocal asked
        if coordinator.doubts == asked:
            return
        asked = set(coordinator.doubts)
        open_now = {_ask(coordinator, pair) for pair in asked}
        prefix = _prefix(coordinator.config_entry.entry_id)
        async_take_back_issues(coordinator.hass, prefix, but=open_now)

    ask()
    return coordinator.async_add_listener(ask)


@callback
def async_forget_doubts(hass: HomeAssistant, entry_id: str) -> None:
    """Ask nothing more about the runs of a runner who is gone."""
    async_take_back_issues(hass, _prefix(entry_id))


def _ask(coordinator: KneeRecoveryCoordinator, pair: Pair) -> str:
    """Ask about one pair, and return the id of the issue."""
    entry = coordinator.config_entry
    issue_id = f"{_prefix(entry.entry_id)}{'_'.join(pair)}"
    ir.async_create_issue(
        coordinator.hass,
        DOMAIN,
        issue_id,
        data={"entry_id": entry.entry_id, "one": pair[0], "other": pair[1]},
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=SAME_RUN,
        translation_placeholders={
            "runner": entry.title,
            "one": _in_words(coordinator, pair[0]),
            "other": _in_words(coordinator, pair[1]),
        },
    )
    return issue_id


def _in_words(coordinator: KneeRecoveryCoordinator, root_id: str) -> str:
    """Return a run as its runner knows it: when, how far, and who told."""
    run = coordinator.history.standing_run(root_id)
    if run is None:
        return "?"
    far = distance(coordinator.hass, run.distance_m)
    return f"{run.at:%Y-%m-%d %H:%M}, {far} ({in_markdown(run.source)})"


def _answered(
    pair: Pair, history: History, identity: Identity, *, merge: bool
) -> Mending:
    """Return what an answer writes; raises `UnknownEntryError` when a run is gone."""
    one, other = (found_run(root_id, history) for root_id in pair)
    if merge:
        return join(one.id, other.id, history, identity)
    return keep_apart(pair, identity)


class SameRunFlow(RepairsFlow):
    """Asks whether two runs are one, and writes the answer down."""

    def __init__(self, asked: Mapping[str, Any]) -> None:
        """Keep which runner's runs are meant."""
        self._runner = str(asked["entry_id"])
        self._pair = str(asked["one"]), str(asked["other"])

    async def async_step_init(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Ask."""
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        return self.async_show_menu(
            step_id="init",
            menu_options=["merge", "keep_both"],
            description_placeholders=issue.translation_placeholders if issue else None,
        )

    async def async_step_merge(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Make one run of the two."""
        return await self._async_answer(merge=True)

    async def async_step_keep_both(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Keep them apart for good."""
        return await self._async_answer(merge=False)

    async def _async_answer(self, *, merge: bool) -> RepairsFlowResult:
        """Write the answer down, or say why it could not be."""
        entry = runner_set_up(self.hass, self._runner)
        if entry is None:
            return self.async_abort(reason="not_there")
        answered = partial(_answered, self._pair, merge=merge)
        try:
            await entry.runtime_data.async_mend(answered)
        except KneeRecoveryError:
            # One of the runs was taken back while the question stood.
            return self.async_abort(reason="not_there")
        except JournalError as error:
            LOGGER.error("The journal could not be written: %s", error)
            return self.async_abort(reason="not_written")
        return self.async_create_entry(data={})
