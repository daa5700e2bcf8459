"""A real house, told everything wrongly, and asked by somebody it is not for."""

from collections.abc import AsyncIterator
import json
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.connection import Connection, RefusedError, User
from tests.e2e.day import afternoon
from tests.e2e.host import Host
from tests.e2e.runner import DOMAIN, add_runner, ask, entries
from tests.integration.bad_cases import CASES, Case
from tests.integration.bad_values import is_json

WORD: Final = "Zebrafinch"
KIM: Final = User(name="Kim", username="kim", password="a-long-password")  # noqa: S106


@pytest.fixture(scope="module")
async def home(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Host]:
    """Give a house with a diary in which something was written."""
    folder: Path = tmp_path_factory.mktemp("home")
    async with Host(folder, time_zone=afternoon()) as host:
        async with await host.connect() as ha:
            await add_runner(ha, "Sam")
            await ask(ha, "log_run", distance=5, note=f"{WORD} on the way")
            await ask(ha, "log_pain", level=3, moment="stairs", note=f"{WORD} again")
        yield host


async def test_what_is_said_wrongly_is_refused_and_nothing_is_written(
    home: Host,
) -> None:
    cases = [
        case for several in CASES.values() for case in several if is_json(case.value)
    ]
    async with await home.connect() as ha:
        before = await entries(ha, include_retracted=True)
        complaints = [why for case in cases if (why := await _say(ha, case))]
        after = await entries(ha, include_retracted=True)

    assert len(cases) > 1800
    assert complaints == []
    assert after == before
    assert "Traceback" not in home.log.read_text()


async def _say(ha: Connection, case: Case) -> str | None:
    """Say something wrongly; return what is wrong with the answer."""
    try:
        answer = await ha.action(DOMAIN, case.action, case.data)
    except RefusedError as error:
        named = {*error.placeholders.values(), *error.message.split("'")}
        # Of an entry that is not there, nobody knows the fields.
        is_told = case.field in named or case.action in {"edit_entry", "split_run"}
        if is_told or case.kind == "config_entry":
            return None
        return f"{case.action} {case.field}: {error.message:.90}"
    if answer and "told" in answer and not answer.get("reached"):
        # A device that is not there keeps no other from the message.
        return None
    return f"{case.action} {case.field} took {case.value!r:.40}"


async def test_somebody_else_of_the_house_reads_no_note(home: Host) -> None:
    async with await home.connect() as ha:
        user = (
            await ha.command(
                "config/auth/create", name=KIM.name, group_ids=["system-users"]
            )
        )["user"]
        await ha.command(
            "config/auth_provider/homeassistant/create",
            user_id=user["id"],
            username=KIM.username,
            password=KIM.password,
        )
        assert WORD in json.dumps(await entries(ha))
        (runner,) = await ha.command("config_entries/get", domain=DOMAIN)

    async with await Connection.sign_in(home.url, KIM) as kim:
        told = [
            await ask(kim, "get_entries"),
            await ask(kim, "get_status"),
            await ask(kim, "get_plan"),
            await kim.command("get_states"),
            await kim.command("logbook/get_events", start_time="2020-01-01T00:00:00Z"),
            await kim.command(
                "history/history_during_period",
                start_time="2020-01-01T00:00:00Z",
                entity_ids=["sensor.sam_knee_pain", "event.sam_activity"],
            ),
            await kim.command("persistent_notification/get"),
        ]
        assert all(told[:5])
        assert WORD not in json.dumps(told)
        with pytest.raises(RefusedError):
            await ask(kim, "export", format="json")
        with pytest.raises(RefusedError):
            await ask(kim, "import_file", path="/etc/passwd")
        with pytest.raises(RefusedError):
            await kim.command(f"{DOMAIN}/report_link", entry_id=runner["entry_id"])
