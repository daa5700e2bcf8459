"""The user's pages say what the code has: every entity, every action."""

from collections.abc import Iterator
from pathlib import Path
import re

from homeassistant.util import slugify
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
    platform, key = entity.split(".")
    # A pair of shoes is called Blue on this page, a runner Sam.
    ids = "|".join(f"{owner}_{slugify(name)}" for owner in ("sam", "blue"))
    assert re.search(
        rf"^\| {re.escape(name)} \| `{platform}\.(?:{ids})` \| `{key}` \| ",
        text,
        re.MULTILINE,
    )


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_is_what_the_code_writes(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == renewed(text), "run scripts/docs"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_a_page_is_found_from_the_readme(page: Path) -> None:
    assert f"docs/{page.name}" in (REPOSITORY / "README.md").read_text(encoding="utf-8")


def _linked(page: Path) -> Iterator[tuple[Path, str]]:
    """Give every place that a page links to within the repository."""
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not link.startswith("http"):
            file, _, anchor = link.partition("#")
            yield (page.parent / file if file else page), anchor


def _anchors(page: Path) -> set[str]:
    """Return what can be linked to on a page, as GitHub names it."""
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)
    heads = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads
    } | set(re.findall(r'<a id="([^"]+)"', text))


def _is_there(place: Path, anchor: str) -> bool:
    return place.exists() and (not anchor or anchor in _anchors(place))


@pytest.mark.parametrize(
    "page",
    [*sorted(REPOSITORY.glob("*.md")), *sorted(DOCS.rglob("*.md"))],
    ids=lambda page: str(page.relative_to(REPOSITORY)),
)
def test_no_link_is_dead(page: Path) -> None:
    dead = [
        f"{place.name}#{anchor}"
        for place, anchor in _linked(page)
        if not _is_there(place, anchor)
    ]
    assert dead == []


@pytest.mark.parametrize("rule", SCALE)
def test_a_rule_of_the_scale_is_done_or_says_why_not(rule: str) -> None:
    answer = SCALE[rule]
    assert answer == "done" or (
        answer["status"] in {"done", "exempt"} and len(answer["comment"]) > 8
    )


@pytest.mark.parametrize("rule", [rule for rule in SCALE if rule.startswith("docs-")])
def test_a_rule_about_the_docs_says_where_they_are(rule: str) -> None:
    file, _, anchor = SCALE[rule]["comment"].partition("#")
    assert _is_there(REPOSITORY / file, anchor), SCALE[rule]["comment"]
