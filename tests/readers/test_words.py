"""Numbers, times and sports in the languages that people have."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.knee_recovery.readers.accept import Kind
from custom_components.knee_recovery.readers.words import (
    any_day_first,
    kind,
    moment,
    number,
    seconds,
)

ZONE = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10,20", 10.2),
        ("1,234.56", 1234.56),
        ("1.234,56", 1234.56),
        ("1 234,5", 1234.5),
        ("1'234.5", 1234.5),
        (" 3.32 ", 3.32),
        ("-5", -5),
        ("1e3", 1000),
        ("--", None),
        ("", None),
        ("nan", None),
        ("1e999", None),
        ("5 km", None),
    ],
)
def test_numbers(text: str, expected: float | None) -> None:
    assert number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1428", 1428),
        ("1428,0", 1428),
        ("31:05", 1865),
        ("00:31:24,5", 1884.5),
        ("1:02:03", 3723),
        ("1:2:3:4", None),
        ("x:10", None),
        ("--", None),
        ("-1", None),
    ],
)
def test_durations(text: str, expected: float | None) -> None:
    assert seconds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 29, 2022, 3:53:35 PM", "2022-05-29T15:53:35+02:00"),
        ("29.05.2022, 15:53:35", "2022-05-29T15:53:35+02:00"),
        ("Fr, 25 Mai 2012 20:31", "2012-05-25T20:31:00+02:00"),
        ("mar. 25 mai 2012 20:31", "2012-05-25T20:31:00+02:00"),
        ("9 janv. 2019 à 19:01:02", "2019-01-09T19:01:02+02:00"),
        ("29 août 2023 à 06:06:06", "2023-08-29T06:06:06+02:00"),
        ("29 de mayo de 2022, 15:53:35", "2022-05-29T15:53:35+02:00"),
        ("2022年5月29日 15:53:35", "2022-05-29T15:53:35+02:00"),
        ("2012-05-25T20:31:00Z", "2012-05-25T20:31:00+00:00"),
        ("2012-05-25 20:31:00 UTC", "2012-05-25T20:31:00+00:00"),
        ("2016-11-14 07:25:41 -0700", "2016-11-14T07:25:41-07:00"),
        ("2016-11-14 7:25:41 AM +05:30", "2016-11-14T07:25:41+05:30"),
        ("5/6/2024, 12:05:00 AM", "2024-05-06T00:05:00+02:00"),
        ("25/6/2024 12:05", "2024-06-25T12:05:00+02:00"),
        ("2022 Mai 29 15:53", "2022-05-29T15:53:00+02:00"),
    ],
)
def test_moments(text: str, expected: str) -> None:
    assert moment(text, ZONE) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 29, 2022",
        "99:99",
        "2024-02-30 10:00",
        "1.2.3 10:00",
        "10:00",
        "0001-01-01 00:00",
        "2024-01-01 25:00",
    ],
)
def test_what_is_no_moment(text: str) -> None:
    assert moment(text, ZONE) is None


def test_the_order_of_day_and_month_is_told_by_a_list() -> None:
    assert any_day_first(["5/6/2024 10:00", "13/6/2024 10:00"])
    assert not any_day_first(["5/6/2024 10:00", "6/13/2024 10:00", "13.06.2024 1:00"])
    told = moment("5/6/2024 10:00", UTC, day_first=True)
    assert told == datetime(2024, 6, 5, 10, tzinfo=UTC)


RUNS = (
    "Run|Running|Trail Run|TrailRun|VirtualRun|trail_running|ultra_run"
    "|Treadmill Running|Lauf|Laufen|Traillauf|Virtueller Lauf|Laufband"
    "|Course à pied|Trail|Carrera|Corsa|Corrida|Hardlopen|Hardloopsessie"
    "|Löpning|Løb|Juoksu|Bieganie|ランニング|달리기|跑步"
    "|Innenräume Ausführen|Extérieur Course|Course en extérieur|Tapis de course"
    "|Course à pied extérieure|Course de trail|Course sur piste|Tapis roulant"
    "|Loopband|Esteira|Utendørs løping|Udendørsløb|Utomhuslöpning|Ulkojuoksu"
    "|Bieżnia|Běh venku|Бег на улице|Беговая дорожка|Біг|Koşu"
    "|Τρέξιμο|Alergare|Trčanje|Chạy bộ|户外跑步|越野跑|屋外ランニング|屋外ラン"
    "|トレッドミル|실외 러닝|트레드밀|ריצה|الجري"
)
OTHERS = (
    "Walk|Ride|Hike|Gehen|Wanderung|Radfahren|Langlauf|Eislaufen|Skilaufen"
    "|Biegi narciarskie|Bici da corsa|Trail Ride|Brunch|Ballett"
    "|Wheelchair Push Run Speed|Inline Run|SwimRun|Corsa in bici|Carrera de bicicleta"
    "|Course cycliste|Course à vélo|Course en fauteuil|Extérieur Marche|Marche"
    "|Ausfahrt|跑酷|骑行|トランポリン|バランス|트레이닝|Беседка"
)


@pytest.mark.parametrize("word", RUNS.split("|"))
def test_words_for_running(word: str) -> None:
    assert kind(word) is Kind.RUN


@pytest.mark.parametrize("word", OTHERS.split("|"))
def test_words_for_something_else(word: str) -> None:
    assert kind(word) is Kind.OTHER


def test_no_word_says_nothing() -> None:
    assert kind(" ") is Kind.UNTYPED


@settings(deadline=None)
@given(text=st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    number(text)
    seconds(text)
    moment(text, ZONE)
    kind(text)
