"""Bodies: only what is asked for is built, and what is no JSON is refused."""

import json
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.sources.bodies import (
    MOST_ITEMS,
    BadBodyError,
    TooManyItemsError,
    read_body,
)

WANTED = ("a", "b", "c")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from("abcdxyz") | st.text(), inner, max_size=5)
    ),
    max_leaves=30,
).filter(lambda value: "Infinity" not in json.dumps(value))


def kept(value: Any, depth: int = 0, *, in_list: bool = False) -> Any:  # noqa: ANN401
    """Return what is to be left of a value, told once more and slowly."""
    match value:
        case dict() | list() if depth >= 8:
            return None
        case dict():
            return {
                key: kept(each, depth + 1, in_list=in_list)
                for key, each in value.items()
                if key in WANTED
            }
        case list() if in_list:
            return None
        case list():
            return [kept(each, depth + 1, in_list=True) for each in value]
    return value


@given(
    value=JSON,
    indent=st.sampled_from([None, 0, 1, 3]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    ascii_only=st.booleans(),
)
def test_what_is_asked_for_is_read_and_the_rest_is_not(
    *, value: object, indent: int | None, encoding: str, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)

    assert read_body(text.encode(encoding), WANTED) == kept(value)


@given(JSON, st.integers(min_value=0, max_value=10_000))
def test_a_body_that_is_cut_is_no_json(value: object, cut: int) -> None:
    body = json.dumps([value, {"route": [1, {"x": "]"}], "a": 1}]).encode()

    with pytest.raises(BadBodyError):
        read_body(body[: cut % len(body)], WANTED)


@given(st.binary(max_size=200) | st.text(alphabet='{}[]",:ax\\ \n').map(str.encode))
def test_bytes_are_read_or_refused(body: bytes) -> None:
    try:
        read_body(body, WANTED)
    except BadBodyError:
        with pytest.raises((ValueError, RecursionError)):
            # Nothing that is JSON is refused.
            json.loads(body, parse_constant=int)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b'{"a": NaN}',
        b'{"a": 1',
        b'{"a" 1}',
        b"{1: 2}",
        b"[1 2]",
        b"[1,]",
        b"[] []",
        b'{"x": [1}}',
        b'{"x": [}]}',
        b'{"x": ["unending]}',
        b'{"x": ]}',
        b'{"a": "\xff"}',
        pytest.param(b"[" * 1_000_000, id="lists without end"),
        pytest.param(b'{"x":' * 200_000, id="objects without end"),
        pytest.param(b'{"a": ' + b"9" * 5_000 + b"}", id="a number without end"),
    ],
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(BadBodyError):
        read_body(body, WANTED)


def test_long_stretches_without_a_bracket_are_passed_over() -> None:
    rest = ",".join(['"é\\"]"', "1.5"] * 100_000)

    body = f'{{"x": [{rest}, "{"y" * 200_000}"], "a": 1}}'.encode()

    assert read_body(body, WANTED) == {"a": 1}


def test_there_is_a_most() -> None:
    assert len(read_body(b"[" + b"{}," * (MOST_ITEMS - 1) + b"{}]", WANTED)) == (  # type: ignore[arg-type]
        MOST_ITEMS
    )
    with pytest.raises(TooManyItemsError):
        read_body(b'{"a": [' + b"1," * MOST_ITEMS + b"1]}", WANTED)
