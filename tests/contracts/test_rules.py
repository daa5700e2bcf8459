"""Every rule of the code has its row on the page for runners, and every row a rule."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from importlib import import_module
import re

import pytest

from custom_components.knee_recovery.core.advice import MODIFICATIONS
from custom_components.knee_recovery.core.allowance import SOURCES, Binding
from custom_components.knee_recovery.core.exercise import Dose
from custom_components.knee_recovery.core.flags import FLAGS
from custom_components.knee_recovery.core.library import EXERCISES
from custom_components.knee_recovery.core.profile import (
    DEFAULT_INSPECT_M,
    DEFAULT_PLAN_M,
    DEFAULT_REPLACE_M,
    Profile,
)

from .test_wording import broken
from .tree import ENGLISH, REPOSITORY, modules, strings

PAGE = (REPOSITORY / "docs" / "rules.md").read_text(encoding="utf-8")
CORE = "custom_components.knee_recovery.core"
SHOE_CHOICES = {"inspect_m", "plan_m", "replace_m"}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the page."""

    key: str
    name: str
    does: str
    default: str
    known: str
    change: str
    source: str


def _rows() -> Iterator[Row]:
    for line in PAGE.splitlines():
        if line.startswith('| <a id="'):
            first, *cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
            anchor = re.fullmatch(r'<a id="(\w+)"></a>(.+)', first)
            assert anchor, first
            key, name = anchor.groups()
            does, default, known, change, source = cells
            yield Row(
                key=key,
                name=name,
                does=does,
                default=default,
                known=known,
                change=change,
                source=source,
            )


ROWS = list(_rows())
BY_KEY = {row.key: row for row in ROWS}


def _in_code() -> Iterator[str]:
    """Give the key of every rule that the domain holds."""
    for file in modules("core"):
        module = import_module(f"{CORE}.{file.stem}")
        yield from (key for key, _ in getattr(module, "RULES", ()))
    yield from (f"choice_{field.name}" for field in fields(Profile))
    yield from (f"choice_{name}" for name in SHOE_CHOICES)


def test_every_rule_has_one_row_and_every_row_a_rule() -> None:
    rules = Counter(_in_code())
    assert len(rules) > 150
    assert [key for key, times in rules.items() if times > 1] == []
    assert len(BY_KEY) == len(ROWS)
    assert set(rules) - set(BY_KEY) == set(), "without a row"
    assert set(BY_KEY) - set(rules) == set(), "without a rule"


def test_every_module_that_decides_says_its_rules() -> None:
    """A module of the domain holds rules, or it is one that only keeps and finds."""
    silent = {
        file.stem
        for file in modules("core")
        if not hasattr(import_module(f"{CORE}.{file.stem}"), "RULES")
    }
    assert silent <= KEEPERS, sorted(silent - KEEPERS)


KEEPERS = {
    "__init__",
    # What is kept, and how it is found again.
    "archive",
    "bounds",
    "daily",
    "day",
    "diary",
    "doubts",
    "errors",
    "fitting",
    "guide_kept",
    "history",
    "holds",
    "intake",
    "journal",
    "memo",
    "memory",
    "mending",
    "merge",
    "order",
    "profile",
    "report",
    "restoring",
    "sheet",
    "snapshot",
    "spoken_day",
    "told",
    "undoing",
    "zone",
    # Tables whose rows are told under the rules that use them.
    "levels",
    "mobility",
    "strength",
}


def test_every_row_of_a_table_is_a_rule() -> None:
    assert set(SOURCES) == set(Binding)
    keys = (
        *(f"offer_{key}" for key, _ in MODIFICATIONS),
        *(f"flag_{flag.key}" for flag in FLAGS),
        *(f"allowance_{binding.value}" for binding in Binding),
        *(f"exercise_{key}" for key in EXERCISES),
    )
    assert [key for key in keys if key not in BY_KEY] == []


def test_every_cell_says_something_and_stays_calm() -> None:
    for row in ROWS:
        cells = (row.name, row.does, row.default, row.known, row.change)
        assert all((*cells, row.source)), row.key
        assert broken(" ".join(cells)) == set(), row.key


def test_what_is_known_is_said_in_plain_words() -> None:
    tags = re.findall(r"\[[VSMD](?::\d+)?[,\]]|evidence\.md|\bVAS\b|\bRCT\b", PAGE)
    assert tags == []


def test_every_source_is_listed_and_every_listed_one_is_used() -> None:
    listed = set(re.findall(r'^- <a id="([a-z0-9-]+)"></a>', PAGE, re.MULTILINE))
    named = set(re.findall(r"\]\(#([a-z0-9-]+)\)", "\n".join(map(str, ROWS))))
    assert len(listed) > 40
    assert named - {row.key for row in ROWS} - {"shoes"} == listed
    for row in ROWS:
        assert row.source == "Our choice" or "](#" in row.source, row.key


def test_links_lead_somewhere() -> None:
    there = set(re.findall(r'<a id="([\w-]+)"></a>', PAGE))
    there |= {
        heading.lower().replace(" ", "-").replace(",", "")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) - there == set()


def test_a_setting_is_named_as_the_settings_name_it() -> None:
    words = set(dict(strings(ENGLISH)).values())
    named = {
        label for row in ROWS for label in re.findall(r"\*\*(.+?)\*\*", row.change)
    }
    assert len(named) >= 10
    assert named - words == set()


@pytest.mark.parametrize(
    ("key", "default"),
    [
        ("choice_target", str(Profile().target)),
        ("choice_jump_limit", f"{Profile().jump_limit} %"),
        ("choice_ramp_limit", f"{Profile().ramp_limit} %"),
        ("choice_green_max", f"{Profile().green_max:g}"),
        ("choice_amber_max", f"{Profile().amber_max:g}"),
        ("choice_inspect_m", f"{DEFAULT_INSPECT_M // 1000} km"),
        ("choice_plan_m", f"{DEFAULT_PLAN_M // 1000} km"),
        ("choice_replace_m", f"{DEFAULT_REPLACE_M // 1000} km"),
    ],
)
def test_a_default_is_the_one_of_the_code(key: str, default: str) -> None:
    assert BY_KEY[key].default == default


def _said(dose: Dose) -> str:
    """Return a dose as the page has it."""
    times = f"{dose.sets}x" if dose.sets > 1 else ""
    return f"{times}{dose.reps or f'{dose.hold_s} s'}"


@pytest.mark.parametrize("key", EXERCISES)
def test_a_dose_is_the_one_of_the_library(key: str) -> None:
    told = BY_KEY[f"exercise_{key}"].default
    doses = EXERCISES[key].doses
    if key == "copenhagen_plank":
        assert told == "2x6 of 5, 10, 15, 20 s"
        assert [dose.hold_s for dose in doses] == [5, 10, 15, 20]
    elif key == "reverse_lunge":
        assert told.replace("1x", "") == ", ".join(map(_said, doses))
    else:
        assert told == ", ".join(map(_said, doses))
