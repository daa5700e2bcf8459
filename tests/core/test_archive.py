"""An archive says everything, and is read back as it was."""

from datetime import date, datetime
import json
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.core.archive import belonging, retold, told
from custom_components.knee_recovery.core.errors import ArchiveError
from custom_components.knee_recovery.core.journal import (
    Entry,
    IceStopped,
    KeptApart,
    Measure,
    Retraction,
    Score,
    Target,
)
from tests.core.diary import clock, day, ice, identity, pain, retraction, run
from tests.core.strategies import diaries


@given(told_diary=diaries())
def test_what_is_told_is_read_back(told_diary: tuple[list[Entry], datetime]) -> None:
    diary, _now = told_diary

    document = json.loads(json.dumps([told(entry) for entry in diary]))

    assert [retold(each) for each in document] == diary


PLAIN: dict[str, Any] = told(pain("2026-03-03 09:00", 3, note="stairs"))

TARGET: dict[str, Any] = told(Target(**identity(clock("2026-03-03 09:00")), sessions=2))
SCORE: dict[str, Any] = told(
    Score(**identity(clock("2026-03-03 09:00")), measure=Measure.WORST_PAIN, value=5)
)
RUN: dict[str, Any] = told(run("2026-03-03 09:00", copy_of="another"))


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("a word", id="no entry"),
        pytest.param(None, id="nothing"),
        pytest.param(PLAIN | {"kind": "from_the_future"}, id="kind"),
        pytest.param(PLAIN | {"moment": "at noon"}, id="word"),
        pytest.param(PLAIN | {"from_the_future": 1}, id="field"),
        pytest.param(PLAIN | {"at": "yesterday"}, id="moment"),
        pytest.param(PLAIN | {"at": "2026-03-03T09:00:00"}, id="no zone"),
        pytest.param(PLAIN | {"at": "2026-03-03T09:00:00+01:00:00.5"}, id="half zone"),
        pytest.param(PLAIN | {"at": 5}, id="number"),
        pytest.param(PLAIN | {"local_date": "2026-02-30"}, id="date"),
        pytest.param(PLAIN | {"local_date": 5}, id="date as number"),
        pytest.param(PLAIN | {"entry_id": None}, id="id"),
        pytest.param(PLAIN | {"entry_id": ""}, id="empty id"),
        pytest.param(PLAIN | {"local_date": "2026-03-05"}, id="another date"),
        pytest.param(TARGET | {"sessions": 0}, id="no target"),
        pytest.param(SCORE | {"value": 50}, id="beyond its measure"),
        pytest.param(RUN | {"edited": ["distance"]}, id="edited nothing"),
        pytest.param(RUN | {"edited": ["id"]}, id="edited what it is"),
        pytest.param(PLAIN | {"external_id": 5}, id="name"),
        pytest.param({key: PLAIN[key] for key in PLAIN if key != "at"}, id="missing"),
        pytest.param(PLAIN | {"symptoms": "limp"}, id="list"),
        pytest.param(PLAIN | {"level": None}, id="no level"),
        pytest.param(PLAIN | {"level": "3"}, id="level as text"),
        pytest.param(PLAIN | {"level": 30}, id="level too high"),
        pytest.param(PLAIN | {"note": 5}, id="note as number"),
        pytest.param(PLAIN | {"at": "1999-12-31T09:00:00+00:00"}, id="long ago"),
        pytest.param(PLAIN | {"recorded_at": "9999-12-31T23:59:59+00:00"}, id="end"),
        pytest.param(PLAIN | {"local_date": "9999-12-31"}, id="last date"),
    ],
)
def test_what_is_no_entry_is_refused(broken: object) -> None:
    with pytest.raises(ArchiveError) as why:
        retold(broken)

    assert why.value.placeholders["detail"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.text(max_size=3), inside, max_size=3)
    ),
    max_leaves=6,
)


@given(told_diary=diaries(max_size=3), field=st.integers(0, 12), value=_JSON)
def test_anything_in_a_field_is_read_or_refused(
    told_diary: tuple[list[Entry], datetime], field: int, value: object
) -> None:
    for entry in told_diary[0]:
        plain = told(entry)
        plain[[*plain][field % len(plain)]] = value

        try:
            read = retold(plain)
        except ArchiveError:
            continue
        assert json.dumps(told(read), allow_nan=False)


def test_a_span_brings_what_belongs_to_it() -> None:
    before = run("2026-02-01 09:00")
    may = run("2026-05-01 23:50")
    copy = run("2026-05-02 00:01", copy_of=may.id, source="watch")
    other = run("2026-05-01 08:00")
    after = pain("2026-06-01 09:00", 3)
    mistake = retraction(copy, "2026-06-02 09:00")
    instead = run("2026-04-30 09:00")
    put_right = Retraction(
        **identity(mistake.at), of=other.id, by=instead.id
    )  # told long after
    apart = KeptApart(**identity(mistake.at), runs=(may.id, other.id))
    icing = ice("2026-05-01 20:00")
    stopped = IceStopped(**identity(mistake.at), of=icing.id)
    late = retraction(after, "2026-06-03 09:00")
    journal: list[Entry] = [
        before, may, copy, other, after, mistake,
        instead, put_right, apart, icing, stopped, late,
    ]  # fmt: skip

    chosen = belonging(journal, day("2026-05-01"), day("2026-05-01"))

    assert chosen == [
        may, copy, other, mistake, instead, put_right, apart, icing, stopped,
    ]  # fmt: skip
    assert belonging(journal, date.min, date.max) == journal
