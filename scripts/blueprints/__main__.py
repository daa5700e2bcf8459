"""Writes the blueprints, and notes their marks: `python -m scripts.blueprints`."""

import json

from . import MADE, SHIPPED, made, mark, shipped


def main() -> None:
    """Write every blueprint anew; a version that is new is noted beside the old."""
    MADE.mkdir(parents=True, exist_ok=True)
    known = shipped() if SHIPPED.exists() else {}
    for name, text in made():
        (MADE / name).write_text(text, encoding="utf-8")
        marks = known.setdefault(name, [])
        if mark(text) not in marks:
            marks.append(mark(text))
    SHIPPED.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")


main()
