"""The terminal side of scripts/fuzz: a table of what was tried, or what went wrong."""

import argparse
from pathlib import Path
import sys
import tempfile
import warnings

from .hunt import Result, hunt
from .targets import TARGETS


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz",
        description="Gives damaged files to everything that reads some, and looks"
        " whether anything but an answer comes out.",
    )
    parser.add_argument(
        "targets", nargs="*", help="parts of their names; all of them by default"
    )
    parser.add_argument(
        "--seconds", type=float, default=30, help="how long for each (30)"
    )
    parser.add_argument("--seed", type=int, default=1, help="another one, other files")
    parser.add_argument(
        "--samples", type=Path, help="a folder of real files to begin with as well"
    )
    return parser.parse_args()


def _line(result: Result) -> str:
    return (
        f"| {result.name} | {result.inputs:,} | {result.kept:,}"
        f" | {result.percent:.0f} % | {1000 * result.slowest_s:.0f} ms"
        f" | {result.most_bytes / 1e6:.1f} MB |"
    )


def main() -> int:
    """Run what was asked for; return 1 when something went wrong."""
    said = _arguments()
    # Names that are there twice are part of the game.
    warnings.filterwarnings("ignore", category=UserWarning)
    wanted = [
        target
        for target in TARGETS
        if not said.targets
        or any(part.lower() in target.name.lower() for part in said.targets)
    ]
    print(
        "| reader | files tried | found new ways | branches taken | slowest | memory |"
    )
    print("|---|---|---|---|---|---|")
    failed = 0
    for target in wanted:
        result = hunt(target, said.seconds, said.seed, samples=said.samples)
        print(_line(result), flush=True)
        for error, data in result.faults[:5]:
            failed = 1
            with tempfile.NamedTemporaryFile(prefix="fault-", delete=False) as file:
                file.write(data)
            print(f"  {error} ({len(data)} bytes: {file.name})", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
