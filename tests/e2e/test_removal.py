"""Deleted is deleted: nothing in a real house has a runner's words any more."""

from pathlib import Path
from typing import Final

from tests.e2e.host import Host
from tests.e2e.runner import add_runner, add_shoe, ask, entries

WORD: Final = "Zebrafinch"
"""A word of notes, and of the name of a pair."""
RECORDER: Final = "home-assistant_v2.db"


def _files_with(folder: Path, word: str) -> list[str]:
    """Return the files of a house that hold a word."""
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file()
        and "custom_components" not in file.parts
        and word.encode() in file.read_bytes()
    )


async def test_nothing_of_a_removed_runner_is_left(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    home = tmp_path / "home"
    home.mkdir()
    with_blueprints = "automation: []\n"
    async with Host(home, allowed=(shared,), configuration=with_blueprints) as host:
        async with await host.connect() as ha:
            runner = await add_runner(ha, "Sam")
            await add_shoe(ha, runner, f"{WORD} pair", 100)
            await ask(ha, "log_run", distance=5, note=f"{WORD} on the way")
            await ask(ha, "log_pain", level=3, note=f"{WORD} on the stairs")
            before = await entries(ha)
            archive = shared / "diary.json"
            await ask(ha, "export", format="json", path=str(archive))
            damaged = home / ".storage" / f"knee_recovery.{runner}.db.damaged-1"
            damaged.write_text(f"{WORD} kept aside")
            assert _files_with(home, WORD)

            await ha.request("DELETE", f"/api/config/config_entries/entry/{runner}")

            assert not list((home / ".storage").glob("knee_recovery*"))
            again = await add_runner(ha, "Sam")
            answer = await ask(ha, "import_file", path=str(archive))
            assert answer["failed"] == 0
            assert await entries(ha) == before
            await ha.request("DELETE", f"/api/config/config_entries/entry/{again}")
            left = _files_with(home, WORD)
            # The recorder keeps calls of actions and names of entities for a while.
            assert [name for name in left if not name.startswith(RECORDER)] == []
            await ha.quiet_action("recorder", "purge", {"keep_days": 0, "repack": True})
        # It finishes what it was asked for before the house stops.
        await host.stop()
        assert "blocking call" not in host.log.read_text()
        assert _files_with(home, WORD) == []
