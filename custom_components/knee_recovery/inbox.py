"""The inbox: a folder of the house in which files of runs are laid down and read.

Whatever lies there unchanged from one look to the next is read in the background, then
put into `done`, or into `failed` with the reason in a text beside it. A file stays
where it lies until all of it is in the diary, so that a restart begins it anew; reading
one twice changes nothing, for every run has its name.
"""

from collections import Counter
from collections.abc import Mapping
from contextlib import aclosing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import slugify

from .const import CONF_INBOX, DOMAIN, LOGGER
from .coordinator import KneeRecoveryConfigEntry
from .file_import import async_read_in
from .inbox_files import DONE, FAILED, Look, is_file, look_into, put_away
from .reader import Reader, reader
from .store import JournalError
from .words import Words, async_words

LOOK_EVERY: Final = timedelta(seconds=30)
"""A file is read once two looks have found it the same: within a minute."""

_MOST_AT_ONCE: Final = 100
"""Files read before the folder is looked into again."""

_MOST_NAMED: Final = 200
"""Parts of an archive that the text beside it names."""


def inbox_folder(hass: HomeAssistant) -> Path:
    """Return the folder of the house."""
    return Path(hass.config.path(DOMAIN, "inbox"))


def own_folder(hass: HomeAssistant, entry: KneeRecoveryConfigEntry) -> Path:
    """Return the folder in it whose files are a runner's, however many there are."""
    names = [slugify(each.title) for each in hass.config_entries.async_entries(DOMAIN)]
    name = slugify(entry.title)
    is_its_own = names.count(name) == 1 and name not in {DONE, FAILED}
    return inbox_folder(hass) / (name if is_its_own else entry.entry_id.lower())


def watchers(hass: HomeAssistant) -> list[KneeRecoveryConfigEntry]:
    """Return the runners whose inbox is turned on."""
    entries = hass.config_entries.async_entries(DOMAIN)
    return [each for each in entries if each.options.get(CONF_INBOX)]


async def async_watch_inbox(entry: KneeRecoveryConfigEntry) -> None:
    """Look into the inbox now and then, while the runner has it turned on."""
    if not entry.options.get(CONF_INBOX):
        return
    inbox = _Inbox(entry)
    await inbox.async_prepare()
    entry.async_on_unload(
        async_track_time_interval(
            entry.runtime_data.hass, inbox.look, LOOK_EVERY, cancel_on_shutdown=True
        )
    )


class _Inbox:
    """The folders of one runner, and what lay there at the last look."""

    def __init__(self, entry: KneeRecoveryConfigEntry) -> None:
        """Start with nothing seen."""
        self._entry = entry
        self._coordinator = entry.runtime_data
        self._hass = entry.runtime_data.hass
        self._seen: Mapping[Path, Look] = {}
        self._stuck: dict[Path, Look] = {}
        """What could not be put away: it is read again when it changes."""
        self._is_busy = False

    async def async_prepare(self) -> None:
        """Make the runner's folder."""
        own = own_folder(self._hass, self._entry)
        try:
            await self._hass.async_add_executor_job(_make, own)
        except OSError as error:
            LOGGER.error("The folder %s could not be made: %s", own, error)

    @callback
    def look(self, _now: datetime) -> None:
        """Begin to look, unless what was found last is still being read."""
        if not self._is_busy:
            self._is_busy = True
            self._entry.async_create_background_task(
                self._hass, self._async_look(), f"{DOMAIN} inbox"
            )

    async def _async_look(self) -> None:
        try:
            runners = watchers(self._hass)
            shared, own = inbox_folder(self._hass), own_folder(self._hass, self._entry)
            # Only one of them looks after what is nobody's.
            folders = [shared, own] if self._entry in runners[:1] else [own]
            found = await self._hass.async_add_executor_job(look_into, folders)
            settled = [
                file
                for file, look in found.items()
                if self._seen.get(file) == look != self._stuck.get(file)
            ]
            self._seen = found
            if settled:
                nobodys = shared if len(runners) > 1 else None
                await self._async_take(settled[:_MOST_AT_ONCE], nobodys)
        except (JournalError, OSError) as error:
            # What lies there is looked at again; the repairs tell of the disk.
            LOGGER.warning("The inbox waits: %s", error)
        finally:
            self._is_busy = False

    async def _async_take(self, files: list[Path], nobodys: Path | None) -> None:
        """Read files and put them away, then tell of those that gave no run."""
        failed: Counter[Path] = Counter()
        async with reader() as process:
            for file in files:
                if not await self._hass.async_add_executor_job(is_file, file):
                    outcome, text = FAILED, (await self._async_words())["inbox_link"]
                elif file.parent == nobodys:
                    outcome, text = FAILED, await self._async_whose()
                else:
                    outcome, text = await self._async_read(file, process)
                try:
                    await self._hass.async_add_executor_job(
                        put_away, file, outcome, text
                    )
                except OSError as error:
                    LOGGER.error("%s could not be put away: %s", file, error)
                    self._stuck[file] = self._seen[file]
                failed[file.parent] += outcome == FAILED
        await self._async_tell(failed)

    async def _async_read(self, file: Path, process: Reader) -> tuple[str, str]:
        """Record the runs of a file; return where it belongs, and what to say of it."""
        counts: Counter[str] = Counter(added=0, merged=0, skipped=0, failed=0)
        left_out: list[dict[str, Any]] = []
        async with aclosing(
            async_read_in(self._coordinator, file, by=process)
        ) as batches:
            async for batch in batches:
                for item in batch.items:
                    counts[item["result"]] += 1
                    if item["reason"] and len(left_out) < _MOST_NAMED:
                        left_out.append(item)
        words = await self._async_words()
        told = [words["import_counts"].format(**counts)] + [
            f"- {item['name']}: {words['import_reason_' + item['reason']]}"
            + (f" ({item['detail']})" if item["detail"] else "")
            for item in left_out
        ]
        outcome = DONE if counts["added"] or counts["merged"] else FAILED
        return outcome, "\n".join(told) if outcome == FAILED or left_out else ""

    async def _async_whose(self) -> str:
        folders = [str(own_folder(self._hass, each)) for each in watchers(self._hass)]
        words = await self._async_words()
        return words["inbox_whose"].format(folders=", ".join(folders))

    async def _async_tell(self, failed: Mapping[Path, int]) -> None:
        """Say once that there are files that gave no run; the others speak as runs."""
        words = await self._async_words()
        told = [
            words["inbox_failed"].format(count=count, folder=folder / FAILED)
            for folder, count in failed.items()
            if count
        ]
        if told:
            persistent_notification.async_create(
                self._hass,
                "\n".join(told),
                words["inbox_title"].format(runner=self._entry.title),
                _notification(self._entry.entry_id),
            )

    async def _async_words(self) -> Words:
        return await async_words(self._hass)


@callback
def async_forget_inbox(hass: HomeAssistant, entry_id: str) -> None:
    """Take back what was said for a runner who was removed; files stay."""
    persistent_notification.async_dismiss(hass, _notification(entry_id))


def _notification(entry_id: str) -> str:
    return f"{DOMAIN}_inbox_{entry_id}"


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
