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
    START_SCHEMA,
    KneeRecoveryConfigFlow,
)
from custom_components.knee_recovery.core.flags import FLAGS
from custom_components.knee_recovery.core.gate import GATE
from custom_components.knee_recovery.core.strength import STRENGTH
from custom_components.knee_recovery.import_flow import IMPORT_SCHEMA
from custom_components.knee_recovery.import_job import Outcome
from custom_components.knee_recovery.options_flow import (
    SECTIONS,
    KneeRecoveryOptionsFlow,
)
from custom_components.knee_recovery.questions import (
    GATE_SCHEMA,
    INJURY_SCHEMA,
    WARNING_SIGNS_SCHEMA,
)
from custom_components.knee_recovery.readers import Reason
from custom_components.knee_recovery.remind_flow import TEST_SCHEMA
from custom_components.knee_recovery.report_flow import REPORT_SCHEMA, privacy_schema
from custom_components.knee_recovery.sections import (
    ACTIVITIES_SCHEMA,
    EXERCISES_SCHEMA,
    ICE_SCHEMA,
    INBOX_SCHEMA,
    LIMITS_SCHEMA,
    MOST_ACTIVITIES,
    RANGE_ERRORS,
    REMINDERS_SCHEMA,
    SCORE_ERROR,
    SWAPS_SCHEMA,
    TARGET_SCHEMA,
    VOICE_SCHEMA,
    running_schema,
    week_schema,
)
from custom_components.knee_recovery.shoe_flow import ShoeFlow
from custom_components.knee_recovery.source_flow import (
    CALENDAR_SCHEMA,
    EVENT_SCHEMA,
    KNOWN_SCHEMA,
    SENSOR_SCHEMA,
    SourceFlow,
    found_schema,
    odometer_schema,
    sources_schema,
)
from custom_components.knee_recovery.webhook_form import (
    WEBHOOK_CHANGE_SCHEMA,
    WEBHOOK_SCHEMA,
)

from .tree import ENGLISH, INTEGRATION, parsed

_HOUSE = cast(
    "HomeAssistant", SimpleNamespace(config=SimpleNamespace(units=METRIC_SYSTEM))
)
_SHOE = {
    step: shoe_flow._shoe_schema(_HOUSE, step)  # noqa: SLF001
    for step in ("user", "reconfigure")
}
_NOTHING = vol.Schema({})

ANSWERED = (
    "this_week",
    "warning_signs",
    "clear_warning_signs",
    "gate",
    "report",
    "import_file",
    "import_progress",
    "import_cancel",
    "test_reminder",
    "blueprints",
)
"""What the menu of the options has beside its sections."""

FORMS: Mapping[type, tuple[Mapping[str, Any], Mapping[str, vol.Schema]]] = {
    KneeRecoveryConfigFlow: (
        ENGLISH["config"],
        {
            "user": NAME_SCHEMA,
            "consent": _NOTHING,
            "knee": KNEE_SCHEMA.extend(TARGET_SCHEMA.schema),
            "warning_signs": WARNING_SIGNS_SCHEMA,
            "injury": INJURY_SCHEMA,
            "talk": _NOTHING,
            "gate": GATE_SCHEMA,
            "gate_open": START_SCHEMA,
            "sources": sources_schema({}),
            "webhook_ready": _NOTHING,
            "reconfigure": NAME_SCHEMA.extend(KNEE_SCHEMA.schema),
        },
    ),
    KneeRecoveryOptionsFlow: (
        ENGLISH["options"],
        {
            "init": _NOTHING,
            "limits": LIMITS_SCHEMA,
            "exercises": EXERCISES_SCHEMA,
            "swaps": SWAPS_SCHEMA,
            "running": running_schema("km", on_ladder=True),
            "ice": ICE_SCHEMA,
            "reminders": REMINDERS_SCHEMA,
            "voice": VOICE_SCHEMA,
            "activities": ACTIVITIES_SCHEMA,
            "inbox": INBOX_SCHEMA,
            "this_week": week_schema(range(MOST_ACTIVITIES)),
            "warning_signs": WARNING_SIGNS_SCHEMA,
            "injury": INJURY_SCHEMA,
            "talk": _NOTHING,
            "clear_warning_signs": _NOTHING,
            "gate": GATE_SCHEMA,
            "gate_open": _NOTHING,
            "privacy": privacy_schema([]),
            "report": REPORT_SCHEMA,
            "report_ready": _NOTHING,
            "import_file": IMPORT_SCHEMA,
            "import_reading": _NOTHING,
            "import_preview": _NOTHING,
            "import_progress": _NOTHING,
            "import_done": _NOTHING,
            "import_cancel": _NOTHING,
            "test_reminder": TEST_SCHEMA,
            "test_result": _NOTHING,
            "blueprints": _NOTHING,
            "blueprints_done": _NOTHING,
        },
    ),
    ShoeFlow: (
        ENGLISH["config_subentries"]["shoe"],
        _SHOE,
    ),
    SourceFlow: (
        ENGLISH["config_subentries"]["source"],
        {
            "user": _NOTHING,
            "found": found_schema({}),
            "known": KNOWN_SCHEMA,
            "sensor": SENSOR_SCHEMA,
            "event": EVENT_SCHEMA,
            "calendar": CALENDAR_SCHEMA,
            "odometer": odometer_schema({}),
            "webhook": WEBHOOK_SCHEMA,
            "webhook_change": WEBHOOK_CHANGE_SCHEMA,
            "webhook_ready": _NOTHING,
        },
    ),
}

