"""No text of a person reaches a browser, a database, a template or a shell as code."""

import ast
from collections.abc import Iterator
from pathlib import Path
import re
from typing import Final

import pytest

from custom_components.knee_recovery.markup import in_markdown, tag, text

from .tree import INTEGRATION, REPOSITORY, modules, parsed

_CARDS: Final = REPOSITORY / "frontend" / "src"
_RAW_HTML: Final = re.compile(
    r"unsafe(?:HTML|SVG|Static|CSS)|(?:inner|outer)HTML|insertAdjacentHTML|srcdoc"
    r"|document\.write|\beval\(|new Function|javascript:|<ha-markdown|DOMParser"
    r"|createContextualFragment|\.setHTML"
)
_CODE: Final = {
    *("eval", "exec", "compile", "system", "popen", "create_subprocess_shell"),
    *("Template", "loads_pickle", "executescript", "render_complex", "import_module"),
}
_MODULES: Final = {"pickle", "marshal", "shelve", "subprocess", "jinja2"}
_OURS: Final = {"APPLICATION_ID", "_LOG_PAGES", "number"}
"""Numbers of our own in a statement that takes no parameters."""
_RUNS_SQL: Final = {"execute", "executemany"}


def _calls() -> Iterator[tuple[Path, ast.Call, str]]:
    """Give every call, with the last part of its name."""
    for file in modules():
        for node in ast.walk(parsed(file)):
            match node:
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                    yield file, node, name


CALLS: Final = list(_calls())
SOURCES: Final = sorted(_CARDS.rglob("*.ts"))


def test_there_is_something_to_look_at() -> None:
    assert len(SOURCES) > 20
    assert sum(name in _RUNS_SQL for _, _, name in CALLS) > 10


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_cards_write_text_and_never_html(file: Path) -> None:
    assert _RAW_HTML.findall(file.read_text(encoding="utf-8")) == []


def test_nothing_that_was_said_is_run() -> None:
    found = {(file.name, name) for file, _, name in CALLS if name in _CODE}

    # A pattern is no program, and an answer's template comes with its language.
    patterns = {(file.name, "compile") for file in modules()}
    assert found - patterns == {("tongue.py", "Template")}
    assert all(
        isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "re"
        for _, call, name in CALLS
        if name == "compile"
    )


def test_no_module_that_runs_what_it_reads_is_used() -> None:
    used = {
        name.partition(".")[0]
        for file in modules()
        for node in ast.walk(parsed(file))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }

    assert used & _MODULES == set()


def test_statements_of_the_database_are_written_down_and_not_put_together() -> None:
    for file, call, name in CALLS:
        if name not in _RUNS_SQL:
            continue
        statement = call.args[0]
        match statement:
            case ast.Constant(value=str()):
                continue
            case ast.Name(id=constant):
                assert constant.isupper(), (file.name, call.lineno)
            case ast.JoinedStr(values=parts):
                put_in = {
                    ast.unparse(part.value)
                    for part in parts
                    if isinstance(part, ast.FormattedValue)
                }
                assert put_in <= _OURS, (file.name, call.lineno)
            case _:
                pytest.fail(f"{file.name}:{call.lineno}: {ast.unparse(statement)}")


def test_html_is_made_in_one_place() -> None:
    makers = {
        (file.name, ast.unparse(call.args[0]))
        for file, call, name in CALLS
        if name == "Html" and file.name != "markup.py"
    }

    assert makers == {("report_page.py", "f'<style>{STYLE}</style>'")}


def test_nothing_is_spoken_as_markup() -> None:
    for file in INTEGRATION.rglob("*.py"):
        assert "<speak" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Sam's my_watch (2).fit", "Sam's my_watch (2).fit"),
        ("![x](http://a/b.png).gpx", r"!\[x\](http:\//a/b.png).gpx"),
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("www.a.example\n# Big\x00", r"www\.a.example \# Big"),
        ("a | `b` *c* ~d~ \\", r"a \| \`b\` \*c\* \~d\~ \\"),
    ],
)
def test_a_name_in_a_dialog_is_no_link_and_no_tag(said: str, shown: str) -> None:
    assert in_markdown(said) == shown


def test_a_text_in_html_is_no_tag() -> None:
    wild = "<script>\x00\"'&"

    assert text(wild) == "&lt;script&gt; &quot;&#x27;&amp;"
    assert tag("p", wild, title=wild) == f'<p title="{text(wild)}">{text(wild)}</p>'
