"""Every reason that the domain can give has a sentence."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from itertools import product
import re

import pytest

from custom_components.knee_recovery.core.allowance import Binding
from custom_components.knee_recovery.core.checks import Question
from custom_components.knee_recovery.core.flags import Urgency
from custom_components.knee_recovery.core.happenings import HappeningType
from custom_components.knee_recovery.core.journal import Symptom
from custom_components.knee_recovery.core.milestones import Milestone
from custom_components.knee_recovery.core.pain import Answers, Check, judge
from custom_components.knee_recovery.core.plan import Why
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.progress import Outcome
from custom_components.knee_recovery.core.replies import NotCounted
from custom_components.knee_recovery.core.scores import Change

from .tree import ENGLISH, INTEGRATION, REPOSITORY, modules, parsed

COMMON = ENGLISH["common"]

RUN_CHECKS = set(Check) - {Check.WEEKLY}
"""Checks that a run can miss an answer of."""


def _verdict_reasons() -> set[str]:
    """Return every reason that any answers about a run come to."""
    profile = Profile()
    scores = (None, 0.0, 3.0, 6.0)
    return {
        reason
        for pre, peak, p60, am0, am1 in product(scores, repeat=5)
        for symptoms in (frozenset[Symptom](), *(frozenset({one}) for one in Symptom))
        for reason in judge(
            Answers(pre=pre, peak=peak, p60=p60, am0=am0, am1=am1, symptoms=symptoms),
            profile,
        ).reasons
    }


def _light_reasons() -> Iterator[str]:
    """Give every reason that the light of a day is given."""
    for node in ast.walk(parsed(INTEGRATION / "core" / "checks.py")):
        match node:
            case ast.Call(
                func=ast.Name(id="_pain_reason"),
                args=[ast.Constant(value=str(key)), *_],
            ):
                yield key
            case ast.Call(
                func=ast.Name(id="Reason"),
                keywords=[
                    ast.keyword(arg="key", value=ast.Constant(value=str(key))),
                    *_,
                ],
            ):
                yield key


def _talk_reasons() -> Iterator[str]:
    """Give every reason to talk to a professional."""
    for function in ast.walk(parsed(INTEGRATION / "core" / "care.py")):
        match function:
            case ast.FunctionDef(name="reasons_to_talk"):
                for node in ast.walk(function):
                    match node:
                        case ast.Tuple(elts=[ast.Constant(value=str(key)), _]):
                            yield key


@pytest.mark.parametrize(
    ("prefix", "keys", "at_least"),
    [
        ("verdict", _verdict_reasons(), 14),
        ("light", set(_light_reasons()), 8),
        ("light_check_missing", {check.value for check in RUN_CHECKS}, 3),
        ("ask", {question.value for question in Question}, 9),
        ("not_now", {"pain_now", "worse_morning"}, 2),
        ("uncounted", {reason.value for reason in NotCounted}, 3),
        ("talk", set(_talk_reasons()), 5),
        ("allowance", {binding.value for binding in Binding}, 10),
    ],
)
def test_every_reason_has_a_sentence(
    prefix: str, keys: set[str], at_least: int
) -> None:
    assert len(keys) >= at_least, keys
    for key in sorted(keys):
        sentence = COMMON[f"{prefix}_{key}"]
        assert sentence[0].isupper() or sentence.startswith("{")
        assert sentence.endswith((".", "?"))


def test_no_sentence_is_left_of_a_reason_that_is_gone() -> None:
    there = {
        "verdict": _verdict_reasons(),
        "talk": set(_talk_reasons()),
        "light": set(_light_reasons())
        | {f"check_missing_{check}" for check in RUN_CHECKS},
        # After a run of the same day the sentence says so.
        "allowance": {*Binding, "jump_after_run", "no_baseline_after_run"},
    }
    for prefix, keys in there.items():
        told = {
            key.removeprefix(f"{prefix}_")
            for key in COMMON
            if key.startswith(f"{prefix}_")
        }
        assert told == keys, prefix


@pytest.mark.parametrize(
    ("prefix", "kind"),
    [
        ("plan", Why),
        ("progress", Outcome),
        ("urgency", Urgency),
        ("change", Change),
    ],
)
def test_every_word_of_the_domain_has_words(prefix: str, kind: type[StrEnum]) -> None:
    assert [each for each in kind if not COMMON.get(f"{prefix}_{each.value}")] == []


STEMS = {"avoid", "light", "not_now", "stop", "suggest"}
"""How keys begin that are put together out of sight of the search below."""


def test_no_sentence_is_kept_that_nothing_says() -> None:
    """Each is translated into every language, and read by whoever adds one more."""
    files = [*modules(), *(REPOSITORY / "frontend" / "src").rglob("*.ts")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    named = set(re.findall(r"\w+", code))
    begun = {f"{stem}_" for stem in STEMS}
    begun |= set(re.findall(r"[\"'`]([a-z0-9_]+_)\$?\{", code))
    unsaid = {key for key in COMMON if key not in named}

    assert len(files) > 100
    assert len(unsaid) < len(COMMON)
    assert [key for key in unsaid if not key.startswith(tuple(begun))] == []


def test_the_sensor_words_each_reason_that_binds() -> None:
    states = ENGLISH["entity"]["sensor"]["distance_allowed"]["state_attributes"]

    assert set(states["reason"]["state"]) == {binding.value for binding in Binding}


@pytest.mark.parametrize(
    ("attribute", "kind"), [("event_type", HappeningType), ("milestone", Milestone)]
)
def test_the_event_words_what_comes_about(attribute: str, kind: type[StrEnum]) -> None:
    told = ENGLISH["entity"]["event"]["activity"]["state_attributes"][attribute]

    assert set(told["state"]) == {each.value for each in kind}
