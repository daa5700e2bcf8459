"""Numbers, times and sports as lists write them, in the languages people have.

Strava, Garmin and Apple translate what they export: "10,20", "Fr, 25 Mai 2012 20:31",
"Laufen". None of them says in which language.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from math import isfinite
import re
from unicodedata import combining, normalize

from .accept import Kind

_THOUSANDS = re.compile(r"[\s'\u2019\u00a0\u202f]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?\Z")
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?\s?m\b\.?)?"
)
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_FIGURES = re.compile(r"\A\s*(\d{1,2})/\d{1,2}/\d{4}\b")
MONTHS = 12
_FACTORS = (60, 3600)
_YEAR = 4
"""Digits of a year."""
_ZONE = re.compile(r"\s*(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2}))\s*\Z")

# Months by the first letters that tell them apart, without accents, in English,
# German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish and Polish.
_MONTHS = {
    beginning: number
    for number, beginnings in enumerate(
        (
            "jan ene gen sty",
            "feb fev lut",
            "mar mrt maa mrz",
            "apr avr abr kwi",
            "may mai mei maj mag",
            "jun juin giu cze",
            "jul juil lug lip",
            "aug aou ago sie",
            "sep set wrz",
            "oct okt ott out paz",
            "nov lis",
            "dec dez dic gru",
        ),
        1,
    )
    for beginning in beginnings.split()
}

# Words for running, without accents, by language; a service writes its own keys too.
# "Ausführen" is what Health Auto Export makes of "run" in German, and "Extérieur
# Course" in French. Languages that put no spaces between words come last.
_RUNNING = re.compile(
    normalize(
        "NFKD",
        r"""\b(?:
            \w*run(?:ning)? | jog(?:ging|gen)?
            | \w*lauf(?:en)? | laufband\w* | lauftraining | ausfuhren
            | course\ (?:a\ pied|(?:de|sur|en)\ (?:trail|tapis|piste|salle))
            | course\ \(?(?:en\ )?(?:ex|in)terieure? | (?:ex|in)terieur\ course
            | tapis\ (?:de\ course|roulant) | trail\Z
            | carrera | correr | corrida | corsa | esteira
            | hardlo\w* | loopband\w* | \w*lopning | loppass | lope\w* | lopband
            | \w*loping | \w*lob | lobe\w* | \w*juoksu\w* | lenkki
            | bieg\w* | biezni\w* | beh | behani | futas | alergare | trcanje | tek
            | kosu\w* | бег | бегов\w* | біг | бігов\w* | бягане | τρεξιμο
            | chay\ bo | lari | ריצה | (?:ال)?جري
        )\b
        | 跑(?!酷) | ランニンク | ラン\b | トレットミル | 달리기 | 러닝 | 트레드밀""",  # noqa: RUF001 other alphabets
    ),
    re.VERBOSE,
)
# What those words mean beside these is done on skis, skates or wheels, or in water.
_NOT_ON_FOOT = re.compile(
    r"\b(?:ski|langlauf|eislauf|schlitt|roll|inline|narciar|bici|bike|cycl|velo\b"
    r"|wheelchair|fauteuil|swim)"
)

# What is surely something else, by the beginnings of its words.
_OTHERS = re.compile(
    normalize(
        "NFKD",
        r"""\b(?:e-?)?(?:
            ride\b | velo | vtt\b | cycl | ciclis | bici | bike | biking | fiets
            | wieler | rad(?:fahr|tour|eln) | cykl | cykel | sykk?el | rower | kolarst
            | pyora | bisiklet | велос
            | ski | esqui | sci\b | narciar | hiihto | langren | langlauf | snow | лыж
            | skat | patin | schaats | pattin | eislauf | inline | roll
            | swim | nata | nuoto | schwimm | zwem | simning | svom | plyw | uinti
            | плав | row | ruder | aviron | remo | roei | rodd | kayak | kajak | canoe
            | paddl | surf
            | walk | march | camin | cammin | passegg | wandel | geh | spazier | spacer
            | promenad | kavely | ходьб | hik | randonn | senderis | escursion | wander
            | vandr | trilha
            | work | weight | kraft | muscul | fitness | yoga | ellipti | crosst | stair
        )
        | 骑行 | 騎 | 游泳 | 步行 | 徒步 | 滑雪 | ライト\b | サイクリンク
        | スイム | 水泳 | ウォーキンク | ハイキンク | スキー
        | 라이딩 | 자전거 | 수영 | 걷기 | 산책 | 하이킹 | 스키""",
    ),
    re.VERBOSE,
)


def number(text: str) -> float | None:
    """Return a number that may have a decimal comma; None for what is none."""
    plain = _THOUSANDS.sub("", text.strip())
    if "," in plain:
        whole, _, rest = plain.rpartition(",")
        # Of a comma and a point the last one is the decimal sign.
        if "." not in rest:
            plain = f"{whole.replace('.', '').replace(',', '')}.{rest}"
        else:
            plain = plain.replace(",", "")
    if not _NUMBER.match(plain):
        return None
    value = float(plain)
    return value if isfinite(value) else None


def seconds(text: str) -> float | None:
    """Return a duration: a number of seconds, `mm:ss` or `h:mm:ss`."""
    *larger, last = text.strip().split(":")
    total = number(last)
    if total is None or len(larger) > len(_FACTORS):
        return None
    for factor, part in zip(_FACTORS, reversed(larger), strict=False):
        if not part.isdecimal():
            return None
        total += factor * int(part)
    return total if total >= 0 else None


def is_day_first(text: str) -> bool:
    """Tell whether a date is in figures whose first can only be a day."""
    figures = _FIGURES.search(text)
    return figures is not None and int(figures[1]) > MONTHS


def any_day_first(dates: Iterable[str]) -> bool:
    """Tell whether one of a list's dates begins with what can only be a day."""
    return any(is_day_first(date) for date in dates)


def moment(text: str, zone: tzinfo, *, day_first: bool = False) -> datetime | None:
    """Return a date and a time in UTC; in `zone` where the text names none.

    `day_first` tells how 5/6/2024 is meant. None for what is no moment. A date without
    a time is none: nobody would know when on that day it was.
    """
    text = folded(text)
    clock = _CLOCK.search(text)
    if clock is None:
        return None
    offset = _ZONE.match(text, clock.end())
    rest = "" if offset else text[clock.end() :]
    date = _date(f"{text[: clock.start()]} {rest}", day_first=day_first)
    if date is None:
        return None
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4] == "p" else 0)
    year, month, day = date
    try:
        local = datetime(
            year, month, day, hour, int(clock[2]), int(clock[3] or 0), tzinfo=UTC
        )
        if offset is None:
            return local.replace(tzinfo=zone).astimezone(UTC)
        return local - _ahead(offset)
    except OverflowError, ValueError:
        return None


