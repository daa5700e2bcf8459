"""Whatever a text says, it is answered, in time, and never with more than was run."""

from collections.abc import Callable
import gzip
import tracemalloc

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers import FileRun, Reason, Refusal, read
from tests.readers.answers import refusal_of
from tests.readers.gpx_file import Course, gpx
from tests.readers.tcx_file import LAPS, activity, tcx
from tests.thorough import examples

GPX = Course(every_s=60).file()
TCX = tcx(activity(*LAPS))
calm = settings(deadline=None)

FILES = pytest.mark.parametrize("file", [GPX, TCX], ids=["gpx", "tcx"])


def answers(data: bytes, name: str = "run.gpx") -> list[FileRun]:
    """Return the runs, having seen that there is at least one answer."""
    items = read(name, data)
    assert items
    assert all(isinstance(item, FileRun | Refusal) for item in items)
    return [item for item in items if isinstance(item, FileRun)]


TAGS = st.sampled_from(
    [
        *("<gpx>", "</gpx>", "<trk>", "</trk>", "<trkseg>", "</trkseg>", "</trkpt>"),
        *("<time>", "</time>", "<type>", "run", "<extensions>", "</extensions>"),
        *("<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<", ">", "/", "nan", "-1"),
        *("2026-05-04T06:30:00Z", "2026-05-04T06:45:00Z", "<link>", " ", "1e999"),
        *("<Activity>", "</Activity>", "<Lap>", "</Lap>", "<Track>", "</Track>"),
        *("<Trackpoint>", "<Time>", "</Time>", "<Id>", "<Extensions>"),
        *("<DistanceMeters>5000</DistanceMeters>", "</TrainingCenterDatabase>"),
        *("<TotalTimeSeconds>1800</TotalTimeSeconds>", "<TrainingCenterDatabase>"),
        *('<trkpt lat="50" lon="13">', '<trkpt lat="50.01" lon="13"/>'),
    ]
)


@calm
@given(
    root=st.sampled_from(["<gpx>", "<TrainingCenterDatabase>", "<g:gpx>"]),
    tags=st.lists(TAGS, max_size=40),
)
def test_any_row_of_tags_is_answered(root: str, tags: list[str]) -> None:
    answers((root + "".join(tags)).encode())


@calm
@given(name=st.sampled_from(["a.gpx", "a.tcx"]), data=st.binary(max_size=300))
def test_any_bytes_are_answered(name: str, data: bytes) -> None:
    for head in (b"", b"<gpx>", b"<TrainingCenterDatabase>", b"\xff\xfe", b"<\0"):
        answers(head + data, name)
    answers(gzip.compress(b"<gpx>" + data), name)


@FILES
def test_a_cut_anywhere_never_makes_a_run_longer(file: bytes) -> None:
    longest = 0
    for size in range(1, len(file) - 1, 1 + len(file) // 8000):
        runs = answers(file[:size])
        assert all(run.partial for run in runs)
        distance_m = sum(run.distance_m for run in runs)
        assert longest <= distance_m <= 5000
        longest = distance_m
    assert longest == 5000


@FILES
@given(share=st.floats(0, 1, exclude_max=True), value=st.binary(max_size=3))
@settings(calm, max_examples=examples(300))
def test_damage_anywhere_is_answered(file: bytes, share: float, value: bytes) -> None:
    at = int(share * len(file))
    answers(file[:at] + value + file[at + 1 :])


def entity(document: bytes) -> bytes:
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + document[38:]


GPX_POINT = b'<trkpt lat="1" lon="1"><time>2026-05-04T06:30:00Z</time></trkpt>'
BOMBS: dict[str, Callable[[], bytes]] = {
    "entity-gpx": lambda: entity(GPX),
    "entity-tcx": lambda: entity(TCX),
    "utf-16": lambda: entity(GPX).decode().encode("utf-16"),
    "external-dtd": lambda: b'<!DOCTYPE gpx SYSTEM "http://x/y.dtd">' + GPX[38:],
    "lying-dtd": lambda: b"<!DOCTYPE html>" + TCX[38:],
    "any-root": lambda: b'<!DOCTYPE lolz [<!ENTITY a "b">]><lolz>&a;</lolz>',
    "nested": lambda: b"<gpx>" + b"<a>" * 1_000_000,
    "nested-and-closed": lambda: gpx("<a>" * 100_000 + "</a>" * 100_000),
    "long-attribute": lambda: b'<gpx a="' + b"x" * 5_000_000 + b'"/>',
    "packed": lambda: gzip.compress(b"<gpx>" + b" " * 40_000_000),
    "points": lambda: b"<gpx>" + b'<trkpt lat="1" lon="1"/>' * 2_000_000,
    "alike": lambda: b"<gpx><trk><trkseg>" + GPX_POINT * 700_000,
    "tracks": lambda: b"<gpx>" + b"<trk>" * 200 + b"<trk></trk>" * 1_000_000,
    "tcx-tracks": lambda: (
        b"<TrainingCenterDatabase><Activity><Lap>" + b"<Track></Track>" * 200_000
    ),
    "laps": lambda: b"<TrainingCenterDatabase><Activity>" + b"<Lap/>" * 1_000_000,
}


@pytest.mark.parametrize("kind", BOMBS)
def test_what_is_made_to_hurt_is_hostile(kind: str) -> None:
    assert refusal_of(BOMBS[kind](), "run.gpx").reason is Reason.HOSTILE


SLOW: dict[str, bytes] = {
    "open-comments": b"<gpx>" + b"<!--" * 500_000,
    "open-segments": b"<gpx>" + b"<trk/><trkseg>x</trkseg >" * 100_000,
    "spaces": b"<gpx><trkpt" + b" " * 200_000 + b"<time" + b" " * 200_000,
    "quotes": b"<gpx>" + b"<trkpt lat='" * 200_000,
    "prefixes": b"<!DOCTYPE a>" + b"<a:" * 500_000,
    "tracks": b"<TrainingCenterDatabase><Activity><Lap>" + b"<Track>x</Track >" * 9999,
}


@pytest.mark.parametrize("kind", SLOW)
def test_no_text_takes_more_than_its_size(kind: str) -> None:
    """What grows with the square of the size would meet the limit of a test."""
    assert not answers(SLOW[kind])


def test_memory_stays_with_the_size() -> None:
    data = GPX.replace(b"Morning", b"Morning" * 100_000)
    tracemalloc.start()
    answers(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 << 20
