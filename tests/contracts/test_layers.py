"""Arrows point down only: the glue knows the domain, the domain knows nothing of it."""

import ast
from collections.abc import Iterator
import json
from pathlib import Path
import re
import subprocess
import sys
import tomllib

import pytest

from .tree import INTEGRATION, REPOSITORY, modules, parsed

BELOW = {
    "core": {"core"},
    "readers": {"readers", "core"},
    "sources": {"sources", "readers", "core"},
    "store": {"store", "core"},
}
"""What each folder may know of the integration, itself included."""


def _imports(file: Path) -> Iterator[tuple[int, str]]:
    """Give what a file imports, in full."""
    package = file.relative_to(INTEGRATION).parent.parts
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            inside = package[: len(package) - node.level + 1]
            stem = ".".join(["knee_recovery", *inside]) if node.level else ""
            yield node.lineno, f"{stem}.{node.module or ''}".strip(".")


def _is_allowed(name: str, folder: str) -> bool:
    root, *rest = name.split(".")
    if root == "knee_recovery":
        return bool(rest) and rest[0] in BELOW[folder]
    return root in sys.stdlib_module_names


@pytest.mark.parametrize("folder", BELOW)
def test_a_folder_knows_only_what_is_below_it(folder: str) -> None:
    files = modules(folder)
    found = [(file, *each) for file in files for each in _imports(file)]

    assert len(files) >= 4
    assert len(found) > 20
    assert [
        f"{file.relative_to(INTEGRATION)}:{line} {name}"
        for file, line, name in found
        if not _is_allowed(name, folder)
    ] == []


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("homeassistant.core", "core"),
        ("voluptuous", "readers"),
        ("knee_recovery.coordinator", "store"),
        ("knee_recovery.store", "core"),
        ("knee_recovery", "core"),
        ("defusedxml", "readers"),
    ],
)
def test_an_arrow_upwards_is_seen(name: str, folder: str) -> None:
    assert not _is_allowed(name, folder)


def test_the_domain_loads_with_the_standard_library_alone() -> None:
    """Without site-packages, the interpreter itself says what is missing."""
    names = [
        ".".join(
            ["knee_recovery", *file.relative_to(INTEGRATION).with_suffix("").parts]
        ).removesuffix(".__init__")
        for file in modules(*BELOW)
    ]
    program = f"""
import importlib, sys, types
package = types.ModuleType("knee_recovery")
package.__path__ = [{str(INTEGRATION)!r}]
sys.modules["knee_recovery"] = package
for name in {names!r}:
    importlib.import_module(name)
assert not {{"homeassistant", "voluptuous", "probatio"}} & set(sys.modules)
print(len({names!r}))
"""
    told = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", program],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert told.returncode == 0, told.stderr
    assert int(told.stdout) >= 40


def test_every_module_says_what_it_is() -> None:
    files = modules()
    assert len(files) >= 50

    assert [file.name for file in files if not ast.get_docstring(parsed(file))] == []


def test_nothing_is_installed_and_one_version_is_told() -> None:
    manifest = json.loads((INTEGRATION / "manifest.json").read_text())
    hacs = json.loads((REPOSITORY / "hacs.json").read_text())

    assert manifest["domain"] == INTEGRATION.name
    assert manifest["requirements"] == []
    assert manifest["config_flow"] is True
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])
    rest = sorted(set(manifest) - {"domain", "name"})
    assert list(manifest) == ["domain", "name", *rest]
    assert hacs["name"] == manifest["name"]
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
    assert (
        project.get("project", {}).get("version", manifest["version"])
        == (manifest["version"])
    )


def test_the_brand_and_the_cards_are_there() -> None:
    assert (INTEGRATION / "brand" / "icon.png").stat().st_size > 1000
    assert (INTEGRATION / "frontend" / "knee-recovery.js").stat().st_size > 1000