def kind(word: str) -> Kind:
    """Return what a word for a sport means: a run, another sport, or nothing."""
    plain = folded(word).replace("_", " ").strip()
    if not plain:
        return Kind.UNTYPED
    is_run = _RUNNING.search(plain) is not None and not is_off_foot(plain)
    return Kind.RUN if is_run else Kind.OTHER


def is_off_foot(words: str) -> bool:
    """Tell whether what is called by a word for running is done in another way."""
    return _NOT_ON_FOOT.search(folded(words)) is not None


def is_other_sport(word: str) -> bool:
    """Tell whether a word, in a language of its own, surely means no running."""
    plain = folded(word).replace("_", " ")
    return is_off_foot(plain) or _OTHERS.search(plain) is not None


def is_zoned(text: str) -> bool:
    """Tell whether a date and a time name their zone."""
    clock = _CLOCK.search(text)
    return clock is not None and _ZONE.match(folded(text), clock.end()) is not None


def folded(text: str) -> str:
    """Return a text in small letters and without accents."""
    apart = normalize("NFKD", text.casefold().replace("ø", "o").replace("ł", "l"))
    return "".join(sign for sign in apart if not combining(sign))


def _date(text: str, *, day_first: bool) -> tuple[int, int, int] | None:
    """Return year, month and day, by a month's name or by the order of figures."""
    parts = _PARTS.findall(text)
    figures = [part for part in parts if part.isdecimal()]
    # A name of a day can begin like one of a month, and stands before it.
    named = [_MONTHS.get(part[:4]) or _MONTHS.get(part[:3]) for part in parts]
    month = next((number for number in reversed(named) if number), None)
    match [int(figure) for figure in figures if len(figure) <= _YEAR]:
        case [first, second] if month is not None:
            return (
                (first, month, second)
                if len(figures[0]) == _YEAR
                else (second, month, first)
            )
        case [year, second, third] if len(figures[0]) == _YEAR:
            return year, second, third
        case [first, second, year] if len(figures[2]) == _YEAR:
            # With slashes and nothing else to go by, as in America.
            if day_first or "/" not in text or first > MONTHS:
                return year, second, first
            return year, first, second
    return None


def _ahead(offset: re.Match[str]) -> timedelta:
    """Return how far ahead of UTC an offset is."""
    if offset[1]:
        return timedelta()
    ahead = timedelta(hours=int(offset[3]), minutes=int(offset[4]))
    return -ahead if offset[2] == "-" else ahead
