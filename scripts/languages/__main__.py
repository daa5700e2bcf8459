"""The terminal side of scripts/words."""

import argparse
import json
from pathlib import Path
import subprocess
import sys

from .table import (
    FIRST,
    TRANSLATIONS,
    Table,
    faults,
    flat,
    languages,
    read,
    tidy,
    untouched,
    write,
)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/words",
        description="Holds the languages of the integration against English.",
    )
    verbs = parser.add_subparsers(
        dest="verb", title="without one of these, it counts what each language lacks"
    )
    missing = verbs.add_parser(
        "missing", help="print what a language lacks as flat JSON, in English"
    )
    missing.add_argument("language", help="for example de or pt-BR")
    fill = verbs.add_parser(
        "fill",
        help="merge flat JSON into a language, in English's order, and drop what"
        " English has no more; a sentence that does not fit is refused, and then"
        " nothing is written; what is English still is left out",
    )
    fill.add_argument("language")
    fill.add_argument("file", type=Path, help='{"entity.sensor.x.name": "text", …}')
    verbs.add_parser(
        "tidy",
        help="drop from all languages what English has no more and what no longer fits"
        " it: after English keys were removed, or their placeholders changed",
    )
    changed = verbs.add_parser(
        "changed", help="print the English that reads otherwise than at a git revision"
    )
    changed.add_argument("revision")
    return parser.parse_args()


def _show(table: Table) -> None:
    print(json.dumps(table, ensure_ascii=False, indent=1))


def _count(english: Table) -> None:
    print(f"{'language':<10}{'missing':>8}{'left over':>11}{'unfit':>7}")
    for language in languages():
        words = read(language)
        unfit = [
            way
            for way in words.keys() & english.keys()
            if faults(words[way], english[way])
        ]
        missing, over = english.keys() - words.keys(), words.keys() - english.keys()
        print(f"{language:<10}{len(missing):>8}{len(over):>11}{len(unfit):>7}")


def _fill(language: str, file: Path, english: Table) -> None:
    """Merge a file into a language, or end with all that is wrong with it."""
    if language == FIRST:
        sys.exit(f"{FIRST}.json is what the others follow; edit it by hand.")
    told: Table = json.loads(file.read_text(encoding="utf-8"))
    wrong = [f"{way}: English has no such key" for way in told if way not in english]
    wrong += [
        f"{way}: {fault}"
        for way, text in told.items()
        if way in english
        for fault in faults(text, english[way])
    ]
    if wrong:
        sys.exit("\n".join([*wrong, "Nothing was written."]))
    left = untouched(told, english)
    words = read(language) | {way: told[way] for way in told if way not in left}
    write(language, words, english)
    print(f"{language}: {len(english.keys() - words.keys())} missing")
    if left:
        print(f"left out, for they are English still: {len(left)}")


def _changed(revision: str, english: Table) -> None:
    path = TRANSLATIONS / f"{FIRST}.json"
    shown = subprocess.run(
        ["git", "show", f"{revision}:./{path.name}"],  # noqa: S607 - the user's git
        cwd=path.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    before = dict(flat(json.loads(shown.stdout)))
    _show({way: text for way, text in english.items() if before.get(way) != text})


def main() -> None:
    """Do what the command line asks for."""
    arguments, english = _arguments(), read(FIRST)
    match arguments.verb:
        case "missing":
            words = read(arguments.language)
            _show({way: text for way, text in english.items() if way not in words})
        case "fill":
            _fill(arguments.language, arguments.file, english)
        case "tidy":
            for language in languages():
                if language != FIRST:
                    tidy(language)
            _count(english)
        case "changed":
            _changed(arguments.revision, english)
        case _:
            _count(english)


main()