NEVER_SHOWN: Mapping[type, set[str]] = {SourceFlow: {"reconfigure"}}
"""Steps that lead on to another one at once."""


def _steps(flow: type) -> set[str]:
    return {
        name.removeprefix("async_step_")
        for name, _ in inspect.getmembers(flow, inspect.isfunction)
        if name.startswith("async_step_") and _is_ours(flow, name)
    }


def _is_ours(flow: type, name: str) -> bool:
    """Return whether a step is written here, for the flow or for several of them."""
    return any(
        name in vars(kind)
        for kind in flow.__mro__
        if kind.__module__.startswith("custom_components.")
    )


@pytest.mark.parametrize("flow", FORMS)
def test_every_step_and_field_has_its_words(flow: type) -> None:
    words, forms = FORMS[flow]

    shown = _steps(flow) - NEVER_SHOWN.get(flow, set())
    assert set(forms) == shown == set(words["step"])
    for step, schema in forms.items():
        told = words["step"][step]
        assert told["title"]
        fields = {str(marker) for marker in schema.schema}
        where = f"words under step.{step}"
        assert set(told.get("data", {})) == fields, where
        assert set(told.get("data_description", {})) == fields, where


def test_every_choice_of_a_form_has_its_words() -> None:
    choices = [
        field
        for _, forms in FORMS.values()
        for schema in forms.values()
        for field in schema.schema.values()
        if isinstance(field, SelectSelector)
        # What the house calls its own things is not translated.
        and "translation_key" in field.config
    ]

    assert len(choices) >= 25
    asked: dict[str, set[str]] = {}
    for choice in choices:
        key = choice.config["translation_key"]
        asked.setdefault(key, set()).update(map(str, choice.config["options"]))
    for key, options in asked.items():
        assert set(ENGLISH["selector"][key]["options"]) == options, key


def test_the_menu_says_where_each_of_its_ways_leads() -> None:
    menu = ENGLISH["options"]["step"]["init"]

    assert [*menu["menu_options"]] == [*SECTIONS, *ANSWERED]
    assert [*menu["menu_option_descriptions"]] == [*menu["menu_options"]]
    assert {*menu["menu_options"]} <= {*ENGLISH["options"]["step"]}


@pytest.mark.parametrize(
    ("selector", "prefix", "keys"),
    [
        ("warning_sign", "flag_{}", [flag.key for flag in FLAGS]),
        ("gate", "gate_{}", [item.key for item in GATE if item.key != "no_red_flag"]),
        ("exercise", "exercise_{}_name", [exercise.key for exercise in STRENGTH]),
    ],
)
def test_a_form_says_what_the_diary_says(
    selector: str, prefix: str, keys: list[str]
) -> None:
    """Home Assistant looks up the words of a form apart; they are the same words."""
    common = ENGLISH["common"]
    words = ENGLISH["selector"][selector]["options"]

    told = {key: common[prefix.format(key)] for key in keys}
    as_said = {key: text[0].upper() + text[1:] for key, text in told.items()}
    assert words == as_said, f"the same under selector.{selector}"


def test_a_swap_names_the_exercise() -> None:
    for key, label in ENGLISH["options"]["step"]["swaps"]["data"].items():
        assert label == ENGLISH["common"][f"exercise_{key}_name"]


def test_both_dialogs_ask_about_warning_signs_in_the_same_words() -> None:
    set_up, options = ENGLISH["config"]["step"], ENGLISH["options"]["step"]

    for step in ("warning_signs", "injury", "gate"):
        assert set_up[step] == options[step]


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
            case ast.Return(
                value=ast.Dict(
                    keys=[ast.Constant(value="base")],
                    values=[ast.Constant(value=str(code))],
                )
            ):
                yield "error", code
            case ast.Call(
                func=ast.Attribute(attr="async_abort"),
                keywords=[
                    ast.keyword(arg="reason", value=ast.Constant(value=code)),
                    *_,
                ],
            ):
                yield "abort", str(code)
            case ast.Call(func=ast.Attribute(attr="_abort_if_unique_id_configured")):
                yield "abort", "already_configured"


def test_every_error_and_end_has_its_words() -> None:
    names = set(_said("forms.py"))
    assert names == {("error", "invalid_name")}
    numbers = {("error", code) for code in (*RANGE_ERRORS.values(), SCORE_ERROR)}
    files = (
        "config_flow.py",
        "options_flow.py",
        "questions.py",
        "sections.py",
        "import_flow.py",
        "remind_flow.py",
    )
    everyones = {said for file in files for said in _said(file)} | names | numbers
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
    # An entity is refused under the name of the field it was chosen in.
    sources = {
        *_said("source_flow.py"),
        *_said("webhook_form.py"),
        *names,
        ("error", "not_registered"),
    }
    taken = ("abort", "already_configured")
    assert told("config_subentries", "source") == {*sources, taken}
    assert len(everyones | shoes) >= 12


def test_whoever_waits_is_told_for_what() -> None:
    shown = {
        ast.literal_eval(node.args[1])
        for node in ast.walk(parsed(INTEGRATION / "import_flow.py"))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "_show_progress"
    }

    assert len(shown) >= 2
    assert set(ENGLISH["options"]["progress"]) == shown


def test_every_end_of_an_import_and_every_reason_has_its_words() -> None:
    common = ENGLISH["common"]

    assert {f"import_{outcome}" for outcome in Outcome} <= set(common)
    assert {key for key in common if key.startswith("import_reason_")} == {
        f"import_reason_{reason}" for reason in Reason
    }
