"""Files read for another process: what is asked, what is answered, and nothing lost."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    apart,
)
from custom_components.knee_recovery.readers.apart import (
    LENGTH,
    Portion,
    Request,
    asking,
    portions,
    read_answer,
    serve,
)
from custom_components.knee_recovery.readers.parts import Found, within_memory

from .fit_file import Run
from .strava_export import zipped

START = datetime(2026, 2, 1, 17, 0, tzinfo=UTC)


def _asked(path: Path, done: int = 0, most: int = 3) -> Request:
    return Request(str(path), done, most, "Europe/Amsterdam", miles=False)


def _answers(*requests: Request) -> list[list[Portion]]:
    """Return what a process that serves sends for each request."""
    sent = BytesIO()
    serve(BytesIO(b"".join(map(asking, requests))), sent)
    sent.seek(0)
    files: list[list[Portion]] = [[]]
    while told := sent.read(LENGTH):
        if length := int.from_bytes(told):
            files[-1].append(read_answer(sent.read(length)))
        else:
            files.append([])
    assert files.pop() == []
    return files


@pytest.fixture
def days(tmp_path: Path) -> Path:
    """Return an archive of a week of runs, one of which is broken."""
    path = tmp_path / "week.zip"
    runs = {
        f"{day}.fit": Run(start=START - timedelta(days=day)).file() for day in range(7)
    }
    path.write_bytes(zipped(runs | {"4.fit": b"\x0e\x20" + b"\xff" * 200}))
    return path


def test_what_is_sent_is_what_was_read(days: Path) -> None:
    (answered,) = _answers(_asked(days))

    assert answered == [*portions(_asked(days))]
    assert [(each.done, each.total) for each in answered] == [(3, 7), (6, 7), (7, 7)]
    (broken,) = (one for one in answered[1].found if isinstance(one, Refusal))
    assert (broken.name, broken.reason) == ("4.fit", Reason.DAMAGED)


def test_every_word_of_a_run_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    run = FileRun(
        name="Läufe/\udce4.gpx",
        started_at=datetime(2026, 2, 1, 17, 0, 0, 123456, tzinfo=UTC),
        distance_m=5000,
        duration_s=None,
        elapsed_s=1800.25,
        utc_offset=timedelta(hours=-3, minutes=-30),
        external_id="gpx-1",
        sport="trail running",
        partial=True,
        warnings=(Flaw.CHECKSUM, Flaw.FROM_LIST),
        origin="strava",
        shoe="Pegasus 41",
        title="早朝ラン",
        zone_guessed=True,
    )
    refusal = Refusal(name="walk", reason=Reason.NOT_A_RUN, detail="walking")
    portion = Portion(1, 2, (run, refusal))
    monkeypatch.setattr(apart, "portions", lambda _request: [portion])

    assert _answers(_asked(Path("x"))) == [[portion]]


def test_one_file_after_the_other_and_behind_what_was_read(days: Path) -> None:
    first, second = _answers(_asked(days, most=100), _asked(days, done=5, most=100))

    assert [len(each.found) for each in first] == [7]
    assert [one.name for one in second[0].found] == ["5.fit", "6.fit"]


def test_a_disk_that_fails_ends_the_file_and_not_the_process(
    days: Path, tmp_path: Path
) -> None:
    gone, there = _answers(_asked(tmp_path / "gone.fit"), _asked(days))

    (refusal,) = gone[0].found
    assert refusal == Refusal(
        name="gone.fit", reason=Reason.DAMAGED, detail="No such file or directory"
    )
    assert len(there) == 3


def test_what_takes_long_is_told_of_in_between(
    days: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import can be stopped also where there is no run for a long time."""
    clock = count(step=0.3)
    monkeypatch.setattr(apart, "monotonic", lambda: next(clock))

    told = [*portions(_asked(days, most=100))]

    assert [each.done for each in told] == [2, 4, 6, 7]


def _exhausted(*_args: object, **_kwargs: object) -> Found:
    raise MemoryError


def test_what_wants_too_much_memory_is_refused() -> None:
    (refusal,) = within_memory("a.gpx", _exhausted)
    assert refusal == Refusal(name="a.gpx", reason=Reason.TOO_LARGE, detail="memory")


def test_a_list_that_wants_too_much_memory_ends_with_a_refusal(
    days: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "open_export", _exhausted)
    ((portion,),) = _answers(_asked(days))
    (refusal,) = portion.found
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("week.zip", Reason.TOO_LARGE)
