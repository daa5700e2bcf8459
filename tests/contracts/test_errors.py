"""Every error has its message, and gives the message everything that it fills in."""

from annotationlib import Format
import ast
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
import inspect
from pathlib import Path
from typing import Any

import pytest

from custom_components.knee_recovery.core.errors import KneeRecoveryError
from custom_components.knee_recovery.store.errors import JournalError

from .tree import ENGLISH, modules, parsed, placeholders

type Error = KneeRecoveryError | JournalError

EXAMPLES: Mapping[str, Any] = {
    "int": 1,
    "float": 2.5,
    "datetime": datetime(2026, 3, 3, 9, tzinfo=UTC),
    "Path": Path("journal.db"),
}


def _kinds(
    root: type[KneeRecoveryError | JournalError],
) -> Iterator[type[KneeRecoveryError | JournalError]]:
    for kind in root.__subclasses__():
        yield kind
        yield from _kinds(kind)


KINDS = [*_kinds(KneeRecoveryError), *_kinds(JournalError)]


def _example(kind: type[KneeRecoveryError | JournalError]) -> Error:
    """Return an error of a kind, made of whatever its signature asks for."""
    signature = inspect.signature(kind, annotation_format=Format.STRING)
    return kind(
        **{
            name: EXAMPLES.get(str(parameter.annotation), "x")
            for name, parameter in signature.parameters.items()
            if parameter.kind is not inspect.Parameter.VAR_KEYWORD
        }
    )


def _keys(named: ast.expr | None) -> list[str]:
    """Return the keys that an expression can come to; none for another's word."""
    match named:
        case ast.Constant(value=str(key)):
            return [key]
    return []


def _raised() -> Iterator[tuple[str, str, set[str]]]:
    """Give where the code names a key of ours by itself, and what it fills in."""
    for file in modules():
        for node in ast.walk(parsed(file)):
            if not isinstance(node, ast.Call):
                continue
            said = {keyword.arg: keyword.value for keyword in node.keywords}
            if "translation_domain" not in said:
                continue
            filled = said.get("translation_placeholders")
            names = (
                {str(ast.literal_eval(name)) for name in filled.keys if name}
                if isinstance(filled, ast.Dict)
                else set()
            )
            for key in _keys(said.get("translation_key")):
                yield f"{file.name}:{node.lineno}", key, names


RAISED = list(_raised())


def test_there_is_something_to_look_at() -> None:
    assert len(KINDS) >= 10
    assert len(RAISED) >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_fills_its_message(
    kind: type[KneeRecoveryError | JournalError],
) -> None:
    error = _example(kind)
    message = ENGLISH["exceptions"][kind.translation_key]["message"]

    assert placeholders(message) <= set(error.placeholders)
    assert message.format_map(error.placeholders)
    assert all(isinstance(value, str) for value in error.placeholders.values())


@pytest.mark.parametrize(
    ("where", "key", "filled"), [pytest.param(*each, id=each[0]) for each in RAISED]
)
def test_what_is_raised_by_key_fills_its_message(
    where: str, key: str, filled: set[str]
) -> None:
    assert placeholders(ENGLISH["exceptions"][key]["message"]) <= filled, where


def test_every_message_is_somebodys() -> None:
    used = {kind.translation_key for kind in KINDS} | {key for _, key, _ in RAISED}

    assert set(ENGLISH["exceptions"]) == used


@pytest.mark.parametrize("field", ["out_of_range", "not_a_choice", "text_too_long"])
def test_what_is_wrong_with_a_field_names_it(field: str) -> None:
    assert "{field}" in ENGLISH["exceptions"][field]["message"]


def test_issues_have_a_title_and_say_what_to_do() -> None:
    assert ENGLISH["issues"]
    for issue in ENGLISH["issues"].values():
        assert issue["title"]
        # What can be put right in a dialog says it there.
        told = issue.get("fix_flow", {"step": {"": issue}})
        assert [step for step in told["step"].values() if step.get("description")]
        for step in told["step"].values():
            assert step["description"].endswith(".")
