"""The user's pages say what the code has: every entity, every action."""

from pathlib import Path

import pytest
import yaml

from scripts.pages import DOCS, pages, renewed

from .tree import ENGLISH, INTEGRATION, REPOSITORY

ENTITIES = [
    (f"{platform}.{key}", words["name"])
    for platform, keys in ENGLISH["entity"].items()
    for key, words in keys.items()
]
SCALE = yaml.safe_load(
    (INTEGRATION / "quality_scale.yaml").read_text(encoding="utf-8")
)["rules"]


def test_there_is_something_to_look_at() -> None:
    assert len(ENTITIES) >= 40
    assert len(SCALE) == 54
    assert pages()


@pytest.mark.parametrize(("entity", "name"), ENTITIES)
def test_an_entity_is_on_its_page(entity: str, name: str) -> None:
    text = (DOCS / "entities.md").read_text(encoding="utf-8")
    assert f"| `{entity}` | {name} | " in text


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_is_what_the_code_writes(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == renewed(text), "run scripts/docs"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_a_page_is_found_from_the_readme(page: Path) -> None:
    assert f"docs/{page.name}" in (REPOSITORY / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", SCALE)
def test_a_rule_of_the_scale_is_done_or_says_why_not(rule: str) -> None:
    answer = SCALE[rule]
    assert answer == "done" or (
        answer["status"] == "exempt" and len(answer["comment"]) > 20
    )
