"""Runs a program of these tests without Home Assistant, which loads longer than it.

`python -m tests.store.bare tests.store.killing 1000`: the store needs nothing of Home
Assistant, only its package does.
"""

import runpy
import sys
import types

import custom_components

if __name__ == "__main__":
    bare = types.ModuleType("custom_components.knee_recovery")
    bare.__path__ = [f"{next(iter(custom_components.__path__))}/knee_recovery"]
    sys.modules[bare.__name__] = bare
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
