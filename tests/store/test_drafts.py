"""What is not an entry yet is kept beside the entries, and costs nothing until then."""

from pathlib import Path

from custom_components.knee_recovery.store import JournalStore
from tests.store.entries import pain, read


async def test_a_draft_is_kept_until_it_is_dropped(
    path: Path, store: JournalStore
) -> None:
    assert await store.async_draft("plan") is None
    await store.async_keep_draft("plan", "one")
    await store.async_keep_draft("plan", "two")
    await store.async_keep_draft("other", "three")
    await store.async_append([pain(1)])
    await store.async_close()

    assert await read(path) == [pain(1)]
    again = JournalStore(path)
    await again.async_open()
    assert await again.async_draft("plan") == "two"
    await again.async_keep_draft("plan", None)
    assert await again.async_draft("plan") is None
    assert await again.async_draft("other") == "three"
    await again.async_close()
