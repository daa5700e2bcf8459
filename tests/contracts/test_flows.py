"""Every step, field, error and end of a dialog is told in words."""

import ast
from collections.abc import Iterator, Mapping
import inspect
from types import SimpleNamespace
from typing import Any, cast

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import SelectSelector
from homeassistant.util.unit_system import METRIC_SYSTEM
import pytest
import voluptuous as vol

from custom_components.knee_recovery import shoe_flow
from custom_components.knee_recovery.config_flow import (
    KNEE_SCHEMA,
    NAME_SCHEMA,
    OPTIONS_SCHEMA,
    TARGET_SCHEMA,
    KneeRecoveryConfigFlow,
    KneeRecoveryOptionsFlow,
)
from custom_components.knee_recovery.shoe_flow import ShoeFlow

from .tree import ENGLISH, INTEGRATION, parsed

_HOUSE = cast(
    "HomeAssistant", SimpleNamespace(config=SimpleNamespace(units=METRIC_SYSTEM))
)
_SHOE = shoe_flow._shoe_schema(_HOUSE)  # noqa: SLF001

FORMS: Mapping[type, tuple[Mapping[str, Any], Mapping[str, vol.Schema]]] = {
    KneeRecoveryConfigFlow: (
        ENGLISH["config"],
        {
            "user": NAME_SCHEMA,
            "consent": vol.Schema({}),
            "knee": KNEE_SCHEMA.extend(TARGET_SCHEMA.schema),
            "reconfigure": NAME_SCHEMA.extend(KNEE_SCHEMA.schema),
        },
    ),
    KneeRecoveryOptionsFlow: (ENGLISH["options"], {"init": OPTIONS_SCHEMA}),
    ShoeFlow: (
        ENGLISH["config_subentries"]["shoe"],
        {"user": _SHOE, "reconfigure": _SHOE},
    ),
}


def _steps(flow: type) -> set[str]:
    return {
        name.removeprefix("async_step_")
        for name, _ in inspect.getmembers(flow, inspect.isfunction)
        if name.startswith("async_step_") and name in vars(flow)
    }


@pytest.mark.parametrize("flow", FORMS)
def test_every_step_and_field_has_its_words(flow: type) -> None:
    words, forms = FORMS[flow]

    assert set(forms) == _steps(flow) == set(words["step"])
    for step, schema in forms.items():
        told = words["step"][step]
        assert told["title"]
        fields = {str(marker) for marker in schema.schema}
        assert set(told.get("data", {})) == fields
        assert set(told.get("data_description", {})) == fields


def test_every_choice_of_a_form_has_its_words() -> None:
    choices = [
        field
        for _, forms in FORMS.values()
        for schema in forms.values()
        for field in schema.schema.values()
        if isinstance(field, SelectSelector)
    ]

    assert len(choices) >= 5
    for choice in choices:
        words = ENGLISH["selector"][choice.config["translation_key"]]["options"]
        assert list(words) == choice.config["options"]


def _said(file: str) -> Iterator[tuple[str, str]]:
    """Give the codes with which a form is shown again, or ended."""
    for node in ast.walk(parsed(INTEGRATION / file)):
        match node:
            case ast.FunctionDef(name=name) if name.endswith("_errors"):
                for each in ast.walk(node):
                    match each:
                        case ast.Dict(values=[ast.Constant(value=str(code))]):
                            yield "error", code
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id="errors"))],
                value=ast.Constant(value=str(code)),
            ):
                yield "error", code
            case ast.Call(
                func=ast.Attribute(attr="async_abort"),
                keywords=[ast.keyword(arg="reason", value=ast.Constant(value=code))],
            ):
                yield "abort", str(code)
            case ast.Call(func=ast.Attribute(attr="_abort_if_unique_id_configured")):
                yield "abort", "already_configured"


def test_every_error_and_end_has_its_words() -> None:
    names = set(_said("forms.py"))
    assert names == {("error", "invalid_name")}
    everyones = {*_said("config_flow.py"), *names}
    shoes = {*_said("shoe_flow.py"), *names, ("abort", "already_configured")}

    def told(*dialogs: str) -> set[tuple[str, str]]:
        words: Mapping[str, Any] = ENGLISH
        for dialog in dialogs:
            words = words[dialog]
        return {
            (kind, code) for kind in ("error", "abort") for code in words.get(kind, {})
        }

    assert told("config") | told("options") == everyones
    assert told("config_subentries", "shoe") == shoes
    assert len(everyones | shoes) >= 5
