"""GPX files as apps write them, in all the shapes that the format allows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import gzip

import pytest

from custom_components.knee_recovery.readers import (
    FileRun,
    Flaw,
    Reason,
    Refusal,
    gpx_tracks,
    markup,
    read,
)
from tests.readers.answers import refusal_of, run_of
from tests.readers.gpx_file import (
    DEGREE_M,
    NAMESPACE,
    Course,
    gpx,
    iso,
    point,
    segment,
    track,
)

COURSE = Course()
FILE = COURSE.file()
RUN = FileRun(
    name="run.gpx",
    started_at=COURSE.start,
    distance_m=5000,
    duration_s=1800.0,
    elapsed_s=1800.0,
    utc_offset=None,
    external_id="gpx-1777876200",
    sport="running",
    partial=False,
)


def at(seconds: float) -> str:
    return iso(COURSE.start + timedelta(seconds=seconds))


def read_runs(data: bytes) -> list[FileRun]:
    return [item for item in read("run.gpx", data) if isinstance(item, FileRun)]


def altered(old: str, new: str) -> bytes:
    text = FILE.decode()
    assert old in text
    return text.replace(old, new).encode()


def test_a_run_is_read_whole() -> None:
    assert read("run.gpx", FILE) == (RUN,)


@pytest.mark.parametrize("name", ["run.gpx.gz", "RUN.GPX.GZ", "12866632127"])
def test_a_packed_run_is_the_run(name: str) -> None:
    assert run_of(gzip.compress(FILE), name) == replace(RUN, name=name)


def test_content_decides_whatever_the_name_is() -> None:
    assert run_of(FILE, "run.fit") == replace(RUN, name="run.fit")


def turned(text: str) -> str:
    """Return the points with their longitude first, as Nike and Runtastic write."""
    return text.replace(' lon="13.4"', "").replace(
        "<trkpt lat", '<trkpt lon="13.4" lat'
    )


def prefixed(text: str) -> str:
    for name in ("gpx", "trk", "trkseg", "trkpt", "ele", "time", "type"):
        text = text.replace(f"<{name}", f"<g:{name}").replace(
            f"</{name}", f"</g:{name}"
        )
    # The first replacements have found the longer names too.
    return text.replace("g:g:", "g:").replace("xmlns=", "xmlns:g=")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(turned(FILE.decode()).encode(), id="longitude-first"),
        pytest.param(prefixed(FILE.decode()).encode(), id="prefix"),
        pytest.param(altered("<ele>34.2</ele>", ""), id="no-height"),
        pytest.param(altered("<ele>34.2</ele>", "<ele>-9999</ele>\n "), id="height"),
        pytest.param(altered('"', "'"), id="other-quotes"),
        pytest.param(altered('<trkpt lat="', '<trkpt\n  lat = "'), id="spaces"),
        pytest.param(altered("<trkpt ", '<trkpt name="5" '), id="other-attribute"),
        pytest.param(altered("<time>", "<time ><![CDATA["), id="open-quoted-text"),
        pytest.param(altered("<time>", "<time>\n "), id="line-break-in-time"),
        pytest.param(altered("<type>running", "<type><![CDATA[running]]>"), id="cdata"),
        pytest.param(altered("<trkseg>", "<!-- <trkseg/> -->"), id="no-segments"),
        pytest.param(altered("\n", "\r\n"), id="windows"),
        pytest.param(altered(":00Z", ":00.000Z"), id="fraction"),
        pytest.param(altered(":00Z", ":00"), id="no-zone"),
        pytest.param(altered(":00Z", ":00+00:00"), id="zone-zero"),
        pytest.param(b"\n  " + FILE, id="spaces-before"),
        pytest.param(altered("Morning", "Caf\u00e9 \U0001f3c3"), id="emoji"),
        pytest.param(
            FILE.decode().replace("Morning", "Caf\u00e9").encode("latin-1"),
            id="latin-1-that-says-utf-8",
        ),
        pytest.param(b"\xef\xbb\xbf" + FILE, id="utf-8-mark"),
        pytest.param(FILE.decode().encode("utf-16"), id="utf-16"),
        pytest.param(FILE.decode().encode("utf-16-be"), id="utf-16-no-mark"),
        pytest.param(FILE.decode().encode("utf-16-le"), id="utf-16-le-no-mark"),
        pytest.param(FILE.decode().encode("utf-32"), id="utf-32"),
        pytest.param(altered('"UTF-8"', '"utf-16"'), id="declared-utf-16-but-is-not"),
        pytest.param(altered('<?xml version="1.0" encoding="UTF-8"?>', ""), id="bare"),
        pytest.param(
            altered("<trk>", "<?app x?><!-- <trk><type>x -->\n<trk>"), id="pi"
        ),
        pytest.param(
            altered("<type>", "<link href=''><type>text/html</type></link><type>"),
            id="type-of-a-link",
        ),
        pytest.param(
            altered(
                "<type>",
                "<extensions><a><extensions/><extensions><type>ride</type>"
                "</extensions></a><time>2001</time></extensions><type>",
            ),
            id="type-in-extensions",
        ),
        pytest.param(
            altered("<trk>", '<wpt lat="1" lon="1"><time>2001</time></wpt><trk>'),
            id="waypoint",
        ),
        pytest.param(
            altered("<trk>", '<rte><rtept lat="1" lon="1"/></rte><trk/><trk>'),
            id="route-and-empty-track",
        ),
        pytest.param(altered("</type>", "</type><type>cycling</type>"), id="two-types"),
        pytest.param(
            altered("<trkseg>", '<trkseg><trkpt lat="0" lon="0"><ele/></trkpt>'),
            id="no-fix-yet",
        ),
        pytest.param(altered("<trkseg>", "<trkseg/><trkseg></trkseg><trkseg>"), id="0"),
    ],
)
def test_every_spelling_is_read(data: bytes) -> None:
    assert read("run.gpx", data) == (RUN,)


def test_extensions_between_place_and_time_are_passed_over() -> None:
    hr = "<extensions><time>2001-01-01T00:00:00Z</time><x:hr>140</x:hr></extensions>"
    data = altered("<ele>34.2</ele>", hr)
    assert read("run.gpx", data) == (RUN,)


def test_the_same_segment_read_at_once_and_by_its_tags_is_the_same() -> None:
    """The short way must not be another way."""
    long = replace(COURSE, seconds=40_000, metres=90_000, every_s=7).file()
    odd = long.replace(b"<trkseg>", b"<trkseg><!-- by hand -->")
    assert len(long) > 2 * gpx_tracks._WINDOW  # noqa: SLF001
    assert read("run.gpx", long) == read("run.gpx", odd)


@pytest.mark.parametrize(
    "long", ["<!-- {} -->", "<![CDATA[ {} ]]>", "<?x {} ?>"], ids=["!", "[", "?"]
)
def test_what_is_passed_over_may_be_longer_than_what_is_looked_at(long: str) -> None:
    """No tag within it counts, whatever the place at which reading pauses."""
    inside = "<trk><type>ride</type> > " * 90_000
    assert len(inside) > 2 * markup._WINDOW  # noqa: SLF001
    data = altered("<name>", f"<name>{long.format(inside)}")
    assert read("run.gpx", data) == (RUN,)


def test_a_zone_is_the_watchs_own() -> None:
    text = FILE.decode().replace("T06:", "T08:").replace("T07:", "T09:")
    run = run_of(text.replace("Z<", "+02:00<").encode())
    assert run == replace(RUN, name="run.fit", utc_offset=timedelta(hours=2))


@pytest.mark.parametrize(
    ("sport", "name"),
    [
        ("running", "running"),
        ("Run", "running"),
        ("RUNNING", "running"),
        ("9", "running"),
        ("trail_running", "trail_running"),
        ("TrailRun", "trail_running"),
        ("Treadmill Running", "treadmill_running"),
        ("virtual_run", "virtual_running"),
        ("track-running", "track_running"),
        ("jogging", "running"),
        ("Laufen", "running"),
        ("Tapis de course", "running"),
        ("屋外ランニング", "running"),
        ("Course &#224; pied", "running"),
        ("Correr", "running"),
        ("\u0411\u0435\u0433", "running"),
    ],
)
def test_a_run_by_any_name_is_one(sport: str, name: str) -> None:
    assert run_of(COURSE.file(sport)).sport == name


@pytest.mark.parametrize(
    ("sport", "detail"),
    [
        ("cycling", "cycling"),
        ("1", "cycling"),
        ("10", "walking"),
        ("Nordic Walking", "nordic_walking"),
        ("MountainBiking", "mountain_biking"),
        ("brunch", "brunch"),
        ("Course", "course"),
        ("hiking" * 20, ("hiking" * 20)[:60]),
    ],
)
def test_another_sport_is_no_run(sport: str, detail: str) -> None:
    assert refusal_of(COURSE.file(sport)) == Refusal(
        name="run.fit", reason=Reason.NOT_A_RUN, detail=detail
    )


@pytest.mark.parametrize("sport", [None, "", "Other", "uncategorized", "77"])
def test_without_a_type_the_pace_decides(sport: str | None) -> None:
    assert run_of(COURSE.file(sport)).sport == "generic"
    ride = replace(COURSE, metres=14_000)
    assert refusal_of(ride.file(sport)).detail == "2:09 per km"
    walk = replace(COURSE, metres=2_500)
    assert refusal_of(walk.file(sport)).detail == "12:00 per km"
    assert run_of(walk.file("run")).distance_m == 2_500


@pytest.mark.parametrize(
    ("name", "sport"),
    [
        ("<![CDATA[Running 5/4/26 8:30 am]]>", "running"),
        ("<![CDATA[ Trail Running 12/31/26 11:05 pm ]]>", "trail_running"),
        ("Running 5/4/26 8:30 am", "running"),
        ("Morning Ride", "generic"),
        ("Cycling club run", "generic"),
        ("5/4/26 8:30 am", "generic"),
        ("Cycling 5/4/26", "generic"),
    ],
)
def test_runkeeper_writes_the_type_into_the_name(name: str, sport: str) -> None:
    data = COURSE.file(None).replace(b"<name>Morning<", f"<name>{name}<".encode())
    assert run_of(data).sport == sport
    typed = COURSE.file("walking").replace(b"<name>Morning<", f"<name>{name}<".encode())
    assert refusal_of(typed).detail == "walking"


def test_a_ride_of_runkeeper_is_none() -> None:
    ride = b"<name><![CDATA[Cycling 10/2/17 10:49 am]]><"
    data = COURSE.file(None).replace(b"<name>Morning<", ride)
    assert refusal_of(data).detail == "cycling"
    within = COURSE.file(None).replace(b"</ele>", b"</ele>" + ride + b"/name>")
    assert run_of(within.replace(b"<trk>", ride + b"/name><trk>")).distance_m == 5000


def test_a_vehicle_is_too_fast_and_not_too_short() -> None:
    """Its every way is a jump."""
    car = replace(COURSE, metres=45_000, every_s=5)
    assert refusal_of(car.file(None)).detail == "0:40 per km"
    assert refusal_of(car.file("running")).reason is Reason.DAMAGED


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (gpx(), Reason.NOT_AN_ACTIVITY, "no track"),
        (b"<gpx/>", Reason.NOT_AN_ACTIVITY, "no track"),
        (b'<gpx version="1.1" />', Reason.NOT_AN_ACTIVITY, "no track"),
        (
            gpx('<wpt lat="1" lon="1"/><rte><rtept lat="1" lon="1"/></rte>'),
            Reason.NOT_AN_ACTIVITY,
            "no track",
        ),
        (gpx(track(segment())), Reason.NOT_AN_ACTIVITY, "no track"),
        (gpx(track(segment(point(0, at(0))))), Reason.NO_DATE, ""),
        (gpx(track(segment(point(0, None), point(900, None)))), Reason.NO_DATE, ""),
        (gpx(track(segment(point(0, at(0)), point(900, None)))), Reason.NO_DATE, ""),
        (
            gpx(track(segment(point(0, at(0)), point(199, at(60))))),
            Reason.TOO_SHORT,
            "199 m",
        ),
        (FILE.replace(b"2026-", b"1999-"), Reason.NO_DATE, ""),
    ],
)
def test_what_is_no_run_says_why(data: bytes, reason: Reason, detail: str) -> None:
    assert refusal_of(data, "run.gpx") == Refusal(
        name="run.gpx", reason=reason, detail=detail
    )


def test_a_pause_is_left_out_of_the_time_and_its_way_out_of_the_distance() -> None:
    later = replace(COURSE, start=COURSE.start + timedelta(hours=1), from_m=5400)
    run = run_of(gpx(track(COURSE.segment(), later.segment())))
    assert (run.distance_m, run.duration_s, run.elapsed_s) == (10_000, 3600.0, 5400.0)


def test_a_gap_within_a_segment_is_a_pause_unless_the_runner_got_on() -> None:
    def run_with(gap_s: int, gap_m: float) -> FileRun:
        half = [point(10 * i, at(3 * i)) for i in range(101)]
        rest = [
            point(1000 + gap_m + 10 * i, at(300 + gap_s + 3 * i)) for i in range(101)
        ]
        return run_of(gpx(track(segment(*half, *rest))))

    assert run_with(600, 0).duration_s == 600.0
    assert run_with(600, 0).elapsed_s == 1200.0
    walked = run_with(600, 400)
    assert (walked.distance_m, walked.duration_s) == (2400, 600.0)
    ran = run_with(600, 1800)
    assert (ran.distance_m, ran.duration_s) == (3800, 1200.0)
    driven = run_with(600, 9000)
    assert (driven.distance_m, driven.duration_s) == (2000, 600.0)


def test_a_receiver_that_went_astray_and_came_back_did_not_move() -> None:
    points = [point(10 * i, at(3 * i)) for i in range(101)]
    points[50] = point(50_000, at(150))
    points[70:72] = point(60_000, at(210)), point(40_000, at(213))
    run = run_of(gpx(track(segment(*points))))
    assert (run.distance_m, run.duration_s) == (1000, 300.0)


def test_a_receiver_that_catches_up_has_told_too_little_before() -> None:
    points = [point(3 * i, at(i)) for i in range(301)]
    for lost in range(100, 115):
        points[lost] = point(300, at(lost))
    run = run_of(gpx(track(segment(*points))))
    assert (run.distance_m, run.duration_s) == (900, 300.0)


def test_a_receiver_that_finds_itself_elsewhere_did_not_run_there() -> None:
    points = [point(3 * i + (400 if i > 150 else 0), at(i)) for i in range(301)]
    assert run_of(gpx(track(segment(*points)))).distance_m == 897


def test_a_correction_in_several_ways_is_left_out_too() -> None:
    points = [point(3 * i, at(i)) for i in range(301)]
    points[150:] = [
        point(3 * i + min(40 * (i - 149), 320), at(i)) for i in range(150, 301)
    ]
    untyped = run_of(gpx(track(segment(*points), sport=None)))
    # But for the ways that it took.
    assert untyped.distance_m == 900 - 8 * 3


def test_a_ride_within_a_run_is_left_out_and_without_a_type_it_is_no_run() -> None:
    """The drive home, and a tour whose rests make it as slow as running."""
    run = [point(15 * i, at(5 * i)) for i in range(201)]
    ride = [point(3000 + 150 * i, at(1000 + 5 * i)) for i in range(1, 11)]
    rest = [point(4500 + 15 * i, at(1050 + 5 * i)) for i in range(1, 101)]
    data = gpx(track(segment(*run, *ride, *rest)))
    assert run_of(data).distance_m == 4500
    for part in (run + ride, run + ride + rest):
        untyped = gpx(track(segment(*part), sport=None))
        assert refusal_of(untyped, "run.gpx") == Refusal(
            name="run.gpx", reason=Reason.NOT_A_RUN, detail="vehicle"
        )


def test_points_twice_change_nothing() -> None:
    twice = [each for each in COURSE.points() for _ in range(2)]
    assert read("run.gpx", gpx(track(segment(*twice)))) == (RUN,)


def test_several_points_in_one_second_are_all_counted() -> None:
    points = [point(2 * i, at(i // 3)) for i in range(301)]
    assert run_of(gpx(track(segment(*points)))).distance_m == 600


def test_points_without_a_time_count_for_the_distance() -> None:
    points = [point(10 * i, at(3 * i) if i % 4 == 0 else None) for i in range(101)]
    run = run_of(gpx(track(segment(*points))), "run.gpx")
    assert (run.distance_m, run.duration_s, run.partial) == (1000, 300.0, False)


def test_a_point_out_of_its_order_does_not_count_time_twice() -> None:
    points = [point(10 * i, at(3 * i)) for i in range(101)]
    points[50], points[51] = points[51], points[50]
    run = run_of(gpx(track(segment(*points))))
    assert (run.distance_m, run.elapsed_s) == (1020, 300.0)


def test_a_clock_that_is_set_on_the_way_is_believed_from_then_on() -> None:
    points = [point(10 * i, at(3 * i)) for i in range(101)]
    points[:3] = [point(10 * i, f"2038-01-19T03:14:0{i * 3}Z") for i in range(3)]
    run = run_of(gpx(track(segment(*points))))
    assert run.started_at == COURSE.start + timedelta(seconds=3)
    assert (run.distance_m, run.elapsed_s) == (1000, 297.0)


def test_a_watch_without_a_date_at_first_starts_when_it_has_one() -> None:
    points = [point(10 * i, at(3 * i)) for i in range(101)]
    points[:2] = [point(10 * i, f"1989-12-31T00:00:0{i * 3}Z") for i in range(2)]
    run = run_of(gpx(track(segment(*points))))
    assert run.started_at == COURSE.start + timedelta(seconds=6)
    assert run.distance_m == 1000


def test_over_the_date_line_the_way_is_short() -> None:
    points = [
        point(0, at(300 * i), east=east) for i, east in enumerate(("179.99", "-179.99"))
    ]
    cosine_of_50 = 0.642788
    run = run_of(gpx(track(segment(*points))))
    assert run.distance_m == round(0.02 * DEGREE_M * cosine_of_50)


def two(gap: timedelta, first: str | None, second: str | None) -> bytes:
    later = replace(COURSE, start=COURSE.start + timedelta(minutes=30) + gap)
    return gpx(COURSE.track(first), later.track(second))


@pytest.mark.parametrize(
    ("minutes", "first", "second", "distances"),
    [
        pytest.param(0, "run", "Running", [10_000], id="at-once"),
        pytest.param(5, "run", "run", [10_000], id="after-a-lap"),
        pytest.param(6, "run", "run", [5000, 5000], id="another-run"),
        pytest.param(600, "run", "run", [5000, 5000], id="in-the-evening"),
        pytest.param(-600, "run", "run", [5000, 5000], id="newest-first"),
        pytest.param(0, "run", "walking", [5000], id="a-walk-behind"),
        pytest.param(0, "run", "trail run", [5000, 5000], id="another-kind"),
        pytest.param(30, None, None, [10_000], id="an-outing"),
        pytest.param(31, None, None, [5000, 5000], id="two-outings"),
    ],
)
def test_tracks_are_runs_of_their_own_unless_they_go_on(
    minutes: int, first: str | None, second: str | None, distances: list[int]
) -> None:
    runs = read_runs(two(timedelta(minutes=minutes), first, second))
    assert [run.distance_m for run in runs] == distances


def test_segments_of_other_days_are_other_runs() -> None:
    later = replace(COURSE, start=COURSE.start + timedelta(hours=7))
    assert len(read_runs(gpx(track(COURSE.segment(), later.segment())))) == 2


def test_segments_without_times_stay_with_their_track() -> None:
    bare = segment(point(0, None), point(300, None))
    run = run_of(gpx(track(bare, COURSE.segment(), bare)))
    assert (run.distance_m, run.elapsed_s) == (5600, 1800.0)


def test_a_walk_between_two_halves_of_a_hike_is_no_run() -> None:
    """Each of the quick parts alone would be one."""
    walk = replace(COURSE, metres=1000, start=COURSE.start + timedelta(minutes=20))
    quick = replace(COURSE, metres=600, seconds=300)
    assert refusal_of(gpx(quick.track(None), walk.track(None))).detail == "21:52 per km"


@pytest.mark.parametrize(
    ("data", "warnings"),
    [
        (FILE.replace(b"</gpx>", b""), (Flaw.TRUNCATED, Flaw.FROM_RECORDS)),
        (FILE + b"\0\0\0", (Flaw.TRAILING,)),
        (
            FILE.replace(b"13.4", b"nan", 1),
            (Flaw.UNREADABLE, Flaw.FROM_RECORDS),
        ),
        (FILE.replace(b'"13.4"', b'"913.4"', 1), (Flaw.UNREADABLE, Flaw.FROM_RECORDS)),
        (FILE.replace(b" lon=", b" lo=", 1), (Flaw.UNREADABLE, Flaw.FROM_RECORDS)),
        (FILE.replace(b"<trkpt", b"<trkpx", 1), (Flaw.UNREADABLE, Flaw.FROM_RECORDS)),
        (FILE.replace(b"</trkpt", b"</trkp", 1), (Flaw.UNREADABLE, Flaw.FROM_RECORDS)),
        (FILE.replace(b"<metadata>", b"<metadata"), ()),
        (FILE.replace(b":30:10Z", b":30:1xZ"), (Flaw.UNREADABLE, Flaw.FROM_RECORDS)),
    ],
)
def test_what_is_wrong_around_the_run_is_told(
    data: bytes, warnings: tuple[Flaw, ...]
) -> None:
    run = run_of(data)
    assert run.warnings == warnings
    assert run.partial == (Flaw.FROM_RECORDS in warnings)
    assert 4970 <= run.distance_m <= 5000


@pytest.mark.parametrize(
    "data",
    [
        FILE[: FILE.index(b"<trkseg>")],
        FILE[: FILE.index(b"<trkpt") + 300],
        b"<gpx",
        b"<gpx><trk>",
        gpx(track(segment(point(0, at(0)), point(900, at(9)).replace("50.", "x.")))),
    ],
)
def test_what_is_left_of_too_little_is_damaged(data: bytes) -> None:
    assert refusal_of(data, "run.gpx").reason is Reason.DAMAGED


def test_a_document_that_is_none_is_damaged() -> None:
    refusal = refusal_of(b"lat,lon,time\n50,13.4,2026", "run.gpx")
    assert (refusal.reason, refusal.detail) == (Reason.DAMAGED, "header")


@pytest.mark.parametrize(
    ("limit", "size"),
    [("MAX_TAGS", 5), ("MAX_TRACKS", 1), ("MAX_SEGMENTS", 1), ("MAX_POINTS", 100)],
)
def test_more_than_any_recording_has_is_hostile(
    limit: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = two(timedelta(hours=5), "run", "run")
    assert len(read_runs(data)) == 2
    monkeypatch.setattr(gpx_tracks, limit, size)
    assert refusal_of(data, "run.gpx").reason is Reason.HOSTILE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"', "'", id="every-point-by-its-tags"),
        pytest.param(
            "04T07:00:00Z", "34T07:00:00Z", id="told-like-the-others-and-not-a-time"
        ),
        pytest.param("05-04T06:5", "13-04T06:5", id="no-such-month"),
    ],
)
def test_many_points_that_take_long_are_hostile(
    old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written as recordings are is read five times as quickly as the rest."""
    data = altered(old, new)
    monkeypatch.setattr(gpx_tracks, "MAX_ODD_POINTS", 100)
    assert refusal_of(data, "run.gpx").reason is Reason.HOSTILE
    assert run_of(FILE, "run.gpx").distance_m > 0


def test_many_jumps_are_hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    track = "".join(
        f'<trkpt lat="{5 * (number % 2) + 1}" lon="4"><time>{at(number)}</time></trkpt>'
        for number in range(200)
    )
    data = f"<gpx><trk><trkseg>{track}</trkseg></trk></gpx>".encode()
    assert refusal_of(data, "run.gpx").reason is Reason.DAMAGED
    monkeypatch.setattr(gpx_tracks, "MAX_ODD_POINTS", 100)
    assert refusal_of(data, "run.gpx").reason is Reason.HOSTILE


def test_a_document_that_does_not_begin_is_none() -> None:
    data = b"<??>" * 300_000 + FILE
    assert refusal_of(data, "run.gpx").reason is Reason.UNSUPPORTED
    assert run_of(b" " * 200_000 + FILE).distance_m > 0


def test_the_namespace_is_that_of_the_format() -> None:
    assert NAMESPACE.encode() in FILE
    assert datetime.fromisoformat(at(0)) == COURSE.start.astimezone(UTC)
