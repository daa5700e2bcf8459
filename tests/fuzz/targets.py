"""What is fuzzed: each reader with files of its own, its words, and what it may say.

Every target takes bytes and raises `AssertionError` for an answer that nobody could
use. Anything else that comes out of one is a fault as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
import gzip
from io import BytesIO
import json
from math import isfinite
from pathlib import Path
from random import Random
import tempfile
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile
from zoneinfo import ZoneInfo

from custom_components.knee_recovery import readers, restore
from custom_components.knee_recovery.core.archive import FORMAT, told
from custom_components.knee_recovery.core.errors import ArchiveError
from custom_components.knee_recovery.core.journal import Entry, ExerciseDone, Reminder
from custom_components.knee_recovery.readers import FileRun, Refusal
from custom_components.knee_recovery.readers.apart import Portion, _told, read_answer
from custom_components.knee_recovery.readers.export import open_export
from custom_components.knee_recovery.sources.bodies import (
    BadBodyError,
    TooManyItemsError,
    read_body,
)
from custom_components.knee_recovery.sources.deliveries import (
    WANTED,
    Household,
    Unread,
    items_of,
)
from custom_components.knee_recovery.sources.model import ToldRun
from custom_components.knee_recovery.store.schema import known_version
from tests.core.diary import (
    flare,
    held,
    ice,
    pain,
    pause,
    retraction,
    run as diary_run,
    session,
    target,
)
from tests.readers.apple_export import Workout, health
from tests.readers.fit_file import Run, seal
from tests.readers.gpx_file import Course, gpx, segment, track
from tests.readers.strava_export import (
    ENGLISH,
    FINNISH,
    GERMAN,
    Activity,
    export,
    listed,
    zipped,
)
from tests.readers.tcx_file import LAPS, activity, tcx
from tests.readers.test_apple import ELEMENTS
from tests.readers.test_garmin import ACTIVITY, ENGLISH as GARMIN, JSON, ROW, activities
from tests.sources.app_bodies import APPS

_PACKAGE: Final = Path(readers.__file__).parents[1]
_BERLIN: Final = ZoneInfo("Europe/Berlin")
_NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
_MOST_M: Final = 300_000
_FOLDER: Final = tempfile.TemporaryDirectory(prefix="fuzz-")
_FILE: Final = Path(_FOLDER.name) / "diary.json"

_NUMBERS: Final = (
    *(b"0", b"-1", b"1e999", b"nan", b"1,5", b"9" * 30, b"0.000001"),
    *(b"2026-05-04T06:30:00Z", b"9999-12-31T23:59:59Z", b"0000-00-00", b"1e-400"),
)


@dataclass(frozen=True, kw_only=True)
class Target:
    """One reader as it is fuzzed."""

    name: str
    files: tuple[str, ...]
    """The modules whose branches are counted."""
    try_out: Callable[[bytes], None]
    seeds: Sequence[bytes]
    words: Sequence[bytes]
    renew: Callable[[Random, bytes], bytes] = lambda _chance, data: data
    """Makes damaged content whole on its outside again: checksums, archives."""

    @property
    def modules(self) -> list[Path]:
        """The files of the modules."""
        return [_PACKAGE / file for file in self.files]


# -- answers ----------------------------------------------------------------------


def _reads(name: str) -> Callable[[bytes], None]:
    """Return how a file of a name is read, and its answer looked at."""

    def try_out(data: bytes) -> None:
        opened = open_export(name, BytesIO(data), zone=_BERLIN)
        done = 0
        for part in opened.parts(0):
            assert done < part.done <= opened.total
            done = part.done
            for one in part.found:
                _look(one)
            portion = Portion(done, opened.total, part.found)
            # As it comes from the other process.
            assert read_answer(_told(portion)) == portion
        assert done == opened.total

    return try_out


def _look(one: FileRun | Refusal) -> None:
    texts = [getattr(one, field) for field in one.__slots__]
    # What is half a character can be neither kept nor answered.
    assert all(text.encode() or True for text in texts if isinstance(text, str))
    if isinstance(one, Refusal):
        assert one.reason in readers.Reason
        assert len(one.detail) < 1000
        return
    assert len(one.external_id) + len(one.sport) + len(one.shoe or "") < 1000
    assert isinstance(one.distance_m, int)
    assert 0 < one.distance_m <= _MOST_M
    assert one.started_at.tzinfo is not None
    for seconds in (one.duration_s, one.elapsed_s):
        assert seconds is None or (isfinite(seconds) and 0 < seconds <= 48 * 3600)


def _deliver(body: bytes) -> None:
    """Read what is posted to a webhook."""
    house = Household(zone=_BERLIN, unit="km", now=_NOW, words=("lauf*",))
    try:
        payload = read_body(body, WANTED)
    except BadBodyError, TooManyItemsError:
        return
    for item in items_of(payload, house):
        assert len(item.name) <= 255
        item.name.encode()
        if isinstance(item.told, ToldRun):
            assert 0 < item.told.distance_m <= _MOST_M
            assert item.told.at.tzinfo is not None
        else:
            assert isinstance(item.told, Unread)
            item.told.detail.encode()


def _restore(data: bytes) -> None:
    """Read an export of a diary."""
    _FILE.write_bytes(data)
    if not restore.is_archive(_FILE):
        return
    try:
        archive = restore.read_archive(_FILE)
    except ArchiveError:
        return
    plain = [told(entry) for entry in archive.entries]
    json.dumps(plain, allow_nan=False, ensure_ascii=False).encode()
    json.dumps(archive.pairs, allow_nan=False, ensure_ascii=False).encode()


# -- whole on the outside -----------------------------------------------------------


def _resealed(chance: Random, data: bytes) -> bytes:
    """Return messages of a watch with a sound header and checksum, packed or not."""
    sealed = seal(data[14:-2], header_size=chance.choice((12, 14, 14)))
    return gzip.compress(sealed, 1) if chance.random() < 0.1 else sealed


def _packed(chance: Random, data: bytes) -> bytes:
    """Return a text in another encoding, or packed."""
    way = chance.random()
    if way < 0.1:
        return gzip.compress(data, 1)
    if way < 0.2:
        text = data.decode("utf-8", "replace")
        return text.encode(chance.choice(("utf-16", "utf-8-sig", "utf-16-be")))
    return data


def _zipped_again(names: Sequence[str]) -> Callable[[Random, bytes], bytes]:
    """Return how members of an archive are damaged, and the archive is whole."""

    def renew(chance: Random, data: bytes) -> bytes:
        try:
            with ZipFile(BytesIO(data)) as archive:
                members = [(name, archive.read(name)) for name in archive.namelist()]
        except Exception:  # noqa: BLE001  Python's own reader raises much
            return data
        members.append((chance.choice(names), data[: chance.randrange(2000)]))
        if chance.random() < 0.3:
            members.append((chance.choice(names), zipped(members[:2], ZIP_STORED)))
        chance.shuffle(members)
        return zipped(members)

    return renew


_VALUES: Final[Sequence[Any]] = (
    *(None, True, False, 0, -1, 1.5, 1e308, 10**40, "", "x", "nan", "\ud83d", "\0"),
    *(
        "9" * 5000,
        [],
        {},
        [[]],
        [None],
        {"": 0},
        "2026-05-04T06:30:00+02:00",
        "0001-01-01",
    ),
    *(
        1.7e9,
        1.7e12,
        "km",
        "running",
        56,
        "12:00",
        "1:02:03",
        "run",
        "pain",
        "retraction",
    ),
)


def _changed(chance: Random, value: Any) -> Any:  # noqa: ANN401  JSON
    """Return a value with something else at a place within it."""
    if not isinstance(value, dict | list) or not value or chance.random() < 0.1:
        return chance.choice(_VALUES)
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = chance.choice(keys)
    changed = value.copy()
    way = chance.random()
    if way < 0.1:
        del changed[key]
    elif way < 0.2 and isinstance(changed, list):
        changed.append(changed[key])
    elif way < 0.3 and isinstance(changed, dict):
        changed[chance.choice(keys)] = changed[key]
    else:
        changed[key] = _changed(chance, value[key])
    return changed


def _retold(chance: Random, data: bytes) -> bytes:
    """Return JSON that is whole, with something else in it."""
    try:
        value = json.loads(data)
    except ValueError, RecursionError:
        return _packed(chance, data)
    for _ in range(chance.randrange(1, 4)):
        value = _changed(chance, value)
    return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )


def _by_line(chance: Random, data: bytes) -> bytes:
    """Return an export that is whole, as it is written or laid out anew."""
    told_anew = _retold(chance, data)
    try:
        document = json.loads(told_anew)
        journal = document.pop("journal")
        lines = ",\n".join(json.dumps(entry) for entry in journal)
    except AttributeError, KeyError, TypeError, ValueError, RecursionError:
        return told_anew
    if chance.random() < 0.3:
        return told_anew
    head = json.dumps(document)[:-1]
    return f'{head},\n"journal": [\n{lines}\n]}}\n'.encode()


# -- targets ------------------------------------------------------------------------

_RUN: Final = Run()
_COMMON: Final = ("readers/accept.py",)
_TEXT: Final = ("readers/markup.py", "readers/moments.py", "readers/gzipped.py")
_XML: Final = (
    *(b"<gpx>", b"</gpx>", b"<trk>", b"</trk>", b"<trkseg>", b"</trkseg>", b"<!--"),
    *(b"-->", b"<![CDATA[", b"]]>", b"<?", b"?>", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>"),
    *(
        b'lat="50" lon="13"',
        b"<time>",
        b"</time>",
        b"<type>",
        b"running",
        b"&#0;",
        b"&lt;",
    ),
    *(
        b"<Lap>",
        b"</Lap>",
        b"<Track>",
        b"</Track>",
        b"<Trackpoint>",
        b"<Id>",
        b"/>",
        b">",
    ),
    *(b"<DistanceMeters>", b"<TotalTimeSeconds>", b"</Activity>", b'Sport="Running"'),
    *(b"<extensions>", b"xmlns:x='y'", b"x:trk", b"\xff\xfe", b"\0", b"'", b'"'),
)
_CSV: Final = (
    *(
        b",",
        b";",
        b"\t",
        b'"',
        b'""',
        b"\n",
        b"\r\n",
        b"\r",
        b"Run",
        b"Running",
        b"Laufen",
    ),
    *(
        b"May 4, 2026, 6:30:00 AM",
        b"04.05.2026 08:30",
        b"5.00",
        b"5,00",
        b"1.020,5",
        b"--",
    ),
    *(
        b"Distance",
        b"Activity Type",
        b"Date",
        b"km",
        b"mi",
        b"\0",
        b"=1+1",
        b"\xef\xbb\xbf",
    ),
)
_WORKOUT: Final = Workout()
_DIARY: Final[list[Entry]] = [
    diary_run("2026-03-02 08:00", 5),
    pain("2026-03-03 09:00", 3, note="stairs"),
    ice("2026-03-03 10:00"),
    session("2026-03-03 11:00", ExerciseDone(key="clamshell", sets=2, pain=1.0)),
    flare("2026-03-03 12:00"),
    pause("2026-03-03 13:00", on=False),
    held("2026-03-03 14:00", Reminder.ICE, "2026-03-03", 30),
    target("2026-03-03 15:00", 3),
]
_DIARY.append(retraction(_DIARY[1]))
_HEAD: Final[dict[str, Any]] = {
    "format": FORMAT,
    "schema": known_version(),
    "runner": "Sam",
    "settings": {},
    "shoes": [{"id": "a", "data": {"name": "Blue", "starting_distance": 1}}],
}


def _document(*, by_line: bool) -> bytes:
    journal = [told(entry) for entry in _DIARY]
    if not by_line:
        return json.dumps({**_HEAD, "journal": journal}, indent=1).encode()
    lines = ",\n".join(json.dumps(entry) for entry in journal)
    head = json.dumps(_HEAD)[:-1]
    return f'{head},\n"entries": [\n],\n"journal": [\n{lines}\n]}}\n'.encode()


TARGETS: Final[Sequence[Target]] = (
    Target(
        name="FIT",
        files=(
            *_COMMON,
            *("readers/__init__.py", "readers/gzipped.py"),
            *(
                f"readers/fit{part}.py"
                for part in ("", "_links", "_messages", "_track")
            ),
        ),
        try_out=_reads("run.fit"),
        seeds=[
            _RUN.file(),
            Run(points=3, sport=2).file(),
            seal(_RUN.file_id() + _RUN.records()),
            seal(_RUN.file_id() + _RUN.records()[:300] + _RUN.session() * 2),
        ],
        words=[_RUN.file_id(), _RUN.session(), _RUN.activity(), _RUN.records()[:60]],
        renew=_resealed,
    ),
    Target(
        name="GPX",
        files=(*_COMMON, *_TEXT, "readers/gpx.py", "readers/gpx_tracks.py"),
        try_out=_reads("run.gpx"),
        seeds=[
            Course(every_s=60).file(),
            gpx(track(segment(), segment(), sport=None)),
            Course(every_s=300).file().replace(b"<gpx", b"<g:gpx"),
        ],
        words=(*_XML, *_NUMBERS),
        renew=_packed,
    ),
    Target(
        name="TCX",
        files=(*_COMMON, *_TEXT, "readers/tcx.py", "readers/tcx_laps.py"),
        try_out=_reads("run.tcx"),
        seeds=[
            tcx(activity(*LAPS)),
            tcx(activity(LAPS[0], sport="Other"), activity(LAPS[1], sport=None)),
        ],
        words=(*_XML, *_NUMBERS),
        renew=_packed,
    ),
    Target(
        name="Apple Health",
        files=(*_COMMON, "readers/apple.py", "readers/apple_scan.py"),
        try_out=_reads("export.xml"),
        seeds=[health(*ELEMENTS), health(_WORKOUT.older()), health(_WORKOUT.newer())],
        words=(
            *_XML[:20],
            *_NUMBERS,
            *(b"<Workout ", b"</Workout>", b"<WorkoutRoute", b"<WorkoutStatistics "),
            *(b"workoutActivityType=", b"HKWorkoutActivityTypeRunning", b'unit="km"'),
            *(
                b"startDate=",
                b"endDate=",
                b"duration=",
                b"totalDistance=",
                b"<HealthData ",
            ),
        ),
    ),
    Target(
        name="Strava (list)",
        files=("readers/lists.py", "readers/strava_rows.py", "readers/words.py"),
        try_out=_reads("activities.csv"),
        seeds=[
            listed([Activity(), Activity(id="2", date="4.5.2026, 06:30:00")], header)
            for header in (ENGLISH, GERMAN, FINNISH)
        ],
        words=(*_CSV, *_NUMBERS),
    ),
    Target(
        name="Garmin (list)",
        files=("readers/lists.py", "readers/garmin_list.py", "readers/words.py"),
        try_out=_reads("Activities.csv"),
        seeds=[(GARMIN + ROW * 2).encode(), (GARMIN + ROW).replace(",", ";").encode()],
        words=(*_CSV, *_NUMBERS),
    ),
    Target(
        name="Garmin (data export)",
        files=("readers/garmin.py",),
        try_out=_reads("sam_0_summarizedActivities.json"),
        seeds=[
            activities(ACTIVITY, ACTIVITY | {"activityId": 2}),
            activities(ACTIVITY | {"distance": None}, {}),
        ],
        words=(
            *(
                b"{",
                b"}",
                b"[",
                b"]",
                b'"',
                b":",
                b",",
                b"null",
                b"true",
                b"\\",
                b"\\ud83d",
            ),
            *(b'"distance":', b'"duration":', b'"beginTimestamp":', b'"activityType":'),
            *_NUMBERS,
        ),
        renew=_retold,
    ),
    Target(
        name="Zip archives",
        files=(
            *("readers/archives.py", "readers/zipped.py", "readers/members.py"),
            *("readers/strava.py", "readers/gzipped.py"),
        ),
        try_out=_reads("export.zip"),
        seeds=[
            zipped({"a.fit": _RUN.file(), "b.gpx": Course(every_s=300).file()}),
            export(
                [Activity(file="a.fit.gz")], {"a.fit.gz": gzip.compress(_RUN.file())}
            ),
            zipped({JSON: activities(ACTIVITY), "x/a.zip": zipped({"a.fit": b"x"})}),
            zipped({"apple_health_export/export.xml": health(*ELEMENTS)}, ZIP_STORED),
        ],
        words=(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"../", b"/etc/x", b"\\"),
        renew=_zipped_again(
            [
                "a.fit",
                "activities.csv",
                "../x.gpx",
                "x.zip",
                JSON,
                "a.tcx.gz",
                "é/\0.fit",
            ]
        ),
    ),
    Target(
        name="Webhook",
        files=(
            "sources/bodies.py",
            "sources/deliveries.py",
        ),
        try_out=_deliver,
        seeds=[json.dumps(payload).encode() for payload in APPS.values()],
        words=(
            *(
                b"{",
                b"}",
                b"[",
                b"]",
                b'"',
                b":",
                b",",
                b"null",
                b"true",
                b"NaN",
                b"\\u0000",
            ),
            *(b'"distance":', b'"duration":', b'"started_at":', b'"type":', b'"unit":'),
            *(b"\\ud83d", b'"runs":', b'"workouts":', b'"data":', b'"external_id":'),
            *_NUMBERS,
        ),
        renew=_retold,
    ),
    Target(
        name="Own export (JSON)",
        files=("restore.py", "core/archive.py", "core/fitting.py"),
        try_out=_restore,
        seeds=[_document(by_line=True), _document(by_line=False)],
        words=(
            *(
                b"{",
                b"}",
                b"[",
                b"]",
                b'"',
                b":",
                b",",
                b"null",
                b"true",
                b"NaN",
                b"\n",
            ),
            *(b'"kind":', b'"run"', b'"pain"', b'"at":', b'"level":', b'"entry_id":'),
            *(b'"of":', b'"retraction"', b'"shoes":', b'"local_date":', b"\\ud83d"),
            *_NUMBERS,
        ),
        renew=_by_line,
    ),
)
"""Everything that reads what comes from outside."""
