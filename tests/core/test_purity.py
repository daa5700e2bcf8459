"""The domain needs nothing but Python: no Home Assistant, no package, no clock."""

from pathlib import Path
import subprocess
import sys

import pytest

CORE = Path(__file__).parents[2] / "custom_components" / "knee_recovery" / "core"
MODULES = sorted(path.stem for path in CORE.glob("*.py"))

LOAD = """
import importlib, importlib.machinery, importlib.util, sys
folder, name = sys.argv[1:]
spec = importlib.util.spec_from_file_location(
    "core", folder + "/__init__.py", submodule_search_locations=[folder]
)
sys.modules["core"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["core"])
importlib.import_module("core" if name == "__init__" else "core." + name)
strangers = {
    name.partition(".")[0] for name in sys.modules
} - sys.stdlib_module_names - {"core", "__main__", "sitecustomize"}
assert not strangers, strangers
"""
"""Loads a module by its place, in a Python that knows no installed package."""


def test_there_are_modules_to_try() -> None:
    assert {"history", "journal", "snapshot"} < set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_loads_with_nothing_but_the_standard_library(name: str) -> None:
    loaded = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LOAD, str(CORE), name],
        capture_output=True,
        text=True,
        check=False,
    )
    assert loaded.returncode == 0, loaded.stderr
