"""How long the hunts for counterexamples last, and whether they look somewhere new.

A run of all tests tries the same examples every time: who changes a word in a
translation must not be told of a run of 171 km. Whoever wants to find that runs
`KNEE_TESTS=hunt`, as the daily job does.
"""

import os
from typing import Final

_ASKED: Final = os.environ.get("KNEE_TESTS")
HUNTS: Final = _ASKED == "hunt"


def examples(whole: int) -> int:
    """Return how many examples to try, of the number that CI tries; at least ten."""
    match _ASKED:
        case "fast":
            return max(10, whole // 6)
        case "hunt":
            return whole * 5
        case _:
            return whole
